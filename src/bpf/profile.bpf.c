// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "stacks.bpf.h"
#include "task.bpf.h"

const volatile bool include_idle = false;

struct key {
	struct task task;
	struct stack stack;
};

HASH_MAP(counts, struct key, __u64, 40960);

SEC("perf_event")
int sampled(void *ctx)
{
	struct key key;
	__u64 zero = 0, *count;

	/* Idle processors all run pid 0. */
	if (!include_idle && !bpf_get_current_pid_tgid())
		return 0;
	if (!current_wanted())
		return 0;
	current_fill(&key.task);
	stack_fill(&key.stack, ctx);
	count = map_get_or_zero(&counts, &key, &zero);
	if (count)
		__sync_fetch_and_add(count, 1);
	return 0;
}

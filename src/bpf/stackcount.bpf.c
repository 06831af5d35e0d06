// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "func.bpf.h"
#include "stacks.bpf.h"

const volatile bool with_comm = false;
const volatile __s32 cpu_wanted = -1;

struct key {
	struct task task; /* of it the process, for whose sake its stack is named */
	struct stack stack;
};

SUM_MAP(counts, struct key, __u64, 16384);

static __always_inline int called(void *ctx, __u32 id)
{
	struct key key = {};
	__u64 *count;

	if (cpu_wanted >= 0 && bpf_get_smp_processor_id() != cpu_wanted)
		return 0;
	if (!current_wanted())
		return 0;
	if (with_comm || !stack_options.no_user)
		key.task.pid = task_pid((void *)bpf_get_current_task());
	if (with_comm)
		bpf_get_current_comm(key.task.comm, sizeof(key.task.comm));
	stack_fill(&key.stack, ctx);
	count = counts_at(&key);
	if (count)
		__sync_fetch_and_add(count, 1);
	return 0;
}

FUNC_PROGRAMS(called)

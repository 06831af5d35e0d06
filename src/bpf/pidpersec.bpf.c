// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "task.bpf.h"

enum { PROCESSES, THREADS, COUNTS };
COUNTERS(made, COUNTS);

SEC("raw_tp/sched_process_fork")
int forked(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *parent = (void *)ctx->args[0], *child = (void *)ctx->args[1];

	if (!task_wanted(parent))
		return 0;
	made_add(BPF_CORE_READ(parent, tgid) == BPF_CORE_READ(child, tgid) ? THREADS : PROCESSES, 1);
	return 0;
}

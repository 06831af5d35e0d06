// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "by.bpf.h"
#include "switch.bpf.h"

const volatile bool off_cpu = false;
const volatile bool include_idle = false;

/* Since when tasks are off their processor. */
TASK_MAP(off, __u64, 16384);

static __always_inline bool is_counted(struct task_struct *task)
{
	if (!BPF_CORE_READ(task, pid) && !include_idle)
		return false;
	return task_wanted(task);
}

static __always_inline int time_off_cpu(struct bpf_raw_tracepoint_args *ctx, struct task_struct *prev,
					struct task_struct *next, __u64 now)
{
	__u64 since;

	if (!(switched_state(ctx) & TASK_ENDED) && is_counted(prev))
		time_begin(&off, (__u64)prev, now);
	since = time_end(&off, (__u64)next);
	return since ? task_hist_add(next, now - since) : 0;
}

SEC("raw_tp/sched_switch")
int switched(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *prev = (void *)ctx->args[1], *next = (void *)ctx->args[2];
	__u64 now = now_ns(), ran = switch_tasks(prev, next, now);

	/* How long it was off was not seen. */
	if (off_cpu && !ran)
		time_end(&off, (__u64)prev);
	if (off_cpu)
		return time_off_cpu(ctx, prev, next, now);
	return ran && is_counted(prev) ? task_hist_add(prev, ran) : 0;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Which waits of tasks count: user space fills this in, see waits.rs. */
#pragma once
#include "hist.bpf.h"
#include "stacks.bpf.h"
#include "switch.bpf.h"

enum threads { ALL_THREADS, USER_THREADS, KERNEL_THREADS };

struct wait_options {
	__u64 min_ns, max_ns;
	__u32 states; /* as switched_state() has them */
	__u32 threads;
};
EXPORT_TYPE(wait_options);

const volatile struct wait_options wait_options SEC(".rodata.waits") = { 0, ~0ULL, ~0U, ALL_THREADS };

struct waits {
	__u64 count;
	__u64 sum;
	__u64 max;
	__u64 max_inverse; /* ~min */
};

/* At raw_tp/sched_switch: the state in which `task` begins to wait; 0 if that does not count. */
static __always_inline __u32 wait_begins(struct bpf_raw_tracepoint_args *ctx, struct task_struct *task)
{
	__u32 state = switched_state(ctx);
	bool kthread;

	if (!BPF_CORE_READ(task, pid)) /* an idle task */
		return 0;
	if (state & TASK_ENDED)
		return 0;
	kthread = BPF_CORE_READ(task, flags) & PF_KTHREAD;
	if (wait_options.threads == (kthread ? USER_THREADS : KERNEL_THREADS))
		return 0;
	return (state & wait_options.states) && task_wanted(task) ? state : 0;
}

static __always_inline bool wait_counts(__u64 ns)
{
	return ns >= wait_options.min_ns && ns <= wait_options.max_ns;
}

static __always_inline void wait_add(struct waits *waits, __u64 ns)
{
	__sync_fetch_and_add(&waits->count, 1);
	__sync_fetch_and_add(&waits->sum, ns);
	raise_to(&waits->max, ns);
	raise_to(&waits->max_inverse, ~ns);
}

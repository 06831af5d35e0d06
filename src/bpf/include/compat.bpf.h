/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* What differs between kernels, one verb for each change. */
#pragma once
#include "prog.bpf.h"

/* Linux 5.14 (2f064a59a11f) renamed task_struct.state. */
struct task_struct___state {
	long state;
} __attribute__((preserve_access_index));

static __always_inline long task_state(struct task_struct *task)
{
	struct task_struct___state *old = (void *)task;

	if (bpf_core_field_exists(task->__state))
		return BPF_CORE_READ(task, __state);
	return BPF_CORE_READ(old, state);
}

/* linux/sched.h; the last two are ours, for what the kernel has no bit of its own. */
enum {
	TASK_ENDED = 0x10 | 0x20 | 0x80, /* EXIT_DEAD, EXIT_ZOMBIE, TASK_DEAD */
	TASK_IDLE = 0x2 | 0x400,	 /* TASK_UNINTERRUPTIBLE, TASK_NOLOAD */
	STATE_IDLE = 0x10000,
	STATE_RUNNING = 0x20000,
};

/* How many arguments raw_tp/sched_switch has; user space knows. */
const volatile __u32 sched_switch_args SEC(".rodata.compat") = 0;

/*
 * The state in which a task is switched out at raw_tp/sched_switch. Only what
 * the tracepoint itself passes, since 9c2136be0878 (Linux 5.18), cannot have
 * been changed by a waker on another processor.
 */
static __always_inline __u32 switched_state(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 state;

	if (ctx->args[0]) /* preempted, whatever it was about to do */
		return STATE_RUNNING;
	if (sched_switch_args >= 4)
		state = ctx->args[3];
	else
		state = task_state((void *)ctx->args[1]);
	if (!state)
		return STATE_RUNNING;
	return (state & TASK_IDLE) == TASK_IDLE ? STATE_IDLE : state;
}

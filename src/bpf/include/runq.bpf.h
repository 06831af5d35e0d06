/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * How long threads wait for a processor: from when they are woken, or switched
 * out while they could run, until they run. A tool includes this and says in
 * runq_ran() what it does with a wait that is over.
 */
#pragma once
#include "switch.bpf.h"

/* Since when. */
TASK_MAP(waiting, __u64, 16384);

/* `task` runs on this processor now, after `prev`. */
static int runq_ran(struct task_struct *task, struct task_struct *prev, __u64 waited_ns);

static int runq_wait(struct task_struct *task, __u64 now)
{
	/* Idle threads, all number 0, wait for nothing. */
	if (BPF_CORE_READ(task, pid) && task_wanted(task))
		time_begin(&waiting, (__u64)task, now);
	return 0;
}

SEC("raw_tp/sched_wakeup")
int wakeup(struct bpf_raw_tracepoint_args *ctx)
{
	return runq_wait((void *)ctx->args[0], now_ns());
}

SEC("raw_tp/sched_wakeup_new")
int wakeup_new(struct bpf_raw_tracepoint_args *ctx)
{
	return runq_wait((void *)ctx->args[0], now_ns());
}

SEC("raw_tp/sched_switch")
int switch_task(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *prev = (void *)ctx->args[1], *next = (void *)ctx->args[2];
	__u64 now = now_ns(), since;

	switch_tasks(prev, next, now);
	if (switched_state(ctx) == STATE_RUNNING)
		runq_wait(prev, now);
	since = time_end(&waiting, (__u64)next);
	return since ? runq_ran(next, prev, now - since) : 0;
}

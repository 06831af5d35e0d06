// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* For wakeuptime and offwaketime: how long tasks wait, and who ends it. */
#include "waits.bpf.h"

/* A wait ends with the wake-up, and not only when the task runs again. */
const volatile bool until_woken = false;

/* A task that waits: while since_ns is not 0. */
struct off {
	__u64 since_ns;
	struct stack stack, waker_stack;
	struct task waker; /* number 0 also for an idle task */
	__u32 state;
	__u32 woken;
};

struct key {
	struct task task, waker;
	struct stack stack, waker_stack;
	__u32 state;
	__u32 woken;
};

TASK_MAP(offs, struct off, 32768);
HASH_MAP(sums, struct key, struct waits, 32768);

static __always_inline void ends(struct off *off, struct task_struct *task, __u64 now)
{
	struct waits zero = {}, *waits;
	__u64 ns = now - off->since_ns;
	struct key key;

	off->since_ns = 0;
	if (!wait_counts(ns))
		return;
	task_fill(&key.task, task);
	key.waker = off->waker;
	key.stack = off->stack;
	key.waker_stack = off->waker_stack;
	key.state = off->state;
	key.woken = off->woken;
	waits = map_get_or_zero(&sums, &key, &zero);
	if (waits)
		wait_add(waits, ns);
}

/* Runs where the waker does, while it is the current task: sched_wakeup may run elsewhere. */
SEC("raw_tp/sched_waking")
int woken(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	__u64 key = (__u64)task;
	struct off *off = bpf_map_lookup_elem(&offs, &key);

	if (!off || !off->since_ns || off->woken)
		return 0;
	off->woken = 1;
	current_fill(&off->waker);
	stack_fill(&off->waker_stack, ctx);
	if (until_woken)
		ends(off, task, now_ns());
	return 0;
}

SEC("raw_tp/sched_switch")
int switched(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *prev = (void *)ctx->args[1], *next = (void *)ctx->args[2];
	struct stack none = { STACK_UNWANTED, STACK_UNWANTED };
	struct off off = { .stack = none, .waker_stack = none }, *place;
	__u64 now = now_ns(), key = (__u64)next;

	/* Its return was not seen, nor how long it was off. */
	if (!switch_tasks(prev, next, now))
		time_end(&offs, (__u64)prev);
	place = bpf_map_lookup_elem(&offs, &key);
	if (place && place->since_ns)
		ends(place, next, now);

	off.since_ns = now;
	off.state = wait_begins(ctx, prev);
	/* Who was preempted is woken by nobody. */
	if (!off.state || off.state == STATE_RUNNING)
		return 0;
	/* The task is the current one still; who wakes another may be gone at once. */
	if (!until_woken)
		stack_fill(&off.stack, ctx);
	else if (!stack_options.no_user && !(BPF_CORE_READ(prev, flags) & PF_KTHREAD))
		stack_process(prev);
	key = (__u64)prev;
	place = bpf_map_lookup_elem(&offs, &key);
	if (place)
		*place = off;
	else
		map_set(&offs, &key, &off);
	return 0;
}

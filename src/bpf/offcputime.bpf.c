// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "waits.bpf.h"

/* A task that has been switched out. */
struct off {
	__u64 since_ns;
	struct stack stack;
	__u32 state;
	__u32 pad;
};

struct key {
	struct task task;
	struct stack stack;
	__u32 state;
	__u32 pad;
};

/* A task is off its CPU while since_ns is not 0. */
TASK_MAP(offs, struct off, 32768);
HASH_MAP(sums, struct key, struct waits, 32768);

static __always_inline void went_off(struct bpf_raw_tracepoint_args *ctx, struct task_struct *task,
				     __u64 now)
{
	struct off off = { .since_ns = now, .state = wait_begins(ctx, task) }, *place;
	__u64 key = (__u64)task;

	if (!off.state)
		return;
	stack_fill(&off.stack, ctx); /* the task is the current one still */
	place = bpf_map_lookup_elem(&offs, &key);
	if (place)
		*place = off;
	else
		map_set(&offs, &key, &off);
}

static __always_inline void came_on(struct task_struct *task, __u64 now)
{
	struct waits zero = {}, *waits;
	__u64 by = (__u64)task, ns;
	struct off *off = bpf_map_lookup_elem(&offs, &by);
	struct key key;

	if (!off || !off->since_ns)
		return;
	ns = now - off->since_ns;
	off->since_ns = 0;
	if (!wait_counts(ns))
		return;
	task_fill(&key.task, task);
	key.stack = off->stack;
	key.state = off->state;
	key.pad = 0;
	waits = map_get_or_zero(&sums, &key, &zero);
	if (waits)
		wait_add(waits, ns);
}

SEC("raw_tp/sched_switch")
int switched(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *prev = (void *)ctx->args[1], *next = (void *)ctx->args[2];
	__u64 now = now_ns();

	/* Its return was not seen, nor how long it was off. */
	if (!switch_tasks(prev, next, now))
		time_end(&offs, (__u64)prev);
	went_off(ctx, prev, now);
	came_on(next, now);
	return 0;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Stacks, stored once by id; what a tool sums up is keyed by a struct stack. */
#pragma once
#include "lost.bpf.h"

#define STACK_DEPTH 127
#define PF_KTHREAD 0x00200000 /* linux/sched.h */

struct stack {
	__s32 kernel; /* ids; negative: there is none */
	__s32 user;
};
EXPORT_TYPE(stack);

const volatile struct {
	bool no_kernel, no_user;
} stack_options SEC(".rodata.stacks");

/* Depth and number are what --stack-depth and --stack-storage-size say. */
struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__uint(max_entries, 16384);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, STACK_DEPTH * sizeof(__u64));
} stacks SEC(".maps");

static __always_inline __s32 stack_id(void *ctx, __u64 flags)
{
	__s32 id = bpf_get_stackid(ctx, &stacks, flags);

	/* EFAULT: no such stack. The rest found no room (ENOMEM), or its place taken (EEXIST). */
	if (id < 0 && id != -14)
		count_lost(LOST_STACKS);
	return id;
}

/* The stacks of the current task. */
static __always_inline void stack_fill(struct stack *stack, void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	stack->kernel = stack_options.no_kernel ? -1 : stack_id(ctx, 0);
	stack->user = stack_options.no_user || BPF_CORE_READ(task, flags) & PF_KTHREAD ?
			      -1 :
			      stack_id(ctx, BPF_F_USER_STACK);
}

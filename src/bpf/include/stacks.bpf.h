/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Stacks, stored once by id; what a tool sums up is keyed by a struct stack.
 *
 * User space names them. It can do so for a process that has ended if it has
 * looked at the process before: hence it is told of each, see stack_process().
 */
#pragma once
#include "maps.bpf.h"
#include "task.bpf.h"

#define STACK_DEPTH 127
#define PF_KTHREAD 0x00200000 /* linux/sched.h */

enum {
	STACK_UNWANTED = -1, /* the user did not ask for it */
	STACK_NONE = -14,    /* EFAULT: there is no such stack */
	/* The rest found no room (ENOMEM), or its place taken (EEXIST). */
};

/* Marks the ids of stacks_more. */
#define STACK_MORE (1 << 30)

struct stack {
	__s32 kernel; /* ids; negative: see above */
	__s32 user;
};
EXPORT_TYPE(stack);

struct stack_options {
	__u32 no_kernel, no_user;
};
EXPORT_TYPE(stack_options);

const volatile struct stack_options stack_options SEC(".rodata.stacks") = {};

/*
 * Depth and number are what --stack-depth and --stack-storage-size say. Each
 * stack has one place, by its hash, and who comes second does not get it: of
 * 3000 different stacks 250 would be lost. These go to the second map, where
 * again one place is theirs, and but three or four of them are lost.
 */
#define STACK_MAP(name, entries)                                    \
	struct {                                                    \
		__uint(type, BPF_MAP_TYPE_STACK_TRACE);             \
		__uint(max_entries, entries);                       \
		__uint(key_size, sizeof(__u32));                    \
		__uint(value_size, STACK_DEPTH * sizeof(__u64));    \
	} name SEC(".maps")

STACK_MAP(stacks, 16384);
STACK_MAP(stacks_more, 8192);

/* The processes that user space knows of. */
struct stack_process {
	__u64 started; /* tells a process from the next one of that number */
	__u64 stacks;  /* since it was started or called exec */
};
LRU_MAP(stack_processes, __u32, struct stack_process, 16384);

/* The pids that user space is to look at. */
struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 64 * 1024);
} stack_pids SEC(".maps");

/*
 * Sends a process to user space with its first stack, its second, fourth,
 * eighth …: a process goes on to load libraries. It wakes the reader, for the
 * process may be gone in a millisecond. What finds no room is not lost: most
 * processes live until the end, when they are looked at again.
 */
static __always_inline void stack_process(struct task_struct *task)
{
	struct stack_process first = { BPF_CORE_READ(task, group_leader, start_boottime), 1 };
	__u32 tgid = BPF_CORE_READ(task, tgid), pid;
	struct stack_process *known = bpf_map_lookup_elem(&stack_processes, &tgid);
	__u64 nr;

	if (known && known->started == first.started) {
		/* Two processors may count one: then it is sent twice. */
		nr = known->stacks + 1;
		known->stacks = nr;
		if (nr & (nr - 1))
			return;
	} else {
		bpf_map_update_elem(&stack_processes, &tgid, &first, BPF_ANY);
	}
	pid = task_pid(task);
	if (pid)
		bpf_ringbuf_output(&stack_pids, &pid, sizeof(pid), BPF_RB_FORCE_WAKEUP);
}

/* A process that is another program now starts anew. */
SEC("raw_tp/sched_process_exec")
int stack_exec(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	__u32 tgid = BPF_CORE_READ(task, tgid);

	bpf_map_delete_elem(&stack_processes, &tgid);
	return 0;
}

static __always_inline __s32 stack_id(void *ctx, __u64 flags)
{
	__s32 id = bpf_get_stackid(ctx, &stacks, flags);

	if (id == -EEXIST) {
		id = bpf_get_stackid(ctx, &stacks_more, flags);
		if (id >= 0)
			return id | STACK_MORE;
	}
	if (id < 0 && id != STACK_NONE)
		count_lost(LOST_STACKS);
	return id;
}

/* The stacks of the current task. */
static __always_inline void stack_fill(struct stack *stack, void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	stack->kernel = stack_options.no_kernel ? STACK_UNWANTED : stack_id(ctx, 0);
	if (stack_options.no_user) {
		stack->user = STACK_UNWANTED;
	} else if (BPF_CORE_READ(task, flags) & PF_KTHREAD) {
		stack->user = STACK_NONE;
	} else {
		stack->user = stack_id(ctx, BPF_F_USER_STACK);
		if (stack->user >= 0)
			stack_process(task);
	}
}

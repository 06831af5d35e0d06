// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Which locks threads take while they hold others. */
#include "stacks.bpf.h"
#include "uprobe.bpf.h"

#define HELD 16
#define CLONE_THREAD 0x10000 /* linux/sched.h */

struct edge {
	__u64 held, taken;
	__u32 pid, pad;
};

/* Who made a thread, and where. */
struct maker {
	__u32 tid; /* 0: not known */
	__s32 stack;
	__u8 comm[TASK_COMM_LEN];
};

/* Who took the one while it held the other, at first. */
struct taking {
	__u64 time_ns;
	struct task task;
	struct maker maker;
	__s32 stack, held_stack; /* where it took the one, and the other */
	__u32 others; /* another thread did so, too */
	__u32 pad;
};

HASH_MAP(edges, struct edge, struct taking, 65536);

struct lock {
	__u64 at;
	__s32 stack;
	__u32 pad;
};

struct locks {
	struct lock wanted; /* that the thread is about to take */
	__u64 number;
	struct lock held[HELD];
	struct maker maker;
	__s32 making; /* where it is about to make a thread */
	__u32 makes;
};
THREAD_MAP(threads, struct locks, 16384);
static struct locks no_locks;

static __always_inline __s32 user_stack(void *ctx)
{
	struct stack stack;

	stack_fill(&stack, ctx);
	return stack.user;
}

static __always_inline void add_edge(struct locks *locks, struct lock *held)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct edge edge = { held->at, locks->wanted.at, task_pid(task) };
	struct taking *known = bpf_map_lookup_elem(&edges, &edge), new = {};

	if (known) {
		if (known->task.tid != task_tid(task))
			known->others = 1;
		return;
	}
	new.time_ns = now_ns();
	current_fill(&new.task);
	new.maker = locks->maker;
	new.stack = locks->wanted.stack;
	new.held_stack = held->stack;
	map_add(&edges, &edge, &new);
}

static __always_inline int begin(struct pt_regs *ctx, bool waits)
{
	__u64 thread = bpf_get_current_pid_tgid(), lock = argument(ctx, 0);
	struct locks *locks;

	if (!current_wanted())
		return 0;
	locks = map_get_or_zero(&threads, &thread, &no_locks);
	if (!locks)
		return 0;
	locks->wanted.at = lock;
	locks->wanted.stack = user_stack(ctx);
	if (!waits)
		return 0;
	for (int i = 0; i < HELD; i++) {
		if (i >= locks->number || locks->held[i].at == lock)
			break;
		add_edge(locks, &locks->held[i]);
	}
	return 0;
}

SEC("uprobe.multi")
int lock_begin(struct pt_regs *ctx)
{
	return begin(ctx, true);
}

/* What is only tried cannot wait, but be waited for. */
SEC("uprobe.multi")
int trylock_begin(struct pt_regs *ctx)
{
	return begin(ctx, false);
}

SEC("uretprobe.multi")
int lock_end(struct pt_regs *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid(), at;
	struct locks *locks = bpf_map_lookup_elem(&threads, &thread);

	if (!locks || !locks->wanted.at || (int)PT_REGS_RC(ctx))
		return 0;
	at = locks->number;
	if (at < HELD) {
		locks->held[at & (HELD - 1)] = locks->wanted;
		locks->number = at + 1;
	} else {
		count_lost(LOST_MAP_FULL);
	}
	locks->wanted.at = 0;
	return 0;
}

SEC("uprobe.multi")
int unlock_begin(struct pt_regs *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid(), lock = argument(ctx, 0);
	struct locks *locks = bpf_map_lookup_elem(&threads, &thread);
	bool found = false;

	if (!locks)
		return 0;
	/* What was taken later moves up; of a lock that is held twice, one goes. */
	for (int i = 0; i < HELD; i++) {
		if (i >= locks->number)
			break;
		found = found || locks->held[i].at == lock;
		if (found && i + 1 < HELD)
			locks->held[i] = locks->held[(i + 1) & (HELD - 1)];
	}
	if (found)
		locks->number -= 1;
	return 0;
}

SEC("uprobe.multi")
int thread_begin(struct pt_regs *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct locks *locks;

	if (!current_wanted())
		return 0;
	locks = map_get_or_zero(&threads, &thread, &no_locks);
	if (!locks)
		return 0;
	locks->making = user_stack(ctx);
	locks->makes = 1;
	return 0;
}

SEC("raw_tp/task_newtask")
int thread_made(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	__u64 thread = bpf_get_current_pid_tgid();
	struct locks *locks = bpf_map_lookup_elem(&threads, &thread), *its;

	if (!(ctx->args[1] & CLONE_THREAD) || !locks || !locks->makes)
		return 0;
	locks->makes = 0;
	thread = (__u64)BPF_CORE_READ(task, tgid) << 32 | BPF_CORE_READ(task, pid);
	its = map_get_or_zero(&threads, &thread, &no_locks);
	if (!its)
		return 0;
	its->maker.tid = task_tid((void *)bpf_get_current_task());
	its->maker.stack = locks->making;
	bpf_get_current_comm(its->maker.comm, sizeof(its->maker.comm));
	return 0;
}

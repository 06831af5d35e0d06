// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Which locks threads take while they hold others. */
#include "stacks.bpf.h"
#include "uprobe.bpf.h"

#define HELD 16

struct edge {
	__u64 held, taken;
	__u32 pid, pad;
};

/* Who took the one while it held the other, at first. */
struct taking {
	__u64 time_ns;
	struct task task;
	struct stack stack;
	__u32 others; /* another thread did so, too */
	__u32 pad;
};

HASH_MAP(edges, struct edge, struct taking, 65536);

struct locks {
	__u64 wanted; /* that the thread is about to take */
	__u64 number;
	__u64 held[HELD];
};
THREAD_MAP(threads, struct locks, 16384);
static struct locks no_locks;

static __always_inline void add_edge(void *ctx, __u64 held, __u64 taken)
{
	struct edge edge = { held, taken, task_pid((void *)bpf_get_current_task()) };
	struct taking *known = bpf_map_lookup_elem(&edges, &edge), new = {};

	if (known) {
		if (known->task.tid != task_tid((void *)bpf_get_current_task()))
			known->others = 1;
		return;
	}
	new.time_ns = now_ns();
	current_fill(&new.task);
	stack_fill(&new.stack, ctx);
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
	locks->wanted = lock;
	if (!waits)
		return 0;
	for (int i = 0; i < HELD; i++) {
		if (i >= locks->number || locks->held[i] == lock)
			break;
		add_edge(ctx, locks->held[i], lock);
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

	if (!locks || !locks->wanted || (int)PT_REGS_RC(ctx))
		return 0;
	at = locks->number;
	if (at < HELD) {
		locks->held[at & (HELD - 1)] = locks->wanted;
		locks->number = at + 1;
	} else {
		count_lost(LOST_MAP_FULL);
	}
	locks->wanted = 0;
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
		found = found || locks->held[i] == lock;
		if (found)
			locks->held[i] = i + 1 < HELD ? locks->held[(i + 1) & (HELD - 1)] : 0;
	}
	if (found)
		locks->number -= 1;
	return 0;
}

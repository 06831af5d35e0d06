// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "stacks.bpf.h"

const volatile bool per_thread = false;
const volatile __u64 lock_wanted = 0;

/* How often a lock was waited for, or held, and how long. */
struct lock_use {
	__u64 count;
	__u64 ns;
	__u64 max_ns;
	__u64 max_lock;
	struct task max_by;
};

struct key {
	__s32 stack; /* of who takes the lock */
	__u32 tid;   /* 0 where threads are not told apart */
};

struct counts {
	struct lock_use wait, hold;
};
EXPORT_TYPE(counts);

SUM_MAP(counts, struct key, struct counts, 10240);

struct taking {
	__u64 since_ns;
	__u64 lock;
	__s32 stack;
	__u32 pad;
};

/* The lock that a thread waits for. */
THREAD_MAP(waits, struct taking, 16384);

/* The locks that threads hold. */
struct held {
	__u64 thread;
	__u64 lock;
};
HASH_MAP(holds, struct held, struct taking, 16384);

static __always_inline void add(struct lock_use *use, __u64 ns, __u64 lock)
{
	__sync_fetch_and_add(&use->count, 1);
	__sync_fetch_and_add(&use->ns, ns);
	if (ns >= use->max_ns) {
		raise_to(&use->max_ns, ns);
		use->max_lock = lock;
		current_fill(&use->max_by);
	}
}

static __always_inline struct counts *of_taking(const struct taking *taking)
{
	struct key key = { .stack = taking->stack };

	if (per_thread) {
		key.stack = STACK_UNWANTED;
		key.tid = task_tid((void *)bpf_get_current_task());
	}
	return counts_at(&key);
}

static __noinline int begins(void *ctx, __u64 lock)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct taking taking = { .lock = lock }, *known;

	if ((lock_wanted && lock != lock_wanted) || !current_wanted())
		return 0;
	/* A mutex is spun for first, and then slept for: one wait. */
	known = bpf_map_lookup_elem(&waits, &thread);
	if (known && known->since_ns && known->lock == lock)
		return 0;
	taking.stack = stack_id(ctx, 0);
	taking.since_ns = now_ns();
	map_set(&waits, &thread, &taking);
	return 0;
}

static __always_inline int ends(__u64 lock, bool taken, bool is_held)
{
	__u64 thread = bpf_get_current_pid_tgid(), now = now_ns();
	struct taking *wait = bpf_map_lookup_elem(&waits, &thread), taking;
	struct held held = { thread, lock };
	struct counts *counts;

	if (!wait || !wait->since_ns || wait->lock != lock)
		return 0;
	taking = *wait;
	wait->since_ns = 0;
	if (!taken)
		return 0;
	counts = of_taking(&taking);
	if (counts)
		add(&counts->wait, now - taking.since_ns, lock);
	taking.since_ns = now;
	if (is_held)
		map_set(&holds, &held, &taking);
	return 0;
}

/* Where a function returns, it has no arguments any more. */
static __always_inline __u64 waited_for(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct taking *wait = bpf_map_lookup_elem(&waits, &thread);

	return wait ? wait->lock : 0;
}

static __noinline int released(__u64 lock)
{
	struct held held = { bpf_get_current_pid_tgid(), lock };
	struct taking *taking = bpf_map_lookup_elem(&holds, &held);
	struct counts *counts;

	if (!taking)
		return 0;
	counts = of_taking(taking);
	if (counts)
		add(&counts->hold, now_ns() - taking->since_ns, lock);
	bpf_map_delete_elem(&holds, &held);
	return 0;
}

/*
 * The kernel's functions: `ok` says of the result whether the lock was taken.
 * The first of them must be there; what the others lack is said.
 */
#define TAKE(function, more, ok)					       \
	SEC("fentry/" #function)					       \
	int locks__fentry##more(__u64 *ctx)				       \
	{								       \
		return begins(ctx, ctx[0]);				       \
	}								       \
	SEC("fexit/" #function)						       \
	int locks__fentry_##function##_ends(__u64 *ctx)			       \
	{								       \
		int result = ctx[1];					       \
									       \
		return ends(ctx[0], ok, true);				       \
	}								       \
	SEC("kprobe/" #function)					       \
	int locks__kprobe##more(struct pt_regs *ctx)			       \
	{								       \
		return begins(ctx, PT_REGS_PARM1(ctx));			       \
	}								       \
	SEC("kretprobe/" #function)					       \
	int locks__kprobe_##function##_ends(struct pt_regs *ctx)	       \
	{								       \
		int result = PT_REGS_RC(ctx);				       \
									       \
		return ends(waited_for(), ok, true);			       \
	}

#define RELEASE(function)						       \
	SEC("fentry/" #function)					       \
	int locks__fentry_##function(__u64 *ctx)			       \
	{								       \
		return released(ctx[0]);				       \
	}								       \
	SEC("kprobe/" #function)					       \
	int locks__kprobe_##function(struct pt_regs *ctx)		       \
	{								       \
		return released(PT_REGS_PARM1(ctx));			       \
	}

TAKE(mutex_lock, , result || true)
TAKE(mutex_lock_interruptible, _mutex_lock_interruptible, !result)
TAKE(mutex_lock_killable, _mutex_lock_killable, !result)
TAKE(mutex_trylock, _mutex_trylock, result)
TAKE(down_read, _down_read, result || true)
TAKE(down_read_interruptible, _down_read_interruptible, !result)
TAKE(down_read_killable, _down_read_killable, !result)
TAKE(down_read_trylock, _down_read_trylock, result)
TAKE(down_write, _down_write, result || true)
TAKE(down_write_killable, _down_write_killable, !result)
TAKE(down_write_trylock, _down_write_trylock, result)
RELEASE(mutex_unlock)
RELEASE(up_read)
RELEASE(up_write)

/* Waits alone, and only of those who find the lock taken (since Linux 5.19, 16edd9b511a1). */
enum { LCB_F_SPIN = 1, LCB_F_MUTEX = 32 };

SEC("raw_tp/contention_begin")
int locks__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 flags = ctx->args[1];

	/* Spin locks. */
	if ((flags & (LCB_F_SPIN | LCB_F_MUTEX)) == LCB_F_SPIN)
		return 0;
	return begins(ctx, ctx->args[0]);
}

SEC("raw_tp/contention_end")
int locks__rawtp_ends(struct bpf_raw_tracepoint_args *ctx)
{
	return ends(ctx->args[0], !(__s32)ctx->args[1], false);
}

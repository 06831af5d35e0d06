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
	__u32 tid;
};

/* The lock that a thread waits for. */
THREAD_MAP(waits, struct taking, 16384);

/* The locks that are held by one thread alone. Another one may release them. */
HASH_MAP(holds, __u64, struct taking, 16384);

/*
 * Those that threads hold beside others. What another one releases stays here: the oldest
 * entries give way.
 */
struct shared {
	__u64 thread;
	__u64 lock;
};
LRU_MAP(shares, struct shared, struct taking, 16384);

enum hold { UNKNOWN, ALONE, SHARED };

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
		key.tid = taking->tid;
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
	taking.tid = task_tid((void *)bpf_get_current_task());
	taking.since_ns = now_ns();
	map_set(&waits, &thread, &taking);
	return 0;
}

static __always_inline int ends(__u64 lock, bool taken, enum hold hold)
{
	__u64 thread = bpf_get_current_pid_tgid(), now = now_ns();
	struct taking *wait = bpf_map_lookup_elem(&waits, &thread), taking;
	struct shared shared = { thread, lock };
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
	if (hold == ALONE)
		map_set(&holds, &lock, &taking);
	else if (hold == SHARED)
		map_set(&shares, &shared, &taking);
	return 0;
}

/* Where a function returns, it has no arguments any more. */
static __always_inline __u64 waited_for(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct taking *wait = bpf_map_lookup_elem(&waits, &thread);

	return wait ? wait->lock : 0;
}

static __noinline int released(__u64 lock, bool is_shared)
{
	struct shared shared = { bpf_get_current_pid_tgid(), lock };
	struct taking *taking = NULL;
	struct counts *counts;

	if (is_shared)
		taking = bpf_map_lookup_elem(&shares, &shared);
	/* downgrade_write(): what was held alone is shared. */
	is_shared = taking;
	if (!taking)
		taking = bpf_map_lookup_elem(&holds, &lock);
	if (!taking)
		return 0;
	counts = of_taking(taking);
	if (counts)
		add(&counts->hold, now_ns() - taking->since_ns, lock);
	if (is_shared)
		bpf_map_delete_elem(&shares, &shared);
	else
		bpf_map_delete_elem(&holds, &lock);
	return 0;
}

/* The kernel's functions that release a lock. The first must be there; what the others lack is said. */
#define RELEASE(function, more, is_shared)                      \
	SEC("fentry/" #function)                                \
	int locks__fentry##more(__u64 *ctx)                     \
	{                                                       \
		return released(ctx[0], is_shared);             \
	}                                                       \
	SEC("kprobe/" #function)                                \
	int locks__kprobe##more(struct pt_regs *ctx)            \
	{                                                       \
		return released(PT_REGS_PARM1(ctx), is_shared); \
	}

RELEASE(mutex_unlock, , false)
RELEASE(up_read, _up_read, true)
RELEASE(up_write, _up_write, false)

/*
 * Those that take one: how many arguments they have, and what of the result says that they did.
 * Kernels that prove their locking (CONFIG_DEBUG_LOCK_ALLOC) have others in place of some, and
 * more: these are not missed where they are not.
 */
#define TAKING(program)                                                        \
	program("?", mutex_lock, 1, ALONE, result || true)                     \
	program("?", mutex_lock_nested, 2, ALONE, result || true)              \
	program("?", _mutex_lock_nest_lock, 2, ALONE, result || true)          \
	program("?", mutex_lock_io_nested, 2, ALONE, result || true)           \
	program("?", mutex_lock_interruptible, 1, ALONE, !result)              \
	program("?", mutex_lock_interruptible_nested, 2, ALONE, !result)       \
	program("?", mutex_lock_killable, 1, ALONE, !result)                   \
	program("?", mutex_lock_killable_nested, 2, ALONE, !result)            \
	program("?", _mutex_lock_killable, 3, ALONE, !result)                  \
	program("?", mutex_trylock, 1, ALONE, result)                          \
	program("?", _mutex_trylock_nest_lock, 2, ALONE, result)               \
	program("", down_read, 1, SHARED, result || true)                      \
	program("?", down_read_nested, 2, SHARED, result || true)              \
	program("", down_read_interruptible, 1, SHARED, !result)               \
	program("", down_read_killable, 1, SHARED, !result)                    \
	program("?", down_read_killable_nested, 2, SHARED, !result)            \
	program("", down_read_trylock, 1, SHARED, result)                      \
	program("", down_write, 1, ALONE, result || true)                      \
	program("?", down_write_nested, 2, ALONE, result || true)              \
	program("?", _down_write_nest_lock, 2, ALONE, result || true)          \
	program("", down_write_killable, 1, ALONE, !result)                    \
	program("?", down_write_killable_nested, 2, ALONE, !result)            \
	program("", down_write_trylock, 1, ALONE, result)

#define ENTRY_AND_EXIT(optional, function, arguments, hold, ok) \
	SEC(optional "fentry/" #function)                       \
	int locks__fentry_##function(__u64 *ctx)                \
	{                                                       \
		return begins(ctx, ctx[0]);                     \
	}                                                       \
	SEC(optional "fexit/" #function)                        \
	int locks__fentry_##function##_ends(__u64 *ctx)         \
	{                                                       \
		int result = ctx[arguments];                    \
                                                                \
		return ends(ctx[0], ok, hold);                  \
	}

#define RETURN(optional, function, arguments, hold, ok)          \
	SEC(optional "kretprobe/" #function)                     \
	int locks__kprobe_##function##_ends(struct pt_regs *ctx) \
	{                                                        \
		int result = PT_REGS_RC(ctx);                    \
                                                                 \
		return ends(waited_for(), ok, hold);             \
	}

#define CALL(optional, function, arguments, hold, ok)     \
	SEC(optional "kprobe/" #function)                 \
	int locks__kprobe_##function(struct pt_regs *ctx) \
	{                                                 \
		return begins(ctx, PT_REGS_PARM1(ctx));   \
	}

/*
 * First those that stand where functions return: what is attached last runs first, and then the
 * return address, by which Linux before 5.15 follows the stack, is not replaced yet.
 */
TAKING(ENTRY_AND_EXIT)
TAKING(RETURN)
TAKING(CALL)

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
	return ends(ctx->args[0], !(__s32)ctx->args[1], UNKNOWN);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "stacks.bpf.h"
#include "syscall.bpf.h"

/* linux/futex.h */
#define FUTEX_CMD_MASK 127
#define FUTEX_WAIT 0
#define FUTEX_LOCK_PI 6
#define FUTEX_WAIT_BITSET 9
#define FUTEX_WAIT_REQUEUE_PI 11
#define FUTEX_LOCK_PI2 13
#define EAGAIN 11

const volatile bool one_lock = false;
const volatile __u64 lock_wanted = 0;
const volatile bool by_process = false;

/* What the tool says of calls: futex(), futex_wait(), futex_waitv(). */
enum { FUTEX = 1, WAIT, WAITV };

struct key {
	__u64 lock;
	struct stack stack;
	__u32 pid, tid;
};

struct waits {
	struct hist hist;
	struct task task;
};

SUM_MAP(contention, struct key, struct waits, 2048);

struct begun {
	__u64 start_ns;
	__u64 lock;
	struct stack stack;
};
THREAD_MAP(waiting, struct begun, 16384);

/* struct futex_waitv of linux/futex.h: value, address, flags. */
static __always_inline __u64 first_of(__u64 waiters)
{
	__u64 lock = 0;

	bpf_probe_read_user(&lock, sizeof(lock), (void *)waiters + 8);
	return lock;
}

static __always_inline bool waits(__u32 op)
{
	op &= FUTEX_CMD_MASK;
	return op == FUTEX_WAIT || op == FUTEX_WAIT_BITSET || op == FUTEX_LOCK_PI ||
	       op == FUTEX_WAIT_REQUEUE_PI || op == FUTEX_LOCK_PI2;
}

SEC("raw_tp/sys_enter")
int wait_begins(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u64 thread = bpf_get_current_pid_tgid();
	struct begun begun = {};
	__u32 kind = wanted_kind(regs);
	bool compat = syscall_is_compat(regs);

	if (!kind)
		return 0;
	begun.lock = syscall_arg(regs, compat, 0);
	if (kind == FUTEX && !waits(syscall_arg(regs, compat, 1)))
		return 0;
	if (kind == WAITV)
		begun.lock = first_of(begun.lock);
	if ((one_lock && begun.lock != lock_wanted) || !current_wanted())
		return 0;
	stack_fill(&begun.stack, ctx);
	begun.start_ns = now_ns();
	map_set(&waiting, &thread, &begun);
	return 0;
}

SEC("raw_tp/sys_exit")
int wait_ends(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid(), now;
	struct begun *begun = bpf_map_lookup_elem(&waiting, &thread);
	struct waits *of;
	struct key key = {};

	if (!begun)
		return 0;
	/* Another one was quicker: there was nothing to wait for. */
	if ((int)ctx->args[1] == -EAGAIN)
		goto end;
	now = now_ns();
	key.lock = begun->lock;
	key.stack = begun->stack;
	key.pid = task_pid((void *)bpf_get_current_task());
	if (!by_process)
		key.tid = task_tid((void *)bpf_get_current_task());
	of = contention_at(&key);
	if (of) {
		if (!of->hist.count)
			current_fill(&of->task);
		hist_add(&of->hist, now - begun->start_ns);
	}
end:
	bpf_map_delete_elem(&waiting, &thread);
	return 0;
}

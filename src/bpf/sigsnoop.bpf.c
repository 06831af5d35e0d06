// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Signals, where the kernel makes them (then it is known whom they reach),
 * and the calls that send them (then it is known whether they failed).
 */
#include "events.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

const volatile bool calls = false; /* calls only, not what the kernel sends by itself */
const volatile bool failed_only = false;
const volatile __u32 target_wanted = 0;
/* A bit for each of 0 to 63, and of 64. */
const volatile __u64 signals = ~0ULL, signal_64 = 1;

enum { SI_KERNEL = 0x80, SI_TIMER = -2, NO_SENDER = 1, CALL = 2 };

struct target {
	__u32 pid, tid;
	__u8 comm[TASK_COMM_LEN];
};

struct event {
	__u64 time_ns;
	struct task task; /* the sender */
	struct target target;
	__s32 sig;
	__s32 code;   /* si_code */
	__s32 result; /* what became of the signal, or of the call: 0 or an errno below 0 */
	__u32 flags;
};
EXPORT_TYPE(event);

/* Whom the call that a thread is at has reached. */
THREAD_MAP(reached, struct target, 16384);

static __always_inline bool signal_wanted(__u32 sig)
{
	return sig < 64 ? signals >> sig & 1 : signal_64;
}

static __always_inline void send(const struct target *target, __s32 sig, __s32 code,
				 __s32 result, __u32 flags)
{
	struct event *e;

	if (failed_only && !result)
		return;
	if (target_wanted && target->pid != target_wanted)
		return;
	e = event_reserve(sizeof(*e));
	if (!e)
		return;
	e->time_ns = now_ns();
	if (flags & NO_SENDER)
		__builtin_memset(&e->task, 0, sizeof(e->task));
	else
		current_fill(&e->task);
	e->target = *target;
	e->sig = sig;
	e->code = code;
	e->result = result;
	e->flags = flags;
	event_submit(e);
}

/* A timer's signal is made while any task runs. */
static __always_inline bool is_of_timer(__s32 sig, __s32 code)
{
	const __s32 sigalrm = 14, sigvtalrm = 26, sigprof = 27;

	return code == SI_TIMER ||
	       (code == SI_KERNEL && (sig == sigalrm || sig == sigvtalrm || sig == sigprof));
}

SEC("raw_tp/signal_generate")
int generated(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[2];
	struct kernel_siginfo *info = (void *)ctx->args[1];
	__u64 thread = bpf_get_current_pid_tgid();
	__s32 sig = ctx->args[0], code;
	struct target target = {};
	bool of_timer;

	if (!signal_wanted(sig))
		return 0;
	/* 0 and 1 stand for a signal without more to say: from a task, and from the kernel. */
	code = !info ? 0 : ctx->args[1] == 1 ? SI_KERNEL : BPF_CORE_READ(info, si_code);
	of_timer = is_of_timer(sig, code);
	if (of_timer ? !task_wanted(task) : !current_wanted())
		return 0;
	target.pid = task_pid(task);
	target.tid = task_tid(task);
	bpf_core_read_str(target.comm, sizeof(target.comm), &task->comm);
	if (calls)
		map_set(&reached, &thread, &target);
	else
		send(&target, sig, code, ctx->args[4], of_timer ? NO_SENDER : 0);
	return 0;
}

SEC("?raw_tp/sys_exit")
int called(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	bool compat = syscall_is_compat(regs), to_process = false;
	__u64 thread = bpf_get_current_pid_tgid();
	struct target target = {}, *known;
	long nr = syscall_nr(regs);
	int sig_arg = 1;
	__s32 sig;

	if (nr == (compat ? COMPAT_KILL : NR_KILL) ||
	    nr == (compat ? COMPAT_RT_SIGQUEUEINFO : NR_RT_SIGQUEUEINFO))
		to_process = true;
	else if (nr == (compat ? COMPAT_TGKILL : NR_TGKILL) ||
		 nr == (compat ? COMPAT_RT_TGSIGQUEUEINFO : NR_RT_TGSIGQUEUEINFO))
		sig_arg = 2;
	else if (nr != (compat ? COMPAT_TKILL : NR_TKILL) && nr != NR_PIDFD_SEND_SIGNAL)
		return 0;
	known = bpf_map_lookup_elem(&reached, &thread);
	/* What it reached last is not all that a group is. */
	if (known && (!to_process || (__s32)syscall_arg(regs, compat, 0) > 0)) {
		target = *known;
	} else if (nr != NR_PIDFD_SEND_SIGNAL) {
		if (to_process || sig_arg == 2)
			target.pid = syscall_arg(regs, compat, 0);
		if (!to_process)
			target.tid = syscall_arg(regs, compat, sig_arg - 1);
	}
	if (known)
		bpf_map_delete_elem(&reached, &thread);
	sig = sig_arg == 1 ? syscall_arg(regs, compat, 1) : syscall_arg(regs, compat, 2);
	if (signal_wanted(sig) && current_wanted() && (calls || (long)ctx->args[1] < 0))
		send(&target, sig, 0, ctx->args[1], CALL);
	return 0;
}

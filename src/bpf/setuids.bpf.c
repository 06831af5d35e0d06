// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

struct event {
	__u64 time_ns;
	struct task task; /* with the user before the call */
	__s64 ret;
	__u32 args[3];
	__u32 kind; /* of the call, as user space numbers it; EXEC_* */
};
EXPORT_TYPE(event);

/* A program is started that gives its owner's rights to whoever starts it. */
enum { EXEC_USER = 100, EXEC_GROUP };

/* Who the thread was when it called, and one more. */
THREAD_MAP(before, __u64, 16384);

SEC("raw_tp/sys_enter")
int begun(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 uid = task_uid((void *)bpf_get_current_task());

	if (wanted_kind((void *)ctx->args[0]) && current_wanted())
		time_begin(&before, thread, uid + 1);
	return 0;
}

static __always_inline struct event *told(__u32 kind)
{
	struct event *e = event_reserve(sizeof(*e));

	if (!e)
		return NULL;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->kind = kind;
	return e;
}

SEC("raw_tp/sys_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = wanted_kind(regs);
	bool compat = syscall_is_compat(regs);
	__u64 uid;
	struct event *e;

	if (!kind)
		return 0;
	uid = time_end(&before, bpf_get_current_pid_tgid());
	if (!uid)
		return 0;
	e = told(kind);
	if (!e)
		return 0;
	e->task.uid = uid - 1;
	e->ret = ctx->args[1];
	e->args[0] = syscall_arg(regs, compat, 0);
	e->args[1] = syscall_arg(regs, compat, 1);
	e->args[2] = syscall_arg(regs, compat, 2);
	event_submit(e);
	return 0;
}

static __always_inline void exec(__u32 kind, __u32 real, __u32 effective)
{
	struct event *e;

	if (real == effective)
		return;
	e = told(kind);
	if (!e)
		return;
	e->ret = 0;
	e->args[0] = real;
	e->args[1] = effective;
	e->args[2] = 0;
	event_submit(e);
}

SEC("raw_tp/sched_process_exec")
int execs(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];

	if (!task_wanted(task))
		return 0;
	exec(EXEC_USER, BPF_CORE_READ(task, cred, uid.val), BPF_CORE_READ(task, cred, euid.val));
	exec(EXEC_GROUP, BPF_CORE_READ(task, cred, gid.val), BPF_CORE_READ(task, cred, egid.val));
	return 0;
}

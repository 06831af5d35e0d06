// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "program.bpf.h"
#include "task.bpf.h"
#include "uprobe.bpf.h"

#define CLONE_THREAD 0x10000 /* linux/sched.h */

struct event {
	__u32 kind; /* 0, and not NEW_PROGRAM */
	__u32 tid;  /* of the new thread */
	__u64 time_ns;
	__u64 start; /* the function that it begins with; 0: not known */
	struct task task; /* who made it */
};
EXPORT_TYPE(event);

/* What a thread has called pthread_create(3) with. */
THREAD_MAP(starts, __u64, 16384);

SEC("uprobe.multi")
int pthread_create(struct pt_regs *ctx)
{
	if (current_wanted())
		time_begin(&starts, bpf_get_current_pid_tgid(), argument(ctx, 2));
	return 0;
}

SEC("raw_tp/task_newtask")
int created(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	struct event *e;
	__u64 start;

	if (!(ctx->args[1] & CLONE_THREAD))
		return 0;
	start = time_end(&starts, bpf_get_current_pid_tgid());
	if (!current_wanted())
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->kind = 0;
	e->tid = task_tid(task);
	e->time_ns = now_ns();
	e->start = start;
	current_fill(&e->task);
	event_submit(e);
	return 0;
}

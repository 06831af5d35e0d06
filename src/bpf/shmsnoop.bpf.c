// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

struct event {
	__u64 time_ns;
	struct task task;
	__s64 ret;
	__u64 args[3];
	__u32 kind; /* of the call, as user space numbers it */
	__u32 pad;
};
EXPORT_TYPE(event);

SEC("raw_tp/sys_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = wanted_kind(regs);
	bool compat = syscall_is_compat(regs);
	struct event *e;

	if (!kind || !current_wanted())
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->ret = ctx->args[1];
	e->args[0] = syscall_arg(regs, compat, 0);
	e->args[1] = syscall_arg(regs, compat, 1);
	e->args[2] = syscall_arg(regs, compat, 2);
	e->kind = kind;
	e->pad = 0;
	event_submit(e);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

const volatile bool failed_only = false;
const volatile bool threads = false;

struct event {
	__u64 time_ns;
	__u64 age_ns;
	struct task task;
	__s32 status; /* as wait(2) has it */
	__u32 pad;
};
EXPORT_TYPE(event);

SEC("raw_tp/sched_process_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0], *whole = task;
	struct event *e;
	int status;

	if (threads) {
		status = BPF_CORE_READ(task, exit_code);
	} else {
		/* The last thread takes the process with it, be it the first one or not. */
		if (BPF_CORE_READ(task, signal, live.counter))
			return 0;
		whole = BPF_CORE_READ(task, group_leader);
		status = process_exit_code(task);
	}
	if ((failed_only && !status) || !task_wanted(whole))
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->age_ns = e->time_ns - BPF_CORE_READ(whole, start_boottime);
	task_fill(&e->task, whole);
	e->status = status;
	e->pad = 0;
	event_submit(e);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "runq.bpf.h"

const volatile __u64 min_ns = 10000000;

struct event {
	__u64 time_ns;
	__u64 waited_ns;
	struct task task;
	struct task prev;
	__u32 cpu;
	__u32 pad;
};
EXPORT_TYPE(event);

static int runq_ran(struct task_struct *task, struct task_struct *prev, __u64 waited_ns)
{
	struct event *e;

	if (waited_ns < min_ns)
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->waited_ns = waited_ns;
	task_fill(&e->task, task);
	task_fill(&e->prev, prev);
	e->cpu = bpf_get_smp_processor_id();
	e->pad = 0;
	event_submit(e);
	return 0;
}

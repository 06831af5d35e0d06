/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Switches of tasks, and those that were not shown. */
#pragma once
#include "compat.bpf.h"
#include "maps.bpf.h"
#include "task.bpf.h"

/* What runs on each processor, and since when. */
struct running {
	__u64 task; /* by task_struct: all idle tasks are number 0 */
	__u64 since_ns;
};
MAP(PERCPU_ARRAY, running_tasks, __u32, struct running, 1);

/*
 * At raw_tp/sched_switch: how long `prev` ran, in ns; 0 if that is not known,
 * as at the first switch. A kernel may keep switches from programs while a
 * process runs that it protects: then another task stops here than began, and
 * what was not seen of it is counted.
 */
static __always_inline __u64 switch_tasks(struct task_struct *prev, struct task_struct *next, __u64 now)
{
	__u32 zero = 0;
	struct running *running = bpf_map_lookup_elem(&running_tasks, &zero), was;

	if (!running)
		return 0;
	was = *running;
	running->task = (__u64)next;
	running->since_ns = now;
	if (was.task == (__u64)prev)
		return now - was.since_ns;
	if (was.task && BPF_CORE_READ(prev, pid) && task_wanted(prev))
		count_lost(LOST_MISSED);
	return 0;
}

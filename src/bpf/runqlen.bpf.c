// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "hist.bpf.h"

#define MAX_RT_PRIO 100 /* linux/sched/prio.h */

const volatile bool per_cpu = false;
const volatile bool whole_cpu = false;

struct key {
	__u32 cpu, pad;
};
EXPORT_TYPE(key);

SUM_MAP(lengths, struct key, struct linear, 1);

SEC("perf_event")
int sampled(void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct cfs_rq *queue = BPF_CORE_READ(task, se.cfs_rq);
	bool idle = !BPF_CORE_READ(task, pid), queues = !idle;
	struct key key = {};
	struct linear *of;
	__u32 length;

	if (whole_cpu) {
		struct rq *rq = BPF_CORE_READ(queue, rq);
		struct cfs_rq *all = (void *)__builtin_preserve_access_index(&rq->cfs);

		length = BPF_CORE_READ(rq, nr_running) - (in_queue(all) - runnable_in(all));
	} else {
		length = runnable_in(queue);
		/* A real-time task is in a queue of its own kind. */
		queues = queues && BPF_CORE_READ(task, prio) >= MAX_RT_PRIO;
	}
	/* What runs does not wait. */
	if (queues && length)
		length--;
	if (per_cpu)
		key.cpu = bpf_get_smp_processor_id();
	of = lengths_at(&key);
	return of ? linear_add(of, length, 1) : 0;
}

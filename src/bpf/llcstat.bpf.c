// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "task.bpf.h"

const volatile bool per_thread = false;
const volatile bool per_cpu = false;

struct key {
	__u32 id; /* of the process, or of the thread */
	__u32 cpu;
};

struct counts {
	__u64 references, misses; /* samples */
	struct task task;
};

SUM_MAP(counts, struct key, struct counts, 10240);

static __always_inline struct counts *of_current(void)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct key key = {};
	struct counts *counts;

	if (!current_wanted())
		return NULL;
	key.id = per_thread ? task_tid(task) : task_pid(task);
	if (per_cpu)
		key.cpu = bpf_get_smp_processor_id();
	counts = counts_at(&key);
	if (!counts)
		return NULL;
	/* By the name that it has last. */
	if (!counts->references && !counts->misses)
		current_fill(&counts->task);
	else
		bpf_get_current_comm(counts->task.comm, sizeof(counts->task.comm));
	return counts;
}

SEC("perf_event")
int referred(void *ctx)
{
	struct counts *counts = of_current();

	if (counts)
		__sync_fetch_and_add(&counts->references, 1);
	return 0;
}

SEC("perf_event")
int missed(void *ctx)
{
	struct counts *counts = of_current();

	if (counts)
		__sync_fetch_and_add(&counts->misses, 1);
	return 0;
}

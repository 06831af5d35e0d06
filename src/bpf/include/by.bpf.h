/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Histograms of tasks: one for all, or one for each process, thread, pid
 * namespace or cgroup. The session says which.
 */
#pragma once
#include "hist.bpf.h"
#include "task.bpf.h"

enum by { BY_NOTHING, BY_PID, BY_TID, BY_PIDNS, BY_CGROUP };

const volatile __u32 by SEC(".rodata.by") = BY_NOTHING;

struct by_key {
	__u64 id;
};
EXPORT_TYPE(by_key);

struct task_hist {
	struct hist hist;
	struct task task; /* the first one; its name is the last one seen */
};
EXPORT_TYPE(task_hist);

SUM_MAP(hists, struct by_key, struct task_hist, 4096);

static __always_inline __u64 task_by(struct task_struct *task)
{
	switch (by) {
	case BY_PID: return task_pid(task);
	case BY_TID: return task_tid(task);
	case BY_PIDNS: return task_pid_ns(task);
	case BY_CGROUP: return task_cgroup_id(task);
	default: return 0;
	}
}

static __always_inline int task_hist_add(struct task_struct *task, __u64 value)
{
	struct by_key key = { task_by(task) };
	struct task_hist *of = hists_at(&key);

	if (!of)
		return 0;
	if (by == BY_CGROUP)
		of->task.cgroup = key.id;
	if (by == BY_PID || by == BY_TID) {
		/* A process is named after its first thread. */
		if (by == BY_PID)
			task = BPF_CORE_READ(task, group_leader);
		if (!of->hist.count)
			task_fill(&of->task, task);
		bpf_core_read_str(of->task.comm, sizeof(of->task.comm), &task->comm);
	}
	return hist_add(&of->hist, value);
}

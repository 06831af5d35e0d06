// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "hist.bpf.h"
#include "task.bpf.h"

/* What there is a histogram for. */
enum by { BY_NOTHING, BY_PID, BY_TID, BY_PIDNS, BY_CGROUP };

const volatile __u32 by = BY_NOTHING;

struct key {
	__u64 id;
};

struct waits {
	struct hist hist;
	struct task task; /* the first one; its name is the last one seen */
};

/* When a thread began to wait for a processor. Each gets one in the end: nothing stays. */
HASH_MAP(waiting, __u32, __u64, 16384);
SUM_MAP(waits, struct key, struct waits, 4096);

static int wait(struct task_struct *task)
{
	__u32 tid = BPF_CORE_READ(task, pid);
	__u64 now = now_ns();

	/* Idle threads, all number 0, wait for nothing. */
	if (tid && task_wanted(task) && bpf_map_update_elem(&waiting, &tid, &now, BPF_ANY))
		count_lost(LOST_MAP_FULL);
	return 0;
}

static __always_inline __u32 task_pid_ns(struct task_struct *task)
{
	struct pid *pid = BPF_CORE_READ(task, thread_pid);
	unsigned int level = BPF_CORE_READ(pid, level);
	struct upid upid;

	bpf_core_read(&upid, sizeof(upid), &pid->numbers[level]);
	return BPF_CORE_READ(upid.ns, ns.inum);
}

static __u64 id_of(struct task_struct *task)
{
	switch (by) {
	case BY_PID: return task_pid(task);
	case BY_TID: return task_tid(task);
	case BY_PIDNS: return task_pid_ns(task);
	case BY_CGROUP: return task_cgroup_id(task);
	default: return 0;
	}
}

static int run(struct task_struct *task)
{
	__u32 tid = BPF_CORE_READ(task, pid);
	__u64 *since = bpf_map_lookup_elem(&waiting, &tid), waited;
	struct waits *waits;
	struct key key;

	if (!since)
		return 0;
	waited = now_ns() - *since;
	bpf_map_delete_elem(&waiting, &tid);
	key.id = id_of(task);
	waits = waits_at(&key);
	if (!waits)
		return 0;
	if (by == BY_CGROUP)
		waits->task.cgroup = key.id;
	if (by == BY_PID || by == BY_TID) {
		/* A process is named after its first thread. */
		if (by == BY_PID)
			task = BPF_CORE_READ(task, group_leader);
		if (!waits->hist.count)
			task_fill(&waits->task, task);
		bpf_core_read_str(waits->task.comm, sizeof(waits->task.comm), &task->comm);
	}
	return hist_add(&waits->hist, waited);
}

SEC("raw_tp/sched_wakeup")
int wakeup(struct bpf_raw_tracepoint_args *ctx)
{
	return wait((void *)ctx->args[0]);
}

SEC("raw_tp/sched_wakeup_new")
int wakeup_new(struct bpf_raw_tracepoint_args *ctx)
{
	return wait((void *)ctx->args[0]);
}

/* A task that is switched out while it can run waits from then on. */
SEC("raw_tp/sched_switch")
int switch_task(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *prev = (void *)ctx->args[1], *next = (void *)ctx->args[2];

	if (switched_state(ctx) == STATE_RUNNING)
		wait(prev);
	return run(next);
}

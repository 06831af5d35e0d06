// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "results.bpf.h"
#include "task.bpf.h"

const volatile bool timed = false; /* begun is loaded */
const volatile bool by_process = false;

struct key {
	__u32 call; /* 0 where processes are told apart */
	__u32 pid;  /* 0 where calls are */
	__u32 compat;
	__u32 pad;
};

struct counts {
	__u64 count;
	__u64 failed;
	__u64 ns;
	struct task task;
};
EXPORT_TYPE(counts);

SUM_MAP(counts, struct key, struct counts, 8192);

/* Since when a thread is in its call. */
THREAD_MAP(calls, __u64, 16384);

SEC("?raw_tp/sys_enter")
int begun(struct bpf_raw_tracepoint_args *ctx)
{
	if (current_wanted())
		time_begin(&calls, bpf_get_current_pid_tgid(), now_ns());
	return 0;
}

SEC("raw_tp/sys_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u64 since, ns = 0;
	long nr, result = ctx->args[1];
	struct counts *counts;
	struct key key = {};
	bool compat;

	if (current_is_another())
		return 0;
	if (timed) {
		since = time_end(&calls, bpf_get_current_pid_tgid());
		if (!since)
			return 0;
		ns = now_ns() - since;
	}
	compat = syscall_is_compat(regs);
	nr = syscall_nr(regs);
	if (!call_wanted(nr, compat) || !result_wanted(result) || !current_wanted())
		return 0;
	if (by_process) {
		key.pid = task_pid((void *)bpf_get_current_task());
	} else {
		key.call = nr;
		key.compat = compat;
	}
	counts = counts_at(&key);
	if (!counts)
		return 0;
	/* By the name that it has last. */
	if (by_process && !counts->count)
		current_fill(&counts->task);
	else if (by_process)
		bpf_get_current_comm(counts->task.comm, sizeof(counts->task.comm));
	__sync_fetch_and_add(&counts->count, 1);
	if (result < 0 && result >= -4095)
		__sync_fetch_and_add(&counts->failed, 1);
	if (timed)
		__sync_fetch_and_add(&counts->ns, ns);
	return 0;
}

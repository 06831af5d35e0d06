/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * For probes in libraries: programs that are started and may bring a copy of
 * the library that is not probed yet, since they are in a container or carry
 * their own. They go through the same ring as the tool's events, which begin
 * with a kind too.
 */
#pragma once
#include "events.bpf.h"
#include "task.bpf.h"

#define NEW_PROGRAM 79

struct new_program {
	__u32 kind;
	__u32 pid;
};
EXPORT_TYPE(new_program);

/* Told apart by their files; each is told of once in each mount namespace. */
struct program {
	__u64 inode;
	__u32 dev;
	__u32 mnt_ns;
};
LRU_MAP(programs, struct program, __u32, 4096);

SEC("?raw_tp/sched_process_exec")
int new_programs(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	struct linux_binprm *bprm = (void *)ctx->args[2];
	struct program program = {
		.inode = BPF_CORE_READ(bprm, file, f_inode, i_ino),
		.dev = BPF_CORE_READ(bprm, file, f_inode, i_sb, s_dev),
		.mnt_ns = BPF_CORE_READ(task, nsproxy, mnt_ns, ns.inum),
	};
	__u32 pids = task_filter.lists[LIST_PID].mode, yes = 1;
	struct new_program *e;

	/* -p and -- COMMAND: their files are looked at each time. */
	if (task_filter.tree || pids == LIST_ONE || pids == LIST_INCLUDES) {
		if (!current_wanted())
			return 0;
	} else if (bpf_map_lookup_elem(&programs, &program)) {
		return 0;
	}
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	bpf_map_update_elem(&programs, &program, &yes, BPF_ANY);
	e->kind = NEW_PROGRAM;
	e->pid = task_pid(task);
	event_submit(e);
	return 0;
}

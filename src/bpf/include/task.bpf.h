/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Tasks: who did it, and whether the user asked for it (--pid, --tid, --ppid,
 * --uid, --comm, --cgroup, --container, --unit, -- COMMAND).
 *
 * Names are those of user space: a pid is a process (the kernel's tgid), a
 * tid is a thread (the kernel's pid), both as seen in the tool's own pid
 * namespace. Where the interrupted task is not the one that matters (an
 * interrupt, a completion, a waker), take the task from the record and ask
 * task_wanted(), never current_wanted().
 */
#pragma once
#include "lost.bpf.h"

/* Who did it. */
struct task {
	__u64 cgroup; /* kernfs id in the hierarchy that `identity` names; 0: none */
	__u32 pid, tid, ppid, uid;
	__u8 comm[TASK_COMM_LEN];
};
EXPORT_TYPE(task);

#define FILTER_COMMS 4
#define FILTER_CGROUPS 8
#define CGROUP_LEVELS 16
#define CGROUP_V2 (-1)

/* Those about sockets are asked in sock.bpf.h. */
enum list {
	LIST_PID, LIST_TID, LIST_PPID, LIST_UID,
	LIST_FAMILY, LIST_LPORT, LIST_RPORT, LIST_NETNS,
	LISTS,
};

enum list_mode {
	LIST_ANY,	/* no such filter */
	LIST_ONE,	/* `one` and no other */
	LIST_INCLUDES,	/* those in task_lists with 1 */
	LIST_EXCLUDES,	/* all but those in task_lists with 0 */
};

struct list_filter {
	__u32 mode;
	__u32 one;
};

/* A part of a name, as two words and the masks of the bytes that count. */
struct comm_filter {
	__u64 text[2], mask[2];
};

struct cgroup_filter {
	__u64 id;
	__s32 subsys; /* index in css_set.subsys, or CGROUP_V2 */
	__u32 pad;
};

/* All filters together; zeroes let every task pass but the tool's own. */
struct task_filter {
	__u32 own;	/* the tool's own pid; 0: trace it too */
	__u32 pid_ns;	/* inode of the tool's pid namespace; 0: the first one */
	__s32 identity; /* hierarchy of task.cgroup, as cgroup_filter.subsys */
	__u32 tree;	/* only this process, the tool's own, and its descendants; 0: all */
	struct list_filter lists[LISTS];
	__u32 comms, comms_except;
	__u32 cgroups, cgroups_except;
	struct comm_filter comm[FILTER_COMMS];
	struct cgroup_filter cgroup[FILTER_CGROUPS];
};

const volatile struct task_filter task_filter SEC(".rodata.task_filter") = {
	.identity = CGROUP_V2,
};

struct list_key {
	__u32 list;
	__u32 id;
};

/* Sized by user space before loading. */
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1);
	__type(key, struct list_key);
	__type(value, __u32);
} task_lists SEC(".maps");

/*
 * The processes of -- COMMAND, by their signal_struct: all threads share it,
 * whichever of them leads, and it can still be told when the process is freed.
 * Where that was not seen, a new process in its place leaves at its fork.
 */
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1);
	__type(key, __u64);
	__type(value, __u32);
} task_tree SEC(".maps");

/* The number of a task in the tool's pid namespace; 0 if it is not seen from there. */
static __noinline __u32 ns_nr(struct task_struct *task)
{
	struct pid *pid = BPF_CORE_READ(task, thread_pid);
	unsigned int depth = BPF_CORE_READ(pid, level);
	struct upid upid;

	for (int level = 1; level < 8; level++) {
		if (level > depth)
			break;
		bpf_core_read(&upid, sizeof(upid), &pid->numbers[level]);
		if (BPF_CORE_READ(upid.ns, ns.inum) == task_filter.pid_ns)
			return upid.nr;
	}
	return 0;
}

static __always_inline __u32 task_pid(struct task_struct *task)
{
	if (task_filter.pid_ns)
		return ns_nr(BPF_CORE_READ(task, group_leader));
	return BPF_CORE_READ(task, tgid);
}

static __always_inline __u32 task_tid(struct task_struct *task)
{
	return task_filter.pid_ns ? ns_nr(task) : BPF_CORE_READ(task, pid);
}

static __always_inline __u32 task_ppid(struct task_struct *task)
{
	return task_pid(BPF_CORE_READ(task, real_parent));
}

static __always_inline __u32 task_uid(struct task_struct *task)
{
	return BPF_CORE_READ(task, cred, uid.val);
}

/* The inode of the task's own pid namespace. */
static __always_inline __u64 task_pid_ns(struct task_struct *task)
{
	struct pid *pid = BPF_CORE_READ(task, thread_pid);
	unsigned int level = BPF_CORE_READ(pid, level);
	struct upid upid;

	bpf_core_read(&upid, sizeof(upid), &pid->numbers[level]);
	return BPF_CORE_READ(upid.ns, ns.inum);
}

/* The task's cgroup in a hierarchy: v2, or that of a v1 controller. */
static __always_inline struct cgroup *task_cgroup(struct task_struct *task, __s32 subsys)
{
	struct css_set *set = BPF_CORE_READ(task, cgroups);
	struct cgroup_subsys_state *css;

	if (subsys == CGROUP_V2)
		return BPF_CORE_READ(set, dfl_cgrp);
	bpf_core_read(&css, sizeof(css), &set->subsys[subsys]);
	return BPF_CORE_READ(css, cgroup);
}

static __always_inline __u64 task_cgroup_id(struct task_struct *task)
{
	struct cgroup *cgroup = task_cgroup(task, task_filter.identity);

	return BPF_CORE_READ(cgroup, kn, id);
}

/* Whether the user asked for some tasks only, so that one that is not known is none of them. */
static __always_inline bool tasks_are_chosen(void)
{
	return task_filter.tree || task_filter.comms || task_filter.cgroups ||
	       task_filter.lists[LIST_PID].mode || task_filter.lists[LIST_TID].mode ||
	       task_filter.lists[LIST_PPID].mode || task_filter.lists[LIST_UID].mode;
}

static __always_inline bool list_wanted(enum list list, __u32 id)
{
	struct list_key key = { list, id };
	__u32 *found;

	if (task_filter.lists[list].mode == LIST_ONE)
		return id == task_filter.lists[list].one;
	found = bpf_map_lookup_elem(&task_lists, &key);
	if (found)
		return *found;
	return task_filter.lists[list].mode == LIST_EXCLUDES;
}

/* Whether one of the texts is part of the name. */
static __noinline bool comm_wanted(struct task_struct *task)
{
	union {
		__u8 name[TASK_COMM_LEN];
		__u64 word[2];
	} comm = {};

	bpf_core_read_str(comm.name, sizeof(comm.name), &task->comm);
	for (int start = 0; start < TASK_COMM_LEN; start++) {
		for (int i = 0; i < FILTER_COMMS; i++) {
			if (i >= task_filter.comms)
				break;
			if (!((comm.word[0] ^ task_filter.comm[i].text[0]) & task_filter.comm[i].mask[0]) &&
			    !((comm.word[1] ^ task_filter.comm[i].text[1]) & task_filter.comm[i].mask[1]))
				return !(task_filter.comms_except & (1 << i));
		}
		comm.word[0] = comm.word[0] >> 8 | comm.word[1] << 56;
		comm.word[1] >>= 8;
	}
	/* Nothing matched: fine if all that was said is what to leave out. */
	return task_filter.comms_except == (1 << task_filter.comms) - 1;
}

/* Whether the task is in one of the cgroups, or in one below it. */
static __noinline bool cgroup_wanted(struct task_struct *task)
{
	for (int i = 0; i < FILTER_CGROUPS; i++) {
		struct cgroup_subsys_state *css;
		struct cgroup *cgroup;

		if (i >= task_filter.cgroups)
			break;
		cgroup = task_cgroup(task, task_filter.cgroup[i].subsys);
		for (int level = 0; level < CGROUP_LEVELS && cgroup; level++) {
			if (BPF_CORE_READ(cgroup, kn, id) == task_filter.cgroup[i].id)
				return !(task_filter.cgroups_except & (1 << i));
			css = BPF_CORE_READ(cgroup, self.parent);
			cgroup = css ? BPF_CORE_READ(css, cgroup) : NULL;
		}
	}
	return task_filter.cgroups_except == (1 << task_filter.cgroups) - 1;
}

static __always_inline bool in_tree(struct task_struct *task, __u32 pid)
{
	__u64 process = (__u64)BPF_CORE_READ(task, signal);

	return bpf_map_lookup_elem(&task_tree, &process) || pid == task_filter.tree;
}

static __noinline bool ids_wanted(struct task_struct *task, __u32 pid, __u32 tid)
{
	if (task_filter.own && pid == task_filter.own)
		return false;
	if (task_filter.tree && !in_tree(task, pid))
		return false;
	if (task_filter.lists[LIST_PID].mode && !list_wanted(LIST_PID, pid))
		return false;
	if (task_filter.lists[LIST_TID].mode && !list_wanted(LIST_TID, tid))
		return false;
	if (task_filter.lists[LIST_PPID].mode && !list_wanted(LIST_PPID, task_ppid(task)))
		return false;
	if (task_filter.lists[LIST_UID].mode && !list_wanted(LIST_UID, task_uid(task)))
		return false;
	if (task_filter.comms && !comm_wanted(task))
		return false;
	return !task_filter.cgroups || cgroup_wanted(task);
}

static __always_inline bool task_wanted(struct task_struct *task)
{
	return ids_wanted(task, task_pid(task),
			  task_filter.lists[LIST_TID].mode ? task_tid(task) : 0);
}

/* Whether one process is asked for, and this is another: to be told before anything is read. */
static __always_inline bool current_is_another(void)
{
	return task_filter.lists[LIST_PID].mode == LIST_ONE && !task_filter.pid_ns &&
	       bpf_get_current_pid_tgid() >> 32 != task_filter.lists[LIST_PID].one;
}

static __always_inline bool current_wanted(void)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	__u64 id = bpf_get_current_pid_tgid();

	return task_filter.pid_ns ? task_wanted(task) : ids_wanted(task, id >> 32, id);
}

static __noinline int task_fill(struct task *who, struct task_struct *task)
{
	if (!who)
		return 0;
	who->pid = task_pid(task);
	who->tid = task_tid(task);
	who->ppid = task_ppid(task);
	who->uid = task_uid(task);
	who->cgroup = task_cgroup_id(task);
	__builtin_memset(who->comm, 0, sizeof(who->comm));
	bpf_core_read_str(who->comm, sizeof(who->comm), &task->comm);
	return 0;
}

static __noinline int current_fill(struct task *who)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	if (!who || task_filter.pid_ns)
		return task_fill(who, task);
	who->pid = bpf_get_current_pid_tgid() >> 32;
	who->tid = bpf_get_current_pid_tgid();
	who->ppid = task_ppid(task);
	who->uid = bpf_get_current_uid_gid();
	who->cgroup = task_cgroup_id(task);
	bpf_get_current_comm(who->comm, sizeof(who->comm));
	return 0;
}

/* Of two processes that share a file: whether this one was forked by the other, and had it so. */
static __always_inline bool had_from(const struct task *child, const struct task *parent)
{
	return child->ppid == parent->pid;
}

/* Loaded only for -- COMMAND: the child of a traced process is traced. */
SEC("?raw_tp/sched_process_fork")
int task_tree_fork(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *parent = (void *)ctx->args[0], *child = (void *)ctx->args[1];
	__u64 process = (__u64)BPF_CORE_READ(child, signal);
	__u32 yes = 1;

	/* A thread. */
	if (process == (__u64)BPF_CORE_READ(parent, signal))
		return 0;
	if (!in_tree(parent, task_pid(parent)))
		bpf_map_delete_elem(&task_tree, &process);
	else if (bpf_map_update_elem(&task_tree, &process, &yes, BPF_ANY))
		count_lost(LOST_MAP_FULL);
	return 0;
}

/* A leader is freed after the other threads, but for one that exec() replaced. */
SEC("?raw_tp/sched_process_free")
int task_tree_free(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	__u64 process = (__u64)BPF_CORE_READ(task, signal);

	if (BPF_CORE_READ(task, group_leader) == task)
		bpf_map_delete_elem(&task_tree, &process);
	return 0;
}

/*
 * How the process of a thread that has ended did, or is about to: as wait(2)
 * has it. What a signal or exit_group() ended has that for all threads.
 */
static __always_inline int process_exit_code(struct task_struct *task)
{
	const unsigned int signal_group_exit = 4; /* SIGNAL_GROUP_EXIT, linux/sched/signal.h */

	if (BPF_CORE_READ(task, signal, flags) & signal_group_exit)
		return BPF_CORE_READ(task, signal, group_exit_code);
	return BPF_CORE_READ(task, group_leader, exit_code);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "call_times.bpf.h"
#include "events.bpf.h"
#include "path.bpf.h"
#include "task.bpf.h"

/*
 * What user space says of a call in syscall_kinds: which of its arguments are
 * texts (a bit each), and what else is to be read.
 */
enum {
	ARGS = 5,
	IS_WANTED = 1 << 7,
	IS_FSCONFIG = 1 << 6,  /* argument 3 is what argument 1 says */
	HAS_ATTRIBUTES = 1 << 5, /* argument 3 is a struct mount_attr */
};

#define TEXTS 4 /* that a call has at most */

/* linux/mount.h */
enum { FSCONFIG_SET_STRING = 1, FSCONFIG_SET_BINARY, FSCONFIG_SET_PATH, FSCONFIG_SET_PATH_EMPTY };
#define ATTRIBUTES_LEN 32

const volatile bool failed_only = false;

/* The tail is what the arguments point to, one after the other. */
struct event {
	__u64 time_ns;
	__u64 lat_ns;
	struct task task;
	__u8 parent[TASK_COMM_LEN];
	__s64 ret;
	__u64 args[ARGS];
	__u32 lens[ARGS]; /* of what an argument points to; 0: it could not be read, or is a number */
	__u32 mnt_ns;
	__u32 nr;
	__u32 compat;
	__u8 tail[];
};
EVENT_SCRATCH(event, TEXTS * PATH_LEN);

SEC("raw_tp/sys_exit")
int mounts(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task(), *parent;
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = wanted_kind(regs), len = 0;
	bool compat;
	long ret = ctx->args[1], n;
	struct event *e;
	__u64 lat;

	if (!kind)
		return 0;
	lat = call_time();
	if ((failed_only && ret >= 0) || !current_wanted())
		return 0;
	e = event_scratch();
	if (!e)
		return 0;
	compat = syscall_is_compat(regs);
	e->time_ns = now_ns();
	e->lat_ns = lat;
	current_fill(&e->task);
	__builtin_memset(e->parent, 0, sizeof(e->parent));
	parent = BPF_CORE_READ(task, real_parent);
	bpf_core_read_str(e->parent, sizeof(e->parent), &parent->comm);
	e->ret = ret;
	e->mnt_ns = BPF_CORE_READ(task, nsproxy, mnt_ns, ns.inum);
	e->nr = syscall_nr(regs);
	e->compat = compat;
	for (int i = 0; i < ARGS; i++)
		e->args[i] = syscall_arg(regs, compat, i);
	if (kind & IS_FSCONFIG) {
		__u32 command = e->args[1];

		if (command == FSCONFIG_SET_STRING || command == FSCONFIG_SET_PATH ||
		    command == FSCONFIG_SET_PATH_EMPTY)
			kind |= 1 << 3;
	}
	for (int i = 0; i < ARGS; i++) {
		const void *from = (void *)e->args[i];

		e->lens[i] = 0;
		asm volatile("" : "+r"(len));
		if (len > (TEXTS - 1) * PATH_LEN)
			break;
		n = 0;
		if (kind & 1 << i) {
			n = read_user_str(e->tail + len, PATH_LEN, from);
		} else if (i == 3 && kind & HAS_ATTRIBUTES) {
			if (!bpf_probe_read_user(e->tail + len, ATTRIBUTES_LEN, from))
				n = ATTRIBUTES_LEN;
		} else if (i == 3 && kind & IS_FSCONFIG && e->args[1] == FSCONFIG_SET_BINARY) {
			n = (__u32)e->args[4];
			if (n > PATH_LEN) {
				count_lost(LOST_TRUNCATED);
				n = PATH_LEN;
			}
			if (bpf_probe_read_user(e->tail + len, n, from))
				n = 0;
		}
		if (n > 0 && n <= PATH_LEN) {
			e->lens[i] = n;
			len += n;
		}
	}
	asm volatile("" : "+r"(len));
	if (len <= TEXTS * PATH_LEN)
		event_output(e, sizeof(*e) + len);
	return 0;
}

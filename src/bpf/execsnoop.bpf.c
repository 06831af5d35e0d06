// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

#define FILE_LEN 4096
/* What --max-bytes may ask for at most; user space makes the room smaller. */
#define ARGS_LEN (64 * 1024)
/* Arguments of a failed exec, which are read one by one. */
#define ARGS_MAX 256

const volatile __u32 max_bytes = 4096;
const volatile bool want_cwd = false;
const volatile bool want_exits = false; /* exits is loaded */

enum kind { EXEC, FAILED, EXIT };

/* The tail is the file, the arguments (each with its zero), the names of the working directory. */
struct event {
	__u64 time_ns;
	struct task task;
	__u8 parent[TASK_COMM_LEN];
	__u64 age_ns;	/* EXIT: since the exec */
	__u32 kind;
	__s32 result;	/* FAILED: an errno, negative; EXIT: as wait(2) gives it */
	__u32 cpu;
	__u32 argc;
	__u32 file_len;
	__u32 args_len;
	__u32 args_cut; /* there was more */
	__u16 cwd_len;
	__u16 pad;
	__u8 tail[];
};
EXPORT_TAILED(event);

struct room {
	__u64 words[(sizeof(struct event) + FILE_LEN + ARGS_LEN + DIR_LEN) / 8 + 1];
};
/* One for each processor; an array, since per-CPU values end at 32 KiB. */
MAP(ARRAY, rooms, __u32, struct room, 1);

/* When the processes that were seen began to run what they run. */
HASH_MAP(running, __u32, __u64, 16384);

static __always_inline struct event *event_begin(enum kind kind, struct task_struct *task)
{
	struct task_struct *parent = BPF_CORE_READ(task, real_parent);
	__u32 cpu = bpf_get_smp_processor_id();
	struct event *e = (void *)bpf_map_lookup_elem(&rooms, &cpu);

	if (!e)
		return NULL;
	e->time_ns = now_ns();
	current_fill(&e->task);
	__builtin_memset(e->parent, 0, sizeof(e->parent));
	bpf_core_read_str(e->parent, sizeof(e->parent), &parent->comm);
	e->age_ns = 0;
	e->kind = kind;
	e->result = 0;
	e->cpu = cpu;
	e->argc = e->file_len = e->args_len = e->args_cut = e->cwd_len = 0;
	return e;
}

/* Adds the working directory and sends the event. */
static __noinline int event_end(struct event *e)
{
	__u32 len;
	struct path cwd;

	if (!e)
		return 0;
	len = e->file_len + e->args_len;
	if (len > FILE_LEN + max_bytes)
		return 0;
	if (want_cwd && dir_of(&cwd, AT_FDCWD))
		dir_names(e->tail + len, &e->cwd_len, &cwd);
	len += e->cwd_len;
	if (e->args_cut)
		count_lost(LOST_TRUNCATED);
	if (len <= FILE_LEN + max_bytes + DIR_LEN)
		event_output(e, sizeof(*e) + len);
	return 0;
}

SEC("raw_tp/sched_process_exec")
int execs(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	struct linux_binprm *bprm = (void *)ctx->args[2];
	struct mm_struct *mm = BPF_CORE_READ(task, mm);
	__u64 from = BPF_CORE_READ(mm, arg_start), len = BPF_CORE_READ(mm, arg_end) - from;
	struct event *e;
	long n;

	if (!current_wanted())
		return 0;
	e = event_begin(EXEC, task);
	if (!e)
		return 0;
	if (want_exits)
		map_set(&running, &e->task.pid, &e->time_ns);
	n = bpf_probe_read_kernel_str(e->tail, FILE_LEN, BPF_CORE_READ(bprm, filename));
	e->file_len = n = n < 0 ? 0 : n;
	if (n > FILE_LEN)
		return 0;
	e->argc = BPF_CORE_READ(bprm, argc);
	e->args_cut = len > max_bytes;
	if (len > max_bytes)
		len = max_bytes;
	/* The kernel has just written these pages: they are there to be read. */
	if (len && !bpf_probe_read_user(e->tail + n, len, (void *)from))
		e->args_len = len;
	else
		e->args_cut = len > 0;
	return event_end(e);
}

/* A failed exec left the caller's memory as it was: there its arguments are. */
SEC("?raw_tp/sys_exit")
int failed_execs(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	struct event *e;
	__u32 len, size;
	bool compat, at;
	__u64 argv;
	long nr, n;

	if ((long)ctx->args[1] >= 0 || current_is_another())
		return 0;
	compat = syscall_is_compat(regs);
	size = compat ? 4 : 8;
	nr = syscall_nr(regs);
	at = nr == (compat ? COMPAT_EXECVEAT : NR_EXECVEAT);
	if ((!at && nr != (compat ? COMPAT_EXECVE : NR_EXECVE)) || !current_wanted())
		return 0;
	e = event_begin(FAILED, (void *)bpf_get_current_task());
	if (!e)
		return 0;
	e->result = ctx->args[1];
	n = read_user_str(e->tail, FILE_LEN,
			  (void *)(at ? syscall_arg(regs, compat, 1) :
					syscall_arg(regs, compat, 0)));
	e->file_len = len = n < 0 ? 0 : n;
	argv = at ? syscall_arg(regs, compat, 2) : syscall_arg(regs, compat, 1);
	for (int i = 0; i < ARGS_MAX; i++) {
		__u64 arg = 0;

		if (bpf_probe_read_user(&arg, size, (void *)argv + i * size) || !arg)
			goto end;
		if (len >= e->file_len + max_bytes || len >= FILE_LEN + max_bytes)
			break;
		/* The room for the working directory is still free. */
		n = read_user_str(e->tail + len, DIR_LEN, (void *)arg);
		if (n < 0)
			break;
		e->argc++;
		len += n;
		if (n == DIR_LEN)
			break;
	}
	e->args_cut = 1;
end:
	e->args_len = len - e->file_len;
	if (e->args_len > max_bytes) {
		e->args_len = max_bytes;
		e->args_cut = 1;
	}
	return event_end(e);
}

/* The last thread of a process that was seen to begin. */
SEC("?raw_tp/sched_process_exit")
int exits(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	__u32 pid = task_pid(task);
	__u64 *since = bpf_map_lookup_elem(&running, &pid);
	struct event *e;

	if (!since || BPF_CORE_READ(task, signal, live.counter))
		return 0;
	e = event_begin(EXIT, task);
	if (!e)
		return 0;
	e->age_ns = e->time_ns - *since;
	e->result = process_exit_code(task);
	bpf_map_delete_elem(&running, &pid);
	event_output(e, sizeof(*e));
	return 0;
}

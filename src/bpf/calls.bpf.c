// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * For statsnoop, syncsnoop and filegone: system calls that are about files,
 * one event for each. Which call, by whom, what came of it, which file or
 * files. The tool says which calls it is about, and of what shape each is.
 */
#include "call_times.bpf.h"
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

/* Where the arguments of a call name its files. */
enum shape {
	SHAPE_NONE = 1,
	SHAPE_FD,	 /* fd */
	SHAPE_PATH,	 /* path */
	SHAPE_AT,	 /* directory's fd, path */
	SHAPE_TWO_PATHS, /* path, path */
	SHAPE_TWO_AT,	 /* directory's fd, path, directory's fd, path */
};

/* Which calls to tell of. */
enum results { RESULTS_ALL, RESULTS_FAILED, RESULTS_DONE };
const volatile __u32 results = RESULTS_ALL;

struct call {
	__u64 time_ns;
	__u64 lat_ns; /* 0: not known */
	struct task task;
	__s64 ret;
	__u32 args[2]; /* the first that names no file, and the one behind it */
	__u32 nr;
	__u32 compat;
	struct named file, other;
	__u8 tail[];
};
EVENT_SCRATCH(call, 2 * NAMED_LEN);

SEC("raw_tp/sys_exit")
int calls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 shape = wanted_kind(regs), len;
	bool compat;
	long ret = ctx->args[1];
	__u64 arg[5], lat;
	const char *path = NULL;
	struct call *e;
	int dirfd = AT_FDCWD, rest = 0;

	if (!shape)
		return 0;
	lat = call_time();
	if ((results && (results == RESULTS_FAILED) != (ret < 0)) || !current_wanted())
		return 0;
	e = call_scratch();
	if (!e)
		return 0;
	compat = syscall_is_compat(regs);
	for (int i = 0; i < 5; i++)
		arg[i] = syscall_arg(regs, compat, i);
	e->time_ns = now_ns();
	e->lat_ns = lat;
	current_fill(&e->task);
	e->ret = ret;
	e->nr = syscall_nr(regs);
	e->compat = compat;
	__builtin_memset(&e->file, 0, sizeof(e->file));
	__builtin_memset(&e->other, 0, sizeof(e->other));
	if (shape == SHAPE_FD) {
		dirfd = arg[0];
		rest = 1;
	} else if (shape == SHAPE_PATH) {
		path = (void *)arg[0];
		rest = 1;
	} else if (shape == SHAPE_TWO_PATHS) {
		path = (void *)arg[0];
		rest = 2;
	} else if (shape != SHAPE_NONE) {
		dirfd = arg[0];
		path = (void *)arg[1];
		rest = shape == SHAPE_AT ? 2 : 4;
	}
	e->args[0] = rest == 0 ? arg[0] : rest == 1 ? arg[1] : rest == 2 ? arg[2] : arg[4];
	e->args[1] = rest == 0 ? arg[1] : rest == 1 ? arg[2] : rest == 2 ? arg[3] : 0;
	if (shape != SHAPE_NONE)
		named_fill(&e->file, e->tail, path, dirfd);
	len = named_len(&e->file);
	if (shape == SHAPE_TWO_PATHS)
		named_fill(&e->other, e->tail + len, (void *)arg[1], AT_FDCWD);
	else if (shape == SHAPE_TWO_AT)
		named_fill(&e->other, e->tail + len, (void *)arg[3], arg[2]);
	len += named_len(&e->other);
	asm volatile("" : "+r"(len));
	if (len <= 2 * NAMED_LEN)
		event_output(e, sizeof(*e) + len);
	return 0;
}

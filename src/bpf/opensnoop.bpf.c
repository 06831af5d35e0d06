// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

#define PATH_LEN 4096

#define O_WRONLY 01
#define O_CREAT 0100
#define O_TRUNC 01000

const volatile bool failed_only = false;
const volatile bool full_path = false;
const volatile __u32 flags_wanted = 0;

/* The tail is the path as it was given, then the names of the directory it starts from. */
struct event {
	__u64 time_ns;
	struct task task;
	__s32 ret;
	__u32 flags;
	__u32 mode;
	__s32 dirfd;
	__u32 path_len;
	__u32 dir_len;
	__u8 tail[];
};
EVENT_SCRATCH(event, PATH_LEN + DIR_LEN);

static __noinline int opened(long ret, int dirfd, const char *path, __u64 flags, __u32 mode)
{
	struct path dir;
	struct event *e;
	long len;

	if (failed_only && ret >= 0)
		return 0;
	if (flags_wanted && !(flags & flags_wanted))
		return 0;
	if (!current_wanted())
		return 0;
	e = event_scratch();
	if (!e)
		return 0;

	e->time_ns = now_ns();
	current_fill(&e->task);
	e->ret = ret;
	e->flags = flags;
	e->mode = mode;
	e->dirfd = dirfd;
	e->dir_len = 0;
	len = bpf_probe_read_user_str(e->tail, PATH_LEN, path);
	e->path_len = len = len < 0 ? 0 : len & (2 * PATH_LEN - 1);
	if (len > PATH_LEN)
		return 0;
	if (full_path && len && e->tail[0] != '/' && dir_of(&dir, dirfd))
		e->dir_len = dir_names(e->tail + len, &dir) & (2 * DIR_LEN - 1);
	len += e->dir_len;
	if (len <= PATH_LEN + DIR_LEN)
		event_output(e, sizeof(*e) + len);
	return 0;
}

/* Where open(2) and all its kin but one end, 32-bit programs' too. */
SEC("fexit/do_sys_openat2")
int BPF_PROG(opened__fexit, int dirfd, const char *path, struct open_how *how, long ret)
{
	return opened(ret, dirfd, path, BPF_CORE_READ(how, flags), BPF_CORE_READ(how, mode));
}

/* open_by_handle_at(2) takes no path: the file's own is shown. */
static __noinline int opened_handle(long ret, int flags)
{
	return opened(ret, AT_FDCWD, NULL, flags, 0);
}

SEC("raw_tp/sys_exit")
int opened__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	bool compat = syscall_is_compat(regs);
	long nr = syscall_nr(regs), ret = ctx->args[1];
	struct open_how how = {};

	if (nr == (compat ? COMPAT_OPENAT : NR_OPENAT))
		return opened(ret, syscall_arg(regs, compat, 0), (void *)syscall_arg(regs, compat, 1),
			      syscall_arg(regs, compat, 2), syscall_arg(regs, compat, 3));
	if (nr == NR_OPENAT2) {
		bpf_probe_read_user(&how, sizeof(how), (void *)syscall_arg(regs, compat, 2));
		return opened(ret, syscall_arg(regs, compat, 0), (void *)syscall_arg(regs, compat, 1),
			      how.flags, how.mode);
	}
	if (nr == (compat ? COMPAT_OPEN : NR_OPEN))
		return opened(ret, AT_FDCWD, (void *)syscall_arg(regs, compat, 0),
			      syscall_arg(regs, compat, 1), syscall_arg(regs, compat, 2));
	if (nr == (compat ? COMPAT_CREAT : NR_CREAT))
		return opened(ret, AT_FDCWD, (void *)syscall_arg(regs, compat, 0),
			      O_CREAT | O_WRONLY | O_TRUNC, syscall_arg(regs, compat, 1));
	if (nr == (compat ? COMPAT_OPEN_BY_HANDLE_AT : NR_OPEN_BY_HANDLE_AT))
		return opened_handle(ret, syscall_arg(regs, compat, 2));
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

/* In the order of the columns. */
enum op { OP_READ, OP_WRITE, OP_FSYNC, OP_OPEN, OP_CREATE, OP_UNLINK, OP_MKDIR, OP_RMDIR, OPS };
COUNTERS(ops, OPS);

#define FMODE_CREATED 0x100000
#define AT_REMOVEDIR 0x200

static __noinline int count(enum op op)
{
	if (current_wanted())
		ops_add(op, 1);
	return 0;
}

/* Files that open(2) makes do not come through vfs_create(). */
static __noinline int count_open(struct file *file)
{
	count(OP_OPEN);
	if (BPF_CORE_READ(file, f_mode) & FMODE_CREATED)
		count(OP_CREATE);
	return 0;
}

#define COUNTED(name, function, op)                 \
	SEC("fentry/" #function)                    \
	int vfs__fentry##name(void *ctx)            \
	{                                           \
		return count(op);                   \
	}                                           \
	SEC("kprobe/" #function)                    \
	int vfs__kprobe##name(struct pt_regs *ctx)  \
	{                                           \
		return count(op);                   \
	}

COUNTED(, vfs_read, OP_READ)
COUNTED(_write, vfs_write, OP_WRITE)
COUNTED(_create, vfs_create, OP_CREATE)
COUNTED(_unlink, vfs_unlink, OP_UNLINK)
COUNTED(_mkdir, vfs_mkdir, OP_MKDIR)
/* What vfs_rmdir() asks first: compilers put that itself into its callers (Linux 5.10). */
COUNTED(_rmdir, security_inode_rmdir, OP_RMDIR)

/*
 * Compilers put vfs_fsync_range() into fdatasync(2) (Linux 5.10, 6.1): a call
 * of that within which it was not seen counts as one of it.
 */
THREAD_MAP(fdatasyncs, __u32, 1024);

static __noinline int count_fsync(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u32 *seen = bpf_map_lookup_elem(&fdatasyncs, &thread);

	if (seen)
		*seen = 1;
	return count(OP_FSYNC);
}

static __noinline int fdatasync_begins(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u32 seen = 0;

	if (current_wanted())
		map_set(&fdatasyncs, &thread, &seen);
	return 0;
}

static __noinline int fdatasync_ends(long ret)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u32 *seen = bpf_map_lookup_elem(&fdatasyncs, &thread);

	if (seen && !*seen && ret != -EBADF)
		count(OP_FSYNC);
	bpf_map_delete_elem(&fdatasyncs, &thread);
	return 0;
}

SEC("fentry/vfs_fsync_range")
int vfs__fentry_fsync(void *ctx)
{
	return count_fsync();
}

SEC("fentry/" SYSCALL_PREFIX "fdatasync")
int vfs__fentry_fdatasync(void *ctx)
{
	return fdatasync_begins();
}

SEC("fexit/" SYSCALL_PREFIX "fdatasync")
int BPF_PROG(vfs__fentry_fdatasync_end, struct pt_regs *regs, long ret)
{
	return fdatasync_ends(ret);
}

SEC("kprobe/vfs_fsync_range")
int vfs__kprobe_fsync(struct pt_regs *ctx)
{
	return count_fsync();
}

SEC("kprobe/" SYSCALL_PREFIX "fdatasync")
int vfs__kprobe_fdatasync(struct pt_regs *ctx)
{
	return fdatasync_begins();
}

SEC("kretprobe/" SYSCALL_PREFIX "fdatasync")
int BPF_KRETPROBE(vfs__kprobe_fdatasync_end, long ret)
{
	return fdatasync_ends(ret);
}

SEC("fentry/vfs_open")
int BPF_PROG(vfs__fentry_open, const struct path *path, struct file *file)
{
	return count_open(file);
}

SEC("kprobe/vfs_open")
int BPF_KPROBE(vfs__kprobe_open, const struct path *path, struct file *file)
{
	return count_open(file);
}

/* What user space says of calls: the operation plus 1, or this. */
#define KIND_UNLINKAT (OPS + 1)

SEC("raw_tp/sys_exit")
int vfs__syscalls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 op = wanted_kind(regs);
	long ret = ctx->args[1];

	if (!op || ret < 0)
		return 0;
	if (op == KIND_UNLINKAT)
		return count(syscall_arg(regs, syscall_is_compat(regs), 2) & AT_REMOVEDIR ?
				     OP_RMDIR : OP_UNLINK);
	op--;
	return op == OP_OPEN ? count_open(fd_file(ret)) : count(op);
}

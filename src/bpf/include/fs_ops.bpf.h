/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * What is done to the files of one kind of file system, and how long each
 * takes: by the system calls for it. The tool does in operation() what it does
 * with each. What is mapped, and what io_uring and AIO do, is not seen here.
 */
#pragma once
#include "call_times.bpf.h"
#include "path.bpf.h"
#include "task.bpf.h"

#define FMODE_PATH 0x4000

enum fs_op { FS_READ = 1, FS_WRITE, FS_OPEN, FS_FSYNC, FS_GETATTR };

/*
 * What user space says of a call, see fs_ops.rs: the operation, and whether a
 * read or write says where, or what is asked for may be another file than that
 * of the descriptor.
 */
#define FS_CALL_OP 7
#define FS_CALL_AT 16

struct operation {
	struct file *file;
	__u64 lat_ns;
	__s64 done; /* bytes, or negative an errno */
	__u64 offset;
	__u32 op;
};

/* The names by which the kernel knows the kind, filled up with zeroes. */
#define FS_TYPES 3
const volatile __u64 fs_types[FS_TYPES][2] = {};

static __always_inline void operation(struct operation *op);

static __noinline bool is_wanted(struct file *file, __u32 op)
{
	__u32 type = BPF_CORE_READ(file, f_inode, i_mode) & S_IFMT;
	__u64 name[2] = {};

	if (type != S_IFREG && !(type == S_IFDIR && op == FS_FSYNC))
		return false;
	/* Only its name was looked up. */
	if (op == FS_OPEN && (BPF_CORE_READ(file, f_mode) & FMODE_PATH))
		return false;
	bpf_probe_read_kernel_str(name, sizeof(name),
				  BPF_CORE_READ(file, f_inode, i_sb, s_type, name));
	for (int i = 0; i < FS_TYPES; i++)
		if (name[0] && name[0] == fs_types[i][0] && name[1] == fs_types[i][1])
			return true;
	return false;
}

SEC("raw_tp/sys_exit")
int ops__syscalls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = syscall_kind(regs);
	bool compat = syscall_is_compat(regs);
	struct operation op = { .op = kind & FS_CALL_OP, .done = ctx->args[1] };
	struct file *file;
	__u64 path;
	__u8 first = 0;

	if (!kind)
		return 0;
	op.lat_ns = call_time();
	if (!op.lat_ns || !current_wanted())
		return 0;
	file = fd_file(op.op == FS_OPEN ? op.done : (int)syscall_arg(regs, compat, 0));
	if (!file || !is_wanted(file, op.op))
		return 0;
	op.file = file;
	if (kind == (FS_GETATTR | FS_CALL_AT)) {
		path = syscall_arg(regs, compat, 1);
		if (path)
			bpf_probe_read_user(&first, 1, (void *)path);
		if (first)
			return 0;
	} else if (op.op <= FS_WRITE) {
		op.offset = -1;
		if (kind & FS_CALL_AT) {
			op.offset = syscall_arg(regs, compat, 3);
			if (compat)
				op.offset |= syscall_arg(regs, compat, 4) << 32;
		}
		/* As the file stands now, which is right for what was appended, too. */
		if (op.offset == -1)
			op.offset = BPF_CORE_READ(file, f_pos) - (op.done > 0 ? op.done : 0);
	}
	operation(&op);
	return 0;
}

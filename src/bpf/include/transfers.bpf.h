/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Files that programs read and write by system calls, and how much at a time.
 * The tool says by name which calls are of which kind, and does in transfer()
 * what it does with each. What is mapped, and what io_uring and AIO do, is not
 * seen here.
 */
#pragma once
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

/* What user space says of a call: `transfers` in calls.rs. */
enum transfer_kind {
	TRANSFER_READ = 1, /* from the first argument; the third says how much */
	TRANSFER_WRITE,
	TRANSFER_READV,    /* there the third is a number of pieces */
	TRANSFER_WRITEV,
	TRANSFER_SENDFILE, /* from the second argument to the first */
	TRANSFER_SPLICE,   /* from the first to the third */
};

struct transfer {
	struct file *file;
	struct inode *inode;
	__u32 type;  /* S_IFREG … */
	__u32 write;
	__s64 done;  /* bytes, or negative an errno */
	__u64 asked; /* bytes; where the call does not say it, what was done */
};

/* Regular files only. */
const volatile bool all_files = false;

static __always_inline void transfer(struct transfer *t);

static __noinline int transfer_of(int fd, __u32 write, __s64 done, __u64 asked)
{
	struct transfer t = { .write = write, .done = done, .asked = asked };
	struct file *file = fd_file(fd);
	struct inode *inode = BPF_CORE_READ(file, f_inode);

	if (!file)
		return 0;
	t.file = file;
	t.inode = inode;
	t.type = BPF_CORE_READ(inode, i_mode) & S_IFMT;
	if (all_files || t.type == S_IFREG)
		transfer(&t);
	return 0;
}

static __always_inline int transfer_ends(struct bpf_raw_tracepoint_args *ctx, __u32 kind)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	bool compat = syscall_is_compat(regs);
	__s64 done = ctx->args[1], asked;
	int fd = syscall_arg(regs, compat, 0);

	asked = kind <= TRANSFER_WRITE ? syscall_arg(regs, compat, 2) : done < 0 ? 0 : done;
	if (kind <= TRANSFER_WRITEV)
		return transfer_of(fd, kind == TRANSFER_WRITE || kind == TRANSFER_WRITEV, done, asked);
	if (kind == TRANSFER_SENDFILE) {
		transfer_of(fd, true, done, asked);
		return transfer_of(syscall_arg(regs, compat, 1), false, done, asked);
	}
	transfer_of(fd, false, done, asked);
	return transfer_of(syscall_arg(regs, compat, 2), true, done, asked);
}

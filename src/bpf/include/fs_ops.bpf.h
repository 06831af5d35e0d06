/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * What is done to the files of one kind of file system, and how long each
 * takes: by the file system's own functions, or else by the system calls. The
 * tool does in operation() what it does with each.
 *
 * Either way a call is an operation whatever came of it, if only it gets to the
 * file system: a read at the end of the file is one. Only the functions show
 * what no system call for the file asks for: the fsync in a write with O_SYNC,
 * what exec() reads, io_uring, stat of paths. Only the system calls show what is
 * refused before, or held up. Neither shows the page faults of mapped files,
 * nor what is left to be done later (AIO).
 */
#pragma once
#define CALL_BEGIN ops__syscalls
#include "call_times.bpf.h"
#include "path.bpf.h"
#include "task.bpf.h"

#define FMODE_PATH 0x4000
#define EIOCBQUEUED 529

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

/* What a thread is about to do; an fsync may be part of a write. */
struct begun {
	__u64 ns;
	struct file *file;
	struct kiocb *iocb;
	__u64 offset;
};
HASH_MAP(begun_ops, __u64, struct begun, 16384);

/* Not with its number of the process, but above it. */
static __always_inline __u64 begun_key(__u32 op)
{
	return bpf_get_current_pid_tgid() | (__u64)op << 56;
}

/*
 * `what` is the kiocb of a read or write, else the file. The path that getattr
 * asks for is another argument on each kernel: what it is of is not looked at,
 * and where a file system has one function for all, that is directories, too.
 */
static __noinline int op_begins(__u32 op, void *what)
{
	struct kiocb *iocb = what;
	struct begun begun = {};
	__u64 key = begun_key(op);

	if (!current_wanted())
		return 0;
	if (op <= FS_WRITE) {
		begun.iocb = iocb;
		begun.file = BPF_CORE_READ(iocb, ki_filp);
		begun.offset = BPF_CORE_READ(iocb, ki_pos);
	} else if (op != FS_GETATTR) {
		begun.file = what;
	}
	if (begun.file && !is_wanted(begun.file, op))
		return 0;
	begun.ns = now_ns();
	if (map_add(&begun_ops, &key, &begun) == -EEXIST) {
		/* The end of the one before was not shown. */
		count_lost(LOST_MISSED);
		bpf_map_update_elem(&begun_ops, &key, &begun, BPF_ANY);
	}
	return 0;
}

static __noinline int op_ends(__u32 what, __s64 done)
{
	struct operation op = { .op = what, .done = done };
	__u64 key = begun_key(what);
	struct begun *begun = bpf_map_lookup_elem(&begun_ops, &key);
	struct kiocb *iocb;

	if (!begun)
		return 0;
	iocb = begun->iocb;
	op.lat_ns = now_ns() - begun->ns;
	op.file = begun->file;
	op.offset = begun->offset;
	/* What is appended comes to stand where the file ends. */
	if (what <= FS_WRITE && done > 0)
		op.offset = BPF_CORE_READ(iocb, ki_pos) - done;
	bpf_map_delete_elem(&begun_ops, &key);
	if (done != -EIOCBQUEUED)
		operation(&op);
	return 0;
}

/*
 * The functions that do one operation. Their names are those of a file system,
 * see fs_ops.rs; their arguments and results (`type`) are the same in all.
 * `arg` is counted from 1; behind `args` arguments comes the result. That of
 * getattr is not told, since the number of its arguments varies. Of what is under way when anybody
 * attaches to the function or leaves it, fexit does not see the end: the kernel changes the code
 * below it.
 */
#define FS_FUNCTION(name, op, arg, args, type)                                     \
	SEC("fentry")                                                              \
	int ops__fentry_##name(__u64 *ctx)                                         \
	{                                                                          \
		return op_begins(op, (void *)ctx[arg - 1]);                        \
	}                                                                          \
	SEC("fexit")                                                               \
	int ops__fentry_##name##_ends(__u64 *ctx)                                  \
	{                                                                          \
		return op_ends(op, op == FS_GETATTR ? 0 : (type)ctx[args]);        \
	}                                                                          \
	SEC("kprobe")                                                              \
	int ops__kprobe_##name(struct pt_regs *ctx)                                \
	{                                                                          \
		return op_begins(op, (void *)PT_REGS_PARM##arg(ctx));              \
	}                                                                          \
	SEC("kretprobe")                                                           \
	int ops__kprobe_##name##_ends(struct pt_regs *ctx)                         \
	{                                                                          \
		return op_ends(op, op == FS_GETATTR ? 0 : (type)PT_REGS_RC(ctx));  \
	}

FS_FUNCTION(read, FS_READ, 1, 2, long)
FS_FUNCTION(write, FS_WRITE, 1, 2, long)
FS_FUNCTION(open, FS_OPEN, 2, 2, int)
FS_FUNCTION(fsync, FS_FSYNC, 1, 4, int)
FS_FUNCTION(getattr, FS_GETATTR, 1, 4, int)

SEC("raw_tp/sys_exit")
int ops__syscalls_end(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = wanted_kind(regs);
	struct operation op = { .op = kind & FS_CALL_OP, .done = ctx->args[1] };
	struct file *file;
	__u8 first = 0;
	bool compat;
	__u64 path;

	if (!kind)
		return 0;
	op.lat_ns = call_time();
	if (!op.lat_ns || !current_wanted())
		return 0;
	compat = syscall_is_compat(regs);
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

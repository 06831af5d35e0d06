// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

#define FMODE_CREATED 0x100000

/* What user space says of calls. */
enum kind {
	KIND_OPEN = 1,
	KIND_UNLINK,   /* path */
	KIND_UNLINKAT, /* directory's fd, path */
	KIND_RENAME,   /* old path, new path */
	KIND_RENAMEAT, /* the same, each behind its directory's fd */
};

struct event {
	__u64 time_ns;
	__u64 age_ns;
	struct task task;
	struct named named;
	__u8 tail[];
};
EVENT_SCRATCH(event, NAMED_LEN);

/* Numbers of inodes are used again, with another generation. */
struct id {
	__u64 inode;
	__u32 dev, generation;
};

/* When files were made. */
LRU_MAP(births, struct id, __u64, 32768);

struct victim {
	struct id id;
	struct inode *inode;
};

/* Files that the thread's call may take the last name of: a rename touches two. */
struct victims {
	struct victim of[2];
};
THREAD_MAP(victims, struct victims, 16384);

static __always_inline void identify(struct id *id, struct inode *inode)
{
	id->inode = BPF_CORE_READ(inode, i_ino);
	id->dev = BPF_CORE_READ(inode, i_sb, s_dev);
	id->generation = BPF_CORE_READ(inode, i_generation);
}

static __noinline int add_victim(struct inode *inode)
{
	struct victim victim = { .inode = inode };
	__u64 thread = bpf_get_current_pid_tgid();
	struct victims *victims_of, none = {};

	if (!inode)
		return 0;
	identify(&victim.id, inode);
	if (!bpf_map_lookup_elem(&births, &victim.id))
		return 0;
	victims_of = map_get_or_zero(&victims, &thread, &none);
	if (!victims_of || victims_of->of[0].inode == inode)
		return 0;
	victims_of->of[1] = victims_of->of[0];
	victims_of->of[0] = victim;
	return 0;
}

static __always_inline int set_victim(struct dentry *dentry)
{
	__u64 thread = bpf_get_current_pid_tgid();

	/* What io_uring deleted is of no call. */
	bpf_map_delete_elem(&victims, &thread);
	return add_victim(BPF_CORE_READ(dentry, d_inode));
}

/* What vfs_unlink() and vfs_rename() ask first: their own arguments changed time and again. */
SEC("fentry/security_inode_unlink")
int BPF_PROG(victims__fentry, struct inode *dir, struct dentry *dentry)
{
	return set_victim(dentry);
}

SEC("fentry/security_inode_rename")
int BPF_PROG(victims__fentry_rename, struct inode *dir, struct dentry *dentry, struct inode *new_dir,
	     struct dentry *new_dentry)
{
	return set_victim(new_dentry);
}

SEC("kprobe/security_inode_unlink")
int BPF_KPROBE(victims__kprobe, struct inode *dir, struct dentry *dentry)
{
	return set_victim(dentry);
}

SEC("kprobe/security_inode_rename")
int BPF_KPROBE(victims__kprobe_rename, struct inode *dir, struct dentry *dentry,
	       struct inode *new_dir, struct dentry *new_dentry)
{
	return set_victim(new_dentry);
}

/* A file that loses a name changes, and so does its directory: what else changes in such a call? */
static __always_inline int changed(struct bpf_raw_tracepoint_args *ctx)
{
	struct inode *inode = (void *)ctx->args[0];
	struct pt_regs *regs = (void *)bpf_task_pt_regs(bpf_get_current_task_btf());

	if (syscall_kind(regs) < KIND_UNLINK || (BPF_CORE_READ(inode, i_mode) & S_IFMT) == S_IFDIR)
		return 0;
	return add_victim(inode);
}

SEC("raw_tp/inode_set_ctime_to_ts")
int victims__change(struct bpf_raw_tracepoint_args *ctx)
{
	return changed(ctx);
}

SEC("raw_tp/ctime_ns_xchg")
int victims__change_fine(struct bpf_raw_tracepoint_args *ctx)
{
	return changed(ctx);
}

SEC("raw_tp/ctime_xchg_skip")
int victims__change_none(struct bpf_raw_tracepoint_args *ctx)
{
	return changed(ctx);
}

static __noinline int born(int fd)
{
	struct file *file = fd_file(fd);
	__u64 now = now_ns();
	struct id id;

	if (!file || !(BPF_CORE_READ(file, f_mode) & FMODE_CREATED))
		return 0;
	identify(&id, BPF_CORE_READ(file, f_inode));
	bpf_map_update_elem(&births, &id, &now, BPF_ANY);
	return 0;
}

/* Whether the last name is gone. The inode may be gone, too, and its memory another one's. */
static __always_inline bool is_gone(struct victim *victim)
{
	struct inode *inode = victim->inode;
	struct id id;

	identify(&id, inode);
	return id.inode != victim->id.inode || id.generation != victim->id.generation ||
	       !BPF_CORE_READ(inode, i_nlink);
}

/* When the file was made that is gone now; 0 if that is not known, or none is. */
static __noinline __u64 birth_of_gone(void)
{
	__u64 thread = bpf_get_current_pid_tgid(), birth = 0, *found;
	struct victims *victims_of = bpf_map_lookup_elem(&victims, &thread);

	if (!victims_of)
		return 0;
	for (int i = 0; i < 2; i++) {
		struct victim victim = victims_of->of[i];

		if (!victim.inode || !is_gone(&victim))
			continue;
		found = bpf_map_lookup_elem(&births, &victim.id);
		if (!found)
			continue;
		birth = *found;
		bpf_map_delete_elem(&births, &victim.id);
	}
	bpf_map_delete_elem(&victims, &thread);
	return birth;
}

SEC("raw_tp/sys_exit")
int calls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = syscall_kind(regs);
	bool compat;
	long ret = ctx->args[1];
	__u64 birth, path;
	int dir = AT_FDCWD;
	struct event *e;

	if (!kind)
		return 0;
	if (kind == KIND_OPEN)
		return ret < 0 ? 0 : born(ret);
	birth = birth_of_gone();
	if (!birth || !current_wanted())
		return 0;
	e = event_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->age_ns = e->time_ns - birth;
	current_fill(&e->task);
	compat = syscall_is_compat(regs);
	path = syscall_arg(regs, compat, 1);
	if (kind == KIND_UNLINK) {
		path = syscall_arg(regs, compat, 0);
	} else if (kind == KIND_UNLINKAT) {
		dir = syscall_arg(regs, compat, 0);
	} else if (kind == KIND_RENAMEAT) {
		dir = syscall_arg(regs, compat, 2);
		path = syscall_arg(regs, compat, 3);
	}
	named_fill(&e->named, e->tail, (void *)path, dir);
	event_output(e, sizeof(*e) + named_len(&e->named));
	return 0;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Directories as a task sees them, read from the dentries by hand: bpf_d_path()
 * may be called from few hooks only, and from none of those used here.
 */
#pragma once
#include "lost.bpf.h"

#define NAME_LEN 256 /* NAME_MAX and its zero */
#define DIR_LEN 4096
#define DIR_DEPTH 64
#define AT_FDCWD (-100)

/* The directory of a file descriptor of the current task, or its working directory. */
static __always_inline bool dir_of(struct path *dir, int dirfd)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct file *file, **fds;
	struct fdtable *table;

	if (dirfd == AT_FDCWD) {
		BPF_CORE_READ_INTO(dir, task, fs, pwd);
		return true;
	}
	table = BPF_CORE_READ(task, files, fdt);
	if (dirfd < 0 || dirfd >= BPF_CORE_READ(table, max_fds))
		return false;
	fds = BPF_CORE_READ(table, fd);
	bpf_probe_read_kernel(&file, sizeof(file), &fds[dirfd]);
	if (!file)
		return false;
	BPF_CORE_READ_INTO(dir, file, f_path);
	return true;
}

/*
 * Writes the names from `dir` up to the root of the current task, each with a
 * zero behind it, the innermost first; `text` must have DIR_LEN bytes. User
 * space turns them round. Where there was no room for more, the last name is
 * empty.
 *
 * The length is kept in a map's value, not in a register: its value would make
 * each turn of the loop a case of its own for the verifier.
 */
static __noinline int dir_names(__u8 *text, volatile __u16 *len, struct path *dir)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct dentry *dentry, *parent;
	struct vfsmount *vfsmount;
	struct mount *mount;
	struct path root;
	__u32 at;
	long n;

	if (!text || !len || !dir)
		return 0;
	*len = 0;
	BPF_CORE_READ_INTO(&root, task, fs, root);
	dentry = dir->dentry;
	vfsmount = dir->mnt;
	for (int i = 0; i < DIR_DEPTH; i++) {
		if (dentry == root.dentry && vfsmount == root.mnt)
			return 0;
		if (dentry == BPF_CORE_READ(vfsmount, mnt_root)) {
			mount = (void *)vfsmount - bpf_core_field_offset(struct mount, mnt);
			if (mount == BPF_CORE_READ(mount, mnt_parent))
				return 0;
			dentry = BPF_CORE_READ(mount, mnt_mountpoint);
			mount = BPF_CORE_READ(mount, mnt_parent);
			vfsmount = (void *)mount + bpf_core_field_offset(struct mount, mnt);
			continue;
		}
		parent = BPF_CORE_READ(dentry, d_parent);
		at = *len;
		if (dentry == parent)
			return 0;
		if (at > DIR_LEN - NAME_LEN - 1)
			break;
		n = bpf_probe_read_kernel_str(text + at, NAME_LEN, BPF_CORE_READ(dentry, d_name.name));
		if (n < 0)
			return 0;
		*len = at + n;
		dentry = parent;
	}
	count_lost(LOST_TRUNCATED);
	at = *len;
	if (at < DIR_LEN) {
		text[at] = 0;
		*len = at + 1;
	}
	return 0;
}

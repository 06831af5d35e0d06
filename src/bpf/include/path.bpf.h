/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Directories as a task sees them, read from the dentries by hand: bpf_d_path()
 * may be called from few hooks only, and from none of those used here.
 */
#pragma once
#include "compat.bpf.h"
#include "maps.bpf.h"

#define PATH_LEN 4096
#define NAME_LEN 256 /* NAME_MAX and its zero */
#define DIR_LEN 4096
#define DIR_DEPTH 64
#define AT_FDCWD (-100)

/* The file of a descriptor of the current task, if it is open. */
static __always_inline struct file *fd_file(int fd)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct fdtable *table = BPF_CORE_READ(task, files, fdt);
	struct file *file = NULL, **fds;

	if (fd < 0 || fd >= BPF_CORE_READ(table, max_fds))
		return NULL;
	fds = BPF_CORE_READ(table, fd);
	bpf_probe_read_kernel(&file, sizeof(file), &fds[fd]);
	return file;
}

/* The directory of a file descriptor of the current task, or its working directory. */
static __always_inline bool dir_of(struct path *dir, int dirfd)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct file *file;

	if (dirfd == AT_FDCWD) {
		BPF_CORE_READ_INTO(dir, task, fs, pwd);
		return true;
	}
	file = fd_file(dirfd);
	if (!file)
		return false;
	BPF_CORE_READ_INTO(dir, file, f_path);
	return true;
}

/* A way from a directory up to the root of the current task. */
struct walk {
	struct path from;
	__u32 len;
	__u8 names[DIR_LEN]; /* each with a zero behind it, the innermost first */
};
MAP(PERCPU_ARRAY, walks, __u32, struct walk, 1);

/*
 * Goes the way that is in `walks`. Where there was no room for more, the last
 * name is empty.
 *
 * Not static, and without arguments: so the verifier looks at the loop once,
 * not for each caller and what it has in its registers. The length is kept in
 * the map, as it would make each turn of the loop a case of its own.
 */
__noinline int walk_up(void)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct dentry *dentry, *parent;
	struct vfsmount *vfsmount;
	struct mount *mount;
	struct walk *walk;
	struct path root;
	__u32 zero = 0, at;
	long n;

	walk = bpf_map_lookup_elem(&walks, &zero);
	if (!walk)
		return 0;
	walk->len = 0;
	BPF_CORE_READ_INTO(&root, task, fs, root);
	dentry = walk->from.dentry;
	vfsmount = walk->from.mnt;
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
		at = *(volatile __u32 *)&walk->len;
		if (dentry == parent)
			return 0;
		if (at > DIR_LEN - NAME_LEN - 1)
			break;
		n = bpf_probe_read_kernel_str(walk->names + at, NAME_LEN,
					      BPF_CORE_READ(dentry, d_name.name));
		if (n < 0)
			return 0;
		*(volatile __u32 *)&walk->len = at + n;
		dentry = parent;
	}
	count_lost(LOST_TRUNCATED);
	at = walk->len;
	if (at < DIR_LEN) {
		walk->names[at] = 0;
		walk->len = at + 1;
	}
	return 0;
}

/*
 * Writes the names from `dir` up to the root of the current task as walk_up()
 * finds them; `text` must have DIR_LEN bytes. User space turns them round.
 */
static __noinline int dir_names(__u8 *text, __u16 *len, struct path *dir)
{
	struct walk *walk;
	__u32 zero = 0, n;

	walk = bpf_map_lookup_elem(&walks, &zero);
	if (!text || !len || !dir || !walk)
		return 0;
	walk->from = *dir;
	walk_up();
	n = walk->len;
	asm volatile("" : "+r"(n));
	if (n <= DIR_LEN && !bpf_probe_read_kernel(text, n, walk->names))
		*len = n;
	return 0;
}

/*
 * How an event says which file a call was about. Its tail holds the path as
 * it was given, then the names of the directory that starts from, or of the
 * file itself if only a descriptor was given.
 */
struct named {
	__u64 inode;   /* of a pipe, a socket and the like */
	__u32 len;     /* of the path, with its zero */
	__u16 dir_len; /* of the names */
	__u8 kind;
	__u8 pad;
};
EXPORT_TYPE(named);

#define NAMED_LEN (PATH_LEN + DIR_LEN)

enum named_kind {
	NAMED_PATH,   /* by the path alone; by nothing if there is none */
	NAMED_IN_DIR, /* by path and names */
	NAMED_PIPE,   /* these are in no directory */
	NAMED_SOCKET,
	NAMED_OTHER,
};

#define S_IFMT 0170000
#define S_IFSOCK 0140000
#define S_IFREG 0100000
#define S_IFDIR 0040000
#define S_IFIFO 0010000

/* What an open file is called: writes the names to `text`, which has DIR_LEN bytes. */
static __noinline int file_names(struct named *named, __u8 *text, struct path *path)
{
	struct dentry *dentry;
	__u32 type;
	long n;

	if (!named || !text || !path)
		return 0;
	dentry = path->dentry;
	if (dentry != BPF_CORE_READ(dentry, d_parent) || dentry == BPF_CORE_READ(path, mnt, mnt_root)) {
		named->kind = NAMED_IN_DIR;
		return dir_names(text, &named->dir_len, path);
	}
	type = BPF_CORE_READ(dentry, d_inode, i_mode) & S_IFMT;
	named->inode = BPF_CORE_READ(dentry, d_inode, i_ino);
	named->kind = type == S_IFIFO ? NAMED_PIPE : type == S_IFSOCK ? NAMED_SOCKET : NAMED_OTHER;
	n = bpf_probe_read_kernel_str(text, NAME_LEN, BPF_CORE_READ(dentry, d_name.name));
	named->dir_len = n < 0 ? 0 : n;
	return 0;
}

/*
 * The file that a call of the current task names by a path, seen from a
 * directory; by a descriptor alone if the path is NULL. `room` has NAMED_LEN
 * bytes, of which named_len() are used then.
 */
static __noinline int named_fill(struct named *named, __u8 *room, const char *path, int dirfd)
{
	struct path dir;
	long len = 0;

	if (!named || !room)
		return 0;
	__builtin_memset(named, 0, sizeof(*named));
	if (path) {
		len = read_user_str(room, PATH_LEN, path);
		if (len <= 0 || len > PATH_LEN)
			return 0;
		named->len = len;
		if (room[0] == '/')
			return 0;
	}
	if (dir_of(&dir, dirfd))
		file_names(named, room + len, &dir);
	return 0;
}

static __always_inline __u32 named_len(const struct named *named)
{
	__u32 len = named->len + named->dir_len;

	/* Tells the verifier what clang need not be told. */
	asm volatile("" : "+r"(len));
	return len > NAMED_LEN ? 0 : len;
}

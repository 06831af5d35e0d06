// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "transfers.bpf.h"

/* Which directory's files, by its inode; 0: all. */
const volatile __u64 dir_inode = 0;
const volatile __u32 dir_dev = 0;
const volatile bool no_reads = false;
const volatile bool no_writes = false;

struct key {
	__u64 file; /* stands for its name, within an interval */
	__u64 inode;
	__u32 dev, tid;
};

struct counts {
	__u64 reads, writes, read_bytes, write_bytes;
	struct task task;
	__u32 mode, pad;
};

SUM_MAP(counts, struct key, struct counts, 10240);

/* The name of a file, sent once an interval. */
struct name {
	__u64 file;
	struct named named;
	__u8 tail[];
};
EVENT_SCRATCH(name, NAMED_LEN);

struct sent {
	__u64 file;
	__u64 epoch;
};
LRU_MAP(sent_names, struct sent, __u32, 16384);

static __noinline int send_name(struct file *file, __u64 dentry)
{
	struct sent sent = { dentry, epoch };
	struct name *e = name_scratch();
	struct path path;
	__u32 yes = 1, len;

	if (!e || bpf_map_lookup_elem(&sent_names, &sent))
		return 0;
	bpf_map_update_elem(&sent_names, &sent, &yes, BPF_ANY);
	e->file = dentry;
	__builtin_memset(&e->named, 0, sizeof(e->named));
	BPF_CORE_READ_INTO(&path, file, f_path);
	file_names(&e->named, e->tail, &path);
	len = named_len(&e->named);
	event_output(e, sizeof(*e) + len);
	return 0;
}

static __always_inline void transfer(struct transfer *t)
{
	struct file *file = t->file;
	struct dentry *dentry = BPF_CORE_READ(file, f_path.dentry);
	struct inode *inode = t->inode;
	struct key key = {
		.file = (__u64)dentry,
		.inode = BPF_CORE_READ(inode, i_ino),
		.dev = BPF_CORE_READ(inode, i_sb, s_dev),
		.tid = bpf_get_current_pid_tgid(),
	};
	struct counts *counts;

	if (t->done < 0 || (t->write ? no_writes : no_reads))
		return;
	if (dir_inode && (BPF_CORE_READ(dentry, d_parent, d_inode, i_ino) != dir_inode ||
			  (dir_dev && key.dev != dir_dev)))
		return;
	counts = counts_at(&key);
	if (!counts)
		return;
	if (!counts->task.tid) {
		counts->mode = t->type;
		current_fill(&counts->task);
	}
	send_name(file, key.file);
	if (t->write) {
		__sync_fetch_and_add(&counts->writes, 1);
		__sync_fetch_and_add(&counts->write_bytes, t->done);
	} else {
		__sync_fetch_and_add(&counts->reads, 1);
		__sync_fetch_and_add(&counts->read_bytes, t->done);
	}
}

SEC("raw_tp/sys_exit")
int transfers(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 kind = wanted_kind((void *)ctx->args[0]);

	if (!kind || !current_wanted())
		return 0;
	return transfer_ends(ctx, kind);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "block.bpf.h"

struct key {
	__u32 pid, disk, op, pad;
	__u8 comm[TASK_COMM_LEN];
};

struct counts {
	__u64 ios, bytes, ns;
	struct task task; /* of the last request */
};

SUM_MAP(counts, struct key, struct counts, 10240);

static void io_done(const struct io *io, __u64 now)
{
	struct key key = { .pid = io->task.pid, .disk = io->disk, .op = io->flags & OP_MASK };
	struct counts *counts;

	__builtin_memcpy(key.comm, io->task.comm, sizeof(key.comm));
	counts = counts_at(&key);
	if (!counts)
		return;
	counts->task = io->task;
	__sync_fetch_and_add(&counts->ios, 1);
	__sync_fetch_and_add(&counts->bytes, io->bytes);
	__sync_fetch_and_add(&counts->ns, now - io->issue_ns);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#define WANT_IO_COMM
#define UNTIL_IO_ISSUE
#include "block.bpf.h"
#include "hist.bpf.h"

struct key {
	__u8 comm[TASK_COMM_LEN];
};

SUM_MAP(hists, struct key, struct hist, 4096);

static void io_done(const struct io *io, __u64 now)
{
	struct key key;

	/* A flush has no size. */
	if (!io->bytes)
		return;
	__builtin_memcpy(key.comm, io->task.comm, sizeof(key.comm));
	hist_add(hists_at(&key), io->bytes);
}

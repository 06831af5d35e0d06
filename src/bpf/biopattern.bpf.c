// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#define UNTIL_IO_ISSUE
#include "block.bpf.h"

struct counts {
	__u64 count, bytes;
	__u64 sequential, random; /* the first one on a disk is neither */
};

SUM_MAP(counts, __u32, struct counts, 1024);

static void io_done(const struct io *io, __u64 now)
{
	__u32 disk = io->disk;
	struct counts *counts;

	if (!is_transfer(io->flags))
		return;
	counts = counts_at(&disk);
	if (!counts)
		return;
	__sync_fetch_and_add(&counts->count, 1);
	__sync_fetch_and_add(&counts->bytes, io->bytes);
	if (io->pattern == PATTERN_SEQUENTIAL)
		__sync_fetch_and_add(&counts->sequential, 1);
	if (io->pattern == PATTERN_RANDOM)
		__sync_fetch_and_add(&counts->random, 1);
}

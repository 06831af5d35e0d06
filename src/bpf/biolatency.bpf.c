// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "block.bpf.h"
#include "hist.bpf.h"

const volatile bool queued = false;
const volatile bool per_disk = false;
/* What of cmd_flags to tell apart. */
const volatile __u32 flags_mask = 0;

struct key {
	__u32 disk, flags;
};

SUM_MAP(hists, struct key, struct hist, 1024);

static void io_done(const struct io *io, __u64 now)
{
	struct key key = { per_disk ? io->disk : 0, io->flags & flags_mask };

	hist_add(hists_at(&key), io_ns(io, now, queued));
}

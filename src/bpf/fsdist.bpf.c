// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "fs_ops.bpf.h"
#include "hist.bpf.h"

/* By enum fs_op. */
SUM_MAP(hists, __u32, struct hist, 8);

static __always_inline void operation(struct operation *op)
{
	__u32 key = op->op;

	hist_add(hists_at(&key), op->lat_ns);
}

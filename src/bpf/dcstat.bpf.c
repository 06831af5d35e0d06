// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "dcache.bpf.h"

enum count { COUNT_REFS, COUNT_SLOW, COUNT_MISSES, COUNTS };
COUNTERS(counts, COUNTS);

static __always_inline void referred(struct nameidata *nd)
{
	if (current_wanted())
		counts_add(COUNT_REFS, 1);
}

static __always_inline void looked_up(struct qstr *name, bool found)
{
	if (!current_wanted())
		return;
	counts_add(COUNT_SLOW, 1);
	if (!found)
		counts_add(COUNT_MISSES, 1);
}

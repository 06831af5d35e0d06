// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "pagecache.bpf.h"

COUNTERS(pages, CACHES);

static __always_inline void cache_event(enum cache what, struct address_space *mapping,
					__u64 index, __u32 n)
{
	pages_add(what, n);
}

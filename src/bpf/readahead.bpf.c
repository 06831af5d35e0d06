// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#define FOLLOW_PAGES
#include "hist.bpf.h"
#include "pagecache.bpf.h"

/* Pages of one folio. */
#define MOST 512

enum count { COUNT_READ, COUNT_USED, COUNTS };
COUNTERS(counts, COUNTS);

struct page_key {
	__u64 mapping, index;
};

/* Pages that were read and not used yet, and when. */
HASH_MAP(unused, struct page_key, __u64, 262144);

MAP(ARRAY, ages, __u32, struct hist, 1);

/* What is done with a page. (Not static: so the verifier looks at it once, not at each turn.) */
__noinline int page_do(__u32 what, __u64 mapping, __u64 index, __u64 now)
{
	struct page_key key = { mapping, index };
	__u64 *since;
	__u32 zero = 0;

	if (what == CACHE_ADDED) {
		if (bpf_map_update_elem(&unused, &key, &now, BPF_ANY))
			count_lost(LOST_MAP_FULL);
		else
			counts_add(COUNT_READ, 1);
		return 0;
	}
	since = bpf_map_lookup_elem(&unused, &key);
	if (!since)
		return 0;
	if (what == CACHE_ASKED)
		hist_add(bpf_map_lookup_elem(&ages, &zero), now - *since);
	if (bpf_map_delete_elem(&unused, &key))
		return 0;
	if (what == CACHE_ASKED)
		counts_add(COUNT_USED, 1);
	/* Taken out unused, as which it counts for ever, or written and never read. */
	if (what == CACHE_WRITTEN)
		counts_add(COUNT_READ, -1ULL);
	return 0;
}

static __noinline int pages_do(__u32 what, __u64 mapping, __u64 index, __u32 n)
{
	__u64 now = now_ns();

	for (int i = 0; i < MOST; i++) {
		if (i >= n)
			break;
		page_do(what, mapping, index + i, now);
	}
	if (n > MOST)
		count_lost(LOST_MISSED);
	return 0;
}

struct given {
	__u64 mapping, index, now;
};

static long page_given(__u64 i, struct given *given)
{
	page_do(CACHE_ASKED, given->mapping, given->index + i, given->now);
	return 0;
}

static __always_inline void cache_event(enum cache what, struct address_space *mapping,
					__u64 index, __u32 n)
{
	if (what == CACHE_GIVEN) {
		struct given given = { (__u64)mapping, index, now_ns() };

		/* Kernels that tell of this have the helper. */
		bpf_loop(n, page_given, &given, 0);
	} else if (what != CACHE_DIRTIED) {
		pages_do(what, (__u64)mapping, index, n);
	}
}

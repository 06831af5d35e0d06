// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "task.bpf.h"

/* What takes time, and then what only happens: as user space has the columns. */
enum { SLAB, DIRECT, MEMCG, TIMED, KSWAPD = TIMED, WRITES, COUNTS };
COUNTERS(sums, COUNTS);
MAP(ARRAY, hists, __u32, struct hist, TIMED);

/* Since when a thread is at each. */
struct begun {
	__u64 ns[TIMED];
};
THREAD_MAP(reclaims, struct begun, 8192);

static __always_inline int begins(__u32 what)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct begun zero = {}, *begun;

	if (!current_wanted())
		return 0;
	begun = map_get_or_zero(&reclaims, &thread, &zero);
	if (begun)
		begun->ns[what] = now_ns();
	return 0;
}

static __always_inline int ends(__u32 what)
{
	__u64 thread = bpf_get_current_pid_tgid(), ns;
	struct begun *begun = bpf_map_lookup_elem(&reclaims, &thread);
	struct hist *hist;

	if (!begun || !begun->ns[what])
		return 0;
	ns = now_ns() - begun->ns[what];
	begun->ns[what] = 0;
	sums_add(what, ns);
	hist = bpf_map_lookup_elem(&hists, &what);
	return hist ? hist_add(hist, ns) : 0;
}

static __always_inline int happens(__u32 what)
{
	if (current_wanted())
		sums_add(what, 1);
	return 0;
}

#define TIMED_AS(what, begin, end)    \
	SEC("?raw_tp/" #begin)        \
	int begin(void *ctx)          \
	{                             \
		return begins(what);  \
	}                             \
	SEC("?raw_tp/" #end)          \
	int end(void *ctx)            \
	{                             \
		return ends(what);    \
	}

TIMED_AS(SLAB, mm_shrink_slab_start, mm_shrink_slab_end)
TIMED_AS(DIRECT, mm_vmscan_direct_reclaim_begin, mm_vmscan_direct_reclaim_end)
TIMED_AS(MEMCG, mm_vmscan_memcg_reclaim_begin, mm_vmscan_memcg_reclaim_end)

SEC("raw_tp/mm_vmscan_wakeup_kswapd")
int wakeup(void *ctx)
{
	return happens(KSWAPD);
}

/* Linux 5.18 (3eed3ef55c83) gave it another name. */
SEC("raw_tp/mm_vmscan_write_folio")
int writes__folio(void *ctx)
{
	return happens(WRITES);
}

SEC("raw_tp/mm_vmscan_writepage")
int writes__page(void *ctx)
{
	return happens(WRITES);
}

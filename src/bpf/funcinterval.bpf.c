// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "func.bpf.h"
#include "hist.bpf.h"

const volatile bool per_function = false;

/* When each was reached last. */
MAP(ARRAY, last, __u32, __u64, 1);
SUM_MAP(hists, __u32, struct hist, 1);

static __always_inline int called(void *ctx, __u32 id)
{
	__u64 now, before, *at;
	struct hist *hist;
	__u32 key = 0;

	if (!current_wanted())
		return 0;
	at = bpf_map_lookup_elem(&last, &id);
	if (!at)
		return 0;
	before = *at;
	now = now_ns();
	/* Two processors may be here at once: then the one that is late counts for nothing. */
	*at = now;
	if (!before || now < before)
		return 0;
	if (per_function)
		key = id;
	hist = hists_at(&key);
	if (hist)
		hist_add(hist, now - before);
	return 0;
}

FUNC_PROGRAMS(called)

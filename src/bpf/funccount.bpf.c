// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "func.bpf.h"

const volatile __s32 cpu_wanted = -1;

/* How often each was reached; user space knows by how much more than last time. */
MAP(PERCPU_ARRAY, counts, __u32, __u64, 1);

static __always_inline int called(void *ctx, __u32 id)
{
	__u64 *count;

	if (cpu_wanted >= 0 && bpf_get_smp_processor_id() != cpu_wanted)
		return 0;
	if (!current_wanted())
		return 0;
	count = bpf_map_lookup_elem(&counts, &id);
	/* Atomic: an interrupt may count, too. */
	if (count)
		__sync_fetch_and_add(count, 1);
	return 0;
}

FUNC_PROGRAMS(called)

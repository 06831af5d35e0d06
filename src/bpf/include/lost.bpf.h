/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* What could not be kept, counted by cause; the session reports it. */
#pragma once
#include "prog.bpf.h"

enum lost {
	LOST_RING_FULL,	/* an event found no room in the ring */
	LOST_MAP_FULL,	/* a key found no room in a map */
	LOST_STACKS,	/* a stack found no room, or its place taken */
	LOST_TRUNCATED, /* a text was cut */
	LOST_MISSED,	/* an event was not shown to a program, as a later one tells */
	LOST_CAUSES,
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, LOST_CAUSES);
	__type(key, __u32);
	__type(value, __u64);
} lost SEC(".maps");

static __always_inline void count_lost(enum lost cause)
{
	__u32 key = cause;
	__u64 *count = bpf_map_lookup_elem(&lost, &key);

	if (count)
		*count += 1;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Histograms. Each power of two is split in HIST_SUB equal parts: a value is
 * known to 1/16 of itself, which serves the log2 picture and percentiles.
 */
#pragma once
#include "maps.bpf.h"

#define HIST_SUB_BITS 3
#define HIST_SUB (1 << HIST_SUB_BITS)
#define HIST_SLOTS ((64 - HIST_SUB_BITS + 1) * HIST_SUB)

struct hist {
	__u64 count;
	__u64 sum;
	__u64 max;
	__u64 max_inverse; /* ~min, so that zeroes are an empty histogram */
	__u32 slots[HIST_SLOTS];
};

static __always_inline __u32 log2_u64(__u64 v)
{
	__u32 r = 0;

	if (v >> 32) { r += 32; v >>= 32; }
	if (v >> 16) { r += 16; v >>= 16; }
	if (v >> 8)  { r += 8;  v >>= 8; }
	if (v >> 4)  { r += 4;  v >>= 4; }
	if (v >> 2)  { r += 2;  v >>= 2; }
	return r + (v >> 1);
}

/*
 * Looks again after it wrote: another processor may have put a lesser value
 * there. (Compare-and-swap would be exact, but came with Linux 5.12.)
 */
static __always_inline void raise_to(volatile __u64 *most, __u64 v)
{
	for (int i = 0; i < 3 && *most < v; i++)
		*most = v;
}

/* Not inlined: the slots' bounds are checked once a program, not at each use. */
static __noinline int hist_add(struct hist *h, __u64 v)
{
	__u32 slot = v, log;

	if (!h)
		return 0;
	if (v >= HIST_SUB) {
		log = log2_u64(v);
		slot = (log - HIST_SUB_BITS + 1) * HIST_SUB +
		       ((v >> (log - HIST_SUB_BITS)) & (HIST_SUB - 1));
	}
	if (slot >= HIST_SLOTS)
		return 0;
	__sync_fetch_and_add(&h->slots[slot], 1);
	__sync_fetch_and_add(&h->count, 1);
	__sync_fetch_and_add(&h->sum, v);
	raise_to(&h->max, v);
	raise_to(&h->max_inverse, ~v);
	return 0;
}

/* Values in equal steps, for what there is not much of; the last slot has all that is beyond it. */
#define LINEAR_SLOTS 64

struct linear {
	__u64 count;
	__u64 sum;
	__u64 max;
	__u64 max_inverse; /* ~min */
	__u32 slots[LINEAR_SLOTS];
};

static __always_inline int linear_add(struct linear *h, __u64 v, __u64 step)
{
	__u64 slot = v / step;

	if (slot >= LINEAR_SLOTS)
		slot = LINEAR_SLOTS - 1;
	/* For the verifier, from which the compiler may hide the bound. */
	asm volatile("" : "+r"(slot));
	slot &= LINEAR_SLOTS - 1;
	__sync_fetch_and_add(&h->slots[slot], 1);
	__sync_fetch_and_add(&h->count, 1);
	__sync_fetch_and_add(&h->sum, v);
	raise_to(&h->max, v);
	raise_to(&h->max_inverse, ~v);
	return 0;
}

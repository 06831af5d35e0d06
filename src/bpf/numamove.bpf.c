// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "maps.bpf.h"
#include "task.bpf.h"

const volatile __u32 reason_wanted = 0; /* as this kernel numbers them */

/* Where a move begins is seen; else there is no time. */
const volatile bool timed = true;

enum { PAGES, NS, COUNTS };
COUNTERS(moves, COUNTS);

/* Since when a thread moves pages. */
THREAD_MAP(begun, __u64, 4096);

TRACEPOINT_ARGS(mm_migrate_pages, 8);

static __always_inline int begins(void)
{
	if (current_wanted())
		time_begin(&begun, bpf_get_current_pid_tgid(), now_ns());
	return 0;
}

SEC("raw_tp/mm_migrate_pages_start")
int begins__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	return (__u32)ctx->args[1] == reason_wanted ? begins() : 0;
}

/* Until Linux 5.16 (7b5a0b664ebe) there was no such tracepoint. */
SEC("fentry/migrate_misplaced_page")
int begins__fentry(void *ctx)
{
	return begins();
}

SEC("kprobe/migrate_misplaced_page")
int begins__kprobe(void *ctx)
{
	return begins();
}

SEC("raw_tp/mm_migrate_pages")
int ends(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 since, reason = ctx->args[6];

	/*
	 * Linux 6.6 (49f51859221a) put a number in front of the reason. The barrier keeps the
	 * compiler from adding to the context's address, which the verifier refuses.
	 */
	if (mm_migrate_pages_args >= 8) {
		reason = ctx->args[7];
		asm volatile("" : "+r"(reason));
	}
	if ((__u32)reason != reason_wanted)
		return 0;
	since = time_end(&begun, bpf_get_current_pid_tgid());
	if (since)
		moves_add(NS, now_ns() - since);
	else if (timed || !current_wanted())
		return 0;
	moves_add(PAGES, ctx->args[0]);
	return 0;
}

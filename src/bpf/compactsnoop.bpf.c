// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "events.bpf.h"
#include "task.bpf.h"

#define ZONE_NAME 16
#define STACK_BYTES (64 * 8)

#define MOST_ORDERS 64

const volatile bool kernel_stack = false;
const volatile bool extended = false;
const volatile __u32 free_pages = 0; /* the number of that counter, as this kernel has it */

enum { WMARK_MIN, WMARK_LOW, WMARK_HIGH, WMARKS };

struct event {
	__u64 time_ns;
	__u64 lat_ns;
	__s64 free; /* pages, when it began; negative: not known */
	__u64 marks[WMARKS];
	struct task task;
	__s32 node, order, status;
	__s32 fragidx; /* as it began; only if it was asked for, and of an order */
	__u32 sync;
	__u32 stack_bytes;
	__u8 zone[ZONE_NAME];
	__u8 tail[];
};

/* The compaction that a thread is at: the zone that was asked for, and since when. */
struct begun {
	__u64 zone;
	__s32 order;
	__s32 fragidx;
	__u64 ns;
};
THREAD_MAP(begun, struct begun, 4096);
EVENT_SCRATCH(event, STACK_BYTES);

TRACEPOINT_ARGS(mm_compaction_begin, 4);

/*
 * Why a zone has no piece of 2^order pages, as the kernel reckons it for
 * /sys/kernel/debug/extfrag/extfrag_index (mm/vmstat.c), in thousandths: towards
 * 0 memory lacks, towards 1000 it is in pieces; -1000: there is such a piece.
 */
static __always_inline __s32 fragmentation(struct zone *zone, __u32 order)
{
	__u32 size = bpf_core_type_size(struct free_area);
	__u32 orders = bpf_core_field_size(zone->free_area) / size;
	void *area = zone->free_area;
	__u64 pieces = 0, pages = 0, nr_free;

	for (__u32 i = 0; i < MOST_ORDERS && i < orders; i++) {
		nr_free = BPF_CORE_READ((struct free_area *)(area + i * size), nr_free);
		if (i >= order && nr_free)
			return -1000;
		pieces += nr_free;
		pages += nr_free << i;
	}
	return pieces ? 1000 - (__s32)((1000 + (pages * 1000 >> order)) / pieces) : 0;
}

static __always_inline void starts(struct begun *of)
{
	if (extended && of->order >= 0)
		of->fragidx = fragmentation((void *)of->zone, of->order & (MOST_ORDERS - 1));
	of->ns = now_ns();
}

/* Where mm_compaction_begin does not say which zone it is, this did. */
SEC("raw_tp/mm_compaction_suitable")
int asked(struct bpf_raw_tracepoint_args *ctx)
{
	struct begun of = { .zone = ctx->args[0], .order = (__s32)ctx->args[1] };
	__u64 thread = bpf_get_current_pid_tgid();

	if (mm_compaction_begin_args == 5 && current_wanted())
		map_set(&begun, &thread, &of);
	return 0;
}

SEC("raw_tp/mm_compaction_begin")
int begins(struct bpf_raw_tracepoint_args *ctx)
{
	struct compact_control *control = (void *)ctx->args[0];
	__u64 thread = bpf_get_current_pid_tgid();
	struct begun of = {}, *known;

	if (mm_compaction_begin_args == 5) {
		known = bpf_map_lookup_elem(&begun, &thread);
		if (known)
			starts(known);
		return 0;
	}
	if (!current_wanted())
		return 0;
	of.zone = (__u64)BPF_CORE_READ(control, zone);
	of.order = BPF_CORE_READ(control, order);
	starts(&of);
	map_set(&begun, &thread, &of);
	return 0;
}

static __always_inline void zone_fill(struct event *e, struct zone *zone)
{
	__u64 boost = BPF_CORE_READ(zone, watermark_boost);

	e->node = BPF_CORE_READ(zone, zone_pgdat, node_id);
	__builtin_memset(e->zone, 0, sizeof(e->zone));
	bpf_probe_read_kernel_str(e->zone, sizeof(e->zone), BPF_CORE_READ(zone, name));
	for (int i = 0; i < WMARKS; i++)
		e->marks[i] = BPF_CORE_READ(zone, _watermark[i]) + boost;
	bpf_core_read(&e->free, sizeof(e->free), &zone->vm_stat[free_pages]);
}

SEC("raw_tp/mm_compaction_end")
int ends(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid(), sync = ctx->args[3], status = ctx->args[4];
	struct begun *of = bpf_map_lookup_elem(&begun, &thread);
	struct event *e;
	__u32 len = 0;
	long stack;

	/* Since 6.1 (abd4349ff9b8) one argument stands for two. The barrier: see after_queue(). */
	if (mm_compaction_begin_args == 5) {
		sync = ctx->args[4];
		asm volatile("" : "+r"(sync));
		status = ctx->args[5];
		asm volatile("" : "+r"(status));
	}
	if (!of || !of->ns)
		return 0;
	e = event_scratch();
	if (e) {
		e->time_ns = now_ns();
		e->lat_ns = e->time_ns - of->ns;
		current_fill(&e->task);
		zone_fill(e, (void *)of->zone);
		e->order = of->order;
		e->status = status;
		e->fragidx = of->fragidx;
		e->sync = (__u8)sync;
		if (kernel_stack) {
			stack = bpf_get_stack(ctx, e->tail, STACK_BYTES, 0);
			len = stack > 0 ? stack : 0;
		}
		e->stack_bytes = len;
		asm volatile("" : "+r"(len));
		if (len <= STACK_BYTES)
			event_output(e, sizeof(*e) + len);
	}
	bpf_map_delete_elem(&begun, &thread);
	return 0;
}

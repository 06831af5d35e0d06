// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

/* What memory ran short of. */
enum scope { SYSTEM, CGROUP };

/* Of the kernel's vm_zone_stat[], the counter of free pages; 0: not asked for. */
const volatile __u64 free_pages = 0;

struct begun {
	__u64 ns;
	__u32 order;
	__u32 scope;
};
THREAD_MAP(reclaims, struct begun, 8192);

struct event {
	__u64 time_ns;
	__u64 lat_ns;
	__u64 pages;
	__s64 free; /* pages, when it ended; negative: not known */
	struct task task;
	__u32 order;
	__u32 scope;
};
EXPORT_TYPE(event);

static __always_inline int begins(struct bpf_raw_tracepoint_args *ctx, __u32 scope)
{
	struct begun begun = { .ns = now_ns(), .order = ctx->args[0], .scope = scope };
	__u64 thread = bpf_get_current_pid_tgid();

	if (current_wanted())
		map_set(&reclaims, &thread, &begun);
	return 0;
}

static __always_inline int ends(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct begun *begun = bpf_map_lookup_elem(&reclaims, &thread);
	struct event *e;

	if (!begun)
		return 0;
	e = event_reserve(sizeof(*e));
	if (e) {
		e->time_ns = now_ns();
		e->lat_ns = e->time_ns - begun->ns;
		e->pages = ctx->args[0];
		e->free = -1;
		if (free_pages)
			bpf_probe_read_kernel(&e->free, sizeof(e->free), (void *)free_pages);
		current_fill(&e->task);
		e->order = begun->order;
		e->scope = begun->scope;
		event_submit(e);
	}
	bpf_map_delete_elem(&reclaims, &thread);
	return 0;
}

SEC("raw_tp/mm_vmscan_direct_reclaim_begin")
int system_begins(struct bpf_raw_tracepoint_args *ctx)
{
	return begins(ctx, SYSTEM);
}

SEC("raw_tp/mm_vmscan_direct_reclaim_end")
int system_ends(struct bpf_raw_tracepoint_args *ctx)
{
	return ends(ctx);
}

/* Kernels without memory cgroups lack these. */
SEC("?raw_tp/mm_vmscan_memcg_reclaim_begin")
int cgroup_begins(struct bpf_raw_tracepoint_args *ctx)
{
	return begins(ctx, CGROUP);
}

SEC("?raw_tp/mm_vmscan_memcg_reclaim_end")
int cgroup_ends(struct bpf_raw_tracepoint_args *ctx)
{
	return ends(ctx);
}

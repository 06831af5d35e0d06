// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

#define DEVICE_LEN 64

struct event {
	__u64 time_ns;
	__u64 lat_ns;
	__s64 pages;
	__s64 left; /* of what was asked for; very much if there was no limit */
	struct task task;
	__u8 device[DEVICE_LEN];
	__u32 reason;
	__u32 pad;
};
EXPORT_TYPE(event);

struct run {
	__u64 start_ns;
	__s64 pages;
};

/* What is being written back, by the order to do so and who does it. */
struct order {
	__u64 work;
	__u64 writeback;
};
HASH_MAP(runs, struct order, struct run, 1024);

SEC("raw_tp/writeback_start")
int run_begins(struct bpf_raw_tracepoint_args *ctx)
{
	struct order order = { .work = ctx->args[1], .writeback = ctx->args[0] };
	struct wb_writeback_work *work = (void *)ctx->args[1];
	struct run run = { .start_ns = now_ns(), .pages = BPF_CORE_READ(work, nr_pages) };

	map_set(&runs, &order, &run);
	return 0;
}

SEC("raw_tp/writeback_written")
int run_ends(struct bpf_raw_tracepoint_args *ctx)
{
	struct order order = { .work = ctx->args[1], .writeback = ctx->args[0] };
	struct wb_writeback_work *work = (void *)ctx->args[1];
	struct bdi_writeback *writeback = (void *)ctx->args[0];
	struct backing_dev_info *bdi = BPF_CORE_READ(writeback, bdi);
	struct run *found = bpf_map_lookup_elem(&runs, &order), run;
	struct event *e;

	if (!found)
		return 0;
	run = *found;
	bpf_map_delete_elem(&runs, &order);
	/* The kernel writes for everybody: a command only says for how long to look. */
	if (!task_filter.tree && !current_wanted())
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	__builtin_memset(e, 0, sizeof(*e));
	e->time_ns = now_ns();
	e->lat_ns = e->time_ns - run.start_ns;
	e->left = BPF_CORE_READ(work, nr_pages);
	e->pages = run.pages - e->left;
	e->reason = BPF_CORE_READ(work, reason);
	current_fill(&e->task);
	bpf_core_read_str(e->device, sizeof(e->device), &bdi->dev_name);
	event_submit(e);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "call_times.bpf.h"
#include "events.bpf.h"
#include "transfers.bpf.h"

const volatile __u64 min_ns = 0;

struct event {
	__u64 time_ns;
	__u64 lat_ns;
	struct task task;
	__u64 asked;
	__s64 done;
	struct named named;
	__u32 write;
	__u32 mode;
	__u8 tail[];
};
EVENT_SCRATCH(event, NAMED_LEN);

static __always_inline void transfer(struct transfer *t)
{
	struct event *e = event_scratch();
	struct file *file = t->file;
	struct path path;

	if (!e)
		return;
	e->asked = t->asked;
	e->done = t->done;
	e->write = t->write;
	e->mode = t->type;
	__builtin_memset(&e->named, 0, sizeof(e->named));
	BPF_CORE_READ_INTO(&path, file, f_path);
	file_names(&e->named, e->tail, &path);
	event_output(e, sizeof(*e) + named_len(&e->named));
}

SEC("raw_tp/sys_exit")
int transfers(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 kind = wanted_kind((void *)ctx->args[0]);
	struct event *e;
	__u64 lat;

	if (!kind)
		return 0;
	lat = call_time();
	if (!lat || lat < min_ns || !current_wanted())
		return 0;
	e = event_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->lat_ns = lat;
	current_fill(&e->task);
	return transfer_ends(ctx, kind);
}

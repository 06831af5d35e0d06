// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "fs_ops.bpf.h"

const volatile __u64 min_ns = 0;

struct event {
	__u64 time_ns;
	__u64 lat_ns;
	struct task task;
	__s64 done;
	__u64 offset;
	struct named named;
	__u32 op;
	__u32 pad;
	__u8 tail[];
};
EVENT_SCRATCH(event, NAMED_LEN);

static __always_inline void operation(struct operation *op)
{
	struct file *file = op->file;
	struct event *e;
	struct path path;

	if (op->lat_ns < min_ns)
		return;
	e = event_scratch();
	if (!e)
		return;
	e->time_ns = now_ns();
	e->lat_ns = op->lat_ns;
	current_fill(&e->task);
	e->done = op->done;
	e->offset = op->offset;
	e->op = op->op;
	__builtin_memset(&e->named, 0, sizeof(e->named));
	BPF_CORE_READ_INTO(&path, file, f_path);
	file_names(&e->named, e->tail, &path);
	event_output(e, sizeof(*e) + named_len(&e->named));
}

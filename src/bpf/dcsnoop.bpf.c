// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "dcache.bpf.h"
#include "events.bpf.h"
#include "path.bpf.h"

const volatile bool all = false;

struct event {
	__u64 time_ns;
	struct task task;
	__u32 miss;
	__u32 len;
	__u8 name[NAME_LEN];
};
EXPORT_TYPE(event);

static __noinline int show(struct qstr *name, bool miss)
{
	__u32 len = BPF_CORE_READ(name, len);
	struct event *e;

	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->miss = miss;
	/* It ends where the path goes on, and not with a zero. */
	asm volatile("" : "+r"(len));
	if (len >= NAME_LEN)
		len = NAME_LEN - 1;
	if (bpf_probe_read_kernel(e->name, len, BPF_CORE_READ(name, name)))
		len = 0;
	e->len = len;
	event_submit(e);
	return 0;
}

static __always_inline void referred(struct nameidata *nd)
{
	if (all && current_wanted())
		show((void *)nd + bpf_core_field_offset(struct nameidata, last), false);
}

static __always_inline void looked_up(struct qstr *name, bool found)
{
	if (!found && current_wanted())
		show(name, true);
}

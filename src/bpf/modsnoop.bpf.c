// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

#define MODULE_NAME_LEN 56

enum { LOAD, UNLOAD, REQUEST };

struct event {
	__u64 time_ns;
	struct task task;
	__u64 taints;
	__u32 what;
	__u32 pad;
	__u8 name[MODULE_NAME_LEN];
};
EXPORT_TYPE(event);

static __always_inline int told(__u32 what, __u64 taints, const char *name)
{
	struct event *e;

	if (!current_wanted())
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->taints = taints;
	e->what = what;
	e->pad = 0;
	__builtin_memset(e->name, 0, sizeof(e->name));
	if (bpf_probe_read_kernel_str(e->name, sizeof(e->name), name) == sizeof(e->name))
		count_lost(LOST_TRUNCATED);
	event_submit(e);
	return 0;
}

SEC("raw_tp/module_load")
int loads__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct module *module = (void *)ctx->args[0];

	return told(LOAD, BPF_CORE_READ(module, taints), (void *)&module->name);
}

SEC("?raw_tp/module_free")
int unloads(struct bpf_raw_tracepoint_args *ctx)
{
	struct module *module = (void *)ctx->args[0];

	return told(UNLOAD, BPF_CORE_READ(module, taints), (void *)&module->name);
}

SEC("?raw_tp/module_request")
int requests(struct bpf_raw_tracepoint_args *ctx)
{
	return told(REQUEST, 0, (void *)ctx->args[0]);
}

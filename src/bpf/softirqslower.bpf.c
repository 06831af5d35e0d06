// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

const volatile __u64 min_ns = 10000000;
const volatile __s32 cpu_wanted = -1;

enum stage {
	RAISED, /* from when it was asked for until it ran */
	RAN,
};

struct event {
	struct task task; /* that was interrupted */
	__u64 time_ns;
	__u64 lat_ns;
	__u32 stage;
	__u32 softirq;
	__u32 cpu;
	__u32 pad;
};
EXPORT_TYPE(event);

#define SOFTIRQS 16

/* Since when, by softirq; a processor runs what was raised on it. */
MAP(PERCPU_ARRAY, raised, __u32, __u64, SOFTIRQS);
MAP(PERCPU_ARRAY, running, __u32, __u64, SOFTIRQS);

/* It may be raised many times before it runs: the first one counts. */
static __always_inline void note(void *map, __u32 softirq, __u64 now, bool first)
{
	__u64 *since = bpf_map_lookup_elem(map, &softirq);

	if (since && !(first && *since))
		*since = now;
}

static __always_inline int over(void *map, __u32 softirq, __u64 now, __u32 stage)
{
	__u64 *at = bpf_map_lookup_elem(map, &softirq), since;
	struct event *e;

	if (!at || !*at)
		return 0;
	since = *at;
	*at = 0;
	if (now - since < min_ns)
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	current_fill(&e->task);
	e->time_ns = now;
	e->lat_ns = now - since;
	e->stage = stage;
	e->softirq = softirq;
	e->cpu = bpf_get_smp_processor_id();
	e->pad = 0;
	event_submit(e);
	return 0;
}

static __always_inline bool is_wanted(void)
{
	return cpu_wanted < 0 || bpf_get_smp_processor_id() == cpu_wanted;
}

SEC("raw_tp/softirq_raise")
int raise(struct bpf_raw_tracepoint_args *ctx)
{
	if (is_wanted())
		note(&raised, ctx->args[0], now_ns(), true);
	return 0;
}

SEC("raw_tp/softirq_entry")
int begin(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 now;

	if (!is_wanted())
		return 0;
	now = now_ns();
	note(&running, ctx->args[0], now, false);
	return over(&raised, ctx->args[0], now, RAISED);
}

SEC("raw_tp/softirq_exit")
int end(struct bpf_raw_tracepoint_args *ctx)
{
	return is_wanted() ? over(&running, ctx->args[0], now_ns(), RAN) : 0;
}

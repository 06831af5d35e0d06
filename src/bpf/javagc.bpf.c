// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Collections, and within them each pool of memory, as HotSpot's USDT probes tell of them. */
#include "events.bpf.h"
#include "program.bpf.h"
#include "task.bpf.h"
#include <bpf/usdt.bpf.h>

#define COLLECTION 0
#define NAME_LEN 64

const volatile __u64 min_ns = 1000000;

struct collection {
	__u32 kind; /* COLLECTION; NEW_PROGRAM is another */
	__u32 cpu;
	__u64 time_ns; /* of the end */
	__u64 lat_ns;
	struct task task;
	__u8 manager[NAME_LEN]; /* empty: the collection as a whole */
	__u8 pool[NAME_LEN];
};
EXPORT_TYPE(collection);

/* Collections are within each other; the pools of one have names at different addresses. */
struct part {
	__u64 thread;
	__u64 pool; /* 0: the whole */
};
LRU_MAP(begun, struct part, __u64, 4096);

static __always_inline int begin(__u64 pool)
{
	struct part part = { bpf_get_current_pid_tgid(), pool };
	__u64 now = now_ns();

	if (current_wanted())
		bpf_map_update_elem(&begun, &part, &now, BPF_ANY);
	return 0;
}

static __always_inline void name_fill(__u8 *to, __u64 from, __u64 len)
{
	/* It does not end in a zero. */
	if (len > NAME_LEN - 1)
		len = NAME_LEN - 1;
	asm volatile("" : "+r"(len));
	if (len < NAME_LEN)
		bpf_probe_read_user(to, len, (void *)from);
}

static __always_inline int end(__u64 manager, __u64 manager_len, __u64 pool, __u64 pool_len)
{
	struct part part = { bpf_get_current_pid_tgid(), pool };
	__u64 now = now_ns(), *at = bpf_map_lookup_elem(&begun, &part), since;
	struct collection *e;

	if (!at)
		return 0;
	since = *at;
	bpf_map_delete_elem(&begun, &part);
	if (now - since < min_ns)
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	__builtin_memset(e, 0, sizeof(*e));
	e->kind = COLLECTION;
	e->cpu = bpf_get_smp_processor_id();
	e->time_ns = now;
	e->lat_ns = now - since;
	current_fill(&e->task);
	if (pool) {
		name_fill(e->manager, manager, manager_len);
		name_fill(e->pool, pool, pool_len);
	}
	event_submit(e);
	return 0;
}

static __always_inline __u64 arg(struct pt_regs *ctx, int n)
{
	long value = 0;

	bpf_usdt_arg(ctx, n, &value);
	return value;
}

SEC("usdt")
int gc_begin(struct pt_regs *ctx)
{
	return begin(0);
}

SEC("usdt")
int gc_end(struct pt_regs *ctx)
{
	return end(0, 0, 0, 0);
}

SEC("usdt")
int pool_begin(struct pt_regs *ctx)
{
	return begin(arg(ctx, 2));
}

SEC("usdt")
int pool_end(struct pt_regs *ctx)
{
	return end(arg(ctx, 0), arg(ctx, 1), arg(ctx, 2), arg(ctx, 3));
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* How long packets stay in the queues that the kernel keeps for interfaces. */
#include "hist.bpf.h"
#include "skb.bpf.h"

/* A driver takes so many packets at a time at most. */
#define BULK 64

struct queue {
	struct interface interface;
	__u8 kind[16];
	__u32 handle, parent;
};
SUM_MAP(waits, struct queue, struct hist, 1024);

/* When each packet was put in a queue. */
HASH_MAP(queued, __u64, __u64, 65536);

/* Since Linux 5.14 (70713dddf3d2). */
SEC("raw_tp/qdisc_enqueue")
int enqueued__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 skb = ctx->args[2], now;

	if (!packet_wanted())
		return 0;
	now = now_ns();
	map_set(&queued, &skb, &now);
	return 0;
}

/* Not static, so that the verifier looks at it once, not at each turn of the loop. */
__noinline int dequeued_one(__u64 skb, __u64 queue_of, __u64 device_queue)
{
	struct netdev_queue *txq = (void *)device_queue;
	struct Qdisc *qdisc = (void *)queue_of;
	__u64 *start = bpf_map_lookup_elem(&queued, &skb), time;
	const struct Qdisc_ops *ops;
	struct queue queue = {};

	if (!start)
		return 0;
	time = now_ns() - *start;
	bpf_map_delete_elem(&queued, &skb);
	interface_fill(&queue.interface, BPF_CORE_READ(txq, dev));
	if (!interface_is_wanted(&queue.interface))
		return 0;
	ops = BPF_CORE_READ(qdisc, ops);
	bpf_core_read_str(queue.kind, sizeof(queue.kind), &ops->id);
	queue.handle = BPF_CORE_READ(qdisc, handle);
	queue.parent = BPF_CORE_READ(qdisc, parent);
	return hist_add(waits_at(&queue), time);
}

SEC("raw_tp/qdisc_dequeue")
int dequeued(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[3];
	int packets = ctx->args[2];

	for (int i = 0; i < BULK && i < packets && skb; i++) {
		dequeued_one((__u64)skb, ctx->args[0], ctx->args[1]);
		skb = BPF_CORE_READ(skb, next);
	}
	return 0;
}

/* What a queue drops does not leave it. */
SEC("raw_tp/kfree_skb")
int freed(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 skb = ctx->args[0];

	bpf_map_delete_elem(&queued, &skb);
	return 0;
}

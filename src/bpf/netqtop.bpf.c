// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Packets by the interface's queue that they are sent or received by. */
#include "maps.bpf.h"
#include "skb.bpf.h"

#define SIZES 5 /* up to 64, 512, 2K, 16K; and longer */

struct queue {
	struct interface interface;
	__u32 queue;
	__u32 receives;
};

struct traffic {
	__u64 packets, bytes;
	__u64 sizes[SIZES];
	__u32 queues[2]; /* that the interface sends and receives by */
};
SUM_MAP(queues, struct queue, struct traffic, 4096);

static __always_inline int add(struct net_device *dev, __u32 number, __u32 len, bool receives)
{
	struct queue queue = { .queue = number, .receives = receives };
	struct traffic *traffic;
	__u32 size;

	interface_fill(&queue.interface, dev);
	if (!interface_is_wanted(&queue.interface) || !packet_wanted())
		return 0;
	traffic = queues_at(&queue);
	if (!traffic)
		return 0;
	if (!traffic->queues[0]) {
		traffic->queues[0] = BPF_CORE_READ(dev, real_num_tx_queues);
		traffic->queues[1] = BPF_CORE_READ(dev, real_num_rx_queues);
	}
	size = len < 64 ? 0 : len < 512 ? 1 : len < 2048 ? 2 : len < 16384 ? 3 : 4;
	__sync_fetch_and_add(&traffic->packets, 1);
	__sync_fetch_and_add(&traffic->bytes, len);
	__sync_fetch_and_add(&traffic->sizes[size], 1);
	return 0;
}

SEC("raw_tp/net_dev_start_xmit")
int sent(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[0];
	struct net_device *dev = (void *)ctx->args[1];

	return add(dev, BPF_CORE_READ(skb, queue_mapping), BPF_CORE_READ(skb, len), false);
}

SEC("raw_tp/netif_receive_skb")
int received(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[0];
	__u16 mapping = BPF_CORE_READ(skb, queue_mapping);

	/* The driver may have said which it is; 0: it has not. */
	return add(BPF_CORE_READ(skb, dev), mapping ? mapping - 1 : 0, BPF_CORE_READ(skb, len), true);
}

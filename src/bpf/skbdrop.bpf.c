// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Packets that are dropped, counted by why and where. */
#include "compat.bpf.h"
#include "maps.bpf.h"
#include "skb.bpf.h"
#include "stacks.bpf.h"

#define NO_REASON (~0U)

const volatile bool want_stacks = false;
/* Reasons that are none, by the kernel's own numbers. */
const volatile __u32 not_dropped = NO_REASON, consumed = NO_REASON;
const volatile __u32 protocol_wanted = 0;  /* of Ethernet; 0: any */
const volatile __s32 ip_protocol_wanted = -1;

struct drop {
	__u64 location; /* the address in the kernel that let go of the packet */
	struct interface interface;
	__u32 reason; /* or NO_REASON */
	struct stack stack;
	__u16 protocol; /* of Ethernet */
	__u8 ip_protocol;
	__u8 pad;
};

struct dropped {
	__u64 packets, bytes; /* from the header of IP on, where there is one */
	struct task task; /* nobody: a packet has no task */
};
SUM_MAP(drops, struct drop, struct dropped, 16384);

/*
 * The reason came in 5.17 (c504e5c2f964), and as an enum with all places in
 * 5.18 and later; consumed packets had no reason of their own before 6.3.
 */
TRACEPOINT_ARGS(kfree_skb, 4);

/* Headers that were read already are no part of skb->len any more. */
static __always_inline __u64 length(struct sk_buff *skb)
{
	__u64 len = BPF_CORE_READ(skb, len), at = BPF_CORE_READ(skb, network_header);
	__u64 data = BPF_CORE_READ(skb, data) - BPF_CORE_READ(skb, head);

	return at && at < 0xffff ? len + data - at : len;
}

SEC("raw_tp/kfree_skb")
int skb_dropped(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[0];
	struct drop drop = { .location = ctx->args[1], .reason = NO_REASON };
	struct dropped *sum;
	struct sock *sk;

	if (kfree_skb_args >= 3) {
		drop.reason = ctx->args[2];
		if (drop.reason == not_dropped || drop.reason == consumed)
			return 0;
	}
	drop.protocol = bpf_ntohs(BPF_CORE_READ(skb, protocol));
	if (protocol_wanted && drop.protocol != protocol_wanted)
		return 0;
	drop.ip_protocol = skb_ip_protocol(skb, drop.protocol);
	if (ip_protocol_wanted >= 0 &&
	    (drop.ip_protocol != ip_protocol_wanted ||
	     (drop.protocol != ETH_P_IP && drop.protocol != ETH_P_IPV6)))
		return 0;
	if (!interface_fill(&drop.interface, BPF_CORE_READ(skb, dev))) {
		sk = BPF_CORE_READ(skb, sk);
		if (sk)
			drop.interface.netns = BPF_CORE_READ(sk, __sk_common.skc_net.net, ns.inum);
		drop.interface.index = BPF_CORE_READ(skb, skb_iif);
	}
	if (!interface_is_wanted(&drop.interface) || !packet_wanted())
		return 0;
	drop.stack.user = STACK_UNWANTED;
	drop.stack.kernel = want_stacks ? stack_id(ctx, 0) : STACK_UNWANTED;
	sum = drops_at(&drop);
	if (!sum)
		return 0;
	__sync_fetch_and_add(&sum->packets, 1);
	__sync_fetch_and_add(&sum->bytes, length(skb));
	return 0;
}

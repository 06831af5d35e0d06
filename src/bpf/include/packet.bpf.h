/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* TCP packets: who sends to whom, as the headers have it. */
#pragma once
#include "sock.bpf.h"

enum { ETH_P_IP = 0x0800, ETH_P_IPV6 = 0x86dd };

/* What TCP keeps with a packet of its own (net/tcp.h: struct tcp_skb_cb). */
static __always_inline __u32 packet_seq(struct sk_buff *skb)
{
	__u32 seq = 0;

	bpf_core_read(&seq, sizeof(seq), &skb->cb);
	return seq;
}

/* The ends of a TCP packet, the sender being the source; false if it is none. */
static __noinline bool packet_ends(struct endpoints *ends, __u8 *flags, struct sk_buff *skb)
{
	__u8 *at, header[40] = {}, next;
	__be16 protocol, ports[2] = {};
	struct net_device *device;

	if (!ends || !flags)
		return false;
	__builtin_memset(ends, 0, sizeof(*ends));
	protocol = BPF_CORE_READ(skb, protocol);
	at = BPF_CORE_READ(skb, head) + BPF_CORE_READ(skb, network_header);
	if (protocol != bpf_htons(ETH_P_IP) && protocol != bpf_htons(ETH_P_IPV6))
		return false;
	bpf_probe_read_kernel(header, sizeof(header), at);
	if (header[0] >> 4 == 4) {
		ends->family = AF_INET;
		next = header[9];
		__builtin_memcpy(ends->saddr, header + 12, 4);
		__builtin_memcpy(ends->daddr, header + 16, 4);
		/* Of the parts of a packet but the first has ports. */
		if ((header[6] & 0x1f) | header[7])
			return false;
		at += (header[0] & 15) * 4;
	} else {
		ends->family = AF_INET6;
		next = header[6];
		__builtin_memcpy(ends->saddr, header + 8, 16);
		__builtin_memcpy(ends->daddr, header + 24, 16);
		at += 40;
	}
	if (next != IPPROTO_TCP)
		return false;
	bpf_probe_read_kernel(ports, sizeof(ports), at);
	bpf_probe_read_kernel(flags, 1, at + 13);
	ends->sport = bpf_ntohs(ports[0]);
	ends->dport = bpf_ntohs(ports[1]);
	device = BPF_CORE_READ(skb, dev);
	if (device)
		ends->netns = BPF_CORE_READ(device, nd_net.net, ns.inum);
	return true;
}

/* The same seen from the other end. */
static __always_inline void swap_ends(struct endpoints *to, const struct endpoints *ends)
{
	*to = *ends;
	__builtin_memcpy(to->saddr, ends->daddr, sizeof(to->saddr));
	__builtin_memcpy(to->daddr, ends->saddr, sizeof(to->daddr));
	to->sport = ends->dport;
	to->dport = ends->sport;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Sockets: who talks to whom, and whether the user asked for it. */
#pragma once
#include "task.bpf.h"
#include <bpf/bpf_endian.h>

/* Both ends of a connection; an IPv4 address fills the first four bytes. */
struct endpoints {
	__u8 saddr[16], daddr[16];
	__u16 family; /* of the packets: AF_INET also for ::ffff:a.b.c.d */
	__u16 sport, dport;
	__u16 pad;
	__u32 netns;   /* inode of the network namespace */
	__u32 ifindex; /* that the socket is bound to, as for a link-local address; 0: none */
};
EXPORT_TYPE(endpoints);

static __always_inline bool is_v4_mapped(const struct in6_addr *address)
{
	return !address->in6_u.u6_addr32[0] && !address->in6_u.u6_addr32[1] &&
	       address->in6_u.u6_addr32[2] == bpf_htonl(0xffff);
}

/*
 * The ends of a socket. The local port is inet_sport: unlike skc_num it
 * outlives the socket's removal from the tables, which comes before the
 * change to TCP_CLOSE is traced.
 */
static __always_inline void sock_endpoints(struct endpoints *ends, struct sock *sk)
{
	struct sock_common *common = &sk->__sk_common;
	struct in6_addr address;

	__builtin_memset(ends, 0, sizeof(*ends));
	ends->family = BPF_CORE_READ(common, skc_family);
	if (ends->family == AF_INET6) {
		bpf_core_read(&address, sizeof(address), &common->skc_v6_daddr);
		if (is_v4_mapped(&address)) {
			ends->family = AF_INET;
		} else {
			__builtin_memcpy(ends->daddr, &address, sizeof(address));
			bpf_core_read(ends->saddr, sizeof(ends->saddr), &common->skc_v6_rcv_saddr);
		}
	}
	if (ends->family == AF_INET) {
		bpf_core_read(ends->daddr, 4, &common->skc_daddr);
		bpf_core_read(ends->saddr, 4, &common->skc_rcv_saddr);
	}
	ends->sport = bpf_ntohs(BPF_CORE_READ((struct inet_sock *)sk, inet_sport));
	ends->dport = bpf_ntohs(BPF_CORE_READ(common, skc_dport));
	ends->netns = BPF_CORE_READ(common, skc_net.net, ns.inum);
	ends->ifindex = BPF_CORE_READ(common, skc_bound_dev_if);
}

/* -4, -6 and the lists of ports. */
static __always_inline bool ends_wanted(const struct endpoints *ends)
{
	if (task_filter.lists[LIST_FAMILY].mode && !list_wanted(LIST_FAMILY, ends->family))
		return false;
	if (task_filter.lists[LIST_LPORT].mode && !list_wanted(LIST_LPORT, ends->sport))
		return false;
	return !task_filter.lists[LIST_RPORT].mode || list_wanted(LIST_RPORT, ends->dport);
}

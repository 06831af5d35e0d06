/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Packets on their way: of what protocol, on which interface. */
#pragma once
#include "sock.bpf.h"

#define IF_NAME_LEN 16 /* IFNAMSIZ */
#define ETH_P_IP 0x0800
#define ETH_P_IPV6 0x86dd

/* Numbers of namespaces begin here (linux/proc_ns.h: PROC_DYNAMIC_FIRST). */
#define FIRST_NS 0xf0000000U

/* An interface; the name says most, but is another namespace's own business. */
struct interface {
	__u32 index;
	__u32 netns;
	__u8 name[IF_NAME_LEN];
};
EXPORT_TYPE(interface);

/* The name that --interface says; empty: all. */
const volatile __u64 interface_wanted[2] SEC(".rodata.interface") = {};

static __always_inline bool interface_is_wanted(const struct interface *interface)
{
	const __u64 *name = (const void *)interface->name;

	return number_wanted(LIST_NETNS, interface->netns) &&
	       (!interface_wanted[0] ||
		(name[0] == interface_wanted[0] && name[1] == interface_wanted[1]));
}

/* False where it is none: sockets keep other things in place of a packet's device. */
static __always_inline bool interface_fill(struct interface *interface, struct net_device *dev)
{
	__u32 netns = BPF_CORE_READ(dev, nd_net.net, ns.inum);

	__builtin_memset(interface, 0, sizeof(*interface));
	if (netns < FIRST_NS)
		return false;
	interface->netns = netns;
	interface->index = BPF_CORE_READ(dev, ifindex);
	bpf_core_read_str(interface->name, sizeof(interface->name), &dev->name);
	return true;
}

/* What follows the header of IP; 0 where it is not IP, or cannot be told. */
static __always_inline __u8 skb_ip_protocol(struct sk_buff *skb, __u16 protocol)
{
	__u16 at = BPF_CORE_READ(skb, network_header);
	__u8 found = 0;

	if (protocol != ETH_P_IP && protocol != ETH_P_IPV6)
		return 0;
	bpf_probe_read_kernel(&found, sizeof(found),
			      BPF_CORE_READ(skb, head) + at + (protocol == ETH_P_IP ? 9 : 6));
	return found;
}

/*
 * For tools about packets, which no task may be the cause of: where the user
 * named tasks, those packets count that a processor works on while it runs one
 * of them; else all.
 */
static __always_inline bool packet_wanted(void)
{
	return !tasks_are_chosen() || current_wanted();
}

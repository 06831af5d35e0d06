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
 * inet_sport, unlike skc_num, outlives the socket's removal from the tables,
 * which comes before the change to TCP_CLOSE is traced.
 */
static __always_inline __u16 local_port(struct sock *sk)
{
	int state = BPF_CORE_READ(sk, __sk_common.skc_state);

	/* What is not made yet, or has been taken to its grave, is no whole socket. */
	if (state == TCP_TIME_WAIT || state == TCP_NEW_SYN_RECV)
		return BPF_CORE_READ(sk, __sk_common.skc_num);
	return bpf_ntohs(BPF_CORE_READ((struct inet_sock *)sk, inet_sport));
}

/* The ends of a socket. */
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
	ends->sport = local_port(sk);
	ends->dport = bpf_ntohs(BPF_CORE_READ(common, skc_dport));
	ends->netns = BPF_CORE_READ(common, skc_net.net, ns.inum);
	ends->ifindex = BPF_CORE_READ(common, skc_bound_dev_if);
}

/* The socket of an open file; NULL if it is none. */
static __always_inline struct sock *file_sock(struct file *file)
{
	struct socket *socket;

	if ((BPF_CORE_READ(file, f_inode, i_mode) & 0170000) != 0140000) /* S_IFMT, S_IFSOCK */
		return NULL;
	socket = BPF_CORE_READ(file, private_data);
	return BPF_CORE_READ(socket, sk);
}

/* The socket behind a descriptor of the current task; NULL if it is none. */
static __always_inline struct sock *fd_sock(__u32 fd)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct fdtable *table = BPF_CORE_READ(task, files, fdt);
	struct file **files = BPF_CORE_READ(table, fd), *file = NULL;

	if (fd >= BPF_CORE_READ(table, max_fds))
		return NULL;
	bpf_core_read(&file, sizeof(file), &files[fd]);
	return file ? file_sock(file) : NULL;
}

#define FILTER_ADDRS 16

enum { ADDR_LOCAL = 1, ADDR_REMOTE = 2 };

/* A network that one of these ends is to be in, or not to be in. */
struct addr_filter {
	__u64 net[2], mask[2]; /* as in struct endpoints */
	__u16 family;
	__u8 ends, except;
	__u32 pad;
};

struct sock_filter {
	__u32 addrs, pad;
	struct addr_filter addr[FILTER_ADDRS];
};
EXPORT_TYPE(sock_filter);

const volatile struct sock_filter sock_filter SEC(".rodata.sockets") = {};

static __always_inline bool addr_matches(int i, const struct endpoints *ends, const __u8 *address)
{
	__u64 words[2];

	__builtin_memcpy(words, address, sizeof(words));
	return sock_filter.addr[i].family == ends->family &&
	       (words[0] & sock_filter.addr[i].mask[0]) == sock_filter.addr[i].net[0] &&
	       (words[1] & sock_filter.addr[i].mask[1]) == sock_filter.addr[i].net[1];
}

/* One of the networks for each end that there are some for, and none of those to leave out. */
static __noinline bool addrs_wanted(const struct endpoints *ends)
{
	__u32 asked = 0, found = 0;

	for (int i = 0; i < FILTER_ADDRS; i++) {
		__u8 which;
		bool matches;

		if (i >= sock_filter.addrs)
			break;
		which = sock_filter.addr[i].ends;
		matches = (which & ADDR_LOCAL && addr_matches(i, ends, ends->saddr)) ||
			  (which & ADDR_REMOTE && addr_matches(i, ends, ends->daddr));
		if (sock_filter.addr[i].except) {
			if (matches)
				return false;
			continue;
		}
		asked |= 1 << (which & 3);
		if (matches)
			found |= 1 << (which & 3);
	}
	return asked == found;
}

static __always_inline bool number_wanted(enum list list, __u32 number)
{
	return !task_filter.lists[list].mode || list_wanted(list, number);
}

/* -4, -6, --netns and the lists of ports and addresses, while the local port is not known yet. */
static __always_inline bool ends_but_port_wanted(const struct endpoints *ends)
{
	return number_wanted(LIST_FAMILY, ends->family) &&
	       number_wanted(LIST_RPORT, ends->dport) &&
	       number_wanted(LIST_NETNS, ends->netns) &&
	       (!sock_filter.addrs || addrs_wanted(ends));
}

static __always_inline bool ends_wanted(const struct endpoints *ends)
{
	return number_wanted(LIST_LPORT, ends->sport) && ends_but_port_wanted(ends);
}

/* Of a socket that passed ends_but_port_wanted() and has a port by now. */
static __always_inline bool port_wanted(struct sock *sk)
{
	return number_wanted(LIST_LPORT, local_port(sk));
}

/* Where sockaddr_in and sockaddr_in6 have the same, and where they differ. */
struct sockaddr_any {
	__u16 family;
	__be16 port;
	__u32 v4; /* or the flow label */
	struct in6_addr v6;
	__u32 scope;
};

/* Reads what a program gives: all of it only for IPv6. */
static __always_inline bool read_sockaddr(struct sockaddr_any *address, const void *from)
{
	const __u32 v4_bytes = 8;

	if (bpf_probe_read_user(address, v4_bytes, from))
		return false;
	return address->family != AF_INET6 ||
	       !bpf_probe_read_user(&address->v6, sizeof(*address) - v4_bytes, from + v4_bytes);
}

/* One end of a connection, as a program gives it; false if it is not of IP. */
static __always_inline bool given_end(const struct sockaddr_any *given, __u16 *family,
				      __u8 *address, __u16 *port)
{
	*family = given->family;
	if (given->family == AF_INET) {
		__builtin_memcpy(address, &given->v4, sizeof(given->v4));
	} else if (given->family == AF_INET6 && is_v4_mapped(&given->v6)) {
		*family = AF_INET;
		__builtin_memset(address, 0, sizeof(given->v6));
		__builtin_memcpy(address, &given->v6.in6_u.u6_addr32[3], sizeof(given->v4));
	} else if (given->family == AF_INET6) {
		__builtin_memcpy(address, &given->v6, sizeof(given->v6));
	} else {
		return false;
	}
	*port = bpf_ntohs(given->port);
	return true;
}

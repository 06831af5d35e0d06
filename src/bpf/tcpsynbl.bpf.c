// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* How many connections wait to be accepted when another one comes to wait. */
#include "hist.bpf.h"
#include "owner.bpf.h"
#include "packet.bpf.h"

const volatile bool per_listener = false;

struct key {
	__u32 backlog_max;
	__u32 pad;
	struct endpoints ends; /* of the listener; only if it was asked for */
};

SUM_MAP(hists, struct key, struct hist, 1024);

/* `ends` are those of the connection; `waiting` does not count it. */
static __always_inline int waits(struct sock *listener, struct endpoints *ends, __u32 waiting)
{
	struct key key = {};
	struct task task;

	if (!ends_wanted(ends) || (tasks_are_chosen() && !owner_wanted(&task, listener)))
		return 0;
	key.backlog_max = BPF_CORE_READ(listener, sk_max_ack_backlog);
	if (per_listener)
		sock_endpoints(&key.ends, listener);
	hist_add(hists_at(&key), waiting);
	return 0;
}

static __always_inline int came(struct sock *listener, struct sk_buff *skb)
{
	struct endpoints sender, ends;
	__u8 flags;

	if (!packet_ends(&sender, &flags, skb))
		return 0;
	swap_ends(&ends, &sender);
	ends.netns = BPF_CORE_READ(listener, __sk_common.skc_net.net, ns.inum);
	return waits(listener, &ends, BPF_CORE_READ(listener, sk_ack_backlog));
}

/* What speaks IPv4 goes on to the other function. */
static __always_inline int came_v6(struct sock *listener, struct sk_buff *skb)
{
	return BPF_CORE_READ(skb, protocol) == bpf_htons(ETH_P_IPV6) ? came(listener, skb) : 0;
}

SEC("fentry/tcp_v4_syn_recv_sock")
int BPF_PROG(backlogs__fentry, struct sock *sk, struct sk_buff *skb)
{
	return came(sk, skb);
}

SEC("fentry/tcp_v6_syn_recv_sock")
int BPF_PROG(backlogs__fentry_v6, struct sock *sk, struct sk_buff *skb)
{
	return came_v6(sk, skb);
}

SEC("kprobe/tcp_v4_syn_recv_sock")
int BPF_KPROBE(backlogs__kprobe, struct sock *sk, struct sk_buff *skb)
{
	return came(sk, skb);
}

SEC("kprobe/tcp_v6_syn_recv_sock")
int BPF_KPROBE(backlogs__kprobe_v6, struct sock *sk, struct sk_buff *skb)
{
	return came_v6(sk, skb);
}

/*
 * Where neither can be had: a connection that is made. It does not know its
 * peer yet, and waits for its next state.
 */
struct fresh {
	__u64 listener;
	__u64 waiting;
};
HASH_MAP(fresh, __u64, struct fresh, 4096);

SEC("raw_tp/inet_sock_set_state")
int backlogs__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0], *listener;
	int from = ctx->args[1], to = ctx->args[2];
	struct fresh *found, new = {};
	struct endpoints ends;
	__u64 key = (__u64)sk;

	if (from == TCP_LISTEN && to == TCP_SYN_RECV) {
		listener = parent_of_new(sk);
		if (!listener || !is_tcp(sk))
			return 0;
		new.listener = (__u64)listener;
		new.waiting = BPF_CORE_READ(listener, sk_ack_backlog);
		map_set(&fresh, &key, &new);
	} else if (from == TCP_SYN_RECV) {
		found = bpf_map_lookup_elem(&fresh, &key);
		if (!found)
			return 0;
		new = *found;
		bpf_map_delete_elem(&fresh, &key);
		sock_endpoints(&ends, sk);
		if (to == TCP_ESTABLISHED)
			waits((void *)new.listener, &ends, new.waiting);
	}
	return 0;
}

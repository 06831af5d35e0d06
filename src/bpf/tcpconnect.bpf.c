// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * A connection's attempt begins in the connecting task, where its socket
 * goes from CLOSE to SYN_SENT, and ends wherever the answer, or the lack of
 * one, is seen: all of it in one tracepoint.
 */
#include "events.bpf.h"
#include "sock.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

const volatile bool failed_only = false;
const volatile bool early_too = false; /* connect_failed is loaded */
const volatile bool count = false;
const volatile bool count_sports = false;
const volatile __u64 min_ns = 0;

enum outcome {
	PENDING, /* only in the map: has not ended yet */
	CONNECTED,
	FAILED,	   /* with `error` */
	CANCELLED, /* closed, shut down or killed before there was an answer */
};

/* An attempt: while it lasts in the map, and afterwards as an event. */
struct connection {
	__u32 outcome;
	__u32 error;
	struct task task;
	__u64 start_ns; /* with `sock` the attempt's identity */
	__u64 sock;
	__u64 lat_ns;
	struct endpoints ends;
	__u32 retransmits; /* of the SYN */
	__u32 mptcp;	   /* a path of an MPTCP connection */
};
EXPORT_TYPE(connection);

HASH_MAP(connecting, __u64, struct connection, 16384);

/* The socket of the attempt that a thread has begun; for connect_failed. */
THREAD_MAP(begun, __u64, 16384);

struct attempts {
	__u64 all, failed;
};
SUM_MAP(flows, struct endpoints, struct attempts, 16384);

static int begin(struct sock *sk)
{
	__u64 key = (__u64)sk, thread = bpf_get_current_pid_tgid();
	struct connection c = { .outcome = PENDING };

	if (early_too)
		map_set(&begun, &thread, &key);
	if (!current_wanted())
		return 0;
	sock_endpoints(&c.ends, sk);
	/* inet_sport may be what a former attempt left. */
	c.ends.sport = BPF_CORE_READ(sk, __sk_common.skc_num);
	if (!ends_but_port_wanted(&c.ends))
		return 0;
	if (bpf_core_field_exists(struct tcp_sock, is_mptcp))
		c.mptcp = BPF_CORE_READ((struct tcp_sock *)sk, is_mptcp);
	current_fill(&c.task);
	c.sock = key;
	c.start_ns = now_ns();
	if (bpf_map_update_elem(&connecting, &key, &c, BPF_ANY))
		count_lost(LOST_MAP_FULL);
	return 0;
}

static __always_inline void add_to_flow(struct connection *c)
{
	struct attempts *attempts;

	if (!count_sports)
		c->ends.sport = 0;
	attempts = flows_at(&c->ends);
	if (!attempts)
		return;
	__sync_fetch_and_add(&attempts->all, 1);
	if (c->outcome != CONNECTED)
		__sync_fetch_and_add(&attempts->failed, 1);
}

static __always_inline void show(struct connection *c)
{
	if (c->lat_ns < min_ns || (failed_only && c->outcome == CONNECTED))
		return;
	if (count)
		add_to_flow(c);
	else
		event_output(c, sizeof(*c));
}

/*
 * Why the socket was closed. Without an error of its own it was closed from
 * above, unless connect() is still at work: that one did not get a port.
 */
static __always_inline void closed(struct connection *c, struct sock *sk)
{
	struct socket *socket = BPF_CORE_READ(sk, sk_socket);

	c->outcome = FAILED;
	c->error = BPF_CORE_READ(sk, sk_err);
	if (c->error)
		return;
	if (!BPF_CORE_READ(sk, sk_shutdown) && socket &&
	    BPF_CORE_READ(socket, state) == SS_UNCONNECTED &&
	    !BPF_CORE_READ((struct tcp_sock *)sk, segs_out))
		c->error = EADDRNOTAVAIL;
	else
		c->outcome = CANCELLED;
}

static int end(struct sock *sk, int state)
{
	struct connection c, *found;
	__u64 key = (__u64)sk;

	found = bpf_map_lookup_elem(&connecting, &key);
	if (!found)
		return 0;
	c = *found;
	/* First this, then the event: what is found in the map has no event yet. */
	bpf_map_delete_elem(&connecting, &key);

	c.lat_ns = now_ns() - c.start_ns;
	c.retransmits = BPF_CORE_READ((struct tcp_sock *)sk, total_retrans);
	c.ends.sport = bpf_ntohs(BPF_CORE_READ((struct inet_sock *)sk, inet_sport));
	if (!number_wanted(LIST_LPORT, c.ends.sport))
		return 0;
	if (state == TCP_ESTABLISHED)
		c.outcome = CONNECTED;
	else if (state == TCP_CLOSE)
		closed(&c, sk);
	else
		c.outcome = CANCELLED;
	show(&c);
	return 0;
}

SEC("raw_tp/inet_sock_set_state")
int connect_state(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];

	if (from == TCP_CLOSE && to == TCP_SYN_SENT)
		return BPF_CORE_READ(sk, sk_protocol) == IPPROTO_TCP ? begin(sk) : 0;
	/* Two ends that connect to each other at once pass through SYN_RECV. */
	if ((from == TCP_SYN_SENT && to != TCP_SYN_RECV) || from == TCP_SYN_RECV)
		return end(sk, to);
	return 0;
}

/* Errors of a descriptor that is no socket, and of an attempt that began before this call. */
static __always_inline bool is_late_error(long error)
{
	switch (error) {
	case EBADF: case EFAULT: case ENOTSOCK:
	case EINTR: case EPIPE: case ECONNABORTED: case ECONNRESET: case EISCONN:
	case ETIMEDOUT: case ECONNREFUSED: case EALREADY: case EINPROGRESS:
		return true;
	}
	return false;
}

/* What the program asked for: the socket was not told yet. */
static __always_inline bool asked_endpoints(struct endpoints *ends, struct sock *sk, void *from)
{
	struct sockaddr_any address = {};

	if (!read_sockaddr(&address, from))
		return false;
	sock_endpoints(ends, sk);
	ends->sport = BPF_CORE_READ(sk, __sk_common.skc_num);
	return given_end(&address, &ends->family, ends->daddr, &ends->dport);
}

/*
 * For -x: what connect() refuses before the socket changes its state (no
 * route, forbidden). It has to look at the end of every system call.
 */
SEC("?raw_tp/sys_exit")
int connect_failed(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u64 thread = bpf_get_current_pid_tgid(), key, *begun_sock;
	struct connection c = { .outcome = FAILED };
	long error = -(long)ctx->args[1];
	struct sock *sk;
	long nr = syscall_nr(regs);
	bool compat, seen;

	if (nr != NR_CONNECT && nr != COMPAT_CONNECT)
		return 0;
	compat = syscall_is_compat(regs);
	if (nr != (compat ? COMPAT_CONNECT : NR_CONNECT))
		return 0;
	begun_sock = bpf_map_lookup_elem(&begun, &thread);
	key = begun_sock ? *begun_sock : 0;
	if (begun_sock)
		bpf_map_delete_elem(&begun, &thread);
	/* From 512 on: restarted, perhaps after a signal. */
	if (error <= 0 || error >= 512 || is_late_error(error) || !current_wanted())
		return 0;
	sk = fd_sock(syscall_arg(regs, compat, 0));
	c.mptcp = BPF_CORE_READ(sk, sk_protocol) == IPPROTO_MPTCP;
	if (!c.mptcp && BPF_CORE_READ(sk, sk_protocol) != IPPROTO_TCP)
		return 0;
	/* Its attempt was seen: in this call, or in one before, that has sent a SYN. */
	seen = c.mptcp ? key : key == (__u64)sk || BPF_CORE_READ((struct tcp_sock *)sk, segs_out);
	if (seen)
		return 0;
	if (!asked_endpoints(&c.ends, sk, (void *)syscall_arg(regs, compat, 1)) ||
	    !ends_wanted(&c.ends))
		return 0;
	c.error = error;
	c.start_ns = now_ns();
	c.sock = (__u64)sk;
	current_fill(&c.task);
	show(&c);
	return 0;
}

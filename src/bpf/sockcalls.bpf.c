// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * For bindsnoop, solisten, soconnect, soaccept and udpconnect: calls that tie
 * a socket to an address or a peer, of all families, one event for each. The
 * tool says which calls it is about.
 */
#include "call_times.bpf.h"
#include "events.bpf.h"
#include "sock.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

enum socket_op {
	OP_BIND = 1,
	OP_LISTEN,
	OP_CONNECT,
	OP_ACCEPT,
	OP_MULTIPLEXED, /* socketcall(2) of 32-bit programs: any of them */
};

/* Which calls to tell of. */
enum socket_results { RESULTS_ALL, RESULTS_FAILED, RESULTS_DONE };
const volatile __u32 results = RESULTS_ALL;
const volatile __u32 wanted_ops = 0; /* bits, by enum socket_op */
const volatile bool udp_only = false;
const volatile bool count = false; /* by address and port, no events */

#define ADDRESS_LEN 128 /* struct sockaddr_storage */

enum socket_options {
	OPTION_FREEBIND = 1,
	OPTION_TRANSPARENT = 2,
	OPTION_NO_PORT = 4,
	OPTION_REUSEADDR = 8,
	OPTION_REUSEPORT = 16,
};

struct socket_call {
	__u64 time_ns;
	__u64 lat_ns; /* 0: not known */
	struct task task;
	/* For a bind the address asked for or got is the source, else the destination. */
	struct endpoints ends;
	__s32 ret;
	__u32 fd;
	__s32 backlog;	   /* as asked for */
	__u32 max_backlog; /* as it became */
	__u32 address_len; /* of the tail */
	__u16 op;
	__u16 family, kind, protocol; /* of the socket; 0: it is none */
	__u16 options;
	__u16 by_uring;
	__u8 tail[]; /* struct sockaddr */
};
EVENT_SCRATCH(socket_call, ADDRESS_LEN);

/* With `count`, by the source alone. */
struct calls_of {
	__u64 calls;
};
SUM_MAP(binds, struct endpoints, struct calls_of, 16384);

static __always_inline void count_source(const struct endpoints *ends)
{
	struct endpoints source = {
		.family = ends->family,
		.sport = ends->sport,
		.netns = ends->netns,
	};
	struct calls_of *of;

	__builtin_memcpy(source.saddr, ends->saddr, sizeof(source.saddr));
	of = binds_at(&source);
	if (of)
		__sync_fetch_and_add(&of->calls, 1);
}

static __always_inline __u16 options_of(struct sock *sk)
{
	struct inet_sock *inet = (void *)sk;
	struct inet_sock___old *old = (void *)sk;
	__u16 options = 0, family = BPF_CORE_READ(sk, __sk_common.skc_family);
	unsigned long flags;

	if (BPF_CORE_READ_BITFIELD_PROBED(sk, __sk_common.skc_reuse))
		options |= OPTION_REUSEADDR;
	if (BPF_CORE_READ_BITFIELD_PROBED(sk, __sk_common.skc_reuseport))
		options |= OPTION_REUSEPORT;
	if (family != AF_INET && family != AF_INET6)
		return options;
	/* Linux 6.6 (3f7e753206bb) put the flags in one word: INET_FLAGS_* of net/inet_sock.h. */
	if (bpf_core_field_exists(inet->inet_flags)) {
		flags = BPF_CORE_READ(inet, inet_flags);
		options |= (flags & 1 << 11 ? OPTION_FREEBIND : 0) |
			   (flags & 1 << 15 ? OPTION_TRANSPARENT : 0) |
			   (flags & 1 << 18 ? OPTION_NO_PORT : 0);
	} else {
		if (BPF_CORE_READ_BITFIELD_PROBED(old, freebind))
			options |= OPTION_FREEBIND;
		if (BPF_CORE_READ_BITFIELD_PROBED(old, transparent))
			options |= OPTION_TRANSPARENT;
		if (BPF_CORE_READ_BITFIELD_PROBED(old, bind_address_no_port))
			options |= OPTION_NO_PORT;
	}
	return options;
}

/* The name that a UNIX socket was bound to, and the number that a netlink socket got. */
static __always_inline void own_name(struct socket_call *e, struct sock *sk)
{
	struct unix_address *address;
	__u32 len;

	if (e->family == AF_UNIX && bpf_core_type_exists(struct unix_sock)) {
		address = BPF_CORE_READ((struct unix_sock *)sk, addr);
		len = address ? BPF_CORE_READ(address, len) : 0;
		asm volatile("" : "+r"(len));
		if (len > ADDRESS_LEN)
			return;
		bpf_probe_read_kernel(e->tail, len,
				      (void *)address + bpf_core_field_offset(address->name));
		e->address_len = len;
	} else if (e->family == AF_NETLINK && e->address_len >= 8 &&
		   bpf_core_type_exists(struct netlink_sock)) {
		*(__u32 *)&e->tail[4] = BPF_CORE_READ((struct netlink_sock *)sk, portid);
	}
}

/*
 * Fills in what the socket itself says, and what was asked of it, and sends
 * the event. `sk` is NULL where the call was given no socket.
 */
static __noinline int show(struct socket_call *e, struct sock *sk)
{
	struct sockaddr_any given = {};
	bool by_ip = false;
	__u32 len;

	if (!e)
		return 0;
	__builtin_memset(&e->ends, 0, sizeof(e->ends));
	e->family = e->kind = e->protocol = e->options = e->max_backlog = 0;
	if (e->address_len >= 8)
		__builtin_memcpy(&given, e->tail, sizeof(given));
	if (sk) {
		e->family = BPF_CORE_READ(sk, __sk_common.skc_family);
		e->kind = BPF_CORE_READ(sk, sk_socket, type);
		e->protocol = BPF_CORE_READ(sk, sk_protocol);
		e->options = options_of(sk);
		if (e->op == OP_LISTEN)
			e->max_backlog = BPF_CORE_READ(sk, sk_max_ack_backlog);
		e->ends.netns = BPF_CORE_READ(sk, __sk_common.skc_net.net, ns.inum);
		e->ends.ifindex = BPF_CORE_READ(sk, __sk_common.skc_bound_dev_if);
		by_ip = e->family == AF_INET || e->family == AF_INET6;
		if (by_ip)
			sock_endpoints(&e->ends, sk);
		else if (e->op == OP_LISTEN || e->op == OP_ACCEPT ||
			 (e->op == OP_BIND && e->ret >= 0))
			own_name(e, sk);
	}
	if (udp_only && (!by_ip || e->protocol != IPPROTO_UDP))
		return 0;
	if (e->op == OP_CONNECT && e->address_len >= 8) {
		__builtin_memset(e->ends.daddr, 0, sizeof(e->ends.daddr));
		e->ends.dport = 0;
		given_end(&given, &e->ends.family, e->ends.daddr, &e->ends.dport);
	} else if (e->op == OP_BIND && e->ret < 0 && e->address_len >= 8) {
		given_end(&given, &e->ends.family, e->ends.saddr, &e->ends.sport);
		if (given.family == AF_INET6 && e->address_len >= sizeof(given) && given.scope)
			e->ends.ifindex = given.scope;
	}
	if (!by_ip && !e->ends.family)
		e->ends.family = e->family;
	if (!ends_wanted(&e->ends))
		return 0;
	if (count) {
		if (by_ip)
			count_source(&e->ends);
		return 0;
	}
	len = e->address_len;
	asm volatile("" : "+r"(len));
	if (len <= ADDRESS_LEN)
		event_output(e, sizeof(*e) + len);
	return 0;
}

static __always_inline bool result_wanted(__u32 op, long ret)
{
	bool failed = ret < 0 && !(op == OP_CONNECT && ret == -EINPROGRESS);

	return !results || (results == RESULTS_FAILED) == failed;
}

/* What socketcall(2) is asked to do (linux/net.h). */
static __always_inline __u32 multiplexed_op(__u32 call)
{
	switch (call) {
	case 2: return OP_BIND;
	case 3: return OP_CONNECT;
	case 4: return OP_LISTEN;
	case 5: case 18: return OP_ACCEPT;
	default: return 0;
	}
}

static __always_inline void read_address(struct socket_call *e, __u64 len, const void *from)
{
	if (len > ADDRESS_LEN)
		len = ADDRESS_LEN;
	/* What is compared is what is read, for the verifier. */
	asm volatile("" : "+r"(len));
	e->address_len = len <= ADDRESS_LEN && !bpf_probe_read_user(e->tail, len, from) ? len : 0;
}

SEC("raw_tp/sys_exit")
int socket_calls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 op = wanted_kind(regs), words[3], len = 0;
	struct socket_call *e;
	struct sock *sk;
	bool compat;
	long ret = ctx->args[1];
	__u64 arg[3], lat;

	if (!op)
		return 0;
	lat = call_time();
	compat = syscall_is_compat(regs);
	for (int i = 0; i < 3; i++)
		arg[i] = syscall_arg(regs, compat, i);
	if (op == OP_MULTIPLEXED) {
		op = multiplexed_op(arg[0]);
		if (!op || bpf_probe_read_user(words, sizeof(words), (void *)arg[1]))
			return 0;
		for (int i = 0; i < 3; i++)
			arg[i] = words[i];
	}
	/* From 512 on: restarted, perhaps after a signal. */
	if (!(wanted_ops & 1 << op) || (ret <= -512 && ret > -4096) || !result_wanted(op, ret) ||
	    !current_wanted())
		return 0;
	e = socket_call_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->lat_ns = lat;
	current_fill(&e->task);
	e->ret = ret;
	e->op = op;
	e->fd = arg[0];
	e->by_uring = false;
	e->backlog = op == OP_LISTEN ? arg[1] : 0;
	if (op == OP_BIND || op == OP_CONNECT)
		len = (__s32)arg[2] < 0 ? 0 : (__u32)arg[2];
	else if (op == OP_ACCEPT && ret >= 0 && arg[1] && arg[2])
		bpf_probe_read_user(&len, sizeof(len), (void *)arg[2]);
	__builtin_memset(e->tail, 0, 32);
	read_address(e, len, (void *)arg[1]);
	sk = fd_sock(op == OP_ACCEPT && ret >= 0 ? ret : arg[0]);
	return show(e, sk);
}

/*
 * What io_uring does (Linux 6.0 and later): such calls do not pass through the
 * system calls. The address that was asked for is not at hand any more, but
 * that of an IP socket to which it was given.
 */
#define IORING_OP_ACCEPT 13
#define IORING_OP_CONNECT 16
#define IORING_OP_BIND 56
#define IORING_OP_LISTEN 57

SEC("?raw_tp/io_uring_complete")
int socket_calls_of_uring(struct bpf_raw_tracepoint_args *ctx)
{
	struct io_kiocb *req = (void *)ctx->args[1];
	struct socket_call *e;
	struct sock *sk;
	__u32 op = 0;
	int ret;

	if (!bpf_core_field_exists(req->cqe.res))
		return 0;
	switch (BPF_CORE_READ(req, opcode)) {
	case IORING_OP_BIND: op = OP_BIND; break;
	case IORING_OP_LISTEN: op = OP_LISTEN; break;
	case IORING_OP_CONNECT: op = OP_CONNECT; break;
	case IORING_OP_ACCEPT: op = OP_ACCEPT; break;
	}
	ret = BPF_CORE_READ(req, cqe.res);
	if (!op || !(wanted_ops & 1 << op) || !result_wanted(op, ret) || !current_wanted())
		return 0;
	e = socket_call_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	e->lat_ns = 0;
	current_fill(&e->task);
	e->ret = ret;
	e->op = op;
	e->fd = -1;
	e->by_uring = true;
	e->backlog = -1;
	e->address_len = 0;
	__builtin_memset(e->tail, 0, 32);
	if (op == OP_ACCEPT && ret >= 0)
		sk = fd_sock(ret);
	else
		sk = file_sock(BPF_CORE_READ(req, file));
	return show(e, sk);
}

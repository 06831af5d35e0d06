// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * UDP sockets from their first use to their end, and those that are there
 * already when the tool starts. What is summed up is kept with the socket
 * itself: it cannot be mixed up with another one's, and goes with it.
 */
#include "events.bpf.h"
#include "sock.bpf.h"
#include "task.bpf.h"

struct life {
	__u64 start_ns; /* of the first use; 0: it was there when the tool started */
	__u64 end_ns;
	__u64 tx_bytes, rx_bytes;
	__u64 tx, rx; /* datagrams */
	struct task task;
	struct endpoints ends; /* port 0: it was not used yet, nor bound */
	__u32 owned;	       /* it has a task, which is one to trace */
	__u32 pad;
};
EXPORT_TYPE(life);

struct {
	__uint(type, BPF_MAP_TYPE_SK_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, struct life);
} lives SEC(".maps");

static __always_inline bool is_udp(struct sock *sk)
{
	__u16 family = sk->__sk_common.skc_family;

	return (family == AF_INET || family == AF_INET6) && sk->sk_protocol == IPPROTO_UDP;
}

/* It fails once if another tool, at the same time, gives the socket the first thing it keeps. */
static __always_inline struct life *new_life(struct sock *sk)
{
	struct life *life = bpf_sk_storage_get(&lives, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);

	if (!life)
		life = bpf_sk_storage_get(&lives, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	if (!life)
		count_lost(LOST_MAP_FULL);
	return life;
}

/* Called by who sends or reads. */
static __always_inline struct life *life_of(struct sock *sk)
{
	struct endpoints ends;
	struct life *life;

	if (!is_udp(sk))
		return NULL;
	life = bpf_sk_storage_get(&lives, sk, 0, 0);
	if (!life || !life->owned) {
		if (!current_wanted())
			return NULL;
		if (!life) {
			life = new_life(sk);
			if (!life)
				return NULL;
			life->start_ns = now_ns();
		}
		current_fill(&life->task);
		life->owned = true;
	}
	/* It may be connected, or to another one, at any time. */
	sock_endpoints(&ends, sk);
	if (ends.dport || !life->ends.family)
		life->ends = ends;
	else
		life->ends.sport = ends.sport;
	return life;
}

static __always_inline int sent(struct sock *sk, int ret)
{
	struct life *life = ret >= 0 ? life_of(sk) : NULL;

	if (life) {
		__sync_fetch_and_add(&life->tx, 1);
		__sync_fetch_and_add(&life->tx_bytes, ret);
	}
	return 0;
}

#define MSG_PEEK 2

static __always_inline int was_read(struct sock *sk, int ret, int flags)
{
	struct life *life = ret >= 0 && !(flags & MSG_PEEK) ? life_of(sk) : NULL;

	if (life) {
		__sync_fetch_and_add(&life->rx, 1);
		__sync_fetch_and_add(&life->rx_bytes, ret);
	}
	return 0;
}

/* Since Linux 6.3 (6e6eda44b939), as is the next one. */
SEC("tp_btf/sock_send_length")
int BPF_PROG(udp_sends__tpbtf, struct sock *sk, int ret, int flags)
{
	return sent(sk, ret);
}

SEC("tp_btf/sock_recv_length")
int BPF_PROG(udp_reads__tpbtf, struct sock *sk, int ret, int flags)
{
	return was_read(sk, ret, flags);
}

/* A socket of IPv6 that speaks IPv4 passes through the functions of both. */
#define OF_FAMILY(program, of, call)                                            \
	int program(__u64 *ctx)                                                 \
	{                                                                       \
		struct sock *sk = (void *)ctx[0];                               \
		__u64 ret;                                                      \
                                                                                \
		if (bpf_get_func_ret(ctx, &ret) || sk->__sk_common.skc_family != of) \
			return 0;                                               \
		return call;                                                    \
	}

SEC("fexit/udp_sendmsg")
OF_FAMILY(udp_sends__fexit, AF_INET, sent(sk, ret))

SEC("fexit/udpv6_sendmsg")
OF_FAMILY(udp_sends__fexit_v6, AF_INET6, sent(sk, ret))

/* The flags are the fourth argument since 5.19 (ec095263a965). */
SEC("fexit/udp_recvmsg")
OF_FAMILY(udp_reads__fexit, AF_INET, was_read(sk, ret, ctx[3]))

SEC("fexit/udpv6_recvmsg")
OF_FAMILY(udp_reads__fexit_v6, AF_INET6, was_read(sk, ret, ctx[3]))

/*
 * Sockets that are there already, also those of tasks that are not to be traced: whoever uses one
 * later did not make it. One that was made since all else was attached has no age then, either.
 */
SEC("?iter/task_file")
int earlier_sockets(struct bpf_iter__task_file *ctx)
{
	struct task_struct *task = ctx->task;
	struct file *file = ctx->file;
	struct socket *socket;
	struct endpoints ends;
	struct life *life;
	struct task who;
	struct sock *sk;

	if (!task || !file)
		return 0;
	socket = bpf_sock_from_file(file);
	if (!socket)
		return 0;
	sk = socket->sk;
	if (!sk || !is_udp(sk))
		return 0;
	life = new_life(sk);
	if (!life)
		return 0;
	life->start_ns = 0;
	if (!task_wanted(task))
		return 0;
	task_fill(&who, task);
	if (life->owned && !had_from(&life->task, &who))
		return 0;
	sock_endpoints(&ends, sk);
	if (ends.sport)
		life->ends = ends;
	life->task = who;
	life->owned = true;
	return 0;
}

/* Attached to the root of the cgroup tree: it sees every socket that is closed. */
SEC("?cgroup/sock_release")
int udp_ends(struct bpf_sock *sk)
{
	struct life *life = bpf_sk_storage_get(&lives, sk, 0, 0), *e;

	if (!life || !life->owned || !life->ends.sport || !ends_wanted(&life->ends))
		return 1;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 1;
	*e = *life;
	e->end_ns = now_ns();
	event_submit(e);
	return 1;
}

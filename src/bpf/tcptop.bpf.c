// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * What programs send and receive, in their own context: what the calls return,
 * not what they asked for.
 */
#include "maps.bpf.h"
#include "sock.bpf.h"

struct flow {
	struct endpoints ends;
	__u32 pid, pad;
};
EXPORT_TYPE(flow);

struct traffic {
	__u64 rx, tx;
	struct task task; /* that was the last to do so */
};
SUM_MAP(traffic, struct flow, struct traffic, 16384);

#define MSG_PEEK 2

static __always_inline int add(struct sock *sk, __u64 tx, __u64 rx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct traffic *traffic;
	struct flow flow = {};

	if (BPF_CORE_READ(sk, sk_protocol) != IPPROTO_TCP || !current_wanted())
		return 0;
	sock_endpoints(&flow.ends, sk);
	if ((flow.ends.family != AF_INET && flow.ends.family != AF_INET6) ||
	    !ends_wanted(&flow.ends))
		return 0;
	flow.pid = task_pid(task);
	traffic = traffic_at(&flow);
	if (!traffic)
		return 0;
	if (!traffic->task.pid)
		current_fill(&traffic->task);
	/* Adding nothing would be another instruction, which old kernels have not. */
	if (tx)
		__sync_fetch_and_add(&traffic->tx, tx);
	if (rx)
		__sync_fetch_and_add(&traffic->rx, rx);
	return 0;
}

SEC("raw_tp/sock_send_length")
int sends__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	int sent = ctx->args[1];

	return sent > 0 ? add((void *)ctx->args[0], sent, 0) : 0;
}

SEC("fexit/tcp_sendmsg")
int BPF_PROG(sends__fexit, struct sock *sk, void *msg, size_t size, int sent)
{
	return sent > 0 ? add(sk, sent, 0) : 0;
}

SEC("kprobe/tcp_sendmsg")
int BPF_KPROBE(sends__kprobe, struct sock *sk, void *msg, size_t size)
{
	return add(sk, size, 0);
}

SEC("raw_tp/sock_recv_length")
int receives__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	int got = ctx->args[1], flags = ctx->args[2];

	return got > 0 && !(flags & MSG_PEEK) ? add((void *)ctx->args[0], 0, got) : 0;
}

/*
 * Before there was that tracepoint: the kernel tidies up after what was read,
 * also in the middle of a call, and then says of each time how much it was
 * from the call's begin. What is new is in the sequence number. Where a socket
 * has taken another one's place, that is more than was read.
 */
LRU_MAP(read_up_to, __u64, __u32, 16384);

static __always_inline int tidied(struct sock *sk, int copied)
{
	__u32 seq, bytes = copied, *last;
	__u64 key = (__u64)sk;

	if (copied <= 0)
		return 0;
	seq = BPF_CORE_READ((struct tcp_sock *)sk, copied_seq);
	last = bpf_map_lookup_elem(&read_up_to, &key);
	if (last && seq - *last < bytes)
		bytes = seq - *last;
	bpf_map_update_elem(&read_up_to, &key, &seq, BPF_ANY);
	return bytes ? add(sk, 0, bytes) : 0;
}

SEC("fentry/tcp_cleanup_rbuf")
int BPF_PROG(receives__fentry, struct sock *sk, int copied)
{
	return tidied(sk, copied);
}

SEC("kprobe/tcp_cleanup_rbuf")
int BPF_KPROBE(receives__kprobe, struct sock *sk, int copied)
{
	return tidied(sk, copied);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"
#include "compat.bpf.h"
#include "packet.bpf.h"

const volatile bool count = false;

enum what { AGAIN, PROBE, SYNACK };

struct retransmit {
	struct task task; /* pid 0: not known */
	__u64 time_ns;
	struct endpoints ends;
	__u32 what;
	__u32 state;
	__u32 seq;   /* of the first byte; with AGAIN */
	__u32 bytes; /* of data */
	__s32 error; /* of sending it */
	__u32 sum;   /* that the connection has sent again so far */
};
EXPORT_TYPE(retransmit);

struct times {
	__u64 all, probes;
};
SUM_MAP(flows, struct endpoints, struct times, 16384);

/* It came with Linux 6.16. */
TRACEPOINT_ARGS(tcp_retransmit_skb, 3);

static __always_inline int show(struct retransmit *r, struct sock *sk)
{
	bool wanted = owner_wanted(&r->task, sk);
	struct times *times;

	sock_endpoints(&r->ends, sk);
	if (!wanted || !ends_wanted(&r->ends))
		return 0;
	if (count) {
		times = flows_at(&r->ends);
		if (times)
			__sync_fetch_and_add(r->what == PROBE ? &times->probes : &times->all, 1);
		return 0;
	}
	r->time_ns = now_ns();
	r->state = BPF_CORE_READ(sk, __sk_common.skc_state);
	event_output(r, sizeof(*r));
	return 0;
}

SEC("raw_tp/tcp_retransmit_skb")
int retransmits(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	struct sk_buff *skb = (void *)ctx->args[1];
	struct retransmit r = { .what = AGAIN };

	r.seq = packet_seq(skb);
	r.bytes = BPF_CORE_READ(skb, len);
	r.sum = BPF_CORE_READ((struct tcp_sock *)sk, total_retrans);
	if (tcp_retransmit_skb_args >= 3)
		r.error = -(int)ctx->args[2];
	return show(&r, sk);
}

SEC("raw_tp/tcp_retransmit_synack")
int synacks(struct bpf_raw_tracepoint_args *ctx)
{
	struct retransmit r = { .what = SYNACK };

	return show(&r, (void *)ctx->args[1]);
}

static __always_inline int probe(struct sock *sk)
{
	struct retransmit r = { .what = PROBE };

	r.sum = BPF_CORE_READ((struct tcp_sock *)sk, total_retrans);
	return show(&r, sk);
}

SEC("fentry/tcp_send_loss_probe")
int BPF_PROG(probes__fentry, struct sock *sk)
{
	return probe(sk);
}

SEC("kprobe/tcp_send_loss_probe")
int BPF_KPROBE(probes__kprobe, struct sock *sk)
{
	return probe(sk);
}

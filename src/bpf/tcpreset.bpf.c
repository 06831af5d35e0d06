// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"
#include "compat.bpf.h"
#include "packet.bpf.h"

struct reset {
	struct task task; /* pid 0: not known */
	__u64 time_ns;
	struct endpoints ends;
	__u32 received;
	__u32 state; /* of the socket; 0: there is none */
	__u32 reason;
	__u32 has_reason;
};
EXPORT_TYPE(reset);

/* The reason came with Linux 6.10 (19822a980e19), and packets that find no socket. */
TRACEPOINT_ARGS(tcp_send_reset, 3);

static __always_inline int show(struct reset *r, struct sock *sk, struct sk_buff *skb)
{
	bool wanted = owner_wanted(&r->task, sk);
	struct endpoints sender;
	__u8 flags;

	if (sk) {
		sock_endpoints(&r->ends, sk);
		r->state = BPF_CORE_READ(sk, __sk_common.skc_state);
	} else if (skb && packet_ends(&sender, &flags, skb)) {
		swap_ends(&r->ends, &sender);
	} else {
		return 0;
	}
	if (!wanted || !ends_wanted(&r->ends))
		return 0;
	r->time_ns = now_ns();
	event_output(r, sizeof(*r));
	return 0;
}

SEC("raw_tp/tcp_send_reset")
int sent(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	struct sk_buff *skb = (void *)ctx->args[1];
	struct reset r = {};

	if (tcp_send_reset_args >= 3) {
		r.has_reason = 1;
		r.reason = ctx->args[2];
	}
	return show(&r, sk, skb);
}

SEC("raw_tp/tcp_receive_reset")
int received(struct bpf_raw_tracepoint_args *ctx)
{
	struct reset r = { .received = 1 };

	return show(&r, (void *)ctx->args[0], NULL);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"

/* A connection that has ended. */
struct session {
	struct task task; /* pid 0: not known */
	__u64 end_ns;
	__u64 life_ns; /* since the SYN was sent, or the last ACK of the handshake came */
	__u64 rx_bytes, tx_bytes;
	__u64 srtt_ns;
	struct endpoints ends;
	__u32 retransmits;
	__u32 earlier; /* it was there when the tool started: life_ns is not known */
};
EXPORT_TYPE(session);

struct birth {
	__u64 ns;
	__u64 active; /* this end has connected to the other one */
};
HASH_MAP(births, __u64, struct birth, 32768);

/*
 * The kernel's counts are of sequence numbers, of which FIN takes one, and the
 * SYN that this end has sent.
 */
static __always_inline void count_bytes(struct session *s, struct sock *sk, int from, bool active)
{
	struct tcp_sock *tcp = (struct tcp_sock *)sk;
	bool closed = from == TCP_FIN_WAIT1 || from == TCP_FIN_WAIT2 || from == TCP_CLOSING ||
		      from == TCP_LAST_ACK;
	bool fin_acked = closed && BPF_CORE_READ(tcp, snd_una) == BPF_CORE_READ(tcp, write_seq);
	bool fin_came = BPF_CORE_READ(sk, __sk_common.skc_flags) >>
				bpf_core_enum_value(enum sock_flags, SOCK_DONE) & 1;
	__u64 rx = BPF_CORE_READ(tcp, bytes_received), tx = BPF_CORE_READ(tcp, bytes_acked);
	__u64 none = fin_acked + active;

	s->rx_bytes = rx - (rx && fin_came);
	s->tx_bytes = tx > none ? tx - none : 0;
}

static __always_inline void end(struct sock *sk, int from)
{
	__u64 key = (__u64)sk;
	struct birth *birth = bpf_map_lookup_elem(&births, &key);
	struct session s = { .end_ns = now_ns() };
	struct tcp_sock *tcp = (void *)sk;
	bool wanted;

	count_bytes(&s, sk, from, birth && birth->active);
	if (birth)
		s.life_ns = s.end_ns - birth->ns;
	else
		s.earlier = 1;
	bpf_map_delete_elem(&births, &key);
	wanted = owner_wanted(&s.task, sk);
	sock_endpoints(&s.ends, sk);
	if (!wanted || !ends_wanted(&s.ends))
		return;
	s.srtt_ns = (BPF_CORE_READ(tcp, srtt_us) >> 3) * 1000ULL;
	s.retransmits = BPF_CORE_READ(tcp, total_retrans);
	event_output(&s, sizeof(s));
}

SEC("raw_tp/inet_sock_set_state")
int life_states(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];
	struct birth birth = { .active = to == TCP_SYN_SENT };
	__u64 key = (__u64)sk;

	if (!is_tcp(sk))
		return 0;
	if (to == TCP_SYN_SENT || (from == TCP_LISTEN && to == TCP_SYN_RECV)) {
		birth.ns = now_ns();
		map_set(&births, &key, &birth);
	} else if (to == TCP_CLOSE && (from == TCP_SYN_SENT || from == TCP_SYN_RECV)) {
		/* Refused, or never answered: no session. */
		bpf_map_delete_elem(&births, &key);
	} else if (to == TCP_CLOSE && from != TCP_LISTEN) {
		end(sk, from);
	}
	return 0;
}

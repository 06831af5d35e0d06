// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"

struct window {
	struct task task; /* pid 0: not known */
	__u64 time_ns;
	__u64 sock;
	__u64 srtt_ns;
	struct endpoints ends;
	__u32 cwnd, ssthresh; /* in segments */
	__u32 snd_wnd, rcv_wnd;
	__u32 sndbuf, queued; /* bytes */
	__u32 unacked;	      /* bytes that were sent */
	__u32 bytes;	      /* of data in the segment */
};
EXPORT_TYPE(window);

/* A segment has come for an established connection. */
SEC("raw_tp/tcp_probe")
int windows(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	struct sk_buff *skb = (void *)ctx->args[1];
	struct tcp_sock *tcp = (void *)sk;
	struct window w = { .sock = (__u64)sk };
	bool wanted = owner_wanted(&w.task, sk);
	__u8 words = 0;

	sock_endpoints(&w.ends, sk);
	if (!wanted || !ends_wanted(&w.ends))
		return 0;
	w.time_ns = now_ns();
	w.srtt_ns = BPF_CORE_READ(tcp, srtt_us) * 125ULL;
	w.cwnd = BPF_CORE_READ(tcp, snd_cwnd);
	w.ssthresh = BPF_CORE_READ(tcp, snd_ssthresh);
	w.snd_wnd = BPF_CORE_READ(tcp, snd_wnd);
	w.rcv_wnd = BPF_CORE_READ(tcp, rcv_wnd);
	w.sndbuf = BPF_CORE_READ(sk, sk_sndbuf);
	w.queued = BPF_CORE_READ(sk, sk_wmem_queued);
	w.unacked = BPF_CORE_READ(tcp, snd_nxt) - BPF_CORE_READ(tcp, snd_una);
	bpf_probe_read_kernel(&words, sizeof(words), BPF_CORE_READ(skb, data) + 12);
	w.bytes = BPF_CORE_READ(skb, len) - (words >> 4) * 4;
	event_output(&w, sizeof(w));
	return 0;
}

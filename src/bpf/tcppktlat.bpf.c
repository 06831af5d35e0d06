// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "packet.bpf.h"

const volatile __u64 min_ns = 0;

struct wait {
	struct task task;
	__u64 time_ns;
	__u64 lat_ns;
	struct endpoints ends;
};
EXPORT_TYPE(wait);

/* Data that came together, or after so much else that it counts as part of that. */
struct arrival {
	__u64 time_ns;
	__u32 end; /* the sequence number behind it */
	__u32 pad;
};

#define ARRIVALS 4

/* What waits to be read, the oldest first. */
struct waiting {
	__u32 count;
	__u32 read; /* how far the program had read */
	struct arrival of[ARRIVALS];
};

/* By the socket, whose lock keeps programs and packets apart. */
HASH_MAP(arrivals, __u64, struct waiting, 32768);

/* Sequence numbers go round. */
static __always_inline bool is_before(__u32 a, __u32 b)
{
	return (__s32)(a - b) < 0;
}

static __always_inline __u32 how_far(__u64 sock)
{
	return BPF_CORE_READ((struct tcp_sock *)sock, copied_seq);
}

SEC("raw_tp/tcp_probe")
int segments(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[1];
	struct waiting first = {}, *waiting;
	__u64 key = ctx->args[0];
	struct endpoints ends;
	__u32 len, seq, next;
	__u8 words = 0;

	/* The packet begins with TCP's header, which says how long it is. */
	bpf_probe_read_kernel(&words, sizeof(words), BPF_CORE_READ(skb, data) + 12);
	len = BPF_CORE_READ(skb, len);
	if (len <= (words >> 4) * 4)
		return 0;
	/* What came before, or before its turn, is not what can be read from now on. */
	seq = packet_seq(skb);
	next = BPF_CORE_READ((struct tcp_sock *)key, rcv_nxt);
	first.of[0].end = seq + len - (words >> 4) * 4;
	if (is_before(next, seq) || !is_before(next, first.of[0].end))
		return 0;
	first.of[0].time_ns = now_ns();
	waiting = bpf_map_lookup_elem(&arrivals, &key);
	if (waiting && waiting->count < ARRIVALS) {
		waiting->of[waiting->count++ & (ARRIVALS - 1)] = first.of[0];
	} else if (waiting) {
		waiting->of[ARRIVALS - 1].end = first.of[0].end;
	} else {
		sock_endpoints(&ends, (void *)key);
		if (!ends_wanted(&ends))
			return 0;
		first.count = 1;
		first.read = how_far(key);
		map_add(&arrivals, &key, &first);
	}
	return 0;
}

/* A program has read, or only looked (MSG_PEEK). */
SEC("raw_tp/tcp_rcv_space_adjust")
int reads(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 key = ctx->args[0];
	struct waiting *waiting = bpf_map_lookup_elem(&arrivals, &key);
	__u32 read = how_far(key), left = 0;
	struct wait w = {};

	if (!waiting || waiting->read == read)
		return 0;
	w.time_ns = now_ns();
	w.lat_ns = w.time_ns - waiting->of[0].time_ns;
	waiting->read = read;
#pragma unroll
	for (int i = 0; i < ARRIVALS; i++)
		if (i < waiting->count && is_before(read, waiting->of[i].end))
			waiting->of[left++ & (ARRIVALS - 1)] = waiting->of[i];
	waiting->count = left;
	if (!left)
		bpf_map_delete_elem(&arrivals, &key);
	if (w.lat_ns < min_ns || !current_wanted())
		return 0;
	current_fill(&w.task);
	sock_endpoints(&w.ends, (void *)key);
	event_output(&w, sizeof(w));
	return 0;
}

SEC("raw_tp/tcp_destroy_sock")
int destroyed(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 key = ctx->args[0];

	bpf_map_delete_elem(&arrivals, &key);
	return 0;
}

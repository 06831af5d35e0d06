// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "sock.bpf.h"

const volatile __u64 min_ns = 0;

struct wait {
	struct task task;
	__u64 time_ns;
	__u64 lat_ns;
	struct endpoints ends;
};
EXPORT_TYPE(wait);

struct arrival {
	__u64 time_ns;
	__u64 read; /* how far the program had read */
};

/* When the oldest data came that waits to be read, by the socket. */
HASH_MAP(arrivals, __u64, struct arrival, 32768);

static __always_inline __u32 how_far(__u64 sock)
{
	return BPF_CORE_READ((struct tcp_sock *)sock, copied_seq);
}

SEC("raw_tp/tcp_probe")
int segments(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[1];
	struct arrival arrival = {};
	__u64 key = ctx->args[0];
	struct endpoints ends;
	__u8 words = 0;

	/* The packet begins with TCP's header, which says how long it is. */
	bpf_probe_read_kernel(&words, sizeof(words), BPF_CORE_READ(skb, data) + 12);
	if (BPF_CORE_READ(skb, len) <= (words >> 4) * 4)
		return 0;
	sock_endpoints(&ends, (void *)key);
	if (!ends_wanted(&ends))
		return 0;
	arrival.time_ns = now_ns();
	arrival.read = how_far(key);
	map_add(&arrivals, &key, &arrival);
	return 0;
}

/* A program has read, or only looked (MSG_PEEK). */
SEC("raw_tp/tcp_rcv_space_adjust")
int reads(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 key = ctx->args[0];
	struct arrival *came = bpf_map_lookup_elem(&arrivals, &key);
	struct wait w = {};

	if (!came || how_far(key) == came->read)
		return 0;
	w.time_ns = now_ns();
	w.lat_ns = w.time_ns - came->time_ns;
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

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

/* When the oldest data came that waits to be read, by the socket. */
HASH_MAP(arrivals, __u64, __u64, 32768);

SEC("raw_tp/tcp_probe")
int segments(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[1];
	__u64 key = ctx->args[0], now;
	struct endpoints ends;
	__u8 words = 0;

	/* The packet begins with TCP's header, which says how long it is. */
	bpf_probe_read_kernel(&words, sizeof(words), BPF_CORE_READ(skb, data) + 12);
	if (BPF_CORE_READ(skb, len) <= (words >> 4) * 4)
		return 0;
	sock_endpoints(&ends, (void *)key);
	if (!ends_wanted(&ends))
		return 0;
	now = now_ns();
	map_add(&arrivals, &key, &now);
	return 0;
}

/* A program has read. */
SEC("raw_tp/tcp_rcv_space_adjust")
int reads(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 key = ctx->args[0], *came = bpf_map_lookup_elem(&arrivals, &key);
	struct wait w = {};

	if (!came)
		return 0;
	w.time_ns = now_ns();
	w.lat_ns = w.time_ns - *came;
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

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"

struct change {
	struct task task; /* pid 0: not known */
	__u64 time_ns;
	__u64 sock;
	__u64 spent_ns; /* in the old state */
	struct endpoints ends;
	__u32 from, to;
	__u32 timed; /* spent_ns is known */
	__u32 pad;
};
EXPORT_TYPE(change);

/* Since when sockets are in their states. */
struct since {
	__u64 ns;
	/* It has come from a listener, and does not know its peer yet: that is told with the next. */
	__u64 untold;
};
HASH_MAP(since, __u64, struct since, 32768);

static __noinline int show(struct change *change, struct sock *sk)
{
	bool wanted;

	if (!change)
		return 0;
	wanted = owner_wanted(&change->task, sk);
	sock_endpoints(&change->ends, sk);
	if (wanted && ends_wanted(&change->ends))
		event_output(change, sizeof(*change));
	return 0;
}

SEC("raw_tp/inet_sock_set_state")
int state_changes(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];
	struct since *last, now = { .ns = now_ns() };
	struct change change = { .sock = (__u64)sk };
	__u64 key = (__u64)sk;

	if (!is_tcp(sk))
		return 0;
	last = bpf_map_lookup_elem(&since, &key);
	if (from == TCP_LISTEN && to == TCP_SYN_RECV) {
		now.untold = 1;
		map_set(&since, &key, &now);
		return 0;
	}
	if (last && last->untold) {
		change.from = TCP_LISTEN;
		change.to = TCP_SYN_RECV;
		change.time_ns = last->ns;
		show(&change, sk);
	}
	change.from = from;
	change.to = to;
	change.time_ns = now.ns;
	change.timed = !!last;
	change.spent_ns = last ? now.ns - last->ns : 0;
	if (to == TCP_CLOSE)
		bpf_map_delete_elem(&since, &key);
	else
		map_set(&since, &key, &now);
	show(&change, sk);
	return 0;
}

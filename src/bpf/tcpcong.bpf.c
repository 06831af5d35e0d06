// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "owner.bpf.h"

#define STATES 5

const volatile bool distributions = false;

/* The times a connection has spent in each state, the one that it is in not counted. */
struct conn {
	struct task task; /* pid 0: not known */
	struct endpoints ends;
	__u64 since_ns; /* it is in `state`; 0: it has ended */
	__u64 ns[STATES];
	__u64 changes;
	__u32 state, pad;
};
EXPORT_TYPE(conn);

HASH_MAP(conns, __u64, struct conn, 16384);

/* Those that have ended, by when they did and their sockets. */
struct end {
	__u64 ns, sock;
};
SUM_MAP(ended, struct end, struct conn, 4096);
SUM_MAP(hists, __u32, struct hist, 8);

static __always_inline void begin(struct sock *sk, __u32 state)
{
	struct conn conn = { .since_ns = now_ns(), .state = state };
	bool wanted = owner_wanted(&conn.task, sk);
	__u64 key = (__u64)sk;

	sock_endpoints(&conn.ends, sk);
	if (wanted && ends_wanted(&conn.ends))
		map_set(&conns, &key, &conn);
}

static __always_inline void spent(struct conn *conn, __u64 now)
{
	__u32 state = conn->state;
	__u64 ns = now - conn->since_ns;

	if (state >= STATES)
		return;
	conn->ns[state] += ns;
	if (distributions)
		hist_add(hists_at(&state), ns);
}

/* The state is about to be set. */
SEC("raw_tp/tcp_cong_state_set")
int changes__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	__u64 key = (__u64)sk, now = now_ns();
	__u32 to = (__u8)ctx->args[1];
	struct conn *conn = bpf_map_lookup_elem(&conns, &key);

	if (!conn) {
		/* It was there before the tool. */
		begin(sk, BPF_CORE_READ_BITFIELD_PROBED((struct inet_connection_sock *)sk,
							icsk_ca_state));
		conn = bpf_map_lookup_elem(&conns, &key);
	}
	if (!conn || conn->state == to)
		return 0;
	spent(conn, now);
	conn->since_ns = now;
	conn->state = to;
	conn->changes++;
	return 0;
}

SEC("raw_tp/inet_sock_set_state")
int cong_states(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int to = ctx->args[2];
	struct end end = { .ns = now_ns(), .sock = (__u64)sk };
	struct conn *conn, *last;

	if (to == TCP_ESTABLISHED && is_tcp(sk))
		begin(sk, 0);
	if (to != TCP_CLOSE)
		return 0;
	conn = bpf_map_lookup_elem(&conns, &end.sock);
	if (!conn)
		return 0;
	if (conn->changes) {
		spent(conn, end.ns);
		conn->since_ns = 0;
		last = ended_at(&end);
		if (last)
			*last = *conn;
	}
	bpf_map_delete_elem(&conns, &end.sock);
	return 0;
}

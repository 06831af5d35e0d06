// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "sock.bpf.h"

static void show_accept(struct sock *sk);

#define SOCK_ACCEPTED(sk, listener) show_accept(sk)
#include "owner.bpf.h"

enum what { CONNECT, ACCEPT, CLOSED };

struct event {
	struct task task; /* pid 0: not known */
	__u64 time_ns;
	struct endpoints ends;
	__u32 what, pad;
};
EXPORT_TYPE(event);

static __always_inline void show(enum what what, struct sock *sk)
{
	struct event e = { .what = what };
	bool wanted = owner_wanted(&e.task, sk);

	sock_endpoints(&e.ends, sk);
	if (!wanted || !ends_wanted(&e.ends))
		return;
	e.time_ns = now_ns();
	event_output(&e, sizeof(e));
}

static __always_inline void show_accept(struct sock *sk)
{
	show(ACCEPT, sk);
}

SEC("raw_tp/inet_sock_set_state")
int tracer_states(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];

	if (!is_tcp(sk))
		return 0;
	if (from == TCP_SYN_SENT && to == TCP_ESTABLISHED)
		show(CONNECT, sk);
	else if (to == TCP_CLOSE && from != TCP_SYN_SENT && from != TCP_SYN_RECV &&
		 from != TCP_LISTEN && from != TCP_CLOSE)
		show(CLOSED, sk);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "sock.bpf.h"

static void show(struct sock *sk, struct sock *listener);

#define SOCK_ACCEPTED(sk, listener) show(sk, listener)
#include "owner.bpf.h"

struct connection {
	struct task task;
	__u64 time_ns;
	struct endpoints ends;
	/* Connections that still wait to be accepted, and how many may; 0, 0: not known. */
	__u32 backlog, backlog_max;
};
EXPORT_TYPE(connection);

static __always_inline void show(struct sock *sk, struct sock *listener)
{
	struct connection c = {};

	if (!owner_wanted(&c.task, sk))
		return;
	sock_endpoints(&c.ends, sk);
	if (!ends_wanted(&c.ends))
		return;
	c.time_ns = now_ns();
	if (listener) {
		c.backlog = BPF_CORE_READ(listener, sk_ack_backlog);
		c.backlog_max = BPF_CORE_READ(listener, sk_max_ack_backlog);
	}
	event_output(&c, sizeof(c));
}

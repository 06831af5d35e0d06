// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "owner.bpf.h"
#include "compat.bpf.h"
#include "packet.bpf.h"

#define FRAMES 32

/* Reasons up to this one are none. */
const volatile __u32 unspecified = 2;
const volatile bool stacks = false;

struct drop {
	struct task task; /* that owns the socket; pid 0: not known */
	__u64 time_ns;
	__u64 location; /* in the kernel's code; 0: not known */
	struct endpoints ends;
	__u32 reason;
	__u32 state;	/* of the socket; 0: there is none */
	__u32 flags;	/* of the packet's header */
	__u32 bytes;
	__u8 tail[];	/* the stack: addresses */
};
EVENT_SCRATCH(drop, FRAMES * sizeof(__u64));

/* The socket that a packet was for, since Linux 6.11 (c53795d48ee8). */
TRACEPOINT_ARGS(kfree_skb, 4);

/*
 * The packet is shown as it was under way, so its sender may be either end.
 * Without a socket, it is not known which is the local one.
 */
static __always_inline bool either_wanted(const struct endpoints *ends)
{
	struct endpoints other;

	if (ends_wanted(ends))
		return true;
	swap_ends(&other, ends);
	return ends_wanted(&other);
}

static __always_inline int dropped(void *ctx, struct sk_buff *skb, struct sock *sk, __u64 location,
				   __u32 reason)
{
	struct drop *d = drop_scratch();
	long stack = 0;
	__u8 flags = 0;

	if (!d)
		return 0;
	if (!sk)
		sk = BPF_CORE_READ(skb, sk);
	/* Not all of it is there in what is not made yet, or buried. */
	if (!packet_ends(&d->ends, &flags, skb)) {
		if (!sk || BPF_CORE_READ(sk, __sk_common.skc_state) == TCP_NEW_SYN_RECV ||
		    BPF_CORE_READ(sk, __sk_common.skc_state) == TCP_TIME_WAIT || !is_tcp(sk))
			return 0;
		sock_endpoints(&d->ends, sk);
	} else if (sk && !d->ends.netns) {
		d->ends.netns = BPF_CORE_READ(sk, __sk_common.skc_net.net, ns.inum);
	}
	if (!owner_wanted(&d->task, sk) || !either_wanted(&d->ends))
		return 0;
	d->time_ns = now_ns();
	d->location = location;
	d->reason = reason;
	d->state = sk ? BPF_CORE_READ(sk, __sk_common.skc_state) : 0;
	d->flags = flags;
	d->bytes = BPF_CORE_READ(skb, len);
	if (stacks)
		stack = bpf_get_stack(ctx, d->tail, FRAMES * sizeof(__u64), 0);
	if (stack < 0 || stack > FRAMES * sizeof(__u64))
		stack = 0;
	event_output(d, sizeof(*d) + stack);
	return 0;
}

SEC("raw_tp/kfree_skb")
int drops__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct sk_buff *skb = (void *)ctx->args[0];
	__u32 reason = ctx->args[2];
	struct sock *sk = NULL;

	if (reason <= unspecified)
		return 0;
	if (kfree_skb_args >= 4)
		sk = (void *)ctx->args[3];
	return dropped(ctx, skb, sk, ctx->args[1], reason);
}

/* Before there were reasons, that is until Linux 5.17. */
SEC("kprobe/tcp_drop")
int BPF_KPROBE(drops__kprobe, struct sock *sk, struct sk_buff *skb)
{
	return dropped(ctx, skb, sk, 0, 0);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Answers of name servers, as some socket of this machine gets them, in
 * whichever network namespace, for tools that show names. Attached to the root
 * of the cgroup (v2) tree; it always lets the packet pass.
 */
#include "dns.bpf.h"

#define ANSWER_BYTES 4096

struct dns_answer {
	__u64 time_ns;
	__u8 tail[];
};
EVENT_SCRATCH(dns_answer, ANSWER_BYTES);

static __always_inline void send_answer(struct __sk_buff *skb, __u32 at)
{
	struct dns_answer *answer = dns_answer_scratch();
	__u32 length = dns_kept(skb->len - at, ANSWER_BYTES);

	if (!answer || !length)
		return;
	if (bpf_skb_load_bytes(skb, at, answer->tail, length))
		return;
	answer->time_ns = now_ns();
	event_output(answer, sizeof(*answer) + length);
}

SEC("cgroup_skb/ingress")
int dns_answers(struct __sk_buff *skb)
{
	__u32 at = dns_message(skb, DNS_FROM_PORT);

	if (at && dns_is_answer(skb, at))
		send_answer(skb, at);
	return 1;
}

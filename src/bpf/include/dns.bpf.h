/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Answers of name servers, as some socket of this machine gets them, in
 * whichever network namespace. Attached to the root of the cgroup (v2) tree;
 * it always lets the packet pass. Answers go through the same ring as the
 * tool's events, which begin with a kind too, so that a name is known before
 * it is needed.
 */
#pragma once
#include "events.bpf.h"
#include <bpf/bpf_endian.h>

#define DNS_ANSWER 53
#define ANSWER_BYTES 4096

struct dns_answer {
	__u32 kind;
	__u32 length; /* of the message */
	__u64 time_ns;
	__u8 tail[];
};
EVENT_SCRATCH(dns_answer, ANSWER_BYTES);

static __always_inline void send_answer(struct __sk_buff *skb, __u32 at)
{
	struct dns_answer *answer = dns_answer_scratch();
	__u32 length = skb->len - at;

	if (!answer || length < 12 || length > 65535)
		return;
	if (length > ANSWER_BYTES) {
		length = ANSWER_BYTES;
		count_lost(LOST_TRUNCATED);
	}
	if (bpf_skb_load_bytes(skb, at, answer->tail, length))
		return;
	answer->kind = DNS_ANSWER;
	answer->length = length;
	answer->time_ns = now_ns();
	event_output(answer, sizeof(*answer) + length);
}

SEC("?cgroup_skb/ingress")
int dns_answers(struct __sk_buff *skb)
{
	__u8 *packet = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;
	__u8 protocol, byte;
	__u32 at;
	__be16 port;

	/* An IPv6 header is 40 bytes long; IPv4 with UDP at least 28. */
	if (packet + 28 > end)
		return 1;
	if (packet[0] >> 4 == 4) {
		protocol = packet[9];
		at = (packet[0] & 15) * 4;
	} else {
		protocol = packet[6];
		at = 40;
	}
	if (packet + at + 2 > end)
		return 1;
	/* DNS, multicast DNS, LLMNR. */
	port = *(__be16 *)(packet + at);
	if (port != bpf_htons(53) && port != bpf_htons(5353) && port != bpf_htons(5355))
		return 1;

	if (protocol == IPPROTO_UDP) {
		at += 8;
	} else if (protocol == IPPROTO_TCP) {
		if (bpf_skb_load_bytes(skb, at + 12, &byte, 1))
			return 1;
		at += (byte >> 4) * 4 + 2; /* the message's length comes first */
	} else {
		return 1;
	}
	/* QR: an answer, not a question. */
	if (!bpf_skb_load_bytes(skb, at + 2, &byte, 1) && byte & 0x80)
		send_answer(skb, at);
	return 1;
}

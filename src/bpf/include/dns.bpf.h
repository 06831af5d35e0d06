/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Messages from and to name servers, as packets. */
#pragma once
#include "events.bpf.h"
#include <bpf/bpf_endian.h>

#define DNS_HEADER 12

enum dns_end { DNS_FROM_PORT = 0, DNS_TO_PORT = 2 };

/*
 * Where in a packet the message begins that comes from a name server, or goes
 * to one; 0 if it is something else.
 */
static __always_inline __u32 dns_message(struct __sk_buff *skb, enum dns_end end_of)
{
	__u8 *packet = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;
	__u8 protocol, byte;
	__u32 at;
	__be16 port;

	/* An IPv6 header is 40 bytes long; IPv4 with UDP at least 28. */
	if (packet + 28 > end)
		return 0;
	if (packet[0] >> 4 == 4) {
		protocol = packet[9];
		at = (packet[0] & 15) * 4;
	} else {
		protocol = packet[6];
		at = 40;
	}
	if (packet + at + 4 > end)
		return 0;
	/* DNS, multicast DNS, LLMNR. */
	port = *(__be16 *)(packet + at + end_of);
	if (port != bpf_htons(53) && port != bpf_htons(5353) && port != bpf_htons(5355))
		return 0;
	if (protocol == IPPROTO_UDP)
		return at + 8;
	if (protocol != IPPROTO_TCP || bpf_skb_load_bytes(skb, at + 12, &byte, 1))
		return 0;
	return at + (byte >> 4) * 4 + 2; /* the message's length comes first */
}

/* How much of a message is kept; what is cut is counted. 0: it is none. */
static __always_inline __u32 dns_kept(__u32 length, __u32 most)
{
	if (length < DNS_HEADER || length > 65535)
		return 0;
	if (length <= most)
		return length;
	count_lost(LOST_TRUNCATED);
	return most;
}

/* QR: an answer, not a question. */
static __always_inline bool dns_is_answer(struct __sk_buff *skb, __u32 at)
{
	__u8 byte;

	return !bpf_skb_load_bytes(skb, at + 2, &byte, 1) && byte & 0x80;
}

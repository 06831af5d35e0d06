// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Questions to name servers and their answers, whatever the program asks with:
 * they are read from the packets of its sockets. Attached to the root of the
 * cgroup (v2) tree; every packet passes.
 */
#include "dns.bpf.h"
#include "sock.bpf.h"

#define MESSAGE_LEN 4096

struct message {
	__u64 time_ns;
	__u64 lat_ns; /* of an answer; 0: its question was not seen */
	struct task task; /* pid 0: not known */
	__u8 server[16];
	__u32 family;
	__u32 length; /* of the message, of which the tail may have less */
	__u32 netns;  /* of the socket */
	__u32 pad;
	__u8 tail[];
};
EVENT_SCRATCH(message, MESSAGE_LEN);
/* An answer may come while a question is put together: it has room of its own. */
MAP(PERCPU_ARRAY, reply_scratch, __u32, struct message_room, 1);

/* Who asked what when. Those that get no answer give way in time. */
struct question {
	__u64 socket; /* its cookie */
	__u32 id;
	__u32 pad;
};

struct asked {
	__u64 time_ns;
	struct task task;
};
LRU_MAP(questions, struct question, struct asked, 16384);

/* Whose a socket is: TCP may send in the name of whoever runs. */
struct owner {
	struct task task;
	__u32 wanted;
	__u32 pad;
};
LRU_MAP(owners, __u64, struct owner, 16384);

/* What the program is given is the packet itself, be it called by another type. */
static __always_inline __u32 netns_of(struct __sk_buff *skb)
{
	return BPF_CORE_READ((struct sk_buff *)skb, sk, __sk_common.skc_net.net, ns.inum);
}

/* The server's address is where it stands in a header of IPv4, or in one of IPv6. */
static __always_inline void send(struct __sk_buff *skb, __u32 at, struct message *e, __u32 v4_at,
				 __u32 v6_at)
{
	__u32 length = dns_kept(skb->len - at, MESSAGE_LEN);
	__u8 version = 0;

	if (!length)
		return;
	e->length = skb->len - at;
	__builtin_memset(e->server, 0, sizeof(e->server));
	bpf_skb_load_bytes(skb, 0, &version, 1);
	if (version >> 4 == 4) {
		e->family = AF_INET;
		bpf_skb_load_bytes(skb, v4_at, e->server, 4);
	} else {
		e->family = AF_INET6;
		bpf_skb_load_bytes(skb, v6_at, e->server, 16);
	}
	if (bpf_skb_load_bytes(skb, at, e->tail, length))
		return;
	e->netns = netns_of(skb);
	e->time_ns = now_ns();
	event_output(e, sizeof(*e) + length);
}

SEC("?cgroup_skb/egress")
int dns_questions(struct __sk_buff *skb)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	__u64 socket = bpf_get_socket_cookie(skb);
	__u32 at = dns_message(skb, DNS_TO_PORT);
	struct question question = { .socket = socket };
	struct owner owner = {}, *known;
	struct asked asked = {};
	struct message *e;
	__u16 id = 0;

	if (!at || !number_wanted(LIST_NETNS, netns_of(skb)))
		return 1;
	/* A first packet is sent by who asks, be it but the SYN of TCP. */
	known = bpf_map_lookup_elem(&owners, &socket);
	if (!known) {
		owner.wanted = task_wanted(task);
		if (owner.wanted)
			task_fill(&owner.task, task);
		bpf_map_update_elem(&owners, &socket, &owner, BPF_ANY);
		known = &owner;
	}
	e = message_scratch();
	if (!e || !known->wanted || skb->len < at + DNS_HEADER || dns_is_answer(skb, at) ||
	    bpf_skb_load_bytes(skb, at, &id, sizeof(id)))
		return 1;
	question.id = id;
	asked.time_ns = now_ns();
	asked.task = known->task;
	bpf_map_update_elem(&questions, &question, &asked, BPF_ANY);
	e->lat_ns = 0;
	e->task = asked.task;
	send(skb, at, e, 16, 24);
	return 1;
}

SEC("?cgroup_skb/ingress")
int dns_replies(struct __sk_buff *skb)
{
	struct question question = { .socket = bpf_get_socket_cookie(skb) };
	__u32 at = dns_message(skb, DNS_FROM_PORT);
	struct asked *asked;
	struct message *e;
	__u32 zero = 0;
	__u16 id = 0;

	if (!at || !dns_is_answer(skb, at) || bpf_skb_load_bytes(skb, at, &id, sizeof(id)))
		return 1;
	question.id = id;
	asked = bpf_map_lookup_elem(&questions, &question);
	e = (void *)bpf_map_lookup_elem(&reply_scratch, &zero);
	/* Of what nobody asked, nobody's task is known. */
	if (!asked || !e)
		return 1;
	e->lat_ns = now_ns() - asked->time_ns;
	e->task = asked->task;
	bpf_map_delete_elem(&questions, &question);
	send(skb, at, e, 12, 8);
	return 1;
}

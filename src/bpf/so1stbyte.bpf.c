// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* From a connect of TCP to the first byte that the program reads. */
#include "by.bpf.h"
#include "sock.bpf.h"
#include "syscall.bpf.h"

#define MSG_PEEK 2

/* When each socket began to connect that has read nothing yet. */
HASH_MAP(waiting, __u64, __u64, 16384);

SEC("raw_tp/inet_sock_set_state")
int connect_state(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];
	__u64 key = (__u64)sk, now;
	struct endpoints ends;

	if (to == TCP_CLOSE) {
		bpf_map_delete_elem(&waiting, &key);
		return 0;
	}
	if (from != TCP_CLOSE || to != TCP_SYN_SENT ||
	    BPF_CORE_READ(sk, sk_protocol) != IPPROTO_TCP || !current_wanted())
		return 0;
	sock_endpoints(&ends, sk);
	/* Where none is bound, the port is chosen after this. */
	if (!ends_but_port_wanted(&ends))
		return 0;
	now = now_ns();
	map_set(&waiting, &key, &now);
	return 0;
}

static __always_inline int has_read(struct sock *sk)
{
	__u64 key = (__u64)sk, *start = bpf_map_lookup_elem(&waiting, &key), time;

	if (!start)
		return 0;
	time = now_ns() - *start;
	bpf_map_delete_elem(&waiting, &key);
	if (!port_wanted(sk))
		return 0;
	return task_hist_add((void *)bpf_get_current_task(), time);
}

/* Since Linux 6.3 (6e6eda44b939). */
SEC("raw_tp/sock_recv_length")
int reads__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	if ((int)ctx->args[1] <= 0 || ctx->args[2] & MSG_PEEK)
		return 0;
	return has_read((void *)ctx->args[0]);
}

/* The calls that the tool names: what they read, of whatever. */
SEC("raw_tp/sys_exit")
int reads__syscalls(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind;
	struct sock *sk;
	bool compat;

	if ((long)ctx->args[1] <= 0)
		return 0;
	kind = wanted_kind(regs);
	if (!kind)
		return 0;
	compat = syscall_is_compat(regs);
	/* 2 and 3: the flags are argument 3 or 2. */
	if (kind > 1 && syscall_arg(regs, compat, kind == 2 ? 3 : 2) & MSG_PEEK)
		return 0;
	sk = fd_sock(syscall_arg(regs, compat, 0));
	return sk ? has_read(sk) : 0;
}

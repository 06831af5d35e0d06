// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * How long connects take. Of TCP from the SYN to the answer, which may come
 * long after connect(2) has returned; of other sockets the system call.
 */
#include "by.bpf.h"
#include "call_times.bpf.h"
#include "sock.bpf.h"
#include "syscall.bpf.h"

const volatile bool failed_only = false;

struct attempt {
	__u64 start_ns;
	struct by_key key;
	struct task task;
};
HASH_MAP(attempts, __u64, struct attempt, 16384);

SEC("raw_tp/inet_sock_set_state")
int connect_state(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct sock *sk = (void *)ctx->args[0];
	int from = ctx->args[1], to = ctx->args[2];
	struct attempt begun = {}, *attempt;
	struct endpoints ends;
	struct task_hist *of;
	__u64 key = (__u64)sk;

	if (from == TCP_CLOSE && to == TCP_SYN_SENT) {
		if (BPF_CORE_READ(sk, sk_protocol) != IPPROTO_TCP || !current_wanted())
			return 0;
		sock_endpoints(&ends, sk);
		/* Where none is bound, the port is chosen after this. */
		if (!ends_but_port_wanted(&ends))
			return 0;
		begun.start_ns = now_ns();
		begun.key.id = task_by(task);
		current_fill(&begun.task);
		map_set(&attempts, &key, &begun);
		return 0;
	}
	/* Two ends that connect to each other at once pass through SYN_RECV. */
	if ((from != TCP_SYN_SENT || to == TCP_SYN_RECV) && from != TCP_SYN_RECV)
		return 0;
	attempt = bpf_map_lookup_elem(&attempts, &key);
	if (!attempt)
		return 0;
	begun = *attempt;
	bpf_map_delete_elem(&attempts, &key);
	if (failed_only != (to != TCP_ESTABLISHED) || !port_wanted(sk))
		return 0;
	of = hists_at(&begun.key);
	if (!of)
		return 0;
	if (!of->hist.count)
		of->task = begun.task;
	return hist_add(&of->hist, now_ns() - begun.start_ns);
}

SEC("raw_tp/sys_exit")
int connect_returns(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	struct endpoints ends = {};
	struct sock *sk;
	__u16 protocol;
	bool compat;
	__u64 time;

	if (!wanted_kind(regs))
		return 0;
	time = call_time();
	if (!time || failed_only != ((long)ctx->args[1] < 0) || !current_wanted())
		return 0;
	compat = syscall_is_compat(regs);
	sk = fd_sock(syscall_arg(regs, compat, 0));
	if (!sk)
		return 0;
	ends.family = BPF_CORE_READ(sk, __sk_common.skc_family);
	if (ends.family == AF_INET || ends.family == AF_INET6) {
		protocol = BPF_CORE_READ(sk, sk_protocol);
		if (protocol == IPPROTO_TCP || protocol == IPPROTO_MPTCP)
			return 0;
		sock_endpoints(&ends, sk);
	}
	if (!ends_wanted(&ends))
		return 0;
	return task_hist_add((void *)bpf_get_current_task(), time);
}

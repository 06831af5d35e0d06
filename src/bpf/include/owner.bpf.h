/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Whose a TCP socket is. Packets, timers and closes are seen in interrupts,
 * where the current task is whatever was interrupted; so the process is noted
 * when it connects or accepts, and for sockets that are there already when
 * the tool starts, by a look through all descriptors (earlier_sockets, which the
 * session runs once). A connection that was not accepted yet is its listener's.
 *
 * Where tasks are chosen (--pid and the like), others own nothing here: what
 * has no owner is then not wanted.
 */
#pragma once
#include "sock.bpf.h"
#include "syscall.bpf.h"

#define SOCKFS_MAGIC 0x534f434b /* linux/magic.h */

/* By the socket; it leaves with it. */
HASH_MAP(owners, __u64, struct task, 32768);

static __always_inline void owner_set(struct sock *sk, const struct task *task)
{
	__u64 key = (__u64)sk;

	map_set(&owners, &key, task);
}

static __always_inline void owner_forget(struct sock *sk)
{
	__u64 key = (__u64)sk;

	bpf_map_delete_elem(&owners, &key);
}

static __noinline int own_current(struct sock *sk)
{
	struct task task;

	if (!current_wanted()) {
		owner_forget(sk);
		return 0;
	}
	current_fill(&task);
	owner_set(sk, &task);
	return 0;
}

/* NULL if it is not known, or not wanted. A connection that is being made is its listener's. */
static __always_inline struct task *sock_owner(struct sock *sk)
{
	__u64 key = (__u64)sk;

	if (BPF_CORE_READ(sk, __sk_common.skc_state) == TCP_NEW_SYN_RECV)
		key = (__u64)BPF_CORE_READ((struct request_sock *)sk, __req_common.skc_listener);
	return bpf_map_lookup_elem(&owners, &key);
}

/* Fills in the owner, zeroes if there is none to be known; false if that one was not asked for. */
static __always_inline bool owner_wanted(struct task *task, struct sock *sk)
{
	struct task *owner = sk ? sock_owner(sk) : NULL;

	if (owner)
		*task = *owner;
	else
		__builtin_memset(task, 0, sizeof(*task));
	return owner || !tasks_are_chosen();
}

/*
 * The listener that a connection comes from, seen where the connection goes
 * from LISTEN to SYN_RECV. It is a copy of its listener then, of which not all
 * is set anew: a list that is empty points to itself, in the copy to the
 * original.
 */
static __always_inline struct sock *parent_of_new(struct sock *child)
{
	__u64 list = (__u64)BPF_CORE_READ((struct tcp_sock *)child, tsorted_sent_queue.next);
	struct sock *parent =
		(void *)(list - bpf_core_field_offset(struct tcp_sock, tsorted_sent_queue));

	if (parent == child || BPF_CORE_READ(parent, __sk_common.skc_state) != TCP_LISTEN ||
	    BPF_CORE_READ(parent, __sk_common.skc_num) !=
		    BPF_CORE_READ(child, __sk_common.skc_num))
		return NULL;
	return parent;
}

static __always_inline bool is_tcp(struct sock *sk)
{
	return BPF_CORE_READ(sk, sk_protocol) == IPPROTO_TCP;
}

/* The first program of the tracepoint: what comes behind it in the object finds the owner set. */
SEC("raw_tp/inet_sock_set_state")
int own_states(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0], *parent;
	int from = ctx->args[1], to = ctx->args[2];
	struct task *owner;

	if (from == TCP_CLOSE && (to == TCP_SYN_SENT || to == TCP_LISTEN)) {
		if (is_tcp(sk))
			own_current(sk);
	} else if (from == TCP_LISTEN && to == TCP_SYN_RECV) {
		parent = parent_of_new(sk);
		owner = parent ? sock_owner(parent) : NULL;
		if (owner)
			owner_set(sk, owner);
	}
	return 0;
}

SEC("raw_tp/tcp_destroy_sock")
int own_destroyed(struct bpf_raw_tracepoint_args *ctx)
{
	owner_forget((void *)ctx->args[0]);
	return 0;
}

/*
 * SOCK_ACCEPTED(sk, listener) is what a tool makes of it, in the context of the
 * process that accepts. The listener is NULL where it is not known.
 */
#ifndef SOCK_ACCEPTED
#define SOCK_ACCEPTED(sk, listener)
#endif

static __always_inline int accepted(struct sock *sk, struct sock *listener)
{
	if (sk && is_tcp(sk)) {
		own_current(sk);
		SOCK_ACCEPTED(sk, listener);
	}
	return 0;
}

/* The result comes behind the arguments, of which there are fewer since 6.10 (92ef0fd55ac8). */
SEC("fexit/inet_csk_accept")
int accepts__fexit(__u64 *ctx)
{
	__u64 sk;

	if (bpf_core_type_exists(struct proto_accept_arg)) {
		sk = ctx[2];
	} else {
		sk = ctx[4];
		/* Or the compiler adds to the context's address, which the verifier refuses. */
		asm volatile("" : "+r"(sk));
	}
	return accepted((void *)sk, (void *)ctx[0]);
}

SEC("kretprobe/inet_csk_accept")
int accepts__kretprobe(struct pt_regs *ctx)
{
	return accepted((void *)PT_REGS_RC(ctx), NULL);
}

/* The numbers of accept() in socketcall() (linux/net.h). */
enum { SYS_ACCEPT = 5, SYS_ACCEPT4 = 18 };

/* Without these it has to look at the end of every system call. */
SEC("raw_tp/sys_exit")
int accepts__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	long fd = ctx->args[1], nr = syscall_nr(regs);
	struct sock *listener = NULL;
	bool compat;
	__u64 first;

	if (nr != NR_ACCEPT && nr != NR_ACCEPT4 && nr != COMPAT_ACCEPT && nr != COMPAT_ACCEPT4 &&
	    nr != COMPAT_SOCKETCALL)
		return 0;
	if (fd < 0)
		return 0;
	compat = syscall_is_compat(regs);
	first = syscall_arg(regs, compat, 0);
	if (!compat && nr != NR_ACCEPT && nr != NR_ACCEPT4)
		return 0;
	if (compat && nr == COMPAT_SOCKETCALL) {
		if (first != SYS_ACCEPT && first != SYS_ACCEPT4)
			return 0;
	} else if (compat && nr != COMPAT_ACCEPT && nr != COMPAT_ACCEPT4) {
		return 0;
	} else {
		listener = fd_sock(first);
	}
	return accepted(fd_sock(fd), listener);
}

/* Sockets that are there already; what was learnt meanwhile is newer. */
SEC("?iter/task_file")
int earlier_sockets(struct bpf_iter__task_file *ctx)
{
	struct task_struct *task = ctx->task;
	struct file *file = ctx->file;
	struct socket *socket;
	struct task who, *other;
	struct sock *sk;
	__u64 key;

	if (!task || !file ||
	    BPF_CORE_READ(file, f_inode, i_sb, s_magic) != SOCKFS_MAGIC)
		return 0;
	socket = BPF_CORE_READ(file, private_data);
	sk = BPF_CORE_READ(socket, sk);
	if (!sk || !is_tcp(sk) || !task_wanted(task))
		return 0;
	task_fill(&who, task);
	key = (__u64)sk;
	other = bpf_map_lookup_elem(&owners, &key);
	if (!other)
		map_add(&owners, &key, &who);
	else if (had_from(other, &who))
		map_set(&owners, &key, &who);
	return 0;
}

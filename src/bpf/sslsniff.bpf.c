// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * What programs hand to TLS libraries and get from them. A function may call
 * another of these: only the outermost is shown, which its stack pointer tells.
 */
#include "events.bpf.h"
#include "program.bpf.h"
#include "task.bpf.h"
#include "uprobe.bpf.h"

/* A processor's scratch room is 32 KiB at most. */
#define DATA_LEN 30720

const volatile __u32 max_data = 8192;

enum function {
	FN_SSL_READ,
	FN_SSL_WRITE,
	FN_SSL_READ_EX,
	FN_SSL_WRITE_EX,
	FN_SSL_WRITE_EX2,
	FN_SSL_DO_HANDSHAKE,
	FN_GNUTLS_RECORD_RECV,
	FN_GNUTLS_RECORD_SEND,
	FN_GNUTLS_HANDSHAKE,
	FN_PR_READ,
	FN_PR_RECV,
	FN_PR_WRITE,
	FN_PR_SEND,
};

#define TRANSFER 0

struct transfer {
	__u32 kind; /* TRANSFER; NEW_PROGRAM is another */
	__u32 function;
	__u64 time_ns; /* of the end */
	__u64 lat_ns;
	struct task task;
	__s64 ret;	/* of the function; of the …_ex functions the bytes */
	__u32 data_len; /* as much of it as is shown */
	__u32 pad;
	__u8 tail[];
};
EVENT_SCRATCH(transfer, DATA_LEN);

struct call {
	__u64 start_ns;
	__u64 sp;
	__u64 data;
	__u64 moved; /* where the …_ex functions leave the number of bytes */
	__u32 function;
	__u32 pad;
};
THREAD_MAP(calls, struct call, 16384);

static __always_inline int begin(struct pt_regs *ctx, enum function function, int moved)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct call call = {
		.start_ns = now_ns(),
		.sp = PT_REGS_SP(ctx),
		.data = argument(ctx, 1),
		.function = function,
	}, *outer;

	if (!current_wanted())
		return 0;
	outer = bpf_map_lookup_elem(&calls, &thread);
	/* Called by it, or in place of its return. */
	if (outer && (call.sp < outer->sp || (call.sp == outer->sp && call.data == outer->data &&
					      outer->function != function)))
		return 0;
	if (moved)
		call.moved = argument(ctx, moved);
	map_set(&calls, &thread, &call);
	return 0;
}

static __always_inline bool is_handshake(__u32 function)
{
	return function == FN_SSL_DO_HANDSHAKE || function == FN_GNUTLS_HANDSHAKE;
}

/* The bytes that were moved; no more than 0 where none were. */
static __always_inline __s64 result_of(struct pt_regs *ctx, struct call *call)
{
	__s64 ret = PT_REGS_RC(ctx);
	__u64 moved = 0;

	/* gnutls_record_*() return as many bits as a pointer has, the others an int. */
	if (is_32bit(ctx) || (call->function != FN_GNUTLS_RECORD_RECV &&
			      call->function != FN_GNUTLS_RECORD_SEND))
		ret = (__s32)ret;
	if (!call->moved || ret != 1)
		return ret;
	bpf_probe_read_user(&moved, is_32bit(ctx) ? 4 : 8, (void *)call->moved);
	return moved;
}

SEC("uretprobe.multi")
int transfer_end(struct pt_regs *ctx)
{
	struct transfer *e = transfer_scratch();
	__u64 thread = bpf_get_current_pid_tgid();
	struct call *call = bpf_map_lookup_elem(&calls, &thread);
	__u64 len;

	if (!e || !call || !has_returned(ctx, call->sp))
		return 0;
	e->kind = TRANSFER;
	e->function = call->function;
	e->time_ns = now_ns();
	e->lat_ns = e->time_ns - call->start_ns;
	e->ret = result_of(ctx, call);
	len = e->ret;
	if (is_handshake(call->function))
		len = 0;
	else if (e->ret <= 0)
		goto end;
	if (len > max_data) {
		len = max_data;
		if (len)
			count_lost(LOST_TRUNCATED);
	}
	asm volatile("" : "+r"(len));
	if (len > DATA_LEN)
		goto end;
	if (len && bpf_probe_read_user(e->tail, len, (void *)call->data))
		len = 0;
	e->data_len = len;
	current_fill(&e->task);
	event_output(e, sizeof(*e) + len);
end:
	bpf_map_delete_elem(&calls, &thread);
	return 0;
}

/*
 * NSPR has these functions for files and sockets of all kinds. TLS is a layer
 * above another one: PRFileDesc.lower (prio.h), behind two pointers. The others
 * have none, and are left out.
 */
static __always_inline int begin_layered(struct pt_regs *ctx, enum function function)
{
	__u32 size = is_32bit(ctx) ? 4 : 8;
	__u64 lower = 0;

	if (!bpf_probe_read_user(&lower, size, (void *)argument(ctx, 0) + 2 * size) && !lower)
		return 0;
	return begin(ctx, function, 0);
}

#define BEGIN_LAYERED(name, function)                 \
	SEC("uprobe.multi")                           \
	int name(struct pt_regs *ctx)                 \
	{                                             \
		return begin_layered(ctx, function);  \
	}

/* MOVED: which argument says where the number of bytes goes, if one does. */
#define BEGIN(name, function, moved)                \
	SEC("uprobe.multi")                         \
	int name(struct pt_regs *ctx)               \
	{                                           \
		return begin(ctx, function, moved); \
	}

BEGIN(ssl_read, FN_SSL_READ, 0)
BEGIN(ssl_write, FN_SSL_WRITE, 0)
BEGIN(ssl_read_ex, FN_SSL_READ_EX, 3)
BEGIN(ssl_write_ex, FN_SSL_WRITE_EX, 3)
BEGIN(ssl_write_ex2, FN_SSL_WRITE_EX2, 4)
BEGIN(ssl_do_handshake, FN_SSL_DO_HANDSHAKE, 0)
BEGIN(gnutls_record_recv, FN_GNUTLS_RECORD_RECV, 0)
BEGIN(gnutls_record_send, FN_GNUTLS_RECORD_SEND, 0)
BEGIN(gnutls_handshake, FN_GNUTLS_HANDSHAKE, 0)
BEGIN_LAYERED(pr_read, FN_PR_READ)
BEGIN_LAYERED(pr_recv, FN_PR_RECV)
BEGIN_LAYERED(pr_write, FN_PR_WRITE)
BEGIN_LAYERED(pr_send, FN_PR_SEND)

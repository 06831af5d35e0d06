// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Name lookups in libc. A function may call another of them: only the
 * outermost is shown. A stack pointer tells which that is, and that a call
 * was left without a return (longjmp).
 */
#include "compat.bpf.h"
#include "events.bpf.h"
#include "program.bpf.h"
#include "task.bpf.h"
#include "uprobe.bpf.h"

/* What the resolver takes at most is 255 bytes; one more, and the zero. */
#define HOST_LEN 257

const volatile bool failed_only = false;

enum function {
	GETADDRINFO,
	GETHOSTBYNAME,
	GETHOSTBYNAME2,
	GETHOSTBYNAME_R,
	GETHOSTBYNAME2_R,
};

#define LOOKUP 0

struct event {
	__u32 kind; /* LOOKUP; NEW_PROGRAM is another */
	__u32 function;
	__u64 time_ns;
	__u64 lat_ns;
	struct task task;
	__s32 ret;	/* EAI_* or errno; -1: no such host */
	__u32 host_len; /* with the zero; 0: there is no host */
	__u8 service[32];
	__u8 tail[];	/* the host */
};
EVENT_SCRATCH(event, HOST_LEN);

struct call {
	__u64 start_ns;
	__u64 sp;
	__u64 host, service;
	__u64 result; /* where gethostbyname_r and its kin leave a pointer */
	__u32 function;
	__u32 pad;
};
THREAD_MAP(calls, struct call, 10240);

static int begin(struct pt_regs *ctx, enum function function)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct call call = {
		.start_ns = now_ns(),
		.sp = PT_REGS_SP(ctx),
		.host = argument(ctx, 0),
		.function = function,
	}, *outer;

	if (!current_wanted())
		return 0;
	outer = bpf_map_lookup_elem(&calls, &thread);
	/* Called by it, or in place of its return. */
	if (outer && outer->function != function &&
	    (call.sp < outer->sp || (call.sp == outer->sp && call.host == outer->host)))
		return 0;
	if (function == GETADDRINFO)
		call.service = argument(ctx, 1);
	else if (function == GETHOSTBYNAME_R)
		call.result = argument(ctx, 4);
	else if (function == GETHOSTBYNAME2_R && !is_32bit(ctx))
		call.result = argument(ctx, 5);
	map_set(&calls, &thread, &call);
	return 0;
}

static __always_inline int result_of(struct pt_regs *ctx, struct call *call)
{
	__u64 ret = PT_REGS_RC(ctx), host = 1;

	if (is_32bit(ctx))
		ret = (__u32)ret;
	if (call->function == GETHOSTBYNAME || call->function == GETHOSTBYNAME2)
		return ret ? 0 : -1;
	if (call->result)
		bpf_probe_read_user(&host, is_32bit(ctx) ? 4 : 8, (void *)call->result);
	return ret ? ret : host ? 0 : -1;
}

SEC("uretprobe.multi")
int lookup_end(struct pt_regs *ctx)
{
	struct event *e = event_scratch();
	__u64 thread = bpf_get_current_pid_tgid();
	struct call *call = bpf_map_lookup_elem(&calls, &thread);
	long n;

	if (!e || !call || !has_returned(ctx, call->sp))
		return 0;
	e->kind = LOOKUP;
	e->function = call->function;
	e->time_ns = now_ns();
	e->lat_ns = e->time_ns - call->start_ns;
	e->ret = result_of(ctx, call);
	if (failed_only && !e->ret)
		goto end;
	current_fill(&e->task);
	/* Read now: what the function has read is in memory. */
	n = call->host ? read_user_str(e->tail, HOST_LEN, (void *)call->host) : 0;
	e->host_len = n < 0 ? 0 : n;
	if (e->host_len == HOST_LEN)
		count_lost(LOST_TRUNCATED);
	__builtin_memset(e->service, 0, sizeof(e->service));
	if (call->service)
		read_user_str(e->service, sizeof(e->service), (void *)call->service);
	n = e->host_len;
	if (n <= HOST_LEN)
		event_output(e, sizeof(*e) + n);
end:
	bpf_map_delete_elem(&calls, &thread);
	return 0;
}

SEC("uprobe.multi")
int getaddrinfo(struct pt_regs *ctx)
{
	return begin(ctx, GETADDRINFO);
}

SEC("uprobe.multi")
int gethostbyname(struct pt_regs *ctx)
{
	return begin(ctx, GETHOSTBYNAME);
}

SEC("uprobe.multi")
int gethostbyname2(struct pt_regs *ctx)
{
	return begin(ctx, GETHOSTBYNAME2);
}

SEC("uprobe.multi")
int gethostbyname_r(struct pt_regs *ctx)
{
	return begin(ctx, GETHOSTBYNAME_R);
}

SEC("uprobe.multi")
int gethostbyname2_r(struct pt_regs *ctx)
{
	return begin(ctx, GETHOSTBYNAME2_R);
}

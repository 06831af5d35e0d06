/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* How long system calls take: of those that the tool names, see syscall_kinds. */
#pragma once
#include "maps.bpf.h"
#include "syscall.bpf.h"

/* When the call began that each thread is in. */
THREAD_MAP(call_begins, __u64, 16384);

/* Left out by a tool that does not need it; where it is part of a variant, that names it. */
#ifndef CALL_BEGIN
#define CALL_BEGIN call_begin
#endif
SEC("?raw_tp/sys_enter")
int CALL_BEGIN(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];

	if (wanted_kind(regs))
		time_begin(&call_begins, bpf_get_current_pid_tgid(), now_ns());
	return 0;
}

/* How long the current call has taken; 0 if its begin was not seen. */
static __always_inline __u64 call_time(void)
{
	__u64 since = time_end(&call_begins, bpf_get_current_pid_tgid());

	return since ? now_ns() - since : 0;
}

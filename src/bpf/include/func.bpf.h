/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Functions, tracepoints and USDT probes that the user names: which of them this is. */
#pragma once
#include "maps.bpf.h"
#include "task.bpf.h"
#include "uprobe.bpf.h"

struct func_options {
	__u32 cookies;	  /* the kernel tells by cookie which it is (Linux 5.15) */
	__u32 by_address; /* else a kernel function, by where it begins */
	__u32 user;	  /* it is a function of a program */
	__u32 pad;
};
EXPORT_TYPE(func_options);

const volatile struct func_options func_options SEC(".rodata.func") = {};

HASH_MAP(func_addresses, __u64, __u32, 1);

/* The number of what the user named; `regs`: the context is that of a function. */
static __always_inline __u32 func_id(void *ctx, bool regs)
{
	__u32 *id = NULL;
	__u64 address;

	if (func_options.cookies)
		return bpf_get_attach_cookie(ctx);
	if (!regs || !func_options.by_address)
		return 0;
	address = PT_REGS_IP((struct pt_regs *)ctx);
#if defined(__TARGET_ARCH_x86)
	address -= 1; /* the breakpoint */
#endif
	id = bpf_map_lookup_elem(&func_addresses, &address);
	return id ? *id : 0;
}

/* The program that is called where a function or USDT probe is reached: int called(void *ctx, __u32 id). */
#define FUNC_PROGRAM(called)                            \
	SEC("uprobe")                                   \
	int func_entry(struct pt_regs *ctx)             \
	{                                               \
		return called(ctx, func_id(ctx, true)); \
	}

/* The same, and one for tracepoints. */
#define FUNC_PROGRAMS(called)                            \
	FUNC_PROGRAM(called)                             \
	SEC("tp")                                        \
	int func_tracepoint(void *ctx)                   \
	{                                                \
		return called(ctx, func_id(ctx, false)); \
	}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Functions of user space: what they are called with, and whether they have returned. */
#pragma once
#include "prog.bpf.h"

static __always_inline bool is_32bit(struct pt_regs *ctx)
{
#if defined(__TARGET_ARCH_x86)
	/* Or clang keeps the address of the field for the next time, which the verifier refuses. */
	asm volatile("" : "+r"(ctx));
	return ctx->cs == 0x23; /* __USER32_CS */
#else
	return false;
#endif
}

/* Argument N, counted from 0; on the stack of a 32-bit x86 program. */
static __always_inline __u64 argument(struct pt_regs *ctx, int n)
{
	__u32 value = 0;

	if (is_32bit(ctx)) {
		bpf_probe_read_user(&value, 4, (void *)PT_REGS_SP(ctx) + 4 + 4 * n);
		return value;
	}
	switch (n) {
	case 0: return PT_REGS_PARM1(ctx);
	case 1: return PT_REGS_PARM2(ctx);
	case 2: return PT_REGS_PARM3(ctx);
	case 3: return PT_REGS_PARM4(ctx);
	case 4: return PT_REGS_PARM5(ctx);
	default: return PT_REGS_PARM6(ctx);
	}
}

/*
 * Whether the call has returned whose stack pointer was this. x86 has taken
 * the return address off the stack by now.
 */
static __always_inline bool has_returned(struct pt_regs *ctx, __u64 sp)
{
#if defined(__TARGET_ARCH_x86)
	return PT_REGS_SP(ctx) > sp;
#else
	return PT_REGS_SP(ctx) >= sp;
#endif
}

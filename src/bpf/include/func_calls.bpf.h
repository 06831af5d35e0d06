/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Calls of functions that have begun and not returned, of each task the
 * innermost last: functions call each other, and themselves.
 */
#pragma once
#include "func.bpf.h"

#define FUNC_DEPTH 16
#ifndef FUNC_ARGS
#define FUNC_ARGS 0
#endif

const volatile __u32 func_depth = FUNC_DEPTH;

struct func_call {
	__u64 start_ns;
	__u64 sp; /* by it the return of a user function is known */
	__u64 id;
#if FUNC_ARGS
	__u64 args[FUNC_ARGS];
#endif
};

struct func_calls {
	__u64 depth;
	struct func_call calls[FUNC_DEPTH];
};

TASK_MAP(func_calls, struct func_calls, 4096);
static struct func_calls func_no_calls;

/* Notes a call; NULL and counted if they are too many. */
static __always_inline struct func_call *func_begin(struct pt_regs *ctx, __u32 id)
{
	__u64 task = bpf_get_current_task(), depth, sp = PT_REGS_SP(ctx);
	struct func_calls *calls = map_get_or_zero(&func_calls, &task, &func_no_calls);
	struct func_call *call;

	if (!calls)
		return NULL;
	/* What a longjmp() has left does not return. */
	for (int i = 0; func_options.user && i < FUNC_DEPTH; i++) {
		depth = calls->depth;
		if (depth < func_depth || calls->calls[(depth - 1) & (FUNC_DEPTH - 1)].sp >= sp)
			break;
		calls->depth = depth - 1;
	}
	depth = calls->depth;
	if (depth >= func_depth) {
		count_lost(LOST_MAP_FULL);
		return NULL;
	}
	call = &calls->calls[depth & (FUNC_DEPTH - 1)];
	calls->depth = depth + 1;
	call->id = id;
	call->sp = sp;
	call->start_ns = now_ns();
	return call;
}

/*
 * The call that returns now; NULL if it was not seen to begin. Those within
 * it are over, too. It is there until the next one begins.
 */
static __always_inline struct func_call *func_end(struct pt_regs *ctx, __u32 id)
{
	__u64 task = bpf_get_current_task(), sp = PT_REGS_SP(ctx), depth;
	struct func_calls *calls = bpf_map_lookup_elem(&func_calls, &task);
	struct func_call *call;

	if (!calls)
		return NULL;
#if defined(__TARGET_ARCH_x86)
	/* The return address is off the stack by now. */
	sp -= 8;
#endif
	depth = calls->depth;
	for (int i = 0; i < FUNC_DEPTH; i++) {
		if (!depth)
			break;
		depth--;
		call = &calls->calls[depth & (FUNC_DEPTH - 1)];
		if (func_options.user ? call->sp == sp && (!func_options.cookies || call->id == id) :
					!func_options.cookies || call->id == id) {
			calls->depth = depth;
			return call;
		}
	}
	return NULL;
}

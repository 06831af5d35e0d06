/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Which system calls count, by what came of them: user space fills this in, see results.rs. */
#pragma once
#include "syscall.bpf.h"

struct result_options {
	__u32 failed_only, by_errno;
	__u64 errnos[4]; /* a bit for each error to count */
	__u32 one_call;
	__s32 call, compat_call;
	__u32 pad;
};
EXPORT_TYPE(result_options);

const volatile struct result_options result_options SEC(".rodata.results") = {};

static __always_inline bool result_wanted(long result)
{
	__u32 error = -result;

	if (result >= 0 || result < -4095)
		return !result_options.failed_only && !result_options.by_errno;
	return !result_options.by_errno ||
	       (error < 256 && result_options.errnos[(error >> 6) & 3] >> (error & 63) & 1);
}

/* Below 0: not a call, but the return from a signal. */
static __always_inline bool call_wanted(long nr, bool compat)
{
	if (result_options.one_call)
		return nr == (compat ? result_options.compat_call : result_options.call);
	return nr >= 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "func_calls.bpf.h"
#include "hist.bpf.h"

const volatile bool per_function = false;

SUM_MAP(hists, __u32, struct hist, 1);

SEC("uretprobe")
int func_return(struct pt_regs *ctx)
{
	struct func_call *call = func_end(ctx, func_id(ctx, false));
	struct hist *hist;
	__u32 key = 0;

	if (!call)
		return 0;
	if (per_function)
		key = call->id;
	hist = hists_at(&key);
	if (hist)
		hist_add(hist, now_ns() - call->start_ns);
	return 0;
}

static __always_inline int called(void *ctx, __u32 id)
{
	if (current_wanted())
		func_begin(ctx, id);
	return 0;
}

FUNC_PROGRAM(called)

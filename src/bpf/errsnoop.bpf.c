// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "events.bpf.h"
#include "results.bpf.h"
#include "task.bpf.h"

#define PATH_MAX 4096

const volatile bool summary = false;

struct event {
	__u64 time_ns;
	struct task task;
	__u32 call;
	__u32 compat;
	__s32 ret;
	__u32 len; /* of the path, with its zero; 0: there is none */
	__u8 tail[];
};
EVENT_SCRATCH(event, PATH_MAX);

struct key {
	__u8 comm[TASK_COMM_LEN];
	__u32 call;
	__u32 compat;
	__s32 ret;
	__u32 pad;
};
EXPORT_TYPE(key);

SUM_MAP(counts, struct key, __u64, 16384);

static __always_inline int count(__u32 call, bool compat, long ret)
{
	struct key key = { .call = call, .compat = compat, .ret = ret };
	__u64 *counted;

	bpf_get_current_comm(key.comm, sizeof(key.comm));
	counted = counts_at(&key);
	if (counted)
		__sync_fetch_and_add(counted, 1);
	return 0;
}

SEC("raw_tp/sys_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	long nr, ret = ctx->args[1], len;
	struct event *e;
	__u32 path_at;
	bool compat;

	if (current_is_another() || !result_wanted(ret))
		return 0;
	compat = syscall_is_compat(regs);
	nr = syscall_nr(regs);
	if (!call_wanted(nr, compat) || !current_wanted())
		return 0;
	if (summary)
		return count(nr, compat, ret);
	e = event_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->call = nr;
	e->compat = compat;
	e->ret = ret;
	e->len = 0;
	/* Which argument is a path, from 1. */
	path_at = syscall_kind(regs);
	if (path_at) {
		len = read_user_str(e->tail, PATH_MAX,
				    (void *)syscall_arg(regs, compat, path_at == 1 ? 0 : 1));
		if (len > 0 && len <= PATH_MAX)
			e->len = len;
	}
	len = e->len;
	asm volatile("" : "+r"(len));
	if (len >= 0 && len <= PATH_MAX)
		event_output(e, sizeof(*e) + len);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#define FUNC_ARGS 6
#include "events.bpf.h"
#include "func_calls.bpf.h"
#include "stacks.bpf.h"

#define STACK_BYTES 1024 /* a power of two */
#define STACKS_MASK (2 * STACK_BYTES - 1)

const volatile __u64 min_ns = 1000000;
const volatile bool kernel_stack = false;
const volatile bool user_stack = false;

struct event {
	__u64 time_ns; /* of the return */
	__u64 lat_ns;
	__u64 ret;
	__u64 args[FUNC_ARGS];
	struct task task;
	__u32 function;
	__u32 kernel_bytes; /* of the tail, which has both stacks */
	__u8 tail[];
};
EVENT_SCRATCH(event, STACKS_MASK + STACK_BYTES);

SEC("uretprobe")
int func_return(struct pt_regs *ctx)
{
	struct func_call *call = func_end(ctx, func_id(ctx, false));
	struct event *e = event_scratch();
	__u64 now = now_ns();
	long bytes = 0, more = 0;

	if (!call || !e || now - call->start_ns < min_ns)
		return 0;
	e->time_ns = now;
	e->lat_ns = now - call->start_ns;
	e->ret = PT_REGS_RC(ctx);
	__builtin_memcpy(e->args, call->args, sizeof(e->args));
	current_fill(&e->task);
	e->function = call->id;
	if (kernel_stack)
		bytes = bpf_get_stack(ctx, e->tail, STACK_BYTES, 0);
	bytes = bytes < 0 ? 0 : bytes & STACKS_MASK;
	asm volatile("" : "+r"(bytes));
	e->kernel_bytes = bytes;
	if (user_stack)
		more = bpf_get_stack(ctx, e->tail + (bytes & STACKS_MASK), STACK_BYTES,
				     BPF_F_USER_STACK);
	if (more > 0)
		bytes += more;
	asm volatile("" : "+r"(bytes));
	event_output(e, sizeof(*e) + (bytes & STACKS_MASK));
	return 0;
}

static __always_inline int called(void *ctx, __u32 id)
{
	struct func_call *call;

	if (!current_wanted())
		return 0;
	call = func_begin(ctx, id);
	if (!call)
		return 0;
#pragma unroll
	for (int i = 0; i < FUNC_ARGS; i++)
		call->args[i] = argument(ctx, i);
	/* A slow call may be the last thing that a process does. */
	if (user_stack)
		stack_process((void *)bpf_get_current_task());
	return 0;
}

FUNC_PROGRAM(called)

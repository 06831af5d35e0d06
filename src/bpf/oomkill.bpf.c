// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Each process that the kernel kills for want of memory, several if their
 * cgroup is to die as one (memory.oom.group). Why, the function knows that
 * chooses; where it cannot be traced, that is not told.
 */
#include "compat.bpf.h"
#include "events.bpf.h"
#include "task.bpf.h"

#define STACK_BYTES (64 * 8)

const volatile bool user_stack = false;

/* Since Linux 6.10 (72ba14deb40a; carried back as far as 5.10) the task, before that its pid. */
TRACEPOINT_ARGS(mark_victim, 2);

struct oom {
	struct task_struct *chosen;
	__u64 total_pages; /* that the system or the cgroup may have */
	__u32 order;
	__u32 in_cgroup;
};
THREAD_MAP(ooms, struct oom, 1024);

struct event {
	__u64 time_ns;
	__u64 total_pages;
	struct task task; /* that is killed */
	struct task by;	  /* that wanted memory */
	__s32 order;	  /* negative: this and the rest are not known */
	__u32 in_cgroup;
	__s32 score_adj;
	__u32 stack_bytes; /* of the program that wanted memory */
	__u8 tail[];
};
EVENT_SCRATCH(event, STACK_BYTES);

static __always_inline int chosen(struct oom_control *oc)
{
	struct oom oom = {
		.chosen = BPF_CORE_READ(oc, chosen),
		.total_pages = BPF_CORE_READ(oc, totalpages),
		.order = BPF_CORE_READ(oc, order),
		.in_cgroup = BPF_CORE_READ(oc, memcg) != NULL,
	};
	__u64 thread = bpf_get_current_pid_tgid();

	map_set(&ooms, &thread, &oom);
	return 0;
}

SEC("?fentry/oom_kill_process")
int chosen__fentry(__u64 *ctx)
{
	return chosen((void *)ctx[0]);
}

SEC("?kprobe/oom_kill_process")
int chosen__kprobe(struct pt_regs *ctx)
{
	return chosen((void *)PT_REGS_PARM1(ctx));
}

/* A victim that the same thread marks in another way has not these reasons. */
static __always_inline int killed(void)
{
	__u64 thread = bpf_get_current_pid_tgid();

	bpf_map_delete_elem(&ooms, &thread);
	return 0;
}

SEC("?fexit/oom_kill_process")
int chosen__fentry_ends(void *ctx)
{
	return killed();
}

SEC("?kretprobe/oom_kill_process")
int chosen__kprobe_ends(void *ctx)
{
	return killed();
}

SEC("raw_tp/mark_victim")
int victim(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct oom *oom = bpf_map_lookup_elem(&ooms, &thread);
	struct task_struct *task = NULL;
	struct event *e;
	__u32 len = 0;
	long stack;

	if (mark_victim_args >= 2)
		task = (void *)ctx->args[0];
	else if (oom)
		task = oom->chosen;
	if (task && !task_wanted(task))
		return 0;
	e = event_scratch();
	if (!e)
		return 0;
	__builtin_memset(e, 0, sizeof(*e));
	e->time_ns = now_ns();
	current_fill(&e->by);
	if (task) {
		task_fill(&e->task, task);
		e->score_adj = BPF_CORE_READ(task, signal, oom_score_adj);
	} else {
		e->task.pid = ctx->args[0];
	}
	e->order = -1;
	if (oom) {
		e->total_pages = oom->total_pages;
		e->order = oom->order;
		e->in_cgroup = oom->in_cgroup;
	}
	if (user_stack) {
		stack = bpf_get_stack(ctx, e->tail, STACK_BYTES, BPF_F_USER_STACK);
		len = stack > 0 ? stack : 0;
	}
	e->stack_bytes = len;
	asm volatile("" : "+r"(len));
	if (len <= STACK_BYTES)
		event_output(e, sizeof(*e) + len);
	return 0;
}

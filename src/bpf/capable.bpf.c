// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "task.bpf.h"

#define FRAMES 60
#define STACK_BYTES (FRAMES * sizeof(__u64))
#define STACKS_MASK 1023 /* both fit in it, and old verifiers follow it */

/* What is told once only: a capability for a process, or for a cgroup. */
enum unique { UNIQUE_NOT, UNIQUE_PID, UNIQUE_CGROUP };

const volatile __u32 unique = UNIQUE_NOT;
const volatile bool failed_only = false;
const volatile bool audited_only = false;
const volatile bool kernel_stack = false;
const volatile bool user_stack = false;
const volatile __u32 stack_bytes = STACK_BYTES;

/* Of the check's options (linux/security.h). */
#define CAP_OPT_NOAUDIT 2
#define CAP_OPT_INSETID 4
#define OPTS_UNKNOWN 0xffffffff

struct event {
	struct task task;
	__u64 time_ns;
	__u32 cap;
	__s32 ret;
	__u32 opts;
	__u32 userns;		/* inode of the user namespace that it is asked for in */
	__u32 kernel_bytes;	/* of the tail, which has both stacks */
	__u32 pad;
	__u8 tail[];
};
EVENT_SCRATCH(event, STACKS_MASK + STACK_BYTES);

struct seen {
	__u64 id;
	__u32 cap;
	__s32 ret;
};
HASH_MAP(seen, struct seen, __u32, 16384);

static __always_inline bool is_new(__u32 cap, int ret)
{
	struct seen key = { .cap = cap, .ret = ret };
	__u32 yes = 1;

	if (unique == UNIQUE_PID)
		key.id = bpf_get_current_pid_tgid() >> 32;
	else
		key.id = task_cgroup_id((void *)bpf_get_current_task());
	return map_add(&seen, &key, &yes) != -EEXIST;
}

static __noinline int checked(void *ctx, struct user_namespace *ns, __u32 cap, __u32 opts, int ret)
{
	struct event *e;
	long bytes = 0, more = 0;
	__u32 most;

	if ((failed_only && !ret) || (audited_only && opts & CAP_OPT_NOAUDIT) ||
	    !current_wanted() || (unique && !is_new(cap, ret)))
		return 0;
	e = event_scratch();
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->cap = cap;
	e->ret = ret;
	e->opts = opts;
	e->userns = BPF_CORE_READ(ns, ns.inum);
	most = stack_bytes < STACK_BYTES ? stack_bytes : STACK_BYTES;
	asm volatile("" : "+r"(most));
	if (most > STACK_BYTES)
		return 0;
	if (kernel_stack)
		bytes = bpf_get_stack(ctx, e->tail, most, 0);
	bytes = bytes < 0 ? 0 : bytes & STACKS_MASK;
	asm volatile("" : "+r"(bytes));
	e->kernel_bytes = bytes;
	e->pad = 0;
	if (user_stack)
		more = bpf_get_stack(ctx, e->tail + (bytes & STACKS_MASK), most,
				     BPF_F_USER_STACK);
	if (more > 0)
		bytes += more;
	asm volatile("" : "+r"(bytes));
	event_output(e, sizeof(*e) + (bytes & STACKS_MASK));
	return 0;
}

/* The result comes behind the four arguments. */
SEC("fexit/cap_capable")
int checks__fexit(__u64 *ctx)
{
	return checked(ctx, (void *)ctx[1], ctx[2], ctx[3], ctx[4]);
}

struct check {
	struct user_namespace *ns;
	__u32 cap, opts;
};
THREAD_MAP(begun_checks, struct check, 8192);

SEC("kprobe/cap_capable")
int BPF_KPROBE(checks__kprobe, const struct cred *cred, struct user_namespace *ns, int cap,
	       unsigned int opts)
{
	struct check check = { ns, cap, opts };
	__u64 thread = bpf_get_current_pid_tgid();

	map_set(&begun_checks, &thread, &check);
	return 0;
}

SEC("kretprobe/cap_capable")
int BPF_KRETPROBE(checks__kprobe_ends, int ret)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct check *begun = bpf_map_lookup_elem(&begun_checks, &thread), check;

	if (!begun)
		return 0;
	check = *begun;
	bpf_map_delete_elem(&begun_checks, &thread);
	return checked(ctx, check.ns, check.cap, check.opts, ret);
}

/* Linux 6.12 does not have it yet, 6.18 does. It does not tell the options. */
SEC("raw_tp/cap_capable")
int checks__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	return checked(ctx, (void *)ctx->args[1], ctx->args[3], OPTS_UNKNOWN, ctx->args[4]);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

/* What user space calls the calls; the last one is that of 32-bit programs for 64-bit times. */
enum { NANOSLEEP = 1, CLOCK_NANOSLEEP, CLOCK_NANOSLEEP_64 };

enum { CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME = 7, TIMER_ABSTIME = 1 };

/* The time of day, less now_ns(). */
const volatile __s64 real_offset = 0;

struct nap {
	__u64 begun_ns;
	__s64 asked_ns; /* negative: not known */
};

struct event {
	__u64 time_ns;
	__u64 slept_ns;
	__s64 asked_ns;
	struct task task;
	__u8 parent[TASK_COMM_LEN];
};
EXPORT_TYPE(event);

THREAD_MAP(naps, struct nap, 16384);

static __always_inline __s64 read_time(const void *at, bool short_words)
{
	__s64 time[2];
	__s32 times[2];

	if (short_words) {
		if (bpf_probe_read_user(times, sizeof(times), at))
			return -1;
		return times[0] * 1000000000LL + times[1];
	}
	if (bpf_probe_read_user(time, sizeof(time), at))
		return -1;
	return time[0] * 1000000000LL + time[1];
}

/* How far off a time is by a clock; negative: nobody knows. */
static __always_inline __s64 from_now(__s64 time, __u32 clock)
{
	__s64 now;

	switch (clock) {
	case CLOCK_REALTIME: now = now_ns() + real_offset; break;
	case CLOCK_MONOTONIC: now = bpf_ktime_get_ns(); break;
	case CLOCK_BOOTTIME: now = now_ns(); break;
	default: return -1;
	}
	return time > now ? time - now : 0;
}

SEC("raw_tp/sys_enter")
int begins(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u64 thread = bpf_get_current_pid_tgid();
	__u32 kind = wanted_kind(regs);
	struct nap nap;
	bool compat;
	__u64 at;

	if (!kind || !current_wanted())
		return 0;
	compat = syscall_is_compat(regs);
	at = kind == NANOSLEEP ? syscall_arg(regs, compat, 0) : syscall_arg(regs, compat, 2);
	nap.asked_ns = read_time((void *)at, compat && kind != CLOCK_NANOSLEEP_64);
	if (kind != NANOSLEEP && nap.asked_ns >= 0 && syscall_arg(regs, compat, 1) & TIMER_ABSTIME)
		nap.asked_ns = from_now(nap.asked_ns, syscall_arg(regs, compat, 0));
	nap.begun_ns = now_ns();
	map_set(&naps, &thread, &nap);
	return 0;
}

SEC("raw_tp/sys_exit")
int ends(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	__u64 thread = bpf_get_current_pid_tgid();
	struct nap *nap;
	struct event *e;

	if (!wanted_kind((void *)ctx->args[0]))
		return 0;
	nap = bpf_map_lookup_elem(&naps, &thread);
	if (!nap)
		return 0;
	/* Broken off by a signal, or refused: no nap. */
	e = ctx->args[1] ? NULL : event_reserve(sizeof(*e));
	if (e) {
		e->time_ns = now_ns();
		e->slept_ns = e->time_ns - nap->begun_ns;
		e->asked_ns = nap->asked_ns;
		current_fill(&e->task);
		__builtin_memset(e->parent, 0, sizeof(e->parent));
		BPF_CORE_READ_STR_INTO(&e->parent, task, real_parent, comm);
		event_submit(e);
	}
	bpf_map_delete_elem(&naps, &thread);
	return 0;
}

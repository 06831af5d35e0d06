// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

#define CHUNK 4096
#define CHUNKS 16
#define PARTS 16 /* of a writev() */

/* The terminal's node. */
const volatile __u64 inode_wanted = 0;
const volatile __u32 dev_wanted = 0;

const volatile __u32 most = CHUNK * CHUNKS; /* bytes of a call */

/* What user space calls the calls. */
enum { WRITE = 1, WRITEV };

struct event {
	__u64 time_ns;
	struct task task;
	__u32 len;
	__u32 pad;
	__u8 tail[];
};
EVENT_SCRATCH(event, CHUNK);

/* Not static: so the verifier walks through it once, and not for each call. */
__noinline int chunk(__u64 at, __u32 len)
{
	struct event *e = event_scratch();

	if (!e)
		return 0;
	asm volatile("" : "+r"(len));
	if (len > CHUNK || bpf_probe_read_user(e->tail, len, (void *)at))
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->len = len;
	e->pad = 0;
	event_output(e, sizeof(*e) + len);
	return 0;
}

/*
 * Where a piece begins is known in each turn of the loop, and what is left is
 * not carried from one to the next: else Linux 6.1 would look at each way to
 * have got there, half a million instructions.
 */
static __always_inline void written(__u64 at, __u32 len)
{
	for (__u32 from = 0; from < CHUNK * CHUNKS && from < len; from += CHUNK)
		chunk(at + from, len - from < CHUNK ? len - from : CHUNK);
}

/* A part of what was written, as user space describes it; returns its length. */
__noinline __u32 part(__u64 at, bool compat, __u32 left)
{
	struct { __u64 at, len; } part;
	__u32 part32[2], len, now;

	if (compat) {
		bpf_probe_read_user(part32, sizeof(part32), (void *)at);
		part.at = part32[0];
		part.len = part32[1];
	} else {
		bpf_probe_read_user(&part, sizeof(part), (void *)at);
	}
	len = part.len < left ? part.len : left;
	now = len < CHUNK ? len : CHUNK;
	if (len > now)
		count_lost(LOST_TRUNCATED);
	if (now)
		chunk(part.at, now);
	return len;
}

SEC("raw_tp/sys_exit")
int ended(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 kind = wanted_kind(regs), left, parts, size;
	long done = ctx->args[1];
	struct inode *inode;
	bool compat;
	__u64 at;

	if (!kind || done <= 0)
		return 0;
	compat = syscall_is_compat(regs);
	inode = BPF_CORE_READ(fd_file(syscall_arg(regs, compat, 0)), f_inode);
	if (BPF_CORE_READ(inode, i_ino) != inode_wanted ||
	    BPF_CORE_READ(inode, i_sb, s_dev) != dev_wanted || !current_wanted())
		return 0;
	left = done < most ? done : most;
	if (done > left)
		count_lost(LOST_TRUNCATED);
	at = syscall_arg(regs, compat, 1);
	if (kind == WRITE) {
		written(at, left);
		return 0;
	}
	parts = syscall_arg(regs, compat, 2);
	size = 2 * (compat ? sizeof(__u32) : sizeof(__u64));
	for (int i = 0; i < PARTS && i < parts && left; i++)
		left -= part(at + i * size, compat, left);
	if (left)
		count_lost(LOST_TRUNCATED);
	return 0;
}

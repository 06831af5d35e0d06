/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * One verb for each thing that is done otherwise on other kernels, with the
 * commit that changed it and the first release that has it. What to do is
 * decided by the type or the prototype that is there, never by a version:
 * vendors carry changes back.
 */
#pragma once
#include "prog.bpf.h"

/*
 * How many arguments a tracepoint has: what the session reads from the
 * kernel's BTF, and without that `now`, as in new kernels.
 */
#define TRACEPOINT_ARGS(tracepoint, now) \
	const volatile __u32 tracepoint##_args SEC(".rodata.args." #tracepoint) = now

/* Linux 5.14 (2f064a59a11f) renamed task_struct.state. */
static __always_inline long task_state(struct task_struct *task)
{
	struct task_struct___old *old = (void *)task;

	if (bpf_core_field_exists(task->__state))
		return BPF_CORE_READ(task, __state);
	return BPF_CORE_READ(old, state);
}

/* linux/sched.h; the last two are ours, for what the kernel has no bit of its own. */
enum {
	TASK_ENDED = 0x10 | 0x20 | 0x80, /* EXIT_DEAD, EXIT_ZOMBIE, TASK_DEAD */
	TASK_IDLE = 0x2 | 0x400,	 /* TASK_UNINTERRUPTIBLE, TASK_NOLOAD */
	STATE_IDLE = 0x10000,
	STATE_RUNNING = 0x20000,
};

/*
 * The tasks in a queue that want to run. Since Linux 6.12 (152e11f6df29) some
 * are in it that sleep already, which were counted apart at first, and have
 * not been counted since 6.14 (c2a295bffeaf).
 */
static __always_inline __u32 runnable_in(struct cfs_rq *queue)
{
	struct cfs_rq___old *old = (void *)queue;
	__u32 asleep = 0;

	if (bpf_core_field_exists(queue->h_nr_runnable))
		return BPF_CORE_READ(queue, h_nr_runnable);
	if (bpf_core_field_exists(old->h_nr_delayed))
		asleep = BPF_CORE_READ(old, h_nr_delayed);
	return BPF_CORE_READ(old, h_nr_running) - asleep;
}

/* All that are in it. */
static __always_inline __u32 in_queue(struct cfs_rq *queue)
{
	struct cfs_rq___old *old = (void *)queue;

	if (bpf_core_field_exists(queue->h_nr_queued))
		return BPF_CORE_READ(queue, h_nr_queued);
	return BPF_CORE_READ(old, h_nr_running);
}

TRACEPOINT_ARGS(sched_switch, 4);

/*
 * The state in which a task is switched out at raw_tp/sched_switch. Only what
 * the tracepoint itself passes, since 9c2136be0878 (Linux 5.18), cannot have
 * been changed by a waker on another processor.
 */
static __always_inline __u32 switched_state(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 state;

	if (ctx->args[0]) /* preempted, whatever it was about to do */
		return STATE_RUNNING;
	if (sched_switch_args >= 4)
		state = ctx->args[3];
	else
		state = task_state((void *)ctx->args[1]);
	if (!state)
		return STATE_RUNNING;
	return (state & TASK_IDLE) == TASK_IDLE ? STATE_IDLE : state;
}

/*
 * What a block tracepoint is about. On old kernels a request_queue stood in
 * front of it, and there is more than one argument. The barrier keeps the
 * compiler from adding to the context's address, which the verifier refuses.
 */
static __always_inline void *after_queue(struct bpf_raw_tracepoint_args *ctx, __u32 args)
{
	void *arg;

	if (args == 1)
		return (void *)ctx->args[0];
	arg = (void *)ctx->args[1];
	asm volatile("" : "+r"(arg));
	return arg;
}

#define AFTER_QUEUE(tracepoint, type, name)                                        \
	TRACEPOINT_ARGS(tracepoint, 1);                                            \
	static __always_inline type *name(struct bpf_raw_tracepoint_args *ctx)     \
	{                                                                          \
		return after_queue(ctx, tracepoint##_args);                        \
	}

/* Until 5.11 (a54895fa057c; in 5.10.137 too). */
AFTER_QUEUE(block_rq_issue, struct request, issued_request)
AFTER_QUEUE(block_rq_requeue, struct request, requeued_request)
AFTER_QUEUE(block_rq_merge, struct request, merged_request)
/* Until 5.11 (e8a676d61c07). */
AFTER_QUEUE(block_getrq, struct bio, getrq_bio)
AFTER_QUEUE(block_bio_queue, struct bio, queued_bio)

/* Whether there is a tracepoint where a request begins: since 6.5 (5a80bd075f3b). */
#define HAS_BLOCK_IO_START bpf_core_type_exists(btf_trace_block_io_start)

/* The number of a disk. */
static __always_inline __u32 disk_number(struct gendisk *disk)
{
	return BPF_CORE_READ(disk, major) << 20 | BPF_CORE_READ(disk, first_minor);
}

/* The disk of a request: rq_disk went in 5.17 (f3fa33acca9f), q->disk came in 5.15 (d152c682f03c). */
static __always_inline struct gendisk *request_disk(struct request *rq)
{
	struct request___old *old = (void *)rq;

	if (bpf_core_field_exists(old->rq_disk))
		return BPF_CORE_READ(old, rq_disk);
	return BPF_CORE_READ(rq, q, disk);
}

/*
 * When room for a request was asked for, by the monotonic clock. 0: the kernel
 * is built without this (CONFIG_BLK_RQ_ALLOC_TIME), or the disk has no io.cost.
 */
static __always_inline __u64 request_alloc_ns(struct request *rq)
{
	if (!bpf_core_field_exists(rq->alloc_time_ns))
		return 0;
	return BPF_CORE_READ(rq, alloc_time_ns);
}

/* The disk of a bio: bi_disk became bi_bdev in 5.12 (309dca309fc3). */
static __always_inline struct gendisk *bio_disk(struct bio *bio)
{
	struct bio___old *old = (void *)bio;

	if (bpf_core_field_exists(old->bi_disk))
		return BPF_CORE_READ(old, bi_disk);
	return BPF_CORE_READ(bio, bi_bdev, bd_disk);
}

/* The number of the partition that a bio is for, or of its disk, as until 5.12. */
static __always_inline __u32 bio_part(struct bio *bio)
{
	struct bio___old *old = (void *)bio;

	if (bpf_core_field_exists(old->bi_disk))
		return disk_number(bio_disk(bio));
	return BPF_CORE_READ(bio, bi_bdev, bd_dev);
}

/*
 * The number of the partition that a request is for, or of the disk; 0 where
 * the disk keeps no statistics. hd_struct became block_device in 5.11 (0d02129e76ed).
 */
static __always_inline __u32 request_part(struct request *rq)
{
	struct request___old *old = (void *)rq;

	if (bpf_core_type_exists(struct hd_struct___old))
		return BPF_CORE_READ(old, part, __dev.devt);
	return BPF_CORE_READ(rq, part, bd_dev);
}

/* The path of an open that io_uring is asked for. By Linux 7.3 its name was wrapped in a structure. */
static __always_inline const char *io_open_path(struct io_open *open)
{
	struct io_open___old *old = (void *)open;

	if (bpf_core_type_exists(struct delayed_filename))
		return BPF_CORE_READ(open, filename.__incomplete_filename, name);
	return BPF_CORE_READ(old, filename, name);
}

/*
 * Reads a text of user space with its zero; less than 0 if that is not
 * possible. Older kernels say of an empty one that it has 0 bytes, and write
 * nothing. No branch: in a loop each would double what the verifier looks at.
 */
static __always_inline long read_user_str(void *to, __u32 size, const void *from)
{
	long len;

	*(__u8 *)to = 0;
	len = bpf_probe_read_user_str(to, size, from);
	return len + ((__u64)(len - 1) >> 63);
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Block requests, from the task that asks to the answer of the disk:
 *
 *   start  the request is made, in the context of the task that submits it
 *   issue  it goes to the disk: what it asks for is settled, merges are done
 *   done   the disk has answered, in an interrupt or whatever task is there
 *
 * The task is known at the start only, so it is filtered and remembered there.
 * A request whose start was not seen, because it was not wanted or came before
 * the tool, is not looked at again; but where neither the task nor the start
 * matters, there is no look at starts (`from_issue`), which are half the cost.
 *
 * A tool includes this and says in io_done() what it does with a request that
 * is finished; before that, by WANT_IO_STACKS, that a request is to keep the
 * stacks of the task that began it, by WANT_IO_COMM that of the task its name
 * will do, or by UNTIL_IO_ISSUE that all it asks is known when a request is
 * issued, at which it is finished then. Disks without requests (zram, dm, md)
 * show as those below them.
 */
#pragma once
#include "compat.bpf.h"
#include "maps.bpf.h"
#ifdef WANT_IO_STACKS
#include "stacks.bpf.h"
#endif
#include "task.bpf.h"

/* The low byte of cmd_flags; these numbers are the same since 4.10. */
enum op {
	OP_MASK = 0xff,
	OP_READ = 0,
	OP_WRITE = 1,
	OP_FLUSH = 2,
	OP_PASSTHROUGH_FIRST = 32,
	OP_PASSTHROUGH_LAST = 35,
};

/* Whether a read or write goes on from where the one before it on its disk ended. */
enum pattern { PATTERN_UNKNOWN, PATTERN_SEQUENTIAL, PATTERN_RANDOM };

#define NO_SECTOR (~0ULL)

#ifdef UNTIL_IO_ISSUE
#define UNTIL_ISSUE true
#else
#define UNTIL_ISSUE false
#endif

/* Beside cmd_flags: there is nothing to be moved. */
#define WITHOUT_DATA (1U << 31)

/* How many bios of a request are looked at for the one that it was made for. */
#define MERGED_BIOS 16

/* What is known of a request. */
struct io {
	__u64 issue_ns; /* the last time, where a disk has sent it back; 0: not with the disk */
	__u64 start_ns; /* 0: the kernel made it on its own */
	__u64 sector;	/* NO_SECTOR: it has none */
	__u32 bytes;
	__u32 flags; /* cmd_flags: operation and flags */
	__u32 disk;
	__u32 part;	/* the disk's own number if there is no partition */
	__u16 pattern;
	__u16 requeued; /* it was issued before, and sent back by its disk */
	__s32 error; /* a blk_status_t, or negative an errno: kernels differ */
	struct task task;
#ifdef WANT_IO_STACKS
	struct stack stack;
#endif
};
EXPORT_TYPE(io);

/* Requests of this disk or partition only. */
const volatile __u32 disk_wanted = 0;
/* Whether to tell sequential requests from others. */
const volatile bool want_pattern = false;
/* Requests begin when room for them is asked for, where the kernel tells. */
const volatile bool from_alloc = false;
/* All requests count that are issued: Session::from_issue. */
const volatile bool from_issue = false;

/*
 * Requests under way. A request is a fixed place of its disk that is used
 * again and again.
 */
HASH_MAP(requests, __u64, struct io, 10240);

/* Requests to be, by their first bio, where there is no request at the start. */
HASH_MAP(bios, __u64, struct io, 10240);

/* Who asked last for what was written to be safe, by disk. */
HASH_MAP(flushers, __u64, struct io, 1024);

/* Where the last read or write on each disk ended. */
HASH_MAP(disk_ends, __u32, __u64, 1024);

/* What is known of a request before it is issued, where starts are not looked at; and again. */
static const struct io unknown, sent_back = { .requeued = true };

static void io_done(const struct io *io, __u64 now);

/* How long it took its disk; if `queued` is wanted, too, from when it was made. */
static __always_inline __u64 io_ns(const struct io *io, __u64 now, bool queued)
{
	return now - (queued && io->start_ns ? io->start_ns : io->issue_ns);
}

static __always_inline bool is_transfer(__u32 flags)
{
	return (flags & OP_MASK) == OP_READ || (flags & OP_MASK) == OP_WRITE;
}

static __always_inline bool is_passthrough(__u32 flags)
{
	__u32 op = flags & OP_MASK;

	return op >= OP_PASSTHROUGH_FIRST && op <= OP_PASSTHROUGH_LAST;
}

/*
 * A request's place is used again. If the one before was issued, its end was
 * not shown: a kernel may keep what happens in interrupts from programs, or
 * while a process runs that it protects, and say nothing of it.
 */
static __always_inline void io_forget(void *map, __u64 key)
{
	struct io *io = bpf_map_lookup_elem(map, &key);

	if (!io)
		return;
	if (io->issue_ns)
		count_lost(LOST_MISSED);
	bpf_map_delete_elem(map, &key);
}

/* The current task begins a request, of which there is only a bio (`of`) on some kernels. */
static __noinline int io_begin(void *ctx, void *map, void *of, __u32 flags, struct gendisk *disk)
{
	__u32 flush = 1U << bpf_core_enum_value(enum req_flag_bits, __REQ_PREFLUSH) |
		      1U << bpf_core_enum_value(enum req_flag_bits, __REQ_FUA);
	struct io io = { .start_ns = now_ns() };
	__u64 key = (__u64)of, disk_key = (__u64)disk;

	io_forget(map, key);
	if (!current_wanted()) {
		if (flags & flush)
			bpf_map_delete_elem(&flushers, &disk_key);
		return 0;
	}
#ifdef WANT_IO_COMM
	bpf_get_current_comm(io.task.comm, sizeof(io.task.comm));
#else
	current_fill(&io.task);
#endif
#ifdef WANT_IO_STACKS
	stack_fill(&io.stack, ctx);
#endif
	/* What only asks for a flush waits for it, and never goes to the disk itself. */
	if (!(flags & WITHOUT_DATA && flags & flush))
		map_set(map, &key, &io);
	if (flags & flush) {
		io.start_ns = 0;
		map_set(&flushers, &disk_key, &io);
	}
	return 0;
}

/*
 * A request whose start was not seen as such: one of those by which the kernel
 * flushes a disk's cache, for whoever asked for that last; before 6.5, one
 * that is known by its first bio, or a command from user space, which comes
 * here in the context of the task that sends it.
 */
static __always_inline void io_adopt(void *ctx, struct request *rq, __u32 flags,
				     struct gendisk *disk)
{
	struct bio *bio = BPF_CORE_READ(rq, bio);
	__u64 key = (__u64)rq, disk_key = (__u64)disk, bio_key;
	struct io *io = NULL;

	if ((flags & OP_MASK) == OP_FLUSH) {
		io = bpf_map_lookup_elem(&flushers, &disk_key);
		if (io)
			map_set(&requests, &key, io);
		return;
	}
	/* Bios that were merged in front of the first one stand before it now. */
	for (int i = 0; i < MERGED_BIOS && bio && !io; i++) {
		bio_key = (__u64)bio;
		io = bpf_map_lookup_elem(&bios, &bio_key);
		bio = BPF_CORE_READ(bio, bi_next);
	}
	if (io) {
		map_set(&requests, &key, io);
		bpf_map_delete_elem(&bios, &bio_key);
	} else if (!HAS_BLOCK_IO_START && is_passthrough(flags)) {
		io_begin(ctx, &requests, rq, flags, disk);
	}
}

/* Remembers where the request ends: every one counts, also those that nobody wants to see. */
static __always_inline __u32 pattern_of(__u32 disk, __u32 flags, __u64 sector, __u32 bytes)
{
	__u64 end = sector + (bytes >> 9), *last;
	bool sequential;

	if (!want_pattern || !is_transfer(flags) || !bytes)
		return PATTERN_UNKNOWN;
	last = bpf_map_lookup_elem(&disk_ends, &disk);
	if (!last) {
		map_set(&disk_ends, &disk, &end);
		return PATTERN_UNKNOWN;
	}
	sequential = *last == sector;
	*last = end;
	return sequential ? PATTERN_SEQUENTIAL : PATTERN_RANDOM;
}

static __noinline int io_issue(void *ctx, struct request *rq)
{
	__u32 flags = BPF_CORE_READ(rq, cmd_flags), bytes = BPF_CORE_READ(rq, __data_len);
	__u64 sector = BPF_CORE_READ(rq, __sector), key = (__u64)rq, now = now_ns();
	struct gendisk *gendisk = request_disk(rq);
	__u32 disk, part, pattern;
	struct io whole = {}, *io;
	__u64 alloc_ns;

	/* There are commands for controllers, too. */
	disk = gendisk ? disk_number(gendisk) : 0;
	if (!bytes || is_passthrough(flags))
		sector = NO_SECTOR;
	pattern = pattern_of(disk, flags, sector, bytes);

	io = bpf_map_lookup_elem(&requests, &key);
	if (UNTIL_ISSUE && from_issue) {
		/* Nothing else is in there but what was sent back. */
		if (io) {
			bpf_map_delete_elem(&requests, &key);
			return 0;
		}
	} else if (!io || io->issue_ns) {
		if (io)
			io_forget(&requests, key);
		if (from_issue)
			map_set(&requests, &key, &unknown);
		else
			io_adopt(ctx, rq, flags, gendisk);
		io = bpf_map_lookup_elem(&requests, &key);
		if (!io)
			return 0;
	}
	/* Keeps the compiler from adding to what the verifier thinks may be NULL still. */
	asm volatile("" : "+r"(io));
	/*
	 * Of the stack itself, not of what may be there or in a map: until Linux 6.8
	 * (41f6f64e6999) the verifier forgot, where the stack is read by a pointer,
	 * that a number depends on the way there, and threw out code as never run.
	 */
	if (UNTIL_ISSUE) {
		if (!from_issue)
			whole = *io;
		io = &whole;
	}
	/* Sent back and issued again, perhaps for what is left of it: only the time is new. */
	if (io->requeued) {
		io->issue_ns = now;
		return 0;
	}
	part = (!from_issue || disk_wanted ? request_part(rq) : 0) ?: disk;
	if (disk_wanted && disk_wanted != disk && disk_wanted != part) {
		bpf_map_delete_elem(&requests, &key);
		return 0;
	}
	alloc_ns = from_alloc && io->start_ns ? request_alloc_ns(rq) : 0;
	if (alloc_ns)
		io->start_ns = now - (bpf_ktime_get_ns() - alloc_ns);
	io->issue_ns = now;
	io->sector = sector;
	io->bytes = bytes;
	io->flags = flags;
	io->disk = disk;
	io->part = part;
	io->pattern = pattern;
	if (UNTIL_ISSUE) {
		io_done(io, now);
		if (!from_issue)
			bpf_map_delete_elem(&requests, &key);
	}
	return 0;
}

SEC("raw_tp/block_io_start")
int start__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct request *rq = (void *)ctx->args[0];
	__u32 flags = BPF_CORE_READ(rq, cmd_flags);

	if (!BPF_CORE_READ(rq, __data_len))
		flags |= WITHOUT_DATA;
	return io_begin(ctx, &requests, rq, flags, request_disk(rq));
}

/* Before 6.5. The request is about to be made for this bio. */
SEC("raw_tp/block_getrq")
int start__getrq(struct bpf_raw_tracepoint_args *ctx)
{
	struct bio *bio = getrq_bio(ctx);
	__u32 flags = BPF_CORE_READ(bio, bi_opf);

	if (!BPF_CORE_READ(bio, bi_iter.bi_size))
		flags |= WITHOUT_DATA;
	return io_begin(ctx, &bios, bio, flags, bio_disk(bio));
}

SEC("raw_tp/block_rq_issue")
int issue(struct bpf_raw_tracepoint_args *ctx)
{
	return io_issue(ctx, issued_request(ctx));
}

SEC("raw_tp/block_rq_requeue")
int requeue(struct bpf_raw_tracepoint_args *ctx)
{
	struct request *rq = requeued_request(ctx);
	__u64 key = (__u64)rq;
	struct io *io = bpf_map_lookup_elem(&requests, &key);

	if (io && io->issue_ns) {
		io->issue_ns = 0;
		io->requeued = true;
	}
	/* One may be sent back that was not issued: there was no room at the disk. */
	if (UNTIL_ISSUE && from_issue && BPF_CORE_READ(rq, state) != MQ_RQ_IDLE)
		map_set(&requests, &key, &sent_back);
	return 0;
}

/* A request goes on as a part of another one. */
SEC("raw_tp/block_rq_merge")
int merge(struct bpf_raw_tracepoint_args *ctx)
{
	struct request *rq = merged_request(ctx);

	io_forget(&bios, (__u64)BPF_CORE_READ(rq, bio));
	io_forget(&requests, (__u64)rq);
	return 0;
}

#ifndef UNTIL_IO_ISSUE
static __noinline int io_complete(struct bpf_raw_tracepoint_args *ctx)
{
	struct request *rq = (void *)ctx->args[0];
	__u32 bytes = ctx->args[2];
	__s32 error = ctx->args[1];
	__u64 key = (__u64)rq;
	struct io *io = bpf_map_lookup_elem(&requests, &key);

	if (!io)
		return 0;
	if (error && !io->error)
		io->error = error;
	/* Only a part of it is: the rest will come. */
	if (bytes < BPF_CORE_READ(rq, __data_len))
		return 0;
	/* What was not issued only waited for a flush, which is a request of its own. */
	if (io->issue_ns)
		io_done(io, now_ns());
	bpf_map_delete_elem(&requests, &key);
	return 0;
}

SEC("raw_tp/block_rq_complete")
int done(struct bpf_raw_tracepoint_args *ctx)
{
	return io_complete(ctx);
}

/*
 * A completion may interrupt a program that is at work on another one; the
 * kernel does not enter that program a second time on the same processor. This
 * one takes what the other missed so, and else finds the request gone.
 */
SEC("raw_tp/block_rq_complete")
int done_interrupted(struct bpf_raw_tracepoint_args *ctx)
{
	return io_complete(ctx);
}
#endif

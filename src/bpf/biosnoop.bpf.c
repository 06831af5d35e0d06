// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "block.bpf.h"
#include "events.bpf.h"

const volatile __u64 min_ns = 0;
const volatile bool errors_only = false;

struct event {
	__u64 time_ns;
	struct io io;
};
EXPORT_TYPE(event);

static void io_done(const struct io *io, __u64 now)
{
	struct event *e;

	if (now - io->issue_ns < min_ns || (errors_only && !io->error))
		return;
	e = event_reserve(sizeof(*e));
	if (!e)
		return;
	e->time_ns = now;
	e->io = *io;
	event_submit(e);
}

/*
 * Some disks have no requests (zram, dm, md): what they are asked for is a
 * bio. That a bio which became a part of a request has ended is not told here.
 * One that was handed on to another disk may do that: the oldest give way.
 */
LRU_MAP(queued_bios, __u64, struct io, 10240);

SEC("?raw_tp/block_bio_queue")
int bios_begin(struct bpf_raw_tracepoint_args *ctx)
{
	struct bio *bio = queued_bio(ctx);
	struct gendisk *disk = bio_disk(bio);
	struct io io = { .issue_ns = now_ns() };
	__u64 key = (__u64)bio;

	if (!BPF_CORE_READ(disk, fops, submit_bio) || !current_wanted())
		return 0;
	io.disk = disk_number(disk);
	io.part = bio_part(bio);
	if (disk_wanted && disk_wanted != io.disk && disk_wanted != io.part)
		return 0;
	io.start_ns = io.issue_ns;
	io.flags = BPF_CORE_READ(bio, bi_opf);
	io.bytes = BPF_CORE_READ(bio, bi_iter.bi_size);
	io.sector = io.bytes ? BPF_CORE_READ(bio, bi_iter.bi_sector) : NO_SECTOR;
	current_fill(&io.task);
	bpf_map_update_elem(&queued_bios, &key, &io, BPF_ANY);
	return 0;
}

SEC("?raw_tp/block_bio_complete")
int bios_end(struct bpf_raw_tracepoint_args *ctx)
{
	struct bio *bio = (void *)ctx->args[1];
	__u64 key = (__u64)bio;
	struct io *io = bpf_map_lookup_elem(&queued_bios, &key);

	if (!io)
		return 0;
	io->error = BPF_CORE_READ(bio, bi_status);
	io_done(io, now_ns());
	bpf_map_delete_elem(&queued_bios, &key);
	return 0;
}

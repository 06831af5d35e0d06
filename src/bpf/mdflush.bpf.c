// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "compat.bpf.h"
#include "events.bpf.h"
#include "task.bpf.h"

/* Which disks are arrays: their own major number, and that of those with partitions of old. */
const volatile __u32 majors[2] = {};

struct event {
	__u64 time_ns;
	struct task task;
	__u32 disk;
	__u32 bytes; /* to be written when the flush is done */
};
EXPORT_TYPE(event);

/*
 * Every bio that asks for a flush goes to md_flush_request(), which need not
 * be probed for that: arrays take bios as they are submitted.
 */
SEC("raw_tp/block_bio_queue")
int queued(struct bpf_raw_tracepoint_args *ctx)
{
	struct bio *bio = queued_bio(ctx);
	struct gendisk *disk;
	struct event *e;
	__u32 major;

	if (!(BPF_CORE_READ(bio, bi_opf) & 1U << bpf_core_enum_value(enum req_flag_bits, __REQ_PREFLUSH)))
		return 0;
	disk = bio_disk(bio);
	major = BPF_CORE_READ(disk, major);
	if ((major != majors[0] && major != majors[1]) || !current_wanted())
		return 0;
	e = event_reserve(sizeof(*e));
	if (!e)
		return 0;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->disk = disk_number(disk);
	e->bytes = BPF_CORE_READ(bio, bi_iter.bi_size);
	event_submit(e);
	return 0;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * The ring of events. An event that finds no room is counted as lost.
 *
 * A wake-up costs more than everything else an event does, so there is none
 * for an event: user space looks at the ring every 20 ms, and is woken only
 * when a quarter of the ring has filled before that.
 */
#pragma once
#include "maps.bpf.h"

/* The size is what --buffer-size says; this one is the default. */
#define EVENTS_SIZE (2 * 1024 * 1024)

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, EVENTS_SIZE);
} events SEC(".maps");

const volatile __u64 events_wake_at SEC(".rodata.events") = EVENTS_SIZE / 4;

/* What a record takes besides the event: its header, and rounding up to 8 bytes. */
#define RECORD_EXTRA 16

/* Wakes the reader with the event that crosses the line, and (nearly) no other. */
static __always_inline __u64 event_flags(__u64 size)
{
	__u64 filled = bpf_ringbuf_query(&events, BPF_RB_AVAIL_DATA);

	return filled >= events_wake_at && filled - size - RECORD_EXTRA < events_wake_at ?
		       BPF_RB_FORCE_WAKEUP :
		       BPF_RB_NO_WAKEUP;
}

/* Room in the ring for an event of constant size; NULL and counted if there is none. */
static __always_inline void *event_reserve(__u64 size)
{
	void *event = bpf_ringbuf_reserve(&events, size, 0);

	if (!event)
		count_lost(LOST_RING_FULL);
	return event;
}

#define event_submit(event) bpf_ringbuf_submit(event, event_flags(sizeof(*(event))))

/* Sends an event that was put together elsewhere, at its real length. */
static __always_inline void event_output(void *event, __u64 size)
{
	if (bpf_ringbuf_output(&events, event, size, event_flags(size)))
		count_lost(LOST_RING_FULL);
}

/* An event that ends in `__u8 tail[]`, which must begin where sizeof ends. */
#define EXPORT_TAILED(event)                                                            \
	_Static_assert(__builtin_offsetof(struct event, tail) == sizeof(struct event), \
		       "pad struct " #event " to a multiple of 8 bytes");               \
	EXPORT_TYPE(event)

/*
 * A place, for each processor, to put together an event that ends in a tail of
 * variable length: `struct event` has `__u8 tail[]` as its last field. Its
 * content is what the last event left: set every field.
 */
#define EVENT_SCRATCH(event, tail_bytes)                           \
	struct event##_room {                                      \
		__u64 words[(sizeof(struct event) + (tail_bytes)) / 8 + 1]; \
	};                                                         \
	MAP(PERCPU_ARRAY, event##_scratch_map, __u32, struct event##_room, 1); \
	static __always_inline struct event *event##_scratch(void) \
	{                                                          \
		__u32 zero = 0;                                    \
		return (void *)bpf_map_lookup_elem(&event##_scratch_map, &zero); \
	}                                                          \
	EXPORT_TAILED(event)

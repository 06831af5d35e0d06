/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Pages of files in the page cache, in the context of the task that makes them
 * come, asks for them, or changes them. What belongs to block devices, a file
 * system's metadata among it, is left out: kernels tell of it too differently.
 *
 * A tool says in cache_event() what it does. Numbers are of pages, however
 * many a folio has.
 */
#pragma once
#include "folio.bpf.h"
#include "maps.bpf.h"
#include "task.bpf.h"

enum cache {
	CACHE_ASKED,	/* a read or a page fault asked for them */
	CACHE_ADDED,	/* they were put into the cache */
	CACHE_DIRTIED,
	CACHE_WRITTEN,	/* of those dirtied: they were added for being written, and not read */
	CACHES,

	/* For a tool that follows each page: FOLLOW_PAGES. */
	CACHE_REMOVED = CACHES,
	CACHE_GIVEN, /* a read is given those that are there, and will ask for the others again */
};

static __always_inline void cache_event(enum cache what, struct address_space *mapping,
					__u64 index, __u32 pages);

#define PAGE_SHIFT 12 /* of x86, and of arm64 as it is usual */
#define S_IFMT 0170000
#define S_IFBLK 0060000

static __always_inline bool is_of_a_file(struct address_space *mapping)
{
	__u32 type = mapping ? BPF_CORE_READ(mapping, host, i_mode) & S_IFMT : 0;

	/* btrfs has its metadata in an inode that has no type. */
	return type && type != S_IFBLK;
}

/* What each thread reads: how often it did, and what it asked for last. */
struct reader {
	__u64 reads;
	__u64 mapping, index, last;
	__u64 calls; /* of read(2) and its kin */
};
THREAD_MAP(readers, struct reader, 16384);

static __always_inline struct reader *this_reader(void)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct reader zero = {};

	return map_get_or_zero(&readers, &thread, &zero);
}

static __always_inline void task_has_read(void)
{
	struct reader *reader = this_reader();

	if (reader)
		reader->reads++;
}

/*
 * Whether a page was added in order to be written. Then the thread that adds
 * it goes on at once to make it dirty, without reading anything in between:
 * those that were not are let go when there is no room.
 */
struct fresh {
	__u64 thread;
	__u64 reads; /* how often it had read */
};
LRU_MAP(fresh, __u64, struct fresh, 8192);

static __always_inline struct fresh now_fresh(void)
{
	struct fresh now = { .thread = bpf_get_current_pid_tgid() };
	struct reader *reader = bpf_map_lookup_elem(&readers, &now.thread);

	now.reads = reader ? reader->reads : 0;
	return now;
}

SEC("raw_tp/mm_filemap_add_to_page_cache")
int page_added(struct bpf_raw_tracepoint_args *ctx)
{
	void *folio = (void *)ctx->args[0];
	struct address_space *mapping = folio_mapping(folio);
	__u64 key = ctx->args[0];
	struct fresh now;

	if (!is_of_a_file(mapping) || !current_wanted())
		return 0;
	now = now_fresh();
	bpf_map_update_elem(&fresh, &key, &now, BPF_ANY);
	cache_event(CACHE_ADDED, mapping, folio_index(folio), folio_pages(folio));
	return 0;
}

static __noinline int page_dirtied(struct bpf_raw_tracepoint_args *ctx)
{
	void *folio = (void *)ctx->args[0];
	struct address_space *mapping = (void *)ctx->args[1];
	__u64 key = ctx->args[0];
	struct fresh *then, now;

	if (!is_of_a_file(mapping) || !current_wanted())
		return 0;
	then = bpf_map_lookup_elem(&fresh, &key);
	if (then) {
		now = now_fresh();
		if (then->thread == now.thread && then->reads == now.reads)
			cache_event(CACHE_WRITTEN, mapping, folio_index(folio), folio_pages(folio));
		bpf_map_delete_elem(&fresh, &key);
	}
	cache_event(CACHE_DIRTIED, mapping, folio_index(folio), folio_pages(folio));
	return 0;
}

/* What is taken out may be so by anybody: not filtered. */
#ifdef FOLLOW_PAGES
SEC("raw_tp/mm_filemap_delete_from_page_cache")
int page_removed(struct bpf_raw_tracepoint_args *ctx)
{
	void *folio = (void *)ctx->args[0];

	cache_event(CACHE_REMOVED, folio_mapping(folio), folio_index(folio), folio_pages(folio));
	return 0;
}
#endif

SEC("raw_tp/writeback_dirty_folio")
int dirtied__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	return page_dirtied(ctx);
}

/* Until Linux 5.17 (203a31516616). */
SEC("raw_tp/writeback_dirty_page")
int dirtied__page(struct bpf_raw_tracepoint_args *ctx)
{
	return page_dirtied(ctx);
}

/*
 * Since Linux 6.12 (f2e93e8abbef): no page is read or mapped without it. What
 * a read asks for is told again, from where it has come to, for each batch of
 * pages that it is given.
 */
SEC("raw_tp/mm_filemap_get_pages")
int asked__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct address_space *mapping = (void *)ctx->args[0];
	__u64 index = ctx->args[1], last = ctx->args[2], calls = 0, given;
	__u64 size = BPF_CORE_READ(mapping, host, i_size);
	struct reader *reader;
	bool goes_on;

	if (!size || !is_of_a_file(mapping) || !current_wanted())
		return 0;
	reader = this_reader();
	if (!reader)
		return 0;
	reader->reads++;
	/* A read may ask for more than there is. */
	size = (size - 1) >> PAGE_SHIFT;
	if (last > size)
		last = size;
	if (index > last)
		return 0;
	if (bpf_core_field_exists(task->ioac.syscr))
		calls = BPF_CORE_READ(task, ioac.syscr);
	given = reader->index;
	goes_on = reader->mapping == (__u64)mapping && reader->last == last &&
		  reader->calls == calls && given < index;
	reader->mapping = (__u64)mapping;
	reader->index = index;
	reader->last = last;
	reader->calls = calls;
#ifdef FOLLOW_PAGES
	if (goes_on) {
		/* The batch before, and this one, whose size only that one tells. */
		__u64 n = 5 * (index - given) + 128, left = last - given + 1;

		cache_event(CACHE_GIVEN, mapping, given, n < left ? n : left);
	} else {
		cache_event(CACHE_GIVEN, mapping, index, last - index + 1);
	}
#else
	if (!goes_on)
		cache_event(CACHE_ASKED, mapping, index, last - index + 1);
#endif
	return 0;
}

SEC("raw_tp/mm_filemap_fault")
int asked__rawtp_fault(struct bpf_raw_tracepoint_args *ctx)
{
	struct address_space *mapping = (void *)ctx->args[0];

	if (is_of_a_file(mapping) && current_wanted())
		cache_event(CACHE_ASKED, mapping, ctx->args[1], 1);
	return 0;
}

/*
 * Before, folios or pages are marked as they are used; those that were mapped,
 * when they are no more: at exec and exit all of a program's, for which nobody
 * asked then.
 */
static __noinline int page_marked(void *folio)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	struct address_space *mapping = folio_mapping(folio);

	if (!is_of_a_file(mapping) || !current_wanted())
		return 0;
	if (!BPF_CORE_READ(task, mm) || BPF_CORE_READ_BITFIELD_PROBED(task, in_execve))
		return 0;
	task_has_read();
	cache_event(CACHE_ASKED, mapping, folio_index(folio), folio_pages(folio));
	return 0;
}

SEC("fentry/folio_mark_accessed")
int asked__fentry(__u64 *ctx)
{
	return page_marked((void *)ctx[0]);
}

SEC("kprobe/folio_mark_accessed")
int BPF_KPROBE(asked__kprobe, void *folio)
{
	return page_marked(folio);
}

SEC("fentry/mark_page_accessed")
int asked__oldfentry(__u64 *ctx)
{
	return page_marked((void *)ctx[0]);
}

SEC("kprobe/mark_page_accessed")
int BPF_KPROBE(asked__oldkprobe, void *page)
{
	return page_marked(page);
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Look-ups in the cache of directory entries. Each part of a path refers to
 * it once; where that fast way fails, the entry is looked up, with a lock, and
 * if it is not there the file system is asked. There is no tracepoint.
 *
 * A tool says in referred() and looked_up() what it does with each.
 */
#pragma once
#include "maps.bpf.h"
#include "task.bpf.h"

static __always_inline void referred(struct nameidata *nd);
static __always_inline void looked_up(struct qstr *name, bool found);

SEC("fentry/lookup_fast")
int references__fentry(__u64 *ctx)
{
	referred((void *)ctx[0]);
	return 0;
}

SEC("kprobe/lookup_fast")
int BPF_KPROBE(references__kprobe, struct nameidata *nd)
{
	referred(nd);
	return 0;
}

/* As the compiler calls a copy of it. */
SEC("kprobe/lookup_fast.*")
int BPF_KPROBE(references__renamed, struct nameidata *nd)
{
	referred(nd);
	return 0;
}

/*
 * Walking a path does not look an entry up that the fast way did not find, but
 * begins to make it. Opening and making files does both: it is told of once.
 */
THREAD_MAP(missed, __u64, 16384);

static __noinline int look_up_ends(struct qstr *name, bool found)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 address = (__u64)name;

	looked_up(name, found);
	if (!found)
		map_set(&missed, &thread, &address);
	return 0;
}

static __noinline int entry_is_made(struct qstr *name)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 *last = bpf_map_lookup_elem(&missed, &thread);
	bool known = last && *last == (__u64)name;

	bpf_map_delete_elem(&missed, &thread);
	if (!known)
		looked_up(name, false);
	return 0;
}

SEC("fexit/d_lookup")
int BPF_PROG(look_ups__fexit, void *parent, struct qstr *name, struct dentry *found)
{
	return look_up_ends(name, found);
}

/* The name that each thread looks up. */
THREAD_MAP(lookups, __u64, 16384);

SEC("kprobe/d_lookup")
int BPF_KPROBE(look_ups__kprobe, void *parent, struct qstr *name)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 address = (__u64)name;

	map_set(&lookups, &thread, &address);
	return 0;
}

SEC("kretprobe/d_lookup")
int BPF_KRETPROBE(look_ups__kprobe_end, void *found)
{
	__u64 thread = bpf_get_current_pid_tgid();
	__u64 *name = bpf_map_lookup_elem(&lookups, &thread);

	if (name) {
		look_up_ends((void *)*name, found);
		bpf_map_delete_elem(&lookups, &thread);
	}
	return 0;
}

SEC("fentry/d_alloc_parallel")
int misses__fentry(__u64 *ctx)
{
	return entry_is_made((void *)ctx[1]);
}

SEC("kprobe/d_alloc_parallel")
int BPF_KPROBE(misses__kprobe, void *parent, struct qstr *name)
{
	return entry_is_made(name);
}

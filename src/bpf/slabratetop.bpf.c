// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "task.bpf.h"

#define CACHE_NAME 32

/* Of a cache, or of what kmalloc() gives, which has one for each size: then cache is 0. */
struct key {
	__u64 cache;
	__u64 size;
};

struct counts {
	__u64 count;
	__u64 bytes;
	__u8 name[CACHE_NAME];
};

SUM_MAP(counts, struct key, struct counts, 10240);

static __noinline int allocated(struct kmem_cache *cache, __u64 size)
{
	struct key key = { (__u64)cache, size };
	struct counts *counts;

	if (!current_wanted())
		return 0;
	if (cache)
		key.size = BPF_CORE_READ(cache, size);
	counts = counts_at(&key);
	if (!counts)
		return 0;
	if (cache && !counts->count)
		bpf_probe_read_kernel_str(counts->name, sizeof(counts->name),
					  BPF_CORE_READ(cache, name));
	__sync_fetch_and_add(&counts->count, 1);
	__sync_fetch_and_add(&counts->bytes, key.size);
	return 0;
}

/* Since Linux 6.1 (11e9734bcb6a) the tracepoint names the cache; before, user space leaves it out. */
SEC("raw_tp/kmem_cache_alloc")
int allocs__rawtp(struct bpf_raw_tracepoint_args *ctx)
{
	return ctx->args[1] ? allocated((void *)ctx->args[2], 0) : 0;
}

SEC("fentry/kmem_cache_alloc")
int allocs__fentry(__u64 *ctx)
{
	return allocated((void *)ctx[0], 0);
}

SEC("fentry/kmem_cache_alloc_node")
int allocs__fentry_node(__u64 *ctx)
{
	return allocated((void *)ctx[0], 0);
}

SEC("kprobe/kmem_cache_alloc")
int BPF_KPROBE(allocs__kprobe, struct kmem_cache *cache)
{
	return allocated(cache, 0);
}

SEC("kprobe/kmem_cache_alloc_node")
int BPF_KPROBE(allocs__kprobe_node, struct kmem_cache *cache)
{
	return allocated(cache, 0);
}

SEC("raw_tp/kmalloc")
int kmallocs(struct bpf_raw_tracepoint_args *ctx)
{
	return ctx->args[1] ? allocated(NULL, ctx->args[3]) : 0;
}

/* Gone with the same change. */
SEC("?raw_tp/kmalloc_node")
int kmallocs_node(struct bpf_raw_tracepoint_args *ctx)
{
	return ctx->args[1] ? allocated(NULL, ctx->args[3]) : 0;
}

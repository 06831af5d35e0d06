// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Memory that was allocated and not freed. A function may call another of
 * these: only the outermost counts, which its stack pointer tells.
 */
#include "compat.bpf.h"
#include "stacks.bpf.h"
#include "uprobe.bpf.h"

#define MAP_ANONYMOUS 0x20
#define MAP_FAILED -1ul

const volatile __u64 min_size = 0, max_size = -1ull;
const volatile __u32 sample_rate = 1;
const volatile __u64 page_size = 4096;
const volatile bool combined_only = false;

/* Where an allocation is; a process that calls exec() has other memory. */
struct place {
	__u64 address;
	__u64 mm; /* 0: the kernel's */
};

struct key {
	struct stack stack;
	__u32 pid;
	__u32 pad;
};

struct allocation {
	__u64 size;
	__u64 time_ns;
	struct key key;
};
EXPORT_TYPE(allocation);

struct total {
	__s64 size;
	__s64 count;
};
EXPORT_TYPE(total);

HASH_MAP(allocations, struct place, struct allocation, 262144);
HASH_MAP(totals, struct key, struct total, 1);

static struct total no_total;

static __always_inline void add_total(struct key *key, __s64 size, __s64 count)
{
	struct total *total;

	if (!combined_only)
		return;
	total = map_get_or_zero(&totals, key, &no_total);
	if (!total)
		return;
	__sync_fetch_and_add(&total->size, size);
	__sync_fetch_and_add(&total->count, count);
}

static __always_inline __u64 current_mm(void)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	return (__u64)BPF_CORE_READ(task, mm);
}

static __noinline int freed(__u64 address, __u64 mm)
{
	struct place place = { address, mm };
	struct allocation *was = bpf_map_lookup_elem(&allocations, &place), copy;

	if (!was)
		return 0;
	copy = *was;
	if (!bpf_map_delete_elem(&allocations, &place))
		add_total(&copy.key, -copy.size, -1);
	return 0;
}

static __always_inline bool wanted(__u64 size)
{
	if (size < min_size || size > max_size)
		return false;
	/* By chance: a program allocates in turns, and each Nth could be the same one always. */
	return sample_rate == 1 || bpf_get_prandom_u32() % sample_rate == 0;
}

static __always_inline void allocated(void *ctx, __u64 address, __u64 size, __u64 mm)
{
	struct place place = { address, mm };
	struct allocation new = { .size = size };

	if (!address)
		return;
	/* Should it be known still, then its end was missed. */
	freed(address, mm);
	if (!wanted(size))
		return;
	new.time_ns = now_ns();
	if (mm)
		new.key.pid = task_pid((void *)bpf_get_current_task());
	stack_fill(&new.key.stack, ctx);
	if (bpf_map_update_elem(&allocations, &place, &new, BPF_ANY))
		count_lost(LOST_MAP_FULL);
	else
		add_total(&new.key, size, 1);
}

/* Of programs. */

struct call {
	__u64 size;
	__u64 sp;
	__u64 old; /* what realloc() and mremap() free */
	__u64 out; /* where posix_memalign() says where */
};
THREAD_MAP(calls, struct call, 16384);

static __always_inline int begin(struct pt_regs *ctx, __u64 size, __u64 old, __u64 out)
{
	__u64 thread = bpf_get_current_pid_tgid();
	struct call call = { size, PT_REGS_SP(ctx), old, out }, *outer;

	if (!current_wanted())
		return 0;
	outer = bpf_map_lookup_elem(&calls, &thread);
	/* Called by it, or in place of its return. */
	if (outer && outer->sp && call.sp <= outer->sp)
		return 0;
	map_set(&calls, &thread, &call);
	return 0;
}

#define BEGIN(name, size, old, out)                             \
	SEC("uprobe.multi")                                     \
	int name(struct pt_regs *ctx)                           \
	{                                                       \
		return begin(ctx, size, old, out);              \
	}

#define ARG(n) argument(ctx, n)

BEGIN(malloc_begin, ARG(0), 0, 0)
BEGIN(calloc_begin, ARG(0) * ARG(1), 0, 0)
BEGIN(aligned_begin, ARG(1), 0, 0)
BEGIN(realloc_begin, ARG(1), ARG(0), 0)
BEGIN(reallocarray_begin, ARG(1) * ARG(2), ARG(0), 0)
BEGIN(posix_memalign_begin, ARG(2), 0, ARG(0))
BEGIN(mremap_begin, ARG(2), ARG(0), 0)

SEC("uprobe.multi")
int mmap_begin(struct pt_regs *ctx)
{
	/* A file that is mapped is no memory. */
	return ARG(3) & MAP_ANONYMOUS ? begin(ctx, ARG(1), 0, 0) : 0;
}

SEC("uretprobe.multi")
int alloc_end(struct pt_regs *ctx)
{
	__u64 thread = bpf_get_current_pid_tgid(), address = PT_REGS_RC(ctx), mm;
	struct call *call = bpf_map_lookup_elem(&calls, &thread), copy;

	if (!call || !call->sp || !has_returned(ctx, call->sp))
		return 0;
	copy = *call;
	call->sp = 0;
	mm = current_mm();
	if (copy.out) {
		if (address) /* an error */
			return 0;
		bpf_probe_read_user(&address, is_32bit(ctx) ? 4 : 8, (void *)copy.out);
	}
	if (address == MAP_FAILED)
		return 0;
	/* realloc(old, 0) frees, and realloc() that fails does not. */
	if (copy.old && (address || !copy.size))
		freed(copy.old, mm);
	allocated(ctx, address, copy.size, mm);
	return 0;
}

SEC("uprobe.multi")
int free_begin(struct pt_regs *ctx)
{
	__u64 address = ARG(0);

	if (address)
		freed(address, current_mm());
	return 0;
}

/* Of the kernel. */

#define KERNEL(tracepoint) SEC("?raw_tp/" #tracepoint) int tracepoint(struct bpf_raw_tracepoint_args *ctx)

static __always_inline int kernel_allocated(void *ctx, __u64 address, __u64 size)
{
	if (current_wanted())
		allocated(ctx, address, size, 0);
	return 0;
}

KERNEL(kmalloc)
{
	return kernel_allocated(ctx, ctx->args[1], ctx->args[3]);
}

/* Until Linux 6.1 (11e9734bcb6a) there are two. */
KERNEL(kmalloc_node)
{
	return kernel_allocated(ctx, ctx->args[1], ctx->args[3]);
}

/* Since then, the cache instead of the size. */
static __always_inline __u64 cache_size(struct bpf_raw_tracepoint_args *ctx)
{
	struct kmem_cache *cache = (void *)ctx->args[2];

	return ctx->args[2] >> 63 ? BPF_CORE_READ(cache, size) : ctx->args[3];
}

KERNEL(kmem_cache_alloc)
{
	return kernel_allocated(ctx, ctx->args[1], cache_size(ctx));
}

KERNEL(kmem_cache_alloc_node)
{
	return kernel_allocated(ctx, ctx->args[1], cache_size(ctx));
}

KERNEL(kfree)
{
	return freed(ctx->args[1], 0);
}

KERNEL(kmem_cache_free)
{
	return freed(ctx->args[1], 0);
}

/* Pages have addresses of their own: those of what describes them. */
KERNEL(mm_page_alloc)
{
	return kernel_allocated(ctx, ctx->args[0], page_size << (ctx->args[1] & 31));
}

KERNEL(mm_page_free)
{
	return freed(ctx->args[0], 0);
}

/* Before Linux 5.19 (f67bed134a05) neither the caller nor the real size is told. */
TRACEPOINT_ARGS(percpu_alloc_percpu, 10);

KERNEL(percpu_alloc_percpu)
{
	if (percpu_alloc_percpu_args < 10)
		return kernel_allocated(ctx, ctx->args[6], ctx->args[2]);
	return kernel_allocated(ctx, ctx->args[7], ctx->args[3]);
}

KERNEL(percpu_free_percpu)
{
	return freed(ctx->args[2], 0);
}

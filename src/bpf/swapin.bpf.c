// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "folio.bpf.h"
#include "maps.bpf.h"
#include "task.bpf.h"

struct key {
	__u32 pid, pad;
	__u8 comm[TASK_COMM_LEN];
};

struct counts {
	__u64 count, pages;
	struct task task;
};

SUM_MAP(counts, struct key, struct counts, 10240);

static __noinline int swapped_in(void *folio)
{
	struct counts *counts;
	struct task task = {};
	struct key key = {};

	if (!current_wanted())
		return 0;
	current_fill(&task);
	key.pid = task.pid;
	__builtin_memcpy(key.comm, task.comm, sizeof(key.comm));
	counts = counts_at(&key);
	if (!counts)
		return 0;
	counts->task = task;
	__sync_fetch_and_add(&counts->count, 1);
	__sync_fetch_and_add(&counts->pages, folio_pages(folio));
	return 0;
}

/* There is no tracepoint. Until Linux 6.9 the function was called swap_readpage(). */
SEC("fentry/swap_read_folio")
int swapins__fentry(__u64 *ctx)
{
	return swapped_in((void *)ctx[0]);
}

SEC("fentry/swap_readpage")
int swapins__oldfentry(__u64 *ctx)
{
	return swapped_in((void *)ctx[0]);
}

SEC("kprobe/swap_read_folio")
int BPF_KPROBE(swapins__kprobe, void *folio)
{
	return swapped_in(folio);
}

SEC("kprobe/swap_readpage")
int BPF_KPROBE(swapins__oldkprobe, void *page)
{
	return swapped_in(page);
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "pagecache.bpf.h"

struct key {
	__u32 pid, uid;
	__u8 comm[TASK_COMM_LEN];
};

struct counts {
	__u64 pages[CACHES]; /* by enum cache */
	struct task task;
};

SUM_MAP(counts, struct key, struct counts, 10240);

static __noinline int count(__u32 what, __u32 n)
{
	struct counts *counts;
	struct task task = {};
	struct key key = {};

	current_fill(&task);
	key.pid = task.pid;
	key.uid = task.uid;
	__builtin_memcpy(key.comm, task.comm, sizeof(key.comm));
	counts = counts_at(&key);
	if (!counts || what >= CACHES)
		return 0;
	counts->task = task;
	__sync_fetch_and_add(&counts->pages[what], n);
	return 0;
}

static __always_inline void cache_event(enum cache what, struct address_space *mapping,
					__u64 index, __u32 n)
{
	count(what, n);
}

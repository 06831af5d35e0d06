// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"

#define QUEUE_NAME 32

const volatile bool by_queue = false;
const volatile bool run_time = false; /* instead of the time before it */
const volatile __u8 name_wanted[QUEUE_NAME] = {};

struct key {
	__u8 queue[QUEUE_NAME];
};
EXPORT_TYPE(key);

SUM_MAP(hists, struct key, struct hist, 1024);

struct begun {
	__u64 ns;
	struct key key;
};

/* By work: what is cancelled leaves its entry behind, which the oldest of these give way for. */
LRU_MAP(works, __u64, struct begun, 16384);

/* By worker: the work that it does. */
THREAD_MAP(runs, struct begun, 4096);

static __always_inline bool is_wanted(const struct key *key)
{
	for (int i = 0; i < QUEUE_NAME; i++) {
		if (key->queue[i] != name_wanted[i])
			return false;
		if (!name_wanted[i])
			break;
	}
	return true;
}

SEC("raw_tp/workqueue_queue_work")
int queued(struct bpf_raw_tracepoint_args *ctx)
{
	struct pool_workqueue *pool = (void *)ctx->args[1];
	struct begun begun = {};
	__u64 work = ctx->args[2];

	if (by_queue || name_wanted[0])
		BPF_CORE_READ_STR_INTO(&begun.key.queue, pool, wq, name);
	if (name_wanted[0] && !is_wanted(&begun.key))
		return 0;
	begun.ns = now_ns();
	bpf_map_update_elem(&works, &work, &begun, BPF_ANY);
	return 0;
}

static __always_inline void add(struct begun *begun, __u64 now)
{
	struct hist *hist;

	if (!by_queue)
		__builtin_memset(&begun->key, 0, sizeof(begun->key));
	hist = hists_at(&begun->key);
	if (hist)
		hist_add(hist, now - begun->ns);
}

SEC("raw_tp/workqueue_execute_start")
int starts(struct bpf_raw_tracepoint_args *ctx)
{
	__u64 work = ctx->args[0], now = now_ns(), worker = bpf_get_current_pid_tgid();
	struct begun *known = bpf_map_lookup_elem(&works, &work), begun;

	if (!known)
		return 0;
	begun = *known;
	/* It may be queued again while it runs. */
	bpf_map_delete_elem(&works, &work);
	if (!run_time) {
		add(&begun, now);
		return 0;
	}
	begun.ns = now;
	map_set(&runs, &worker, &begun);
	return 0;
}

SEC("?raw_tp/workqueue_execute_end")
int ends(void *ctx)
{
	__u64 worker = bpf_get_current_pid_tgid();
	struct begun *known = bpf_map_lookup_elem(&runs, &worker), begun;

	if (!known)
		return 0;
	begun = *known;
	add(&begun, now_ns());
	bpf_map_delete_elem(&runs, &worker);
	return 0;
}

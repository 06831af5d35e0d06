// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#define WANT_IO_STACKS
#include "block.bpf.h"
#include "hist.bpf.h"

struct key {
	__u32 pid, disk;
	struct stack stack;
	__u8 comm[TASK_COMM_LEN];
};

struct latency {
	struct hist hist;
	struct task task; /* of the last request */
};

HASH_MAP(latencies, struct key, struct latency, 4096);

static struct latency none;

static void io_done(const struct io *io, __u64 now)
{
	struct key key = { .pid = io->task.pid, .disk = io->disk, .stack = io->stack };
	struct latency *latency;

	__builtin_memcpy(key.comm, io->task.comm, sizeof(key.comm));
	latency = map_get_or_zero(&latencies, &key, &none);
	if (!latency)
		return;
	latency->task = io->task;
	hist_add(&latency->hist, io_ns(io, now, true));
}

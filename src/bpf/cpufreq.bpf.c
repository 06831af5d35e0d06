// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "task.bpf.h"

#define STEP 200000000 /* Hz */

struct key {
	__u8 comm[TASK_COMM_LEN]; /* empty: all together */
};
EXPORT_TYPE(key);

SUM_MAP(hists, struct key, struct linear, 1024);

/* Of each processor, in kHz; 0: not known. Sized by user space. */
MAP(ARRAY, frequencies, __u32, __u32, 1);

SEC("raw_tp/cpu_frequency")
int changed(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 khz = ctx->args[0], cpu = ctx->args[1];

	bpf_map_update_elem(&frequencies, &cpu, &khz, BPF_ANY);
	return 0;
}

static __always_inline void add(struct key *key, __u64 hz)
{
	struct linear *of = hists_at(key);

	if (of)
		linear_add(of, hz, STEP);
}

SEC("perf_event")
int sampled(void *ctx)
{
	__u32 cpu = bpf_get_smp_processor_id();
	__u32 *khz = bpf_map_lookup_elem(&frequencies, &cpu);
	struct key key = {};

	if (!khz || !*khz || !current_wanted())
		return 0;
	add(&key, *khz * 1000ULL);
	if (!bpf_get_current_pid_tgid())
		return 0;
	bpf_get_current_comm(key.comm, sizeof(key.comm));
	add(&key, *khz * 1000ULL);
	return 0;
}

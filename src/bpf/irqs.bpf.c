// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* For hardirqs and softirqs: how long the handlers of interrupts run. */
#include "hist.bpf.h"

#define IRQ_NAME 32

const volatile bool per_cpu = false;
const volatile __s32 cpu_wanted = -1;

struct key {
	__u8 name[IRQ_NAME]; /* of a device's handler; that of a softirq is its number */
	__u32 irq;
	__u32 cpu;
};
EXPORT_TYPE(key);

SUM_MAP(irqs, struct key, struct hist, 512);

/* When the handler began that runs on this processor: one of each kind can, at most. */
enum { HARD, SOFT, KINDS };
MAP(PERCPU_ARRAY, begun, __u32, __u64, KINDS);

static __always_inline void begins(__u32 kind)
{
	__u64 *since = bpf_map_lookup_elem(&begun, &kind);

	if (since)
		*since = now_ns();
}

static __always_inline int ends(__u32 kind, struct key *key)
{
	__u64 *since = bpf_map_lookup_elem(&begun, &kind), took;
	__u32 cpu = bpf_get_smp_processor_id();
	struct hist *hist;

	/* It began before the tool. */
	if (!since || !*since)
		return 0;
	took = now_ns() - *since;
	*since = 0;
	if (cpu_wanted >= 0 && cpu != cpu_wanted)
		return 0;
	if (per_cpu)
		key->cpu = cpu;
	hist = irqs_at(key);
	return hist ? hist_add(hist, took) : 0;
}

SEC("?raw_tp/irq_handler_entry")
int hard_begins(void *ctx)
{
	begins(HARD);
	return 0;
}

SEC("?raw_tp/irq_handler_exit")
int hard_ends(struct bpf_raw_tracepoint_args *ctx)
{
	struct irqaction *action = (void *)ctx->args[1];
	struct key key = { .irq = ctx->args[0] };

	bpf_probe_read_kernel_str(key.name, sizeof(key.name), BPF_CORE_READ(action, name));
	return ends(HARD, &key);
}

SEC("?raw_tp/softirq_entry")
int soft_begins(void *ctx)
{
	begins(SOFT);
	return 0;
}

SEC("?raw_tp/softirq_exit")
int soft_ends(struct bpf_raw_tracepoint_args *ctx)
{
	struct key key = { .irq = ctx->args[0] };

	return ends(SOFT, &key);
}

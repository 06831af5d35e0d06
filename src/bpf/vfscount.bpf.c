// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "maps.bpf.h"
#include "task.bpf.h"

SUM_MAP(counts, __u64, __u64, 1024);

static __always_inline int count(__u64 address)
{
	__u64 *count;

	if (!current_wanted())
		return 0;
	count = counts_at(&address);
	if (count)
		__sync_fetch_and_add(count, 1);
	return 0;
}

/* Since Linux 5.18, where the kernel is built with it: all functions at once. */
SEC("kprobe.multi/vfs_*")
int functions__multi(struct pt_regs *ctx)
{
	return count(bpf_get_func_ip(ctx));
}

/* The probe stands on the first instruction, or on the one behind what CET puts there. */
SEC("kprobe/vfs_*")
int functions__kprobe(struct pt_regs *ctx)
{
	return count(PT_REGS_IP(ctx));
}

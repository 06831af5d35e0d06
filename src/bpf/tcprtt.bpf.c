// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "hist.bpf.h"
#include "owner.bpf.h"

const volatile __u32 by = 0; /* 1: the local address, 2: the remote one */

struct key {
	__u8 address[16];
	__u32 family, pad;
};

SUM_MAP(hists, struct key, struct hist, 1024);

/* A segment has come for an established connection. */
SEC("raw_tp/tcp_probe")
int segments(struct bpf_raw_tracepoint_args *ctx)
{
	struct sock *sk = (void *)ctx->args[0];
	struct endpoints ends;
	struct key key = {};
	struct task task;

	sock_endpoints(&ends, sk);
	if (!ends_wanted(&ends) || (tasks_are_chosen() && !owner_wanted(&task, sk)))
		return 0;
	if (by) {
		key.family = ends.family;
		__builtin_memcpy(key.address, by == 1 ? ends.saddr : ends.daddr,
				 sizeof(key.address));
	}
	/* In eighths of a microsecond. */
	hist_add(hists_at(&key), BPF_CORE_READ((struct tcp_sock *)sk, srtt_us) * 125ULL);
	return 0;
}

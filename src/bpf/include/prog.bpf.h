/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* What every BPF program starts from. */
#pragma once

#include "kernel.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_tracing.h>

#define EEXIST 17

char LICENSE[] SEC("license") = "Dual BSD/GPL";

/*
 * The time of an event and the clock for every difference, in ns: it goes on
 * while the machine sleeps, and user space turns it into a date.
 */
static __always_inline __u64 now_ns(void)
{
	return bpf_ktime_get_boot_ns();
}

/* Keeps a struct in the object's BTF, so that its Rust type exists. */
#define EXPORT_TYPE(type) const struct type *unused_##type __attribute__((unused))

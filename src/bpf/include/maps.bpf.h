/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Maps, and look-ups that count what finds no room. */
#pragma once
#include "lost.bpf.h"

#define MAP(map_type, name, key_type, value_type, entries) \
	struct {                                           \
		__uint(type, BPF_MAP_TYPE_##map_type);     \
		__uint(max_entries, entries);              \
		__type(key, key_type);                     \
		__type(value, value_type);                 \
	} name SEC(".maps")

#define HASH_MAP(...) MAP(HASH, __VA_ARGS__)

/* For what can be found out again: the oldest entries give way, and nothing is lost. */
#define LRU_MAP(...) MAP(LRU_HASH, __VA_ARGS__)

/* What a thread has begun, by its pid_tgid; it ends with the thread at the latest. */
#define THREAD_MAP(name, value_type, entries)                    \
	HASH_MAP(name, __u64, value_type, entries);              \
	SEC("?raw_tp/sched_process_exit")                        \
	int name##_exit(void *ctx)                               \
	{                                                        \
		__u64 thread = bpf_get_current_pid_tgid();       \
                                                                 \
		bpf_map_delete_elem(&name, &thread);             \
		return 0;                                        \
	}

/* Sets a value; counted if there is no room. */
static __always_inline void map_set(void *map, const void *key, const void *value)
{
	if (bpf_map_update_elem(map, key, value, BPF_ANY))
		count_lost(LOST_MAP_FULL);
}

/* The value for a key, made from `zero` if it is not there yet; NULL and counted if there is no room. */
static __always_inline void *map_get_or_zero(void *map, const void *key, const void *zero)
{
	void *value = bpf_map_lookup_elem(map, key);

	if (value)
		return value;
	bpf_map_update_elem(map, key, zero, BPF_NOEXIST);
	value = bpf_map_lookup_elem(map, key);
	if (!value)
		count_lost(LOST_MAP_FULL);
	return value;
}

/*
 * What is summed up between two reports. There are two maps: programs write
 * to one while user space empties the other, so that nothing falls between
 * reading and clearing.
 */
volatile __u32 epoch SEC(".bss.epoch");

#define SUM_MAP(name, key_type, value_type, entries)                      \
	HASH_MAP(name##_0, key_type, value_type, entries);                \
	HASH_MAP(name##_1, key_type, value_type, entries);                \
	static value_type name##_zero;                                    \
	static __always_inline value_type *name##_at(const key_type *key) \
	{                                                                 \
		if (epoch & 1)                                            \
			return map_get_or_zero(&name##_1, key, &name##_zero); \
		return map_get_or_zero(&name##_0, key, &name##_zero);     \
	}

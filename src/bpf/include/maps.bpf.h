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

/*
 * What a thread has begun, by its pid_tgid; it ends with the thread at the
 * latest. The session makes room here, as in a TASK_MAP, for all there are.
 */
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

/*
 * What a task is at, by its task_struct: idle tasks have one each, but all the
 * same number. It ends with the task at the latest.
 */
#define TASK_MAP(name, value_type, entries)                      \
	HASH_MAP(name, __u64, value_type, entries);              \
	SEC("?raw_tp/sched_process_free")                        \
	int name##_free(struct bpf_raw_tracepoint_args *ctx)     \
	{                                                        \
		__u64 task = ctx->args[0];                       \
                                                                 \
		bpf_map_delete_elem(&name, &task);               \
		return 0;                                        \
	}

/* Sets a value; counted if there is no room. */
static __always_inline void map_set(void *map, const void *key, const void *value)
{
	if (bpf_map_update_elem(map, key, value, BPF_ANY))
		count_lost(LOST_MAP_FULL);
}

/* Sets the value of a new key; -EEXIST if it is not new, and counted if there is no room. */
static __always_inline int map_add(void *map, const void *key, const void *value)
{
	/* Until Linux 6.4 (d7ba4cc900bf) it is an int that is returned, with zeroes above it. */
	int error = bpf_map_update_elem(map, key, value, BPF_NOEXIST);

	if (error && error != -EEXIST)
		count_lost(LOST_MAP_FULL);
	return error;
}

/*
 * What is begun and ended often, in a THREAD_MAP or TASK_MAP of times: the entry
 * stays, with 0 in it, since to make and delete it would cost twice as much.
 */
static __always_inline void time_begin(void *map, __u64 key, __u64 now)
{
	__u64 *since = bpf_map_lookup_elem(map, &key);

	if (since)
		*since = now;
	else
		map_set(map, &key, &now);
}

/* Since when; 0: it had not begun. */
static __always_inline __u64 time_end(void *map, __u64 key)
{
	__u64 *at = bpf_map_lookup_elem(map, &key), since = 0;

	if (at) {
		since = *at;
		*at = 0;
	}
	return since;
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

/* Numbers that are summed up between two reports, each processor its own. */
#define COUNTERS(name, entries)                                           \
	MAP(PERCPU_ARRAY, name##_0, __u32, __u64, entries);               \
	MAP(PERCPU_ARRAY, name##_1, __u32, __u64, entries);               \
	static __always_inline void name##_add(__u32 key, __u64 n)        \
	{                                                                 \
		__u64 *count = epoch & 1 ? bpf_map_lookup_elem(&name##_1, &key) : \
					   bpf_map_lookup_elem(&name##_0, &key);  \
		/* Atomic: an interrupt may count, too. */                \
		if (count)                                                \
			__sync_fetch_and_add(count, n);                   \
	}

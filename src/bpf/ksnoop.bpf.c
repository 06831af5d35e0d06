// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* Functions of the kernel: what they are called with and return. Where it is, user space has found out. */
#define FUNC_ARGS 6
#include "events.bpf.h"
#include "func_calls.bpf.h"

#define VALUES 8
#define STEPS 5
#define TEXT_LEN 256
#define VALUE_MOST 2047 /* a power of two, less one */
#define TAIL_MASK 4095

enum from { RETURNED = FUNC_ARGS };
enum condition { ALWAYS, EQUAL, UNEQUAL, ABOVE, AT_LEAST, BELOW, AT_MOST };
enum { AT_ENTRY = 1, AT_RETURN = 2 };

/* Where a value is found, and under which condition it is shown. */
struct value {
	__u64 operand;
	__u32 from;	      /* argument; RETURNED */
	__u32 steps;	      /* pointers to follow; 0: it is the argument itself */
	__u32 offsets[STEPS]; /* behind where each points to */
	__u32 at, size;	      /* in the event's tail */
	__u32 phase;	      /* AT_ENTRY, AT_RETURN */
	__u32 is_text;	      /* up to its zero */
	__u32 condition, is_signed;
	__u32 left, right; /* to shift it, so that of 64 bits its own remain */
	__u32 pad;
};
EXPORT_TYPE(value);

struct shown {
	__u32 phases;
	__u32 within; /* shown where this function calls it, by its number and 1; 0: always */
	__u32 bytes[2]; /* of the tail, at entry and at return */
	__u64 number;
	struct value values[VALUES];
};
EXPORT_TYPE(shown);

MAP(ARRAY, shown_functions, __u32, struct shown, 1);

struct event {
	__u64 time_ns;
	struct task task;
	__u32 function, cpu;
	__u32 phase;
	__u32 known; /* a bit for each value that could be read; of the others the tail has the address */
	__u8 tail[];
};
EVENT_SCRATCH(event, TAIL_MASK + VALUE_MOST + 1);

static __always_inline bool holds(const struct value *value, __u64 a)
{
	__u64 b = value->operand;

	a <<= value->left & 63;
	if (value->is_signed) {
		a = (__s64)a >> (value->right & 63);
		/* As unsigned numbers they are in the same order then. */
		a ^= 1ULL << 63;
		b ^= 1ULL << 63;
	} else {
		a >>= value->right & 63;
	}
	switch (value->condition) {
	case EQUAL: return a == b;
	case UNEQUAL: return a != b;
	case ABOVE: return a > b;
	case AT_LEAST: return a >= b;
	case BELOW: return a < b;
	case AT_MOST: return a <= b;
	default: return true;
	}
}

/* Of the kernel's memory or of the program's. */
static __always_inline bool read(void *to, __u32 size, __u64 from)
{
	size &= VALUE_MOST;
	asm volatile("" : "+r"(size));
	return !bpf_probe_read_kernel(to, size, (void *)from) ||
	       !bpf_probe_read_user(to, size, (void *)from);
}

static __always_inline bool read_text(void *to, __u64 from)
{
	long bytes = bpf_probe_read_kernel_str(to, TEXT_LEN, (void *)from);

	if (bytes <= 0)
		bytes = bpf_probe_read_user_str(to, TEXT_LEN, (void *)from);
	if (bytes == TEXT_LEN)
		count_lost(LOST_TRUNCATED);
	return bytes > 0;
}

/* Puts a value into the tail; whether it was read. */
static __noinline bool take(struct event *e, const struct value *value, __u64 v)
{
	__u64 *place, next;
	__u32 at;
	bool known = true;

	if (!e || !value)
		return false;
	at = value->at & TAIL_MASK;
	asm volatile("" : "+r"(at));
	place = (void *)&e->tail[at];
	for (int i = 0; i < STEPS; i++) {
		if (i >= value->steps || !known)
			break;
		v += value->offsets[i];
		if (i + 1 < value->steps) {
			known = read(&next, 8, v);
			if (known)
				v = next;
		} else if (value->is_text) {
			known = read_text(place, v);
		} else {
			known = read(place, value->size, v);
		}
	}
	if (!value->steps || !known)
		*place = v;
	return known;
}

/* Sends what is known now; whether all conditions hold. */
static __always_inline bool show(struct func_call *call, const struct shown *shown, __u64 ret,
				 __u32 phase)
{
	struct event *e = event_scratch();
	__u32 bytes = shown->bytes[phase == AT_RETURN];

	if (!e)
		return false;
	e->known = 0;
	for (int i = 0; i < VALUES; i++) {
		const struct value *value = &shown->values[i];
		__u64 v;

		if (i >= shown->number)
			break;
		if (value->phase != phase)
			continue;
		v = value->from < FUNC_ARGS ? call->args[value->from] : ret;
		if (take(e, value, v))
			e->known |= 1 << i;
		else if (value->condition)
			return false;
		if (value->condition && !holds(value, *(__u64 *)&e->tail[value->at & TAIL_MASK]))
			return false;
	}
	if (!(shown->phases & phase))
		return true;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->function = call->id;
	e->cpu = bpf_get_smp_processor_id();
	e->phase = phase;
	bytes &= TAIL_MASK;
	asm volatile("" : "+r"(bytes));
	event_output(e, sizeof(*e) + bytes);
	return true;
}

/* Whether the call that is shown and has not returned, before this one, is of that function. */
static __always_inline bool is_within(__u32 function)
{
	__u64 task = bpf_get_current_task();
	struct func_calls *calls = bpf_map_lookup_elem(&func_calls, &task);
	struct func_call *outer;

	if (!calls || calls->depth < 2)
		return false;
	outer = &calls->calls[(calls->depth - 2) & (FUNC_DEPTH - 1)];
	return outer->start_ns && outer->id == function;
}

static __always_inline int called(void *ctx, __u32 id)
{
	struct func_call *call;
	struct shown *shown;

	if (!current_wanted())
		return 0;
	shown = bpf_map_lookup_elem(&shown_functions, &id);
	call = func_begin(ctx, id);
	if (!call || !shown)
		return 0;
#pragma unroll
	for (int i = 0; i < FUNC_ARGS; i++)
		call->args[i] = argument(ctx, i);
	/* Its return must be told from others', but is not shown. */
	if ((shown->within && !is_within(shown->within - 1)) || !show(call, shown, 0, AT_ENTRY))
		call->start_ns = 0;
	return 0;
}

FUNC_PROGRAM(called)

SEC("uretprobe")
int func_return(struct pt_regs *ctx)
{
	struct func_call *call = func_end(ctx, func_id(ctx, false));
	struct shown *shown;
	__u32 id;

	if (!call || !call->start_ns)
		return 0;
	id = call->id;
	shown = bpf_map_lookup_elem(&shown_functions, &id);
	if (shown)
		show(call, shown, PT_REGS_RC(ctx), AT_RETURN);
	return 0;
}

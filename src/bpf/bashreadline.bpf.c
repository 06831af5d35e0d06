// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "events.bpf.h"
#include "program.bpf.h"
#include "task.bpf.h"
#include "uprobe.bpf.h"

#define LINE_LEN 4096
#define LINE 0

const volatile bool bash_only = true;

struct line {
	__u32 kind; /* LINE; NEW_PROGRAM is another */
	__u32 len;
	__u64 time_ns;
	struct task task;
	__u8 tail[];
};
EVENT_SCRATCH(line, LINE_LEN);

/* A program that is linked with the library may read lines that are no commands. */
static __always_inline bool is_bash(void)
{
	union {
		char text[TASK_COMM_LEN];
		__u64 word[2];
	} comm = {};

	bpf_get_current_comm(comm.text, sizeof(comm.text));
	/* "bash", and no more; login shells have a '-' in front. */
	return (comm.word[0] & 0xffffffffff) == 0x68736162 ||
	       (comm.word[0] & 0xffffffffffff) == 0x687361622d;
}

SEC("uretprobe.multi")
int line_read(struct pt_regs *ctx)
{
	void *text = (void *)PT_REGS_RC(ctx);
	struct line *e = line_scratch();
	long len;

	if (!e || !text || (bash_only && !is_bash()) || !current_wanted())
		return 0;
	len = bpf_probe_read_user_str(e->tail, LINE_LEN, text);
	if (len <= 0)
		return 0;
	if (len == LINE_LEN)
		count_lost(LOST_TRUNCATED);
	e->kind = LINE;
	e->len = len - 1;
	e->time_ns = now_ns();
	current_fill(&e->task);
	event_output(e, sizeof(*e) + (len & (2 * LINE_LEN - 1)));
	return 0;
}

// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/*
 * Descriptors that go from process to process through UNIX sockets
 * (SCM_RIGHTS), read from the messages as they were given to sendmsg(2) and
 * its kin, and as recvmsg(2) has filled them in.
 */
#include "events.bpf.h"
#include "path.bpf.h"
#include "syscall.bpf.h"
#include "task.bpf.h"

/* What the tool makes of the calls. */
enum message_call {
	CALL_SEND = 1,
	CALL_RECEIVE,
	CALL_SEND_MANY,
	CALL_RECEIVE_MANY,
};

#define SOL_SOCKET 1
#define SCM_RIGHTS 1
/* A message has 253 descriptors at most (SCM_MAX_FD); few messages of one call have any. */
#define STEPS 512

struct passed {
	__u64 time_ns;
	struct task task;
	__u64 socket; /* its inode */
	__s32 socket_fd;
	__s32 fd;
	__u32 received;
	__u32 pad;
	struct named file;
	__u8 tail[];
};
EVENT_SCRATCH(passed, NAMED_LEN);

/* How far the messages of a call have been read. Addresses are those of the program. */
struct reading {
	__u64 message, control, control_end, fd, fd_end;
	__u64 socket;
	__u32 messages;
	__u32 compat;
	__s32 socket_fd;
	__u32 received;
};
MAP(PERCPU_ARRAY, readings, __u32, struct reading, 1);

/* A number as long as the program's pointers. */
static __always_inline __u64 read_word(struct reading *r, __u64 base, __u32 word)
{
	__u64 value = 0;

	if (r->compat)
		bpf_probe_read_user(&value, 4, (void *)(base + 4 * word));
	else
		bpf_probe_read_user(&value, 8, (void *)(base + 8 * word));
	return value;
}

static __always_inline void show(struct reading *r, __s32 fd)
{
	struct passed *e = passed_scratch();
	__u32 len;

	if (!e)
		return;
	e->time_ns = now_ns();
	current_fill(&e->task);
	e->socket = r->socket;
	e->socket_fd = r->socket_fd;
	e->fd = fd;
	e->received = r->received;
	named_fill(&e->file, e->tail, NULL, fd);
	len = named_len(&e->file);
	event_output(e, sizeof(*e) + len);
}

/*
 * Reads on by one descriptor, control message or message; 0 at the end. Not
 * static, so that the verifier looks at it once, not at each turn of the loop.
 */
__noinline int step(void)
{
	__u32 zero = 0, header, align, kind[2];
	struct reading *r = bpf_map_lookup_elem(&readings, &zero);
	__u64 len;
	__s32 fd;

	if (!r)
		return 0;
	header = r->compat ? 12 : 16;
	align = r->compat ? 3 : 7;
	if (r->fd + sizeof(fd) <= r->fd_end) {
		if (bpf_probe_read_user(&fd, sizeof(fd), (void *)r->fd))
			return 0;
		r->fd += sizeof(fd);
		show(r, fd);
		return 1;
	}
	if (r->control + header <= r->control_end) {
		len = read_word(r, r->control, 0);
		if (bpf_probe_read_user(kind, sizeof(kind),
					(void *)(r->control + header - sizeof(kind))))
			return 0;
		if (len >= header && len <= r->control_end - r->control) {
			if (kind[0] == SOL_SOCKET && kind[1] == SCM_RIGHTS) {
				r->fd = r->control + header;
				r->fd_end = r->control + len;
			}
			r->control += (len + align) & ~(__u64)align;
			return 1;
		}
		r->control = r->control_end;
	}
	if (!r->messages)
		return 0;
	r->messages--;
	/* struct user_msghdr: name, its length, vector, its length, control, its length, flags. */
	r->control = read_word(r, r->message, 4);
	r->control_end = r->control ? r->control + read_word(r, r->message, 5) : 0;
	r->message += r->compat ? 32 : 64; /* struct mmsghdr */
	return 1;
}

SEC("raw_tp/sys_exit")
int descriptors(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	__u32 call = wanted_kind(regs), zero = 0;
	long ret = ctx->args[1];
	struct reading *r;
	struct file *file;

	if (!call || ret < 0 || !current_wanted())
		return 0;
	r = bpf_map_lookup_elem(&readings, &zero);
	if (!r)
		return 0;
	r->compat = syscall_is_compat(regs);
	r->socket_fd = syscall_arg(regs, r->compat, 0);
	r->message = syscall_arg(regs, r->compat, 1);
	r->messages = call == CALL_SEND || call == CALL_RECEIVE ? 1 : ret;
	r->received = call == CALL_RECEIVE || call == CALL_RECEIVE_MANY;
	r->control = r->control_end = r->fd = r->fd_end = 0;
	file = fd_file(r->socket_fd);
	r->socket = BPF_CORE_READ(file, f_inode, i_ino);
	for (int i = 0; i < STEPS; i++)
		if (!step())
			return 0;
	count_lost(LOST_TRUNCATED);
	return 0;
}

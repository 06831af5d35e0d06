// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "block.bpf.h"
#include "events.bpf.h"

const volatile __u64 min_ns = 0;
const volatile bool errors_only = false;

struct event {
	__u64 time_ns;
	struct io io;
};
EXPORT_TYPE(event);

static void io_done(const struct io *io, __u64 now)
{
	struct event *e;

	if (now - io->issue_ns < min_ns || (errors_only && !io->error))
		return;
	e = event_reserve(sizeof(*e));
	if (!e)
		return;
	e->time_ns = now;
	e->io = *io;
	event_submit(e);
}

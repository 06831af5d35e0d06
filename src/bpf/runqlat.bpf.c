// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
#include "by.bpf.h"
#include "runq.bpf.h"

static int runq_ran(struct task_struct *task, struct task_struct *prev, __u64 waited_ns)
{
	return task_hist_add(task, waited_ns);
}

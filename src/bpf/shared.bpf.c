// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* No tool: the types of the shared headers, for the library. */
#include "by.bpf.h"
#include "func.bpf.h"
#include "hist.bpf.h"
#include "path.bpf.h"
#include "program.bpf.h"
#include "results.bpf.h"
#include "sock.bpf.h"
#include "stacks.bpf.h"
#include "task.bpf.h"
#include "waits.bpf.h"

EXPORT_TYPE(hist);
EXPORT_TYPE(linear);
EXPORT_TYPE(list_key);
EXPORT_TYPE(task_filter);
EXPORT_TYPE(waits);

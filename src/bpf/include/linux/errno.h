/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* The errors that libbpf's usdt.bpf.h speaks of. */
#pragma once

#define ENOENT 2
#define ESRCH 3
#define EINVAL 22

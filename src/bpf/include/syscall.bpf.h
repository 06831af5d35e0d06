/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * System calls, seen at their end: the registers still hold the arguments, so
 * one probe on the way out does what a pair would do. 32-bit programs
 * included, which the syscalls:* tracepoints do not show.
 */
#pragma once
#include "task.bpf.h"

/* What the kernel's function for a 64-bit program's call is called. */
#if defined(__TARGET_ARCH_x86)
#define SYSCALL_PREFIX "__x64_sys_"
#elif defined(__TARGET_ARCH_arm64)
#define SYSCALL_PREFIX "__arm64_sys_"
#endif

/*
 * Whether the verifier knows of what type the registers are that these programs are given: then
 * they are read as they are, without a helper's call for each. See tracing.rs.
 */
const volatile bool registers_typed SEC(".rodata.registers") = false;

#define REGISTER(regs, name) (registers_typed ? (regs)->name : BPF_CORE_READ(regs, name))

/* The registers with which a 32-bit program called the kernel. */
static __always_inline bool syscall_is_compat(struct pt_regs *regs)
{
#if defined(__TARGET_ARCH_x86)
	return REGISTER(regs, cs) == 0x23; /* __USER32_CS */
#elif defined(__TARGET_ARCH_arm64)
	return REGISTER(regs, pstate) & 0x10; /* PSR_MODE32_BIT */
#endif
}

static __always_inline long syscall_nr(struct pt_regs *regs)
{
#if defined(__TARGET_ARCH_x86)
	return REGISTER(regs, orig_ax) & ~0x40000000UL; /* x32's mark */
#elif defined(__TARGET_ARCH_arm64)
	return REGISTER(regs, syscallno);
#endif
}

/* Argument N, counted from 0. */
static __always_inline __u64 syscall_arg(struct pt_regs *regs, bool compat, int n)
{
#if defined(__TARGET_ARCH_x86)
	if (compat) {
		switch (n) {
		case 0: return (__u32)REGISTER(regs, bx);
		case 1: return (__u32)REGISTER(regs, cx);
		case 2: return (__u32)REGISTER(regs, dx);
		case 3: return (__u32)REGISTER(regs, si);
		default: return (__u32)REGISTER(regs, di);
		}
	}
	switch (n) {
	case 0: return REGISTER(regs, di);
	case 1: return REGISTER(regs, si);
	case 2: return REGISTER(regs, dx);
	case 3: return REGISTER(regs, r10);
	default: return REGISTER(regs, r8);
	}
#elif defined(__TARGET_ARCH_arm64)
	return n ? REGISTER(regs, regs[n]) : REGISTER(regs, orig_x0);
#endif
}

/*
 * What a tool makes of each call, by its number; 0: nothing. The second row is
 * that of 32-bit programs. The tool names the calls, see Session::syscalls.
 */
#define SYSCALLS 512

const volatile __u8 syscall_kinds[2][SYSCALLS] SEC(".rodata.syscalls") = {};

static __always_inline __u32 syscall_kind(struct pt_regs *regs)
{
	__u32 nr = syscall_nr(regs);

	/* What is compared is what is added, for the verifier. */
	asm volatile("" : "+r"(nr));
	/* Most calls are of no interest: they cost one look at the registers. */
	if (nr >= SYSCALLS || !(syscall_kinds[0][nr] | syscall_kinds[1][nr]))
		return 0;
	return syscall_kinds[syscall_is_compat(regs)][nr];
}

/* The same for tools that only ask for what the current task does: 0 also if it is another's. */
static __always_inline __u32 wanted_kind(struct pt_regs *regs)
{
	return current_is_another() ? 0 : syscall_kind(regs);
}

/* The numbers of the calls that programs look for; -1: the architecture has none. */
#if defined(__TARGET_ARCH_x86)
enum {
	NR_OPEN = 2, COMPAT_OPEN = 5,
	NR_CREAT = 85, COMPAT_CREAT = 8,
	NR_OPENAT = 257, COMPAT_OPENAT = 295,
	NR_OPEN_BY_HANDLE_AT = 304, COMPAT_OPEN_BY_HANDLE_AT = 342,
	NR_EXECVE = 59, COMPAT_EXECVE = 11,
	NR_EXECVEAT = 322, COMPAT_EXECVEAT = 358,
	NR_CONNECT = 42, COMPAT_CONNECT = 362,
	NR_ACCEPT = 43, COMPAT_ACCEPT = -1,
	NR_ACCEPT4 = 288, COMPAT_ACCEPT4 = 364,
	COMPAT_SOCKETCALL = 102,
	NR_KILL = 62, COMPAT_KILL = 37,
	NR_TKILL = 200, COMPAT_TKILL = 238,
	NR_TGKILL = 234, COMPAT_TGKILL = 270,
	NR_RT_SIGQUEUEINFO = 129, COMPAT_RT_SIGQUEUEINFO = 178,
	NR_RT_TGSIGQUEUEINFO = 297, COMPAT_RT_TGSIGQUEUEINFO = 335,
};
#elif defined(__TARGET_ARCH_arm64)
enum {
	NR_OPEN = -1, COMPAT_OPEN = 5,
	NR_CREAT = -1, COMPAT_CREAT = 8,
	NR_OPENAT = 56, COMPAT_OPENAT = 322,
	NR_OPEN_BY_HANDLE_AT = 265, COMPAT_OPEN_BY_HANDLE_AT = 371,
	NR_EXECVE = 221, COMPAT_EXECVE = 11,
	NR_EXECVEAT = 281, COMPAT_EXECVEAT = 387,
	NR_CONNECT = 203, COMPAT_CONNECT = 283,
	NR_ACCEPT = 202, COMPAT_ACCEPT = 285,
	NR_ACCEPT4 = 242, COMPAT_ACCEPT4 = 366,
	COMPAT_SOCKETCALL = -1,
	NR_KILL = 129, COMPAT_KILL = 37,
	NR_TKILL = 130, COMPAT_TKILL = 238,
	NR_TGKILL = 131, COMPAT_TGKILL = 268,
	NR_RT_SIGQUEUEINFO = 138, COMPAT_RT_SIGQUEUEINFO = 178,
	NR_RT_TGSIGQUEUEINFO = 240, COMPAT_RT_TGSIGQUEUEINFO = 363,
};
#endif
enum { NR_PIDFD_SEND_SIGNAL = 424, NR_OPENAT2 = 437 };

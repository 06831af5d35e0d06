// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
/* The kernel's own symbols, one at a time: a program is run whenever one is asked for. */
#include "prog.bpf.h"

/* A name of 511 bytes, the offset, the size, the module. */
#define TEXT_LEN 640

struct symbol {
	__u64 address;
	__s64 error; /* below 0 if there is none */
	__u8 text[TEXT_LEN];
};
EXPORT_TYPE(symbol);

struct symbol symbol SEC(".bss.symbol");

SEC("?syscall")
int text_of(void *ctx)
{
	static const char name_and_offset[] = "%pS";
	__u64 address = symbol.address;

	symbol.error = bpf_snprintf((char *)symbol.text, TEXT_LEN, name_and_offset, &address,
				    sizeof(address));
	return 0;
}

SEC("?syscall")
int address_of(void *ctx)
{
	__u64 address = 0;

	symbol.error = bpf_kallsyms_lookup_name((char *)symbol.text, TEXT_LEN, 0, &address);
	symbol.address = address;
	return 0;
}

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* Pages, which come several to a folio: since Linux 5.16; before, in compound pages. */
#pragma once
#include "prog.bpf.h"

/* Its flags are the first word of a page and of a folio in every kernel, whatever their type. */
static __always_inline bool folio_is_large(void *folio)
{
	unsigned long flags = 0;

	bpf_probe_read_kernel(&flags, sizeof(flags), folio);
	return flags >> bpf_core_enum_value(enum pageflags, PG_head) & 1;
}

/* How many pages a folio, or what was a page before there were folios, stands for. */
static __always_inline __u32 folio_pages(void *folio)
{
	struct folio___old *old = folio;
	struct page___old *page = folio;
	struct folio *now = folio;

	if (!folio_is_large(folio))
		return 1;
	/* Named so since 6.15 (4996fc547f5b). */
	if (bpf_core_field_exists(now->_nr_pages))
		return BPF_CORE_READ(now, _nr_pages);
	if (bpf_core_field_exists(old->_folio_nr_pages))
		return BPF_CORE_READ(old, _folio_nr_pages);
	if (bpf_core_field_exists(page->compound_nr)) {
		/* In the second page. */
		page = folio + bpf_core_type_size(struct page___old);
		return BPF_CORE_READ(page, compound_nr);
	}
	return 1;
}

/* The file that it is cached for, and where in the file it begins, in pages. */
static __always_inline struct address_space *folio_mapping(void *folio)
{
	struct folio *now = folio;
	struct page___old *page = folio;

	return bpf_core_field_exists(now->mapping) ? BPF_CORE_READ(now, mapping) :
						     BPF_CORE_READ(page, mapping);
}

static __always_inline __u64 folio_index(void *folio)
{
	struct folio *now = folio;
	struct page___old *page = folio;

	return bpf_core_field_exists(now->index) ? BPF_CORE_READ(now, index) :
						   BPF_CORE_READ(page, index);
}

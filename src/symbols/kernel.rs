//! The kernel's functions: each is asked for; on kernels that cannot be asked, the table of all is
//! read.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::Frame;
use super::demangle::demangle;
use crate::kallsyms::{self, Line};

/// A function longer than this is the last one before a hole in the address space.
const LONGEST: u64 = 1 << 20;
/// Modules and BPF programs may be loaded while we trace: an unknown address has the table read
/// again, but neither often nor without end.
const READS: u32 = 4;
const PAUSE: Duration = Duration::from_secs(1);

#[derive(Default)]
pub struct Kernel {
    table: Table,
    frames: HashMap<u64, Frame>,
    reads: u32,
    last: Option<Instant>,
    remark: Option<String>,
}

impl Kernel {
    /// The function `back` bytes before `addr`.
    pub fn frame(&mut self, addr: u64, back: u64) -> Frame {
        let probe = addr.wrapping_sub(back);
        if let Some(frame) = self.frames.get(&probe) {
            return Frame { addr, offset: frame.offset + back, ..frame.clone() };
        }
        // What a probe puts in the place of a return address: no call stands before it.
        let is_landing = |(name, _, offset): &(String, Option<String>, u64)| {
            *offset == 0 && (name.ends_with("_trampoline") || name == "return_to_handler")
        };
        if back > 0
            && let Some((name, ..)) = self.find(addr).filter(is_landing)
        {
            return Frame { addr, name: Some(name.into()), ..Frame::default() };
        }
        let Some((name, module, offset)) = self.find(probe) else {
            return Frame { addr, ..Frame::default() };
        };
        let frame = Frame {
            addr: probe,
            name: Some(demangle(&name).into()),
            offset,
            module: module.map(Rc::from),
            ..Frame::default()
        };
        self.frames.insert(probe, frame.clone());
        Frame { addr, offset: frame.offset + back, ..frame }
    }

    /// Name, module and how far behind the beginning.
    fn find(&mut self, addr: u64) -> Option<(String, Option<String>, u64)> {
        if let Ok(symbol) = kallsyms::at(addr) {
            return symbol.map(|symbol| (symbol.name, symbol.module, symbol.offset));
        }
        if self.reads == 0 {
            self.read();
        }
        if self.table.find(addr).is_none() && self.may_read_again() {
            self.read();
        }
        let (name, module, start) = self.table.find(addr)?;
        Some((name.into(), module.map(Into::into), addr - start))
    }

    pub fn remark(&self) -> Option<&str> {
        self.remark.as_deref()
    }

    fn may_read_again(&self) -> bool {
        self.remark.is_none()
            && self.reads < READS
            && self.last.is_none_or(|last| last.elapsed() > PAUSE)
    }

    fn read(&mut self) {
        self.reads += 1;
        let mut table = Table::default();
        let table = kallsyms::each(|line| table.push(line)).map(|()| table.finish());
        self.last = Some(Instant::now());
        match table {
            Ok(table) if !table.seen => {
                self.remark = Some(
                    "kernel frames have no names: the kernel hides its addresses; run as root \
                     (CAP_SYSLOG), with the sysctl kernel.kptr_restrict at most 1"
                        .to_owned(),
                )
            }
            Ok(table) => self.table = table,
            Err(e) => {
                self.remark = Some(format!("kernel frames have no names: /proc/kallsyms: {e}"))
            }
        }
    }
}

/// The text symbols by address. Names lie end to end in one string: 120,000 small allocations
/// would cost more than the reading.
#[derive(Default)]
struct Table {
    symbols: Vec<Symbol>,
    /// `name` or `name\tmodule`, each closed by a newline.
    names: String,
    /// Some address is not 0, as those are that the kernel hides.
    seen: bool,
    in_text: bool,
}

struct Symbol {
    address: u64,
    /// Where in `names`; `BOUNDARY` where a function ends, and no other begins.
    name: u32,
    /// Of several names for one address the lowest rank wins: global, local, weak.
    rank: u8,
}

const BOUNDARY: u32 = u32::MAX;

impl Table {
    fn push(&mut self, Line { address, kind, name, module }: Line<'_>) {
        self.seen |= address != 0;
        let rank = match kind {
            b'T' => 0,
            b't' => 1,
            b'W' | b'w' => 2,
            // Of everything that is no code only the first matters: it ends the code before.
            _ if self.in_text => u8::MAX,
            _ => return,
        };
        self.in_text = rank < u8::MAX;
        let at = self.names.len();
        if self.in_text {
            self.names.push_str(name);
            if let Some(module) = module {
                self.names.push('\t');
                self.names.push_str(module);
            }
            self.names.push('\n');
        }
        let name = u32::try_from(at).ok().filter(|_| self.in_text).unwrap_or(BOUNDARY);
        self.symbols.push(Symbol { address, name, rank });
    }

    fn finish(mut self) -> Self {
        if !self.seen {
            self.symbols.clear();
        }
        self.symbols.sort_by_key(|symbol| (symbol.address, symbol.rank));
        self.symbols.dedup_by_key(|symbol| symbol.address);
        self.symbols.shrink_to_fit();
        self
    }

    /// Name, module and start of the function at `addr`.
    fn find(&self, addr: u64) -> Option<(&str, Option<&str>, u64)> {
        let after = self.symbols.partition_point(|symbol| symbol.address <= addr);
        let symbol = &self.symbols[after.checked_sub(1)?];
        if symbol.name == BOUNDARY || addr - symbol.address >= LONGEST {
            return None;
        }
        let text = self.names.get(symbol.name as usize..)?.lines().next()?;
        Some(match text.split_once('\t') {
            Some((name, module)) => (name, Some(module), symbol.address),
            None => (text, None, symbol.address),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] = b"\
0000000000000000 A fixed_percpu_data
ffffffff81000100 t local_alias
ffffffff81000100 T global
ffffffff81000200 t second
ffffffff81000300 D data
ffffffff81000310 D more_data
garbage
ffffffffc0000000 t nft_do_chain\t[nf_tables]
ffffffffc0002000 t bpf_prog_6deef7357e7b4530_f\t[bpf]
";

    fn table(text: &[u8]) -> Table {
        let mut table = Table::default();
        text.split(|byte| *byte == b'\n').filter_map(Line::parse).for_each(|line| table.push(line));
        table.finish()
    }

    #[test]
    fn names_modules_and_ends() {
        let table = table(TEXT);
        assert!(table.seen);
        let find =
            |addr| table.find(addr).map(|(name, module, start)| (name, module, addr - start));
        assert_eq!(find(0xffffffff81000110), Some(("global", None, 0x10)));
        assert_eq!(find(0xffffffff810002ff), Some(("second", None, 0xff)));
        assert_eq!(find(0xffffffff81000305), None);
        assert_eq!(find(0xffffffff81000320), None);
        assert_eq!(find(0xffffffffc0000008), Some(("nft_do_chain", Some("nf_tables"), 8)));
        assert_eq!(find(0xffffffffc0002001), Some(("bpf_prog_6deef7357e7b4530_f", Some("bpf"), 1)));
        assert_eq!(find(0xffffffffd0000000), None);
        assert_eq!(find(5), None);
    }

    #[test]
    fn hidden_addresses_are_noticed() {
        let table = table(b"0000000000000000 T a\n0000000000000000 t b\n");
        assert!(!table.seen);
        assert_eq!(table.find(0), None);
    }
}

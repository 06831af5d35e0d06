//! The kernel's own symbol table.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::Frame;
use super::demangle::demangle;

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
        if self.reads == 0 {
            self.read();
        }
        let mut found = self.table.find(probe);
        if found.is_none() && self.may_read_again() {
            self.read();
            found = self.table.find(probe);
        }
        let Some((name, module, start)) = found else {
            return Frame { addr, ..Frame::default() };
        };
        let frame = Frame {
            addr: probe,
            name: Some(demangle(name).into()),
            offset: probe - start,
            module: module.map(Rc::from),
            ..Frame::default()
        };
        self.frames.insert(probe, frame.clone());
        Frame { addr, offset: frame.offset + back, ..frame }
    }

    pub fn remark(&self) -> Option<&str> {
        self.remark.as_deref()
    }

    fn may_read_again(&self) -> bool {
        self.remark.is_none()
            && self.reads < READS
            && self.last.is_none_or(|last| last.elapsed() > PAUSE)
    }

    /// Reads /proc/kallsyms: some 5 MB of text that takes the kernel 70 ms to make.
    fn read(&mut self) {
        self.reads += 1;
        let table = File::open("/proc/kallsyms")
            .and_then(|file| Table::read(BufReader::with_capacity(1 << 16, file)));
        self.last = Some(Instant::now());
        match table {
            Ok(table) if table.hidden => {
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
    hidden: bool,
}

struct Symbol {
    addr: u64,
    /// Where in `names`; `BOUNDARY` where a function ends, and no other begins.
    name: u32,
    /// Of several names for one address the lowest rank wins: global, local, weak.
    rank: u8,
}

const BOUNDARY: u32 = u32::MAX;

impl Table {
    /// Lines are `ffffffff81000000 T name` or, of modules and BPF programs,
    /// `ffffffffc0201000 t name\t[module]`.
    fn read(mut lines: impl BufRead) -> io::Result<Self> {
        let mut table = Self { hidden: true, ..Self::default() };
        let mut line = Vec::new();
        let mut in_text = false;
        loop {
            line.clear();
            if lines.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            let Some((addr, kind, name, module)) = parse(&line) else { continue };
            table.hidden &= addr == 0;
            let rank = match kind {
                b'T' => 0,
                b't' => 1,
                b'W' | b'w' => 2,
                // Of everything that is no code only the first matters: it ends the code before.
                _ if in_text => u8::MAX,
                _ => continue,
            };
            in_text = rank < u8::MAX;
            let name = if in_text {
                let at = table.names.len();
                table.names.push_str(name);
                if let Some(module) = module {
                    table.names.push('\t');
                    table.names.push_str(module);
                }
                table.names.push('\n');
                u32::try_from(at).unwrap_or(BOUNDARY)
            } else {
                BOUNDARY
            };
            table.symbols.push(Symbol { addr, name, rank });
        }
        if table.hidden {
            table.symbols.clear();
        }
        table.symbols.sort_by_key(|symbol| (symbol.addr, symbol.rank));
        table.symbols.dedup_by_key(|symbol| symbol.addr);
        table.symbols.shrink_to_fit();
        Ok(table)
    }

    /// Name, module and start of the function at `addr`.
    fn find(&self, addr: u64) -> Option<(&str, Option<&str>, u64)> {
        let after = self.symbols.partition_point(|symbol| symbol.addr <= addr);
        let symbol = &self.symbols[after.checked_sub(1)?];
        if symbol.name == BOUNDARY || addr - symbol.addr >= LONGEST {
            return None;
        }
        let text = self.names.get(symbol.name as usize..)?.lines().next()?;
        Some(match text.split_once('\t') {
            Some((name, module)) => (name, Some(module), symbol.addr),
            None => (text, None, symbol.addr),
        })
    }
}

fn parse(line: &[u8]) -> Option<(u64, u8, &str, Option<&str>)> {
    let mut words = std::str::from_utf8(line).ok()?.split_ascii_whitespace();
    let addr = u64::from_str_radix(words.next()?, 16).ok()?;
    let kind = *words.next()?.as_bytes().first()?;
    let name = words.next()?;
    Some((addr, kind, name, words.next().map(|module| module.trim_matches(['[', ']']))))
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

    #[test]
    fn names_modules_and_ends() {
        let table = Table::read(TEXT).unwrap();
        assert!(!table.hidden);
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
        let table = Table::read(&b"0000000000000000 T a\n0000000000000000 t b\n"[..]).unwrap();
        assert!(table.hidden);
        assert_eq!(table.find(0), None);
    }
}

//! The kernel's symbols: asked for one by one, or all of /proc/kallsyms, some 5 MB of text that
//! take the kernel 70 ms to make.

use std::{
    cell::RefCell,
    collections::HashMap,
    fmt,
    fs::File,
    io::{self, BufRead as _, BufReader},
};

use anyhow::{Context as _, Error, Result};
use libbpf_rs::{MapCore as _, MapFlags, ObjectBuilder, ProgramInput};

use crate::{
    bpf::kallsyms::{Object, types},
    bytes,
    object::{Loaded, Opened},
    probe,
    text::until_zero,
};

/// A line of /proc/kallsyms.
pub struct Line<'a> {
    /// 0 where the kernel hides it.
    pub address: u64,
    /// As nm(1) has it.
    pub kind: u8,
    pub name: &'a str,
    pub module: Option<&'a str>,
}

impl<'a> Line<'a> {
    /// Of `ffffffff81000000 T name` or, of modules and BPF programs,
    /// `ffffffffc0201000 t name\t[module]`.
    pub fn parse(line: &'a [u8]) -> Option<Self> {
        let (address, line) = std::str::from_utf8(line).ok()?.trim_ascii_end().split_once(' ')?;
        let (kind, name) = line.split_once(' ')?;
        let (name, module) = match name.split_once('\t') {
            Some((name, module)) => (name, Some(module.trim_matches(['[', ']']))),
            None => (name, None),
        };
        let address = u64::from_str_radix(address, 16).ok()?;
        Some(Line { address, kind: *kind.as_bytes().first()?, name, module })
    }

    pub fn is_function(&self) -> bool {
        matches!(self.kind, b't' | b'T' | b'w' | b'W')
    }
}

/// Reads all symbols.
pub fn each(mut each: impl FnMut(Line<'_>)) -> io::Result<()> {
    let mut file = BufReader::with_capacity(1 << 16, File::open("/proc/kallsyms")?);
    let mut line = Vec::new();
    while file.read_until(b'\n', &mut line)? > 0 {
        Line::parse(&line).map(&mut each);
        line.clear();
    }
    Ok(())
}

/// Reads the names of all functions, some more than once: not what stands before a function, nor
/// the seldom part of one, nor BPF programs, nor what was there until the kernel was up.
pub fn functions(mut each_name: impl FnMut(&str)) -> io::Result<()> {
    let mut gone = false;
    each(|line| {
        match line.name {
            "_sinittext" => gone = true,
            "_einittext" => gone = false,
            _ => {}
        }
        let part = line.name.ends_with(".cold")
            || ["__pfx_", "__cfi_"].iter().any(|start| line.name.starts_with(start));
        let made = line.module.is_some_and(|m| m == "bpf" || m.starts_with("__builtin"));
        if line.is_function() && !gone && !part && !made {
            each_name(line.name);
        }
    })
}

/// Where a symbol is; none if the kernel has none of this name, or hides where.
pub fn address(name: &str) -> Option<u64> {
    if let Some(address) = asked_address(name) {
        return address;
    }
    let mut found = None;
    let _ = each(|line| found = found.or((line.name == name).then_some(line.address)));
    found.filter(|address| *address != 0)
}

/// The same; none if the kernel cannot be asked, or does not answer: it can since Linux 5.16, and
/// does where it does not hide its addresses.
fn asked_address(name: &str) -> Option<Option<u64>> {
    let mut question = types::symbol::default();
    question.text.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
    let answer = ask("address_of", &question).ok()?;
    match -answer.error as i32 {
        0 => Some(Some(answer.address)),
        libc::ENOENT => Some(None),
        _ => None,
    }
}

/// What is at an address of the kernel.
#[derive(Debug, PartialEq)]
pub struct Symbol {
    pub name: String,
    pub module: Option<String>,
    /// How many bytes behind the symbol's own address.
    pub offset: u64,
}

/// What the kernel calls an address; an error if it cannot be asked: it can since Linux 5.14.
pub fn at(address: u64) -> Result<Option<Symbol>> {
    let symbol = ask("text_of", &types::symbol { address, ..Default::default() })?;
    Ok(Symbol::parse(&String::from_utf8_lossy(until_zero(&symbol.text))))
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.offset {
            0 => f.write_str(&self.name),
            offset => write!(f, "{}+{offset:#x}", self.name),
        }
    }
}

impl Symbol {
    /// Of `name+0x4/0x150` or `name+0x4/0x150 [module]`.
    fn parse(text: &str) -> Option<Self> {
        let (text, module) = match text.split_once(" [") {
            Some((text, module)) => (text, Some(module.trim_end_matches(']').into())),
            None => (text, None),
        };
        let (name, place) = text.rsplit_once("+0x")?;
        let offset = u64::from_str_radix(place.split_once('/')?.0, 16).ok()?;
        Some(Symbol { name: name.into(), module, offset })
    }
}

/// Hands a program what is asked, and returns what it answers. A program is loaded when it is
/// first needed; the kernel may have the one and not the other.
fn ask(program: &'static str, question: &types::symbol) -> Result<types::symbol> {
    thread_local! {
        static LOADED: RefCell<HashMap<&'static str, Option<Loaded>>> = RefCell::default();
    }
    LOADED.with_borrow_mut(|loaded| {
        let loaded = loaded.entry(program).or_insert_with(|| load(program).ok());
        let loaded = loaded.as_ref().context("the kernel cannot be asked for symbols")?;
        let map = loaded.map(".bss.symbol")?;
        map.update(&[0; 4], bytes::of(question), MapFlags::ANY)?;
        loaded.program(program)?.test_run(ProgramInput::default())?;
        let answer = map.lookup(&[0; 4], MapFlags::ANY)?.context("no answer")?;
        Ok(bytes::read(&answer))
    })
}

fn load(program: &str) -> Result<Loaded> {
    probe::can_attach("syscall").map_err(Error::msg)?;
    let mut open = Opened::new(Object, &mut ObjectBuilder::default())?.object;
    for mut of in open.progs_mut() {
        let wanted = of.name() == program;
        of.set_autoload(wanted);
    }
    Ok(Loaded(open.load()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_answers() {
        let line = |text: &'static str| {
            let line = Line::parse(text.as_bytes())?;
            Some((line.address, line.is_function(), line.name, line.module))
        };
        assert_eq!(
            line("ffffffff81000300 D data\n"),
            Some((0xffffffff81000300, false, "data", None))
        );
        let module = Some((0xffffffffc0000000, true, "nft_do_chain", Some("nf_tables")));
        assert_eq!(line("ffffffffc0000000 t nft_do_chain\t[nf_tables]\n"), module);
        assert_eq!(line("garbage\n"), None);

        let symbol = |name: &str, module: Option<&str>, offset| {
            Some(Symbol { name: name.into(), module: module.map(Into::into), offset })
        };
        assert_eq!(Symbol::parse("vfs_read+0x4/0x150"), symbol("vfs_read", None, 4));
        assert_eq!(Symbol::parse("a+0x0/0x15 [xfs]"), symbol("a", Some("xfs"), 0));
        assert_eq!(Symbol::parse("0xffffffffd0000000"), None);
    }

    #[test]
    fn both_ways_lead_to_the_same() {
        let mut known = 0;
        each(|line| known = if line.name == "vfs_read" { line.address } else { known }).unwrap();
        assert!(known != 0, "needs root");
        assert_eq!(address("vfs_read"), Some(known));
        assert_eq!(address("no_such_symbol"), None);
        let (mut there, mut gone) = (0, 0);
        functions(|name| {
            there += u32::from(name == "vfs_read");
            gone += u32::from(name == "start_kernel");
        })
        .unwrap();
        assert_eq!((there, gone), (1, 0));
        // On the oldest kernels it cannot be asked.
        if let Ok(symbol) = at(known + 4) {
            let symbol = symbol.unwrap();
            assert_eq!((&*symbol.name, symbol.module, symbol.offset), ("vfs_read", None, 4));
            assert_eq!(at(7).unwrap(), None);
        }
    }
}

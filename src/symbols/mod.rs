//! From addresses to names, for the stacks that BPF programs collect.
//!
//! ```text
//! Symbols ── kernel     /proc/kallsyms, read once, when first asked
//!         ── process    who had what mapped where, remembered while it lives
//!         ── files      the mapped files, held open, one for all processes
//!              ── elf      .symtab, .dynsym, and where debug files are
//!              ── dwarf    inlined functions, source lines
//!         ── perf_map   what a JIT compiler says about its code
//! ```
//!
//! Everything read here was written by somebody else: ELF files, perf maps and even path names
//! come from any user of the machine, and the reader is root. Hence files are read with bounded
//! `read`s, never mapped (truncating a mapped file is a SIGBUS for who looks at it), sizes are
//! checked before memory is taken, and whatever cannot be read is a frame without a name, never
//! an error: one process cannot spoil the report on the others. (That is also why DWARF is read
//! with gimli and addr2line, and not all of this with blazesym: it maps the files, and takes as
//! much memory as a compressed section claims to need, which ends the program.)

mod demangle;
mod dwarf;
mod elf;
mod files;
mod flame;
mod kernel;
mod library;
mod perf_map;
mod process;

#[cfg(test)]
mod tests;

use std::fmt;
use std::rc::Rc;

pub use elf::Usdt;
pub use flame::{flamegraph, fold};
pub use library::{Library, Place, Probes, executable};

use files::Files;
use kernel::Kernel;
use process::Processes;

/// One function on a stack. Names are what files say: escape them before they reach a terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The address as the stack had it.
    pub addr: u64,
    /// The function, demangled.
    pub name: Option<Rc<str>>,
    /// Bytes from the start of the function; without a name, from the start of the module as
    /// `objdump` and `addr2line` count (0 where neither is known, and for inlined functions).
    pub offset: u64,
    /// The path of the mapped file as /proc/PID/maps has it, the name of the kernel module, or
    /// what the kernel calls the mapping: `[vdso]`, `[heap]`, `[jit]` for code from a perf map.
    pub module: Option<Rc<str>>,
    /// Whether the compiler merged this function into the frame that follows.
    pub inlined: bool,
    /// File and line, if there is DWARF.
    pub source: Option<(Rc<str>, u32)>,
}

impl Frame {
    /// What to call the frame where addresses must not matter, as in a folded stack: the
    /// function, else `[module]`, else `[unknown]`.
    pub fn label(&self) -> String {
        match (&self.name, self.module_name()) {
            (Some(name), _) => name.to_string(),
            (None, Some(module)) if module.starts_with('[') => module.to_owned(),
            (None, Some(module)) => format!("[{module}]"),
            (None, None) => "[unknown]".to_owned(),
        }
    }

    /// The module without its directories.
    pub fn module_name(&self) -> Option<&str> {
        let module = self.module.as_deref()?;
        Some(if module.starts_with('/') {
            module.rsplit('/').next().unwrap_or(module)
        } else {
            module
        })
    }
}

/// `read+0x1f [libc.so.6]`, `0x7f00dead1234 [libfoo.so+0x1234]` or `0x7f00dead1234 [unknown]`.
impl fmt::Display for Frame {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let module = self.module_name().map(|name| name.trim_matches(['[', ']']));
        match (&self.name, module) {
            (Some(name), module) => {
                out.write_str(name)?;
                if self.inlined {
                    out.write_str(" (inlined)")?;
                } else {
                    write!(out, "+{:#x}", self.offset)?;
                }
                module.map_or(Ok(()), |module| write!(out, " [{module}]"))
            }
            (None, Some(module)) => write!(out, "{:#x} [{module}+{:#x}]", self.addr, self.offset),
            (None, None) => write!(out, "{:#x} [unknown]", self.addr),
        }
    }
}

/// Each frame as it is shown, but for what must be escaped.
pub fn lines(frames: &[Frame]) -> Vec<String> {
    frames.iter().map(Frame::to_string).collect()
}

/// The names of this machine's code, as far as they have been needed.
#[derive(Default)]
pub struct Symbols {
    kernel: Kernel,
    processes: Processes,
    files: Files,
}

impl Symbols {
    /// Reads nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Remember what process `tgid` has mapped, and hold its files open, so that its stacks can
    /// be named after it has exited. To be called when a process is first seen; does nothing (one
    /// hash look-up) if it is known.
    pub fn remember(&mut self, tgid: u32) {
        self.processes.remember(tgid, &mut self.files);
    }

    /// Remember anew: the process has called exec, or the number was given to another process. A
    /// tool that sees this happen should say so; else it is noticed when an address is nowhere,
    /// as long as the process lives. What was known before is kept for the stacks taken before.
    pub fn renew(&mut self, tgid: u32) {
        self.processes.renew(tgid, &mut self.files);
    }

    /// Name a kernel stack, innermost first. An address of 0 ends the stack.
    pub fn kernel(&mut self, addrs: &[u64]) -> Vec<Frame> {
        stack(addrs).map(|(addr, back)| self.kernel.frame(addr, back)).collect()
    }

    /// Name a user stack of process `tgid`, innermost first. An address of 0 ends the stack; an
    /// address where functions were inlined makes several frames.
    pub fn user(&mut self, tgid: u32, addrs: &[u64]) -> Vec<Frame> {
        let end = addrs.iter().position(|&addr| addr == 0).unwrap_or(addrs.len());
        let addrs = &addrs[..end];
        if addrs.is_empty() {
            return Vec::new();
        }
        let mut frames = Vec::with_capacity(addrs.len());
        let mut image = self.processes.image(tgid, addrs, &mut self.files);
        for (addr, back) in stack(addrs) {
            match &mut image {
                Some(image) => image.frames(addr, back, &mut self.files, &mut frames),
                None => frames.push(Frame { addr, ..Frame::default() }),
            }
        }
        frames
    }

    /// Why kernel frames have no names, if that is so (known after the first kernel stack).
    pub fn remark(&self) -> Option<&str> {
        self.kernel.remark()
    }
}

/// Each address of a stack with how far before it to look: every address but the innermost is
/// where a call *returns to*, which may be another line or, after a call that never returns,
/// another function. The byte before belongs to the call.
fn stack(addrs: &[u64]) -> impl Iterator<Item = (u64, u64)> + '_ {
    addrs.iter().take_while(|&&addr| addr != 0).enumerate().map(|(i, &addr)| (addr, (i > 0).into()))
}

//! The kernel's type information (BTF), as far as a tool needs it.
//!
//! libbpf would parse all of it, some 126,000 types, and look through all
//! names once for each type that a program reads: 40 ms at every start. Here
//! it is read once, in 2 ms, and libbpf is handed the few hundred types that
//! matter. The format is that of the kernel's Documentation/bpf/btf.rst.

use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::{self, Write as _},
    ops::{Deref, Range},
    os::fd::{AsRawFd as _, FromRawFd as _},
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Context as _, Result};

use crate::memory::{self, Mapping};

mod c;
pub mod call;
pub mod value;

pub const VMLINUX: &str = "/sys/kernel/btf/vmlinux";

const MAGIC: u16 = 0xeb9f;
const HEADER: usize = 24;
/// Of a type, the bits of its kind.
const KIND: u32 = 0x1f;
/// Kinds that are found by name, and are not functions.
const NAMED: u32 =
    1 << kind::STRUCT | 1 << kind::UNION | 1 << kind::ENUM | 1 << kind::ENUM64 | 1 << kind::TYPEDEF;

/// Kinds of types, by their numbers.
mod kind {
    pub const INT: u32 = 1;
    pub const PTR: u32 = 2;
    pub const ARRAY: u32 = 3;
    pub const STRUCT: u32 = 4;
    pub const UNION: u32 = 5;
    pub const ENUM: u32 = 6;
    pub const TYPEDEF: u32 = 8;
    pub const VOLATILE: u32 = 9;
    pub const RESTRICT: u32 = 11;
    pub const FUNC: u32 = 12;
    pub const FUNC_PROTO: u32 = 13;
    pub const VAR: u32 = 14;
    pub const DATASEC: u32 = 15;
    pub const DECL_TAG: u32 = 17;
    pub const TYPE_TAG: u32 = 18;
    pub const ENUM64: u32 = 19;
}

/// One kernel's types.
pub struct Btf {
    bytes: Box<dyn Deref<Target = [u8]>>,
    /// Where the types are, and where the names.
    words: Range<usize>,
    strings: usize,
    /// By its id, which of the words is a type's first, and in the lowest five bits of which kind it
    /// is: a search goes through these alone. Id 0 is void.
    types: Vec<u32>,
    /// The prototypes of tracepoints: most tools ask for several.
    tracepoints: OnceCell<Vec<u32>>,
    /// How many functions were asked for, and from then on all.
    asked: Cell<u32>,
    functions: OnceCell<ByName>,
}

/// Types by the hash of their names.
struct ByName {
    /// The last type of each hash, as its place in the chain and one more; 0: none.
    heads: Vec<u32>,
    /// Each with the one before it of the same hash.
    chain: Vec<(u32, u32)>,
}

impl ByName {
    const HASHES: usize = 1 << 16;

    /// FNV-1a of what stands before the first zero, folded.
    #[inline(always)]
    fn hash(text: &[u8]) -> usize {
        let mut hash = 0x811c_9dc5u32;
        for byte in text {
            if *byte == 0 {
                break;
            }
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
        (hash ^ hash >> 16) as usize % Self::HASHES
    }

    fn of(btf: &Btf, kind: u32) -> Self {
        let mut all = ByName { heads: vec![0; Self::HASHES], chain: Vec::new() };
        btf.search(kind, |id, text| {
            let head = &mut all.heads[Self::hash(text)];
            all.chain.push((id, *head));
            *head = all.chain.len() as u32;
            false
        });
        all
    }

    /// The first of this name.
    fn find(&self, btf: &Btf, name: &str) -> Option<u32> {
        let mut at = self.heads[Self::hash(name.as_bytes())];
        let mut found = None;
        while at > 0 {
            let (id, before) = self.chain[at as usize - 1];
            if btf.name(id) == name.as_bytes() {
                found = Some(id);
            }
            at = before;
        }
        found
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |b| u32::from_ne_bytes([b[0], b[1], b[2], b[3]]))
}

/// Words behind the three that every type has; none if the kind is not known.
#[inline(always)]
fn extra(kind: u32, members: usize) -> Option<usize> {
    // By kind: what it has, and what each member adds. This is asked for every type there is.
    const UNKNOWN: u8 = u8::MAX;
    const SIZES: [(u8, u8); 32] = {
        let mut sizes = [(UNKNOWN, 0); 32];
        let mut kind = kind::PTR;
        while kind < kind::ENUM64 {
            sizes[kind as usize] = (0, 0);
            kind += 1;
        }
        sizes[kind::INT as usize] = (1, 0);
        sizes[kind::ARRAY as usize] = (3, 0);
        sizes[kind::STRUCT as usize] = (0, 3);
        sizes[kind::UNION as usize] = (0, 3);
        sizes[kind::ENUM as usize] = (0, 2);
        sizes[kind::FUNC_PROTO as usize] = (0, 2);
        sizes[kind::VAR as usize] = (1, 0);
        sizes[kind::DATASEC as usize] = (0, 3);
        sizes[kind::DECL_TAG as usize] = (1, 0);
        sizes[kind::ENUM64 as usize] = (0, 3);
        sizes
    };
    let (own, each) = SIZES[kind as usize & 0x1f];
    if own == UNKNOWN {
        return None;
    }
    Some(own as usize + each as usize * members)
}

impl Btf {
    /// None if it is not BTF of this machine's byte order, or of a newer kind.
    pub fn parse(bytes: Box<dyn Deref<Target = [u8]>>) -> Option<Self> {
        if bytes.get(..HEADER)?[..2] != MAGIC.to_ne_bytes() {
            return None;
        }
        let header = word(&bytes, 4) as usize;
        let (types, types_len) = (header + word(&bytes, 8) as usize, word(&bytes, 12) as usize);
        let (strings, strings_len) =
            (header + word(&bytes, 16) as usize, word(&bytes, 20) as usize);
        bytes.get(strings..strings + strings_len)?;
        let range = types..types + types_len;
        let words: &[u32] = plain::slice_from_bytes(bytes.get(range.clone())?).ok()?;
        // Loops and indices, here and below, not chains of iterators: little is inlined, and each
        // start goes through all types several times. What is not needed of this is never touched.
        let mut known = vec![0; words.len() / 3 + 1];
        let (mut at, mut id) = (0, 1);
        while at + 2 < words.len() {
            let info = words[at + 1];
            let kind = info >> 24 & KIND;
            known[id] = (at as u32) << 5 | kind;
            id += 1;
            at += 3 + extra(kind, (info & 0xffff) as usize)?;
        }
        known.truncate(id);
        let (tracepoints, asked, functions) = Default::default();
        let types = known;
        Some(Btf { bytes, words: range, strings, types, tracepoints, asked, functions })
    }

    pub fn read(path: &Path) -> Option<Self> {
        let file = File::open(path).ok()?;
        let bytes = file.metadata().ok()?.len() as usize;
        // The kernel's own can be mapped since Linux 6.16, and otherwise comes in 1,300 pieces.
        match Mapping::of(&file, 0, bytes) {
            Ok(mapping) => Self::parse(Box::new(mapping)),
            Err(_) => {
                // Never is more memory needed than now: what read the command line can go.
                memory::forget_code();
                Self::parse(Box::new(fs::read(path).ok()?))
            }
        }
    }

    fn kind(&self, id: u32) -> u32 {
        self.types.get(id as usize).map_or(0, |at| at & KIND)
    }

    /// The types as they are, of four bytes each.
    fn all_words(&self) -> &[u32] {
        plain::slice_from_bytes(&self.bytes[self.words.clone()]).unwrap_or_default()
    }

    /// The words of a type: its name, its kind and the number of its members, its size or type, the
    /// members.
    fn of(&self, id: u32) -> &[u32] {
        let at = self.types.get(id as usize).map_or(0, |at| at >> 5);
        self.all_words().get(at as usize..).filter(|_| id > 0).unwrap_or_default()
    }

    fn info(&self, id: u32) -> u32 {
        self.of(id).get(1).copied().unwrap_or(0)
    }

    /// The words of a type behind its first two: its size or type, then its members.
    fn words(&self, id: u32) -> impl Fn(usize) -> u32 {
        let words = self.of(id);
        move |n| words.get(2 + n).copied().unwrap_or(0)
    }

    fn text(&self, offset: u32) -> &[u8] {
        let rest = self.bytes.get(self.strings + offset as usize..).unwrap_or_default();
        crate::text::until_zero(rest)
    }

    fn name(&self, id: u32) -> &[u8] {
        self.text(self.of(id).first().copied().unwrap_or(0))
    }

    fn ids(&self, kind: u32) -> impl Iterator<Item = u32> {
        let types = (0..).zip(&self.types).skip(1);
        types.filter(move |(_, at)| *at & KIND == kind).map(|(id, _)| id)
    }

    fn find(&self, kind: u32, name: &str) -> Option<u32> {
        let name = [name.as_bytes(), b"\0"].concat();
        self.search(kind, |_, text| text[0] == name[0] && text.starts_with(&name))
    }

    /// The first type of a kind that is wanted, by its name, which ends with a zero somewhere.
    #[inline(always)]
    fn search(&self, kind: u32, mut is_it: impl FnMut(u32, &[u8]) -> bool) -> Option<u32> {
        let (words, strings) = (self.all_words(), self.bytes.get(self.strings..)?);
        for (id, at) in self.types.iter().enumerate() {
            if at & KIND != kind {
                continue;
            }
            let offset = words[(at >> 5) as usize] as usize;
            if offset < strings.len() && is_it(id as u32, &strings[offset..]) {
                return Some(id as u32);
            }
        }
        None
    }

    /// Whether the kernel has a function of this name.
    pub fn has_function(&self, name: &str) -> bool {
        self.function(name).is_some()
    }

    /// The number of a function.
    pub fn function(&self, name: &str) -> Option<u32> {
        /// So many are found sooner by looking through all than through a list that is made first.
        const FEW: u32 = 4;
        self.asked.set(self.asked.get() + 1);
        if self.asked.get() <= FEW {
            return self.find(kind::FUNC, name);
        }
        self.functions.get_or_init(|| ByName::of(self, kind::FUNC)).find(self, name)
    }

    /// The number of a tracepoint's prototype.
    pub fn tracepoint(&self, name: &str) -> Option<u32> {
        const PREFIX: &[u8] = b"btf_trace_";
        let all = self.tracepoints.get_or_init(|| {
            let mut all = Vec::new();
            self.search(kind::TYPEDEF, |id, text| {
                if text[0] == PREFIX[0] && text.starts_with(PREFIX) {
                    all.push(id);
                }
                false
            });
            all
        });
        let is_it = |&&id: &&u32| self.name(id).strip_prefix(PREFIX) == Some(name.as_bytes());
        all.iter().find(is_it).copied()
    }

    /// Whether the kernel has a struct of this name.
    pub fn has_struct(&self, name: &str) -> bool {
        self.find(kind::STRUCT, name).is_some()
    }

    /// How many arguments a tracepoint hands to a BPF program; none if there
    /// is no such tracepoint. (Its prototype has one more in front.)
    pub fn tracepoint_args(&self, name: &str) -> Option<u32> {
        let pointer = self.words(self.tracepoint(name)?)(0);
        let proto = self.words(pointer)(0);
        Some((self.info(proto) & 0xffff).saturating_sub(1))
    }

    /// The enumerators of an enum, with their values.
    pub fn enumerators(&self, name: &str) -> Vec<(String, i64)> {
        self.find(kind::ENUM, name).map_or_else(Vec::new, |id| self.enumerators_of(id))
    }

    /// The enumerators of an enum without a name, of which this is the first.
    pub fn enumerators_from(&self, first: &str) -> Vec<(String, i64)> {
        let name = |id| self.text(self.words(id)(1));
        let found = self.ids(kind::ENUM).find(|&id| {
            self.info(id) & 0xffff > 0 && self.name(id).is_empty() && name(id) == first.as_bytes()
        });
        found.map_or_else(Vec::new, |id| self.enumerators_of(id))
    }

    fn enumerators_of(&self, id: u32) -> Vec<(String, i64)> {
        let words = self.words(id);
        (0..(self.info(id) & 0xffff) as usize)
            .map(|n| {
                let name = String::from_utf8_lossy(self.text(words(1 + 2 * n))).into_owned();
                (name, i64::from(words(2 + 2 * n) as i32))
            })
            .collect()
    }

    /// BTF with the structs, enums and typedefs of these names, and all that
    /// they are made of. What pointers point to is left out: programs that read
    /// it name it.
    pub fn trim(&self, names: &HashSet<Vec<u8>>) -> Vec<u8> {
        let mut kept = self.named(names);
        let mut seen: HashSet<u32> = kept.iter().copied().chain([0]).collect();
        let mut next = 0;
        while let Some(&id) = kept.get(next) {
            next += 1;
            kept.extend(self.parts(id).into_iter().filter(|&part| seen.insert(part)));
        }
        let new_ids = kept.iter().zip(1..).map(|(&id, new)| (id, new)).collect();
        let mut out =
            Trim { types: Vec::new(), strings: vec![0], offsets: HashMap::from([(0, 0)]) };
        for &id in &kept {
            self.copy(id, &new_ids, &mut out);
        }
        out.finish()
    }

    /// The structs, enums and typedefs of these names.
    fn named(&self, names: &HashSet<Vec<u8>>) -> Vec<u32> {
        let (words, strings) = (self.all_words(), &self.bytes[self.strings..]);
        // Most can be told by the first two letters, and need not be hashed.
        let mut possible = vec![false; 1 << 16];
        for name in names {
            let first = |n: usize| name.get(n).copied().unwrap_or(0);
            possible[usize::from(u16::from_ne_bytes([first(0), first(1)]))] = true;
        }
        let mut found = Vec::new();
        for (id, at) in self.types.iter().enumerate() {
            if NAMED >> (at & KIND) & 1 == 0 {
                continue;
            }
            let offset = words[(at >> 5) as usize] as usize;
            if offset + 1 < strings.len()
                && possible[usize::from(u16::from_ne_bytes([strings[offset], strings[offset + 1]]))]
                && names.contains(self.text(offset as u32))
            {
                found.push(id as u32);
            }
        }
        found
    }

    /// The types that a type is made of.
    fn parts(&self, id: u32) -> Vec<u32> {
        let (words, members) = (self.words(id), (self.info(id) & 0xffff) as usize);
        match self.kind(id) {
            kind::ARRAY => vec![words(1), words(2)],
            kind::STRUCT | kind::UNION => (0..members).map(|n| words(2 + 3 * n)).collect(),
            kind::TYPEDEF | kind::VOLATILE..=kind::RESTRICT | kind::TYPE_TAG => vec![words(0)],
            _ => Vec::new(),
        }
    }

    fn copy(&self, id: u32, new_ids: &HashMap<u32, u32>, out: &mut Trim) {
        let (words, info) = (self.words(id), self.info(id));
        let (kind, members) = (self.kind(id), (info & 0xffff) as usize);
        out.name(self, self.of(id)[0]);
        out.push(info);
        let extra = extra(kind, members).unwrap_or(0);
        for n in 0..=extra {
            let value = words(n);
            // Which of the words is a name, and which a type.
            let (is_name, is_type) = match kind {
                kind::PTR => {
                    out.push(0);
                    continue;
                }
                kind::TYPEDEF | kind::VOLATILE..=kind::RESTRICT | kind::TYPE_TAG => (false, true),
                kind::ARRAY => (false, n == 1 || n == 2),
                kind::STRUCT | kind::UNION => (n % 3 == 1, n > 0 && n % 3 == 2),
                kind::ENUM => (n % 2 == 1, false),
                kind::ENUM64 => (n % 3 == 1, false),
                _ => (false, false),
            };
            match (is_name, is_type) {
                (true, _) => out.name(self, value),
                (_, true) => out.push(new_ids.get(&value).copied().unwrap_or(0)),
                _ => out.push(value),
            }
        }
    }
}

/// BTF in the making.
struct Trim {
    types: Vec<u8>,
    strings: Vec<u8>,
    /// Offsets of names, old and new.
    offsets: HashMap<u32, u32>,
}

impl Trim {
    fn push(&mut self, word: u32) {
        self.types.extend(word.to_ne_bytes());
    }

    fn name(&mut self, from: &Btf, offset: u32) {
        let new = *self.offsets.entry(offset).or_insert_with(|| {
            let new = self.strings.len() as u32;
            self.strings.extend(from.text(offset));
            self.strings.push(0);
            new
        });
        self.push(new);
    }

    fn finish(self) -> Vec<u8> {
        let (types, strings) = (self.types.len() as u32, self.strings.len() as u32);
        let mut out = Vec::with_capacity(HEADER + self.types.len() + self.strings.len());
        out.extend(MAGIC.to_ne_bytes());
        out.extend([1, 0]);
        for word in [HEADER as u32, 0, types, types, strings] {
            out.extend(word.to_ne_bytes());
        }
        out.extend(self.types);
        out.extend(self.strings);
        out
    }
}

thread_local! {
    static KERNEL: RefCell<Option<Option<Rc<Btf>>>> = const { RefCell::new(None) };
    static FILE: RefCell<PathBuf> = RefCell::new(VMLINUX.into());
}

/// The types of the running kernel, read when they are first asked for; none
/// if it carries none.
pub fn kernel() -> Option<Rc<Btf>> {
    KERNEL.with_borrow_mut(|kernel| {
        kernel.get_or_insert_with(|| FILE.with_borrow(|file| Btf::read(file)).map(Rc::new)).clone()
    })
}

/// Takes the types in this file for those of the running kernel, as `--btf` says.
pub fn take_for_kernel(file: &Path) -> Result<()> {
    fs::metadata(file).with_context(|| format!("--btf {}", file.display()))?;
    FILE.set(file.into());
    forget();
    Ok(())
}

/// Where the kernel has the types of modules, which continue its own.
const MODULES: &str = "/sys/kernel/btf";

/// The module that has a function, and the function's number among the types of both.
pub fn function_of_module(name: &str) -> Option<(String, u32)> {
    let kernel = kernel()?;
    let own_strings = (kernel.bytes.len() - kernel.strings) as u32;
    let name = [name.as_bytes(), b"\0"].concat();
    fs::read_dir(MODULES).ok()?.flatten().find_map(|file| {
        let module = file.file_name().into_string().ok().filter(|name| name != "vmlinux")?;
        let types = Btf::parse(Box::new(fs::read(file.path()).ok()?))?;
        let is_it = |&id: &u32| {
            let offset = types.of(id)[0];
            let at = offset.checked_sub(own_strings).map(|at| types.strings + at as usize);
            match at {
                Some(at) => types.bytes.get(at..).is_some_and(|text| text.starts_with(&name)),
                None => kernel.text(offset) == &name[..name.len() - 1],
            }
        };
        let id = types.ids(kind::FUNC).find(is_it)?;
        // The first type of the module has the number behind the kernel's last.
        Some((module, kernel.types.len() as u32 + id - 1))
    })
}

/// Gives back the memory, 6 MB, when everything is loaded.
pub fn forget() {
    KERNEL.take();
}

/// A file without a name, for libbpf to read trimmed BTF from.
pub struct TrimmedFile(File);

impl TrimmedFile {
    pub fn new() -> Result<Self> {
        // SAFETY: memfd_create makes a descriptor that nobody else owns.
        #[allow(unsafe_code)]
        let file = unsafe {
            let fd = libc::memfd_create(c"btf".as_ptr(), libc::MFD_CLOEXEC);
            if fd < 0 {
                return Err(io::Error::last_os_error()).context("cannot make a file in memory");
            }
            File::from_raw_fd(fd)
        };
        Ok(TrimmedFile(file))
    }

    /// None where /proc is not mounted: then libbpf reads all of the kernel's types.
    pub fn path(&self) -> Option<PathBuf> {
        Some(format!("/proc/self/fd/{}", self.0.as_raw_fd()).into())
            .filter(|path: &PathBuf| path.exists())
    }

    pub fn fill(&mut self, btf: &Btf, names: &HashSet<Vec<u8>>) -> Result<()> {
        Ok(self.0.write_all(&btf.trim(names))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_s_types_are_found_and_trimmed() {
        let Some(btf) = kernel() else { return };
        // First by looking through all, then by a list.
        for _ in 0..5 {
            assert!(btf.has_function("schedule") && !btf.has_function("no_such_function"));
        }
        assert_eq!(btf.tracepoint_args("sched_process_fork"), Some(2));
        assert_eq!(btf.tracepoint_args("no_such_tracepoint"), None);
        let states = btf.enumerators("hrtimer_restart");
        assert_eq!(states[0], ("HRTIMER_NORESTART".to_string(), 0));

        let names = HashSet::from([b"task_struct".to_vec(), b"path".to_vec()]);
        let small = btf.trim(&names);
        assert!(small.len() < 200_000, "{}", small.len());
        let small = Btf::parse(Box::new(small)).unwrap();
        for name in ["task_struct", "path", "sched_entity"] {
            let (a, b) =
                (btf.find(kind::STRUCT, name).unwrap(), small.find(kind::STRUCT, name).unwrap());
            assert_eq!(btf.info(a), small.info(b), "{name}");
            let members = (btf.info(a) & 0xffff) as usize;
            let (old, new) = (btf.words(a), small.words(b));
            assert_eq!(old(0), new(0), "the size of {name}");
            for n in 0..members {
                assert_eq!(btf.text(old(1 + 3 * n)), small.text(new(1 + 3 * n)));
                assert_eq!(old(3 + 3 * n), new(3 + 3 * n), "the place of a member of {name}");
                assert_eq!(btf.kind(old(2 + 3 * n)), small.kind(new(2 + 3 * n)));
            }
        }
        assert!(small.find(kind::STRUCT, "request_queue").is_none());
    }

    #[test]
    fn tracepoints_are_found_by_their_whole_names() {
        let Some(btf) = kernel() else { return };
        let name = btf.name(btf.tracepoint("sched_switch").unwrap()).to_vec();
        assert_eq!(name, b"btf_trace_sched_switch");
        assert_eq!(btf.tracepoint("sched_switc"), None);
        assert_eq!(btf.tracepoint(""), None);
    }

    #[test]
    fn what_is_no_btf_is_refused() {
        for bytes in
            [&b""[..], b"\x9f\xeb", b"ELF", &[0x9f, 0xeb, 1, 0, 24, 0, 0, 0, 255, 255, 255, 255]]
        {
            assert!(Btf::parse(Box::new(bytes.to_vec())).is_none());
        }
    }
}

//! The files that processes have mapped, held open for as long as their names may be asked for.
//!
//! An open file keeps its contents, even if it is deleted or replaced; it also keeps its inode
//! number from being given to another file, which makes the number a key. The price is that a
//! deleted file's space is not freed before we end.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::Frame;
use super::demangle::demangle;
use super::dwarf::{Dwarf, Place};
use super::elf::{Elf, Functions, Source};

/// Files held open at a time: half of what a process may usually have.
const OPEN: usize = 512;
/// Bytes of names and DWARF in memory, beyond which those used least recently are dropped and
/// read again when needed.
const LOADED: usize = 512 << 20;
/// Paths kept without asking whether they are still in use.
const TEXTS: usize = 1 << 14;
/// Addresses remembered per file.
const CACHED: usize = 1 << 16;

/// What makes a mapped file that file. The path is part of it since btrfs has the same device
/// and inode number for different files of different subvolumes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// As /proc/PID/maps has it: `fe:00`.
    pub dev: Rc<str>,
    pub ino: u64,
    pub path: Rc<str>,
}

#[derive(Default)]
pub struct Files {
    open: HashMap<Key, Open>,
    texts: HashSet<Rc<str>>,
    clock: u64,
    loaded: usize,
    vdso: Option<Option<(u64, Object)>>,
}

struct Open {
    file: Rc<File>,
    /// `None`: nobody has asked yet. `Some(None)`: no ELF file.
    object: Option<Option<Object>>,
    used: u64,
}

impl Open {
    /// Drops what was read, and says how many bytes that were.
    fn take(&mut self) -> usize {
        self.object.take().flatten().map_or(0, |object| object.bytes())
    }
}

impl Files {
    /// One copy of each text.
    pub fn text(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.texts.get(text) {
            return Rc::clone(known);
        }
        if self.texts.len() >= TEXTS {
            self.texts.retain(|text| Rc::strong_count(text) > 1);
        }
        let text: Rc<str> = text.into();
        self.texts.insert(Rc::clone(&text));
        text
    }

    /// Holds a file open, which is mapped at `start..end` by process `tgid`, if it is an ELF file.
    pub fn hold(&mut self, key: &Key, tgid: u32, start: u64, end: u64) -> bool {
        self.clock += 1;
        if let Some(open) = self.open.get_mut(key) {
            open.used = self.clock;
            return true;
        }
        let Some(file) = open_mapped(key, tgid, start, end) else { return false };
        if self.open.len() >= OPEN {
            let oldest = self.open.iter().min_by_key(|(_, open)| open.used);
            if let Some(oldest) = oldest.map(|(key, _)| key.clone()) {
                let mut open = self.open.remove(&oldest);
                self.loaded -= open.as_mut().map_or(0, Open::take);
            }
        }
        let open = Open { file: Rc::new(file), object: None, used: self.clock };
        self.open.insert(key.clone(), open);
        true
    }

    /// The functions at an offset of a file that is held; `None` if they have no name. Debug
    /// files are looked for here and where process `tgid` has its root.
    pub fn frames(&mut self, key: &Key, offset: u64, tgid: u32) -> Option<Rc<[Frame]>> {
        self.object(key, tgid)?.frames(offset, &key.path)
    }

    /// The virtual address of an offset, by which `objdump` and `addr2line` go.
    pub fn address(&mut self, key: &Key, offset: u64, tgid: u32) -> Option<u64> {
        self.object(key, tgid)?.elf.address(offset)
    }

    fn object(&mut self, key: &Key, tgid: u32) -> Option<&mut Object> {
        self.clock += 1;
        let open = self.open.get_mut(key)?;
        open.used = self.clock;
        if open.object.is_none() {
            let elf = Elf::open(Source::File(Rc::clone(&open.file)));
            let object = elf.map(|elf| Object::new(elf, &key.path, tgid));
            self.loaded += object.as_ref().map_or(0, Object::bytes);
            open.object = Some(object);
            self.unload(key);
        }
        self.open.get_mut(key)?.object.as_mut()?.as_mut()
    }

    /// Makes room in memory, but not of the file needed now.
    fn unload(&mut self, needed: &Key) {
        while self.loaded > LOADED {
            let loaded = self.open.iter_mut().filter(|(key, open)| {
                *key != needed && open.object.as_ref().is_some_and(Option::is_some)
            });
            let Some((_, open)) = loaded.min_by_key(|(_, open)| open.used) else { break };
            self.loaded -= open.take();
        }
    }

    /// The functions at an offset of the vDSO, which is the same in every process but for those
    /// of another word size, whence the check of its length.
    pub fn vdso(&mut self, len: u64, offset: u64) -> Option<Rc<[Frame]>> {
        let (own, object) = self.vdso.get_or_insert_with(own_vdso).as_mut()?;
        if *own == len { object.frames(offset, &"[vdso]".into()) } else { None }
    }
}

/// Opens what is mapped, whatever has become of its name: /proc/PID/map_files leads to the
/// file itself. Without the right to use it (CAP_CHECKPOINT_RESTORE), by name.
pub fn open_mapped(key: &Key, tgid: u32, start: u64, end: u64) -> Option<File> {
    // Opening a device is not without consequence.
    if key.path.starts_with("/dev/") && !key.path.starts_with("/dev/shm/") {
        return None;
    }
    let by_range = format!("/proc/{tgid}/map_files/{start:x}-{end:x}");
    let file = open_plain(Path::new(&by_range))
        .or_else(|| open_plain(&below(&root(tgid), Path::new(&*key.path))))?;
    let same = std::os::unix::fs::MetadataExt::ino(&file.metadata().ok()?) == key.ino;
    let mut magic = [0; 4];
    // What is no ELF file, such as the memory file of a JIT compiler, need not be kept alive.
    (same && file.read_exact_at(&mut magic, 0).is_ok() && magic == *b"\x7fELF").then_some(file)
}

/// Opens a file that is nothing special: a pipe would block, a terminal become ours.
pub fn open_plain(path: &Path) -> Option<File> {
    if !fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let flags = libc::O_NONBLOCK | libc::O_NOCTTY;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path).ok()?;
    file.metadata().ok()?.is_file().then_some(file)
}

/// The root directory of a process.
pub fn root(tgid: u32) -> PathBuf {
    format!("/proc/{tgid}/root").into()
}

/// `path` as seen by a process whose root is at `root`.
fn below(root: &Path, path: &Path) -> PathBuf {
    root.join(path.strip_prefix("/").unwrap_or(path))
}

/// Our own vDSO: its length and the ELF image in it.
fn own_vdso() -> Option<(u64, Object)> {
    let maps = fs::read_to_string("/proc/self/maps").ok()?;
    let line = maps.lines().find(|line| line.ends_with("[vdso]"))?;
    let (start, end) = line.split_once(' ')?.0.split_once('-')?;
    let start = u64::from_str_radix(start, 16).ok()?;
    let len = u64::from_str_radix(end, 16).ok()?.checked_sub(start)?;
    let mut bytes = vec![0; len as usize];
    File::open("/proc/self/mem").ok()?.read_exact_at(&mut bytes, start).ok()?;
    let elf = Elf::open(Source::Bytes(bytes))?;
    let functions = elf.functions();
    Some((len, Object { elf, functions, dwarf: None, cache: HashMap::new() }))
}

/// An ELF file and what is known of it.
pub(super) struct Object {
    elf: Elf,
    functions: Functions,
    dwarf: Option<Dwarf>,
    cache: HashMap<u64, Option<Rc<[Frame]>>>,
}

impl Object {
    pub(super) fn new(elf: Elf, path: &str, tgid: u32) -> Self {
        let debug = if elf.has(".debug_info") { None } else { debug_file(&elf, path, tgid) };
        let best = debug.as_ref().unwrap_or(&elf);
        let alternate = best.alternate().and_then(|(path, id)| alternate(&path, &id, tgid));
        let dwarf = Dwarf::load(best, alternate.as_ref());
        let functions = match &debug {
            Some(debug) if debug.has_symtab() => debug.functions(),
            _ => elf.functions(),
        };
        Self { elf, functions, dwarf, cache: HashMap::new() }
    }

    fn bytes(&self) -> usize {
        self.functions.bytes() + self.dwarf.as_ref().map_or(0, |dwarf| dwarf.bytes)
    }

    /// Innermost first, with `addr` left open and `module` as `path`.
    pub(super) fn frames(&mut self, offset: u64, path: &Rc<str>) -> Option<Rc<[Frame]>> {
        if let Some(known) = self.cache.get(&offset) {
            return known.clone();
        }
        if self.cache.len() >= CACHED {
            self.cache.clear();
        }
        let frames = self.look_up(offset, path);
        self.cache.insert(offset, frames.clone());
        frames
    }

    fn look_up(&self, offset: u64, path: &Rc<str>) -> Option<Rc<[Frame]>> {
        let addr = self.elf.address(offset)?;
        let mut places = self.dwarf.as_ref().map(|dwarf| dwarf.find(addr)).unwrap_or_default();
        // The symbol table has the last word on the function that was not inlined: it tells
        // `f` from `f.cold`, and where it starts.
        let function = self.functions.find(addr);
        let outer = places.pop().unwrap_or(Place { name: None, source: None });
        let (name, start) = match (function, outer.name) {
            (Some((name, start)), _) => (name, start),
            (None, Some(name)) => (name, addr),
            (None, None) => return None,
        };
        let frame = |name: &str, source: Option<(String, u32)>| Frame {
            name: Some(demangle(name).into()),
            module: Some(Rc::clone(path)),
            source: source.map(|(file, line)| (file.into(), line)),
            ..Frame::default()
        };
        let mut frames: Vec<_> = places
            .into_iter()
            .map(|place| Frame {
                inlined: true,
                ..frame(place.name.as_deref().unwrap_or("[inlined]"), place.source)
            })
            .collect();
        frames.push(Frame { offset: addr - start, ..frame(&name, outer.source) });
        Some(frames.into())
    }
}

const DEBUG: &str = "/usr/lib/debug";

/// The separate debug file of a binary: by its build id, else by its debug link, below the root
/// of process `tgid`, then below ours.
fn debug_file(elf: &Elf, path: &str, tgid: u32) -> Option<Elf> {
    let id = elf.build_id();
    let link = elf.debug_link();
    if let Some(id) = &id
        && let Some(debug) = search(&[by_build_id(id)], tgid, |debug| same_id(debug, id))
    {
        return Some(debug);
    }
    let (name, crc) = link?;
    let dir = Path::new(path).parent()?;
    let places =
        [dir.join(&name), dir.join(".debug").join(&name), below(DEBUG.as_ref(), dir).join(name)];
    search(&places, tgid, |debug| match &id {
        Some(id) => same_id(debug, id),
        None => debug.crc() == crc,
    })
}

/// The file that dwz made: by its build id, else by the path that the debug file has for it.
fn alternate(path: &Path, id: &[u8], tgid: u32) -> Option<Elf> {
    let named = match path.file_name() {
        Some(name) if path.is_relative() => Path::new(DEBUG).join(".dwz").join(name),
        _ => path.to_owned(),
    };
    search(&[by_build_id(id), named], tgid, |debug| same_id(debug, id))
}

fn by_build_id(id: &[u8]) -> PathBuf {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (first, rest) = id.split_at(id.len().min(1));
    Path::new(DEBUG)
        .join(".build-id")
        .join(hex(first))
        .join(hex(rest))
        .with_extension(OsStr::new("debug"))
}

fn same_id(debug: &Elf, id: &[u8]) -> bool {
    debug.build_id().as_deref() == Some(id)
}

/// The first of these files that is the right one.
fn search(paths: &[PathBuf], tgid: u32, right: impl Fn(&Elf) -> bool) -> Option<Elf> {
    [root(tgid), "/".into()]
        .iter()
        .flat_map(|root| paths.iter().map(move |path| below(root, path)))
        .filter_map(|path| Elf::open(Source::File(Rc::new(open_plain(&path)?))))
        .find(|debug| right(debug))
}

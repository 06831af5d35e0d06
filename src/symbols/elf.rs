//! As much of ELF as naming an address takes: segments, sections, symbol tables, the build id and
//! the link to a separate debug file. Written for files that lie: each read is bounded by the
//! length of the file and by [`LONGEST`], each field is fetched with a check.

use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// No section of more bytes is read.
const LONGEST: u64 = 256 << 20;

const SHT_SYMTAB: u32 = 2;
const SHT_NOBITS: u32 = 8;
const SHT_DYNSYM: u32 = 11;
const SHF_EXECINSTR: u64 = 4;
const SHF_COMPRESSED: u64 = 0x800;

pub enum Source {
    File(Rc<File>),
    Bytes(Vec<u8>),
}

impl Source {
    fn len(&self) -> u64 {
        match self {
            Self::File(file) => file.metadata().map_or(0, |meta| meta.len()),
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }

    /// `len` bytes from `offset`, if there are so many and they are not too many.
    fn read(&self, offset: u64, len: u64) -> Option<Vec<u8>> {
        if len > LONGEST || offset.checked_add(len)? > self.len() {
            return None;
        }
        match self {
            Self::File(file) => {
                let mut bytes = vec![0; len as usize];
                file.read_exact_at(&mut bytes, offset).ok()?;
                Some(bytes)
            }
            Self::Bytes(bytes) => Some(bytes.get(offset as usize..)?.get(..len as usize)?.into()),
        }
    }
}

pub struct Elf {
    source: Source,
    /// 64-bit, as opposed to 32-bit, layout.
    wide: bool,
    /// PT_LOAD: offset in the file, length there, virtual address.
    segments: Vec<(u64, u64, u64)>,
    sections: Vec<Section>,
    /// Where the section names are, in `names`.
    names: Vec<u8>,
}

struct Section {
    name: u32,
    kind: u32,
    flags: u64,
    addr: u64,
    offset: u64,
    size: u64,
    link: u32,
}

impl Elf {
    /// Reads the headers. `None` if that is no ELF file of this machine's byte order.
    pub fn open(source: Source) -> Option<Self> {
        let head = source.read(0, source.len().min(64))?;
        let order = if cfg!(target_endian = "little") { 1 } else { 2 };
        if head.get(..4)? != b"\x7fELF" || *head.get(5)? != order {
            return None;
        }
        let wide = *head.get(4)? == 2;
        let layout = Layout { wide };
        let (ph, sh) = if wide { (32, 40) } else { (28, 32) };
        let counts = if wide { 54 } else { 42 };
        let half = |nth: usize| u16_at(&head, counts + 2 * nth).map(u64::from);
        let (ph_size, ph_count, sh_size, sh_count, names) =
            (half(0)?, half(1)?, half(2)?, half(3)?, half(4)?);

        let table = |at, size: u64, count, least: u64| {
            let bytes = source.read(layout.word(&head, at)?, size * count)?;
            (size >= least).then_some((bytes, size as usize))
        };
        let segments = match table(ph, ph_size, ph_count, if wide { 56 } else { 32 }) {
            Some((bytes, size)) => {
                bytes.chunks_exact(size).filter_map(|at| layout.segment(at)).collect()
            }
            None => Vec::new(),
        };
        let sections: Vec<_> = match table(sh, sh_size, sh_count, if wide { 64 } else { 40 }) {
            Some((bytes, size)) => {
                bytes.chunks_exact(size).filter_map(|at| layout.section(at)).collect()
            }
            None => Vec::new(),
        };
        let names = sections.get(names as usize).and_then(|s| source.read(s.offset, s.size));
        Some(Self { source, wide, segments, sections, names: names.unwrap_or_default() })
    }

    /// The virtual address of what is `offset` bytes into the file.
    pub fn address(&self, offset: u64) -> Option<u64> {
        let within = |&&(start, len, _): &&(u64, u64, u64)| {
            // The last page of a segment is mapped in full.
            start <= offset && offset - start < len
        };
        let &(start, _, addr) = self.segments.iter().find(within)?;
        addr.checked_add(offset - start)
    }

    /// The bytes of a section, decompressed, if they are no more than `longest`. zstd is not
    /// understood.
    pub fn section(&self, name: &str, longest: usize) -> Option<Vec<u8>> {
        self.contents(self.named(name)?, longest)
    }

    fn small(&self, name: &str) -> Option<Vec<u8>> {
        self.section(name, 1 << 16)
    }

    pub fn has(&self, name: &str) -> bool {
        self.named(name).is_some()
    }

    fn named(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| {
            section.kind != SHT_NOBITS && text_at(&self.names, section.name) == name.as_bytes()
        })
    }

    fn contents(&self, section: &Section, longest: usize) -> Option<Vec<u8>> {
        if section.size > longest as u64 {
            return None;
        }
        let bytes = self.source.read(section.offset, section.size)?;
        if section.flags & SHF_COMPRESSED == 0 {
            return Some(bytes);
        }
        let (zlib, head) = (1, if self.wide { 24 } else { 12 });
        let size = Layout { wide: self.wide }.word(&bytes, if self.wide { 8 } else { 4 })?;
        if u32_at(&bytes, 0)? != zlib || size > longest as u64 {
            return None;
        }
        // The output grows as it comes; the claimed size is only its bound.
        miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes.get(head..)?, size as usize)
            .ok()
    }

    /// Whether there is a full symbol table, not just that of the dynamic linker.
    pub fn has_symtab(&self) -> bool {
        self.sections.iter().any(|section| section.kind == SHT_SYMTAB)
    }

    /// A symbol table and its names.
    fn symbols(&self, kind: u32) -> Option<(Vec<u8>, Vec<u8>)> {
        let table = self.sections.iter().find(|section| section.kind == kind)?;
        let names = self.contents(self.sections.get(table.link as usize)?, LONGEST as usize)?;
        Some((self.contents(table, LONGEST as usize)?, names))
    }

    /// Where in the file the functions of these names begin; none for those it does not define.
    pub fn offsets(&self, wanted: &[&str]) -> Vec<Option<u64>> {
        let layout = Layout { wide: self.wide };
        let mut offsets = vec![None; wanted.len()];
        for (table, names) in [SHT_DYNSYM, SHT_SYMTAB].iter().filter_map(|&k| self.symbols(k)) {
            for entry in table.chunks_exact(if self.wide { 24 } else { 16 }) {
                let Some(function) = layout.function(entry, &self.sections, &names) else {
                    continue;
                };
                let name = text_at(&names, function.name);
                if let Some(at) = wanted.iter().position(|wanted| wanted.as_bytes() == name) {
                    offsets[at] = offsets[at].or_else(|| self.offset(function.addr));
                }
            }
        }
        offsets
    }

    /// The functions that are wanted by their names, each with where in the file it begins: of
    /// several names for one place one, and none whose code is chosen when the program starts
    /// (IFUNC). Those are counted.
    pub fn choose(&self, wanted: &dyn Fn(&str) -> bool) -> (Vec<(String, u64)>, usize) {
        let layout = Layout { wide: self.wide };
        let (mut found, mut indirect) = (Vec::new(), 0);
        for (table, names) in [SHT_DYNSYM, SHT_SYMTAB].iter().filter_map(|&k| self.symbols(k)) {
            for entry in table.chunks_exact(if self.wide { 24 } else { 16 }) {
                let Some(function) = layout.function(entry, &self.sections, &names) else {
                    continue;
                };
                // Labels of assembler code may be data.
                let kind = entry[if self.wide { 4 } else { 12 }] & 15;
                let Ok(name) = std::str::from_utf8(text_at(&names, function.name)) else {
                    continue;
                };
                let name = name.split('@').next().unwrap_or_default();
                match (kind, self.offset(function.addr)) {
                    (2, Some(at)) if wanted(name) => found.push((name.to_string(), at)),
                    (10, _) if wanted(name) => indirect += 1,
                    _ => {}
                }
            }
        }
        found.sort_by(|a, b| (a.1, a.0.len(), &a.0).cmp(&(b.1, b.0.len(), &b.0)));
        found.dedup_by_key(|(_, at)| *at);
        (found, indirect)
    }

    /// The probes that the program's authors left in it (USDT).
    pub fn usdt(&self) -> Vec<Usdt> {
        const LARGEST: usize = 16 << 20;
        let Some(notes) = self.section(".note.stapsdt", LARGEST) else { return Vec::new() };
        let base = self.named(".stapsdt.base").map(|section| section.addr);
        let layout = Layout { wide: self.wide };
        let mut all = Vec::new();
        let mut rest = &notes[..];
        while let (Some(name), Some(desc)) = (u32_at(rest, 0), u32_at(rest, 4)) {
            let start = 12 + (name as usize).next_multiple_of(4);
            let end = start + (desc as usize).next_multiple_of(4);
            all.extend(rest.get(start..).and_then(|desc| self.note(&layout, base, desc)));
            match rest.get(end..) {
                Some(more) => rest = more,
                None => break,
            }
        }
        all
    }

    /// What a note tells: address, base and semaphore; provider, name and arguments.
    fn note(&self, layout: &Layout, base: Option<u64>, desc: &[u8]) -> Option<Usdt> {
        let word = if self.wide { 8 } else { 4 };
        let at = |n: usize| layout.word(desc, n * word);
        // Both were moved since, by the same bytes.
        let moved =
            base.zip(at(1).filter(|&at| at != 0)).map_or(0, |(to, from)| to.wrapping_sub(from));
        let mut texts = desc.get(3 * word..)?.split(|&byte| byte == 0);
        let mut text = || Some(String::from_utf8_lossy(texts.next()?).into_owned());
        let semaphore = match at(2)? {
            0 => 0,
            addr => self.offset(addr.wrapping_add(moved))?,
        };
        Some(Usdt {
            address: at(0)?.wrapping_add(moved),
            offset: self.offset(at(0)?.wrapping_add(moved))?,
            semaphore,
            provider: text()?,
            name: text()?,
            arguments: text()?,
        })
    }

    /// Where in the file a virtual address is.
    fn offset(&self, wanted: u64) -> Option<u64> {
        let within = |&&(_, len, addr): &&(u64, u64, u64)| addr <= wanted && wanted - addr < len;
        let &(start, _, addr) = self.segments.iter().find(within)?;
        start.checked_add(wanted - addr)
    }

    /// The functions of .symtab or, failing that, of .dynsym.
    pub fn functions(&self) -> Functions {
        let Some((table, names)) = self.symbols(SHT_SYMTAB).or_else(|| self.symbols(SHT_DYNSYM))
        else {
            return Functions::default();
        };
        let layout = Layout { wide: self.wide };
        let mut list: Vec<_> = table
            .chunks_exact(if self.wide { 24 } else { 16 })
            .filter_map(|entry| layout.function(entry, &self.sections, &names))
            .collect();
        list.sort_by_key(|function| (function.addr, function.rank));
        list.dedup_by_key(|function| function.addr);
        list.shrink_to_fit();
        let code = self.sections.iter().filter(|section| section.flags & SHF_EXECINSTR != 0);
        let code = code.map(|s| (s.addr, s.addr.saturating_add(s.size))).collect();
        Functions { list, names, code }
    }

    /// The build id, by which a binary and its debug file know each other.
    pub fn build_id(&self) -> Option<Vec<u8>> {
        let note = self.small(".note.gnu.build-id")?;
        let (name, len) = (u32_at(&note, 0)? as usize, u32_at(&note, 4)? as usize);
        let at = 12usize.checked_add(name.checked_next_multiple_of(4)?)?;
        let id = note.get(at..at.checked_add(len)?)?;
        (id.len() >= 8).then(|| id.to_vec())
    }

    /// The name and the CRC of the separate debug file.
    pub fn debug_link(&self) -> Option<(PathBuf, u32)> {
        let link = self.small(".gnu_debuglink")?;
        let name = link.split(|&byte| byte == 0).next()?;
        // A plain name: not a way out of the directories that are searched.
        if name.is_empty() || name.contains(&b'/') {
            return None;
        }
        let crc = u32_at(&link, (name.len() + 1).checked_next_multiple_of(4)?)?;
        Some((Path::new(std::ffi::OsStr::from_bytes(name)).to_owned(), crc))
    }

    /// The file that holds what the debug files of a package have in common (made by dwz), and
    /// its build id.
    pub fn alternate(&self) -> Option<(PathBuf, Vec<u8>)> {
        let link = self.small(".gnu_debugaltlink")?;
        let end = link.iter().position(|&byte| byte == 0)?;
        Some((Path::new(std::ffi::OsStr::from_bytes(&link[..end])).into(), link[end + 1..].into()))
    }

    /// The CRC that a debug link speaks of, over the whole file.
    pub fn crc(&self) -> u32 {
        let (mut at, mut crc) = (0, u32::MAX);
        let len = self.source.len();
        while at < len {
            let Some(bytes) = self.source.read(at, (len - at).min(1 << 16)) else { return 0 };
            at += bytes.len() as u64;
            for byte in bytes {
                crc = CRC[usize::from(crc as u8 ^ byte)] ^ crc >> 8;
            }
        }
        !crc
    }
}

const CRC: [u32; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let (mut crc, mut bit) = (i as u32, 0);
        while bit < 8 {
            crc = if crc & 1 == 1 { 0xedb88320 ^ crc >> 1 } else { crc >> 1 };
            bit += 1;
        }
        table[i] = crc;
        i += 1;
    }
    table
};

/// One place of a USDT probe.
#[derive(Clone, Debug)]
pub struct Usdt {
    pub provider: String,
    pub name: String,
    /// As the note has them: `8@%rdi -4@-20(%rbp)`.
    pub arguments: String,
    pub address: u64,
    /// Where in the file it is, and where the number of those who listen; 0: there is none.
    pub offset: u64,
    pub semaphore: u64,
}

/// Functions by address.
#[derive(Default)]
pub struct Functions {
    list: Vec<Function>,
    names: Vec<u8>,
    /// Start and end of the sections with code.
    code: Vec<(u64, u64)>,
}

struct Function {
    addr: u64,
    /// 0 where an assembler file does not say.
    size: u32,
    name: u32,
    /// Of several names for one address the lowest wins: one with a size, global rather than
    /// weak or local, with few leading underscores.
    rank: u8,
}

/// How many functions that begin before an address may be looked at for one that reaches it:
/// labels lie within functions.
const NESTED: usize = 32;

impl Functions {
    /// What they take in memory.
    pub fn bytes(&self) -> usize {
        self.names.len() + self.list.len() * size_of::<Function>()
    }

    /// Mangled name and start of the function at `addr`.
    pub fn find(&self, addr: u64) -> Option<(String, u64)> {
        let end = self.list.partition_point(|function| function.addr <= addr);
        let before = &self.list[end.saturating_sub(NESTED)..end];
        let sized = before.iter().rev().find(|f| addr - f.addr < f.size.into());
        let function = sized.or_else(|| {
            // One without a size reaches to the next, or to the end of its section.
            let last = before.last().filter(|function| function.size == 0)?;
            let within = |&&(start, end): &&(u64, u64)| start <= last.addr && addr < end;
            self.code.iter().any(|range| within(&range)).then_some(last)
        })?;
        let name = text_at(&self.names, function.name);
        Some((String::from_utf8_lossy(name).into_owned(), function.addr))
    }
}

/// Where fields lie in the two layouts.
struct Layout {
    wide: bool,
}

impl Layout {
    fn word(&self, bytes: &[u8], at: usize) -> Option<u64> {
        if self.wide { u64_at(bytes, at) } else { u32_at(bytes, at).map(u64::from) }
    }

    fn segment(&self, bytes: &[u8]) -> Option<(u64, u64, u64)> {
        let (offset, addr, len) = if self.wide { (8, 16, 32) } else { (4, 8, 16) };
        let load = u32_at(bytes, 0)? == 1;
        load.then_some((self.word(bytes, offset)?, self.word(bytes, len)?, self.word(bytes, addr)?))
    }

    fn section(&self, bytes: &[u8]) -> Option<Section> {
        let word = if self.wide { 8 } else { 4 };
        let nth = |n: usize| self.word(bytes, 8 + n * word);
        Some(Section {
            name: u32_at(bytes, 0)?,
            kind: u32_at(bytes, 4)?,
            flags: nth(0)?,
            addr: nth(1)?,
            offset: nth(2)?,
            size: nth(3)?,
            link: u32_at(bytes, 8 + 4 * word)?,
        })
    }

    /// A symbol that names code, defined in this file.
    fn function(&self, bytes: &[u8], sections: &[Section], names: &[u8]) -> Option<Function> {
        let (info, section, addr, size) = if self.wide { (4, 6, 8, 16) } else { (12, 14, 4, 8) };
        let (name, info) = (u32_at(bytes, 0)?, *bytes.get(info)?);
        let section = u16_at(bytes, section)?;
        let (kind, binding) = (info & 15, info >> 4);
        let code = || sections.get(section as usize).is_some_and(|s| s.flags & SHF_EXECINSTR != 0);
        let text = text_at(names, name);
        // NOTYPE: assembler; `$x` marks a change of instruction set.
        let wanted = match kind {
            0 => code() && !text.starts_with(b"$") && !text.starts_with(b".L"),
            2 | 10 => true,
            _ => false,
        };
        if section == 0 || text.is_empty() || !wanted {
            return None;
        }
        let size = self.word(bytes, size)?.min(u32::MAX.into()) as u32;
        let class = match binding {
            1 => 0,
            2 => 1,
            _ => 2,
        };
        let underscores = text.iter().take_while(|&&byte| byte == b'_').count().min(7) as u8;
        let rank = u8::from(size == 0) << 6 | class << 3 | underscores;
        Some(Function { addr: self.word(bytes, addr)?, size, name, rank })
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_ne_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_ne_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_ne_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

/// The text at `at`, up to a zero byte.
fn text_at(bytes: &[u8], at: u32) -> &[u8] {
    let text = bytes.get(at as usize..).unwrap_or_default();
    text.split(|&byte| byte == 0).next().unwrap_or_default()
}

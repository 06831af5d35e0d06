//! What processes have mapped where, now and before.
//!
//! A process has one or more **images**: exec replaces all of its mappings, and the kernel may
//! give its number to another process. A stack belongs to one image, but does not say which. It
//! is taken to be the one that has most of the stack's addresses mapped, the newest of several:
//! address spaces are laid out at random, so another image rarely has any. (Two programs linked
//! to fixed addresses do. A tool that sees exec should say so by `Symbols::renew` and resolve
//! the stacks of the old image before.)

use std::collections::HashMap;
use std::fs::{self, File};
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::Frame;
use super::files::{Files, Key, root};
use super::perf_map::PerfMap;

/// Executable mappings remembered, in all and per image, and images per process.
const MAPPINGS: usize = 1 << 18;
const PER_IMAGE: usize = 1 << 14;
const IMAGES: usize = 4;

#[derive(Default)]
pub struct Processes {
    known: HashMap<u32, Process>,
    clock: u64,
    mappings: usize,
}

#[derive(Default)]
struct Process {
    /// Oldest first.
    images: Vec<Image>,
    used: u64,
    retry: Retry,
}

impl Processes {
    pub fn remember(&mut self, tgid: u32, files: &mut Files) {
        // A kernel thread, or a process that was gone already, has nothing to remember; its
        // number may be given to another.
        let known = self.known.get_mut(&tgid);
        if known.is_none_or(|known| known.images.is_empty() && known.retry.due()) {
            self.renew(tgid, files);
        }
    }

    pub fn renew(&mut self, tgid: u32, files: &mut Files) {
        let image = Image::read(tgid, files);
        self.clock += 1;
        let before = self.known.get(&tgid).map_or(0, Process::mappings);
        let process = self.known.entry(tgid).or_default();
        process.used = self.clock;
        if let Some(image) = image {
            process.learn(image);
        }
        self.mappings += process.mappings();
        self.mappings -= before;
        if self.mappings > MAPPINGS {
            self.forget();
        }
    }

    /// Forgets the half of the processes that were not asked for longest.
    fn forget(&mut self) {
        let mut used: Vec<_> = self.known.values().map(|process| process.used).collect();
        let middle = used.len() / 2;
        let (_, &mut median, _) = used.select_nth_unstable(middle);
        self.known.retain(|_, process| process.used >= median);
        self.mappings = self.known.values().map(Process::mappings).sum();
    }

    /// The image that a stack belongs to. If none has all of the addresses, the process may have
    /// loaded a library or called exec since: its mappings are read again, if it still lives.
    pub fn image(&mut self, tgid: u32, addrs: &[u64], files: &mut Files) -> Option<&mut Image> {
        self.remember(tgid, files);
        let process = self.known.get_mut(&tgid)?;
        self.clock += 1;
        process.used = self.clock;
        let mut best = process.best(addrs);
        if best.is_none_or(|(_, count)| count < addrs.len()) && process.retry.due() {
            self.renew(tgid, files);
            best = self.known.get(&tgid)?.best(addrs);
        }
        self.known.get_mut(&tgid)?.images.get_mut(best?.0)
    }
}

impl Process {
    /// How many mappings it has; one more, since a process without any takes memory too.
    fn mappings(&self) -> usize {
        1 + self.images.iter().map(|image| image.maps.len()).sum::<usize>()
    }

    /// Adds what was read now. Of the same image older mappings stay where nothing newer lies:
    /// a library may have been unloaded since a stack was taken.
    fn learn(&mut self, mut new: Image) {
        match self.images.last_mut() {
            Some(old) if old.id == new.id => {
                let gone = old.maps.drain(..).filter(|map| !new.overlaps(map)).collect::<Vec<_>>();
                if new.maps.len() + gone.len() <= PER_IMAGE {
                    new.maps.extend(gone);
                    new.maps.sort_by_key(|map| map.start);
                }
                old.maps = new.maps;
                old.jit |= new.jit;
                old.perf_file = old.perf_file.take().or(new.perf_file);
            }
            _ => {
                if self.images.len() == IMAGES {
                    self.images.remove(0);
                }
                self.images.push(new);
            }
        }
    }

    /// Which image has most of the addresses, and how many.
    fn best(&self, addrs: &[u64]) -> Option<(usize, usize)> {
        let count = |image: &Image| addrs.iter().filter(|&&addr| image.map(addr).is_some()).count();
        let counts = self.images.iter().enumerate().map(|(i, image)| (i, count(image)));
        counts.max_by_key(|&(i, count)| (count, i))
    }
}

/// When to look again for something that was missing: at the first failure, the second, the
/// fourth, the eighth …, and whenever a second has passed. Stacks often hold addresses that are
/// nowhere.
#[derive(Default)]
struct Retry {
    failures: u32,
    last: Option<Instant>,
}

impl Retry {
    fn due(&mut self) -> bool {
        self.failures = self.failures.saturating_add(1);
        let now = Instant::now();
        let passed = self.last.is_some_and(|last| now - last > Duration::from_secs(1));
        let due = passed || self.failures.is_power_of_two();
        if due {
            self.last = Some(now);
        }
        due
    }
}

/// Start time of the process, start of its code and of its stack: the first tells a process
/// from another of the same number, the others one exec from the next.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Id([u64; 3]);

impl Id {
    fn read(tgid: u32) -> Option<Self> {
        let stat = fs::read(format!("/proc/{tgid}/stat")).ok()?;
        // The name may hold anything, even `) R 1`; what follows the last `)` is numbers.
        let after = stat.iter().rposition(|&byte| byte == b')')?;
        let text = std::str::from_utf8(stat.get(after + 1..)?).ok()?;
        let fields: Vec<_> = text.split_ascii_whitespace().collect();
        // proc(5) counts from 1 and the name is field 2.
        let field = |number: usize| fields.get(number - 3)?.parse().ok();
        Some(Self([field(22)?, field(26)?, field(28)?]))
    }
}

/// The executable mappings of a process between two execs.
pub struct Image {
    tgid: u32,
    id: Id,
    /// By address.
    maps: Vec<Mapping>,
    /// Whether there is executable memory of no ELF file.
    jit: bool,
    perf_file: Option<File>,
    perf_map: PerfMap,
    retry: Retry,
}

struct Mapping {
    start: u64,
    end: u64,
    /// In the file.
    offset: u64,
    path: Rc<str>,
    /// The ELF file, as long as it can be had.
    file: Option<Key>,
}

impl Mapping {
    /// Has the file held open; one that cannot be, or is no ELF file, is not tried again.
    fn hold(&mut self, tgid: u32, files: &mut Files) {
        let (start, end) = (self.start, self.end);
        self.file = self.file.take().filter(|key| files.hold(key, tgid, start, end));
    }
}

impl Image {
    fn read(tgid: u32, files: &mut Files) -> Option<Self> {
        let id = Id::read(tgid)?;
        let text = fs::read(format!("/proc/{tgid}/maps")).ok()?;
        let mut maps = parse_maps(&text, files);
        // A process that is about to be gone has no memory any more.
        if maps.is_empty() {
            return None;
        }
        for map in &mut maps {
            map.hold(tgid, files);
        }
        let jit = maps.iter().any(|map| map.file.is_none() && !map.path.starts_with("[v"));
        let perf_file = if jit { open_perf_map(tgid) } else { None };
        let (perf_map, retry) = Default::default();
        Some(Self { tgid, id, maps, jit, perf_file, perf_map, retry })
    }

    fn map(&self, addr: u64) -> Option<&Mapping> {
        self.maps.get(self.index(addr)?)
    }

    fn index(&self, addr: u64) -> Option<usize> {
        let last = self.maps.partition_point(|map| map.start <= addr).checked_sub(1)?;
        (addr < self.maps[last].end).then_some(last)
    }

    fn overlaps(&self, other: &Mapping) -> bool {
        let after = self.maps.partition_point(|map| map.start < other.end);
        after > 0 && self.maps[after - 1].end > other.start
    }

    /// Adds the functions at `addr`, looked up `back` bytes before it.
    pub fn frames(&mut self, addr: u64, back: u64, files: &mut Files, out: &mut Vec<Frame>) {
        let mut found = self.named(addr.wrapping_sub(back), files).map(|frames| (frames, back));
        // A signal handler returns to a function's first byte, not to behind a call.
        if found.is_none() && back > 0 {
            found = self.named(addr, files).map(|frames| (frames, 0));
        }
        match found {
            Some((frames, back)) => out.extend(frames.iter().map(|frame| {
                let offset = if frame.inlined { 0 } else { frame.offset + back };
                Frame { addr, offset, ..frame.clone() }
            })),
            None => out.push(self.unnamed(addr, files)),
        }
    }

    fn named(&mut self, addr: u64, files: &mut Files) -> Option<Rc<[Frame]>> {
        if let Some(index) = self.index(addr) {
            let map = &mut self.maps[index];
            // Again, since it may have been closed to make room.
            map.hold(self.tgid, files);
            let offset = (addr - map.start).wrapping_add(map.offset);
            let frames = match &map.file {
                Some(key) => files.frames(key, offset, self.tgid),
                None if &*map.path == "[vdso]" => files.vdso(map.end - map.start, offset),
                _ => None,
            };
            if frames.is_some() {
                return frames;
            }
        }
        self.compiled(addr)
    }

    /// A function that a JIT compiler has made.
    fn compiled(&mut self, addr: u64) -> Option<Rc<[Frame]>> {
        let mut found = self.perf_map.find(addr);
        if found.is_none() && self.jit && self.retry.due() {
            if self.perf_file.is_none() && Id::read(self.tgid).is_none_or(|id| id == self.id) {
                self.perf_file = open_perf_map(self.tgid);
            }
            self.perf_map.refresh(self.perf_file.as_ref()?);
            found = self.perf_map.find(addr);
        }
        let (name, start) = found?;
        Some(Rc::new([Frame {
            name: Some(name.into()),
            offset: addr - start,
            module: Some("[jit]".into()),
            ..Frame::default()
        }]))
    }

    fn unnamed(&self, addr: u64, files: &mut Files) -> Frame {
        let Some(map) = self.map(addr) else { return Frame { addr, ..Frame::default() } };
        let offset = (addr - map.start).wrapping_add(map.offset);
        let address = map.file.as_ref().and_then(|key| files.address(key, offset, self.tgid));
        let module = (!map.path.is_empty()).then(|| Rc::clone(&map.path));
        let offset = if module.is_some() { address.unwrap_or(offset) } else { 0 };
        Frame { addr, offset, module, ..Frame::default() }
    }
}

/// The files that a process runs code from, and where it has mapped them.
pub fn mappings(tgid: u32, files: &mut Files) -> Vec<(Key, u64, u64)> {
    let text = fs::read(format!("/proc/{tgid}/maps")).unwrap_or_default();
    let maps = parse_maps(&text, files).into_iter();
    maps.filter_map(|map| Some((map.file?, map.start, map.end))).collect()
}

/// The executable mappings of /proc/PID/maps, whose lines are
/// `7f0c8e428000-7f0c8e5bd000 r-xp 00028000 fe:00 1050   /usr/lib/libc.so.6 (deleted)`.
fn parse_maps(text: &[u8], files: &mut Files) -> Vec<Mapping> {
    let mut maps: Vec<Mapping> = text
        .split(|&byte| byte == b'\n')
        .filter_map(|line| parse_mapping(&String::from_utf8_lossy(line), files))
        .take(PER_IMAGE)
        .collect();
    // The kernel's order, but look-ups rely on it.
    maps.sort_by_key(|map| map.start);
    maps
}

fn parse_mapping(line: &str, files: &mut Files) -> Option<Mapping> {
    let mut words = line.splitn(6, ' ');
    let (start, end) = words.next()?.split_once('-')?;
    if words.next()?.as_bytes().get(2) != Some(&b'x') {
        return None;
    }
    let hex = |word| u64::from_str_radix(word, 16).ok();
    let (start, end, offset) = (hex(start)?, hex(end)?, hex(words.next()?)?);
    let (dev, ino) = (words.next()?, words.next()?.parse().ok()?);
    let path = words.next().unwrap_or_default().trim_start();
    let path = files.text(path.strip_suffix(" (deleted)").unwrap_or(path));
    let file = (ino != 0 && path.starts_with('/')).then(|| Key {
        dev: files.text(dev),
        ino,
        path: Rc::clone(&path),
    });
    (start < end).then_some(Mapping { start, end, offset, path, file })
}

/// The perf map of a process: in its /tmp, by the number it has in its own pid namespace; else
/// where an agent outside would have put it, or where it is left when the process is gone.
fn open_perf_map(tgid: u32) -> Option<File> {
    let status = fs::read(format!("/proc/{tgid}/status")).unwrap_or_default();
    let status = String::from_utf8_lossy(&status);
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name));
    let inner = field("NSpid:").and_then(|pids| pids.split_whitespace().last()?.parse().ok());
    let uid = field("Uid:").and_then(|uids| uids.split_whitespace().nth(1)?.parse().ok());
    [(root(tgid), inner.unwrap_or(tgid)), (root(tgid), tgid), ("/".into(), tgid)].iter().find_map(
        |(root, pid)| PerfMap::open(&root.join(format!("tmp/perf-{pid}.map")), uid.unwrap_or(0)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_of_all_kinds_and_garbage() {
        let text = b"\
55d0c0de0000-55d0c0de1000 r--p 00000000 fe:00 10                 /usr/bin/a b (deleted)
55d0c0de1000-55d0c0de2000 r-xp 00001000 fe:00 10                 /usr/bin/a b (deleted)
7f0000000000-7f0000001000 rwxp 00000000 00:00 0
7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0                  [vdso]
ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0          [vsyscall]
2000-1000 r-xp 00000000 00:00 0
zzzz-1000 r-xp
-
\xff\xfe\x00
1000-2000 r-xp 0000000000000000000000 00:00 99999999999999999999999 /x
";
        let maps = parse_maps(text, &mut Files::default());
        let seen: Vec<_> = maps.iter().map(|map| (map.start, &*map.path)).collect();
        assert_eq!(
            seen,
            [
                (0x55d0c0de1000, "/usr/bin/a b"),
                (0x7f0000000000, ""),
                (0x7ffd00000000, "[vdso]"),
                (0xffffffffff600000, "[vsyscall]"),
            ]
        );
        assert!(maps[0].file.is_some() && maps[1].file.is_none());
    }

    #[test]
    fn retries_get_rare() {
        let mut retry = Retry::default();
        assert_eq!((0..1000).filter(|_| retry.due()).count(), 10);
    }
}

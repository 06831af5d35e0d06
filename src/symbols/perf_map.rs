//! What JIT compilers write to `/tmp/perf-PID.map`, one function a line: start and size in hex,
//! and a name with blanks or whatever else in it.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use super::demangle::demangle;

/// Compilers only append; of a longer file the end is what matters.
const LONGEST: u64 = 32 << 20;
/// How many functions that begin before an address may be looked at for one that reaches it.
const OVERLAPS: usize = 32;

#[derive(Default)]
pub struct PerfMap {
    functions: Vec<Function>,
    text: Vec<u8>,
    /// Length of the file when it was read.
    len: u64,
}

struct Function {
    start: u64,
    size: u64,
    /// Where in `text` the name begins; also tells later lines from earlier ones.
    name: usize,
}

impl PerfMap {
    /// Opens a perf map if it is a plain file that belongs to root or to `uid`: anybody may put
    /// a file, a link or a pipe of that name into /tmp.
    pub fn open(path: &Path, uid: u32) -> Option<File> {
        let flags = libc::O_NOFOLLOW | libc::O_NONBLOCK;
        let file = OpenOptions::new().read(true).custom_flags(flags).open(path).ok()?;
        let meta = file.metadata().ok()?;
        (meta.is_file() && [0, uid].contains(&meta.uid())).then_some(file)
    }

    /// Reads the map, again if it has grown since. Lines that make no sense are left out.
    pub fn refresh(&mut self, file: &File) {
        let len = file.metadata().map_or(0, |meta| meta.len());
        if len == self.len {
            return;
        }
        let kept = len.min(LONGEST);
        let mut text = vec![0; kept as usize];
        if file.read_exact_at(&mut text, len - kept).is_ok() {
            *self = Self::parse(text, len);
        }
    }

    fn parse(text: Vec<u8>, len: u64) -> Self {
        let mut functions = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive(|&byte| byte == b'\n') {
            functions.extend(function(line, at));
            at += line.len();
        }
        functions.sort_by_key(|function| (function.start, function.name));
        Self { functions, text, len }
    }

    /// Name and start of the function at `addr`; of several the one written last, since
    /// compilers reuse the memory of code thrown away.
    pub fn find(&self, addr: u64) -> Option<(String, u64)> {
        let end = self.functions.partition_point(|function| function.start <= addr);
        let last = self.functions[end.saturating_sub(OVERLAPS)..end]
            .iter()
            .filter(|function| addr - function.start < function.size)
            .max_by_key(|function| function.name)?;
        let name = self.text[last.name..].split(|&byte| byte == b'\n').next()?;
        Some((demangle(&String::from_utf8_lossy(name)), last.start))
    }
}

fn function(line: &[u8], at: usize) -> Option<Function> {
    let hex = |word: &[u8]| {
        let word = std::str::from_utf8(word).ok()?;
        u64::from_str_radix(word.strip_prefix("0x").unwrap_or(word), 16).ok()
    };
    let mut words = line.splitn(3, |&byte| byte == b' ');
    let (start, size) = (hex(words.next()?)?, hex(words.next()?)?);
    let name = words.next().filter(|name| !name.trim_ascii().is_empty())?;
    Some(Function { start, size, name: at + line.len() - name.len() })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::PerfMap;

    #[test]
    fn only_plain_files_of_the_right_owner_are_opened() {
        let dir = std::env::temp_dir().join(format!("perf-map-{}", std::process::id()));
        std::fs::create_dir(&dir).unwrap();
        let (file, link, pipe) = (dir.join("file"), dir.join("link"), dir.join("pipe"));
        std::fs::write(&file, "1000 10 f").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(PerfMap::open(&file, 5).is_some());
        assert!(PerfMap::open(&link, 5).is_none());
        assert!(PerfMap::open(&pipe, 5).is_none());
        std::os::unix::fs::chown(&file, Some(6), None).unwrap();
        assert!(PerfMap::open(&file, 5).is_none());
        assert!(PerfMap::open(&file, 6).is_some());
        std::fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn the_last_line_wins_and_garbage_is_left_out() {
        let text = b"1000 100 old name\n\xff\xfe\n1000\n1080 0x10 Lcom/A;::b\nzz 10 x\n\
            1000 100 \n0x1000 80 new\n2000 ffffffffffffffff all\nfffffffffffffff0 ff top";
        let map = PerfMap::parse(text.to_vec(), 0);
        let find = |addr| map.find(addr).map(|(name, _)| name);
        assert_eq!(find(0x1000).as_deref(), Some("new"));
        assert_eq!(find(0x10a0).as_deref(), Some("old name"));
        assert_eq!(find(0x1085).as_deref(), Some("Lcom/A;::b"));
        assert_eq!(find(0xfff), None);
        assert_eq!(find(0x1100), None);
        assert_eq!(find(u64::MAX).as_deref(), Some("top"));
    }
}

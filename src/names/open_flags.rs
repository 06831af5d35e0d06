//! The flags of open(2).

use std::fmt::Write;

use super::Unknown;

/// What `O_LARGEFILE` is in the kernel. The C library says 0 where every file is large, yet the
/// kernel adds its own bit to each open.
const O_LARGEFILE: i32 = if cfg!(target_arch = "aarch64") { 0o400000 } else { 0o100000 };

/// Values are those of the target. What holds another's bits comes before it.
const FLAGS: &[(&str, i32)] = &[
    ("CREAT", libc::O_CREAT),
    ("EXCL", libc::O_EXCL),
    ("NOCTTY", libc::O_NOCTTY),
    ("TRUNC", libc::O_TRUNC),
    ("APPEND", libc::O_APPEND),
    ("NONBLOCK", libc::O_NONBLOCK),
    ("SYNC", libc::O_SYNC),
    ("DSYNC", libc::O_DSYNC),
    ("ASYNC", libc::O_ASYNC),
    ("DIRECT", libc::O_DIRECT),
    ("LARGEFILE", O_LARGEFILE),
    ("TMPFILE", libc::O_TMPFILE),
    ("DIRECTORY", libc::O_DIRECTORY),
    ("NOFOLLOW", libc::O_NOFOLLOW),
    ("NOATIME", libc::O_NOATIME),
    ("CLOEXEC", libc::O_CLOEXEC),
    ("PATH", libc::O_PATH),
];

/// The two lowest bits are not flags but one number.
const ACCESS: [&str; 4] = ["RDONLY", "WRONLY", "RDWR", "ACCMODE"];
const ACCESS_MASK: u32 = libc::O_ACCMODE as u32;

/// Flags as text, access mode first: `O_RDONLY|O_CLOEXEC`; bits without a name in hex at the end.
pub fn open_flags(flags: u32) -> String {
    let mut text = String::from("O_") + ACCESS[(flags & ACCESS_MASK) as usize];
    let mut rest = flags & !ACCESS_MASK;
    for (name, bits) in FLAGS {
        let bits = *bits as u32;
        if rest & bits == bits {
            rest &= !bits;
            text += "|O_";
            text += name;
        }
    }
    if rest != 0 {
        let _ = write!(text, "|{rest:#x}");
    }
    text
}

/// Opens to look for: those whose flags, cut to `mask`, are `value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenFlags {
    pub mask: u32,
    pub value: u32,
}

impl OpenFlags {
    /// From `O_WRONLY` or `O_CREAT|O_EXCL` (all of these), in either case, `O_` or not. As the
    /// access mode is compared whole, `O_RDONLY` works, although it is zero.
    pub fn parse(text: &str) -> Result<Self, Unknown> {
        let mut wanted = Self { mask: 0, value: 0 };
        for word in text.split('|') {
            let upper = word.trim().to_ascii_uppercase();
            let name = upper.strip_prefix("O_").unwrap_or(&upper);
            let (mask, value) = if let Some(mode) = ACCESS.iter().position(|m| *m == name) {
                (ACCESS_MASK, mode as u32)
            } else {
                let flag = FLAGS.iter().find(|(n, _)| *n == name).ok_or_else(|| unknown(word))?;
                (flag.1 as u32, flag.1 as u32)
            };
            wanted.mask |= mask;
            wanted.value |= value;
        }
        Ok(wanted)
    }

    /// Whether an open with these flags is one to look for.
    pub fn matches(self, flags: u32) -> bool {
        flags & self.mask == self.value
    }
}

fn unknown(word: &str) -> Unknown {
    let names = ACCESS[..3].iter().chain(FLAGS.iter().map(|(name, _)| name));
    let known: Vec<_> = names.map(|name| format!("O_{name}")).collect();
    Unknown { what: "open flag", given: word.into(), known: known.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format() {
        assert_eq!(open_flags(0), "O_RDONLY");
        assert_eq!(open_flags((libc::O_RDONLY | libc::O_CLOEXEC) as u32), "O_RDONLY|O_CLOEXEC");
        assert_eq!(
            open_flags((libc::O_WRONLY | libc::O_CREAT | libc::O_TRUNC) as u32),
            "O_WRONLY|O_CREAT|O_TRUNC"
        );
        assert_eq!(open_flags(libc::O_SYNC as u32), "O_RDONLY|O_SYNC");
        assert_eq!(open_flags(libc::O_DSYNC as u32), "O_RDONLY|O_DSYNC");
        assert_eq!(open_flags((libc::O_TMPFILE | libc::O_RDWR) as u32), "O_RDWR|O_TMPFILE");
        assert_eq!(open_flags(libc::O_DIRECTORY as u32), "O_RDONLY|O_DIRECTORY");
        assert_eq!(open_flags(O_LARGEFILE as u32), "O_RDONLY|O_LARGEFILE");
        assert_eq!(open_flags(3), "O_ACCMODE");
        assert_eq!(open_flags(1 << 31 | 2), "O_RDWR|0x80000000");
    }

    #[test]
    fn both_ways() {
        for flags in (0..32).map(|bit| 1u32 << bit).chain([0, 2, 0o101101, libc::O_SYNC as u32]) {
            let text = open_flags(flags);
            if text.contains("0x") {
                continue;
            }
            assert!(OpenFlags::parse(&text).unwrap().matches(flags), "{text}");
        }
    }

    #[test]
    fn filter() {
        let read = OpenFlags::parse("O_RDONLY").unwrap();
        assert!(read.matches(libc::O_CLOEXEC as u32) && !read.matches(libc::O_RDWR as u32));
        let create = OpenFlags::parse("o_creat | excl").unwrap();
        assert!(create.matches((libc::O_CREAT | libc::O_EXCL | libc::O_RDWR) as u32));
        assert!(!create.matches(libc::O_CREAT as u32));
        let error = OpenFlags::parse("O_CREAT|O_NONE").unwrap_err().to_string();
        assert!(error.starts_with("no open flag \"O_NONE\"; there are: O_RDONLY "), "{error}");
    }

    #[test]
    fn no_flag_twice() {
        for (i, (name, bits)) in FLAGS.iter().enumerate() {
            assert!(*bits != 0, "{name}");
            for (later, other) in &FLAGS[i + 1..] {
                assert!(name != later && bits & other != *bits, "{name} hides in {later}");
            }
        }
    }
}

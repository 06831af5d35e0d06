//! Values in memory, by their types: where members are, and what bytes mean.

use super::{Btf, kind};
use crate::text::{escaped, until_zero};

const CONST: u32 = 10;
/// Types within types: more than any kernel has.
const DEPTH: usize = 16;

/// A member of a struct or union.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Its type.
    pub id: u32,
    /// Bytes from the start of the struct.
    pub offset: u32,
    /// Where it has some bits only: the first of them, counted from its byte, and how many.
    pub bits: Option<(u32, u32)>,
}

impl Btf {
    /// The type without its other names and without const and the like; `typedefs`: through
    /// typedefs, too.
    fn bare(&self, mut id: u32, typedefs: bool) -> u32 {
        for _ in 0..DEPTH {
            match self.kind(id) {
                kind::TYPEDEF if !typedefs => break,
                kind::TYPEDEF | kind::VOLATILE..=kind::RESTRICT | kind::TYPE_TAG => {
                    id = self.words(id)(0);
                }
                _ => break,
            }
        }
        id
    }

    /// What a pointer points to.
    pub fn target(&self, id: u32) -> Option<u32> {
        let id = self.bare(id, true);
        (self.kind(id) == kind::PTR).then(|| self.words(id)(0))
    }

    /// Whether it is a character of a text: `char`, not `u8`. And whether nobody writes to it.
    pub fn character(&self, id: u32) -> (bool, bool) {
        let constant = self.kind(id) == CONST;
        let id = self.bare(id, false);
        let name = if id > 0 { self.name(id) } else { b"" };
        (self.kind(id) == kind::INT && [&b"char"[..], b"unsigned char"].contains(&name), constant)
    }

    pub fn is_struct(&self, id: u32) -> bool {
        matches!(self.kind(self.bare(id, true)), kind::STRUCT | kind::UNION)
    }

    /// A number, or a pointer: what can be compared.
    pub fn is_number(&self, id: u32) -> bool {
        let kind = self.kind(self.bare(id, true));
        matches!(kind, kind::INT | kind::PTR | kind::ENUM | kind::ENUM64)
    }

    pub fn is_signed(&self, id: u32) -> bool {
        let id = self.bare(id, true);
        match self.kind(id) {
            kind::INT => self.words(id)(1) >> 24 & 1 == 1,
            // A new enum says so, an old one may have values below 0.
            kind::ENUM | kind::ENUM64 => {
                self.info(id) >> 31 == 1 || self.values(id).iter().any(|(_, v)| *v < 0)
            }
            _ => false,
        }
    }

    /// Bytes; none for what has no size, such as void and functions.
    pub fn size(&self, id: u32) -> Option<u32> {
        let id = self.bare(id, true);
        match self.kind(id) {
            kind::INT | kind::STRUCT..=kind::ENUM | kind::ENUM64 => Some(self.words(id)(0)),
            kind::PTR => Some(8),
            kind::ARRAY => {
                let words = self.words(id);
                self.size(words(1))?.checked_mul(words(3))
            }
            _ => None,
        }
    }

    /// The members of a struct or union, each with its name; those without are structs within.
    pub fn members(&self, id: u32) -> Vec<(String, Member)> {
        let id = self.bare(id, true);
        if !self.is_struct(id) {
            return Vec::new();
        }
        let (words, info) = (self.words(id), self.info(id));
        let one = |n| {
            let (name, id, at) = (words(1 + 3 * n), words(2 + 3 * n), words(3 + 3 * n));
            let (first, bits) = if info >> 31 == 1 { (at & 0xff_ffff, at >> 24) } else { (at, 0) };
            let bits = (bits > 0).then_some((first % 8, bits));
            let name = String::from_utf8_lossy(self.text(name)).into_owned();
            (name, Member { id, offset: first / 8, bits })
        };
        (0..(info & 0xffff) as usize).map(one).collect()
    }

    /// A member by its name, wherever among structs without a name it is.
    pub fn member(&self, id: u32, name: &str) -> Option<Member> {
        self.members(id).into_iter().find_map(|(of, member)| {
            if of.is_empty() {
                let inner = self.member(member.id, name)?;
                return Some(Member { offset: member.offset + inner.offset, ..inner });
            }
            (of == name).then_some(member)
        })
    }

    /// All names of an enum with their values, of 32 or 64 bits.
    fn values(&self, id: u32) -> Vec<(String, i64)> {
        if self.kind(id) == kind::ENUM {
            return self.enumerators_of(id);
        }
        let words = self.words(id);
        let one = |n| {
            let name = String::from_utf8_lossy(self.text(words(1 + 3 * n))).into_owned();
            (name, i64::from(words(2 + 3 * n)) | i64::from(words(3 + 3 * n)) << 32)
        };
        (0..(self.info(id) & 0xffff) as usize).map(one).collect()
    }

    /// What bytes mean, as C would write it: `-2`, `true`, `"text"`, `PIDTYPE_TGID`, `0xffff…`,
    /// `{.a = 1, .b = {1, 2}}`; `...` stands for what is not there. `bits`: as in [`Member`].
    pub fn show(&self, id: u32, bits: Option<(u32, u32)>, bytes: &[u8]) -> String {
        self.show_within(id, bits, bytes, 0)
    }

    fn show_within(&self, id: u32, bits: Option<(u32, u32)>, bytes: &[u8], depth: usize) -> String {
        let signed = self.is_signed(id);
        let id = self.bare(id, true);
        let deeper = depth + 1;
        match self.kind(id) {
            kind::STRUCT | kind::UNION if depth < DEPTH => {
                let one = |(name, m): (String, Member)| {
                    let rest = bytes.get(m.offset as usize..).unwrap_or_default();
                    let value = self.show_within(m.id, m.bits, rest, deeper);
                    if name.is_empty() { value } else { format!(".{name} = {value}") }
                };
                let all: Vec<_> = self.members(id).into_iter().map(one).collect();
                return format!("{{{}}}", all.join(", "));
            }
            kind::ARRAY if depth < DEPTH => {
                let words = self.words(id);
                let (of, number) = (words(1), words(3) as usize);
                let size = self.size(of).unwrap_or(0).max(1) as usize;
                if self.character(of).0 {
                    let text = &bytes[..bytes.len().min(number)];
                    return format!("\"{}\"", escaped(until_zero(text)));
                }
                let all = bytes.chunks_exact(size).take(number);
                let mut all: Vec<_> =
                    all.map(|one| self.show_within(of, None, one, deeper)).collect();
                if all.len() < number {
                    all.push("...".into());
                }
                return format!("{{{}}}", all.join(", "));
            }
            _ => {}
        }
        let (first, width) = match (bits, self.size(id)) {
            (Some(bits), _) => bits,
            (None, Some(size @ 1..=8)) => (0, 8 * size),
            _ => return "...".into(),
        };
        let Some(own) = bytes.get(..(first + width).div_ceil(8).min(8) as usize) else {
            return "...".into();
        };
        let mut word = [0; 8];
        word[..own.len()].copy_from_slice(own);
        let (left, right) = shifts(first, width);
        let number = u64::from_le_bytes(word) << left;
        let number = if signed { (number as i64) >> right } else { (number >> right) as i64 };
        let plain = || if signed { number.to_string() } else { (number as u64).to_string() };
        match self.kind(id) {
            kind::PTR => format!("{number:#x}"),
            kind::INT if self.words(id)(1) >> 26 & 1 == 1 => (number != 0).to_string(),
            kind::ENUM | kind::ENUM64 => {
                let values = self.values(id).into_iter();
                values.into_iter().find(|(_, v)| *v == number).map_or_else(plain, |(name, _)| name)
            }
            _ => plain(),
        }
    }
}

/// To shift a word left and then right, so that of it these bits remain.
pub fn shifts(first: u32, width: u32) -> (u32, u32) {
    (64u32.saturating_sub(first + width), 64u32.saturating_sub(width))
}

#[cfg(test)]
mod tests {
    use crate::btf;

    #[test]
    fn members_are_found_and_bytes_read_by_their_types() {
        let Some(btf) = btf::kernel() else { return };
        let (_, function) = btf.functions().find(|(name, _)| name == "vfs_read").unwrap();
        let (parameters, returned) = btf.parameters(function);
        assert_eq!(btf.show(returned, None, &(-2i64).to_le_bytes()), "-2");
        let file = btf.target(parameters[0].1).unwrap();
        assert_eq!(btf.show(parameters[0].1, None, &16u64.to_le_bytes()), "0x10");
        assert_eq!(btf.show(parameters[2].1, None, &u64::MAX.to_le_bytes()), u64::MAX.to_string());
        let path = btf.member(file, "f_path").unwrap();
        let mut bytes = [0; 16];
        bytes[8] = 1;
        assert_eq!(btf.show(path.id, None, &bytes), "{.mnt = 0x0, .dentry = 0x1}");
        assert_eq!(btf.show(path.id, None, &bytes[..9]), "{.mnt = 0x0, .dentry = ...}");
        let dentry = btf.target(btf.member(path.id, "dentry").unwrap().id).unwrap();
        let text = btf.member(btf.member(dentry, "d_name").unwrap().id, "name").unwrap();
        assert_eq!(btf.character(btf.target(text.id).unwrap()), (true, true));

        let task = btf.function("wake_up_process").unwrap();
        let task = btf.target(btf.parameters(task).0[0].1).unwrap();
        let comm = btf.member(task, "comm").unwrap();
        assert_eq!(btf.show(comm.id, None, b"a\x1b\0b             "), "\"a\\x1b\"");
        let (first, width) = btf.member(task, "in_execve").unwrap().bits.unwrap();
        let word = (1u32 << first).to_le_bytes();
        let execve = btf.member(task, "in_execve").unwrap();
        assert_eq!((width, btf.show(execve.id, execve.bits, &word)), (1, "1".into()));
        assert_eq!(btf.show(execve.id, execve.bits, &(!(1u32 << first)).to_le_bytes()), "0");
        assert!(btf.member(task, "no_such_member").is_none());
    }
}

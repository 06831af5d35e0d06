//! Text that a traced program chose, made safe to print.
//!
//! A process decides its own name, its arguments and the paths it opens; a
//! terminal obeys what it is sent. So nothing reaches a text stream that could
//! move the cursor, break the line or turn the reading direction round.

use std::{
    fmt::{Display, Write as _},
    io::{self, Write as _},
};

/// Whether a character acts on a terminal instead of showing on it: controls
/// (C0, DEL, C1), line and paragraph separators, and the marks, embeddings and
/// overrides of bidirectional text (Unicode Standard Annex 9).
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Appends a number, of which a row has many: `write!` would take several times the instructions.
pub fn decimal(number: impl itoa::Integer, out: &mut String) {
    out.push_str(itoa::Buffer::new().format(number));
}

/// Appends bytes as text. What acts on a terminal and what is not UTF-8 is
/// written as its bytes, each `\xNN`.
pub fn escape(bytes: &[u8], out: &mut String) {
    // Nearly always there is nothing to escape.
    if let Ok(text) = str::from_utf8(bytes)
        && text.bytes().all(|b| (b' '..0x7f).contains(&b))
    {
        return out.push_str(text);
    }
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match acts(c) {
                true => hex(c.encode_utf8(&mut [0; 4]).as_bytes(), out),
                false => out.push(c),
            }
        }
        hex(chunk.invalid(), out);
    }
}

fn hex(bytes: &[u8], out: &mut String) {
    for b in bytes {
        let _ = write!(out, "\\x{b:02x}");
    }
}

/// [`escape`], as a new string.
pub fn escaped(bytes: impl AsRef<[u8]>) -> String {
    let mut out = String::new();
    escape(bytes.as_ref(), &mut out);
    out
}

/// Writes a line to stderr. Nothing is to be done where nobody can read it: closed, or a full disk.
pub fn say(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// The bytes of a C string: up to its first zero.
pub fn until_zero(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.iter().position(|&b| b == 0).unwrap_or(bytes.len())]
}

/// How many names [`near`] gives at most.
const NEAR: usize = 5;

/// The names closest to a mistyped one, closest first: those a few edits away, those that contain
/// it, and those that begin alike.
pub fn near<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut ranked: Vec<(usize, &str)> = names
        .into_iter()
        .filter_map(|name| {
            let edits = distance(wanted, name);
            let alike = wanted.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
            let close = edits <= 2.max(wanted.len() / 4) && edits < wanted.chars().count();
            (close || alike >= 3 || (wanted.len() >= 3 && name.contains(wanted)))
                .then_some((edits, name))
        })
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().take(NEAR).map(|(_, name)| name).collect()
}

/// The Levenshtein distance in characters, ignoring case.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_gets_through() {
        let every: Vec<u8> = (0..=255).collect();
        let shown = escaped(&every);
        assert!(!shown.chars().any(acts), "{shown:?}");
        assert_eq!(escaped(b"a\x1b[31m\n"), r"a\x1b[31m\x0a");
        assert_eq!(escaped("x\u{202e}y\u{9b}z"), r"x\xe2\x80\xaey\xc2\x9bz");
        assert_eq!(escaped(b"caf\xc3\xa9 \xff"), r"café \xff");
    }

    #[test]
    fn near_names_are_those_a_typo_away() {
        let tools = ["opensnoop", "execsnoop", "biosnoop", "profile"];
        assert_eq!(near("opensnop", tools), ["opensnoop"]);
        assert_eq!(near("snoop", tools), ["biosnoop", "execsnoop", "opensnoop"]);
        assert!(near("xyz", tools).is_empty());
    }
}

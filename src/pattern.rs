//! Names by a glob (`tcp_*`) or by a regular expression that matches from the start on.
//!
//! As much of regular expressions as names take: `. [a-z] [^a-z] ( | ) * + ? ^ $` and `\` before
//! what is meant as it stands; `\w` and `\d`.

use std::fmt;

/// What names are to be like.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    /// None: the text itself.
    ways: Option<Vec<Vec<Piece>>>,
}

#[derive(Clone, Debug)]
struct Piece {
    what: What,
    least: usize,
    most: usize,
}

#[derive(Clone, Debug)]
enum What {
    /// Bytes in one of these ranges; or, if not, in none.
    Byte(Vec<(u8, u8)>, bool),
    Either(Vec<Vec<Piece>>),
    Start,
    End,
}

impl Pattern {
    /// `*`, `?` and `[a-z]` stand for others; without them, it is one name.
    pub fn glob(text: &str) -> Result<Self, String> {
        if !text.contains(['*', '?', '[']) {
            return Ok(Pattern { text: text.into(), ways: None });
        }
        let mut regex = String::new();
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            match c {
                '*' => regex += ".*",
                '?' => regex.push('.'),
                '[' => {
                    let class: String = rest.by_ref().take_while(|c| *c != ']').collect();
                    regex +=
                        &format!("[{}]", class.replacen('!', "^", class.starts_with('!').into()));
                }
                c if c.is_alphanumeric() || c == '_' => regex.push(c),
                c => regex.extend(['\\', c]),
            }
        }
        Ok(Pattern { text: text.into(), ..Self::regex(&(regex + "$"))? })
    }

    pub fn regex(text: &str) -> Result<Self, String> {
        let mut rest = text.as_bytes();
        let ways = parse(&mut rest)?;
        match rest {
            [] => Ok(Pattern { text: text.into(), ways: Some(ways) }),
            _ => Err(format!("'{text}' closes a parenthesis that it does not open")),
        }
    }

    /// The one name that is meant; none if others may be.
    pub fn name(&self) -> Option<&str> {
        self.ways.is_none().then_some(&self.text)
    }

    pub fn matches(&self, name: &str) -> bool {
        match &self.ways {
            None => self.text == name,
            Some(ways) => either(ways, name.as_bytes(), 0, &mut |_| true),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Alternatives, up to the end or to the parenthesis that closes them.
fn parse(rest: &mut &[u8]) -> Result<Vec<Vec<Piece>>, String> {
    let mut ways = vec![Vec::new()];
    while let [byte, more @ ..] = *rest {
        if *byte == b')' {
            break;
        }
        *rest = more;
        let last = ways.last_mut().expect("there is one");
        let what = match byte {
            b'|' => {
                ways.push(Vec::new());
                continue;
            }
            b'*' | b'+' | b'?' => {
                let piece: &mut Piece = last
                    .last_mut()
                    .ok_or("a repetition of nothing: * and + stand behind what they repeat")?;
                piece.least = usize::from(*byte == b'+');
                piece.most = if *byte == b'?' { 1 } else { usize::MAX };
                continue;
            }
            b'(' => {
                let inner = parse(rest)?;
                *rest = rest.strip_prefix(b")").ok_or("a parenthesis is not closed")?;
                What::Either(inner)
            }
            b'[' => class(rest)?,
            b'.' => What::Byte(vec![(0, 255)], true),
            b'^' => What::Start,
            b'$' => What::End,
            b'\\' => {
                let (escaped, more) = rest.split_first().ok_or("nothing stands behind the \\")?;
                *rest = more;
                match escaped {
                    b'd' => What::Byte(vec![(b'0', b'9')], true),
                    b'w' => What::Byte(
                        vec![(b'0', b'9'), (b'A', b'Z'), (b'_', b'_'), (b'a', b'z')],
                        true,
                    ),
                    byte => What::Byte(vec![(*byte, *byte)], true),
                }
            }
            byte => What::Byte(vec![(*byte, *byte)], true),
        };
        last.push(Piece { what, least: 1, most: 1 });
    }
    Ok(ways)
}

/// What stands between brackets.
fn class(rest: &mut &[u8]) -> Result<What, String> {
    let (negated, mut inner) = match rest.strip_prefix(b"^") {
        Some(inner) => (true, inner),
        None => (false, *rest),
    };
    let mut ranges = Vec::new();
    loop {
        match inner {
            [b']', more @ ..] if !ranges.is_empty() => {
                *rest = more;
                return Ok(What::Byte(ranges, !negated));
            }
            [first, b'-', last, more @ ..] if *last != b']' => {
                ranges.push((*first, *last));
                inner = more;
            }
            [byte, more @ ..] => {
                ranges.push((*byte, *byte));
                inner = more;
            }
            [] => return Err("a bracket is not closed".into()),
        }
    }
}

/// Whether one of the ways leads from `at` on to somewhere that `then` accepts.
fn either(
    ways: &[Vec<Piece>],
    text: &[u8],
    at: usize,
    then: &mut dyn FnMut(usize) -> bool,
) -> bool {
    ways.iter().any(|pieces| sequence(pieces, text, at, then))
}

fn sequence(pieces: &[Piece], text: &[u8], at: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
    match pieces {
        [] => then(at),
        [piece, rest @ ..] => repeated(piece, 0, rest, text, at, then),
    }
}

fn repeated(
    piece: &Piece,
    times: usize,
    rest: &[Piece],
    text: &[u8],
    at: usize,
    then: &mut dyn FnMut(usize) -> bool,
) -> bool {
    let once_more = times < piece.most
        && one(&piece.what, text, at, &mut |next| {
            // What takes nothing up would be repeated for ever.
            (next > at || times < piece.least)
                && repeated(piece, times + 1, rest, text, next, &mut *then)
        });
    once_more || times >= piece.least && sequence(rest, text, at, then)
}

fn one(what: &What, text: &[u8], at: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
    match what {
        What::Start => at == 0 && then(at),
        What::End => at == text.len() && then(at),
        What::Either(ways) => either(ways, text, at, then),
        What::Byte(ranges, wanted) => {
            let within = |byte: &u8| ranges.iter().any(|(a, b)| (a..=b).contains(&byte));
            text.get(at).is_some_and(|byte| within(byte) == *wanted) && then(at + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs() {
        let matches = |glob, name| Pattern::glob(glob).unwrap().matches(name);
        assert!(matches("tcp_*", "tcp_sendmsg") && !matches("tcp_*", "__tcp_sendmsg"));
        assert!(matches("*_read", "vfs_read") && !matches("*_read", "vfs_readv"));
        assert!(matches("vfs_?[!a]*", "vfs_read") && !matches("vfs_?[!e]*", "vfs_read"));
        assert!(matches("a.b", "a.b") && !matches("a.b*", "axb"));
        assert_eq!(Pattern::glob("vfs_read").unwrap().name(), Some("vfs_read"));
        assert_eq!(Pattern::glob("vfs_*").unwrap().name(), None);
    }

    #[test]
    fn regular_expressions() {
        let matches = |regex, name| Pattern::regex(regex).unwrap().matches(name);
        // From the start on, as far as it goes.
        assert!(matches("vfs", "vfs_read") && !matches("read", "vfs_read"));
        assert!(
            matches("^vfs_(read|write)$", "vfs_write")
                && !matches("^vfs_(read|write)$", "vfs_writev")
        );
        assert!(matches("(a|b)*c?d+$", "abbadd") && !matches("(a|b)*c?d+$", "abbac"));
        assert!(matches("[a-c_]+[^0-9]$", "a_bx") && !matches("[a-c_]+[^0-9]$", "a_b7"));
        assert!(matches("(a*)*b", "aab") && !matches("(a*)*b$", "aac"));
        assert!(matches(r"\w+\.\d$", "x_1.5") && !matches(r"\w+\.\d$", "x_1x5"));
        for wrong in ["(", ")", "[a", "*a", "\\"] {
            assert!(Pattern::regex(wrong).is_err(), "{wrong}");
        }
    }
}

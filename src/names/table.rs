//! One form for all tables: a line of words.

/// Names by number.
///
/// One text and the places where names begin, rather than an array of `&str`: two bytes for each
/// name instead of sixteen and a relocation. A name is found in nanoseconds, a number by walking.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub(super) text: &'static str,
    pub(super) starts: &'static [u16],
}

/// Makes a [`Table`] of words that count up from 0; a number among them sets the count.
macro_rules! table {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const COUNT: usize = $crate::names::table::starts::<0>(TEXT).1;
        const STARTS: [u16; COUNT] = $crate::names::table::starts::<COUNT>(TEXT).0;
        $crate::names::Table { text: TEXT, starts: &STARTS }
    }};
}
pub(super) use table;

/// What stands for the start of a name that is not there: beyond the end of any text.
const NONE: u16 = u16::MAX;

/// Where the names of the first `N` numbers begin, and the last number plus one.
pub(super) const fn starts<const N: usize>(text: &str) -> ([u16; N], usize) {
    let text = text.as_bytes();
    assert!(text.len() < NONE as usize);
    let (mut starts, mut next) = ([NONE; N], 0);
    let mut at = 0;
    while at < text.len() {
        let (start, mut number) = (at, 0);
        while at < text.len() && text[at] != b' ' {
            if text[at].is_ascii_digit() {
                number = number * 10 + (text[at] - b'0') as usize;
            }
            at += 1;
        }
        if text[start].is_ascii_digit() {
            next = number;
        } else {
            if next < N {
                starts[next] = start as u16;
            }
            next += 1;
        }
        at += 1;
    }
    (starts, next)
}

impl Table {
    /// All numbers and names, by rising number.
    pub fn iter(self) -> impl Iterator<Item = (u32, &'static str)> {
        (0..self.starts.len() as u32).filter_map(move |n| Some((n, self.name(n)?)))
    }

    /// The name of a number.
    pub fn name(self, number: u32) -> Option<&'static str> {
        let start = *self.starts.get(number as usize)?;
        self.text.get(start.into()..)?.split(' ').next()
    }

    /// The number of a name in either case; a number that has a name stands for itself.
    pub fn number(self, text: &str) -> Option<u32> {
        let digits = text.parse();
        self.iter()
            .find(|(n, name)| digits.as_ref() == Ok(n) || name.eq_ignore_ascii_case(text))
            .map(|(n, _)| n)
    }

    /// The names of the bits that are set in `value`, and the rest in hex: `A|B|0x40`.
    pub fn bits(self, value: u64) -> String {
        let (mut rest, mut said) = (value, Vec::new());
        for (bit, name) in self.iter().filter(|(bit, _)| value >> bit & 1 == 1) {
            rest &= !(1 << bit);
            said.push(name.to_string());
        }
        if rest != 0 {
            said.push(format!("{rest:#x}"));
        }
        if said.is_empty() { "0".into() } else { said.join("|") }
    }

    /// What must hold of every table: numbers rise, no name comes twice, both directions agree.
    #[cfg(test)]
    pub(super) fn check(self) {
        let all: Vec<_> = self.iter().collect();
        assert!(all.iter().all(|(_, name)| !name.is_empty()), "two spaces in a row");
        let words = self.text.split(' ').filter(|word| word.parse::<u32>().is_err());
        assert!(words.eq(all.iter().map(|(_, name)| *name)), "numbers do not rise");
        for (number, name) in all {
            assert_eq!(self.name(number), Some(name));
            assert_eq!(self.number(name), Some(number), "{name} comes twice");
            assert_eq!(self.number(&name.to_lowercase()), Some(number));
            assert_eq!(self.number(&number.to_string()), Some(number));
        }
        assert_eq!(self.number(""), None);
        assert_eq!(self.name(u32::MAX), None);
    }
}

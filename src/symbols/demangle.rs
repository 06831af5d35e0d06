//! Rust and C++ names as their authors wrote them.

use std::fmt::{self, Write};

use cpp_demangle::{DemangleOptions, ParseOptions, Symbol};

/// Some mangled names of a few bytes unfold to gigabytes; past this length the mangled name is
/// the better one.
const LONGEST: usize = 16 << 10;
/// Some take the parser twice as long for each level of nesting. At this depth all 80,000 names
/// of LLVM and the C++ library are read.
const DEEPEST: u32 = 64;

/// `raw` demangled if it is a Rust (legacy or v0) or C++ (Itanium) name, without the symbol
/// version (`@@GLIBC_2.2.5`) that some linkers append.
pub fn demangle(raw: &str) -> String {
    // JIT compilers may have an `@` within a name, versions follow at least one character.
    let name = raw.find("@@").or_else(|| raw.find("@GLIBC")).map_or(raw, |at| &raw[..at.max(1)]);
    rust(name).or_else(|| cpp(name)).unwrap_or_else(|| name.to_owned())
}

fn rust(name: &str) -> Option<String> {
    let name = rustc_demangle::try_demangle(name).ok()?;
    let mut out = Bounded(String::new());
    write!(out, "{name:#}").ok()?;
    Some(out.0)
}

fn cpp(name: &str) -> Option<String> {
    if !name.starts_with("_Z") {
        return None;
    }
    let options = ParseOptions::default().recursion_limit(DEEPEST);
    let symbol = Symbol::new_with_options(name, &options).ok()?;
    let mut out = Bounded(String::new());
    symbol.structured_demangle(&mut out, &DemangleOptions::default()).ok()?;
    Some(out.0)
}

struct Bounded(String);

impl Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > LONGEST {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::demangle;

    #[test]
    fn the_three_manglings() {
        assert_eq!(demangle("_ZN3foo3Bar3bazEi"), "foo::Bar::baz(int)");
        assert_eq!(demangle("_ZN4core3ptr4read17h0123456789abcdefE"), "core::ptr::read");
        assert_eq!(demangle("_RNvC7mycrate3foo"), "mycrate::foo");
        assert_eq!(demangle("memcpy@@GLIBC_2.14"), "memcpy");
        assert_eq!(demangle("main"), "main");
        assert_eq!(demangle("_Z"), "_Z");
        assert_eq!(demangle("@@"), "@");
        assert_eq!(demangle(""), "");
    }

    #[test]
    fn a_name_that_unfolds_without_end_stays_mangled() {
        // Each level has the one before twice.
        let mut name = String::from("_Z1fI1A");
        for level in
            ["S0_S0_", "S1_S1_", "S2_S2_", "S3_S3_", "S4_S4_", "S5_S5_", "S6_S6_"].repeat(9)
        {
            name.push_str(&format!("1PI{level}E"));
        }
        name.push_str("Evv");
        assert!(demangle(&name).len() <= super::LONGEST);
    }
}

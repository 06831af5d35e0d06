//! Folded stacks and flame graphs.

use std::borrow::Cow;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use inferno::flamegraph::{self, Options};

use super::Frame;

/// A stack as one text, outermost function first, parted by `;`. Frames are given innermost
/// first, as they come from `Symbols`.
pub fn fold(frames: &[Frame]) -> String {
    let mut folded = String::new();
    for frame in frames.iter().rev() {
        if !folded.is_empty() {
            folded.push(';');
        }
        folded.push_str(&plain(&frame.label()).replace(';', ":"));
    }
    folded
}

/// Draws folded stacks with their values as one self-contained SVG file. `unit` is what the
/// values count ("ns", "samples"). Fails if there is nothing to draw, or on writing.
pub fn flamegraph(
    stacks: impl Iterator<Item = (String, u64)>,
    title: &str,
    unit: &str,
    writer: impl Write,
) -> Result<()> {
    let lines: Vec<_> = stacks
        .filter(|&(_, value)| value > 0)
        .map(|(stack, value)| format!("{} {value}", one_word(&plain(&stack))))
        .collect();
    ensure!(!lines.is_empty(), "no stacks to draw a flame graph of");
    let mut options = Options::default();
    options.title = plain(title).into_owned();
    options.count_name = plain(unit).into_owned();
    // The same function has the same colour in every graph.
    options.hash = true;
    flamegraph::from_lines(&mut options, lines.iter().map(String::as_str), writer)
        .context("cannot write the flame graph")
}

/// Without characters that XML forbids, that end a line, or that turn the direction of text.
fn plain(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(bad) { text.replace(bad, "?").into() } else { text.into() }
}

/// inferno takes a second number at the end of a line for another value, and a line that begins
/// with `# ` for a comment: a no-break space keeps names like `lambda 12` whole.
fn one_word(stack: &str) -> String {
    let mut stack = stack.trim().to_owned();
    if let Some(at) = stack.rfind(' ')
        && stack[at + 1..].parse::<f64>().is_ok()
    {
        stack.replace_range(at..=at, "\u{a0}");
    }
    if stack.starts_with("# ") {
        stack.replace_range(1..2, "\u{a0}");
    }
    stack
}

//! Errors that have an exit status of their own.

use std::{error::Error, fmt};

/// What the user typed cannot be meant: exit status 2.
#[derive(Debug)]
pub struct Usage(String);

/// This kernel cannot run the tool: exit status 4. The text names what is
/// missing and what to do.
#[derive(Debug)]
pub struct Unsupported(String);

pub fn usage(sentence: impl Into<String>) -> anyhow::Error {
    Usage(sentence.into()).into()
}

pub fn unsupported(sentence: impl Into<String>) -> anyhow::Error {
    Unsupported(sentence.into()).into()
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Usage {}
impl Error for Unsupported {}

/// The exit status that an error stands for.
pub fn status(error: &anyhow::Error) -> u8 {
    match error {
        e if e.is::<Usage>() => 2,
        e if e.is::<Unsupported>() => 4,
        _ => 1,
    }
}

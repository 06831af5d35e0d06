//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod execsnoop;
mod gethostlatency;
mod opensnoop;
mod runqlat;
mod tcpconnect;
#[cfg(test)]
mod tests;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
#[rustfmt::skip]
pub static TOOLS: &[Subject] = &[
    ("Files", table![opensnoop]),
    ("Network", table![gethostlatency tcpconnect]),
    ("Processes", table![execsnoop]),
    ("Scheduler", table![runqlat]),
];

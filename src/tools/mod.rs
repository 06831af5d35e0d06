//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod gethostlatency;
mod opensnoop;
mod runqlat;
mod tcpconnect;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
pub static TOOLS: &[Subject] = &[
    ("Files", table![opensnoop]),
    ("Scheduler", table![runqlat]),
    ("Network", table![gethostlatency tcpconnect]),
];

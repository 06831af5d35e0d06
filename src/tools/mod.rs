//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod biolatency;
mod biosnoop;
mod biotop;
mod opensnoop;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
pub static TOOLS: &[Subject] =
    &[("Files", table![opensnoop]), ("Block devices", table![biolatency biosnoop biotop])];

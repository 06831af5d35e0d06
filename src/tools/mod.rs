//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod biolatency;
mod biosnoop;
mod biotop;
mod cpudist;
mod execsnoop;
mod exitsnoop;
mod gethostlatency;
mod offcputime;
mod opensnoop;
mod profile;
mod runqlat;
mod runqslower;
mod sigsnoop;
mod tcpconnect;
#[cfg(test)]
mod tests;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
#[rustfmt::skip]
pub static TOOLS: &[Subject] = &[
    ("Block devices", table![biolatency biosnoop biotop]),
    ("Files", table![opensnoop]),
    ("Network", table![gethostlatency tcpconnect]),
    ("Processes", table![execsnoop exitsnoop killsnoop = sigsnoop "--kill" sigsnoop]),
    ("Scheduler", table![cpudist offcputime profile runqlat runqslower]),
];

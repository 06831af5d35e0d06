//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod bioerr;
mod biolatency;
mod biolatpcts;
mod biopattern;
mod biosnoop;
mod biostacks;
mod biotop;
mod bitesize;
mod cachestat;
mod cachetop;
mod cpudist;
mod dcsnoop;
mod dcstat;
mod execsnoop;
mod exitsnoop;
mod filegone;
mod fileslower;
mod filetop;
mod gethostlatency;
mod mdflush;
mod mountsnoop;
mod offcputime;
mod opensnoop;
mod profile;
mod readahead;
mod runqlat;
mod runqslower;
mod sigsnoop;
mod statsnoop;
mod swapin;
mod syncsnoop;
mod syscount;
mod tcpconnect;
#[cfg(test)]
mod tests;
mod vfscount;
mod vfsstat;
mod writeback;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
#[rustfmt::skip]
pub static TOOLS: &[Subject] = &[
    ("Block devices", table![bioerr biolatency biolatpcts biopattern biosnoop biostacks biotop bitesize mdflush]),
    ("Files", table![cachestat cachetop dcsnoop dcstat filegone fileslower filetop mountsnoop opensnoop readahead statsnoop syncsnoop vfscount vfsstat writeback]),
    ("Memory", table![swapin]),
    ("Network", table![gethostlatency tcpconnect]),
    ("Processes", table![execsnoop exitsnoop killsnoop = sigsnoop "--kill" sigsnoop syscount]),
    ("Scheduler", table![cpudist offcputime profile runqlat runqslower]),
];

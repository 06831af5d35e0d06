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
mod filelife;
mod fileslower;
mod filetop;
mod fsslower;
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
    ("Files", table![
        bcachefsslower = fsslower "--type bcachefs"
        btrfsslower = fsslower "--type btrfs"
        cachestat cachetop dcsnoop dcstat
        ext4slower = fsslower "--type ext4"
        f2fsslower = fsslower "--type f2fs"
        filegone filelife fileslower filetop fsslower
        fuseslower = fsslower "--type fuse"
        mountsnoop
        nfsslower = fsslower "--type nfs"
        opensnoop readahead statsnoop syncsnoop vfscount vfsstat writeback
        xfsslower = fsslower "--type xfs"
        zfsslower = fsslower "--type zfs"
    ]),
    ("Memory", table![swapin]),
    ("Network", table![gethostlatency tcpconnect]),
    ("Processes", table![execsnoop exitsnoop killsnoop = sigsnoop "--kill" sigsnoop syscount]),
    ("Scheduler", table![cpudist offcputime profile runqlat runqslower]),
];

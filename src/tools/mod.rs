//! The tools, and the table of them.

use beebox::tool::{Subject, table};

mod bashreadline;
mod bindsnoop;
mod bioerr;
mod biolatency;
mod biolatpcts;
mod biopattern;
mod biosnoop;
mod biostacks;
mod biotop;
mod bitesize;
mod bpflist;
mod cachestat;
mod cachetop;
mod capable;
mod compactsnoop;
mod cpudist;
mod cpufreq;
mod dcsnoop;
mod dcstat;
mod deadlock;
mod dnssnoop;
mod drsnoop;
mod errsnoop;
mod execsnoop;
mod exitsnoop;
mod filegone;
mod filelife;
mod fileslower;
mod filetop;
mod fsdist;
mod fsslower;
mod funccount;
mod funcinterval;
mod funclatency;
mod funcslower;
mod futexctn;
mod gethostlatency;
mod hardirqs;
mod javagc;
mod klockstat;
mod ksnoop;
mod llcstat;
mod mdflush;
mod memleak;
mod modsnoop;
mod mountsnoop;
mod naptime;
mod netqtop;
mod numamove;
mod offcputime;
mod offwaketime;
mod oomkill;
mod opensnoop;
mod pidpersec;
mod profile;
mod qdisclat;
mod readahead;
mod runqlat;
mod runqlen;
mod runqslower;
mod setuids;
mod shmsnoop;
mod sigsnoop;
mod skbdrop;
mod slabratetop;
mod so1stbyte;
mod soaccept;
mod soconnect;
mod soconnlat;
mod sofdsnoop;
mod softirqs;
mod softirqslower;
mod solisten;
mod sslsniff;
mod stackcount;
mod statsnoop;
mod swapin;
mod syncsnoop;
mod syscount;
mod tcpaccept;
mod tcpcong;
mod tcpconnect;
mod tcpconnlat;
mod tcpdrop;
mod tcplife;
mod tcppktlat;
mod tcpreset;
mod tcpretrans;
mod tcprtt;
mod tcpstates;
mod tcpsubnet;
mod tcpsynbl;
mod tcptop;
mod tcptracer;
mod tcpwin;
#[cfg(test)]
mod tests;
mod threadsnoop;
mod tplist;
mod ttysnoop;
mod udpconnect;
mod udplife;
mod vfscount;
mod vfsstat;
mod vmscan;
mod wakeuptime;
mod wqlat;
mod writeback;

/// Every tool, by subject. Dispatch, help, completions, man pages, links and
/// the README's table all read this.
#[rustfmt::skip]
pub static TOOLS: &[Subject] = &[
    ("Applications", table![bashreadline javagc]),
    ("BPF and probes", table![bpflist tplist]),
    ("Block devices", table![bioerr biolatency biolatpcts biopattern biosnoop biostacks biotop bitesize mdflush]),
    ("Files", table![
        bcachefsdist = fsdist "--type bcachefs"
        bcachefsslower = fsslower "--type bcachefs"
        btrfsdist = fsdist "--type btrfs"
        btrfsslower = fsslower "--type btrfs"
        cachestat cachetop dcsnoop dcstat
        ext4dist = fsdist "--type ext4"
        ext4slower = fsslower "--type ext4"
        f2fsdist = fsdist "--type f2fs"
        f2fsslower = fsslower "--type f2fs"
        filegone filelife fileslower filetop fsdist fsslower
        fusedist = fsdist "--type fuse"
        fuseslower = fsslower "--type fuse"
        mountsnoop
        nfsdist = fsdist "--type nfs"
        nfsslower = fsslower "--type nfs"
        opensnoop readahead statsnoop syncsnoop vfscount vfsstat writeback
        xfsdist = fsdist "--type xfs"
        xfsslower = fsslower "--type xfs"
        zfsdist = fsdist "--type zfs"
        zfsslower = fsslower "--type zfs"
    ]),
    ("Functions", table![funccount funcinterval funclatency funcslower ksnoop stackcount]),
    ("Interrupts", table![hardirqs softirqs softirqslower]),
    ("Locks", table![deadlock futexctn klockstat]),
    ("Memory", table![
        compactsnoop drsnoop
        faults = profile "-e page-faults"
        memleak numamove oomkill shmsnoop slabratetop swapin vmscan
    ]),
    ("Network", table![
        bindsnoop dnssnoop gethostlatency netqtop qdisclat skbdrop so1stbyte soaccept soconnect
        soconnlat sofdsnoop solisten sslsniff tcpaccept tcpcong tcpconnect tcpconnlat tcpdrop tcplife
        tcppktlat tcpreset tcpretrans tcprtt tcpstates tcpsubnet tcpsynbl tcptop tcptracer tcpwin
        udpconnect udplife
    ]),
    ("Processes", table![
        eperm = errsnoop "-e EPERM,EACCES"
        errsnoop execsnoop exitsnoop
        killsnoop = sigsnoop "--kill"
        naptime pidpersec sigsnoop syscount threadsnoop
    ]),
    ("Scheduler", table![
        cpudist cpufreq llcstat offcputime offwaketime profile runqlat runqlen runqslower wakeuptime wqlat
    ]),
    ("Security", table![capable modsnoop setuids ttysnoop]),
];

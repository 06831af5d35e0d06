//! Rows of tools about tasks, memory and the kernel's own work.

use beebox::session::Sums;

use super::{golden, golden_by, golden_events, golden_sums, golden_tables, tailed, text};
use crate::tools;

#[test]
fn runqlen_prints_tables() {
    use beebox::{
        bpf::runqlen::types::{key, linear},
        hist::Hist,
    };
    let mut lengths = linear { count: 8, sum: 6, max: 3, ..Default::default() };
    (lengths.slots[0], lengths.slots[1], lengths.slots[3]) = (4, 3, 1);
    golden_tables::<tools::runqlen::Opts, _>(
        "runqlen -O",
        &[("apart", "-C")],
        |tool: &tools::runqlen::Opts| tool.columns(),
        &[(key { cpu: 3, ..Default::default() }, Hist::of_steps(&lengths, 1))],
    );
}

#[test]
fn llcstat_prints_tables() {
    use beebox::bpf::llcstat::types::{counts, key, task};
    let row = |comm: &[u8], references, misses| {
        let task = task { pid: 181, comm: text(comm), ..Default::default() };
        (key { id: 182, cpu: 1 }, counts { references, misses, task })
    };
    golden_tables::<tools::llcstat::Opts, _>(
        "llcstat",
        &[("threads", "-t -C -c 100")],
        |tool: &tools::llcstat::Opts| tool.columns(),
        &[row(b"a b\n", 70_000, 7), row(b"sh", 0, 1)],
    );
}

#[test]
fn numamove_prints_sums() {
    let sums = Sums { time_ns: 1_500_000_000, seconds: 1.0, counts: [512, 1_234_567] };
    golden_sums::<tools::numamove::Opts, _>(
        "numamove",
        |_| tools::numamove::columns().time(|sums| sums.time_ns),
        &[sums],
    );
}

#[test]
fn slabratetop_prints_tables() {
    use crate::tools::slabratetop::{Row, columns};
    let row = |name: &[u8], count| Row { name: name.into(), count, bytes: 64 * count };
    golden_tables::<tools::slabratetop::Opts, _>(
        "slabratetop",
        &[],
        |_| columns(),
        &[row(b"kmalloc-64", 7_000_000), row(b"\x1b]0;x\x07", 1)],
    );
}

#[test]
fn klockstat_prints_tables() {
    use crate::tools::klockstat::{Names, Opts, Row};
    use beebox::bpf::klockstat::types::{counts, lock_use, task};
    let locked = |count, ns| {
        let max_by = task { pid: 181, tid: 182, comm: text(b"a b\n"), ..Default::default() };
        lock_use { count, ns, max_ns: ns / 2, max_lock: 0xffff_8881_0123_4560, max_by }
    };
    let row = |frames: &[&str], hold| Row {
        tid: 0,
        frames: frames.iter().map(ToString::to_string).collect(),
        counts: counts { wait: locked(2, 40_500_000), hold },
    };
    let rows = [
        row(&["fdget_pos", "ksys_read", "do_syscall_64"], locked(3, 12_345)),
        row(&[], lock_use::default()),
    ];
    golden_tables::<Opts, _>(
        "klockstat",
        &[("stacks", "-s 2"), ("threads", "-P")],
        |tool: &Opts| tool.columns(0, &Names::default()),
        &rows,
    );
    golden_by(
        "klockstat.holds",
        "klockstat",
        |tool: &Opts| tool.columns(1, &Names::default()),
        |out, columns| out.table(columns, &rows).unwrap(),
    );
}

fn who(comm: &[u8]) -> beebox::bpf::shared::types::task {
    let mut task =
        beebox::bpf::shared::types::task { pid: 181, tid: 182, ppid: 1, ..Default::default() };
    (task.uid, task.comm) = (1000, text(comm));
    task
}

/// The same in the shape that another program's types have.
macro_rules! task {
    ($comm:expr) => {{
        let who = who($comm);
        let (pid, tid, ppid, uid, comm) = (who.pid, who.tid, who.ppid, who.uid, who.comm);
        task { pid, tid, ppid, uid, comm, ..Default::default() }
    }};
}

#[test]
fn errsnoop_prints_what_it_did() {
    use beebox::bpf::errsnoop::types::{event, key, task};
    use tools::errsnoop::{Opts, columns, counts};
    let failed = |call, ret, path: &[u8]| {
        let len = path.len() as u32;
        let task = task!(b"a b\n");
        tailed(event { time_ns: 1_500_000_000, task, call, ret, len, ..Default::default() }, path)
    };
    let rows = [failed(257, -2, b"/tmp/\x1b[2J\0"), failed(62, -1, b""), failed(999, -530, b"\0")];
    for (name, line) in [
        ("errsnoop.table", "errsnoop"),
        ("errsnoop.json", "errsnoop -J"),
        ("errsnoop.csv", "errsnoop --csv"),
    ] {
        golden::<Opts, _>(name, line, |_| columns(), &rows);
    }
    let key = key { comm: text(b"a b\n"), call: 5, compat: 1, ret: -13, ..Default::default() };
    golden_by(
        "errsnoop.counts",
        "errsnoop -s",
        |_: &Opts| counts(),
        |out, columns| out.table(columns, &[(key, 7_000_000)]).unwrap(),
    );
}

#[test]
fn setuids_prints_what_it_did() {
    use beebox::bpf::setuids::types::{event, task};
    use tools::setuids::Opts;
    let call = |kind, args, ret| {
        let task = task!(b"a b\n");
        event { time_ns: 1_500_000_000, task, ret, args, kind }
    };
    let rows = [
        call(5, [u32::MAX, 1000, 4_000_000_000], 0),
        call(7, [1000, 0, 0], 4_000_000_000),
        call(2, [0, 7, 7], -1),
        call(100, [1000, 0, 0], 0),
    ];
    for (name, line) in [
        ("setuids.table", "setuids"),
        ("setuids.failed", "setuids -x"),
        ("setuids.json", "setuids -J"),
        ("setuids.csv", "setuids --csv"),
    ] {
        golden(name, line, |tool: &Opts| tool.columns(), &rows);
    }
}

#[test]
fn naptime_prints_what_it_did() {
    use beebox::bpf::naptime::types::{event, task};
    use tools::naptime::{Opts, columns};
    let nap = |asked_ns| {
        let (task, parent) = (task!(b"a b\n"), text(b"sh"));
        event { time_ns: 1_500_000_000, slept_ns: 1_500_123_456, asked_ns, task, parent }
    };
    let rows = [nap(1_500_000_000), nap(-1), nap(0)];
    golden_events::<Opts, _>("naptime", "naptime --fields +slept", |_| columns(), &rows);
}

#[test]
fn shmsnoop_prints_what_it_did() {
    use beebox::bpf::shmsnoop::types::{event, task};
    use tools::shmsnoop::{Opts, columns};
    let call = |kind, args, ret| {
        let task = task!(b"a b\n");
        event { time_ns: 1_500_000_000, task, ret, args, kind, ..Default::default() }
    };
    let rows = [
        call(1, [0x1234, 65536, 0o3600], 32769),
        call(2, [32769, 0, 0o10000], 0x7f00_0000_1000),
        call(3, [0x7f00_0000_1000, 7, 7], 0),
        call(4, [32769, 0x102, 0x7f00_0000_2000], 0),
        call(4, [1, 77, 0], -22),
    ];
    for (name, line) in [
        ("shmsnoop.table", "shmsnoop -T"),
        ("shmsnoop.json", "shmsnoop -J"),
        ("shmsnoop.csv", "shmsnoop --csv"),
    ] {
        golden::<Opts, _>(name, line, |_| columns(), &rows);
    }
}

#[test]
fn modsnoop_prints_what_it_did() {
    use beebox::bpf::modsnoop::types::{event, task};
    use tools::modsnoop::{Opts, columns};
    let told = |what, taints, name: &[u8]| {
        let (task, name) = (task!(b"modprobe"), text(name));
        event { time_ns: 1_500_000_000, task, taints, what, name, ..Default::default() }
    };
    let rows = [told(0, 0x3001, b"zfs"), told(1, 0, b"dummy"), told(2, 0, b"net-pf-16-\x1b")];
    for (name, line) in [
        ("modsnoop.table", "modsnoop"),
        ("modsnoop.json", "modsnoop -J"),
        ("modsnoop.csv", "modsnoop --csv"),
    ] {
        golden::<Opts, _>(name, line, |_| columns(), &rows);
    }
}

#[test]
fn threadsnoop_prints_what_it_did() {
    use beebox::bpf::threadsnoop::types::{event, task};
    use tools::threadsnoop::{Opts, columns};
    let made = |start, name: Option<&str>| {
        let task = task!(b"a b\n");
        let event = event { time_ns: 1_500_000_000, tid: 183, start, task, ..Default::default() };
        (event, name.map(String::from))
    };
    let rows = [made(0x1000, Some("worker(int)")), made(0x7f00_0000, None), made(0, None)];
    for (name, line) in [
        ("threadsnoop.table", "threadsnoop"),
        ("threadsnoop.json", "threadsnoop -J"),
        ("threadsnoop.csv", "threadsnoop --csv"),
    ] {
        golden::<Opts, _>(name, line, |_| columns(), &rows);
    }
}

#[test]
fn ttysnoop_prints_what_it_did() {
    use beebox::bpf::ttysnoop::types::{event, task};
    use tools::ttysnoop::{Opts, columns};
    let task = task!(b"sh");
    let event = event { time_ns: 1_500_000_000, task, len: 8, ..Default::default() };
    let rows = [tailed(event, b"\x1b[2Jls\r\n and more")];
    for (name, line) in [("ttysnoop.json", "ttysnoop 3 -J"), ("ttysnoop.csv", "ttysnoop 3 --csv")] {
        golden::<Opts, _>(name, line, |_| columns(), &rows);
    }
}

#[test]
fn compactsnoop_prints_what_it_did() {
    use beebox::{
        bpf::compactsnoop::types::{event, task},
        names::KernelEnum,
    };
    use tools::compactsnoop::{Opts, Row};
    let row = |order, free| {
        let (task, zone) = (task!(b"a b\n"), text(b"Normal"));
        let (time_ns, lat_ns, marks) = (1_500_000_000, 12_345_678, [11, 12, 13]);
        let e = event { time_ns, lat_ns, free, marks, task, order, zone, ..Default::default() };
        let e = event { status: 8, sync: (order < 0).into(), fragidx: -1000, ..e };
        Row(tailed(e, b""), vec!["compact_zone+0x10".into()])
    };
    let rows = [row(9, 1000), row(-1, -1)];
    for (name, line) in [
        ("compactsnoop.table", "compactsnoop"),
        ("compactsnoop.wide", "compactsnoop -T -e"),
        ("compactsnoop.json", "compactsnoop -J -K"),
        ("compactsnoop.csv", "compactsnoop --csv"),
    ] {
        golden(name, line, |tool: &Opts| tool.columns(KernelEnum::default()), &rows);
    }
}

#[test]
fn vmscan_and_pidpersec_print_sums() {
    let counts = [1_234_567, 12_000_000_000, 0, 7, 4096];
    let sums = Sums { time_ns: 1_500_000_000, seconds: 1.0, counts };
    golden_sums::<tools::vmscan::Opts, _>("vmscan", |_| tools::vmscan::columns(), &[sums]);
    let sums = Sums { time_ns: 1_500_000_000, seconds: 2.0, counts: [40, 4] };
    golden_sums::<tools::pidpersec::Opts, _>(
        "pidpersec",
        |_| tools::pidpersec::columns().time(|sums| sums.time_ns),
        &[sums],
    );
}

//! What the tools that trace functions print.

use super::{super::*, golden, golden_tables, tailed, text};

#[test]
fn funccount_prints_what_it_did() {
    use funccount::Row;
    let rows = [
        Row { name: "sched:sched_switch".into(), count: 3 },
        Row { name: "a\x1b,b".into(), count: 12_345_678_901 },
    ];
    let columns = |_: &funccount::Opts| funccount::columns();
    golden_tables("funccount t:sched:*", &[], columns, &rows);
}

#[test]
fn funcslower_prints_what_it_did() {
    use beebox::bpf::funcslower::types::{event, task};
    use beebox::symbols::Frame;
    use funcslower::{Opts, Row};
    let task = task { pid: 181, tid: 182, comm: text(b"cat\x1b"), ..Default::default() };
    let frame = |name: &str| Frame { name: Some(name.into()), ..Frame::default() };
    let call =
        |ret| event { time_ns: 1_500_000_000, lat_ns: 2_345_678, ret, task, ..Default::default() };
    let rows = [
        Row {
            call: tailed(call(4096), b""),
            function: "vfs_read".into(),
            args: ["0xffff888000000000", "0x0"].map(Into::into).into(),
            kernel: vec![frame("ksys_read"), frame("do_syscall_64")],
            user: vec![frame("read"), frame("main")],
        },
        Row { call: tailed(call(-2i64 as u64), b""), function: "f\n".into(), ..Row::default() },
    ];
    for (name, line) in [
        ("funcslower.table", "funcslower vfs_read"),
        ("funcslower.wide", "funcslower -T -u 100 -a 2 vfs_read --fields +tid,+ret"),
        ("funcslower.json", "funcslower -J -UK -a 1 vfs_read"),
        ("funcslower.csv", "funcslower --csv vfs_read"),
    ] {
        golden::<Opts, _>(name, line, Opts::columns, &rows);
    }
}

#[test]
fn tplist_prints_what_it_found() {
    use tplist::Row;
    let rows = [
        Row {
            kind: "usdt",
            name: "a:b\n".into(),
            file: Some("/lib/x\x1b".into()),
            semaphore: 16,
            details: vec!["0x10 (s32 %rdi)".into()],
        },
        Row {
            kind: "tracepoint",
            name: "sched:x".into(),
            file: None,
            semaphore: 0,
            details: vec![],
        },
    ];
    golden_tables("tplist", &[], |_: &tplist::Opts| tplist::columns(), &rows);
    assert_eq!(rows[0].text(true), "/lib/x\\x1b a:b\\x0a [sema 0x10]\n    0x10 (s32 %rdi)\n");
    assert_eq!(rows[1].text(false), "sched:x\n");
}

#[test]
fn bpflist_prints_what_it_found() {
    use bpflist::{Held, Ran};
    let held = [Held { pid: 181, comm: b"x\x1b y".into(), kind: "prog".into(), count: 12 }];
    golden_tables("bpflist", &[], |_: &bpflist::Opts| bpflist::held(), &held);
    let ran = |runs, ns| Ran {
        id: 7,
        name: "sched\n".into(),
        kind: "Kprobe".into(),
        holders: vec!["a b(1)".into(), "c(2)".into()],
        runs,
        ns,
        time_ns: 1_500_000_000,
        seconds: 2.0,
    };
    let rows = [ran(4000, 10_000_000), ran(0, 0)];
    golden("bpflist.stats", "bpflist -s", |_: &bpflist::Opts| bpflist::ran(), &rows);
}

#[test]
fn bashreadline_prints_what_was_typed() {
    use bashreadline::Opts;
    use beebox::bpf::bashreadline::types::{line, task};
    let task = task { pid: 181, tid: 181, uid: 1000, comm: text(b"bash"), ..Default::default() };
    let typed = |text: &[u8]| {
        let line =
            line { time_ns: 1_500_000_000, task, len: text.len() as u32, ..Default::default() };
        tailed(line, &[text, b"\0"].concat())
    };
    let rows = [typed(b"ls -l"), typed(b"printf '\x1b[2J\xff'")];
    for (name, line) in [
        ("bashreadline.table", "bashreadline"),
        ("bashreadline.wide", "bashreadline -U --fields +comm"),
        ("bashreadline.json", "bashreadline -J"),
        ("bashreadline.csv", "bashreadline --csv"),
    ] {
        golden::<Opts, _>(name, line, Opts::columns, &rows);
    }
}

#[test]
fn javagc_prints_what_was_collected() {
    use beebox::bpf::javagc::types::{collection, task};
    use javagc::Opts;
    let task = task { pid: 181, tid: 190, comm: text(b"java"), ..Default::default() };
    let one = |manager: &[u8], pool: &[u8]| collection {
        time_ns: 1_500_000_000,
        cpu: 3,
        lat_ns: 12_345_678,
        task,
        manager: text(manager),
        pool: text(pool),
        ..Default::default()
    };
    let rows = [one(b"Copy\x1b", b"Eden Space"), one(b"", b"")];
    for (name, line) in [
        ("javagc.table", "javagc"),
        ("javagc.wide", "javagc -x --fields +comm,+tid"),
        ("javagc.json", "javagc -J"),
        ("javagc.csv", "javagc --csv"),
    ] {
        golden::<Opts, _>(name, line, Opts::columns, &rows);
    }
}

#[test]
fn deadlock_prints_circles_of_locks() {
    use beebox::bpf::deadlock::types::{taking, task};
    use beebox::symbols::Frame;
    use deadlock::{Circle, Opts, Step};
    let step = |held, taken, tid| Step {
        held,
        taken,
        taking: taking {
            time_ns: 1_500_000_000,
            task: task { pid: 181, tid, comm: text(b"a\x1b"), ..Default::default() },
            ..Default::default()
        },
        frames: vec![Frame { addr: 16, name: Some("f\n".into()), ..Frame::default() }],
    };
    let circle = || Circle::of(vec![step(1, 2, 181), step(2, 1, 182)]);
    assert_eq!(
        circle().text(),
        "----------------
Potential Deadlock Detected!

Cycle in lock order graph: Mutex M0 (0x0000000000000001) => Mutex M1 (0x0000000000000002) => Mutex M0

Mutex M1 (0x0000000000000002) acquired here while holding Mutex M0 (0x0000000000000001) in Thread 181 (a\\x1b):
@ 0000000000000010 f\\x0a

Mutex M0 (0x0000000000000001) acquired here while holding Mutex M1 (0x0000000000000002) in Thread 182 (a\\x1b):
@ 0000000000000010 f\\x0a

"
    );
    let columns = |_: &Opts| deadlock::columns();
    golden("deadlock.json", "deadlock -J", columns, &[circle()]);
    golden("deadlock.csv", "deadlock --csv", columns, &[circle()]);
}

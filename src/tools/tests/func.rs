//! What the tools that trace functions print.

use super::{super::*, golden, golden_events, golden_tables, tailed, text};

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
fn ksnoop_prints_values_by_their_types() {
    use beebox::bpf::ksnoop::types::{event, task};
    use beebox::btf::call::Function;
    use ksnoop::{Info, Opts, Row};
    let task = task { pid: 181, tid: 182, comm: text(b"cat\x1b"), ..Default::default() };
    let call = |phase| event { time_ns: 1_500_000_000, cpu: 3, task, phase, ..Default::default() };
    let row = |phase, values: &[&str]| Row {
        call: tailed(call(phase), b""),
        function: "vfs_read".into(),
        values: values.iter().map(ToString::to_string).collect(),
    };
    let rows = [row(1, &["count = 4096", "*path = {.mnt = 0x0}"]), row(2, &["return = -2"])];
    for (name, line) in [
        ("ksnoop.table", "ksnoop vfs_read"),
        ("ksnoop.wide", "ksnoop --timestamp=mono vfs_read --fields +comm,+tid"),
        ("ksnoop.json", "ksnoop -J vfs_read"),
        ("ksnoop.csv", "ksnoop --csv vfs_read"),
    ] {
        golden::<Opts, _>(name, line, |_| ksnoop::columns(), &rows);
    }
    let info = [Info {
        name: "f".into(),
        signature: "int f(struct a *b)".into(),
        members: vec!["b->c:1: int".into(), "b->d: struct e".into()],
    }];
    golden(
        "ksnoop.info",
        "ksnoop -J info f",
        |_: &Opts| ksnoop::infos().time(|_| 1_500_000_000),
        &info,
    );

    let Some(btf) = beebox::btf::kernel() else { return };
    let shown = |line: &str, phase, known, tail: &[u8]| {
        let function = Function::parse(&btf, line).unwrap();
        let call = event { phase, known, ..Default::default() };
        let mut row = Row { call: tailed(call, tail), ..Row::default() };
        row.set(&btf, &function);
        row.values
    };
    let read = "vfs_read(file->f_path.dentry->d_name.name, count>4096 , return)";
    let full = [&[b'x'; 255][..], b"\0", &5000u64.to_le_bytes()].concat();
    assert_eq!(
        shown(read, 1, 3, &full),
        [
            format!("file->f_path.dentry->d_name.name = \"{}\"...", "x".repeat(254)),
            "count = 5000".into()
        ]
    );
    let some = [&b"a\x1b\0"[..], &[b'y'; 253], &5000u64.to_le_bytes()].concat();
    assert_eq!(shown(read, 1, 1, &some)[0], "file->f_path.dentry->d_name.name = \"a\\x1b\"");
    assert_eq!(shown(read, 1, 0, &some)[1], "count = (nothing readable at 0x1388)");
    assert_eq!(shown(read, 2, 4, &(-5i64).to_le_bytes()), ["return = -5"]);
    // By default what it is called with, and what it returns.
    let function = Function::parse(&btf, "vfs_read").unwrap();
    assert_eq!((function.values.len(), function.shown.phases), (5, 3));
    let function = Function::parse(&btf, "vfs_read(count, return < -1)").unwrap();
    assert_eq!((function.shown.phases, function.shown.bytes), (2, [0, 16]));
    assert_eq!(function.shown.values[1].operand as i64, -1);
    for (wrong, status) in [
        ("vfs_read(count > x)", 2),
        ("vfs_read(count = 3)", 2),
        ("vfs_read(*count)", 2),
        ("vfs_open(*path > 3)", 2),
        ("vfs_read(", 2),
        ("vfs_read(file->x)", 1),
        ("vfs_read(x)", 1),
        ("schedule(return)", 1),
        ("no_such_function", 1),
    ] {
        let Err(error) = Function::parse(&btf, wrong) else { panic!("{wrong}") };
        assert_eq!(beebox::error::status(&error), status, "{wrong}: {error}");
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
    let held = [Held {
        pid: 181,
        comm: b"x\x1b y".into(),
        kind: "prog".into(),
        count: 2,
        ids: vec!["7".into(), "12".into()],
    }];
    golden_tables("bpflist", &[], |_: &bpflist::Opts| bpflist::held(false), &held);
    golden("bpflist.ids", "bpflist -v", |_: &bpflist::Opts| bpflist::held(true), &held);
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
    golden_events::<Opts, _>(
        "bashreadline",
        "bashreadline -U --fields +comm",
        Opts::columns,
        &rows,
    );
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
    golden_events::<Opts, _>("javagc", "javagc -x --fields +comm,+tid", Opts::columns, &rows);
}

#[test]
fn deadlock_prints_circles_of_locks() {
    use beebox::bpf::deadlock::types::{maker, taking, task};
    use beebox::symbols::Frame;
    use deadlock::{Circle, Opts, Step};
    let frame =
        |addr, name: &str| vec![Frame { addr, name: Some(name.into()), ..Frame::default() }];
    let step = |held, taken, tid, by| Step {
        held,
        taken,
        taking: taking {
            time_ns: 1_500_000_000,
            task: task { pid: 181, tid, comm: text(b"a\x1b"), ..Default::default() },
            maker: maker { tid: by, comm: text(b"b\x1b"), ..Default::default() },
            ..Default::default()
        },
        frames: [frame(16, "f\n"), frame(32, "g"), frame(48, "h")]
            .map(|frames| if by == 0 && frames[0].addr == 48 { Vec::new() } else { frames }),
    };
    let circle = || Circle::of(vec![step(1, 2, 181, 0), step(2, 1, 182, 181)]);
    assert_eq!(
        circle().text(),
        "----------------
Potential Deadlock Detected!

Cycle in lock order graph: Mutex M0 (0x0000000000000001) => Mutex M1 (0x0000000000000002) => Mutex M0 (0x0000000000000001)

Mutex M1 (0x0000000000000002) acquired here while holding Mutex M0 (0x0000000000000001) in Thread 181 (a\\x1b):
@ 0000000000000010 f\\x0a

Mutex M0 (0x0000000000000001) previously acquired by the same Thread 181 (a\\x1b) here:
@ 0000000000000020 g

Mutex M0 (0x0000000000000001) acquired here while holding Mutex M1 (0x0000000000000002) in Thread 182 (a\\x1b):
@ 0000000000000010 f\\x0a

Mutex M1 (0x0000000000000002) previously acquired by the same Thread 182 (a\\x1b) here:
@ 0000000000000020 g

Could not find stack trace where Thread 181 (a\\x1b) was created

Thread 182 (a\\x1b) created by Thread 181 (b\\x1b) here:
@ 0000000000000030 h

"
    );
    let columns = |_: &Opts| deadlock::columns();
    golden("deadlock.json", "deadlock -J", columns, &[circle()]);
    golden("deadlock.csv", "deadlock --csv", columns, &[circle()]);
}

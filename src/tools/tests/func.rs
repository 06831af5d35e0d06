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
    let call = |ret| event {
        time_ns: 1_500_000_000,
        lat_ns: 2_345_678,
        ret,
        task,
        ..Default::default()
    };
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

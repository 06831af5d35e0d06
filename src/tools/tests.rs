//! What must hold for every tool.

mod files;
mod func;
mod sockets;
mod tasks;
mod tcp;

use std::collections::BTreeMap;

use clap::Command;

use super::{
    TOOLS, dcsnoop, execsnoop, filegone, filelife, fileslower, fsslower, gethostlatency,
    mountsnoop, opensnoop, statsnoop, syncsnoop, tcpconnect,
};
use beebox::{
    column::Columns,
    output::Output,
    session::Tailed,
    time::Clock,
    tool::{Entry, Tool},
};

fn all() -> impl Iterator<Item = &'static Entry> {
    TOOLS.iter().flat_map(|(_, tools)| tools.iter())
}

#[test]
fn commands_are_well_formed() {
    for tool in all() {
        tool.command().debug_assert();
        // What the command line has with `_`, as BCC has some, is looked up with `-`.
        let command = tool.command();
        let mut longs = command.get_arguments().filter_map(clap::Arg::get_long);
        assert_eq!(longs.find(|long| long.contains('_')), None, "{}", tool.name);
    }
}

#[test]
fn examples_parse_and_schemas_are_made() {
    for tool in all() {
        assert!(!tool.examples.is_empty(), "{}", tool.name);
        for (line, _) in tool.examples {
            let words = [tool.name].into_iter().chain(line.split_whitespace());
            let parsed = tool.parse(words);
            assert!(parsed.is_ok(), "{} {line}: {}", tool.name, parsed.unwrap_err());
        }
        tool.schema().unwrap();
    }
}

/// What fingers know from BCC and libbpf-tools.
#[test]
fn options_of_the_peers_are_taken() {
    for line in [
        "capable -u",
        "capable --unique --failed",
        "compactsnoop --extended-fields",
        "deadlock -t 100 --threads 100 --stacktraces 100 181",
        "drsnoop -U --name a",
        "fsdist --notimestamp",
        "funclatency -k vfs_read",
        "hardirqs --count 1 10",
        "hardirqs -c 0",
        "hardirqs -s 0",
        "javagc 181",
        "klockstat --perf-max-stack-depth 20 --stack-storage-size 2048",
        "memleak --sort count",
        "soaccept -T",
        "softirqs --count 1 10",
        "softirqs --events",
        "stackcount --perpid --debug t:sched:sched_switch",
        "tcpconnlat 0",
        "tcpdrop -s -t",
        "wakeuptime --useronly",
    ] {
        let words: Vec<_> = line.split(' ').collect();
        let tool = all().find(|tool| tool.name == words[0]).expect("a tool");
        let parsed = tool.parse(words);
        assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
    }
}

/// Programs that several tools use.
const SHARED: &[(&str, &[&str])] = &[
    ("biolatency", &["biolatpcts"]),
    ("biosnoop", &["bioerr"]),
    ("calls", &["filegone", "statsnoop", "syncsnoop"]),
    ("sockcalls", &["bindsnoop", "soaccept", "soconnect", "solisten", "udpconnect"]),
    ("tcpconnect", &["tcpconnlat"]),
    ("tcptop", &["tcpsubnet"]),
    ("funccount", &["vfscount"]),
    ("irqs", &["hardirqs", "softirqs"]),
    ("wakeups", &["offwaketime", "wakeuptime"]),
];

fn stems(dir: &str, end: &str) -> Vec<String> {
    let dir = format!("{}/{dir}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().file_name());
    let mut stems: Vec<_> = files
        .filter_map(|f| Some(f.to_str()?.strip_suffix(end)?.to_string()))
        .filter(|stem| !["mod", "tests"].contains(&&**stem))
        .collect();
    stems.sort();
    stems
}

#[test]
fn every_file_is_in_the_table_and_has_live_tests() {
    let mut names: Vec<_> =
        all().filter(|tool| tool.alias.is_none()).map(|tool| tool.name.to_string()).collect();
    names.sort();
    assert_eq!(stems("src/tools", ".rs"), names);
    let live = stems("tests/live", ".rs");
    assert!(names.iter().all(|name| live.contains(name)), "{names:?} {live:?}");
    let programs = stems("src/bpf", ".bpf.c");
    // These two run none.
    for name in names.into_iter().filter(|name| !["bpflist", "tplist"].contains(&&**name)) {
        let program = SHARED.iter().find(|(_, tools)| tools.contains(&&*name));
        let program = program.map_or(&*name, |(program, _)| program);
        assert!(programs.iter().any(|p| p == program), "{name}: {programs:?}");
    }
}

#[test]
fn subjects_and_their_tools_are_in_order() {
    assert!(TOOLS.is_sorted_by_key(|(subject, _)| subject));
    for (subject, tools) in TOOLS {
        assert!(tools.is_sorted_by_key(|t| t.name), "{subject}");
    }
}

#[test]
fn summaries_fit_one_line() {
    for tool in all() {
        let summary = tool.summary();
        assert!((10..=60).contains(&summary.len()) && !summary.ends_with('.'), "{summary}");
    }
}

/// A long option takes a value everywhere or nowhere: one vocabulary. But BCC's tools that count
/// instead of tracing have had `--count` for it for ever.
#[test]
fn long_options_mean_one_thing() {
    let mut seen: BTreeMap<String, (bool, &str)> = BTreeMap::new();
    for tool in all() {
        let command: Command = tool.command();
        for arg in command.get_arguments() {
            let Some(long) = arg.get_long().filter(|long| *long != "count") else { continue };
            let takes = arg.get_action().takes_values();
            let (first, by) = *seen.entry(long.into()).or_insert((takes, tool.name));
            assert_eq!(first, takes, "--{long} of {} and {by}", tool.name);
        }
    }
}

/// The letters that mean one thing in every tool.
#[test]
fn reserved_letters_are_kept() {
    for tool in all() {
        for (letter, long) in [('J', "json"), ('G', "cgroup"), ('v', "verbose"), ('h', "help")] {
            let command = tool.command();
            let mut args = command.get_arguments();
            if let Some(arg) = args.find(|arg| arg.get_short() == Some(letter)) {
                assert_eq!(arg.get_long(), Some(long), "{} -{letter}", tool.name);
            }
        }
    }
}

/// Prints events as a tool does with these options, and compares with the file
/// in `tests/golden/`; with UPDATE_GOLDEN set, writes it.
fn golden<T: Tool, R: 'static>(name: &str, line: &str, columns: fn(&T) -> Columns<R>, rows: &[R]) {
    golden_by(name, line, columns, |out, columns| {
        out.head(columns).unwrap();
        rows.iter().for_each(|row| out.row(columns, row).unwrap());
    });
}

/// The same of a table and a wide one, with these options, and of JSON and CSV.
fn golden_events<T: Tool, R: 'static>(
    table: &str,
    wide: &str,
    columns: fn(&T) -> Columns<R>,
    rows: &[R],
) {
    let name = table.split(' ').next().unwrap_or_default();
    let [json, csv] = ["-J", "--csv"].map(|option| format!("{name} {option}"));
    for (end, line) in [("table", table), ("wide", wide), ("json", &json), ("csv", &csv)] {
        golden(&format!("{name}.{end}"), line, columns, rows);
    }
}

/// The same of rows that are printed one by one, each for an interval.
fn golden_sums<T: Tool, R: 'static>(line: &str, columns: fn(&T) -> Columns<R>, rows: &[R]) {
    let name = line.split(' ').next().unwrap_or_default();
    for (end, option) in [("table", ""), ("json", "-J"), ("csv", "--csv")] {
        golden_by(
            &format!("{name}.{end}"),
            format!("{line} {option}").trim_end(),
            columns,
            |out, columns| rows.iter().for_each(|row| out.sum(columns, row).unwrap()),
        );
    }
}

/// The same for what is printed once an interval, with these options and as JSON and CSV.
fn golden_tables<T: Tool, R: 'static>(
    line: &str,
    others: &[(&str, &str)],
    columns: fn(&T) -> Columns<R>,
    rows: &[R],
) {
    golden_tables_of(line.split(' ').next().unwrap_or_default(), line, others, columns, rows);
}

/// The same of a tool that prints tables of two kinds.
fn golden_tables_of<T: Tool, R: 'static>(
    name: &str,
    line: &str,
    others: &[(&str, &str)],
    columns: fn(&T) -> Columns<R>,
    rows: &[R],
) {
    for (end, options) in [("table", ""), ("json", "-J"), ("csv", "--csv")].iter().chain(others) {
        golden_by(
            &format!("{name}.{end}"),
            format!("{line} {options}").trim_end(),
            |tool| columns(tool).time(|_| 1_500_000_000),
            |out, columns| out.table(columns, rows).unwrap(),
        );
    }
}

fn golden_by<T: Tool, R: 'static>(
    name: &str,
    line: &str,
    columns: impl Fn(&T) -> Columns<R>,
    print: impl Fn(&mut Output, &Columns<R>),
) {
    let entry = all().find(|tool| line.split(' ').next() == Some(tool.name)).unwrap();
    let matches = entry.parse(line.split_whitespace()).unwrap();
    let (tool, mut session) =
        (T::from_arg_matches(&matches).unwrap(), entry.session(&matches).unwrap());
    session.out.clock = Clock::fixed();
    print(&mut session.out, &columns(&tool));
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    let printed = session.out.take();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    assert_eq!(printed, std::fs::read_to_string(&path).unwrap(), "{line}");
}

fn text<const N: usize>(text: &[u8]) -> [u8; N] {
    std::array::from_fn(|i| text.get(i).copied().unwrap_or(0))
}

fn tailed<E: plain::Plain + Default>(event: E, tail: &[u8]) -> Tailed<E> {
    let mut tailed = Tailed::new(event);
    tailed.tail.extend(tail);
    tailed
}

#[test]
fn opensnoop_prints_what_it_did() {
    use beebox::bpf::opensnoop::types::{event, task};
    let task = |comm: &[u8]| task {
        pid: 181,
        tid: 182,
        ppid: 1,
        uid: 1000,
        comm: text(comm),
        ..Default::default()
    };
    let rows = [
        tailed(
            event {
                time_ns: 1_500_000_000,
                task: task(b"cat"),
                ret: 3,
                path_len: 7,
                ..Default::default()
            },
            b"/a b,c\0",
        ),
        tailed(
            event {
                time_ns: 2_500_000_000,
                task: task(b"\x1b[2J\xff"),
                ret: -2,
                flags: 0o101,
                mode: 0o600,
                path_len: 4,
                has_dir: 1,
                dir_len: 8,
                ..Default::default()
            },
            b"x\n\"\0tmp\0srv\0",
        ),
    ];
    golden_events::<opensnoop::Opts, _>(
        "opensnoop",
        "opensnoop -e -U -T --fields +tid,+error",
        opensnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn execsnoop_prints_what_it_did() {
    use beebox::bpf::execsnoop::types::{event, task};
    let task = |comm: &[u8]| task {
        pid: 181,
        tid: 181,
        ppid: 1,
        uid: 0,
        comm: text(comm),
        ..Default::default()
    };
    let rows = [
        tailed(
            event {
                time_ns: 1_000,
                task: task(b"ls"),
                argc: 3,
                file_len: 8,
                args_len: 14,
                cwd_len: 4,
                ..Default::default()
            },
            b"/bin/ls\0ls\0-l\0a \"b\"\x80\0\0srv\0",
        ),
        tailed(
            event {
                time_ns: 2_000,
                task: task(b"sh"),
                kind: 1,
                result: -13,
                args_cut: 1,
                file_len: 3,
                args_len: 2,
                ..Default::default()
            },
            b"/x\0x\0",
        ),
        tailed(
            event {
                time_ns: 3_000,
                task: task(b"ls"),
                kind: 2,
                result: 9,
                age_ns: 1_500_000,
                ..Default::default()
            },
            b"",
        ),
    ];
    golden_events::<execsnoop::Opts, _>(
        "execsnoop -t",
        "execsnoop -q -U --fields +cwd,+exit_code,+signal,+age",
        execsnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn tcpconnect_prints_what_it_did() {
    use beebox::{
        bpf::tcpconnect::types::{connection, endpoints, task},
        dns::Name,
    };
    use tcpconnect::Row;
    let task = task { pid: 181, tid: 182, comm: text(b"curl"), ..Default::default() };
    let v4 = endpoints {
        saddr: text(&[192, 0, 2, 1]),
        daddr: text(&[198, 51, 100, 255]),
        family: 2,
        sport: 54321,
        dport: 443,
        netns: 4026531840,
        ..Default::default()
    };
    let v6 = endpoints {
        saddr: text(b"\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01"),
        daddr: text(b"\x20\x01\x0d\xb8\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06"),
        family: 10,
        sport: 0,
        ..v4
    };
    let attempt = |outcome, error, ends| connection {
        start_ns: 1_500_000_000,
        lat_ns: 2_345_678,
        task,
        outcome,
        error,
        ends,
        ..Default::default()
    };
    let name = Name { name: "a\\027b.example".into(), heard: 1_499_000_000, ttl: 60 };
    let rows = [
        Row { attempt: attempt(1, 0, v4), query: Some(name) },
        Row { attempt: attempt(2, 111, v6), query: None },
        Row { attempt: attempt(0, 0, v6), query: None },
        Row { attempt: attempt(3, 0, v4), query: None },
    ];
    golden_events::<tcpconnect::Opts, _>(
        "tcpconnect",
        "tcpconnect -w -t -U -L -d --fields +lat,+query_age",
        tcpconnect::Opts::columns,
        &rows,
    );
}

#[test]
fn gethostlatency_prints_what_it_did() {
    use beebox::bpf::gethostlatency::types::{event, task};
    let lookup = |function, ret, host: &[u8]| {
        let event = event {
            time_ns: 1_500_000_000,
            lat_ns: 12_345_678,
            task: task { pid: 181, tid: 182, comm: text(b"curl"), ..Default::default() },
            service: text(if function == 0 { b"https" } else { b"" }),
            host_len: host.len() as u32,
            function,
            ret,
            ..Default::default()
        };
        tailed(event, host)
    };
    let rows = [
        lookup(0, 0, b"example.org\0"),
        lookup(0, -2, b"no\x1b[31m\xff\0"),
        lookup(3, 34, b"a b,c\0"),
        lookup(1, -1, b"gone.example\0"),
        lookup(0, 0, b""),
    ];
    golden_events::<gethostlatency::Opts, _>(
        "gethostlatency --timestamp=mono",
        "gethostlatency --fields +function,+ret,+error,+service",
        |_| gethostlatency::columns(),
        &rows,
    );
}

/// Of the three tools whose events are system calls about files.
#[test]
fn calls_are_printed_as_they_were() {
    use beebox::bpf::calls::types::{call, named, task};
    let called = |name: &str, ret, lat_ns, names: [named; 2], tail: &[u8]| {
        let event = call {
            time_ns: 1_500_000_000,
            lat_ns,
            task: task { pid: 181, tid: 182, comm: text(b"a b"), ..Default::default() },
            ret,
            nr: beebox::names::syscall_number(name).unwrap(),
            file: names[0],
            other: names[1],
            ..Default::default()
        };
        tailed(event, tail)
    };
    let none = named::default();
    let given = |len| named { len, ..none };
    let in_dir = |len, dir_len| named { len, dir_len, kind: 1, ..none };
    let stats = [
        called("newfstatat", 0, 0, [given(3), none], b"/a\0"),
        called("statx", -2, 0, [in_dir(4, 8), none], b"x\n\"\0tmp\0srv\0"),
        called("fstat", 0, 0, [in_dir(0, 4), none], b"f,g\0"),
        called("fstat", 0, 0, [named { kind: 2, inode: 77, ..none }, none], b""),
        called("fstat", 0, 0, [named { kind: 4, dir_len: 12, ..none }, none], b"[eventpoll]\0"),
        called("statx", -14, 0, [none, none], b""),
    ];
    golden_events::<statsnoop::Opts, _>(
        "statsnoop",
        "statsnoop -t -s --fields +tid,+error",
        statsnoop::Opts::columns,
        &stats,
    );
    let syncs = [
        called("sync", 0, 12_345_678, [none, none], b""),
        called("fsync", -5, 1_000, [in_dir(0, 8), none], b"\x1b[2J\xff\0d\0"),
        called("fdatasync", 0, 0, [in_dir(0, 2), none], b"f\0"),
    ];
    golden_events::<syncsnoop::Opts, _>(
        "syncsnoop",
        "syncsnoop -e --fields +tid,+error",
        syncsnoop::Opts::columns,
        &syncs,
    );
    let gone = [
        called("unlink", 0, 0, [in_dir(2, 4), none], b"f\0srv\0"),
        called("renameat2", 0, 0, [in_dir(2, 4), given(4)], b"f\0srv\0/\xff>\0"),
        called("rmdir", -39, 0, [given(3), none], b"/d\0"),
    ];
    golden_events::<filegone::Opts, _>(
        "filegone --timestamp",
        "filegone -x --fields +tid,+syscall",
        filegone::Opts::columns,
        &gone,
    );
}

#[test]
fn mountsnoop_prints_what_it_did() {
    use beebox::bpf::mountsnoop::types::{event, task};
    let called = |name: &str, ret, args, lens, tail: &[u8]| {
        let event = event {
            time_ns: 1_500_000_000,
            lat_ns: 12_345,
            task: task { pid: 181, tid: 182, ppid: 7, comm: text(b"mount"), ..Default::default() },
            parent: text(b"sh"),
            ret,
            args,
            lens,
            mnt_ns: 4026531841,
            nr: beebox::names::syscall_number(name).unwrap(),
            ..Default::default()
        };
        mountsnoop::Row::new(tailed(event, tail))
    };
    let cwd = libc::AT_FDCWD as u64;
    let rows = [
        called("mount", 0, [1, 2, 3, 6, 0], [5, 5, 6, 0, 0], b"a\"b\n\0/mnt\0tmpfs\0"),
        called("mount", -14, [0xdead, 0, 0, 0xc0ed_0001, 0], [0; 5], b""),
        called("umount2", -22, [1, 2, 0, 0, 0], [5, 0, 0, 0, 0], b"/mnt\0"),
        called("fsconfig", 0, [3, 1, 1, 1, 0], [0, 0, 5, 5, 0], b"size\x0064k\xff\0"),
        called("fsconfig", 0, [3, 2, 1, 1, 2], [0, 0, 2, 2, 0], b"k\0\x01\xfe"),
        called("move_mount", 0, [4, 1, cwd, 1, 4], [0, 1, 0, 5, 0], b"\0/mnt\0"),
        called("mount_setattr", 0, [cwd, 1, 0x8000, 1, 32], [0, 5, 0, 32, 0], &{
            let mut tail = b"/mnt\0".to_vec();
            [1u64, 8, 1 << 18, 0].iter().for_each(|word| tail.extend(word.to_ne_bytes()));
            tail
        }),
    ];
    golden_events::<mountsnoop::Opts, _>(
        "mountsnoop",
        "mountsnoop -P -t --fields +op,+error",
        mountsnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn filelife_prints_what_it_did() {
    use beebox::bpf::filelife::types::{event, named, task};
    let ended = |age_ns, named, tail: &[u8]| {
        let task = task { pid: 181, tid: 182, ppid: 1, comm: text(b"rm"), ..Default::default() };
        let event = event { time_ns: 1_500_000_000, age_ns, task, named, ..Default::default() };
        tailed(event, tail)
    };
    let named = |len, dir_len, kind| named { len, dir_len, kind, ..Default::default() };
    let rows = [
        ended(12_345_678, named(4, 8, 1), b"a b\0tmp\0srv\0"),
        ended(99_999_000_000_000, named(7, 0, 0), b"/\x1b\n,\xff\"\0"),
    ];
    golden_events::<filelife::Opts, _>(
        "filelife",
        "filelife --fields +tid,+ppid",
        |_| filelife::columns(),
        &rows,
    );
}

#[test]
fn fileslower_prints_what_it_did() {
    use beebox::bpf::fileslower::types::{event, named, task};
    let slow = |write, done, named, tail: &[u8]| {
        let event = event {
            time_ns: 1_500_000_000,
            lat_ns: 12_345_678,
            task: task { pid: 181, tid: 182, comm: text(b"dd"), ..Default::default() },
            asked: 65536,
            done,
            named,
            write,
            mode: libc::S_IFREG,
            ..Default::default()
        };
        tailed(event, tail)
    };
    let named = |kind, dir_len| named { kind, dir_len, inode: 77, ..Default::default() };
    let rows = [
        slow(0, 65536, named(1, 8), b"a b\0srv\0"),
        slow(1, -5, named(1, 3), b"\x1b\n\0"),
        slow(0, 0, named(3, 0), b""),
    ];
    golden_events::<fileslower::Opts, _>(
        "fileslower",
        "fileslower --fields +pid,+done,+error,+file_type",
        fileslower::Opts::columns,
        &rows,
    );
}

#[test]
fn fsslower_prints_what_it_did() {
    use beebox::bpf::fsslower::types::{event, named, task};
    let slow = |op, done, offset, tail: &[u8]| {
        let event = event {
            time_ns: 1_500_000_000,
            lat_ns: 12_345_678,
            task: task { pid: 181, tid: 182, comm: text(b"dd"), ..Default::default() },
            done,
            offset,
            named: named { kind: 1, dir_len: tail.len() as u16, ..Default::default() },
            op,
            ..Default::default()
        };
        tailed(event, tail)
    };
    let rows = [
        slow(1, 65536, 1 << 40, b"a b\0srv\0"),
        slow(2, -5, 4096, b"\x1b\n\0"),
        slow(3, 3, 0, b"f,g\0"),
        slow(4, 0, 0, b"\"\xff\0"),
    ];
    for (name, line) in [
        ("fsslower.table", "fsslower"),
        ("fsslower.wide", "fsslower --fields +tid,+error,+operation"),
        ("fsslower.json", "fsslower -J"),
        ("fsslower.csv", "fsslower -c"),
    ] {
        golden::<fsslower::Opts, _>(name, line, |_| fsslower::columns(), &rows);
    }
}

#[test]
fn dcsnoop_prints_what_it_did() {
    use beebox::bpf::dcsnoop::types::{event, task};
    let look_up = |miss, name: &[u8]| event {
        time_ns: 1_500_000_000,
        task: task { pid: 181, tid: 182, comm: text(b"find"), ..Default::default() },
        miss,
        len: name.len() as u32,
        name: text(name),
    };
    let rows = [look_up(1, b"a b\n\xff"), look_up(0, b"etc"), look_up(1, b"")];
    golden_events::<dcsnoop::Opts, _>(
        "dcsnoop --timestamp",
        "dcsnoop -a --fields +tid",
        dcsnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn writeback_prints_what_it_did() {
    use beebox::bpf::writeback::types::{event, task};
    let run = |device: &[u8], pages, reason| event {
        time_ns: 1_500_000_000,
        lat_ns: 12_345_678,
        pages,
        left: i64::MAX,
        task: task { pid: 181, tid: 181, comm: text(b"kworker/u4:1"), ..Default::default() },
        device: std::array::from_fn(|i| device.get(i).copied().unwrap_or(0)),
        reason,
        ..Default::default()
    };
    let rows = [run(b"254:0", 13111, 99), run(b"btrfs-1", 0, 99)];
    golden_events::<super::writeback::Opts, _>(
        "writeback --timestamp",
        "writeback --fields +pid,+comm",
        super::writeback::Opts::columns,
        &rows,
    );
}

#[test]
fn mdflush_prints_what_it_did() {
    use beebox::{
        bpf::mdflush::types::{event, task},
        names::device,
    };
    let flush = |comm: &[u8], bytes| event {
        time_ns: 1_500_000_000,
        task: task { pid: 181, tid: 182, comm: text(comm), ..Default::default() },
        disk: device(4095, 127),
        bytes,
    };
    let rows = [flush(b"kworker/0:1H", 0), flush(b"\x1b[31mred\n", 4096)];
    golden_events::<super::mdflush::Opts, _>(
        "mdflush --timestamp",
        "mdflush --fields +tid,+size",
        |_| super::mdflush::columns(),
        &rows,
    );
}

#[test]
fn exitsnoop_prints_what_it_did() {
    use beebox::bpf::exitsnoop::types::{event, task};
    let end = |comm: &[u8], status| event {
        time_ns: 1_500_000_000,
        age_ns: 12_345_678_901,
        task: task { pid: 181, tid: 182, ppid: 1, comm: text(comm), ..Default::default() },
        status,
        ..Default::default()
    };
    let rows = [
        end(b"true", 0),
        end(b"make", 2 << 8),
        end(b"\x1b[31mred\n", 9),
        end(b"\xff\xfe", 11 | 0x80),
    ];
    golden_events::<super::exitsnoop::Opts, _>(
        "exitsnoop -t",
        "exitsnoop --label=x --fields +core_dumped",
        super::exitsnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn sigsnoop_prints_what_it_did() {
    use beebox::bpf::sigsnoop::types::{event, target, task};
    let send = |sig, result, flags| event {
        time_ns: 1_500_000_000,
        task: task { pid: 181, tid: 181, comm: text(b"sh"), ..Default::default() },
        target: target { pid: 4_194_303, tid: 4_194_304, comm: text(b"a b\n\xff") },
        sig,
        code: -6,
        result,
        flags,
    };
    // From a timer; of a call that failed; to a group, by number.
    let mut to_group = send(15, -1, 2);
    to_group.target = target { pid: -181i32 as u32, ..Default::default() };
    let rows = [send(9, 0, 0), send(14, 1, 1), send(64, 2, 0), send(15, -3, 2), to_group];
    golden_events::<super::sigsnoop::Opts, _>(
        "sigsnoop",
        "killsnoop -n --fields +ttid,+code,+error",
        super::sigsnoop::Opts::columns,
        &rows,
    );
}

#[test]
fn runqslower_prints_what_it_did() {
    use beebox::bpf::runqslower::types::{event, task};
    let of = |tid, comm: &[u8]| task { pid: 181, tid, comm: text(comm), ..Default::default() };
    let wait = |comm: &[u8], waited_ns| event {
        time_ns: 1_500_000_000,
        waited_ns,
        task: of(182, comm),
        prev: of(0, b"swapper/0"),
        cpu: 1,
        ..Default::default()
    };
    let rows = [wait(b"fio", 10_000_000), wait(b"\x1b]0;x\x07", 12_345_678_901)];
    golden_events::<super::runqslower::Opts, _>(
        "runqslower",
        "runqslower -P --fields +cpu",
        super::runqslower::Opts::columns,
        &rows,
    );
}

#[test]
fn biotop_prints_tables() {
    use beebox::{
        bpf::biotop::types::{counts, key, task},
        names::device,
    };
    let disk = device(4095, 127);
    let row = |comm: &[u8], op, ios| {
        let key = key { pid: 181, disk, op, pad: 0, comm: text(comm) };
        let task = task { pid: 181, tid: 182, ppid: 1, ..Default::default() };
        (key, counts { ios, bytes: 4096 * ios, ns: 1_500_000 * ios, task })
    };
    let rows = [row(b"a b\n", 0, 100), row(b"jbd2/vda1-8", 1, 1)];
    golden_tables::<super::biotop::Opts, _>(
        "biotop",
        &[("wide", "--fields +total,+ppid")],
        |_| super::biotop::columns(),
        &rows,
    );
}

#[test]
fn cachetop_prints_tables() {
    use beebox::bpf::cachetop::types::{counts, key};
    let row = |comm: &[u8], pages| {
        let key = key { pid: 181, uid: 4_000_000, comm: text(comm) };
        (key, counts { pages, ..Default::default() })
    };
    let rows = [row(b"a b\n", [100, 20, 30, 4]), row(b"cat", [0; 4])];
    golden_tables::<super::cachetop::Opts, _>(
        "cachetop",
        &[("wide", "--fields +uid")],
        |_| super::cachetop::columns(),
        &rows,
    );
}

#[test]
fn syscount_prints_tables() {
    use beebox::bpf::syscount::types::{counts, key, task};
    let call = |call, compat, count| {
        let key = key { call, compat, ..Default::default() };
        (key, counts { count, failed: 3, ns: 1_234_567, ..Default::default() })
    };
    golden_tables::<super::syscount::Opts, _>(
        "syscount",
        &[("latency", "-L -m")],
        |tool: &super::syscount::Opts| tool.columns(),
        &[call(0, 0, 70_000), call(0, 1, 20), call(511, 0, 1)],
    );
    let task = task { pid: 181, tid: 182, comm: text(b"a b\n"), ..Default::default() };
    let process = (key { pid: 181, ..Default::default() }, counts { task, ..call(0, 0, 70).1 });
    golden_by(
        "syscount.processes",
        "syscount -P -J",
        |tool: &super::syscount::Opts| tool.columns().time(|_| 1_500_000_000),
        |out, columns| out.table(columns, &[process]).unwrap(),
    );
}

#[test]
fn hardirqs_and_softirqs_print_tables() {
    use beebox::{
        bpf::irqs::types::{hist, key},
        hist::Hist,
    };
    let row = |name: &[u8], irq| {
        let mut times = hist { count: 3, sum: 9_000_000, max: 5_000_000, ..Default::default() };
        times.slots[100] = 3;
        (key { name: text(name), irq, cpu: 1 }, Hist::from(&*times))
    };
    golden_tables::<super::hardirqs::Opts, _>(
        "hardirqs",
        &[("apart", "-C -N")],
        |tool: &super::hardirqs::Opts| tool.columns(),
        &[row(b"virtio1-req.0", 27), row(b"a\x1bb", 1)],
    );
    golden_tables::<super::softirqs::Opts, _>(
        "softirqs",
        &[("apart", "--per-cpu -C")],
        |tool: &super::softirqs::Opts| tool.columns(),
        &[row(b"", 1), row(b"", 77)],
    );
}

#[test]
fn drsnoop_prints_what_it_did() {
    use beebox::bpf::drsnoop::types::{event, task};
    let reclaim = |comm: &[u8], scope| event {
        time_ns: 1_500_000_000,
        lat_ns: 12_345_678,
        pages: 32,
        free: if scope == 0 { 1000 } else { -1 },
        task: task { pid: 181, tid: 182, comm: text(comm), ..Default::default() },
        order: 3,
        scope,
    };
    let rows = [reclaim(b"a b\n", 0), reclaim(b"sh", 1)];
    golden_events(
        "drsnoop --timestamp",
        "drsnoop -e --fields +pid,+order",
        |tool: &super::drsnoop::Opts| tool.columns(),
        &rows,
    );
}

#[test]
fn oomkill_prints_what_it_did() {
    use beebox::bpf::oomkill::types::{event, task};
    let kill = |comm: &[u8], order| event {
        time_ns: 1_500_000_000,
        total_pages: 4096,
        task: task { pid: 181, tid: 182, comm: text(comm), ..Default::default() },
        by: task { pid: 4_000_000, comm: text(b"sh"), ..Default::default() },
        order,
        in_cgroup: 1,
        score_adj: -500,
        ..Default::default()
    };
    let load = || "0.12 0.34 0.56 1/99 181\n".to_string();
    let rows = [kill(b"a b\n", 0), kill(b"sixteen bytes..", -1)].map(|event| {
        let (event, stack) = (tailed(event, b""), vec!["main+0x10".into()]);
        super::oomkill::Row { event, stack, load: load() }
    });
    for (name, line) in [
        ("oomkill.table", "oomkill --timestamp"),
        ("oomkill.wide", "oomkill --fields +order,+score_adj,+loadavg"),
        ("oomkill.json", "oomkill -J -U"),
        ("oomkill.csv", "oomkill --csv"),
    ] {
        golden(name, line, |tool: &super::oomkill::Opts| tool.columns(), &rows);
    }
}

#[test]
fn capable_prints_what_it_did() {
    use super::capable::{Opts, Row};
    use beebox::bpf::capable::types::{event, task};
    let check = |cap, ret, opts| Row {
        check: tailed(
            event {
                time_ns: 1_500_000_000,
                task: task {
                    pid: 181,
                    tid: 182,
                    uid: 1000,
                    comm: text(b"a b\n"),
                    ..Default::default()
                },
                cap,
                ret,
                opts,
                userns: 4_026_531_837,
                ..Default::default()
            },
            b"",
        ),
        kernel: vec!["cap_capable+0x10".into(), "may_open+0x20".into()],
        user: vec!["open64+0x5b [libc.so.6]".into()],
    };
    let rows = [check(21, 0, 0), check(2, -1, 2), check(7, 0, 4), check(77, -1, u32::MAX)];
    for (name, line) in [
        ("capable.table", "capable --timestamp"),
        ("capable.wide", "capable -x --fields +userns"),
        ("capable.json", "capable -J -K"),
        ("capable.csv", "capable --csv"),
    ] {
        golden(name, line, |tool: &Opts| tool.columns(), &rows);
    }
}

#[test]
fn softirqslower_prints_what_it_did() {
    use beebox::bpf::softirqslower::types::{event, task};
    let slow = |comm: &[u8], stage| event {
        task: task { pid: 181, tid: 182, comm: text(comm), ..Default::default() },
        time_ns: 1_500_000_000,
        lat_ns: 12_345_678,
        stage,
        softirq: 1,
        cpu: 3,
        pad: 0,
    };
    let rows = [slow(b"a b\n", 0), slow(b"swapper/3", 1)];
    golden_events::<super::softirqslower::Opts, _>(
        "softirqslower --timestamp",
        "softirqslower --fields +pid",
        |_| super::softirqslower::columns(),
        &rows,
    );
}

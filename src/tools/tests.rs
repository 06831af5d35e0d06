//! What must hold for every tool.

use std::collections::BTreeMap;

use clap::{Command, FromArgMatches as _};

use super::{
    TOOLS, bindsnoop, dcsnoop, dnssnoop, execsnoop, filegone, filelife, fileslower, fsslower,
    gethostlatency, mountsnoop, opensnoop, soaccept, soconnect, sofdsnoop, solisten, sslsniff,
    statsnoop, syncsnoop, tcpconnect, udpconnect, udplife,
};
use beebox::{
    column::Columns,
    session::Tailed,
    time::Clock,
    tool::{Entry, Tool},
};

fn all() -> impl Iterator<Item = &'static Entry> {
    TOOLS.iter().flat_map(|(_, tools)| tools.iter())
}

#[test]
fn commands_are_well_formed() {
    all().for_each(|tool| tool.command().debug_assert());
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

/// Programs that several tools use.
const SHARED: &[(&str, &[&str])] = &[
    ("biolatency", &["biolatpcts"]),
    ("biosnoop", &["bioerr"]),
    ("calls", &["filegone", "statsnoop", "syncsnoop"]),
    ("sockcalls", &["bindsnoop", "soaccept", "soconnect", "solisten", "udpconnect"]),
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
    for name in names {
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
    let entry = all().find(|tool| line.starts_with(tool.name)).unwrap();
    let matches = entry.parse(line.split_whitespace()).unwrap();
    let (tool, mut session) =
        (T::from_arg_matches(&matches).unwrap(), entry.session(&matches).unwrap());
    session.out.clock = Clock::fixed();
    let columns = columns(&tool);
    session.out.head(&columns).unwrap();
    rows.iter().for_each(|row| session.out.row(&columns, row).unwrap());
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
    for (name, line) in [
        ("opensnoop.table", "opensnoop"),
        ("opensnoop.wide", "opensnoop -e -U -T --fields +tid,+error"),
        ("opensnoop.json", "opensnoop -J"),
        ("opensnoop.csv", "opensnoop --csv"),
    ] {
        golden::<opensnoop::Opts, _>(name, line, opensnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("execsnoop.table", "execsnoop -t"),
        ("execsnoop.wide", "execsnoop -q -U --fields +cwd,+exit_code,+signal,+age"),
        ("execsnoop.json", "execsnoop -J"),
        ("execsnoop.csv", "execsnoop --csv"),
    ] {
        golden::<execsnoop::Opts, _>(name, line, execsnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("tcpconnect.table", "tcpconnect"),
        ("tcpconnect.wide", "tcpconnect -w -t -U -L -d --fields +lat,+query_age"),
        ("tcpconnect.json", "tcpconnect -J"),
        ("tcpconnect.csv", "tcpconnect --csv"),
    ] {
        golden::<tcpconnect::Opts, _>(name, line, tcpconnect::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("gethostlatency.table", "gethostlatency --timestamp=mono"),
        ("gethostlatency.wide", "gethostlatency --fields +function,+ret,+error,+service"),
        ("gethostlatency.json", "gethostlatency -J"),
        ("gethostlatency.csv", "gethostlatency --csv"),
    ] {
        golden::<gethostlatency::Opts, _>(name, line, |_| gethostlatency::columns(), &rows);
    }
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
    for (name, line) in [
        ("statsnoop.table", "statsnoop"),
        ("statsnoop.wide", "statsnoop -t -s --fields +tid,+error"),
        ("statsnoop.json", "statsnoop -J"),
        ("statsnoop.csv", "statsnoop --csv"),
    ] {
        golden::<statsnoop::Opts, _>(name, line, statsnoop::Opts::columns, &stats);
    }
    let syncs = [
        called("sync", 0, 12_345_678, [none, none], b""),
        called("fsync", -5, 1_000, [in_dir(0, 8), none], b"\x1b[2J\xff\0d\0"),
        called("fdatasync", 0, 0, [in_dir(0, 2), none], b"f\0"),
    ];
    for (name, line) in [
        ("syncsnoop.table", "syncsnoop"),
        ("syncsnoop.wide", "syncsnoop -e --fields +tid,+error"),
        ("syncsnoop.json", "syncsnoop -J"),
        ("syncsnoop.csv", "syncsnoop --csv"),
    ] {
        golden::<syncsnoop::Opts, _>(name, line, syncsnoop::Opts::columns, &syncs);
    }
    let gone = [
        called("unlink", 0, 0, [in_dir(2, 4), none], b"f\0srv\0"),
        called("renameat2", 0, 0, [in_dir(2, 4), given(4)], b"f\0srv\0/\xff>\0"),
        called("rmdir", -39, 0, [given(3), none], b"/d\0"),
    ];
    for (name, line) in [
        ("filegone.table", "filegone --timestamp"),
        ("filegone.wide", "filegone -x --fields +tid,+syscall"),
        ("filegone.json", "filegone -J"),
        ("filegone.csv", "filegone --csv"),
    ] {
        golden::<filegone::Opts, _>(name, line, filegone::Opts::columns, &gone);
    }
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
    for (name, line) in [
        ("mountsnoop.table", "mountsnoop"),
        ("mountsnoop.wide", "mountsnoop -P -t --fields +op,+error"),
        ("mountsnoop.json", "mountsnoop -J"),
        ("mountsnoop.csv", "mountsnoop --csv"),
    ] {
        golden::<mountsnoop::Opts, _>(name, line, mountsnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("filelife.table", "filelife"),
        ("filelife.wide", "filelife --fields +tid,+ppid"),
        ("filelife.json", "filelife -J"),
        ("filelife.csv", "filelife --csv"),
    ] {
        golden::<filelife::Opts, _>(name, line, |_| filelife::columns(), &rows);
    }
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
    for (name, line) in [
        ("fileslower.table", "fileslower"),
        ("fileslower.wide", "fileslower --fields +pid,+done,+error,+file_type"),
        ("fileslower.json", "fileslower -J"),
        ("fileslower.csv", "fileslower --csv"),
    ] {
        golden::<fileslower::Opts, _>(name, line, fileslower::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("dcsnoop.table", "dcsnoop --timestamp"),
        ("dcsnoop.wide", "dcsnoop -a --fields +tid"),
        ("dcsnoop.json", "dcsnoop -J"),
        ("dcsnoop.csv", "dcsnoop --csv"),
    ] {
        golden::<dcsnoop::Opts, _>(name, line, dcsnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("writeback.table", "writeback --timestamp"),
        ("writeback.wide", "writeback --fields +pid,+comm"),
        ("writeback.json", "writeback -J"),
        ("writeback.csv", "writeback --csv"),
    ] {
        golden::<super::writeback::Opts, _>(name, line, super::writeback::Opts::columns, &rows);
    }
}

#[test]
fn bioerr_prints_what_it_did() {
    use beebox::{
        bpf::biosnoop::types::{event, io, task},
        names::device,
    };
    let error = |sector, bytes, flags, error| event {
        time_ns: 1_500_000_000,
        io: io {
            issue_ns: 1_487_654_322,
            start_ns: 1_480_000_000,
            sector,
            bytes,
            flags,
            disk: device(4095, 7),
            part: device(4095, 8),
            error,
            task: task { pid: 181, tid: 182, comm: text(b"a b\n"), ..Default::default() },
            ..Default::default()
        },
    };
    // As new kernels say it, and as old ones do.
    let rows = [error(4096, 65536, 1, 3), error(8, 512, 0, -5), error(u64::MAX, 0, 2, 9999)];
    for (name, line) in [
        ("bioerr.table", "bioerr"),
        ("bioerr.wide", "bioerr --timestamp=mono --fields +part,+errno,+queued"),
        ("bioerr.json", "bioerr -J"),
        ("bioerr.csv", "bioerr --csv"),
    ] {
        golden::<super::bioerr::Opts, _>(name, line, |_| super::bioerr::columns(), &rows);
    }
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
    for (name, line) in [
        ("mdflush.table", "mdflush --timestamp"),
        ("mdflush.wide", "mdflush --fields +tid,+size"),
        ("mdflush.json", "mdflush -J"),
        ("mdflush.csv", "mdflush --csv"),
    ] {
        golden::<super::mdflush::Opts, _>(name, line, |_| super::mdflush::columns(), &rows);
    }
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
    for (name, line) in [
        ("exitsnoop.table", "exitsnoop -t"),
        ("exitsnoop.wide", "exitsnoop --label=x --fields +core_dumped"),
        ("exitsnoop.json", "exitsnoop -J"),
        ("exitsnoop.csv", "exitsnoop --csv"),
    ] {
        golden::<super::exitsnoop::Opts, _>(name, line, super::exitsnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("sigsnoop.table", "sigsnoop"),
        ("sigsnoop.wide", "killsnoop -n --fields +ttid,+code,+error"),
        ("sigsnoop.json", "sigsnoop -J"),
        ("sigsnoop.csv", "sigsnoop --csv"),
    ] {
        golden::<super::sigsnoop::Opts, _>(name, line, super::sigsnoop::Opts::columns, &rows);
    }
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
    for (name, line) in [
        ("runqslower.table", "runqslower"),
        ("runqslower.wide", "runqslower -P --fields +cpu"),
        ("runqslower.json", "runqslower -J"),
        ("runqslower.csv", "runqslower --csv"),
    ] {
        golden::<super::runqslower::Opts, _>(name, line, super::runqslower::Opts::columns, &rows);
    }
}

/// Calls of sockets of many kinds, as sockcalls.bpf.c tells of them.
fn socket_calls(op: u16) -> Vec<Tailed<beebox::bpf::sockcalls::types::socket_call>> {
    use beebox::bpf::sockcalls::types::{endpoints, socket_call, task};
    let task = task { pid: 181, tid: 182, ppid: 1, comm: text(b"web"), ..Default::default() };
    let v4 = endpoints {
        saddr: text(&[127, 0, 0, 1]),
        daddr: text(&[198, 51, 100, 255]),
        family: 2,
        sport: 8080,
        dport: 443,
        netns: 99, // No interface of that network has a name here.
        ifindex: 7,
        ..Default::default()
    };
    let v6 = endpoints {
        saddr: text(b"\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01"),
        daddr: text(b"\x20\x01\x0d\xb8\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06"),
        family: 10,
        ifindex: 0,
        ..v4
    };
    let call = |family, kind, protocol, ret, ends| socket_call {
        time_ns: 1_500_000_000,
        lat_ns: 23_456,
        task,
        ends,
        ret,
        fd: 5,
        backlog: 100_000,
        max_backlog: 4096,
        op,
        family,
        kind,
        protocol,
        options: 0b11001,
        ..Default::default()
    };
    let other = |family| endpoints { family, ifindex: 0, ..Default::default() };
    let named = |call: socket_call, name: &[u8]| {
        tailed(socket_call { address_len: name.len() as u32, ..call }, name)
    };
    let lost = socket_call { by_uring: 1, lat_ns: 0, ..call(10, 2, 17, -98, v6) };
    vec![
        tailed(call(2, 1, 6, 0, v4), b""),
        tailed(lost, b""),
        tailed(call(2, 3, 1, 0, v4), b""),
        named(call(1, 1, 0, 0, other(1)), b"\x01\0/run/a\x1b\n\xff\0"),
        named(call(1, 5, 0, -111, other(1)), b"\x01\0\0hidden\x01"),
        named(call(16, 3, 0, 0, other(16)), b"\x10\0\0\0\xb5\0\0\0\x11\0\0\0"),
        named(call(17, 3, 768, 0, other(17)), b"\x11\0\x88\xcc\x07\0\0\0\0\0\0\0"),
        named(call(40, 1, 0, 0, other(40)), b"\x28\0\0\0\xe1\x10\0\0\xff\xff\xff\xff"),
        named(call(31, 1, 3, -13, other(31)), b"\x1f\0\x01\x02\x03"),
        named(call(0, 0, 0, -88, endpoints { netns: 0, ..v4 }), b"\x02\0\x1f\x90\x7f\0\0\x01"),
    ]
}

#[test]
fn bindsnoop_prints_what_it_did() {
    for (name, line) in [
        ("bindsnoop.table", "bindsnoop"),
        ("bindsnoop.wide", "bindsnoop -E -U -w -t --fields +socket_type,+via"),
        ("bindsnoop.json", "bindsnoop -J"),
        ("bindsnoop.csv", "bindsnoop --csv"),
    ] {
        golden::<bindsnoop::Opts, _>(name, line, bindsnoop::Opts::columns, &socket_calls(1));
    }
}

#[test]
fn solisten_prints_what_it_did() {
    for (name, line) in [
        ("solisten.table", "solisten"),
        ("solisten.wide", "solisten --show-netns -w -t --fields +max_backlog"),
        ("solisten.json", "solisten -J"),
        ("solisten.csv", "solisten --csv"),
    ] {
        golden::<solisten::Opts, _>(name, line, solisten::Opts::columns, &socket_calls(2));
    }
}

#[test]
fn soconnect_prints_what_it_did() {
    for (name, line) in [
        ("soconnect.table", "soconnect"),
        ("soconnect.wide", "soconnect -w --fields +fd,+error"),
        ("soconnect.json", "soconnect -J"),
        ("soconnect.csv", "soconnect --csv"),
    ] {
        golden::<soconnect::Opts, _>(name, line, soconnect::Opts::columns, &socket_calls(3));
    }
}

#[test]
fn soaccept_prints_what_it_did() {
    for (name, line) in [
        ("soaccept.table", "soaccept"),
        ("soaccept.wide", "soaccept -w --fields +local_address,+local_port"),
        ("soaccept.json", "soaccept -J"),
        ("soaccept.csv", "soaccept --csv"),
    ] {
        golden::<soaccept::Opts, _>(name, line, soaccept::Opts::columns, &socket_calls(4));
    }
}

#[test]
fn udpconnect_prints_what_it_did() {
    let calls = socket_calls(3);
    for (name, line) in [
        ("udpconnect.table", "udpconnect --timestamp=mono"),
        ("udpconnect.wide", "udpconnect -w --fields +laddr,+error"),
        ("udpconnect.json", "udpconnect -J"),
        ("udpconnect.csv", "udpconnect --csv"),
    ] {
        golden::<udpconnect::Opts, _>(name, line, udpconnect::Opts::columns, &calls[..2]);
    }
}

#[test]
fn udplife_prints_what_it_did() {
    use beebox::bpf::udplife::types::{endpoints, life, task};
    let ends = endpoints {
        saddr: text(&[192, 0, 2, 1]),
        daddr: text(&[198, 51, 100, 255]),
        family: 2,
        sport: 54321,
        dport: 53,
        netns: 4026531840,
        ..Default::default()
    };
    let known = life {
        start_ns: 1_000_000_000,
        end_ns: 1_002_345_678,
        tx_bytes: 40,
        rx_bytes: 123_456,
        tx: 1,
        rx: 100,
        task: task { pid: 181, tid: 182, comm: text(b"named\x1b"), ..Default::default() },
        ends,
    };
    let rows = [known, life { ends: endpoints { dport: 0, ..ends }, ..known }];
    for (name, line) in [
        ("udplife.table", "udplife"),
        ("udplife.wide", "udplife -w -t --fields +tx_datagrams,+rx_datagrams"),
        ("udplife.json", "udplife -J"),
        ("udplife.csv", "udplife --csv"),
    ] {
        golden::<udplife::Opts, _>(name, line, udplife::Opts::columns, &rows);
    }
}

#[test]
fn sofdsnoop_prints_what_it_did() {
    use beebox::bpf::sofdsnoop::types::{named, passed, task};
    let row = |received, file, names: &[u8]| {
        let task = task { pid: 181, tid: 182, comm: text(b"dbus"), ..Default::default() };
        let fd = if received == 0 { 7 } else { 4 };
        let event = passed {
            time_ns: 1_500_000_000,
            task,
            socket: 31415,
            socket_fd: 3,
            fd,
            received,
            file,
            ..Default::default()
        };
        tailed(event, names)
    };
    let path = named { kind: 1, dir_len: 9, ..Default::default() };
    let pipe = named { kind: 2, inode: 2718, ..Default::default() };
    let rows =
        [row(0, path, b"a\n\xff\0srv\0\0"), row(1, pipe, b""), row(0, named::default(), b"")];
    for (name, line) in [
        ("sofdsnoop.table", "sofdsnoop"),
        ("sofdsnoop.wide", "sofdsnoop -T --fields +pid,+uid"),
        ("sofdsnoop.json", "sofdsnoop -J"),
        ("sofdsnoop.csv", "sofdsnoop --csv"),
    ] {
        golden::<sofdsnoop::Opts, _>(name, line, |_| sofdsnoop::columns(), &rows);
    }
}

#[test]
fn dnssnoop_prints_what_it_did() {
    use beebox::{
        bpf::dnssnoop::types::{message, task},
        dns::Message,
    };
    use dnssnoop::Row;
    let event = message {
        time_ns: 1_500_000_000,
        task: task { pid: 181, tid: 182, comm: text(b"curl"), ..Default::default() },
        server: text(&[192, 0, 2, 53]),
        family: 2,
        ..Default::default()
    };
    let asked = Message {
        id: 7,
        is_answer: false,
        result: 0,
        kind: 28,
        name: "a\\027b.example".into(),
        answers: Vec::new(),
    };
    let found = Message {
        is_answer: true,
        answers: vec!["cdn.example".into(), "2001:db8::7".into()],
        ..asked.clone()
    };
    let none = Message { is_answer: true, result: 3, kind: 999, ..asked.clone() };
    let told = message { lat_ns: 2_345_678, ..event };
    let rows = [
        Row { event, message: asked },
        Row { event: told, message: found },
        Row { event: told, message: none },
    ];
    for (name, line) in [
        ("dnssnoop.table", "dnssnoop"),
        ("dnssnoop.wide", "dnssnoop -w -t --fields +message,+answers"),
        ("dnssnoop.json", "dnssnoop -J"),
        ("dnssnoop.csv", "dnssnoop --csv"),
    ] {
        golden::<dnssnoop::Opts, _>(name, line, dnssnoop::Opts::columns, &rows);
    }
}

#[test]
fn sslsniff_prints_what_it_did() {
    use beebox::bpf::sslsniff::types::{task, transfer};
    let row = |function, ret, data: &[u8]| {
        let task = task { pid: 181, tid: 182, comm: text(b"curl"), ..Default::default() };
        let event = transfer {
            function,
            time_ns: 1_500_000_000,
            lat_ns: 12_345_678,
            task,
            ret,
            data_len: data.len() as u32,
            ..Default::default()
        };
        tailed(event, data)
    };
    let rows = [
        row(5, 1, b""),
        row(1, 27, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        row(2, 5, b"\x1b[2J\xff"),
        row(9, 90, b"cut"),
    ];
    for (name, line) in [
        ("sslsniff.table", "sslsniff --timestamp=mono"),
        ("sslsniff.wide", "sslsniff -x -l --fields +function"),
        ("sslsniff.json", "sslsniff -J"),
        ("sslsniff.csv", "sslsniff --csv"),
    ] {
        golden::<sslsniff::Opts, _>(name, line, sslsniff::Opts::columns, &rows);
    }
}

/// No line of the data can be taken for the end of it.
#[test]
fn sslsniff_shows_data_by_lines() {
    use beebox::bpf::sslsniff::types::transfer;
    let block = |line: &str, data: &[u8], ret: i64| {
        let entry = all().find(|tool| tool.name == "sslsniff").unwrap();
        let matches = entry.parse(line.split_whitespace()).unwrap();
        let opts = sslsniff::Opts::from_arg_matches(&matches).unwrap();
        let event = transfer { ret, data_len: data.len() as u32, ..Default::default() };
        opts.block(&tailed(event, data))
    };
    let shown = block("sslsniff", b"a\r\n\n----- END DATA -----\nb\x1b", 27);
    let rest = "a\n\n\\x2d---- END DATA -----\nb\\x1b\n----- END DATA -----\n\n";
    assert_eq!(shown, format!("----- DATA -----\n{rest}"));
    assert!(block("sslsniff", b"ab", 9).ends_with("(TRUNCATED, 7 bytes lost) -----\n\n"));
    let hex = block("sslsniff --hexdump", b"0123456789abcdef\n", 17);
    let first = "30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef\n";
    assert!(hex.contains(first) && hex.contains(&format!("0a {} .\n", " ".repeat(44))), "{hex}");
}

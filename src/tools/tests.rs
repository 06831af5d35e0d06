//! What must hold for every tool.

use std::collections::BTreeMap;

use clap::Command;

use super::{TOOLS, execsnoop, gethostlatency, opensnoop, tcpconnect};
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
    assert!(names.iter().all(|name| programs.contains(name)), "{names:?} {programs:?}");
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

//! What the tools about sockets and packets print.

use clap::FromArgMatches as _;

use super::*;
use crate::tools::{
    bindsnoop, dnssnoop, soaccept, soconnect, sofdsnoop, solisten, sslsniff, udpconnect, udplife,
};

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
        owned: 1,
        ..Default::default()
    };
    let rows = [known, life { start_ns: 0, ends: endpoints { dport: 0, ..ends }, ..known }];
    golden_events::<udplife::Opts, _>(
        "udplife",
        "udplife -w -t --fields +tx_datagrams,+rx_datagrams",
        udplife::Opts::columns,
        &rows,
    );
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
    golden_events::<sofdsnoop::Opts, _>(
        "sofdsnoop",
        "sofdsnoop -T --fields +pid,+uid",
        |_| sofdsnoop::columns(),
        &rows,
    );
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
        netns: 4026531840,
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
    golden_events::<dnssnoop::Opts, _>(
        "dnssnoop",
        "dnssnoop -w -t --fields +message,+netns,+answers",
        dnssnoop::Opts::columns,
        &rows,
    );
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
    golden_events::<sslsniff::Opts, _>(
        "sslsniff --timestamp=mono",
        "sslsniff -x -l --fields +function",
        sslsniff::Opts::columns,
        &rows,
    );
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
    assert!(hex.contains(first) && hex.contains(&format!("0a {} .\n", " ".repeat(45))), "{hex}");
}

#[test]
fn skbdrop_prints_tables() {
    use crate::tools::skbdrop;
    use beebox::bpf::skbdrop::types::{drop, dropped, interface};
    let row = |reason, protocol, ip_protocol, name: &[u8], packets| {
        let index = name.len() as u32;
        let interface = interface { index, netns: index.min(1) * 4026531840, name: text(name) };
        let drop =
            drop { location: 1, interface, reason, protocol, ip_protocol, ..Default::default() };
        (drop, dropped { packets, bytes: 100 * packets, ..Default::default() })
    };
    let rows = [
        // Reasons that no kernel has a name for, and none.
        row(0x7fff_0005, 0x0800, 17, b"eth\x1b0", 1000),
        row(0xffff, 0x86dd, 58, b"lo", 7),
        row(u32::MAX, 0x88b5, 0, b"", 1),
    ];
    golden_tables::<skbdrop::Opts, _>(
        "skbdrop",
        &[("wide", "--fields +netns,+ifindex,+bytes")],
        |_| skbdrop::what(),
        &rows,
    );
}

#[test]
fn bindsnoop_counts_in_tables() {
    use beebox::bpf::sockcalls::types::{calls_of, endpoints};
    let v4 = endpoints { family: 2, sport: 8080, netns: 4026531840, ..Default::default() };
    let v6 = endpoints {
        saddr: text(b"\x20\x01\x0d\xb8\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06"),
        family: 10,
        sport: 0,
        ..v4
    };
    golden_tables_of::<bindsnoop::Opts, _>(
        "bindsnoop-count",
        "bindsnoop --count",
        &[("wide", "-w --fields +netns")],
        bindsnoop::Opts::counts,
        &[(v4, calls_of { calls: 1234 }), (v6, calls_of { calls: 1 })],
    );
}

#[test]
fn netqtop_prints_tables() {
    use crate::tools::netqtop;
    use beebox::bpf::netqtop::types::{interface, queue, traffic};
    let row = |receives, number, packets, sizes| {
        let interface = interface { index: 2, netns: 4026531840, name: text(b"eth\x1b0") };
        let queue = queue { interface, queue: number, receives };
        let traffic = traffic { packets, bytes: 1000 * packets, sizes, queues: [2, 1] };
        (queue, traffic)
    };
    // Of the first queue nothing was counted.
    let found = || vec![row(0, 1, 5, [0, 2, 3, 0, 0]), row(1, 0, 2, [2, 0, 0, 0, 0])];
    let idle = interface { index: 3, netns: 4026531840, name: text(b"idle") };
    let told = netqtop::rows(found(), None, 2.0, false);
    let numbers = |rows: &[netqtop::Row]| -> Vec<_> {
        rows.iter().map(|r| (r.queue.receives, r.queue.queue, r.traffic.packets)).collect()
    };
    assert_eq!(numbers(&told), [(0, 0, 0), (0, 1, 5), (1, 0, 2)]);
    for (end, options) in
        [("table", ""), ("wide", "-t --fields +netns,+packets"), ("json", "-J"), ("csv", "--csv")]
    {
        let totals = ["table", "wide"].contains(&end);
        let rows = netqtop::rows(found(), Some((idle, [1, 1])), 2.0, totals);
        golden_by::<netqtop::Opts, _>(
            &format!("netqtop.{end}"),
            format!("netqtop {options}").trim_end(),
            |tool| tool.columns().time(|_| 1_500_000_000),
            |out, columns| out.table(columns, &rows).unwrap(),
        );
    }
}

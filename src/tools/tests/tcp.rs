//! What the TCP tools print.

use beebox::bpf::{
    shared::types::{endpoints, task},
    tcpaccept, tcpcong, tcpconnect, tcpdrop, tcplife, tcppktlat, tcpreset, tcpretrans, tcpstates,
    tcptop, tcptracer, tcpwin,
};

use super::*;

/// Each tool has its own types for the same things.
macro_rules! task {
    ($tool:ident, $from:expr) => {{
        let task { cgroup, pid, tid, ppid, uid, comm } = $from;
        $tool::types::task { cgroup, pid, tid, ppid, uid, comm }
    }};
}
macro_rules! ends {
    ($tool:ident, $from:expr) => {{
        let endpoints { saddr, daddr, family, sport, dport, netns, .. } = $from;
        $tool::types::endpoints { saddr, daddr, family, sport, dport, netns, ..Default::default() }
    }};
}

#[test]
fn tcp_tools_print_what_they_saw() {
    let known = task { pid: 181, tid: 182, ppid: 1, uid: 33, comm: text(b"ngi\nx"), cgroup: 0 };
    let unknown = task::default();
    let v4 = endpoints {
        saddr: text(&[192, 0, 2, 1]),
        daddr: text(&[198, 51, 100, 255]),
        family: 2,
        sport: 443,
        dport: 54321,
        netns: 4026531840,
        ..Default::default()
    };
    let v6 = endpoints {
        saddr: text(b"\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01"),
        daddr: text(b"\x20\x01\x0d\xb8\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06"),
        family: 10,
        ..v4
    };
    let time_ns = 1_500_000_000;
    let both = [(known, v4), (unknown, v6)];
    macro_rules! golden_of {
        ($tool:ident, $wide:literal, $rows:expr) => {
            let rows = $rows;
            for (end, line) in [
                ("table", stringify!($tool).to_string()),
                ("wide", format!("{} {}", stringify!($tool), $wide)),
                ("json", format!("{} -J", stringify!($tool))),
                ("csv", format!("{} --csv", stringify!($tool))),
            ] {
                let name = format!("{}.{end}", stringify!($tool));
                golden::<super::super::$tool::Opts, _>(
                    &name,
                    &line,
                    super::super::$tool::Opts::columns,
                    &rows,
                );
            }
        };
    }
    golden_of!(
        tcpaccept,
        "-w -T --fields +backlog,+netns",
        both.map(|(task, ends)| {
            let (backlog, backlog_max) = if task.pid > 0 { (3, 128) } else { (0, 0) };
            tcpaccept::types::connection {
                task: task!(tcpaccept, task),
                ends: ends!(tcpaccept, ends),
                time_ns,
                backlog,
                backlog_max,
            }
        })
    );
    golden_of!(
        tcplife,
        "-w -t",
        both.map(|(task, ends)| tcplife::types::session {
            task: task!(tcplife, task),
            ends: ends!(tcplife, ends),
            end_ns: time_ns,
            life_ns: 12_345_678,
            rx_bytes: 1536,
            tx_bytes: 10 << 20,
            srtt_ns: 40_125,
            retransmits: 2,
            earlier: u32::from(task.pid == 0),
        })
    );
    golden_of!(
        tcpstates,
        "-w -T",
        both.map(|(task, ends)| tcpstates::types::change {
            task: task!(tcpstates, task),
            ends: ends!(tcpstates, ends),
            time_ns,
            sock: 0xffff_8881_0000_0000,
            spent_ns: 1_234_567,
            from: 1,
            to: 8,
            timed: u32::from(task.pid > 0),
            ..Default::default()
        })
    );
    golden_of!(
        tcpretrans,
        "-w -s --fields +error",
        [(0, 0), (2, 0), (1, 0), (0, 105)].map(|(what, error)| tcpretrans::types::retransmit {
            task: task!(tcpretrans, known),
            ends: ends!(tcpretrans, v4),
            time_ns,
            what,
            error,
            state: 1,
            seq: 4_000_000_000,
            bytes: 1448,
            sum: 7,
        })
    );
    golden_of!(
        tcpdrop,
        "-w --fields +comm,+netns",
        both.map(|(task, ends)| {
            let known = task.pid > 0;
            let drop = tcpdrop::types::drop {
                task: task!(tcpdrop, task),
                ends: ends!(tcpdrop, ends),
                time_ns,
                location: 1,
                // A number that no kernel has a name for.
                reason: if known { 0 } else { 0x7fff_0005 },
                state: u32::from(known),
                flags: if known { 0x12 } else { 0 },
                bytes: 60,
                ..Default::default()
            };
            let location = known.then(|| "tcp_v4_rcv+0x10".into());
            super::super::tcpdrop::Row { drop: Tailed::new(drop), location, ..Default::default() }
        })
    );
    golden_of!(
        tcpreset,
        "-w --fields +comm",
        both.map(|(task, ends)| tcpreset::types::reset {
            task: task!(tcpreset, task),
            ends: ends!(tcpreset, ends),
            time_ns,
            received: u32::from(task.pid > 0),
            state: u32::from(task.pid > 0),
            reason: 9999,
            has_reason: u32::from(task.pid == 0),
        })
    );
    golden_of!(
        tcptracer,
        "-w -U -t",
        [(0, known), (1, known), (2, unknown)].map(|(what, task)| tcptracer::types::event {
            task: task!(tcptracer, task),
            ends: ends!(tcptracer, v4),
            time_ns,
            what,
            ..Default::default()
        })
    );
    golden_of!(
        tcppktlat,
        "-w -T",
        both.map(|(_, ends)| tcppktlat::types::wait {
            task: task!(tcppktlat, known),
            ends: ends!(tcppktlat, ends),
            time_ns,
            lat_ns: 50_123_456,
        })
    );
    golden_of!(
        tcpwin,
        "-w --fields +unacked",
        both.map(|(task, ends)| tcpwin::types::window {
            task: task!(tcpwin, task),
            ends: ends!(tcpwin, ends),
            time_ns,
            sock: 0xffff_8881_0000_0000,
            srtt_ns: 40_125,
            cwnd: 10,
            ssthresh: if task.pid > 0 { 20 } else { i32::MAX as u32 },
            snd_wnd: 65536,
            rcv_wnd: 32768,
            sndbuf: 2_626_560,
            queued: 4096,
            unacked: 1448,
            bytes: 100,
        })
    );
    golden_of!(
        tcpconnlat,
        "-w -L -t",
        [(1, 0), (2, 111)].map(|(outcome, error)| {
            tcpconnect::types::connection {
                start_ns: time_ns,
                lat_ns: 2_345_678,
                task: task!(tcpconnect, known),
                outcome,
                error,
                ends: ends!(tcpconnect, v4),
                ..Default::default()
            }
        })
    );
    let flow = |(task, ends), traffic| {
        let flow =
            tcptop::types::flow { pid: known.pid, ends: ends!(tcptop, ends), ..Default::default() };
        let (rx, tx) = traffic;
        (flow, tcptop::types::traffic { rx, tx, task: task!(tcptop, task) })
    };
    golden_tables(
        "tcptop -w",
        &[("all", "--fields +total,+netns,+cgroup")],
        super::super::tcptop::Opts::columns,
        &[flow(both[0], (1536, 10 << 20)), flow(both[1], (0, 1023))],
    );
    golden_tables_of(
        "tcpretrans-count",
        "tcpretrans -c",
        &[("wide", "-l -w --fields +netns")],
        super::super::tcpretrans::Opts::flows,
        &[v4, v6].map(|ends| {
            let times = tcpretrans::types::times { all: 1000 + u64::from(ends.family), probes: 2 };
            (ends!(tcpretrans, ends), times)
        }),
    );
    let sent = |net: &str, sent| super::super::tcpsubnet::Row { net: net.into(), sent };
    golden_tables(
        "tcpsubnet",
        &[("bits", "-f m"), ("kilobytes", "-f K")],
        super::super::tcpsubnet::Opts::columns,
        &[sent("192.168.0.0/16", 10 << 20), sent("2001:db8:1:2:3:4:5:6/128", 1)],
    );
    golden_tables(
        "tcpcong -u",
        &[("all", "--fields +netns,+pid")],
        super::super::tcpcong::Opts::columns,
        &both.map(|(task, ends)| tcpcong::types::conn {
            task: task!(tcpcong, task),
            ends: ends!(tcpcong, ends),
            ns: [1_234_567, 0, 89_000, 1_000, 999],
            changes: 7,
            ..Default::default()
        }),
    );
}

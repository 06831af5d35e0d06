use std::{net::TcpStream, os::fd::AsRawFd as _};

use serde_json::json;

use crate::{
    net::*,
    sockets::{Sock, in_network, network, v4},
    support::*,
};

#[test]
#[allow(unsafe_code)]
fn each_connection_finds_those_before_it() {
    let (listener, port) = listener("127.0.0.1:0");
    assert_eq!(unsafe { libc::listen(listener.as_raw_fd(), 9) }, 0);
    for (options, without) in
        [("", ""), ("--per-listener", ""), ("", "fentry"), ("", "fentry,kprobe")]
    {
        let line = format!("tcpsynbl -J --lport {port} {options}");
        let running = tool(&line).env("BEEBOX_WITHOUT", without).start();
        let clients: Vec<_> =
            (0..5).map(|_| TcpStream::connect(("127.0.0.1", port)).unwrap()).collect();
        clients.iter().for_each(|_| drop(listener.accept().unwrap()));
        let ran = running.stop().ok();
        let [hist] = &ran.of_type("histogram")[..] else { panic!("{}", ran.story()) };
        // None, one, two, three, four.
        let [count, sum, max] = ["count", "sum", "max"].map(|key| hist[key].as_u64().unwrap());
        assert_eq!((count, sum, max), (5, 10, 4), "{}", ran.story());
        assert_eq!(hist["backlog_max"], 9, "{}", ran.story());
        let each = !options.is_empty();
        assert_eq!(hist["lport"] == json!(port), each, "{}", ran.story());
    }
}

/// A backlog of one has room for two: the others' last packet of the handshake finds it full, and
/// so does a SYN, which the kernel drops before there is anything to wait.
#[test]
fn a_queue_that_overflows() {
    in_network(|| {
        let server = Sock::tcp();
        server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        server.listen(1).unwrap();
        let to = v4([127, 0, 0, 1], server.port());
        let running = tool(&format!("tcpsynbl -J --netns {}", network())).start();
        let clients: Vec<_> = (0..7).map(|_| Sock::tcp().nonblocking()).collect();
        let waiting = || {
            let all = std::fs::read_to_string("/proc/thread-self/net/tcp").unwrap();
            // st 0A: LISTEN, whose rx_queue has those that wait to be accepted.
            let listens = all.lines().find_map(|line| line.split_once(" 0A ")).unwrap().1;
            listens.split([':', ' ']).nth(1).and_then(|n| u64::from_str_radix(n, 16).ok()).unwrap()
        };
        // One after the other: a machine under load may else hear all SYNs before an ACK.
        for (n, client) in clients.iter().enumerate() {
            let _ = client.connect(&to);
            wait_for("the connection", || (waiting() >= (n as u64 + 1).min(2)).then_some(()));
        }
        let overflows = || {
            let all = std::fs::read_to_string("/proc/thread-self/net/netstat").unwrap();
            let mut lines = all.lines().filter(|line| line.starts_with("TcpExt:"));
            let (names, values) = (lines.next().unwrap(), lines.next().unwrap());
            let mut both = names.split(' ').zip(values.split(' '));
            both.find(|(name, _)| *name == "ListenOverflows").unwrap().1.parse::<u64>().unwrap()
        };
        // Two have found room, of the others each SYN was dropped.
        wait_for("the overflows", || (overflows() >= 5).then_some(()));
        let ran = running.stop().ok();
        let [hist] = &ran.of_type("histogram")[..] else { panic!("{}", ran.story()) };
        let [count, sum, max] = ["count", "sum", "max"].map(|key| hist[key].as_u64().unwrap());
        assert_eq!((count, sum, max), (2, 1, 1), "{}", ran.story());
        assert_eq!(hist["backlog_max"], 1, "{}", ran.story());
    });
}

#[test]
fn other_ports_and_processes_are_left_out() {
    let (listener, port) = listener("127.0.0.1:0");
    for (options, some) in [
        (format!("--lport {port} --pid {}", own_pid()), true),
        (format!("--lport {port} --pid !{}", own_pid()), false),
        (format!("--lport {port} --raddr !127.0.0.1"), false),
        (format!("--lport {port} -6"), false),
    ] {
        let running = tool(&format!("tcpsynbl {options}")).start();
        let _ends = connected(&listener);
        let ran = running.stop().ok();
        assert_eq!(ran.stdout.contains("backlog_max = "), some, "{options} {}", ran.story());
    }
}

use std::{net::TcpStream, os::fd::AsRawFd as _};

use serde_json::json;

use crate::{net::*, support::*};

#[test]
#[allow(unsafe_code)]
fn each_connection_finds_those_before_it() {
    let (listener, port) = listener("127.0.0.1:0");
    assert_eq!(unsafe { libc::listen(listener.as_raw_fd(), 9) }, 0);
    for options in ["", "--per-listener"] {
        let running = tool(&format!("tcpsynbl -J --lport {port} {options}")).start();
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

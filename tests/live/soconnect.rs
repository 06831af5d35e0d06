//! soconnect: what sockets of all families connect to, and what comes of it.

use std::net::Ipv6Addr;

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

#[test]
fn every_connect_has_its_result() {
    let (server, refuses, udp) = (Sock::tcp(), Sock::tcp(), Sock::udp6());
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    // Bound but not listening: nobody else can take the port meanwhile.
    refuses.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    udp.bind(&v6(Ipv6Addr::LOCALHOST, 0)).unwrap();
    let (open, closed) = (server.port(), refuses.port());

    let running = tool(&format!("soconnect -J --tid {}", tid())).start();
    Sock::tcp().connect(&v4([127, 0, 0, 1], open)).unwrap();
    Sock::tcp6().connect(&mapped([127, 0, 0, 1], open)).unwrap();
    Sock::tcp().nonblocking().connect(&v4([127, 0, 0, 1], open)).unwrap_err();
    Sock::tcp().connect(&v4([127, 0, 0, 1], closed)).unwrap_err();
    Sock::udp6().connect(&v6(Ipv6Addr::LOCALHOST, udp.port())).unwrap();
    Sock::unix().connect(&path(b"/nowhere/a\x1b[2J")).unwrap_err();
    Sock::unix().connect(&path(b"\0nobody\0there")).unwrap_err();
    let undone = Sock::udp();
    undone.connect(&v4([127, 0, 0, 1], 9)).unwrap();
    undone.connect(&[0; 16]).unwrap();
    let wild = Sock::tcp().connect(&[2, 0]);
    wild.unwrap_err();
    let ran = running.stop().ok();

    let expected = [
        ("INET", "TCP", json!("127.0.0.1"), json!(open), None),
        ("INET6", "TCP", json!("127.0.0.1"), json!(open), None),
        ("INET", "TCP", json!("127.0.0.1"), json!(open), Some("EINPROGRESS")),
        ("INET", "TCP", json!("127.0.0.1"), json!(closed), Some("ECONNREFUSED")),
        ("INET6", "UDP", json!("::1"), json!(udp.port()), None),
        ("UNIX", "UNIX", json!("/nowhere/a\u{1b}[2J"), Value::Null, Some("ENOENT")),
        ("UNIX", "UNIX", json!("@nobody\0there"), Value::Null, Some("ECONNREFUSED")),
        ("INET", "UDP", json!("127.0.0.1"), json!(9), None),
        ("INET", "UDP", Value::Null, Value::Null, None),
        ("INET", "TCP", json!("0.0.0.0"), json!(0), Some("EINVAL")),
    ];
    let events = ran.events();
    assert_eq!(events.len(), expected.len(), "{}", ran.story());
    for (event, (family, protocol, address, port, error)) in events.iter().zip(expected) {
        let found = [&event["family"], &event["protocol"], &event["address"], &event["port"]];
        let wanted = [json!(family), json!(protocol), address, port];
        assert_eq!(found, wanted.each_ref(), "{event}{}", ran.story());
        assert_eq!(event["error"], json!(error), "{event}{}", ran.story());
        assert!(event["lat_ns"].as_u64().unwrap() > 0, "{event}");
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn filters_pick_ports_networks_and_failures() {
    let (server, closed) = (Sock::tcp(), Sock::tcp());
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    closed.bind(&v4([127, 0, 0, 2], 0)).unwrap();
    let (open, shut) = (server.port(), closed.port());
    for (line, rows) in [
        (String::new(), 3),
        ("-x".into(), 2),
        ("-4".into(), 2),
        (format!("-P {open}"), 1),
        (format!("-P !{open}"), 2),
        (format!("--rport {open},{shut}"), 2),
        ("--raddr 127.0.0.2".into(), 1),
        ("--raddr 127.0.0.0/8".into(), 2),
    ] {
        let running = tool(&format!("soconnect -J --tid {} {line}", tid())).start();
        Sock::tcp().connect(&v4([127, 0, 0, 1], open)).unwrap();
        Sock::tcp().connect(&v4([127, 0, 0, 2], shut)).unwrap_err();
        Sock::unix().connect(&path(b"/nowhere/socket")).unwrap_err();
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{line}{}", ran.story());
    }
}

#[test]
fn io_uring_connects_too() {
    let ran = tool("soconnect -J").load("uring-sockets --plain");
    if ran.status == Some(77) || ran.stderr.contains("what io_uring does is not seen") {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
    let found = [&event["via"], &event["address"], &event["ret"], &event["lat_ns"]];
    assert_eq!(found, [&json!("io_uring"), &json!("127.0.0.1"), &json!(0), &Value::Null]);
}

#[test]
fn the_table_is_that_of_the_book() {
    let running = tool(&format!("soconnect --tid {}", tid())).start();
    Sock::unix().connect(&path(b"/nowhere/socket")).unwrap_err();
    let udp = Sock::udp();
    udp.connect(&v4([127, 0, 0, 1], 53)).unwrap();
    let ran = running.stop().ok();
    assert!(ran.stdout.lines().all(|line| line.len() <= 80), "{}", ran.story());
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["PID", "COMM", "FAM", "ADDRESS", "PORT", "LAT(us)", "RESULT"]);
    let rows = ran.table();
    let [unix, udp] = &rows[..] else { panic!("{}", ran.story()) };
    assert_eq!(
        (&*unix["FAM"], &*unix["ADDRESS"], &*unix["PORT"]),
        ("UNIX", "/nowhere/socket", "-")
    );
    assert_eq!((&*unix["RESULT"], &*udp["RESULT"]), ("ENOENT", "success"));
    assert_eq!((&*udp["FAM"], &*udp["ADDRESS"], &*udp["PORT"]), ("INET", "127.0.0.1", "53"));
}

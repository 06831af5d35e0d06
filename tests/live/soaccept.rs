//! soaccept: who connects to whom.

use std::net::Ipv6Addr;

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

#[test]
fn every_accept_has_its_client() {
    let (four, six, unix) = (Sock::tcp(), Sock::tcp6(), Sock::unix());
    four.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    six.bind(&v6(Ipv6Addr::UNSPECIFIED, 0)).unwrap();
    let name = format!("\0beebox-accept-{}", tid());
    unix.bind(&path(name.as_bytes())).unwrap();
    let servers = [four, six, unix];
    servers.iter().for_each(|server| server.listen(9).unwrap());
    let [four, six, unix] = &servers;
    let clients = [Sock::tcp(), Sock::tcp6(), Sock::tcp()];
    clients[0].connect(&v4([127, 0, 0, 1], four.port())).unwrap();
    clients[1].connect(&v6(Ipv6Addr::LOCALHOST, six.port())).unwrap();
    // To a socket of IPv6 that speaks IPv4.
    clients[2].connect(&v4([127, 0, 0, 1], six.port())).unwrap();
    let local = Sock::unix();
    local.connect(&path(name.as_bytes())).unwrap();

    let running = tool(&format!("soaccept -J --tid {}", tid())).start();
    let taken = [four, six, six, unix].map(|server| server.accept().unwrap());
    let waits = Sock::tcp().nonblocking();
    waits.listen(1).unwrap();
    waits.accept().err().unwrap();
    Sock::tcp().accept().err().unwrap();
    let ran = running.stop().ok();

    let events = ran.events();
    assert_eq!(events.len(), 6, "{}", ran.story());
    let server = [four.port(), six.port(), six.port()];
    let address = ["127.0.0.1", "::1", "127.0.0.1"];
    for (i, event) in events[..3].iter().enumerate() {
        let found = [&event["address"], &event["port"], &event["local_port"], &event["ret"]];
        let expected =
            [json!(address[i]), json!(clients[i].port()), json!(server[i]), json!(taken[i].fd())];
        assert_eq!(found, expected.each_ref(), "{event}{}", ran.story());
        assert_eq!(event["local_address"], address[i], "{}", ran.story());
    }
    assert_eq!(events[3]["address"], format!("@beebox-accept-{}", tid()), "{}", ran.story());
    assert_eq!((&events[3]["family"], &events[3]["local_port"]), (&json!("UNIX"), &Value::Null));
    assert_eq!((&events[4]["error"], &events[4]["address"]), (&json!("EAGAIN"), &Value::Null));
    assert_eq!(events[5]["error"], "EINVAL");
}

#[test]
fn filters_pick_ports_and_failures() {
    for (line, rows) in [("", 2), ("-x", 1), ("-P PORT", 2), ("-P !PORT", 0)] {
        let server = Sock::tcp();
        server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        server.listen(9).unwrap();
        let port = server.port();
        let line = line.replace("PORT", &port.to_string());
        let running = tool(&format!("soaccept -J --tid {} {line}", tid())).start();
        let client = Sock::tcp();
        client.connect(&v4([127, 0, 0, 1], port)).unwrap();
        // The first waits for what the network has still to do.
        server.accept().unwrap();
        server.nonblocking().accept().err().unwrap();
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{line}{}", ran.story());
    }
}

#[test]
fn io_uring_accepts_too() {
    let ran = tool("soaccept -J").load("--report uring-sockets --plain");
    if ran.status == Some(77) || ran.stderr.contains("what io_uring does is not seen") {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&event["via"], &event["address"]), (&json!("io_uring"), &json!("127.0.0.1")));
    let report: Value = serde_json::from_str(ran.stderr.lines().next().unwrap()).unwrap();
    assert_eq!(event["local_port"], report["port"], "{}", ran.story());
    assert_eq!(event["ret"], report["fd"], "{}", ran.story());
}

#[test]
fn the_table_is_that_of_the_book() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    let client = Sock::tcp();
    client.connect(&v4([127, 0, 0, 1], server.port())).unwrap();
    let running = tool(&format!("soaccept --tid {}", tid())).start();
    server.accept().unwrap();
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["PID", "COMM", "FAM", "ADDRESS", "PORT", "RESULT"]);
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["FAM"], &*row["ADDRESS"], &*row["RESULT"]), ("INET", "127.0.0.1", "success"));
    assert_eq!(row["PORT"], client.port().to_string());
}

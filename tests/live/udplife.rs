//! udplife: what UDP sockets did while they lived.

use std::{net::Ipv6Addr, thread, time::Duration};

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

#[test]
fn bytes_and_datagrams_are_what_was_sent_and_read() {
    counts("");
}

#[test]
fn the_same_by_the_functions_of_udp() {
    counts("tp_btf");
}

fn counts(without: &str) {
    let line = format!("udplife -J --tid {}", tid());
    let running = tool(&line).env("BEEBOX_WITHOUT", without).start();
    let (server, client) = (Sock::udp6(), Sock::udp());
    server.bind(&v6(Ipv6Addr::UNSPECIFIED, 0)).unwrap();
    client.connect(&v4([127, 0, 0, 1], server.port())).unwrap();
    for n in 1..=10 {
        client.send(&vec![b'x'; n]).unwrap();
        assert_eq!(server.read().unwrap().len(), n);
    }
    server.send_to(b"", &mapped([127, 0, 0, 1], client.port())).unwrap();
    assert_eq!(client.read().unwrap(), b"");
    thread::sleep(Duration::from_millis(20));
    let ports = (client.port(), server.port());
    drop(client);
    closed(ports.0);
    drop(server);
    closed(ports.1);
    // Never used, and of another protocol.
    drop(Sock::udp());
    drop(Sock::tcp());
    let ran = running.stop();
    if ran.status == Some(4) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();

    let [client, server] = &ran.events()[..] else { panic!("{}", ran.story()) };
    let numbers = ["tx_bytes", "rx_bytes", "tx_datagrams", "rx_datagrams"];
    let of = |event: &Value| numbers.map(|key| event[key].as_u64().unwrap());
    assert_eq!((of(client), of(server)), ([55, 0, 10, 1], [0, 55, 1, 10]), "{}", ran.story());
    let found = [&client["laddr"], &client["lport"], &client["raddr"], &client["rport"]];
    let expected = [json!("127.0.0.1"), json!(ports.0), json!("127.0.0.1"), json!(ports.1)];
    assert_eq!(found, expected.each_ref(), "{}", ran.story());
    let found = [&server["laddr"], &server["lport"], &server["raddr"], &server["rport"]];
    assert_eq!(found, [&json!("::"), &json!(ports.1), &Value::Null, &Value::Null]);
    assert!(client["life_ns"].as_u64().unwrap() >= 20_000_000, "{}", ran.story());
    assert_eq!((&client["tid"], ran.lost()), (&json!(tid()), 0));
}

#[test]
fn sockets_that_were_there_have_owners_and_no_age() {
    sockets_that_were_there("");
}

#[test]
fn the_same_where_functions_tell_of_uses() {
    sockets_that_were_there("tp_btf");
}

fn sockets_that_were_there(without: &str) {
    if verdict_without("udplife", without)["verdict"] == "cannot" {
        return skip("udplife cannot run here");
    }
    let own = std::process::id();
    let (server, client) = (Sock::udp6(), Sock::udp());
    server.bind(&v6(Ipv6Addr::UNSPECIFIED, 0)).unwrap();
    client.connect(&v4([127, 0, 0, 1], server.port())).unwrap();
    let bound = Sock::udp();
    bound.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    let ports = [client.port(), server.port(), bound.port()];
    // Neither bound nor used before, and used or not while the tool runs.
    let (late, never) = (Sock::udp(), Sock::udp());
    let list = ports.map(|port| port.to_string()).join(",");
    let mine = tool(&format!("udplife -J -p {own}")).env("BEEBOX_WITHOUT", without).start();
    let others = tool(&format!("udplife -J -p 1 -L {list}")).start();
    client.send(b"abc").unwrap();
    assert_eq!(server.read().unwrap(), b"abc");
    late.bind(&v4([127, 0, 0, 2], 0)).unwrap();
    late.connect(&v4([127, 0, 0, 1], 9)).unwrap();
    late.send(b"late").unwrap();
    let ports = [ports[0], ports[1], ports[2], late.port()];
    drop(never);
    for (socket, port) in [client, server, bound, late].into_iter().zip(ports) {
        drop(socket);
        closed(port);
    }
    let (ran, others) = (mine.stop().ok(), others.stop().ok());

    let events = ran.events();
    let of = |port| events.iter().find(|e| e["lport"] == port).expect("an event");
    let [client, server, bound, late] = ports.map(of);
    for (event, sums) in [(client, [3, 0]), (server, [0, 3]), (bound, [0, 0]), (late, [4, 0])] {
        assert_eq!((&event["pid"], &event["life_ns"]), (&json!(own), &Value::Null), "{event}");
        assert_eq!([&event["tx_bytes"], &event["rx_bytes"]], sums.map(|n| json!(n)).each_ref());
        assert!(!event["comm"].as_str().unwrap().is_empty(), "{event}");
    }
    assert_eq!((&late["laddr"], &late["rport"]), (&json!("127.0.0.2"), &json!(9)), "{late}");
    assert_eq!((&client["rport"], &bound["laddr"]), (&json!(ports[1]), &json!("127.0.0.1")));
    assert!(events.iter().all(|e| e["lport"] != 0), "{}", ran.story());
    assert_eq!((others.events().len(), ran.lost()), (0, 0), "{}", others.story());
}

#[test]
fn ports_are_filtered_and_looks_do_not_count() {
    if !able("udplife") {
        return;
    }
    let server = Sock::udp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    let port = server.port();
    for (line, rows) in [
        (format!("-D {port}"), 1),
        (format!("-D !{port}"), 0),
        (format!("-L {port}"), 0),
        ("-6".into(), 0),
        ("--raddr 127.0.0.0/8".into(), 1),
    ] {
        let running = tool(&format!("udplife -J --tid {} {line}", tid())).start();
        let client = Sock::udp();
        client.connect(&v4([127, 0, 0, 1], port)).unwrap();
        client.send(b"abc").unwrap();
        let mut byte = 0u8;
        // SAFETY: there is room for one byte.
        #[allow(unsafe_code)]
        let n = unsafe { libc::recv(server.fd(), (&raw mut byte).cast(), 1, libc::MSG_PEEK) };
        assert_eq!(n, 1);
        server.read().unwrap();
        let own = client.port();
        drop(client);
        closed(own);
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{line}{}", ran.story());
        assert!(ran.events().iter().all(|e| e["tx_bytes"] == 3 && e["rx_bytes"] == 0));
    }
}

#[test]
fn the_table_is_that_of_the_book() {
    if !able("udplife") {
        return;
    }
    let running = tool(&format!("udplife --tid {}", tid())).start();
    let client = Sock::udp();
    client.connect(&v4([127, 0, 0, 1], 9)).unwrap();
    client.send(b"abcd").unwrap();
    let port = client.port();
    drop(client);
    closed(port);
    let ran = running.stop().ok();
    assert!(ran.stdout.lines().next().unwrap().len() <= 80, "{}", ran.story());
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    let book = ["PID", "COMM", "LADDR", "LPORT", "RADDR", "RPORT", "TX_B", "RX_B", "MS"];
    assert_eq!(words, book, "{}", ran.story());
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["RPORT"], &*row["TX_B"], &*row["RX_B"]), ("9", "4", "0"));
    assert_eq!(row["LPORT"], port.to_string());
}

//! udpconnect: UDP sockets that get a peer.

use std::net::Ipv6Addr;

use serde_json::json;

use crate::{sockets::*, support::*};

#[test]
fn udp_and_nothing_else() {
    let running = tool(&format!("udpconnect -J --tid {}", tid())).start();
    let sockets = [Sock::udp(), Sock::udp6(), Sock::udp6()];
    sockets[0].connect(&v4([127, 0, 0, 1], 53)).unwrap();
    sockets[1].connect(&v6(Ipv6Addr::LOCALHOST, 123)).unwrap();
    sockets[2].connect(&mapped([127, 0, 0, 1], 514)).unwrap();
    Sock::udp().connect(&v4([127, 255, 255, 255], 67)).unwrap_err();
    Sock::tcp().connect(&v4([127, 0, 0, 1], 1)).unwrap_err();
    Sock::unix().connect(&path(b"/nowhere/socket")).unwrap_err();
    Sock::udp().send_to(b"x", &v4([127, 0, 0, 1], 9)).unwrap();
    let ran = running.stop().ok();
    let [four, six, mapped, failed] = &ran.events()[..] else { panic!("{}", ran.story()) };
    for (event, socket, ip, address, port) in [
        (four, &sockets[0], 4, "127.0.0.1", 53),
        (six, &sockets[1], 6, "::1", 123),
        (mapped, &sockets[2], 4, "127.0.0.1", 514),
    ] {
        let found = [&event["ip"], &event["raddr"], &event["rport"], &event["lport"]];
        let expected = [json!(ip), json!(address), json!(port), json!(socket.port())];
        assert_eq!(found, expected.each_ref(), "{event}{}", ran.story());
        assert_eq!((&event["ret"], &event["laddr"]), (&json!(0), &json!(address)));
    }
    assert_eq!((&failed["error"], &failed["rport"]), (&json!("EACCES"), &json!(67)));
}

#[test]
fn the_table_is_that_of_the_book() {
    let running = tool(&format!("udpconnect -P 5353 --tid {}", tid())).start();
    Sock::udp().connect(&v4([127, 0, 0, 1], 53)).unwrap();
    Sock::udp().connect(&v4([127, 0, 0, 1], 5353)).unwrap();
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words[1..], ["PID", "COMM", "IP", "RADDR", "RPORT"], "{}", ran.story());
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["IP"], &*row["RADDR"], &*row["RPORT"]), ("4", "127.0.0.1", "5353"));
}

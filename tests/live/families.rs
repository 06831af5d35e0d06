//! IPv6, and IPv4 by sockets of IPv6: every tool about TCP says which it was.

use std::{
    collections::BTreeSet,
    io,
    net::{Ipv6Addr, TcpStream},
};

use serde_json::Value;

use crate::{net::reset, sockets::*, support::*};

/// Connections by both that talk and end by a reset, and others that are refused.
fn load(server: &Sock) {
    let ends = |port| [v6(Ipv6Addr::LOCALHOST, port), mapped([127, 0, 0, 1], port)];
    for to in ends(server.port()) {
        let client = Sock::tcp6();
        client.connect(&to).unwrap();
        let peer = server.accept().unwrap();
        client.send(b"ping").unwrap();
        assert_eq!(peer.read().unwrap(), b"ping");
        peer.send(b"pong").unwrap();
        assert_eq!(client.read().unwrap(), b"pong");
        reset(TcpStream::from(client.0));
        assert_eq!(peer.read().unwrap_err().kind(), io::ErrorKind::ConnectionReset);
    }
    for to in ends(9) {
        assert_eq!(Sock::tcp6().connect(&to).unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
    }
}

/// The addresses in what a tool has said, where it must agree with the version of IP.
fn addresses(ran: &Ran) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for record in ran.records() {
        for key in ["laddr", "raddr", "saddr", "daddr", "subnet"] {
            let Some(address) = record[key].as_str() else { continue };
            let version = if address.contains(':') { 6 } else { 4 };
            assert!(record["ip"] == Value::Null || record["ip"] == version, "{record}");
            all.insert(address.trim_end_matches("/128").trim_end_matches("/32").to_string());
        }
    }
    all
}

#[test]
fn tools_about_tcp_tell_them_apart() {
    told_apart(&[""]);
}

#[test]
fn either_can_be_chosen() {
    told_apart(&["-4", "-6"]);
}

/// What each tool says with such options, all at once.
fn told_apart(options: &[&str]) {
    in_network(|| {
        let server = Sock::tcp6();
        server.bind(&v6(Ipv6Addr::UNSPECIFIED, 0)).unwrap();
        server.listen(9).unwrap();
        if Sock::tcp6().connect(&v6(Ipv6Addr::LOCALHOST, server.port())).is_err() {
            return skip("no IPv6 here");
        }
        server.accept().unwrap();
        let run = |line: &str| {
            let start = |option| tool(&format!("{line} -J --netns {} {option}", network())).start();
            let all: Vec<_> = options.iter().map(start).collect();
            load(&server);
            options.iter().zip(all).map(|(option, tool)| (*option, tool.stop().ok()))
        };
        for line in [
            "tcpaccept",
            "tcpconnlat",
            "tcpdrop",
            "tcppktlat",
            "tcpreset",
            "tcprtt -B",
            "tcpstates",
            "tcpsubnet ::1/128,127.0.0.1/32",
            "tcptop",
            "tcptracer",
            "tcpwin",
        ] {
            let name = line.split(' ').next().unwrap();
            if verdicts().iter().any(|v| v["tool"] == name && v["verdict"] == "cannot") {
                skip(&format!("{name} cannot run here"));
                continue;
            }
            for (option, ran) in run(line) {
                let wanted = match option {
                    "-4" => vec!["127.0.0.1"],
                    "-6" => vec!["::1"],
                    _ => vec!["127.0.0.1", "::1"],
                };
                let wanted = wanted.into_iter().map(String::from).collect();
                assert_eq!(addresses(&ran), wanted, "{line} {option} {}", ran.story());
            }
        }
        for (option, ran) in run("tcpsynbl") {
            let count = if option.is_empty() { 2 } else { 1 };
            assert_eq!(total(&ran.of_type("histogram"), "count"), count, "{}", ran.story());
        }
    });
}

#[test]
fn segments_again_of_both() {
    in_network(|| {
        let made = |line: &str| done("ip", &line.split(' ').collect::<Vec<_>>());
        if !(made("link add none type veth peer name other")
            && made("link set other up")
            && made("link set none up")
            && made("addr add 192.0.2.1/24 dev none")
            && made("addr add fd77::1/64 dev none nodad")
            && made("neigh add 192.0.2.9 lladdr 02:00:00:00:00:09 dev none")
            && made("neigh add fd77::9 lladdr 02:00:00:00:00:09 dev none"))
        {
            return skip("no veth with IPv6 can be made here");
        }
        // What a SYN asks there nobody answers; it is sent again after a second.
        for (option, expected) in
            [("", vec!["192.0.2.9", "fd77::9"]), ("-4", vec!["192.0.2.9"]), ("-6", vec!["fd77::9"])]
        {
            let line = format!("tcpretrans -J --netns {} {option}", network());
            let running = tool(&line).args(&format!("--max-events {}", expected.len())).start();
            let far = "fd77::9".parse().unwrap();
            let clients = [v6(far, 9), mapped([192, 0, 2, 9], 9)].map(|to| {
                let client = Sock::tcp6().nonblocking();
                client.connect(&to).unwrap_err();
                client
            });
            let ran = running.finish().ok();
            drop(clients);
            let events = ran.events();
            let mut found: Vec<_> = events.iter().map(|e| e["raddr"].as_str().unwrap()).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{line} {}", ran.story());
            for e in &events {
                let version = if e["raddr"] == "fd77::9" { 6 } else { 4 };
                assert_eq!((&e["ip"], &e["state"]), (&version.into(), &"SYN_SENT".into()), "{e}");
            }
        }
    });
}

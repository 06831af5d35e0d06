//! skbdrop: which packets are dropped, why and where.

use std::fs;

use serde_json::Value;

use crate::{sockets::*, support::*};

/// Whether this kernel says why.
fn has_reasons() -> bool {
    let known = fs::read("/sys/kernel/btf/vmlinux").unwrap();
    known.windows(15).any(|bytes| bytes == b"skb_drop_reason")
}

fn packets(rows: &[Value], key: &str, value: &str) -> u64 {
    let of: Vec<_> = rows.iter().filter(|row| row[key] == value).cloned().collect();
    total(&of, "packets")
}

#[test]
fn nobody_listens() {
    in_network(|| {
        let closed = Sock::udp();
        closed.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        let port = closed.port();
        drop(closed);
        let running = tool(&format!("skbdrop -J --protocol udp --netns {}", network())).start();
        for _ in 0..30 {
            Sock::udp().send_to(b"nobody", &v4([127, 0, 0, 1], port)).unwrap();
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert_eq!(total(&rows, "packets"), 30, "{}", ran.story());
        for row in &rows {
            assert_eq!((&row["proto"], &row["if"]), (&"UDP".into(), &"lo".into()));
            assert_eq!(row["netns"], network());
            let symbol = row["location"].as_str().unwrap();
            assert!(symbol.contains("udp"), "{}", ran.story());
            if has_reasons() {
                assert_eq!(row["reason"], "NO_SOCKET", "{}", ran.story());
            }
        }
        // 20 bytes of IP, 8 of UDP, and the word.
        assert_eq!(total(&rows, "size_bytes"), 30 * 34, "{}", ran.story());
        assert_eq!(ran.lost(), 0);
    });
}

#[test]
fn a_full_buffer() {
    in_network(|| {
        let (slow, sender) = (Sock::udp(), Sock::udp());
        slow.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        let size = 4096i32;
        // SAFETY: the kernel reads an int.
        #[allow(unsafe_code)]
        let ret = unsafe {
            let at = (&raw const size).cast();
            libc::setsockopt(slow.fd(), libc::SOL_SOCKET, libc::SO_RCVBUF, at, 4)
        };
        assert_eq!(ret, 0);
        let slow = slow.nonblocking();
        sender.connect(&v4([127, 0, 0, 1], slow.port())).unwrap();
        let running = tool(&format!("skbdrop -J --netns {}", network())).start();
        for _ in 0..100 {
            sender.send(&[0; 500]).unwrap();
        }
        let mut got = 0;
        while slow.read().is_ok() {
            got += 1;
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert!(got < 100, "the buffer was not full");
        assert_eq!(packets(&rows, "proto", "UDP"), 100 - got, "{}", ran.story());
        if has_reasons() {
            assert_eq!(packets(&rows, "reason", "SOCKET_RCVBUFF"), 100 - got, "{}", ran.story());
        }
    });
}

#[test]
fn the_firewall() {
    in_network(|| {
        let words = "-A INPUT -p udp --dport 4242 -j DROP".split(' ').collect::<Vec<_>>();
        if !done("iptables", &words) {
            return skip("no iptables here");
        }
        let running = tool(&format!("skbdrop -J --netns {}", network())).start();
        for _ in 0..20 {
            Sock::udp().send_to(b"to the wall", &v4([127, 0, 0, 1], 4242)).unwrap();
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert_eq!(packets(&rows, "proto", "UDP"), 20, "{}", ran.story());
        if has_reasons() {
            assert_eq!(packets(&rows, "reason", "NETFILTER_DROP"), 20, "{}", ran.story());
        }
    });
}

#[test]
fn what_is_consumed_is_not_dropped() {
    in_network(|| {
        let (server, client) = (Sock::udp6(), Sock::udp());
        server.bind(&mapped([127, 0, 0, 1], 0)).unwrap();
        client.connect(&v4([127, 0, 0, 1], server.port())).unwrap();
        let running = tool(&format!("skbdrop -J --netns {}", network())).start();
        for _ in 0..50 {
            client.send(b"to be read").unwrap();
            server.read().unwrap();
        }
        let ran = running.stop().ok();
        assert_eq!(total(&ran.of_type("row"), "packets"), 0, "{}", ran.story());
    });
}

#[test]
fn packets_of_other_protocols_and_interfaces() {
    in_network(|| {
        let Some((far, _kept)) = far_end(|| (network(), Sock::udp())) else { return };
        let wire = Sock::new(libc::AF_PACKET, libc::SOCK_DGRAM, 0).unwrap();
        let index = fs::read_to_string("/proc/thread-self/net/dev").unwrap();
        assert!(index.contains("near"));
        // SAFETY: the name ends in a zero.
        #[allow(unsafe_code)]
        let index = unsafe { libc::if_nametoindex(c"near".as_ptr()) };
        let to = [packet(0x88b5, index), vec![]].concat();
        let line = format!("skbdrop -J --protocol 0x88b5 -i far --netns {far}");
        let running = tool(&line).start();
        for _ in 0..7 {
            let mut address = to.clone();
            // The length of the address, and whom it is for: everybody.
            address[11] = 6;
            address[12..18].fill(0xff);
            wire.send_to(b"local experiment", &address).unwrap();
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert_eq!(total(&rows, "packets"), 7, "{}", ran.story());
        assert!(rows.iter().all(|row| row["if"] == "far" && row["proto"] == "0x88b5"));
        if has_reasons() {
            assert_eq!(packets(&rows, "reason", "UNHANDLED_PROTO"), 7, "{}", ran.story());
        }
    });
}

#[test]
fn stacks_say_how_it_came_there() {
    in_network(|| {
        let running = tool(&format!("skbdrop -s -J --netns {}", network())).start();
        Sock::tcp().connect(&v4([127, 0, 0, 1], 9)).unwrap_err();
        let ran = running.stop().ok();
        let stacks = ran.of_type("stack");
        let found = stacks.iter().find(|stack| stack["proto"] == "TCP");
        let found = found.unwrap_or_else(|| panic!("{}", ran.story()));
        let names = functions(found, "kernel");
        assert!(names.iter().any(|name| name.contains("tcp_v4_rcv")), "{names:?}");
        assert_eq!((&found["if"], &found["unit"]), (&"lo".into(), &"samples".into()));
    });
}

#[test]
fn the_table_has_reason_and_place() {
    in_network(|| {
        let running = tool(&format!("skbdrop --netns {}", network())).start();
        Sock::tcp().connect(&v4([127, 0, 0, 1], 9)).unwrap_err();
        let ran = running.stop().ok();
        let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
        assert_eq!(words, ["REASON", "LOCATION", "PROTO", "IF", "PACKETS"], "{}", ran.story());
        let rows = ran.table();
        let row = rows.iter().find(|row| row["PROTO"] == "TCP").expect("the SYN");
        assert_eq!((&*row["IF"], &*row["PACKETS"]), ("lo", "1"), "{}", ran.story());
        assert_eq!(row["REASON"], if has_reasons() { "NO_SOCKET" } else { "-" });
    });
    for (line, said) in [
        ("--protocol nonsense", "a protocol is needed"),
        ("--addr 1 --duration 0.1", "not chosen by their addresses"),
    ] {
        let ran = tool(&format!("skbdrop {line}")).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(said), "{}", ran.story());
    }
}

//! dnssnoop: who asks name servers what, and what they say.

use std::{thread, time::Duration};

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

/// A message with one question.
fn question(id: u16, name: &str, kind: u8) -> Vec<u8> {
    let mut message = id.to_be_bytes().to_vec();
    message.extend(b"\x01\0\0\x01\0\0\0\0\0\0");
    for label in name.split('.') {
        message.push(label.len() as u8);
        message.extend(label.as_bytes());
    }
    message.extend([0, 0, kind, 0, 1]);
    message
}

/// The answer to it, with an address of four bytes or an error.
pub fn answer(question: &[u8], address: Option<[u8; 4]>) -> Vec<u8> {
    let mut message = question.to_vec();
    message[2] = 0x81;
    message[3] = if address.is_some() { 0x80 } else { 0x83 };
    if let Some(address) = address {
        message[7] = 1;
        message.extend(b"\xc0\x0c\0\x01\0\x01\0\0\0\x3c\0\x04");
        message.extend(address);
    }
    message
}

/// In a network of its own port 53 is free.
fn name_server() -> Sock {
    let server = Sock::udp();
    server.bind(&v4([127, 0, 0, 1], 53)).unwrap();
    server
}

fn of<'a>(events: &'a [Value], message: &str) -> Vec<&'a Value> {
    events.iter().filter(|e| e["message"] == message).collect()
}

#[test]
fn questions_and_answers_belong_together() {
    if !able("dnssnoop") {
        return;
    }
    in_network(|| {
        let (server, client) = (name_server(), Sock::udp());
        client.connect(&v4([127, 0, 0, 1], 53)).unwrap();
        let running = tool(&format!("dnssnoop -J --tid {}", tid())).start();
        let wait = Duration::from_millis(20);
        for (id, name, kind, address) in [
            (1, "www.example.test", 1, Some([192, 0, 2, 7])),
            (2, "no.such.test", 28, None),
            (3, "a\u{1b}b.test", 16, None),
        ] {
            client.send(&question(id, name, kind)).unwrap();
            let asked = server.read().unwrap();
            thread::sleep(wait);
            server.send_to(&answer(&asked, address), &v4([127, 0, 0, 1], client.port())).unwrap();
            client.read().unwrap();
        }
        // Never answered; and what is no DNS at all.
        client.send(&question(4, "silent.test", 1)).unwrap();
        client.send(b"x").unwrap();
        let ran = running.stop().ok();
        let events = ran.events();
        let (questions, answers) = (of(&events, "question"), of(&events, "answer"));
        assert_eq!((questions.len(), answers.len()), (4, 3), "{}", ran.story());
        let names = ["www.example.test", "no.such.test", "a\\027b.test", "silent.test"];
        for ((event, name), kind) in questions.iter().zip(names).zip(["A", "AAAA", "TXT", "A"]) {
            let found = [&event["name"], &event["query_type"], &event["result"], &event["lat_ns"]];
            let expected = [json!(name), json!(kind), Value::Null, Value::Null];
            assert_eq!(found, expected.each_ref(), "{}", ran.story());
            assert_eq!((&event["tid"], &event["server"]), (&json!(tid()), &json!("127.0.0.1")));
        }
        let results = ["NOERROR", "NXDOMAIN", "NXDOMAIN"];
        let addresses = [json!(["192.0.2.7"]), json!([]), json!([])];
        for (i, event) in answers.iter().enumerate() {
            let found = [&event["name"], &event["result"], &event["answers"], &event["tid"]];
            let expected = [json!(names[i]), json!(results[i]), addresses[i].clone(), json!(tid())];
            assert_eq!(found, expected.each_ref(), "{}", ran.story());
            let lat = u128::from(event["lat_ns"].as_u64().unwrap());
            assert!(lat >= wait.as_nanos(), "{}", ran.story());
        }
        assert_eq!(ran.lost(), 0);
        assert!(ran.stderr.contains("cgroup v2"), "{}", ran.story());
    });
}

#[test]
fn networks_are_told_apart() {
    if !able("dnssnoop") {
        return;
    }
    let here = network();
    in_network(|| {
        let (server, client) = (name_server(), Sock::udp());
        client.connect(&v4([127, 0, 0, 1], 53)).unwrap();
        let there = network();
        let lists =
            [format!("{there}"), format!("!{there}"), format!("{here}"), format!("!{here}")];
        let start = |list| tool(&format!("dnssnoop -J --tid {} --netns {list}", tid())).start();
        let running: Vec<_> = lists.iter().map(start).collect();
        client.send(&question(1, "a.test", 1)).unwrap();
        let asked = server.read().unwrap();
        let to = v4([127, 0, 0, 1], client.port());
        server.send_to(&answer(&asked, None), &to).unwrap();
        client.read().unwrap();
        for ((tool, list), rows) in running.into_iter().zip(&lists).zip([2, 0, 0, 2]) {
            let ran = tool.stop().ok();
            assert_eq!(ran.events().len(), rows, "--netns {list}{}", ran.story());
            assert!(ran.events().iter().all(|e| e["netns"] == there), "{}", ran.story());
        }
    });
}

#[test]
fn over_tcp_and_ipv6() {
    if !able("dnssnoop") {
        return;
    }
    in_network(|| {
        let (server, client) = (Sock::tcp6(), Sock::tcp6());
        let to = v6(std::net::Ipv6Addr::LOCALHOST, 53);
        server.bind(&to).unwrap();
        server.listen(1).unwrap();
        let running = tool(&format!("dnssnoop -J --tid {}", tid())).start();
        client.connect(&to).unwrap();
        let peer = server.accept().unwrap();
        let framed = |message: &[u8]| [&(message.len() as u16).to_be_bytes(), message].concat();
        let asked = question(7, "tcp.example.test", 1);
        client.send(&framed(&asked)).unwrap();
        assert_eq!(peer.read().unwrap(), framed(&asked));
        peer.send(&framed(&answer(&asked, Some([192, 0, 2, 8])))).unwrap();
        client.read().unwrap();
        let ran = running.stop().ok();
        let [asked, told] = &ran.events()[..] else { panic!("{}", ran.story()) };
        assert_eq!((&asked["server"], &asked["name"]), (&json!("::1"), &json!("tcp.example.test")));
        assert_eq!((&told["server"], &told["answers"]), (&json!("::1"), &json!(["192.0.2.8"])));
        assert_eq!((&told["tid"], &told["message"]), (&json!(tid()), &json!("answer")));
    });
}

#[test]
fn the_table_shows_what_was_asked_for() {
    if !able("dnssnoop") {
        return;
    }
    in_network(|| {
        let server = name_server();
        let rows = |line: &str| {
            let client = Sock::udp();
            client.connect(&v4([127, 0, 0, 1], 53)).unwrap();
            let running = tool(&format!("dnssnoop {line} --tid {}", tid())).start();
            for (id, address) in [(1, Some([192, 0, 2, 7])), (2, None)] {
                client.send(&question(id, "a.test", 1)).unwrap();
                let asked = server.read().unwrap();
                let to = v4([127, 0, 0, 1], client.port());
                server.send_to(&answer(&asked, address), &to).unwrap();
                client.read().unwrap();
            }
            running.stop().ok()
        };
        let ran = rows("");
        assert!(ran.stdout.lines().all(|line| line.len() <= 80), "{}", ran.story());
        let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
        assert_eq!(words, ["PID", "COMM", "SERVER", "TYPE", "LAT(ms)", "RESULT", "NAME"]);
        let results: Vec<_> = ran.table().iter().map(|row| row["RESULT"].clone()).collect();
        assert_eq!(results, ["-", "NOERROR", "-", "NXDOMAIN"], "{}", ran.story());
        for (line, expected) in
            [("-q", vec!["-", "-"]), ("-a", vec!["NOERROR", "NXDOMAIN"]), ("-x", vec!["NXDOMAIN"])]
        {
            let ran = rows(line);
            let found: Vec<_> = ran.table().iter().map(|row| row["RESULT"].clone()).collect();
            assert_eq!(found, expected, "{line}{}", ran.story());
        }
    });
}

//! solisten: which socket listens, with which backlog.

use std::{fs, net::Ipv6Addr};

use serde_json::json;

use crate::{sockets::*, support::*};

#[test]
fn backlogs_are_shown_as_asked_for_and_as_they_are() {
    let most: u64 =
        fs::read_to_string("/proc/sys/net/core/somaxconn").unwrap().trim().parse().unwrap();
    let running = tool(&format!("solisten -J --tid {}", tid())).start();
    let (small, large, all) = (Sock::tcp(), Sock::tcp6(), Sock::tcp());
    small.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    small.listen(5).unwrap();
    large.bind(&v6(Ipv6Addr::LOCALHOST, 0)).unwrap();
    large.listen(100_000).unwrap();
    // Not bound: the kernel chooses a port, which is not known before.
    all.listen(-1).unwrap();
    let ran = running.stop().ok();
    let [one, two, three] = &ran.events()[..] else { panic!("{}", ran.story()) };
    for (event, socket, addr, asked, real) in [
        (one, &small, "127.0.0.1", 5, 5),
        (two, &large, "::1", 100_000, most),
        (three, &all, "0.0.0.0", -1, most),
    ] {
        let found = [&event["ret"], &event["addr"], &event["backlog"], &event["max_backlog"]];
        let expected = [json!(0), json!(addr), json!(asked), json!(real)];
        assert_eq!(found, expected.each_ref(), "{}", ran.story());
        assert_eq!((&event["port"], &event["protocol"]), (&json!(socket.port()), &json!("TCP")));
    }
}

#[test]
fn failures_and_other_families() {
    let dir = Scratch::new();
    let file = dir.path("socket");
    let calls = |line: &str| {
        let running = tool(&format!("solisten {line} -J --tid {}", tid())).start();
        Sock::udp().listen(1).unwrap_err();
        let (named, hidden) = (Sock::unix(), Sock::unix());
        let _ = fs::remove_file(&file);
        named.bind(&path(file.as_bytes())).unwrap();
        named.listen(3).unwrap();
        hidden.bind(&path(format!("\0beebox-{}", tid()).as_bytes())).unwrap();
        hidden.listen(3).unwrap();
        running.stop().ok()
    };
    let ran = calls("");
    let [udp, named, hidden] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&udp["ret"], &udp["error"]), (&json!(-95), &json!("EOPNOTSUPP")));
    assert_eq!((&named["addr"], &named["max_backlog"]), (&json!(file), &json!(3)));
    assert_eq!(hidden["addr"], format!("@beebox-{}", tid()), "{}", ran.story());
    assert_eq!((&hidden["family"], &hidden["port"]), (&json!("UNIX"), &json!(null)));
    assert_eq!(calls("-x").events().len(), 1);
    assert_eq!(calls("-4").events().len(), 1);
    assert_eq!(calls("-6").events().len(), 0);
}

#[test]
fn io_uring_listens_too() {
    let ran = tool("solisten -J").load("uring-sockets");
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&event["via"], &event["addr"]), (&json!("io_uring"), &json!("127.0.0.1")));
    assert_eq!((&event["backlog"], &event["max_backlog"]), (&json!(null), &json!(7)));
}

#[test]
fn the_table_is_bcc_s() {
    let running = tool(&format!("solisten -t --show-netns --tid {}", tid())).start();
    let (four, six) = (Sock::tcp(), Sock::tcp6());
    four.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    four.listen(9).unwrap();
    six.listen(9).unwrap();
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    let bcc = ["PID", "COMM", "RET", "BACKLOG", "PROTO", "PORT", "NETNS", "ADDR"];
    assert_eq!(words[1..], bcc, "{}", ran.story());
    let rows = ran.table();
    let [one, two] = &rows[..] else { panic!("{}", ran.story()) };
    let cells = |row: &std::collections::BTreeMap<String, String>| {
        ["RET", "BACKLOG", "PROTO", "ADDR"].map(|name| row[name].clone())
    };
    assert_eq!(cells(one), ["0", "9", "TCPv4", "127.0.0.1"]);
    assert_eq!(cells(two), ["0", "9", "TCPv6", "::"]);
    assert_eq!((&one["PORT"], &two["PORT"]), (&four.port().to_string(), &six.port().to_string()));
    let netns = fs::read_link("/proc/self/ns/net").unwrap();
    assert_eq!(format!("net:[{}]", one["NETNS"]), netns.to_str().unwrap());
}

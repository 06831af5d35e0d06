//! netqtop: packets by queue.

use std::fs;

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

fn of(rows: &[Value], interface: &str, direction: &str) -> Vec<Value> {
    let is = |row: &&Value| row["if"] == interface && row["dir"] == direction;
    rows.iter().filter(is).cloned().collect()
}

#[test]
fn packets_and_sizes_are_what_was_sent() {
    in_network(|| {
        let Some(server) = far_end(|| {
            let server = Sock::udp();
            server.bind(&v4([192, 0, 2, 2], 7777)).unwrap();
            server
        }) else {
            return;
        };
        let client = Sock::udp();
        client.connect(&v4([192, 0, 2, 2], 7777)).unwrap();
        // Who has 192.0.2.2 is asked before anything is counted.
        client.send(b"first").unwrap();
        server.read().unwrap();
        let running = tool(&format!("netqtop -J -n near --netns {}", network())).start();
        for (n, size) in [(20, 10), (10, 100), (5, 1000)] {
            for _ in 0..n {
                client.send(&vec![0; size]).unwrap();
                server.read().unwrap();
            }
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert!(rows.iter().all(|row| row["if"] == "near"), "{}", ran.story());
        let sent = of(&rows, "near", "TX");
        let sum = |key: &str| total(&sent, key);
        // Each has 42 bytes of Ethernet, IP and UDP before it.
        let bytes = 20 * 52 + 10 * 142 + 5 * 1042;
        assert_eq!((sum("packets"), sum("size_bytes")), (35, bytes), "{}", ran.story());
        let sizes = ["packets_to_63", "packets_to_511", "packets_to_2047", "packets_to_16383"];
        assert_eq!(sizes.map(sum), [20, 10, 5, 0], "{}", ran.story());
        assert!(sent.iter().all(|row| row["queue"] == 0));
        assert_eq!(ran.lost(), 0);
    });
}

#[test]
fn the_far_end_receives() {
    in_network(|| {
        let Some((server, netns)) = far_end(|| {
            let server = Sock::udp();
            server.bind(&v4([192, 0, 2, 2], 7777)).unwrap();
            (server, network())
        }) else {
            return;
        };
        let client = Sock::udp();
        client.connect(&v4([192, 0, 2, 2], 7777)).unwrap();
        client.send(b"first").unwrap();
        server.read().unwrap();
        let running = tool(&format!("netqtop -J --netns {netns}")).start();
        for _ in 0..12 {
            client.send(&[0; 72]).unwrap();
            server.read().unwrap();
        }
        let ran = running.stop().ok();
        let rows = of(&ran.of_type("row"), "far", "RX");
        // Without the 14 bytes of Ethernet, which the driver has taken off.
        let sums = (total(&rows, "packets"), total(&rows, "size_bytes"));
        assert_eq!(sums, (12, 1200), "{}", ran.story());
        assert_eq!(rows[0]["netns"], netns);
    });
}

/// Makes an interface behind which nobody answers, in a network without IPv6, which would send of
/// its own.
fn with_queues(name: &str, tx: u32, rx: u32) -> bool {
    let _ = fs::write("/proc/sys/net/ipv6/conf/default/disable_ipv6", "1");
    let made = |line: &str| {
        let words: Vec<_> = line.split(' ').collect();
        done("ip", &words)
    };
    let made = made(&format!(
        "link add {name} numtxqueues {tx} numrxqueues {rx} type veth peer name other"
    )) && made(&format!("addr add 192.0.2.1/24 dev {name}"))
        && made("link set other up")
        && made(&format!("link set {name} up"))
        && made(&format!("neigh add 192.0.2.9 lladdr 02:00:00:00:00:09 dev {name}"));
    if !made {
        skip("no interface of many queues can be made here");
    }
    made
}

#[test]
fn queues_with_nothing_to_do_are_shown() {
    in_network(|| {
        if !with_queues("idle", 3, 2) {
            return;
        }
        let ran = tool(&format!("netqtop -J -n idle --netns {} 100ms 1", network())).run().ok();
        let rows = ran.of_type("row");
        let queues: Vec<_> = rows.iter().map(|r| (&r["dir"], &r["queue"], &r["packets"])).collect();
        let all = [("RX", 0), ("RX", 1), ("TX", 0), ("TX", 1), ("TX", 2)];
        let all = all.map(|(dir, queue)| (json!(dir), json!(queue), json!(0)));
        let mut found: Vec<_> =
            queues.into_iter().map(|(d, q, n)| (d.clone(), q.clone(), n.clone())).collect();
        found.sort_by_key(|(dir, queue, _)| (dir.to_string(), queue.as_u64()));
        assert_eq!(found, all, "{}", ran.story());
        assert!(rows.iter().all(|row| row["avg_size"].is_null()), "{}", ran.story());
        // That of another network is not told from one that there is not.
        let ran = tool(&format!("netqtop -J -n idle --netns !{} 100ms 1", network())).run().ok();
        assert_eq!(ran.of_type("row").len(), 0, "{}", ran.story());
    });
}

#[test]
fn tables_have_a_line_for_all_queues() {
    in_network(|| {
        if !with_queues("busy", 3, 2) {
            return;
        }
        let line = format!("netqtop -n busy -i 60 --netns {} --fields +packets", network());
        let running = tool(&line).start();
        for port in 0..30 {
            Sock::udp().send_to(&[0; 58], &v4([192, 0, 2, 9], 7000 + port)).unwrap();
        }
        let ran = running.stop().ok();
        let rows = ran.table();
        let of = |dir: &str| -> Vec<_> {
            let of = rows.iter().filter(|row| row["IF"] == "busy" && row["DIR"] == dir);
            of.map(|row| (&*row["QUEUE"], row["PACKETS"].parse::<u64>().unwrap())).collect()
        };
        let ([(one, a), (two, b), (three, c), total], [.., received]) =
            (&of("TX")[..], &of("RX")[..])
        else {
            panic!("{}", ran.story())
        };
        assert_eq!([*one, two, three], ["0", "1", "2"], "{}", ran.story());
        assert_eq!((a + b + c, *total), (30, ("Total", 30)), "{}", ran.story());
        assert_eq!((of("RX").len(), *received), (3, ("Total", 0)), "{}", ran.story());
        assert!(rows.iter().all(|row| row["IF"] == "busy"), "{}", ran.story());
    });
}

#[test]
fn the_table_has_bcc_s_columns() {
    in_network(|| {
        let running = tool(&format!("netqtop -t -n lo -i 60 --netns {}", network())).start();
        for _ in 0..100 {
            Sock::udp().send_to(&[0; 22], &v4([127, 0, 0, 1], 9)).unwrap();
        }
        let ran = running.stop().ok();
        let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
        let sizes = ["[0,64)", "[64,512)", "[512,2K)", "[2K,16K)", "[16K,64K)"];
        let bcc = [&["IF", "DIR", "QUEUE", "AVG_SIZE"][..], &sizes, &["BPS", "PPS"]].concat();
        assert_eq!(words, bcc, "{}", ran.story());
        let rows = ran.table();
        // A datagram has 42 bytes of headers; some are answered, by an error of 92 bytes.
        let rate = |row: &std::collections::BTreeMap<String, String>, key: &str| {
            row[key].parse::<f64>().unwrap()
        };
        let sent = rows.iter().find(|row| row["DIR"] == "TX").expect("a row");
        let ratio = rate(sent, "BPS") / rate(sent, "PPS");
        assert!((62.0..94.0).contains(&ratio), "{}", ran.story());
        assert!(rows.iter().all(|row| row["IF"] == "lo"), "{}", ran.story());
        assert!(rows.iter().any(|row| row["DIR"] == "TX"), "{}", ran.story());
    });
}

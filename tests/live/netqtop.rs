//! netqtop: packets by queue.

use serde_json::Value;

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

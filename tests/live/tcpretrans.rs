use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::json;

use crate::{
    net::*,
    sockets::{Sock, emulated_losses, emulates, far_end, in_network, network, v4},
    support::*,
};

/// How often each segment was sent.
type Seen = Arc<Mutex<BTreeMap<u32, u64>>>;

/// What the wire has seen, and what it loses: the first three copies of the first data.
fn lossy() -> (Seen, impl FnMut(&[u8]) -> bool + Send + 'static) {
    let seen = Seen::default();
    let sent = seen.clone();
    let mut lost = 0;
    let lose = move |packet: &[u8]| {
        let Some((seq, 1..)) = segment(packet) else { return false };
        let mut sent = sent.lock().unwrap();
        *sent.entry(seq).or_insert(0) += 1;
        let lose = lost < 3;
        lost += u32::from(lose);
        lose
    };
    (seen, lose)
}

#[test]
fn every_segment_that_the_wire_sees_again() {
    let (seen, lose) = lossy();
    let Some(wire) = Wire::new(Duration::from_millis(1), lose) else { return };
    let (client, server, port) = wire.connect();
    let running = tool(&format!("tcpretrans -J --rport {port}")).start();
    talk_until(&client, &server, 100, 0);
    let ran = running.stop().ok();
    let again: u64 = seen.lock().unwrap().values().map(|n| n - 1).sum();
    assert!(again >= 3, "{again}");
    let events = ran.events();
    assert_eq!(events.len() as u64, again, "{}", ran.story());
    let seq = *seen.lock().unwrap().keys().next().unwrap();
    for e in &events {
        assert_eq!(
            (&e["kind"], &e["seq"], &e["size_bytes"]),
            (&json!("R"), &json!(seq), &json!(100)),
            "{e}"
        );
        assert_eq!((&e["pid"], &e["state"]), (&json!(own_pid()), &json!("ESTABLISHED")), "{e}");
        assert_eq!(
            (&e["raddr"], &e["netns"]),
            (&json!("10.77.0.2"), &json!(wire.a.inode())),
            "{e}"
        );
    }
}

/// Each copy of a segment that is lost must be followed by another one.
#[test]
fn the_loss_of_the_emulator_is_found_again() {
    in_network(|| {
        let Some(server) = far_end(|| {
            let server = Sock::tcp();
            server.bind(&v4([192, 0, 2, 2], 7777)).unwrap();
            server.listen(1).unwrap();
            server
        }) else {
            return;
        };
        // Each segment is a packet of its own.
        assert!(done("ip", &["link", "set", "near", "gso_max_segs", "1"]));
        let client = Sock::tcp();
        client.connect(&v4([192, 0, 2, 2], 7777)).unwrap();
        let peer = server.accept().unwrap();
        if !emulates("loss 10%") {
            return;
        }
        let running = tool(&format!("tcpretrans -J --netns {}", network())).start();
        let bytes = 400 * 1448;
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut left = vec![b'x'; bytes];
                while !left.is_empty() {
                    let sent = client.send(&left).unwrap();
                    left.truncate(left.len() - sent);
                }
            });
            let mut got = 0;
            while got < bytes {
                got += peer.read().unwrap().len();
            }
        });
        let lost = emulated_losses();
        let ran = running.stop().ok();
        let events = ran.events();
        let again = events.len() as u64;
        // 40 are to be expected; some are sent again that were under way.
        assert!(lost > 10 && (lost..=3 * lost + 20).contains(&again), "{lost} {}", ran.story());
        assert!(events.iter().all(|e| e["raddr"] == "192.0.2.2"), "{}", ran.story());
    });
}

#[test]
fn they_are_counted_by_connection() {
    let (seen, lose) = lossy();
    let Some(wire) = Wire::new(Duration::from_millis(1), lose) else { return };
    let (client, server, port) = wire.connect();
    let running = tool(&format!("tcpretrans -J -c --netns {}", wire.a.inode())).start();
    talk_until(&client, &server, 100, 0);
    let ran = running.stop().ok();
    let again: u64 = seen.lock().unwrap().values().map(|n| n - 1).sum();
    let [row] = &ran.of_type("row")[..] else { panic!("{}", ran.story()) };
    assert_eq!(
        (&row["rport"], &row["retransmits"]),
        (&json!(port), &json!(again)),
        "{}",
        ran.story()
    );
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("tcpretrans --lport 1 --duration 0.1").run().ok();
    assert_eq!(
        ran.stdout,
        "TIME     PID     IP LADDR            LPORT T RADDR            RPORT STATE\n"
    );
}

#[test]
fn loss_probes_need_a_probe_of_the_kernel() {
    let ran = tool("tcpretrans -l --duration 0.1").run();
    match ran.status {
        Some(4) => assert!(ran.stderr.contains("this kernel"), "{}", ran.story()),
        status => assert_eq!(status, Some(0), "{}", ran.story()),
    }
}

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::json;

use crate::{net::*, support::*};

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

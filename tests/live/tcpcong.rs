use std::time::Duration;

use serde_json::json;

use crate::{net::*, support::*};

/// Loses the first data, and its first copy.
fn lossy() -> impl FnMut(&[u8]) -> bool + Send + 'static {
    let mut seen = 0;
    move |packet| {
        if !matches!(segment(packet), Some((_, 1..))) {
            return false;
        }
        seen += 1;
        (1..=2).contains(&seen)
    }
}

#[test]
fn loss_is_a_state_that_takes_its_time() {
    if !able("tcpcong") {
        return;
    }
    for option in ["", "-d"] {
        let Some(wire) = Wire::new(Duration::from_millis(1), lossy()) else { return };
        let running = tool(&format!("tcpcong -J --netns {} {option}", wire.a.inode())).start();
        let (client, server, port) = wire.connect();
        // The answer says that all has come: that ends the loss.
        talk_until(&client, &server, 100, 100);
        let ran = running.stop().ok();
        if option.is_empty() {
            let [row] = &ran.of_type("row")[..] else { panic!("{}", ran.story()) };
            assert_eq!((&row["rport"], &row["pid"]), (&json!(port), &json!(own_pid())), "{row}");
            assert!(row["changes"].as_u64().unwrap() >= 2, "{row}");
            assert!(row["loss_ns"].as_u64().unwrap() > 1_000_000, "{row}");
            assert!(row["open_ns"].as_u64().unwrap() > 0, "{row}");
        } else {
            let hists = ran.of_type("histogram");
            let loss = hists.iter().find(|h| h["tcp_congest_state"] == "Loss");
            assert!(loss.is_some_and(|h| h["count"].as_u64() >= Some(1)), "{}", ran.story());
        }
    }
}

#[test]
fn the_table_has_a_column_for_each_state() {
    if !able("tcpcong") {
        return;
    }
    let ran = tool("tcpcong --duration 0.1").run().ok();
    let head = ran.stdout.lines().next().unwrap_or_default();
    for heading in ["OPEN(ms)", "DISORDER(ms)", "RECOVERY(ms)", "CWR(ms)", "LOSS(ms)", "CHANGES"] {
        assert!(head.contains(heading), "{}", ran.story());
    }
}

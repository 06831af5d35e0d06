//! qdisclat: how long packets wait for their turn.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{sockets::*, support::*};

/// A pair of interfaces of which `near` sends no faster than 80 kbit/s. None, and the test is
/// skipped, where there is no such thing.
fn slow_way() -> Option<(Sock, Sock)> {
    let server = far_end(|| {
        let server = Sock::udp();
        server.bind(&v4([192, 0, 2, 2], 7777)).unwrap();
        server
    })?;
    let client = Sock::udp();
    client.connect(&v4([192, 0, 2, 2], 7777)).unwrap();
    client.send(b"first").unwrap();
    server.read().unwrap();
    let tbf = "qdisc replace dev near root handle 5: tbf rate 80kbit burst 2000 limit 100000";
    if !done("tc", &tbf.split(' ').collect::<Vec<_>>()) {
        skip("no token bucket filter can be set here");
        return None;
    }
    Some((server, client))
}

fn hists(ran: &Ran, interface: &str) -> Vec<Value> {
    let all = ran.of_type("histogram").into_iter();
    all.filter(|hist| hist["interface"] == interface).collect()
}

/// 1000 bytes take 100 ms there. What the kernel sends by itself is left out.
#[test]
fn packets_wait_as_long_as_the_rate_has_it() {
    if able("qdisclat") {
        in_five(|| in_network(all_packets_wait));
    }
}

fn all_packets_wait() -> Result<(), String> {
    let Some((server, client)) = slow_way() else { return Ok(()) };
    let running = tool(&format!("qdisclat -J -i near --tid {}", tid())).start();
    let began = Instant::now();
    for _ in 0..10 {
        client.send(&[0; 958]).unwrap();
    }
    for _ in 0..10 {
        server.read().unwrap();
    }
    let took = began.elapsed();
    let ran = running.stop().ok();
    let hists = hists(&ran, "near");
    let [hist] = &hists[..] else { panic!("{}", ran.story()) };
    assert_eq!((&hist["qdisc"], &hist["handle"]), (&"tbf".into(), &"5:".into()));
    assert_eq!(ran.lost(), 0);
    if hist["count"] != 10 {
        return Err(ran.story());
    }
    // The last one waits for all but those that the bucket lets through at once.
    let most = Duration::from_nanos(hist["max"].as_u64().unwrap());
    assert!(most >= Duration::from_millis(600) && most <= took, "{took:?}{}", ran.story());
    Ok(())
}

/// What the queue drops has not left it.
#[test]
fn drops_do_not_count() {
    if !able("qdisclat") {
        return;
    }
    in_network(|| {
        let Some((_server, client)) = slow_way() else { return };
        let running = tool(&format!("qdisclat -J -i near --tid {}", tid())).start();
        for _ in 0..10 {
            client.send(&[0; 958]).unwrap();
        }
        assert!(done("tc", &["qdisc", "del", "dev", "near", "root"]));
        let ran = running.stop().ok();
        let left: u64 = hists(&ran, "near").iter().map(|h| h["count"].as_u64().unwrap()).sum();
        assert!((1..10).contains(&left), "{}", ran.story());
    });
}

#[test]
fn the_picture_is_bcc_s() {
    if !able("qdisclat") {
        return;
    }
    in_network(|| {
        let Some((server, client)) = slow_way() else { return };
        let running = tool(&format!("qdisclat -m -i near --tid {}", tid())).start();
        for _ in 0..5 {
            client.send(&[0; 958]).unwrap();
        }
        for _ in 0..5 {
            server.read().unwrap();
        }
        let ran = running.stop().ok();
        assert!(ran.stdout.contains("msecs") && ran.stdout.contains("count 5,"), "{}", ran.story());
        assert!(ran.stdout.contains("near") && ran.stdout.contains("tbf"), "{}", ran.story());
    });
}

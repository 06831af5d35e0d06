use std::{net::TcpStream, time::Duration};

use serde_json::{Value, json};

use crate::{net::*, support::*};

/// Kernels give reasons since 5.17.
fn has_reasons() -> bool {
    let verdict = verdicts().into_iter().find(|v| v["tool"] == "tcpdrop").unwrap();
    verdict["verdict"] != "cannot" && verdict["notes"] == json!([])
}

fn with(ran: &Ran, port: u16, reason: &str) -> Vec<Value> {
    let reason = if has_reasons() { json!(reason) } else { Value::Null };
    let all = ran.events().into_iter();
    all.filter(|e| e["dport"] == port && e["reason"] == reason).collect()
}

#[test]
fn a_packet_that_finds_no_socket() {
    let (_holder, port) = closed_port();
    let running = tool(&format!("tcpdrop -J --addr 127.0.0.1 --lport {port}")).start();
    for _ in 0..5 {
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    }
    let ran = running.stop().ok();
    let drops = with(&ran, port, "NO_SOCKET");
    assert_eq!(drops.len(), 5, "{}", ran.story());
    for e in &drops {
        assert_eq!(
            (&e["flags"], &e["saddr"], &e["state"]),
            (&json!("SYN"), &json!("127.0.0.1"), &Value::Null),
            "{e}"
        );
        assert!(e["location"].as_str().unwrap().starts_with("tcp_v4_rcv"), "{e}");
    }
}

#[test]
fn a_packet_that_the_firewall_drops() {
    let Some(wire) = Wire::new(Duration::ZERO, |_| false) else { return };
    if !wire.b.run("iptables -A INPUT -p tcp --dport 4242 -j DROP") {
        return skip("no iptables here");
    }
    let running = tool(&format!("tcpdrop -J --stack --netns {}", wire.b.inode())).start();
    let address = "10.77.0.2:4242".parse().unwrap();
    wire.a.within(|| TcpStream::connect_timeout(&address, Duration::from_millis(300)).unwrap_err());
    let ran = running.stop().ok();
    let drops = with(&ran, 4242, "NETFILTER_DROP");
    assert!(!drops.is_empty() && drops.iter().all(|e| e["flags"] == "SYN"), "{}", ran.story());
    assert_eq!(drops[0]["netns"], wire.b.inode(), "{}", ran.story());
    let stack = drops[0]["stack"].as_array().unwrap();
    assert!(stack.iter().any(|f| f.as_str().unwrap().contains("nf_hook_slow")), "{}", ran.story());
}

#[test]
fn the_stack_stands_below() {
    let (_holder, port) = closed_port();
    in_five(|| {
        let running = tool(&format!("tcpdrop --stack --lport {port}")).start();
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        let ran = running.stop().ok();
        let is_right = ran.stdout.starts_with("TIME     PID ")
            && ran.stdout.lines().any(|l| l.starts_with("\ttcp_v4_rcv"));
        if is_right { Ok(()) } else { Err(ran.story()) }
    });
}

use serde_json::json;

use crate::{net::*, support::*};

#[test]
fn bytes_are_those_that_programs_moved() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    let running = tool("tcptop -J 0.2").start();
    talk_until(&client, &server, 1_234_567, 7_654);
    let ran = running.stop().ok();
    let rows = ran.of_type("row");
    for (key, tx, rx) in [("rport", 1_234_567, 7_654), ("lport", 7_654, 1_234_567)] {
        let end: Vec<_> = rows.iter().filter(|r| r[key] == port).cloned().collect();
        assert_eq!((total(&end, "tx_bytes"), total(&end, "rx_bytes")), (tx, rx), "{}", ran.story());
        assert!(end.iter().all(|r| r["pid"] == own_pid() && r["ip"] == 4), "{}", ran.story());
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn a_process_is_chosen_and_the_largest_come_first() {
    let (listener, port) = listener("127.0.0.1:0");
    let (small, small_server) = connected(&listener);
    let (large, large_server) = connected(&listener);
    let running = tool(&format!("tcptop -J -p {} --rport {port} -s sent", own_pid())).start();
    talk_until(&small, &small_server, 10_000, 0);
    talk_until(&large, &large_server, 20_000, 0);
    let ran = running.stop().ok();
    let sent: Vec<_> = ran.of_type("row").iter().map(|r| r["tx_bytes"].clone()).collect();
    assert!(sent == [json!(20_000), json!(10_000)] || sent.len() != 2, "{}", ran.story());
    assert_eq!(total(&ran.of_type("row"), "tx_bytes"), 30_000, "{}", ran.story());

    let running = tool("tcptop -J -p 1").start();
    talk_until(&small, &small_server, 10_000, 0);
    let ran = running.stop().ok();
    assert_eq!(ran.of_type("row").iter().filter(|r| r["rport"] == port).count(), 0);
}

#[test]
fn the_table_has_the_load_above_it() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    let running = tool(&format!("tcptop -C --rport {port}")).start();
    talk_until(&client, &server, 4096, 0);
    let ran = running.stop().ok();
    assert!(ran.stdout.lines().next().unwrap().contains(" loadavg: "), "{}", ran.story());
    let head = ran.stdout.lines().find(|l| l.starts_with("PID")).unwrap();
    assert!(head.split_whitespace().eq("PID COMM LADDR LPORT RADDR RPORT RX_KB TX_KB".split(' ')));
    let ran = tool("tcptop -S -C --duration 0.1").run().ok();
    assert!(!ran.stdout.contains("loadavg"), "{}", ran.story());
}

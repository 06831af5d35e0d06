use serde_json::json;

use crate::{net::*, support::*};

#[test]
fn bytes_count_for_the_first_network_that_has_the_address() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    for (networks, net) in [
        ("10.0.0.0/8,127.0.0.0/8,0.0.0.0/0", "127.0.0.0/8"),
        ("0.0.0.0/0,127.0.0.0/8", "0.0.0.0/0"),
        ("::/0,127.0.0.1", "127.0.0.1"),
    ] {
        let running = tool(&format!("tcpsubnet -J -i 0.2 --rport {port} {networks}")).start();
        talk_until(&client, &server, 654_321, 5);
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert!(rows.iter().all(|r| r["subnet"] == net), "{}", ran.story());
        assert_eq!(total(&rows, "sent_bytes"), 654_321, "{}", ran.story());
    }
    let running = tool(&format!("tcpsubnet -J --rport {port} 10.0.0.0/8")).start();
    talk_until(&client, &server, 1000, 0);
    assert_eq!(running.stop().ok().of_type("row"), Vec::<serde_json::Value>::new());
    assert_eq!(json!(tool("tcpsubnet 10.0.0.0/40").run().status), json!(2));
}

#[test]
fn the_table_is_in_the_unit_asked_for() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    for (unit, heading, value) in [("B", "BYTES", "8192"), ("K", "KB", "8"), ("k", "KBITS", "64")] {
        let running = tool(&format!("tcpsubnet -f {unit} --rport {port}")).start();
        talk_until(&client, &server, 8192, 0);
        let ran = running.stop().ok();
        let mut lines = ran.stdout.lines().skip_while(|l| !l.starts_with("SUBNET"));
        assert!(lines.next().unwrap().ends_with(heading), "{}", ran.story());
        let row: Vec<_> = lines.next().unwrap().split_whitespace().collect();
        assert_eq!(row, ["127.0.0.1/32", value], "{}", ran.story());
    }
}

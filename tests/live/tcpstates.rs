use serde_json::Value;

use crate::{net::*, support::*};

fn steps(events: &[Value]) -> Vec<(String, String)> {
    let text = |e: &Value, key: &str| e[key].as_str().unwrap().to_string();
    events.iter().map(|e| (text(e, "oldstate"), text(e, "newstate"))).collect()
}

fn chain(states: &str) -> Vec<(String, String)> {
    let states: Vec<_> = states.split(' ').map(String::from).collect();
    states.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

#[test]
fn both_ends_go_through_their_states() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool("tcpstates -J").start();
    let (client, server) = connected(&listener);
    talk(client, server, 10, 10);
    let ran = running.stop().ok();
    let (server, client) = of_port(&ran, port, "lport", "rport");
    let client_states = "CLOSE SYN_SENT ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE";
    let server_states = "LISTEN SYN_RECV ESTABLISHED CLOSE_WAIT LAST_ACK CLOSE";
    assert_eq!(steps(&client), chain(client_states), "{}", ran.story());
    assert_eq!(steps(&server), chain(server_states), "{}", ran.story());
    for e in client.iter().chain(&server) {
        assert_eq!(e["pid"], own_pid(), "{e}");
        assert!(e["raddr"] == "127.0.0.1", "{e}");
    }
    // Of what was there before nothing is known.
    assert!(client[0]["spent_ns"].is_null() && server[0]["spent_ns"].is_null());
    assert!(client[1..].iter().chain(&server[1..]).all(|e| e["spent_ns"].as_u64().is_some()));
}

#[test]
fn listeners_and_refused_connects() {
    let running = tool("tcpstates -J").start();
    let (listener, port) = listener("127.0.0.1:0");
    drop(listener);
    let ran = running.stop().ok();
    let (server, _) = of_port(&ran, port, "lport", "rport");
    assert_eq!(steps(&server), chain("CLOSE LISTEN CLOSE"), "{}", ran.story());

    let ran = tool("tcpstates -J").load("connect-refused 127.0.0.1 1").ok();
    assert_eq!(steps(&ran.events()), chain("CLOSE SYN_SENT CLOSE"), "{}", ran.story());
}

#[test]
fn the_table_says_from_where_to_where() {
    let ran = tool("tcpstates").load("connect-refused 127.0.0.1 1").ok();
    let rows = ran.table();
    assert_eq!(rows.len(), 2, "{}", ran.story());
    assert_eq!((&*rows[1]["OLDSTATE"], &*rows[1]["NEWSTATE"]), ("SYN_SENT", "CLOSE"));
    assert!(rows[1]["MS"].parse::<f64>().unwrap() >= 0.0 && rows[0]["MS"] == "-");
}

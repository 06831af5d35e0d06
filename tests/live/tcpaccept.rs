use std::net::TcpStream;

use serde_json::json;

use crate::{net::*, support::*};

#[test]
fn every_accept_is_shown_once_with_who_did_it() {
    let (listener, port) = listener("127.0.0.1:0");
    let ran = {
        let running = tool(&format!("tcpaccept -J -P {port}")).start();
        let clients: Vec<_> = (0..20).map(|_| connected(&listener).0).collect();
        let ports: Vec<_> = clients.iter().map(|c| c.local_addr().unwrap().port()).collect();
        let ran = running.stop().ok();
        let shown: Vec<_> =
            ran.events().iter().map(|e| e["rport"].as_u64().unwrap() as u16).collect();
        assert_eq!(shown, ports, "{}", ran.story());
        ran
    };
    for e in ran.events() {
        assert_eq!((&e["pid"], &e["lport"]), (&json!(own_pid()), &json!(port)), "{e}");
        assert_eq!(
            (&e["ip"], &e["raddr"], &e["laddr"]),
            (&json!(4), &json!("127.0.0.1"), &json!("127.0.0.1"))
        );
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_backlog_is_how_many_still_wait() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool(&format!("tcpaccept -J -P {port}")).start();
    let _clients: Vec<_> =
        (0..3).map(|_| TcpStream::connect(("127.0.0.1", port)).unwrap()).collect();
    let _servers: Vec<_> = (0..3).map(|_| listener.accept().unwrap().0).collect();
    let ran = running.stop().ok();
    let waiting: Vec<_> = ran.events().iter().map(|e| e["backlog"].clone()).collect();
    // A probe at the function's return alone does not know the listener.
    let by_return = ran.events().iter().all(|e| e["backlog"].is_null());
    assert!(by_return || waiting == [json!(2), json!(1), json!(0)], "{}", ran.story());
    assert_eq!(ran.events().len(), 3, "{}", ran.story());
}

#[test]
fn filters_and_families() {
    let (four, port) = listener("127.0.0.1:0");
    for (options, rows) in
        [("-4", 1), ("-6", 0), ("--raddr 127.0.0.0/8", 1), ("--raddr 10.0.0.0/8", 0), ("-p 1", 0)]
    {
        let running = tool(&format!("tcpaccept -J -P {port} {options}")).start();
        let _ends = connected(&four);
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{options} {}", ran.story());
    }
}

#[test]
fn the_table_is_bcc_s() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool(&format!("tcpaccept -P {port}")).start();
    let (client, _server) = connected(&listener);
    let ran = running.stop().ok();
    assert!(
        ran.stdout
            .starts_with("PID     COMM         IP RADDR            RPORT LADDR            LPORT\n")
    );
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    let client = client.local_addr().unwrap().port().to_string();
    assert_eq!((&*row["RPORT"], &*row["LPORT"]), (&*client, &*port.to_string()));
}

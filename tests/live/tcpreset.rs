use std::net::TcpStream;

use serde_json::{Value, json};

use crate::{net::*, support::*};

#[test]
fn a_refused_connect() {
    let (_holder, port) = closed_port();
    let running = tool("tcpreset -J").start();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let ran = running.stop().ok();
    let (sent, received) = of_port(&ran, port, "lport", "rport");
    let [received] = &received[..] else { panic!("{}", ran.story()) };
    assert_eq!(
        (&received["dir"], &received["state"], &received["pid"]),
        (&json!("recv"), &json!("SYN_SENT"), &json!(own_pid()))
    );
    // Before kernels gave reasons they showed no reset without a socket.
    for sent in &sent {
        assert_eq!(
            (&sent["dir"], &sent["reason"], &sent["state"]),
            (&json!("sent"), &json!("NO_SOCKET"), &Value::Null)
        );
    }
    assert!(sent.len() <= 1, "{}", ran.story());
}

#[test]
fn a_connection_that_is_aborted() {
    let (listener, port) = listener("127.0.0.1:0");
    for (options, dirs) in
        [("", &["recv", "sent"][..]), ("--sent", &["sent"]), ("--received", &["recv"])]
    {
        let running = tool(&format!("tcpreset -J --addr 127.0.0.1 {options}")).start();
        let (client, server) = connected(&listener);
        reset(client);
        let ran = running.stop().ok();
        let mine: Vec<_> =
            ran.events().into_iter().filter(|e| e["lport"] == port || e["rport"] == port).collect();
        let mut shown: Vec<_> = mine.iter().map(|e| e["dir"].as_str().unwrap()).collect();
        shown.sort();
        assert_eq!(shown, dirs, "{}", ran.story());
        assert!(mine.iter().all(|e| e["pid"] == own_pid()), "{}", ran.story());
        drop(server);
    }
}

#[test]
fn the_table() {
    let ran = tool("tcpreset --lport 1 --duration 0.1").run().ok();
    assert!(ran.stdout.starts_with("TIME     DIR  PID     IP LADDR "), "{}", ran.story());
}

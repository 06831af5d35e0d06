use crate::{net::*, support::*};

#[test]
fn a_connection_begins_and_ends_at_both_ends() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool("tcptracer -J").start();
    let (client, server) = connected(&listener);
    talk(client, server, 10, 10);
    let ran = running.stop().ok();
    let (server, client) = of_port(&ran, port, "sport", "dport");
    for (events, first) in [(client, "connect"), (server, "accept")] {
        let what: Vec<_> = events.iter().map(|e| e["event"].as_str().unwrap()).collect();
        assert_eq!(what, [first, "close"], "{}", ran.story());
        assert!(events.iter().all(|e| e["pid"] == own_pid()), "{}", ran.story());
    }
}

#[test]
fn a_reset_ends_it_too_and_what_is_refused_never_began() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool("tcptracer").start();
    let (client, server) = connected(&listener);
    reset(client);
    drop(server);
    let ran = running.stop().ok();
    let rows = ran.table();
    let mine: Vec<_> = rows
        .iter()
        .filter(|r| r["DPORT"] == port.to_string() || r["SPORT"] == port.to_string())
        .collect();
    let mut what: Vec<_> = mine.iter().map(|r| &*r["T"]).collect();
    what.sort();
    assert_eq!(what, ["A", "C", "X", "X"], "{}", ran.story());

    let ran = tool("tcptracer -J").load("connect-refused 127.0.0.1 3").ok();
    assert_eq!(ran.events().len(), 0, "{}", ran.story());
}

#[test]
fn namespaces_are_told_apart() {
    let Some(wire) = Wire::new(std::time::Duration::ZERO, |_| false) else { return };
    for (host, what) in [(&wire.a, "connect"), (&wire.b, "accept")] {
        let running = tool(&format!("tcptracer -J -N {}", host.inode())).start();
        let _ends = wire.connect();
        let ran = running.stop().ok();
        let [e] = &ran.events()[..] else { panic!("{}", ran.story()) };
        assert!(e["event"] == what && e["netns"] == host.inode(), "{}", ran.story());
    }
}

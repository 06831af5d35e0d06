use std::{collections::BTreeSet, net::TcpStream, os::fd::AsRawFd as _};

use serde_json::{Value, json};

use crate::{net::*, support::*};

#[test]
fn bytes_are_those_that_were_sent_whoever_closes() {
    for (there, back, how) in
        [(100_001, 777, "client"), (0, 5, "server"), (4096, 0, "client"), (3, 9, "reset")]
    {
        let (listener, port) = listener("127.0.0.1:0");
        let running = tool("tcplife -J").start();
        let (client, server) = connected(&listener);
        match how {
            "client" => talk(client, server, there, back),
            "server" => talk(server, client, back, there),
            _ => {
                talk_until(&client, &server, there, back);
                reset(client);
            }
        }
        let ran = running.stop().ok();
        let (server, client) = of_port(&ran, port, "lport", "rport");
        let ([server], [client]) = (&server[..], &client[..]) else { panic!("{}", ran.story()) };
        for (end, tx, rx) in [(client, there, back), (server, back, there)] {
            assert_eq!(
                (&end["tx_bytes"], &end["rx_bytes"]),
                (&json!(tx), &json!(rx)),
                "{how} {end}"
            );
            assert_eq!((&end["pid"], &end["ip"]), (&json!(own_pid()), &json!(4)), "{how} {end}");
            assert!(end["life_ns"].as_u64().unwrap() > 0 && end["netns"].as_u64().unwrap() > 0);
        }
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn sockets_that_were_there_have_owners_and_no_age() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    let running = tool("tcplife -J").start();
    talk(client, server, 1000, 50);
    let ran = running.stop().ok();
    let (server, client) = of_port(&ran, port, "lport", "rport");
    let ([server], [client]) = (&server[..], &client[..]) else { panic!("{}", ran.story()) };
    for end in [server, client] {
        assert_eq!((&end["pid"], &end["life_ns"]), (&json!(own_pid()), &Value::Null), "{end}");
    }
    assert_eq!((&server["rx_bytes"], &client["rx_bytes"]), (&json!(1000), &json!(50)));
}

/// A child has the sockets that its parent had open, and may have a lower number.
#[test]
#[allow(unsafe_code)]
fn sockets_that_were_there_belong_to_the_parent() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    // SAFETY: these descriptors are open; nothing else knows of the copies.
    let copies = [client.as_raw_fd(), server.as_raw_fd()].map(|fd| unsafe { libc::dup(fd) });
    let _ = std::fs::write("/proc/sys/kernel/ns_last_pid", (own_pid() / 2).to_string());
    let child = Waiting::load("true");
    // SAFETY: they were made above.
    copies.into_iter().for_each(|fd| assert_eq!(unsafe { libc::close(fd) }, 0));
    let running = tool("tcplife -J").start();
    child.go();
    talk(client, server, 10, 5);
    let ran = running.stop().ok();
    let (server, client) = of_port(&ran, port, "lport", "rport");
    let ([server], [client]) = (&server[..], &client[..]) else { panic!("{}", ran.story()) };
    for end in [server, client] {
        assert_eq!(end["pid"], own_pid(), "{end}");
    }
}

#[test]
fn a_connection_that_nobody_accepts_is_its_listener_s() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool(&format!("tcplife -J -L {port}")).start();
    let client = TcpStream::connect(("127.0.0.1", port)).unwrap();
    wait_for_one(&listener);
    drop(client);
    drop(listener);
    let ran = running.stop().ok();
    let [end] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert_eq!(end["pid"], own_pid(), "{end}");
}

#[test]
fn what_is_refused_is_no_session() {
    let ran = tool("tcplife -J").load("connect-refused 127.0.0.1 4").ok();
    assert_eq!(ran.events().len(), 0, "{}", ran.story());
}

#[test]
fn ports_networks_namespaces_and_tasks_are_filtered() {
    let netns = std::fs::read_link("/proc/self/ns/net").unwrap().display().to_string();
    let netns = netns.trim_matches(|c: char| !c.is_ascii_digit()).to_string();
    let (listener, port) = listener("127.0.0.1:0");
    let pid = own_pid();
    for (options, rows) in [
        ("--lport PORT", 1),
        ("--rport PORT", 1),
        ("-L PORT,1 -D !PORT", 1),
        ("-L PORT -D PORT", 0),
        ("--lport PORT --addr 127.0.0.0/8", 1),
        ("--lport PORT --laddr 127.0.0.1", 1),
        ("--lport PORT --laddr 127.0.0.2/31", 0),
        ("--lport PORT --addr 10.0.0.0/8,127.0.0.1", 1),
        ("--lport PORT --addr !127.0.0.1", 0),
        ("--lport PORT --raddr 127.0.0.0/8,!127.0.0.1", 0),
        ("--lport PORT --raddr !10.0.0.0/8 --laddr ::/0", 0),
        ("--lport PORT -4", 1),
        ("--lport PORT -6", 0),
        ("--lport PORT --netns NETNS", 1),
        ("--lport PORT --netns !NETNS", 0),
        ("--lport PORT -p PID", 1),
        ("--lport PORT -p !PID", 0),
    ] {
        let options = options.replace("PORT", &port.to_string());
        let options = options.replace("NETNS", &netns).replace("PID", &pid.to_string());
        let running = tool(&format!("tcplife -J {options}")).start();
        let (client, server) = connected(&listener);
        talk(client, server, 1, 1);
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{options} {}", ran.story());
    }
    for wrong in ["--addr 1.2.3", "--laddr ::1/200", "--netns nosuch", "--lport 70000"] {
        let ran = tool(&format!("tcplife {wrong}")).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(wrong.split(' ').nth(1).unwrap()), "{}", ran.story());
    }
}

#[test]
fn ipv6_is_whole_and_mapped_ipv4_is_ipv4() {
    let Ok(six) = std::net::TcpListener::bind("[::]:0") else { return skip("no IPv6 here") };
    let port = six.local_addr().unwrap().port();
    let running = tool(&format!("tcplife -J --lport {port}")).start();
    for address in ["127.0.0.1", "::1"] {
        let client = TcpStream::connect((address, port)).unwrap();
        talk(client, six.accept().unwrap().0, 10, 20);
    }
    let ran = running.stop().ok();
    let ends: BTreeSet<_> =
        ran.events().iter().map(|e| (e["ip"].to_string(), e["laddr"].to_string())).collect();
    let wanted = [("4", "\"127.0.0.1\""), ("6", "\"::1\"")];
    assert_eq!(ends, wanted.map(|(a, b)| (a.into(), b.into())).into(), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let (listener, port) = listener("127.0.0.1:0");
    let running = tool(&format!("tcplife -L {port}")).start();
    let (client, server) = connected(&listener);
    talk(client, server, 2048, 1024);
    let ran = running.stop().ok();
    assert!(ran.stdout.starts_with(
        "PID     COMM         LADDR            LPORT RADDR            RPORT   TX_KB   RX_KB      MS\n"
    ));
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!(
        (&*row["TX_KB"], &*row["RX_KB"], &*row["LPORT"]),
        ("1.00", "2.00", &*port.to_string())
    );
}

use std::{
    collections::BTreeSet,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    process::Command,
    sync::{Arc, Mutex},
    thread,
};

use serde_json::{Value, json};

use crate::support::*;

/// A server that takes note of who connects.
struct Server {
    port: u16,
    clients: Arc<Mutex<BTreeSet<u16>>>,
}

impl Server {
    fn new(address: &str) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let port = listener.local_addr().unwrap().port();
        let clients = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = clients.clone();
        thread::spawn(move || {
            while let Ok((_, client)) = listener.accept() {
                seen.lock().unwrap().insert(client.port());
            }
        });
        Server { port, clients }
    }
}

/// A load that connects to a server of the test.
fn connects(server: &Server, address: &str, n: usize) -> String {
    format!("connect {address} {} {n}", server.port)
}

fn ports(events: &[Value], key: &str) -> BTreeSet<u16> {
    events.iter().map(|e| e[key].as_u64().unwrap() as u16).collect()
}

#[test]
fn every_connect_is_shown_once_with_what_the_server_saw() {
    let mut server = Server::new("127.0.0.1:0");
    let ran = whole(|| {
        server = Server::new("127.0.0.1:0");
        tool("tcpconnect -J").load(&connects(&server, "127.0.0.1", 50)).ok()
    });
    let events = ran.events();
    assert_eq!(events.len(), 50, "{}", ran.story());
    for e in &events {
        assert_eq!(
            (&e["result"], &e["errno"], &e["error"]),
            (&json!("connected"), &json!(0), &Value::Null)
        );
        assert_eq!(
            (&e["ip"], &e["saddr"], &e["daddr"]),
            (&json!(4), &json!("127.0.0.1"), &json!("127.0.0.1"))
        );
        assert_eq!(
            (&e["dport"], &e["comm"], &e["uid"]),
            (&json!(server.port), &json!("workload"), &json!(0))
        );
        assert!(e["lat_ns"].as_u64().unwrap() > 0 && e["retransmits"] == 0 && e["mptcp"] == 0);
    }
    wait_for("the server to have seen all", || {
        (server.clients.lock().unwrap().len() == 50).then_some(())
    });
    assert_eq!(ports(&events, "sport"), *server.clients.lock().unwrap());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn versions_of_ip() {
    let v4 = Server::new("127.0.0.1:0");
    for load in [connects(&v4, "127.0.0.1", 3), connects(&v4, "127.0.0.1", 3) + " --v4mapped"] {
        for (option, rows) in [("", 3), ("-4", 3), ("-6", 0), ("-4 -6", 3)] {
            let ran = tool(&format!("tcpconnect -J {option}")).load(&load).ok();
            let events = ran.events();
            assert_eq!(events.len(), rows, "{}", ran.story());
            assert!(events.iter().all(|e| e["ip"] == 4 && e["daddr"] == "127.0.0.1"));
        }
    }
    if TcpListener::bind("[::1]:0").is_err() {
        return skip("no IPv6 here");
    }
    let v6 = Server::new("[::1]:0");
    for (option, rows) in [("", 3), ("-4", 0), ("-6", 3)] {
        let ran = tool(&format!("tcpconnect -J {option}")).load(&connects(&v6, "::1", 3)).ok();
        let events = ran.events();
        assert_eq!(events.len(), rows, "{}", ran.story());
        assert!(events.iter().all(|e| e["ip"] == 6 && e["saddr"] == "::1" && e["daddr"] == "::1"));
    }
}

#[test]
fn a_connect_under_way_is_followed_to_its_end() {
    let server = Server::new("127.0.0.1:0");
    let load = connects(&server, "127.0.0.1", 5) + " --nonblock";
    let ran = tool("tcpconnect -J").load(&load).ok();
    let events = ran.events();
    assert_eq!(events.len(), 5, "{}", ran.story());
    assert!(events.iter().all(|e| e["result"] == "connected"));
}

#[test]
fn refused_connects_say_so() {
    for option in ["", "-x"] {
        let ran = tool(&format!("tcpconnect -J {option}")).load("connect-refused 127.0.0.1 4").ok();
        let events = ran.events();
        assert_eq!(events.len(), 4, "{}", ran.story());
        for e in &events {
            assert_eq!((&e["result"], &e["errno"]), (&json!("failed"), &json!(libc::ECONNREFUSED)));
            assert_eq!(e["error"], "ECONNREFUSED");
            assert!(e["lat_ns"].as_u64().unwrap() > 0 && e["sport"] != 0);
        }
    }
    let server = Server::new("127.0.0.1:0");
    let ran = tool("tcpconnect -J -x").load(&connects(&server, "127.0.0.1", 4)).ok();
    assert_eq!(ran.events().len(), 0, "{}", ran.story());
}

/// Nobody may connect to the broadcast address: nothing is ever sent.
#[test]
fn what_connect_refuses_at_once_is_shown_with_x() {
    let load = "connect 255.255.255.255 80 1";
    let events = tool("tcpconnect -J -x").load(load).events();
    let [e] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&e["result"], &e["daddr"]), (&json!("failed"), &json!("255.255.255.255")));
    assert_eq!((&e["dport"], &e["error"]), (&json!(80), &json!("ENETUNREACH")));
    assert_eq!(tool("tcpconnect -J").load(load).events().len(), 0);
}

/// A server that accepts nothing, with a full backlog.
struct Deaf {
    _serving: Serving,
    port: u16,
}

impl Deaf {
    fn new() -> Self {
        let serving = Serving::new("listen 127.0.0.1 0 --deaf").unwrap();
        Deaf { port: serving.said.parse().unwrap(), _serving: serving }
    }

    /// A client that gives up after `ms`.
    fn client(&self, ms: u32) -> String {
        format!("connect-timeout 127.0.0.1 {} {ms}", self.port)
    }
}

#[test]
fn an_unanswered_connect_is_pending_once() {
    let server = Deaf::new();
    let running = tool(&format!("tcpconnect -J --max-events 1 -P {}", server.port)).start();
    let mut client =
        Command::new(workload()).args(server.client(600_000).split(' ')).spawn().unwrap();
    let ran = running.finish().ok();
    let pending = &ran.events()[0];
    assert_eq!((&pending["result"], &pending["pid"]), (&json!("pending"), &json!(client.id())));
    assert!(pending["lat_ns"].as_u64().unwrap() >= 1_000_000_000, "{pending}");
    client.kill().unwrap();
    client.wait().unwrap();
}

#[test]
fn a_connect_that_is_given_up_is_cancelled() {
    let server = Deaf::new();
    let ran = tool("tcpconnect -J").load(&server.client(3000)).ok();
    let mut events = ran.events();
    let end = events.pop().unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&end["result"], &end["errno"]), (&json!("cancelled"), &json!(0)));
    assert!(end["lat_ns"].as_u64().unwrap() >= 3_000_000_000, "{end}");
    assert!(end["retransmits"].as_u64().unwrap() >= 1, "{end}");
    assert!(events.len() <= 1 && events.iter().all(|e| e["result"] == "pending"));

    let ran = tool("tcpconnect -J --min 60").load(&server.client(100)).ok();
    assert_eq!(ran.events().len(), 0, "{}", ran.story());
}

#[test]
fn what_is_under_way_at_the_end_is_not_kept_quiet() {
    let server = Deaf::new();
    let running = tool(&format!("tcpconnect -J -P {}", server.port)).start();
    let mut client =
        Command::new(workload()).args(server.client(600_000).split(' ')).spawn().unwrap();
    let table = format!("/proc/{}/net/tcp", client.id());
    let waiting = format!("0100007F:{:04X} 02", server.port);
    wait_for("the socket to be in SYN_SENT", || {
        std::fs::read_to_string(&table).unwrap().contains(&waiting).then_some(())
    });
    let ran = running.stop().ok();
    assert_eq!(ran.events().len(), 1, "{}", ran.story());
    assert_eq!(ran.events()[0]["result"], "pending");
    client.kill().unwrap();
    client.wait().unwrap();
}

#[test]
fn ports_and_users_are_filtered() {
    let server = Server::new("127.0.0.1:0");
    let (port, load) = (server.port, connects(&server, "127.0.0.1", 2));
    for (option, rows) in [
        (format!("-P {port}"), 2),
        (format!("-P 1,{port},2"), 2),
        ("-P 1,2".into(), 0),
        (format!("-P !{port}"), 0),
        ("-P !1".into(), 2),
        (format!("-P {}-{port}", port - 1), 2),
        (format!("-P {port} --raddr 127.0.0.0/8 --laddr 127.0.0.1"), 2),
        (format!("-P {port} --addr !127.0.0.0/8"), 0),
        (format!("-P {port} --lport 1"), 0),
        (format!("-P {port} --lport !1"), 2),
        ("-u 0".into(), 2),
        ("-u 65534".into(), 0),
    ] {
        let ran = tool(&format!("tcpconnect -J {option}")).load(&load).ok();
        assert_eq!(ran.events().len(), rows, "{}", ran.story());
    }
    let ran = tool("tcpconnect -J -u nobody").load(&format!("--uid 65534 {load}")).ok();
    assert!(ran.events().iter().all(|e| e["uid"] == 65534));
    assert_eq!(ran.events().len(), 2, "{}", ran.story());
    let ran = tool("tcpconnect -P 70000").run();
    assert_eq!(ran.status, Some(2));
    assert!(ran.stderr.contains("'70000' is no port: 0 to 65535"), "{}", ran.story());
}

#[test]
fn flows_are_counted() {
    let server = Server::new("127.0.0.1:0");
    let ran = tool("tcpconnect -J -c").load(&connects(&server, "127.0.0.1", 30)).ok();
    let rows = ran.of_type("row");
    let [row] = &rows[..] else { panic!("{}", ran.story()) };
    assert_eq!((&row["connects"], &row["failed"]), (&json!(30), &json!(0)));
    assert_eq!((&row["laddr"], &row["raddr"]), (&json!("127.0.0.1"), &json!("127.0.0.1")));
    assert_eq!(row["rport"], server.port);

    let ran = tool("tcpconnect -J -c -s").load(&connects(&server, "127.0.0.1", 5)).ok();
    assert_eq!(ports(&ran.of_type("row"), "lport").len(), 5, "{}", ran.story());

    let ran = tool("tcpconnect -c").load("connect-refused 127.0.0.1 7").ok();
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["CONNECTS"], &*row["FAILED"]), ("7", "7"));
}

#[test]
fn the_table_is_bcc_s_and_how_it_ended() {
    let ran = tool("tcpconnect").load("connect-refused 127.0.0.1 1").ok();
    assert!(ran.stdout.lines().all(|line| line.len() <= 80), "{}", ran.story());
    assert!(ran.stdout.starts_with(
        "PID     COMM             IP SADDR            DADDR            DPORT STATUS\n"
    ));
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["COMM"], &*row["IP"], &*row["STATUS"]), ("workload", "4", "ECONNREFUSED"));

    let server = Server::new("127.0.0.1:0");
    let ran = tool("tcpconnect -t -U -s").load(&connects(&server, "127.0.0.1", 1)).ok();
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["TIME(s)"], &*row["UID"], &*row["STATUS"]), ("0.000000", "0", "connected"));
    let client =
        wait_for("the server to have seen it", || server.clients.lock().unwrap().first().copied());
    assert_eq!(row["SPORT"], client.to_string());
}

#[test]
fn two_at_once_both_see_all() {
    let server = Server::new("127.0.0.1:0");
    let line = format!("tcpconnect -J -P {}", server.port);
    let (one, two) = (tool(&line).start(), tool(&line).start());
    for _ in 0..40 {
        TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    }
    let (one, two) = (one.stop().ok(), two.stop().ok());
    assert_eq!(ports(&one.events(), "sport"), ports(&two.events(), "sport"));
    assert_eq!(one.events().len(), 40, "{}", one.story());
}

#[test]
fn addresses_have_the_names_they_were_found_under() {
    const NAME_SERVER: Ipv4Addr = Ipv4Addr::new(127, 77, 0, 1);
    let Ok(name_server) = UdpSocket::bind((NAME_SERVER, 53)) else {
        return skip("port 53 is taken");
    };
    let server = Server::new("127.77.0.2:0");
    // One question, for db.example.test, and its answer: 127.77.0.2, for five minutes.
    let mut message = b"\x12\x34\x81\x80\0\x01\0\x01\0\0\0\0".to_vec();
    message.extend(b"\x02db\x07example\x04test\0\0\x01\0\x01");
    message.extend(b"\xc0\x0c\0\x01\0\x01\0\0\x01\x2c\0\x04\x7f\x4d\0\x02");

    let table = tool(&format!("tcpconnect -d -P {}", server.port)).start();
    let json = tool(&format!("tcpconnect -d -J -P {}", server.port)).start();
    // Other tools have it in the address's place, but for programs.
    let others =
        ["", "-J"].map(|how| tool(&format!("tcpconnlat -d {how} --rport {}", server.port)).start());
    let connect = || drop(TcpStream::connect(SocketAddr::from(([127, 77, 0, 2], server.port))));
    connect();
    let asker = UdpSocket::bind((NAME_SERVER, 0)).unwrap();
    name_server.send_to(&message, asker.local_addr().unwrap()).unwrap();
    asker.recv(&mut [0; 512]).unwrap();
    connect();

    let (table, json) = (table.stop().ok(), json.stop().ok());
    let [before, after] = &json.events()[..] else { panic!("{}", json.story()) };
    assert_eq!((&before["query"], &before["query_age_ns"]), (&Value::Null, &Value::Null));
    assert_eq!(after["query"], "db.example.test", "{}", json.story());
    assert!(after["query_age_ns"].as_u64().unwrap() < PATIENCE.as_nanos() as u64);
    let rows = table.table();
    assert_eq!((&*rows[0]["QUERY"], &*rows[1]["QUERY"]), ("-", "db.example.test"));
    assert_eq!((&*rows[0]["DADDR"], &*rows[1]["DADDR"]), ("127.77.0.2", "127.77.0.2"));
    let [table, json] = others.map(|tool| tool.stop().ok());
    let rows = table.table();
    assert_eq!(rows[1]["DADDR"], "db.example.test", "{}", table.story());
    assert!(json.events().iter().all(|e| e["daddr"] == "127.77.0.2"), "{}", json.story());
    assert!(table.stderr.contains("every packet passes unchanged"), "{}", table.story());
}

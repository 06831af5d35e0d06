//! Programs as people run them, and what the tools say that they did.

use std::{
    fs,
    net::UdpSocket,
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};

use crate::{
    dnssnoop::answer,
    sockets::{in_network, network},
    support::*,
};

/// Starts it, quietly; None, and the test is skipped, where there is none.
fn start(program: &str, args: &[&str]) -> Option<Child> {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().map_err(|_| skip(&format!("no {program} here"))).ok()
}

fn said(child: Child) -> String {
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

/// As long as its value lives.
struct Server(Child);

impl Server {
    fn start(program: &str, args: &[&str], port: u16) -> Option<Self> {
        let server = Server(start(program, args)?);
        wait_for("the server to listen", || {
            let sockets = fs::read_to_string("/proc/thread-self/net/tcp").unwrap();
            let local = format!("0100007F:{port:04X} 00000000:0000 0A");
            sockets.contains(&local).then_some(())
        });
        Some(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Tools that trace this thread's network.
fn tools<const N: usize>(names: [&str; N]) -> [Running; N] {
    names.map(|name| tool(&format!("{name} -J --netns {}", network())).start())
}

fn by(events: &[Value], key: &str, value: impl Into<Value>) -> Vec<Value> {
    let value = value.into();
    events.iter().filter(|e| e[key] == value).cloned().collect()
}

#[test]
fn curl_gets_files_from_python() {
    const TIMES: usize = 3;
    let dir = Scratch::new();
    fs::write(dir.path("file"), vec![b'x'; 300_000]).unwrap();
    in_network(|| {
        let args = ["-m", "http.server", "--bind", "127.0.0.1", "--directory", &dir.path(""), "80"];
        let Some(server) = Server::start("python3", &args, 80) else { return };
        let running = tools(["tcplife", "tcpconnect", "tcpaccept"]);
        let mut asked = Vec::new();
        let sizes = "%{size_request} %{size_header} %{size_download}";
        for _ in 0..TIMES {
            let args = ["-s", "-o", "/dev/null", "-w", sizes, "http://127.0.0.1/file"];
            let Some(curl) = start("curl", &args) else { return };
            let pid = curl.id();
            let sizes = said(curl);
            let sizes: Vec<u64> = sizes.split(' ').map(|n| n.parse().unwrap()).collect();
            asked.push((pid, sizes[0], sizes[1] + sizes[2]));
        }
        let [lives, connects, accepts] = running.map(|tool| tool.stop().ok());
        let lives_of = lives.events();
        for (pid, sent, got) in asked {
            let ends = by(&lives_of, "pid", pid);
            let [end] = &ends[..] else { panic!("{}", lives.story()) };
            assert_eq!((&end["tx_bytes"], &end["rx_bytes"]), (&json!(sent), &json!(got)), "{end}");
            assert_eq!((&end["comm"], &end["rport"]), (&json!("curl"), &json!(80)), "{end}");
            let others = by(&lives_of, "rport", end["lport"].clone());
            let [other] = &others[..] else { panic!("{}", lives.story()) };
            assert_eq!((&other["tx_bytes"], &other["rx_bytes"]), (&json!(got), &json!(sent)));
            assert_eq!(other["pid"], server.0.id(), "{other}");
            assert_eq!(by(&connects.events(), "pid", pid).len(), 1, "{}", connects.story());
        }
        let accepted = by(&accepts.events(), "pid", server.0.id());
        assert_eq!(accepted.len(), TIMES, "{}", accepts.story());
    });
}

#[test]
fn iperf3_sends_what_it_says() {
    /// What it sends first on each connection, to be known by.
    const COOKIE: u64 = 37;
    in_network(|| {
        let args = ["-s", "-1", "-p", "5201", "-B", "127.0.0.1"];
        let Some(server) = Server::start("iperf3", &args, 5201) else { return };
        let [running] = tools(["tcplife"]);
        // As much as the other end has room for, which may not read all of it.
        let options = "-c 127.0.0.1 -n 32K -l 32K -J";
        let client = start("iperf3", &options.split(' ').collect::<Vec<_>>()).unwrap();
        let report: Value = serde_json::from_str(&said(client)).unwrap();
        let sent = report["end"]["sum_sent"]["bytes"].as_u64().unwrap();
        let ran = running.stop().ok();
        // One connection for the data, one to talk about it.
        let got = |e: &Value| e["rx_bytes"].as_u64().unwrap();
        let sizes: Vec<_> = by(&ran.events(), "pid", server.0.id()).iter().map(got).collect();
        let most = sizes.iter().max().copied();
        assert_eq!((sizes.len(), most), (2, Some(sent + COOKIE)), "{}", ran.story());
    });
}

#[test]
fn dig_asks_for_a_name() {
    if !able("dnssnoop") {
        return;
    }
    in_network(|| {
        let server = UdpSocket::bind("127.0.0.1:53").unwrap();
        let [running] = tools(["dnssnoop"]);
        let args = ["@127.0.0.1", "+noedns", "+tries=1", "+short", "www.example.test"];
        let Some(dig) = start("dig", &args) else { return };
        let pid = dig.id();
        let mut asked = [0; 512];
        let (len, from) = server.recv_from(&mut asked).unwrap();
        server.send_to(&answer(&asked[..len], Some([192, 0, 2, 7])), from).unwrap();
        assert_eq!(said(dig), "192.0.2.7\n");
        let ran = running.stop().ok();
        let own = by(&ran.events(), "pid", pid);
        let [question, answer] = &own[..] else { panic!("{}", ran.story()) };
        assert_eq!(
            (&question["message"], &answer["message"]),
            (&json!("question"), &json!("answer"))
        );
        for event in [question, answer] {
            let found = (&event["name"], &event["query_type"]);
            assert_eq!(found, (&json!("www.example.test"), &json!("A")), "{event}");
        }
        assert_eq!(answer["answers"], json!(["192.0.2.7"]), "{answer}");
    });
}

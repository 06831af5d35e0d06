//! sslsniff: what goes through TLS libraries.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    process::{Child, Command, Stdio},
    thread,
};

use serde_json::{Value, json};

use crate::support::*;

/// Functions of all libraries, under their real names, in a program of its own: what they are
/// called with and return is known.
const FAKE: &str = r#"
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#define KEEP __attribute__((noinline, used, visibility("default")))
#define COPY(b) memcpy(b, "reply\033[2J", 9)
KEEP int SSL_read(void *s, void *b, int n) { COPY(b); return 9; }
KEEP int SSL_write(void *s, const void *b, int n) { return n; }
KEEP int SSL_read_ex(void *s, void *b, size_t n, size_t *m) { COPY(b); *m = 9; return 1; }
KEEP int SSL_write_ex(void *s, const void *b, size_t n, size_t *m) { *m = n; return 1; }
KEEP int SSL_write_ex2(void *s, const void *b, size_t n, uint64_t f, size_t *m) { *m = n; return 1; }
KEEP int SSL_do_handshake(void *s) { usleep(2000); return 1; }
KEEP ssize_t gnutls_record_recv(void *s, void *b, size_t n) { COPY(b); return 9; }
KEEP ssize_t gnutls_record_send(void *s, const void *b, size_t n) { return n; }
KEEP int PR_Read(void *s, void *b, int n) { COPY(b); return 9; }
KEEP int PR_Recv(void *s, void *b, int n, int f, unsigned t) { COPY(b); return 9; }
KEEP int PR_Write(void *s, const void *b, int n) { return n; }
KEEP int PR_Send(void *s, const void *b, int n, int f, unsigned t) { return n; }
#ifdef MAIN
int main(void) {
	static char big[20000], b[64]; size_t m;
	/* Methods, secret, lower, higher: what PR_*() are called with. */
	void *s[] = { 0, 0, b, 0 }, *file[] = { 0, 0, 0, b };
	memset(big, 'x', sizeof(big));
	SSL_do_handshake(s);
	SSL_read(s, b, 64); SSL_write(s, "SSL_write", 9);
	SSL_read_ex(s, b, 64, &m); SSL_write_ex(s, "SSL_write_ex", 12, &m);
	SSL_write_ex2(s, "SSL_write_ex2", 13, 0, &m);
	gnutls_record_recv(s, b, 64); gnutls_record_send(s, "gnutls_record_send", 18);
	PR_Read(s, b, 64); PR_Recv(s, b, 64, 0, 0);
	PR_Read(file, b, 64); PR_Write(file, "plain", 5);
	PR_Write(s, "PR_Write", 8); PR_Send(s, "PR_Send", 7, 0, 0);
	SSL_write(s, big, sizeof(big)); SSL_write(s, "", 0);
	return 0;
}
#endif
"#;

/// Compiles it; None, and the test is skipped, where there is no compiler.
fn compile(dir: &Scratch, name: &str, options: &[&str]) -> Option<String> {
    let (source, program) = (dir.path("fake.c"), dir.path(name));
    fs::write(&source, FAKE).unwrap();
    let built = Command::new("cc").args(["-O0", "-o", &program, &source]).args(options).output();
    if !built.is_ok_and(|out| out.status.success()) {
        skip("no compiler here");
        return None;
    }
    Some(program)
}

#[test]
fn a_program_with_a_library_of_its_own() {
    let dir = Scratch::new();
    let Some(program) = compile(&dir, "fake", &["-DMAIN"]) else { return };
    let ran = tool("sslsniff -J --handshake").arg("--").arg(&program).run().ok();
    let events = ran.events();
    let reply = "reply\u{1b}[2J";
    let expected = [
        ("SSL_do_handshake", None, None),
        ("SSL_read", Some(9), Some(reply)),
        ("SSL_write", Some(9), Some("SSL_write")),
        ("SSL_read_ex", Some(9), Some(reply)),
        ("SSL_write_ex", Some(12), Some("SSL_write_ex")),
        ("SSL_write_ex2", Some(13), Some("SSL_write_ex2")),
        ("gnutls_record_recv", Some(9), Some(reply)),
        ("gnutls_record_send", Some(18), Some("gnutls_record_send")),
        ("PR_Read", Some(9), Some(reply)),
        ("PR_Recv", Some(9), Some(reply)),
        ("PR_Write", Some(8), Some("PR_Write")),
        ("PR_Send", Some(7), Some("PR_Send")),
        ("SSL_write", Some(20000), None),
    ];
    assert_eq!(events.len(), expected.len(), "{}", ran.story());
    for (event, (function, len, data)) in events.iter().zip(expected) {
        assert_eq!((&event["function"], &event["len"]), (&json!(function), &json!(len)));
        assert_eq!(event["comm"], "fake");
        if len != Some(20000) {
            assert_eq!(event["data"], json!(data), "{event}");
        }
    }
    assert!(events[0]["lat_ns"].as_u64().unwrap() >= 2_000_000, "{}", events[0]);
    assert_eq!(
        (&events[0]["func"], &events[1]["func"]),
        (&json!("HANDSHAKE"), &json!("READ/RECV"))
    );
    // What is cut is said to be.
    assert_eq!(events[12]["data"].as_str().unwrap(), "x".repeat(8192));
    assert_eq!((ran.lost(), &ran.summary()["lost"]["truncated"]), (0, &json!(1)));
    assert!(ran.stderr.contains("secret"), "{}", ran.story());
}

#[test]
fn libraries_can_be_left_out_and_added() {
    let dir = Scratch::new();
    let Some(program) = compile(&dir, "fake", &["-DMAIN"]) else { return };
    let of = |line: &str| -> Vec<String> {
        let ran = tool(&format!("sslsniff -J {line}")).arg("--").arg(&program).run().ok();
        let name = |event: &Value| event["function"].as_str().unwrap().to_string();
        ran.events().iter().map(name).collect()
    };
    let starts = |all: &[String], start: &str| all.iter().any(|name| name.starts_with(start));
    for (line, ssl, gnutls, nss) in
        [("-o", false, true, true), ("-g", true, false, true), ("-n", true, true, false)]
    {
        let all = of(line);
        let found = (starts(&all, "SSL_"), starts(&all, "gnutls_"), starts(&all, "PR_"));
        assert_eq!(found, (ssl, gnutls, nss), "{line} {all:?}");
        assert!(!all.contains(&"SSL_do_handshake".into()));
    }
    let all = of(&format!("-o -g -n --extra-lib gnutls:{program}"));
    assert_eq!(all, ["gnutls_record_recv", "gnutls_record_send"]);
    for (extra, why) in [
        ("gnutls:/nowhere/lib.so", "No such file"),
        ("gnutls:/etc/passwd", "none of the functions"),
        ("what:/x", "openssl:PATH"),
    ] {
        let ran = tool(&format!("sslsniff --extra-lib {extra}")).run();
        assert!(ran.status != Some(0) && ran.stderr.contains(why), "{}", ran.story());
    }
}

#[test]
fn tables_show_text_and_numbers() {
    let dir = Scratch::new();
    let Some(program) = compile(&dir, "fake", &["-DMAIN"]) else { return };
    let ran = tool("sslsniff -x -l -g -n").arg("--").arg(&program).run().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    let bcc = ["TIME(s)", "FUNC", "COMM", "PID", "LEN", "UID", "TID", "LAT(ms)"];
    assert_eq!(words, bcc, "{}", ran.story());
    let text = &ran.stdout;
    assert!(text.contains("----- DATA -----\nreply\\x1b[2J\n----- END DATA -----\n\n"), "{text}");
    let cut = "----- END DATA (TRUNCATED, 11808 bytes lost) -----";
    assert!(text.contains(cut), "{}", ran.story());

    let ran = tool("sslsniff --hexdump -g -n --max-buffer-size 7").arg("--").arg(&program);
    let ran = ran.run().ok();
    let line = "72 65 70 6c 79 1b 5b                             reply.[\n";
    assert!(ran.stdout.contains(line), "{}", ran.story());
    assert!(ran.stdout.contains("(TRUNCATED, 2 bytes lost)"), "{}", ran.story());
}

/// A server of openssl(1) that sends what it reads, ended with its value.
struct Server(Child);

impl Server {
    fn new(dir: &Scratch, port: u16) -> Option<Self> {
        let (key, cert) = (dir.path("key.pem"), dir.path("cert.pem"));
        let made = done(
            "openssl",
            &[
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=x",
                "-keyout",
                &key,
                "-out",
                &cert,
            ],
        );
        if !made {
            skip("no openssl here");
            return None;
        }
        let port = port.to_string();
        let server = Command::new("openssl")
            .args(["s_server", "-quiet", "-accept", &port, "-key", &key, "-cert", &cert])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let local = ("127.0.0.1", port.parse().unwrap());
        wait_for("the server to listen", || std::net::TcpStream::connect(local).ok());
        Some(Server(server))
    }
}

impl Server {
    /// Reads a line, and sends another one.
    fn answer(&mut self, asked: &[u8], answer: &[u8]) {
        let mut line = vec![0; asked.len()];
        self.0.stdout.as_mut().unwrap().read_exact(&mut line).unwrap();
        assert_eq!(line, asked);
        self.0.stdin.as_mut().unwrap().write_all(answer).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn moved(events: &[Value], pid: u32, what: &str) -> String {
    let of = |e: &&Value| e["pid"] == pid && e["func"] == what;
    events.iter().filter(of).filter_map(|e| e["data"].as_str()).collect()
}

/// Both ends of a real connection, one of which runs before the tool does.
#[test]
fn openssl_talks_to_itself() {
    let (dir, port) = (Scratch::new(), free_port());
    let Some(server) = Server::new(&dir, port) else { return };
    talks("openssl", &format!("s_client -quiet -connect 127.0.0.1:{port}"), server);
}

#[test]
fn gnutls_talks_to_openssl() {
    let (dir, port) = (Scratch::new(), free_port());
    let Some(server) = Server::new(&dir, port) else { return };
    talks("gnutls-cli", &format!("--insecure --port {port} 127.0.0.1"), server);
}

/// What it reads from and writes to its user by functions of the same names is not shown.
#[test]
fn nss_talks_to_openssl() {
    let (dir, port) = (Scratch::new(), free_port());
    let Some(server) = Server::new(&dir, port) else { return };
    talks("tstclnt", &format!("-o -D -h 127.0.0.1 -p {port}"), server);
}

fn talks(client: &str, options: &str, mut server: Server) {
    let running = tool(&format!("sslsniff -J --handshake --comm openssl,{client}")).start();
    let started = Command::new(client)
        .args(options.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut client) = started else { return skip(&format!("no {client} here")) };
    let pid = client.id();
    client.stdin.as_mut().unwrap().write_all(b"drawer\n").unwrap();
    server.answer(b"drawer\n", b"reward\n");
    // Some tell of the connection first.
    let mut lines = BufReader::new(client.stdout.as_mut().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap() == "reward"));
    client.kill().unwrap();
    client.wait().unwrap();
    let ran = running.stop().ok();
    let (events, server) = (ran.events(), server.0.id());
    for (pid, sent, got) in [(pid, "drawer\n", "reward\n"), (server, "reward\n", "drawer\n")] {
        assert_eq!(moved(&events, pid, "WRITE/SEND"), sent, "{}", ran.story());
        assert_eq!(moved(&events, pid, "READ/RECV"), got, "{}", ran.story());
    }
}

/// Python uses the functions that return the number of bytes elsewhere.
#[test]
fn python_is_a_client() {
    let (dir, port) = (Scratch::new(), free_port());
    let Some(mut server) = Server::new(&dir, port) else { return };
    let code = format!(
        "import socket, ssl\nc = ssl._create_unverified_context()\n\
         s = c.wrap_socket(socket.create_connection(('127.0.0.1', {port})))\n\
         s.sendall(b'stressed\\n')\nb = b''\nwhile len(b) < 9: b += s.recv(100)\n\
         assert b == b'desserts\\n', b\n"
    );
    if !done("python3", &["-c", "import ssl"]) {
        return skip("no python3 with ssl here");
    }
    let answering = thread::spawn(move || {
        server.answer(b"stressed\n", b"desserts\n");
        server
    });
    let ran = tool("sslsniff -J -- python3 -c").arg(&code).run().ok();
    drop(answering.join());
    let events = ran.events();
    let of = |what: &str| -> String {
        let of = events.iter().filter(|e| e["func"] == what);
        of.filter_map(|e| e["data"].as_str()).collect()
    };
    let both = (of("WRITE/SEND"), of("READ/RECV"));
    assert_eq!(both, ("stressed\n".into(), "desserts\n".into()), "{}", ran.story());
}

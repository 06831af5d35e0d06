//! so1stbyte: how long a server takes to say something.

use std::{thread, time::Duration};

use crate::{sockets::*, support::*};

/// A connection whose server waits before it answers.
fn answered_after(wait: Duration, to: &[u8], server: &Sock) {
    let client = Sock::tcp();
    client.connect(to).unwrap();
    let peer = server.accept().unwrap();
    thread::sleep(wait);
    peer.send(b"hello").unwrap();
    assert_eq!(client.read().unwrap(), b"hello");
    // What comes later counts no more.
    peer.send(b"again").unwrap();
    assert_eq!(client.read().unwrap(), b"again");
}

#[test]
fn the_first_byte_counts_and_no_other() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    let to = v4([127, 0, 0, 1], server.port());
    let wait = Duration::from_millis(30);
    for without in ["", "raw_tp/sock_recv_length"] {
        let line = format!("so1stbyte -J -L --tid {}", tid());
        let running = tool(&line).env("BEEBOX_WITHOUT", without).start();
        for _ in 0..5 {
            answered_after(wait, &to, &server);
        }
        // No answer at all, and one that is only looked at.
        let silent = Sock::tcp();
        silent.connect(&to).unwrap();
        let peer = server.accept().unwrap();
        peer.send(b"x").unwrap();
        let mut byte = 0u8;
        // SAFETY: there is room for one byte.
        #[allow(unsafe_code)]
        let n = unsafe { libc::recv(silent.fd(), (&raw mut byte).cast(), 1, libc::MSG_PEEK) };
        assert_eq!(n, 1);
        let ran = running.stop().ok();
        let hists = ran.of_type("histogram");
        let [hist] = &hists[..] else { panic!("{without}{}", ran.story()) };
        assert_eq!((&hist["count"], &hist["tid"]), (&5.into(), &tid().into()), "{}", ran.story());
        let least = hist["min"].as_u64().unwrap();
        assert!(u128::from(least) >= wait.as_nanos(), "{}", ran.story());
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn ports_are_filtered() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    let (port, to) = (server.port(), v4([127, 0, 0, 1], server.port()));
    for (line, rows) in [
        (format!("--rport {port}"), 1),
        (format!("--rport !{port}"), 0),
        ("--lport !1".into(), 1),
        ("--lport 1-65535".into(), 1),
        ("--lport 0".into(), 0),
        ("--lport 1".into(), 0),
    ] {
        let running = tool(&format!("so1stbyte {line} -J --tid {}", tid())).start();
        answered_after(Duration::ZERO, &to, &server);
        let ran = running.stop().ok();
        assert_eq!(ran.of_type("histogram").len(), rows, "{}", ran.story());
    }
}

#[test]
fn the_picture_is_bcc_s() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(9).unwrap();
    let running = tool(&format!("so1stbyte -m --tid {}", tid())).start();
    answered_after(Duration::from_millis(5), &v4([127, 0, 0, 1], server.port()), &server);
    let ran = running.stop().ok();
    assert!(ran.stdout.contains("msecs") && ran.stdout.contains("count 1,"), "{}", ran.story());
}

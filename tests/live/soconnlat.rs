//! soconnlat: how long connects take.

use std::{os::fd::AsRawFd as _, time::Duration};

use crate::{sockets::*, support::*};

fn count(ran: &Ran) -> u64 {
    total(&ran.of_type("histogram"), "count")
}

#[test]
fn each_connect_counts_once_blocking_or_not() {
    let ran = whole(|| {
        let server = Sock::tcp();
        server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        server.listen(100).unwrap();
        let (port, to) = (server.port(), v4([127, 0, 0, 1], server.port()));
        let running = tool(&format!("soconnlat -J --tid {}", tid())).start();
        for _ in 0..20 {
            Sock::tcp().connect(&to).unwrap();
            let later = Sock::tcp().nonblocking();
            later.connect(&to).unwrap_err();
            let mut poll =
                libc::pollfd { fd: later.0.as_raw_fd(), events: libc::POLLOUT, revents: 0 };
            // SAFETY: there is one.
            #[allow(unsafe_code)]
            let ready = unsafe { libc::poll(&raw mut poll, 1, 10_000) };
            assert_eq!(ready, 1);
            Sock::tcp6().connect(&mapped([127, 0, 0, 1], port)).unwrap();
        }
        for _ in 0..5 {
            Sock::udp().connect(&v4([127, 0, 0, 1], 9)).unwrap();
            Sock::tcp().connect(&v4([127, 0, 0, 1], 9)).unwrap_err();
            Sock::unix().connect(&path(b"/nowhere/socket")).unwrap_err();
        }
        running.stop().ok()
    });
    assert_eq!(count(&ran), 65, "{}", ran.story());
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn failures_filters_and_processes() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(100).unwrap();
    let port = server.port();
    for (line, expected) in [
        ("-x".to_string(), 2),
        (format!("--rport {port}"), 1),
        (format!("--rport !{port}"), 1),
        (format!("--rport {port} --lport !1"), 1),
        (format!("--rport {port} --lport 1"), 0),
        ("-4 --lport 1-65535".to_string(), 2),
        ("-4 --lport !0".to_string(), 2),
        ("-4 -x --lport 1-65535".to_string(), 1),
        ("-4 --lport 0".to_string(), 0),
        ("-4".to_string(), 2),
        ("-L".to_string(), 2),
    ] {
        let running = tool(&format!("soconnlat -J --tid {} {line}", tid())).start();
        Sock::tcp().connect(&v4([127, 0, 0, 1], port)).unwrap();
        Sock::udp().connect(&v4([127, 0, 0, 1], 9)).unwrap();
        Sock::tcp().connect(&v4([127, 0, 0, 1], 9)).unwrap_err();
        Sock::unix().connect(&path(b"/nowhere/socket")).unwrap_err();
        let ran = running.stop().ok();
        assert_eq!(count(&ran), expected, "{line}{}", ran.story());
        if line == "-L" {
            assert!(ran.of_type("histogram").iter().all(|h| h["tid"] == tid()));
        }
    }
}

/// A SYN that is dropped comes again after a second.
#[test]
fn the_time_is_that_until_the_answer() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(0).unwrap();
    let to = v4([127, 0, 0, 1], server.port());
    // The backlog of 0 holds one connection: now it is full.
    let first = Sock::tcp();
    first.connect(&to).unwrap();
    let running = tool(&format!("soconnlat -J --tid {}", tid())).start();
    let second = Sock::tcp().nonblocking();
    second.connect(&to).unwrap_err();
    std::thread::sleep(Duration::from_millis(300));
    server.accept().unwrap();
    let mut poll = libc::pollfd { fd: second.0.as_raw_fd(), events: libc::POLLOUT, revents: 0 };
    // SAFETY: there is one.
    #[allow(unsafe_code)]
    let ready = unsafe { libc::poll(&raw mut poll, 1, 60_000) };
    assert_eq!(ready, 1);
    let ran = running.stop().ok();
    let hists = ran.of_type("histogram");
    let [hist] = &hists[..] else { panic!("{}", ran.story()) };
    assert_eq!(hist["count"], 1, "{}", ran.story());
    let time = hist["max"].as_u64().unwrap();
    assert!(time >= 300_000_000, "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let server = Sock::tcp();
    server.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    server.listen(100).unwrap();
    let running = tool(&format!("soconnlat -P --tid {}", tid())).start();
    Sock::tcp().connect(&v4([127, 0, 0, 1], server.port())).unwrap();
    let ran = running.stop().ok();
    assert!(ran.stdout.contains("usecs") && ran.stdout.contains("count 1,"), "{}", ran.story());
    let pid = format!("pid = {}", std::process::id());
    assert!(ran.stdout.starts_with(&pid), "{}", ran.story());
}

//! bindsnoop: which socket gets which address, and which does not.

use std::net::Ipv6Addr;

use serde_json::{Value, json};

use crate::{sockets::*, support::*};

/// Checks the keys of `expected` against an event.
#[track_caller]
fn is(event: &Value, expected: Value, ran: &Ran) {
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&event[key], value, "{key} of {event}{}", ran.story());
    }
}

#[test]
fn the_port_is_the_one_that_the_kernel_chose() {
    let running = tool(&format!("bindsnoop -J --tid {}", tid())).start();
    let sockets = [Sock::tcp(), Sock::udp(), Sock::tcp6(), Sock::udp6(), Sock::tcp6()];
    sockets[0].bind(&v4([127, 0, 0, 1], 0)).unwrap();
    sockets[1].bind(&v4([0, 0, 0, 0], 0)).unwrap();
    sockets[2].bind(&v6(Ipv6Addr::LOCALHOST, 0)).unwrap();
    sockets[3].bind(&v6(Ipv6Addr::UNSPECIFIED, 0)).unwrap();
    sockets[4].bind(&mapped([127, 0, 0, 1], 0)).unwrap();
    let ran = running.stop().ok();
    let events = ran.events();
    assert_eq!(events.len(), 5, "{}", ran.story());
    let addresses = ["127.0.0.1", "0.0.0.0", "::1", "::", "127.0.0.1"];
    let protocols = ["TCP", "UDP", "TCP", "UDP", "TCP"];
    let families = ["INET", "INET", "INET6", "INET6", "INET6"];
    for (i, event) in events.iter().enumerate() {
        let expected = json!({
            "ret": 0, "errno": 0, "error": null, "port": sockets[i].port(),
            "addr": addresses[i], "protocol": protocols[i], "family": families[i],
            "fd": sockets[i].fd(), "opts": ".....", "if": null, "via": "syscall",
            "tid": tid(), "pid": std::process::id(),
        });
        is(event, expected, &ran);
    }
}

#[test]
fn failed_binds_have_the_address_that_was_asked_for() {
    let taken = Sock::tcp();
    taken.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    let port = taken.port();
    let fail = |line: &str| {
        let running = tool(&format!("bindsnoop {line} --tid {}", tid())).start();
        Sock::tcp().bind(&v4([127, 0, 0, 1], port)).unwrap_err();
        Sock::tcp6().bind(&mapped([127, 0, 0, 1], port)).unwrap_err();
        Sock::tcp().bind(&v4([192, 0, 2, 77], 80)).unwrap_err();
        let file = std::fs::File::open("/dev/null").unwrap();
        Sock(file.into()).bind(&v4([127, 0, 0, 1], 81)).unwrap_err();
        running.stop().ok()
    };
    let ran = fail("-J -x");
    let [one, two, three, four] = &ran.events()[..] else { panic!("{}", ran.story()) };
    let asked = json!({"ret": -98, "errno": 98, "error": "EADDRINUSE", "port": port,
        "addr": "127.0.0.1", "protocol": "TCP"});
    is(one, asked.clone(), &ran);
    is(two, asked, &ran);
    is(three, json!({"error": "EADDRNOTAVAIL", "port": 80, "addr": "192.0.2.77"}), &ran);
    let none = json!({"error": "ENOTSOCK", "port": 81, "addr": "127.0.0.1", "opts": null,
        "netns": null, "socket_type": null});
    is(four, none, &ran);

    assert_eq!(fail("-J").events().len(), 0);
    let ran = fail(&format!("-J -x -P {port}"));
    assert_eq!(ran.events().len(), 2, "{}", ran.story());
    let ran = fail("-E");
    let rows = ran.table();
    assert_eq!((&*rows[0]["RET"], &*rows[0]["RC"]), ("-98", "EADDRINUSE"), "{}", ran.story());
}

#[test]
fn sockets_of_other_families_have_their_own_addresses() {
    let dir = Scratch::new();
    let file = dir.path("a\u{1b}[2J\nb");
    let running = tool(&format!("bindsnoop -J --tid {}", tid())).start();
    let (named, hidden, chosen) = (Sock::unix(), Sock::unix(), Sock::unix());
    named.bind(&path(file.as_bytes())).unwrap();
    hidden.bind(&path(b"\0x\x01\0y")).unwrap();
    chosen.bind(&path(b"")).unwrap();
    let netlinks = [0, 0x11].map(|groups| {
        let socket = Sock::new(libc::AF_NETLINK, libc::SOCK_RAW, libc::NETLINK_ROUTE).unwrap();
        socket.bind(&netlink(0, groups)).unwrap();
        socket
    });
    let wire = Sock::new(libc::AF_PACKET, libc::SOCK_RAW, 0).unwrap();
    wire.bind(&packet(0x88cc, 1)).unwrap();
    let raw = Sock::new(libc::AF_INET, libc::SOCK_RAW, libc::IPPROTO_ICMP).unwrap();
    raw.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    let ran = running.stop().ok();
    let events = ran.events();
    assert_eq!(events.len(), 7, "{}", ran.story());
    let unix =
        |addr: Value| json!({"family": "UNIX", "protocol": "UNIX", "port": null, "addr": addr});
    is(&events[0], unix(json!(file)), &ran);
    is(&events[1], unix(json!("@x\u{1}\0y")), &ran);
    // The kernel chooses an abstract name of five digits.
    let name = events[2]["addr"].as_str().unwrap();
    assert!(name.len() == 6 && name.starts_with('@'), "{}", ran.story());
    is(
        &events[3],
        json!({"protocol": "NETLINK", "socket_type": "RAW", "addr": "groups 0x0"}),
        &ran,
    );
    is(&events[4], json!({"addr": "groups 0x11"}), &ran);
    assert!(events[3]["port"].as_u64().unwrap() > 0 && events[3]["port"] != events[4]["port"]);
    is(&events[5], json!({"protocol": "PACKET", "if": "lo", "addr": "protocol 0x88cc"}), &ran);
    is(&events[6], json!({"protocol": "RAW", "addr": "127.0.0.1", "socket_type": "RAW"}), &ran);
    drop((named, hidden, chosen, netlinks, wire, raw));

    // Nothing of it acts on the terminal.
    let running = tool(&format!("bindsnoop --tid {}", tid())).start();
    Sock::unix().bind(&path(dir.path("c\u{1b}[2J\nd").as_bytes())).unwrap();
    let ran = running.stop().ok();
    assert!(ran.stdout.trim_end().ends_with("/c\\x1b[2J\\x0ad"), "{}", ran.story());
}

#[test]
fn vsock_has_a_context_and_a_port() {
    let Some(socket) = Sock::new(libc::AF_VSOCK, libc::SOCK_STREAM, 0) else {
        return skip("no vsock here");
    };
    let running = tool(&format!("bindsnoop -J -x --tid {}", tid())).start();
    socket.bind(&vsock(u32::MAX, 4321)).unwrap();
    Sock::new(libc::AF_VSOCK, libc::SOCK_STREAM, 0).unwrap().bind(&vsock(77, 1)).unwrap_err();
    let ran = running.stop().ok();
    let [one, two] = &ran.events()[..] else { panic!("{}", ran.story()) };
    is(one, json!({"protocol": "VSOCK", "addr": "cid any", "port": 4321, "ret": 0}), &ran);
    is(two, json!({"error": "EADDRNOTAVAIL", "addr": "cid 77", "port": 1}), &ran);
}

#[test]
fn protocols_are_named() {
    let kinds = [
        (libc::SOCK_STREAM, libc::IPPROTO_MPTCP, "MPTCP"),
        (libc::SOCK_STREAM, libc::IPPROTO_SCTP, "SCTP"),
        (libc::SOCK_DGRAM, libc::IPPROTO_UDPLITE, "UDPLITE"),
    ];
    for (kind, protocol, name) in kinds {
        let Some(socket) = Sock::new(libc::AF_INET, kind, protocol) else {
            skip(&format!("no {name} here"));
            continue;
        };
        let running = tool(&format!("bindsnoop -J --tid {}", tid())).start();
        socket.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        let ran = running.stop().ok();
        let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
        is(event, json!({"protocol": name, "port": socket.port()}), &ran);
    }
}

#[test]
fn options_are_letters() {
    let options = [
        (libc::SOL_IP, libc::IP_FREEBIND, "F...."),
        (libc::SOL_IP, libc::IP_TRANSPARENT, ".T..."),
        (libc::SOL_IP, libc::IP_BIND_ADDRESS_NO_PORT, "..N.."),
        (libc::SOL_SOCKET, libc::SO_REUSEADDR, "...R."),
        (libc::SOL_SOCKET, libc::SO_REUSEPORT, "....r"),
    ];
    let running = tool(&format!("bindsnoop -J --tid {}", tid())).start();
    let bind = |chosen: &[(i32, i32, &str)]| {
        let socket = Sock::tcp();
        chosen.iter().for_each(|(level, option, _)| socket.set(*level, *option));
        socket.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    };
    options.iter().for_each(|option| bind(&[*option]));
    bind(&options);
    let ran = running.stop().ok();
    let events = ran.events();
    let found: Vec<_> = events.iter().map(|e| e["opts"].as_str().unwrap()).collect();
    let expected = options.iter().map(|(.., letters)| *letters).chain(["FTNRr"]);
    assert_eq!(found, expected.collect::<Vec<_>>(), "{}", ran.story());
    // N: no port until it is connected.
    assert_eq!(events[2]["port"], 0);
}

#[test]
fn interfaces_and_networks_are_named() {
    in_network(|| {
        let running = tool(&format!("bindsnoop -J --tid {}", tid())).start();
        let socket = Sock::udp();
        let name = b"lo";
        let (to, len) = (name.as_ptr().cast(), name.len() as u32);
        // SAFETY: the kernel reads two bytes.
        #[allow(unsafe_code)]
        let ret = unsafe {
            libc::setsockopt(socket.fd(), libc::SOL_SOCKET, libc::SO_BINDTODEVICE, to, len)
        };
        assert_eq!(ret, 0);
        socket.bind(&v4([127, 0, 0, 1], 0)).unwrap();
        let ran = running.stop().ok();
        let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
        let netns = network();
        is(event, json!({"if": "lo", "netns": netns}), &ran);

        for (filter, rows) in [(netns, 1), (netns - 1, 0)] {
            let line = format!("bindsnoop -J --tid {} --netns {filter}", tid());
            let running = tool(&line).start();
            Sock::udp().bind(&v4([127, 0, 0, 1], 0)).unwrap();
            let ran = running.stop().ok();
            assert_eq!(ran.events().len(), rows, "{}", ran.story());
        }
    });
}

#[test]
fn io_uring_binds_too() {
    let ran = tool("bindsnoop -J").load("uring-sockets");
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
    is(event, json!({"via": "io_uring", "addr": "127.0.0.1", "protocol": "TCP", "fd": null}), &ran);
    assert!(event["port"].as_u64().unwrap() > 0);
}

#[test]
fn binds_are_counted() {
    let taken = Sock::udp();
    taken.bind(&v4([127, 0, 0, 3], 0)).unwrap();
    let port = taken.port();
    for (line, binds) in [("", 5), ("-x", 12)] {
        let running = tool(&format!("bindsnoop --count -J {line} --tid {}", tid())).start();
        for _ in 0..5 {
            Sock::udp().bind(&v4([127, 0, 0, 4], port)).unwrap();
        }
        for _ in 0..7 {
            Sock::udp().bind(&v4([127, 0, 0, 3], port)).unwrap_err();
        }
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        assert_eq!(total(&rows, "binds"), binds, "{}", ran.story());
        let first = rows.iter().find(|row| row["laddr"] == "127.0.0.4").unwrap();
        assert_eq!((&first["lport"], &first["binds"]), (&json!(port), &json!(5)));
        assert_eq!(rows.len(), if binds == 5 { 1 } else { 2 }, "{}", ran.story());
    }
}

#[test]
fn a_32_bit_program_is_seen() {
    let dir = Scratch::new();
    let (source, program) = (dir.path("bind32.c"), dir.path("bind32"));
    // By bind(2) itself, and by socketcall(2).
    let code = "#include <arpa/inet.h>\n#include <sys/socket.h>\n#include <sys/syscall.h>\n\
        #include <unistd.h>\nint main(void) { struct sockaddr_in a = { AF_INET, htons(0), \
        { htonl(0x7f000001) } }; for (int i = 0; i < 3; i++) { \
        syscall(361, socket(AF_INET, SOCK_STREAM, 0), &a, sizeof(a)); \
        long args[3] = { socket(AF_INET, SOCK_DGRAM, 0), (long)&a, sizeof(a) }; \
        syscall(SYS_socketcall, 2, args); } return 0; }\n";
    std::fs::write(&source, code).unwrap();
    let built = std::process::Command::new("cc").args(["-m32", "-o", &program, &source]).output();
    if !built.is_ok_and(|out| out.status.success()) {
        return skip("no compiler for 32-bit programs");
    }
    let ran = tool("bindsnoop -J").arg("--").arg(&program).run().ok();
    let of = |protocol: &str| {
        ran.events().iter().filter(|e| e["protocol"] == protocol && e["errno"] == 0).count()
    };
    assert_eq!((of("TCP"), of("UDP")), (3, 3), "{}", ran.story());
}

#[test]
fn the_table_is_that_of_libbpf_tools() {
    let running = tool(&format!("bindsnoop -t --tid {}", tid())).start();
    let socket = Sock::tcp();
    socket.bind(&v4([127, 0, 0, 1], 0)).unwrap();
    let ran = running.stop().ok();
    assert!(ran.stdout.lines().all(|line| line.len() <= 80), "{}", ran.story());
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    let bcc = ["PID", "COMM", "RET", "PROTO", "OPTS", "IF", "PORT", "ADDR"];
    assert_eq!(words[1..], bcc, "{}", ran.story());
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!(row["PORT"], socket.port().to_string());
    assert_eq!((&*row["RET"], &*row["PROTO"], &*row["OPTS"]), ("0", "TCP", "....."));
    assert_eq!((&*row["IF"], &*row["ADDR"]), ("-", "127.0.0.1"));
}

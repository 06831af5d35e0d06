use std::time::Duration;

use crate::{
    net::*,
    sockets::{Sock, emulates, far_end, in_network, network, v4},
    support::*,
};

const DELAY: Duration = Duration::from_millis(20);

#[test]
fn the_delay_of_the_wire_is_found_again() {
    let Some(wire) = Wire::new(DELAY, |_| false) else { return };
    let running = tool(&format!("tcprtt -J -B --netns {}", wire.a.inode())).start();
    let (client, server, _) = wire.connect();
    for _ in 0..10 {
        talk_until(&client, &server, 100, 100);
    }
    let ran = running.stop().ok();
    let [hist] = &ran.of_type("histogram")[..] else { panic!("{}", ran.story()) };
    assert_eq!(hist["raddr"], "10.77.0.2");
    let round = 2 * DELAY.as_nanos() as u64;
    let most = round + patient(Duration::from_millis(20)).as_nanos() as u64;
    // Known to a sixteenth.
    let p50 = hist["p50"].as_u64().unwrap();
    assert!((round - round / 16..most).contains(&p50), "{}", ran.story());
    assert!(
        hist["min"].as_u64().unwrap() >= round - round / 16
            && hist["count"].as_u64().unwrap() >= 10
    );
}

#[test]
fn the_delay_of_the_emulator_is_found_again() {
    in_network(|| {
        let Some(server) = far_end(|| {
            let server = Sock::tcp();
            server.bind(&v4([192, 0, 2, 2], 7777)).unwrap();
            server.listen(1).unwrap();
            server
        }) else {
            return;
        };
        if !emulates("delay 40ms") {
            return;
        }
        let client = Sock::tcp();
        let running = tool(&format!("tcprtt -J -B --netns {}", network())).start();
        client.connect(&v4([192, 0, 2, 2], 7777)).unwrap();
        let peer = server.accept().unwrap();
        for _ in 0..10 {
            client.send(b"ping").unwrap();
            assert_eq!(peer.read().unwrap(), b"ping");
            peer.send(b"pong").unwrap();
            assert_eq!(client.read().unwrap(), b"pong");
        }
        let ran = running.stop().ok();
        let [hist] = &ran.of_type("histogram")[..] else { panic!("{}", ran.story()) };
        assert_eq!(hist["raddr"], "192.0.2.2");
        // Known to a sixteenth, and what the machine adds.
        let least = 40_000_000 - 40_000_000 / 16;
        let most = 40_000_000 + patient(Duration::from_millis(20)).as_nanos() as u64;
        let [min, p50] = ["min", "p50"].map(|key| hist[key].as_u64().unwrap());
        assert!(min >= least && (least..most).contains(&p50), "{}", ran.story());
        assert!(hist["count"].as_u64().unwrap() >= 10, "{}", ran.story());
    });
}

#[test]
fn ports_and_processes_are_chosen() {
    let (listener, port) = listener("127.0.0.1:0");
    let pid = own_pid();
    for (options, some) in [
        (format!("-P {port}"), true),
        (format!("-p {port}"), true),
        (format!("-p {port} -P {port}"), false),
        (format!("-P {port} -A 127.0.0.0/8"), true),
        (format!("-P {port} -a 10.0.0.0/8"), false),
        (format!("-P {port} --pid {pid}"), true),
        (format!("-P {port} --pid !{pid}"), false),
    ] {
        let running = tool(&format!("tcprtt -J {options}")).start();
        let (client, server) = connected(&listener);
        talk_until(&client, &server, 100, 100);
        let ran = running.stop().ok();
        assert_eq!(!ran.of_type("histogram").is_empty(), some, "{options} {}", ran.story());
    }
}

#[test]
fn the_picture_is_in_the_unit_asked_for() {
    let (listener, port) = listener("127.0.0.1:0");
    for (option, word) in [("", "usecs"), ("-m", "msecs"), ("-e", "avg = ")] {
        let running = tool(&format!("tcprtt -P {port} {option}")).start();
        let (client, server) = connected(&listener);
        talk_until(&client, &server, 100, 100);
        let ran = running.stop().ok();
        assert!(ran.stdout.contains(word), "{}", ran.story());
    }
}

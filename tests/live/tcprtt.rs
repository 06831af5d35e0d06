use std::time::Duration;

use crate::{net::*, support::*};

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

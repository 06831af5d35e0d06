use std::{
    io::{Read as _, Write as _},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{net::*, support::*};

const WAIT: Duration = Duration::from_millis(50);

#[test]
fn data_that_waits_is_timed_from_the_oldest() {
    let (listener, port) = listener("127.0.0.1:0");
    let (mut client, mut server) = connected(&listener);
    let running = tool(&format!("tcppktlat -J -l {port}")).start();
    client.write_all(b"first").unwrap();
    thread::sleep(WAIT);
    client.write_all(b"second").unwrap();
    let mut both = [0; 11];
    server.read_exact(&mut both).unwrap();
    let ran = running.stop().ok();
    let events = ran.events();
    let first = events.first().unwrap_or_else(|| panic!("{}", ran.story()));
    let lat = Duration::from_nanos(first["lat_ns"].as_u64().unwrap());
    assert!((WAIT..patient(Duration::from_secs(5))).contains(&lat), "{first}");
    assert_eq!((&first["pid"], &first["lport"]), (&json!(own_pid()), &json!(port)), "{first}");
}

#[test]
fn a_look_does_not_end_the_wait() {
    let (listener, port) = listener("127.0.0.1:0");
    let (mut client, mut server) = connected(&listener);
    let running = tool(&format!("tcppktlat -J -l {port}")).start();
    client.write_all(b"first").unwrap();
    assert_eq!(server.peek(&mut [0; 5]).unwrap(), 5);
    thread::sleep(WAIT);
    server.read_exact(&mut [0; 5]).unwrap();
    let ran = running.stop().ok();
    let [event] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert!(event["lat_ns"].as_u64().unwrap() as u128 >= WAIT.as_nanos(), "{}", ran.story());
}

#[test]
fn what_a_read_leaves_behind_waits_since_it_came() {
    let (listener, port) = listener("127.0.0.1:0");
    let (mut client, mut server) = connected(&listener);
    let running = tool(&format!("tcppktlat -J -l {port}")).start();
    client.write_all(b"0123456789").unwrap();
    for (bytes, looks) in [(4, false), (3, true), (3, false)] {
        thread::sleep(WAIT);
        if looks {
            assert_eq!(server.peek(&mut [0; 64]).unwrap(), 6);
        }
        server.read_exact(&mut vec![0; bytes]).unwrap();
    }
    // All was read: this waits for itself only.
    client.write_all(b"x").unwrap();
    server.read_exact(&mut [0]).unwrap();
    let ran = running.stop().ok();
    let lats: Vec<_> = ran.events().iter().map(|e| e["lat_ns"].as_u64().unwrap() as u128).collect();
    let [first, second, third, last] = lats[..] else { panic!("{}", ran.story()) };
    assert!(first >= WAIT.as_nanos(), "{}", ran.story());
    assert!(second >= first + WAIT.as_nanos(), "{}", ran.story());
    assert!(third >= second + WAIT.as_nanos(), "{}", ran.story());
    assert!(last < third, "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn what_came_later_has_not_waited_since_before() {
    let (listener, port) = listener("127.0.0.1:0");
    let (mut client, mut server) = connected(&listener);
    let running = tool(&format!("tcppktlat -J -l {port}")).start();
    client.write_all(b"first").unwrap();
    wait_for("the first packet", || (server.peek(&mut [0; 64]).unwrap() == 5).then_some(()));
    let before_sleep = Instant::now();
    thread::sleep(WAIT);
    client.write_all(b"second").unwrap();
    wait_for("the second packet", || (server.peek(&mut [0; 64]).unwrap() == 11).then_some(()));
    let between = before_sleep.elapsed();
    server.read_exact(&mut [0; 5]).unwrap();
    server.read_exact(&mut [0; 6]).unwrap();
    let whole = before_sleep.elapsed();
    let ran = running.stop().ok();
    let lats: Vec<_> = ran.events().iter().map(|e| e["lat_ns"].as_u64().unwrap() as u128).collect();
    let [first, second] = lats[..] else { panic!("{}", ran.story()) };
    assert!(between >= WAIT && first >= WAIT.as_nanos(), "{}", ran.story());
    // It came after the sleep.
    assert!(second <= (whole - WAIT).as_nanos(), "{}", ran.story());
}

#[test]
fn what_is_read_sooner_is_left_out() {
    let (listener, port) = listener("127.0.0.1:0");
    let (mut client, mut server) = connected(&listener);
    for (options, rows) in [("", 1), ("60s", 0), ("-p 1", 0)] {
        let running = tool(&format!("tcppktlat -J -l {port} {options}")).start();
        client.write_all(b"x").unwrap();
        server.read_exact(&mut [0]).unwrap();
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{options} {}", ran.story());
    }
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("tcppktlat --lport 1 --duration 0.1").run().ok();
    assert_eq!(
        ran.stdout,
        "PID     TID     COMM             LADDR            LPORT RADDR            RPORT      MS\n"
    );
}

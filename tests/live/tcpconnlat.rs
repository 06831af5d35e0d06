use std::{net::TcpStream, time::Duration};

use serde_json::json;

use crate::{net::*, support::*};

const DELAY: Duration = Duration::from_millis(20);

#[test]
fn the_delay_of_the_wire_is_found_again() {
    let Some(wire) = Wire::new(DELAY, |_| false) else { return };
    let round = 2 * DELAY.as_nanos() as u64;
    let most = round + patient(Duration::from_millis(100)).as_nanos() as u64;
    let running = tool(&format!("tcpconnlat -J --netns {}", wire.a.inode())).start();
    let (client, _server, port) = wire.connect();
    let ran = running.stop().ok();
    let [e] = &ran.events()[..] else { panic!("{}", ran.story()) };
    assert!((round..most).contains(&e["lat_ns"].as_u64().unwrap()), "{e}");
    assert_eq!(
        (&e["dport"], &e["pid"], &e["result"]),
        (&json!(port), &json!(own_pid()), &json!("connected"))
    );
    assert_eq!(e["lport"], client.local_addr().unwrap().port());
}

#[test]
fn what_is_quicker_is_left_out_and_what_is_refused_is_said() {
    let (listener, port) = listener("127.0.0.1:0");
    for (min, rows) in [("", 1), ("60000", 0), ("0.001", 1)] {
        let running = tool(&format!("tcpconnlat -J --rport {port} {min}")).start();
        let _ends = connected(&listener);
        let ran = running.stop().ok();
        assert_eq!(ran.events().len(), rows, "{min} {}", ran.story());
    }
    let (_holder, port) = closed_port();
    let running = tool(&format!("tcpconnlat --rport {port}")).start();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let ran = running.stop().ok();
    let [row] = &ran.table()[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*row["STATUS"], &*row["DPORT"]), ("ECONNREFUSED", &*port.to_string()));
    assert!(row["LAT(ms)"].parse::<f64>().unwrap() > 0.0);
}

use crate::{net::*, support::*};

#[test]
fn each_segment_shows_the_windows() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    let running = tool(&format!("tcpwin -J --lport {port}")).start();
    // One segment for each: the other end waits for it.
    for _ in 0..10 {
        talk_until(&client, &server, 100, 1);
    }
    let ran = running.stop().ok();
    let events = ran.events();
    let with_data = events.iter().filter(|e| e["size_bytes"] == 100).count();
    assert_eq!(with_data, 10, "{}", ran.story());
    for e in &events {
        assert!(e["cwnd"].as_u64().unwrap() > 0 && e["srtt_ns"].as_u64().unwrap() > 0, "{e}");
        assert!(e["sock"] == events[0]["sock"] && e["pid"] == own_pid(), "{e}");
        assert!(
            e["sndbuf_bytes"].as_u64().unwrap() > 0 && e["rcv_wnd_bytes"].as_u64().unwrap() > 0
        );
    }
}

#[test]
fn csv_is_for_plots() {
    let (listener, port) = listener("127.0.0.1:0");
    let (client, server) = connected(&listener);
    let running = tool(&format!("tcpwin --csv --lport {port} --fields sock,cwnd,ssthresh")).start();
    talk_until(&client, &server, 100, 1);
    let ran = running.stop().ok();
    assert!(ran.stdout.lines().count() >= 2, "{}", ran.story());
    assert!(ran.stdout.lines().next().unwrap().ends_with("sock,cwnd,ssthresh"), "{}", ran.story());
}

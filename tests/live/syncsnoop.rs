//! syncsnoop: who has files written to disk, by which call, how long that takes.

use crate::support::*;

#[test]
fn every_call_is_seen_once() {
    let dir = Scratch::new();
    let file = dir.path("file");
    let calls = ["sync", "fsync", "fdatasync", "syncfs", "sync_file_range"];
    let loads = calls.map(|call| format!("call {call} 7 {file}"));
    // Each write of the last load is followed by one.
    let last = format!("write {file} 65536 4096 --fsync --count 5");
    let ran = tool("syncsnoop -J").loads(loads.into_iter().chain([last])).ok();
    let found = ran.events();
    assert_eq!(found.len(), 7 * calls.len() + 5, "{}", ran.story());
    for (call, events) in calls.into_iter().chain(["fsync"]).zip(found.chunks(7)) {
        for e in events {
            assert_eq!(
                (&e["call"], &e["comm"], &e["errno"]),
                (&call.into(), &"workload".into(), &0.into())
            );
            assert_eq!(e["path"].as_str(), (call != "sync").then_some(&*file), "{e}");
            let lat = e["lat_ns"].as_u64().unwrap();
            assert!(
                (1..patient(std::time::Duration::from_secs(60)).as_nanos() as u64).contains(&lat)
            );
        }
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn what_fails_is_said() {
    let ran = tool("syncsnoop -J").load("call fsync 4 /proc/self/comm").ok();
    let found = ran.events();
    assert_eq!(found.len(), 4, "{}", ran.story());
    assert!(found.iter().all(|e| e["error"] == "EINVAL"), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let dir = Scratch::new();
    let load = format!("call fdatasync 3 {}", dir.path("file"));
    let ran = tool("syncsnoop").load(&load).ok();
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((&*row["COMM"], &*row["CALL"]), ("workload", "fdatasync"));
        // Seconds since the machine was started, to the nanosecond.
        let uptime = std::fs::read_to_string("/proc/uptime").unwrap();
        let uptime: f64 = uptime.split(' ').next().unwrap().parse().unwrap();
        let time: f64 = row["TIME(s)"].parse().unwrap();
        assert!(
            time <= uptime + 1.0 && time > uptime - 60.0 * slowness() as f64,
            "{time} {uptime}"
        );
        assert_eq!(row["TIME(s)"].split_once('.').unwrap().1.len(), 9);
    }
    let rows = tool("syncsnoop -e").load(&load).ok().table();
    assert!(rows.iter().all(|r| r["PATH"].ends_with("/file") && r["LAT(ms)"] != "-"), "{rows:?}");
}

//! naptime: how long programs ask to sleep.

use crate::support::*;

const MS: u64 = 1_000_000;

#[test]
fn sleeps_are_those_of_the_load() {
    let ran = tool("naptime -J").load("block 50 10").ok();
    let events = ran.events();
    assert_eq!((events.len(), ran.lost()), (10, 0), "{}", ran.story());
    for e in &events {
        assert_eq!((&e["asked_ns"], &e["comm"]), (&(50 * MS).into(), &"workload".into()), "{e}");
        let slept = e["slept_ns"].as_u64().unwrap();
        assert!((50 * MS..50 * MS + 100 * MS * slowness()).contains(&slept), "{e}");
        assert_eq!(e["pcomm"], "beebox", "{e}");
    }
}

/// Until a time: what is left of it when the call is made.
#[test]
fn sleeps_until_a_time_are_as_long_as_that_is_off() {
    let ran = tool("naptime -J").load("nap 200 --until").ok();
    let events = ran.events();
    let [e] = &events[..] else { panic!("{}", ran.story()) };
    let asked = e["asked_ns"].as_u64().unwrap();
    assert!((200 * MS - 20 * MS * slowness()..=200 * MS).contains(&asked), "{e}");
    assert!(e["slept_ns"].as_u64().unwrap() + MS >= asked, "{e}");
}

#[test]
fn a_sleep_that_is_broken_off_is_none() {
    let ran = tool("naptime -J --duration 200ms").load("nap 100000");
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn the_table_is_bpftrace_s() {
    let ran = tool("naptime").load("nap 70").ok();
    let rows = ran.table();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PPID", "PCOMM", "PID", "COMM", "SECONDS"]);
    assert_eq!((&*rows[0]["COMM"], &*rows[0]["SECONDS"]), ("workload", "0.070"), "{}", ran.story());
}

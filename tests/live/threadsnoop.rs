//! threadsnoop: threads that are made, and their functions.

use std::collections::BTreeSet;

use crate::support::*;

#[test]
fn threads_are_as_many_as_the_load_s() {
    if !able("threadsnoop") {
        return;
    }
    let ran = tool("threadsnoop -J").load("burn 100 --threads 9").ok();
    let events = ran.events();
    assert_eq!((events.len(), ran.lost()), (8, 0), "{}", ran.story());
    let tids: BTreeSet<_> = events.iter().map(|e| e["new_tid"].as_u64().unwrap()).collect();
    assert_eq!(tids.len(), 8, "{}", ran.story());
    for e in &events {
        assert_eq!(e["comm"], "workload", "{e}");
        // Rust's threads begin with a function of its own.
        assert!(e["func"].as_str().is_some_and(|f| f.contains("thread_start")), "{}", ran.story());
        assert!(e["tid"] == e["pid"] && !tids.contains(&e["pid"].as_u64().unwrap()), "{e}");
    }
}

/// A process is no thread.
#[test]
fn processes_are_not_shown() {
    if !able("threadsnoop") {
        return;
    }
    let ran = tool("threadsnoop -J").load("fork-storm 20 2").ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn the_table_is_bpftrace_s() {
    if !able("threadsnoop") {
        return;
    }
    let ran = tool("threadsnoop").load("burn 100 --threads 2").ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PID", "COMM", "FUNC"]);
    let rows = ran.table();
    assert_eq!(rows.len(), 1, "{}", ran.story());
    assert!(rows[0]["FUNC"].contains("thread_start"), "{}", ran.story());
}

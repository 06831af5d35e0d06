//! pidpersec: processes and threads that are made.

use crate::support::*;

#[test]
fn processes_and_threads_are_those_of_the_load() {
    let n = many(200);
    let ran = tool("pidpersec -J 50ms").load(&format!("fork-storm {n} 2")).ok();
    let rows = ran.of_type("row");
    let made = (total(&rows, "processes"), total(&rows, "threads"));
    assert_eq!(made, (2 * n, 0), "{}", ran.story());
    let ran = tool("pidpersec -J 1h").load("burn 5 --threads 9").ok();
    let rows = ran.of_type("row");
    assert_eq!((total(&rows, "processes"), total(&rows, "threads")), (0, 8), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn a_row_is_printed_each_interval() {
    let ran = tool("pidpersec 0.1 3").run().ok();
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    assert!(rows.iter().all(|row| row["PIDs/sec"].parse::<u64>().is_ok()), "{}", ran.story());
}

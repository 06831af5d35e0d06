//! numamove: pages that are moved from node to node, or for another reason.

use std::fs;

use crate::support::*;

/// Pages that the kernel has moved, for whatever reason.
fn moved() -> u64 {
    let text = fs::read_to_string("/proc/vmstat").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("pgmigrate_success ")).unwrap();
    line.parse().unwrap()
}

#[test]
fn pages_are_as_many_as_the_kernel_counts() {
    if !able("numamove") {
        return;
    }
    let compact = |reason: &str| {
        let running = tool(&format!("numamove -J -r {reason} 100ms")).start();
        let before = moved();
        fs::write("/proc/sys/vm/compact_memory", "1").unwrap();
        let moved = moved() - before;
        (running.stop().ok(), moved)
    };
    if fs::metadata("/proc/sys/vm/compact_memory").is_err() {
        return skip("this kernel does not compact memory");
    }
    let (ran, pages) = compact("compaction");
    let rows = ran.of_type("row");
    assert_eq!(total(&rows, "pages"), pages, "{}", ran.story());
    let timed = ran.summary()["notes"].as_array().unwrap().is_empty();
    if pages > 0 && timed {
        let ns = total(&rows, "moving_ns");
        assert!(ns > 0 && ns < 60_000_000_000, "{}", ran.story());
    }
    // Those were not moved to be where they are used.
    let (ran, _) = compact("numa_misplaced");
    assert_eq!(total(&ran.of_type("row"), "pages"), 0, "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn a_row_is_printed_each_interval() {
    if !able("numamove") {
        return;
    }
    let ran = tool("numamove 0.1 3").run().ok();
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert!(row["NUMA_migrations"].parse::<u64>().is_ok(), "{}", ran.story());
        assert!(row["NUMA_migrations_ms"].parse::<f64>().is_ok(), "{}", ran.story());
    }
    let ran = tool("numamove -r nothing").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
    assert!(ran.stderr.contains("numa_misplaced"), "{}", ran.story());
}

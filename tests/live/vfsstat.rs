//! vfsstat: how often each operation of the VFS is called.

use crate::support::*;

/// Their numbers are so different that each load shows in the sums.
#[test]
fn counts_are_those_of_the_load() {
    let dir = Scratch::new();
    let (file, new) = (dir.path("file"), dir.path("new"));
    let loads = [
        &*format!("write {file} 409600 4096 --fsync --count 3"),
        &format!("read {file} 409600 4096 --count 2"),
        &format!("call fdatasync 60 {file}"),
        &format!("call unlinkat 50 {new}"),
        &format!("call rmdir 40 {new}"),
    ];
    // What is printed in between has been seen.
    for interval in ["", "10ms"] {
        let sums = |loads: [&str; 5]| {
            let ran = tool(&format!("vfsstat -J {interval}")).loads(loads).ok();
            assert_eq!(ran.lost(), 0);
            let rows = ran.of_type("row");
            ["reads", "writes", "fsyncs", "opens", "creates", "unlinks", "mkdirs", "rmdirs"]
                .map(|key| total(&rows, key))
        };
        // What starts the loads counts, too: the kernel opens their programs.
        let start = sums(["true"; 5]);
        assert!(start.iter().sum::<u64>() < 4 * 5, "{start:?}");
        let mut found = sums(loads);
        found.iter_mut().zip(start).for_each(|(count, start)| *count -= start);
        assert_eq!(found, [200, 300, 63, 53, 51, 50, 40, 40], "{interval}");
        std::fs::remove_file(&file).unwrap();
    }
}

#[test]
fn rows_come_by_the_interval_and_end_by_the_count() {
    let ran = tool("vfsstat -J 50ms 3").run().ok();
    let rows = ran.of_type("row");
    assert_eq!(rows.len(), 3, "{}", ran.story());
    assert!(rows.iter().all(|r| r["interval_s"].as_f64().unwrap() >= 0.05));
}

#[test]
fn the_table_is_bcc_s() {
    let dir = Scratch::new();
    let ran = tool("vfsstat").load(&format!("write {} 40960000 4096", dir.path("file"))).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    let expected = [
        "TIME", "READ/s", "WRITE/s", "FSYNC/s", "OPEN/s", "CREATE/s", "UNLINK/s", "MKDIR/s",
        "RMDIR/s",
    ];
    assert_eq!(words, expected);
    assert!(
        ran.table().iter().any(|r| r["WRITE/s"].parse::<u64>().unwrap() > 0),
        "{}",
        ran.story()
    );
}

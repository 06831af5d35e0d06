//! vfsstat: how often each operation of the VFS is called.

use crate::support::*;

#[test]
fn counts_are_those_of_the_load() {
    let dir = Scratch::new();
    let (file, new) = (dir.path("file"), dir.path("new"));
    for interval in ["", "10ms"] {
        let sums = |load: &str| {
            let ran = tool(&format!("vfsstat -J {interval}")).load(load).ok();
            assert_eq!(ran.lost(), 0);
            let rows = ran.of_type("row");
            ["reads", "writes", "fsyncs", "opens", "creates", "unlinks", "mkdirs", "rmdirs"]
                .map(|key| total(&rows, key))
        };
        // What starts the load counts, too: the kernel opens its program.
        let start = sums("true");
        assert!(start.iter().sum::<u64>() < 4, "{start:?}");
        let sums = |load: &str| {
            let mut found = sums(load);
            found.iter_mut().zip(start).for_each(|(count, start)| *count -= start);
            found
        };
        assert_eq!(
            sums(&format!("write {file} 409600 4096 --fsync --count 3")),
            [0, 300, 3, 1, 1, 0, 0, 0]
        );
        assert_eq!(sums(&format!("call unlinkat 5 {new}")), [0, 0, 0, 5, 5, 5, 0, 0]);
        if !interval.is_empty() {
            // What falls between two rows has been seen.
            continue;
        }
        assert_eq!(sums(&format!("read {file} 409600 4096 --count 2")), [200, 0, 0, 1, 0, 0, 0, 0]);
        assert_eq!(sums(&format!("call rmdir 4 {new}")), [0, 0, 0, 0, 0, 0, 4, 4]);
        assert_eq!(sums(&format!("call fdatasync 6 {file}")), [0, 0, 6, 1, 0, 0, 0, 0]);
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

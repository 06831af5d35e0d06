//! readahead: pages that were read, and of them those that were used.

use crate::support::*;

#[test]
fn pages_are_those_of_the_load() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let file = disk.path("file");
    let workload = workload().to_str().unwrap().to_string();
    assert!(done(&workload, &["write", &file, "4096000", "4096"]));
    // All of a file, and then its first page, with which some more are read.
    for (bytes, used) in [("4096000 4096", 1000), ("4096000 4096000", 1000), ("4096 4096", 1)] {
        assert!(done(&workload, &["drop", &file]));
        assert!(done(&workload, &["true"]));
        let ran = tool("readahead -J").load(&format!("read {file} {bytes}")).ok();
        let (rows, hists) = (ran.of_type("row"), ran.of_type("histogram"));
        let (unused, read) = (total(&rows, "unused_pages"), total(&rows, "total_pages"));
        let first = total(&hists, "count");
        assert_eq!(read - unused, first, "{}", ran.story());
        assert!((used..used + 10).contains(&first), "{}", ran.story());
        assert!(read <= 1010 && (used > 1 || unused > 0), "{}", ran.story());
        assert_eq!(ran.lost(), 0);
    }
    // Pages that are written are not read. (Not on the loop device: below it is another file.)
    let dir = Scratch::new();
    assert!(done(&workload, &["true"]));
    let ran = tool("readahead -J").load(&format!("write {} 4096000 4096", dir.path("new"))).ok();
    assert!(total(&ran.of_type("row"), "total_pages") < 20, "{}", ran.story());
}

#[test]
fn the_text_is_bcc_s() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let file = disk.path("file");
    let workload = workload().to_str().unwrap().to_string();
    assert!(done(&workload, &["write", &file, "409600", "4096"]));
    assert!(done(&workload, &["drop", &file]));
    let ran = tool("readahead").load(&format!("read {file} 409600 4096")).ok();
    let first = ran.stdout.lines().next().unwrap();
    let pages = first.strip_prefix("Readahead unused/total pages: ").unwrap();
    let (unused, total) = pages.split_once('/').unwrap();
    assert!(unused.parse::<u64>().unwrap() < 20 && total.parse::<u64>().unwrap() >= 100, "{first}");
    assert!(ran.stdout.contains("msecs"), "{}", ran.story());
}

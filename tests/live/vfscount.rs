//! vfscount: how often each function of the VFS is called.

use crate::support::*;

#[test]
fn counts_are_those_of_the_load() {
    if !able("vfscount") {
        return;
    }
    let dir = Scratch::new();
    let ran = tool("vfscount -J")
        .load(&format!("write {} 409600 4096 --fsync --count 3", dir.path("file")))
        .ok();
    let count = |function: &str| {
        ran.of_type("row")
            .iter()
            .find(|r| r["function"] == function)
            .map_or(0, |r| r["count"].as_u64().unwrap())
    };
    // One of the opens is that of the program itself.
    assert_eq!((count("vfs_write"), count("vfs_open")), (300, 2), "{}", ran.story());
    assert!(ran.of_type("row").iter().all(|r| r["function"].as_str().unwrap().starts_with("vfs_")));
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    if !able("vfscount") {
        return;
    }
    let dir = Scratch::new();
    let mut ran = tool("vfscount").load(&format!("call unlinkat 20 {}", dir.path("file"))).ok();
    ran.stdout = ran.stdout.trim_end().to_string();
    let rows = ran.table();
    let row = rows
        .iter()
        .find(|r| r["FUNC"] == "vfs_unlink")
        .unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&*row["COUNT"], row["ADDR"].len()), ("20", 16));
    let counts: Vec<u64> = rows.iter().map(|r| r["COUNT"].parse().unwrap()).collect();
    assert!(counts.is_sorted(), "{}", ran.story());
}

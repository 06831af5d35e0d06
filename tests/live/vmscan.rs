//! vmscan: the time that reclaiming memory takes.

use crate::support::*;

/// Who reads four times what its cgroup may have must give up what it read before.
/// It goes by a name, for the tests run at the same time.
fn reader(line: &str, name: &str) -> Option<Ran> {
    let (disk, cgroup) = (Mounted::new("ext4", 128 << 20)?, MemoryCgroup::new("16M")?);
    let file = disk.path("file");
    assert!(work(&format!("write {file} 67108864 65536 --fsync")));
    assert!(work(&format!("drop {file}")));
    let read = cgroup.enter(&format!("name {name} -- read {file} 67108864 65536"));
    Some(tool(&format!("{line} -- sh -c")).arg(&read).arg(workload()).run().ok())
}

#[test]
fn reclaim_of_a_cgroup_is_that_which_drsnoop_sees() {
    // In hex: scanned.
    let running = tool("vmscan -J --comm scanned 1h").start();
    let Some(ran) = reader("drsnoop -J --comm scanned", "7363616e6e6564") else {
        return drop(running.stop());
    };
    let seen = ran.events().len();
    assert!(seen > 5, "{}", ran.story());
    let ran = running.stop().ok();
    let rows = ran.of_type("row");
    let (memcg, direct) = (total(&rows, "memcg_ns"), total(&rows, "direct_ns"));
    assert!(memcg > 0 && direct == 0, "{}", ran.story());
    let hists = ran.of_type("histogram");
    let of = hists.iter().find(|hist| hist["reclaim"] == "memcg");
    let of = of.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(of["sum"], memcg, "{}", ran.story());
    assert_eq!(of["count"].as_u64().unwrap() as usize, seen, "{}", ran.story());
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn a_row_is_printed_each_interval_and_pictures_at_the_end() {
    let Some(ran) = reader("vmscan 1h", "7465787475616c") else { return };
    let lines: Vec<_> = ran.stdout.lines().collect();
    let words: Vec<_> = lines[0].split_whitespace().collect();
    assert_eq!(words, ["TIME", "S-SLABms", "D-RECLAIMms", "M-RECLAIMms", "KSWAPD", "WRITEPAGE"]);
    let row: Vec<_> = lines[1].split_whitespace().collect();
    assert!(row[3].parse::<f64>().unwrap() > 0.0, "{}", ran.story());
    assert!(lines.contains(&"reclaim = memcg"), "{}", ran.story());
    let ran = tool("vmscan -p 4194303 0.1 3").run().ok();
    assert_eq!(ran.stdout.lines().filter(|line| !line.is_empty()).count(), 4, "{}", ran.story());
}

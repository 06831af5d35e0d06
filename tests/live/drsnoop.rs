//! drsnoop: who must reclaim memory.

use std::{collections::BTreeMap, fs};

use serde_json::json;

use crate::support::*;

/// Who reads four times what its cgroup may have must give up what it read before.
struct Reader {
    disk: Mounted,
    cgroup: MemoryCgroup,
}

impl Reader {
    fn new() -> Option<Self> {
        Some(Reader { disk: Mounted::new("ext4", 128 << 20)?, cgroup: MemoryCgroup::new("16M")? })
    }

    fn run(&self, line: &str) -> Ran {
        let file = self.disk.path("file");
        assert!(work(&format!("write {file} 67108864 65536 --fsync")));
        assert!(work(&format!("drop {file}")));
        let read = self.cgroup.enter(&format!("read {file} 67108864 65536"));
        tool(&format!("{line} -- sh -c")).arg(&read).arg(workload()).run()
    }
}

#[test]
fn pages_are_those_that_the_cgroup_has_no_room_for() {
    let Some(reader) = Reader::new() else { return };
    let ran = reader.run("drsnoop -J").ok();
    let events = ran.events();
    let pages: u64 = events.iter().map(|e| e["pages"].as_u64().unwrap()).sum();
    // It may have 4096 pages of 16384, and some are of other things.
    assert!((16384 - 4096 - 500..=16384 + 500).contains(&pages), "{pages}{}", ran.story());
    for e in &events {
        assert_eq!((&e["comm"], &e["scope"]), (&json!("workload"), &json!("cgroup")), "{e}");
        assert!(e["lat_ns"].as_u64().unwrap() > 0, "{e}");
    }
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(reader) = Reader::new() else { return };
    let ran = reader.run("drsnoop").ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "COMM", "TID", "LAT(ms)", "PAGES", "SCOPE"]);
    let rows = ran.table();
    let right = |row: &BTreeMap<String, String>| {
        row["COMM"] == "workload" && row["LAT(ms)"].parse::<f64>().is_ok()
    };
    assert!(!rows.is_empty() && rows.iter().all(right), "{}", ran.story());
}

#[test]
fn free_memory_is_what_the_kernel_says() {
    let Some(reader) = Reader::new() else { return };
    let ran = reader.run("drsnoop -J -e");
    if ran.status == Some(4) {
        assert!(ran.stderr.contains("leave out -e"), "{}", ran.story());
        return skip("this kernel hides where it counts free memory");
    }
    let text = fs::read_to_string("/proc/meminfo").unwrap();
    let of = |name| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    };
    let (all, free) = (of("MemTotal:"), of("MemFree:"));
    let events = ran.events();
    assert!(!events.is_empty(), "{}", ran.story());
    for e in events {
        let told = e["free_bytes"].as_u64().unwrap();
        assert!((free / 2..all).contains(&told), "{told} {free}{}", ran.story());
    }
}

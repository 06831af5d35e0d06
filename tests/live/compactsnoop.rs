//! compactsnoop: memory that is compacted, for whom and with what result.

use std::fs;

use crate::support::*;

const ALL: &str = "/proc/sys/vm/compact_memory";

/// All zones are compacted by whoever asks the kernel to.
fn compacted(line: &str) -> Option<Ran> {
    if !able("compactsnoop") {
        return None;
    }
    if fs::metadata(ALL).is_err() {
        skip("this kernel does not compact memory");
        return None;
    }
    let running = tool(line).start();
    fs::write(ALL, "1").unwrap();
    Some(running.stop().ok())
}

#[test]
fn zones_and_results_are_told() {
    let Some(ran) = compacted("compactsnoop -J -e -K") else { return };
    let own = |e: &&serde_json::Value| e["pid"] == std::process::id();
    let all = ran.events();
    let events: Vec<_> = all.iter().filter(own).collect();
    assert!(!events.is_empty(), "{}", ran.story());
    let zones = fs::read_to_string("/proc/zoneinfo").unwrap();
    for e in events {
        let (node, zone) = (e["node"].as_u64().unwrap(), e["zone"].as_str().unwrap());
        let heading = format!("Node {node}, zone {zone:>8}");
        let of_zone =
            zones.split_once(&heading).unwrap_or_else(|| panic!("{heading}{}", ran.story())).1;
        let number = |name: &str| -> u64 {
            let line = of_zone.lines().find(|line| line.split_whitespace().next() == Some(name));
            line.unwrap().split_whitespace().nth(1).unwrap().parse().unwrap()
        };
        assert_eq!(e["min"].as_u64().unwrap(), number("min"), "{e}");
        let pages = number("present");
        assert!(e["free"].as_u64().unwrap() <= pages, "{e}");
        assert!(e["order"] == -1 && e["mode"] == "SYNC", "{e}");
        let ends = ["complete", "success", "partial_skipped", "contended"];
        assert!(ends.contains(&e["status"].as_str().unwrap()), "{e}");
        assert!(e["lat_ns"].as_u64().unwrap() > 0, "{e}");
        let stack = e["kernel_stack"].as_array().unwrap();
        assert!(stack.iter().any(|f| f.as_str().unwrap().contains("compact_zone")), "{e}");
    }
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(ran) = compacted("compactsnoop -T") else { return };
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(
        words,
        ["TIME(s)", "COMM", "PID", "NODE", "ZONE", "ORDER", "MODE", "LAT(ms)", "STATUS"]
    );
    let rows = ran.table();
    assert!(rows.iter().any(|row| row["ORDER"] == "-1"), "{}", ran.story());
}

/// Huge pages that are reserved, as many as there are, and given back.
struct HugePages;

impl HugePages {
    const COUNT: &str = "/proc/sys/vm/nr_hugepages";

    fn count() -> u64 {
        fs::read_to_string(Self::COUNT).unwrap().trim().parse().unwrap()
    }

    /// Asks for more and more until the kernel finds no further one.
    fn all() -> Self {
        let pages = HugePages;
        let mut asked = Self::count();
        while Self::count() == asked {
            asked += 8;
            fs::write(Self::COUNT, asked.to_string()).unwrap();
        }
        pages
    }
}

impl Drop for HugePages {
    fn drop(&mut self) {
        fs::write(Self::COUNT, "0").unwrap();
    }
}

/// Numbers of free pieces of each order, by zone.
fn pieces() -> Vec<(String, Vec<u64>)> {
    let text = fs::read_to_string("/proc/buddyinfo").unwrap();
    let zones = text.lines().map(|line| {
        let words: Vec<_> = line.split_whitespace().collect();
        (words[3].to_string(), words[4..].iter().map(|n| n.parse().unwrap()).collect())
    });
    zones.collect()
}

#[test]
fn pieces_that_lack_are_told_with_the_reason() {
    if !able("compactsnoop") {
        return;
    }
    let info = fs::read_to_string("/proc/meminfo").unwrap();
    let kib = |name: &str| -> Option<u64> {
        let line = info.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    if kib("Hugepagesize:") != Some(2048) || kib("HugePages_Total:") != Some(0) {
        return skip("no huge pages of 2 MiB here, or somebody uses them");
    }
    if kib("MemTotal:").unwrap() > 4 << 20 {
        return skip("too much memory to use up");
    }
    let running = tool("compactsnoop -J -e").start();
    let pages = HugePages::all();
    let left = pieces();
    drop(pages);
    let ran = running.stop().ok();
    let events = ran.events();
    let own = events.iter().filter(|e| e["pid"] == std::process::id() && e["order"] == 9);
    let own: Vec<_> = own.collect();
    eprintln!("{left:?} {own:#?}");
    assert!(!own.is_empty(), "{}", ran.story());
}

//! bpflist: who holds BPF programs, and what they cost.

use crate::support::*;

#[test]
fn a_tool_that_runs_is_listed() {
    let other = tool("opensnoop").start();
    let pid = other.child.id();
    let ran = tool("bpflist -J").run().ok();
    let rows = ran.of_type("row");
    let held = |kind: &str| {
        let of = |row: &&serde_json::Value| row["pid"] == pid && row["kind"] == kind;
        rows.iter().find(of).map_or(0, |row| row["count"].as_u64().unwrap())
    };
    assert!(held("map") > 3 && held("link") >= 1, "{}", ran.story());
    // As many ids as there are maps, and of the links, too.
    for kind in ["map", "link"] {
        let row = rows.iter().find(|row| row["pid"] == pid && row["kind"] == kind).unwrap();
        let ids = row["ids"].as_array().unwrap();
        // A map may be held twice.
        let of_kind = |entry: std::io::Result<std::fs::DirEntry>| {
            let info = std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default();
            let id = info.lines().find_map(|line| line.strip_prefix(&format!("{kind}_id:")))?;
            Some(id.trim().to_string())
        };
        let infos = std::fs::read_dir(format!("/proc/{pid}/fdinfo")).unwrap();
        let theirs: std::collections::BTreeSet<String> = infos.filter_map(of_kind).collect();
        assert_eq!(ids.len(), theirs.len(), "{row}");
        assert!(ids.iter().all(|id| theirs.contains(id.as_str().unwrap())), "{row}");
        let shown = tool("bpflist --verbosity").run().ok();
        let line = format!("{pid} ");
        let has = |l: &&str| l.trim_start().starts_with(&line) && l.contains(kind);
        let line = shown.stdout.lines().find(has).unwrap_or_else(|| panic!("{}", shown.story()));
        assert!(ids.iter().all(|id| line.contains(id.as_str().unwrap())), "{line} {row}");
    }
    let ran = tool("bpflist").run().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["PID", "COMM", "TYPE", "COUNT"]);
    let has = |row: &std::collections::BTreeMap<String, String>| {
        row["PID"] == pid.to_string() && row["TYPE"] == "map" && row["COMM"] == "beebox"
    };
    assert!(ran.table().iter().any(has), "{}", ran.story());
    other.stop().ok();
}

#[test]
fn probes_that_are_perf_events_are_listed() {
    let other = tool("memleak -p").arg(std::process::id().to_string());
    let other = other.env("BEEBOX_WITHOUT", "uprobe.multi").start();
    let pid = other.child.id();
    let ran = tool("bpflist -J").run().ok();
    let rows = ran.of_type("row");
    for kind in ["uprobe", "uretprobe"] {
        let row = rows.iter().find(|row| row["pid"] == pid && row["kind"] == kind);
        let row = row.unwrap_or_else(|| panic!("{}", ran.story()));
        assert!(row["count"].as_u64() > Some(1) && row["ids"][0].is_string(), "{row}");
    }
    other.stop().ok();
}

#[test]
fn runs_are_counted() {
    let other = tool("funccount t:syscalls:sys_enter_clock_nanosleep").start();
    let pid = other.child.id();
    let holder = serde_json::json!([format!("beebox({pid})")]);
    let ran = tool("bpflist -J -s").load("block 1 50").ok();
    let rows = ran.events();
    let of = |row: &&serde_json::Value| row["holders"] == holder;
    let row = rows.iter().find(of).unwrap_or_else(|| panic!("{}", ran.story()));
    assert!((50..5000).contains(&row["runs"].as_u64().unwrap()), "{}", ran.story());
    let (total, avg) = (row["total_ns"].as_u64().unwrap(), row["avg_ns"].as_u64().unwrap());
    assert!(total >= 50 * avg && avg > 0 && row["cpu_percent"].as_f64().unwrap() > 0.0, "{row}");
    other.stop().ok();
}

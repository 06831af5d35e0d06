//! swapin: pages that processes get back from swap.

use crate::support::*;

#[test]
fn pages_are_those_of_the_load() {
    if !able("swapin") {
        return;
    }
    let Some(disk) = Loop::new(32 << 20) else { return };
    if !done("mkswap", &[&disk.path]) || !done("swapon", &[&disk.path]) {
        return skip("no swap can be made here");
    }
    let ran = tool("swapin -J").load("--report swap 1000");
    let mut table = tool("swapin -T 60").load("swap 500");
    done("swapoff", &[&disk.path]);
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    // What the command prints goes where it does not disturb the data.
    let line = ran.stderr.lines().find(|line| line.starts_with("{\"workload\""));
    let out: serde_json::Value = serde_json::from_str(line.unwrap()).unwrap();
    if out["out"] == 0 {
        return skip("this kernel keeps what it swaps out in memory, too");
    }
    let rows = ran.of_type("row");
    let mine: Vec<_> = rows.into_iter().filter(|r| r["comm"] == "workload").collect();
    let (out, pages) = (out["out"].as_u64().unwrap(), total(&mine, "size_bytes") / 4096);
    assert!(out > 900, "{}", ran.story());
    // What is read ahead may be read by nobody, and what was read by two at once.
    assert!((out - 16..out + 64).contains(&pages), "{out} {pages}{}", ran.story());
    assert_eq!(ran.lost(), 0);
    assert!(table.stdout.starts_with("COMM"), "{}", table.story());
    table.stdout = table.stdout.trim_end().to_string();
    assert!(table.table().iter().any(|r| r["COMM"] == "workload"), "{}", table.story());
}

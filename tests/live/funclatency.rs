//! funclatency: how long functions take.

use serde_json::Value;

use crate::{functions::*, support::*};

const MS: u64 = 1_000_000;

fn of<'a>(hists: &'a [Value], name: &str) -> &'a Value {
    hists.iter().find(|h| h["function"] == name).unwrap_or_else(|| panic!("{name}: {hists:?}"))
}

#[test]
fn a_function_that_takes_10_ms() {
    let ran =
        tool("funclatency -J").arg(of_workload("workload_slow")).load("functions 9 10 1").ok();
    let hists = ran.of_type("histogram");
    let sum = hists[0]["sum"].as_u64().unwrap();
    assert_eq!((hists.len(), &hists[0]["count"]), (1, &1.into()), "{}", ran.story());
    assert!((10 * MS..40 * MS * slowness()).contains(&sum), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn functions_apart_and_within_each_other() {
    if !cookies() {
        return;
    }
    for without in ["", "uprobe.multi"] {
        let ran = tool("funclatency -J -F :workload_*").env("BEEBOX_WITHOUT", without);
        let ran = ran.load("functions 5000 10 5").ok();
        let hists = ran.of_type("histogram");
        assert_eq!(of(&hists, "workload_quick")["count"], 5000, "{}", ran.story());
        assert!(of(&hists, "workload_slow")["min"].as_u64().unwrap() >= 10 * MS, "{}", ran.story());
        // Each call takes a millisecond more than the one within it.
        let deep = of(&hists, "workload_deep");
        assert_eq!(deep["count"], 5, "{}", ran.story());
        assert!(deep["min"].as_u64().unwrap() < deep["max"].as_u64().unwrap() - 4 * MS);
        assert!(deep["sum"].as_u64().unwrap() >= 15 * MS, "{}", ran.story());
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

/// What is deeper than there is room for is said.
#[test]
fn calls_too_deep_are_counted_as_lost() {
    let ran =
        tool("funclatency -J -l 3").arg(of_workload("workload_deep")).load("functions 1 1 20").ok();
    assert_eq!(ran.of_type("histogram")[0]["count"], 3, "{}", ran.story());
    assert_eq!(ran.summary()["lost"]["map_full"], 17, "{}", ran.story());
    let ran =
        tool("funclatency -J").arg(of_workload("workload_deep")).load("functions 1 1 20").ok();
    assert_eq!(ran.of_type("histogram")[0]["count"], 16, "{}", ran.story());
}

#[test]
fn the_kernel_s_functions() {
    if !kprobes("funclatency vfs_open") {
        return;
    }
    let ran = tool("funclatency -J vfs_open").load("open 100 /dev/null --close").ok();
    let count = ran.of_type("histogram")[0]["count"].as_u64().unwrap();
    assert!((100..120).contains(&count), "{}", ran.story());
    // One calls the other.
    let ran =
        tool("funclatency -J -F vfs_open do_dentry_open").load("open 100 /dev/null --close").ok();
    let hists = ran.of_type("histogram");
    let number = |name, key: &str| of(&hists, name)[key].as_u64().unwrap();
    assert!((100..120).contains(&number("vfs_open", "count")), "{}", ran.story());
    assert!((100..120).contains(&number("do_dentry_open", "count")), "{}", ran.story());
    assert!(number("vfs_open", "sum") > number("do_dentry_open", "sum"), "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let ran =
        tool("funclatency -m").arg(of_workload("workload_slow")).load("functions 9 20 1").ok();
    assert!(ran.stdout.starts_with("     msecs               : count    distribution\n"));
    assert!(ran.stdout.contains("        16 -> 31         : 1        |****"), "{}", ran.story());
    assert!(
        ran.stdout.contains("avg = 2") && ran.stdout.contains(", count: 1\n"),
        "{}",
        ran.story()
    );
    let ran = tool("funclatency t:sched:sched_switch").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

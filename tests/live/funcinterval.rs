//! funcinterval: the time between calls.

use crate::{functions::*, support::*};

const MS: u64 = 1_000_000;

#[test]
fn between_sleeps_it_is_as_long_as_they_are() {
    let ran = tool("funcinterval -J t:syscalls:sys_enter_clock_nanosleep").load("block 10 21").ok();
    let hists = ran.of_type("histogram");
    let number = |key: &str| hists[0][key].as_u64().unwrap();
    assert_eq!(number("count"), 20, "{}", ran.story());
    assert!(number("min") >= 10 * MS && number("p50") < 15 * MS * slowness(), "{}", ran.story());
    assert!(number("sum") >= 200 * MS);
}

#[test]
fn functions_apart() {
    if !cookies() {
        return;
    }
    let ran = tool("funcinterval -J -F :workload_*").load("functions 5000 1 4").ok();
    let hists = ran.of_type("histogram");
    let count = |name: &str| {
        let found = hists.iter().find(|h| h["function"] == name);
        found.map(|h| h["count"].as_u64().unwrap())
    };
    // After the last call there is none.
    assert_eq!(count("workload_quick"), Some(4999), "{}", ran.story());
    assert_eq!(
        (count("workload_deep"), count("workload_slow")),
        (Some(3), None),
        "{}",
        ran.story()
    );
}

#[test]
fn the_kernel_s_functions() {
    if !kprobes("funcinterval vfs_open") {
        return;
    }
    let ran = tool("funcinterval -J vfs_open").load("open 100 /dev/null --close").ok();
    let count = ran.of_type("histogram")[0]["count"].as_u64().unwrap();
    assert!((99..120).contains(&count), "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let ran = tool("funcinterval -u t:syscalls:sys_enter_clock_nanosleep").load("block 2 5").ok();
    assert!(ran.stdout.starts_with("     usecs               : count    distribution\n"));
    assert!(ran.stdout.contains("\n  count 4, mean "), "{}", ran.story());
}

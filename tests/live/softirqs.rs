//! softirqs: how long they run.

use crate::{hardirqs::*, support::*};

#[test]
fn counts_are_those_of_the_kernel() {
    in_five(|| counts_are_the_kernel_s("softirqs", "/proc/softirqs", "softirq"));
}

#[test]
fn processors_are_told_apart() {
    let running = tool("softirqs -J --per-cpu").start();
    make_interrupts();
    let ran = running.stop().ok();
    let rows = ran.of_type("row");
    let mut seen: Vec<_> =
        rows.iter().map(|r| (r["softirq"].to_string(), r["cpu"].as_u64())).collect();
    assert!(seen.iter().all(|(_, cpu)| cpu.is_some()), "{}", ran.story());
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all, "{}", ran.story());

    let running = tool("softirqs -J --cpu 9999").start();
    make_interrupts();
    assert_eq!(running.stop().ok().of_type("row").len(), 0);
}

#[test]
fn histograms_hold_all() {
    let running = tool("softirqs -d -J").start();
    make_interrupts();
    let ran = running.stop().ok();
    let hists = ran.of_type("histogram");
    assert!(!hists.is_empty(), "{}", ran.story());
    for hist in hists {
        let buckets = hist["buckets"].as_array().unwrap().iter();
        let sum: u64 = buckets.map(|b| b["count"].as_u64().unwrap()).sum();
        assert_eq!(hist["count"], sum, "{}", ran.story());
    }
}

#[test]
fn the_table_is_bcc_s() {
    the_table_has("softirqs", "SOFTIRQ TOTAL_usecs MAX_usecs");
    the_table_has("softirqs -C", "SOFTIRQ TOTAL_usecs TOTAL_count MAX_usecs");
}

//! hardirqs, softirqs: how long interrupts take.

use std::{collections::BTreeMap, fs};

use crate::support::*;

/// The kernel's own counts, over all processors, by the words in front of the colon.
fn kernel_counts(file: &str) -> BTreeMap<String, u64> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter_map(|line| line.trim_start().split_once(':'));
    let sum = |words: &str| words.split_whitespace().map_while(|w| w.parse::<u64>().ok()).sum();
    lines.map(|(name, words)| (name.to_ascii_lowercase(), sum(words))).collect()
}

/// Makes interrupts: reads a disk past the page cache or, where that is not allowed, makes it take
/// what is written; and wakes processes.
fn load() {
    let disks = fs::read_dir("/sys/block").unwrap().flatten();
    let disk = disks.map(|d| d.path()).find(|path| path.join("device").exists());
    let disk = disk.expect("a disk");
    let disk = format!("/dev/{}", disk.file_name().unwrap().to_str().unwrap());
    let file = Scratch::new();
    let work =
        |line: &str| done(workload().to_str().unwrap(), &line.split(' ').collect::<Vec<_>>());
    assert!(
        work(&format!("read {disk} 819200 4096 --direct"))
            || work(&format!("write {} 40960 4096 --fsync --count 10", file.path("file")))
    );
    assert!(work("block 1 50"));
}

/// What a tool counted is what the kernel did: no less than from when it ran, no more than from
/// before it did.
fn counts_are_the_kernel_s(name: &str, file: &str, key: &str) {
    let before = kernel_counts(file);
    let running = tool(&format!("{name} -J")).start();
    let begin = kernel_counts(file);
    load();
    let end = kernel_counts(file);
    let ran = running.stop().ok();
    let after = kernel_counts(file);
    let mut told = BTreeMap::<String, u64>::new();
    for row in ran.of_type("row") {
        let name = row[key].as_str().map_or_else(|| row[key].to_string(), str::to_string);
        // Several devices may share an interrupt, and each is asked.
        let count = row["count"].as_u64().unwrap();
        told.entry(name).and_modify(|n| *n = count.max(*n)).or_insert(count);
        let (total, max) = (row["total_ns"].as_u64().unwrap(), row["max_ns"].as_u64().unwrap());
        assert!(total >= max && max > 0 && total <= max * count, "{}", ran.story());
    }
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    assert!(told.values().sum::<u64>() > 10, "{}", ran.story());
    for (name, n) in &begin {
        let told = told.get(name).copied().unwrap_or(0);
        // What the kernel counts otherwise than by handlers (timers, other processors' calls) has
        // no number.
        if key == "irq" && (name.parse::<u32>().is_err() || told == 0) {
            continue;
        }
        let (least, most) = (end[name] - n, after[name] - before[name]);
        assert!(
            (least..=most).contains(&told),
            "{name}: {told} of {least}..={most}{}",
            ran.story()
        );
    }
}

#[test]
fn hardirqs_are_counted_as_by_the_kernel() {
    counts_are_the_kernel_s("hardirqs", "/proc/interrupts", "irq");
}

#[test]
fn softirqs_are_counted_as_by_the_kernel() {
    counts_are_the_kernel_s("softirqs", "/proc/softirqs", "softirq");
}

#[test]
fn processors_are_told_apart() {
    let running = tool("softirqs -J --per-cpu").start();
    load();
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
    load();
    assert_eq!(running.stop().ok().of_type("row").len(), 0);
}

#[test]
fn histograms_hold_all() {
    let running = tool("softirqs -d -J").start();
    load();
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
fn the_tables_are_bcc_s() {
    for (line, heading) in [
        ("hardirqs", &["HARDIRQ", "TOTAL_count", "TOTAL_usecs", "MAX_usecs"][..]),
        ("hardirqs -NC", &["HARDIRQ", "TOTAL_count", "TOTAL_nsecs", "MAX_nsecs", "CPU"]),
        ("softirqs", &["SOFTIRQ", "TOTAL_usecs", "MAX_usecs"]),
        ("softirqs -C", &["SOFTIRQ", "TOTAL_count", "TOTAL_usecs", "MAX_usecs"]),
    ] {
        let running = tool(line).start();
        load();
        let ran = running.stop().ok();
        let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
        assert_eq!(words, heading);
        let rows = ran.table();
        assert!(!rows.is_empty(), "{}", ran.story());
        let total = |row: &BTreeMap<String, String>| {
            row[heading[heading.len() - 2 - usize::from(line.ends_with("NC"))]]
                .parse::<u64>()
                .unwrap()
        };
        assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(total(row))), "{}", ran.story());
    }
}

//! hardirqs: how long interrupts take.

use std::{collections::BTreeMap, fs};

use crate::support::*;

/// The kernel's own counts, over all processors, by the words in front of the colon.
pub fn kernel_counts(file: &str) -> BTreeMap<String, u64> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter_map(|line| line.trim_start().split_once(':'));
    let sum = |words: &str| words.split_whitespace().map_while(|w| w.parse::<u64>().ok()).sum();
    lines.map(|(name, words)| (name.to_ascii_lowercase(), sum(words))).collect()
}

/// Makes interrupts: reads a disk past the page cache or, where that is not allowed, makes it take
/// what is written; and wakes processes.
pub fn make_interrupts() {
    let disks = fs::read_dir("/sys/block").unwrap().flatten();
    let disk = disks.map(|d| d.path()).find(|path| path.join("device").exists());
    let disk = disk.expect("a disk");
    let disk = format!("/dev/{}", disk.file_name().unwrap().to_str().unwrap());
    let file = Scratch::new();
    assert!(
        work(&format!("read {disk} 819200 4096 --direct"))
            || work(&format!("write {} 40960 4096 --fsync --count 10", file.path("file")))
    );
    assert!(work("block 1 50"));
}

/// What a tool counted is what the kernel did: no less than from when it ran, no more than from
/// before it did.
pub fn counts_are_the_kernel_s(name: &str, file: &str, key: &str) -> Result<(), String> {
    let before = kernel_counts(file);
    let running = tool(&format!("{name} -J")).start();
    let begin = kernel_counts(file);
    make_interrupts();
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
        assert!(told <= most, "{name}: {told} of {most}{}", ran.story());
        if told < least {
            return Err(format!("{name}: {told} of {least}..={most}"));
        }
    }
    Ok(())
}

#[test]
fn counts_are_those_of_the_kernel() {
    in_five(|| counts_are_the_kernel_s("hardirqs", "/proc/interrupts", "irq"));
}

#[test]
fn the_table_is_bcc_s() {
    the_table_has("hardirqs", "HARDIRQ TOTAL_count TOTAL_usecs MAX_usecs");
    the_table_has("hardirqs -NC", "HARDIRQ TOTAL_count TOTAL_nsecs MAX_nsecs CPU");
}

/// The headings, and the most time first.
pub fn the_table_has(line: &str, headings: &str) {
    let running = tool(line).start();
    make_interrupts();
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words.join(" "), headings);
    let rows = ran.table();
    assert!(!rows.is_empty(), "{}", ran.story());
    let total = words.iter().find(|word| word.starts_with("TOTAL_") && word.ends_with("secs"));
    let total = |row: &BTreeMap<String, String>| row[*total.unwrap()].parse::<u64>().unwrap();
    assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(total(row))), "{}", ran.story());
}

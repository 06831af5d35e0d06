//! swapin: pages that processes get back from swap.

use std::fs;

use crate::support::*;

/// How many pages were read from swap, by whomever, since the kernel was booted.
fn pages_read() -> u64 {
    let text = fs::read_to_string("/proc/vmstat").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("pswpin ")).unwrap();
    line.parse().unwrap()
}

/// What a line runs as, whose load uses twice the memory that its cgroup may have, and gets the rest
/// from swap; and how many pages were read from there meanwhile.
fn swapped(line: &str) -> Option<(Ran, u64)> {
    if !able("swapin") {
        return None;
    }
    let cgroup = MemoryCgroup::new("16M")?;
    let disk = Loop::new(64 << 20)?;
    if !done("mkswap", &[&disk.path]) || !done("swapon", &[&disk.path]) {
        skip("no swap can be made here");
        return None;
    }
    let tool = tool(&format!("{line} -- sh -c")).arg(cgroup.enter("swap 8192"));
    let before = pages_read();
    let ran = tool.arg(workload()).run();
    let read = pages_read() - before;
    done("swapoff", &[&disk.path]);
    if ran.status == Some(77) {
        skip(&ran.stderr);
        return None;
    }
    Some((ran.ok(), read))
}

#[test]
fn pages_are_those_that_the_kernel_reads() {
    let Some((ran, read)) = swapped("swapin -J") else { return };
    let rows = ran.of_type("row");
    let mine: Vec<_> = rows.into_iter().filter(|r| r["comm"] == "workload").collect();
    let pages = total(&mine, "size_bytes") / 4096;
    assert!(pages >= 4000, "{pages}{}", ran.story());
    // Another process may have got some back, too.
    assert!((read - 64..=read).contains(&pages), "{pages} of {read}{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let Some((mut ran, _)) = swapped("swapin -T 60") else { return };
    assert!(ran.stdout.starts_with("COMM"), "{}", ran.story());
    ran.stdout = ran.stdout.trim_end().to_string();
    assert!(ran.table().iter().any(|r| r["COMM"] == "workload"), "{}", ran.story());
}

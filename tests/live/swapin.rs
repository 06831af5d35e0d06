//! swapin: pages that processes get back from swap.

use std::fs;

use crate::support::*;

/// How many pages were read from swap, by whomever, since the kernel was booted.
fn pages_read() -> u64 {
    let text = fs::read_to_string("/proc/vmstat").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("pswpin ")).unwrap();
    line.parse().unwrap()
}

/// Who uses twice what its cgroup may have gets the rest from swap.
#[test]
fn pages_are_those_that_the_kernel_reads() {
    if !able("swapin") {
        return;
    }
    let Some(cgroup) = MemoryCgroup::new("16M") else { return };
    let Some(disk) = Loop::new(64 << 20) else { return };
    if !done("mkswap", &[&disk.path]) || !done("swapon", &[&disk.path]) {
        return skip("no swap can be made here");
    }
    let run = |line: &str| {
        tool(&format!("{line} -- sh -c")).arg(cgroup.enter("swap 8192")).arg(workload()).run()
    };
    let before = pages_read();
    let ran = run("swapin -J");
    let read = pages_read() - before;
    let mut table = run("swapin -T 60");
    done("swapoff", &[&disk.path]);
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let rows = ran.of_type("row");
    let mine: Vec<_> = rows.into_iter().filter(|r| r["comm"] == "workload").collect();
    let pages = total(&mine, "size_bytes") / 4096;
    assert!(pages >= 4000, "{pages}{}", ran.story());
    // Another process may have got some back, too.
    assert!((read - 64..=read).contains(&pages), "{pages} of {read}{}", ran.story());
    assert_eq!(ran.lost(), 0);
    assert!(table.stdout.starts_with("COMM"), "{}", table.story());
    table.stdout = table.stdout.trim_end().to_string();
    assert!(table.table().iter().any(|r| r["COMM"] == "workload"), "{}", table.story());
}

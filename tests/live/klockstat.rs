//! klockstat: who waits for locks, and who holds them.

use serde_json::Value;

use crate::support::*;

const MS: u64 = 1_000_000;

/// Two threads read from one descriptor a file of which each read takes 50 ms: the position in it
/// has a lock, which the second one waits for.
fn reads(line: &str) -> Option<Ran> {
    if !able("klockstat") {
        return None;
    }
    let slow = SlowReads::new()?;
    Some(whole(|| tool(line).load(&format!("read-at-once {} 2", slow.file)).ok()))
}

fn of_position(ran: &Ran) -> Value {
    let rows = ran.of_type("row");
    let mut found = rows.iter().filter(|row| {
        row["wait_max_ns"].as_u64() > Some(20 * MS)
            && row["caller"].as_str().is_some_and(|caller| caller.contains("fdget_pos"))
    });
    found.next().unwrap_or_else(|| panic!("{}", ran.story())).clone()
}

/// What the kernel's functions tell, by either kind of probe, and what only the tracepoints of waits.
const WITHOUT: [&str; 3] = ["", "fentry", "fentry,kprobe"];

#[test]
fn a_wait_is_as_long_as_the_lock_is_held() {
    for without in WITHOUT {
        let Some(slow) = SlowReads::new() else { return };
        let load = format!("read-at-once {} 2", slow.file);
        let ran = whole(|| tool("klockstat -J").env("BEEBOX_WITHOUT", without).load(&load));
        if ran.status == Some(4) {
            skip(&format!("no locks can be traced without {without}"));
            continue;
        }
        let ran = ran.ok();
        let row = of_position(&ran);
        let wait = row["wait_max_ns"].as_u64().unwrap();
        assert!((35 * MS..50 * MS + 50 * MS * slowness()).contains(&wait), "{}", ran.story());
        assert_eq!(row["wait_max_comm"], "workload");
        let stack = row["kernel_stack"].as_array().unwrap();
        assert!(stack.len() > SHALLOW, "{row}");
        assert!(stack.iter().any(|f| f.as_str().unwrap().contains("sys_read")), "{row}");
        // Where functions are traced, holds are known, too: both threads held it for a read.
        if ran.summary()["notes"].as_array().unwrap().is_empty() {
            let [count, ns] = ["hold_count", "hold_total_ns"].map(|key| row[key].as_u64().unwrap());
            assert_eq!(count, 2, "{}", ran.story());
            assert!((100 * MS..200 * MS * slowness()).contains(&ns), "{}", ran.story());
        } else {
            assert!(ran.stderr.contains("no holds"), "{}", ran.story());
        }
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

#[test]
fn threads_can_be_told_apart() {
    let Some(ran) = reads("klockstat -J -P") else { return };
    let rows = ran.of_type("row");
    let long: Vec<_> = rows.iter().filter(|r| r["wait_max_ns"].as_u64() > Some(20 * MS)).collect();
    assert!(!long.is_empty() && long.iter().all(|r| r["tid"].is_u64()), "{}", ran.story());
}

#[test]
fn callers_and_locks_can_be_chosen() {
    // No lock is there.
    for line in ["klockstat -J -c nothing_begins_so", "klockstat -J -L 0x8"] {
        let Some(ran) = reads(line) else { return };
        assert!(ran.of_type("row").is_empty(), "{}", ran.story());
    }
    let ran = tool("klockstat -L no_lock_has_this_name").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

/// Frames that are fewer than a stack has.
const SHALLOW: usize = 3;

#[test]
fn stacks_are_as_deep_as_is_asked_for() {
    let line = format!("klockstat -J --perf-max-stack-depth {SHALLOW}");
    let Some(ran) = reads(&line) else { return };
    let rows = ran.of_type("row");
    let depths = rows.iter().map(|row| row["kernel_stack"].as_array().map_or(0, Vec::len));
    assert!((1..=SHALLOW).contains(&depths.max().unwrap()), "{}", ran.story());
    if !has_kprobes() {
        return skip("too few stacks here for a table to be full");
    }
    let Some(ran) = reads("klockstat -J --stack-storage-size 1") else { return };
    assert!(ran.summary()["lost"]["stacks"].as_u64() > Some(0), "{}", ran.story());
}

#[test]
fn what_the_kernel_has_in_another_shape_is_not_missed() {
    if !able("klockstat") || !has_kprobes() {
        return skip("no functions of locks can be traced here");
    }
    let said = verdicts().into_iter().find(|verdict| verdict["tool"] == "klockstat");
    for verdict in [said.expect("a tool"), verdict_without("klockstat", "fentry")] {
        assert!(!verdict["why"].to_string().contains("nest"), "{verdict}");
    }
}

#[test]
fn the_table_is_bcc_s() {
    let Some(ran) = reads("klockstat -n 3 -S acq_max") else { return };
    let lines: Vec<_> = ran.stdout.lines().collect();
    let heading: Vec<_> = lines[0].split("  ").filter(|word| !word.is_empty()).collect();
    assert!(
        heading[0].starts_with("Caller") && lines[0].contains("Avg Wait(us)"),
        "{}",
        ran.story()
    );
    let row: Vec<_> = lines[1].split_whitespace().collect();
    assert!(row[0].contains("fdget_pos"), "{}", ran.story());
    assert!(row[3].parse::<f64>().unwrap() >= 35_000.0, "{}", ran.story());
    let rows = lines[1..].iter().take_while(|line| !line.is_empty()).count();
    assert!((1..=3).contains(&rows), "{}", ran.story());
}

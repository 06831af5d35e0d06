//! funcslower: calls that take long, with what they were called with.

use serde_json::Value;

use crate::{functions::*, support::*};

const MS: u64 = 1_000_000;

fn named<'a>(events: &'a [Value], name: &str) -> Vec<&'a Value> {
    events.iter().filter(|e| e["func"] == name).collect()
}

#[test]
fn slow_calls_with_arguments_results_and_stacks() {
    let line = "funcslower -J -m 30 -a 1 -U";
    let ran = tool(line).arg(of_workload("workload_slow")).load("functions 50 30 1").ok();
    let events = ran.events();
    let [e] = &events[..] else { panic!("{}", ran.story()) };
    assert_eq!((&e["comm"], &e["func"]), (&"workload".into(), &"workload_slow".into()));
    assert!((30 * MS..90 * MS * slowness()).contains(&e["lat_ns"].as_u64().unwrap()), "{e}");
    // What it was called with, and that and seven.
    assert_eq!((&e["args"][0], &e["ret"]), (&"0x1e".into(), &37.into()), "{e}");
    assert_eq!(e["args"].as_array().unwrap().len(), 1);
    let stack = e["user_stack"].as_str().unwrap();
    assert!(stack.contains("main;") && stack.contains("functions"), "{stack}");
    assert_eq!((&e["kernel_stack"], ran.lost()), (&Value::Null, 0));
    // Not one that is quicker.
    let ran = tool("funcslower -J -m 500")
        .arg(of_workload("workload_slow"))
        .load("functions 50 30 1")
        .ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn all_calls_if_asked_for_and_the_outer_ones_last() {
    if !cookies() {
        return;
    }
    let ran = tool("funcslower -J -u 0 -a 3 :workload_*").load("functions 500 1 3").ok();
    let events = ran.events();
    let quick = named(&events, "workload_quick");
    assert_eq!(quick.len(), 500, "{}", ran.story());
    assert_eq!(quick[41]["args"], serde_json::json!(["0x2a", "0x2", "0x3"]));
    assert_eq!(quick[41]["ret"], 47);
    let deep: Vec<_> = named(&events, "workload_deep").iter().map(|e| e["ret"].clone()).collect();
    assert_eq!(deep, [1, 2, 3], "{}", ran.story());
}

#[test]
fn the_kernel_s_functions() {
    if !kprobes("funcslower vfs_open") {
        return;
    }
    let ran = tool("funcslower -J -u 0 -K vfs_open").load("open 100 /dev/null --close").ok();
    let events = ran.events();
    assert!((100..120).contains(&events.len()), "{}", ran.story());
    assert!(events.iter().filter(|e| e["ret"] == 0).count() >= 100, "{}", ran.story());
    let stack = events[50]["kernel_stack"].as_str().unwrap();
    if stack.ends_with("kretprobe_trampoline") {
        return skip("this kernel does not follow stacks from where a function returns");
    }
    assert!(stack.contains("path_openat"), "{stack}");
}

#[test]
fn the_table_is_bcc_s_and_folded_lines_are_for_programs() {
    let ran = tool("funcslower -m 20 -a 1")
        .arg(of_workload("workload_slow"))
        .load("functions 9 20 1")
        .ok();
    assert_eq!(
        ran.stdout.lines().next().unwrap().trim_end(),
        "COMM           PID    LAT(ms)             RVAL FUNC                 ARGS"
    );
    let row = &ran.table()[0];
    assert_eq!((&*row["RVAL"], &*row["FUNC"], &*row["ARGS"]), ("1b", "workload_slow", "0x14"));
    assert!(row["LAT(ms)"].parse::<f64>().unwrap() >= 20.0, "{}", ran.story());
    let ran =
        tool("funcslower -f -m 20").arg(of_workload("workload_slow")).load("functions 9 20 1").ok();
    let line = ran.stdout.lines().next().unwrap();
    assert!(line.starts_with("workload;") && line.ends_with(";workload_slow 1"), "{line}");
}

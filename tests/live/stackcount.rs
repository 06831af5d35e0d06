//! stackcount: the stacks that lead to functions and tracepoints.

use crate::{functions::*, support::*};

#[test]
fn stacks_of_a_program_s_function() {
    let ran = tool("stackcount -J").arg(of_workload("workload_deep")).load("functions 1 1 4").ok();
    let stacks = ran.stacks("workload");
    // One for each depth.
    assert_eq!((stacks.len(), total(&stacks, "value")), (4, 4), "{}", ran.story());
    for stack in &stacks {
        let user = functions(stack, "user");
        assert_eq!(user[0], "workload_deep", "{user:?}");
        assert!(user.iter().any(|name| name == "main"), "{user:?}");
        assert_eq!(functions(stack, "kernel").len(), 0);
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn stacks_of_a_tracepoint() {
    let ran = tool("stackcount -J t:syscalls:sys_enter_clock_nanosleep").load("block 1 30").ok();
    let stacks = ran.stacks("workload");
    assert_eq!(weight(&stacks, "user", "workload_block_outer"), 30, "{}", ran.story());
    assert_eq!(total(&stacks, "value"), 30);
    let ran = tool("stackcount -J -K t:sched:sched_process_fork").load("fork-storm 30 1").ok();
    let stacks = ran.stacks("workload");
    assert_eq!((total(&stacks, "value"), &stacks[0]["user"]), (30, &serde_json::Value::Null));
    assert_eq!(weight(&stacks, "kernel", "kernel_clone"), 30, "{}", ran.story());
}

#[test]
fn the_kernel_s_functions() {
    if !kprobes("stackcount vfs_open") {
        return;
    }
    let ran = tool("stackcount -J vfs_open").load("open 100 /dev/null --close").ok();
    let stacks = ran.stacks("workload");
    assert!((100..120).contains(&total(&stacks, "value")), "{}", ran.story());
    assert!(weight(&stacks, "kernel", "path_openat") >= 100, "{}", ran.story());
    assert!(weight(&stacks, "user", "main") >= 100, "{}", ran.story());
}

#[test]
fn what_reads_the_same_is_one_unless_processes_are_told_apart() {
    let line = "stackcount -U t:syscalls:sys_enter_clock_nanosleep";
    let ran = tool(line).load("block 1 5").ok();
    assert!(
        ran.stdout.contains("    workload_block_outer\n")
            && ran.stdout.ends_with("\n        5\n\n")
    );
    assert!(!ran.stdout.contains("workload ("), "{}", ran.story());
    let ran = tool(&format!("{line} -P")).load("block 1 5").ok();
    assert!(ran.stdout.contains("    -                workload ("), "{}", ran.story());
    let ran = tool(&format!("{line} -f -P")).load("block 1 5").ok();
    let line = ran.stdout.lines().next().unwrap();
    assert!(line.starts_with("workload;") && line.ends_with(" 5"), "{line}");
}

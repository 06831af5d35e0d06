//! faults: page faults by stack.

use crate::support::*;

#[test]
fn faults_of_a_mapping_are_charged_to_who_touches_it() {
    let ran = tool("faults -J").load("touch 4000 --linger 200").ok();
    let stacks = ran.stacks("workload");
    let touched = weight(&stacks, "user", "workload_touch");
    assert_eq!(touched, 4000, "{}", ran.story());
    let all = weight(&stacks, "user", "");
    assert!((4000..4600).contains(&all), "{all}{}", ran.story());
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    // The kernel's own faults have kernel stacks: reading a file into the mapping of it is one.
    let ran = tool("faults -J -U").load("touch 500").ok();
    assert!(ran.of_type("stack").iter().all(|s| s["kernel"].is_null()), "{}", ran.story());
}

#[test]
fn the_text_has_a_block_for_each_stack() {
    let ran = tool("faults -U").load("touch 300 --linger 200").ok();
    let mut blocks =
        ran.stdout.split("\n\n").filter(|block| block.contains("    workload_touch\n"));
    let block = blocks.next().unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(block.lines().last().unwrap().trim(), "300", "{}", ran.story());
}

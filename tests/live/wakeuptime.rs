//! wakeuptime: how long tasks wait, by the stack that wakes them.

use crate::support::*;

const MS: u64 = 1_000_000;

#[test]
fn a_wait_is_charged_to_the_stack_that_ends_it() {
    let ran = whole(|| tool("wakeuptime -J -m 50ms").load("woken 100").ok());
    let mut stacks = ran.stacks("sleeper");
    stacks.retain(|stack| stack["waker_comm"] == "workload");
    let [stack] = &stacks[..] else { panic!("{}", ran.story()) };
    let value = stack["value"].as_u64().unwrap();
    assert!((100 * MS..100 * MS + 50 * MS * slowness()).contains(&value), "{stack}");
    let has = |side: &str, name: &str| functions(stack, side).iter().any(|f| f.contains(name));
    assert!(has("waker_kernel", "pipe_write") && has("waker_user", "workload::woken"), "{stack}");
    assert!(stack["kernel"].is_null() && stack["user"].is_null(), "{stack}");
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn a_process_or_its_stacks_can_be_chosen() {
    let load = Waiting::load("block 60 3");
    let running = tool(&format!("wakeuptime -J -K -m 50ms -p {}", load.pid())).start();
    let pid = load.pid();
    load.go();
    let ran = running.stop().ok();
    let stacks = ran.of_type("stack");
    assert!(stacks.iter().all(|s| s["pid"] == pid && s["waker_user"].is_null()), "{}", ran.story());
    assert!(weight(&stacks, "waker_kernel", "hrtimer") >= 180 * MS, "{}", ran.story());
}

#[test]
fn the_text_is_bcc_s() {
    let ran = whole(|| tool("wakeuptime -K -m 50ms").load("woken 100").ok());
    let blocks = ran.stdout.split("\n\n").map(|block| block.lines().collect::<Vec<_>>());
    let mut of_sleeper =
        blocks.filter(|lines| lines[0].starts_with("    target:          sleeper"));
    let lines = of_sleeper.next().unwrap_or_else(|| panic!("{}", ran.story()));
    let [.., waker, us] = &lines[..] else { panic!("{}", ran.story()) };
    assert!(waker.starts_with("    waker:           workload ("), "{}", ran.story());
    assert!(us.trim().parse::<u64>().unwrap() >= 100_000, "{}", ran.story());
    let ran = whole(|| tool("wakeuptime -f -K -m 50ms").load("woken 100").ok());
    let mut folded = ran.stdout.lines().filter(|line| line.contains(";sleeper "));
    let line = folded.next().unwrap_or_else(|| panic!("{}", ran.story()));
    assert!(line.starts_with("workload;") && line.contains("try_to_wake_up;sleeper "), "{line}");
}

//! offwaketime: how long tasks wait, and who ends it.

use serde_json::Value;

use crate::support::*;

const MS: u64 = 1_000_000;

/// The waits of `sleeper` that `workload` ended.
fn woken(ran: &Ran) -> Vec<Value> {
    ran.stacks("sleeper").into_iter().filter(|s| s["waker_comm"] == "workload").collect()
}

#[test]
fn a_sleep_is_charged_to_its_waker() {
    let ran = whole(|| tool("offwaketime -J -m 50ms").load("woken 100").ok());
    let [stack] = &woken(&ran)[..] else { panic!("{}", ran.story()) };
    let number = |key: &str| stack[key].as_u64().unwrap();
    assert!((100 * MS..100 * MS + 50 * MS * slowness()).contains(&number("value")), "{stack}");
    assert_eq!((number("count"), &stack["state"]), (1, &"S".into()));
    assert_eq!(number("waker_pid"), number("ppid"));
    // Where it slept, and from where it was woken.
    let has = |side: &str, name: &str| functions(stack, side).iter().any(|f| f.contains(name));
    assert!(has("kernel", "schedule") && has("kernel", "pipe_read"), "{stack}");
    assert!(has("user", "workload::asleep"), "{stack}");
    assert!(has("waker_kernel", "pipe_write") && !has("waker_kernel", "bpf_"), "{stack}");
    assert!(has("waker_user", "workload::woken"), "{stack}");
    assert!(!has("waker_user", "workload::asleep"), "{stack}");
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn a_timer_ends_a_sleep_in_an_interrupt() {
    let ran = whole(|| tool("offwaketime -J -m 40ms").load("block 50 4").ok());
    let stacks = ran.stacks("workload");
    let all = weight(&stacks, "waker_kernel", "hrtimer");
    assert!((200 * MS..200 * MS + 100 * MS * slowness()).contains(&all), "{}", ran.story());
}

#[test]
fn shorter_waits_and_other_states_do_not_count() {
    for options in ["-m 200ms", "-M 10ms", "--state D", "-k"] {
        let ran = tool(&format!("offwaketime -J {options}")).load("woken 100").ok();
        assert!(weight(&woken(&ran), "kernel", "") < 50 * MS, "{options}{}", ran.story());
    }
    let ran = tool("offwaketime -m 2s -M 1s").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn both_are_shown_as_bcc_does() {
    let ran = whole(|| tool("offwaketime -m 50ms").load("woken 100").ok());
    let blocks = ran.stdout.split("\n\n").map(|block| block.lines().collect::<Vec<_>>());
    let mut of_sleeper = blocks
        .filter(|lines| lines.iter().any(|l| l.starts_with("    target:          sleeper (")));
    let lines = of_sleeper.next().unwrap_or_else(|| panic!("{}", ran.story()));
    assert!(lines[0].starts_with("    waker:           workload ("), "{}", ran.story());
    let place = |what: &str| lines.iter().position(|line| line.trim() == what);
    let (middle, wake) = (place("--               --").unwrap(), place("workload::woken").unwrap());
    assert!(wake < middle && place("workload::asleep").unwrap() > middle, "{}", ran.story());
    let us: u64 = lines[lines.len() - 1].trim().parse().unwrap();
    assert!((100_000..1_000_000 * slowness()).contains(&us), "{}", ran.story());

    let ran = whole(|| tool("offwaketime -f -m 50ms").load("woken 100").ok());
    let mut folded = ran.stdout.lines().filter(|line| line.starts_with("sleeper;"));
    let line = folded.next().unwrap_or_else(|| panic!("{}", ran.story()));
    let (stack, us) = line.rsplit_once(' ').unwrap();
    assert!(stack.ends_with(";workload") && stack.contains(";--;"), "{}", ran.story());
    assert!(us.parse::<u64>().unwrap() >= 100_000, "{}", ran.story());
}

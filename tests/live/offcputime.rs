use std::{
    fs,
    mem::MaybeUninit,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::support::*;

const MS: u64 = 1_000_000;

fn all(stacks: &[Value]) -> u64 {
    weight(stacks, "kernel", "")
}

/// The stacks of the sleeps of `workload block`.
fn sleeps(ran: &Ran) -> Vec<Value> {
    let sleeps = |s: &Value| functions(s, "kernel").iter().any(|name| name.contains("nanosleep"));
    ran.stacks("workload").into_iter().filter(sleeps).collect()
}

#[test]
fn sleeps_are_as_long_as_they_are() {
    let ran = whole(|| tool("offcputime -J").load("block 50 10").ok());
    // On its way to sleep a task may be preempted, when its timer runs already.
    let (sleeps, preempted): (Vec<_>, Vec<_>) =
        sleeps(&ran).into_iter().partition(|s| s["state"] == "S");
    let preempted = all(&preempted);
    let sum = |key: &str| sleeps.iter().map(|s| s[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("count"), 10, "{}", ran.story());
    assert!(
        (500 * MS..500 * MS + 150 * MS * slowness()).contains(&(sum("value") + preempted)),
        "{}",
        ran.story()
    );
    for stack in &sleeps {
        let user = functions(stack, "user");
        assert!(user.iter().any(|name| name == "workload_block_outer"), "{user:?}");
        let kernel = functions(stack, "kernel");
        assert!(kernel.iter().any(|name| name == "do_nanosleep" || name == "hrtimer_nanosleep"));
        assert!(!kernel[0].starts_with("bpf_"), "its own frames are not shown: {kernel:?}");
        let number = |key: &str| stack[key].as_u64().unwrap();
        assert!(number("min_ns") + preempted >= 50 * MS, "{}", ran.story());
        assert!(number("min_ns") <= number("max_ns"));
        assert!(number("max_ns") * number("count") >= number("value"));
        assert_eq!((&stack["state"], &stack["unit"]), (&"S".into(), &"ns".into()));
    }
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn waits_in_other_states_or_of_other_lengths_do_not_count() {
    for options in ["--state D,R", "--state 2", "-m 200ms", "-m 200000", "-M 10ms"] {
        let ran = tool(&format!("offcputime -J {options}")).load("block 50 4").ok();
        // On its way to sleep a task may be preempted, for less than a sleep.
        assert!(all(&sleeps(&ran)) < 50 * MS, "{}", ran.story());
    }
    for options in ["--state 1", "--state interruptible", "-m 40ms", "-m 40000 -M 1s"] {
        let ran = tool(&format!("offcputime -J {options}")).load("block 50 4").ok();
        assert!(all(&sleeps(&ran)) >= 200 * MS, "{}", ran.story());
    }
    let wrong = tool("offcputime --state Q").run();
    assert_eq!(wrong.status, Some(2), "{}", wrong.story());
}

#[test]
fn no_wait_between_the_bounds_is_bad_use() {
    let ran = tool("offcputime -m 10 -M 1 1").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn preempted_tasks_are_running() {
    let start = Instant::now();
    let ran = tool("offcputime -J --state 0").load("runq 3 100").ok();
    let longest = 3 * start.elapsed().as_nanos() as u64;
    let stacks = ran.stacks("workload");
    assert!(stacks.iter().all(|s| s["state"] == "R"), "{}", ran.story());
    // Each of three threads waits while the two others have their 100 ms, and
    // longer where other programs run too.
    // Some do at the end of a system call that asks for their time: the C library's function
    // keeps no frame, so its caller is not seen.
    let waits = weight(&stacks, "user", "workload::runq");
    let (all, summary) = (all(&stacks), ran.summary());
    assert!((300 * MS..longest).contains(&waits), "{waits} of {all}: {summary}{}", ran.story());
}

#[test]
fn kernel_threads_and_user_threads() {
    let ran = tool("offcputime -J -k --duration 1").run().ok();
    let stacks = ran.of_type("stack");
    assert!(!stacks.is_empty(), "{}", ran.story());
    for stack in &stacks {
        assert_eq!(stack["user"], Value::Array(vec![]), "{stack}");
        assert_ne!(stack["pid"], 0, "idle tasks do not wait: {stack}");
    }
    let ran = tool("offcputime -J -u --duration 1").run().ok();
    let kernel = |s: &Value| s["comm"].as_str().unwrap().starts_with("kworker/");
    assert!(!ran.of_type("stack").iter().any(kernel), "{}", ran.story());
    assert!(!ran.of_type("stack").iter().any(|s| s["pid"] == 0));
}

/// Runs a command and says its pid, how long it took, and how long it had a processor.
fn timed(command: &mut Command) -> (u32, Duration, Duration) {
    let start = Instant::now();
    #[allow(clippy::zombie_processes)] // wait4 waits for it
    let child = command.spawn().unwrap();
    let mut usage = MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: the child is ours and not waited for; wait4 fills in the usage.
    #[allow(unsafe_code)]
    let usage = unsafe {
        libc::wait4(child.id() as i32, std::ptr::null_mut(), 0, usage.as_mut_ptr());
        usage.assume_init()
    };
    let time = |t: libc::timeval| Duration::new(t.tv_sec as u64, t.tv_usec as u32 * 1000);
    (child.id(), start.elapsed(), time(usage.ru_utime) + time(usage.ru_stime))
}

#[test]
fn on_and_off_the_processor_is_all_the_time() {
    let (mut pid, mut wall, mut cpu) = Default::default();
    let ran = whole(|| {
        let tool = tool("offcputime -J -m 0").start();
        (pid, wall, cpu) = timed(Command::new(workload()).args(["block", "20", "15"]));
        tool.stop().ok()
    });
    let own: Vec<_> =
        ran.stacks("workload").into_iter().filter(|stack| stack["pid"] == pid).collect();
    let off = Duration::from_nanos(all(&own));
    assert!(off + cpu <= wall + Duration::from_millis(15), "{off:?} {cpu:?} {wall:?}");
    // What it takes the test to start the process, and to see that it ended, is missing.
    assert!(off + cpu + Duration::from_millis(60) >= wall, "{off:?} {cpu:?} {wall:?}");
}

#[test]
fn a_list_of_processes_and_threads() {
    let mut loads: Vec<_> = (0..3)
        .map(|_| Command::new(workload()).args(["block", "10", "6000"]).spawn().unwrap())
        .collect();
    let pids: Vec<_> = loads.iter().map(|load| load.id()).collect();
    let seen = |options: String| {
        let ran = tool(&format!("offcputime -J {options} 500ms")).run().ok();
        let mut seen: Vec<_> =
            sleeps(&ran).iter().map(|s| s["pid"].as_u64().unwrap() as u32).collect();
        seen.sort_unstable();
        seen.dedup();
        seen
    };
    assert_eq!(seen(format!("-p {},{}", pids[0], pids[2])), [pids[0], pids[2]]);
    assert_eq!(seen(format!("-t {}", pids[1])), [pids[1]]);
    for load in &mut loads {
        load.kill().unwrap();
        load.wait().unwrap();
    }
}

#[test]
fn the_text_is_bcc_s() {
    let scratch = Scratch::new();
    let svg = scratch.path("off.svg");
    let ran = tool("offcputime -f --flamegraph").arg(&svg).load("block 50 10").ok();
    // On its way to sleep a task may be preempted.
    let sleeps = ran.stdout.lines().filter(|line| line.contains("nanosleep"));
    let sleeps = sleeps.filter_map(|line| line.rsplit_once(' '));
    let (stack, us) = sleeps.max_by_key(|(_, us)| us.parse::<u64>().ok()).unwrap();
    assert!(stack.starts_with("workload;") && stack.contains(";workload_block_outer;"), "{stack}");
    assert!(
        (500_000..500_000 + 150_000 * slowness()).contains(&us.parse::<u64>().unwrap()),
        "{us}"
    );
    let graph = fs::read_to_string(&svg).unwrap();
    assert!(graph.trim_end().ends_with("</svg>") && graph.contains("workload_block_outer"));

    let ran = tool("offcputime").load("block 50 10").ok();
    let blocks: Vec<_> = ran.stdout.split("\n\n").filter(|block| !block.is_empty()).collect();
    let times: Vec<u64> =
        blocks.iter().map(|b| b.lines().last().unwrap().trim().parse().unwrap()).collect();
    assert!(times.is_sorted(), "the largest last: {times:?}");
    let last = blocks.last().unwrap();
    assert!(last.contains("\n    -                workload ("), "{last}");
    assert!(last.lines().any(|line| line == "    workload_block_outer"), "{last}");

    let ran = tool("offcputime -U -s").load("block 50 2").ok();
    assert!(ran.stdout.contains("    workload_block_outer+0x"), "{}", ran.story());
}

#[test]
fn a_process_that_has_ended_keeps_its_names() {
    let tool = tool("offcputime -J --comm workload").start();
    let load = Command::new(workload()).args(["block", "10", "3"]).status().unwrap();
    assert!(load.success());
    let ran = tool.stop().ok();
    let named = weight(&sleeps(&ran), "user", "workload_block_outer");
    assert!(named >= 30 * MS, "{}", ran.story());
}

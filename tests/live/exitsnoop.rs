//! exitsnoop: who ends, how, and after what time.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::*;

#[test]
fn status_signal_and_age_are_those_of_the_process() {
    for (load, code, signal, age) in [
        ("exit 3", json!(3), Value::Null, 0),
        ("exit 0", json!(0), Value::Null, 0),
        ("kill-self 9", Value::Null, json!("SIGKILL"), 0),
        ("sleep 1500", json!(0), Value::Null, 1_500_000_000),
    ] {
        let ran = tool("exitsnoop -J").load(load);
        let events = ran.events();
        let [e] = &events[..] else { panic!("{load}{}", ran.story()) };
        assert_eq!((&e["exit_code"], &e["signal"]), (&code, &signal), "{load} {e}");
        assert_eq!((&e["comm"], &e["core_dumped"]), (&json!("workload"), &json!("no")), "{e}");
        assert_eq!(e["pid"], e["tid"], "{e}");
        let ns = e["age_ns"].as_u64().unwrap();
        assert!(
            ns >= age && ns < age + patient(Duration::from_secs(10)).as_nanos() as u64,
            "{load} {e}"
        );
        assert_eq!(ran.lost(), 0);
    }
}

/// The first thread may go before the others: the process ends with the last.
#[test]
fn a_process_of_threads_ends_once() {
    let ran = tool("exitsnoop -J").load("burn 20 --threads 5").ok();
    assert_eq!(ran.events().len(), 1, "{}", ran.story());
    let ran = tool("exitsnoop -J -T").load("burn 20 --threads 5").ok();
    let events = ran.events();
    let pid = &events[0]["pid"];
    assert!((5..=6).contains(&events.len()), "{}", ran.story());
    assert!(events.iter().all(|e| &e["pid"] == pid), "{}", ran.story());
    assert_eq!(events.iter().filter(|e| e["tid"] == *pid).count(), 1, "{}", ran.story());
}

#[test]
fn it_ends_with_the_processes_of_p() {
    for (options, rows) in [("", 1), (" -x", 0), (" -T", 2)] {
        let loads = [Waiting::load("exit 0"), Waiting::load("burn 20 --threads 2")];
        let pids = loads.each_ref().map(|load| load.pid().to_string()).join(",");
        let running = tool(&format!("exitsnoop -J{options} -p {pids}")).start();
        let [first, second] = loads;
        first.go();
        second.go();
        let ran = running.finish().ok();
        // Of the second, which ends last.
        let of = |e: &&Value| e["comm"] == "workload" && pids.ends_with(&e["pid"].to_string());
        assert_eq!(ran.events().iter().filter(of).count(), rows, "{}", ran.story());
    }
}

#[test]
fn only_what_failed() {
    let program = workload();
    let program = program.to_str().unwrap();
    for (load, key, value, count) in [
        ("true", "exit_code", json!(0), 0),
        ("exit 2", "exit_code", json!(2), 20),
        ("kill-self 15", "signal", json!("SIGTERM"), 20),
    ] {
        let ran = tool("exitsnoop -J -x").load(&format!("exec 20 -- {program} {load}"));
        let found = ran.events().into_iter().filter(|e| e[key] == value).count();
        assert_eq!(found, count, "{load}{}", ran.story());
    }
}

#[test]
fn a_storm_is_complete() {
    let each = many(50);
    let ran = tool("exitsnoop -J").load(&format!("fork-storm 20 {each}")).ok();
    let mut pids: Vec<_> = ran.events().iter().map(|e| e["pid"].as_u64().unwrap()).collect();
    pids.sort();
    pids.dedup();
    assert_eq!((pids.len() as u64, ran.lost()), (20 * each + 1, 0), "{}", ran.stderr);
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("exitsnoop -t --label x").load("exit 3");
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(
        heading.trim_end(),
        "TIME     LABEL  PCOMM            PID     PPID    TID     AGE(s)  EXIT_CODE"
    );
    let row = &ran.table()[0];
    assert_eq!((&*row["PCOMM"], &*row["EXIT_CODE"]), ("workload", "code 3"), "{}", ran.story());
    assert!(row["AGE(s)"].starts_with("0.0"), "{}", ran.story());
    // Twelve hours west of Greenwich.
    let there = |options: &str| {
        let ran = tool(&format!("exitsnoop {options}")).env("TZ", "XYZ12").load("exit 0").ok();
        ran.table()[0]["TIME"][..2].parse::<u32>().unwrap()
    };
    let (local, utc) = (there("-t"), there("--utc"));
    assert!([12, 11, 13].contains(&((24 + utc - local) % 24)), "{local} {utc}");
    let ran = tool("exitsnoop").load("kill-self 9");
    assert_eq!(ran.table()[0]["EXIT_CODE"], "signal 9 (SIGKILL)", "{}", ran.story());
}

/// A process whose cgroup has no more memory for it.
#[test]
fn what_the_kernel_kills_for_its_memory_ends_by_a_signal() {
    let Some(cgroup) = MemoryCgroup::new("16M") else { return };
    let ran =
        tool("exitsnoop -J -x -- sh -c").arg(cgroup.enter("swap 25600")).arg(workload()).run();
    assert_eq!(ran.status, Some(128 + 9), "{}", ran.story());
    let events = ran.events();
    let [e] = &events[..] else { panic!("{}", ran.story()) };
    assert_eq!((&e["comm"], &e["signal"]), (&json!("workload"), &json!("SIGKILL")), "{e}");
    assert_eq!((&e["exit_code"], ran.lost()), (&Value::Null, 0), "{e}");
}

//! execsnoop: which programs, with which arguments, in which order, and how they end.

use serde_json::{Value, json};

use crate::support::*;

fn execs(ran: &Ran, event: &str) -> Vec<Value> {
    ran.events().into_iter().filter(|e| e["event"] == event).collect()
}

#[test]
fn every_way_to_exec_is_seen() {
    let program = workload();
    let program = program.to_str().unwrap();
    for how in ["execve", "execveat", "fexecve", "execve --thread"] {
        let line = format!("exec 5 --via {how} -- {program} true a b");
        let ran = tool("execsnoop -J").load(&line).ok();
        let found = execs(&ran, "exec");
        // The load itself, and its five children.
        assert_eq!(found.len(), 6, "{how}{}", ran.story());
        for e in &found[1..] {
            assert_eq!(e["args"], json!([program, "true", "a", "b"]), "{how}");
            assert_eq!((&e["ppid"], &e["parent_comm"]), (&found[0]["pid"], &json!("workload")));
            assert_eq!((&e["ret"], &e["uid"], &e["argc"]), (&json!(0), &json!(0), &json!(4)));
            assert_eq!(e["pid"], e["tid"]);
        }
        // fexecve names the file by its descriptor.
        assert!(how == "fexecve" || found[1]["file"] == program, "{how} {}", found[1]);
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn failed_execs_are_shown_on_request() {
    let ran = tool("execsnoop -J -x").load("exec-fail 7").ok();
    let failed = execs(&ran, "failed");
    assert_eq!(failed.len(), 7, "{}", ran.story());
    assert!(failed.iter().all(|e| e["ret"] == -2 && e["error"] == "ENOENT"), "{}", ran.story());
    let ran = tool("execsnoop -J").load("exec-fail 7").ok();
    assert!(execs(&ran, "failed").is_empty());
}

#[test]
fn exits_tell_status_and_age() {
    let program = workload();
    let program = program.to_str().unwrap();
    for (load, code, signal, age) in [
        ("exit 3", json!(3), Value::Null, 0),
        ("kill-self 9", Value::Null, json!("SIGKILL"), 0),
        ("sleep 50", json!(0), Value::Null, 50_000_000),
    ] {
        let ran = tool("execsnoop -J").load(&format!("exec 1 -- {program} {load}"));
        let found = execs(&ran, "exit");
        let e = found.iter().find(|e| e["ppid"] != 0 && e["parent_comm"] == "workload");
        let e = e.unwrap_or_else(|| panic!("{load}{}", ran.story()));
        assert_eq!((&e["exit_code"], &e["signal"]), (&code, &signal), "{load} {e}");
        let ns = e["age_ns"].as_u64().unwrap();
        assert!(ns >= age && ns < age + 10_000_000_000, "{load} {e}");
    }
}

#[test]
fn long_arguments_are_whole_or_marked() {
    let words = |ran: &Ran| {
        let found = execs(ran, "exec");
        found.last().unwrap()["args"].as_array().unwrap().clone()
    };
    // 30 arguments of 100 bytes fit in 4 KiB.
    let ran = tool("execsnoop -J").load("exec-args 30 100").ok();
    let args = words(&ran);
    assert_eq!(args.len(), 32, "{}", ran.story());
    assert!(args[2..].iter().all(|a| a.as_str().unwrap().len() == 100));
    assert_eq!(ran.summary()["lost"]["truncated"], 0);
    // Empty ones are arguments too.
    let ran = tool("execsnoop -J").load("exec-args 3 0").ok();
    assert_eq!(words(&ran)[2..], ["", "", ""], "{}", ran.story());
    // 300 of them do not fit, and it is said.
    let ran = tool("execsnoop -J").load("exec-args 300 100").ok();
    assert_eq!(words(&ran).last().unwrap(), "…");
    assert_eq!(ran.summary()["lost"]["truncated"], 1);
    // Unless there may be more.
    let ran = tool("execsnoop -J --max-bytes 65536").load("exec-args 300 100").ok();
    assert_eq!(words(&ran).len(), 302);
    let ran = tool("execsnoop -J --max-args 3").load("exec-args 30 100").ok();
    assert_eq!(words(&ran).len(), 4);
}

#[test]
fn a_fork_storm_is_complete_and_in_order() {
    let each = many(50);
    let ran = tool("execsnoop -J").load(&format!("fork-storm 20 {each}")).ok();
    let found = execs(&ran, "exec");
    assert_eq!(found.len() as u64, 20 * each + 1, "{}", ran.story());
    assert_eq!(ran.lost(), 0);
    let times: Vec<_> = found.iter().map(|e| e["time"].as_str().unwrap()).collect();
    // Two processors may take the time and a place in the ring in different orders.
    let late = times.windows(2).filter(|w| w[0] > w[1]).count();
    assert!(late < 20, "{late} are out of order");
}

#[test]
fn the_table_reads_as_bcc_s_does() {
    let ran = tool("execsnoop -q -U --fields +cwd,+exit_code").load("exec-args 2 3").ok();
    let heading: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(
        heading,
        ["UID", "PCOMM", "PID", "PPID", "RET", "CWD", "EXIT_CODE", "ARGS"],
        "{}",
        ran.story()
    );
    let rows = ran.table();
    let child = &rows[1];
    assert_eq!((&*child["PCOMM"], &*child["RET"], &*child["UID"]), ("workload", "0", "0"));
    assert!(child["ARGS"].ends_with("\"true\" \"aaa\" \"bbb\""), "{}", ran.story());
    assert_eq!(rows.iter().filter(|r| r["EXIT_CODE"] == "0").count(), 2);

    let ran = tool("execsnoop -l nosuchtext").load("exec-args 2 3").ok();
    assert!(ran.table().is_empty(), "{}", ran.story());
}

//! syscount: how many calls, which, whose, and how long they take.

use std::{collections::BTreeMap, process::Command};

use serde_json::Value;

use crate::support::*;

fn row(ran: &Ran, key: &str, value: &str) -> Value {
    let found = ran.of_type("row").into_iter().find(|row| row[key] == value);
    found.unwrap_or_else(|| panic!("no {value}{}", ran.story()))
}

#[test]
fn counts_are_those_of_the_load() {
    let ran = tool("syscount -J").load("kill 5000 10").ok();
    let kill = row(&ran, "syscall", "kill");
    assert_eq!((&kill["count"], &kill["failed"]), (&5000.into(), &0.into()), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
    let all: u64 = ran.of_type("row").iter().map(|r| r["count"].as_u64().unwrap()).sum();
    // The same for the process as a whole; exec is not called by it as it is named then.
    let ran = tool("syscount -J -P").load("kill 5000 10").ok();
    let whole: u64 = ran.of_type("row").iter().map(|r| r["count"].as_u64().unwrap()).sum();
    assert!(all.abs_diff(whole) < 20, "{all} {}", ran.story());
    assert!(whole >= 5000 && row(&ran, "comm", "workload")["pid"].is_u64(), "{}", ran.story());
}

/// What strace(1) counts of the same program.
#[test]
fn counts_are_strace_s() {
    let load = format!("{} open 300 /dev/null --close", workload().display());
    let output =
        Command::new("strace").args(["-c", "-U", "calls,name"]).args(load.split(' ')).output();
    let Ok(output) = output else { return skip("no strace") };
    let text = String::from_utf8(output.stderr).unwrap();
    let words = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let counted: BTreeMap<_, _> = words
        .filter_map(|words| Some((words.get(1)?.to_string(), words[0].parse::<u64>().ok()?)))
        .filter(|(name, _)| name != "total")
        .collect();
    // By its name it goes from its exec on.
    let ran = tool("syscount -J --comm workload").load("open 300 /dev/null --close").ok();
    let rows = ran.of_type("row");
    let name = |row: &Value| row["syscall"].as_str().unwrap().to_string();
    let told = rows.iter().map(|row| (name(row), row["count"].as_u64().unwrap())).collect();
    assert_eq!(counted, told, "{text}{}", ran.story());
}

#[test]
fn failures_are_chosen_by_their_error() {
    for (options, count) in
        [("-x", Some(70)), ("-e ESRCH", Some(70)), ("-x -e 3,EPERM", Some(70)), ("-e EPERM", None)]
    {
        let ran = tool(&format!("syscount -J {options}")).load("kill 70 15 --pid 4194303").ok();
        let rows = ran.of_type("row");
        let kill = rows.iter().find(|r| r["syscall"] == "kill").map(|r| r["count"].as_u64());
        assert_eq!(kill, count.map(Some), "{options}{}", ran.story());
    }
    let ran = tool("syscount -e NONSENSE").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn time_in_calls_is_that_of_the_load() {
    let ran = tool("syscount -J -L --syscall nanosleep").load("block 50 10").ok();
    let other = tool("syscount -J -L --syscall clock_nanosleep").load("block 50 10").ok();
    let rows: Vec<_> = ran.of_type("row").into_iter().chain(other.of_type("row")).collect();
    let [row] = &rows[..] else { panic!("{}{}", ran.story(), other.story()) };
    assert_eq!(row["count"], 10, "{row}");
    let ns = row["time_ns"].as_u64().unwrap();
    assert!((500_000_000..5_000_000_000).contains(&ns), "{row}");
}

#[test]
fn intervals_lose_nothing() {
    let n = many(200_000);
    let ran = tool("syscount -J -i 50ms --syscall kill").load(&format!("kill {n} 10")).ok();
    let rows = ran.of_type("row");
    let sum: u64 = rows.iter().map(|r| r["count"].as_u64().unwrap()).sum();
    assert_eq!(sum, n, "{}", ran.stderr);
    assert!(rows.len() > 1, "{}", ran.story());
}

#[cfg(target_arch = "x86_64")]
#[test]
fn calls_have_names_and_the_table_is_bcc_s() {
    let ran = tool("syscount --list").run().ok();
    assert!(ran.stdout.lines().any(|line| line == " 62: kill"), "{}", ran.story());
    let ran = tool("syscount -T 3").load("kill 500 10").ok();
    let lines: Vec<_> = ran.stdout.lines().filter(|line| !line.is_empty()).collect();
    let heading = lines.iter().position(|line| line.starts_with("SYSCALL")).unwrap();
    assert_eq!(lines[heading].split_whitespace().collect::<Vec<_>>(), ["SYSCALL", "COUNT"]);
    assert_eq!(lines.len(), heading + 4, "{}", ran.story());
    let kill = lines.iter().find(|line| line.starts_with("kill ")).unwrap();
    assert_eq!(kill.split_whitespace().nth(1), Some("500"), "{}", ran.story());
    let ran = tool("syscount -L -m").load("block 50 2").ok();
    let slowest = ran.stdout.lines().find(|line| line.contains("nanosleep")).unwrap();
    let ms: f64 = slowest.split_whitespace().last().unwrap().parse().unwrap();
    assert!(ms >= 100.0, "{}", ran.story());
}

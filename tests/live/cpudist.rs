//! cpudist: how long tasks stay on their processor, and off it.

use serde_json::Value;

use crate::support::*;

fn of_load(ran: &Ran) -> Value {
    let hists = ran.of_type("histogram");
    let found = hists.into_iter().find(|h| h["comm"] == "workload");
    found.unwrap_or_else(|| panic!("{}", ran.story()))
}

fn get(hist: &Value, key: &str) -> u64 {
    hist[key].as_u64().unwrap_or_else(|| panic!("{key} {hist}"))
}

/// What a process burns it has on its processors, whether it is switched out or sleeps then.
#[test]
fn time_on_the_processor_adds_up() {
    let ran = whole(|| tool("cpudist -J -P").load("burn 300 --threads 2").ok());
    let sum = get(&of_load(&ran), "sum");
    assert!((600_000_000..900_000_000).contains(&sum), "{}", ran.story());
    let ran = whole(|| tool("cpudist -J -L").load("burn 100 --threads 3").ok());
    let hists = ran.of_type("histogram");
    let sums = hists.iter().filter(|h| h["comm"] == "workload").map(|h| get(h, "sum"));
    let long = sums.filter(|sum| *sum >= 100_000_000).count();
    assert_eq!(long, 3, "{}", ran.story());
}

#[test]
fn sleeps_are_time_off_it() {
    let ran = whole(|| tool("cpudist -J -P -O").load("block 50 10").ok());
    let hist = of_load(&ran);
    assert!(get(&hist, "count") >= 10, "{}", ran.story());
    assert!(get(&hist, "sum") >= 500_000_000, "{}", ran.story());
    assert!((50_000_000..2_000_000_000).contains(&get(&hist, "max")), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

/// A slice that ends with a sleep counts like one that is cut off.
#[test]
fn every_slice_counts() {
    let ran = whole(|| tool("cpudist -J -P").load("block 2 100").ok());
    assert!((100..400).contains(&get(&of_load(&ran), "count")), "{}", ran.story());
}

#[test]
fn the_idle_tasks_show_on_request() {
    let idle = |options: &str| {
        let ran = tool(&format!("cpudist -J -L {options} --duration 0.3")).run().ok();
        ran.of_type("histogram").iter().any(|h| h["comm"].as_str().unwrap().starts_with("swapper"))
    };
    assert!(!idle(""));
    // Once the machine has nothing else to do.
    wait_for("an idle task", || idle("-I").then_some(()));
}

#[test]
fn the_picture_is_bcc_s() {
    let ran = tool("cpudist -P -m -e").load("burn 20").ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("pid = ") && lines[0].ends_with(" workload"), "{}", ran.story());
    assert_eq!(lines[1], "     msecs               : count    distribution");
    assert!(ran.stdout.contains("avg = "), "{}", ran.story());
}

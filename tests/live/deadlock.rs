//! deadlock: locks that threads take in different orders.

use serde_json::Value;

use crate::support::*;

/// The locks of the load.
fn ours(ran: &Ran) -> Vec<Value> {
    let both = |e: &Value| e["stacks"].to_string().matches("functions::both").count() == 2;
    ran.events().into_iter().filter(both).collect()
}

#[test]
fn two_locks_in_both_orders() {
    let ran = tool("deadlock -J").load("order");
    assert_eq!(ran.status, Some(1), "{}", ran.story());
    let found = ours(&ran);
    let [circle] = &found[..] else { panic!("{}", ran.story()) };
    let list = |key: &str| circle[key].as_array().unwrap().clone();
    assert_eq!((list("locks").len(), list("threads").len()), (2, 2), "{}", ran.story());
    assert!(list("locks")[0] != list("locks")[1] && list("threads")[0] != list("threads")[1]);
    let stacks = circle["stacks"].to_string();
    assert!(stacks.contains("workload_forth") && stacks.contains("workload_back"), "{stacks}");
    assert_eq!((circle["comm"].as_str(), ran.lost()), (Some("workload"), 0));
    // Each held the one lock, having taken it in the same function, when it took the other.
    let held = circle["held_stacks"].to_string();
    assert_eq!(held.matches("functions::both").count(), 2, "{held}");
    // The first thread made both.
    let first = circle["pid"].to_string();
    assert_eq!(list("makers"), [&*first, &*first], "{circle}");
    let made = circle["maker_stacks"].to_string();
    assert_eq!(made.matches("pthread_create").count(), 2, "{made}");
}

#[test]
fn with_a_process_it_ends_when_it_has_found_some() {
    let load = Waiting::there("order --asked");
    let running = tool(&format!("deadlock -J -t 100 {}", load.pid())).start();
    load.go();
    let ran = running.finish();
    assert_eq!((ran.status, ours(&ran).len()), (Some(1), 1), "{}", ran.story());
    // What the command says comes first.
    let shell = |options: &str, end: &str| {
        let line = format!("{} order; exit {end}", workload().display());
        tool(options).arg("--").args("sh -c").arg(line).run().status
    };
    assert_eq!(shell("deadlock", "7"), Some(7));
    // There is room for one thread.
    let ran = tool("deadlock -J --threads 1").load("order");
    assert!(ran.lost() > 0 && ran.stderr.contains("a table full"), "{}", ran.story());
}

#[test]
fn the_same_order_is_no_matter() {
    let ran = tool("deadlock -J").load("order --same").ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn the_text_is_bcc_s_and_the_graph_is_json() {
    let dir = Scratch::new();
    let path = dir.path("graph.json");
    let ran = tool(&format!("deadlock --dump-graph {path}")).load("order");
    let start =
        "----------------\nPotential Deadlock Detected!\n\nCycle in lock order graph: Mutex M0 (0x";
    assert!(ran.stdout.starts_with(start), "{}", ran.story());
    let line = |n: usize, held: usize| {
        let (n, held) =
            (format!("Mutex M{n} (0x"), format!("acquired here while holding Mutex M{held} (0x"));
        ran.stdout.lines().any(|line| line.starts_with(&n) && line.contains(&held))
    };
    assert!(line(1, 0) && line(0, 1), "{}", ran.story());
    assert!(ran.stdout.lines().any(|l| l.starts_with("@ 0") && l.ends_with("both")));
    let says = |text: &str| ran.stdout.matches(text).count();
    assert_eq!(says("previously acquired by the same Thread "), 2, "{}", ran.story());
    assert_eq!(says(" (workload) created by Thread "), 2, "{}", ran.story());
    let graph: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(graph["links"].as_array().unwrap().len(), 2, "{graph}");
    assert_eq!(graph["links"][0]["source"], graph["links"][1]["target"]);
    let ran = tool("deadlock --binary /etc/passwd").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
}

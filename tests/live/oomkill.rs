//! oomkill: what is killed for its memory.

use serde_json::json;

use crate::support::*;

/// A process that wants more than its cgroup may have is killed, and is the one that asked.
#[test]
fn a_kill_is_shown_with_who_asked() {
    let Some(cgroup) = MemoryCgroup::new("16M") else { return };
    let ran = tool("oomkill -J -U -- sh -c").arg(cgroup.enter("swap 25600")).arg(workload()).run();
    assert_eq!(ran.status, Some(128 + 9), "{}", ran.story());
    let events = ran.events();
    let [e] = &events[..] else { panic!("{}", ran.story()) };
    assert_eq!((&e["comm"], &e["by_comm"]), (&json!("workload"), &json!("workload")), "{e}");
    assert_eq!((&e["pid"], ran.lost()), (&e["by_pid"], 0), "{e}");
    let load: Vec<_> = e["loadavg"].as_str().unwrap().split(' ').collect();
    assert!(load.len() == 5 && load[0].parse::<f64>().is_ok(), "{e}");
    let stack = e["user_stack"].as_array().unwrap();
    assert!(!stack.is_empty(), "{e}");
    // What only the function that chooses knows.
    if has_kprobes() {
        assert_eq!((&e["scope"], &e["order"]), (&json!("cgroup"), &json!(0)), "{e}");
        assert_eq!(e["pages"], 16 << 20 >> 12, "{e}");
    } else {
        assert!(e["scope"].is_null() && e["pages"].is_null(), "{e}");
    }
}

#[test]
fn kills_are_filtered_and_tabulated() {
    let Some(cgroup) = MemoryCgroup::new("16M") else { return };
    let run = |options: &str| {
        let tool = tool(&format!("oomkill {options} -- sh -c"));
        tool.arg(cgroup.enter("swap 25600")).arg(workload()).run()
    };
    assert_eq!(run("-J --comm other").events().len(), 0);
    let ran = run("--comm workload");
    let headings = ran.stdout.lines().next().unwrap();
    for heading in ["TIME", "BY PID", "BY COMM", "PID", "COMM", "SCOPE", "PAGES"] {
        assert!(headings.contains(heading), "{}", ran.story());
    }
    let row = ran.stdout.lines().nth(1).unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(row.matches("workload").count(), 2, "{}", ran.story());
}

//! capable: checks of capabilities.

use std::{fs, os::unix::fs::PermissionsExt as _};

use serde_json::{Value, json};

use crate::support::*;

/// Opens below a directory of root's, by another user: each fails, and is asked about twice.
struct Forbidden {
    scratch: Scratch,
}

const OPENS: usize = 20;

impl Forbidden {
    fn new() -> Self {
        let scratch = Scratch::new();
        fs::set_permissions(&scratch.0, fs::Permissions::from_mode(0o700)).unwrap();
        Forbidden { scratch }
    }

    fn load(&self) -> String {
        format!("--uid 65534 open {OPENS} {} --close", self.scratch.path("file"))
    }
}

fn of<'a>(events: &'a [Value], name: &str) -> Vec<&'a Value> {
    events.iter().filter(|e| e["name"] == name && e["comm"] == "workload").collect()
}

#[test]
fn each_check_is_a_row() {
    let forbidden = Forbidden::new();
    for without in ["", "fexit", "fexit,kprobe"] {
        if without == "fexit,kprobe" && lacks_tracepoint() {
            continue;
        }
        let ran = tool("capable -J").env("BEEBOX_WITHOUT", without).load(&forbidden.load()).ok();
        let events = ran.events();
        for (name, number) in [("CAP_DAC_OVERRIDE", 1), ("CAP_DAC_READ_SEARCH", 2)] {
            let found = of(&events, name);
            assert_eq!(found.len(), OPENS, "{name} {without}{}", ran.story());
            for e in found {
                assert_eq!((&e["cap"], &e["verdict"]), (&number.into(), &"deny".into()), "{e}");
                assert_eq!((&e["uid"], &e["kernel_stack"]), (&65534.into(), &Value::Null), "{e}");
            }
        }
        // It was root until then.
        let uid = of(&events, "CAP_SETUID");
        assert_eq!(uid.len(), 1, "{}", ran.story());
        assert_eq!((&uid[0]["verdict"], &uid[0]["uid"]), (&json!("allow"), &json!(0)));
        let knows = has_kprobes() && without != "fexit,kprobe";
        assert_eq!(
            uid[0]["insetid"],
            if knows { json!(1) } else { Value::Null },
            "{}",
            ran.story()
        );
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

/// Whether the kernel has no tracepoint of these checks.
fn lacks_tracepoint() -> bool {
    verdict_without("capable", "fexit,kprobe")["verdict"] == "cannot"
}

#[test]
fn what_is_not_new_is_told_once() {
    let forbidden = Forbidden::new();
    let ran = tool("capable -J --failed -u pid").load(&forbidden.load()).ok();
    assert_eq!(of(&ran.events(), "CAP_DAC_OVERRIDE").len(), 1, "{}", ran.story());
    assert_eq!(of(&ran.events(), "CAP_SETUID").len(), 0, "{}", ran.story());
    assert!(ran.events().iter().all(|e| e["verdict"] == "deny"), "{}", ran.story());
}

#[test]
fn stacks_lead_to_the_check() {
    let forbidden = Forbidden::new();
    // It is there long enough to be looked into.
    let load = format!("{} --rate {}", forbidden.load(), 50 / slowness());
    let ran = tool("capable -J -K -U --failed").load(&load).ok();
    let events = ran.events();
    let e = of(&events, "CAP_DAC_OVERRIDE")[0];
    assert!(!e["kernel_stack"].as_array().unwrap().is_empty(), "{e}");
    assert!(e["user_stack"].to_string().contains("workload::"), "{e}");
}

#[test]
fn the_table_is_bcc_s() {
    let forbidden = Forbidden::new();
    let ran = tool("capable --failed").load(&forbidden.load()).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "UID", "PID", "COMM", "CAP", "NAME", "AUDIT", "VERDICT"]);
    let rows = ran.table();
    let row = rows.iter().find(|row| row["NAME"] == "CAP_DAC_OVERRIDE");
    let row = row.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&*row["UID"], &*row["CAP"], &*row["VERDICT"]), ("65534", "1", "deny"));
    let ran = tool("capable -x --failed").load(&forbidden.load()).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words.last(), Some(&"INSETID"));
    assert_eq!(words[3], "TID");
}

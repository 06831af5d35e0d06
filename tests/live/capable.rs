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
fn only_audited_checks() {
    let forbidden = Forbidden::new();
    let ran = tool("capable -J --audited-only").load(&forbidden.load());
    if !ran.stderr.is_empty() {
        assert_eq!((ran.status, &*ran.stdout), (Some(4), ""), "{}", ran.story());
        assert!(ran.stderr.contains("which checks are audited"), "{}", ran.story());
        return;
    }
    assert_eq!(of(&ran.events(), "CAP_DAC_OVERRIDE").len(), OPENS, "{}", ran.story());
    // Whether it may see another's addresses is a question that nobody audits.
    let questions = |options: &str| {
        let load = "--uid 65534 read /proc/1/stat 16 16";
        let ran = tool(&format!("capable -J {options}")).load(load).ok();
        ran.events().iter().filter(|e| e["audit"] == 0).count()
    };
    assert!(questions("--all-checks") > 0);
    assert_eq!(questions("--audited-only"), 0);
}

#[test]
fn stacks_are_as_deep_as_is_asked_for() {
    let forbidden = Forbidden::new();
    let ran = tool("capable -J -KU --stack-depth 2").load(&forbidden.load()).ok();
    let events = ran.events();
    for e in of(&events, "CAP_DAC_OVERRIDE") {
        let depth = |key: &str| e[key].as_array().unwrap().len();
        assert_eq!((depth("kernel_stack"), depth("user_stack")), (2, 2), "{e}");
    }
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

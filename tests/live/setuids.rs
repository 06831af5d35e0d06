//! setuids: who becomes whom.

use std::{fs, os::unix::fs::PermissionsExt as _};

use serde_json::{Value, json};

use crate::support::*;

#[test]
fn calls_are_told_with_their_arguments_and_results() {
    let ran = tool("setuids -J").load("setuids").ok();
    let events = ran.events();
    let said: Vec<_> = events
        .iter()
        .map(|e| {
            let keys = ["uid", "ruid", "euid", "suid", "rgid", "egid", "ret"];
            let numbers = keys.map(|key| &e[key]);
            (e["syscall"].as_str().unwrap(), json!(numbers), &e["error"])
        })
        .collect();
    let none = Value::Null;
    let call = |name, numbers| (name, numbers, &none);
    let expected = [
        call("setresuid", json!([0, -1, 54321, -1, none, none, 0])),
        call("setfsuid", json!([0, none, none, none, none, none, 54321])),
        call("setreuid", json!([0, -1, 0, none, none, none, 0])),
        call("setregid", json!([0, none, none, none, -1, 54322, 0])),
        call("setuid", json!([0, none, none, none, none, none, 0])),
    ];
    assert_eq!(said[..5], expected, "{}", ran.story());
    // Who called, and what it asked for.
    let last = &events[5];
    assert_eq!(
        json!([last["syscall"], last["uid"], last["id"], last["ret"], last["error"]]),
        json!(["setuid", 54321, 0, -1, "EPERM"]),
        "{}",
        ran.story()
    );
    assert_eq!((&events[1]["id"], &events[4]["id"]), (&json!(54321), &json!(54321)));
    assert_eq!((events.len(), ran.lost()), (6, 0), "{}", ran.story());
    let ran = tool("setuids -J -x").load("setuids").ok();
    assert_eq!(ran.events().len(), 1, "{}", ran.story());
}

/// A program that root owns and that says so runs as root, whoever starts it.
#[test]
fn programs_that_give_their_owners_rights_are_told() {
    let scratch = Scratch::new();
    let program = scratch.path("suid");
    fs::copy(workload(), &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o4755)).unwrap();
    let ran =
        tool("setuids -J --uid 54321").load(&format!("--uid 54321 exec 1 {program} true")).ok();
    let execs: Vec<_> = ran.events().into_iter().filter(|e| e["syscall"] == "execve").collect();
    let [e] = &execs[..] else { panic!("{}", ran.story()) };
    assert_eq!(json!([e["ruid"], e["euid"], e["comm"]]), json!([54321, 0, "suid"]), "{e}");
}

#[test]
fn the_table_says_it_in_words() {
    let ran = tool("setuids").load("setuids").ok();
    let rows = ran.stdout.lines().skip(1).map(|line| line.split_once(" set").unwrap().1);
    let said: Vec<_> =
        rows.map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        said,
        [
            "resuid ruid=-1 euid=54321 suid=-1 (0)",
            "fsuid uid=54321 (prevuid=54321)",
            "reuid ruid=-1 euid=0 (0)",
            "regid rgid=-1 egid=54322 (0)",
            "uid uid=54321 (0)",
            "uid uid=0 (EPERM)",
        ],
        "{}",
        ran.story()
    );
}

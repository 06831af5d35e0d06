//! errsnoop: calls that fail, with what, and at which path.

use std::{fs, os::unix::fs::PermissionsExt as _};

use serde_json::json;

use crate::support::*;

#[test]
fn each_failure_is_told_with_its_path() {
    let ran = tool("errsnoop -J -e ENOENT").load("open 70 /nonexistent/file").ok();
    let events = ran.events();
    let of_load = |e: &&serde_json::Value| e["path"] == "/nonexistent/file";
    let opens: Vec<_> = events.iter().filter(of_load).collect();
    assert_eq!(opens.len(), 70, "{}", ran.story());
    for e in opens {
        assert_eq!((&e["syscall"], &e["errno"]), (&json!("openat"), &json!(2)), "{e}");
        assert_eq!((&e["error"], &e["comm"]), (&json!("ENOENT"), &json!("workload")), "{e}");
    }
    assert!(events.iter().all(|e| e["errno"] == 2), "{}", ran.story());
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    // Of a call that is given no path there is none.
    let ran = tool("errsnoop -J --syscall kill").load("kill 30 10 --pid 4194303").ok();
    let events = ran.events();
    assert_eq!(events.len(), 30, "{}", ran.story());
    assert!(events.iter().all(|e| e["error"] == "ESRCH" && e["path"].is_null()), "{}", ran.story());
}

#[test]
fn what_is_forbidden_has_a_name_of_its_own() {
    let scratch = Scratch::new();
    let file = scratch.path("secret");
    fs::write(&file, "").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    let ran = tool("eperm -J").load(&format!("--uid 54321 open 25 {file}")).ok();
    let denied = ran.events().into_iter().filter(|e| e["path"] == *file);
    let errors: Vec<_> = denied.map(|e| e["error"].clone()).collect();
    assert_eq!(errors, vec![json!("EACCES"); 25], "{}", ran.story());
    let ran = tool("eperm -J").load("--uid 54321 kill 15 0 --pid 1").ok();
    let refused = ran.events().iter().filter(|e| e["error"] == "EPERM").count();
    assert_eq!(refused, 15, "{}", ran.story());
}

#[test]
fn failures_are_counted() {
    let ran = tool("errsnoop -J -s").load("open 700 /nonexistent/file").ok();
    let rows = ran.of_type("row");
    let row = rows.iter().find(|r| r["comm"] == "workload" && r["syscall"] == "openat");
    let row = row.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&row["error"], &row["count"]), (&json!("ENOENT"), &json!(700)), "{}", ran.story());
    let ran = tool("errsnoop -s").load("open 70 /nonexistent/file").ok();
    let lines: Vec<_> = ran.stdout.lines().filter(|line| !line.is_empty()).collect();
    let at = lines.iter().position(|line| line.starts_with("COMM")).unwrap();
    let words = |line: &str| line.split_whitespace().map(String::from).collect::<Vec<_>>();
    assert_eq!(words(lines[at]), ["COMM", "SYSCALL", "ERROR", "COUNT"]);
    assert_eq!(words(lines[at + 1]), ["workload", "openat", "ENOENT", "70"], "{}", ran.story());
}

#[test]
fn the_table_has_a_line_for_each() {
    let ran = tool("errsnoop -e ENOENT").load("open 3 /nonexistent/file").ok();
    let rows = ran.table();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PID", "COMM", "SYSCALL", "ERROR", "PATH"]);
    let found = rows.iter().filter(|r| r["PATH"] == "/nonexistent/file" && r["ERROR"] == "ENOENT");
    assert_eq!(found.count(), 3, "{}", ran.story());
    assert_eq!(tool("errsnoop -e NOTHING").run().status, Some(2));
}

//! statsnoop: which files are asked about, by whom, with what result.

use std::fs;

use serde_json::Value;

use crate::support::*;

fn about(ran: &Ran, path: &str) -> Vec<Value> {
    ran.events().into_iter().filter(|e| e["path"] == path).collect()
}

#[test]
fn every_call_is_seen_once_and_its_path_is_whole() {
    let dir = Scratch::new();
    let file = dir.path("file");
    fs::write(&file, "").unwrap();
    let calls = [
        ("stat", "relative"),
        ("lstat", "absolute"),
        ("fstat", "absolute"),
        ("newfstatat", "dirfd"),
        ("newfstatat", "relative"),
        ("statx", "dirfd"),
        ("statfs", "relative"),
        ("fstatfs", "absolute"),
    ];
    let load = |(call, at)| format!("call {call} 50 {file} --at {at}");
    let calls: Vec<_> = calls.into_iter().filter(|call| can(&load(*call))).collect();
    let ran = tool("statsnoop -J").loads(calls.iter().map(|call| load(*call))).ok();
    let found = about(&ran, &file);
    assert_eq!(found.len(), 50 * calls.len(), "{}", ran.story());
    for ((call, at), events) in calls.iter().zip(found.chunks(50)) {
        for e in events {
            assert_eq!((&e["syscall"], &e["comm"]), (&(*call).into(), &"workload".into()), "{at}");
            assert_eq!((&e["ret"], &e["errno"]), (&0.into(), &0.into()));
        }
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn failed_calls_have_a_reason() {
    let ran = tool("statsnoop -x -J").load("call statx 20 /nonexistent/file").ok();
    let found = about(&ran, "/nonexistent/file");
    assert_eq!(found.len(), 20, "{}", ran.story());
    assert!(found.iter().all(|e| e["ret"] == -1 && e["errno"] == 2 && e["error"] == "ENOENT"));
    let ran = tool("statsnoop -x -J").load("call statx 20 /dev/null").ok();
    assert!(about(&ran, "/dev/null").is_empty(), "{}", ran.story());
}

/// What has no path is called as in /proc/PID/fd.
#[test]
fn descriptors_without_a_path_are_named() {
    let fstat = format!("{} call fstat 5 /proc/self/fd/0", workload().display());
    let ran = tool("statsnoop -J -- sh -c").arg(format!("echo | {fstat}")).run().ok();
    let pipe = |e: &&Value| e["path"].as_str().is_some_and(|p| p.starts_with("pipe:["));
    assert_eq!(ran.events().iter().filter(pipe).count(), 5, "{}", ran.story());
}

#[test]
fn a_32_bit_program_is_seen() {
    let dir = Scratch::new();
    let (source, program) = (dir.path("stat32.c"), dir.path("stat32"));
    let code = "#include <sys/stat.h>\n#include <sys/statfs.h>\nint main(void) { struct stat s; \
                struct statfs f; for (int i = 0; i < 9; i++) { stat(\"/dev/zero\", &s); \
                statfs(\"/dev/zero\", &f); } return 0; }\n";
    fs::write(&source, code).unwrap();
    let built = std::process::Command::new("cc").args(["-m32", "-o", &program, &source]).output();
    if !built.is_ok_and(|out| out.status.success()) {
        return skip("no compiler for 32-bit programs");
    }
    let ran = tool("statsnoop -J").arg("--").arg(&program).run().ok();
    let found = about(&ran, "/dev/zero");
    assert_eq!(found.len(), 18, "{}", ran.story());
    assert!(found.iter().all(|e| e["comm"] == "stat32" && e["errno"] == 0));
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("statsnoop -t -s").load("call newfstatat 3 /nonexistent/file").ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME(s)", "PID", "COMM", "RET", "ERR", "SYSCALL", "PATH"]);
    let rows = ran.table();
    let rows: Vec<_> = rows.iter().filter(|r| r["PATH"] == "/nonexistent/file").collect();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((&*row["COMM"], &*row["RET"], &*row["ERR"]), ("workload", "-1", "2"));
        assert_eq!(&*row["SYSCALL"], "newfstatat");
    }
}

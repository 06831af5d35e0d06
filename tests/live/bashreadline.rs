//! bashreadline: what is typed into bash.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::support::*;

/// Types lines into a bash at a terminal of its own.
fn typed(lines: &str) -> bool {
    let mut script = Command::new("script");
    script.args(["-qec", "bash --norc --noprofile -i", "/dev/null"]);
    let child = script.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = child else {
        skip("no script(1) here");
        return false;
    };
    child.stdin.as_mut().unwrap().write_all(lines.as_bytes()).unwrap();
    wait_for("bash to end", || child.try_wait().unwrap());
    true
}

#[test]
fn lines_that_are_typed() {
    if !done("bash", &["-c", "true"]) {
        return skip("no bash here");
    }
    let long = "x".repeat(600);
    let running = tool("bashreadline -J").start();
    if !typed(&format!("echo hello world\n: {long}\nexit 0\n")) {
        return;
    }
    let ran = running.stop().ok();
    let commands: Vec<_> = ran.events().iter().map(|e| e["command"].clone()).collect();
    let long = format!(": {long}");
    let ours: Vec<_> =
        ["echo hello world", &long, "exit 0"].into_iter().map(serde_json::Value::from).collect();
    assert!(ours.iter().all(|line| commands.contains(line)), "{}", ran.story());
    assert_eq!(ran.events()[0]["comm"], "bash");
    assert_eq!(ran.lost(), 0);
}

#[test]
fn scripts_do_not_show_and_the_table_is_bcc_s() {
    if !done("bash", &["-c", "true"]) {
        return skip("no bash here");
    }
    let ran = tool("bashreadline -J --").arg("bash").args("-c true").run().ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
    let running = tool("bashreadline").start();
    if !typed("echo in a table\nexit\n") {
        return;
    }
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PID", "COMMAND"]);
    assert!(ran.table().iter().any(|row| row["COMMAND"] == "echo in a table"), "{}", ran.story());
    let ran = tool("bashreadline -s /etc/passwd").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
    assert!(ran.stderr.contains("/etc/passwd has no readline()"), "{}", ran.story());
}

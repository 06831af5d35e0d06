//! dcsnoop: which names the directory cache does not have.

use crate::support::*;

fn seen(ran: &Ran, kind: &str, start: &str) -> usize {
    let is = |e: &&serde_json::Value| {
        e["kind"] == kind && e["name"].as_str().unwrap().starts_with(start)
    };
    ran.events().iter().filter(is).count()
}

#[test]
fn misses_and_references_are_named() {
    if !able("dcsnoop") {
        return;
    }
    let dir = Scratch::new();
    for (prefix, ask) in
        [("gone", "[ -e $d/gone$i ]"), ("open", "{ true <$d/open$i; } 2>/dev/null")]
    {
        let script =
            format!("d={}; i=0; while [ $i -lt 50 ]; do {ask}; i=$((i+1)); done", dir.path(""));
        let ran = tool("dcsnoop -J -- sh -c").arg(&script).run();
        assert_eq!(seen(&ran, "M", prefix), 50, "{}", ran.story());
        assert_eq!(seen(&ran, "R", ""), 0);
        assert_eq!(ran.lost(), 0);
    }
    let file = dir.path("a-name");
    std::fs::write(&file, "").unwrap();
    let ran = tool("dcsnoop -a -J").load(&format!("call statx 20 {file}")).ok();
    assert_eq!(seen(&ran, "R", "a-name"), 20, "{}", ran.story());
    // The parts before it, too, each without what follows it in the path.
    let last = dir.0.file_name().unwrap().to_str().unwrap();
    let is = |e: &&serde_json::Value| e["name"] == last;
    assert_eq!(ran.events().iter().filter(is).count(), 20, "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    if !able("dcsnoop") {
        return;
    }
    let dir = Scratch::new();
    let ran =
        tool("dcsnoop -- sh -c").arg(format!("[ -e {} ]", dir.path("not\u{1b}[1m-there"))).run();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME(s)", "PID", "COMM", "T", "FILE"]);
    let rows = ran.table();
    assert!(
        rows.iter().any(|r| r["FILE"] == "not\\x1b[1m-there" && r["T"] == "M"),
        "{}",
        ran.story()
    );
}

//! filelife: how old files are that are deleted again.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::support::*;

/// Runs a shell line in a directory under the tool.
fn shell(options: &str, dir: &str, line: &str) -> Ran {
    tool(&format!("filelife {options} -- sh -c")).arg(format!("cd {dir}; {line}")).run().ok()
}

fn paths(ran: &Ran) -> Vec<String> {
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    ran.events().iter().map(|e| e["path"].as_str().unwrap().to_string()).collect()
}

#[test]
fn every_deletion_is_seen_once_with_whole_paths() {
    if !able("filelife") {
        return;
    }
    let here = Scratch::new();
    let mounted = Mounted::new("ext4", 32 << 20);
    let memory = Tmpfs::new("1m");
    let mounted = mounted.as_ref().map(|m| &*m.dir);
    for dir in [Some(&*here.0), mounted, memory.as_ref().map(Tmpfs::dir)] {
        let Some(dir) = dir else { continue };
        let (mut loads, mut gone) = (Vec::new(), Vec::new());
        for (call, at) in [
            ("unlink", "relative"),
            ("unlinkat", "dirfd"),
            ("unlinkat", "absolute"),
            ("rename", "relative"),
            ("renameat", "dirfd"),
            ("renameat2", "absolute"),
        ] {
            let path = |name: &str| format!("{}/{name}-{call}-{at}", dir.display());
            let (file, new) = (path("file"), path("new"));
            // The first rename takes no other file's name.
            let (other, deleted) = match call.starts_with("rename") {
                true => (&*new, vec![new.clone(); 8]),
                false => ("", vec![file.clone(); 9]),
            };
            let load = format!("call {call} 9 {file} {other} --at {at}");
            if !can(&load) {
                continue;
            }
            let _ = fs::remove_file(&new);
            loads.push(load);
            gone.extend(deleted);
        }
        let ran = tool("filelife -J").loads(loads).ok();
        assert_eq!(paths(&ran), gone, "{}", ran.story());
        assert!(ran.events().iter().all(|e| e["comm"] == "workload"));
    }
}

#[test]
fn the_age_is_from_creation_to_deletion() {
    if !able("filelife") {
        return;
    }
    let dir = Scratch::new();
    // Both are late: the name that is deleted is not the first.
    let began = Instant::now();
    let ran = shell("-J", &dir.path(""), ": > a; : > b; sleep 0.3; rm a; sleep 0.3; mv b c; rm c");
    let most = began.elapsed();
    assert_eq!(paths(&ran), [dir.path("a"), dir.path("c")], "{}", ran.story());
    for (e, least) in ran.events().iter().zip([300, 600].map(Duration::from_millis)) {
        let age = Duration::from_nanos(e["age_ns"].as_u64().unwrap());
        assert!(age >= least && age <= most, "{most:?}{}", ran.story());
        assert!(e["comm"] == "rm" && e["pid"].as_u64().unwrap() > 0);
    }
}

/// What was there before has no age that is known; what has another name lives on; a name that is
/// used again is another file's.
#[test]
fn only_the_last_name_of_a_new_file_ends_its_life() {
    if !able("filelife") {
        return;
    }
    let dir = Scratch::new();
    fs::write(dir.path("old"), "").unwrap();
    let line = ": > old; rm old; mkdir d; rmdir d; rm missing 2>/dev/null
        : > a; ln a b; rm a; : > a; rm a; mv b c; ln c d; mv d c; rm c d; :";
    let ran = shell("-J", &dir.path(""), line);
    // The second `a`, then both names of the first: `mv` of one onto the other deletes a name.
    let found = paths(&ran);
    assert_eq!(found.len(), 2, "{}", ran.story());
    assert_eq!(found[0], dir.path("a"), "{}", ran.story());
}

/// Whoever made it: tasks are chosen by who deletes.
#[test]
fn a_process_is_known_by_what_it_deletes() {
    if !able("filelife") {
        return;
    }
    let dir = Scratch::new();
    let (one, two) = (dir.path("one"), dir.path("two"));
    let deleter = Waiting::shell(&format!("read go; exec rm {one}"));
    let running = tool(&format!("filelife -J -p {}", deleter.pid())).start();
    fs::write(&one, "").unwrap();
    fs::write(&two, "").unwrap();
    fs::remove_file(&two).unwrap();
    deleter.go();
    let ran = running.stop().ok();
    assert_eq!(paths(&ran), [one], "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    if !able("filelife") {
        return;
    }
    let dir = Scratch::new();
    let ran = shell("-F", &dir.path(""), ": > 'a b'; sleep 0.11; rm 'a b'");
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PID", "COMM", "AGE(s)", "FILE"]);
    let rows = ran.table();
    assert_eq!(rows.len(), 1, "{}", ran.story());
    assert_eq!((&*rows[0]["COMM"], &*rows[0]["FILE"]), ("rm", &*dir.path("a b")));
    assert!(rows[0]["AGE(s)"].parse::<f64>().unwrap() >= 0.11, "{}", ran.story());
}

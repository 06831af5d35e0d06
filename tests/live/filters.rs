//! The options that choose tasks, in the kernel.

use std::{fs, path::Path, process::Command};

use crate::support::*;

fn seen(options: &str, load: &str) -> usize {
    let ran = tool(&format!("opensnoop -J {options}")).load(load).ok();
    ran.events().iter().filter(|e| e["path"] == "/dev/null").count()
}

#[test]
fn uid_by_number_and_name_and_its_opposite() {
    let load = "--uid 65534 open 5 /dev/null --close";
    assert_eq!(seen("--uid 65534", load), 5);
    assert_eq!(seen("--uid nobody", load), 5);
    assert_eq!(seen("--uid !nobody", load), 0);
    assert_eq!(seen("--uid 1,65534,3", load), 5);
    assert_eq!(seen("--uid 1,2,3", load), 0);
    assert_eq!(seen("--uid !1", load), 5);
}

#[test]
fn comm_is_a_part_of_the_name() {
    let load = "open 5 /dev/null --close";
    for (text, n) in [
        ("workload", 5),
        ("orklo", 5),
        ("load", 5),
        ("x", 0),
        ("workloadx", 0),
        ("!orklo", 0),
        ("!x", 5),
        ("x,wor", 5),
    ] {
        assert_eq!(seen(&format!("--comm {text}"), load), n, "{text}");
    }
}

#[test]
fn pid_tid_and_ppid_choose_a_process() {
    let mut target = Command::new(workload())
        .args(["open", "1000000", "/dev/null", "--close", "--rate", "200"])
        .spawn()
        .unwrap();
    let pid = target.id();
    let parent = std::process::id();
    for option in [
        format!("--pid {pid}"),
        format!("--tid {pid}"),
        format!("--pid 1,{pid}"),
        format!("--ppid {parent} --pid {pid}"),
    ] {
        let ran = tool(&format!("opensnoop -J --max-events 20 {option}")).run().ok();
        assert!(
            ran.events().iter().all(|e| e["pid"] == pid && e["path"] == "/dev/null"),
            "{}",
            ran.story()
        );
        assert_eq!(ran.events().len(), 20);
    }
    let ran = tool(&format!("opensnoop -J --duration 200ms --pid !{pid}")).run().ok();
    assert!(ran.events().iter().all(|e| e["pid"] != pid), "{}", ran.story());
    target.kill().unwrap();
    target.wait().unwrap();
}

/// The command and its descendants, and nobody else.
#[test]
fn descendants_are_followed() {
    let other = tool("opensnoop -J --uid 54324").start();
    let program = workload();
    let line = format!("exec 3 -- {} open 4 /dev/null --close", program.display());
    let ran = tool("opensnoop -J").load(&line).ok();
    let found: Vec<_> = ran.events().into_iter().filter(|e| e["path"] == "/dev/null").collect();
    assert_eq!(found.len(), 12, "{}", ran.story());
    assert!(found.iter().all(|e| e["comm"] == "workload"));
    other.stop().ok();
}

/// A place is free when its process is gone: an ancestor that did nothing keeps its own.
#[test]
fn descendants_of_a_quiet_ancestor_are_followed_after_many_others() {
    // Three times as many as there are places.
    let (places, others) = (many(1024), many(3000));
    let line = format!(r#""$0" fork-storm {others} 1; "$0" true; :"#);
    let ran = tool(&format!("execsnoop -J --strict --map-size {places} -- /bin/sh -c"));
    let ran = ran.arg(line).arg(workload()).run().ok();
    let execs = |of: &str| ran.events().iter().filter(|e| e["args"][1] == of).count();
    assert_eq!(execs("fork-storm"), 1, "{}", ran.story());
    assert_eq!(execs("true") as u64, others + 1, "those of the storm, and the one after it");
}

/// Of those that find no place it is said so.
#[test]
fn descendants_without_a_place_are_counted() {
    let ran = tool("execsnoop -J --map-size 8").load("fork-storm 64 1").ok();
    let found = ran.events().len() as u64;
    let lost = ran.summary()["lost"]["map_full"].as_u64().unwrap();
    assert!(lost > 0 && found + lost >= 65, "{found} found, {lost} lost: {}", ran.story());
}

/// A cgroup of the test's own; gone with its value.
struct Cgroup(std::path::PathBuf);

impl Cgroup {
    fn new(hierarchy: &Path, name: &str) -> Option<Self> {
        let dir = hierarchy.join(name);
        fs::create_dir_all(&dir).ok()?;
        Some(Cgroup(dir))
    }
}

impl Drop for Cgroup {
    fn drop(&mut self) {
        let mut dir = Some(self.0.as_path());
        // The directories above were made by the test too, down from the first of its own name.
        while let Some(path) = dir.filter(|p| p.to_string_lossy().contains("beebox-test")) {
            let _ = fs::remove_dir(path);
            dir = path.parent();
        }
    }
}

/// Every hierarchy that has a place for processes: v2, and those of v1.
fn hierarchies() -> Vec<std::path::PathBuf> {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap();
    let found = mounts.lines().filter_map(|line| {
        let words: Vec<_> = line.split(' ').collect();
        let named = words[3].contains("name=");
        // A new cpuset has no processors, and takes no process.
        let usable =
            words[2] == "cgroup2" || words[2] == "cgroup" && !named && !words[3].contains("cpuset");
        usable.then(|| words[1].into())
    });
    found.collect()
}

#[test]
fn cgroups_of_every_hierarchy_choose_tasks() {
    let all = hierarchies();
    if all.is_empty() {
        return skip("no cgroups are mounted");
    }
    for hierarchy in all {
        let name = format!("beebox-test-{}", std::process::id());
        let Some(cgroup) = Cgroup::new(&hierarchy, &format!("{name}/inner")) else {
            skip(&format!("{} cannot be written", hierarchy.display()));
            continue;
        };
        let (inner, outer) =
            (cgroup.0.to_str().unwrap(), cgroup.0.parent().unwrap().to_str().unwrap());
        let load = format!("--cgroup {inner} open 5 /dev/null --close");
        assert_eq!(seen(&format!("--cgroup {inner}"), &load), 5, "{inner}");
        assert_eq!(seen(&format!("-G {outer}"), &load), 5, "what is below counts: {outer}");
        assert_eq!(seen(&format!("-G !{outer}"), &load), 0, "{outer}");
        assert_eq!(seen(&format!("-G {inner}"), "open 5 /dev/null --close"), 0, "{inner}");
    }
}

#[test]
fn containers_and_units_are_found_by_their_cgroups() {
    let id = "4d1c".repeat(16);
    for hierarchy in hierarchies() {
        for (path, option, container, unit) in [
            (
                format!("docker-{id}.scope"),
                format!("--container {}", &id[..12]),
                Some(&id[..12]),
                None,
            ),
            (
                "system.slice/beebox-test.service".into(),
                "--unit beebox-test".into(),
                None,
                Some("beebox-test.service"),
            ),
        ] {
            let Some(cgroup) =
                Cgroup::new(&hierarchy, &format!("beebox-test-{}/{path}", std::process::id()))
            else {
                continue;
            };
            let load = format!("--cgroup {} open 5 /dev/null --close", cgroup.0.display());
            let ran =
                tool(&format!("opensnoop -J {option} --fields +container,+unit,+user,+cgroup"))
                    .load(&load)
                    .ok();
            let found: Vec<_> =
                ran.events().into_iter().filter(|e| e["path"] == "/dev/null").collect();
            assert_eq!(found.len(), 5, "{}", ran.story());
            let is_default = found[0]["cgroup"].as_str().is_some_and(|c| c.ends_with(&path));
            // Only one hierarchy names things; the others choose.
            if is_default {
                assert_eq!(found[0]["user"], "root");
                assert!(container.is_none_or(|c| found[0]["container"] == c), "{}", found[0]);
                assert!(unit.is_none_or(|u| found[0]["unit"] == u), "{}", found[0]);
            }
        }
    }
}

#[test]
fn wrong_names_are_told_with_near_ones() {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap();
    let cgroup = match mounts.contains(" cgroup") {
        true => "/nosuch/cgroup",
        false => "no cgroup hierarchy is mounted",
    };
    for (options, sentence) in [
        ("--uid rooot", "near it: root"),
        ("--container nosuchcontainer", "nosuchcontainer"),
        ("--unit nosuchunit", "nosuchunit"),
        ("--cgroup /nosuch/cgroup", cgroup),
        ("--pid abc", "'abc' is no pid"),
        ("--comm aaaaaaaaaaaaaaaaaaaa", "1 to 15 bytes"),
        ("--fields pth", "perhaps path"),
    ] {
        let ran = tool(&format!("opensnoop {options}")).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(sentence), "{}", ran.story());
        assert!(ran.stderr.lines().count() <= 3 && ran.stdout.is_empty(), "{}", ran.story());
    }
}

//! biostacks: how long requests take, by who asks for them on which way.

use serde_json::Value;

use crate::support::*;

/// The stacks of the load that have a function, and what their histograms count together.
fn count(stacks: &[Value], side: &str, function: &str) -> u64 {
    let has = |stack: &&Value| functions(stack, side).iter().any(|name| name.contains(function));
    stacks.iter().filter(has).map(|stack| stack["count"].as_u64().unwrap()).sum()
}

#[test]
fn requests_are_counted_by_their_stacks() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("write {} 65536 4096 --direct --fsync --count 5", disk.path);
    for without in ["", "raw_tp/block_io_start"] {
        let began = std::time::Instant::now();
        let ran = whole(|| {
            let command = format!("biostacks -J -d {}", disk.name);
            tool(&command).env("BEEBOX_WITHOUT", without).load(&load).ok()
        });
        let took = began.elapsed().as_nanos() as u64;
        let stacks = ran.stacks("workload");
        assert_eq!(total(&stacks, "count"), 85, "{}", ran.story());
        // Each flush is its task's, though the kernel makes the request itself.
        assert_eq!(count(&stacks, "kernel", "fsync"), 5, "{}", ran.story());
        assert_eq!(count(&stacks, "kernel", "pwrite"), 80, "{}", ran.story());
        assert_eq!(count(&stacks, "user", "pwrite"), 80, "{}", ran.story());
        for stack in &stacks {
            assert_eq!((&stack["disk"], &stack["unit"]), (&(*disk.name).into(), &"ns".into()));
            assert_eq!(stack["value"], stack["sum"], "{stack}");
            let counts = stack["buckets"].as_array().unwrap();
            assert_eq!(total(counts, "count"), stack["count"].as_u64().unwrap(), "{stack}");
            let innermost = &functions(stack, "kernel")[0];
            assert!(!innermost.contains("bpf"), "{stack}");
        }
        // One after another, they take no longer than the run.
        assert!((1..took).contains(&total(&stacks, "value")), "{took}{}", ran.story());
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

/// Of one process, and one kind of stack.
#[test]
fn only_what_was_asked_for() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = format!("read {} 40960 4096 --direct", disk.path);
    let ran = whole(|| {
        let (one, other) = (Waiting::load(&read), Waiting::load(&read));
        let running = tool(&format!("biostacks -J -K -p {}", one.pid())).start();
        other.go();
        one.go();
        running.stop().ok()
    });
    let mine = ran.stacks("workload");
    assert_eq!(total(&mine, "count"), 10, "{}", ran.story());
    assert!(mine.iter().all(|s| s["user"].is_null() && s["kernel"].is_array()), "{}", ran.story());
}

#[test]
fn the_text_is_that_of_libbpf_tools() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = format!("read {} 409600 4096 --direct", disk.path);
    let ran = whole(|| tool(&format!("biostacks -d {}", disk.name)).load(&read).ok());
    let lines: Vec<_> = ran.stdout.lines().collect();
    let words: Vec<_> = lines[0].split_whitespace().collect();
    assert_eq!((words.len(), words[0], words[2]), (3, "workload", &*disk.name), "{}", ran.story());
    let picture = lines.iter().position(|line| line.contains("usecs ")).expect("a picture");
    assert!(lines[1..picture].iter().all(|line| line.starts_with("    ")), "{}", ran.story());
    assert!(lines[1..picture].iter().any(|line| line.contains("pread")), "{}", ran.story());
    assert!(ran.stdout.contains("\n  count 100, mean "), "{}", ran.story());
    let ran = whole(|| tool(&format!("biostacks -mK -d {}", disk.name)).load(&read).ok());
    assert!(ran.stdout.contains("     msecs    "), "{}", ran.story());
    // For programs that draw flame graphs: microseconds behind the frames.
    let ran = whole(|| tool(&format!("biostacks -f -d {}", disk.name)).load(&read).ok());
    let (stack, value) = ran.stdout.trim_end().rsplit_once(' ').unwrap();
    assert!(stack.starts_with("workload;") && value.parse::<u64>().is_ok(), "{}", ran.story());
}

/// As CSV, a line has the sum and the count, too.
#[test]
fn lines_for_spreadsheets() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 40960 4096 --direct", disk.path);
    let ran = whole(|| tool(&format!("biostacks --csv -K -d {}", disk.name)).load(&load).ok());
    let mut lines = ran.stdout.lines();
    let heading: Vec<_> = lines.next().unwrap().split(',').collect();
    let at = |name| heading.iter().position(|word| *word == name).unwrap();
    let cells: Vec<Vec<_>> = lines.map(|line| line.split(',').collect()).collect();
    let counts = cells.iter().filter(|line| line[at("comm")] == "workload");
    let count: u64 = counts.map(|line| line[at("count")].parse::<u64>().unwrap()).sum();
    assert_eq!(count, 10, "{}", ran.story());
    assert!(cells.iter().all(|line| line[at("value")].parse::<u64>().unwrap() > 0));
}

//! What every tool must do, whatever it traces.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, BufReader},
    process::Command,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::support::*;

/// The names of all tools, as `beebox list` gives them. A slow machine leaves out other names of
/// the same tool.
fn names() -> Vec<String> {
    let output = Command::new(beebox()).args(["list", "--json"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let tools = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let is_other = |tool: &Value| tool["summary"].as_str().unwrap().starts_with("The same as ");
    // These two only list what there is.
    let is_list = |tool: &Value| ["bpflist", "tplist"].iter().any(|name| tool["name"] == *name);
    tools
        .filter(|tool| !is_list(tool))
        .filter(|tool| slowness() == 1 || !is_other(tool))
        .map(|tool| tool["name"].as_str().unwrap().into())
        .collect()
}

/// Tools that this kernel can run. A slow machine takes some of them: others on another kernel, and
/// others for another law (a number of its own).
fn tools(law: usize) -> Vec<String> {
    let able: Vec<String> = verdicts()
        .iter()
        .filter(|r| r["verdict"] != "cannot")
        .map(|r| r["tool"].as_str().unwrap().to_string())
        .collect();
    let (able, not): (Vec<_>, Vec<_>) = names().into_iter().partition(|name| able.contains(name));
    assert!(!able.is_empty());
    not.iter().for_each(|name| skip(&format!("this kernel cannot run {name}")));
    a_part(law, able)
}

fn a_part<T>(law: usize, all: Vec<T>) -> Vec<T> {
    const SOME: usize = 25;
    if slowness() == 1 {
        return all;
    }
    let kernel = fs::read("/proc/sys/kernel/osrelease").unwrap();
    let turn = law + kernel.into_iter().map(usize::from).sum::<usize>();
    all.into_iter().skip(turn % SOME).step_by(SOME).collect()
}

/// A tool, and what it must be told to trace: its first example, as the doctor has it.
fn told(name: &str) -> String {
    const TOLD: [(&str, &str); 7] = [
        // All locks of all that runs may be more than its tables hold.
        ("deadlock", "--comm nobody"),
        ("funccount", "t:sched:sched_switch"),
        ("funcinterval", "t:sched:sched_switch"),
        ("funclatency", "vfs_read"),
        ("funcslower", "vfs_read"),
        ("ksnoop", "vfs_read"),
        ("stackcount", "t:sched:sched_switch"),
    ];
    let what = TOLD.iter().find(|(tool, _)| *tool == name);
    what.map_or_else(|| name.into(), |(_, what)| format!("{name} {what}"))
}

/// What a tool says of its numbers on this kernel.
fn notes(tool: &str) -> String {
    let verdict = verdicts().into_iter().find(|v| v["tool"] == tool).expect("a tool");
    let notes = verdict["notes"].as_array().unwrap().iter();
    notes.map(|note| format!("{tool}: {}\n", note.as_str().unwrap())).collect()
}

fn bpf_ids() -> BTreeSet<u32> {
    libbpf_rs::query::ProgInfoIter::default().map(|info| info.id).collect()
}

#[test]
fn a_signal_ends_it_quietly_with_the_summary() {
    for (i, name) in tools(1).iter().enumerate() {
        let mut signals = vec![libc::SIGINT, libc::SIGTERM, libc::SIGHUP];
        if slowness() > 1 {
            signals = vec![signals[i % 3]];
        }
        for signal in signals {
            let ran = whole(|| {
                let running = tool(&format!("{} -J", told(name))).start();
                running.signal(signal);
                running.finish().ok()
            });
            let summary = ran.summary();
            assert_eq!(summary["tool"], **name, "{}", ran.story());
            // Nothing but what it has to say of its numbers on this kernel.
            let notes = summary["notes"].as_array().unwrap();
            let note = |note: &Value| format!("{name}: {}\n", note.as_str().unwrap());
            assert_eq!(ran.stderr, notes.iter().map(note).collect::<String>(), "{}", ran.story());
        }
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    for name in tools(2) {
        let mut running = tool(&told(&name)).start();
        // Whether anything was printed or not.
        drop(running.child.stdout.take());
        let ran = running.finish();
        let notes = notes(&name);
        let hidden = "events were kept from the tool by the kernel";
        let mut said =
            ran.stderr.lines().filter(|line| !notes.contains(line) && !line.ends_with(hidden));
        assert_eq!((ran.status, said.next()), (Some(0), None), "{name}");
    }
}

#[test]
fn a_full_disk_is_an_error() {
    for name in tools(3) {
        let mut tool = tool(&format!("{} -J", told(&name)));
        tool.stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        let ran = tool.load("true");
        assert_eq!(ran.status, Some(1), "{name} {}", ran.stderr);
        assert!(ran.stderr.contains("No space left on device"), "{name} {}", ran.stderr);
    }
}

/// What only the load of another process would print.
#[test]
fn a_process_that_is_not_there_prints_nothing() {
    for name in tools(4) {
        // Those that do not tell tasks apart have no such option.
        let help = tool(&format!("{name} --help")).run().ok().stdout;
        if !help.contains("--pid") {
            continue;
        }
        let ran = tool(&format!("{} -J --pid 4194303 --duration 100ms", told(&name))).run().ok();
        let records = ran.records();
        assert_eq!(records.len(), 1, "{}", ran.story());
        assert_eq!(records[0]["events"], 0);
    }
}

#[test]
fn the_status_of_the_command_is_passed_on() {
    for name in tools(5) {
        let ran = tool(&told(&name)).load("exit 7");
        assert_eq!(ran.status, Some(7), "{}", ran.story());
        let ran = tool(&told(&name)).load("kill-self 15");
        assert_eq!(ran.status, Some(143), "{}", ran.story());
        let ran = tool(&told(&name)).args("-- /nonexistent/command").run();
        assert_eq!(ran.status, Some(1), "{}", ran.story());
        assert!(ran.stderr.contains("cannot start /nonexistent/command: No such file"));
    }
}

#[test]
fn a_command_that_outlives_the_tool_is_ended() {
    for name in tools(6) {
        let start = Instant::now();
        tool(&format!("{} --duration 50ms", told(&name))).load("sleep 100000").ok();
        assert!(start.elapsed() < patient(Duration::from_secs(50)), "{name}");
    }
}

#[test]
fn kill_9_leaves_nothing_behind() {
    for name in tools(7) {
        let before = bpf_ids();
        let mut running = tool(&told(&name)).start();
        let during = bpf_ids();
        let mine: Vec<_> = during.difference(&before).copied().collect();
        running.signal(libc::SIGKILL);
        running.child.wait().unwrap();
        assert!(!mine.is_empty(), "{name}");
        // The kernel frees them after a grace period. Other tests come and go meanwhile:
        // ids are never used again, so those that came with this tool must go.
        wait_for(&format!("the programs of {name} to be gone"), || {
            let left = bpf_ids();
            let comm = |id: &&u32| left.contains(id) && !is_of_others(**id);
            mine.iter().find(comm).is_none().then_some(())
        });
    }
}

/// Whether a program belongs to a tool that still runs in another test.
fn is_of_others(id: u32) -> bool {
    let mut fds = Vec::new();
    for process in fs::read_dir("/proc").unwrap().flatten() {
        let Ok(infos) = fs::read_dir(process.path().join("fdinfo")) else { continue };
        fds.extend(infos.flatten().filter_map(|f| fs::read_to_string(f.path()).ok()));
    }
    fds.iter().any(|info| info.lines().any(|l| l == format!("prog_id:\t{id}")))
}

/// 4 MB while it runs, and never 10, of the program that is shipped; one tool in ten may take more.
#[test]
fn little_memory_is_taken() {
    if std::env::var_os("BEEBOX").is_none() {
        return skip("what counts is the shipped program, which BEEBOX names: make test");
    }
    let tools = tools(8);
    let mut greedy = Vec::new();
    for name in &tools {
        let running = tool(&told(name)).start();
        let status = fs::read_to_string(format!("/proc/{}/status", running.child.id())).unwrap();
        let kib = |key| {
            let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap();
            line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
        };
        let (now, peak) = (kib("VmRSS:"), kib("VmHWM:"));
        if now > 4000 || peak > 10_000 {
            greedy.push(format!("{name}: {now} KiB, at most {peak}"));
        }
        running.stop();
    }
    // A slow machine looks at few.
    assert!(greedy.len() <= (tools.len() / 10).max(1), "{greedy:?}");
}

#[test]
fn two_at_once_both_see_everything() {
    let first = tool("opensnoop -J --uid 54322").start();
    let second = tool("opensnoop -J --uid 54322").start();
    let load = ["--uid", "54322", "open", "100", "/dev/null", "--close"];
    assert!(Command::new(workload()).args(load).status().unwrap().success());
    for running in [first, second] {
        let ran = running.stop().ok();
        let found = ran.events().iter().filter(|e| e["path"] == "/dev/null").count();
        assert_eq!(found, 100, "{}", ran.story());
    }
}

#[test]
fn head_ends_it_quietly() {
    let mut running = tool("opensnoop --uid 54325").start();
    let mut lines = BufReader::new(running.child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().starts_with("PID"));
    drop(lines);
    let load = ["--uid", "54325", "open", "1000", "/dev/null", "--close"];
    assert!(Command::new(workload()).args(load).status().unwrap().success());
    let ran = running.finish();
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
}

/// The first line comes at once, through a pipe too.
#[test]
fn lines_do_not_wait_in_a_buffer() {
    let mut running = tool("opensnoop --no-header --uid 54323").start();
    let mut lines = BufReader::new(running.child.stdout.take().unwrap()).lines();
    for _ in 0..3 {
        let start = Instant::now();
        let load = ["--uid", "54323", "open", "1", "/dev/null"];
        assert!(Command::new(workload()).args(load).status().unwrap().success());
        while !lines.next().unwrap().unwrap().ends_with("/dev/null") {}
        assert!(start.elapsed() < patient(Duration::from_secs(5)), "{:?}", start.elapsed());
    }
}

/// Nothing that acts on a terminal gets through, and JSON gives every byte back.
#[test]
fn hostile_bytes_are_tamed() {
    let every: Vec<u8> = (1..=255).filter(|b| *b != b'/').collect();
    let bidi = "a\u{202e}\u{2066}\u{9b}\x1b]0;owned\x07\r\n,\"'".as_bytes();
    for path in [&every[..], bidi] {
        let hex: String = path.iter().map(|b| format!("{b:02x}")).collect();
        for name in ["1b5b33316d0a07ff80", "e280ae2c22"] {
            let line = format!("name {name} -- open-hex {hex}");
            for format in ["table", "csv", "json"] {
                let ran = tool(&format!("opensnoop -x --format {format}")).load(&line).ok();
                assert!(!ran.stdout.replace('\n', "").chars().any(acts), "{}", ran.story());
                if format != "json" {
                    continue;
                }
                let bytes = |e: &Value, key: &str| -> Vec<u8> {
                    match e.get(format!("{key}_bytes")).and_then(Value::as_str) {
                        Some(hex) => (0..hex.len() / 2)
                            .map(|i| u8::from_str_radix(&hex[2 * i..][..2], 16).unwrap())
                            .collect(),
                        None => e[key].as_str().unwrap_or_default().into(),
                    }
                };
                let found = ran.events().into_iter().find(|e| bytes(e, "path") == path);
                let e = found.unwrap_or_else(|| panic!("{}", ran.story()));
                let comm: String = bytes(&e, "comm").iter().map(|b| format!("{b:02x}")).collect();
                assert_eq!(comm, name);
            }
        }
        let program = workload();
        let mut tool = tool("execsnoop --csv");
        tool = tool.arg("--").arg(&program).args("true");
        use std::os::unix::ffi::OsStrExt as _;
        let ran = tool.arg(std::ffi::OsStr::from_bytes(path)).run().ok();
        assert!(!ran.stdout.replace('\n', "").chars().any(acts), "{}", ran.story());
    }
}

/// The same question as the library's, asked on its own.
fn acts(c: char) -> bool {
    c.is_control()
        || "\u{200e}\u{200f}\u{61c}\u{2028}\u{2029}".contains(c)
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

#[test]
fn max_events_is_the_number_of_rows() {
    let ran = tool("opensnoop -J --max-events 3").load("open 100 /dev/null --close");
    assert_eq!(ran.events().len(), 3, "{}", ran.story());
}

/// What the doctor says of a tool is what becomes of it, with all hooks and with few.
#[test]
fn the_doctor_tells_the_truth() {
    let names = names();
    let is_named = |verdict: &Value| names.iter().any(|name| verdict["tool"] == **name);
    let all: Vec<Value> = verdicts().into_iter().filter(is_named).collect();
    let check = |verdict: &Value, without: &str| {
        let (name, line) = (verdict["tool"].as_str().unwrap(), verdict.to_string());
        let tool = tool(&told(name)).env("BEEBOX_WITHOUT", without);
        let lacking = verdict["why"].as_array().unwrap();
        let ran = match lacking.iter().any(|why| why == "--ppid and -- COMMAND") {
            true => tool.args("--duration 50ms").run(),
            false => tool.load("true"),
        };
        let expected = match verdict["verdict"].as_str().unwrap() {
            "cannot" => 4,
            _ => 0,
        };
        assert_eq!(ran.status, Some(expected), "{line} {}", ran.story());
        if expected == 4 {
            // The same sentence, from both.
            let why = verdict["why"][0].as_str().unwrap();
            assert!(ran.stderr.contains(why), "{line} {}", ran.story());
        }
    };
    // What a slow machine leaves out, the tools' own tests tell.
    a_part(12, all.iter().collect()).into_iter().for_each(|verdict| check(verdict, ""));
    for (law, without) in [(9, "raw_tp/sys_exit"), (10, "fexit,raw_tp"), (11, "perf_event,uprobe")]
    {
        let is_taken = |hook: &Value| {
            without.split(',').any(|taken| hook.as_str().unwrap().starts_with(taken))
        };
        let uses = |verdict: &&Value| verdict["hooks"].as_array().unwrap().iter().any(is_taken);
        for verdict in a_part(law, all.iter().filter(uses).collect()) {
            let changed = verdict_without(verdict["tool"].as_str().unwrap(), without);
            // Where nothing is chosen otherwise, the tool ran already.
            if changed != *verdict {
                check(&changed, without);
            }
        }
    }
}

/// SIGUSR2 asks for what there is so far, SIGUSR1 for a summary that begins a new one.
#[test]
fn summaries_are_printed_when_a_signal_asks_for_them() {
    // The one empties what it has counted in, the other counts on.
    for line in ["syscount --syscall kill", "funccount t:syscalls:sys_enter_kill"] {
        if !able(line.split(' ').next().unwrap()) {
            continue;
        }
        let scratch = Scratch::new();
        let out = scratch.path("out");
        let mut tool = tool(&format!("{line} -J --comm workload"));
        tool.stdout(std::fs::File::create(&out).unwrap());
        let running = tool.start();
        let answer = |n: usize| {
            wait_for("a summary", || {
                let text = std::fs::read_to_string(&out).ok()?;
                let line = text.lines().nth(n).filter(|_| text.matches('\n').count() > n)?;
                serde_json::from_str::<Value>(line).unwrap()["count"].as_u64()
            })
        };
        let ask = |load: &str, signal| {
            assert!(work(load));
            running.signal(signal);
        };
        ask("kill 500 10", libc::SIGUSR2);
        assert_eq!(answer(0), 500);
        ask("kill 30 10", libc::SIGUSR1);
        assert_eq!(answer(1), 530);
        ask("kill 7 10", libc::SIGUSR2);
        assert_eq!(answer(2), 7);
        assert!(work("kill 2 10"));
        let ran = running.stop();
        assert_eq!((ran.status, answer(3)), (Some(0), 9), "{}", ran.story());
    }
}

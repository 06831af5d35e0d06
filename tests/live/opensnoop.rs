//! opensnoop: which opens, by whom, with what result.

use std::fs;

use serde_json::Value;

use crate::support::*;

fn opens(ran: &Ran, path: &str) -> Vec<Value> {
    ran.events().into_iter().filter(|e| e["path"] == path).collect()
}

#[test]
fn every_call_that_opens_is_seen_once() {
    let dir = Scratch::new();
    let mut loads = Vec::new();
    for call in ["open", "openat", "openat2", "creat", "io_uring"] {
        if call == "io_uring" && lacks("opensnoop", "io uring") {
            skip("this kernel does not tell of what io_uring opens");
            continue;
        }
        let file = dir.path(call);
        let load = format!("open 50 {file} --call {call} --flags O_RDWR|O_CREAT --close");
        if can(&load) {
            fs::remove_file(&file).unwrap();
            loads.push((call, file, load));
        }
    }
    let ran = tool("opensnoop -J").loads(loads.iter().map(|(.., load)| load)).ok();
    for (call, file, _) in &loads {
        let found = opens(&ran, file);
        assert_eq!(found.len(), 50, "{call}{}", ran.story());
        for e in found {
            assert_eq!(
                (&e["comm"], &e["errno"], &e["uid"]),
                (&"workload".into(), &0.into(), &0.into())
            );
            assert_eq!(e["mode"], 0o640, "{call}");
            assert!(e["flag_names"].as_str().unwrap().contains("O_CREAT"), "{e}");
        }
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn a_file_opened_by_handle_is_named() {
    let dir = Scratch::new();
    let file = dir.path("file");
    fs::write(&file, "").unwrap();
    let line = format!("open 5 {file} --call open_by_handle_at");
    let ran = tool("opensnoop -F -J").load(&line).ok();
    if ran.events().iter().any(|e| e["error"] == "EPERM") {
        return skip("the load may not open by handles: it lacks CAP_DAC_READ_SEARCH");
    }
    // The load opens the file once by its path, to get the handle.
    assert_eq!(opens(&ran, &file).len(), 6, "{}", ran.story());
    // Without -F its path is not looked for, but its name is there.
    let ran = tool("opensnoop -J").load(&line).ok();
    assert_eq!(opens(&ran, "file").len(), 5, "{}", ran.story());
}

#[test]
fn failed_opens_have_a_reason() {
    let ran = tool("opensnoop -x -J").load("open 20 /nonexistent/file --close").ok();
    let found = opens(&ran, "/nonexistent/file");
    assert_eq!(found.len(), 20, "{}", ran.story());
    assert!(found.iter().all(|e| e["error"] == "ENOENT" && e["errno"] == 2 && e["fd"] == -1));
    let ran = tool("opensnoop -x -J --").arg(workload()).args("open 3").arg("").run();
    assert_eq!(opens(&ran, "").len(), 3, "{}", ran.story());
    let ran = tool("opensnoop -x -J").load("open 20 /dev/null --close").ok();
    assert!(opens(&ran, "/dev/null").is_empty(), "{}", ran.story());
}

#[test]
fn flags_choose_opens() {
    for (filter, seen) in [("O_WRONLY", 0), ("O_RDWR", 7), ("O_RDONLY", 0), ("O_RDWR|O_APPEND", 7)]
    {
        let dir = Scratch::new();
        let file = dir.path("file");
        let ran = tool(&format!("opensnoop -J -f {filter}"))
            .load(&format!("open 7 {file} --flags O_RDWR|O_APPEND|O_CREAT --close"))
            .ok();
        assert_eq!(opens(&ran, &file).len(), seen, "{filter}{}", ran.story());
    }
    let ran = tool("opensnoop -f O_NOSUCH").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn full_paths_start_from_cwd_or_from_dirfd() {
    let dir = Scratch::new();
    let file = dir.path("deep");
    for at in ["dirfd", "relative"] {
        let line = format!("open 3 {file} --at {at} --flags O_RDWR|O_CREAT --close");
        let ran = tool("opensnoop -F -J").load(&line).ok();
        assert_eq!(opens(&ran, &file).len(), 3, "{at}{}", ran.story());
    }
    // Without -F the path is as it was given.
    let ran = tool("opensnoop -J").load(&format!("open 3 {file} --at dirfd --close")).ok();
    assert_eq!(opens(&ran, "deep").len(), 3, "{}", ran.story());
}

/// A hundred directories below each other: more than are looked at, and said so.
#[test]
fn what_is_cut_is_marked_and_counted() {
    let dir = Scratch::new();
    let mut deep = dir.0.clone();
    for _ in 0..100 {
        deep.push("d");
    }
    fs::create_dir_all(&deep).unwrap();
    let file = deep.join("file");
    let line = format!("open 3 {} --at dirfd --flags O_RDWR|O_CREAT --close", file.display());
    let ran = tool("opensnoop -F -J").load(&line).ok();
    let cut: Vec<_> = ran
        .events()
        .into_iter()
        .filter(|e| {
            e["path"].as_str().is_some_and(|p| p.starts_with("…/") && p.ends_with("/d/file"))
        })
        .collect();
    assert_eq!(cut.len(), 3, "{}", ran.story());
    assert_eq!(ran.summary()["lost"]["truncated"], 3, "{}", ran.story());
}

#[test]
fn a_32_bit_program_is_seen() {
    let dir = Scratch::new();
    let (source, program) = (dir.path("open32.c"), dir.path("open32"));
    fs::write(
        &source,
        "#include <fcntl.h>\n#include <unistd.h>\nint main(void) { for (int i = 0; i < 9; i++) \
         close(open(\"/dev/zero\", O_RDONLY)); return 0; }\n",
    )
    .unwrap();
    let built = std::process::Command::new("cc").args(["-m32", "-o", &program, &source]).output();
    if !built.is_ok_and(|out| out.status.success()) {
        return skip("no compiler for 32-bit programs");
    }
    let ran = tool("opensnoop -J").arg("--").arg(&program).run().ok();
    let found = opens(&ran, "/dev/zero");
    assert_eq!(found.len(), 9, "{}", ran.story());
    assert!(found.iter().all(|e| e["comm"] == "open32"));
}

#[test]
fn callers_are_named() {
    let dir = Scratch::new();
    let (source, program) = (dir.path("callers.c"), dir.path("callers"));
    fs::write(
        &source,
        "#include <sys/syscall.h>\n#include <unistd.h>\n\
         __attribute__((noinline)) int in_file(void) { return syscall(SYS_openat, -100, \"/dev/zero\", 0); }\n\
         __attribute__((noinline)) int the_caller(void) { return in_file() + 1; }\n\
         int main(void) { int n = the_caller(); usleep(200000); return n < 0; }\n",
    )
    .unwrap();
    let flags = ["-O1", "-fno-omit-frame-pointer", "-fno-optimize-sibling-calls", "-static"];
    let built =
        std::process::Command::new("cc").args(flags).args(["-o", &program, &source]).output();
    if !built.is_ok_and(|out| out.status.success()) {
        return skip("no compiler, or no static libc");
    }
    let ran = tool("opensnoop -c -J").arg("--").arg(&program).run().ok();
    let found = opens(&ran, "/dev/zero");
    assert_eq!(found.len(), 1, "{}", ran.story());
    assert!(found[0]["callers"].as_str().unwrap().contains("the_caller"), "{}", ran.story());
}

#[test]
fn the_table_reads_as_bcc_s_does() {
    let ran = tool("opensnoop -e -U -T").load("open 3 /nonexistent/file --close").ok();
    let heading = ran.stdout.lines().next().unwrap();
    let words: Vec<_> = heading.split_whitespace().collect();
    assert_eq!(words, ["TIME", "UID", "PID", "COMM", "FD", "ERR", "FLAGS", "MODE", "PATH"]);
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((&*row["COMM"], &*row["FD"], &*row["ERR"]), ("workload", "-1", "2"));
        assert_eq!((&*row["PATH"], &*row["MODE"], &*row["UID"]), ("/nonexistent/file", "-", "0"));
        assert_eq!(row["TIME"].len(), 8);
    }
    let ran = tool("opensnoop").load("open 1 /nonexistent/file --close").ok();
    assert!(ran.stdout.lines().all(|l| l.len() <= 80), "{}", ran.stdout);
}

/// All opens that happen are printed or counted as lost, with a reader that
/// stands still for as long as the load runs.
#[test]
fn a_flood_is_conserved() {
    let n = many(300_000);
    let dir = Scratch::new();
    let out = dir.path("out");
    let mut tool = tool("opensnoop -J --strict --buffer-size 2M --uid 54321");
    tool.stdout(fs::File::create(&out).unwrap());
    let running = tool.start();
    running.signal(libc::SIGSTOP);
    let opens = |uid: &str, n: u64| {
        let args = ["--uid", uid, "open", &n.to_string(), "/dev/null", "--close"];
        assert!(std::process::Command::new(workload()).args(args).status().unwrap().success());
    };
    opens("54321", n);
    // What is filtered takes no room: had these come to the ring, they would be lost.
    opens("54329", many(50_000));
    running.signal(libc::SIGCONT);
    let ran = running.stop();
    let text = fs::read_to_string(&out).unwrap();
    let printed = text.lines().filter(|l| l.contains("\"path\":\"/dev/null\"")).count() as u64;
    let summary: Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    let lost = summary["lost"]["ring_full"].as_u64().unwrap();
    assert_eq!(printed + lost, n, "{summary} {}", ran.stderr);
    assert!(lost > 0, "the ring cannot hold them all: {summary}");
    assert_eq!(summary["lost"]["missed"], 0);
    assert_eq!(summary["events"], printed);
    assert_eq!(ran.status, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains(&format!("lost: {lost} events")), "{}", ran.stderr);
}

#[test]
fn a_reader_that_runs_loses_nothing() {
    let n = many(200_000);
    let dir = Scratch::new();
    let out = dir.path("out");
    let mut tool = tool("opensnoop --strict");
    tool.stdout(fs::File::create(&out).unwrap());
    let ran = tool.load(&format!("open {n} /dev/null --close --rate {n}")).ok();
    let text = fs::read_to_string(&out).unwrap();
    let printed = text.lines().filter(|l| l.ends_with("/dev/null")).count();
    assert_eq!(printed as u64, n, "{}", ran.stderr);
}

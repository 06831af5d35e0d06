use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use serde_json::Value;

use crate::support::*;

fn all(stacks: &[Value]) -> u64 {
    weight(stacks, "user", "")
}

fn burn(ms: u32) -> Command {
    let mut command = Command::new(workload());
    command.args(["burn", &ms.to_string()]);
    command
}

/// Samples everything named `comm` while `load` runs, which has ended before
/// the report is made.
fn sampled(comm: &str, mut load: Command) -> Ran {
    let tool = tool("profile -J -F 999 --comm").arg(comm).start();
    assert!(load.stdout(Stdio::null()).status().unwrap().success(), "{load:?}");
    tool.stop().ok()
}

/// How many samples a thousand a second may be at most. A slow machine spends much time on taking
/// them, which is nobody's CPU time, but is sampled as well.
fn at_most(usual: u64, since: Instant) -> u64 {
    if slowness() == 1 { usual } else { since.elapsed().as_millis() as u64 }
}

#[test]
fn samples_are_frequency_times_time() {
    for options in ["-F 999", "-c 1001001"] {
        let start = Instant::now();
        let ran = tool(&format!("profile -J {options}")).load("burn 300 --threads 1").ok();
        let stacks = ran.stacks("workload");
        let leaf = weight(&stacks, "user", "workload_burn_leaf");
        // The start of the program is sampled too.
        assert!(
            (150 / slowness()..=at_most(330, start)).contains(&leaf),
            "{leaf} samples{}",
            ran.story()
        );
        assert!(leaf * 10 >= all(&stacks) * 8, "{leaf} of {}{}", all(&stacks), ran.story());
        assert!(weight(&stacks, "user", "workload_burn_outer") >= leaf * 9 / 10, "{}", ran.story());
        assert!(stacks.iter().all(|s| s["unit"] == "samples"));
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

#[test]
fn every_processor_is_sampled_all_the_time() {
    let cpus = std::thread::available_parallelism().unwrap().get() as u64;
    let start = Instant::now();
    let ran = tool("profile -J -F 200").load(&format!("burn 1000 --threads {cpus}")).ok();
    let (due, samples) = (cpus * 200, all(&ran.stacks("workload")));
    let expected = due * 8 / 10 / slowness()..=at_most(due * 11 / 10, start);
    assert!(expected.contains(&samples), "{samples} of {due}");
}

#[test]
fn idle_processors_are_sampled_where_asked_for() {
    let idle = |options: &str| {
        let ran = tool(&format!("profile -J -F 200 --trace-self {options} 1")).run().ok();
        let all = ran.of_type("stack").into_iter().filter(|stack| stack["pid"] == 0);
        all.map(|stack| stack["value"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(idle(""), 0);
    // No more is certain: a kernel may hide what a processor does that ran a protected process last.
    let cpus = std::thread::available_parallelism().unwrap().get() as u64;
    // Nor is any idle while other tests keep all busy.
    in_five(|| match idle("-I") {
        n if (1..=220 * cpus).contains(&n) => Ok(()),
        n => Err(format!("{n} samples")),
    });
}

#[test]
fn one_side_only() {
    let ran = tool("profile -J -U -F 999").load("burn 100").ok();
    assert!(ran.stacks("workload").iter().all(|s| s["kernel"].is_null() && s["user"].is_array()));
    let ran = tool("profile -J -K -F 999").load("read /dev/zero 2000000000 1048576").ok();
    let stacks = ran.stacks("workload");
    assert!(stacks.iter().all(|s| s["user"].is_null() && s["kernel"].is_array()));
    assert!(weight(&stacks, "kernel", "read") > 10, "{}", ran.story());
    assert_eq!(tool("profile -U -K").run().status, Some(2));
}

#[test]
fn the_kernel_works_for_a_system_call() {
    let ran = tool("profile -J -F 999").load("read /dev/zero 2000000000 1048576").ok();
    let stacks = ran.stacks("workload");
    let (both, read): (Vec<_>, _) = (stacks.clone(), weight(&stacks, "kernel", "read"));
    assert!(read > 10 && read * 10 >= all(&both) * 5, "{read}{}", ran.story());
}

#[test]
fn the_text_is_bcc_s() {
    let ran = tool("profile -F 999 -d").load("burn 200").ok();
    let block = ran.stdout.split("\n\n").next().unwrap();
    let lines: Vec<_> = block.lines().collect();
    let [frames @ .., task, count] = &lines[..] else { panic!("{}", ran.story()) };
    assert!(frames.iter().all(|line| line.starts_with("    ")), "{}", ran.story());
    assert!(task.starts_with("    -                workload ("), "{}", ran.story());
    assert!(count.starts_with("        ") && count.trim().parse::<u64>().unwrap() > 0);
    let counts: Vec<u64> =
        ran.stdout.split("\n\n").filter_map(|b| b.lines().last()?.trim().parse().ok()).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b), "the largest first: {counts:?}");
}

#[test]
fn folded_lines_csv_and_a_flame_graph() {
    let scratch = Scratch::new();
    let svg = scratch.path("cpu.svg");
    let ran = tool("profile -f -F 999 --flamegraph").arg(&svg).load("burn 200").ok();
    let mut leaf = 0;
    for line in ran.stdout.lines() {
        let (stack, count) = line.rsplit_once(' ').unwrap();
        assert!(stack.starts_with("workload") || stack.starts_with("beebox"), "{line}");
        if stack.contains(";workload_burn_outer;workload_burn_leaf") {
            leaf += count.parse::<u64>().unwrap();
        }
    }
    assert!(leaf >= 100, "{leaf}{}", ran.story());
    let graph = fs::read_to_string(&svg).unwrap();
    assert!(graph.starts_with("<?xml") && graph.trim_end().ends_with("</svg>"));
    assert!(graph.contains("workload_burn_leaf") && graph.contains("samples"));

    let ran = tool("profile --csv -F 999").load("burn 100").ok();
    let mut lines = ran.stdout.lines();
    assert_eq!(lines.next(), Some("time,comm,pid,tid,ppid,uid,value,unit,stack"));
    assert!(lines.all(|line| line.contains(",samples,")), "{}", ran.story());

    let missing = tool("profile --flamegraph /nonexistent/x.svg 1").run();
    assert_eq!(missing.status, Some(1), "{}", missing.story());
}

#[test]
fn a_process_that_has_ended_keeps_its_names() {
    let ran = sampled("workload", burn(40));
    let stacks = ran.stacks("workload");
    assert!(weight(&stacks, "user", "workload_burn_leaf") >= 10, "{}", ran.story());
}

#[test]
fn names_within_a_pid_namespace_and_a_chroot() {
    let mut unshare = Command::new("unshare");
    unshare.args(["--fork", "--pid", "--mount-proc"]).arg(workload()).args(["burn", "100"]);
    let ran = sampled("workload", unshare);
    let stacks = ran.stacks("workload");
    assert!(weight(&stacks, "user", "workload_burn_leaf") >= 30, "{}", ran.story());
    assert!(stacks.iter().all(|s| s["pid"].as_u64() > Some(2)), "pids of this namespace");

    let scratch = Scratch::new();
    fs::copy(workload(), scratch.path("jailed")).unwrap();
    let mut chroot = Command::new("chroot");
    chroot.arg(&scratch.0).args(["/jailed", "burn", "100"]);
    let ran = sampled("jailed", chroot);
    let leaf = weight(&ran.stacks("jailed"), "user", "workload_burn_leaf");
    assert!(leaf >= 30, "{leaf}{}", ran.story());
}

#[test]
fn the_tool_itself_in_a_pid_namespace() {
    let output = Command::new("unshare")
        .args(["--fork", "--pid", "--mount-proc"])
        .arg(beebox())
        .args(["profile", "-J", "-F", "999", "--"])
        .arg(workload())
        .args(["burn", "100"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let stacks: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|stack: &Value| stack["comm"] == "workload")
        .collect();
    assert!(weight(&stacks, "user", "workload_burn_leaf") >= 30, "{text}");
    assert!(stacks.iter().all(|s| (1..9).contains(&s["pid"].as_u64().unwrap())), "{text}");
}

#[test]
fn a_stripped_program_has_no_names_but_a_module() {
    let scratch = Scratch::new();
    let path = scratch.path("stripped");
    let stripped = Command::new("strip").arg("-o").arg(&path).arg(workload()).status();
    if !stripped.is_ok_and(|status| status.success()) {
        return skip("there is no strip");
    }
    let mut load = Command::new(&path);
    load.args(["burn", "100"]);
    let ran = sampled("stripped", load);
    let stacks = ran.stacks("stripped");
    assert_eq!(weight(&stacks, "user", "workload_burn"), 0);
    let frame = &stacks[0]["user"][0];
    assert!(frame["symbol"].is_null() && frame["offset"].as_u64() > Some(0), "{}", ran.story());
    assert_eq!(frame["module"], path);
}

/// Burns 150 ms in a method of a C++ class, and as long in code made at run
/// time, which /tmp/perf-PID.map names.
const PROGRAM: &str = r#"
#include <cstdio>
#include <cstring>
#include <ctime>
#include <sys/mman.h>
#include <unistd.h>
namespace shop {
template <int N> struct Basket {
    __attribute__((noinline)) long fill(long n) {
        volatile long sum = 0;
        for (long i = 0; i < n; i++) sum = sum + N;
        return sum;
    }
};
}
static double cpu() { return double(clock()) / CLOCKS_PER_SEC; }
int main() {
    shop::Basket<3> basket;
    for (double end = cpu() + 0.15; cpu() < end;) basket.fill(100000);
#if defined(__x86_64__)
    // push rbp; mov rbp,rsp; 1: dec rdi; jnz 1b; pop rbp; ret
    unsigned char code[] = {0x55, 0x48, 0x89, 0xe5, 0x48, 0xff, 0xcf, 0x75, 0xfb, 0x5d, 0xc3};
    void *at = mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(at, code, sizeof code);
    char path[64];
    snprintf(path, sizeof path, "/tmp/perf-%d.map", getpid());
    FILE *map = fopen(path, "w");
    fprintf(map, "%lx %lx compiled loop\n", (long)at, sizeof code);
    fclose(map);
    for (double end = cpu() + 0.15; cpu() < end;) ((void (*)(long))at)(100000);
    puts(path);
#endif
}
"#;

#[test]
fn cpp_names_and_compiled_code() {
    let scratch = Scratch::new();
    let (source, path) = (scratch.path("shop.cpp"), scratch.path("shop"));
    fs::write(&source, PROGRAM).unwrap();
    let compiler =
        Command::new("g++").args(["-O1", "-fno-omit-frame-pointer", "-o", &path, &source]).status();
    if !compiler.is_ok_and(|status| status.success()) {
        return skip("there is no g++");
    }
    let tool = tool("profile -J -F 999 --comm shop").start();
    let output = Command::new(&path).output().unwrap();
    let ran = tool.stop().ok();
    let stacks = ran.stacks("shop");
    let method = weight(&stacks, "user", "shop::Basket<3>::fill(long)");
    assert!(method >= 50, "{method}{}", ran.story());
    let map = String::from_utf8(output.stdout).unwrap();
    if !map.is_empty() {
        let compiled = weight(&stacks, "user", "compiled loop");
        assert!(compiled >= 50, "{compiled}{}", ran.story());
        assert!(Path::new(map.trim()).exists());
        fs::remove_file(map.trim()).unwrap();
    }
}

#[test]
fn one_process_and_one_processor() {
    let mut loads: Vec<_> = (0..2).map(|_| burn(30_000).spawn().unwrap()).collect();
    let pid = loads[0].id();
    let ran = tool(&format!("profile -J -F 99 -p {pid} 1")).run().ok();
    let others: Vec<_> = (ran.of_type("stack").into_iter()).filter(|s| s["pid"] != pid).collect();
    assert!(others.is_empty() && all(&ran.stacks("workload")) > 10, "{}", ran.story());
    let ran = tool(&format!("profile -J -F 99 -L {pid} 500ms")).run().ok();
    assert!(all(&ran.stacks("workload")) > 5, "{}", ran.story());
    for load in &mut loads {
        load.kill().unwrap();
        load.wait().unwrap();
    }

    let pinned = |options: &str| {
        let tool = tool(&format!("profile -J -F 999 {options}")).arg("--").arg(workload());
        all(&tool.args("--pin 0 burn 100").run().ok().stacks("workload"))
    };
    assert!(pinned("-C 0") >= 50);
    if std::thread::available_parallelism().unwrap().get() > 1 {
        // It is pinned a little after it has started.
        assert!(pinned("-C 1") <= 5 * slowness());
    }
    let wrong = tool("profile -C 8000 1").run();
    assert_eq!(wrong.status, Some(2), "{}", wrong.story());
    assert!(wrong.stderr.contains("processor 8000 is not online"));
}

#[test]
fn other_events() {
    let ran = tool("profile -J -e context-switches").load("block 2 30").ok();
    let switches = all(&ran.stacks("workload"));
    assert!((30..=60).contains(&switches), "{switches}{}", ran.story());

    let ran = tool("profile -J -e cycles").load("burn 100");
    match ran.status {
        Some(4) => assert!(ran.stderr.contains("no hardware counter for cycles"), "{}", ran.stderr),
        _ => assert!(all(&ran.ok().stacks("workload")) > 0),
    }
    assert_eq!(tool("profile -e no-such-event 1").run().status, Some(2));
    assert_eq!(tool("profile -F 99 -c 5 1").run().status, Some(2));
}

#[test]
fn what_cannot_be_is_said_at_once() {
    for (options, says) in [
        ("--fields no-such-column", "no column is named"),
        ("-F 4000000000", "kernel.perf_event_max_sample_rate"),
        ("--stack-depth 1000", "kernel.perf_event_max_stack"),
    ] {
        let ran = tool(&format!("profile {options}")).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(says), "{}", ran.story());
    }
}

#[test]
fn the_largest_are_chosen() {
    let ran = tool("profile -F 999 --fields +uid --max-events 1").load("burn 200").ok();
    assert_eq!(ran.stdout.matches("    -      ").count(), 1, "{}", ran.story());
    assert!(ran.stdout.contains(" UID=0\n"), "{}", ran.story());
}

#[test]
fn what_finds_no_room_is_counted() {
    let start = Instant::now();
    let ran = tool("profile -J -F 999 --map-size 1 --strict").load("burn 200");
    assert_eq!(ran.status, Some(3), "{}", ran.story());
    let map_full = ran.summary()["lost"]["map_full"].as_u64().unwrap();
    let kept: u64 = ran.of_type("stack").iter().map(|s| s["value"].as_u64().unwrap()).sum();
    assert!(
        map_full > 0 && (100 / slowness()..=at_most(230, start)).contains(&(map_full + kept)),
        "{}",
        ran.story()
    );

    let start = Instant::now();
    let ran = tool("profile -J -F 999 --stack-storage-size 1").load("burn 200").ok();
    let stacks = ran.of_type("stack");
    let sum: u64 = stacks.iter().map(|s| s["value"].as_u64().unwrap()).sum();
    assert!(ran.summary()["lost"]["stacks"].as_u64() > Some(0), "{}", ran.story());
    assert!(
        (100 / slowness()..=at_most(230, start)).contains(&sum),
        "samples without a stack count: {sum}{}",
        ran.story()
    );
}

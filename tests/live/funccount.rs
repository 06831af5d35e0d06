//! funccount: how often functions, tracepoints and USDT probes are reached.

use crate::{functions::*, hardirqs::kernel_counts, support::*};

fn counts(ran: &Ran) -> Vec<(String, u64)> {
    let rows = ran.of_type("row");
    let row =
        |r: &serde_json::Value| (r["func"].as_str().unwrap().into(), r["count"].as_u64().unwrap());
    rows.iter().map(row).collect()
}

fn of(ran: &Ran, name: &str) -> u64 {
    counts(ran).into_iter().filter(|(func, _)| func == name).map(|(_, count)| count).sum()
}

#[test]
fn every_call_of_a_program_s_functions() {
    if !cookies() {
        return;
    }
    for (pattern, without) in
        [(":workload_*", ""), ("-r :workload_(quick|slow|deep)$", "uprobe.multi")]
    {
        let ran = tool(&format!("funccount -J {pattern}")).env("BEEBOX_WITHOUT", without);
        let ran = ran.load("functions 5000 1 4").ok();
        // The largest comes last.
        assert_eq!(
            counts(&ran).iter().map(|(name, n)| (&**name, *n)).collect::<Vec<_>>(),
            [("workload_slow", 1), ("workload_deep", 4), ("workload_quick", 5000)],
            "{}",
            ran.story()
        );
        assert_eq!(ran.lost(), 0);
    }
    let ran = tool("funccount -J --top 1 :workload_*").load("functions 50 1 4").ok();
    assert_eq!(counts(&ran), [("workload_quick".into(), 50)], "{}", ran.story());
}

/// Where a breakpoint is, the page with it is a copy of the process's own.
fn changed_code(pid: u32) -> u64 {
    let smaps = std::fs::read_to_string(format!("/proc/{pid}/smaps")).unwrap();
    let mut is_code = false;
    let mut kib = 0;
    for line in smaps.lines() {
        let second = line.split(' ').nth(1).unwrap_or_default();
        if second.ends_with('p') {
            is_code = second == "r-xp";
        } else if let Some(anonymous) = line.strip_prefix("Anonymous:").filter(|_| is_code) {
            kib += anonymous.trim_end_matches("kB").trim().parse::<u64>().unwrap();
        }
    }
    kib
}

/// What is traced of one process costs others nothing.
#[test]
fn other_processes_of_the_program_are_left_alone() {
    if !cookies() {
        return;
    }
    for without in ["", "uprobe.multi"] {
        let [named, other] = [(); 2].map(|()| Waiting::there("order --asked"));
        let line = format!("funccount -J -p {} :workload_*", named.pid());
        let tool = tool(&line).env("BEEBOX_WITHOUT", without).start();
        let changed = changed_code(named.pid());
        assert!(changed > 0, "{changed}");
        assert_eq!(changed_code(other.pid()), 0);
        let ran = tool.stop().ok();
        assert_eq!(ran.lost(), 0);
        named.go();
        other.go();
    }
}

#[test]
fn one_function_by_path_and_an_instruction_of_it() {
    for name in ["workload_quick", "workload_quick+0x4"] {
        let ran = tool("funccount -J").arg(of_workload(name)).load("functions 123 1 1").ok();
        let expected = if cfg!(target_arch = "x86_64") || !name.contains('+') { 123 } else { 0 };
        assert_eq!(of(&ran, name), expected, "{}", ran.story());
    }
    let ran = tool("funccount -J").arg(of_workload("workload_none")).load("true");
    assert_eq!(ran.status, Some(1), "{}", ran.story());
    assert!(ran.stderr.contains("no function matches"), "{}", ran.story());
}

#[test]
fn usdt_probes_with_a_semaphore() {
    if !cfg!(target_arch = "x86_64") {
        return skip("the load has its probes on x86-64 only");
    }
    let one = tool("funccount -J").arg(of_workload("hotspot:gc__begin").replacen("", "u:", 1));
    let ran = one.load("gc 7 1").ok();
    assert_eq!(of(&ran, "hotspot:gc__begin"), 7, "{}", ran.story());
    if !cookies() {
        return;
    }
    let ran =
        tool("funccount -J u::*").args("--").arg(workload()).args("--report gc 5 1").run().ok();
    assert!(ran.stderr.contains("\"heard\":5"), "{}", ran.story());
    for name in ["gc__begin", "gc__end", "mem__pool__gc__begin", "mem__pool__gc__end"] {
        assert_eq!(of(&ran, &format!("hotspot:{name}")), 5, "{}", ran.story());
    }
}

#[test]
fn tracepoints() {
    let ran = tool("funccount -J t:syscalls:sys_enter_clock_nanosleep").load("block 1 20").ok();
    assert_eq!(of(&ran, "syscalls:sys_enter_clock_nanosleep"), 20, "{}", ran.story());
    // Nobody else has such a name.
    let ran = tool("funccount -J t:syscalls:sys_enter_clock_nanosleep --comm nobody")
        .load("block 1 2")
        .ok();
    assert!(counts(&ran).is_empty(), "{}", ran.story());
    if cookies() {
        let ran = tool("funccount -J t:sched:sched_process_f*").load("fork-storm 10 1").ok();
        assert!((10..20).contains(&of(&ran, "sched:sched_process_fork")), "{}", ran.story());
    }
    for (wrong, status, why) in [
        ("t:sched:nothing", 1, "no tracepoint matches"),
        ("t:a:b:c:d", 2, "is no probe"),
        ("-r (", 2, "parenthesis"),
        ("t:sched:* c:malloc", 2, "of one kind"),
        ("nosuchlibrary:f", 1, "no library or program"),
        ("", 2, "PATTERN"),
    ] {
        let ran = tool(&format!("funccount {wrong}")).run();
        assert_eq!(ran.status, Some(status), "{}", ran.story());
        assert!(ran.stderr.contains(why), "{}", ran.story());
    }
}

/// The clock interrupts as often as the kernel says.
#[cfg(target_arch = "x86_64")]
#[test]
fn interrupts_of_the_clock() {
    let interrupts = || kernel_counts("/proc/interrupts")["loc"];
    in_five(|| {
        let before = interrupts();
        let running = tool("funccount -J t:irq_vectors:local_timer_entry").start();
        let begin = interrupts();
        assert!(work("burn 200"));
        let least = interrupts() - begin;
        let ran = running.stop().ok();
        let (told, most) = (of(&ran, "irq_vectors:local_timer_entry"), interrupts() - before);
        assert!(told <= most && least >= 20, "{least}..={most}{}", ran.story());
        if told < least { Err(format!("{told} of {least}..={most}")) } else { Ok(()) }
    });
}

#[test]
fn the_kernel_s_functions() {
    if !kprobes("funccount vfs_open") {
        return;
    }
    let ran = tool("funccount -J vfs_open").load("open 100 /dev/null --close").ok();
    // The program itself is opened, too.
    assert!((100..120).contains(&of(&ran, "vfs_open")), "{}", ran.story());
    let ran = tool("funccount -J vfs_open vfs_stat*").load("open 100 /dev/null --close").ok();
    assert!((100..120).contains(&of(&ran, "vfs_open")), "{}", ran.story());
    let ran = tool("funccount -J vfs_o* vfs_r*").load("open 100 /dev/null --close").ok();
    assert!((100..120).contains(&of(&ran, "vfs_open")), "{}", ran.story());
    assert!(counts(&ran).len() > 1, "{}", ran.story());
    let ran = tool("funccount -J vfs_open+0x0").load("open 10 /dev/null --close").ok();
    assert!(of(&ran, "vfs_open") >= 10, "{}", ran.story());
    let ran = tool("funccount nosuchfunction").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s_each_interval() {
    let ran =
        tool("funccount -T -i 50ms t:syscalls:sys_enter_clock_nanosleep").load("block 20 20").ok();
    let mut lines = ran.stdout.lines();
    assert_eq!(lines.next().unwrap().matches(':').count(), 2, "{}", ran.story());
    let words: Vec<_> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["FUNC", "COUNT"]);
    let rows = ran.stdout.lines().filter(|line| line.starts_with("syscalls:"));
    let counts: Vec<u64> =
        rows.map(|r| r.split_whitespace().last().unwrap().parse().unwrap()).collect();
    assert!(counts.len() > 2 && counts.iter().sum::<u64>() == 20, "{}", ran.story());
}

//! memleak: memory that is allocated and not freed, by stack.

use serde_json::Value;

use crate::{functions::of_workload, support::*};

/// The stacks that have a function, on one side.
fn through<'a>(stacks: &'a [Value], side: &str, function: &str) -> Vec<&'a Value> {
    let has = |s: &&Value| functions(s, side).iter().any(|name| name.contains(function));
    stacks.iter().filter(has).collect()
}

/// What is kept is shown, and what was freed is not.
#[track_caller]
fn kept(options: &str, load: &str, count: u64, bytes: u64) -> Ran {
    let ran = tool(&format!("memleak -J {options}")).load(load).ok();
    let stacks = ran.of_type("stack");
    let leaks = through(&stacks, "user", "workload_leaks");
    let sum = |key: &str| leaks.iter().map(|s| s[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!((sum("count"), sum("value")), (count, bytes), "{}", ran.story());
    assert!(through(&stacks, "user", "workload_frees").is_empty(), "{}", ran.story());
    assert!(leaks.iter().all(|s| s["unit"] == "bytes"));
    ran
}

#[test]
fn ten_thousand_times_64_bytes() {
    let ran = kept("", "leak 10000 64", 10_000, 640_000);
    let stacks = ran.of_type("stack");
    let leaks = through(&stacks, "user", "workload_leaks");
    assert!(functions(leaks[0], "user").iter().any(|name| name == "main"), "{}", ran.story());
    assert_eq!(leaks[0]["kernel"], Value::Null);
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    let n = many(10_000);
    kept("-C", &format!("leak {n} 64"), n, 64 * n);
}

/// Allocators that take the place of libc's.
#[test]
fn other_allocators() {
    const PROGRAM: &str = "
        #include <cstdlib>
        static void *kept[3000];
        __attribute__((noinline)) void leaks() {
            for (int i = 0; i < 1000; i++) {
                kept[3 * i] = malloc(64), kept[3 * i + 1] = calloc(2, 32);
                kept[3 * i + 2] = new char[64];
                free(malloc(64)), delete[] new char[64];
            }
        }
        int main() { leaks(); }";
    let dir = Scratch::new();
    let (source, program) = (dir.path("leaks.cpp"), dir.path("leaks"));
    std::fs::write(&source, PROGRAM).unwrap();
    if !done("g++", &["-O0", "-fno-builtin", "-o", &program, &source]) {
        return skip("no compiler of C++ here");
    }
    let known = std::process::Command::new("/sbin/ldconfig").arg("-p").output();
    let known = known.map_or(String::new(), |output| String::from_utf8(output.stdout).unwrap());
    let path = |name: &str| {
        let line = known.lines().find(|line| line.trim().starts_with(name))?;
        Some(line.split_once(" => ")?.1.to_string())
    };
    for library in ["", "libjemalloc.so", "libtcmalloc", "libmimalloc.so"] {
        let Some(preload) = library.is_empty().then(String::new).or_else(|| path(library)) else {
            skip(&format!("no {library} here"));
            continue;
        };
        let ran = tool("memleak -J -- env").arg(format!("LD_PRELOAD={preload}")).arg(&program);
        let ran = ran.run().ok();
        let stacks = ran.of_type("stack");
        let leaks = through(&stacks, "user", "leaks");
        let sum = |key: &str| leaks.iter().map(|s| s[key].as_u64().unwrap()).sum::<u64>();
        assert_eq!((sum("count"), sum("value")), (3000, 192_000), "{preload}{}", ran.story());
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

#[test]
fn some_of_them() {
    kept("-z 65", "leak 100 64", 0, 0);
    kept("-z 64 -Z 64", "leak 100 64", 100, 6400);
    kept("-Z 63", "leak 100 64", 0, 0);
    let path = of_workload("");
    kept(&format!("-O {}", path.trim_end_matches(':')), "leak 100 64", 100, 6400);
    // Large ones come by mmap(), of which malloc() is the caller.
    kept("", "leak 50 1000000", 50, 50_000_000);
    let ran = tool("memleak -J -s 10").load("leak 10000 64").ok();
    let stacks = ran.of_type("stack");
    let leaks = through(&stacks, "user", "workload_leaks");
    // One of ten by chance: a deviation of 30 is usual, and one of 300 never seen.
    let count: u64 = leaks.iter().map(|s| s["count"].as_u64().unwrap()).sum();
    assert!((700..=1300).contains(&count), "{}", ran.story());
}

#[test]
fn a_process_without_the_functions_is_an_error() {
    if std::fs::read_to_string("/proc/2/comm").is_ok_and(|comm| comm == "kthreadd\n") {
        let ran = tool("memleak -p 2").run();
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""), "{}", ran.story());
        let says = "memleak: there is nothing to trace in process 2: it has none of the functions";
        assert!(ran.stderr.starts_with(says), "{}", ran.story());
    } else {
        skip("the kernel's threads are not seen from here");
    }
    // BCC's letters, of which ours say what to do instead.
    for (line, says) in [("memleak -t", "stackcount"), ("memleak -c true", "behind --")] {
        let ran = tool(line).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(says), "{}", ran.story());
    }
}

#[test]
fn what_finds_no_room_is_counted() {
    let ran = tool("memleak -J --map-size 1000").load("leak 5000 64").ok();
    assert!(ran.summary()["lost"]["map_full"].as_u64().unwrap() >= 4000, "{}", ran.story());
    assert!(ran.stderr.contains("--map-size"), "{}", ran.story());
}

#[test]
fn a_process_that_runs() {
    let mut load = std::process::Command::new(workload());
    load.args(["leak", "300", "100", "--wait"]).stdin(std::process::Stdio::piped());
    // It is there before the tool, with what it has allocated by then; what it does later is seen.
    let mut child = load.spawn().unwrap();
    let ran = tool(&format!("memleak -J -o 0 -p {} 100ms 3", child.id())).run().ok();
    assert!(through(&ran.of_type("stack"), "user", "workload_frees").is_empty());
    assert_eq!((ran.status, ran.lost()), (Some(0), 0), "{}", ran.story());
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn the_kernel_s_own() {
    let line = "memleak -J -o 0 --comm workload --interval 500ms --stack-storage-size 65536";
    let running = tool(line).start();
    let mut load = std::process::Command::new(workload());
    assert!(load.args(["open", "400", "/dev/null", "--rate", "300"]).status().unwrap().success());
    let ran = running.stop().ok();
    let stacks = ran.of_type("stack");
    let files = through(&stacks, "kernel", "alloc_empty_file");
    let files = files.into_iter().filter(|s| !functions(s, "kernel").concat().contains("security"));
    // All but those that were opened before the first report were counted in a later one.
    let most = files.max_by_key(|s| s["count"].as_u64());
    let most = most.unwrap_or_else(|| panic!("{}", ran.story()));
    let (count, bytes) = (most["count"].as_u64().unwrap(), most["value"].as_u64().unwrap());
    assert!((50..=400).contains(&count), "{}", ran.story());
    assert!(bytes % count == 0 && (128..1024).contains(&(bytes / count)), "{most}");
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("memleak -T 1").load("leak 1000 5000").ok();
    let mut lines = ran.stdout.lines();
    let first = lines.next().unwrap();
    assert_eq!(&first[8..], " Top 1 stacks with outstanding allocations:", "{}", ran.story());
    assert_eq!(lines.nth(1), Some("        5000000 bytes in 1000 allocations from stack"));
    assert_eq!(lines.next(), Some("    workload_leaks"));
    let ran = tool("memleak -T 1 -a").load("leak 1000 5000").ok();
    let shown = ran.stdout.lines().filter(|line| line.starts_with("        addr = 0x"));
    assert_eq!(
        shown.filter(|line| line.ends_with(" size = 5000")).count(),
        1000,
        "{}",
        ran.story()
    );
    for (wrong, why) in [("-O /etc/passwd", "none of the functions"), ("-O /nowhere", "none of")] {
        let ran = tool(&format!("memleak {wrong}")).run();
        assert_eq!(ran.status, Some(1), "{}", ran.story());
        assert!(ran.stderr.contains(why), "{}", ran.story());
    }
}

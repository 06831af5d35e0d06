//! compactsnoop: memory that is compacted, for whom and with what result.

use std::fs;

use crate::support::*;

const ALL: &str = "/proc/sys/vm/compact_memory";

/// All zones are compacted by whoever asks the kernel to.
fn compacted(line: &str) -> Option<Ran> {
    if !able("compactsnoop") {
        return None;
    }
    if fs::metadata(ALL).is_err() {
        skip("this kernel does not compact memory");
        return None;
    }
    let running = tool(line).start();
    fs::write(ALL, "1").unwrap();
    Some(running.stop().ok())
}

#[test]
fn zones_and_results_are_told() {
    let Some(ran) = compacted("compactsnoop -J -e -K") else { return };
    let own = |e: &&serde_json::Value| e["pid"] == std::process::id();
    let all = ran.events();
    let events: Vec<_> = all.iter().filter(own).collect();
    assert!(!events.is_empty(), "{}", ran.story());
    let zones = fs::read_to_string("/proc/zoneinfo").unwrap();
    for e in events {
        let (node, zone) = (e["node"].as_u64().unwrap(), e["zone"].as_str().unwrap());
        let heading = format!("Node {node}, zone {zone:>8}");
        let of_zone =
            zones.split_once(&heading).unwrap_or_else(|| panic!("{heading}{}", ran.story())).1;
        let number = |name: &str| -> u64 {
            let line = of_zone.lines().find(|line| line.split_whitespace().next() == Some(name));
            line.unwrap().split_whitespace().nth(1).unwrap().parse().unwrap()
        };
        assert_eq!(e["min"].as_u64().unwrap(), number("min"), "{e}");
        let pages = number("present");
        assert!(e["free"].as_u64().unwrap() <= pages, "{e}");
        assert!(e["order"] == -1 && e["mode"] == "SYNC", "{e}");
        let ends = ["complete", "success", "partial_skipped", "contended"];
        assert!(ends.contains(&e["status"].as_str().unwrap()), "{e}");
        assert!(e["lat_ns"].as_u64().unwrap() > 0, "{e}");
        let stack = e["kernel_stack"].as_array().unwrap();
        assert!(stack.iter().any(|f| f.as_str().unwrap().contains("compact_zone")), "{e}");
    }
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(ran) = compacted("compactsnoop -T") else { return };
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(
        words,
        ["TIME(s)", "COMM", "PID", "NODE", "ZONE", "ORDER", "MODE", "LAT(ms)", "STATUS"]
    );
    let rows = ran.table();
    assert!(rows.iter().any(|row| row["ORDER"] == "-1"), "{}", ran.story());
}

/// Free memory of which no two pages are neighbours, as long as its value lives.
struct Holes {
    at: *mut libc::c_void,
    len: usize,
}

#[allow(unsafe_code)]
impl Holes {
    fn new(pages: usize) -> Self {
        const PAGE: usize = 4096;
        let len = 2 * pages * PAGE;
        let (access, kind) =
            (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        // SAFETY: all of this is within a mapping that nobody else knows.
        unsafe {
            let at = libc::mmap(std::ptr::null_mut(), len, access, kind, -1, 0);
            assert_ne!(at, libc::MAP_FAILED);
            assert_eq!(libc::madvise(at, len, libc::MADV_NOHUGEPAGE), 0);
            let page = |i: usize| at.byte_add(PAGE * i);
            (0..2 * pages).for_each(|i| page(i).cast::<u8>().write_volatile(1));
            for i in 0..pages {
                assert_eq!(libc::madvise(page(2 * i), PAGE, libc::MADV_DONTNEED), 0);
            }
            Holes { at, len }
        }
    }
}

impl Drop for Holes {
    #[allow(unsafe_code)]
    fn drop(&mut self) {
        // SAFETY: it is the mapping that was made above.
        unsafe { libc::munmap(self.at, self.len) };
    }
}

/// Huge pages, taken as long as its value lives.
struct HugePages;

impl HugePages {
    fn take(&self, number: u64) {
        fs::write("/proc/sys/vm/nr_hugepages", number.to_string()).unwrap();
    }
}

impl Drop for HugePages {
    fn drop(&mut self) {
        self.take(0);
    }
}

/// The order of a huge page of 2 MiB.
const HUGE: usize = 9;

/// How many free pieces of each order a zone has.
fn pieces(zone: &str) -> Vec<i64> {
    let text = fs::read_to_string("/proc/buddyinfo").unwrap();
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let counts = lines
        .filter(|words| words.get(3) == Some(&zone))
        .map(|words| words[4..].iter().map(|n| n.parse().unwrap()).collect::<Vec<_>>());
    counts.reduce(|sum, more| sum.iter().zip(more).map(|(a, b)| a + b).collect()).unwrap()
}

/// Memory that is free, but in pieces, is put together for a huge page.
#[test]
fn pieces_that_lack_are_told_with_the_reason() {
    if !able("compactsnoop") {
        return;
    }
    let number = |file: &str, name: &str| -> Option<u64> {
        let text = fs::read_to_string(file).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    let memory = |name| number("/proc/meminfo", name);
    if memory("Hugepagesize:") != Some(2048) || memory("HugePages_Total:") != Some(0) {
        return skip("no huge pages of 2 MiB here, or somebody uses them");
    }
    if memory("MemTotal:").unwrap() > 4 << 20 {
        return skip("too much memory to use up");
    }
    let stalls = || number("/proc/vmstat", "compact_stall ").unwrap();
    let holes = Holes::new(memory("MemFree:").unwrap() as usize / 16);
    let running = tool("compactsnoop -J -e").start();
    let (pages, before) = (HugePages, stalls());
    let whole: i64 = pieces("DMA32").iter().skip(HUGE).zip(0..).map(|(n, order)| n << order).sum();
    let mut asked = whole as u64;
    let found = wait_for("a huge page that is not there", || {
        let found = pieces("DMA32");
        pages.take(asked);
        asked += 1;
        (stalls() > before).then_some(found)
    });
    drop((pages, holes));
    let ran = running.stop().ok();
    let events = ran.events();
    let own = |e: &&serde_json::Value| {
        e["pid"] == std::process::id() && e["order"] == HUGE && e["zone"] == "DMA32"
    };
    let first = events.iter().find(own).unwrap_or_else(|| panic!("{}", ran.story()));
    // As Documentation/admin-guide/sysctl/vm.rst has it of extfrag_threshold: free memory enough,
    // in small pieces. The kernel's formula, of which whole pieces are no part.
    let small = || found.iter().zip(0..).take(HUGE);
    let (count, free) =
        (small().map(|(n, _)| n).sum::<i64>(), small().map(|(n, o)| n << o).sum::<i64>());
    let expected = 1000 - (1000 + free * 1000 / (1 << HUGE)) / count;
    let index = first["fragidx"].as_i64().unwrap();
    assert!(index > 500 && index.abs_diff(expected) <= 20, "{expected} {found:?}{}", ran.story());
}

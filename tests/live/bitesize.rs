//! bitesize: how large the requests of each process are.

use crate::support::*;

#[test]
fn sizes_are_those_of_the_load() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for without in ["", "raw_tp/block_io_start"] {
        for (block, count) in [(512, 2048), (4096, 256), (65536, 16)] {
            let load = format!("write {} 1048576 {block} --direct --fsync", disk.path);
            let ran = whole(|| {
                let command = format!("bitesize -J -d {}", disk.name);
                tool(&command).env("BEEBOX_WITHOUT", without).load(&load).ok()
            });
            let hists = ran.of_type("histogram");
            assert_eq!(hists.len(), 1, "{}", ran.story());
            let h = &hists[0];
            assert_eq!((&h["comm"], &h["unit"]), (&"workload".into(), &"bytes".into()));
            // The flush at the end has no size.
            assert_eq!((&h["count"], &h["sum"]), (&count.into(), &(1 << 20).into()), "{h}");
            assert_eq!((&h["min"], &h["max"]), (&block.into(), &block.into()), "{h}");
            assert_eq!(h["p50"], block, "{h}");
            assert_eq!(ran.lost(), 0, "{}", ran.story());
        }
    }
}

/// The name is that of the process that asks, and chooses.
#[test]
fn each_name_has_its_own() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = |name, block| format!("name {name} -- read {} 262144 {block} --direct", disk.path);
    // "a;" and an escape sequence; the same with another byte.
    let (one, other) = ("613b1b5b32", "613b1b5b33");
    let loads = |options: &str| {
        whole(|| {
            let running = tool(&format!("bitesize {options} -d {}", disk.name)).start();
            Waiting::load(&read(one, 4096)).go();
            Waiting::load(&read(other, 16384)).go();
            running.stop().ok()
        })
    };
    let ran = loads("-J");
    let hists = ran.of_type("histogram");
    let seen = |comm: &str| hists.iter().find(|h| h["comm"] == comm).map(|h| h["count"].clone());
    assert_eq!(seen("a;\u{1b}[2"), Some(64.into()), "{}", ran.story());
    assert_eq!(seen("a;\u{1b}[3"), Some(16.into()), "{}", ran.story());
    let ran = loads("-J -c [3");
    let hists = ran.of_type("histogram");
    assert_eq!((hists.len(), &hists[0]["comm"]), (1, &"a;\u{1b}[3".into()), "{}", ran.story());
    let ran = loads("");
    assert!(ran.stdout.contains("Process Name = a;\\x1b[2\n"), "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 4096 --direct", disk.path);
    let ran = whole(|| tool(&format!("bitesize -d {}", disk.name)).load(&load).ok());
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "Process Name = workload", "{}", ran.story());
    assert_eq!(lines[1], "     Kbytes              : count    distribution");
    let stars = "*".repeat(40);
    assert_eq!(lines[4], format!("         4 -> 7          : 256      |{stars}|"));
    assert_eq!(lines[6], "  count 256, mean 4, min 4, max 4", "{}", ran.story());
    let ran = tool(&format!("bitesize -T -d {}", disk.name)).load(&load).ok();
    assert_eq!(ran.stdout.as_bytes()[2], b':', "{}", ran.story());
}

/// Whatever falls between two summaries is in one of them.
#[test]
fn intervals_lose_nothing() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 512 --direct --count 5", disk.path);
    let ran = tool(&format!("bitesize -J -d {} 10ms", disk.name)).load(&load).ok();
    let hists = ran.of_type("histogram");
    assert_eq!(total(&hists, "count") + ran.lost(), 5 * 2048, "{}", ran.story());
    assert!(hists.len() > 1, "{}", ran.story());
}

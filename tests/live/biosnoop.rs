use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::support::*;

/// The requests of one operation: its first letter.
fn of(events: &[Value], op: char) -> Vec<&Value> {
    events.iter().filter(|e| e["op"].as_str().unwrap().starts_with(op)).collect()
}

/// The two ways to see who begins a request: kernels before 6.5 have the second only.
const WITHOUT: [&str; 2] = ["", "raw_tp/block_io_start"];

#[test]
fn each_read_is_a_row() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for without in WITHOUT {
        let load = Waiting::load(&format!("read {} 409600 4096 --direct", disk.path));
        let pid = load.pid();
        let running = tool(&format!("biosnoop -J -d {}", disk.name));
        let running = running.env("BEEBOX_WITHOUT", without).start();
        load.go();
        let ran = running.stop().ok();
        let events: Vec<_> = ran.events().into_iter().filter(|e| e["pid"] == pid).collect();
        assert_eq!(of(&events, 'R').len(), 100, "{}", ran.story());
        for (i, e) in events.iter().enumerate() {
            assert_eq!(e["sector"], i * 8, "{e}");
            assert_eq!(e["size_bytes"], 4096, "{e}");
            assert_eq!((&e["disk"], &e["part"]), (&disk.name.clone().into(), &e["disk"]), "{e}");
            assert_eq!(e["errno"], 0, "{e}");
            assert_eq!((&e["comm"], &e["tid"]), (&"workload".into(), &pid.into()), "{e}");
        }
        assert_eq!(ran.lost(), 0);
    }
}

/// Reads are one after another: their times add up to no more than the run took.
#[test]
fn times_fit_in_the_run() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 4096 --direct", disk.path);
    let began = Instant::now();
    let ran = tool(&format!("biosnoop -J -d {}", disk.name)).load(&load).ok();
    let took = began.elapsed().as_nanos() as u64;
    let events = ran.events();
    let sum = |key: &str| events.iter().map(|e| e[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(events.len(), 256, "{}", ran.story());
    assert!(sum("queued_ns") + sum("lat_ns") < took, "{}", ran.story());
    assert!(events.iter().all(|e| e["lat_ns"].as_u64() > Some(0)), "{}", ran.story());
}

/// A disk that answers when the test lets it: its file is on a frozen file system.
#[test]
fn a_disk_that_takes_its_time() {
    const HELD: Duration = Duration::from_millis(1100);
    let Some(below) = Loop::new(32 << 20) else { return };
    let done = |command: &str, args: &[&str]| {
        Command::new(command).args(args).output().is_ok_and(|o| o.status.success())
    };
    let scratch = Scratch::new();
    let mount = scratch.path("mount");
    fs::create_dir(&mount).unwrap();
    if !done("mkfs.ext4", &["-q", "-O", "^has_journal", &below.path])
        || !done("mount", &[&below.path, &mount])
    {
        return skip("no ext4 can be made and mounted here");
    }
    let file = format!("{mount}/disk");
    fs::write(&file, vec![0; 1 << 20]).unwrap();
    let Some(disk) = Loop::on(&file, Scratch::new()) else { return skip("no second loop device") };
    let slow = Waiting::load(&format!("write {} 4096 4096 --direct", disk.path));
    let pid = slow.pid();
    let (began, held);
    let ran = {
        let running = tool(&format!("biosnoop -J -Q -m 200 -d {}", disk.name)).start();
        let impatient = tool(&format!("biosnoop -J -d {}", disk.name)).start();
        assert!(done(
            workload().to_str().unwrap(),
            &["write", &disk.path, "40960", "4096", "--direct"]
        ));
        let frozen = Frozen::new(&mount);
        began = Instant::now();
        let writer = thread::spawn(move || slow.go());
        held_up(pid, "workload");
        let from = Instant::now();
        thread::sleep(HELD);
        let seen = impatient.stop().ok();
        assert_eq!(seen.summary()["unfinished"], 1, "{}", seen.story());
        assert!(
            seen.stderr.contains("unfinished requests: 1, the oldest for 1."),
            "{}",
            seen.story()
        );
        held = from.elapsed();
        drop(frozen);
        writer.join().unwrap();
        running.stop().ok()
    };
    let took = began.elapsed();
    drop(disk);
    assert!(done("umount", &[&mount]));
    let events = ran.events();
    assert_eq!(events.len(), 1, "the quick writes are not shown{}", ran.story());
    let lat = Duration::from_nanos(events[0]["lat_ns"].as_u64().unwrap());
    assert!(lat > held && lat < took, "{held:?} < {lat:?} < {took:?}{}", ran.story());
    let queued = Duration::from_nanos(events[0]["queued_ns"].as_u64().unwrap());
    assert!(queued < took - held, "the wait was the disk's{}", ran.story());
}

#[test]
fn writes_and_flushes() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for without in WITHOUT {
        let load = format!("write {} 65536 16384 --direct --fsync --count 5", disk.path);
        let command = format!("biosnoop -J -d {}", disk.name);
        let ran = tool(&command).env("BEEBOX_WITHOUT", without).load(&load).ok();
        let events = ran.events();
        assert_eq!(of(&events, 'W').len(), 20, "{}", ran.story());
        assert!(of(&events, 'W').iter().all(|e| e["size_bytes"] == 16384), "{}", ran.story());
        let flushes = of(&events, 'F');
        assert_eq!(flushes.len(), 5, "{}", ran.story());
        for e in flushes {
            assert_eq!((&e["sector"], &e["size_bytes"]), (&Value::Null, &0.into()), "{e}");
            assert_eq!((&e["queued_ns"], &e["comm"]), (&Value::Null, &"workload".into()), "{e}");
        }
    }
}

#[test]
fn a_discard() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let blkdiscard = "/usr/sbin/blkdiscard";
    if !Path::new(blkdiscard).exists() {
        return skip("there is no blkdiscard");
    }
    let ran =
        tool(&format!("biosnoop -J -d {} -- {blkdiscard} {}", disk.name, disk.path)).run().ok();
    let events = ran.events();
    let discards = of(&events, 'D');
    let sum: u64 = discards.iter().map(|e| e["size_bytes"].as_u64().unwrap()).sum();
    assert_eq!(sum, 1 << 20, "{}", ran.story());
    assert!(discards.iter().all(|e| e["comm"] == "blkdiscard"), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 12288 4096 --direct", disk.path);
    let ran = tool(&format!("biosnoop -QP -d {}", disk.name)).load(&load).ok();
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(
        heading,
        "TIME(s)     COMM        PID     DISK    T    P SECTOR     BYTES   QUE(ms) LAT(ms)"
    );
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for (i, row) in rows.iter().enumerate() {
        assert_eq!((&*row["COMM"], &row["DISK"]), ("workload", &disk.name));
        // Old kernels do not call a direct read synchronous.
        assert!(row["T"] == "RS" || row["T"] == "R", "{row:?}");
        assert_eq!((&row["SECTOR"], &*row["BYTES"]), (&(i * 8).to_string(), "4096"));
        let (_, decimals) = row["LAT(ms)"].split_once('.').unwrap();
        assert_eq!(decimals.len(), 3, "{row:?}");
    }
    assert_eq!(rows[0]["TIME(s)"], "0.000000");
    let ran = tool("biosnoop -t").load(&load).ok();
    assert!(ran.stdout.starts_with("TIMESTAMP    COMM"), "{}", ran.story());
}

#[test]
fn only_what_a_process_asks_for() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = format!("read {} 40960 4096 --direct", disk.path);
    let (one, other) = (Waiting::load(&read), Waiting::load(&read));
    let pid = one.pid();
    let running = tool(&format!("biosnoop -J -p {pid} -d {}", disk.name)).start();
    other.go();
    one.go();
    let ran = running.stop().ok();
    let events = ran.events();
    assert_eq!(events.len(), 10, "{}", ran.story());
    assert!(events.iter().all(|e| e["pid"] == pid), "{}", ran.story());
    // Of another process there is nothing.
    let idle = Waiting::load("true");
    let ran = tool(&format!("biosnoop -J -p {} --duration 1", idle.pid())).start();
    Waiting::load(&read).go();
    assert!(ran.stop().ok().events().is_empty());
    idle.go();
}

#[test]
fn sequential_and_random() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for (how, sequential) in [("", 63), ("--random 7", 0)] {
        let load = format!("read {} 262144 4096 --direct {how}", disk.path);
        let ran = tool(&format!("biosnoop -J -d {}", disk.name)).load(&load).ok();
        let events = ran.events();
        assert_eq!(events.len(), 64, "{}", ran.story());
        let mut found = 0;
        for pair in events.windows(2) {
            let end = pair[0]["sector"].as_u64().unwrap() + 8;
            let expected = if pair[1]["sector"] == end { "S" } else { "R" };
            assert_eq!(pair[1]["pattern"], expected, "{}", ran.story());
            found += usize::from(expected == "S");
        }
        assert!(if sequential > 0 { found == sequential } else { found < 10 }, "{}", ran.story());
    }
}

/// A disk whose file has no room left.
#[test]
fn an_error_is_told() {
    let Some(below) = Tmpfs::new("256k") else { return };
    let Some(disk) = below.disk(1 << 20) else { return };
    let load = format!("write {} 1048576 4096 --direct", disk.path);
    let ran = tool(&format!("biosnoop -J -d {}", disk.name)).load(&load);
    let (last, before) = (&ran.events().pop().unwrap(), ran.events().len() - 1);
    assert!((1..256).contains(&before), "{}", ran.story());
    assert!(last["errno"] == libc::ENOSPC || last["errno"] == libc::EIO, "{last}");
    assert!(ran.events()[..before].iter().all(|e| e["errno"] == 0), "{}", ran.story());
}

#[test]
fn a_partition() {
    let Some(disk) = Loop::new(8 << 20) else { return };
    let part = format!("{}p1", disk.name);
    let added = Command::new("addpart").args([&disk.path, "1", "2048", "4096"]).output();
    let numbers = fs::read_to_string(format!("/sys/class/block/{part}/dev"));
    let (Ok(_), Ok(numbers)) = (added, numbers) else {
        return skip("no partition can be made here");
    };
    let scratch = Scratch::new();
    let node = scratch.path("node");
    let (major, minor) = numbers.trim().split_once(':').unwrap();
    assert!(Command::new("mknod").args([&node, "b", major, minor]).status().unwrap().success());
    let load = format!("read {node} 8192 4096 --direct");
    for wanted in [&part, &disk.name] {
        let ran = tool(&format!("biosnoop -J -d {wanted}")).load(&load).ok();
        let events = ran.events();
        assert_eq!(events.len(), 2, "{}", ran.story());
        for (i, e) in events.iter().enumerate() {
            assert_eq!((&e["disk"], &e["part"]), (&(&*disk.name).into(), &(&*part).into()), "{e}");
            assert_eq!(e["sector"], 2048 + i * 8, "as the disk sees it{e}");
        }
    }
    let ran = tool(&format!("biosnoop -J -d {part}"));
    let ran = ran.load(&format!("read {} 8192 4096 --direct", disk.path)).ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

/// Every request is a row, or counted: as lost, where the kernel has kept its
/// end from the tool and the request's place was used again, or else as unfinished.
#[test]
fn a_flood_is_conserved() {
    let Some(disk) = Loop::new(2 << 20) else { return };
    let reads = many(4096);
    // Each read is a request of its own.
    fs::write(format!("/sys/block/{}/queue/nomerges", disk.name), "2").unwrap();
    let read = format!("{} read {} {} 512 --direct", workload().display(), disk.path, reads * 512);
    let all = format!("for i in 1 2 3 4 5 6; do {read} & done; wait");
    for without in WITHOUT {
        // There is room for all, however seldom a loaded machine lets the tool run.
        let tool = tool(&format!("biosnoop -J --buffer-size 16M -d {} -- sh -c", disk.name));
        let ran = tool.arg(&all).env("BEEBOX_WITHOUT", without).run().ok();
        let (events, summary) = (ran.events(), ran.summary());
        assert!(events.iter().all(|e| e["size_bytes"] == 512));
        let (shown, hidden) = (events.len() as u64, ran.without_end());
        assert_eq!(shown + hidden, 6 * reads, "{summary}");
        assert_eq!(summary["lost"]["missed"], ran.lost(), "{summary}");
        assert!(hidden < shown / 100, "{summary}");
    }
}

#[test]
fn a_wrong_disk_is_a_usage_error() {
    let ran = tool("biosnoop -d sdzz").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
    assert!(ran.stderr.contains("no disk \"sdzz\"; there are: "), "{}", ran.story());
}

//! biopattern: what a disk is asked for one after another, and what here and there.

use serde_json::Value;

use crate::support::*;

fn read(disk: &Loop, how: &str) -> String {
    format!("read {} 1048576 4096 --direct {how}", disk.path)
}

/// All rows of a disk as one: random, sequential, all, bytes.
fn sums(rows: &[Value]) -> [u64; 4] {
    ["random", "sequential", "count", "size_bytes"].map(|key| total(rows, key))
}

#[test]
fn sequential_reads_are() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for without in ["", "raw_tp/block_io_start"] {
        let ran = whole(|| {
            let command = format!("biopattern -J -d {}", disk.name);
            tool(&command).env("BEEBOX_WITHOUT", without).load(&read(&disk, "")).ok()
        });
        let rows = ran.of_type("row");
        // Of the first one nobody knows; the one at sector 0 counts all the same.
        assert_eq!(sums(&rows), [0, 255, 256, 1 << 20], "{}", ran.story());
        assert_eq!((rows.len(), &rows[0]["disk"]), (1, &(*disk.name).into()));
        assert_eq!(ran.lost(), 0);
    }
}

/// Where nobody chooses tasks, requests are counted without a look at where they begin.
#[test]
fn everybody_s_reads_are_counted() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let ran = whole(|| {
        let running = tool(&format!("biopattern -J -d {}", disk.name)).start();
        Waiting::load(&read(&disk, "--count 2")).go();
        running.stop().ok()
    });
    assert_eq!(sums(&ran.of_type("row")), [1, 510, 512, 2 << 20], "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

/// The blocks come in an order that is known from biosnoop.
#[test]
fn random_reads_are() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = read(&disk, "--random 7");
    let events = whole(|| tool(&format!("biosnoop -J -d {}", disk.name)).load(&load).ok()).events();
    let sectors: Vec<_> = events.iter().map(|e| e["sector"].as_u64().unwrap()).collect();
    let after = sectors.windows(2).filter(|pair| pair[1] == pair[0] + 8).count() as u64;
    let ran = whole(|| tool(&format!("biopattern -J -d {}", disk.name)).load(&load).ok());
    assert_eq!(sums(&ran.of_type("row")), [255 - after, after, 256, 1 << 20], "{}", ran.story());
    assert!(after < 20, "{sectors:?}");
}

/// The first requests of an interval go on from the last one of the interval before.
#[test]
fn intervals_lose_nothing() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = read(&disk, "--count 10");
    let ran = whole(|| tool(&format!("biopattern -J -d {} 10ms", disk.name)).load(&load).ok());
    let rows = ran.of_type("row");
    assert!(rows.len() > 1, "{}", ran.story());
    // Each time over it jumps back to the beginning.
    assert_eq!(sums(&rows), [9, 2550, 2560, 10 << 20], "{}", ran.story());
}

/// Flushes and discards are neither, nor do they part what is sequential.
#[test]
fn only_reads_and_writes_count() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let write = |at| {
        format!(
            "dd if=/dev/zero of={} bs=4096 seek={at} count=2 oflag=direct conv=fsync",
            disk.path
        )
    };
    let line =
        format!("{}; blkdiscard -f -o 524288 -l 4096 {} && {}", write(0), disk.path, write(2));
    let ran = whole(|| tool(&format!("biopattern -J -d {} -- sh -c", disk.name)).arg(&line).run());
    if ran.status != Some(0) {
        return skip("no blkdiscard");
    }
    assert_eq!(sums(&ran.of_type("row")), [0, 3, 4, 4 * 4096], "{}", ran.story());
}

/// Two disks are two rows, and two streams on one disk are in each other's way.
#[test]
fn disks_are_told_apart() {
    let (Some(one), Some(other)) = (Loop::new(1 << 20), Loop::new(1 << 20)) else { return };
    let both = format!(
        "for i in $(seq 0 19); do for d in {} {}; do \
         dd if=$d of=/dev/null bs=4096 skip=$i count=1 iflag=direct; done; done",
        one.path, other.path
    );
    let ran = whole(|| tool("biopattern -J -- sh -c").arg(&both).run().ok());
    let rows = ran.of_type("row");
    for disk in [&one, &other] {
        let of: Vec<_> = rows.iter().filter(|r| r["disk"] == *disk.name).cloned().collect();
        assert_eq!(sums(&of), [0, 19, 20, 20 * 4096], "{}", ran.story());
    }
    let apart = format!(
        "for i in $(seq 0 9); do for at in 0 100; do \
         dd if={} of=/dev/null bs=4096 skip=$((at + i)) count=1 iflag=direct; done; done",
        one.path
    );
    let ran =
        whole(|| tool(&format!("biopattern -J -d {} -- sh -c", one.name)).arg(&apart).run().ok());
    assert_eq!(sums(&ran.of_type("row")), [19, 0, 20, 20 * 4096], "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let command = format!("biopattern -d {}", disk.name);
    let ran = whole(|| tool(&command).load(&read(&disk, "--count 2")).ok());
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(heading, "DISK     %RND  %SEQ    COUNT     KBYTES");
    let rows = ran.table();
    assert_eq!(rows.len(), 1, "{}", ran.story());
    let row = &rows[0];
    assert_eq!((&row["DISK"], &*row["%RND"], &*row["%SEQ"]), (&disk.name, "0", "100"));
    assert_eq!((&*row["COUNT"], &*row["KBYTES"]), ("512", "2048"));
    // A single request is neither.
    let one = format!("read {} 4096 4096 --direct", disk.path);
    let other = Loop::new(1 << 20).unwrap();
    let one = one.replace(&disk.path, &other.path);
    let ran = whole(|| tool(&format!("biopattern -T -d {}", other.name)).load(&one).ok());
    let row = &ran.table()[0];
    assert_eq!((&*row["%RND"], &*row["%SEQ"], &*row["COUNT"]), ("-", "-", "1"), "{}", ran.story());
    assert_eq!(row["TIME"].len(), 8, "{}", ran.story());
}

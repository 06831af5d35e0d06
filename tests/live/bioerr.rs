//! bioerr: requests that fail, and no others.

use crate::support::*;

/// A disk on which every write fails, since there is no room for it, and every read succeeds.
fn failing() -> Option<(Loop, Tmpfs)> {
    let below = Tmpfs::new("256k")?;
    let disk = below.disk(1 << 20)?;
    below.fill();
    Some((disk, below))
}

/// Three writes, each of which must fail, between reads.
fn load(disk: &Loop) -> String {
    let (workload, path) = (workload().display().to_string(), &disk.path);
    format!(
        "for i in 1 2 3; do {workload} write {path} 4096 4096 --direct 2>/dev/null && exit 9
        {workload} read {path} 40960 4096 --direct || exit 9; done"
    )
}

#[test]
fn each_request_that_fails_is_a_row() {
    let Some((disk, _below)) = failing() else { return };
    for without in ["", "raw_tp/block_io_start"] {
        let command = format!("bioerr -J -d {} -- sh -c", disk.name);
        let ran =
            whole(|| tool(&command).env("BEEBOX_WITHOUT", without).arg(load(&disk)).run().ok());
        let events = ran.events();
        assert_eq!(events.len(), 3, "{}", ran.story());
        for e in &events {
            assert_eq!((&e["comm"], &e["disk"]), (&"workload".into(), &(*disk.name).into()));
            assert_eq!((&e["sector"], &e["size_bytes"]), (&0.into(), &4096.into()), "{e}");
            assert!(e["op"].as_str().unwrap().starts_with('W'), "{e}");
            let known = [(libc::ENOSPC, "ENOSPC"), (libc::EIO, "EIO")];
            assert!(known.iter().any(|(n, name)| e["errno"] == *n && e["error"] == *name), "{e}");
            assert!(e["lat_ns"].as_u64() > Some(0) && e["pid"].as_u64() > Some(1), "{e}");
        }
        assert_eq!(ran.lost(), 0);
    }
}

/// The one who asked, not whoever runs when the answer comes.
#[test]
fn only_what_a_process_asks_for() {
    let Some((disk, _below)) = failing() else { return };
    let write =
        format!("read go; {} write {} 4096 4096 --direct; true", workload().display(), disk.path);
    let ran = whole(|| {
        let (one, other) = (Waiting::shell(&write), Waiting::shell(&write));
        let running = tool(&format!("bioerr -J -d {} --ppid {}", disk.name, one.pid())).start();
        other.go();
        one.go();
        running.stop().ok()
    });
    assert_eq!(ran.events().len(), 1, "{}", ran.story());
}

#[test]
fn the_table_reads_well() {
    let Some((disk, _below)) = failing() else { return };
    let command = format!("bioerr -d {} -- sh -c", disk.name);
    let ran = whole(|| tool(&command).arg(load(&disk)).run().ok());
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(
        heading,
        "TIME     COMM            PID     DISK    T    SECTOR     BYTES   ERROR      LAT(ms)"
    );
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((row["TIME"].len(), &*row["COMM"], &row["DISK"]), (8, "workload", &disk.name));
        assert_eq!((&*row["SECTOR"], &*row["BYTES"]), ("0", "4096"));
        assert!(["ENOSPC", "EIO"].contains(&&*row["ERROR"]), "{row:?}");
    }
}

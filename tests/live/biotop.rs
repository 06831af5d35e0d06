use crate::support::*;

#[test]
fn sums_are_those_of_the_load() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("write {} 1048576 4096 --direct --fsync --count 5", disk.path);
    for without in ["", "raw_tp/block_io_start"] {
        let command = format!("biotop -J -d {} --interval 10ms", disk.name);
        let ran = tool(&command).env("BEEBOX_WITHOUT", without).load(&load).ok();
        let rows = ran.of_type("row");
        let sum = |op: &str, key: &str| {
            let of = rows.iter().filter(|r| r["op"] == op);
            of.map(|r| r[key].as_u64().unwrap()).sum::<u64>()
        };
        assert_eq!(
            (sum("W", "ios"), sum("W", "size_bytes")),
            (5 * 256, 5 << 20),
            "{}",
            ran.story()
        );
        assert_eq!((sum("F", "ios"), sum("F", "size_bytes")), (5, 0), "{}", ran.story());
        assert!(rows.iter().all(|r| r["comm"] == "workload" && r["disk"] == *disk.name));
        assert_eq!(ran.lost(), 0);
    }
}

/// The filter is about who asked, not about whoever runs when the disk answers.
#[test]
fn a_process_by_its_pid() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = format!("read {} 1048576 4096 --direct", disk.path);
    let (one, other) = (Waiting::load(&read), Waiting::load(&read));
    let pid = one.pid();
    let running = tool(&format!("biotop -J -p {pid}")).start();
    other.go();
    one.go();
    let ran = running.stop().ok();
    let mut ios = 0;
    for row in ran.of_type("row").iter().filter(|r| r["disk"] == *disk.name) {
        assert_eq!(row["pid"], pid, "{}", ran.story());
        ios += row["ios"].as_u64().unwrap();
    }
    assert_eq!(ios, 256, "{}", ran.story());
    let idle = Waiting::load("true");
    let running = tool(&format!("biotop -J -p {}", idle.pid())).start();
    Waiting::load(&read).go();
    assert!(running.stop().ok().of_type("row").is_empty());
    idle.go();
}

/// The larger of two loads is first, by each of BCC's words.
#[test]
fn sorted_as_asked() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = |blocks| format!("read {} 262144 {} --direct", disk.path, 262144 / blocks);
    for (options, first, last) in [
        ("", 512, 4),
        ("-s io", 512, 4),
        ("--sort ios:asc", 4, 512),
        ("--sort disk", 0, 0),
        ("-s all --maxrows 1 --noclear", 512, 512),
        ("-s bytes", 512, 4),
        ("-s time", 512, 4),
        ("-s I/O", 512, 4),
    ] {
        // The many small reads are done twice over: they are more bytes, too.
        let (few, many) =
            (Waiting::load(&read(4)), Waiting::load(&format!("{} --count 64", read(8))));
        let command = format!("biotop -J -p {},{} -d {}", few.pid(), many.pid(), disk.name);
        let running = tool(&command).args(options).arg("60").start();
        few.go();
        many.go();
        let ran = running.stop().ok();
        let rows = ran.of_type("row");
        if first > 0 {
            assert_eq!(rows[0]["ios"], first, "{options}{}", ran.story());
            assert_eq!(rows[rows.len() - 1]["ios"], last, "{options}{}", ran.story());
        }
    }
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 4096 --direct", disk.path);
    let mut ran = tool(&format!("biotop -d {} 60", disk.name)).load(&load).ok();
    let (head, table) = ran.stdout.split_once("\n\n").unwrap();
    assert_eq!(&head[8..18], " loadavg: ", "{head}");
    ran.stdout = table.to_string();
    let rows = ran.table();
    assert_eq!(rows.len(), 1, "{}", ran.story());
    let row = &rows[0];
    assert_eq!((&*row["COMM"], &*row["D"], &row["DISK"]), ("workload", "R", &disk.name));
    assert_eq!((&*row["MAJ"], &*row["I/O"], &*row["Kbytes"]), ("7", "256", "1024"));
    assert!(row["AVGms"].parse::<f64>().unwrap() > 0.0);
}

#[test]
fn a_wrong_column_is_a_usage_error() {
    let ran = tool("biotop -s kbyte").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
    assert!(
        ran.stderr.contains("perhaps kbytes") || ran.stderr.contains("size"),
        "{}",
        ran.story()
    );
}

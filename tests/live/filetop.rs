//! filetop: which files are read and written, how often and how much.

use serde_json::Value;

use crate::support::*;

fn of(ran: &Ran, path: &str) -> Vec<Value> {
    ran.of_type("row").into_iter().filter(|r| r["path"] == path).collect()
}

#[test]
fn sums_are_those_of_the_load() {
    let dir = Scratch::new();
    let file = dir.path("file");
    let write = format!("write {file} 1000000 4096 --count 3");
    let read = format!("read {file} 1000000 8192 --count 2");
    // Also when each name and each sum is needed many times.
    for interval in ["", "10ms"] {
        let ran = tool(&format!("filetop -J {interval}")).load(&write).ok();
        let rows = of(&ran, &file);
        assert_eq!((total(&rows, "writes"), total(&rows, "written_bytes")), (735, 3_000_000));
        assert_eq!((total(&rows, "reads"), total(&rows, "read_bytes")), (0, 0));
        assert!(rows.iter().all(|r| r["comm"] == "workload" && r["file_type"] == "R"));
        assert_eq!(ran.lost(), 0);
        let ran = tool(&format!("filetop -J {interval}")).load(&read).ok();
        let rows = of(&ran, &file);
        assert_eq!((total(&rows, "reads"), total(&rows, "read_bytes")), (246, 2_000_000));
    }
    // What was done counts, not what was asked for.
    let ran = tool("filetop -J").load(&format!("read {file} 2000000 2000000")).ok();
    assert_eq!(total(&of(&ran, &file), "read_bytes"), 1_000_000, "{}", ran.story());
}

#[test]
fn every_call_that_moves_bytes_is_seen() {
    let dir = Scratch::new();
    let (file, copy) = (dir.path("file"), dir.path("copy"));
    std::fs::write(&file, vec![1; 100_000]).unwrap();
    let ran = tool("filetop -J --").args("cp").arg(&file).arg(&copy).run().ok();
    assert_eq!(total(&of(&ran, &file), "read_bytes"), 100_000, "{}", ran.story());
    assert_eq!(total(&of(&ran, &copy), "written_bytes"), 100_000, "{}", ran.story());
}

#[test]
fn kinds_directions_and_directories_can_be_chosen() {
    let dir = Scratch::new();
    std::fs::create_dir(dir.path("below")).unwrap();
    let (file, below) = (dir.path("file"), dir.path("below/file"));
    let load = format!(
        "dd if=/dev/zero of={below} bs=512 count=4 2>/dev/null; cat <{below} | cat >{file}"
    );
    let run = |options: &str| {
        let ran = tool(&format!("filetop -J {options} --")).args("sh -c").arg(&load).run().ok();
        let found = |path: &str| of(&ran, path).len();
        let pipes = ran
            .of_type("row")
            .iter()
            .filter(|r| r["path"].as_str().unwrap_or("").starts_with("pipe:"))
            .count();
        (found(&file), found(&below), pipes)
    };
    assert_eq!(run(""), (1, 2, 0));
    assert_eq!(run("-a"), (1, 2, 2));
    assert_eq!(run("--read-only"), (0, 1, 0));
    assert_eq!(run("--write-only"), (1, 1, 0));
    assert_eq!(run(&format!("-d {}", dir.path(""))), (1, 0, 0));
    assert_eq!(run(&format!("-d {}", dir.path("below"))), (0, 2, 0));
    let ran = tool("filetop -d /nonexistent").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
}

#[test]
fn names_are_tamed_and_sorted() {
    let dir = Scratch::new();
    let hostile = dir.path("a\u{1b}[2J\n\u{202e}");
    let load = format!(
        "dd if=/dev/zero of='{hostile}' bs=100000 count=1; \
                        dd if=/dev/zero of={} bs=1 count=50",
        dir.path("many")
    );
    let ran = tool("filetop --").args("sh -c").arg(&load).run().ok();
    assert!(ran.stdout.contains("a\\x1b[2J\\x0a\\xe2\\x80\\xae"), "{}", ran.story());
    for (sort, first) in [("wbytes", &*hostile), ("writes", &dir.path("many")), ("all", &hostile)] {
        let ran = tool(&format!("filetop -J -r 1 -s {sort} --write-only --"))
            .args("sh -c")
            .arg(&load)
            .run()
            .ok();
        let rows = ran.of_type("row");
        assert_eq!(rows[0]["path"], first, "{sort}{}", ran.story());
    }
}

#[test]
fn the_table_is_bcc_s() {
    let dir = Scratch::new();
    let load = format!("write {} 102400 1024", dir.path("file"));
    let mut ran = tool("filetop 60").load(&load).ok();
    let (head, table) = ran.stdout.split_once("\n\n").unwrap();
    assert_eq!(&head[8..18], " loadavg: ", "{head}");
    ran.stdout = table.to_string();
    let row = &ran.table()[0];
    assert_eq!((&*row["COMM"], &*row["READS"], &*row["WRITES"]), ("workload", "0", "100"));
    assert_eq!((&*row["W_Kb"], &*row["T"], &row["FILE"]), ("100", "R", &dir.path("file")));
}

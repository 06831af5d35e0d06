//! llcstat: references and misses by process, where something counts them.

use crate::support::*;

/// Most virtual machines have no counters of their own.
#[test]
fn without_counters_it_says_so_and_what_there_is() {
    let ran = tool("llcstat -J 0.2").run();
    if ran.status == Some(0) {
        assert!(!ran.of_type("row").is_empty(), "{}", ran.story());
        return skip("this machine has the counters");
    }
    assert_eq!((ran.status, &*ran.stdout), (Some(4), ""), "{}", ran.story());
    let said = "no hardware counter for cache-references";
    assert!(ran.stderr.contains(said) && ran.stderr.contains("--event"), "{}", ran.story());
}

/// Any events will do: a mapping is touched, a fault a page.
#[test]
fn each_event_counts() {
    let ran = tool("llcstat -J -e page-faults,minor-faults").load("touch 4000").ok();
    let rows = ran.of_type("row");
    let [row] = &rows[..] else { panic!("{}", ran.story()) };
    assert_eq!(row["comm"], "workload", "{row}");
    let [all, minor] = ["references", "misses"].map(|key| row[key].as_u64().unwrap());
    assert!((4000..4400).contains(&minor) && all >= minor, "{row}");
    let percent = row["hit_percent"].as_f64().unwrap();
    assert!((percent - 100.0 * (all - minor) as f64 / all as f64).abs() < 0.01, "{row}");
    assert_eq!(ran.lost(), 0);
}

#[test]
fn samples_stand_for_their_period() {
    let ran = tool("llcstat -J -c 100 -t -C -e page-faults,major-faults").load("touch 4000").ok();
    let rows = ran.of_type("row");
    assert!((3900..4500).contains(&total(&rows, "references")), "{}", ran.story());
    let whole = |row: &serde_json::Value| {
        row["references"].as_u64().unwrap().is_multiple_of(100)
            && row["tid"] == row["pid"]
            && row["cpu"].is_u64()
    };
    assert!(rows.iter().all(whole), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("llcstat -e faults,minor-faults").load("touch 500").ok();
    let lines: Vec<_> = ran.stdout.lines().filter(|line| !line.is_empty()).collect();
    let words = |line: &str| line.split_whitespace().map(String::from).collect::<Vec<_>>();
    assert_eq!(words(lines[0]), ["PID", "NAME", "REFERENCE", "MISS", "HIT%"]);
    assert_eq!(words(lines[1])[1], "workload", "{}", ran.story());
    assert!(lines[2].starts_with("Total References: "), "{}", ran.story());
    for wrong in ["llcstat -e faults", "llcstat -e faults,nothing"] {
        assert_eq!(tool(wrong).run().status, Some(2), "{wrong}");
    }
}

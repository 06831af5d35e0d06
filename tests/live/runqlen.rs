//! runqlen: how many tasks wait, and how often any.

use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use crate::support::*;

/// Two of these loads at once would wait for each other.
static ALONE: Mutex<()> = Mutex::new(());

/// Five threads on one processor, the last: four wait.
fn load() -> String {
    format!("--pin {} runq 5 300", last())
}

fn last() -> usize {
    std::thread::available_parallelism().unwrap().get() - 1
}

fn of_cpu(all: &[Value], cpu: usize) -> Value {
    all.iter().find(|of| of["cpu"] == cpu).expect("that processor was looked at").clone()
}

#[test]
fn the_length_is_that_of_the_load() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    for options in ["", "-H"] {
        let ran = tool(&format!("runqlen -C -J {options}")).load(&load()).ok();
        let hist = of_cpu(&ran.of_type("histogram"), last());
        assert_eq!(hist["unit"], "tasks");
        // Whatever else runs there waits, too.
        let p50 = hist["p50"].as_u64().unwrap();
        assert!((4..10).contains(&p50), "{}", ran.story());
        let buckets = hist["buckets"].as_array().unwrap();
        let at = |length: u64| {
            let found = buckets.iter().find(|b| b["lo"] == length && b["hi"] == length + 1);
            found.map_or(0, |b| b["count"].as_u64().unwrap())
        };
        // 1.5 seconds of work, 99 times a second; the machine may be busy.
        let count = hist["count"].as_u64().unwrap();
        assert!((4..10).map(at).sum::<u64>() > 70, "{}", ran.story());
        assert_eq!(buckets.iter().map(|b| b["count"].as_u64().unwrap()).sum::<u64>(), count);
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn the_occupancy_is_how_often_any_waits() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let ran = tool("runqlen -C -O -J").load(&load()).ok();
    let row = of_cpu(&ran.of_type("row"), last());
    let [samples, occupied] = ["samples", "occupied"].map(|key| row[key].as_u64().unwrap());
    assert!(samples > 100 && occupied * 10 > samples * 7, "{}", ran.story());
    let percent = row["occupancy_percent"].as_f64().unwrap();
    assert!((percent - 100.0 * occupied as f64 / samples as f64).abs() < 0.01, "{row}");
    let ran = tool("runqlen -O").load(&load()).ok();
    let percent = ran.stdout.trim_end().strip_prefix("runqocc: ").unwrap().trim_end_matches('%');
    assert!((30.0..=100.0).contains(&percent.parse::<f64>().unwrap()), "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s_and_the_rate_as_asked() {
    let ran = tool("runqlen -C -f 49 -T 1 2").run().ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert_eq!(lines[0].len(), "12:34:56".len(), "{}", ran.story());
    assert!(lines[1].starts_with("cpu = "), "{}", ran.story());
    assert_eq!(lines[2], "     runqlen       : count    distribution");
    assert!(lines[3].starts_with("        0          : "), "{}", ran.story());
    // A kernel may leave a processor in peace that has nothing to do.
    let counts = ran.stdout.lines().filter_map(|line| line.trim().strip_prefix("count "));
    let counts = counts.map(|count| count.split(',').next().unwrap().parse::<u64>().unwrap());
    let most = counts.max().unwrap();
    assert!((20..=60).contains(&most), "{}", ran.story());
}

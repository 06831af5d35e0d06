//! slabratetop: what is taken from which cache.

use serde_json::Value;

use crate::support::*;

fn cache(ran: &Ran, name: &str) -> Value {
    let found = ran.of_type("row").into_iter().find(|row| row["cache"] == name);
    found.unwrap_or_else(|| panic!("no {name}{}", ran.story()))
}

/// Each open file is an object of the cache `filp`.
#[test]
fn objects_are_those_of_the_load() {
    if !able("slabratetop") {
        return;
    }
    let ran = tool("slabratetop -J 1h").load("open 5000 /dev/null --close").ok();
    let row = cache(&ran, "filp");
    let [count, bytes] = ["count", "size_bytes"].map(|key| row[key].as_u64().unwrap());
    assert!((5000..5100).contains(&count), "{}", ran.story());
    assert_eq!(bytes % count, 0, "{row}");
    assert!((128..1024).contains(&(bytes / count)), "{row}");
    assert_eq!(ran.lost(), 0, "{}", ran.story());
}

/// Each message that waits in a queue takes its size, and a header.
#[test]
fn what_kmalloc_gives_is_told_by_its_size() {
    if !able("slabratetop") {
        return;
    }
    let ran = tool("slabratetop -J 1h").load("messages 1000 900").ok();
    let row = cache(&ran, "kmalloc-1024");
    let count = row["count"].as_u64().unwrap();
    assert!((1000..1200).contains(&count), "{}", ran.story());
    assert_eq!(row["size_bytes"], 1024 * count, "{row}");
}

#[test]
fn the_table_is_bcc_s_and_sorted_as_asked() {
    if !able("slabratetop") {
        return;
    }
    let ran = tool("slabratetop -C -s count -r 3 1h").load("open 3000 /dev/null --close").ok();
    let lines: Vec<_> = ran.stdout.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines[0].contains(" loadavg: "), "{}", ran.story());
    let words: Vec<_> = lines[1].split_whitespace().collect();
    assert_eq!(words, ["CACHE", "ALLOCS", "BYTES"]);
    assert_eq!(lines.len(), 5, "{}", ran.story());
    let counts = lines[2..].iter().map(|line| line.split_whitespace().nth(1).unwrap());
    let counts: Vec<u64> = counts.map(|count| count.parse().unwrap()).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b) && counts[0] >= 3000, "{}", ran.story());
}

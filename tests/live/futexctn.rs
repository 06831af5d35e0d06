//! futexctn: how long threads wait for locks in user space.

use serde_json::Value;

use crate::support::*;

const MS: u64 = 1_000_000;

/// The waits for the lock that the load holds.
fn waits(ran: &Ran) -> Vec<Value> {
    let has =
        |s: &Value| functions(s, "user").iter().any(|name| name.contains("workload_contends"));
    ran.stacks("workload").into_iter().filter(has).collect()
}

#[test]
fn a_lock_that_is_held_20_ms() {
    let ran = tool("futexctn -J").load("contend 20 5").ok();
    let waits = waits(&ran);
    let [lock] = &waits[..] else { panic!("{}", ran.story()) };
    // Once or another time the holder may be so late that there is nothing to wait for.
    assert!((3..=5).contains(&lock["count"].as_u64().unwrap()), "{}", ran.story());
    let number = |key: &str| lock[key].as_u64().unwrap();
    assert!((15 * MS..40 * MS * slowness()).contains(&number("p50")), "{}", ran.story());
    assert!(number("value") == number("sum") && lock["kernel"].is_null());
    assert!(lock["tid"] != lock["pid"] && lock["lock"].as_str().unwrap().starts_with("0x"));
    assert_eq!(ran.lost(), 0);
}

#[test]
fn one_lock_or_a_summary_of_all() {
    let address = "0x7f0000001230";
    let ran = tool(&format!("futexctn -J -l {address}")).load("contend 5 2").ok();
    assert!(ran.of_type("stack").is_empty(), "{}", ran.story());
    let ran = tool("futexctn -J -s").load("contend 20 5").ok();
    let all = ran.stacks("workload");
    assert!(all.iter().all(|s| s["user"].is_null() && s["tid"].is_null()), "{}", ran.story());
    let long = all.iter().filter(|s| s["max"].as_u64().unwrap() >= 15 * MS);
    assert!(long.count() >= 1, "{}", ran.story());
    let ran = tool("futexctn -l x").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn the_text_is_bcc_s() {
    let ran = tool("futexctn -m").load("contend 30 5").ok();
    let has = |line: &&str| {
        let words: Vec<_> = line.split_whitespace().collect();
        line.starts_with("workload[")
            && words[1] == "lock"
            && words[3] == "contended"
            && words[6].parse::<u64>().is_ok_and(|mean| mean >= 20)
            && line.contains(" avg msecs [max: ")
    };
    assert!(ran.stdout.lines().any(|line| has(&line)), "{}", ran.story());
    assert!(ran.stdout.contains("     msecs               : count    distribution\n"));
    assert!(ran.stdout.contains("    workload::functions::workload_contends\n"), "{}", ran.story());
}

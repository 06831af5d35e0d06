//! softirqslower: softirqs that run late or long.

use crate::{hardirqs::*, support::*};

/// With nothing left out, every run is told of, as often as the kernel counts it.
#[test]
fn every_run_is_told_of() {
    in_five(all_are_told_of);
}

fn all_are_told_of() -> Result<(), String> {
    let before = kernel_counts("/proc/softirqs");
    let running = tool("softirqslower -J 0").start();
    let begin = kernel_counts("/proc/softirqs");
    make_interrupts();
    let end = kernel_counts("/proc/softirqs");
    let ran = running.stop().ok();
    let after = kernel_counts("/proc/softirqs");
    let events = ran.events();
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    for (name, n) in &begin {
        let (least, most) = (end[name] - n, after[name] - before[name]);
        let of = |stage| {
            let is = |e: &&serde_json::Value| e["softirq"] == **name && e["stage"] == stage;
            events.iter().filter(is).count() as u64
        };
        let (late, ran_long) = (of("raised"), of("ran"));
        assert!(ran_long <= most, "{name}: {ran_long} of {most}");
        // Each was asked for first; some before the tool was there.
        if ran_long < least || late > ran_long + 8 || late + 8 < ran_long {
            return Err(format!("{name}: {ran_long} of {least}..={most}, {late} late"));
        }
    }
    assert!(
        events.iter().all(|e| e["lat_ns"].as_u64().unwrap() < 60_000_000_000),
        "{}",
        ran.story()
    );
    assert!(events.len() > 10, "{}", ran.story());
    Ok(())
}

#[test]
fn what_is_shorter_is_left_out() {
    let running = tool("softirqslower -J 59s").start();
    make_interrupts();
    assert_eq!(running.stop().ok().events().len(), 0);
    let running = tool("softirqslower -J -c 9999 0").start();
    make_interrupts();
    assert_eq!(running.stop().ok().events().len(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let running = tool("softirqslower 0").start();
    make_interrupts();
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "STAGE", "SOFTIRQ", "LAT(us)", "CPU", "COMM"]);
    assert!(ran.stdout.contains(" softirq runtime "), "{}", ran.story());
    assert!(ran.stdout.contains(" irq(hard) to softirq "), "{}", ran.story());
}

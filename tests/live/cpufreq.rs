//! cpufreq: at which frequency which program runs.

use std::fs;

use crate::support::*;

/// A machine on which all processors run at 2.3 GHz, as far as its files tell.
const FIXED: &str = "set -e; cpus=/sys/devices/system/cpu
    online=$(cat $cpus/online) possible=$(cat $cpus/possible)
    mount -t tmpfs none $cpus; echo $online >$cpus/online; echo $possible >$cpus/possible
    for n in 0 1 2 3 4 5 6 7; do
        mkdir -p $cpus/cpu$n/cpufreq; echo 2300000 >$cpus/cpu$n/cpufreq/scaling_cur_freq
    done
    exec \"$@\"";

fn fixed(line: &str) -> Tool {
    let tool = program("unshare", "cpufreq").args("-m sh -c").arg(FIXED).arg("sh").arg(beebox());
    tool.args(line)
}

/// Where the machine itself tells, what it tells may change.
fn tells() -> bool {
    let tells = fs::metadata("/sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq").is_ok();
    if tells {
        skip("the frequencies of this machine change");
    }
    tells
}

#[test]
fn samples_are_at_the_frequency_and_as_many_as_time() {
    if tells() {
        return;
    }
    let ran = fixed("cpufreq -J -f 99").load("burn 500").ok();
    let hists = ran.of_type("histogram");
    let of = |comm: Option<&str>| {
        let found = hists.iter().find(|hist| hist["comm"].as_str() == comm);
        found.unwrap_or_else(|| panic!("{}", ran.story())).clone()
    };
    for hist in [of(Some("workload")), of(None)] {
        for key in ["min", "max"] {
            assert_eq!(hist[key], 2_300_000_000u64, "{}", ran.story());
        }
        let [bucket] = &hist["buckets"].as_array().unwrap()[..] else { panic!("{}", ran.story()) };
        assert_eq!(
            (&bucket["lo"], &bucket["hi"]),
            (&2_200_000_000u64.into(), &2_400_000_000u64.into())
        );
        assert_eq!(hist["unit"], "hz");
    }
    let count = of(Some("workload"))["count"].as_u64().unwrap();
    assert!((35..=65).contains(&count), "{}", ran.story());
}

#[test]
fn the_picture_is_in_mhz() {
    if tells() {
        return;
    }
    let ran = fixed("cpufreq").load("burn 200").ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    let at = lines.iter().position(|line| *line == "workload").expect("its histogram");
    assert_eq!(lines[at + 1], "     MHz           : count    distribution", "{}", ran.story());
    assert!(lines[at + 13].starts_with("        2200       : "), "{}", ran.story());
    assert!(lines.contains(&"syswide"), "{}", ran.story());
}

#[test]
fn a_machine_that_does_not_tell_is_said_to() {
    if tells() {
        return;
    }
    let ran = tool("cpufreq").run();
    assert_eq!(ran.status, Some(4), "{}", ran.story());
    assert!(ran.stderr.contains("does not tell at which frequency"), "{}", ran.story());
}

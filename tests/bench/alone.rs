//! Figures that stand on their own, without a peer.

use std::{
    process::{Command, Stdio},
    time::Instant,
};

use libbpf_rs::{MapCore as _, MapFlags, MapHandle, MapType};

use super::{
    Result,
    contender::{Bare, Contender, Run, children_cpu_ns, with_stats},
    loads::{Load, Subject, subjects},
    median, short,
    support::{Scratch, beebox, workload},
};

pub fn table(rounds: usize, scratch: &Scratch) -> Result<String> {
    let mut text = String::from("\n| beebox alone | median | reach |\n| --- | ---: | ---: |\n");
    let mut row =
        |what: &str, reach: &str, measure: &mut dyn FnMut() -> Result<f64>| -> Result<()> {
            let values: Vec<f64> = (0..rounds).map(|_| measure()).collect::<Result<_>>()?;
            text +=
                &format!("| {what} | {} | {reach} |\n", median(&values).map_or("-".into(), short));
            Ok(())
        };
    let all = subjects(scratch)?;
    let of = |tool| all.iter().find(|s: &&Subject| s.tool == tool).expect("a subject");
    let bare = Bare::at(c"sys_exit")?;
    row(
        "opensnoop -p of an idle process: a filtered open, ns over the bare hook",
        "30",
        &mut || over(&bare, &["opensnoop", "-p", "1"], of("opensnoop")),
    )?;
    drop(bare);
    let bare = Bare::at(c"sched_switch")?;
    row("runqlat: each event, ns over the bare hook", "60", &mut || {
        over(&bare, &["runqlat"], of("runqlat"))
    })?;
    drop(bare);
    let bare = Bare::at(c"block_rq_issue")?;
    row("biolatency: each event, ns over the bare hook", "60", &mut || {
        over(&bare, &["biolatency"], of("biolatency"))
    })?;
    drop(bare);
    row("10,000 keys with values of 64 bytes taken out of a map, ms", "1", &mut keys)?;
    row(
        "profile -F 999 for 10 s on idle CPUs, start and report included, % of a CPU",
        "1",
        &mut || Ok(cost(&["profile", "-F", "999", "10"], &[])? / 10e9 * 100.0),
    )?;
    let file = scratch.path("flames.svg");
    row("10,000 stacks to SVG: CPU seconds of offcputime, its start included", "2", &mut || {
        let words = ["offcputime", "--stack-storage-size", "65536", "--flamegraph", &file];
        let load = Load::new("", 10_000, "stacks 10000");
        let own = load.run(None).cpu_ns;
        Ok((cost(&words, &["stacks", "10000"])? - own) / 1e9)
    })?;
    Ok(text)
}

/// What a tool's programs take for an event of a load, on average, over one that does nothing, ns.
fn over(bare: &Bare, words: &[&str], subject: &Subject) -> Result<f64> {
    let program = beebox().display().to_string();
    let who = Contender::new("beebox", &[&[&*program], words].concat());
    let steady = subject.steady.start();
    let run = Run::start(&who, subject, Some("/dev/null"))?;
    drop(steady);
    let each = with_stats(|| {
        let before = (bare.ran(), run.programs_ran());
        subject.loads[0].run(None);
        let after = (bare.ran(), run.programs_ran());
        let mean = |a: (u64, u64), b: (u64, u64)| (b.1 - a.1) as f64 / (b.0 - a.0).max(1) as f64;
        mean(before.1, after.1) - mean(before.0, after.0)
    })?;
    run.stop()?;
    Ok(each)
}

/// Reads them as the session does.
fn keys() -> Result<f64> {
    const KEYS: u32 = 10_000;
    let mut opts = libbpf_rs::libbpf_sys::bpf_map_create_opts::default();
    opts.sz = size_of_val(&opts) as u64;
    let map = MapHandle::create(MapType::Hash, Some("keys"), 8, 64, KEYS, &opts)?;
    for key in 0..u64::from(KEYS) {
        map.update(&key.to_ne_bytes(), &[1; 64], MapFlags::ANY)?;
    }
    let begin = Instant::now();
    let mut taken = 0;
    beebox::batch::take(&map, |_, _| taken += 1)?;
    assert_eq!(taken, KEYS);
    Ok(begin.elapsed().as_secs_f64() * 1e3)
}

/// CPU time of a whole run, its load included, ns.
fn cost(words: &[&str], load: &[&str]) -> Result<f64> {
    let mut command = Command::new(beebox());
    command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if !load.is_empty() {
        command.arg("--").arg(workload()).args(load);
    }
    let before = children_cpu_ns();
    match command.status()?.success() {
        true => Ok(children_cpu_ns() - before),
        false => Err(format!("{words:?} failed").into()),
    }
}

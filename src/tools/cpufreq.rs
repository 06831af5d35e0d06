use std::fs;

use beebox::{
    args::Interval,
    bpf::cpufreq::{self as bpf, types::key},
    error::unsupported,
    hist::Hist,
    perf::{self, Each, Event},
    prelude::*,
    text::until_zero,
};
use bpf::types::linear;
use libbpf_rs::{MapCore as _, MapFlags, num_possible_cpus};

/// How wide the steps of the histograms are, in Hz: `STEP` of the program.
const STEP: u64 = 200_000_000;

/// Sample the frequencies at which processors run, by program
///
/// One histogram for each name of a task, and one for all together, idle processors included.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: Interval,
    /// Samples a second, on each processor
    #[arg(short, long, value_name = "HZ", default_value_t = 99,
        value_parser = clap::value_parser!(u64).range(1..))]
    frequency: u64,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C"),
        ("-d 5 -f 999", "for 5 seconds, more closely"),
        ("-- make", "the programs of a build"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::histograms(&keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { when, frequency } = self;
        let cpus = num_possible_cpus()? as u32;
        session.size("frequencies", cpus);
        let open = session.open(bpf::Object)?;
        let keys = keys();
        session.out.check(&keys)?;

        let loaded = session.attach(open)?;
        // Now that changes are seen, how it is at the start.
        let now: Vec<_> = (0..cpus).filter_map(|cpu| Some((cpu, frequency_of(cpu)?))).collect();
        if now.is_empty() {
            return Err(unsupported(
                "this machine does not tell at which frequency its processors run: there is no \
                 /sys/devices/system/cpu/cpu0/cpufreq, as in most virtual machines",
            ));
        }
        for (cpu, khz) in now {
            let (key, value) = (cpu.to_ne_bytes(), khz.to_ne_bytes());
            loaded.map("frequencies")?.update(&key, &value, MapFlags::ANY)?;
        }
        if driver().is_some_and(|name| name.trim() == "intel_pstate") {
            session.warn(
                "the driver intel_pstate does not tell when it changes a frequency: what is shown \
                 are those at the start",
            );
        }
        perf::attach(
            session,
            &loaded.program("sampled")?,
            Event::CPU_CLOCK,
            Each::Hertz(*frequency),
            None,
        )?;
        session.out.remark("Sampling frequencies... Hit Ctrl-C to end.");
        session.every(when, |report| {
            let taken = report.take::<key, linear>("hists")?.into_iter();
            let hists = taken.map(|(key, of)| (key, Hist::of_steps(&of, STEP))).collect();
            report.histograms(&keys, Unit::Mhz, false, hists)
        })
    }
}

fn keys() -> Columns<key> {
    Columns::new()
        .bytes("", |key: &key| match until_zero(&key.comm) {
            [] => "syswide".into(),
            comm => comm.into(),
        })
        .table_only()
        .bytes("comm", |key| Some(until_zero(&key.comm)).filter(|comm| !comm.is_empty()).into())
        .hidden()
}

/// In kHz.
fn frequency_of(cpu: u32) -> Option<u32> {
    let file = format!("/sys/devices/system/cpu/cpu{cpu}/cpufreq/scaling_cur_freq");
    fs::read_to_string(file).ok()?.trim().parse().ok()
}

fn driver() -> Option<String> {
    fs::read_to_string("/sys/devices/system/cpu/cpu0/cpufreq/scaling_driver").ok()
}

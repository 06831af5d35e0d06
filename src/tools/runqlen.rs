use beebox::{
    args::Interval,
    bpf::runqlen::{self as bpf, types::key},
    hist::Hist,
    perf::{self, Each, Event},
    prelude::*,
};
use bpf::types::linear;

/// Sample how many tasks wait for each processor
///
/// Counted are the tasks that could run and do not: those in the queue of the task that runs,
/// which is that of its group. Every processor is looked at, idle ones too.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: Interval,
    /// Show processors apart
    #[arg(short = 'C', long = "cpus")]
    per_cpu: bool,
    /// Show only how often tasks had to wait, in percent
    #[arg(short = 'O', long = "runqocc")]
    occupancy: bool,
    /// Samples a second, on each processor
    #[arg(short, long, value_name = "HZ", default_value_t = 99,
        value_parser = clap::value_parser!(u64).range(1..))]
    frequency: u64,
    /// Count the tasks of all groups, and real-time tasks
    #[arg(short = 'H', long)]
    host: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, a histogram"),
        ("-T 1 10", "each second, ten times, with the time"),
        ("-C -H", "each processor's, of all groups together"),
        ("-O 1", "each second, how often tasks waited"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns()).and(Schema::histograms(&self.keys()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.size("lengths", if self.per_cpu { 4096 } else { 1 });
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.per_cpu, options.whole_cpu) = (self.per_cpu, self.host);
        let (keys, columns) = (self.keys(), self.columns());
        match self.occupancy {
            true => session.out.check(&columns)?,
            false => session.out.check(&keys)?,
        }

        let loaded = session.attach(open)?;
        let each = Each::Hertz(self.frequency);
        perf::attach(session, &loaded.program("sampled")?, Event::CPU_CLOCK, each, None)?;
        session.out.remark("Sampling run queue length... Hit Ctrl-C to end.");
        session.every(&self.when, |report| {
            report.stamp();
            let taken = report.take::<key, linear>("lengths")?.into_iter();
            let hists = taken.map(|(key, of)| (key, Hist::of_steps(&of, 1)));
            let hists = sorted(hists.collect(), |a: &Row, b| a.0.cpu.cmp(&b.0.cpu));
            match self.occupancy {
                true if report.is_machine() => report.table(&columns, &hists),
                true => {
                    for (key, hist) in hists {
                        let cpu = key.cpu;
                        let percent = occupancy(&hist);
                        report.line(&match self.per_cpu {
                            true => format!("runqocc, CPU {cpu:<3} {percent:6.2}%"),
                            false => format!("runqocc: {percent:.2}%"),
                        });
                        report.printed += 1;
                    }
                    Ok(())
                }
                false => report.histograms(&keys, Unit::Tasks, false, hists),
            }
        })
    }
}

type Row = (key, Hist);

impl Opts {
    fn keys(&self) -> Columns<key> {
        Columns::new().num("cpu", |key: &key| key.cpu).only(self.per_cpu)
    }

    pub(super) fn columns(&self) -> Columns<Row> {
        Columns::new()
            .num("CPU", |(key, _): &Row| key.cpu)
            .only(self.per_cpu)
            .num("SAMPLES", |(_, hist)| hist.count)
            .num("OCCUPIED", |(_, hist)| occupied(hist))
            .float("OCCUPANCY", |(_, hist)| occupancy(hist))
            .key("occupancy_percent")
    }
}

/// In how many samples a task waited.
fn occupied(hist: &Hist) -> u64 {
    hist.buckets().filter(|bucket| bucket.lo > 0).map(|bucket| bucket.count).sum()
}

fn occupancy(hist: &Hist) -> f64 {
    100.0 * occupied(hist) as f64 / hist.count.max(1) as f64
}

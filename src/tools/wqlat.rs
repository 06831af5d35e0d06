use beebox::{
    args::Interval,
    bpf::wqlat::{self as bpf, types::key},
    error::usage,
    hist::Hist,
    prelude::*,
};
use bpf::types::hist;

/// Show how long work waits in the kernel's work queues
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: Interval,
    /// Show nanoseconds instead of microseconds
    #[arg(short = 'N', long)]
    nanoseconds: bool,
    /// A histogram for each queue
    #[arg(short = 'W', long)]
    workqueues: bool,
    /// Only this queue
    #[arg(short = 'w', long = "wqname", value_name = "NAME")]
    queue: Option<String>,
    /// How long it runs, instead of how long it waits
    #[arg(short = 'e', long)]
    execution: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C"),
        ("-W 1", "each second, each queue"),
        ("-w events -T 1 5", "the queue `events`, five times, with the time"),
        ("-e -W", "how long the work of each queue takes"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.without("ends", !self.execution);
        session.without("runs_exit", !self.execution);
        session.size("hists", if self.workqueues { 1024 } else { 1 });
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.by_queue, options.run_time) = (self.workqueues, self.execution);
        if let Some(name) = &self.queue {
            let room = options.name_wanted.len() - 1;
            ensure!(
                (1..=room).contains(&name.len()),
                usage(format!("--wqname: the name of a queue has 1 to {room} bytes"))
            );
            options.name_wanted[..name.len()].copy_from_slice(name.as_bytes());
        }
        let keys = self.keys();
        session.out.check(&keys)?;
        session.attach(open)?;
        session.out.remark("Tracing work queue latency... Hit Ctrl-C to end.");
        let unit = if self.nanoseconds { Unit::Ns } else { Unit::Us };
        session.every(&self.when, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("hists")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist))).collect();
            report.histograms(&keys, unit, false, hists)
        })
    }
}

impl Opts {
    fn keys(&self) -> Columns<key> {
        Columns::new().bytes("wqname", |key: &key| (&key.queue).into()).only(self.workqueues)
    }
}

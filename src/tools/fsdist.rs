use beebox::{
    bpf::fsdist as bpf,
    fs_ops::{self, FileSystems},
    hist::Hist,
    prelude::*,
};
use bpf::types::hist;

/// Show how long a file system takes, by operation
///
/// One histogram for each of read, write, open, fsync and getattr (stat) that was done. The time is
/// that which the file system's own functions take; where they cannot be traced, that of the system
/// calls for files, which is said. Page faults of mapped files, and what AIO leaves to be done later,
/// are not seen.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    kind: FileSystems,
    #[command(flatten)]
    unit: Milliseconds,
    // As it is unless -T is given.
    #[arg(long, hide = true)]
    notimestamp: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C"),
        ("-T 1 10", "a summary each second, ten times"),
        ("-m -p 181", "what process 181 does, in milliseconds"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::histograms(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, kind, unit, notimestamp: _ } = self;
        let types = kind.trace(session, true);
        let mut open = session.open(bpf::Object)?;
        kind.check()?;
        open.options().fs_types = types;
        kind.attach(session, open)?;
        let (columns, unit) = (columns(), unit.unit());
        session.out.check(&columns)?;
        session.out.remark(&format!("Tracing {} operation latency", kind.name()));
        session.every(interval, |report| {
            report.stamp();
            let taken = report.take::<u32, hist>("hists")?.into_iter();
            let hists = taken.map(|(op, hist)| (op, Hist::from(&*hist)));
            report.histograms(&columns, unit, false, hists.collect())
        })
    }
}

fn columns() -> Columns<u32> {
    Columns::new().text("operation", |op: &u32| fs_ops::name(*op).0.into())
}

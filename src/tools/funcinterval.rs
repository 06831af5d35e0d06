use std::time::Duration;

use beebox::{
    args::{TimeUnit, duration},
    bpf::funcinterval as bpf,
    hist::Hist,
    prelude::*,
    spec::Specs,
};
use bpf::types::hist;

/// Show the time between calls of a function, as a histogram
///
/// From one call to the next, whoever makes it. A pattern is what it is for funccount: FUNCTION,
/// LIB:FUNCTION, t:CATEGORY:EVENT, u:LIB:PROBE.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    specs: Specs,
    /// Time between summaries [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    #[command(flatten)]
    unit: TimeUnit,
    /// A histogram for each function
    #[arg(short = 'F', long = "function", alias = "functions")]
    per_function: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("t:sched:sched_switch", "the time between switches of tasks"),
        ("-u t:block:block_rq_issue", "between requests to disks, in microseconds"),
        ("-m -p 181 c:fsync", "between calls that process 181 makes"),
        ("-F -i 5 vfs_*", "for each of these functions, each 5 seconds"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.specs.find(session, false)?;
        let mut open = session.open(bpf::Object)?;
        open.options().per_function = self.per_function;
        found.apply(session, &mut open)?;
        let number = found.names.len() as u32;
        open.map("last")?.set_max_entries(number)?;
        session.size("hists", if self.per_function { number } else { 1 });

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = self.keys();
        session.out.check(&columns)?;
        found.remark(session, "the time between calls of ");
        session.every(&self.interval.into(), |report| {
            report.stamp();
            let taken = report.take::<u32, hist>("hists")?.into_iter();
            let name = |id| if self.per_function { found.name(id) } else { &found.what };
            let hists = taken.map(|(id, hist)| (name(id).to_string(), Hist::from(&*hist)));
            report.histograms(&columns, self.unit.unit(), false, hists.collect())
        })
    }
}

impl Opts {
    fn keys(&self) -> Columns<String> {
        Columns::new()
            .bytes("Function", |name: &String| name.as_bytes().into())
            .shown(self.per_function)
    }
}

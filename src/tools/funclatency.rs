use std::time::Duration;

use beebox::{
    args::{TimeUnit, duration},
    bpf::funclatency as bpf,
    hist::Hist,
    prelude::*,
    spec::Specs,
};
use bpf::types::hist;

/// Show how long functions take, as histograms
///
/// A pattern is FUNCTION of the kernel, or LIB:FUNCTION of a library (c, or its path), of a program
/// or, with -p or a command, :FUNCTION of its own binary. The time of a function holds that of what
/// it calls. Go's functions cannot be traced so: their stacks move.
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
    /// How deep functions may call each other: 1 to 16
    #[arg(short, long, value_name = "N", default_value_t = 16,
        value_parser = clap::value_parser!(u32).range(1..=16))]
    level: u32,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("vfs_read", "the time of a kernel function, in nanoseconds"),
        ("-u c:getaddrinfo", "of a library's, in microseconds"),
        ("-mT -i 5 ext4_sync_file", "in milliseconds, each 5 seconds"),
        ("-F -p 181 c:malloc c:free", "a histogram for each function, of process 181"),
        ("-F tcp_*", "for each of the kernel's functions that begin with tcp_"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('T', "timestamp"), ('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.specs.find(session, true)?;
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.per_function, options.func_depth) = (self.per_function, self.level);
        found.apply(session, &mut open)?;
        session.size("hists", if self.per_function { found.names.len() as u32 } else { 1 });

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = self.keys();
        session.out.check(&columns)?;
        found.remark(session, "");
        let unit = self.unit.unit();
        session.every(&self.interval.into(), |report| {
            report.stamp();
            let taken = report.take::<u32, hist>("hists")?.into_iter();
            let name = |id| if self.per_function { found.name(id) } else { &found.what };
            let hists = taken.map(|(id, hist)| (name(id).to_string(), Hist::from(&*hist)));
            report.histograms(&columns, unit, true, hists.collect())
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

use beebox::{args::Disk, bpf::bitesize as bpf, hist::Hist, prelude::*};
use bpf::types::{hist, key};

/// Show the sizes of block I/O by process name, as histograms
///
/// Processes are those that ask; what the page cache writes, the kernel's own threads ask for.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    disk: Disk,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, a histogram for each process name"),
        ("-T 1 10", "each second, ten times, with the time"),
        ("-c postgres -d vda", "what postgres asks of vda"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('c', "comm")];

    fn schema(&self) -> Schema {
        Schema::histograms(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, disk } = self;
        let mut open = session.open(bpf::Object)?;
        open.options().disk_wanted = disk.number()?;

        session.attach(open)?;
        let columns = columns();
        session.out.check(&columns)?;
        session.every(interval, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("hists")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist)));
            report.histograms(&columns, Unit::KiB, false, hists.collect())
        })
    }
}

fn columns() -> Columns<key> {
    Columns::new().bytes("Process Name", |key: &key| (&key.comm).into()).key("comm")
}

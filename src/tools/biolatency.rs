use beebox::{
    args::Disk,
    bpf::biolatency as bpf,
    hist::Hist,
    names::{BlockEnums, Disks},
    prelude::*,
};
use bpf::types::{hist, key};

/// Show how long block I/O takes, as histograms
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    unit: Milliseconds,
    #[command(flatten)]
    disk: Disk,
    /// Count the time in the queue too: from when a request is made, not from when it is issued
    #[arg(short = 'Q', long)]
    queued: bool,
    /// A histogram for each disk
    #[arg(short = 'D', long, alias = "disks")]
    per_disk: bool,
    /// A histogram for each set of operation and flags
    #[arg(short = 'F', long, alias = "flag", alias = "flags")]
    per_flags: bool,
    /// Below each histogram, its mean, total and count as BCC writes them
    #[arg(short, long)]
    extension: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, one histogram of all I/O"),
        ("-T 1 10", "a summary each second, ten times"),
        ("-mD", "in milliseconds, for each disk"),
        ("-Q -F", "with the time in the queue, for each operation and its flags"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('j', "json"), ('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, unit, disk, queued, per_disk, per_flags, extension } = self;
        let from_issue = session.from_issue(!queued);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.from_issue = from_issue;
        options.disk_wanted = disk.number()?;
        options.queued = *queued;
        options.per_disk = *per_disk;
        options.flags_mask = if *per_flags { BlockEnums::of_kernel().mask() } else { 0 };

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        let (columns, unit) = (self.columns(), unit.unit());
        session.out.check(&columns)?;
        session.every(interval, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("hists")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist)));
            report.histograms(&columns, unit, *extension, hists.collect())
        })
    }
}

impl Opts {
    fn columns(&self) -> Columns<key> {
        let (per_disk, per_flags) = (self.per_disk, self.per_flags);
        let disks = Disks::load();
        let (enums, operations) = (BlockEnums::of_kernel(), BlockEnums::of_kernel());
        Columns::new()
            .text("disk", move |k: &key| if per_disk { disks.cell(k.disk) } else { Cell::None })
            .shown(per_disk)
            .text("flags", move |k| per_flags.then(|| enums.words(k.flags)).into())
            .shown(per_flags)
            .text("operation", move |k| per_flags.then(|| operations.operation(k.flags)).into())
            .hidden()
    }
}

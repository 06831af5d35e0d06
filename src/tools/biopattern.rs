use beebox::{args::Disk, bpf::biopattern as bpf, names::Disks, prelude::*};
use bpf::types::counts;

/// Show how much of each disk's I/O is sequential or random
///
/// A read or write is sequential if it begins where the one before it on that disk ended, whoever
/// asked for that one: several sequential streams at once are random to a disk.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    disk: Disk,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, one row for each disk"),
        ("-T 1 10", "each second, ten times, with the time"),
        ("-d vda 5", "one disk, every 5 seconds"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, disk } = self;
        let from_issue = session.from_issue(true);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.from_issue = from_issue;
        options.disk_wanted = disk.number()?;
        options.want_pattern = true;

        session.attach(open)?;
        let columns = columns();
        session.out.head(&columns)?;
        session.every(interval, |report| {
            let (time_ns, seconds) = (report.clock.now(), report.seconds);
            let disks: Vec<(u32, counts)> = report.take("counts")?;
            for (disk, counts) in sorted(disks, |a, b| a.0.cmp(&b.0)) {
                report.sum(&columns, &Row { time_ns, seconds, disk, counts })?;
            }
            Ok(())
        })
    }
}

pub(super) struct Row {
    pub(super) time_ns: u64,
    pub(super) seconds: f64,
    pub(super) disk: u32,
    pub(super) counts: counts,
}

type Count = fn(&Row) -> u64;

impl Row {
    /// All but the first on the disk.
    fn known(&self) -> u64 {
        self.counts.random + self.counts.sequential
    }
}

pub(super) fn columns() -> Columns<Row> {
    let disks = Disks::load();
    let mut all = Columns::new()
        .time(|row: &Row| row.time_ns)
        .text("DISK", move |row| disks.cell(row.disk))
        .width(7);
    let kinds: [(_, _, Count); 2] = [
        ("%RND", "random", |row| row.counts.random),
        ("%SEQ", "sequential", |row| row.counts.sequential),
    ];
    for (heading, key, of) in kinds {
        all = all
            .float(heading, move |row| 100.0 * of(row) as f64 / row.known() as f64)
            .unless(|row| row.known() == 0)
            .decimals(0)
            .width(5)
            .table_only()
            .num(key, of)
            .hidden();
    }
    all.num("COUNT", |row| row.counts.count)
        .width(8)
        .float("INTERVAL", |row| row.seconds)
        .key("interval_s")
        .hidden()
        .amount("KBYTES", Unit::KiB, |row| row.counts.bytes)
        .key("size")
        .width(10)
}

use std::{collections::BTreeMap, time::Duration};

use beebox::{
    args::{Disk, duration},
    bpf::biolatency as bpf,
    hist::Hist,
    names::{BlockEnums, Disks, OP_MASK},
    prelude::*,
};
use bpf::types::{hist, key};
use clap::ValueEnum;

/// Show percentiles of how long block I/O takes
///
/// For each disk and operation, from the same histograms as biolatency's; of a disk that is named,
/// with a row for what it usually does, also where it did not. SIGUSR1 asks for a table
/// now; SIGUSR2 does, too, but what was counted stays for the next one.
#[derive(Args)]
pub struct Opts {
    /// This disk or partition only
    #[arg(value_name = "DISK", conflicts_with = "disk")]
    device: Option<String>,
    #[command(flatten)]
    disk: Disk,
    /// Time between tables; -1: one table, at the end; 0: only try whether all this works
    #[arg(short, long, value_parser = interval, value_name = "TIME", default_value = "3",
        allow_hyphen_values = true)]
    interval: Every,
    /// How many tables to print
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// From when on: on-device; after-rq-alloc: from when a request is made, with its time in the
    /// queue; from-rq-alloc: the same, with the wait for room for it where io.cost is on
    #[arg(
        short,
        long,
        value_enum,
        default_value = "on-device",
        value_name = "WHICH",
        hide_possible_values = true
    )]
    which: Which,
    /// Percentiles to show
    #[arg(short = 'p', long, value_delimiter = ',', value_name = "LIST", value_parser = percentile,
        default_value = "1,5,10,16,25,50,75,84,90,95,99,100")]
    pcts: Vec<Percentile>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Which {
    FromRqAlloc,
    AfterRqAlloc,
    OnDevice,
}

#[derive(Clone, Copy, PartialEq)]
enum Every {
    Once,
    Never,
    Each(Duration),
}

#[derive(Clone, Copy)]
struct Percentile {
    /// As the user wrote it.
    name: &'static str,
    percent: f64,
}

impl Percentile {
    /// In ns.
    fn of(self, hist: &Hist) -> u64 {
        hist.percentiles([self.percent / 100.0])[0]
    }
}

fn interval(text: &str) -> Result<Every, String> {
    match text {
        "-1" => Ok(Every::Once),
        "0" => Ok(Every::Never),
        _ => duration(text).map(Every::Each),
    }
}

fn percentile(text: &str) -> Result<Percentile, String> {
    match text.parse() {
        // There are as many as the user typed: nothing that grows.
        Ok(percent @ 0.0..=100.0) => Ok(Percentile { name: text.to_string().leak(), percent }),
        _ => Err("numbers from 0 to 100 are needed: 50,99,99.9".into()),
    }
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all disks, each 3 seconds"),
        ("vda -i 1", "one disk, each second"),
        ("-p 50,99,99.9,100", "these percentiles"),
        ("-w after-rq-alloc", "with the time in the queue"),
        ("-i -1 -- make", "of what a build asks for"),
    ];
    const LETTERS: &[(char, &str)] = &[('j', "json")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let from_issue = session.from_issue(self.which == Which::OnDevice);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.from_issue = from_issue;
        let wanted = self.disk.or(&self.device).number()?;
        options.disk_wanted = wanted;
        options.queued = self.which != Which::OnDevice;
        options.from_alloc = self.which == Which::FromRqAlloc;
        options.per_disk = true;
        options.flags_mask = OP_MASK;

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        let (disks, columns) = (Disks::load(), columns());
        // Of each disk its own, since it stands in the heading.
        let mut tables: BTreeMap<u32, Columns<Line>> = BTreeMap::new();
        match session.out.is_machine() {
            true => session.out.check(&columns)?,
            false => session.out.check(&self.table("DISK"))?,
        }
        let every = match self.interval {
            Every::Never => return Ok(()),
            Every::Once => None,
            Every::Each(time) => Some(time),
        };
        session.every(&Interval::from(every).times(self.count), |report| {
            report.stamp();
            let taken: Vec<(key, hist)> = report.take("hists")?;
            let taken = sorted(taken, |(a, _), (b, _)| (a.disk, a.flags).cmp(&(b.disk, b.flags)));
            let all = taken.iter().map(|(key, h)| (*key, Hist::from(&**h)));
            if report.is_machine() {
                let rows = all.flat_map(|of| self.rows(of)).collect::<Vec<_>>();
                return report.table(&columns, &rows);
            }
            let mut lines: BTreeMap<_, _> =
                all.map(|(key, hist)| ((key.disk, key.flags), Some(hist))).collect();
            for op in USUAL.into_iter().filter(|_| wanted != 0) {
                lines.entry((wanted, op)).or_insert(None);
            }
            let lines: Vec<Line> = lines.into_iter().collect();
            for of_disk in lines.chunk_by(|a, b| a.0.0 == b.0.0) {
                let disk = of_disk[0].0.0;
                let make = || self.table(disks.label(disk).leak());
                report.table(tables.entry(disk).or_insert_with(make), of_disk)?;
            }
            Ok(())
        })
    }
}

/// What people read, of a disk and an operation.
type Line = ((u32, u32), Option<Hist>);

/// `REQ_OP_READ`, `WRITE`, `FLUSH` and `DISCARD`, which are the same in every kernel since 4.10.
const USUAL: [u32; 4] = [0, 1, 2, 3];

/// What programs read: one row for each percentile, whichever were asked for.
struct Row {
    key: key,
    count: u64,
    percentile: f64,
    ns: u64,
}

fn columns() -> Columns<Row> {
    let (disks, enums) = (Disks::load(), BlockEnums::of_kernel());
    Columns::new()
        .text("DISK", move |row: &Row| disks.cell(row.key.disk))
        .text("OPERATION", move |row| enums.operation(row.key.flags).into())
        .num("COUNT", |row| row.count)
        .float("PERCENTILE", |row| row.percentile)
        .amount("LAT", Unit::Us, |row| row.ns)
}

impl Opts {
    fn rows(&self, (key, hist): (key, Hist)) -> impl Iterator<Item = Row> {
        self.pcts.iter().map(move |percentile| Row {
            key,
            count: hist.count,
            percentile: percentile.percent,
            ns: percentile.of(&hist),
        })
    }

    /// What people read: one row for each operation of a disk.
    fn table(&self, disk: &'static str) -> Columns<Line> {
        let enums = BlockEnums::of_kernel();
        let mut all = Columns::new()
            .text(disk, move |((_, op), _): &Line| enums.operation(*op).into())
            .key("operation")
            .num("COUNT", |(_, hist)| hist.as_ref().map_or(0, |hist| hist.count))
            .hidden();
        for &percentile in &self.pcts {
            let value = move |hist: &Hist| short(percentile.of(hist));
            all =
                all.text(percentile.name, move |(_, hist)| hist.as_ref().map(value).into()).right();
        }
        all
    }
}

/// A time in four or five characters, as BCC has it: `128us`, `2.3ms`, `45ms`, `1.2s`.
fn short(ns: u64) -> String {
    match ns {
        0..1_000_000 => format!("{}us", ns / 1_000),
        1_000_000..10_000_000 => format!("{:.1}ms", ns as f64 / 1e6),
        10_000_000..1_000_000_000 => format!("{}ms", ns / 1_000_000),
        _ => format!("{:.1}s", ns as f64 / 1e9),
    }
}

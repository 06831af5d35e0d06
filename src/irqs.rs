//! How long the handlers of interrupts run: `irqs.bpf.c`.

use std::fs;

use anyhow::Result;
use clap::Args;

use crate::{
    args::Interval,
    bpf::irqs::{
        self as bpf,
        types::{hist, key},
    },
    column::{Cell, Columns, Unit},
    hist::Hist,
    order::sorted,
    schema::Schema,
    session::Session,
    text::until_zero,
};

// When and how to print the times.
#[derive(Args, Clone, Debug)]
pub struct Irqs {
    #[command(flatten)]
    when: Interval,
    /// Show histograms of the times
    #[arg(short, long = "distributed", alias = "dist")]
    distributed: bool,
    /// Show nanoseconds instead of microseconds
    #[arg(short = 'N', long)]
    nanoseconds: bool,
}

/// A handler, and how long its runs took.
pub type Row = (key, Hist);

/// Of which of the two kinds of interrupts.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Hard,
    Soft,
}

impl Irqs {
    pub fn schema(&self, columns: &Columns<Row>, keys: &Columns<key>) -> Schema {
        Schema::rows(columns).and(Schema::histograms(keys))
    }

    /// Prints what took how long, the most first; for each processor, or only for one.
    pub fn run(
        &self,
        session: &mut Session,
        kind: Kind,
        (per_cpu, cpu): (bool, Option<u32>),
        columns: &Columns<Row>,
        keys: &Columns<key>,
    ) -> Result<()> {
        for (program, of) in [
            ("hard_begins", Kind::Hard),
            ("hard_ends", Kind::Hard),
            ("soft_begins", Kind::Soft),
            ("soft_ends", Kind::Soft),
        ] {
            session.without(program, kind != of);
        }
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.cpu_wanted = cpu.map_or(-1, |cpu| cpu as i32);
        options.per_cpu = per_cpu;

        session.attach(open)?;
        match self.distributed {
            true => session.out.check(keys)?,
            false => session.out.check(columns)?,
        }
        session.every(&self.when, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("irqs")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist))).collect();
            if self.distributed {
                return report.histograms(keys, self.unit(), false, hists);
            }
            report.table(columns, &sorted(hists, |a: &Row, b| b.1.sum.cmp(&a.1.sum)))
        })
    }

    /// What a table shows of each handler, in the order of BCC's; in JSON and CSV times are in ns.
    pub fn times(&self, columns: Columns<Row>, kind: Kind, counts: bool) -> Columns<Row> {
        let unit = self.unit();
        let (total, max) = match unit {
            Unit::Ns => ("TOTAL_nsecs", "MAX_nsecs"),
            _ => ("TOTAL_usecs", "MAX_usecs"),
        };
        let shown = move |ns: u64| Cell::from(ns / unit.divisor());
        let count = |columns: Columns<Row>| {
            let columns = columns.num("TOTAL_count", |(_, hist): &Row| hist.count);
            columns.key("count").width(11).shown(counts)
        };
        let time = |columns: Columns<Row>| {
            columns.num(total, move |(_, hist): &Row| shown(hist.sum)).width(11).table_only()
        };
        let columns = match kind {
            Kind::Hard => time(count(columns)),
            Kind::Soft => count(time(columns)),
        };
        columns
            .num(max, move |(_, hist)| shown(hist.max))
            .width(9)
            .table_only()
            .amount("TOTAL", Unit::Ns, |(_, hist)| hist.sum)
            .hidden()
            .amount("MAX", Unit::Ns, |(_, hist)| hist.max)
            .hidden()
    }

    fn unit(&self) -> Unit {
        if self.nanoseconds { Unit::Ns } else { Unit::Us }
    }
}

/// The name that a driver gave to its handler.
pub fn device(key: &key) -> Cell<'_> {
    Cell::Bytes(until_zero(&key.name).into())
}

/// The names of softirqs by their numbers, as this kernel has them.
pub fn softirqs() -> Vec<String> {
    let text = fs::read_to_string("/proc/softirqs").unwrap_or_default();
    let names = text.lines().filter_map(|line| line.trim_start().split_once(':'));
    names.map(|(name, _)| name.to_ascii_lowercase()).collect()
}

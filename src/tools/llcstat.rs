use std::time::Duration;

use beebox::{
    args::{Interval, duration},
    bpf::llcstat::{self as bpf, types::key},
    perf::{self, Each, Event},
    prelude::*,
};
use bpf::types::counts;

/// Count references to the last-level cache and its misses
///
/// The processor calls once in so many events (-c): what is counted is that times the calls, by
/// whoever ran then. Virtual machines have no such counters, as a rule; any two other events of
/// which one is part of the other do as well.
#[derive(Args, Clone)]
pub struct Opts {
    #[command(flatten)]
    time: For,
    /// Time between tables [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    /// Sample each so many events [default: 1000; of software events, each one]
    #[arg(short = 'c', long, alias = "sample_period", value_name = "PERIOD",
        value_parser = clap::value_parser!(u64).range(1..))]
    sample_period: Option<u64>,
    /// Show threads apart
    #[arg(short = 't', long = "threads")]
    per_thread: bool,
    /// Show processors apart
    #[arg(short = 'C', long = "cpus")]
    per_cpu: bool,
    /// What is counted instead: page-faults,major-faults, branches,branch-misses …
    #[arg(short, long, value_name = "ALL,MISSES", value_parser = events,
        default_value = "cache-references,cache-misses")]
    event: (Event, Event),
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "for 10 seconds, each process"),
        ("-t -C 5", "for 5 seconds, each thread on each processor"),
        ("-c 100 -- make", "a build, more closely"),
        ("-e page-faults,major-faults", "where the processor has no counters"),
    ];
    const LETTERS: &[(char, &str)] = &[];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        if self.interval.is_none() && session.command().is_none() {
            session.limit(Some(self.time.for_time.unwrap_or(Duration::from_secs(10))));
        }
        session.limit(self.time.for_time);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.per_thread, options.per_cpu) = (self.per_thread, self.per_cpu);
        let columns = self.columns();
        session.out.check(&columns)?;

        let loaded = session.attach(open)?;
        let (all, misses) = self.event;
        let each = |event| Each::Period(self.period(event));
        perf::attach(session, &loaded.program("referred")?, all, each(all), None)?;
        perf::attach(session, &loaded.program("missed")?, misses, each(misses), None)?;
        let (what, until) = session.scope();
        session.out.remark(&format!("Counting {} and {} of {what}{until}.", all.name, misses.name));
        session.every(&Interval::from(self.interval), |report| {
            let rows = sorted(report.take::<key, counts>("counts")?, |a: &Row, b| {
                b.1.references.cmp(&a.1.references)
            });
            report.stamp();
            report.table(&columns, &rows)?;
            let sum = |value: fn(&Self, &Row) -> u64| rows.iter().map(|row| value(self, row)).sum();
            let (all, missed) = (sum(Self::references), sum(Self::misses));
            report.line(&format!(
                "Total References: {all} Total Misses: {missed} Hit Rate: {:.2}%",
                hit_percent(all, missed)
            ));
            Ok(())
        })
    }
}

type Row = (key, counts);

impl Opts {
    fn period(&self, event: Event) -> u64 {
        self.sample_period.unwrap_or(if event.is_hardware() { 1000 } else { 1 })
    }

    fn references(&self, (_, counts): &Row) -> u64 {
        counts.references * self.period(self.event.0)
    }

    fn misses(&self, (_, counts): &Row) -> u64 {
        counts.misses * self.period(self.event.1)
    }

    pub(super) fn columns(&self) -> Columns<Row> {
        let (one, two, three) = (self.clone(), self.clone(), self.clone());
        Columns::new()
            .pid(|(_, counts): &Row| counts.task.pid)
            .num("TID", |(key, _)| key.id)
            .left()
            .width(7)
            .only(self.per_thread)
            .bytes("NAME", |(_, counts)| (&counts.task.comm).into())
            .key("comm")
            .width(16)
            .num("CPU", |(key, _)| key.cpu)
            .width(4)
            .only(self.per_cpu)
            .num("REFERENCE", move |row| one.references(row))
            .key("references")
            .width(12)
            .num("MISS", move |row| two.misses(row))
            .key("misses")
            .width(12)
            .float("HIT%", move |row| hit_percent(three.references(row), three.misses(row)))
            .unless(|(_, counts)| counts.references == 0)
            .key("hit_percent")
            .width(7)
            .process(|(_, counts)| &counts.task)
    }
}

/// The part of all references that was no miss.
fn hit_percent(all: u64, missed: u64) -> f64 {
    100.0 * all.saturating_sub(missed) as f64 / all.max(1) as f64
}

/// Two events, the second of which is a part of the first.
fn events(text: &str) -> Result<(Event, Event), String> {
    let (all, part) = text.split_once(',').ok_or("two events are needed: ALL,MISSES")?;
    Ok((Event::parse(all)?, Event::parse(part)?))
}

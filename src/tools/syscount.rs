use std::time::Duration;

use beebox::{
    args::duration, bpf::syscount as bpf, names::Abi, order::sorted, prelude::*, results::Results,
};
use bpf::types::{counts, key};

/// Count system calls, and the time that they take
#[derive(Args)]
pub struct Opts {
    /// Time between tables [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    /// How many rows to show at most [default: 10; all in JSON and CSV]
    #[arg(short = 'T', long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: Option<u32>,
    /// Only calls that fail
    #[arg(short = 'x', long)]
    failures: bool,
    #[command(flatten)]
    results: Results,
    /// Show the time that calls take, too, and sort by it
    #[arg(short = 'L', long)]
    latency: bool,
    #[command(flatten)]
    unit: Milliseconds,
    /// Count for each process, not for each call
    #[arg(short = 'P', long)]
    process: bool,
    /// List the calls that there are, and end
    #[arg(short, long)]
    list: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "the ten most frequent calls, until Ctrl-C"),
        ("-i 1 -P", "the busiest processes, each second"),
        ("-L -p 181", "what process 181 spends its time in"),
        ("-x -e EPERM,EACCES", "what is forbidden"),
        ("-- make", "the calls of a build"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup"), ('t', "tid"), ('d', "duration")];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        if self.list {
            let calls = Abi::NATIVE.table().iter();
            let text: String = calls.map(|(nr, name)| format!("{nr:3}: {name}\n")).collect();
            session.out.line(&text);
            return Ok(());
        }
        session.without("begun", !self.latency);
        session.without("calls_exit", !self.latency);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.timed, options.by_process) = (self.latency, self.process);
        self.results.apply(&mut open, self.failures)?;

        session.attach(open)?;
        let columns = self.columns();
        session.out.check(&columns)?;
        session.out.default_timestamp(Style::Clock);
        session.out.remark("Tracing syscalls, printing top ones... Ctrl+C to quit.");
        let most = self.top.unwrap_or(if session.out.is_machine() { u32::MAX } else { 10 });
        session.every(&self.interval.into(), |report| {
            let rows: Vec<(key, counts)> = report.take("counts")?;
            let weight = |row: &(key, counts)| if self.latency { row.1.ns } else { row.1.count };
            let mut rows = sorted(rows, |a, b| weight(b).cmp(&weight(a)));
            rows.truncate(most as usize);
            report.stamp();
            report.table(&columns, &rows)
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<(key, counts)> {
        Columns::new()
            .text("SYSCALL", |(key, _): &(key, counts)| {
                names::call_name(key.call, key.compat != 0).into()
            })
            .width(22)
            .only(!self.process)
            .pid(|(key, _)| key.pid)
            .only(self.process)
            .comm(|(_, counts)| &counts.task.comm)
            .width(16)
            .only(self.process)
            .process(|(_, counts)| &counts.task)
            .num("COUNT", |(_, counts)| counts.count)
            .width(8)
            .num("FAILED", |(_, counts)| counts.failed)
            .width(8)
            .hidden()
            .amount("TIME", self.unit.unit(), |(_, counts)| counts.ns)
            .decimals(3)
            .width(16)
            .only(self.latency)
    }
}

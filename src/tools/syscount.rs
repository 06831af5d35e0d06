use std::time::Duration;

use beebox::{args::duration, bpf::syscount as bpf, names::Abi, order::sorted, prelude::*};
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
    /// Only calls that fail with these errors: ENOENT, 2
    #[arg(short, long, value_delimiter = ',', value_name = "LIST", value_parser = errno)]
    errno: Vec<u32>,
    /// Only this call
    #[arg(long, value_name = "NAME", value_parser = call)]
    syscall: Option<&'static str>,
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
        (options.failed_only, options.by_errno) = (self.failures, !self.errno.is_empty());
        self.errno.iter().for_each(|e| options.errnos[*e as usize / 64] |= 1 << (e % 64));
        if let Some(name) = self.syscall {
            let number = |abi: Abi| abi.table().number(name).map_or(-1, |nr| nr as i32);
            options.one_call = true;
            options.call_wanted = number(Abi::NATIVE);
            options.compat_call_wanted = Abi::COMPAT.map_or(-1, number);
        }

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
            .text("SYSCALL", |(key, _): &(key, counts)| name(key).into())
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

/// 32-bit programs number their calls in a way of their own.
fn name(key: &key) -> String {
    let name = names::syscall_of(key.call, key.compat != 0);
    let name = name.map_or_else(|| format!("[{}]", key.call), Into::into);
    if key.compat != 0 { name + "/32" } else { name }
}

fn errno(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().or_else(|| names::errno_number(text)?.try_into().ok());
    number.filter(|nr| (1..256).contains(nr)).ok_or_else(|| "no such error: ENOENT, 2".into())
}

fn call(text: &str) -> Result<&'static str, String> {
    let tables = [Some(Abi::NATIVE), Abi::COMPAT].into_iter().flatten().map(Abi::table);
    let mut known = tables.flat_map(|table| table.iter());
    let found = known.find(|(_, name)| *name == text).map(|(_, name)| name);
    found.ok_or_else(|| "no such call: see --list".into())
}

use std::fs;

use beebox::{bpf::exitsnoop as bpf, prelude::*, session::event as record};
use bpf::types::event;

/// Trace processes that end, with their age and exit status
///
/// With -p it ends when none of these processes is there any more.
#[derive(Args)]
pub struct Opts {
    /// Only those that failed: not with status 0
    #[arg(short = 'x', long)]
    failed: bool,
    /// A line for each thread, not only for each process
    #[arg(short = 'T', long, aliases = ["per-thread", "threads"])]
    threaded: bool,
    /// A column with this text, to tell outputs apart
    #[arg(long, value_name = "TEXT", num_args = 0..=1, default_missing_value = "exit")]
    label: Option<String>,
    /// Show the time, and as that of UTC
    #[arg(long)]
    utc: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every process that ends"),
        ("-x", "those that failed or were killed"),
        ("-t -p 181", "with the time, one process"),
        ("-x -- make", "what fails in a build"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "timestamp"), ('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.failed_only, options.threads) = (self.failed, self.threaded);

        session.attach(open)?;
        if self.utc {
            session.out.default_timestamp(Style::Clock);
            session.out.clock.show_utc();
        }
        let columns = self.columns();
        session.out.head(&columns)?;
        let pids: Vec<u32> = session.pids().collect();
        let mut gone = false;
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) => out.row(&columns, record::<event>(bytes)?),
            Next::Look { .. } => {
                // What was recorded before they were gone has been read by now.
                if gone {
                    out.end();
                }
                gone = !pids.is_empty() && pids.iter().all(|pid| is_gone(*pid));
                Ok(())
            }
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        let label = self.label.clone();
        Columns::new()
            .time(|e: &event| e.time_ns)
            .text("LABEL", move |_| label.clone().into())
            .width(6)
            .shown(self.label.is_some())
            .bytes("PCOMM", |e| (&e.task.comm).into())
            .key("comm")
            .width(16)
            .pid(|e| e.task.pid)
            .ppid(|e| e.task.ppid)
            .task(|e| &e.task)
            .show("TID", true)
            .amount("AGE", Unit::S, |e| e.age_ns)
            .decimals(2)
            .left()
            .width(7)
            .text("EXIT_CODE", |e| ending(e.status).into())
            .table_only()
            .num("CODE", |e| e.status >> 8 & 0xff)
            .key("exit_code")
            .unless(|e| signal(e.status) != 0)
            .hidden()
            .text("SIGNAL", |e| names::signal(signal(e.status)).map(String::from).into())
            .hidden()
            .text("CORE", |e| if e.status & CORE != 0 { "yes" } else { "no" }.into())
            .key("core_dumped")
            .hidden()
    }
}

/// Whether a process has ended, be it that nobody has waited for it yet.
fn is_gone(pid: u32) -> bool {
    let Ok(status) = fs::read_to_string(format!("/proc/{pid}/status")) else { return true };
    let value = |name: &str| status.lines().find_map(|line| Some(line.strip_prefix(name)?.trim()));
    // A leader that has ended before other threads is a zombie, too.
    value("State:").is_some_and(|state| state.starts_with(['Z', 'X']))
        && value("Threads:").is_none_or(|threads| ["0", "1"].contains(&threads))
}

/// The bit of a status that says that there is a core dump; below it is the signal.
const CORE: i32 = 0x80;

fn signal(status: i32) -> u32 {
    (status & (CORE - 1)) as u32
}

fn ending(status: i32) -> String {
    let dumped = if status & CORE != 0 { ", core dumped" } else { "" };
    match (signal(status), status >> 8 & 0xff) {
        (0, 0) => "0".into(),
        (0, code) => format!("code {code}"),
        (nr, _) => {
            let name = names::signal(nr).unwrap_or_default();
            format!("signal {nr} ({name}){dumped}")
        }
    }
}

use std::time::Duration;

use beebox::{args::micros, bpf::offcputime as bpf, error::usage, prelude::*};
use bpf::types::{key, waits};

/// Sum up the time that tasks spend off-CPU, by stack
///
/// A wait is counted when it ends: what sleeps from before the start until
/// after the end does not show.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    time: For,
    /// Threads of user programs only
    #[arg(short, long, conflicts_with = "kernel_threads_only")]
    user_threads_only: bool,
    /// Kernel threads only
    #[arg(short, long)]
    kernel_threads_only: bool,
    /// Shortest wait that counts: microseconds, or with a unit
    #[arg(short, long, value_name = "TIME", value_parser = micros, default_value = "1")]
    min_block_time: Duration,
    /// Longest wait that counts
    #[arg(short = 'M', long, value_name = "TIME", value_parser = micros)]
    max_block_time: Option<Duration>,
    /// Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = names::task_state_bits)]
    state: Vec<u32>,
    #[command(flatten)]
    stacks: Stacks,
}

type Row = (key, waits);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181 10", "what process 181 waits for, for 10 seconds"),
        ("--state D -K", "waits that cannot be interrupted: disks, locks"),
        ("-m 10ms", "waits of 10 milliseconds and more"),
        ("--state R", "tasks that would run, but must wait for a processor"),
        ("--flamegraph off.svg -- make", "a flame graph of a build's waits"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid")];

    fn schema(&self) -> Schema {
        rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let min_ns = self.min_block_time.as_nanos() as u64;
        let max_ns = self.max_block_time.map_or(u64::MAX, |time| time.as_nanos() as u64);
        ensure!(
            min_ns <= max_ns,
            usage("no wait is as long as --min-block-time and not longer than --max-block-time")
        );
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.user_threads_only = self.user_threads_only;
        options.kernel_threads_only = self.kernel_threads_only;
        options.min_ns = min_ns;
        options.max_ns = max_ns;
        if !self.state.is_empty() {
            options.states = self.state.iter().fold(0, |all, bits| all | bits);
        }
        self.stacks.apply(&mut open)?;
        session.size("sums", 32768);
        session.limit(self.time.for_time);

        session.attach(open)?;
        let mut printer = self.stacks.printer(session, rows())?;
        let (what, until) = session.scope();
        let which = self.stacks.which();
        session.out.remark(&format!("Tracing off-CPU time (us) of {what} by {which}{until}."));
        session.at_end(|report| {
            let sums = report.take("sums")?;
            printer.print(report, sums)
        })
    }
}

fn rows() -> StackRows<Row> {
    StackRows {
        keys: Columns::new()
            .comm(|r: &Row| &r.0.task.comm)
            .pid(|r| r.0.task.pid)
            .hidden()
            .task(|r| &r.0.task)
            .show("TID", true)
            .text("STATE", |r| names::task_state(r.0.state).into())
            .hidden()
            .num("COUNT", |r| r.1.count)
            .hidden()
            .amount("MIN", Unit::Us, |r| !r.1.max_inverse)
            .hidden()
            .amount("MAX", Unit::Us, |r| r.1.max)
            .hidden(),
        task: |r| &r.0.task,
        stack: |r| &r.0.stack,
        value: |r| r.1.sum,
        unit: Unit::Us,
        spread: None,
        title: None,
        largest_first: false,
        at_tracepoint: true,
    }
}

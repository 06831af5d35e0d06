use beebox::{bpf::offcputime as bpf, prelude::*, waits::Waits};
use bpf::types::{key, waits};

/// Sum up the time that tasks spend off-CPU, by stack
///
/// A wait is counted when it ends: what sleeps from before the start until
/// after the end does not show.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    time: For,
    #[command(flatten)]
    waits: Waits,
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
        let mut open = session.open(bpf::Object)?;
        self.waits.apply(&mut open)?;
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
        keys: Waits::columns(
            Columns::new()
                .comm(|r: &Row| &r.0.task.comm)
                .pid(|r| r.0.task.pid)
                .hidden()
                .task(|r| &r.0.task)
                .show("TID", true),
            |r| r.0.state,
            |r| &r.1,
        ),
        task: |r| &r.0.task,
        stack: |r| &r.0.stack,
        value: |r| r.1.sum,
        unit: Unit::Us,
        spread: None,
        title: None,
        largest_first: false,
        at_tracepoint: true,
        waker: None,
    }
}

use beebox::{
    bpf::wakeups::{self as bpf, types::key},
    prelude::*,
    waits::Waits,
};
use bpf::types::waits;

/// Sum up the time that tasks wait, by stack and by waker
///
/// What an interrupt wakes is charged to the task that it came upon: the waker's stack shows it. A
/// wait is counted when it ends; who was preempted, and woken by nobody, is not shown.
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
        ("-p 181 10", "what process 181 waits for, and who ends it"),
        ("-m 10ms -K", "waits of 10 milliseconds and more, in the kernel"),
        ("-f 30", "folded stacks, for flame graph programs"),
        ("-- make", "those of a build"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid")];

    fn schema(&self) -> Schema {
        rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        run(session, (&self.time, &self.waits, &self.stacks), false)
    }
}

/// Of wakeuptime, too: where `until_woken`, only wakers have stacks, and time ends with the wake-up.
pub(super) fn run(
    session: &mut Session,
    (time, waits, stacks): (&For, &Waits, &Stacks),
    until_woken: bool,
) -> Result<()> {
    let mut open = session.open(bpf::Object)?;
    open.options().until_woken = until_woken;
    waits.apply(&mut open)?;
    stacks.apply(&mut open)?;
    session.size("sums", 32768);
    session.limit(time.for_time);

    session.attach(open)?;
    let mut printer = stacks.printer(session, rows())?;
    let (what, until) = session.scope();
    let of = if until_woken { "waker" } else { "off-CPU and waker" };
    let which = stacks.which();
    session.out.remark(&format!("Tracing blocked time (us) of {what} by {which} of {of}{until}."));
    session.at_end(|report| {
        let sums = report.take("sums")?;
        printer.print(report, sums)
    })
}

pub(super) fn rows() -> StackRows<Row> {
    let columns = Columns::new()
        .comm(|r: &Row| &r.0.task.comm)
        .pid(|r| r.0.task.pid)
        .task(|r| &r.0.task)
        .bytes("WAKER_COMM", |r| (&r.0.waker.comm).into())
        .unless(|r| r.0.woken == 0)
        .num("WAKER_PID", |r| r.0.waker.pid)
        .unless(|r| r.0.woken == 0)
        .num("WAKER_TID", |r| r.0.waker.tid)
        .unless(|r| r.0.woken == 0);
    StackRows {
        title: None,
        keys: Waits::columns(columns, |r| r.0.state, |r| &r.1),
        task: |r| &r.0.task,
        stack: |r| &r.0.stack,
        value: |r| r.1.sum,
        unit: Unit::Us,
        spread: None,
        largest_first: false,
        at_tracepoint: true,
        waker: Some(|r| (&r.0.waker, &r.0.waker_stack)),
    }
}

use std::fs;

use beebox::{
    bpf::oomkill as bpf,
    prelude::*,
    symbols::{Symbols, lines},
    text::escaped,
};
use bpf::types::event;

/// Trace processes that are killed for want of memory
///
/// BY is who asked for memory when there was none: seldom to blame, and often another one than
/// that which is killed. The pages are all that the system, or the cgroup, may have.
#[derive(Args)]
pub struct Opts {
    /// Show the stack of the program that asked below each
    #[arg(short = 'U', long)]
    user_stack: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each kill, and who asked for memory"),
        ("-U", "with the code that asked"),
        ("--fields +loadavg", "with the load of the machine (proc_loadavg(5))"),
        ("--fields +container,+unit", "with the container and the systemd unit of what is killed"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let mut open = session.open(bpf::Object)?;
        open.options().user_stack = self.user_stack;
        session.attach(open)?;
        session.out.remark("Tracing OOM kills... Ctrl-C to stop.");
        let columns = self.columns();
        session.out.head(&columns)?;
        let (mut symbols, mut row) = (Symbols::new(), Row::default());
        session.stream_with(|bytes, out| {
            row.event.set(bytes)?;
            row.stack = lines(&symbols.user(row.event.by.pid, &row.event.words()));
            row.load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
            out.row(&columns, &row)?;
            let frames = row.stack.iter().map(|frame| escaped(frame.as_bytes()));
            frames.for_each(|frame| out.line(&format!("    {frame}")));
            Ok(())
        })
    }
}

#[derive(Default)]
pub(super) struct Row {
    pub event: Tailed<event>,
    /// Of who asked, the inner frames first.
    pub stack: Vec<String>,
    /// Of the machine, when the event was read.
    pub load: String,
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let stacks = self.user_stack;
        let unknown = |e: &Row| e.event.order < 0;
        Columns::new()
            .time(|e: &Row| e.event.time_ns)
            .num("BY PID", |e| e.event.by.pid)
            .key("by_pid")
            .left()
            .width(7)
            .bytes("BY COMM", |e| (&e.event.by.comm).into())
            .key("by_comm")
            .width(16)
            .pid(|e| e.event.task.pid)
            .comm(|e| &e.event.task.comm)
            .process(|e| &e.event.task)
            .text("SCOPE", |e| if e.event.in_cgroup != 0 { "cgroup" } else { "system" }.into())
            .unless(unknown)
            .width(6)
            .num("PAGES", |e| e.event.total_pages)
            .unless(unknown)
            .width(9)
            .num("ORDER", |e| e.event.order)
            .unless(unknown)
            .hidden()
            .num("SCORE_ADJ", |e| e.event.score_adj)
            .key("oom_score_adj")
            .hidden()
            .text("LOADAVG", |e| e.load.trim_end().into())
            .hidden()
            .list("USER_STACK", false, move |e| stacks.then_some(&*e.stack).into())
            .hidden()
    }
}

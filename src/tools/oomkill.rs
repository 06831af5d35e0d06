use std::fs;

use beebox::{bpf::oomkill as bpf, prelude::*, session::event};
use bpf::types::event as kill;

/// Trace processes that are killed for want of memory
///
/// BY is who asked for memory when there was none: seldom to blame, and often another one than
/// that which is killed. The pages are all that the system, or the cgroup, may have.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each kill, and who asked for memory"),
        ("--fields +loadavg", "with the load of the machine (proc_loadavg(5))"),
        ("--fields +container,+unit", "with the container and the systemd unit of what is killed"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.remark("Tracing OOM kills... Ctrl-C to stop.");
        let columns = columns();
        session.out.head(&columns)?;
        session.stream_with(|bytes, out| {
            let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
            out.row(&columns, &Row { event: *event(bytes)?, load: load.trim_end().into() })
        })
    }
}

pub(super) struct Row {
    pub event: kill,
    /// Of the machine, when the event was read.
    pub load: String,
}

pub(super) fn columns() -> Columns<Row> {
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
        .text("LOADAVG", |e| e.load.as_str().into())
        .hidden()
}

use beebox::{bpf::oomkill as bpf, prelude::*};
use bpf::types::event;

/// Trace processes that are killed for want of memory
///
/// BY is who asked for memory when there was none: seldom to blame, and often another one than
/// that which is killed. The pages are all that the system, or the cgroup, may have.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each kill, and who asked for memory"),
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
        session.stream(columns())
    }
}

pub(super) fn columns() -> Columns<event> {
    let unknown = |e: &event| e.order < 0;
    Columns::new()
        .time(|e: &event| e.time_ns)
        .num("BY PID", |e| e.by.pid)
        .key("by_pid")
        .left()
        .width(7)
        .bytes("BY COMM", |e| (&e.by.comm).into())
        .key("by_comm")
        .width(16)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .process(|e| &e.task)
        .text("SCOPE", |e| if e.in_cgroup != 0 { "cgroup" } else { "system" }.into())
        .unless(unknown)
        .width(6)
        .num("PAGES", |e| e.total_pages)
        .unless(unknown)
        .width(9)
        .num("ORDER", |e| e.order)
        .unless(unknown)
        .hidden()
        .num("SCORE_ADJ", |e| e.score_adj)
        .key("oom_score_adj")
        .hidden()
}

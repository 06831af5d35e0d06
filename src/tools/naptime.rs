use beebox::{bpf::naptime as bpf, prelude::*, time::now_ns};
use bpf::types::event;

/// Trace sleeps that programs ask for by nanosleep(2)
///
/// A sleep is shown when it is over, with how long it was to be. Waits for something to happen are
/// no sleeps, however short their timeout.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who sleeps, and how long"),
        ("-p 181 --fields +slept", "process 181, and how long it slept in fact"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        session.syscalls([("nanosleep", 1), ("clock_nanosleep", 2), ("clock_nanosleep_time64", 3)]);
        let mut open = session.open(bpf::Object)?;
        let (day, boot) = (now_ns(libc::CLOCK_REALTIME), now_ns(libc::CLOCK_BOOTTIME));
        open.options().real_offset = day.wrapping_sub(boot) as i64;
        session.attach(open)?;
        session.out.remark("Tracing sleeps. Hit Ctrl-C to end.");
        session.stream(columns())
    }
}

pub(super) fn columns() -> Columns<event> {
    Columns::new()
        .time(|e: &event| e.time_ns)
        .ppid(|e| e.task.ppid)
        .bytes("PCOMM", |e| (&e.parent).into())
        .width(16)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .amount("SECONDS", Unit::S, |e| e.asked_ns)
        .unless(|e| e.asked_ns < 0)
        .key("asked")
        .decimals(3)
        .width(9)
        .amount("SLEPT", Unit::S, |e| e.slept_ns)
        .decimals(6)
        .width(10)
        .hidden()
}

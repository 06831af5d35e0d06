use std::time::Duration;

use beebox::{args::micros, bpf::runqslower as bpf, prelude::*};
use bpf::types::event;

/// Trace tasks that wait long for a processor
#[derive(Args)]
pub struct Opts {
    /// Shortest wait to show: microseconds, or with a unit
    #[arg(value_name = "MIN", value_parser = micros, default_value = "10000")]
    min: Duration,
    /// Show what ran before, too
    #[arg(short = 'P', long)]
    previous: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "waits of 10 ms and longer"),
        ("1000", "of 1000 us and longer"),
        ("-P 50ms", "of 50 ms, and what had the processor instead"),
        ("-p 181 1ms", "of process 181"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid"), ('c', "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let mut open = session.open(bpf::Object)?;
        open.options().min_ns = self.min.as_nanos() as u64;

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        Columns::new()
            .time(|e: &event| e.time_ns)
            .comm(|e| &e.task.comm)
            .task(|e| &e.task)
            .show("TID", true)
            .pid(|e| e.task.pid)
            .hidden()
            .amount("LAT", Unit::Us, |e| e.waited_ns)
            .width(14)
            .num("CPU", |e| e.cpu)
            .width(4)
            .hidden()
            .bytes("PREV COMM", |e| (&e.prev.comm).into())
            .key("prev_comm")
            .width(16)
            .shown(self.previous)
            .num("PREV TID", |e| e.prev.tid)
            .key("prev_tid")
            .left()
            .shown(self.previous)
    }
}

use std::time::Duration;

use beebox::{args::micros, bpf::softirqslower as bpf, irqs::softirqs, prelude::*};
use bpf::types::event;

/// What took long: `enum stage` of the program.
const STAGES: [(&str, &str); 2] = [("irq(hard) to softirq", "raised"), ("softirq runtime", "ran")];

/// Trace softirqs that run late, or for long
///
/// COMM is what ran on the processor when the softirq did: seldom to blame.
#[derive(Args)]
pub struct Opts {
    /// Shortest time to show: microseconds, or with a unit
    #[arg(value_name = "MIN", value_parser = micros, default_value = "10000")]
    min: Duration,
    /// Only this processor
    #[arg(short, long, value_name = "N")]
    cpu: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "what takes 10 ms or longer"),
        ("1ms", "1 ms or longer"),
        ("-c 1 500", "500 us or longer, on processor 1"),
    ];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { min, cpu } = self;
        session.out.default_timestamp(Style::Clock);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.min_ns = min.as_nanos() as u64;
        options.cpu_wanted = cpu.map_or(-1, |cpu| cpu as i32);

        session.attach(open)?;
        session.stream(columns())
    }
}

pub(super) fn columns() -> Columns<event> {
    let names = softirqs();
    let stage = |e: &event| STAGES[e.stage as usize % STAGES.len()];
    Columns::new()
        .time(|e: &event| e.time_ns)
        .text("STAGE", move |e| stage(e).0.into())
        .table_only()
        .width(20)
        .text("WHAT", move |e| stage(e).1.into())
        .key("stage")
        .hidden()
        .text("SOFTIRQ", move |e| names.get(e.softirq as usize).cloned().into())
        .width(8)
        .amount("LAT", Unit::Us, |e| e.lat_ns)
        .left()
        .width(14)
        .num("CPU", |e| e.cpu)
        .left()
        .width(6)
        .task(|e| &e.task)
        .pid(|e| e.task.pid)
        .hidden()
        .comm(|e| &e.task.comm)
}

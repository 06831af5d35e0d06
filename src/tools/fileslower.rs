use std::time::Duration;

use beebox::{
    args::millis_or_zero,
    bpf::fileslower as bpf,
    calls::{self, TRANSFERS},
    prelude::*,
};
use bpf::types::event;

/// Trace reads and writes of files that take long
///
/// The time is that of the system call, whatever it spent it on: the disk, a lock, waiting for a
/// processor. What is mapped, and what io_uring and AIO do, is not seen.
#[derive(Args)]
pub struct Opts {
    /// Show calls that take this long or longer: 10 (milliseconds), 500us; 0 shows all
    #[arg(value_parser = millis_or_zero, value_name = "MIN", default_value = "10")]
    min: Duration,
    /// Show sockets, pipes and devices too
    #[arg(short, long, alias = "all-files")]
    all: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "reads and writes of 10 ms or longer"),
        ("1 -p 181", "of 1 ms or longer, by process 181"),
        ("500us", "of 500 microseconds or longer"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(TRANSFERS.iter().copied());
        session.out.default_timestamp(Style::Rel);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.min_ns = self.min.as_nanos() as u64;
        options.all_files = self.all;
        session.attach(open)?;
        session.out.remark(&format!("Tracing sync read/writes slower than {:?}", self.min));
        session.stream_tailed(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<event>> {
        Columns::new()
            .time(|e: &Tailed<event>| e.time_ns)
            .comm(|e| &e.task.comm)
            .pid(|e| e.task.pid)
            .hidden()
            .task(|e| &e.task)
            .show("TID", true)
            .text("D", |e| if e.write != 0 { "W" } else { "R" }.into())
            .key("direction")
            .amount("BYTES", Unit::Bytes, |e| e.asked)
            .key("size")
            .left()
            .amount("DONE", Unit::Bytes, |e| e.done.max(0))
            .hidden()
            .text("ERROR", |e| names::errno_of(e.done).into())
            .hidden()
            .amount("LAT", Unit::Ms, |e| e.lat_ns)
            .decimals(3)
            .text("T", |e| calls::file_type(e.mode).into())
            .key("file_type")
            .hidden()
            .bytes("FILENAME", |e| calls::path(&e.named, &e.tail).map_or(Cell::None, Cell::Bytes))
            .key("path")
    }
}

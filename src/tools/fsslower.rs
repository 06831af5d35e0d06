use std::time::Duration;

use beebox::{
    args::millis_or_zero,
    bpf::fsslower as bpf,
    calls,
    fs_ops::{self, FileSystems},
    prelude::*,
};
use bpf::types::event;

/// Trace operations on a kind of file system that take long
///
/// T is R for reads, W for writes, O for opens and F for fsync(2). The time is that which the file
/// system's own functions take; where they cannot be traced, that of the system calls for files,
/// which is said. Page faults of mapped files, and what AIO leaves to be done later, are not seen.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    kind: FileSystems,
    /// Show operations that take this long or longer: 1 (millisecond), 500us; 0 shows all
    /// [default: 10]
    #[arg(value_parser = millis_or_zero, value_name = "MIN")]
    min: Option<Duration>,
    /// The same as MIN
    #[arg(short, long = "min", value_parser = millis_or_zero, value_name = "TIME",
        conflicts_with = "min")]
    min_time: Option<Duration>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "operations of 10 ms or longer"),
        ("1 -p 181", "of 1 ms or longer, by process 181"),
        ("0 --csv --duration 5", "all for 5 seconds, as CSV"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('c', "csv"), ('j', "csv"), ('s', "csv")];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { kind, min, min_time } = self;
        let min = min.or(*min_time).unwrap_or(Duration::from_millis(10));
        session.out.default_timestamp(Style::Clock);
        let types = kind.trace(session, false);
        let mut open = session.open(bpf::Object)?;
        kind.check()?;
        let options = open.options();
        options.fs_types = types;
        options.min_ns = min.as_nanos() as u64;
        kind.attach(session, open)?;
        session.out.remark(&format!("Tracing {} operations slower than {min:?}", kind.name()));
        session.stream_tailed(columns())
    }
}

pub(super) fn columns() -> Columns<Tailed<event>> {
    let still = |e: &Tailed<event>| !fs_ops::moves(e.op);
    Columns::new()
        .time(|e: &Tailed<event>| e.time_ns)
        .comm(|e| &e.task.comm)
        .pid(|e| e.task.pid)
        .task(|e| &e.task)
        .text("T", |e| fs_ops::name(e.op).1.into())
        .table_only()
        .text("OPERATION", |e| fs_ops::name(e.op).0.into())
        .hidden()
        .amount("BYTES", Unit::Bytes, |e| e.done.max(0))
        .unless(still)
        .key("size")
        .left()
        .amount("OFF_KB", Unit::KiB, |e| e.offset)
        .unless(still)
        .key("offset")
        .left()
        .amount("LAT", Unit::Ms, |e| e.lat_ns)
        .decimals(2)
        .text("ERROR", |e| names::errno_of(e.done).into())
        .hidden()
        .bytes("FILENAME", |e| calls::path(&e.named, &e.tail).map_or(Cell::None, Cell::Bytes))
        .key("path")
}

use beebox::{
    bpf::calls::types::call,
    calls::{self, Results, Shape},
    prelude::*,
};

const CALLS: &[(&str, Shape)] = &[
    ("sync", Shape::None),
    ("fsync", Shape::Fd),
    ("fdatasync", Shape::Fd),
    ("msync", Shape::None),
    ("syncfs", Shape::Fd),
    ("sync_file_range", Shape::Fd),
];

/// Trace calls that have files written out: sync(2), fsync(2)
///
/// A call is shown when it has ended.
#[derive(Args)]
pub struct Opts {
    /// Show the process, how long the call took, its result and the file
    #[arg(short, long)]
    extended_fields: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who syncs, and by which call"),
        ("-e", "with the file, and how long it took"),
        ("--fields +lat,+path -p 181", "process 181, with those two"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Boot);
        calls::stream(session, CALLS, Results::All, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<call>> {
        let more = self.extended_fields;
        Columns::new()
            .time(|e: &Tailed<call>| e.time_ns)
            .pid(|e| e.task.pid)
            .shown(more)
            .comm(|e| &e.task.comm)
            .text("CALL", calls::name)
            .width(16)
            .num("ERR", calls::errno)
            .key("errno")
            .width(3)
            .shown(more)
            .text("ERROR", |e| names::errno_of(e.ret).into())
            .width(12)
            .hidden()
            .amount("LAT", Unit::Ms, calls::latency)
            .decimals(3)
            .shown(more)
            .task(|e| &e.task)
            .bytes("PATH", calls::file)
            .shown(more)
    }
}

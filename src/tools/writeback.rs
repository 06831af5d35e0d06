use beebox::{bpf::writeback as bpf, names::WritebackReasons, prelude::*};
use bpf::types::event;

/// Trace how changed pages are written back to disk
///
/// The kernel's own threads do this for everybody: -- COMMAND only says for how long to look.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each run: for which device, how many pages, why, how long"),
        ("-- sync", "what sync(1) makes the kernel write"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let columns = self.columns();
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.remark("Tracing writeback... Hit Ctrl-C to end.");
        session.stream(columns)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        let reasons = WritebackReasons::of_kernel();
        Columns::new()
            .time(|e: &event| e.time_ns)
            .bytes("DEVICE", |e| (&e.device).into())
            .width(8)
            .num("PAGES", |e| e.pages)
            .left()
            .width(8)
            .text("REASON", move |e| reasons.name(e.reason).into())
            .width(16)
            .pid(|e| e.task.pid)
            .hidden()
            .comm(|e| &e.task.comm)
            .hidden()
            .task(|e| &e.task)
            .amount("ms", Unit::Ms, |e| e.lat_ns)
            .key("lat")
            .decimals(3)
    }
}

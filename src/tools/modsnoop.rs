use beebox::{bpf::modsnoop as bpf, prelude::*};
use bpf::types::event;

const EVENTS: [&str; 3] = ["load", "unload", "request"];

/// What a module makes of the kernel (Documentation/admin-guide/tainted-kernels.rst).
const TAINTS: &[(u64, char)] =
    &[(0, 'P'), (10, 'C'), (12, 'O'), (13, 'E'), (15, 'K'), (16, 'X'), (18, 'N')];

/// Trace modules of the kernel as they come and go
///
/// TAINTS: P proprietary, O from outside, E unsigned, C staging, K a live patch. A request is the
/// kernel asking modprobe(8) for something, perhaps by an alias.
#[derive(Args)]
pub struct Opts {
    /// Show what the kernel asks modprobe(8) for, too
    #[arg(short, long)]
    requests: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples =
        &[("", "modules that are loaded and unloaded"), ("-r", "and what the kernel asks for")];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        session.without("requests", !self.requests);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.stream(columns())
    }
}

pub(super) fn columns() -> Columns<event> {
    Columns::new()
        .time(|e: &event| e.time_ns)
        .pid(|e| e.task.pid)
        .uid(|e| e.task.uid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .text("EVENT", |e| EVENTS.get(e.what as usize).copied().into())
        .width(7)
        .text("TAINTS", |e| taints(e.taints).into())
        .unless(|e| e.taints == 0)
        .width(6)
        .bytes("MODULE", |e| (&e.name).into())
}

fn taints(bits: u64) -> String {
    TAINTS.iter().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, letter)| letter).collect()
}

use beebox::{bpf::dcsnoop as bpf, prelude::*};
use bpf::types::event;

/// Trace look-ups that the directory cache fails
///
/// A name is one part of a path: M was not in the cache, R was referred to.
#[derive(Args)]
pub struct Opts {
    /// Show all references, too
    #[arg(short, long)]
    all: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "names that are not in the cache"),
        ("-a -p 181", "all names that process 181 refers to"),
        ("-- find /etc", "what a command looks up"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Rel);
        let mut open = session.open(bpf::Object)?;
        open.options().all = self.all;
        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        Columns::new()
            .time(|e: &event| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .text("T", |e| if e.miss != 0 { "M" } else { "R" }.into())
            .key("kind")
            .task(|e| &e.task)
            .bytes("FILE", |e| e.name[..e.name.len().min(e.len as usize)].into())
            .key("name")
    }
}

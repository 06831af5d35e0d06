use std::path::PathBuf;

use beebox::{
    bpf::bashreadline as bpf,
    object::Loaded,
    prelude::*,
    symbols::{Library, Probes},
    text::{escaped, say},
};
use bpf::types::line;
use libbpf_rs::Link;

/// Print what is typed into bash
///
/// Each line that bash reads at a prompt, in every container, whichever bash it is: commands, and
/// what else is typed at one, passwords among it. Scripts do not show.
#[derive(Args)]
pub struct Opts {
    /// The file that has readline(): bash, or libreadline.so; all programs that use it are shown
    #[arg(short, long, value_name = "FILE", num_args = 0..=1, require_equals = false,
        default_missing_value = "/lib/libreadline.so")]
    shared: Option<PathBuf>,
    /// Show user and terminal session, too
    #[arg(short = 'U', long)]
    user: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all that is typed into any bash"),
        ("--uid alice", "by alice"),
        ("-s /usr/lib/x86_64-linux-gnu/libreadline.so.8", "by all programs that use this library"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        session.without("new_programs", self.shared.is_some());
        let mut open = session.open(bpf::Object)?;
        open.options().bash_only = self.shared.is_none();
        let loaded = session.load(open)?;
        let attach = |library: &Library| attach(&loaded, library);
        let mut probes = match &self.shared {
            Some(path) => Probes::only(session, path, attach),
            None => Probes::new(session, is_bash, attach),
        };
        if let (Some(path), true) = (&self.shared, probes.is_empty()) {
            bail!("{} has no readline()", path.display());
        }
        session.hooked("uretprobe/readline");
        session.attach_loaded(&loaded)?;

        let columns = self.columns();
        session.out.head(&columns)?;
        let mut read = Tailed::<line>::default();
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) if probes.hear(bytes)? => Ok(()),
            Next::Event(bytes) => {
                read.set(bytes)?;
                out.row(&columns, &read)
            }
            Next::Look { .. } => {
                probes.look();
                Ok(())
            }
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<line>> {
        Columns::new()
            .time(|e: &Tailed<line>| e.time_ns)
            .uid(|e| e.task.uid)
            .shown(self.user)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .hidden()
            .process(|e| &e.task)
            .bytes("COMMAND", |e| e.tail[..e.tail.len().min(e.len as usize)].into())
    }
}

/// Bash itself, and the library that some build it with.
fn is_bash(name: &str) -> bool {
    name == "bash" || name.starts_with("libreadline.so")
}

/// Probes where a line has been read, as far as the file has it: within bash the line is changed
/// before readline() hands it over.
fn attach(loaded: &Loaded, library: &Library) -> Vec<Link> {
    let found = library.offsets(&["readline_internal_teardown", "readline"]);
    let Some(offset) = found.into_iter().flatten().next() else { return Vec::new() };
    let links = loaded.program("line_read").and_then(|prog| library.attach(&prog, &[offset], true));
    links.unwrap_or_else(|e| {
        say(format_args!("bashreadline: cannot trace {}: {e:#}", escaped(&library.path)));
        Vec::new()
    })
}

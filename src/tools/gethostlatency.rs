use std::{fs::File, path::PathBuf};

use beebox::{
    bpf::gethostlatency as bpf,
    names::eai,
    object::Loaded,
    prelude::*,
    symbols::{Library, Probes},
    text::until_zero,
};
use bpf::types::event;
use libbpf_rs::Link;

/// `enum function` of the program, which has a program of each name.
const FUNCTIONS: [&str; 5] =
    ["getaddrinfo", "gethostbyname", "gethostbyname2", "gethostbyname_r", "gethostbyname2_r"];

/// Trace host name lookups by libc, and how long they take
///
/// The libc of every container is traced, and with -p or a command also what a
/// program has in its own binary. Programs with a resolver of their own, such
/// as most in Go, are not seen.
#[derive(Args)]
pub struct Opts {
    /// Trace this libc only
    #[arg(short, long, value_name = "PATH")]
    libc: Option<PathBuf>,
    /// Show failed lookups only
    #[arg(short = 'x', long)]
    failed: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every lookup, in every container"),
        ("-p 181", "those of process 181"),
        ("-x --fields +error", "lookups that fail, and why"),
        ("-- curl example.com", "those of a command"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { libc, failed } = self;
        session.out.default_timestamp(Style::Clock);
        if let Some(path) = libc {
            File::open(path).with_context(|| format!("--libc {}", path.display()))?;
        }
        session.without("new_programs", libc.is_some());
        let mut open = session.open(bpf::Object)?;
        open.options().failed_only = *failed;

        let loaded = session.load(open)?;
        let attach = |library: &Library| attach(&loaded, library);
        let mut probes = match libc {
            Some(path) => Probes::only(session, path, attach),
            None => Probes::new(session, is_libc, attach),
        };
        if let (Some(path), true) = (libc, probes.is_empty()) {
            bail!("{} has none of {}", path.display(), FUNCTIONS[..3].join(", "));
        }
        session.hooked("uprobe/getaddrinfo and its kin");
        session.attach_loaded(&loaded)?;

        let columns = columns();
        session.out.head(&columns)?;
        let mut lookup = Tailed::<event>::default();
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) if probes.hear(bytes)? => Ok(()),
            Next::Event(bytes) => {
                lookup.set(bytes)?;
                out.row(&columns, &lookup)
            }
            Next::Look { .. } => {
                probes.look();
                Ok(())
            }
        })
    }
}

pub(super) fn columns() -> Columns<Tailed<event>> {
    Columns::new()
        .time(|e: &Tailed<event>| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .amount("LATms", Unit::Ms, |e| e.lat_ns)
        .key("lat")
        .decimals(3)
        .width(10)
        .text("FUNCTION", |e| FUNCTIONS[e.function as usize % FUNCTIONS.len()].into())
        .width(16)
        .hidden()
        .num("RET", |e| e.ret)
        .width(4)
        .hidden()
        .text("ERROR", |e| error(e).into())
        .width(12)
        .hidden()
        .task(|e| &e.task)
        .bytes("SERVICE", |e| Some(until_zero(&e.service)).filter(|s| !s.is_empty()).into())
        .width(8)
        .hidden()
        .bytes("HOST", |e| {
            let host = &e.tail[..e.tail.len().min(e.host_len as usize)];
            (!host.is_empty()).then(|| until_zero(host)).into()
        })
}

fn error(e: &event) -> Option<&'static str> {
    match (e.function, e.ret) {
        (_, 0) => None,
        (0, ret) => eai(ret),
        (_, -1) => Some("not found"),
        (_, ret) => names::errno(ret),
    }
}

/// glibc, and musl, whose dynamic linker is the library.
fn is_libc(name: &str) -> bool {
    ["libc.so.6", "libc.so"].contains(&name)
        || name.starts_with("ld-musl-")
        || name.starts_with("libc.musl-")
        || name.starts_with("libc-2.") && name.ends_with(".so")
}

/// Probes the functions that a library has, each with the program of its name.
fn attach(loaded: &Loaded, library: &Library) -> Vec<Link> {
    let begins = FUNCTIONS.iter().zip(library.offsets(&FUNCTIONS));
    let begins = begins.filter_map(|(name, at)| Some((name.to_string(), at?))).collect();
    library.attach_calls("gethostlatency", loaded, begins, "lookup_end")
}

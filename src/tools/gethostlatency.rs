use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use beebox::{
    bpf::gethostlatency as bpf,
    names::eai,
    prelude::*,
    session::{close, event as record},
    symbols::{Libraries, Library, executable},
    text::{escaped, until_zero},
};
use bpf::types::{event, exec};
use libbpf_rs::Link;

/// `enum function` of the program, which has a program of each name.
const FUNCTIONS: [&str; 5] =
    ["getaddrinfo", "gethostbyname", "gethostbyname2", "gethostbyname_r", "gethostbyname2_r"];
/// `enum kind`.
const EXEC: u32 = 1;
/// How many libraries are probed that came later, before it is asked which are still in use.
const ROOM: usize = 64;
/// How long after an exec the new program may still be mapping its libraries.
const SETTLING: Duration = Duration::from_secs(1);

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
        let pids: Vec<u32> = session.pids().collect();
        let command = session.command().and_then(|c| executable(Path::new(c)));
        let named = !pids.is_empty() || command.is_some();
        session.out.default_timestamp(Style::Clock);
        session.without("execs", libc.is_some());
        let mut open = session.open(bpf::Builder::default())?;
        let options = rodata(&mut open.maps.rodata_data);
        (options.failed_only, options.named_only) = (*failed, named);

        let skel = session.load(open)?;
        let mut libraries = Libraries::default();
        let first: Vec<Library> = match libc {
            Some(path) => Library::open(path).into_iter().collect(),
            None if !pids.is_empty() => {
                pids.iter().flat_map(|&pid| libraries.of(pid, |_| true)).collect()
            }
            None => {
                let own = command.iter().filter_map(|file| Library::open(file));
                own.chain(libraries.all(is_libc)).collect()
            }
        };
        let mut links = Vec::new();
        for library in &first {
            links.extend(attach(&skel, library));
        }
        let has_none = |what: &str| format!("{what} has none of {}", FUNCTIONS[..3].join(", "));
        match libc {
            Some(path) => ensure!(!links.is_empty(), has_none(&path.display().to_string())),
            // What -p names will hardly change; without it, a libc may yet come.
            None => ensure!(!links.is_empty() || pids.is_empty(), has_none("what -p names")),
        }
        for link in links {
            session.keep("uprobe/getaddrinfo, …", link);
        }
        session.attach_loaded(&skel)?;

        let columns = columns();
        session.out.head(&columns)?;
        let mut lookup = Tailed::<event>::default();
        let mut started: Vec<Started> = Vec::new();
        let (mut late, mut room) = (Vec::new(), ROOM);
        session.stream_looking(|next, out| {
            match next {
                Next::Event(bytes) if bytes.starts_with(&EXEC.to_ne_bytes()) => {
                    started.push(Started::new(record::<exec>(bytes)?.pid));
                }
                Next::Event(bytes) => {
                    lookup.set(bytes)?;
                    out.row(&columns, &lookup)?;
                }
                Next::Look { last: true } => close(late.drain(..).flat_map(|(_, l)| l).collect()),
                Next::Look { .. } => {
                    for program in started.iter_mut() {
                        if !program.is_due() {
                            continue;
                        }
                        for library in libraries.of(program.pid, |name| named || is_libc(name)) {
                            let links = attach(&skel, &library);
                            late.push((library, links));
                        }
                    }
                    started.retain(|s| s.since.elapsed() < SETTLING);
                    // Containers come and go.
                    if late.len() >= room {
                        let gone = libraries.unused(&mut late);
                        close(gone.into_iter().flat_map(|(_, links)| links).collect());
                        room = ROOM.max(2 * late.len());
                    }
                }
            }
            Ok(())
        })
    }
}

fn columns() -> Columns<Tailed<event>> {
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

/// Probes the functions that a library has. One that cannot be probed does not
/// keep the others from being traced.
fn attach(skel: &bpf::Skel, library: &Library) -> Vec<Link> {
    let progs = &skel.progs;
    let begin = [
        &progs.getaddrinfo,
        &progs.gethostbyname,
        &progs.gethostbyname2,
        &progs.gethostbyname_r,
        &progs.gethostbyname2_r,
    ];
    let offsets = library.offsets(&FUNCTIONS);
    let known: Vec<u64> = offsets.iter().copied().flatten().collect();
    // First the ends: a beginning without one would wait for it.
    let begins = begin.into_iter().zip(offsets).filter_map(|(prog, at)| Some((prog, vec![at?])));
    let probes = [(&progs.lookup_end, known)].into_iter().chain(begins);
    let attach = |(i, (prog, offsets)): (usize, (_, Vec<u64>))| {
        library.attach(prog, &offsets, i == 0).unwrap_or_else(|e| {
            eprintln!("gethostlatency: cannot trace {}: {e:#}", escaped(&library.path));
            Vec::new()
        })
    };
    probes.enumerate().flat_map(attach).collect()
}

/// A program that has just been started.
struct Started {
    pid: u32,
    since: Instant,
    /// When it is looked at next.
    due: Duration,
}

impl Started {
    fn new(pid: u32) -> Self {
        Started { pid, since: Instant::now(), due: Duration::ZERO }
    }

    /// At each look, then less and less often.
    fn is_due(&mut self) -> bool {
        let age = self.since.elapsed();
        let due = age >= self.due;
        if due {
            self.due = age * 2;
        }
        due
    }
}

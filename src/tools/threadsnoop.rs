use beebox::{
    bpf::threadsnoop as bpf,
    object::Loaded,
    prelude::*,
    session::event as record,
    symbols::{Library, Probes, Symbols},
    text::{escaped, say},
};
use bpf::types::event;
use libbpf_rs::Link;

/// Trace threads as they are made, and what they begin with
///
/// Every thread is shown. The function that it begins with is known of those that pthread_create(3)
/// of libc makes, also in containers; with -p or a command, of what a program brings of it, too. Of a
/// process that ends at once only its address is shown.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every new thread"),
        ("-p 181", "those of process 181"),
        ("-- make -j4", "those of a command"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let open = session.open(bpf::Object)?;
        let loaded = session.load(open)?;
        let mut probes = Probes::new(session, is_libc, |library| attach(&loaded, library));
        session.hooked("uprobe/pthread_create");
        session.attach_loaded(&loaded)?;

        let columns = columns();
        session.out.head(&columns)?;
        let mut symbols = Symbols::new();
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) if probes.hear(bytes)? => Ok(()),
            Next::Event(bytes) => {
                let event = record::<event>(bytes)?;
                let frames = symbols.user(event.task.pid, &[event.start]);
                let name = frames.first().and_then(|frame| frame.name.as_deref());
                out.row(&columns, &(*event, name.map(String::from)))
            }
            Next::Look { .. } => {
                probes.look();
                Ok(())
            }
        })
    }
}

/// With the name of the function.
pub(super) type Row = (event, Option<String>);

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .time(|(e, _): &Row| e.time_ns)
        .pid(|(e, _)| e.task.pid)
        .num("NEW_TID", |(e, _)| e.tid)
        .left()
        .width(7)
        .hidden()
        .comm(|(e, _)| &e.task.comm)
        .task(|(e, _)| &e.task)
        .text("START", |(e, _)| format!("{:#x}", e.start).into())
        .unless(|(e, _)| e.start == 0)
        .hidden()
        .bytes("FUNC", |(e, name)| match name {
            Some(name) => name.as_bytes().into(),
            None if e.start == 0 => Cell::None,
            None => format!("{:#x}", e.start).into_bytes().into(),
        })
}

/// glibc, before and since it took in libpthread, and musl.
fn is_libc(name: &str) -> bool {
    ["libc.so.6", "libc.so", "libpthread.so.0"].contains(&name)
        || name.starts_with("ld-musl-")
        || name.starts_with("libc.musl-")
        || (name.starts_with("libc-2.") || name.starts_with("libpthread-2."))
            && name.ends_with(".so")
}

fn attach(loaded: &Loaded, library: &Library) -> Vec<Link> {
    let known: Vec<u64> = library.offsets(&["pthread_create"]).into_iter().flatten().collect();
    let program = loaded.program("pthread_create");
    let links = program.and_then(|program| library.attach(&program, &known, false));
    links.unwrap_or_else(|e| {
        say(format_args!("threadsnoop: cannot trace {}: {e:#}", escaped(&library.path)));
        Vec::new()
    })
}

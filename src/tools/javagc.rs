use std::time::Duration;

use beebox::{
    args::micros,
    bpf::javagc as bpf,
    error::unsupported,
    object::Loaded,
    prelude::*,
    spec,
    symbols::{Library, Probes},
    text::{escaped, say, until_zero},
};
use bpf::types::collection;
use libbpf_rs::Link;

/// The program for each probe of HotSpot's.
const PROBES: [(&str, &str); 4] = [
    // First the ends: a beginning without one would wait for it.
    ("gc_end", "gc__end"),
    ("pool_end", "mem__pool__gc__end"),
    ("gc_begin", "gc__begin"),
    ("pool_begin", "mem__pool__gc__begin"),
];

/// Trace long garbage collections of Java
///
/// Each pool of memory that is collected, and the collection as a whole. The Java machine must be
/// built with its USDT probes, as those of most distributions are.
#[derive(Args)]
pub struct Opts {
    /// Shortest collection to show: microseconds, or with a unit
    #[arg(short, long, value_name = "TIME", value_parser = micros, default_value = "1000")]
    time: Duration,
    /// Show what was collected, too
    #[arg(short = 'x', long)]
    extra: bool,
    /// The same as --pid
    #[arg(value_name = "PID", conflicts_with = "pid")]
    process: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181", "of the Java machine 181, those of 1 ms and longer"),
        ("-t 10ms -x", "of all, those of 10 ms and longer, with what was collected"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        self.process.iter().for_each(|pid| session.trace_pid(*pid));
        session.out.default_timestamp(Style::Clock);
        ensure!(
            spec::has_cookies(),
            unsupported("this kernel does not tell USDT probes apart (Linux 5.15 does)")
        );
        let mut open = session.open(bpf::Object)?;
        open.options().min_ns = self.time.as_nanos() as u64;
        let loaded = session.load(open)?;
        let wanted = |name: &str| name.starts_with("libjvm.so");
        let mut probes = Probes::new(session, wanted, |library| attach(&loaded, library));
        probes.must_find(session, "the USDT probes of a Java machine (libjvm.so)")?;
        session.hooked("usdt/hotspot:gc__begin and its kin");
        session.attach_loaded(&loaded)?;

        let columns = self.columns();
        session.out.head(&columns)?;
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) if probes.hear(bytes)? => Ok(()),
            Next::Event(bytes) => out.row(&columns, beebox::session::event(bytes)?),
            Next::Look { .. } => {
                probes.look();
                Ok(())
            }
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<collection> {
        let name = |text: &[u8; 64]| Some(until_zero(text).to_vec()).filter(|t| !t.is_empty());
        Columns::new()
            .time(|e: &collection| e.time_ns)
            .num("CPU", |e| e.cpu)
            .left()
            .width(7)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .hidden()
            .task(|e| &e.task)
            .amount("GC TIME", Unit::Us, |e| e.lat_ns)
            .key("lat")
            .left()
            .width(11)
            .bytes("MANAGER", move |e| name(&e.manager).into())
            .width(24)
            .shown(self.extra)
            .bytes("POOL", move |e| name(&e.pool).into())
            .shown(self.extra)
    }
}

fn attach(loaded: &Loaded, library: &Library) -> Vec<Link> {
    let has = library.usdt();
    let theirs = |name: &str| has.iter().any(|p| p.provider == "hotspot" && p.name == name);
    let mut links = Vec::new();
    for (program, name) in PROBES.iter().filter(|(_, name)| theirs(name)) {
        let link = loaded.program(program).and_then(|p| library.attach_usdt(&p, "hotspot", name));
        match link {
            Ok(link) => links.push(link),
            Err(e) => say(format_args!(
                "javagc: cannot trace {name} of {}: {e:#}",
                escaped(&library.path)
            )),
        }
    }
    links
}

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    fmt::Write as _,
    fs::File,
    path::PathBuf,
    rc::Rc,
    time::Duration,
};

use beebox::{
    args::Format,
    bpf::deadlock as bpf,
    object::Loaded,
    prelude::*,
    session::Report,
    stack,
    symbols::{Frame, Library, Probes, Symbols, fold},
    text::{escaped, say, until_zero},
};
use bpf::types::{edge, taking};
use libbpf_rs::Link;
use serde_json::json;

/// What takes a lock, and waits for it if need be.
const LOCKS: &str = "pthread_mutex_lock,pthread_mutex_timedlock,pthread_mutex_clocklock,\
    pthread_rwlock_rdlock,pthread_rwlock_wrlock";
const TRYLOCKS: [&str; 3] =
    ["pthread_mutex_trylock", "pthread_rwlock_tryrdlock", "pthread_rwlock_trywrlock"];
const UNLOCKS: &str = "pthread_mutex_unlock,pthread_rwlock_unlock";

/// Find locks that threads take in orders that may deadlock
///
/// The locks are those of pthread_mutex_lock(3) and its kin. It need not come to a deadlock to be
/// found: if one thread takes a second lock while it holds a first one, and another thread takes
/// them the other way round, both may wait for each other one day. Locks that are freed and made
/// anew in the same place may be taken for one.
///
/// With -p it ends when it has found some. The exit status is 1 if it has, unless a command has one
/// that is not 0.
#[derive(Args)]
pub struct Opts {
    /// The same as --pid
    #[arg(value_name = "PID", conflicts_with = "pid")]
    process: Option<u32>,
    /// The program or library that has the functions, where it is not the C library
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
    /// Write who takes what while holding what, as JSON, when the tool ends
    #[arg(long, value_name = "FILE")]
    dump_graph: Option<PathBuf>,
    /// The functions that take a lock
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = LOCKS,
        hide_default_value = true)]
    lock_symbols: Vec<String>,
    /// The functions that give it back
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = UNLOCKS,
        hide_default_value = true)]
    unlock_symbols: Vec<String>,
    /// Threads that are kept [default: enough for all]
    #[arg(short = 't', long, alias = "threads", value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..))]
    max_threads: Option<u32>,
    /// Pairs of locks that are kept
    #[arg(short, long, value_name = "N", default_value_t = 65536,
        value_parser = clap::value_parser!(u32).range(1..))]
    edges: u32,
    /// Different stacks that are kept
    #[arg(short, long, alias = "stacktraces", value_name = "N", default_value_t = 16384,
        value_parser = clap::value_parser!(u32).range(1..=1 << 22))]
    stack_storage_size: u32,
}

/// Locks in a circle, each with how it was taken while the one before was held.
pub(super) struct Circle {
    steps: Vec<Step>,
    locks: Vec<String>,
    threads: Vec<String>,
    stacks: Vec<String>,
    held_stacks: Vec<String>,
    makers: Vec<String>,
    maker_stacks: Vec<String>,
}

pub(super) struct Step {
    pub held: u64,
    pub taken: u64,
    pub taking: taking,
    /// Where the one was taken, where the other that is held, and where the thread was made.
    pub frames: [Vec<Frame>; 3],
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "programs that take locks from now on"),
        ("-p 181", "process 181"),
        (
            "--dump-graph locks.json -- ./server",
            "a program from its start, with all orders of locks",
        ),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        self.process.iter().for_each(|pid| session.trace_pid(*pid));
        let dump = |path: &PathBuf| {
            File::create(path).with_context(|| format!("--dump-graph {}", path.display()))
        };
        let mut dump = self.dump_graph.as_ref().map(dump).transpose()?;
        let mut open = session.open(bpf::Object)?;
        Stacks::of_users(self.stack_storage_size).apply(&mut open)?;
        session.size("edges", self.edges);
        self.max_threads.iter().for_each(|&threads| session.size("threads", threads));
        let loaded = session.load(open)?;
        let attach = |library: &Library| self.attach(&loaded, library);
        let probes = match &self.binary {
            Some(file) => Probes::only(session, file, attach),
            None => Probes::new(session, is_threads, attach),
        };
        if let (Some(file), true) = (&self.binary, probes.is_empty()) {
            bail!("{} has none of the functions", file.display());
        }
        probes.must_find(session, "the functions that take locks (--binary names another file)")?;
        session.hooked("uprobe/pthread_mutex_lock and its kin");
        session.attach_loaded(&loaded)?;
        let symbols = Rc::new(RefCell::new(Symbols::new()));
        stack::remember(session, &symbols)?;
        let columns = columns();
        session.out.check(&columns)?;
        session.out.remark("Tracing... Hit Ctrl-C to end.");
        let mut known = BTreeSet::new();
        let (mut looked_at, second) = (0, Some(Duration::from_secs(1)));
        let one_is_enough = session.command().is_none() && session.pids().next().is_some();
        session.every(&second.into(), |report| {
            let edges: Vec<(edge, taking)> = report.read("edges")?;
            if edges.len() > looked_at {
                looked_at = edges.len();
                for circle in circles(&edges, &mut known) {
                    let circle = Circle::new(circle, report, &mut symbols.borrow_mut())?;
                    match report.format() {
                        Format::Table => {
                            report.raw(&circle.text());
                            report.printed += 1;
                        }
                        _ => report.row(&columns, &circle)?,
                    }
                }
            }
            if one_is_enough && !known.is_empty() {
                report.end();
            }
            if let (true, Some(file)) = (report.cut || report.is_full(), dump.take()) {
                serde_json::to_writer(file, &graph(&edges)).context("--dump-graph")?;
            }
            Ok(())
        })?;
        if !known.is_empty() {
            session.fail();
        }
        Ok(())
    }
}

impl Opts {
    /// Probes the functions that a library has.
    fn attach(&self, loaded: &Loaded, library: &Library) -> Vec<Link> {
        let offsets = |names: Vec<&str>| -> Vec<u64> {
            let mut found: Vec<_> = library.offsets(&names).into_iter().flatten().collect();
            // Names of one function.
            found.sort_unstable();
            found.dedup();
            found
        };
        let names = |names: &[String]| offsets(names.iter().map(|name| &**name).collect());
        let (locks, tries) = (names(&self.lock_symbols), offsets(TRYLOCKS.to_vec()));
        let ends = [&locks[..], &tries[..]].concat();
        // First what lets go: a lock that is held must not stay so.
        let all = [
            ("unlock_begin", names(&self.unlock_symbols), false),
            ("lock_end", ends, true),
            ("trylock_begin", tries, false),
            ("lock_begin", locks, false),
            ("thread_begin", offsets(vec!["pthread_create"]), false),
        ];
        let attach = |(program, offsets, returns): (&str, Vec<u64>, bool)| {
            let program = loaded.program(program);
            program.and_then(|p| library.attach(&p, &offsets, returns)).unwrap_or_else(|e| {
                say(format_args!("deadlock: cannot trace {}: {e:#}", escaped(&library.path)));
                Vec::new()
            })
        };
        all.into_iter().flat_map(attach).collect()
    }
}

type Steps<'a> = Vec<&'a (edge, taking)>;

/// Those circles of locks that are not known yet, each the shortest that an order of two is in. One
/// thread alone does not wait for itself.
fn circles<'a>(
    edges: &'a [(edge, taking)],
    known: &mut BTreeSet<(u32, Vec<u64>)>,
) -> Vec<Steps<'a>> {
    let mut next: HashMap<(u32, u64), Steps> = HashMap::new();
    for one in edges {
        next.entry((one.0.pid, one.0.held)).or_default().push(one);
    }
    let mut all = Vec::new();
    for first in edges {
        let (pid, goal) = (first.0.pid, first.0.held);
        let mut came: HashMap<u64, &(edge, taking)> = HashMap::new();
        let mut queue = VecDeque::from([first.0.taken]);
        while let Some(lock) = queue.pop_front().filter(|_| !came.contains_key(&goal)) {
            for step in next.get(&(pid, lock)).into_iter().flatten() {
                if !came.contains_key(&step.0.taken) && step.0.taken != first.0.taken {
                    came.insert(step.0.taken, step);
                    queue.push_back(step.0.taken);
                }
            }
        }
        let mut steps = Vec::new();
        let mut at = goal;
        while let Some(step) = came.get(&at).filter(|_| at != first.0.taken) {
            steps.insert(0, *step);
            at = step.0.held;
        }
        if steps.is_empty() {
            continue;
        }
        steps.insert(0, first);
        let threads: BTreeSet<u32> = steps.iter().map(|step| step.1.task.tid).collect();
        let alone = threads.len() == 1 && steps.iter().all(|step| step.1.others == 0);
        let mut locks: Vec<u64> = steps.iter().map(|step| step.0.held).collect();
        locks.sort_unstable();
        if !alone && known.insert((pid, locks)) {
            all.push(steps);
        }
    }
    all
}

impl Circle {
    fn new(steps: Steps, report: &Report<'_>, symbols: &mut Symbols) -> Result<Self> {
        let mut all = Vec::new();
        for (edge, taking) in steps {
            let mut frames = |id: i32| -> Result<Vec<Frame>> {
                let addrs = stack::addresses(report, id)?.unwrap_or_default();
                Ok(symbols.user(taking.task.pid, &addrs))
            };
            let made = if taking.maker.tid != 0 { frames(taking.maker.stack)? } else { Vec::new() };
            let frames = [frames(taking.stack)?, frames(taking.held_stack)?, made];
            all.push(Step { held: edge.held, taken: edge.taken, taking: *taking, frames });
        }
        Ok(Circle::of(all))
    }

    pub(super) fn of(steps: Vec<Step>) -> Self {
        let all = |get: &dyn Fn(&Step) -> String| steps.iter().map(get).collect();
        let stacks = |which: usize| all(&|step| fold(&step.frames[which]));
        let maker = |step: &Step| match step.taking.maker.tid {
            0 => String::new(),
            tid => tid.to_string(),
        };
        Circle {
            locks: all(&|step| format!("{:#x}", step.held)),
            threads: all(&|step| step.taking.task.tid.to_string()),
            stacks: stacks(0),
            held_stacks: stacks(1),
            makers: all(&maker),
            maker_stacks: stacks(2),
            steps,
        }
    }

    /// As BCC has it.
    pub(super) fn text(&self) -> String {
        let numbers: BTreeMap<u64, usize> =
            self.steps.iter().enumerate().map(|(n, step)| (step.held, n)).collect();
        let name = |lock: u64| format!("Mutex M{} ({lock:#018x})", numbers[&lock]);
        let mut text = "-".repeat(16) + "\nPotential Deadlock Detected!\n\n";
        let first = self.steps.first().map(|step| step.held);
        let circle: Vec<_> =
            self.steps.iter().map(|step| step.held).chain(first).map(name).collect();
        let _ = writeln!(text, "Cycle in lock order graph: {}\n", circle.join(" => "));
        let mut paragraph = |title: String, frames: &[Frame]| {
            let _ = writeln!(text, "{title}");
            for frame in frames {
                let _ = writeln!(text, "@ {:016x} {}", frame.addr, escaped(frame.label()));
            }
            text.push('\n');
        };
        let thread = |tid, comm| format!("Thread {tid} ({})", escaped(until_zero(comm)));
        for Step { held, taken, taking, frames } in &self.steps {
            let (held, thread) = (name(*held), thread(taking.task.tid, &taking.task.comm));
            paragraph(
                format!("{} acquired here while holding {held} in {thread}:", name(*taken)),
                &frames[0],
            );
            paragraph(format!("{held} previously acquired by the same {thread} here:"), &frames[1]);
        }
        let mut told = BTreeSet::new();
        for Step { taking: taking { task, maker, .. }, frames, .. } in &self.steps {
            if !told.insert(task.tid) {
                continue;
            }
            let of = thread(task.tid, &task.comm);
            let title = match maker.tid {
                0 => format!("Could not find stack trace where {of} was created"),
                tid => format!("{of} created by {} here:", thread(tid, &maker.comm)),
            };
            paragraph(title, &frames[2]);
        }
        text
    }
}

pub(super) fn columns() -> Columns<Circle> {
    let first = |circle: &Circle| circle.steps[0].taking;
    Columns::new()
        .time(move |circle: &Circle| first(circle).time_ns)
        .pid(move |circle| first(circle).task.pid)
        .bytes("COMM", move |circle| until_zero(&first(circle).task.comm).to_vec().into())
        .list("LOCKS", false, |circle| words(&circle.locks))
        .list("THREADS", false, |circle| words(&circle.threads))
        .list("STACKS", false, |circle| words(&circle.stacks))
        .list("HELD_STACKS", false, |circle| words(&circle.held_stacks))
        .list("MAKERS", false, |circle| words(&circle.makers))
        .list("MAKER_STACKS", false, |circle| words(&circle.maker_stacks))
}

fn words(texts: &[String]) -> Cell<'_> {
    Cell::List(texts.iter().map(String::as_bytes).collect())
}

/// Who took what while holding what.
fn graph(edges: &[(edge, taking)]) -> serde_json::Value {
    let link = |(edge, taking): &(edge, taking)| {
        json!({
            "pid": edge.pid,
            "source": format!("{:#x}", edge.held),
            "target": format!("{:#x}", edge.taken),
            "tid": taking.task.tid,
            "comm": String::from_utf8_lossy(until_zero(&taking.task.comm)),
        })
    };
    let locks: BTreeSet<u64> = edges.iter().flat_map(|(e, _)| [e.held, e.taken]).collect();
    let node = |lock: u64| json!({"id": format!("{lock:#x}")});
    json!({
        "directed": true,
        "nodes": locks.into_iter().map(node).collect::<Vec<_>>(),
        "links": edges.iter().map(link).collect::<Vec<_>>(),
    })
}

fn is_threads(name: &str) -> bool {
    ["libc.so.6", "libc.so", "libpthread"].iter().any(|start| name.starts_with(start))
        || name.starts_with("ld-musl-")
}

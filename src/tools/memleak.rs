use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    time::Duration,
};

use beebox::{
    args::millis_or_zero,
    bpf::{memleak as bpf, shared::types::task},
    error::usage,
    memory::page_size,
    object::Loaded,
    prelude::*,
    probe,
    symbols::{Library, Probes},
    text::{escaped, say},
};
use bpf::types::{allocation, key, place, total};
use clap::ValueEnum;
use libbpf_rs::Link;

/// The C library's functions and those of C++, by the program that is called for them.
const FUNCTIONS: [(&str, usize); 28] = [
    ("malloc", 0),
    ("valloc", 0),
    ("pvalloc", 0),
    ("_Znwm", 0),
    ("_Znam", 0),
    ("_ZnwmRKSt9nothrow_t", 0),
    ("_ZnamRKSt9nothrow_t", 0),
    ("_ZnwmSt11align_val_t", 0),
    ("_ZnamSt11align_val_t", 0),
    ("calloc", 1),
    ("aligned_alloc", 2),
    ("memalign", 2),
    ("realloc", 3),
    ("reallocarray", 4),
    ("posix_memalign", 5),
    ("mremap", 6),
    ("mmap", 7),
    ("mmap64", 7),
    ("free", FREE),
    ("cfree", FREE),
    ("_ZdlPv", FREE),
    ("_ZdaPv", FREE),
    ("_ZdlPvm", FREE),
    ("_ZdaPvm", FREE),
    ("_ZdlPvSt11align_val_t", FREE),
    ("_ZdaPvSt11align_val_t", FREE),
    ("_ZdlPvmSt11align_val_t", FREE),
    ("munmap", FREE),
];
const FREE: usize = 8;

/// The programs that are called where these functions begin.
const BEGINS: [&str; FREE] = [
    "malloc_begin",
    "calloc_begin",
    "aligned_begin",
    "realloc_begin",
    "reallocarray_begin",
    "posix_memalign_begin",
    "mremap_begin",
    "mmap_begin",
];

/// The kernel's tracepoints; without the last two unless asked for.
const KERNEL: [&str; 10] = [
    "kmalloc",
    "kmalloc_node",
    "kmem_cache_alloc",
    "kmem_cache_alloc_node",
    "kfree",
    "kmem_cache_free",
    "mm_page_alloc",
    "mm_page_free",
    "percpu_alloc_percpu",
    "percpu_free_percpu",
];

/// Show memory that was allocated and not freed, by stack
///
/// That of processes with -p or a command: malloc() and its kin, also of jemalloc and tcmalloc,
/// C++'s new, mmap(). Without either, that of the kernel. When a command has ended, all that it has
/// not freed is shown, however old. User stacks need frame pointers.
#[derive(Args)]
// These letters have other meanings here.
#[command(mut_arg("annotations", |arg| arg.short(None)))]
#[command(mut_arg("user_stacks_only", |arg| arg.short(None).hide(true)))]
#[command(mut_arg("kernel_stacks_only", |arg| arg.short(None).hide(true)))]
#[command(mut_arg("offset", |arg| arg.short(None)))]
#[command(mut_arg("interval", |arg| arg.help("Time between reports [default: 5]")))]
#[command(mut_arg("count", |arg| arg.help("How many reports to print")))]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    /// Show each allocation of a stack
    #[arg(short = 'a', long)]
    show_allocs: bool,
    /// Only what is older: milliseconds, or with a unit
    #[arg(short, long, value_name = "TIME", value_parser = millis_or_zero, default_value = "500")]
    older: Duration,
    /// Sum up in the kernel: cheaper, but of any age
    #[arg(short = 'C', long)]
    combined_only: bool,
    /// For BCC's sake: ends that were missed are always dealt with
    #[arg(short = 'F', long, hide = true)]
    wa_missing_free: bool,
    /// Trace one of N allocations only, by chance
    #[arg(short = 's', long, value_name = "N", default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..))]
    sample_rate: u32,
    /// How many stacks to show [default: 10; all in JSON and CSV]
    #[arg(short = 'T', long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: Option<u32>,
    /// Smallest allocation to trace
    #[arg(short = 'z', long, value_name = "BYTES")]
    min_size: Option<u64>,
    /// Largest allocation to trace
    #[arg(short = 'Z', long, value_name = "BYTES")]
    max_size: Option<u64>,
    /// Trace the functions of this file only
    #[arg(short = 'O', long, value_name = "FILE")]
    obj: Option<PathBuf>,
    /// Trace what the kernel allocates for each processor, too
    #[arg(short = 'P', long)]
    percpu: bool,
    /// What the names of the functions begin with: je_
    #[arg(short = 'S', long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    symbols_prefix: String,
    /// By what to sort stacks
    #[arg(long, alias = "sort", value_enum, value_name = "BY", default_value = "size")]
    by: By,
    // Else it would be taken for --trace-self.
    #[arg(short, long, hide = true)]
    trace: bool,
    // BCC's, for a command in one word.
    #[arg(short = 'c', hide = true, value_name = "COMMAND")]
    one_word: Option<String>,
    #[command(flatten)]
    stacks: Stacks,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum By {
    Size,
    Count,
}

/// A stack, and what it has allocated.
#[derive(Default)]
pub(super) struct Row {
    pub key: key,
    pub task: task,
    pub size: u64,
    pub count: u64,
    /// Addresses and sizes, if they are to be shown.
    pub each: Vec<(u64, u64)>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181", "each 5 seconds, the ten stacks with most memory of process 181"),
        ("-p 181 -a -o 60000 30", "what is older than a minute, each half minute, one by one"),
        ("-s 10 -z 4096 -p 181", "of the large allocations, every tenth: it costs less"),
        ("-- make", "what a build and its processes have not freed when they end"),
        ("5 1", "of the kernel"),
    ];

    fn schema(&self) -> Schema {
        self.rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        ensure!(
            !self.trace,
            usage("memleak prints no calls: stackcount c:malloc shows whose they are")
        );
        ensure!(
            self.one_word.is_none(),
            usage("there is no -c here: the command comes last, behind --")
        );
        let command = session.command().is_some();
        let user = command || session.pids().next().is_some() || self.obj.is_some();
        for (n, tracepoint) in KERNEL.iter().enumerate() {
            // New kernels have one tracepoint for both.
            let merged = || probe::can_attach(&format!("raw_tp/{tracepoint}")).is_err();
            let unwanted = n >= 8 && !self.percpu || tracepoint.ends_with("_node") && merged();
            session.without(tracepoint, user || unwanted);
        }
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.min_size = self.min_size.unwrap_or(0);
        options.max_size = self.max_size.unwrap_or(u64::MAX);
        options.sample_rate = self.sample_rate;
        options.page_size = page_size() as u64;
        options.combined_only = self.combined_only;
        self.stacks.of(!user, user).apply(&mut open)?;
        for mut prog in open.object.progs_mut() {
            if prog.section().to_string_lossy().contains("probe.multi") {
                prog.set_autoload(user);
            }
        }
        session.size("allocations", 1 << 18);
        session.size("totals", if self.combined_only { 16384 } else { 1 });

        let loaded = session.load(open)?;
        let attach = |library: &Library| self.attach(&loaded, library);
        let probes = match (&self.obj, user) {
            (Some(file), _) => Some(Probes::only(session, file, attach)),
            (None, true) => Some(Probes::new(session, is_allocator, attach)),
            (None, false) => None,
        };
        if let Some(probes) = &probes {
            if self.obj.is_none() {
                probes.must_find(session, "the functions to trace (-O FILE names another file)")?;
            }
            session.hooked("uprobe/malloc and its kin");
        }
        if let (Some(file), true) = (&self.obj, probes.as_ref().is_some_and(Probes::is_empty)) {
            bail!("{} has none of the functions to trace", file.display());
        }
        session.attach_loaded(&loaded)?;
        let mut printer = self.stacks.printer(session, self.rows())?;
        let (what, until) = session.scope();
        let what = if user { what } else { "the kernel".into() };
        session.out.remark(&format!("Tracing outstanding allocations of {what}{until}."));
        let most =
            self.top.unwrap_or(if session.out.is_machine() { u32::MAX } else { 10 }) as usize;
        let every = self.interval.or_every(Duration::from_secs(5));
        session.every(&every, |report| {
            let ended = command && report.cut;
            let mut rows = match self.combined_only {
                true => sums(report.read("totals")?),
                false => self.outstanding(report, user, ended)?,
            };
            rows.sort_by_key(|row| {
                std::cmp::Reverse(match self.by {
                    By::Size => row.size,
                    By::Count => row.count,
                })
            });
            rows.truncate(most);
            let number = rows.len();
            report.time_and(&format!("Top {number} stacks with outstanding allocations:"));
            printer.print(report, rows)
        })
    }
}

impl Opts {
    fn rows(&self) -> StackRows<Row> {
        StackRows {
            keys: Columns::new()
                .comm(|row: &Row| &row.task.comm)
                .pid(|row| row.key.pid)
                .num("COUNT", |row| row.count),
            task: |row| &row.task,
            stack: |row| &row.key.stack,
            value: |row| row.size,
            unit: Unit::Bytes,
            spread: None,
            title: Some(title),
            waker: None,
            largest_first: true,
            at_tracepoint: true,
        }
    }

    /// Probes the functions that a library has.
    fn attach(&self, loaded: &Loaded, library: &Library) -> Vec<Link> {
        let names = FUNCTIONS.map(|(name, _)| format!("{}{name}", self.symbols_prefix));
        let offsets = library.offsets(&names.each_ref().map(|name| &**name));
        let of = |wanted: &dyn Fn(usize) -> bool| -> Vec<u64> {
            let found = FUNCTIONS.iter().zip(&offsets).filter(|((_, prog), _)| wanted(*prog));
            // Names of one function: mmap() and mmap64().
            let found: HashSet<u64> = found.filter_map(|(_, offset)| *offset).collect();
            found.into_iter().collect()
        };
        // First what frees, and the ends: a beginning without one would wait for it.
        let mut all = vec![("free_begin", of(&|prog| prog == FREE), false)];
        all.push(("alloc_end", of(&|prog| prog != FREE), true));
        all.extend((0..FREE).map(|prog| (BEGINS[prog], of(&|other| other == prog), false)));
        let attach = |(prog, offsets, returns): (&str, Vec<u64>, bool)| {
            let links =
                loaded.program(prog).and_then(|prog| library.attach(&prog, &offsets, returns));
            links.unwrap_or_else(|e| {
                say(format_args!("memleak: cannot trace {}: {e:#}", escaped(&library.path)));
                Vec::new()
            })
        };
        all.into_iter().flat_map(attach).collect()
    }

    /// What is there now, by stack. What processes had that are gone is forgotten then.
    fn outstanding(
        &self,
        report: &beebox::session::Report<'_>,
        user: bool,
        ended: bool,
    ) -> Result<Vec<Row>> {
        let all: Vec<(place, allocation)> = report.read("allocations")?;
        let older = if ended { 0 } else { self.older.as_nanos() as u64 };
        let latest = report.clock.now().saturating_sub(older);
        let mut rows: HashMap<(u32, i32, i32), Row> = HashMap::new();
        let mut alive: HashMap<u32, bool> = HashMap::new();
        for (place, one) in &all {
            let pid = one.key.pid;
            let is_alive = |pid: &mut u32| !user || Path::new(&format!("/proc/{pid}")).exists();
            if !*alive.entry(pid).or_insert_with(|| is_alive(&mut pid.clone())) {
                report.forget("allocations", place);
            }
            if one.time_ns > latest {
                continue;
            }
            let id = (pid, one.key.stack.kernel, one.key.stack.user);
            let row = rows.entry(id).or_insert_with(|| Row::new(one.key));
            row.size += one.size;
            row.count += 1;
            if self.show_allocs {
                row.each.push((place.address, one.size));
            }
        }
        Ok(rows.into_values().collect())
    }
}

impl Row {
    fn new(key: key) -> Self {
        let mut task = task { pid: key.pid, ..task::default() };
        let comm = std::fs::read(format!("/proc/{}/comm", key.pid)).unwrap_or_default();
        task.comm.iter_mut().zip(comm.trim_ascii_end()).for_each(|(to, byte)| *to = *byte);
        Row { key, task, ..Row::default() }
    }
}

fn sums(all: Vec<(key, total)>) -> Vec<Row> {
    let row = |(key, total): (key, total)| {
        let (size, count) = (u64::try_from(total.size).ok()?, u64::try_from(total.count).ok()?);
        (count > 0).then(|| Row { size, count, ..Row::new(key) })
    };
    all.into_iter().filter_map(row).collect()
}

fn title(row: &Row) -> String {
    let mut text = format!("        {} bytes in {} allocations from stack\n", row.size, row.count);
    let each = row.each.iter();
    each.for_each(|(at, size)| text += &format!("        addr = {at:#x} size = {size}\n"));
    text
}

/// The C library, and what stands in for its functions.
fn is_allocator(name: &str) -> bool {
    ["libc.so.6", "libc.so", "libjemalloc.so", "libtcmalloc", "libmimalloc.so", "libstdc++.so"]
        .iter()
        .any(|start| name.starts_with(start))
        || name.starts_with("ld-musl-")
}

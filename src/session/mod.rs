//! Takes a tool from its BPF object to its output.
//!
//! [`open`](Session::open) → the tool sets its options →
//! [`attach`](Session::attach) → one of two loops:
//! [`stream`](Session::stream) prints events as they come,
//! [`every`](Session::every) prints summaries. Both end on a signal, on
//! `--duration`, on a closed pipe, and with the command of `-- COMMAND`.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ffi::OsStr,
    fmt, fs, io,
    os::fd::{AsFd as _, AsRawFd as _},
    path::Path,
    rc::Rc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use libbpf_rs::{
    AsRawLibbpf as _, Iter, Link, MapCore, MapFlags, MapHandle, MapType, Object, ObjectBuilder,
    OpenObject, Program, ProgramMut,
    btf::types::{Composite, Enum, Typedef},
    num_possible_cpus,
    query::ProgInfoIter,
};
use serde_json::json;

mod choose;
mod loops;

pub use choose::Choice;
pub use loops::{Next, Report, Sums, Tailed, event};

use choose::Variant;

use crate::{
    args::{Format, Networks, Run, Shape, Sockets, Tasks, Wire},
    batch,
    btf::{self, Btf, TrimmedFile},
    by::By,
    bytes,
    command::Child,
    dns,
    error::unsupported,
    filter::Filter,
    kallsyms, libbpf_log,
    lost::Lost,
    memory,
    names::Abi,
    object::{Loaded, Opened, Source},
    output::Output,
    probe,
    ring::Ring,
    schema, signals,
    tasks::{self, Cgroups},
    text::escaped,
    tracing,
};

/// The length of a row of `syscall_kinds` of syscall.bpf.h.
const SYSCALLS: usize = 512;

/// The programs of `owner.bpf.h`.
const OWNERS: [&str; 6] = [
    "own_states",
    "own_destroyed",
    "accepts__fexit",
    "accepts__kretprobe",
    "accepts__rawtp",
    "earlier_sockets",
];

/// A tool's run.
pub struct Session {
    pub out: Output,
    state: State,
}

/// Everything of a session but its output, so that both can be used at once.
struct State {
    name: &'static str,
    run: Run,
    tasks: Tasks,
    filter: Option<Filter>,
    links: Vec<Link>,
    maps: HashMap<String, MapHandle>,
    /// Where libbpf reads the kernel's types from, until everything is loaded.
    trimmed: Vec<TrimmedFile>,
    /// Rings beside that of the events, by name: see [`Session::serve`].
    rings: Vec<Served>,
    /// Ids of the loaded programs.
    programs: Vec<u32>,
    /// Those of them whose misses another one takes: a program and its `…_interrupted`.
    covered: Vec<u32>,
    /// The sections of the programs that were attached.
    hooks: Vec<String>,
    /// What was chosen, and what was left out and why.
    choices: Vec<Choice>,
    /// Optional programs that this run does not need.
    without: Vec<&'static str>,
    /// Entries of maps that the tool gave a size of its own.
    sizes: HashMap<&'static str, u32>,
    /// The sockets to trace.
    sockets: Option<Sockets>,
    /// The packets to trace.
    wire: Option<Wire>,
    /// The networks to trace, where that is all that is said of sockets.
    networks: Option<Networks>,
    /// What programs make of system calls: `syscall_kinds` of syscall.bpf.h.
    syscalls: Vec<(&'static str, u8)>,
    /// The kernel's functions for programs whose sections name none.
    functions: Vec<(&'static str, &'static str)>,
    /// What such programs are attached to, by their names.
    targets: HashMap<String, &'static str>,
    /// Where a variant stands in for another and measures something else: group, variant, what.
    notes: Vec<(&'static str, &'static str, &'static str)>,
    /// What to say on every kernel when tracing begins.
    warnings: Vec<String>,
    /// The output names cgroups, containers or units.
    identify: bool,
    /// What there is a histogram for: `enum by` of `by.bpf.h`.
    by: u32,
    child: Option<Child>,
    /// Only try whether the tool can be attached.
    trial: bool,
    started: u64,
    deadline: Option<Instant>,
    lost: Lost,
    /// Of `lost`, what the kernel itself counted.
    recursion_misses: u64,
    /// The map of what is begun, and what that is called.
    under_way: Option<(&'static str, &'static str)>,
    told: Option<Lost>,
    looked: Instant,
    /// The exit status of the command, once it has ended.
    command_status: Option<u8>,
    /// What the tool looked for was found, and should not be there.
    failed: bool,
}

type Serve = dyn FnMut(&[u8]);

/// A ring beside that of the events.
struct Served {
    ring: Ring,
    serve: Box<Serve>,
}

/// What had begun and not ended when the tool did.
struct Unfinished {
    what: &'static str,
    count: usize,
    oldest: Duration,
}

impl Unfinished {
    /// Some is always under way; what stays so for a second is worth a word.
    fn say(&self, name: &str) {
        let Self { what, count, oldest } = self;
        if *oldest >= Duration::from_secs(1) {
            let age = oldest.as_secs_f64();
            eprintln!("{name}: unfinished {what}: {count}, the oldest for {age:.1} s");
        }
    }
}

/// What came of trying a tool.
pub struct Tried {
    /// The sections of the programs that were attached.
    pub hooks: Vec<String>,
    pub choices: Vec<Choice>,
    /// What the tool says of its numbers on this kernel.
    pub notes: Vec<String>,
    /// What it says on every kernel.
    pub warnings: Vec<String>,
}

/// A tool that is only tried ends where tracing would begin, as if by an error.
#[derive(Debug)]
struct OnlyTried;

impl fmt::Display for OnlyTried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the tool was only tried")
    }
}

impl std::error::Error for OnlyTried {}

impl Session {
    pub fn new(name: &'static str, shape: Shape, run: Run, tasks: Tasks) -> Result<Self> {
        libbpf_log::keep(run.verbose);
        // Here, since a tool may ask for types before it opens its object.
        run.btf.as_deref().map_or(Ok(()), btf::take_for_kernel)?;
        let state = State {
            name,
            filter: None,
            links: Vec::new(),
            maps: HashMap::new(),
            trimmed: Vec::new(),
            rings: Vec::new(),
            programs: Vec::new(),
            covered: Vec::new(),
            hooks: Vec::new(),
            choices: Vec::new(),
            without: Vec::new(),
            sizes: HashMap::new(),
            sockets: None,
            wire: None,
            networks: None,
            syscalls: Vec::new(),
            functions: Vec::new(),
            targets: HashMap::new(),
            notes: Vec::new(),
            warnings: Vec::new(),
            identify: false,
            by: 0,
            child: None,
            trial: false,
            started: 0,
            deadline: None,
            lost: Lost::default(),
            recursion_misses: 0,
            under_way: None,
            told: None,
            looked: Instant::now(),
            command_status: None,
            failed: false,
            run,
            tasks,
        };
        Ok(Session { out: Output::new(shape), state })
    }

    /// Opens an object and sets in it what every tool has: the task filter,
    /// the sizes.
    pub fn open<S: Source>(&mut self, source: S) -> Result<Opened<S>> {
        tracing::register();
        let mut builder = ObjectBuilder::default();
        let kernel = self.prepare(&mut builder)?;
        let mut open = Opened::new(source, &mut builder)?;
        self.set_up(&mut open.object, kernel)?;
        Ok(open)
    }

    /// What is to be known before an object is opened. (Here and below, what is the same for all
    /// objects is apart from what is not, so that there is one of it in the binary.)
    fn prepare(&mut self, builder: &mut ObjectBuilder) -> Result<Option<Rc<Btf>>> {
        let state = &mut self.state;
        probe::must_trace()?;
        match &state.run.btf {
            Some(file) => builder.btf_custom_path(file).map(drop)?,
            None if !Path::new(btf::VMLINUX).exists() => {
                return Err(unsupported(
                    "this kernel carries no type information (/sys/kernel/btf/vmlinux): \
                     give it with --btf FILE, or use a kernel with CONFIG_DEBUG_INFO_BTF",
                ));
            }
            None => {}
        }
        let kernel = btf::kernel();
        let trimmed = TrimmedFile::new()?;
        if let (Some(_), Some(path)) = (&kernel, trimmed.path()) {
            builder.btf_custom_path(path)?;
        }
        let names = ["container", "unit", "cgroup"];
        let identity = state.identify || names.iter().any(|field| self.out.wants(field));
        let mut filter = Filter::new(&state.tasks, state.run.trace_self, identity)?;
        if let Some(sockets) = &state.sockets {
            filter.sockets(sockets)?;
        }
        if let Some(networks) = &state.networks {
            filter.networks(networks)?;
        }

        state.trimmed.push(trimmed);
        state.filter = Some(filter);
        Ok(kernel)
    }

    /// Sets in an object what every tool has.
    fn set_up(&mut self, open: &mut OpenObject, kernel: Option<Rc<Btf>>) -> Result<()> {
        let state = &mut self.state;
        let filter = state.filter.as_ref().context("the filter is not made")?;
        // THREAD_MAP and TASK_MAP of maps.bpf.h bring a program that cleans up.
        let programs: HashSet<_> = open.progs().map(|p| p.name().to_os_string()).collect();
        let of_tasks = |map: &str| {
            ["_exit", "_free"]
                .iter()
                .any(|end| programs.contains(OsStr::new(&format!("{map}{end}"))))
        };
        for mut map in open.maps_mut() {
            match map.name().to_str().unwrap_or_default() {
                ".rodata.task_filter" => map
                    .initial_value_mut()
                    .context("the task filter has no place")?
                    .copy_from_slice(bytes::of(&filter.rodata)),
                ".rodata.sockets" => map
                    .initial_value_mut()
                    .context("the filter of sockets has no place")?
                    .copy_from_slice(bytes::of(&filter.sockets)),
                "task_lists" => map.set_max_entries(filter.lists.len().max(1) as u32)?,
                ".rodata.by" => map
                    .initial_value_mut()
                    .context("what to tell apart has no place")?
                    .copy_from_slice(&state.by.to_ne_bytes()),
                "task_tree" if filter.rodata.tree != 0 => {
                    map.set_max_entries(state.run.map_size.unwrap_or(1 << 16))?;
                }
                "events" => {
                    if let Some(size) = state.run.buffer_size {
                        map.set_max_entries(size.next_power_of_two())?;
                    }
                }
                ".rodata.events" => {
                    if let (Some(size), Some(value)) =
                        (state.run.buffer_size, map.initial_value_mut())
                    {
                        let wake = u64::from(size.next_power_of_two() / 4);
                        value.copy_from_slice(&wake.to_ne_bytes());
                    }
                }
                ".rodata.registers" => map
                    .initial_value_mut()
                    .context("no place for how registers are read")?
                    .fill(tracing::are_registers_typed().into()),
                ".rodata.interface" => {
                    let name = state.wire.as_ref().and_then(|wire| wire.interface.as_deref());
                    let name = name.unwrap_or_default().as_bytes();
                    let value = map.initial_value_mut().context("no place for the interface")?;
                    value[..name.len()].copy_from_slice(name);
                }
                ".rodata.syscalls" => {
                    let kinds = map.initial_value_mut().context("no place for system calls")?;
                    for &(call, kind) in &state.syscalls {
                        for (abi, row) in [Some(Abi::NATIVE), Abi::COMPAT].into_iter().zip(0..) {
                            if let Some(nr) = abi.and_then(|abi| abi.table().number(call)) {
                                kinds[row * SYSCALLS + nr as usize] = kind;
                            }
                        }
                    }
                }
                name => {
                    let size = state.run.map_size.filter(|_| !name.starts_with("task_"));
                    match (map.map_type(), size) {
                        (MapType::Hash | MapType::PercpuHash, Some(size)) => {
                            map.set_max_entries(size)?;
                        }
                        (MapType::Hash, None) if map.max_entries() > 1 && of_tasks(name) => {
                            map.set_max_entries(map.max_entries().max(2 * tasks::count()))?;
                        }
                        // What gives way does so unseen, and each processor takes up to 128
                        // for itself: there is always room for that.
                        (MapType::LruHash, size) => {
                            let least = map.max_entries().max(256 * num_possible_cpus()? as u32);
                            map.set_max_entries(least.max(size.unwrap_or(0)))?;
                        }
                        _ => {}
                    }
                    // TRACEPOINT_ARGS of compat.bpf.h.
                    if let Some(tracepoint) = name.strip_prefix(".rodata.args.")
                        && let Some(args) =
                            kernel.as_ref().and_then(|k| k.tracepoint_args(tracepoint))
                    {
                        let value = map.initial_value_mut().context("no place for arguments")?;
                        value.copy_from_slice(&args.to_ne_bytes());
                    }
                }
            }
        }
        if let Some(kernel) = kernel
            && let Some(trimmed) = state.trimmed.last_mut()
        {
            trimmed.fill(&kernel, &types_of(open)?)?;
        }
        Ok(())
    }

    /// The tool will name cgroups, containers or units: say so before `open`.
    pub fn identify(&mut self) {
        self.state.identify = true;
    }

    /// What to make histograms for (`by.bpf.h`): say so before `open`.
    pub fn by(&mut self, by: &By) {
        self.state.by = by.number();
        self.state.identify |= by.names_cgroups();
        self.size("hists", if by.number() == 0 { 1 } else { 4096 });
    }

    /// Whether a column that costs something will be printed: JSON and CSV have them all.
    pub fn wants(&self, field: &str) -> bool {
        self.out.format() != Format::Table || self.out.wants(field)
    }

    /// Leaves out an optional program (`SEC("?…")`) that this run does not need.
    pub fn without(&mut self, program: &'static str, yes: bool) {
        if yes {
            self.state.without.push(program);
        }
    }

    /// Traces only sockets that were asked for: say so before `open`.
    pub fn sockets(&mut self, sockets: &Sockets) {
        dns::show_names(sockets.dns && self.out.format() == Format::Table);
        self.state.sockets = Some(sockets.clone());
    }

    /// Traces only packets that were asked for (`skb.bpf.h`): say so before `open`.
    pub fn wire(&mut self, wire: &Wire) {
        self.networks(&wire.networks);
        self.state.wire = Some(wire.clone());
    }

    /// Traces only in networks that were asked for: say so before `open`.
    pub fn networks(&mut self, networks: &Networks) {
        self.state.networks = Some(networks.clone());
    }

    /// Whether the user asked for some tasks only.
    fn chooses_tasks(&self) -> bool {
        let Tasks { pid, tid, ppid, uid, comm, cgroup, container, unit, load } = &self.state.tasks;
        let lists = [pid, tid, ppid, uid, comm, cgroup, container, unit];
        !load.command.is_empty() || lists.into_iter().any(|list| !list.is_empty())
    }

    /// Finds out whose sockets are (`owner.bpf.h`) only if tasks are chosen by that: no column
    /// shows it. Say so before `open`.
    pub fn owners_if_chosen(&mut self) {
        let no = !self.chooses_tasks();
        for program in OWNERS {
            self.without(program, no);
        }
        if no {
            self.size("owners", 1);
        }
    }

    /// Looks at requests (`block.bpf.h`) only from when they are issued, unless tasks are chosen or
    /// the tool asks for more: returns whether, for the object's option. The tool's own requests,
    /// of which there are hardly any, count then, too. Say so before `open`.
    pub fn from_issue(&mut self, enough: bool) -> bool {
        let yes = enough && !self.chooses_tasks();
        for program in ["start__rawtp", "start__getrq", "merge"] {
            self.without(program, yes);
        }
        yes
    }

    /// What programs are to make of system calls, by name: say so before `open`. A call that only
    /// some machines have is looked for on those.
    pub fn syscalls(&mut self, calls: impl IntoIterator<Item = (&'static str, u8)>) {
        self.state.syscalls.extend(calls);
    }

    /// The kernel's functions for programs whose sections name none (`SEC("fentry")`): that for
    /// `read` is what `GROUP__fentry_read` and `GROUP__fentry_read_ends` are attached to. Of such
    /// a variant all programs are needed that have a function. Say so before `open`.
    pub fn functions(&mut self, all: impl IntoIterator<Item = (&'static str, &'static str)>) {
        self.state.functions.extend(all);
    }

    /// What to say where this variant of a group of programs is used: it stands in for another,
    /// and its numbers are not quite the same. A sentence without its stop.
    pub fn note(&mut self, group: &'static str, variant: &'static str, what: &'static str) {
        self.state.notes.push((group, variant, what));
    }

    /// What the user has to know before anything is printed, such as what is attached to the network.
    /// A sentence without its stop.
    pub fn warn(&mut self, what: impl Into<String>) {
        self.state.warnings.push(what.into());
    }

    /// The entries of a map, unless the user says otherwise with `--map-size`.
    pub fn size(&mut self, map: &'static str, entries: u32) {
        self.state.sizes.insert(map, self.state.run.map_size.unwrap_or(entries));
    }

    /// The size of the ring in bytes, where a tool has an option of its own for it: say so
    /// before `open`.
    pub fn buffer(&mut self, bytes: Option<u32>) {
        self.state.run.buffer_size = self.state.run.buffer_size.or(bytes);
    }

    /// Whether a variant was chosen of a group of programs; known when they are attached.
    pub fn uses(&self, group: &str, variant: &str) -> bool {
        self.state.uses(group, variant)
    }

    /// Counts at the end what has begun and not ended: the values of `map` that
    /// begin with a time (ns) that is not 0. `what` names them in the plural.
    pub fn count_unfinished(&mut self, what: &'static str, map: &'static str) {
        self.state.under_way = Some((what, map));
    }

    /// Stops after a time that was given as a positional argument.
    pub fn limit(&mut self, duration: Option<Duration>) {
        self.state.run.duration = self.state.run.duration.or(duration);
    }

    /// Traces this process only, as `--pid` says: say so before `open`.
    pub fn trace_pid(&mut self, pid: u32) {
        self.state.tasks.pid.push(pid.to_string());
    }

    /// The processes that `--pid` names, for tools that must look into them.
    pub fn pids(&self) -> impl Iterator<Item = u32> {
        self.state.tasks.pid.iter().filter_map(|p| p.parse().ok())
    }

    /// The one process that `--pid` names, where nothing else is traced: what others do need not
    /// even be caught.
    pub fn only_pid(&self) -> Option<u32> {
        match &self.state.tasks.pid[..] {
            [pid] if self.command().is_none() => pid.parse().ok(),
            _ => None,
        }
    }

    /// What is traced and until when, for a sentence: `PID 181` and ` for 5s`.
    pub fn scope(&self) -> (String, String) {
        let State { tasks, run, .. } = &self.state;
        let others = [&tasks.ppid, &tasks.uid, &tasks.comm, &tasks.cgroup, &tasks.container];
        let what = match (&tasks.pid[..], &tasks.tid[..]) {
            _ if !tasks.load.command.is_empty() => "the command".into(),
            _ if others.into_iter().chain([&tasks.unit]).any(|list| !list.is_empty()) => {
                "the chosen threads".into()
            }
            ([], []) => "all threads".into(),
            (pids, []) => format!("PID {}", escaped(pids.join(","))),
            ([], tids) => format!("TID {}", escaped(tids.join(","))),
            _ => "the chosen threads".into(),
        };
        let until = match run.duration {
            Some(time) => format!(" for {time:?}"),
            None if tasks.load.command.is_empty() => "... Hit Ctrl-C to end".into(),
            None => " until it ends".into(),
        };
        (what, until)
    }

    /// The exit status is 1, unless the command has one that is not 0.
    pub fn fail(&mut self) {
        self.state.failed = true;
    }

    /// Whether the user wants to know more: `-v`.
    pub fn is_verbose(&self) -> bool {
        self.state.run.verbose
    }

    /// The program that `-- COMMAND` starts.
    pub fn command(&self) -> Option<&OsStr> {
        self.state.tasks.load.command.first().map(|word| &**word)
    }

    /// Loads an object: of its programs, those that this kernel can attach.
    pub fn load<S>(&mut self, open: Opened<S>) -> Result<Loaded> {
        self.load_object(open.object)
    }

    fn load_object(&mut self, mut open: OpenObject) -> Result<Loaded> {
        self.before_load(&mut open)?;
        let object = open.load().map_err(|e| libbpf_log::explain(e, "load the BPF programs"))?;
        tracing::forget_targets();
        self.after_load(&object)?;
        Ok(Loaded(object))
    }

    fn before_load(&mut self, open: &mut OpenObject) -> Result<()> {
        self.state.choose(open)?;
        for mut map in open.maps_mut() {
            let name = map.name().to_string_lossy().into_owned();
            // Both maps of a SUM_MAP have the name it was given.
            let stem = name.trim_end_matches(['0', '1']).trim_end_matches('_');
            if let Some(entries) = self.state.sizes.get(stem).or(self.state.sizes.get(&*name)) {
                map.set_max_entries(*entries)?;
            }
        }
        Ok(())
    }

    fn after_load(&mut self, object: &Object) -> Result<()> {
        for map in object.maps() {
            let name = map.name().to_string_lossy().into_owned();
            self.state.maps.insert(name, MapHandle::try_from(&map)?);
        }
        for prog in object.progs().filter(|p| p.autoload()) {
            let (id, name) = (Program::id_from_fd(prog.as_fd())?, prog.name().to_string_lossy());
            self.state.programs.push(id);
            let twin = format!("{name}_interrupted");
            if name.ends_with("_interrupted") || object.progs().any(|p| *p.name() == *twin) {
                self.state.covered.push(id);
            }
        }
        if self.state.run.verbose {
            for prog in ProgInfoIter::default().filter(|p| self.state.programs.contains(&p.id)) {
                let (tool, name) = (self.state.name, prog.name.to_string_lossy());
                eprintln!("{tool}: {name}: {} instructions verified", prog.verified_insns);
            }
        }
        if let Some(filter) = &self.state.filter
            && let Some(lists) = self.state.maps.get("task_lists")
        {
            for (key, wanted) in &filter.lists {
                lists.update(bytes::of(key), &wanted.to_ne_bytes(), MapFlags::ANY)?;
            }
        }
        Ok(())
    }

    /// Loads an object and attaches the programs whose sections say where to.
    pub fn attach<S>(&mut self, open: Opened<S>) -> Result<Loaded> {
        let loaded = self.load(open)?;
        self.attach_loaded(&loaded)?;
        Ok(loaded)
    }

    /// Attaches the programs of a loaded object whose sections say where to.
    pub fn attach_loaded(&mut self, Loaded(object): &Loaded) -> Result<()> {
        let state = &mut self.state;
        // Links to functions that the tool names: all of a variant or none.
        let mut whole: Vec<(String, Link)> = Vec::new();
        let mut given_up = false;
        // They come first in their group, wherever they stand in the object.
        let by_function =
            |prog: &ProgramMut<'_>| state.targets.contains_key(&*prog.name().to_string_lossy());
        let (first, rest): (Vec<_>, Vec<_>) = object.progs_mut().partition(by_function);
        for prog in first.into_iter().chain(rest) {
            let section = prog.section().to_string_lossy().into_owned();
            let name = prog.name().to_string_lossy().into_owned();
            let target = state.targets.get(&name).copied();
            // A cgroup is named by no section: the tool attaches such programs itself. An
            // iterator runs once, below.
            let says_where = section.contains('/')
                && !section.starts_with("cgroup")
                && !section.starts_with("iter/");
            if !prog.autoload() || !says_where && (target.is_none() || given_up) {
                continue;
            }
            let variant = Variant::of(&name);
            let choice = variant
                .and_then(|variant| state.choices.iter_mut().find(|c| c.name == variant.group));
            if let (Some(variant), Some(choice)) = (variant, &choice)
                && choice.chosen.as_deref().is_some_and(|v| !variant.more || v != variant.name)
            {
                continue;
            }
            if let Some(function) = target {
                let link = match &*section {
                    "kprobe" | "kretprobe" => prog.attach_kprobe(section == "kretprobe", function),
                    _ => tracing::attach(&prog),
                };
                let section = format!("{section}/{function}");
                match (link, choice) {
                    (Ok(link), choice) => {
                        whole.push((section, link));
                        if let (Some(choice), Some(variant)) = (choice, variant) {
                            choice.chosen = Some(variant.name.into());
                        }
                    }
                    (Err(e), Some(choice)) => {
                        choice.refused.push((section, e.to_string()));
                        choice.chosen = None;
                        given_up = true;
                        close(std::mem::take(&mut whole).into_iter().map(|(_, l)| l).collect());
                    }
                    (Err(e), None) => return Err(libbpf_log::not_attached(e, &section)),
                }
                continue;
            }
            let links = match section.strip_prefix("kprobe/").filter(|name| name.ends_with('*')) {
                Some(names) => attach_each(&prog, names),
                None => tracing::attach(&prog).map(|link| vec![link]),
            };
            match (links, choice) {
                (Ok(links), choice) => {
                    state.links.extend(links);
                    if !state.hooks.contains(&section) {
                        state.hooks.push(section);
                    }
                    if let (Some(choice), Some(variant)) = (choice, variant) {
                        choice.chosen = Some(variant.name.into());
                    }
                }
                (Err(e), Some(_)) if variant.is_some_and(|v| v.more) => {
                    state.choices.push(Choice::lacking(&name, section, e.to_string()));
                }
                // A program of its group that comes later may do.
                (Err(e), Some(choice)) => choice.refused.push((section, e.to_string())),
                (Err(e), None) => return Err(libbpf_log::not_attached(e, &section)),
            }
        }
        for (hook, link) in whole {
            self.keep(&hook, link);
        }
        if let Some(choice) = self.state.choices.iter().find(|c| c.chosen.is_none() && !c.optional)
        {
            return Err(unsupported(choice.sentence(self.state.name)));
        }
        if let Some(sockets) = &mut self.state.sockets
            && std::mem::take(&mut sockets.dns)
        {
            dns::listen(self)?;
        }
        self.iterate(object)
    }

    /// Runs the iterators over what there is already: now that all else is attached, nothing falls
    /// between the two.
    fn iterate(&mut self, object: &Object) -> Result<()> {
        for prog in object.progs_mut().filter(|p| p.autoload()) {
            let section = prog.section().to_string_lossy().into_owned();
            if section.starts_with("iter/") {
                let link =
                    tracing::attach(&prog).map_err(|e| libbpf_log::not_attached(e, &section))?;
                io::copy(&mut Iter::new(&link)?, &mut io::sink())?;
                self.hooked(&section);
            }
        }
        Ok(())
    }

    /// Keeps a link that the tool made itself until the session ends; `hook`
    /// says what it is attached to.
    pub fn keep(&mut self, hook: &str, link: Link) {
        self.state.links.push(link);
        self.hooked(hook);
    }

    /// Attaches a program to the root of the cgroup tree, which sees the packets and sockets of all.
    pub fn attach_to_root(&mut self, program: &ProgramMut<'_>, hook: &str) -> Result<()> {
        const SAYS: &str =
            "attached to the root of the cgroup v2 tree; every packet passes unchanged";
        let root = Cgroups::of_host()?.v2_root()?;
        let link = program.attach_cgroup(root.as_raw_fd());
        self.keep(hook, link.map_err(|e| libbpf_log::not_attached(e, hook))?);
        if !self.state.warnings.iter().any(|said| said == SAYS) {
            self.warn(SAYS);
        }
        Ok(())
    }

    /// The map that counts what is lost, for objects beside the tool's own.
    pub(crate) fn lost(&self) -> Option<&MapHandle> {
        self.state.maps.get("lost")
    }

    /// Says that something was attached whose links the tool keeps.
    pub fn hooked(&mut self, hook: &str) {
        if !self.state.hooks.iter().any(|h| h == hook) {
            self.state.hooks.push(hook.into());
        }
    }

    /// Ends the session after the tool's `run`: last summary, exit status.
    pub fn end(mut self, result: Result<()>) -> Result<u8> {
        let closed = |e: &anyhow::Error| {
            let kind = e.downcast_ref::<io::Error>().map(io::Error::kind);
            kind == Some(io::ErrorKind::BrokenPipe)
        };
        let state = &mut self.state;
        state.detach();
        match result {
            Err(e) if closed(&e) => {}
            Err(e) => return Err(e),
            Ok(()) => {
                state.read_losses();
                let unfinished = state.unfinished();
                if self.out.format() == Format::Json && state.started != 0 {
                    let summary = state.summary(&mut self.out, unfinished.as_ref());
                    self.out.object(&summary);
                }
                unfinished.iter().for_each(|u| u.say(state.name));
                match self.out.flush().map_err(anyhow::Error::from) {
                    Err(e) if !closed(&e) => return Err(e.context("cannot write the output")),
                    _ => {}
                }
            }
        }
        if state.told != Some(state.lost)
            && let Some(sentence) = state.lost.sentence()
        {
            eprintln!("{}: {sentence}", state.name);
        }
        if let Some(mut child) = state.child.take()
            && state.command_status.is_none()
        {
            child.stop();
        }
        Ok(match state.command_status {
            _ if state.run.strict && state.lost.any() => 3,
            status => status.filter(|&status| status != 0).unwrap_or(state.failed.into()),
        })
    }

    /// Attaches the tool as `run` would, prints nothing, and says what came of it.
    pub fn try_out(mut self, run: impl FnOnce(&mut Session) -> Result<()>) -> (Result<()>, Tried) {
        self.state.trial = true;
        self.out.mute();
        let result = match run(&mut self) {
            Err(e) if e.is::<OnlyTried>() => Ok(()),
            other => other,
        };
        self.state.detach();
        let notes = self.state.true_notes().map(Into::into).collect();
        let State { hooks, choices, warnings, .. } = self.state;
        (result, Tried { hooks, choices, notes, warnings })
    }
}

/// Attaches a program to all functions of a pattern. Some refuse it, being on the way of kprobes
/// themselves; that all do, or that there is none, is an error.
fn attach_each(prog: &ProgramMut<'_>, names: &str) -> libbpf_rs::Result<Vec<Link>> {
    let mut links = Vec::new();
    let mut refused = None;
    let (start, mut found) = (names.trim_end_matches('*'), BTreeSet::new());
    kallsyms::functions(|name| {
        if name.starts_with(start) {
            found.insert(name.to_string());
        }
    })?;
    for name in found {
        match prog.attach_kprobe(false, name) {
            Ok(link) => links.push(link),
            Err(e) => refused = Some(e),
        }
    }
    if links.is_empty() {
        let none = || io::Error::other(format!("this kernel has no function {names}"));
        return Err(refused.unwrap_or_else(|| none().into()));
    }
    Ok(links)
}

/// The names of the structs, enums and typedefs that an object knows, without
/// the `___` and what follows, by which it tells a type's shapes apart.
fn types_of(object: &OpenObject) -> Result<HashSet<Vec<u8>>> {
    // SAFETY: the object lives as long as the reference to it.
    #[allow(unsafe_code)]
    let object = unsafe { object.as_libbpf_object().as_ref() };
    let types = libbpf_rs::btf::Btf::from_bpf_object(object)?.context("the object has no BTF")?;
    let structs = types.type_by_kind::<Composite<'_>>().filter_map(|t| t.name());
    let enums = types.type_by_kind::<Enum<'_>>().filter_map(|t| t.name());
    let typedefs = types.type_by_kind::<Typedef<'_>>().filter_map(|t| t.name());
    let essential = |name: &OsStr| {
        let name = name.as_encoded_bytes();
        let end = name.windows(3).position(|w| w == b"___").filter(|&at| at > 0);
        name[..end.unwrap_or(name.len())].to_vec()
    };
    Ok(structs.chain(enums).chain(typedefs).map(essential).collect())
}

impl State {
    /// Everything is attached: the clock starts, the command too, and tests may go on.
    fn begin(&mut self, out: &mut Output) -> Result<()> {
        if self.run.verbose {
            eprintln!("{}: attached: {}", self.name, self.hooks.join(", "));
            for choice in &self.choices {
                for (section, why) in &choice.refused {
                    eprintln!("{}: {} not by {section}: {why}", self.name, choice.name);
                }
            }
        }
        self.trimmed.clear();
        if self.trial {
            return Err(OnlyTried.into());
        }
        for note in self.said() {
            eprintln!("{}: {note}", self.name);
        }
        btf::forget();
        memory::forget_code();
        signals::listen()?;
        self.started = out.clock.now();
        if !self.tasks.load.command.is_empty() {
            self.child = Some(Child::start(&self.tasks.load.command)?);
        }
        self.deadline = self.run.duration.map(|d| Instant::now() + d);
        if let Some(path) = &self.run.ready_file {
            fs::write(path, "")?;
        }
        Ok(())
    }

    /// Whether it is time to end.
    fn is_over(&mut self) -> Result<bool> {
        if let Some(child) = &mut self.child
            && let Some(status) = child.ended()?
        {
            self.command_status = Some(status);
        }
        Ok(self.command_status.is_some()
            || signals::came()
            || self.deadline.is_some_and(|d| Instant::now() >= d))
    }

    /// A time, or what is left of `--duration`.
    fn at_most(&self, time: Duration) -> Duration {
        let left = |d: Instant| d.saturating_duration_since(Instant::now());
        self.deadline.map_or(time, |d| left(d).min(time))
    }

    fn uses(&self, group: &str, variant: &str) -> bool {
        let chosen = |c: &Choice| c.name == group && c.chosen.as_deref() == Some(variant);
        self.choices.iter().any(chosen)
    }

    /// The notes about variants that are used.
    fn true_notes(&self) -> impl Iterator<Item = &'static str> {
        let notes = self.notes.iter();
        notes.filter(|(group, variant, _)| self.uses(group, variant)).map(|note| note.2)
    }

    /// All that is said when tracing begins.
    fn said(&self) -> impl Iterator<Item = &str> {
        let notes = self.true_notes().map(|note| -> &str { note });
        self.warnings.iter().map(|warning| &**warning).chain(notes)
    }

    fn detach(&mut self) {
        close(std::mem::take(&mut self.links));
    }

    fn read_losses(&mut self) {
        let Some(map) = self.maps.get("lost") else { return };
        self.lost = Lost::read(map);
        self.lost.missed += self.recursion_misses;
    }

    /// Events that the kernel kept from a program, because it was running
    /// already on that processor; the kernel counts them since Linux 5.12.
    /// The programs are gone when the tool's `run` has returned.
    fn read_misses(&mut self) {
        let counts = |id: u32| self.programs.contains(&id) && !self.covered.contains(&id);
        let own = ProgInfoIter::default().filter(|p| counts(p.id));
        self.recursion_misses = own.map(|p| p.recursion_misses).sum();
    }

    /// Says within a second that something was lost; the total comes at the end.
    fn look_at_losses(&mut self) {
        if self.looked.elapsed() < Duration::from_secs(1) {
            return;
        }
        self.looked = Instant::now();
        self.read_losses();
        if self.told.is_none() && self.lost.any() {
            self.told = Some(self.lost);
            eprintln!("{}: {}", self.name, self.lost.sentence().unwrap_or_default());
        }
    }

    fn unfinished(&self) -> Option<Unfinished> {
        let (what, map) = self.under_way?;
        let map = self.maps.get(map)?;
        let mut begun = Vec::new();
        batch::take(map, |_, v| begun.extend(v.first_chunk().copied().map(u64::from_ne_bytes)))
            .ok()?;
        begun.retain(|&ns| ns != 0);
        let age = |ns| crate::time::now_ns(libc::CLOCK_BOOTTIME).saturating_sub(ns);
        let oldest = Duration::from_nanos(begun.iter().min().map_or(0, |&ns| age(ns)));
        Some(Unfinished { what, count: begun.len(), oldest })
    }

    fn summary(&self, out: &mut Output, unfinished: Option<&Unfinished>) -> serde_json::Value {
        let mut time = |ns| {
            let mut text = String::new();
            out.clock.utc(ns, &mut text);
            text
        };
        let mut summary = json!({
            "type": "summary",
            "tool": self.name,
            "version": env!("CARGO_PKG_VERSION"),
            "schema": schema::VERSION,
            "start": time(self.started),
            "end": time(crate::time::now_ns(libc::CLOCK_BOOTTIME)),
            "events": out.printed,
            "lost": self.lost.json(),
            "notes": self.said().collect::<Vec<_>>(),
        });
        if let Some(unfinished) = unfinished {
            summary["unfinished"] = unfinished.count.into();
        }
        summary
    }
}

/// Closing the link of a tracepoint or uprobe waits for the kernel's grace
/// period, some 75 ms: the waits run side by side.
pub fn close(links: Vec<Link>) {
    thread::scope(|scope| {
        let mut rest = links.into_iter();
        let first = rest.next();
        for link in rest {
            scope.spawn(|| drop(link));
        }
        drop(first);
    });
}

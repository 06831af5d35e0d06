//! Takes a tool from its BPF object to its output.
//!
//! [`open`](Session::open) → the tool sets its options →
//! [`attach`](Session::attach) → one of two loops:
//! [`stream`](Session::stream) prints events as they come,
//! [`every`](Session::every) prints summaries. Both end on a signal, on
//! `--duration`, on a closed pipe, and with the command of `-- COMMAND`.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    ffi::OsStr,
    fmt, fs, io,
    mem::MaybeUninit,
    ops::{Deref, DerefMut},
    os::fd::AsFd as _,
    path::Path,
    process,
    rc::Rc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use libbpf_rs::{
    AsRawLibbpf as _, Link, MapCore, MapFlags, MapHandle, MapType, OpenObject, Program,
    ProgramAttachType, RingBuffer, RingBufferBuilder,
    btf::types::{Composite, Enum, Typedef},
    query::ProgInfoIter,
    skel::{OpenSkel, Skel, SkelBuilder},
};
use plain::Plain;
use serde_json::json;

use crate::{
    args::{Format, Interval, Run, Shape, Tasks, Top},
    btf::{self, Btf, TrimmedFile},
    bytes,
    column::Columns,
    command::Child,
    error::unsupported,
    filter::{Filter, List},
    libbpf_log,
    lost::Lost,
    output::Output,
    probe, schema, signals,
    text::escaped,
    wait::Waiter,
};

/// How long an event may wait in the ring before it is printed.
const LOOK: Duration = Duration::from_millis(20);
/// How much text may collect before it is written.
const WRITE: usize = 1 << 16;
/// How many entries of a map are taken at once.
const BATCH: u32 = 256;

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
    rings: Vec<(&'static str, RingBuffer<'static>)>,
    /// Ids of the loaded programs.
    programs: Vec<u32>,
    /// The sections of the programs that were attached.
    hooks: Vec<String>,
    /// What was chosen, and what was left out and why.
    choices: Vec<Choice>,
    /// Optional programs that this run does not need.
    without: Vec<&'static str>,
    /// Entries of maps that the tool gave a size of its own.
    sizes: HashMap<&'static str, u32>,
    /// Families and ports of the sockets to trace.
    sockets: Vec<(List, Vec<String>)>,
    /// The output names cgroups, containers or units.
    identify: bool,
    child: Option<Child>,
    /// Only try whether the tool can be attached.
    trial: bool,
    started: u64,
    deadline: Option<Instant>,
    lost: Lost,
    told: Option<Lost>,
    looked: Instant,
    /// The exit status of the command, once it has ended.
    command_status: Option<u8>,
}

/// A group of programs of which one is used, or a program that is optional.
#[derive(Clone, Debug)]
pub struct Choice {
    pub name: String,
    /// The variant that is used, or the section of an optional program.
    pub chosen: Option<String>,
    /// Sections that are not, and why.
    pub refused: Vec<(String, String)>,
    /// The tool works without it, but lacks something.
    pub optional: bool,
}

/// What came of trying a tool.
pub struct Tried {
    /// The sections of the programs that were attached.
    pub hooks: Vec<String>,
    pub choices: Vec<Choice>,
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

/// An event that ends in a tail of variable length.
#[derive(Default)]
pub struct Tailed<E> {
    event: E,
    pub tail: Vec<u8>,
}

impl<E> Deref for Tailed<E> {
    type Target = E;
    fn deref(&self) -> &E {
        &self.event
    }
}

/// The event that a record of the ring holds.
pub fn event<E: Plain>(bytes: &[u8]) -> Result<&E> {
    plain::from_bytes(bytes).ok().context("an event is cut")
}

impl<E: Plain> Tailed<E> {
    pub fn new(event: E) -> Self {
        Tailed { event, tail: Vec::new() }
    }

    /// Takes over the bytes of a record, which may be longer than event and
    /// tail: the ring rounds up.
    pub fn set(&mut self, bytes: &[u8]) -> Result<()> {
        let tail = bytes.get(size_of::<E>()..).context("an event is cut")?;
        plain::copy_from_bytes(&mut self.event, bytes).ok().context("an event is cut")?;
        self.tail.clear();
        self.tail.extend_from_slice(tail);
        Ok(())
    }
}

/// What a stream hands to its tool.
pub enum Next<'a> {
    /// A record of the ring.
    Event(&'a [u8]),
    /// The ring has been looked at, as it is every 20 ms; the last time when nothing is attached
    /// any more.
    Look { last: bool },
}

/// What is printed at the end of an interval: the output, and the sums of that interval.
pub struct Report<'a> {
    out: &'a mut Output,
    maps: &'a HashMap<String, MapHandle>,
    epoch: u32,
}

impl Deref for Report<'_> {
    type Target = Output;
    fn deref(&self) -> &Output {
        self.out
    }
}

impl DerefMut for Report<'_> {
    fn deref_mut(&mut self) -> &mut Output {
        self.out
    }
}

impl Report<'_> {
    /// Takes everything out of a `SUM_MAP`, or out of a single map for what is
    /// reported once.
    pub fn take<K: Plain + Default, V: Plain + Default>(&self, name: &str) -> Result<Vec<(K, V)>> {
        let of_epoch = self.maps.get(&format!("{name}_{}", self.epoch));
        let map = of_epoch.unwrap_or_else(|| &self.maps[name]);
        let all = map.lookup_and_delete_batch(
            map.max_entries().min(BATCH),
            MapFlags::ANY,
            MapFlags::ANY,
        )?;
        Ok(all.map(|(key, value)| (bytes::read(&key), bytes::read(&value))).collect())
    }

    /// The value that a map has for a number.
    pub fn value(&self, map: &str, key: u32) -> Result<Option<Vec<u8>>> {
        Ok(self.maps[map].lookup(&key.to_ne_bytes(), MapFlags::ANY)?)
    }
}

impl Session {
    pub fn new(name: &'static str, shape: Shape, run: Run, tasks: Tasks) -> Result<Self> {
        libbpf_log::keep(run.verbose);
        let state = State {
            name,
            filter: None,
            links: Vec::new(),
            maps: HashMap::new(),
            trimmed: Vec::new(),
            rings: Vec::new(),
            programs: Vec::new(),
            hooks: Vec::new(),
            choices: Vec::new(),
            without: Vec::new(),
            sizes: HashMap::new(),
            sockets: Vec::new(),
            identify: false,
            child: None,
            trial: false,
            started: 0,
            deadline: None,
            lost: Lost::default(),
            told: None,
            looked: Instant::now(),
            command_status: None,
            run,
            tasks,
        };
        Ok(Session { out: Output::new(shape), state })
    }

    /// Opens an object and sets in it what every tool has: the task filter,
    /// the sizes. Its storage is kept for the rest of the program.
    pub fn open<B: SkelBuilder<'static>>(&mut self, mut builder: B) -> Result<B::Output> {
        let state = &mut self.state;
        if !probe::may_trace() {
            bail!("{} needs root, or CAP_BPF and CAP_PERFMON: try sudo", state.name);
        }
        let kernel = match &state.run.btf {
            Some(file) => {
                fs::metadata(file).with_context(|| format!("--btf {}", file.display()))?;
                builder.object_builder_mut().btf_custom_path(file)?;
                let types = Btf::read(file).map(Rc::new);
                types.iter().for_each(|types| btf::take_for_kernel(types.clone()));
                types
            }
            None if !Path::new(btf::VMLINUX).exists() => {
                return Err(unsupported(
                    "this kernel carries no type information (/sys/kernel/btf/vmlinux): \
                     give it with --btf FILE, or use a kernel with CONFIG_DEBUG_INFO_BTF",
                ));
            }
            None => btf::kernel(),
        };
        let mut trimmed = TrimmedFile::new()?;
        if kernel.is_some() {
            builder.object_builder_mut().btf_custom_path(trimmed.path())?;
        }
        let names = ["container", "unit", "cgroup"];
        let identity = state.identify || names.iter().any(|field| self.out.wants(field));
        let mut filter = Filter::new(&state.tasks, state.run.trace_self, identity)?;
        filter.sockets(&state.sockets)?;

        let storage: &'static mut MaybeUninit<OpenObject> =
            Box::leak(Box::new(MaybeUninit::uninit()));
        let mut open = builder.open(storage).map_err(|e| libbpf_log::explain(e, "open"))?;
        for mut map in open.open_object_mut().maps_mut() {
            match map.name().to_str().unwrap_or_default() {
                ".rodata.task_filter" => map
                    .initial_value_mut()
                    .context("the task filter has no place")?
                    .copy_from_slice(bytes::of(&filter.rodata)),
                "task_lists" => map.set_max_entries(filter.lists.len().max(1) as u32)?,
                "task_tree" if filter.rodata.tree != 0 => map.set_max_entries(1 << 16)?,
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
                name => {
                    let grows = matches!(
                        map.map_type(),
                        MapType::Hash | MapType::LruHash | MapType::PercpuHash
                    );
                    if let Some(size) = state.run.map_size
                        && grows
                        && !name.starts_with("task_")
                    {
                        map.set_max_entries(size)?;
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
        if let Some(kernel) = kernel {
            trimmed.fill(&kernel, &types_of(open.open_object())?)?;
        }
        state.trimmed.push(trimmed);
        state.filter = Some(filter);
        Ok(open)
    }

    /// The tool will name cgroups, containers or units: say so before `open`.
    pub fn identify(&mut self) {
        self.state.identify = true;
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

    /// Traces only sockets with these ports, or but these (`!80`): say so before `open`.
    pub fn sockets(&mut self, list: List, words: &[String]) {
        self.state.sockets.push((list, words.to_vec()));
    }

    /// The entries of a map, unless the user says otherwise with `--map-size`.
    pub fn size(&mut self, map: &'static str, entries: u32) {
        self.state.sizes.insert(map, self.state.run.map_size.unwrap_or(entries));
    }

    /// Stops after a time that was given as a positional argument.
    pub fn limit(&mut self, duration: Option<Duration>) {
        self.state.run.duration = self.state.run.duration.or(duration);
    }

    /// The processes that `--pid` names, for tools that must look into them.
    pub fn pids(&self) -> impl Iterator<Item = u32> {
        self.state.tasks.pid.iter().filter_map(|p| p.parse().ok())
    }

    /// What is traced and until when, for a sentence: `PID 181` and ` for 5s`.
    pub fn scope(&self) -> (String, String) {
        let State { tasks, run, .. } = &self.state;
        let others = [&tasks.ppid, &tasks.uid, &tasks.comm, &tasks.cgroup, &tasks.container];
        let what = match (&tasks.pid[..], &tasks.tid[..]) {
            _ if !tasks.command.is_empty() => "the command".into(),
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
            None if tasks.command.is_empty() => "... Hit Ctrl-C to end".into(),
            None => " until it ends".into(),
        };
        (what, until)
    }

    /// The program that `-- COMMAND` starts.
    pub fn command(&self) -> Option<&OsStr> {
        self.state.tasks.command.first().map(|word| &**word)
    }

    /// Loads an object: of its programs, those that this kernel can attach.
    pub fn load<O: OpenSkel<'static>>(&mut self, mut open: O) -> Result<O::Output> {
        self.state.choose(open.open_object_mut())?;
        for mut map in open.open_object_mut().maps_mut() {
            let name = map.name().to_string_lossy().into_owned();
            // Both maps of a SUM_MAP have the name it was given.
            let stem = name.trim_end_matches(['0', '1']).trim_end_matches('_');
            if let Some(entries) = self.state.sizes.get(stem).or(self.state.sizes.get(&*name)) {
                map.set_max_entries(*entries)?;
            }
        }
        let skel = open.load().map_err(|e| libbpf_log::explain(e, "load"))?;
        for map in skel.object().maps() {
            let name = map.name().to_string_lossy().into_owned();
            self.state.maps.insert(name, MapHandle::try_from(&map)?);
        }
        for prog in skel.object().progs().filter(|p| p.autoload()) {
            self.state.programs.push(Program::id_from_fd(prog.as_fd())?);
        }
        if let Some(filter) = &self.state.filter
            && let Some(lists) = self.state.maps.get("task_lists")
        {
            for (key, wanted) in &filter.lists {
                lists.update(bytes::of(key), &wanted.to_ne_bytes(), MapFlags::ANY)?;
            }
        }
        Ok(skel)
    }

    /// Loads an object and attaches the programs whose sections say where to.
    pub fn attach<O: OpenSkel<'static>>(&mut self, open: O) -> Result<O::Output> {
        let skel = self.load(open)?;
        self.attach_loaded(&skel)?;
        Ok(skel)
    }

    /// Attaches the programs of a loaded object whose sections say where to.
    pub fn attach_loaded<S: Skel<'static>>(&mut self, skel: &S) -> Result<()> {
        let state = &mut self.state;
        for prog in skel.object().progs_mut() {
            let section = prog.section().to_string_lossy().into_owned();
            let name = prog.name().to_string_lossy().into_owned();
            // A cgroup is named by no section: the tool attaches such programs itself.
            if !prog.autoload() || !section.contains('/') || section.starts_with("cgroup") {
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
            match (prog.attach(), choice) {
                (Ok(link), choice) => {
                    state.links.push(link);
                    state.hooks.push(section);
                    if let (Some(choice), Some(variant)) = (choice, variant) {
                        choice.chosen = Some(variant.name.into());
                    }
                }
                // A program of its group that comes later may do.
                (Err(e), Some(choice)) => choice.refused.push((section, e.to_string())),
                (Err(e), None) => return Err(libbpf_log::explain(e, &section)),
            }
        }
        if let Some(choice) = state.choices.iter().find(|c| c.chosen.is_none() && !c.optional) {
            return Err(unsupported(choice.sentence(state.name)));
        }
        Ok(())
    }

    /// Keeps a link that the tool made itself until the session ends; `hook`
    /// says what it is attached to.
    pub fn keep(&mut self, hook: &str, link: Link) {
        self.state.links.push(link);
        self.hooked(hook);
    }

    /// Says that something was attached whose links the tool keeps.
    pub fn hooked(&mut self, hook: &str) {
        if !self.state.hooks.iter().any(|h| h == hook) {
            self.state.hooks.push(hook.into());
        }
    }

    /// Hands what comes in a ring beside that of the events to `serve`, in
    /// either loop: at once if the program forces a wake-up, else within 20 ms.
    pub fn serve(
        &mut self,
        ring: &'static str,
        mut serve: impl FnMut(&[u8]) + 'static,
    ) -> Result<()> {
        let map = self.state.maps.get(ring).context("the object has no such ring")?;
        let mut builder = RingBufferBuilder::new();
        builder.add(map, move |bytes: &[u8]| {
            serve(bytes);
            0
        })?;
        self.state.rings.push((ring, builder.build()?));
        Ok(())
    }

    /// Prints the events of the ring as they come.
    pub fn stream<E: Plain + 'static>(&mut self, columns: Columns<E>) -> Result<()> {
        self.out.head(&columns)?;
        self.stream_with(|bytes, out| out.row(&columns, event::<E>(bytes)?))
    }

    /// Prints events that end in a tail of variable length.
    pub fn stream_tailed<E: Plain + Default + 'static>(
        &mut self,
        columns: Columns<Tailed<E>>,
    ) -> Result<()> {
        self.out.head(&columns)?;
        let mut event = Tailed::<E>::default();
        self.stream_with(move |bytes, out| {
            event.set(bytes)?;
            out.row(&columns, &event)
        })
    }

    /// Hands each event of the ring to `show`.
    pub fn stream_with(
        &mut self,
        mut show: impl FnMut(&[u8], &mut Output) -> Result<()>,
    ) -> Result<()> {
        self.stream_looking(|next, out| match next {
            Next::Event(bytes) => show(bytes, out),
            Next::Look { .. } => Ok(()),
        })
    }

    /// Hands each event of the ring to `show`, and each look at it.
    pub fn stream_looking(
        &mut self,
        show: impl FnMut(Next<'_>, &mut Output) -> Result<()>,
    ) -> Result<()> {
        self.state.begin(&mut self.out)?;
        let events = self.state.maps.remove("events").context("the object has no ring")?;
        let (out, state) = (RefCell::new(&mut self.out), &mut self.state);
        let show = RefCell::new(show);
        let failed = RefCell::new(None);
        let mut ring = RingBufferBuilder::new();
        ring.add(&events, |bytes: &[u8]| {
            let out = &mut **out.borrow_mut();
            let shown = show.borrow_mut()(Next::Event(bytes), out).and_then(|()| {
                match out.pending() > WRITE {
                    true => Ok(out.flush()?),
                    false => Ok(()),
                }
            });
            match shown {
                Ok(()) => 0,
                Err(e) => {
                    *failed.borrow_mut() = Some(e);
                    -libc::ECANCELED
                }
            }
        })?;
        let ring = ring.build()?;
        let look = |last| -> Result<()> {
            let _ = ring.consume();
            let out = &mut **out.borrow_mut();
            if let Some(e) = failed.borrow_mut().take() {
                return Err(e);
            }
            show.borrow_mut()(Next::Look { last }, out)?;
            Ok(out.flush()?)
        };
        let waiter = state.waiter(Some(&events))?;
        out.borrow_mut().flush()?;
        while !waiter.wait(LOOK)? && !state.is_over()? {
            state.serve();
            look(false)?;
            if out.borrow().is_full() {
                break;
            }
            state.look_at_losses();
        }
        // What was under way when the end came.
        state.detach();
        state.read_misses();
        state.serve();
        look(true)?;
        state.maps.insert("events".into(), events);
        Ok(())
    }

    /// Runs `show` once an interval, and at the end.
    pub fn every(
        &mut self,
        when: &Interval,
        mut show: impl FnMut(&mut Report<'_>) -> Result<()>,
    ) -> Result<()> {
        let (out, state) = (&mut self.out, &mut self.state);
        state.begin(out)?;
        let waiter = state.waiter(None)?;
        let mut left = when.count().unwrap_or(u64::MAX);
        let mut next = Instant::now();
        while left > 0 {
            let every = when.every();
            next += every.unwrap_or_default();
            let mut over = false;
            loop {
                let rest = next.saturating_duration_since(Instant::now());
                if every.is_some() && rest.is_zero() {
                    break;
                }
                let rest = if every.is_some() { rest.min(LOOK) } else { LOOK };
                if waiter.wait(rest)? || state.is_over()? {
                    over = true;
                    break;
                }
                state.serve();
                state.look_at_losses();
            }
            left = if over { 0 } else { left - 1 };
            if left == 0 {
                state.detach();
            }
            let full = state.flip_epoch()?;
            state.serve();
            out.clock.refresh();
            show(&mut Report { out, maps: &state.maps, epoch: full })?;
            out.flush()?;
            // A report that took longer than the interval does not run after the time it lost.
            next = next.max(Instant::now());
            if out.is_full() {
                break;
            }
        }
        state.detach();
        state.read_misses();
        Ok(())
    }

    /// Once an interval (a second unless told otherwise), the rows of whoever
    /// did most; by the column `by` if the user names none.
    pub fn top<R: 'static>(
        &mut self,
        top: &Top,
        by: &str,
        columns: Columns<R>,
        mut rows: impl FnMut(&Report<'_>) -> Result<Vec<R>>,
    ) -> Result<()> {
        // BCC's word for what it likes best.
        let by = top.sort.as_deref().filter(|&name| name != "all").unwrap_or(by);
        let (column, ascending) = columns.sort_column(by)?;
        self.out.check(&columns)?;
        let most = top.rows.unwrap_or(if self.out.is_machine() { u32::MAX } else { 20 });
        self.every(&top.interval.or_every(Duration::from_secs(1)), |report| {
            let mut rows = rows(report)?;
            rows.sort_by(|a, b| {
                let order = (column.value)(a).rank(&(column.value)(b));
                if ascending { order.reverse() } else { order }
            });
            rows.truncate(most as usize);
            if !top.no_clear {
                report.clear_screen();
            }
            report.load();
            report.table(&columns, &rows)
        })
    }

    /// Runs `show` once, at the end.
    pub fn at_end(&mut self, show: impl FnMut(&mut Report<'_>) -> Result<()>) -> Result<()> {
        self.every(&Interval::default(), show)
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
                if self.out.format() == Format::Json && state.started != 0 {
                    let summary = state.summary(&mut self.out);
                    self.out.object(&summary);
                }
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
            status => status.unwrap_or(0),
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
        let State { hooks, choices, .. } = self.state;
        (result, Tried { hooks, choices })
    }
}

/// What the name of a program says: in `opens__fexit`, `fexit` is a variant of
/// the group `opens`; `opens__fexit_handles` is a further program of that
/// variant, used if it can be.
#[derive(Clone, Copy)]
struct Variant<'a> {
    group: &'a str,
    name: &'a str,
    more: bool,
}

impl<'a> Variant<'a> {
    fn of(program: &'a str) -> Option<Self> {
        let (group, rest) = program.rsplit_once("__")?;
        let (name, more) = rest.split_once('_').map_or((rest, false), |(name, _)| (name, true));
        Some(Variant { group, name, more })
    }
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

impl Choice {
    fn sentence(&self, tool: &str) -> String {
        let why: Vec<_> = self.refused.iter().map(|(s, why)| format!("{s}: {why}")).collect();
        format!("this kernel cannot run {tool}: {}", why.join("; "))
    }
}

impl State {
    /// Decides which programs to load, from their names and sections alone.
    ///
    /// - Of `NAME__fentry`, `NAME__kprobe`, … the first in the file that can be
    ///   attached is used, and there must be one. Attaching may fail where
    ///   loading did not, so what comes next is loaded too, up to the first
    ///   that cannot fail.
    /// - A program with `SEC("?…")` is used if it can be attached.
    fn choose(&mut self, object: &mut OpenObject) -> Result<()> {
        let sure = ["raw_tp", "tp_btf", "tp"];
        let tree = self.filter.as_ref().is_some_and(|f| f.rodata.tree != 0);
        // Groups that have a variant which cannot fail, and that variant.
        let mut settled: HashMap<String, String> = HashMap::new();
        // Programs that can be attached and bring others with them.
        let mut possible_ones: HashSet<(String, String)> = HashSet::new();
        for mut prog in object.progs_mut() {
            let name = prog.name().to_string_lossy().into_owned();
            let section = prog.section().to_string_lossy().into_owned();
            // libbpf forgets the '?' of a section but for this.
            let optional = !prog.autoload();
            let variant = Variant::of(&name);
            if name == "task_tree_fork" {
                prog.set_autoload(tree);
                continue;
            }
            if self.without.contains(&&*name) {
                prog.set_autoload(false);
                continue;
            }
            if section.ends_with("probe.multi") && probe::can_attach("uprobe.multi").is_err() {
                // 0: such a program is attached to one function at a time.
                prog.set_attach_type(ProgramAttachType::CgroupInetIngress);
            }
            if variant.is_none() && !optional {
                continue;
            }
            if let Some(variant) = variant
                && let Some(sure) = settled.get(variant.group)
                && !(variant.more && variant.name == sure)
            {
                prog.set_autoload(false);
                continue;
            }
            let possible = probe::can_attach(&section);
            let first = variant.map(|v| (v.group.to_string(), v.name.to_string()));
            if let (Some(first), true) = (&first, variant.is_some_and(|v| v.more)) {
                prog.set_autoload(possible.is_ok() && possible_ones.contains(first));
                continue;
            }
            prog.set_autoload(possible.is_ok());
            if possible.is_ok() {
                possible_ones.extend(first);
            }
            let known = variant.map_or(&*name, |v| v.group);
            let at = self.choices.iter().position(|c| c.name == known).unwrap_or_else(|| {
                self.choices.push(Choice {
                    name: known.into(),
                    chosen: None,
                    refused: Vec::new(),
                    optional,
                });
                self.choices.len() - 1
            });
            match (possible, variant) {
                (Err(why), _) => self.choices[at].refused.push((section, why)),
                (Ok(()), None) => self.choices[at].chosen = Some(section),
                (Ok(()), Some(variant)) => {
                    if sure.contains(&section.split('/').next().unwrap_or_default()) {
                        settled.insert(variant.group.into(), variant.name.into());
                    }
                }
            }
        }
        Ok(())
    }

    /// Everything is attached: the clock starts, the command too, and tests may go on.
    fn begin(&mut self, out: &mut Output) -> Result<()> {
        if self.run.verbose {
            eprintln!("{}: attached: {}", self.name, self.hooks.join(", "));
            for prog in ProgInfoIter::default().filter(|p| self.programs.contains(&p.id)) {
                let name = prog.name.to_string_lossy();
                eprintln!("{}: {name}: {} instructions verified", self.name, prog.verified_insns);
            }
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
        btf::forget();
        signals::listen()?;
        self.started = out.clock.now();
        if let Some(tree) = self.maps.get("task_tree")
            && !self.tasks.command.is_empty()
        {
            // The tool's own process is the root: its child is traced from its first instant.
            let yes = 1u32.to_ne_bytes();
            tree.update(&process::id().to_ne_bytes(), &yes, MapFlags::ANY)?;
        }
        if !self.tasks.command.is_empty() {
            self.child = Some(Child::start(&self.tasks.command)?);
        }
        self.deadline = self.run.duration.map(|d| Instant::now() + d);
        if let Some(path) = &self.run.ready_file {
            fs::write(path, "")?;
        }
        Ok(())
    }

    /// What wakes the session: the rings, and `events`.
    fn waiter(&self, events: Option<&MapHandle>) -> Result<Waiter> {
        let rings = self.rings.iter().map(|(name, _)| self.maps[*name].as_fd());
        Waiter::new(rings.chain(events.map(|map| map.as_fd())))
    }

    fn serve(&self) {
        for (_, ring) in &self.rings {
            // It fails only where a handler does, and none can.
            let _ = ring.consume();
        }
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

    fn detach(&mut self) {
        close(std::mem::take(&mut self.links));
    }

    fn read_losses(&mut self) {
        let Some(map) = self.maps.get("lost") else { return };
        self.lost = Lost { missed: self.lost.missed, ..Lost::read(map) };
    }

    /// Events that the kernel kept from a program, because it was running
    /// already on that processor; the kernel counts them since Linux 5.12.
    /// The programs are gone when the tool's `run` has returned.
    fn read_misses(&mut self) {
        let own = ProgInfoIter::default().filter(|p| self.programs.contains(&p.id));
        self.lost.missed = own.map(|p| p.recursion_misses).sum();
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

    /// Turns programs to the other of each pair of maps, and waits until none
    /// still writes to the one that is to be read. Returns which that is.
    fn flip_epoch(&mut self) -> Result<u32> {
        let Some(map) = self.maps.get(".bss.epoch") else { return Ok(0) };
        let value = map.lookup(&0u32.to_ne_bytes(), MapFlags::ANY)?.context("no epoch")?;
        let old = u32::from_ne_bytes(value[..4].try_into()?);
        map.update(&0u32.to_ne_bytes(), &(old + 1).to_ne_bytes(), MapFlags::ANY)?;
        if !self.links.is_empty() {
            signals::grace_period();
        }
        Ok(old & 1)
    }

    fn summary(&self, out: &mut Output) -> serde_json::Value {
        let mut time = |ns| {
            let mut text = String::new();
            out.clock.utc(ns, &mut text);
            text
        };
        json!({
            "type": "summary",
            "tool": self.name,
            "version": env!("CARGO_PKG_VERSION"),
            "schema": schema::VERSION,
            "start": time(self.started),
            "end": time(crate::time::now_ns(libc::CLOCK_BOOTTIME)),
            "events": out.printed,
            "lost": self.lost.json(),
        })
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

/// The options of an object, to be set before it is loaded.
pub fn rodata<'a, T>(data: &'a mut Option<&'static mut T>) -> &'a mut T {
    data.as_deref_mut().expect("the object has options")
}

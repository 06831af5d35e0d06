//! Probes that the user names, in BCC's words: functions of the kernel, functions and USDT probes
//! of programs and libraries, and tracepoints.
//!
//! [`find`](Specs::find) what is there → [`apply`](Found::apply) to an object with the programs of
//! `func.bpf.h` → load it → [`attach`](Found::attach). A program knows which of the names it was
//! called for by its number in [`names`](Found::names).

use std::{
    collections::{HashMap, HashSet},
    ffi::CString,
    fs,
    os::fd::{AsRawFd as _, FromRawFd as _, IntoRawFd as _, OwnedFd},
    path::{Path, PathBuf},
    rc::Rc,
    sync::OnceLock,
    time::Duration,
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use libbpf_rs::{
    KprobeMultiOpts, KprobeOpts, Link, MapCore as _, MapFlags, OpenObject, PerfEventOpts,
    ProgramAttachType, ProgramMut as Program,
};

use crate::{
    args::{TimeUnit, duration},
    bpf::{funclatency::types::hist, shared::types::func_options},
    btf, bytes,
    column::Columns,
    error::{unsupported, usage},
    hist::Hist,
    kallsyms, libbpf_log,
    object::{Loaded, Opened},
    pattern::Pattern,
    perf, probe,
    schema::Schema,
    session::{Session, close},
    symbols::{Library, Place, Usdt, executable},
    text::escaped,
};

/// Kprobes that are attached one by one: each takes a millisecond or more.
const ONE_BY_ONE: usize = 1000;
/// How often a part of many functions may be refused before the rest of them is left out.
const TRIES: usize = 200;

// What to trace.
#[derive(Args, Clone, Debug)]
pub struct Specs {
    /// What to trace: func, LIB:func, t:category:event, u:LIB:probe; * stands for anything
    #[arg(required = true, value_name = "PATTERN")]
    patterns: Vec<String>,
    /// Patterns are regular expressions, from the start of a name on
    #[arg(short, long)]
    regexp: bool,
}

// What a tool is told that shows times of functions as histograms.
#[derive(Args, Clone, Debug)]
pub struct Timed {
    #[command(flatten)]
    pub specs: Specs,
    /// Time between summaries [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    #[command(flatten)]
    unit: TimeUnit,
    /// A histogram for each function
    #[arg(short = 'F', long = "function", alias = "functions")]
    pub per_function: bool,
}

/// What a pattern is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Kernel,
    User,
    Tracepoint,
    Usdt,
}

/// A pattern in its parts: library or category, name, and bytes behind the start of a function.
#[derive(Debug)]
struct Spec {
    kind: Kind,
    group: String,
    provider: Option<String>,
    name: Pattern,
    offset: u64,
}

/// What there is of it.
pub struct Found {
    /// `tcp_sendmsg`, `malloc`, `sched:sched_switch`, `hotspot:gc__begin`.
    pub names: Rc<[String]>,
    /// The patterns, for messages.
    pub what: String,
    places: Places,
    /// One link will do for many functions.
    multi: bool,
    /// The kernel tells programs by cookies which probe they are called for.
    cookies: bool,
}

/// Files, each with where in it.
type Libraries = Vec<(Library, Vec<Place>)>;

enum Places {
    Kernel(Vec<(String, u64)>),
    User(Libraries),
    /// By their numbers.
    Tracepoints(Vec<u64>),
}

impl Spec {
    fn parse(text: &str, regexp: bool) -> Result<Self> {
        let words: Vec<&str> = text.split(':').collect();
        let (kind, group, provider, name) = match words[..] {
            ["t", category, event] => (Kind::Tracepoint, category, None, event),
            ["u", library, probe] => (Kind::Usdt, library, None, probe),
            ["u", library, provider, probe] => (Kind::Usdt, library, Some(provider), probe),
            [name] | ["p" | "r", "", name] => (Kind::Kernel, "", None, name),
            [library, name] | ["p" | "r", library, name] => (Kind::User, library, None, name),
            _ => {
                return Err(usage(format!(
                    "'{}' is no probe: func, LIB:func, p:LIB:func, t:CATEGORY:EVENT, u:LIB:PROBE",
                    escaped(text)
                )));
            }
        };
        let hex = |text: &str| match text.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok(),
            None => text.parse().ok(),
        };
        let offset = name.rsplit_once('+').and_then(|(name, by)| Some((name, hex(by)?)));
        let (name, offset) = offset.filter(|_| !regexp).unwrap_or((name, 0));
        ensure!(!name.is_empty(), usage(format!("'{}' names nothing", escaped(text))));
        let pattern = if regexp { Pattern::regex(name) } else { Pattern::glob(name) };
        let name = pattern.map_err(|why| usage(format!("'{}': {why}", escaped(text))))?;
        ensure!(
            offset == 0 || name.name().is_some() && matches!(kind, Kind::Kernel | Kind::User),
            usage("an offset belongs to one function")
        );
        Ok(Spec { kind, group: group.into(), provider: provider.map(Into::into), name, offset })
    }

    /// What it is called, where it is an instruction behind the start of a function.
    fn label(&self, name: String) -> String {
        if self.offset == 0 { name } else { format!("{name}+{:#x}", self.offset) }
    }
}

impl Specs {
    /// The same for one that is named otherwise.
    pub fn one(pattern: &str) -> Self {
        Specs { patterns: vec![pattern.into()], regexp: false }
    }

    /// Functions of the kernel, by their names.
    pub fn functions(names: impl IntoIterator<Item = String>) -> Self {
        Specs { patterns: names.into_iter().collect(), regexp: false }
    }

    /// Finds what is there, and can be traced; `returns`: what can return.
    pub fn find(&self, session: &mut Session, returns: bool) -> Result<Found> {
        probe::must_trace()?;
        let specs: Vec<_> =
            self.patterns.iter().map(|p| Spec::parse(p, self.regexp)).collect::<Result<_>>()?;
        let kind = specs[0].kind;
        ensure!(
            specs.iter().all(|spec| spec.kind == kind),
            usage("all patterns must be of one kind: of the kernel, of programs, or tracepoints")
        );
        if returns {
            let name = "functions only can be timed: a tracepoint or USDT probe does not return";
            ensure!(matches!(kind, Kind::Kernel | Kind::User), usage(name));
            ensure!(specs.iter().all(|s| s.offset == 0), usage("only a whole function returns"));
        }
        let what = self.patterns.join(" ");
        let cookies = has_cookies();
        let has = |link| btf::kernel().is_some_and(|btf| btf.has_struct(link));
        let mut names = Vec::new();
        let mut left_out = 0;
        let (places, multi) = match kind {
            Kind::Kernel => {
                let mut list = Vec::new();
                for spec in &specs {
                    list.extend(kernel(spec, returns)?);
                }
                list.sort();
                list.dedup();
                let multi = probe::can_attach("kprobe.multi").is_ok()
                    && cookies
                    && list.iter().all(|(_, offset)| *offset == 0);
                ensure!(
                    multi || list.len() <= ONE_BY_ONE,
                    "{} functions match, and this kernel attaches kprobes one by one: {ONE_BY_ONE} \
                     at most",
                    list.len()
                );
                let label = |(name, offset): &(String, u64)| match offset {
                    0 => name.clone(),
                    offset => format!("{name}+{offset:#x}"),
                };
                names.extend(list.iter().map(label));
                (Places::Kernel(list), multi)
            }
            Kind::User | Kind::Usdt => {
                let mut all = Vec::new();
                for spec in &specs {
                    let (libraries, indirect) = user(spec, session, &mut names)?;
                    all.extend(libraries);
                    left_out += indirect;
                }
                (Places::User(all), cookies && has("bpf_uprobe_multi_link"))
            }
            Kind::Tracepoint => {
                let mut ids = Vec::new();
                for spec in &specs {
                    tracepoints(spec, &mut names, &mut ids)?;
                }
                (Places::Tracepoints(ids), false)
            }
        };
        if names.is_empty() {
            let kind = match kind {
                Kind::Kernel | Kind::User if left_out == 0 => "function",
                Kind::Kernel | Kind::User => "function whose code is known before a program starts",
                Kind::Tracepoint => "tracepoint",
                Kind::Usdt => "USDT probe",
            };
            bail!("no {kind} matches '{}'", escaped(&what));
        }
        let by_address = matches!(places, Places::Kernel(_));
        if !cookies && !by_address && names.len() > 1 {
            return Err(unsupported(format!(
                "this kernel does not tell {} probes apart (Linux 5.15 does): name one",
                names.len()
            )));
        }
        if left_out > 0 {
            session.warn(format!(
                "{left_out} functions are left out, whose code is chosen when a program starts"
            ));
        }
        Ok(Found { names: names.into(), what, places, multi, cookies })
    }
}

/// The kernel's functions, each with the bytes behind its start.
fn kernel(spec: &Spec, returns: bool) -> Result<Vec<(String, u64)>> {
    if let Err(why) = probe::can_attach("kprobe") {
        let others = if returns { "" } else { "tracepoints (t:CATEGORY:EVENT) and " };
        return Err(unsupported(format!(
            "{why}: only {others}functions of programs (LIB:FUNCTION) can be traced"
        )));
    }
    if let Some(name) = spec.name.name() {
        probe::can_attach(&format!("kprobe/{name}")).map_err(anyhow::Error::msg)?;
        return Ok(vec![(name.into(), spec.offset)]);
    }
    // What of it cannot be traced is found out when it is attached: the kernel's own list of that
    // takes it longer to make than everything else together.
    let mut names = Vec::new();
    kallsyms::functions(|name| {
        if spec.name.matches(name) {
            names.push((name.to_string(), 0));
        }
    })
    .context("/proc/kallsyms")?;
    Ok(names)
}

/// Functions and USDT probes of files; and how many functions cannot be traced.
fn user(spec: &Spec, session: &Session, names: &mut Vec<String>) -> Result<(Libraries, usize)> {
    let pids: Vec<u32> = session.pids().collect();
    let group = &*spec.group;
    let libraries = match (group, &pids[..], session.command()) {
        ("", [], Some(command)) => {
            executable(Path::new(command)).and_then(|f| Library::open(&f)).into_iter().collect()
        }
        ("", [], None) if spec.kind == Kind::Usdt => {
            return Err(usage("whose probe? u:LIB:PROBE, or -p PID"));
        }
        ("", [], None) => return Err(usage("which program? LIB:FUNCTION, or -p PID")),
        ("", [pid, ..], _) if spec.kind == Kind::Usdt => Library::all_of(*pid),
        ("", [pid, ..], _) => Library::all_of(*pid).into_iter().take(1).collect(),
        _ => Library::find(group, &pids).into_iter().collect::<Vec<_>>(),
    };
    if libraries.is_empty() {
        let whose = if pids.is_empty() { "" } else { " that the process has mapped" };
        bail!("no library or program '{}'{whose} is found", escaped(group));
    }
    let mut left_out = 0;
    let mut all = Vec::new();
    for library in libraries {
        let mut numbers: HashMap<String, u64> = HashMap::new();
        let mut number = |name: String| {
            *numbers.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() as u64 - 1
            })
        };
        let places: Vec<Place> = if spec.kind == Kind::Usdt {
            let wanted = |probe: &Usdt| {
                spec.name.matches(&probe.name)
                    && spec.provider.as_ref().is_none_or(|of| *of == probe.provider)
            };
            let place = |probe: Usdt| Place {
                offset: probe.offset,
                semaphore: probe.semaphore,
                cookie: number(format!("{}:{}", probe.provider, probe.name)),
            };
            library.usdt().into_iter().filter(wanted).map(place).collect()
        } else {
            let (functions, indirect) = library.functions(&|name| spec.name.matches(name));
            left_out += indirect;
            let place = |(name, offset)| Place {
                offset: offset + spec.offset,
                semaphore: 0,
                cookie: number(spec.label(name)),
            };
            functions.into_iter().map(place).collect()
        };
        if !places.is_empty() {
            all.push((library.for_session(session), places));
        }
    }
    Ok((all, left_out))
}

fn tracepoints(spec: &Spec, names: &mut Vec<String>, ids: &mut Vec<u64>) -> Result<()> {
    for (category, event, dir) in events()? {
        if Pattern::glob(&spec.group).is_ok_and(|group| group.matches(&category))
            && spec.name.matches(&event)
        {
            // Some are for ftrace only, and have no number that perf knows.
            let id = fs::read_to_string(dir.join("id")).ok().and_then(|id| id.trim().parse().ok());
            if let Some(id) = id {
                names.push(format!("{category}:{event}"));
                ids.push(id);
            }
        }
    }
    Ok(())
}

/// All tracepoints: category, name, and the directory that tells of it.
pub fn events() -> Result<Vec<(String, String, PathBuf)>> {
    let list = |dir: &Path| -> Vec<(String, PathBuf)> {
        let entries = fs::read_dir(dir).into_iter().flatten().flatten();
        let entries = entries.filter(|e| e.file_type().is_ok_and(|kind| kind.is_dir()));
        let mut all: Vec<_> = entries
            .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())))
            .collect();
        all.sort();
        all
    };
    let mut all = Vec::new();
    for (category, dir) in list(&tracefs()?.join("events")) {
        let events = list(&dir).into_iter();
        all.extend(events.map(|(event, dir)| (category.clone(), event, dir)));
    }
    Ok(all)
}

/// Where tracefs is; where nobody has mounted it, a mount of our own that no one else sees.
fn tracefs() -> Result<PathBuf> {
    static OWN: OnceLock<Option<OwnedFd>> = OnceLock::new();
    if let Some(dir) = probe::tracefs() {
        return Ok(dir.into());
    }
    let own = OWN.get_or_init(|| {
        const FSCONFIG_CMD_CREATE: libc::c_long = 6;
        let owned = |fd: libc::c_long| {
            // SAFETY: the kernel has just returned this descriptor, or an error below 0.
            #[allow(unsafe_code)]
            (fd >= 0).then(|| unsafe { OwnedFd::from_raw_fd(fd as i32) })
        };
        let nothing = std::ptr::null::<u8>();
        // SAFETY: the name ends in a zero; of the other arguments none is a pointer to anything.
        #[allow(unsafe_code)]
        unsafe {
            let config =
                owned(libc::syscall(libc::SYS_fsopen, c"tracefs".as_ptr(), 1 as libc::c_long))?;
            let fd = config.as_raw_fd() as libc::c_long;
            let zero: libc::c_long = 0;
            if libc::syscall(libc::SYS_fsconfig, fd, FSCONFIG_CMD_CREATE, nothing, nothing, zero)
                != 0
            {
                return None;
            }
            owned(libc::syscall(libc::SYS_fsmount, fd, 1 as libc::c_long, zero))
        }
    });
    let dir = own.as_ref().map(|fd| PathBuf::from(format!("/proc/self/fd/{}", fd.as_raw_fd())));
    dir.filter(|dir| dir.join("events").is_dir()).ok_or_else(|| {
        unsupported("tracefs is not mounted (mount -t tracefs tracefs /sys/kernel/tracing)")
    })
}

impl Timed {
    fn keys(&self) -> Columns<String> {
        Columns::new()
            .bytes("Function", |name: &String| name.as_bytes().into())
            .shown(self.per_function)
    }

    pub fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    /// Loads, attaches, and prints what the map `hists` holds, by the numbers of names or all in
    /// one; `between`: the times are not of the calls themselves, but between them.
    pub fn print<S>(
        &self,
        session: &mut Session,
        open: Opened<S>,
        found: &Found,
        between: bool,
    ) -> Result<()> {
        session.size("hists", if self.per_function { found.names.len() as u32 } else { 1 });
        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = self.keys();
        session.out.check(&columns)?;
        found.remark(session, if between { "the time between calls of " } else { "" });
        session.every(&self.interval.into(), |report| {
            report.stamp();
            let taken = report.take::<u32, hist>("hists")?.into_iter();
            let name = |id| if self.per_function { found.name(id) } else { &found.what };
            let hists = taken.map(|(id, hist)| (name(id).to_string(), Hist::from(&*hist)));
            report.histograms(&columns, self.unit.unit(), !between, hists.collect())
        })
    }
}

impl Found {
    /// What number a program gave.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("[unknown]", |name| name)
    }

    /// For people, when tracing begins.
    pub fn remark(&self, session: &Session, what: &str) {
        let (number, pattern) = (self.names.len(), escaped(&self.what));
        let (_, until) = session.scope();
        session.out.remark(&format!("Tracing {what}{number} functions for \"{pattern}\"{until}."));
    }

    /// Sets in an object what its programs need to know.
    pub fn apply<S>(&self, session: &mut Session, open: &mut Opened<S>) -> Result<()> {
        self.apply_to(session, &mut open.object)
    }

    fn apply_to(&self, session: &mut Session, object: &mut OpenObject) -> Result<()> {
        let kernel = matches!(self.places, Places::Kernel(_));
        let tracepoints = matches!(self.places, Places::Tracepoints(_));
        let by_address = kernel && !self.cookies;
        let options = func_options {
            cookies: self.cookies.into(),
            by_address: by_address.into(),
            user: matches!(self.places, Places::User(_)).into(),
            pad: 0,
        };
        session.size("func_addresses", if by_address { 2 * self.names.len() as u32 } else { 1 });
        for mut map in object.maps_mut().filter(|map| map.name() == ".rodata.func") {
            let value = map.initial_value_mut().context("functions have no options")?;
            value.copy_from_slice(bytes::of(&options));
        }
        for mut prog in object.progs_mut() {
            match prog.name().to_str() {
                Some("func_tracepoint") => prog.set_autoload(tracepoints),
                Some("func_entry" | "func_return") => {
                    prog.set_autoload(!tracepoints);
                    if self.multi {
                        prog.set_attach_type(match kernel {
                            true => ProgramAttachType::KprobeMulti,
                            false => ProgramAttachType::TraceUprobeMulti,
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Attaches the programs of a loaded object.
    pub fn attach(&self, session: &mut Session, loaded: &Loaded) -> Result<()> {
        if let (false, Places::Kernel(functions)) = (self.cookies, &self.places) {
            let map = loaded.map("func_addresses")?;
            for (number, address) in addresses(functions)? {
                map.update(&address.to_ne_bytes(), &number.to_ne_bytes(), MapFlags::ANY)?;
            }
        }
        // First the ends: a beginning without one would wait for it.
        if let Ok(program) = loaded.program("func_return") {
            self.attach_program(session, &program, true)?;
        }
        let tracepoints = matches!(self.places, Places::Tracepoints(_));
        let entry = if tracepoints { "func_tracepoint" } else { "func_entry" };
        self.attach_program(session, &loaded.program(entry)?, false)
    }

    fn attach_program(
        &self,
        session: &mut Session,
        prog: &Program<'_>,
        returns: bool,
    ) -> Result<()> {
        let mut refused = Refused::default();
        let (kind, links) = match &self.places {
            Places::Kernel(functions) => {
                let mut links = Vec::new();
                let all: Vec<_> =
                    (0..).zip(functions).map(|(n, (name, offset))| (n, &**name, *offset)).collect();
                match self.multi {
                    true => match multi(prog, &all, returns) {
                        Ok(link) => links.push(link),
                        Err(why) if all.len() == 1 => drop(refused.take::<()>(Err(why), 1)),
                        Err(why) => {
                            let some = traceable(all);
                            refused.take::<()>(Err(why), functions.len() - some.len());
                            many(prog, &some, returns, &mut refused, &mut links);
                        }
                    },
                    false => all.iter().for_each(|one| {
                        refused
                            .take(single(prog, one, returns), 1)
                            .into_iter()
                            .for_each(|l| links.push(l));
                    }),
                }
                (if self.multi { "kprobe.multi" } else { "kprobe" }, links)
            }
            Places::User(libraries) => {
                let mut links = Vec::new();
                for (library, places) in libraries {
                    let all = library.attach_places(prog, places, returns, self.multi);
                    match all {
                        Ok(all) => links.extend(all),
                        // One that cannot be probed does not keep the others from being traced.
                        Err(_) => places.iter().for_each(|place| {
                            let one = library.attach_places(prog, &[*place], returns, self.multi);
                            refused.take(one, 1).into_iter().for_each(|one| links.extend(one));
                        }),
                    }
                }
                (if self.multi { "uprobe.multi" } else { "uprobe" }, links)
            }
            Places::Tracepoints(ids) => {
                let mut links = Vec::new();
                for (cookie, &id) in (0..).zip(ids) {
                    let link = perf::tracepoint(id)
                        .map_err(libbpf_rs::Error::from)
                        .and_then(|fd| by_event(prog, fd, self.cookies.then_some(cookie)));
                    refused.take(link, 1).into_iter().for_each(|link| links.push(link));
                }
                ("tp", links)
            }
        };
        let hook = format!("{kind}/{}", escaped(&self.what));
        if links.is_empty() {
            let error = refused.why.context("there is nothing to attach to")?;
            close(links);
            return Err(libbpf_log::not_attached(error, &hook));
        }
        if refused.count > 0 && !returns {
            session.warn(format!("{} of {} cannot be traced", refused.count, self.names.len()));
        }
        links.into_iter().for_each(|link| session.keep(&hook, link));
        Ok(())
    }
}

/// What could not be attached to.
#[derive(Default)]
struct Refused {
    count: usize,
    tries: usize,
    why: Option<libbpf_rs::Error>,
}

impl Refused {
    fn take<T>(&mut self, result: libbpf_rs::Result<T>, count: usize) -> Option<T> {
        result
            .map_err(|why| {
                self.count += count;
                self.why = Some(why);
            })
            .ok()
    }
}

/// Whether the kernel tells a program which of its probes has called it.
pub fn has_cookies() -> bool {
    probe::enum_value("bpf_func_id", "BPF_FUNC_get_attach_cookie").is_some()
}

/// A function's number, its name, and the bytes behind its start.
type Numbered<'a> = (u64, &'a str, u64);

/// Attaches to many functions of the kernel at once.
fn multi(prog: &Program<'_>, functions: &[Numbered<'_>], returns: bool) -> libbpf_rs::Result<Link> {
    prog.attach_kprobe_multi_with_opts(KprobeMultiOpts {
        symbols: functions.iter().map(|(_, name, _)| name.to_string()).collect(),
        cookies: functions.iter().map(|(number, ..)| *number).collect(),
        retprobe: returns,
        ..KprobeMultiOpts::default()
    })
}

/// The same; where one of them is refused, to each half.
fn many(
    prog: &Program<'_>,
    functions: &[Numbered<'_>],
    returns: bool,
    refused: &mut Refused,
    links: &mut Vec<Link>,
) {
    match multi(prog, functions, returns) {
        Ok(link) => links.push(link),
        Err(why) if functions.len() == 1 || refused.tries >= TRIES => {
            refused.take::<()>(Err(why), functions.len());
        }
        Err(_) => {
            refused.tries += 1;
            let (first, second) = functions.split_at(functions.len() / 2);
            many(prog, first, returns, refused, links);
            many(prog, second, returns, refused, links);
        }
    }
}

/// Those of which the kernel says that they can be traced; all, if it does not say.
fn traceable(mut functions: Vec<Numbered<'_>>) -> Vec<Numbered<'_>> {
    let list = tracefs()
        .ok()
        .and_then(|dir| fs::read_to_string(dir.join("available_filter_functions")).ok());
    if let Some(text) = list {
        let known: HashSet<_> = text.lines().filter_map(|line| line.split(' ').next()).collect();
        functions.retain(|(_, name, _)| known.contains(name));
    }
    functions
}

fn single(
    prog: &Program<'_>,
    &(cookie, name, offset): &Numbered<'_>,
    returns: bool,
) -> libbpf_rs::Result<Link> {
    let tells = has_cookies();
    if offset > 0 {
        let name = CString::new(name).unwrap_or_default();
        let fd = perf::kprobe(&name, offset)?;
        return by_event(prog, fd, tells.then_some(cookie));
    }
    match tells {
        true => {
            let opts = KprobeOpts { cookie, ..KprobeOpts::default() };
            prog.attach_kprobe_with_opts(returns, name, opts)
        }
        false => prog.attach_kprobe(returns, name),
    }
}

fn by_event(prog: &Program<'_>, fd: OwnedFd, cookie: Option<u64>) -> libbpf_rs::Result<Link> {
    let link = match cookie {
        Some(cookie) => prog.attach_perf_event_with_opts(
            fd.as_raw_fd(),
            PerfEventOpts { cookie, ..PerfEventOpts::default() },
        )?,
        None => prog.attach_perf_event(fd.as_raw_fd())?,
    };
    // The link closes it.
    let _ = fd.into_raw_fd();
    Ok(link)
}

/// The numbers of functions by where they begin.
fn addresses(functions: &[(String, u64)]) -> Result<Vec<(u32, u64)>> {
    let numbers: HashMap<&str, (u32, u64)> =
        (0..).zip(functions).map(|(n, (name, offset))| (&**name, (n, *offset))).collect();
    let mut found = Vec::new();
    kallsyms::each(|line| {
        if let Some((number, offset)) = numbers.get(line.name) {
            found.push((*number, line.address + offset));
        }
    })
    .context("/proc/kallsyms")?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_bcc() {
        let parsed = |text: &str| {
            let Spec { kind, group, name, offset, .. } = Spec::parse(text, false).unwrap();
            (kind, group, name.to_string(), offset)
        };
        let of = |kind, group: &str, name: &str, offset| (kind, group.into(), name.into(), offset);
        assert_eq!(parsed("vfs_*"), of(Kind::Kernel, "", "vfs_*", 0));
        assert_eq!(parsed("p::vfs_read"), of(Kind::Kernel, "", "vfs_read", 0));
        assert_eq!(parsed("vfs_read+0x10"), of(Kind::Kernel, "", "vfs_read", 16));
        assert_eq!(parsed("c:malloc"), of(Kind::User, "c", "malloc", 0));
        assert_eq!(parsed("p:/bin/x:f+4"), of(Kind::User, "/bin/x", "f", 4));
        assert_eq!(parsed(":main"), of(Kind::User, "", "main", 0));
        assert_eq!(parsed("t:sched:*"), of(Kind::Tracepoint, "sched", "*", 0));
        assert_eq!(parsed("u:jvm:gc"), of(Kind::Usdt, "jvm", "gc", 0));
        let hotspot = Spec::parse("u:jvm:hotspot:gc", false).unwrap();
        assert_eq!(hotspot.provider.as_deref(), Some("hotspot"));
        for wrong in ["", "a:b:c:d:e", "t:sched", "c:", "vfs_*+4", "t:a:b+4"] {
            // `t:sched` is a function of a library named t.
            assert!(Spec::parse(wrong, false).is_err() || wrong == "t:sched", "{wrong}");
        }
    }
}

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    os::fd::{FromRawFd as _, OwnedFd},
    time::Duration,
};

use anyhow::Error;
use beebox::{prelude::*, probe};
use libbpf_rs::{
    libbpf_sys,
    query::{ProgInfoIter, ProgramInfo},
};

/// List who holds BPF programs, maps and links, and their cost
///
/// Probes and tracepoints that were opened by perf_event_open(2) are listed, too; their ids are
/// those of the programs that they call. With -v, ids are shown.
///
/// With -s, a line for each program: how often it ran in an interval, how long on average, and what
/// that is of one processor. To measure costs each run some 40 ns more. Programs that nobody holds
/// are pinned, or attached to a device or cgroup.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    /// Measure how often programs run and how long: each second, unless told otherwise
    #[arg(short, long)]
    stats: bool,
    /// Show programs that did not run, too
    #[arg(short, long, requires = "stats")]
    all: bool,
}

/// What a process holds of one kind.
#[derive(PartialEq)]
pub(super) struct Held {
    pub pid: u32,
    pub comm: Vec<u8>,
    pub kind: String,
    pub count: u64,
    pub ids: Vec<String>,
}

/// What a program did in an interval.
pub(super) struct Ran {
    pub id: u32,
    pub name: String,
    pub kind: String,
    pub holders: Vec<String>,
    pub runs: u64,
    pub ns: u64,
    /// When the interval ended.
    pub time_ns: u64,
    pub seconds: f64,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "processes and what they hold"),
        ("-s", "each second, the programs that ran, and what they cost"),
        ("-s -a 10 1", "all programs, in the next 10 seconds"),
    ];
    const TASKS: bool = false;
    const SPELLINGS: &[(&str, &str)] = &[("verbosity", "verbose")];

    fn schema(&self) -> Schema {
        Schema::rows(&held(false)).and(Schema::events(&ran()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        probe::must_trace()?;
        session.hooked("no program");
        if !self.stats {
            let columns = held(session.is_verbose());
            if self.interval.every().is_none() {
                return session.out.table(&columns, &holders().0);
            }
            return session.every(&self.interval, |report| report.table(&columns, &holders().0));
        }
        let columns = ran();
        session.out.head(&columns)?;
        let _measuring = measure()?;
        let costs = |p: &ProgramInfo| (p.id, (p.run_cnt, p.run_time_ns));
        let mut before: HashMap<u32, (u64, u64)> =
            ProgInfoIter::default().map(|p| costs(&p)).collect();
        session.every(&self.interval.or_every(Duration::from_secs(1)), |report| {
            let (held, time_ns) = (holders().1, report.clock.now());
            let now: Vec<ProgramInfo> = ProgInfoIter::default().collect();
            let row = |p: &ProgramInfo| {
                let (runs, ns) = before.get(&p.id).copied().unwrap_or_default();
                Ran {
                    id: p.id,
                    name: p.name.to_string_lossy().into_owned(),
                    kind: format!("{:?}", p.ty),
                    holders: held
                        .get(&p.id)
                        .map_or_else(Vec::new, |all| all.iter().cloned().collect()),
                    runs: p.run_cnt.saturating_sub(runs),
                    ns: p.run_time_ns.saturating_sub(ns),
                    time_ns,
                    seconds: report.seconds,
                }
            };
            let rows = now.iter().map(row).filter(|row| self.all || row.runs > 0).collect();
            if !report.looks {
                before = now.iter().map(costs).collect();
            }
            let rows = sorted(rows, |a: &Ran, b: &Ran| b.ns.cmp(&a.ns));
            rows.iter().try_for_each(|row| report.row(&columns, row))
        })
    }
}

/// Ids are shown in a table if they are wanted.
pub(super) fn held(ids: bool) -> Columns<Held> {
    Columns::new()
        .pid(|row: &Held| row.pid)
        .bytes("COMM", |row| row.comm.as_slice().into())
        .text("TYPE", |row| row.kind.clone().into())
        .key("kind")
        .num("COUNT", |row| row.count)
        .list("IDS", false, |row| Cell::List(row.ids.iter().map(String::as_bytes).collect()))
        .shown(ids)
}

pub(super) fn ran() -> Columns<Ran> {
    Columns::new()
        .time(|row: &Ran| row.time_ns)
        .num("ID", |row| row.id)
        .width(7)
        .text("TYPE", |row| row.kind.clone().into())
        .key("kind")
        .width(16)
        .bytes("NAME", |row| row.name.as_bytes().into())
        .width(16)
        .num("RUNS", |row| row.runs)
        .width(8)
        .amount("TOTAL", Unit::Us, |row| row.ns)
        .amount("AVG", Unit::Ns, |row| row.ns.checked_div(row.runs))
        .float("CPU%", |row| row.ns as f64 / row.seconds / 1e7)
        .key("cpu_percent")
        .decimals(3)
        .width(7)
        .list("HOLDERS", false, |row| {
            Cell::List(row.holders.iter().map(String::as_bytes).collect())
        })
}

/// Has the kernel measure programs as long as its value lives.
fn measure() -> Result<OwnedFd> {
    // SAFETY: the kernel returns a descriptor that nobody else owns, or an error below 0.
    #[allow(unsafe_code)]
    unsafe {
        let fd = libbpf_sys::bpf_enable_stats(libbpf_sys::BPF_STATS_RUN_TIME);
        match fd {
            0.. => Ok(OwnedFd::from_raw_fd(fd)),
            e => Err(Error::new(std::io::Error::from_raw_os_error(-e)).context("BPF_ENABLE_STATS")),
        }
    }
}

/// What processes hold; and the holders of each program.
fn holders() -> (Vec<Held>, HashMap<u32, BTreeSet<String>>) {
    let mut held = Vec::new();
    let mut of_programs: HashMap<u32, BTreeSet<String>> = HashMap::new();
    let mut pids: Vec<u32> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect();
    pids.sort_unstable();
    for pid in pids {
        let comm = fs::read(format!("/proc/{pid}/comm")).unwrap_or_default();
        let comm = comm.trim_ascii_end();
        let mut kinds: BTreeMap<String, (u64, Vec<u32>)> = BTreeMap::new();
        for fd in fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten() {
            let Ok(file) = fs::read_link(fd.path()) else { continue };
            let Some(kind) = file.to_str().and_then(|file| file.strip_prefix("anon_inode:")) else {
                continue;
            };
            let kind = kind.trim_matches(['[', ']']);
            let number = fd.file_name().to_string_lossy().into_owned();
            let info =
                fs::read_to_string(format!("/proc/{pid}/fdinfo/{number}")).unwrap_or_default();
            let id_of = |kind: &str| {
                let name = format!("{kind}_id:");
                info.lines().find_map(|line| line.strip_prefix(&name)?.trim().parse::<u32>().ok())
            };
            let (kind, id, program) = match kind.strip_prefix("bpf-").or(kind.strip_prefix("bpf_"))
            {
                Some(kind) => (kind, id_of(kind), id_of("prog")),
                None if kind == "btf" => (kind, id_of(kind), None),
                None if kind == "perf_event" => match opened(pid, &number) {
                    Some((kind, id)) => (kind, Some(id), Some(id)),
                    None => continue,
                },
                None => continue,
            };
            let (count, ids) = kinds.entry(kind.into()).or_default();
            *count += 1;
            ids.extend(id);
            if let Some(program) = program {
                let holder = format!("{}({pid})", String::from_utf8_lossy(comm));
                of_programs.entry(program).or_default().insert(holder);
            }
        }
        held.extend(kinds.into_iter().map(|(kind, (count, mut ids))| {
            ids.sort_unstable();
            ids.dedup();
            let ids = ids.iter().map(u32::to_string).collect();
            Held { pid, comm: comm.into(), kind, count, ids }
        }));
    }
    (held, of_programs)
}

/// What a perf event of a process is at, and the id of the program that it calls; none: it calls
/// none, or takes samples.
fn opened(pid: u32, fd: &str) -> Option<(&'static str, u32)> {
    const KINDS: [&str; 6] =
        ["raw_tracepoint", "tracepoint", "kprobe", "kretprobe", "uprobe", "uretprobe"];
    let (mut name, mut len) = ([0; 256], 256);
    let (mut program, mut kind, mut offset, mut addr) = (0, 0, 0, 0);
    // SAFETY: the kernel writes at most `len` bytes to `name`, and the four numbers.
    #[allow(unsafe_code)]
    let error = unsafe {
        libbpf_sys::bpf_task_fd_query(
            pid as i32,
            fd.parse().ok()?,
            0,
            name.as_mut_ptr(),
            &mut len,
            &mut program,
            &mut kind,
            &mut offset,
            &mut addr,
        )
    };
    let kind = KINDS.get(kind as usize)?;
    (error == 0).then_some((kind, program))
}

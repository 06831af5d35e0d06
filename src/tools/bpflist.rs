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

    fn schema(&self) -> Schema {
        Schema::rows(&held()).and(Schema::events(&ran()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        probe::must_trace()?;
        session.hooked("no program");
        if !self.stats {
            let columns = held();
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

pub(super) fn held() -> Columns<Held> {
    Columns::new()
        .pid(|row: &Held| row.pid)
        .bytes("COMM", |row| row.comm.as_slice().into())
        .text("TYPE", |row| row.kind.clone().into())
        .key("kind")
        .num("COUNT", |row| row.count)
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
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for fd in fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten() {
            let Ok(file) = fs::read_link(fd.path()) else { continue };
            let Some(kind) = file.to_str().and_then(|file| file.strip_prefix("anon_inode:")) else {
                continue;
            };
            let kind = kind.trim_matches(['[', ']']);
            let Some(kind) = kind
                .strip_prefix("bpf-")
                .or(kind.strip_prefix("bpf_"))
                .or((kind == "btf").then_some(kind))
            else {
                continue;
            };
            *counts.entry(kind.into()).or_default() += 1;
            let info = format!("/proc/{pid}/fdinfo/{}", fd.file_name().to_string_lossy());
            let info = fs::read_to_string(info).unwrap_or_default();
            let id =
                info.lines().find_map(|line| line.strip_prefix("prog_id:")?.trim().parse().ok());
            if let Some(id) = id {
                let holder = format!("{}({pid})", String::from_utf8_lossy(comm));
                of_programs.entry(id).or_default().insert(holder);
            }
        }
        let row = |(kind, count)| Held { pid, comm: comm.into(), kind, count };
        held.extend(counts.into_iter().map(row));
    }
    (held, of_programs)
}

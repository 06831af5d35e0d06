//! A tool that runs, and what it uses.

#![allow(unsafe_code)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{BufRead as _, BufReader, Read as _},
    mem,
    os::fd::{FromRawFd as _, OwnedFd},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use libbpf_rs::{libbpf_sys, query::ProgInfoIter};

use super::{Result, loads::Subject, support};

#[derive(Clone)]
pub struct Contender {
    pub name: &'static str,
    words: Vec<String>,
}

/// Who can be compared: beebox twice, and the peers that have this tool.
pub fn all(subject: &Subject) -> Vec<Contender> {
    let (beebox, tool) = (support::beebox().display().to_string(), subject.tool);
    let args: Vec<&str> = subject.args.iter().map(|arg| &**arg).collect();
    let of = |name, words: &[&str]| Contender::new(name, &[words, &args].concat());
    let mut all =
        vec![of("beebox", &[&beebox, tool]), of("beebox --json", &[&beebox, tool, "--json"])];
    // Debian keeps them here; elsewhere on the path other tools may have these names.
    let peers = [("libbpf-tools", vec![]), ("bpftrace", vec!["/usr/bin/bpftrace"])];
    for (name, mut words) in peers {
        let end = if words.is_empty() { "" } else { ".bt" };
        let path = format!("/usr/sbin/{tool}{end}");
        if Path::new(&path).exists() {
            words.push(&path);
            all.push(of(name, &words));
        }
    }
    all
}

impl Contender {
    pub fn new(name: &'static str, words: &[&str]) -> Self {
        Contender { name, words: words.iter().map(|w| w.to_string()).collect() }
    }

    pub fn bytes(&self) -> Result<u64> {
        Ok(fs::metadata(&self.words[0])?.len())
    }
}

/// A contender that is attached.
pub struct Run {
    child: Child,
    /// From before it was started to the first run of the last of its programs that run.
    pub attached: Duration,
    lines: Option<Receiver<Duration>>,
    programs: BTreeSet<u32>,
}

impl Run {
    /// Its output goes into a file, or into a pipe whose first line is timed.
    pub fn start(who: &Contender, subject: &Subject, out: Option<&str>) -> Result<Self> {
        let known = programs().into_keys().max().unwrap_or(0);
        let mut command = Command::new(&who.words[0]);
        command.args(&who.words[1..]).stdin(Stdio::null()).stderr(Stdio::piped());
        match out {
            Some(path) => command.stdout(File::create(path)?),
            None => command.stdout(Stdio::piped()),
        };
        with_stats(|| {
            let begin = Instant::now();
            let mut child = command.spawn()?;
            let mut said = child.stderr.take().expect("a pipe");
            let lines = child.stdout.take().map(|out| {
                let (mark, (to, lines)) = (subject.mark.clone(), channel());
                thread::spawn(move || {
                    // Whatever comes after the first line must be read too.
                    for line in BufReader::new(out).split(b'\n').map_while(|line| line.ok()) {
                        let line = String::from_utf8_lossy(&line).into_owned();
                        if mark.as_ref().is_some_and(|mark| line.contains(mark)) {
                            let _ = to.send(begin.elapsed());
                        }
                    }
                });
                lines
            });
            let lines = lines.filter(|_| subject.mark.is_some());
            match attached(&mut child, begin, known) {
                Some((attached, programs)) => {
                    thread::spawn(move || said.read_to_end(&mut Vec::new()));
                    Ok(Run { child, attached, lines, programs })
                }
                None => {
                    let _ = child.kill();
                    let _ = child.wait();
                    let mut text = Vec::new();
                    said.read_to_end(&mut text)?;
                    let text = String::from_utf8_lossy(&text);
                    let why =
                        text.lines().rfind(|line| !line.is_empty()).unwrap_or("no program ran");
                    Err(why.into())
                }
            }
        })?
    }

    /// None for what prints no lines about single calls.
    pub fn first_line(&mut self) -> Option<Duration> {
        self.lines.as_ref()?.recv_timeout(Duration::from_secs(3)).ok()
    }

    /// How often the mark stands in the output so far.
    pub fn lines(&self, out: &str, subject: &Subject) -> Option<usize> {
        let mark = subject.mark.as_ref()?;
        let lines = BufReader::new(File::open(out).ok()?).split(b'\n');
        let has = |line: &Vec<u8>| String::from_utf8_lossy(line).contains(mark);
        Some(lines.map_while(|line| line.ok()).filter(has).count())
    }

    fn sum(&self, file: &str, value: impl Fn(&str) -> Option<u64>) -> u64 {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).into_iter().flatten();
        let texts = tasks.flatten().filter_map(|t| fs::read_to_string(t.path().join(file)).ok());
        texts.filter_map(|text| value(&text)).sum()
    }

    /// CPU time of all its threads.
    pub fn cpu_ns(&self) -> f64 {
        self.sum("schedstat", |text| text.split(' ').next()?.parse().ok()) as f64
    }

    /// How often its threads have waited.
    pub fn wakeups(&self) -> u64 {
        self.sum("status", |text| field(text, "voluntary_ctxt_switches"))
    }

    /// Resident now and at most, MB.
    pub fn memory(&self) -> (f64, f64) {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let mb = |name| field(&status, name).unwrap_or(0) as f64 * 1024.0 / 1e6;
        (mb("VmRSS"), mb("VmHWM"))
    }

    /// How often and how long its BPF programs have run, while [`with_stats`].
    pub fn programs_ran(&self) -> (u64, u64) {
        let own = programs().into_iter().filter(|(id, _)| self.programs.contains(id));
        own.fold((0, 0), |sum, (_, ran)| (sum.0 + ran.0, sum.1 + ran.1))
    }

    /// Waits until it has read all that was traced.
    pub fn quiet(&self) {
        let deadline = Instant::now() + Duration::from_secs(30);
        let mut before = self.cpu_ns();
        while Instant::now() < deadline {
            thread::sleep(Duration::from_millis(150));
            let now = self.cpu_ns();
            if now - before < 1.5e6 {
                return;
            }
            before = now;
        }
    }

    /// Ends it as Ctrl-C does; how long it takes.
    pub fn stop(mut self) -> Result<Duration> {
        let begin = Instant::now();
        // SAFETY: the child was not waited for yet.
        unsafe { libc::kill(self.child.id() as i32, libc::SIGINT) };
        self.child.wait()?;
        Ok(begin.elapsed())
    }
}

fn field(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Waits until the programs of a process run, and for those that come a little later; none if the
/// process ended or none did.
fn attached(child: &mut Child, begin: Instant, known: u32) -> Option<(Duration, BTreeSet<u32>)> {
    /// Calls of a steady load that a program must have seen: what ran by chance does not count.
    const OFTEN: u64 = 10;
    let mut first = BTreeMap::new();
    let mut last_news = Instant::now();
    while begin.elapsed() < Duration::from_secs(10) {
        for (id, (runs, _)) in programs().split_off(&(known + 1)) {
            if runs > 0 && !first.contains_key(&id) {
                first.insert(id, begin.elapsed());
                last_news = Instant::now();
            }
        }
        if !first.is_empty() && last_news.elapsed() > Duration::from_millis(100) {
            let own = own_programs(child.id());
            let often = programs();
            first.retain(|id, _| own.contains(id));
            let regular =
                first.iter().filter(|(id, _)| often.get(id).is_some_and(|p| p.0 >= OFTEN));
            if let Some(last) = regular.map(|(_, time)| *time).max() {
                return Some((last, own));
            }
        }
        if child.try_wait().ok()?.is_some() {
            return None;
        }
        thread::sleep(Duration::from_micros(50));
    }
    None
}

/// All programs in the kernel: how often and how long they ran.
fn programs() -> BTreeMap<u32, (u64, u64)> {
    ProgInfoIter::default().map(|p| (p.id, (p.run_cnt, p.run_time_ns))).collect()
}

/// The programs that a process holds, or has links to.
fn own_programs(pid: u32) -> BTreeSet<u32> {
    let files = fs::read_dir(format!("/proc/{pid}/fdinfo")).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    texts.filter_map(|text| field(&text, "prog_id").map(|id| id as u32)).collect()
}

/// Has the kernel count what programs run, which costs them a little, during `work`.
pub fn with_stats<T>(work: impl FnOnce() -> T) -> Result<T> {
    // SAFETY: the descriptor is nobody else's.
    let _stats = unsafe {
        match libbpf_sys::bpf_enable_stats(libbpf_sys::BPF_STATS_RUN_TIME) {
            fd if fd >= 0 => OwnedFd::from_raw_fd(fd),
            _ => return Err("the kernel keeps no statistics of BPF programs (Linux 5.8)".into()),
        }
    };
    Ok(work())
}

/// CPU time of the children that ended.
pub fn children_cpu_ns() -> f64 {
    // SAFETY: the kernel fills the structure.
    let usage = unsafe {
        let mut usage = mem::zeroed::<libc::rusage>();
        libc::getrusage(libc::RUSAGE_CHILDREN, &mut usage);
        usage
    };
    let ns = |t: libc::timeval| t.tv_sec as f64 * 1e9 + t.tv_usec as f64 * 1e3;
    ns(usage.ru_utime) + ns(usage.ru_stime)
}

pub fn cpus() -> usize {
    thread::available_parallelism().map_or(1, |n| n.get())
}

/// A program that does nothing, at a raw tracepoint until it is dropped: the bare hook.
pub struct Bare {
    id: u32,
    _fds: [OwnedFd; 2],
}

impl Bare {
    pub fn at(tracepoint: &std::ffi::CStr) -> Result<Self> {
        // r0 = 0; exit
        let code = [(0xb7, 0), (0x95, 0)].map(|(code, imm)| libbpf_sys::bpf_insn {
            code,
            imm,
            ..Default::default()
        });
        let known = programs().into_keys().max().unwrap_or(0);
        // SAFETY: the kernel copies the two instructions and the names.
        let fds = unsafe {
            let kind = libbpf_sys::BPF_PROG_TYPE_RAW_TRACEPOINT;
            let (gpl, opts) = (c"GPL".as_ptr(), std::ptr::null_mut());
            let program =
                libbpf_sys::bpf_prog_load(kind, c"bare".as_ptr(), gpl, code.as_ptr(), 2, opts);
            let link = libbpf_sys::bpf_raw_tracepoint_open(tracepoint.as_ptr(), program);
            if program < 0 || link < 0 {
                return Err("the bare program cannot be attached".into());
            }
            [program, link].map(|fd| OwnedFd::from_raw_fd(fd))
        };
        let id = programs().split_off(&(known + 1)).pop_first().ok_or("no program")?.0;
        Ok(Bare { id, _fds: fds })
    }

    /// How often and how long it ran, while [`with_stats`].
    pub fn ran(&self) -> (u64, u64) {
        programs().get(&self.id).copied().unwrap_or_default()
    }
}

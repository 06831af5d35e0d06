//! Exactly known loads for the live tests: one static program that needs no other.
//!
//! ```text
//! workload [--report] [--cgroup DIR] [--uid N] [--pin CPU] [--] COMMAND ...
//! ```
//!
//! `workload help` lists the commands. A command does what its line says and no more, prints
//! nothing (with `--report` one line of JSON: what it did) and exits 0. It exits 1 when something
//! failed that should not, 2 for wrong usage, 77 when this kernel or machine cannot do it. Calls
//! that are meant to fail, such as opens of missing files, are counted as `failed` and no error.
//!
//! Options may stand anywhere behind their command, up to `--`. Times are in milliseconds, sizes
//! in bytes.

// `main` is C's: Rust's own start-up would open /proc/self/maps, ignore SIGPIPE and catch SIGSEGV,
// none of which belongs to a known load.
#![no_main]
#![allow(unsafe_code)]

use std::{
    collections::VecDeque,
    env,
    error::Error,
    ffi::{CStr, CString, OsStr, OsString, c_char, c_int, c_long},
    fmt,
    hint::black_box,
    io::{self, Read, Write},
    mem,
    net::{IpAddr, SocketAddr, TcpListener, TcpStream},
    os::{
        fd::{AsRawFd, FromRawFd, OwnedFd, RawFd},
        unix::ffi::{OsStrExt, OsStringExt},
    },
    path::Path,
    process, ptr,
    str::FromStr,
    sync::Barrier,
    thread,
    time::{Duration, Instant},
};

#[path = "workload/files.rs"]
mod files;
#[path = "workload/functions.rs"]
mod functions;
#[path = "workload/fuse.rs"]
mod fuse;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What a command did, by name.
type Report = Vec<(&'static str, i64)>;

struct Command(&'static str, &'static str, fn(Args) -> Result<Report>);

static COMMANDS: &[Command] = &[
    Command("open", OPEN, open),
    Command(
        "open-hex",
        "PATHHEX  and the options of open: one open of a path of any bytes",
        open_hex,
    ),
    Command("call", files::CALL, files::call),
    Command("swap", files::SWAP, files::swap),
    Command("drop", files::DROP, files::drop_pages),
    Command("mounts", files::MOUNTS, files::mounts),
    Command("fuse", fuse::FUSE, fuse::fuse),
    Command("functions", functions::FUNCTIONS, functions::functions),
    Command("leak", functions::LEAK, functions::leak),
    Command("contend", functions::CONTEND, functions::contend),
    Command("order", functions::ORDER, functions::order),
    Command("gc", functions::GC, functions::gc),
    Command(
        "read",
        "PATH BYTES BLOCK [--direct] [--sync] [--count N] [--random SEED] [--at OFFSET]",
        read,
    ),
    Command("write", "PATH BYTES BLOCK [--fsync] and the options of read", write),
    Command(
        "exec",
        "N [--via execve|execveat|fexecve] [--thread] PROG [ARGS]  one after another",
        exec,
    ),
    Command("exec-fail", "N  execs of a missing program", exec_fail),
    Command("exec-args", "K LENGTH  one exec of `true` with K arguments of that length", exec_args),
    Command("fork-storm", "N DEPTH  N chains of DEPTH processes; each execs `true`", fork_storm),
    Command("true", "[ARGS]  exits 0", |_| Ok(vec![])),
    Command("false", "[ARGS]  exits 1", |_| process::exit(1)),
    Command("exit", "CODE", exit),
    Command("sleep", "MS", sleep),
    Command("kill-self", "SIGNAL  by number", kill_self),
    Command("kill", KILL, kill),
    Command("name", "COMMHEX -- COMMAND ...  under a comm of any bytes", name),
    Command("connect", CONNECT, connect),
    Command("connect-refused", "ADDR N  to a port that nobody listens on", connect_refused),
    Command("binds", "N  sockets that are bound to 127.0.0.1, listen and are closed", binds),
    Command(
        "connect-timeout",
        "ADDR PORT MS  gives up after MS without an answer",
        connect_timeout,
    ),
    Command("listen", LISTEN, listen),
    Command(
        "uring-sockets",
        "[--plain]  binds, listens, connects, accepts by io_uring; the first two by system calls",
        uring_sockets,
    ),
    Command("burn", "MS [--threads T]  CPU time of each thread", burn),
    Command("block", "MS N  sleeps one after another", block),
    Command("stacks", "N  sleeps a millisecond in each of N different stacks", stacks),
    Command("pipe-pingpong", "N  round trips between two processes", pipe_pingpong),
    Command("runq", "T MS  threads on one CPU that each want MS of it", runq),
    Command("behind", "MS  a process, `behind`, is woken and waits that long for its CPU", behind),
    Command(
        "woken",
        "MS  a process, `sleeper`, reads a pipe until after MS it is written to",
        woken,
    ),
    Command(
        "read-at-once",
        "PATH T  T threads read a byte from one descriptor, at once",
        read_at_once,
    ),
    Command(
        "touch",
        "N [--linger MS]  touches each of N pages of a new mapping, once, and stays a while",
        touch,
    ),
    Command("messages", "N BYTES  sends so many messages to a queue, and takes each out", messages),
    Command("setuids", "becomes user 54321 in steps, and fails to become another", setuids),
    Command(
        "shm",
        "BYTES  makes, attaches, detaches and removes a segment; fails to attach none",
        shm,
    ),
    Command("nap", "MS [--until]  one sleep, by the monotonic clock; --until a time", nap),
    Command("help", "", help),
];

const OPEN: &str = "N PATH [--call open|openat|openat2|creat|open_by_handle_at|io_uring]
        [--flags O_A|O_B] [--at relative|absolute|dirfd] [--close] [--threads T] [--rate PER_SECOND]
        N in all threads together; without --close the descriptors stay open";
const CONNECT: &str = "ADDR PORT N [--nonblock] [--v4mapped] [--bind-port P] [--send BYTES]
        one after another; from P, P+1, ... when bound; port 0: to itself";

const LISTEN: &str = "ADDR PORT [--deaf]  reads and drops until stdin ends; port 0: prints its own
        --deaf: accepts nothing and has a full backlog, so that connects go unanswered";

const KILL: &str = "N SIGNAL [--pid P] [--call kill|tkill|tgkill|rt_sigqueueinfo|pidfd_send_signal]
        [--ignore]  by number, to itself or to P, which handles it or ignores it; may fail";

#[unsafe(no_mangle)]
extern "C" fn main(_argc: c_int, _argv: *const *const c_char) -> c_int {
    let Err(error) = globals(Args(env::args_os().skip(1).collect())) else { return 0 };
    eprintln!("workload: {error}");
    if error.is::<Usage>() {
        2
    } else if error.is::<Refused>() {
        77
    } else {
        1
    }
}

fn globals(mut args: Args) -> Result<()> {
    let mut report = false;
    loop {
        match args.0.front().and_then(|word| word.to_str()) {
            Some("--report") => report = args.flag("--report"),
            Some("--cgroup") => {
                let dir: OsString = args.option("--cgroup")?.unwrap_or_default();
                std::fs::write(Path::new(&dir).join("cgroup.procs"), process::id().to_string())?;
            }
            Some("--uid") => {
                let uid = args.option("--uid")?.unwrap_or(0);
                check(unsafe { libc::setuid(uid) })?;
            }
            Some("--pin") => pin(args.option("--pin")?.unwrap_or(0))?,
            Some("--") => drop(args.0.pop_front()),
            _ => break,
        }
    }
    let name = args.0.front().cloned().unwrap_or_default();
    let did = run(args)?;
    if report {
        let mut line =
            format!("{{\"workload\":{:?},\"pid\":{}", name.to_string_lossy(), process::id());
        for (key, value) in did {
            line += &format!(",\"{key}\":{value}");
        }
        println!("{line}}}");
    }
    Ok(())
}

fn run(mut args: Args) -> Result<Report> {
    let name: String = args.next("COMMAND")?;
    let command = COMMANDS.iter().find(|command| command.0 == name);
    let Command(_, _, run) =
        command.ok_or_else(|| Usage(format!("no command {name:?}: see help")))?;
    run(args)
}

fn help(_: Args) -> Result<Report> {
    println!("workload [--report] [--cgroup DIR] [--uid N] [--pin CPU] [--] COMMAND ...");
    for Command(name, usage, _) in COMMANDS {
        println!("    {name} {usage}");
    }
    Ok(vec![])
}

// Arguments and errors.

struct Args(VecDeque<OsString>);

impl Args {
    /// Takes an option without a value.
    fn flag(&mut self, name: &str) -> bool {
        self.take(name).is_some()
    }

    /// Takes an option and its value.
    fn option<T: Word>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(at) = self.take(name) else { return Ok(None) };
        let word = self.0.remove(at).ok_or_else(|| Usage(format!("{name} wants a value")))?;
        T::of(name, word).map(Some)
    }

    /// Takes the next word.
    fn next<T: Word>(&mut self, name: &str) -> Result<T> {
        T::of(name, self.0.pop_front().ok_or_else(|| Usage(format!("{name} is missing")))?)
    }

    /// The words behind an optional `--`.
    fn rest(mut self) -> Self {
        if self.0.front().is_some_and(|word| word == "--") {
            self.0.pop_front();
        }
        self
    }

    fn end(self) -> Result<()> {
        match self.0.front() {
            Some(word) => Err(Usage(format!("what is {word:?}?")).into()),
            None => Ok(()),
        }
    }

    fn take(&mut self, name: &str) -> Option<usize> {
        let at = self.0.iter().take_while(|word| *word != "--").position(|word| word == name)?;
        self.0.remove(at);
        Some(at)
    }
}

/// What an argument can be.
trait Word: Sized {
    fn of(name: &str, word: OsString) -> Result<Self>;
}

impl Word for OsString {
    fn of(_: &str, word: OsString) -> Result<Self> {
        Ok(word)
    }
}

macro_rules! words {
    ($($type:ty)*) => {$(
        impl Word for $type {
            fn of(name: &str, word: OsString) -> Result<Self> {
                let text = word.to_str().and_then(|text| Self::from_str(text).ok());
                Ok(text.ok_or_else(|| Usage(format!("{name} cannot be {word:?}")))?)
            }
        }
    )*};
}

words!(String IpAddr u16 u32 u64 usize i32);

macro_rules! errors {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        struct $name(String);
        impl Error for $name {}
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

errors! {
    /// The command line is wrong: exit 2.
    Usage
    /// This kernel or machine cannot do it: exit 77.
    Refused
}

/// A libc call's result or errno.
fn check(ret: c_int) -> io::Result<c_int> {
    if ret < 0 { Err(io::Error::last_os_error()) } else { Ok(ret) }
}

/// A system call without the C library's opinion on it.
fn raw(number: c_long, args: [u64; 5]) -> io::Result<i64> {
    let [a, b, c, d, e] = args;
    let ret = unsafe { libc::syscall(number, a, b, c, d, e) };
    if ret < 0 { Err(io::Error::last_os_error()) } else { Ok(ret) }
}

/// What some kernels or sandboxes lack is refused, not failed.
fn refusable(what: &str, error: io::Error) -> Box<dyn Error> {
    match error.raw_os_error() {
        Some(
            libc::ENOSYS
            | libc::EPERM
            | libc::EACCES
            | libc::EOPNOTSUPP
            | libc::EINVAL
            | libc::ENETUNREACH
            | libc::EHOSTUNREACH
            | libc::EADDRNOTAVAIL
            | libc::EAFNOSUPPORT,
        ) => Refused(format!("{what}: {error}")).into(),
        _ => format!("{what}: {error}").into(),
    }
}

fn c_string(text: &OsStr) -> Result<CString> {
    Ok(CString::new(text.as_bytes())?)
}

fn from_hex(text: &str) -> Result<Vec<u8>> {
    let digits: Option<Vec<_>> = text.chars().map(|c| c.to_digit(16)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0);
    let digits = digits.ok_or_else(|| Usage(format!("{text:?} is not hex")))?;
    Ok(digits.chunks(2).map(|pair| (pair[0] << 4 | pair[1]) as u8).collect())
}

fn pin(cpu: usize) -> Result<()> {
    let ret = unsafe {
        let mut set: libc::cpu_set_t = mem::zeroed();
        if cpu < libc::CPU_SETSIZE as usize {
            libc::CPU_SET(cpu, &mut set);
        }
        libc::sched_setaffinity(0, size_of_val(&set), &set)
    };
    check(ret).map_err(|error| refusable(&format!("CPU {cpu}"), error))?;
    Ok(())
}

/// How many of `n` things the worker `i` of `workers` does.
fn share(n: u64, i: u64, workers: u64) -> u64 {
    n / workers + u64::from(i < n % workers)
}

// Opening files.

const FLAGS: &[(&str, c_int)] = &[
    ("O_RDONLY", libc::O_RDONLY),
    ("O_WRONLY", libc::O_WRONLY),
    ("O_RDWR", libc::O_RDWR),
    ("O_CREAT", libc::O_CREAT),
    ("O_EXCL", libc::O_EXCL),
    ("O_TRUNC", libc::O_TRUNC),
    ("O_APPEND", libc::O_APPEND),
    ("O_NONBLOCK", libc::O_NONBLOCK),
    ("O_SYNC", libc::O_SYNC),
    ("O_DSYNC", libc::O_DSYNC),
    ("O_DIRECT", libc::O_DIRECT),
    ("O_DIRECTORY", libc::O_DIRECTORY),
    ("O_NOFOLLOW", libc::O_NOFOLLOW),
    ("O_CLOEXEC", libc::O_CLOEXEC),
    ("O_PATH", libc::O_PATH),
    ("O_TMPFILE", libc::O_TMPFILE),
];

const MODE: u32 = 0o640;

fn open_flags(text: &str) -> Result<c_int> {
    text.split('|').try_fold(0, |all, word| {
        let flag = FLAGS.iter().find(|(name, _)| *name == word);
        Ok(all | flag.ok_or_else(|| Usage(format!("no open flag {word:?}")))?.1)
    })
}

fn open(mut args: Args) -> Result<Report> {
    let n = args.next("N")?;
    open_many(n, args)
}

fn open_hex(mut args: Args) -> Result<Report> {
    let path = from_hex(&args.next::<String>("PATHHEX")?)?;
    args.0.push_front(OsString::from_vec(path));
    open_many(1, args)
}

fn open_many(n: u64, mut args: Args) -> Result<Report> {
    let call = args.option("--call")?.unwrap_or_else(|| "openat".to_string());
    let flags = open_flags(&args.option("--flags")?.unwrap_or_else(|| "O_RDONLY".to_string()))?;
    let at = args.option("--at")?.unwrap_or_else(|| "absolute".to_string());
    let threads = args.option("--threads")?.unwrap_or(1).max(1);
    let rate: Option<u32> = args.option("--rate")?;
    let close = args.flag("--close");
    let path: OsString = args.next("PATH")?;
    args.end()?;

    let path = Path::new(&path);
    let parent = path.parent().filter(|dir| !dir.as_os_str().is_empty());
    let mut dir = libc::AT_FDCWD;
    let name = match (at.as_str(), parent, path.file_name()) {
        ("absolute", _, _) => path.as_os_str(),
        ("relative", Some(parent), Some(name)) => {
            env::set_current_dir(parent)?;
            name
        }
        // One more open, of the directory.
        ("dirfd", parent, Some(name)) => {
            let parent = c_string(parent.unwrap_or(Path::new(".")).as_os_str())?;
            dir = check(unsafe { libc::open(parent.as_ptr(), libc::O_PATH | libc::O_DIRECTORY) })?;
            name
        }
        _ => return Err(Usage(format!("--at {at} does not go with {path:?}")).into()),
    };
    let name = c_string(name)?;
    let opener = Opener::new(&call, dir, &name, flags)?;
    if !close {
        let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        unsafe {
            libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit);
            limit.rlim_cur = limit.rlim_max;
            libc::setrlimit(libc::RLIMIT_NOFILE, &limit);
        }
    }

    let start = Instant::now();
    let worker = |i: u64| -> io::Result<i64> {
        let mut ring = if opener.call == Call::IoUring { Some(Ring::new()?) } else { None };
        let mut failed = 0;
        for done in 0..share(n, i, threads) {
            if let Some(rate) = rate {
                let due = start + Duration::from_secs(done * threads + i) / rate.max(1);
                thread::sleep(due.saturating_duration_since(Instant::now()));
            }
            match opener.open(ring.as_mut()) {
                Ok(fd) if close => drop(unsafe { OwnedFd::from_raw_fd(fd) }),
                Ok(_) => {}
                Err(_) => failed += 1,
            }
        }
        Ok(failed)
    };
    let failed: io::Result<i64> = if threads == 1 {
        worker(0)
    } else {
        thread::scope(|scope| {
            let all: Vec<_> = (0..threads).map(|i| scope.spawn(move || worker(i))).collect();
            all.into_iter().map(|thread| thread.join().expect("no panic")).sum()
        })
    };
    let failed = failed.map_err(|error| refusable(&call, error))?;
    Ok(vec![("calls", n as i64), ("failed", failed), ("threads", threads as i64)])
}

#[derive(Clone, Copy, PartialEq)]
enum Call {
    Open,
    Openat,
    Openat2,
    Creat,
    Handle,
    IoUring,
}

/// All that an open needs, so that each is one system call.
struct Opener<'a> {
    call: Call,
    dir: RawFd,
    path: &'a CStr,
    flags: c_int,
    handle: Vec<u32>,
}

impl<'a> Opener<'a> {
    fn new(name: &str, dir: RawFd, path: &'a CStr, flags: c_int) -> Result<Self> {
        let call = match name {
            "open" => Call::Open,
            "openat" => Call::Openat,
            "openat2" => Call::Openat2,
            "creat" => Call::Creat,
            "open_by_handle_at" => Call::Handle,
            "io_uring" => Call::IoUring,
            _ => return Err(Usage(format!("no call {name:?}")).into()),
        };
        let mut opener = Self { call, dir, path, flags, handle: vec![] };
        let ready = match call {
            Call::Handle => opener.take_handle(),
            Call::IoUring => Ring::new().map(drop),
            Call::Open | Call::Creat if cfg!(not(target_arch = "x86_64")) => {
                Err(io::Error::from_raw_os_error(libc::ENOSYS))
            }
            _ => Ok(()),
        };
        ready.map_err(|error| refusable(name, error))?;
        Ok(opener)
    }

    /// `struct file_handle`: size, type, then that many bytes. The handle is opened below `dir`,
    /// which stands for its file system.
    fn take_handle(&mut self) -> io::Result<()> {
        const SIZE: u32 = 128;
        self.handle = vec![0; 2 + SIZE as usize / 4];
        self.handle[0] = SIZE;
        let mut mount = 0;
        check(unsafe {
            libc::name_to_handle_at(
                self.dir,
                self.path.as_ptr(),
                self.handle.as_mut_ptr().cast(),
                &mut mount,
                0,
            )
        })?;
        if self.dir == libc::AT_FDCWD {
            // One more open, of the file itself: it surely lies on its own file system.
            self.dir = check(unsafe { libc::open(self.path.as_ptr(), libc::O_RDONLY) })?;
        }
        Ok(())
    }

    fn open(&self, ring: Option<&mut Ring>) -> io::Result<RawFd> {
        let (dir, path, flags) = (self.dir as u64, self.path.as_ptr() as u64, self.flags as u64);
        let mode = u64::from(MODE);
        let fd = match self.call {
            #[cfg(target_arch = "x86_64")]
            Call::Open => raw(libc::SYS_open, [path, flags, mode, 0, 0])?,
            #[cfg(target_arch = "x86_64")]
            Call::Creat => raw(libc::SYS_creat, [path, mode, 0, 0, 0])?,
            Call::Openat2 => {
                // The kernel takes a mode only where a file may come into being.
                let create = self.flags & (libc::O_CREAT | libc::O_TMPFILE & !libc::O_DIRECTORY);
                let how = [flags, if create == 0 { 0 } else { mode }, 0];
                let size = size_of_val(&how) as u64;
                raw(libc::SYS_openat2, [dir, path, how.as_ptr() as u64, size, 0])?
            }
            Call::Handle => {
                let handle = self.handle.as_ptr() as u64;
                raw(libc::SYS_open_by_handle_at, [dir, handle, flags, 0, 0])?
            }
            Call::IoUring => ring.expect("a ring in each thread").open(self)?.into(),
            _ => raw(libc::SYS_openat, [dir, path, flags, mode, 0])?,
        };
        Ok(fd as RawFd)
    }
}

/// The least io_uring: one request under way at a time, mapped until the process ends. Layouts
/// and numbers are those of `linux/io_uring.h`.
struct Ring {
    fd: OwnedFd,
    submit: *mut u8,
    complete: *mut u8,
    entry: *mut Sqe,
    params: Params,
}

/// `struct io_uring_params`
#[repr(C)]
#[derive(Default)]
struct Params {
    sq_entries: u32,
    cq_entries: u32,
    ignored: [u32; 8],
    sq: Offsets,
    cq: Offsets,
}

/// `struct io_sqring_offsets` and `struct io_cqring_offsets`: what differs is named for both.
#[repr(C)]
#[derive(Default)]
struct Offsets {
    head: u32,
    tail: u32,
    mask: u32,
    entries: u32,
    flags_or_overflow: u32,
    dropped_or_cqes: u32,
    array_or_flags: u32,
    ignored: [u32; 3],
}

/// `struct io_uring_sqe`
#[repr(C)]
#[derive(Default)]
struct Sqe {
    opcode: u8,
    flags: u8,
    ioprio: u16,
    fd: i32,
    offset: u64,
    address: u64,
    len: u32,
    open_flags: u32,
    ignored: [u64; 4],
}

/// `struct io_uring_cqe`
#[repr(C)]
struct Cqe {
    user_data: u64,
    res: i32,
    flags: u32,
}

impl Ring {
    const OPENAT: u8 = 18;
    const GETEVENTS: u64 = 1;

    fn new() -> io::Result<Self> {
        let mut params = Params::default();
        let fd = raw(libc::SYS_io_uring_setup, [1, &raw mut params as u64, 0, 0, 0])?;
        let fd = unsafe { OwnedFd::from_raw_fd(fd as RawFd) };
        let map = |offset: i64, len: usize| {
            let (access, shared) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED);
            let at =
                unsafe { libc::mmap(ptr::null_mut(), len, access, shared, fd.as_raw_fd(), offset) };
            if at == libc::MAP_FAILED { Err(io::Error::last_os_error()) } else { Ok(at.cast()) }
        };
        let submit = map(0, (params.sq.array_or_flags + 4 * params.sq_entries) as usize)?;
        let cqes = params.cq_entries as usize * size_of::<Cqe>();
        let complete = map(0x800_0000, params.cq.dropped_or_cqes as usize + cqes)?;
        let entry = map(0x1000_0000, params.sq_entries as usize * size_of::<Sqe>())?;
        Ok(Self { fd, submit, complete, entry: entry.cast(), params })
    }

    fn open(&mut self, open: &Opener) -> io::Result<RawFd> {
        self.submit(Sqe {
            opcode: Self::OPENAT,
            fd: open.dir,
            address: open.path.as_ptr() as u64,
            len: MODE,
            open_flags: open.flags as u32,
            ..Sqe::default()
        })
    }

    /// Submits one entry and waits for it. The kernel reads and writes the rings only within
    /// io_uring_enter here, so no barriers are needed.
    fn submit(&mut self, sqe: Sqe) -> io::Result<i32> {
        let Self { params: Params { sq, cq, .. }, submit, complete, entry, fd } = self;
        let field =
            |ring: &*mut u8, offset: u32| unsafe { ring.add(offset as usize) }.cast::<u32>();
        unsafe {
            entry.write_volatile(sqe);
            // One entry: its index is 0 wherever the tail is.
            field(submit, sq.array_or_flags).write_volatile(0);
            let tail = field(submit, sq.tail);
            tail.write_volatile(tail.read_volatile().wrapping_add(1));
            raw(libc::SYS_io_uring_enter, [fd.as_raw_fd() as u64, 1, 1, Self::GETEVENTS, 0])?;
            let head = field(complete, cq.head);
            let at = head.read_volatile();
            let cqes: *mut Cqe = field(complete, cq.dropped_or_cqes).cast();
            let mask = field(complete, cq.mask).read_volatile();
            let result = (*cqes.add((at & mask) as usize)).res;
            head.write_volatile(at.wrapping_add(1));
            if result < 0 { Err(io::Error::from_raw_os_error(-result)) } else { Ok(result) }
        }
    }
}

// Reading and writing.

fn read(args: Args) -> Result<Report> {
    transfer(args, false)
}

fn write(args: Args) -> Result<Report> {
    transfer(args, true)
}

/// BYTES in blocks of BLOCK (the last one may be shorter), by pread or pwrite, N times over.
fn transfer(mut args: Args, writing: bool) -> Result<Report> {
    let direct = args.flag("--direct");
    let sync = args.flag("--sync");
    let fsync = writing && args.flag("--fsync");
    let count: u64 = args.option("--count")?.unwrap_or(1);
    let mut random: Option<u64> = args.option("--random")?;
    let from: u64 = args.option("--at")?.unwrap_or(0);
    let path = c_string(&args.next::<OsString>("PATH")?)?;
    let bytes: u64 = args.next("BYTES")?;
    let block: u64 = args.next("BLOCK")?;
    args.end()?;
    if block == 0 {
        return Err(Usage("BLOCK cannot be 0".into()).into());
    }

    let mut flags = if writing { libc::O_WRONLY | libc::O_CREAT } else { libc::O_RDONLY };
    flags |= if direct { libc::O_DIRECT } else { 0 } | if sync { libc::O_SYNC } else { 0 };
    let fd = check(unsafe { libc::open(path.as_ptr(), flags, MODE) })
        .map_err(|error| if direct { refusable("direct I/O", error) } else { error.into() })?;
    let fd = unsafe { OwnedFd::from_raw_fd(fd) };

    // Direct I/O wants aligned memory: a page does for all devices.
    const PAGE: usize = 4096;
    let mut memory = vec![b'b'; block as usize + PAGE];
    let skip = memory.as_ptr().align_offset(PAGE);
    let buffer = memory[skip..].as_mut_ptr();

    let blocks = bytes.div_ceil(block);
    let (mut calls, mut moved) = (0, 0);
    for _ in 0..count {
        for i in 0..blocks {
            let i = random.as_mut().map_or(i, |seed| next_random(seed) % blocks);
            let at = i * block;
            let len = block.min(bytes - at) as usize;
            let (fd, at) = (fd.as_raw_fd(), (from + at) as i64);
            let done = unsafe {
                if writing {
                    libc::pwrite(fd, buffer.cast(), len, at)
                } else {
                    libc::pread(fd, buffer.cast(), len, at)
                }
            };
            if done < 0 {
                return Err(io::Error::last_os_error().into());
            }
            calls += 1;
            moved += done as i64;
        }
        if fsync {
            check(unsafe { libc::fsync(fd.as_raw_fd()) })?;
        }
    }
    Ok(vec![("calls", calls), ("bytes", moved), ("fsyncs", if fsync { count as i64 } else { 0 })])
}

fn read_at_once(mut args: Args) -> Result<Report> {
    let path = c_string(&args.next::<OsString>("PATH")?)?;
    let threads: u32 = args.next("T")?;
    args.end()?;
    let fd = check(unsafe { libc::open(path.as_ptr(), libc::O_RDONLY) })?;
    let start = Barrier::new(threads as usize);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                start.wait();
                let mut byte = 0u8;
                unsafe { libc::read(fd, (&raw mut byte).cast(), 1) }
            });
        }
    });
    Ok(vec![("reads", threads.into())])
}

/// splitmix64: the same seed gives the same offsets on every machine.
fn next_random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

// Processes.

/// Forks; the child does `body` and exits with its value. Only for a process of one thread.
fn fork(body: impl FnOnce() -> c_int) -> io::Result<libc::pid_t> {
    match check(unsafe { libc::fork() })? {
        0 => unsafe { libc::_exit(body()) },
        pid => Ok(pid),
    }
}

/// Waits for a child; true if it exited with 0.
fn wait(pid: libc::pid_t) -> io::Result<bool> {
    let mut status = 0;
    check(unsafe { libc::waitpid(pid, &mut status, 0) })?;
    Ok(status == 0)
}

/// A program and its arguments, ready for execve.
struct Program {
    words: Vec<CString>,
}

impl Program {
    /// Null-terminated, as execve wants it.
    fn argv(&self) -> Vec<*const c_char> {
        self.words.iter().map(|word| word.as_ptr()).chain([ptr::null()]).collect()
    }

    /// This program itself, as it was started if /proc is not there.
    fn myself(args: impl IntoIterator<Item = String>) -> Result<Self> {
        let path = env::current_exe().map(OsString::from);
        let path = path.or_else(|error| env::args_os().next().ok_or(error))?;
        let args = args.into_iter().map(|word| Ok(CString::new(word)?));
        Ok(Self { words: [c_string(&path)].into_iter().chain(args).collect::<Result<_>>()? })
    }

    /// Returns only on failure: the errno.
    fn exec(&self, via: Via) -> c_int {
        let (path, argv) = (self.words[0].as_ptr(), self.argv());
        let (cwd, empty) = (libc::AT_FDCWD as u64, c"".as_ptr() as u64);
        let (argv, env) = (argv.as_ptr() as u64, unsafe { libc::environ } as u64);
        let failed = match via {
            Via::Execve => raw(libc::SYS_execve, [path as u64, argv, env, 0, 0]),
            Via::Execveat => raw(libc::SYS_execveat, [cwd, path as u64, argv, env, 0]),
            // Not closed on exec: the interpreter of a script must find it.
            Via::Fexecve => check(unsafe { libc::open(path, libc::O_PATH) }).and_then(|fd| {
                let flag = libc::AT_EMPTY_PATH as u64;
                raw(libc::SYS_execveat, [fd as u64, empty, argv, env, flag])
            }),
        };
        failed.err().and_then(|error| error.raw_os_error()).unwrap_or(0)
    }
}

#[derive(Clone, Copy)]
enum Via {
    Execve,
    Execveat,
    Fexecve,
}

fn exec(mut args: Args) -> Result<Report> {
    let n: u64 = args.next("N")?;
    let via = match args.option::<String>("--via")?.as_deref() {
        None | Some("execve") => Via::Execve,
        Some("execveat") => Via::Execveat,
        Some("fexecve") => Via::Fexecve,
        Some(other) => return Err(Usage(format!("no way to exec {other:?}")).into()),
    };
    let threaded = args.flag("--thread");
    let words: Result<Vec<_>> = args.rest().0.iter().map(|word| c_string(word)).collect();
    let program = Program { words: words? };
    if program.words.is_empty() {
        return Err(Usage("PROG is missing".into()).into());
    }
    let run = || {
        if threaded {
            thread::scope(|scope| scope.spawn(|| program.exec(via)).join().expect("no panic"))
        } else {
            program.exec(via)
        }
    };
    let mut failed = 0;
    for _ in 0..n {
        // 127, as shells say, for what could not be run.
        let child = fork(|| {
            run();
            127
        })?;
        failed += i64::from(!wait(child)?);
    }
    Ok(vec![("execs", n as i64), ("failed", failed)])
}

fn exec_fail(mut args: Args) -> Result<Report> {
    let n: u64 = args.next("N")?;
    args.end()?;
    let program = Program { words: vec![c"/nonexistent/program".into()] };
    for _ in 0..n {
        if program.exec(Via::Execve) != libc::ENOENT {
            return Err("a missing program did not fail with ENOENT".into());
        }
    }
    Ok(vec![("execs", n as i64), ("failed", n as i64)])
}

fn exec_args(mut args: Args) -> Result<Report> {
    let count: usize = args.next("K")?;
    let len = args.next("LENGTH")?;
    args.end()?;
    let letters = ('a'..='z').cycle().map(|letter| letter.to_string().repeat(len));
    let words = ["true".to_string()].into_iter().chain(letters.take(count));
    let program = Program::myself(words)?;
    let child = fork(|| program.exec(Via::Execve))?;
    if !wait(child)? {
        return Err(format!("{count} arguments of {len} bytes could not be passed").into());
    }
    Ok(vec![("execs", 1), ("args", program.words.len() as i64)])
}

fn fork_storm(mut args: Args) -> Result<Report> {
    let n: u64 = args.next("N")?;
    let depth: u64 = args.next("DEPTH")?;
    args.end()?;
    /// Enough at once to be a storm, and not to run out of processes.
    const AT_ONCE: u64 = 64;
    let program = Program::myself(["true".to_string()])?;
    let mut ok = true;
    for start in (0..n).step_by(AT_ONCE as usize) {
        let wave = start..n.min(start + AT_ONCE);
        let children: io::Result<Vec<_>> =
            wave.map(|_| fork(|| chain(&program, depth.max(1)))).collect();
        for child in children? {
            ok &= wait(child)?;
        }
    }
    if !ok {
        return Err("a child failed".into());
    }
    let processes = (n * depth.max(1)) as i64;
    Ok(vec![("forks", processes), ("execs", processes)])
}

/// A process that waits for the rest of its chain before it execs; returns only on failure.
fn chain(program: &Program, depth: u64) -> c_int {
    if depth > 1 {
        let child = fork(|| chain(program, depth - 1));
        if !matches!(child.and_then(wait), Ok(true)) {
            return 1;
        }
    }
    program.exec(Via::Execve)
}

fn exit(mut args: Args) -> Result<Report> {
    let code = args.next("CODE")?;
    args.end()?;
    process::exit(code)
}

fn sleep(mut args: Args) -> Result<Report> {
    let ms = args.next("MS")?;
    args.end()?;
    thread::sleep(Duration::from_millis(ms));
    Ok(vec![])
}

fn nap(mut args: Args) -> Result<Report> {
    let until = args.flag("--until");
    let ms: i64 = args.next::<u32>("MS")?.into();
    args.end()?;
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    if until {
        check(unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &mut time) })?;
    }
    let ns = time.tv_nsec + ms % 1000 * 1_000_000;
    time.tv_sec += ms / 1000 + ns / 1_000_000_000;
    time.tv_nsec = ns % 1_000_000_000;
    let (flags, at) = (if until { libc::TIMER_ABSTIME } else { 0 }, &raw const time as u64);
    raw(libc::SYS_clock_nanosleep, [libc::CLOCK_MONOTONIC as u64, flags as u64, at, 0, 0])?;
    Ok(vec![("slept_ms", ms)])
}

fn kill_self(mut args: Args) -> Result<Report> {
    let signal = args.next("SIGNAL")?;
    args.end()?;
    check(unsafe { libc::kill(libc::getpid(), signal) })?;
    Ok(vec![])
}

fn kill(mut args: Args) -> Result<Report> {
    extern "C" fn handle(_: c_int) {}
    let me = process::id() as i32;
    let pid = args.option("--pid")?.unwrap_or(me);
    let call = args.option::<String>("--call")?.unwrap_or("kill".into());
    let ignore = args.flag("--ignore");
    let (n, signal): (u64, i32) = (args.next("N")?, args.next("SIGNAL")?);
    args.end()?;
    let handler = if ignore { libc::SIG_IGN } else { handle as extern "C" fn(c_int) as usize };
    if signal != 0 && signal != libc::SIGKILL {
        unsafe { libc::signal(signal, handler) };
    }
    let (to, signal) = (pid as u64, signal as u64);
    // A siginfo_t: si_signo, si_errno, si_code (SI_QUEUE), and behind a gap si_pid.
    let mut info = [0i32; 32];
    (info[0], info[2], info[4]) = (signal as i32, -1, me);
    let info = info.as_ptr() as u64;
    let fd = match &*call {
        "pidfd_send_signal" => raw(libc::SYS_pidfd_open, [to, 0, 0, 0, 0])
            .map_err(|error| refusable("pidfd_open", error))? as u64,
        _ => 0,
    };
    let mut failed = 0;
    for _ in 0..n {
        let sent = match &*call {
            "kill" => raw(libc::SYS_kill, [to, signal, 0, 0, 0]),
            "tkill" => raw(libc::SYS_tkill, [to, signal, 0, 0, 0]),
            "tgkill" => raw(libc::SYS_tgkill, [to, to, signal, 0, 0]),
            "rt_sigqueueinfo" => raw(libc::SYS_rt_sigqueueinfo, [to, signal, info, 0, 0]),
            "pidfd_send_signal" => raw(libc::SYS_pidfd_send_signal, [fd, signal, 0, 0, 0]),
            _ => return Err(Usage(format!("no call {call:?}")).into()),
        };
        failed += i64::from(sent.is_err());
    }
    Ok(vec![("sent", n as i64 - failed), ("failed", failed)])
}

fn name(mut args: Args) -> Result<Report> {
    let mut comm = from_hex(&args.next::<String>("COMMHEX")?)?;
    comm.push(0);
    check(unsafe { libc::prctl(libc::PR_SET_NAME, comm.as_ptr()) })?;
    run(args.rest())
}

// Network.

fn connect(mut args: Args) -> Result<Report> {
    let nonblock = args.flag("--nonblock");
    let mapped = args.flag("--v4mapped");
    let bind: Option<u16> = args.option("--bind-port")?;
    let send: usize = args.option("--send")?.unwrap_or(0);
    let mut address: IpAddr = args.next("ADDR")?;
    let mut port = args.next("PORT")?;
    let n: u32 = args.next("N")?;
    args.end()?;
    let mut server = None;
    if port == 0 {
        let listener = TcpListener::bind(SocketAddr::new(address, 0))
            .map_err(|error| refusable("listen", error))?;
        port = listener.local_addr()?.port();
        let serve = move || listener.incoming().flatten().take(n as usize).for_each(drain);
        server = Some(thread::spawn(serve));
    }
    if let (true, IpAddr::V4(v4)) = (mapped, address) {
        address = v4.to_ipv6_mapped().into();
    }
    let peer = SocketAddr::new(address, port);
    for i in 0..n {
        let socket = Socket::new(peer, nonblock)?;
        if let Some(first) = bind {
            socket.bind(first + i as u16)?;
        }
        match socket.connect() {
            Err(error) if error.raw_os_error() == Some(libc::EINPROGRESS) => {
                if !socket.settled(Duration::from_secs(30))? {
                    return Err(format!("no answer from {peer}").into());
                }
            }
            result => result?,
        }
        if send > 0 {
            // Blocking from here on, for all bytes to go out.
            check(unsafe { libc::fcntl(socket.fd.as_raw_fd(), libc::F_SETFL, 0) })?;
            std::fs::File::from(socket.fd).write_all(&vec![b's'; send])?;
        }
    }
    // All are accepted before this ends.
    server.map(thread::JoinHandle::join);
    Ok(vec![("connects", n.into()), ("bytes", i64::from(n) * send as i64)])
}

fn connect_refused(mut args: Args) -> Result<Report> {
    let address = args.next("ADDR")?;
    let n: i64 = args.next::<u32>("N")?.into();
    args.end()?;
    // Bound but not listening: nobody else can take the port meanwhile.
    let holder = Socket::new(SocketAddr::new(address, 0), false)?;
    holder.bind_to(SocketAddr::new(address, 0)).map_err(|error| refusable("bind", error))?;
    let port = holder.port()?;
    for _ in 0..n {
        let error = Socket::new(SocketAddr::new(address, port), false)?.connect().err();
        if error.and_then(|error| error.raw_os_error()) != Some(libc::ECONNREFUSED) {
            return Err("a connect was not refused".into());
        }
    }
    Ok(vec![("connects", n), ("failed", n), ("port", port.into())])
}

fn binds(mut args: Args) -> Result<Report> {
    let n: u32 = args.next("N")?;
    args.end()?;
    for _ in 0..n {
        TcpListener::bind("127.0.0.1:0")?;
    }
    Ok(vec![("bound", n.into())])
}

fn connect_timeout(mut args: Args) -> Result<Report> {
    let peer = SocketAddr::new(args.next("ADDR")?, args.next("PORT")?);
    let ms = args.next("MS")?;
    args.end()?;
    let socket = Socket::new(peer, true)?;
    match socket.connect() {
        Err(error) if error.raw_os_error() == Some(libc::EINPROGRESS) => {}
        Err(error) => return Err(refusable("connect", error)),
        Ok(()) => return Err(format!("{peer} answered").into()),
    }
    if socket.settled(Duration::from_millis(ms)).map_err(|error| refusable("connect", error))? {
        return Err(format!("{peer} answered").into());
    }
    Ok(vec![("connects", 1), ("failed", 1)])
}

/// Bound to a port of 127.0.0.1 that the kernel chooses; listens with a backlog of 7.
fn uring_sockets(mut args: Args) -> Result<Report> {
    let plain = args.flag("--plain");
    let [accept, connect, bind, listen] = [13, 16, 56, 57];
    args.end()?;
    let mut ring = Ring::new().map_err(|error| refusable("io_uring", error))?;
    let any = SocketAddr::new([127, 0, 0, 1].into(), 0);
    let server = Socket::new(any, false)?;
    let (address, len) = raw_address(any);
    let entry = |opcode, socket: &Socket, address: u64, offset: u64, len: u32| Sqe {
        opcode,
        fd: socket.fd.as_raw_fd(),
        address,
        offset,
        len,
        ..Sqe::default()
    };
    let at = &raw const address as u64;
    if plain {
        server.bind_to(any)?;
        check(unsafe { libc::listen(server.fd.as_raw_fd(), 7) })?;
    } else {
        ring.submit(entry(bind, &server, at, len.into(), 0))
            .map_err(|error| refusable("bind by io_uring", error))?;
        ring.submit(entry(listen, &server, 0, 0, 7))?;
    }
    let peer = SocketAddr::new(any.ip(), server.port()?);
    let client = Socket::new(peer, false)?;
    let (address, len) = raw_address(peer);
    ring.submit(entry(connect, &client, &raw const address as u64, len.into(), 0))?;
    let fd = ring.submit(entry(accept, &server, 0, 0, 0))?;
    Ok(vec![("port", peer.port().into()), ("fd", fd.into())])
}

fn listen(mut args: Args) -> Result<Report> {
    let deaf = args.flag("--deaf");
    let (address, port) = (args.next("ADDR")?, args.next("PORT")?);
    args.end()?;
    let listener = TcpListener::bind(SocketAddr::new(address, port))
        .map_err(|error| refusable("listen", error))?;
    let own = listener.local_addr()?;
    let _filler = if deaf {
        // A backlog of 0 holds one connection; while that waits, the kernel drops all others.
        check(unsafe { libc::listen(listener.as_raw_fd(), 0) })?;
        let filler = Socket::new(own, false)?;
        filler.connect()?;
        Some(filler)
    } else {
        None
    };
    if port == 0 {
        println!("{}", own.port());
    }
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(0);
    });
    loop {
        if deaf {
            thread::park();
            continue;
        }
        let (stream, _) = listener.accept()?;
        thread::spawn(move || drain(stream));
    }
}

/// Reads all that comes.
fn drain(mut stream: TcpStream) {
    let mut buffer = [0; 65536];
    while stream.read(&mut buffer).is_ok_and(|n| n > 0) {}
}

/// A TCP socket step by step, each step one system call.
struct Socket {
    fd: OwnedFd,
    peer: SocketAddr,
}

impl Socket {
    fn new(peer: SocketAddr, nonblock: bool) -> Result<Self> {
        let family = if peer.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 };
        let flags = libc::SOCK_CLOEXEC | if nonblock { libc::SOCK_NONBLOCK } else { 0 };
        let fd = check(unsafe { libc::socket(family, libc::SOCK_STREAM | flags, 0) })
            .map_err(|error| refusable("socket", error))?;
        Ok(Self { fd: unsafe { OwnedFd::from_raw_fd(fd) }, peer })
    }

    /// Binds the port on all addresses, also while an older connection lingers on it.
    fn bind(&self, port: u16) -> io::Result<()> {
        let (fd, on): (_, c_int) = (self.fd.as_raw_fd(), 1);
        let (value, size) = ((&raw const on).cast(), size_of_val(&on) as u32);
        check(unsafe { libc::setsockopt(fd, libc::SOL_SOCKET, libc::SO_REUSEADDR, value, size) })?;
        let any: IpAddr = if self.peer.is_ipv4() { [0u8; 4].into() } else { [0u8; 16].into() };
        self.bind_to(SocketAddr::new(any, port))
    }

    fn bind_to(&self, address: SocketAddr) -> io::Result<()> {
        let (address, len) = raw_address(address);
        let address = (&raw const address).cast();
        check(unsafe { libc::bind(self.fd.as_raw_fd(), address, len) }).map(drop)
    }

    fn connect(&self) -> io::Result<()> {
        let (address, len) = raw_address(self.peer);
        let address = (&raw const address).cast();
        check(unsafe { libc::connect(self.fd.as_raw_fd(), address, len) }).map(drop)
    }

    /// Waits for a connect that is under way: true if it was made, false if time ran out.
    fn settled(&self, time: Duration) -> io::Result<bool> {
        let fd = self.fd.as_raw_fd();
        let mut poll = libc::pollfd { fd, events: libc::POLLOUT, revents: 0 };
        if check(unsafe { libc::poll(&mut poll, 1, time.as_millis() as c_int) })? == 0 {
            return Ok(false);
        }
        let (mut error, mut len): (c_int, u32) = (0, size_of::<c_int>() as u32);
        let to = (&raw mut error).cast();
        check(unsafe { libc::getsockopt(fd, libc::SOL_SOCKET, libc::SO_ERROR, to, &mut len) })?;
        if error == 0 { Ok(true) } else { Err(io::Error::from_raw_os_error(error)) }
    }

    fn port(&self) -> io::Result<u16> {
        let mut address: libc::sockaddr_in6 = unsafe { mem::zeroed() };
        let mut len = size_of_val(&address) as u32;
        let to = (&raw mut address).cast();
        check(unsafe { libc::getsockname(self.fd.as_raw_fd(), to, &mut len) })?;
        // The port is at the same place for both families.
        Ok(u16::from_be(address.sin6_port))
    }
}

/// A socket address as the kernel takes it, and its length; the larger structure holds either.
fn raw_address(address: SocketAddr) -> (libc::sockaddr_in6, u32) {
    let mut raw: libc::sockaddr_in6 = unsafe { mem::zeroed() };
    let len = match address {
        SocketAddr::V4(v4) => {
            let v4 = libc::sockaddr_in {
                sin_family: libc::AF_INET as u16,
                sin_port: v4.port().to_be(),
                sin_addr: libc::in_addr { s_addr: u32::from_ne_bytes(v4.ip().octets()) },
                sin_zero: [0; 8],
            };
            unsafe { (&raw mut raw).cast::<libc::sockaddr_in>().write(v4) };
            size_of_val(&v4)
        }
        SocketAddr::V6(v6) => {
            raw.sin6_family = libc::AF_INET6 as u16;
            raw.sin6_port = v6.port().to_be();
            raw.sin6_addr.s6_addr = v6.ip().octets();
            size_of_val(&raw)
        }
    };
    (raw, len as u32)
}

// CPU and scheduler.

fn burn(mut args: Args) -> Result<Report> {
    let threads: i64 = args.option::<u32>("--threads")?.unwrap_or(1).into();
    let ms = args.next("MS")?;
    args.end()?;
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| workload_burn_outer(ms));
        }
        workload_burn_outer(ms);
    });
    Ok(vec![("threads", threads), ("cpu_ms", threads * ms as i64)])
}

/// CPU time that this thread has had.
fn cpu_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_burn_outer(ms: u64) {
    let end = cpu_time() + Duration::from_millis(ms);
    while cpu_time() < end {
        // Using the value afterwards keeps this a call, not a jump: the frame stays on the stack.
        black_box(workload_burn_leaf(black_box(100_000)));
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_burn_leaf(rounds: u64) -> u64 {
    (0..rounds).fold(1, |x, i| black_box(x ^ i))
}

fn block(mut args: Args) -> Result<Report> {
    let (ms, n) = (args.next("MS")?, args.next("N")?);
    args.end()?;
    workload_block_outer(ms, n);
    Ok(vec![("sleeps", n as i64), ("slept_ms", (n * ms) as i64)])
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_block_outer(ms: u64, n: u64) {
    let time =
        libc::timespec { tv_sec: (ms / 1000) as i64, tv_nsec: (ms % 1000 * 1_000_000) as i64 };
    for _ in 0..n {
        black_box(workload_block_leaf(&time));
    }
}

/// The C library has no frame pointers: the frame that calls it is the one that is not seen.
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_block_leaf(time: &libc::timespec) -> c_int {
    black_box(unsafe { libc::nanosleep(time, ptr::null_mut()) })
}

// Users.

fn setuids(args: Args) -> Result<Report> {
    args.end()?;
    let (none, user) = (u64::from(u32::MAX), 54321);
    raw(libc::SYS_setresuid, [none, user, none, 0, 0])?;
    raw(libc::SYS_setfsuid, [user, 0, 0, 0, 0])?;
    raw(libc::SYS_setreuid, [none, 0, 0, 0, 0])?;
    raw(libc::SYS_setregid, [none, 54322, 0, 0, 0])?;
    raw(libc::SYS_setuid, [user, 0, 0, 0, 0])?;
    match raw(libc::SYS_setuid, [0; 5]) {
        Ok(_) => Err("it became root again".into()),
        Err(_) => Ok(vec![("calls", 6), ("failed", 1)]),
    }
}

// Memory.

fn shm(mut args: Args) -> Result<Report> {
    let bytes = args.next("BYTES")?;
    args.end()?;
    let id = check(unsafe { libc::shmget(libc::IPC_PRIVATE, bytes, libc::IPC_CREAT | 0o600) })
        .map_err(|error| refusable("shmget", error))?;
    unsafe {
        let at = libc::shmat(id, ptr::null(), libc::SHM_RDONLY);
        let detached = check(libc::shmdt(at));
        check(libc::shmctl(id, libc::IPC_RMID, ptr::null_mut()))?;
        detached?;
        libc::shmat(id, ptr::null(), 0);
    }
    Ok(vec![("id", id.into()), ("bytes", bytes as i64)])
}

const PAGE: usize = 4096;

fn touch(mut args: Args) -> Result<Report> {
    let linger = args.option("--linger")?.unwrap_or(0);
    let pages: usize = args.next("N")?;
    args.end()?;
    let (len, own) = (pages * PAGE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    let access = libc::PROT_READ | libc::PROT_WRITE;
    let at = unsafe { libc::mmap(ptr::null_mut(), len, access, own, -1, 0) };
    if at == libc::MAP_FAILED {
        return Err(io::Error::last_os_error().into());
    }
    // A fault each, and not one for many; EINVAL: this kernel has no large pages.
    unsafe { libc::madvise(at, len, libc::MADV_NOHUGEPAGE) };
    black_box(workload_touch(at.cast(), pages));
    thread::sleep(Duration::from_millis(linger));
    Ok(vec![("pages", pages as i64)])
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_touch(at: *mut u8, pages: usize) -> usize {
    (0..pages).for_each(|page| unsafe { at.add(page * PAGE).write_volatile(1) });
    pages
}

fn messages(mut args: Args) -> Result<Report> {
    let (n, bytes): (u32, usize) = (args.next("N")?, args.next("BYTES")?);
    args.end()?;
    let queue = check(unsafe { libc::msgget(libc::IPC_PRIVATE, 0o600) })
        .map_err(|error| refusable("msgget", error))?;
    // Its first word is its type.
    let mut message = vec![1i64; 1 + bytes.div_ceil(8)];
    for _ in 0..n {
        let at = message.as_mut_ptr().cast();
        check(unsafe { libc::msgsnd(queue, at, bytes, 0) })?;
        check(unsafe { libc::msgrcv(queue, at, bytes, 0, 0) } as c_int)?;
    }
    check(unsafe { libc::msgctl(queue, libc::IPC_RMID, ptr::null_mut()) })?;
    Ok(vec![("messages", n.into())])
}

fn stacks(mut args: Args) -> Result<Report> {
    let n = args.next::<u32>("N")?;
    args.end()?;
    for way in 0..n {
        black_box(stack_fork(way, u32::BITS - n.leading_zeros()));
    }
    Ok(vec![("stacks", n.into())])
}

/// Calls one function or the other for each bit of `way`.
#[inline(never)]
fn stack_fork(way: u32, depth: u32) -> c_int {
    match (depth, way & 1) {
        (0, _) => workload_block_leaf(&libc::timespec { tv_sec: 0, tv_nsec: 1_000_000 }),
        (_, 0) => black_box(stack_left(way >> 1, depth - 1)),
        _ => black_box(stack_right(way >> 1, depth - 1)),
    }
}

#[inline(never)]
fn stack_left(way: u32, depth: u32) -> c_int {
    black_box(stack_fork(way, depth))
}

#[inline(never)]
fn stack_right(way: u32, depth: u32) -> c_int {
    // Not the same code as the left one's, or they would be made one.
    black_box(stack_fork(way, depth)) | black_box(0)
}

fn pipe_pingpong(mut args: Args) -> Result<Report> {
    let n = args.next::<u32>("N")?;
    args.end()?;
    let (mut child_in, mut to_child) = io::pipe()?;
    let (mut parent_in, mut to_parent) = io::pipe()?;
    let play = |from: &mut io::PipeReader, to: &mut io::PipeWriter, serve: bool| {
        let mut ball = [0];
        for _ in 0..n {
            if serve {
                to.write_all(&ball)?;
            }
            from.read_exact(&mut ball)?;
            if !serve {
                to.write_all(&ball)?;
            }
        }
        io::Result::Ok(())
    };
    let child = fork(|| {
        // Both hold all ends of the pipes, so neither would see the other go.
        unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) };
        play(&mut child_in, &mut to_parent, false).is_err().into()
    })?;
    play(&mut parent_in, &mut to_child, true)?;
    if !wait(child)? {
        return Err("the other side failed".into());
    }
    Ok(vec![("round_trips", n.into())])
}

/// A process of that name that sleeps until the pipe is written to.
fn asleep(name: &CStr) -> Result<(libc::pid_t, io::PipeWriter)> {
    let (mut asleep, waker) = io::pipe()?;
    let child = fork(|| {
        unsafe { libc::prctl(libc::PR_SET_NAME, name.as_ptr()) };
        asleep.read_exact(&mut [0]).is_err().into()
    })?;
    let (stat, state) = (format!("/proc/{child}/stat"), format!("({}) S", name.to_str()?));
    while !std::fs::read_to_string(&stat)?.contains(&state) {
        thread::yield_now();
    }
    Ok((child, waker))
}

fn woken(mut args: Args) -> Result<Report> {
    let ms = args.next("MS")?;
    args.end()?;
    let (child, mut waker) = asleep(c"sleeper")?;
    workload_block_outer(ms, 1);
    waker.write_all(&[0])?;
    if !wait(child)? {
        return Err("the other one failed".into());
    }
    Ok(vec![("slept_ms", ms as i64)])
}

fn behind(mut args: Args) -> Result<Report> {
    let ms = args.next("MS")?;
    args.end()?;
    pin(unsafe { libc::sched_getcpu() } as usize)?;
    let (child, mut waker) = asleep(c"behind")?;
    // Nothing but real-time tasks gets between the wake-up and the end of the burning.
    let first = libc::sched_param { sched_priority: 1 };
    let made = check(unsafe { libc::sched_setscheduler(0, libc::SCHED_FIFO, &first) });
    made.map_err(|error| refusable("sched_setscheduler", error))?;
    waker.write_all(&[0])?;
    workload_burn_outer(ms);
    if !wait(child)? {
        return Err("the other one failed".into());
    }
    Ok(vec![("waited_ms", ms as i64)])
}

fn runq(mut args: Args) -> Result<Report> {
    let (threads, ms) = (args.next::<u32>("T")?, args.next("MS")?);
    args.end()?;
    let cpu = unsafe { libc::sched_getcpu() };
    pin(cpu as usize)?;
    let start = Barrier::new(threads as usize);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                start.wait();
                workload_burn_outer(ms);
            });
        }
    });
    Ok(vec![
        ("threads", threads.into()),
        ("cpu", cpu.into()),
        ("cpu_ms", i64::from(threads) * ms as i64),
    ])
}

//! Runs a tool on a known load and reads what it prints.
//!
//! A wait polls for the fact it waits for, under one generous deadline;
//! nothing sleeps and hopes.

use std::{
    cell::OnceCell,
    collections::BTreeMap,
    env,
    ffi::OsStr,
    fs,
    io::{BufRead as _, BufReader, Write as _},
    ops::RangeInclusive,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        LazyLock, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

/// How long anything may take before the test gives up on it.
pub static PATIENCE: LazyLock<Duration> = LazyLock::new(|| patient(Duration::from_secs(60)));

/// A time that is generous on a usual machine, on this one.
pub fn patient(time: Duration) -> Duration {
    time * slowness() as u32
}

/// How many times slower than usual this machine is: BEEBOX_PATIENCE.
pub fn slowness() -> u64 {
    env::var("BEEBOX_PATIENCE").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// A large number of things to do, for this machine.
pub fn many(n: u64) -> u64 {
    n / slowness()
}

/// The program under test: what BEEBOX names, else the one just built.
pub fn beebox() -> PathBuf {
    env::var_os("BEEBOX").map_or_else(|| env!("CARGO_BIN_EXE_beebox").into(), PathBuf::from)
}

/// The program that makes the loads; see its `help`.
pub fn workload() -> PathBuf {
    env::var_os("BEEBOX_WORKLOAD").map(PathBuf::from).unwrap_or_else(|| {
        let test = env::current_exe().expect("a test knows its own path");
        test.parent().and_then(Path::parent).expect("deps").join("examples/workload")
    })
}

/// Polls until a fact is there.
pub fn wait_for<T>(what: &str, mut fact: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + *PATIENCE;
    loop {
        if let Some(value) = fact() {
            return value;
        }
        assert!(Instant::now() < deadline, "waited {:?} in vain for {what}", *PATIENCE);
        thread::sleep(Duration::from_millis(2));
    }
}

/// A new empty directory, removed with its value.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let n = NUMBER.fetch_add(1, Ordering::Relaxed);
        let dir = env::temp_dir().join(format!("beebox-test-{}-{n}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        Scratch(dir)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_string()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A tool with its options, to be run.
pub struct Tool {
    command: Command,
    name: String,
    redirected: bool,
}

/// `tool("opensnoop -x -J")`
pub fn tool(line: &str) -> Tool {
    assert!(is_root(), "live tests need root");
    let mut command = Command::new(beebox());
    command.args(line.split_whitespace()).stdin(Stdio::null());
    Tool { command, redirected: false, name: line.split(' ').next().unwrap().into() }
}

/// Another program, which runs the tool `name`.
pub fn program(program: &str, name: &str) -> Tool {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    Tool { command, redirected: false, name: name.into() }
}

pub fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").unwrap().contains("\nUid:\t0\t0")
}

impl Tool {
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// Runs the tool with `-- workload LOAD`, to its end.
    pub fn load(self, load: &str) -> Ran {
        self.arg("--").arg(workload()).args(load).run()
    }

    /// Runs the tool with several loads, one after the other, to their end.
    pub fn loads(self, loads: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
        let shell = self.args("-- sh -c").arg("for load; do \"$0\" $load || exit; done");
        loads.into_iter().fold(shell.arg(workload()), Self::arg).run()
    }

    pub fn args(mut self, line: &str) -> Self {
        self.command.args(line.split_whitespace());
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sends the output to a file, or wherever.
    pub fn stdout(&mut self, to: impl Into<Stdio>) {
        self.command.stdout(to);
        self.redirected = true;
    }

    /// Runs the tool to its end.
    pub fn run(mut self) -> Ran {
        if !self.redirected {
            self.command.stdout(Stdio::piped());
        }
        let child = self.command.stderr(Stdio::piped()).spawn().unwrap();
        let output = child.wait_with_output().unwrap();
        Ran::new(self.name, &self.command, output)
    }

    /// Starts the tool and waits until everything is attached.
    pub fn start(mut self) -> Running {
        let scratch = Scratch::new();
        let ready = scratch.path("ready");
        self.command.arg("--ready-file").arg(&ready);
        if !self.redirected {
            self.command.stdout(Stdio::piped());
        }
        let mut child = self.command.stderr(Stdio::piped()).spawn().unwrap();
        wait_for("the tool to be attached", || {
            let over = child.try_wait().unwrap().is_some();
            (over || Path::new(&ready).exists()).then_some(())
        });
        Running { name: self.name, command: self.command, child }
    }
}

/// Tries five times what fails if a kernel hides an event from the tool, of which nobody can tell.
#[track_caller]
pub fn in_five(mut test: impl FnMut() -> Result<(), String>) {
    let all: Vec<_> = (0..5).map_while(|_| test().err()).collect();
    assert!(all.len() < 5, "{all:?}");
}

/// A run from which the kernel kept no event, which the tool says of the others: a kernel may hide
/// what happens while a process runs that it protects.
#[track_caller]
pub fn whole(mut run: impl FnMut() -> Ran) -> Ran {
    for _ in 0..20 {
        let ran = run();
        if !ran.stderr.contains("were kept from the tool by the kernel") {
            return ran;
        }
    }
    panic!("this kernel hides events all the time")
}

/// A tool that is tracing.
pub struct Running {
    name: String,
    command: Command,
    pub child: Child,
}

impl Running {
    pub fn signal(&self, signal: i32) {
        // SAFETY: the child was not waited for yet.
        #[allow(unsafe_code)]
        unsafe {
            libc::kill(self.child.id() as i32, signal);
        }
    }

    /// Ends the tool as Ctrl-C would and reads all it printed.
    pub fn stop(self) -> Ran {
        self.signal(libc::SIGINT);
        self.finish()
    }

    /// Waits until the tool ends by itself.
    pub fn finish(self) -> Ran {
        let output = self.child.wait_with_output().unwrap();
        Ran::new(self.name, &self.command, output)
    }
}

/// What a tool printed.
pub struct Ran {
    name: String,
    line: String,
    pub status: Option<i32>,
    pub stdout: String,
    pub stderr: String,
    records: OnceCell<Vec<Value>>,
}

impl Ran {
    fn new(name: String, command: &Command, output: Output) -> Self {
        Ran {
            name,
            line: format!("{command:?}"),
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("a text stream is UTF-8"),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            records: OnceCell::new(),
        }
    }

    /// Everything, for the message of a failed assertion.
    pub fn story(&self) -> String {
        let Ran { line, status, stdout, stderr, .. } = self;
        let stdout: String = stdout.chars().take(4000).collect();
        format!("\n$ {line}\n[status {status:?}]\n--- stdout\n{stdout}\n--- stderr\n{stderr}\n")
    }

    /// The same, once it is certain that the tool ended well.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, Some(0), "{}", self.story());
        self
    }

    /// All JSON records, each checked against the tool's own schema.
    #[track_caller]
    pub fn records(&self) -> &[Value] {
        if self.records.get().is_none() {
            let _ = self.records.set(self.parse());
        }
        self.records.get().unwrap()
    }

    #[track_caller]
    fn parse(&self) -> Vec<Value> {
        let schema = schema(&self.name);
        let usual = usual_keys(&schema);
        let parse = |line: &str| -> Value {
            let value = serde_json::from_str(line)
                .unwrap_or_else(|e| panic!("{e}: {line}{}", self.story()));
            if let Err(e) = conforms(&value, &schema) {
                panic!("{e}: {line}{}", self.story());
            }
            if !self.line.contains("--fields") {
                let (_, keys) = usual.iter().find(|(kind, _)| **kind == value["type"]).unwrap();
                let missing = keys.iter().find(|key| value.get(key).is_none());
                assert!(missing.is_none(), "no {missing:?}: {line}{}", self.story());
            }
            value
        };
        self.stdout.lines().map(parse).collect()
    }

    #[track_caller]
    pub fn of_type(&self, kind: &str) -> Vec<Value> {
        self.records().iter().filter(|r| r["type"] == kind).cloned().collect()
    }

    #[track_caller]
    pub fn events(&self) -> Vec<Value> {
        self.of_type("event")
    }

    /// The stacks of a program's tasks.
    #[track_caller]
    pub fn stacks(&self, comm: &str) -> Vec<Value> {
        self.of_type("stack").into_iter().filter(|stack| stack["comm"] == comm).collect()
    }

    #[track_caller]
    pub fn summary(&self) -> Value {
        let last = self.records().last().unwrap_or_else(|| panic!("{}", self.story()));
        assert_eq!(last["type"], "summary", "{}", self.story());
        last.clone()
    }

    /// The sum of what was lost, but for texts that were cut.
    #[track_caller]
    pub fn lost(&self) -> u64 {
        let lost = self.summary()["lost"].as_object().unwrap().clone();
        lost.iter().filter(|(k, _)| *k != "truncated").map(|(_, v)| v.as_u64().unwrap()).sum()
    }

    /// The requests whose end the kernel did not show to the tool, which a kernel may do to what
    /// happens in an interrupt; the tool says so.
    #[track_caller]
    pub fn without_end(&self) -> u64 {
        let summary = self.summary();
        summary["lost"]["missed"].as_u64().unwrap() + summary["unfinished"].as_u64().unwrap()
    }

    /// The rows of a table by their headings, as a person reads it: words
    /// apart by blanks, the last column to the end of the line.
    #[track_caller]
    pub fn table(&self) -> Vec<BTreeMap<String, String>> {
        let mut lines = self.stdout.lines();
        let heading = lines.next().unwrap_or_else(|| panic!("no heading{}", self.story()));
        let names: Vec<_> = heading.split_whitespace().collect();
        let row = |line: &str| {
            let mut rest = line;
            let cell = |(i, name): (usize, &&str)| {
                rest = rest.trim_start();
                let end = if i + 1 == names.len() { None } else { rest.find(' ') };
                let (cell, more) = rest.split_at(end.unwrap_or(rest.len()));
                rest = more;
                (name.to_string(), cell.trim_end().to_string())
            };
            names.iter().enumerate().map(cell).collect()
        };
        lines.filter(|l| !l.is_empty()).map(row).collect()
    }
}

/// The sum of a key over rows.
pub fn total(rows: &[Value], key: &str) -> u64 {
    rows.iter().map(|row| row[key].as_u64().unwrap()).sum()
}

/// The functions of a stack's `user` or `kernel` side, innermost first.
pub fn functions(stack: &Value, side: &str) -> Vec<String> {
    let frames = stack[side].as_array().into_iter().flatten();
    frames.map(|frame| frame["symbol"].as_str().unwrap_or("[unknown]").to_string()).collect()
}

/// What stacks weigh together, of those that have a function.
pub fn weight(stacks: &[Value], side: &str, function: &str) -> u64 {
    let has = |stack: &&Value| functions(stack, side).iter().any(|name| name.contains(function));
    stacks.iter().filter(has).map(|stack| stack["value"].as_u64().unwrap()).sum()
}

/// What `beebox doctor` says, by tool. It is asked once: it tries every tool.
pub fn verdicts() -> Vec<Value> {
    static SAID: LazyLock<Vec<Value>> = LazyLock::new(|| {
        // Where it takes long, it was asked before.
        let said = env::var("BEEBOX_VERDICTS").map(|file| fs::read_to_string(file).unwrap());
        verdicts_in(&said.unwrap_or_else(|_| {
            let said = Command::new(beebox()).args(["doctor", "--json"]).output().unwrap();
            assert_eq!((said.status.code(), &*said.stderr), (Some(0), &b""[..]));
            String::from_utf8(said.stdout).unwrap()
        }))
    });
    SAID.clone()
}

/// What it says of one tool that may not use some hooks: BEEBOX_WITHOUT.
pub fn verdict_without(tool: &str, hooks: &str) -> Value {
    let mut doctor = Command::new(beebox());
    let said = doctor.args(["doctor", tool, "--json"]).env("BEEBOX_WITHOUT", hooks).output();
    verdicts_in(&String::from_utf8(said.unwrap().stdout).unwrap()).remove(0)
}

fn verdicts_in(text: &str) -> Vec<Value> {
    let records = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    records.filter(|record| record["type"] == "tool").collect()
}

/// Whether the doctor says that a tool lacks something on this kernel.
pub fn lacks(tool: &str, what: &str) -> bool {
    let verdict = verdicts().into_iter().find(|v| v["tool"] == tool).expect("a tool");
    verdict["why"].as_array().unwrap().iter().any(|why| why == what)
}

/// Whether this kernel can run a tool; the test is skipped if not.
pub fn able(tool: &str) -> bool {
    // Where it takes long, it was asked before, and hooks may have been left out since.
    let was_asked = ["BEEBOX_VERDICTS", "BEEBOX_WITHOUT"].map(|name| env::var_os(name).is_some());
    let known = || verdicts().into_iter().find(|verdict| verdict["tool"] == tool);
    let known = if was_asked == [true, false] { known() } else { None };
    let verdict = known.unwrap_or_else(|| verdict_without(tool, ""));
    if verdict["verdict"] == "cannot" {
        skip(verdict["why"][0].as_str().unwrap());
    }
    verdict["verdict"] != "cannot"
}

/// What `beebox schema TOOL` says.
pub fn schema(tool: &str) -> Value {
    let output = Command::new(beebox()).args(["schema", tool]).output().unwrap();
    serde_json::from_slice(&output.stdout).expect("a schema is JSON")
}

/// The keys that records of each type have unless `--fields` leaves them out.
fn usual_keys(schema: &Value) -> Vec<(&Value, Vec<&str>)> {
    let is_usual = |(key, property): &(&String, &Value)| {
        let said = property["description"].as_str().unwrap_or_default();
        let at_times = *key == "unfinished" || key.ends_with("_bytes") && said.contains("hex");
        !at_times && !said.contains("only with --fields")
    };
    let kinds = schema["oneOf"].as_array().unwrap().iter();
    let keys = kinds.map(|kind| {
        let properties = kind["properties"].as_object().unwrap();
        let usual = properties.iter().filter(is_usual).map(|(key, _)| &**key);
        (&properties["type"]["const"], usual.collect())
    });
    keys.collect()
}

/// Checks a value against the part of JSON Schema that beebox uses.
pub fn conforms(value: &Value, schema: &Value) -> Result<(), String> {
    if let Some(one_of) = schema["oneOf"].as_array() {
        let kind = &value["type"];
        let found = one_of.iter().find(|s| s["properties"]["type"]["const"] == *kind);
        return conforms(value, found.ok_or(format!("no record of type {kind}"))?);
    }
    if let Some(constant) = schema.get("const") {
        return if value == constant { Ok(()) } else { Err(format!("{value} is not {constant}")) };
    }
    if let Some(choices) = schema["enum"].as_array() {
        return if choices.contains(value) { Ok(()) } else { Err(format!("{value} in {schema}")) };
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.clone(),
        kind => vec![kind.clone()],
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Number(n) if n.is_f64() => "number",
        Value::Number(_) => "integer",
    };
    if !kinds.iter().any(|k| k == kind || kind == "integer" && k == "number") {
        return Err(format!("{value} is no {kinds:?}"));
    }
    if schema.get("minimum").is_some() && value.as_f64() < schema["minimum"].as_f64() {
        return Err(format!("{value} is below the minimum"));
    }
    for item in value.as_array().into_iter().flatten() {
        conforms(item, &schema["items"])?;
    }
    let Some(object) = value.as_object() else { return Ok(()) };
    for key in schema["required"].as_array().into_iter().flatten() {
        if !object.contains_key(key.as_str().unwrap()) {
            return Err(format!("{key} is missing"));
        }
    }
    for (key, value) in object {
        match schema["properties"].get(key) {
            Some(property) => conforms(value, property).map_err(|e| format!("{key}: {e}"))?,
            None if schema["additionalProperties"] == false => {
                return Err(format!("{key} is not in the schema"));
            }
            None => {}
        }
    }
    Ok(())
}

/// A disk of the test's own, detached with its value. None, and the test is
/// skipped, where there are no loop devices.
pub struct Loop {
    pub path: String,
    /// Without `/dev/`.
    pub name: String,
    _file: Scratch,
}

impl Loop {
    pub fn new(bytes: u64) -> Option<Self> {
        let scratch = Scratch::new();
        let file = scratch.path("disk");
        fs::File::create(&file).unwrap().set_len(bytes).unwrap();
        let disk = Self::on(&file, scratch);
        if disk.is_none() {
            skip("no loop device can be made here");
        }
        disk
    }

    /// A disk made of a file, which `scratch` holds.
    pub fn on(file: &str, scratch: Scratch) -> Option<Self> {
        let output = Command::new("losetup").args(["-P", "-f", "--show", file]).output().ok()?;
        let path = String::from_utf8(output.stdout).ok()?.trim().to_string();
        let name = path.strip_prefix("/dev/")?.to_string();
        Some(Loop { path, name, _file: scratch })
    }
}

impl Drop for Loop {
    fn drop(&mut self) {
        let _ = Command::new("losetup").args(["-d", &self.path]).status();
    }
}

/// Whether a command runs to a good end.
pub fn done(command: &str, args: &[&str]) -> bool {
    Command::new(command).args(args).output().is_ok_and(|output| output.status.success())
}

/// Whether the workload did as told.
pub fn work(line: &str) -> bool {
    done(workload().to_str().unwrap(), &line.split(' ').collect::<Vec<_>>())
}

/// Whether the workload can do something here; the test is skipped as to that if not.
#[track_caller]
pub fn can(load: &str) -> bool {
    let output = Command::new(workload()).args(load.split_whitespace()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(77) {
        skip(&said);
        return false;
    }
    assert!(output.status.success(), "{load}: {said}");
    true
}

/// A file system of the test's own, unmounted with its value. None, and the test is skipped, where
/// none can be made.
pub struct Mounted {
    pub dir: PathBuf,
    _disk: Loop,
    _below: Scratch,
}

impl Mounted {
    /// `kind` is ext4, xfs, btrfs or f2fs.
    pub fn new(kind: &str, bytes: u64) -> Option<Self> {
        Self::on(kind, Loop::new(bytes)?)
    }

    /// Takes a disk that holds nothing yet.
    pub fn on(kind: &str, disk: Loop) -> Option<Self> {
        let below = Scratch::new();
        let dir = below.0.join("mounted");
        fs::create_dir(&dir).unwrap();
        if !done(&format!("mkfs.{kind}"), &["-q", &disk.path])
            || !done("mount", &["-t", kind, &disk.path, dir.to_str().unwrap()])
        {
            skip(&format!("no {kind} can be made and mounted here"));
            return None;
        }
        Some(Mounted { dir, _disk: disk, _below: below })
    }

    pub fn path(&self, name: &str) -> String {
        self.dir.join(name).to_str().unwrap().to_string()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        done("umount", &[self.dir.to_str().unwrap()]);
    }
}

/// A cgroup that may have so much memory, as long as its value lives.
pub struct MemoryCgroup(String);

impl MemoryCgroup {
    const LIMITS: [(&str, &str); 2] =
        [("/sys/fs/cgroup", "memory.max"), ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")];

    /// None, and the test is skipped, where cgroups cannot limit memory.
    pub fn new(most: &str) -> Option<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        // Above version 1's hierarchies is a directory that takes any file.
        let set = |file: &str, text: &str| {
            let file = fs::File::options().write(true).open(file);
            file.and_then(|mut file| file.write_all(text.as_bytes())).is_ok()
        };
        let found = Self::LIMITS.iter().find_map(|(root, limit)| {
            set(&format!("{root}/cgroup.subtree_control"), "+memory");
            let n = NUMBER.fetch_add(1, Ordering::Relaxed);
            let cgroup = format!("{root}/beebox-test-{}-{n}", std::process::id());
            fs::create_dir(&cgroup).ok()?;
            let cgroup = MemoryCgroup(cgroup);
            set(&format!("{}/{limit}", cgroup.0), most).then_some(cgroup)
        });
        if found.is_none() {
            skip("no cgroup can limit memory here");
        }
        found
    }

    /// What a shell does to become a load in it; `$0` is the workload.
    pub fn enter(&self, load: &str) -> String {
        format!("echo $$ >{}/cgroup.procs; exec \"$0\" {load}", self.0)
    }
}

impl Drop for MemoryCgroup {
    fn drop(&mut self) {
        wait_for("the cgroup to be empty", || fs::remove_dir(&self.0).ok());
    }
}

/// A directory of this machine, mounted by NFS from itself, as long as its value lives.
pub struct Nfs {
    pub dir: String,
    below: Scratch,
    _only: MutexGuard<'static, ()>,
}

impl Nfs {
    const SERVER: &str = "/proc/fs/nfsd";

    /// None, and the test is skipped, where there is no server in the kernel, or it is in use.
    pub fn new() -> Option<Self> {
        let below = Scratch::new();
        let (dir, served) = (below.path("mounted"), below.path("served"));
        fs::create_dir(&dir).unwrap();
        fs::create_dir(&served).unwrap();
        static ONLY: Mutex<()> = Mutex::new(());
        let _only = ONLY.lock().unwrap_or_else(PoisonError::into_inner);
        // Served is a tree of its own: another directory would need a name for its file system.
        let has = done("mount", &["-t", "nfsd", "nfsd", Self::SERVER])
            && fs::read_to_string(Self::control("threads")).is_ok_and(|n| n.trim() == "0");
        if !has {
            skip("no NFS server that is free");
            return None;
        }
        let nfs = Nfs { dir, below, _only };
        assert!(done("mount", &["-t", "tmpfs", "none", &served]));
        let tell = |file: &str, what: &str| {
            let line = format!("{what}\n");
            fs::write(file, line).unwrap_or_else(|e| panic!("{file} {what:?}: {e}"));
        };
        fs::create_dir_all("/var/lib/nfs/v4recovery").unwrap();
        // The oldest version, which old kernels have and new ones do not know, would ask rpcbind(8).
        let _ = fs::write(Self::control("versions"), "-2\n");
        tell(&Self::control("versions"), "-3 +4 +4.1");
        for time in ["nfsv4leasetime", "nfsv4gracetime"] {
            tell(&Self::control(time), "10");
        }
        tell(&Self::control("portlist"), "tcp 2049");
        tell(&Self::control("threads"), "2");
        // What mountd(8) would answer, until 2038: who this is, and that the root of what is
        // served, which has the number 0, is this directory (rw, insecure, no_root_squash).
        let cache = |name: &str, what: &str| {
            tell(&format!("/proc/net/rpc/{name}/channel"), what);
        };
        let far = i32::MAX;
        cache("auth.unix.ip", &format!("nfsd 127.0.0.1 {far} client"));
        cache("nfsd.fh", &format!("client 1 \\x00000000 {far} {served}"));
        cache("nfsd.export", &format!("client {served} {far} {} 65534 65534 0", 0x2402));
        // A server that keeps no book of its clients cannot be told: they wait ten seconds.
        let _ = fs::write(Self::control("v4_end_grace"), "Y\n");
        let options = "addr=127.0.0.1,clientaddr=127.0.0.1,vers=4.1,sec=sys";
        let done = done("mount", &["-t", "nfs4", "-o", options, "127.0.0.1:/", &nfs.dir]);
        assert!(done, "NFS cannot be mounted");
        Some(nfs)
    }

    fn control(file: &str) -> String {
        format!("{}/{file}", Self::SERVER)
    }

    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir)
    }
}

impl Drop for Nfs {
    fn drop(&mut self) {
        done("umount", &[&self.dir]);
        let _ = fs::write(Self::control("threads"), "0");
        let _ = fs::write("/proc/net/rpc/nfsd.export/flush", "1");
        done("umount", &[&self.below.path("served")]);
        done("umount", &[Self::SERVER]);
    }
}

/// A command of the workload that serves until its value is dropped.
pub struct Serving {
    process: Child,
    /// The line it said when it was there.
    pub said: String,
}

impl Serving {
    /// None, and the test is skipped, where it cannot be had.
    pub fn new(line: &str) -> Option<Self> {
        let mut command = Command::new(workload());
        command.args(line.split(' ')).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut said).unwrap();
        if said.is_empty() {
            assert_eq!(process.wait().unwrap().code(), Some(77), "{line}");
            skip(&format!("no `{line}` here"));
            return None;
        }
        Some(Serving { process, said: said.trim().to_string() })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

/// A file system in user space with a file of 64 KiB, of which each read takes 50 ms.
pub struct SlowReads {
    pub file: String,
    _serving: Serving,
    _below: Scratch,
}

impl SlowReads {
    pub const TAKES: Duration = Duration::from_millis(50);

    /// None, and the test is skipped, where there is no FUSE.
    pub fn new() -> Option<Self> {
        let below = Scratch::new();
        let dir = below.0.to_str().unwrap();
        let serving = Serving::new(&format!("fuse {dir} 65536 {}", Self::TAKES.as_millis()))?;
        Some(SlowReads { file: below.path("file"), _serving: serving, _below: below })
    }
}

/// What to do without, so that fsdist and fsslower measure by each of their ways in turn.
pub const FS_WITHOUT: [&str; 3] = ["", "fentry", "fentry,kprobe"];

/// Whether the kernel's functions can be traced.
pub fn has_kprobes() -> bool {
    Path::new("/sys/bus/event_source/devices/kprobe").exists()
}

/// Whether it was the file system's functions that were measured, as it must be where kprobes are.
#[track_caller]
pub fn measured_functions(ran: &Ran, without: &str) {
    let kprobes = has_kprobes();
    let system_calls = ran.stderr.contains("measures the system calls for files");
    assert_eq!(system_calls, !kprobes || without.contains("kprobe"), "{}", ran.story());
}

/// A file system that takes no writes as long as its value lives: writers wait.
pub struct Frozen(String);

impl Frozen {
    pub fn new(dir: &str) -> Self {
        assert!(done("fsfreeze", &["-f", dir]));
        Frozen(dir.to_string())
    }
}

impl Drop for Frozen {
    fn drop(&mut self) {
        done("fsfreeze", &["-u", &self.0]);
    }
}

/// Waits until a process is asleep in the kernel, as one is that nothing can wake but a disk.
/// `comm`: by then, for it may have been held up on its way to become that.
pub fn held_up(pid: u32, comm: &str) {
    let (stat, state) = (format!("/proc/{pid}/stat"), format!("({comm}) D "));
    wait_for("the process to be held up", || {
        fs::read_to_string(&stat).ok()?.contains(&state).then_some(())
    });
}

/// A tool that traces one process by its pid, while that has to wait for an fsync(2): the disk
/// below its file system is a file on another one, and that is frozen. Returns what the tool
/// printed, the file, and the times between which the fsync took. Unless it is to go on to the
/// fsync's end, the tool ends before. None where none can be mounted.
pub fn held_fsync(
    kind: &str,
    line: &str,
    to_its_end: bool,
) -> Option<(Ran, String, RangeInclusive<Duration>)> {
    let below = Mounted::new("ext4", 768 << 20)?;
    let image = below.path("disk");
    fs::File::create(&image).unwrap().set_len(512 << 20).unwrap();
    let disk = Mounted::on(kind, Loop::on(&image, Scratch::new())?)?;
    let (file, dir) = (disk.path("file"), below.path(""));
    fs::write(&file, "").unwrap();
    assert!(done("sync", &["-f", &file]));
    let slow = Waiting::load(&format!("write {file} 4096 4096 --fsync"));
    let pid = slow.pid();
    let mut running = Some(tool(&format!("{line} -p {pid}")).start());
    let frozen = Frozen::new(&dir);
    let began = Instant::now();
    let writer = thread::spawn(move || slow.go());
    held_up(pid, "workload");
    let waited = Instant::now();
    thread::sleep(Duration::from_millis(200));
    let early = if to_its_end { None } else { running.take() }.map(|running| running.stop().ok());
    let held = waited.elapsed();
    drop(frozen);
    writer.join().unwrap();
    let ran = early.or_else(|| Some(running?.stop().ok()))?;
    Some((ran, file, held..=began.elapsed()))
}

/// A file system in memory, of the test's own, unmounted with its value. None, and the test is
/// skipped, where none can be mounted.
pub struct Tmpfs(Scratch);

impl Tmpfs {
    /// `size` as mount(8) takes it: 256k.
    pub fn new(size: &str) -> Option<Self> {
        let below = Scratch::new();
        let dir = below.0.to_str().unwrap();
        if !done("mount", &["-t", "tmpfs", "-o", &format!("size={size}"), "none", dir]) {
            skip("no tmpfs can be mounted here");
            return None;
        }
        Some(Tmpfs(below))
    }

    /// A disk made of a file here, which holds nothing yet and takes what room there is.
    pub fn disk(&self, bytes: u64) -> Option<Loop> {
        let file = self.0.path("disk");
        fs::File::create(&file).unwrap().set_len(bytes).unwrap();
        let disk = Loop::on(&file, Scratch::new());
        if disk.is_none() {
            skip("no loop device can be made here");
        }
        disk
    }

    pub fn dir(&self) -> &Path {
        &self.0.0
    }

    /// Takes all the room there is.
    pub fn fill(&self) {
        let mut file = fs::File::create(self.0.path("full")).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        done("umount", &["-l", self.0.0.to_str().unwrap()]);
    }
}

/// A command that is started, but does nothing before [`go`](Self::go): its
/// pid is known before its load begins.
pub struct Waiting(Child);

impl Waiting {
    pub fn load(load: &str) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", "read go; exec \"$@\"", "sh"]).arg(workload());
        command.args(load.split_whitespace()).stdin(Stdio::piped());
        Waiting(command.spawn().unwrap())
    }

    /// A load that waits itself: its process is that of the workload from the beginning.
    pub fn there(load: &str) -> Self {
        let mut command = Command::new(workload());
        command.args(load.split_whitespace()).stdin(Stdio::piped()).stdout(Stdio::null());
        Waiting(command.spawn().unwrap())
    }

    /// A shell line, which says itself when to wait: `read go`.
    pub fn shell(line: &str) -> Self {
        Waiting(Command::new("sh").args(["-c", line]).stdin(Stdio::piped()).spawn().unwrap())
    }

    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Lets it run, to its end.
    pub fn go(mut self) {
        self.0.stdin.take().unwrap().write_all(b"go\n").unwrap();
        assert!(self.0.wait().unwrap().success());
    }
}

/// Says that a test, or a part of it, cannot run here, and why. Whoever runs the tests counts it.
pub fn skip(why: &str) {
    let test = thread::current();
    let _ = writeln!(
        std::io::stderr(),
        "SKIPPED {}: {}",
        test.name().unwrap_or_default(),
        why.replace('\n', " ")
    );
}

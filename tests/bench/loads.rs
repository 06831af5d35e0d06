//! What each tool is measured with.

use std::{
    fs::File,
    io::Write as _,
    process::{Child, Command, Stdio},
    time::Instant,
};

use super::{
    Result,
    contender::{Run, children_cpu_ns, cpus},
    support::{Scratch, workload},
};

pub struct Subject {
    pub tool: &'static str,
    pub what: &'static str,
    /// A load that goes on until it is killed, for the start.
    pub steady: Load,
    pub loads: Vec<Load>,
    /// What stands in each line that tells of a call.
    pub mark: Option<String>,
}

pub struct Load {
    pub name: String,
    words: Vec<String>,
    pub calls: u64,
    /// The callers pay for what they cause: their CPU time tells the cost.
    pub cost: bool,
}

/// What came of a load.
pub struct Did {
    /// CPU time of the processes that made it.
    pub cpu_ns: f64,
    /// What the tool had used before.
    pub tool_before_ns: f64,
    pub wakeups_per_second: f64,
}

/// A load in the background, until it is dropped.
pub struct Steady(Child);

impl Drop for Steady {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Load {
    pub fn new(name: &str, calls: u64, line: &str) -> Self {
        let words = line.split_whitespace().map(String::from).collect();
        Load { name: name.into(), words, calls, cost: true }
    }

    fn command(&self) -> Command {
        let program = match &*self.words[0] {
            "getent" => "getent".into(),
            _ => workload(),
        };
        let mut command = Command::new(program);
        let own = usize::from(self.words[0] == "getent");
        command.args(&self.words[own..]).stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::null());
        command
    }

    pub fn start(&self) -> Steady {
        Steady(self.command().spawn().expect("a load"))
    }

    pub fn run(&self, watched: Option<&Run>) -> Did {
        let tool_before_ns = watched.map_or(0.0, Run::cpu_ns);
        let wakeups = watched.map_or(0, Run::wakeups);
        let (cpu, start) = (children_cpu_ns(), Instant::now());
        let status = self.command().status().expect("a load");
        assert!(status.success(), "{:?}", self.words);
        let seconds = start.elapsed().as_secs_f64();
        let wakeups = watched.map_or(0, Run::wakeups) - wakeups;
        Did {
            cpu_ns: children_cpu_ns() - cpu,
            tool_before_ns,
            wakeups_per_second: wakeups as f64 / seconds,
        }
    }
}

pub fn subjects(scratch: &Scratch) -> Result<Vec<Subject>> {
    const FOREVER: u32 = u32::MAX;
    let last = cpus() - 1;
    let file = scratch.path("opened");
    File::create(&file)?;
    let disk = scratch.path("disk");
    let mut data = File::create(&disk)?;
    for _ in 0..64 {
        data.write_all(&[7; 1 << 20])?;
    }
    data.sync_all()?;

    let opens = Subject {
        tool: "opensnoop",
        what: "opens of one file that is there",
        steady: Load::new(
            "",
            0,
            &format!("--pin {last} open {FOREVER} {file} --close --rate 5000"),
        ),
        loads: vec![
            Load::new("flood", 200_000, &format!("open 200000 {file} --close")),
            Load::new("5,000/s", 5_000, &format!("open 5000 {file} --close --rate 5000")),
            Load::new("200,000/s", 200_000, &format!("open 200000 {file} --close --rate 200000")),
            Load::new(
                "all CPUs",
                400_000,
                &format!("open 400000 {file} --close --threads {}", cpus()),
            ),
        ],
        mark: Some(file.clone()),
    };
    let program = workload().display().to_string();
    let exec = |n| format!("exec {n} {program} true benchmark");
    let execs = |tool, mark: Option<&str>| Subject {
        tool,
        what: "execs of one small program",
        steady: Load::new("", 0, &format!("--pin {last} {}", exec(FOREVER))),
        loads: vec![Load::new("flood", 2_000, &exec(2_000))],
        mark: mark.map(String::from),
    };
    let users = Subject {
        tool: "setuids",
        what: "programs that change their user, by six calls",
        steady: Load::new("", 0, &format!("--pin {last} exec {FOREVER} {program} setuids")),
        loads: vec![Load::new("flood", 6_000, &format!("exec 1000 {program} setuids"))],
        mark: Some("workload".into()),
    };
    // An open and a close each.
    let calls = |tool| Subject {
        tool,
        what: "system calls: opens and closes of one file",
        steady: Load::new("", 0, &format!("--pin {last} open {FOREVER} {file} --close")),
        loads: vec![Load::new("flood", 400_000, &format!("open 200000 {file} --close"))],
        mark: None,
    };
    let one_call = |tool, what, call: &str, mark: &str| Subject {
        tool,
        what,
        steady: Load::new("", 0, &format!("--pin {last} call {call} {FOREVER} {file}")),
        loads: vec![Load::new("flood", 100_000, &format!("call {call} 100000 {file}"))],
        mark: Some(mark.into()),
    };
    let signals = |tool| Subject {
        tool,
        what: "signals of a process to itself",
        steady: Load::new("", 0, &format!("--pin {last} kill {FOREVER} 10 --ignore")),
        loads: vec![Load::new("flood", 50_000, "kill 50000 10 --ignore")],
        mark: Some("workload".into()),
    };
    let connects = |tool, mark: Option<&str>| Subject {
        tool,
        what: "refused connects to 127.0.0.1",
        steady: Load::new("", 0, &format!("--pin {last} connect-refused 127.0.0.1 {FOREVER}")),
        loads: vec![Load::new("flood", 20_000, "connect-refused 127.0.0.1 20000")],
        mark: mark.map(String::from),
    };
    // Each to a listener of its own, with some bytes that are read.
    let connections = |tool, mark: Option<&str>| Subject {
        tool,
        what: "connections to 127.0.0.1 that carry 1,000 bytes",
        steady: Load::new("", 0, &format!("connect 127.0.0.1 0 {FOREVER} --send 1000")),
        loads: vec![Load::new("flood", 5_000, "connect 127.0.0.1 0 5000 --send 1000")],
        mark: mark.map(String::from),
    };
    let cached = |tool| Subject {
        tool,
        what: "reads of 4 KiB that are in the page cache",
        steady: Load::new("", 0, &format!("read {disk} 67108864 4096 --count {FOREVER}")),
        loads: vec![Load::new("flood", 163_840, &format!("read {disk} 67108864 4096 --count 10"))],
        mark: None,
    };
    let sleeps = Subject {
        tool: "naptime",
        what: "sleeps of no time",
        steady: Load::new("", 0, &format!("--pin {last} block 0 {FOREVER}")),
        loads: vec![Load::new("flood", 20_000, "block 0 20000")],
        mark: Some("workload".into()),
    };
    let names = |n| format!("getent ahostsv4 {}", ["localhost "].repeat(n).concat());
    let lookups = Subject {
        tool: "gethostlatency",
        what: "lookups of localhost by getent",
        steady: Load::new("", 0, &names(100_000)),
        loads: vec![Load::new("flood", 500, &names(500))],
        mark: Some("localhost".into()),
    };
    // A round trip is two wake-ups, and at least two switches.
    let pingpong = |tool| Subject {
        tool,
        what: "round trips between two processes on one CPU",
        steady: Load::new("", 0, &format!("--pin {last} pipe-pingpong {FOREVER}")),
        loads: vec![Load::new("flood", 50_000, &format!("--pin {last} pipe-pingpong 50000"))],
        mark: None,
    };
    // What a completion costs is paid by whoever was interrupted.
    let reads = |tool, mark: Option<&str>| Subject {
        tool,
        what: "direct reads of 4 KiB, one after another",
        steady: Load::new("", 0, &format!("read {disk} 4096 4096 --direct --count {FOREVER}")),
        loads: vec![Load {
            cost: false,
            ..Load::new("flood", 16_384, &format!("read {disk} 67108864 4096 --direct"))
        }],
        mark: mark.map(String::from),
    };
    Ok(vec![
        opens,
        execs("execsnoop", Some("benchmark")),
        execs("exitsnoop", Some("workload")),
        execs("pidpersec", None),
        execs("threadsnoop", None),
        one_call("filelife", "unlinks of a file that was just made", "unlink", "workload"),
        one_call("statsnoop", "newfstatat(2) of one file", "newfstatat", &file),
        one_call("syncsnoop", "fdatasync(2) of one file that is clean", "fdatasync", "workload"),
        users,
        calls("slabratetop"),
        calls("syscount"),
        signals("sigsnoop"),
        signals("killsnoop"),
        connects("tcpconnect", Some("workload")),
        // Two lines for each, of which it is not the client that others name.
        connects("tcpstates", None),
        connects("tcplife", None),
        connects("softirqs", None),
        connections("tcpaccept", Some("workload")),
        connections("tcptop", None),
        connections("tcptracer", None),
        connections("tcprtt", None),
        connections("tcpsynbl", None),
        connects("tcpconnlat", Some("workload")),
        lookups,
        cached("cachestat"),
        cached("ext4dist"),
        cached("ext4slower"),
        cached("filetop"),
        cached("vfscount"),
        cached("vfsstat"),
        sleeps,
        pingpong("klockstat"),
        pingpong("runqlat"),
        pingpong("runqlen"),
        pingpong("offcputime"),
        pingpong("cpudist"),
        pingpong("runqslower"),
        pingpong("wakeuptime"),
        reads("biolatency", None),
        reads("biopattern", None),
        reads("biosnoop", Some("workload")),
        reads("biostacks", None),
        reads("biotop", None),
        reads("bitesize", None),
        reads("hardirqs", None),
    ])
}

//! What each tool is measured with.

use std::{
    fs::{self, File},
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
    /// What it is told besides.
    pub args: Vec<String>,
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

impl Subject {
    /// With one load, as fast as it goes.
    fn flood(
        tool: &'static str,
        what: &'static str,
        steady: &str,
        calls: u64,
        load: &str,
        mark: Option<&str>,
    ) -> Self {
        Subject {
            tool,
            args: Vec::new(),
            what,
            steady: Load::new("", 0, steady),
            loads: vec![Load::new("flood", calls, load)],
            mark: mark.map(String::from),
        }
    }
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
        args: Vec::new(),
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
    let execs = |tool, mark| {
        let steady = format!("--pin {last} {}", exec(FOREVER));
        Subject::flood(tool, "execs of one small program", &steady, 2_000, &exec(2_000), mark)
    };
    // Six calls each.
    let users = |tool, mark| {
        let of = |n| format!("exec {n} {program} setuids");
        let what = "programs that change their user, by six calls";
        Subject::flood(
            tool,
            what,
            &format!("--pin {last} {}", of(FOREVER)),
            6_000,
            &of(1_000),
            mark,
        )
    };
    let dir = scratch.path("mounted");
    fs::create_dir_all(&dir)?;
    let mounts = |n| format!("exec {n} {program} mounts {dir}");
    // An open and a close each.
    let calls = |tool| {
        let of = |n| format!("open {n} {file} --close");
        let what = "system calls: opens and closes of one file";
        let steady = format!("--pin {last} {}", of(FOREVER));
        Subject::flood(tool, what, &steady, 400_000, &of(200_000), None)
    };
    let one_call = |tool, what, call: &str, mark: &str| {
        let of = |n| format!("call {call} {n} {file}");
        let steady = format!("--pin {last} {}", of(FOREVER));
        Subject::flood(tool, what, &steady, 100_000, &of(100_000), Some(mark))
    };
    let signals = |tool| {
        let of = |n| format!("kill {n} 10 --ignore");
        let what = "signals of a process to itself";
        let steady = format!("--pin {last} {}", of(FOREVER));
        Subject::flood(tool, what, &steady, 50_000, &of(50_000), Some("workload"))
    };
    let connects = |tool, mark| {
        let of = |n| format!("connect-refused 127.0.0.1 {n}");
        let steady = format!("--pin {last} {}", of(FOREVER));
        Subject::flood(tool, "refused connects to 127.0.0.1", &steady, 20_000, &of(20_000), mark)
    };
    // Each to a listener of its own, with some bytes that are read.
    let connections = |tool, mark| {
        let of = |n| format!("connect 127.0.0.1 0 {n} --send 1000");
        let what = "connections to 127.0.0.1 that carry 1,000 bytes";
        Subject::flood(tool, what, &of(FOREVER), 5_000, &of(5_000), mark)
    };
    let binds = |tool| {
        let of = |n| format!("binds {n}");
        let what = "sockets that are bound to 127.0.0.1 and listen";
        let steady = format!("--pin {last} {}", of(FOREVER));
        Subject::flood(tool, what, &steady, 50_000, &of(50_000), Some("workload"))
    };
    let cached = |tool| {
        let of = |n| format!("read {disk} 67108864 4096 --count {n}");
        let what = "reads of 4 KiB that are in the page cache";
        Subject::flood(tool, what, &of(FOREVER), 163_840, &of(10), None)
    };
    let ext4 = vec!["-t".to_string(), "ext4".to_string()];
    let naps = |n| format!("block 0 {n}");
    let names = |n| format!("getent ahostsv4 {}", ["localhost "].repeat(n).concat());
    let function = Subject {
        args: vec![format!("{program}:workload_quick")],
        ..Subject::flood(
            "funclatency",
            "calls of one function of a program",
            &format!("--pin {last} functions {FOREVER} 0 0"),
            50_000,
            "functions 50000 0 0",
            None,
        )
    };
    // A round trip is two wake-ups, and at least two switches.
    let pingpong = |tool| {
        let of = |n| format!("--pin {last} pipe-pingpong {n}");
        let what = "round trips between two processes on one CPU";
        Subject::flood(tool, what, &of(FOREVER), 50_000, &of(50_000), None)
    };
    // What a completion costs is paid by whoever was interrupted.
    let reads = |tool, mark| {
        let of = |bytes, n| format!("read {disk} {bytes} 4096 --direct --count {n}");
        let what = "direct reads of 4 KiB, one after another";
        let mut reads =
            Subject::flood(tool, what, &of(4096, FOREVER), 16_384, &of(64 << 20, 1), mark);
        reads.loads[0].cost = false;
        reads
    };
    Ok(vec![
        opens,
        execs("execsnoop", Some("benchmark")),
        execs("exitsnoop", Some("workload")),
        execs("pidpersec", None),
        execs("threadsnoop", None),
        Subject::flood(
            "mountsnoop",
            "programs that mount and unmount, by eight calls",
            &mounts(FOREVER),
            4_000,
            &mounts(500),
            None,
        ),
        one_call("filelife", "unlinks of a file that was just made", "unlink", "workload"),
        one_call("statsnoop", "newfstatat(2) of one file", "newfstatat", &file),
        one_call("syncsnoop", "fdatasync(2) of one file that is clean", "fdatasync", "workload"),
        users("setuids", Some("workload")),
        users("capable", None),
        calls("slabratetop"),
        calls("syscount"),
        signals("sigsnoop"),
        signals("killsnoop"),
        connects("tcpconnect", Some("workload")),
        // Two lines for each, of which it is not the client that others name.
        connects("tcpstates", None),
        connects("tcplife", None),
        connects("softirqs", None),
        connects("tcpdrop", None),
        binds("bindsnoop"),
        binds("solisten"),
        connections("tcpaccept", Some("workload")),
        connections("tcptop", None),
        connections("tcptracer", None),
        connections("tcprtt", None),
        connections("tcpsynbl", None),
        connects("tcpconnlat", Some("workload")),
        Subject::flood(
            "gethostlatency",
            "lookups of localhost by getent",
            &names(100_000),
            500,
            &names(500),
            Some("localhost"),
        ),
        cached("cachestat"),
        cached("ext4dist"),
        cached("ext4slower"),
        cached("filetop"),
        Subject { args: ext4.clone(), ..cached("fsdist") },
        Subject { args: ext4, ..cached("fsslower") },
        cached("readahead"),
        cached("vfscount"),
        cached("vfsstat"),
        Subject::flood(
            "naptime",
            "sleeps of no time",
            &format!("--pin {last} {}", naps(FOREVER)),
            20_000,
            &naps(20_000),
            Some("workload"),
        ),
        function,
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

use beebox::{bpf::sigsnoop as bpf, prelude::*};
use bpf::types::event;

/// Trace signals, with who sends them and what becomes of them
///
/// A signal of a timer has no sender. RESULT is 0 for a signal that was
/// delivered, and else says why not: ignored, pending (another one waits
/// already), overflow (no room to queue it), lost_info. For calls it is what
/// they return: 0, or an error.
#[derive(Args)]
pub struct Opts {
    /// Only signals that were not delivered, and calls that failed
    #[arg(short = 'x', long)]
    failed: bool,
    /// Calls that send signals, instead of signals: kill, tkill, tgkill, sigqueue and their kin
    #[arg(short, long)]
    kill: bool,
    /// These signals only: 9, KILL, SIGRTMIN+1
    #[arg(short, long, value_delimiter = ',', value_name = "LIST", value_parser = signal)]
    signal: Vec<u32>,
    /// Show the names of signals
    #[arg(short, long)]
    name: bool,
    /// Signals to this process only
    #[arg(short = 'T', long, value_name = "PID")]
    tpid: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every signal"),
        ("-n -s KILL,TERM", "who kills whom"),
        ("-k -x", "calls that fail to send one"),
        ("-T 181", "what process 181 is sent"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        session.without("called", !self.kill && !self.failed);
        session.without("reached_exit", !self.kill);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.calls, options.failed_only) = (self.kill, self.failed);
        options.target_wanted = self.tpid.unwrap_or(0);
        if !self.signal.is_empty() {
            let bits = self.signal.iter().filter(|nr| **nr < 64).map(|nr| 1 << nr);
            options.signals = bits.fold(0, |all: u64, bit: u64| all | bit);
            options.signal_64 = self.signal.contains(&64).into();
        }

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        Columns::new()
            .time(|e: &event| e.time_ns)
            .pid(|e| e.task.pid)
            .unless(|e| e.flags & NO_SENDER != 0)
            .comm(|e| &e.task.comm)
            .unless(|e| e.flags & NO_SENDER != 0)
            .num("SIG", |e| e.sig)
            .left()
            .width(12)
            .shown(!self.name)
            .text("SIGNAL", |e| names::signal(e.sig as u32).map(String::from).into())
            .width(12)
            .shown(self.name)
            .num("TPID", |e| e.target.pid as i32)
            .unless(|e| e.target.pid == 0)
            .left()
            .width(7)
            .num("TTID", |e| e.target.tid)
            .unless(|e| e.target.tid == 0)
            .left()
            .width(7)
            .hidden()
            .bytes("TCOMM", |e| (&e.target.comm).into())
            .unless(|e| e.target.comm[0] == 0)
            .width(16)
            .num("CODE", |e| e.code)
            .unless(|e| e.flags & CALL != 0)
            .hidden()
            .task(|e| &e.task)
            .text("RESULT", result)
            .table_only()
            .width(6)
            .text("DELIVERY", |e| DELIVERY.get(e.result as usize).copied().into())
            .unless(|e| e.flags & CALL != 0)
            .hidden()
            .num("RET", |e| e.result)
            .unless(|e| e.flags & CALL == 0)
            .hidden()
            .text("ERROR", |e| names::errno_of(e.result.into()).into())
            .unless(|e| e.flags & CALL == 0)
            .hidden()
    }
}

const NO_SENDER: u32 = 1;
const CALL: u32 = 2;

/// `TRACE_SIGNAL_*` of `trace/events/signal.h`, the same since Linux 3.2.
const DELIVERY: [&str; 5] = ["delivered", "ignored", "pending", "overflow", "lost_info"];

fn result(e: &event) -> Cell<'_> {
    match e.result {
        result if e.flags & CALL != 0 || result == 0 => result.into(),
        result => DELIVERY.get(result as usize).copied().into(),
    }
}

fn signal(text: &str) -> Result<u32, String> {
    if text == "0" {
        return Ok(0);
    }
    names::signal_number(text)
        .ok_or_else(|| "no such signal: 1 to 64, or a name as in kill -l".into())
}

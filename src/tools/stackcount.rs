use std::time::Duration;

use beebox::{args::duration, bpf::stackcount as bpf, prelude::*, spec::Specs};
use bpf::types::key;

/// Count the stacks that lead to functions, tracepoints, USDT
///
/// A pattern is what it is for funccount: FUNCTION, LIB:FUNCTION, t:CATEGORY:EVENT, u:LIB:PROBE.
/// User stacks need frame pointers; of a user function, the caller itself may be missing, since its
/// frame is not made yet.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    specs: Specs,
    /// Time between summaries [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    /// Tell processes apart
    #[arg(short = 'P', long, alias = "perpid")]
    per_process: bool,
    /// Only this processor
    #[arg(short, long, value_name = "N")]
    cpu: Option<u32>,
    #[command(flatten)]
    stacks: Stacks,
}

type Row = (key, u64);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("t:sched:sched_switch", "why tasks give up their processors, until Ctrl-C"),
        ("-K submit_bio", "which kernel functions ask for I/O"),
        ("-P -d ip_output", "who sends packets, and how"),
        ("-U -p 181 c:malloc", "what allocates memory in process 181"),
        ("-f -P -D 10 t:exceptions:page_fault_user", "folded stacks, for flame graph programs"),
    ];
    const LETTERS: &[(char, &str)] = &[('D', "duration"), ('T', "timestamp")];
    const SPELLINGS: &[(&str, &str)] = &[("debug", "verbose")];

    fn schema(&self) -> Schema {
        self.rows(true).schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.specs.find(session, false)?;
        let mut open = session.open(bpf::Object)?;
        let with_comm = self.per_process || session.out.is_machine();
        let options = open.options();
        options.with_comm = with_comm;
        options.cpu_wanted = self.cpu.map_or(-1, |cpu| cpu as i32);
        self.stacks.apply(&mut open)?;
        found.apply(session, &mut open)?;
        session.size("counts", 16384);

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let mut printer = self.stacks.printer(session, self.rows(with_comm))?;
        found.remark(session, "the stacks of ");
        session.every(&self.interval.into(), |report| {
            let counts = report.take("counts")?;
            report.stamp();
            printer.print(report, counts)
        })
    }
}

impl Opts {
    fn rows(&self, with_comm: bool) -> StackRows<Row> {
        StackRows {
            keys: Columns::new()
                .comm(|r: &Row| &r.0.task.comm)
                .only(with_comm)
                .pid(|r| r.0.task.pid)
                .only(with_comm),
            task: |r| &r.0.task,
            stack: |r| &r.0.stack,
            value: |r| r.1,
            unit: Unit::None,
            spread: None,
            title: None,
            waker: None,
            largest_first: false,
            at_tracepoint: false,
        }
    }
}

use beebox::{args::Disk, bpf::biostacks as bpf, hist::Hist, names::Disks, prelude::*};
use bpf::types::{key, latency};

/// Show how long block I/O takes, by the stack that asks for it
///
/// The time begins when a request is made, and holds its time in the queue. What the page cache
/// writes, the kernel's own threads ask for.
#[derive(Args)]
// The letter is that of the disk here.
#[command(mut_arg("delimited", |arg| arg.short(None)))]
pub struct Opts {
    #[command(flatten)]
    time: For,
    #[command(flatten)]
    disk: Disk,
    #[command(flatten)]
    unit: Milliseconds,
    #[command(flatten)]
    stacks: Stacks,
}

type Row = (key, latency);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("10", "for 10 seconds, a histogram for each process and stack"),
        ("-K -d vda", "by kernel stack only, of one disk, until Ctrl-C"),
        ("-p 181 -m", "what process 181 asks for, in milliseconds"),
        ("--flamegraph io.svg -- make", "a flame graph of the time a build's requests took"),
    ];

    fn schema(&self) -> Schema {
        self.rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        open.options().disk_wanted = self.disk.number()?;
        self.stacks.apply(&mut open)?;
        session.size("latencies", 4096);
        session.limit(self.time.for_time);

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        let mut printer = self.stacks.printer(session, self.rows())?;
        let (what, until) = session.scope();
        let which = self.stacks.which();
        session.out.remark(&format!("Tracing block I/O of {what} by {which}{until}."));
        session.at_end(|report| {
            let found = report.take("latencies")?;
            printer.print(report, found)
        })
    }
}

impl Opts {
    fn rows(&self) -> StackRows<Row> {
        let disks = Disks::load();
        StackRows {
            keys: Columns::new()
                .comm(|(key, _): &Row| &key.comm)
                .width(15)
                .pid(|(key, _)| key.pid)
                .text("DISK", move |(key, _)| disks.cell(key.disk))
                .width(7)
                .process(|(_, latency)| &latency.task),
            task: |(_, latency)| &latency.task,
            stack: |(key, _)| &key.stack,
            value: |(_, latency)| latency.hist.sum,
            unit: self.unit.unit(),
            spread: Some(|(_, latency)| Hist::from(&*latency.hist)),
            title: None,
            largest_first: false,
            at_tracepoint: true,
            waker: None,
        }
    }
}

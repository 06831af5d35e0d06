use beebox::{
    bpf::profile as bpf,
    perf::{self, Cpus, Each, Event},
    prelude::*,
};
use bpf::types::key;

/// Sample what runs on the CPUs, by stack
///
/// Of the processes that end before the report names are known too. User
/// stacks need frame pointers; a stack that cannot be followed further ends.
/// BCC's --cgroupmap and --mntnsmap are --cgroup and --container here.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    time: For,
    /// Samples a second, on each processor [default: 49]
    #[arg(short = 'F', long, value_name = "HZ", conflicts_with = "count",
        value_parser = clap::value_parser!(u64).range(1..))]
    frequency: Option<u64>,
    /// Sample each so many events; nanoseconds of a clock
    #[arg(short, long, value_name = "PERIOD", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// What is counted: cpu-clock, page-faults, context-switches, cycles, cache-misses …
    #[arg(short, long, value_name = "EVENT", default_value = "cpu-clock",
        value_parser = Event::parse, hide_default_value = true)]
    event: Event,
    /// Sample these processors only: 0,2-5
    #[arg(short = 'C', long, value_name = "LIST", value_parser = Cpus::parse)]
    cpu: Option<Cpus>,
    /// Sample idle processors too
    #[arg(short = 'I', long)]
    include_idle: bool,
    #[command(flatten)]
    stacks: Stacks,
}

type Row = (key, u64);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-F 99 10", "99 times a second, for 10 seconds"),
        ("-p 181 -U", "where process 181 spends its time"),
        ("-f 30", "folded stacks, for flame graph programs"),
        ("--flamegraph cpu.svg -- make", "a flame graph of a build"),
        ("-e page-faults -K", "what makes page faults: each one"),
    ];
    const LETTERS: &[(char, &str)] = &[('L', "tid")];
    const SPELLINGS: &[(&str, &str)] = &[("hash-storage-size", "map-size")];

    fn schema(&self) -> Schema {
        rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        open.options().include_idle = self.include_idle;
        self.stacks.apply(&mut open)?;
        session.size("counts", 40960);
        session.limit(self.time.for_time);

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        let mut printer = self.stacks.printer(session, rows())?;
        perf::attach(
            session,
            &loaded.program("sampled")?,
            self.event,
            self.each(),
            self.cpu.as_ref(),
        )?;
        self.say(session);
        session.at_end(|report| {
            let counts = report.take("counts")?;
            printer.print(report, counts)
        })
    }
}

impl Opts {
    fn each(&self) -> Each {
        match (self.count, self.frequency) {
            (Some(period), _) => Each::Period(period),
            (_, Some(hertz)) => Each::Hertz(hertz),
            _ if self.event.is_clock() => Each::Hertz(49),
            _ => Each::Period(1),
        }
    }

    fn say(&self, session: &Session) {
        let (what, until) = session.scope();
        let (name, which) = (self.event.name, self.stacks.which());
        let rate = match self.each() {
            Each::Hertz(n) if self.event == Event::CPU_CLOCK => format!("at {n} Hertz"),
            Each::Hertz(n) => format!("{name} at {n} Hertz"),
            Each::Period(1) => format!("all {name}"),
            Each::Period(n) => format!("each {n} {name}"),
        };
        session.out.remark(&format!("Sampling {rate} of {what} by {which}{until}."));
    }
}

fn rows() -> StackRows<Row> {
    StackRows {
        keys: Columns::new()
            .comm(|r: &Row| &r.0.task.comm)
            .pid(|r| r.0.task.pid)
            .task(|r| &r.0.task),
        task: |r| &r.0.task,
        stack: |r| &r.0.stack,
        value: |r| r.1,
        unit: Unit::None,
        spread: None,
        title: None,
        largest_first: true,
        at_tracepoint: false,
        waker: None,
    }
}

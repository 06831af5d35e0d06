use beebox::{
    bpf::irqs::types::key,
    irqs::{Irqs, Kind, Row, softirqs},
    prelude::*,
};

/// Show how long softirqs run
///
/// What softirqs do for interrupts is part of their time.
#[derive(Args)]
// The option is a switch here.
#[command(mut_arg("times", |arg| arg.long("times").hide(true)))]
pub struct Opts {
    #[command(flatten)]
    irqs: Irqs,
    /// Show how often each ran, too
    #[arg(short = 'C', long = "count", alias = "counts", alias = "events")]
    counts: bool,
    /// Show processors apart
    #[arg(long)]
    per_cpu: bool,
    /// Only this processor
    #[arg(short, long, value_name = "N")]
    cpu: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, each softirq's time"),
        ("-CT 1 10", "each second, ten times, with counts and the time"),
        ("-d", "as histograms"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        self.irqs.schema(&self.columns(), &self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { irqs, counts: _, per_cpu, cpu } = self;
        irqs.run(session, Kind::Soft, (*per_cpu, *cpu), &self.columns(), &self.keys())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let name = namer();
        let columns =
            Columns::new().text("SOFTIRQ", move |(key, _): &Row| name(key).into()).width(16);
        let columns = self.irqs.times(columns, Kind::Soft, self.counts);
        columns.num("CPU", |(key, _)| key.cpu).width(3).only(self.per_cpu)
    }

    fn keys(&self) -> Columns<key> {
        let name = namer();
        Columns::new()
            .text("softirq", move |key: &key| name(key).into())
            .num("cpu", |key| key.cpu)
            .only(self.per_cpu)
    }
}

fn namer() -> impl Fn(&key) -> String {
    let names = softirqs();
    move |key| names.get(key.irq as usize).cloned().unwrap_or_else(|| key.irq.to_string())
}

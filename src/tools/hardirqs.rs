use beebox::{
    bpf::irqs::types::key,
    irqs::{self, Irqs, Kind, Row},
    prelude::*,
};

/// Show how long the handlers of hardware interrupts run
#[derive(Args)]
// The option is a switch here, which changes nothing: counts are shown.
#[command(mut_arg("times", |arg| arg.long("times").hide(true)))]
pub struct Opts {
    #[command(flatten)]
    irqs: Irqs,
    /// Show processors apart
    #[arg(short = 'C', long = "CPU", alias = "cpus")]
    per_cpu: bool,
    #[arg(long = "count", hide = true)]
    counts: bool,
    /// Only this processor
    #[arg(long, value_name = "N")]
    cpu: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, each handler's time"),
        ("-T 1 10", "each second, ten times, with the time"),
        ("-d", "as histograms"),
        ("-C", "which processors do the work"),
    ];
    // libbpf-tools' letter for it, and BCC's.
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('s', "cpu"), ('c', "cpu")];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        self.irqs.schema(&self.columns(), &self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { irqs, per_cpu, counts: _, cpu } = self;
        irqs.run(session, Kind::Hard, (*per_cpu, *cpu), &self.columns(), &self.keys())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let columns = Columns::new()
            .bytes("HARDIRQ", |(key, _): &Row| irqs::device(key))
            .width(26)
            .num("IRQ", |(key, _)| key.irq)
            .hidden();
        let columns = self.irqs.times(columns, Kind::Hard, true);
        columns.num("CPU", |(key, _)| key.cpu).width(3).only(self.per_cpu)
    }

    fn keys(&self) -> Columns<key> {
        Columns::new()
            .bytes("hardirq", |key: &key| irqs::device(key))
            .num("irq", |key| key.irq)
            .hidden()
            .num("cpu", |key| key.cpu)
            .only(self.per_cpu)
    }
}

use beebox::{
    args::Wire,
    bpf::{qdisclat as bpf, shared::types::hist},
    hist::Hist,
    prelude::*,
    text::until_zero,
};
use bpf::types::queue;

/// Show how long packets stay in the queues of interfaces
///
/// There is a histogram for each queueing discipline (tc-qdisc) at the root of an interface's
/// queue, of the packets that were put in it: an empty queue is passed by. With -p and its kin,
/// only packets count that such a task puts there itself.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    unit: Milliseconds,
    #[command(flatten)]
    wire: Wire,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all queues, until Ctrl-C"),
        ("-i eth0 1 10", "one interface, each second, ten times"),
        ("-m -T 5", "in milliseconds, every 5 seconds, with the time"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::histograms(&keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, unit, wire } = self;
        session.wire(wire);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.every(interval, |report| {
            report.stamp();
            let found = report.take::<queue, hist>("waits")?;
            let hists = found.iter().map(|(queue, hist)| (*queue, Hist::from(hist))).collect();
            report.histograms(&keys(), unit.unit(), false, hists)
        })
    }
}

fn keys() -> Columns<queue> {
    Columns::new()
        .bytes("interface", |queue: &queue| until_zero(&queue.interface.name).into())
        .bytes("qdisc", |queue| until_zero(&queue.kind).into())
        .text("handle", |queue| handle(queue.handle).into())
        .num("ifindex", |queue| queue.interface.index)
        .hidden()
        .num("netns", |queue| queue.interface.netns)
        .hidden()
}

/// As tc(8) writes it: `8001:`, `1:10`.
fn handle(handle: u32) -> String {
    match handle & 0xffff {
        0 => format!("{:x}:", handle >> 16),
        minor => format!("{:x}:{minor:x}", handle >> 16),
    }
}

use std::time::Duration;

use beebox::{
    args::{EachSecond, Wire, duration},
    bpf::netqtop as bpf,
    prelude::*,
    text::until_zero,
};
use bpf::types::{queue, traffic};

/// Show packets and their sizes by queue of an interface
///
/// What is received is counted after packets were joined (GRO), what is sent before they are taken
/// apart by the hardware (TSO). The queue that received is known only if the driver says it; 0
/// otherwise. With -p and its kin, only those packets count that a processor handles while it runs
/// such a task: what comes from outside may come while any task runs.
#[derive(Args)]
// The letter is that of the interval here.
#[command(mut_arg("interface", |arg| arg.short(None)))]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
    #[command(flatten)]
    wire: Wire,
    /// The same as --interval
    #[arg(short = 'i', value_parser = duration, value_name = "TIME", hide = true)]
    each: Option<Duration>,
    /// Show bytes and packets a second
    #[arg(short, long)]
    throughput: bool,
}

/// Headings and keys of `sizes`.
const SIZES: [(&str, &str); 5] = [
    ("[0,64)", "packets_to_63"),
    ("[64,512)", "packets_to_511"),
    ("[512,2K)", "packets_to_2047"),
    ("[2K,16K)", "packets_to_16383"),
    ("[16K,64K)", "packets_from_16384"),
];

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all interfaces, each second"),
        ("-n eth0 -t", "one interface, with bytes and packets a second"),
        ("-n eth0 5 12", "every 5 seconds, for a minute"),
    ];
    const SPELLINGS: &[(&str, &str)] = &[("name", "interface")];
    const LETTERS: &[(char, &str)] = &[('n', "interface")];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.wire(&self.wire);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        let columns = self.columns();
        session.out.check(&columns)?;
        let every = self.each.unwrap_or(Duration::from_secs(1));
        session.every(&self.when.interval.or_every(every), |report| {
            let seconds = report.seconds;
            let found = report.take::<queue, traffic>("queues")?;
            let rows = found.into_iter().map(|(queue, traffic)| Row { queue, traffic, seconds });
            let rows = sorted(rows.collect(), |a, b| a.order().cmp(&b.order()));
            if report.cut && rows.is_empty() {
                return Ok(());
            }
            report.stamp();
            report.table(&columns, &rows)
        })
    }
}

pub(super) struct Row {
    pub queue: queue,
    pub traffic: traffic,
    pub seconds: f64,
}

impl Row {
    fn order(&self) -> (u32, &[u8], u32, u32) {
        let queue = &self.queue;
        (queue.interface.netns, &queue.interface.name, queue.receives, queue.queue)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let mut all = Columns::new()
            .bytes("IF", |r: &Row| until_zero(&r.queue.interface.name).into())
            .width(8)
            .num("NETNS", |r| r.queue.interface.netns)
            .hidden()
            .text("DIR", |r| if r.queue.receives != 0 { "RX" } else { "TX" }.into())
            .num("QUEUE", |r| r.queue.queue)
            .float("AVG_SIZE", |r| r.traffic.bytes as f64 / r.traffic.packets as f64)
            .unless(|r| r.traffic.packets == 0)
            .decimals(0);
        for (at, (heading, key)) in SIZES.into_iter().enumerate() {
            all = all.num(heading, move |r| r.traffic.sizes[at]).key(key);
        }
        all.float("BPS", |r| r.traffic.bytes as f64 / r.seconds)
            .decimals(0)
            .table_only()
            .shown(self.throughput)
            .float("PPS", |r| r.traffic.packets as f64 / r.seconds)
            .decimals(0)
            .table_only()
            .shown(self.throughput)
            .num("PACKETS", |r| r.traffic.packets)
            .hidden()
            .num("BYTES", |r| r.traffic.bytes)
            .key("size_bytes")
            .hidden()
            .float("INTERVAL", |r| r.seconds)
            .key("interval_s")
            .hidden()
    }
}

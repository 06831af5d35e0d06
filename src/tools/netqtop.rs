use std::{collections::BTreeMap, time::Duration};

use beebox::{
    args::{EachSecond, Format, Wire, duration},
    bpf::netqtop as bpf,
    filter::network_is_wanted,
    names::Own,
    prelude::*,
    text::until_zero,
};
use bpf::types::{interface, queue, traffic};

/// Show packets and their sizes by queue of an interface
///
/// An interface is shown, with all its queues, if there are packets, or if it is named and of the
/// tool's own network namespace. Tables have a line for all queues together. What is received is counted after packets were joined (GRO), what is sent before they are taken
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
        let totals = session.out.format() == Format::Table;
        let every = self.each.unwrap_or(Duration::from_secs(1));
        session.every(&self.when.interval.or_every(every), |report| {
            let found = report.take("queues")?;
            if report.cut && found.is_empty() {
                return Ok(());
            }
            let rows = rows(found, named(&self.wire)?, report.seconds, totals);
            report.stamp();
            report.table(&columns, &rows)
        })
    }
}

pub(super) struct Row {
    pub queue: queue,
    pub traffic: traffic,
    pub seconds: f64,
    /// It is the sum of those above it.
    pub total: bool,
}

/// The interface that the user names, if it is here and to be shown, and its queues.
fn named(wire: &Wire) -> Result<Option<(interface, [u32; 2])>> {
    let Some(name) = &wire.interface else { return Ok(None) };
    let Some(own) = Own::named(name) else { return Ok(None) };
    let mut interface = interface { index: own.index, netns: own.netns, ..Default::default() };
    interface.name[..name.len()].copy_from_slice(name.as_bytes());
    let wanted = network_is_wanted(&wire.networks, own.netns)?;
    Ok(wanted.then_some((interface, own.queues)))
}

/// What was counted, and the queues that had nothing to do.
pub(super) fn rows(
    found: Vec<(queue, traffic)>,
    named: Option<(interface, [u32; 2])>,
    seconds: f64,
    totals: bool,
) -> Vec<Row> {
    let order =
        |of: &queue| (of.interface.netns, of.interface.name, of.interface.index, of.receives);
    let mut all = BTreeMap::new();
    for (queue, traffic) in &found {
        all.insert((order(queue), queue.queue), (*queue, *traffic));
    }
    let busy = found.iter().map(|(queue, traffic)| (queue.interface, traffic.queues));
    for (interface, queues) in busy.chain(named) {
        for (receives, number) in (0..).zip(queues) {
            for queue in 0..number {
                let queue = queue { interface, queue, receives };
                all.entry((order(&queue), queue.queue)).or_insert((queue, traffic::default()));
            }
        }
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut total: Option<Row> = None;
    for (queue, traffic) in all.into_values() {
        let sum = match total.take() {
            Some(sum) if order(&sum.queue) == order(&queue) => sum,
            done => {
                rows.extend(done.filter(|_| totals));
                Row { queue, traffic: traffic::default(), seconds, total: true }
            }
        };
        total = Some(sum.and(&traffic));
        rows.push(Row { queue, traffic, seconds, total: false });
    }
    rows.extend(total.filter(|_| totals));
    rows
}

impl Row {
    fn and(mut self, other: &traffic) -> Self {
        self.traffic.packets += other.packets;
        self.traffic.bytes += other.bytes;
        for (sum, n) in self.traffic.sizes.iter_mut().zip(other.sizes) {
            *sum += n;
        }
        self
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
            .num("QUEUE", |r| match r.total {
                true => Cell::from("Total"),
                false => r.queue.queue.into(),
            })
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

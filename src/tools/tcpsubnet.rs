use std::{collections::HashMap, time::Duration};

use beebox::{args::duration, bpf::tcptop as bpf, filter::Net, prelude::*};
use bpf::types::{flow, traffic};

use super::tcptop;

/// Show how much is sent by TCP to each of some networks
///
/// A packet counts for the first network that has its address.
#[derive(Args)]
pub struct Opts {
    /// Networks, by comma
    #[arg(
        value_delimiter = ',',
        value_name = "NETWORKS",
        default_value = "127.0.0.1/32,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,0.0.0.0/0,::/0"
    )]
    subnets: Vec<String>,
    /// Unit, BCC's --format: b, k, m for bits, B, K, M for bytes
    #[arg(short = 'f', long, value_name = "UNIT", default_value = "B",
        value_parser = ["b", "k", "m", "B", "K", "M"], hide_possible_values = true)]
    units: String,
    /// Time between tables
    #[arg(short, long, value_parser = duration, value_name = "TIME", default_value = "1")]
    interval: Duration,
    /// How many tables to print
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    #[command(flatten)]
    sockets: Sockets,
}

pub(super) struct Row {
    pub net: String,
    pub sent: u64,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each second, by the usual private networks"),
        ("10.80.0.0/24,10.80.0.0/16,::/0 -i 5", "by networks of one's own, each 5 seconds"),
        ("-f K -p 181", "in KB, what process 181 sends"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let parse = |text: &String| Ok((text.clone(), Net::parse(text)?));
        let nets = self.subnets.iter().map(parse).collect::<Result<Vec<_>>>()?;
        session.sockets(&self.sockets);
        tcptop::prepare(session);
        session.without("receives__rawtp", true);
        session.without("receives__fentry", true);
        session.without("receives__kprobe", true);
        let open = session.open(bpf::Object)?;

        session.attach(open)?;
        let columns = self.columns();
        session.out.check(&columns)?;
        let when = Interval::from(Some(self.interval)).times(self.count);
        session.every(&when, |report| {
            let mut sums: HashMap<&str, u64> = HashMap::new();
            for (flow, traffic) in report.take::<flow, traffic>("traffic")? {
                let Some(address) = flow.ends.destination() else { continue };
                if let Some((name, _)) = nets.iter().find(|(_, net)| net.has(address)) {
                    *sums.entry(name).or_default() += traffic.tx;
                }
            }
            let rows = sums.into_iter().map(|(net, sent)| Row { net: net.into(), sent });
            let rows = sorted(rows.collect(), |a, b| b.sent.cmp(&a.sent).then(a.net.cmp(&b.net)));
            report.time_and("");
            report.table(&columns, &rows)
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let (heading, scale) = match &*self.units {
            "b" => ("BITS", 0.125),
            "k" => ("KBITS", 128.0),
            "m" => ("MBITS", 131_072.0),
            "K" => ("KB", 1024.0),
            "M" => ("MB", 1_048_576.0),
            _ => ("BYTES", 1.0),
        };
        Columns::new()
            .text("SUBNET", |r: &Row| r.net.clone().into())
            .width(21)
            .float(heading, move |r| r.sent as f64 / scale)
            .decimals(0)
            .table_only()
            .amount("SENT", Unit::Bytes, |r| r.sent)
            .hidden()
    }
}

use beebox::{bpf::tcptop as bpf, prelude::*};
use bpf::types::{flow, traffic};

/// Show the TCP connections with the most traffic, each second
///
/// Counted is what programs send and receive, in the calls by which they do.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    top: Top,
    #[command(flatten)]
    sockets: Sockets,
    /// Leave out the line with the load
    #[arg(short = 'S', long = "no-summary", alias = "nosummary")]
    no_summary: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a table each second, the most traffic first"),
        ("-C -s sent 5", "each 5 seconds, who sends most, one table below the other"),
        ("-p 181 1 10", "process 181 only, ten times"),
        ("--rport 443 --raddr !10.0.0.0/8", "traffic to web servers outside"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        prepare(session);
        let open = session.open(bpf::Object)?;

        session.attach(open)?;
        let no_load = self.no_summary;
        let head = move |out: &mut Output| match no_load {
            true => (),
            false => out.load(),
        };
        session.top_below(&self.top, "total", self.columns(), head, |report| report.take("traffic"))
    }
}

/// For tcpsubnet too.
pub(super) fn prepare(session: &mut Session) {
    let asked = "counted is what programs ask to send, which may be more than what is sent";
    session.note("sends", "kprobe", asked);
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<(flow, traffic)> {
        Columns::new()
            .pid(|(flow, _): &(flow, traffic)| flow.pid)
            .comm(|(_, traffic)| &traffic.task.comm)
            .width(12)
            .ip(|(flow, _)| &flow.ends)
            .hidden()
            .ends(self.sockets.wide, |(flow, _)| &flow.ends)
            .amount("RX_KB", Unit::KiB, |(_, traffic)| traffic.rx)
            .key("rx")
            .alias("received")
            .width(6)
            .amount("TX_KB", Unit::KiB, |(_, traffic)| traffic.tx)
            .key("tx")
            .alias("sent")
            .width(6)
            .amount("TOTAL", Unit::KiB, |(_, traffic)| traffic.rx + traffic.tx)
            .hidden()
            .netns(|(flow, _)| &flow.ends)
            .process(|(_, traffic)| &traffic.task)
    }
}

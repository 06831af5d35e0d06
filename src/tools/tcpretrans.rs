use std::time::Duration;

use beebox::{args::duration, bpf::tcpretrans as bpf, names::KernelEnum, prelude::*};
use bpf::types::{endpoints, retransmit, times};

/// `enum what` of the program: segments again, probes of the tail, SYN-ACKs again.
const LETTERS: [&str; 3] = ["R", "L", "S"];

/// Trace TCP segments that are sent again
///
/// T is R for a segment, S for the SYN-ACK of a connection that is being made,
/// L for a probe whether the last segment was lost.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show sequence numbers
    #[arg(short, long)]
    sequence: bool,
    /// Show tail loss probes too
    #[arg(short, long)]
    lossprobe: bool,
    /// Count by connection instead of showing each
    #[arg(short, long)]
    count: bool,
    /// Print the counts, and start anew, each time this has passed
    #[arg(long, value_parser = duration, value_name = "TIME", requires = "count")]
    interval: Option<Duration>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every segment that is sent again"),
        ("-c", "until Ctrl-C, how often on which connection"),
        ("-s --fields +error,+comm", "with sequence numbers, errors of sending, and processes"),
        ("--raddr 192.0.2.0/24", "those to a network"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns()).and(Schema::rows(&self.flows()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { sockets, sequence: _, lossprobe, count, interval } = self;
        session.sockets(sockets);
        session.without("probes__fentry", !lossprobe);
        session.without("probes__kprobe", !lossprobe);
        session.size("flows", if *count { 16384 } else { 1 });
        let mut open = session.open(bpf::Object)?;
        open.options().count = *count;

        let columns = self.columns();
        session.attach(open)?;
        if *count {
            return session.every(&(*interval).into(), |report| {
                report.stamp();
                let flows = report.take::<endpoints, times>("flows")?;
                let sum = |(_, times): &(endpoints, times)| times.all + times.probes;
                report.table(&self.flows(), &sorted(flows, |a, b| sum(b).cmp(&sum(a))))
            });
        }
        session.out.default_timestamp(Style::Clock);
        session.stream(columns)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<retransmit> {
        let wide = self.sockets.wide;
        let states = KernelEnum::tcp_states();
        let again = |r: &retransmit| r.what == 0;
        let error = move |r: &retransmit| again(r).then_some(r.error);
        Columns::new()
            .time(|r: &retransmit| r.time_ns)
            .owner(16, |r| &r.task)
            .hidden()
            .ip(|r| &r.ends)
            .address("LADDR", wide, |r| r.ends.source())
            .port("LPORT", |r| r.ends.sport)
            .text("T", |r| LETTERS[r.what as usize % LETTERS.len()].into())
            .key("kind")
            .address("RADDR", wide, |r| r.ends.destination())
            .port("RPORT", |r| r.ends.dport)
            .num("SEQ", move |r| again(r).then_some(r.seq))
            .left()
            .width(10)
            .shown(self.sequence)
            .amount("BYTES", Unit::Bytes, move |r| again(r).then_some(r.bytes))
            .key("size")
            .hidden()
            .num("RETRANSMITS", |r| (r.what < 2).then_some(r.sum))
            .hidden()
            .num("ERRNO", error)
            .hidden()
            .text("ERROR", move |r| error(r).and_then(names::errno).into())
            .width(9)
            .hidden()
            .netns(|r| &r.ends)
            .process(|r| &r.task)
            .text("STATE", move |r| states.name(r.state).into())
            .width(11)
    }

    pub(super) fn flows(&self) -> Columns<(endpoints, times)> {
        Columns::new()
            .ends(self.sockets.wide, |(ends, _): &(endpoints, times)| ends)
            .netns(|(ends, _)| ends)
            .num("RETRANSMITS", |(_, times)| times.all)
            .num("PROBES", |(_, times)| times.probes)
            .shown(self.lossprobe)
    }
}

use beebox::{bpf::tcpsynbl as bpf, dns, hist::Hist, prelude::*};
use bpf::types::{hist, key};

/// Show how full the queues of TCP listeners are, as histograms
///
/// Counted is, with each connection that a handshake has made, how many others
/// wait to be accepted: backlog_max may.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    sockets: Sockets,
    /// A histogram for each listener, not for each backlog_max
    #[arg(long)]
    per_listener: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, a histogram for each size of a queue"),
        ("-T 1 10", "a summary each second, ten times"),
        ("--per-listener --lport 80", "those of web servers, one for each"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        session.owners_if_chosen();
        session.note("backlogs", "tpbtf", "what is dropped because a queue is full is not counted");
        let mut open = session.open(bpf::Object)?;
        open.options().per_listener = self.per_listener;

        session.attach(open)?;
        let columns = self.columns();
        session.out.check(&columns)?;
        session.every(&self.interval, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("hists")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist)));
            report.histograms(&columns, Unit::None, false, hists.collect())
        })
    }
}

impl Opts {
    fn columns(&self) -> Columns<key> {
        let each = self.per_listener;
        Columns::new()
            .num("backlog_max", |k: &key| k.backlog_max)
            .text("laddr", |k| k.ends.source().map(dns::host).into())
            .only(each)
            .num("lport", |k| k.ends.sport)
            .only(each)
            .num("netns", |k| k.ends.netns)
            .only(each)
            .hidden()
    }
}

use beebox::{bpf::tcprtt as bpf, dns, hist::Hist, names::address, prelude::*};
use bpf::types::{hist, key};

/// Show the round-trip times of TCP connections, as histograms
///
/// Counted is, with each segment that comes for an established connection, the
/// time that the kernel reckons with: the smoothed one.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    sockets: Sockets,
    #[command(flatten)]
    unit: Milliseconds,
    /// A histogram for each local address
    #[arg(short, long)]
    byladdr: bool,
    /// A histogram for each remote address
    #[arg(short = 'B', long, conflicts_with = "byladdr")]
    byraddr: bool,
    /// Below each histogram, its mean, total and count as BCC writes them
    #[arg(short, long)]
    extension: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, one histogram of all connections"),
        ("-i 1 -d 10 -m -T", "each second for ten, in milliseconds, with the time of day"),
        ("-P 443 -B", "to web servers, one for each of them"),
        ("-A 192.0.2.0/24", "to hosts of a network"),
    ];
    const LETTERS: &[(char, &str)] = &[
        ('p', "lport"),
        ('P', "rport"),
        ('a', "laddr"),
        ('A', "raddr"),
        ('i', "every"),
        ('d', "duration"),
        ('T', "timestamp"),
    ];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        session.owners_if_chosen();
        session.size("hists", if self.byladdr || self.byraddr { 1024 } else { 1 });
        let mut open = session.open(bpf::Object)?;
        open.options().by = match (self.byladdr, self.byraddr) {
            (true, _) => 1,
            (_, true) => 2,
            _ => 0,
        };

        session.attach(open)?;
        let (columns, unit) = (self.columns(), self.unit.unit());
        session.out.check(&columns)?;
        session.every(&self.interval, |report| {
            report.stamp();
            let taken = report.take::<key, hist>("hists")?.into_iter();
            let hists = taken.map(|(key, hist)| (key, Hist::from(&*hist)));
            report.histograms(&columns, unit, self.extension, hists.collect())
        })
    }
}

impl Opts {
    fn columns(&self) -> Columns<key> {
        let end = |k: &key| address(k.family as u16, &k.address).map(dns::host);
        Columns::new()
            .text("laddr", move |k: &key| end(k).into())
            .only(self.byladdr)
            .text("raddr", move |k| end(k).into())
            .only(self.byraddr)
    }
}

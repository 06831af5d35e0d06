use std::time::Duration;

use beebox::{bpf::vmscan as bpf, hist::Hist, prelude::*, session::event};
use bpf::types::hist;

/// What takes time, by its number in the program.
const TIMED: [&str; 3] = ["slab", "direct", "memcg"];

/// Show the time that reclaiming memory takes, each second
///
/// Shrinking slabs, reclaim by tasks that found too little memory, and by those of cgroups that may
/// have no more; how often kswapd was woken, and pages that reclaim wrote. Shrinking is a part of
/// reclaim, and kswapd shrinks, too. Histograms of each time come at the end.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("5 3", "three rows, each of 5 seconds"),
        ("-- make", "what a build has to wait for"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns()).and(Schema::histograms(&keys()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        let (columns, keys) = (columns(), keys());
        session.out.head(&columns)?;
        let when = self.when.interval.or_every(Duration::from_secs(1));
        session.every(&when, |report| {
            let counts = report.counters("sums")?;
            let sums = Sums { time_ns: report.clock.now(), seconds: report.seconds, counts };
            // Nothing in what is left of an interval is nothing to tell.
            if !report.cut || counts.iter().any(|count| *count > 0) {
                report.sum(&columns, &sums)?;
            }
            if !report.last {
                return Ok(());
            }
            let of = |at: u32| -> Result<_> {
                let hist = report.value("hists", at)?.context("no histogram")?;
                Ok((TIMED[at as usize], Hist::from(&**event::<hist>(&hist)?)))
            };
            let hists = (0..3).map(of).collect::<Result<_>>()?;
            if !report.is_machine() {
                report.line("");
            }
            report.histograms(&keys, Unit::Us, false, hists)
        })
    }
}

fn keys() -> Columns<&'static str> {
    Columns::new().text("reclaim", |what: &&'static str| (*what).into())
}

pub(super) fn columns() -> Columns<Sums<5>> {
    let columns = Columns::new().time(|sums: &Sums<5>| sums.time_ns);
    let times = [("S-SLABms", "slab"), ("D-RECLAIMms", "direct"), ("M-RECLAIMms", "memcg")];
    let columns = times.into_iter().enumerate().fold(columns, |columns, (at, (name, key))| {
        columns.amount(name, Unit::Ms, move |sums| sums.counts[at]).key(key).decimals(3).width(12)
    });
    columns
        .num("KSWAPD", |sums| sums.counts[3])
        .key("kswapd_wakeups")
        .width(6)
        .num("WRITEPAGE", |sums| sums.counts[4])
        .key("written_pages")
        .width(9)
        .float("INTERVAL", |sums| sums.seconds)
        .key("interval_s")
        .hidden()
}

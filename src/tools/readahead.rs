use beebox::{bpf::readahead as bpf, hist::Hist, prelude::*};
use bpf::types::hist;

/// Show pages that were read ahead and never used
///
/// Counted are the pages of files that reading brought into the cache, those among them that were
/// asked for; the histogram shows how long pages waited for their first use. A page that is taken
/// out of the cache unused stays unused.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C"),
        ("-d 10", "for ten seconds"),
        ("-- cat file", "what a command causes to be read, and uses"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns()).and(Schema::histograms(&Columns::<()>::new()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        let columns = columns();
        session.at_end(|report| {
            let [read, used] = report.counters("counts")?;
            let unused = read.saturating_sub(used);
            if read > 0 && report.is_machine() {
                report.table(&columns, &[(unused, read)])?;
            }
            report.line(&format!("Readahead unused/total pages: {unused}/{read}"));
            let ages = report.value("ages", 0)?.context("no histogram")?;
            let ages = Hist::from(&**beebox::session::event::<hist>(&ages)?);
            report.histograms(&Columns::<()>::new(), Unit::Ms, false, vec![((), ages)])
        })
    }
}

fn columns() -> Columns<(u64, u64)> {
    Columns::new()
        .num("UNUSED", |(unused, _): &(u64, u64)| *unused)
        .key("unused_pages")
        .num("TOTAL", |(_, read)| *read)
        .key("total_pages")
}

use beebox::{
    bpf::cachestat as bpf,
    cache::{Pages, sizes},
    prelude::*,
};

/// Count hits and misses of the page cache, each second
///
/// HITS and MISSES are pages of files that reads and page faults asked for; DIRTIES are pages that
/// became dirty.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("-T 5 3", "three rows, each of 5 seconds, with the time"),
        ("-- cp from to", "what a command reads and writes"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.sums(&self.when, "pages", columns())
    }
}

pub(super) fn columns() -> Columns<Sums<4>> {
    let pages = |sums: &Sums<4>| Pages::from(sums.counts);
    let mib = |bytes: u64| bytes >> 20;
    Columns::new()
        .num("HITS", move |sums: &Sums<4>| pages(sums).hits())
        .width(8)
        .num("MISSES", move |sums| pages(sums).misses())
        .width(8)
        .num("DIRTIES", move |sums| pages(sums).dirtied)
        .width(8)
        .text("HITRATIO", move |sums| {
            pages(sums).hit_percent().map(|percent| format!("{percent:.2}%")).into()
        })
        .table_only()
        .right()
        .float("HIT%", move |sums| pages(sums).hit_percent().unwrap_or(0.0))
        .unless(move |sums| pages(sums).hit_percent().is_none())
        .key("hit_percent")
        .hidden()
        .num("BUFFERS_MB", move |_| mib(sizes().0))
        .width(12)
        .table_only()
        .num("CACHED_MB", move |_| mib(sizes().1))
        .width(10)
        .table_only()
        .amount("BUFFERS", Unit::Bytes, |_| sizes().0)
        .hidden()
        .amount("CACHED", Unit::Bytes, |_| sizes().1)
        .hidden()
        .float("INTERVAL", |sums| sums.seconds)
        .key("interval_s")
        .hidden()
}

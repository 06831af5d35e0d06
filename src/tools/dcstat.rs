use beebox::{bpf::dcstat as bpf, prelude::*};

const REFS: usize = 0;
const SLOW: usize = 1;
const MISSES: usize = 2;

/// Count look-ups in the directory cache, each second
///
/// REFS are parts of paths that were looked for; SLOW those that the fast way did not find, MISS
/// those that were not in the cache.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("5 3", "three rows, each of 5 seconds"),
        ("-- find /etc", "what a command looks up"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Builder::default())?;
        let _skel = session.attach(open)?;
        session.sums(&self.when, "counts", columns())
    }
}

pub(super) fn columns() -> Columns<Sums<3>> {
    let mut all = Columns::new();
    for (heading, key, at) in
        [("REFS/s", "refs", REFS), ("SLOW/s", "slow", SLOW), ("MISS/s", "misses", MISSES)]
    {
        all = all
            .float(heading, move |sums: &Sums<3>| sums.rate(at))
            .decimals(0)
            .width(8)
            .table_only()
            .num(key, move |sums| sums.counts[at])
            .hidden();
    }
    all.float("INTERVAL", |sums| sums.seconds)
        .key("interval_s")
        .hidden()
        .float("HIT%", |sums| {
            let (refs, misses) = (sums.counts[REFS], sums.counts[MISSES]);
            100.0 * refs.saturating_sub(misses) as f64 / refs as f64
        })
        .key("hit_percent")
        .unless(|sums| sums.counts[REFS] == 0)
        .width(8)
}

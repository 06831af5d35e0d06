use beebox::{bpf::dcstat as bpf, prelude::*};

const REFS: usize = 0;
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
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        session.sums(&self.when, "counts", columns())
    }
}

pub(super) fn columns() -> Columns<Sums<3>> {
    Sums::columns(&[("REFS/s", "refs"), ("SLOW/s", "slow"), ("MISS/s", "misses")])
        .float("HIT%", |sums| {
            let (refs, misses) = (sums.counts[REFS], sums.counts[MISSES]);
            100.0 * refs.saturating_sub(misses) as f64 / refs as f64
        })
        .key("hit_percent")
        .unless(|sums| sums.counts[REFS] == 0)
        .width(8)
}

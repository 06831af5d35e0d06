use beebox::{bpf::numamove as bpf, error::usage, prelude::*, probe};

const MISPLACED: &str = "numa_misplaced";

/// Count pages that are moved to the NUMA node that uses them
///
/// A kernel does so by itself where the sysctl kernel.numa_balancing says so. Counted are the pages
/// that arrived, and the time that moving them took.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
    /// Count pages that are moved for this reason: compaction, syscall, demotion …
    #[arg(short, long, value_name = "REASON", default_value = MISPLACED)]
    reason: String,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("-p 181 5", "of process 181, every 5 seconds"),
        ("-r compaction", "pages that are moved to make room for large ones"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.reason_wanted = self.number()?;
        // Before there was a tracepoint, only the function for this reason told of the begin.
        options.timed = self.reason.eq_ignore_ascii_case(MISPLACED)
            || probe::can_attach("raw_tp/mm_migrate_pages_start").is_ok();
        if !options.timed {
            session
                .warn("this kernel does not tell how long it takes to move pages for that reason");
        }
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        session.sums(&self.when, "moves", columns())
    }
}

impl Opts {
    fn number(&self) -> Result<u32> {
        let known = probe::enum_values("migrate_reason");
        let name = |full: &str| full.trim_start_matches("MR_").to_lowercase();
        let found = known.iter().find(|(full, _)| name(full) == self.reason.to_lowercase());
        found.map(|(_, number)| *number as u32).ok_or_else(|| {
            let names: Vec<_> = known.iter().map(|(full, _)| name(full)).collect();
            usage(format!("--reason: this kernel has {}", names.join(", ")))
        })
    }
}

pub(super) fn columns() -> Columns<Sums<2>> {
    Columns::new()
        .num("NUMA_migrations", |sums: &Sums<2>| sums.counts[0])
        .key("pages")
        .width(18)
        .amount("NUMA_migrations_ms", Unit::Ms, |sums| sums.counts[1])
        .key("moving")
        .decimals(3)
        .width(18)
        .float("INTERVAL", |sums| sums.seconds)
        .key("interval_s")
        .hidden()
}

use std::time::Duration;

use beebox::{bpf::swapin as bpf, memory::bytes_of, prelude::*};
use bpf::types::{counts, key};

/// Count pages swapped in, by process, each second
///
/// What zswap holds counts, too.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: Interval,
    /// Leave out the time above each table
    #[arg(short = 'T', long)]
    notime: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who waits for what was swapped out, each second"),
        ("-T 5 3", "three tables, each of 5 seconds, without the time"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        if !self.notime {
            session.out.default_timestamp(Style::Clock);
        }
        let columns = columns();
        session.out.check(&columns)?;
        session.out.remark("Counting swap ins. Ctrl-C to end.");
        session.every(&self.when.or_every(Duration::from_secs(1)), |report| {
            let rows: Vec<(key, counts)> = report.take("counts")?;
            if report.cut && rows.is_empty() {
                return Ok(());
            }
            let rows = sorted(rows, |a, b| a.1.count.cmp(&b.1.count));
            report.stamp();
            report.table(&columns, &rows)
        })
    }
}

pub(super) fn columns() -> Columns<(key, counts)> {
    Columns::new()
        .comm(|(key, _): &(key, counts)| &key.comm)
        .pid(|(key, _)| key.pid)
        .process(|(_, c)| &c.task)
        .num("COUNT", |(_, c)| c.count)
        // What a large folio holds comes in at once.
        .amount("SIZE", Unit::KiB, |(_, c)| bytes_of(c.pages))
        .hidden()
}

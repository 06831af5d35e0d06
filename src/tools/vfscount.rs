use std::collections::BTreeMap;

use beebox::{bpf::vfscount as bpf, prelude::*, symbols::Symbols};

/// Count the calls of all functions of the VFS
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    limit: For,
}

impl Tool for Opts {
    const EXAMPLES: Examples =
        &[("", "until Ctrl-C"), ("10", "for ten seconds"), ("-- ls", "what a command calls")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.limit(self.limit.for_time);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        let columns = columns();
        session.out.check(&columns)?;
        session.out.remark("Tracing... Ctrl-C to end.");
        session.at_end(|report| {
            let mut symbols = Symbols::new();
            // A function may be told of by several addresses.
            let mut sums = BTreeMap::<(u64, String), u64>::new();
            for (address, count) in report.take::<u64, u64>("counts")? {
                for frame in symbols.kernel(&[address]) {
                    *sums.entry((address - frame.offset, frame.label())).or_default() += count;
                }
            }
            let rows: Vec<Row> = sums.into_iter().map(|((a, f), n)| (a, f, n)).collect();
            if rows.is_empty() {
                return Ok(());
            }
            report.table(&columns, &sorted(rows, |a, b| a.2.cmp(&b.2)))
        })
    }
}

/// Address, function, calls.
pub(super) type Row = (u64, String, u64);

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .text("ADDR", |row: &Row| format!("{:016x}", row.0).into())
        .text("FUNC", |row| row.1.as_str().into())
        .key("function")
        .num("COUNT", |row| row.2)
}

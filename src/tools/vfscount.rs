use std::collections::HashMap;

use beebox::{bpf::funccount as bpf, kallsyms, prelude::*, spec::Specs};

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
        let found = Specs::one("vfs_*").find(session, false)?;
        let mut open = session.open(bpf::Object)?;
        found.apply(session, &mut open)?;
        open.map("counts")?.set_max_entries(found.names.len() as u32)?;

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = columns();
        session.out.check(&columns)?;
        session.out.remark("Tracing... Ctrl-C to end.");
        session.at_end(|report| {
            let mut addresses = HashMap::new();
            kallsyms::each(|line| {
                if line.name.starts_with("vfs_") && line.address != 0 {
                    addresses.insert(line.name.to_string(), line.address);
                }
            })?;
            let mut rows = Vec::new();
            for (id, name) in (0..).zip(&*found.names) {
                let count = report.sum_of("counts", id)?;
                if count > 0 {
                    rows.push((addresses.get(name).copied(), name.clone(), count));
                }
            }
            if rows.is_empty() {
                return Ok(());
            }
            report.table(&columns, &sorted(rows, |a, b| a.2.cmp(&b.2)))
        })
    }
}

/// Address, if the kernel does not hide it, function, calls.
pub(super) type Row = (Option<u64>, String, u64);

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .text("ADDR", |row: &Row| row.0.map(|at| format!("{at:016x}")).into())
        .text("FUNC", |row| row.1.as_str().into())
        .key("function")
        .num("COUNT", |row| row.2)
}

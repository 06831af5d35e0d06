use std::time::Duration;

use beebox::{args::duration, bpf::funccount as bpf, prelude::*, spec::Specs};

/// Count calls of functions, tracepoints and USDT probes
///
/// A pattern is FUNCTION of the kernel; LIB:FUNCTION of a library (c, or its path), of a program or,
/// with -p or a command, :FUNCTION of its own binary; t:CATEGORY:EVENT for tracepoints; u:LIB:PROBE
/// for USDT. FUNCTION+OFFSET is an instruction. Several are counted if all are of one kind.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    specs: Specs,
    /// Time between tables [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    /// How many rows to show at most, those with the highest counts
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: Option<u32>,
    /// Only this processor
    #[arg(short, long, value_name = "N")]
    cpu: Option<u32>,
}

pub(super) struct Row {
    pub name: String,
    pub count: u64,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("t:sched:sched_switch", "how often tasks are switched, until Ctrl-C"),
        ("tcp_*", "the kernel's functions that begin with tcp_"),
        ("-i 1 t:syscalls:sys_enter_futex", "a tracepoint, each second"),
        ("-p 181 c:malloc c:free", "how often process 181 calls these"),
        ("-r ^vfs_(read|write)$", "functions by a regular expression"),
        ("--top 10 /usr/bin/python3:Py*", "the ten most frequent of a program's functions"),
        ("-p 181 u::*", "all USDT probes of process 181"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('T', "timestamp"), ('D', "verbose")];
    const SPELLINGS: &[(&str, &str)] = &[("debug", "verbose")];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.specs.find(session, false)?;
        let mut open = session.open(bpf::Object)?;
        open.options().cpu_wanted = self.cpu.map_or(-1, |cpu| cpu as i32);
        found.apply(session, &mut open)?;
        open.map("counts")?.set_max_entries(found.names.len() as u32)?;

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = columns();
        session.out.check(&columns)?;
        found.remark(session, "");
        let mut before = vec![0; found.names.len()];
        let most = self.top.map_or(usize::MAX, |most| most as usize);
        session.every(&self.interval.into(), |report| {
            let mut rows = Vec::new();
            for (id, before) in (0..).zip(&mut before) {
                let count = report.sum_of("counts", id)?;
                let row = Row { name: found.name(id).into(), count: count - *before };
                if !report.looks {
                    *before = count;
                }
                rows.extend(Some(row).filter(|row| row.count > 0));
            }
            let mut rows = sorted(rows, |a, b| b.count.cmp(&a.count));
            rows.truncate(most);
            // As BCC has it: the largest comes last.
            rows.reverse();
            report.stamp();
            report.table(&columns, &rows)
        })
    }
}

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .bytes("FUNC", |row: &Row| row.name.as_bytes().into())
        .width(36)
        .num("COUNT", |row| row.count)
        .width(8)
}

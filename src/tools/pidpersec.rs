use beebox::{bpf::pidpersec as bpf, prelude::*};

/// Count processes and threads that are made, each second
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("5 3", "three rows, each of 5 seconds"),
        ("-- make", "those of a build"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        session.sums(&self.when, "made", columns())
    }
}

pub(super) fn columns() -> Columns<Sums<2>> {
    let all = |sums: &Sums<2>| (sums.counts[0] + sums.counts[1]) as f64 / sums.seconds;
    let apart = Sums::columns(&[("PROCESSES/s", "processes"), ("THREADS/s", "threads")]);
    let mut columns = Columns::new().float("PIDs/sec", all).decimals(0).width(8).table_only();
    columns.all.extend(apart.all);
    columns
}

use beebox::{bpf::runqlat as bpf, prelude::*};

/// Show how long tasks wait for a processor, as histograms
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    by: By,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all tasks, until Ctrl-C"),
        ("-mT 1", "in milliseconds, each second, with the time"),
        ("-P -p 181,182", "two processes, each on its own"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.by.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.by(&self.by);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        self.by.print(session, false)
    }
}

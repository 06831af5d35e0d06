use beebox::{bpf::cpudist as bpf, prelude::*};

/// Show how long tasks stay on their processor, as histograms
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    by: By,
    /// How long they stay off it
    #[arg(short = 'O', long)]
    offcpu: bool,
    /// The idle tasks too
    #[arg(short = 'I', long)]
    include_idle: bool,
    /// Below each histogram, its mean, total and count as BCC writes them
    #[arg(short, long)]
    extension: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all tasks, until Ctrl-C"),
        ("-O -p 181", "how long process 181 is off its processors"),
        ("-mT 1 5", "in milliseconds, each second, five times"),
        ("-P -- make", "the processes of a build"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.by.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.by(&self.by);
        if !self.offcpu {
            session.size("off", 1);
        }
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.off_cpu, options.include_idle) = (self.offcpu, self.include_idle);

        session.attach(open)?;
        self.by.print(session, self.extension)
    }
}

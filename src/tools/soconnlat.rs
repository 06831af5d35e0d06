use beebox::{bpf::soconnlat as bpf, prelude::*};

/// Show how long connects take, as histograms
///
/// Of TCP the time goes from the first packet to the answer, also where connect(2) does not wait
/// for it; of other sockets it is that of connect(2).
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    sockets: Sockets,
    /// Those that fail, instead of those that succeed
    #[arg(short = 'x', long)]
    failed: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all connects, until Ctrl-C"),
        ("-P -m 5", "by process, in milliseconds, every 5 seconds"),
        ("-x --rport 443", "how long it takes connects to port 443 to fail"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.by.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { by, sockets, failed } = self;
        session.by(by);
        session.sockets(sockets);
        session.syscalls([("connect", 1)]);
        let mut open = session.open(bpf::Object)?;
        open.options().failed_only = *failed;
        session.attach(open)?;
        by.print(session, false)
    }
}

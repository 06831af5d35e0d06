use beebox::{bpf::so1stbyte as bpf, prelude::*};

/// Calls that read, for kernels that do not tell of reads from sockets; the number says where the
/// flags are.
const READS: [(&str, u8); 5] =
    [("read", 1), ("readv", 1), ("recvfrom", 2), ("recvmsg", 3), ("recvmmsg", 2)];

/// Show the time from connect to the first byte, as histograms
///
/// It is the time that a client of TCP waits for its server: from the first packet until the
/// program has read something.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all clients, until Ctrl-C"),
        ("-P -m 5", "by process, in milliseconds, every 5 seconds"),
        ("--rport 5432", "how long a database takes to say something"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.by.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { by, sockets } = self;
        session.by(by);
        session.sockets(sockets);
        session.syscalls(READS);
        session.note("reads", "syscalls", "reads by io_uring are not seen on this kernel");
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        by.print(session, false)
    }
}

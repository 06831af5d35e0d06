use beebox::{
    prelude::*,
    sockcalls::{self, Call, Op, SocketCalls},
};

/// Trace accept(2) of sockets of all families: who connects
///
/// Of UNIX sockets, the address is that of the server: a client has none as a rule.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    calls: SocketCalls,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every accept(2), with its result"),
        ("-x", "those that fail, and why"),
        ("-P 22 --fields +local_port,+ret", "what comes to port 22, with its descriptor"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "lport"), ('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        self.calls.stream(session, Op::Accept, false, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let wide = self.calls.sockets.wide;
        let columns = self
            .calls
            .columns()
            .address("LOCAL_ADDRESS", wide, |e| e.ends.source())
            .hidden()
            .port("LOCAL_PORT", |e| e.ends.sport)
            .unless(|e| e.ends.version().is_none())
            .hidden();
        sockcalls::with_result(columns)
    }
}

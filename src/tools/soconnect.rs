use beebox::{
    prelude::*,
    sockcalls::{self, Call, Op, SocketCalls},
};

/// Trace connect(2) of sockets of all families, and its result
///
/// LAT is how long the call took; a connect that goes on without the program is EINPROGRESS.
/// tcpconnect shows how such end.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    calls: SocketCalls,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every connect(2), with its result"),
        ("-x", "those that fail, and why"),
        ("-6 -P 443 --fields +fd,+socket_type", "to port 443 over IPv6, with descriptor and type"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "rport"), ('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        self.calls.stream(session, Op::Connect, false, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let columns = self.calls.columns().amount("LAT", Unit::Us, sockcalls::latency);
        sockcalls::with_result(columns)
    }
}

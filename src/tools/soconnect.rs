use beebox::{
    prelude::*,
    sockcalls::{self, Call, Op, Results, Which},
};

/// Trace connect(2) of sockets of all families, and its result
///
/// LAT is how long the call took; a connect that goes on without the program is EINPROGRESS.
/// tcpconnect shows how such end.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show failed calls only
    #[arg(short = 'x', long)]
    failed: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every connect(2), with its result"),
        ("-x", "those that fail, and why"),
        ("-6 -P 443 --fields +fd,+socket_type", "to port 443 over IPv6, with descriptor and type"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "rport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let results = if self.failed { Results::Failed } else { Results::All };
        let which = Which { op: Op::Connect, results, udp_only: false, count: false };
        sockcalls::stream(session, &which, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let columns = Columns::new()
            .time(|e: &Call| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .text("FAM", sockcalls::family)
            .width(6)
            .table_only()
            .bytes("ADDRESS", sockcalls::address)
            .width(if self.sockets.wide { 39 } else { 16 })
            .num("PORT", sockcalls::port)
            .left()
            .width(5)
            .amount("LAT", Unit::Us, sockcalls::latency);
        sockcalls::more(columns)
            .text("RESULT", |e| names::errno_of(e.ret.into()).unwrap_or("success").into())
            .width(11)
            .table_only()
    }
}

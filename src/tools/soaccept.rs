use beebox::{
    prelude::*,
    sockcalls::{self, Call, Op, Results, Which},
};

/// Trace accept(2) of sockets of all families: who connects
///
/// Of UNIX sockets, the address is that of the server: a client has none as a rule.
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
        ("", "every accept(2), with its result"),
        ("-x", "those that fail, and why"),
        ("-P 22 --fields +local_port,+ret", "what comes to port 22, with its descriptor"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "lport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let results = if self.failed { Results::Failed } else { Results::All };
        let which = Which { op: Op::Accept, results, udp_only: false, count: false };
        sockcalls::stream(session, &which, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let wide = self.sockets.wide;
        let columns = Columns::new()
            .time(|e: &Call| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .text("FAM", sockcalls::family)
            .width(6)
            .table_only()
            .bytes("ADDRESS", sockcalls::address)
            .width(if wide { 39 } else { 16 })
            .num("PORT", sockcalls::port)
            .left()
            .width(5)
            .address("LOCAL_ADDRESS", wide, |e| e.ends.source())
            .hidden()
            .port("LOCAL_PORT", |e| e.ends.sport)
            .unless(|e| e.ends.version().is_none())
            .hidden();
        sockcalls::more(columns)
            .text("RESULT", |e| names::errno_of(e.ret.into()).unwrap_or("success").into())
            .width(11)
            .table_only()
    }
}

use beebox::{
    prelude::*,
    sockcalls::{self, Call, Op, SocketCalls},
};

/// Trace UDP sockets as they get a peer: connect(2)
///
/// Most clients of name servers do this. What a program sends without it, by sendto(2), is not
/// shown: udplife shows that.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    calls: SocketCalls,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every UDP socket that gets a peer"),
        ("-P 53", "who asks name servers"),
        ("-x --fields +error", "those that fail, and why"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "rport"), ('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        self.calls.stream(session, Op::Connect, true, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let wide = self.calls.sockets.wide;
        let columns = Columns::new()
            .time(|e: &Call| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .ip(|e| &e.ends)
            .address("RADDR", wide, |e| e.ends.destination())
            .num("RPORT", sockcalls::port)
            .left()
            .width(5)
            .address("LADDR", wide, |e| e.ends.source())
            .hidden()
            .port("LPORT", |e| e.ends.sport)
            .hidden();
        sockcalls::more(columns)
    }
}

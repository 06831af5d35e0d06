use beebox::{
    names::AF_INET6,
    prelude::*,
    sockcalls::{self, Call, Op, SocketCalls},
};

/// Trace sockets as they begin to listen: listen(2)
///
/// BACKLOG is the length of the queue as it was asked for; net.core.somaxconn may cut it to that
/// of --fields +max_backlog.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    calls: SocketCalls,
    /// Show the network namespace
    #[arg(long)]
    show_netns: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every socket that begins to listen"),
        ("--show-netns", "with its network namespace"),
        ("--fields +max_backlog,+unit", "with its real backlog and its systemd unit"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "timestamp"), ('n', "netns"), ('P', "lport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        self.calls.stream(session, Op::Listen, false, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Call> {
        let columns = Columns::new()
            .time(|e: &Call| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .num("RET", |e| e.ret)
            .left()
            .num("BACKLOG", |e| (e.by_uring == 0).then_some(e.backlog))
            .left()
            .num("MAX_BACKLOG", |e| e.max_backlog)
            .unless(|e| e.family == 0)
            .left()
            .hidden()
            .text("PROTO", proto)
            .width(7)
            .table_only()
            .num("PORT", sockcalls::port)
            .left()
            .width(5);
        sockcalls::more(columns)
            .show("NETNS", self.show_netns)
            .bytes("ADDR", sockcalls::address)
            .width(if self.calls.sockets.wide { 39 } else { 32 })
    }
}

/// With the version of IP, as BCC has it: TCPv4.
fn proto(e: &Call) -> Cell<'_> {
    let name = match sockcalls::protocol(e) {
        Cell::Text(name) if e.ends.version().is_some() => name,
        other => return other,
    };
    format!("{name}v{}", if e.family == AF_INET6 { 6 } else { 4 }).into()
}

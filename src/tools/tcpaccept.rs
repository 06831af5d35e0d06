use beebox::{bpf::tcpaccept as bpf, prelude::*};
use bpf::types::connection;

/// Trace TCP connections that are accepted
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every connection that a server accepts"),
        ("-P 22,80", "those to two ports"),
        ("-t --fields +backlog,+backlog_max", "with how many more wait to be accepted"),
        ("--raddr !10.0.0.0/8", "but those from a network"),
    ];
    const LETTERS: &[(char, &str)] = &[('P', "lport"), ('T', "timestamp"), ('t', "timestamp=rel")];
    const SPELLINGS: &[(&str, &str)] = &[("port", "lport"), ("time", "timestamp")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        session.note("accepts", "rawtp", "connections accepted by io_uring are not shown");
        let open = session.open(bpf::Object)?;

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<connection> {
        let wide = self.sockets.wide;
        let known = |c: &connection| c.backlog_max > 0;
        Columns::new()
            .time(|c: &connection| c.time_ns)
            .owner(12, |c| &c.task)
            .ip(|c| &c.ends)
            .address("RADDR", wide, |c| c.ends.destination())
            .port("RPORT", |c| c.ends.dport)
            .address("LADDR", wide, |c| c.ends.source())
            .port("LPORT", |c| c.ends.sport)
            .num("BACKLOG", move |c| known(c).then_some(c.backlog))
            .hidden()
            .num("BACKLOG_MAX", move |c| known(c).then_some(c.backlog_max))
            .hidden()
            .netns(|c| &c.ends)
            .task(|c| &c.task)
    }
}

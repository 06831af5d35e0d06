use beebox::{
    bpf::sockcalls::types::{calls_of, endpoints},
    names::Interfaces,
    prelude::*,
    sockcalls::{self, Call, Op, Results, Which},
};

/// Trace sockets as they are bound to an address: bind(2)
///
/// OPTS are freebind (F), transparent (T), no port yet (N), reuse of the address (R) and of the
/// port (r). Sockets of all families are shown, UNIX sockets with their path or, behind @, their
/// abstract name. BCC's --cgroupmap and --mntnsmap are --cgroup and --container here.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show failed binds too
    #[arg(short = 'x', long)]
    failed: bool,
    /// Show failed binds too, and their errors by name
    #[arg(short = 'E', long)]
    errors: bool,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
    /// Count binds of IP sockets by address and port instead of showing each
    #[arg(long)]
    count: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every bind that succeeds"),
        ("-x -P 80,443", "of these ports, also those that fail"),
        ("-E -t --fields +netns", "with time, errors and network namespaces"),
        ("--count --duration 60", "how often each address is bound in a minute"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('t', "timestamp"), ('u', "uid"), ('c', "cgroup"), ('P', "lport")];
    const SPELLINGS: &[(&str, &str)] = &[("ports", "lport"), ("port", "lport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns()).and(Schema::rows(&self.counts()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let results = if self.failed || self.errors { Results::All } else { Results::Done };
        let which = Which { op: Op::Bind, results, udp_only: false, count: self.count };
        if !self.count {
            return sockcalls::stream(session, &which, self.columns());
        }
        sockcalls::attach(session, &which, false)?;
        let columns = self.counts();
        session.out.check(&columns)?;
        session.at_end(|report| {
            let found: Vec<(endpoints, calls_of)> = report.take("binds")?;
            report.table(&columns, &sorted(found, |a, b| b.1.calls.cmp(&a.1.calls)))
        })
    }
}

impl Opts {
    pub(super) fn counts(&self) -> Columns<(endpoints, calls_of)> {
        Columns::new()
            .address("LADDR", self.sockets.wide, |(ends, _): &(endpoints, calls_of)| ends.source())
            .port("LPORT", |(ends, _)| ends.sport)
            .netns(|(ends, _)| ends)
            .num("BINDS", |(_, of)| of.calls)
    }

    pub(super) fn columns(&self) -> Columns<Call> {
        let interfaces = Interfaces::of_host();
        let columns = Columns::new()
            .time(|e: &Call| e.time_ns)
            .uid(|e| e.task.uid)
            .shown(self.print_uid)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .num("RET", |e| e.ret)
            .left()
            .text("RC", |e| names::errno_of(e.ret.into()).unwrap_or("-").into())
            .width(12)
            .table_only()
            .shown(self.errors)
            .text("PROTO", sockcalls::protocol)
            .table_only()
            .text("OPTS", sockcalls::options)
            .width(5)
            .text("IF", move |e| sockcalls::interface(&interfaces, e).into())
            .width(4)
            .num("PORT", sockcalls::port)
            .left()
            .width(5);
        sockcalls::more(columns).bytes("ADDR", sockcalls::address).width(if self.sockets.wide {
            39
        } else {
            16
        })
    }
}

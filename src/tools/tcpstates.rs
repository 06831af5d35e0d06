use beebox::{bpf::tcpstates as bpf, names::KernelEnum, prelude::*};
use bpf::types::change;

/// Trace the states of TCP sockets and the time spent in each
///
/// MS is the time in the old state, where the tool has seen it begin. A socket
/// that goes to TIME_WAIT ends here with CLOSE: the rest is no socket any more.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every change of a TCP socket's state"),
        ("-L 80", "those of a web server's sockets"),
        ("-T -w", "with the time of day, and room for IPv6"),
        ("-p 181 -s", "those of process 181, comma-separated"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('L', "lport"), ('D', "rport"), ('T', "timestamp"), ('t', "timestamp=rel"), ('s', "csv")];
    const SPELLINGS: &[(&str, &str)] = &[("time", "timestamp")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let open = session.open(bpf::Object)?;

        let columns = self.columns();
        session.attach(open)?;
        session.stream(columns)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<change> {
        let wide = self.sockets.wide;
        let (old, new) = (KernelEnum::tcp_states(), KernelEnum::tcp_states());
        Columns::new()
            .time(|c: &change| c.time_ns)
            .text("SKADDR", |c| format!("{:x}", c.sock).into())
            .width(16)
            .owner(if wide { 16 } else { 10 }, |c| &c.task)
            .ip(|c| &c.ends)
            .shown(wide)
            .ends(wide, |c| &c.ends)
            .text("OLDSTATE", move |c| old.name(c.from).into())
            .width(11)
            .text("NEWSTATE", move |c| new.name(c.to).into())
            .width(11)
            .amount("MS", Unit::Ms, |c| (c.timed != 0).then_some(c.spent_ns))
            .key("spent")
            .decimals(3)
            .netns(|c| &c.ends)
            .process(|c| &c.task)
    }
}

use beebox::{bpf::tcpreset as bpf, btf, names::KernelEnum, prelude::*};
use bpf::types::reset;

/// Trace TCP resets that are sent and received, and why
///
/// What is sent without a socket, as to a port that nobody listens on, is
/// shown by kernels that give reasons.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Those sent only
    #[arg(long, conflicts_with = "received")]
    sent: bool,
    /// Those received only
    #[arg(long)]
    received: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every reset"),
        ("--sent", "those that this machine sends: refused connections, scans of ports"),
        ("--received -p 181", "those that end connections of process 181"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let args = btf::kernel().and_then(|btf| btf.tracepoint_args("tcp_send_reset"));
        session.sockets(&self.sockets);
        session.without("received", self.sent);
        session.without("sent", self.received);
        let open = session.open(bpf::Object)?;

        let columns = self.columns();
        session.attach(open)?;
        if args.is_some_and(|args| args < 3) && !self.received {
            session.out.remark("Resets that are sent without a socket are not shown here.");
        }
        session.out.default_timestamp(Style::Clock);
        session.stream(columns)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<reset> {
        let wide = self.sockets.wide;
        let (states, reasons) = (KernelEnum::tcp_states(), KernelEnum::reset_reasons());
        Columns::new()
            .time(|r: &reset| r.time_ns)
            .text("DIR", |r| if r.received != 0 { "recv" } else { "sent" }.into())
            .width(4)
            .owner(12, |r| &r.task)
            .hidden()
            .ip(|r| &r.ends)
            .ends(wide, |r| &r.ends)
            .netns(|r| &r.ends)
            .process(|r| &r.task)
            .text("STATE", move |r| match r.state {
                0 => Cell::None,
                state => states.name(state).into(),
            })
            .width(11)
            .text("REASON", move |r| match r.has_reason {
                0 => Cell::None,
                _ => reasons.name(r.reason).into(),
            })
    }
}

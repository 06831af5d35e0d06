use beebox::{
    bpf::tcpdrop as bpf,
    names::KernelEnum,
    prelude::*,
    probe,
    symbols::{Symbols, lines},
};
use bpf::types::drop;

/// The flags of TCP's header, from the lowest bit.
const FLAGS: [&str; 8] = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"];

/// Trace TCP packets that the kernel drops, and why
///
/// Shown are those for which the kernel gives a reason; before Linux 5.17 it
/// gives none, and all are shown. Addresses are those of
/// the packet; PID and STATE are of its socket, where it has one.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show the kernel's stack below each
    #[arg(short, long)]
    stack: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every TCP packet that is dropped"),
        ("-s", "with the way that it took in the kernel"),
        ("--netns 181", "those in the network namespace of process 181"),
        ("-4 --fields saddr,daddr,dport,reason", "IPv4 only, some columns"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];
    const SPELLINGS: &[(&str, &str)] = &[("netns-id", "netns"), ("pid-netns", "netns")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let unspecified = ["NOT_SPECIFIED", "SKB_DROP_REASON_NOT_SPECIFIED"]
            .into_iter()
            .find_map(|name| probe::enum_value("skb_drop_reason", name));
        session.sockets(&self.sockets);
        if unspecified.is_none() {
            session.note("drops", "rawtp", "this kernel gives no reasons for what it drops");
        }
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.unspecified = unspecified.unwrap_or(0) as u32;
        options.stacks = self.stack;

        let columns = self.columns();
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        session.out.head(&columns)?;
        let (mut symbols, mut row) = (Symbols::new(), Row::default());
        session.stream_with(|bytes, out| {
            row.drop.set(bytes)?;
            row.location = lines(&symbols.kernel(&[row.drop.location])).pop();
            if self.stack {
                row.stack = lines(&symbols.kernel(&row.drop.words()));
            }
            out.row(&columns, &row)?;
            if self.stack {
                row.stack.iter().for_each(|frame| out.line(&format!("\t{frame}")));
                out.line("");
            }
            Ok(())
        })
    }
}

/// A packet and the names of where it was dropped.
#[derive(Default)]
pub(super) struct Row {
    pub drop: Tailed<drop>,
    pub location: Option<String>,
    pub stack: Vec<String>,
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let wide = self.sockets.wide;
        let with_stack = self.stack;
        let (states, reasons) = (KernelEnum::tcp_states(), KernelEnum::drop_reasons());
        Columns::new()
            .time(|r: &Row| r.drop.time_ns)
            .owner(12, |r| &r.drop.task)
            .hidden()
            .ip(|r| &r.drop.ends)
            .address("SADDR", wide, |r| r.drop.ends.source())
            .port("SPORT", |r| r.drop.ends.sport)
            .address("DADDR", wide, |r| r.drop.ends.destination())
            .port("DPORT", |r| r.drop.ends.dport)
            .text("STATE", move |r| match r.drop.state {
                0 => Cell::None,
                state => states.name(state).into(),
            })
            .width(11)
            .text("FLAGS", |r| flags(r.drop.flags).into())
            .width(7)
            .amount("BYTES", Unit::Bytes, |r| r.drop.bytes)
            .key("size")
            .hidden()
            .netns(|r| &r.drop.ends)
            .process(|r| &r.drop.task)
            .list("STACK", false, move |r| with_stack.then_some(&*r.stack).into())
            .hidden()
            .text("REASON", move |r| match r.drop.reason {
                0 => Cell::None,
                reason => reasons.name(reason).into(),
            })
            .width(16)
            .text("LOCATION", |r| r.location.clone().into())
    }
}

/// `SYN|ACK`.
fn flags(bits: u32) -> Option<String> {
    let set = FLAGS.iter().enumerate().filter(|(bit, _)| bits & 1 << bit != 0);
    let set: Vec<_> = set.map(|(_, name)| *name).collect();
    (!set.is_empty()).then(|| set.join("|"))
}

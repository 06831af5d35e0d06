use beebox::{
    args::{EthProtocol, Wire},
    bpf::skbdrop as bpf,
    names::KernelEnum,
    prelude::*,
    probe,
    symbols::Symbols,
    text::until_zero,
};
use bpf::types::{drop, dropped};

/// Of a kernel that gives none.
const NO_REASON: u32 = u32::MAX;

/// Count packets that the kernel drops, by reason and place
///
/// The reasons are those of the running kernel, which has them since Linux 5.17. With -p and its
/// kin, only those packets count that a processor drops while it runs such a task: what comes from
/// outside may be dropped while any task runs.
#[derive(Args)]
#[command(mut_arg("offset", |arg| arg.short(None)))]
#[command(mut_arg("user_stacks_only", |arg| arg.short(None).hide(true)))]
#[command(mut_arg("kernel_stacks_only", |arg| arg.short(None).hide(true)))]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    wire: Wire,
    /// Packets are not chosen by address here: see tcpdrop
    #[arg(long, hide = true, value_parser = by_address, value_name = "LIST")]
    addr: Option<String>,
    /// Packets of this protocol only: tcp, udp, icmp, arp, or 0x88cc for that of Ethernet
    #[arg(long, value_name = "PROTOCOL")]
    protocol: Option<EthProtocol>,
    /// Show the kernel's stacks
    #[arg(short = 's', long)]
    stacks: bool,
    #[command(flatten)]
    how: Stacks,
}

fn by_address(_: &str) -> Result<String, &'static str> {
    Err("packets are not chosen by their addresses here; tcpdrop has that")
}

pub(super) type Row = (drop, dropped);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("1", "each second, why and where packets are dropped"),
        ("-i eth0 --protocol udp", "those of UDP on one interface, until Ctrl-C"),
        ("-s", "with the way that leads there"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::rows(&what()).and(self.rows().schema())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { interval, wire, addr: _, protocol, stacks, how } = self;
        // The first kernel that gives reasons begins with one, others with none.
        let number = |name| probe::enum_value("skb_drop_reason", name).map(|number| number as u32);
        let none = ["SKB_NOT_DROPPED_YET", "SKB_CONSUMED"].map(number);
        // Read before the kernel's types are forgotten.
        let (columns, rows) = (what(), self.rows());
        session.wire(wire);
        session.without("stack_exec", true);
        if !stacks {
            session.size("stacks", 1);
            session.size("stacks_more", 1);
        }
        let mut open = session.open(bpf::Object)?;
        how.apply(&mut open)?;
        let options = open.options();
        options.want_stacks = *stacks;
        options.not_dropped = none[0].unwrap_or(NO_REASON);
        options.consumed = none[1].unwrap_or(NO_REASON);
        match protocol {
            None => {}
            Some(EthProtocol::Ip(number)) => options.ip_protocol_wanted = (*number).into(),
            Some(EthProtocol::Ethernet(number)) => options.protocol_wanted = (*number).into(),
        }
        session.attach(open)?;
        if *stacks {
            let mut printer = how.printer(session, rows)?;
            return session.every(interval, |report| {
                report.stamp();
                let found = report.take("drops")?;
                printer.print(report, found)
            });
        }
        session.out.check(&columns)?;
        session.every(interval, |report| {
            report.stamp();
            let found: Vec<Row> = report.take("drops")?;
            report.table(&columns, &sorted(found, |a, b| b.1.packets.cmp(&a.1.packets)))
        })
    }
}

impl Opts {
    fn rows(&self) -> StackRows<Row> {
        StackRows {
            keys: what(),
            task: |(_, dropped)| &dropped.task,
            stack: |(drop, _)| &drop.stack,
            value: |(_, dropped)| dropped.packets,
            unit: Unit::None,
            spread: None,
            title: None,
            largest_first: false,
            at_tracepoint: true,
            waker: None,
        }
    }
}

pub(super) fn what() -> Columns<Row> {
    let reasons = KernelEnum::drop_reasons();
    let symbols = std::cell::RefCell::new(Symbols::new());
    Columns::new()
        .text("REASON", move |(drop, _): &Row| {
            (drop.reason != NO_REASON).then(|| reasons.name(drop.reason)).into()
        })
        .width(24)
        .text("LOCATION", move |(drop, _)| {
            symbols.borrow_mut().kernel(&[drop.location]).first().map(|f| f.label()).into()
        })
        .width(24)
        .text("PROTO", |(drop, _)| names::packet_protocol(drop.protocol, drop.ip_protocol).into())
        .width(6)
        .bytes("IF", |(drop, _)| {
            Some(until_zero(&drop.interface.name)).filter(|name| !name.is_empty()).into()
        })
        .width(8)
        .num("IFINDEX", |(drop, _)| Some(drop.interface.index).filter(|index| *index != 0))
        .hidden()
        .num("NETNS", |(drop, _)| Some(drop.interface.netns).filter(|netns| *netns != 0))
        .hidden()
        .amount("BYTES", Unit::Bytes, |(_, dropped)| dropped.bytes)
        .key("size")
        .hidden()
        .num("PACKETS", |(_, dropped)| dropped.packets)
}

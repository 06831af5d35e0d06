//! System calls that tie a socket to an address or a peer: tools of which each traces some.

use std::net::IpAddr;

use anyhow::Result;
use clap::Args;

use crate::{
    args::Sockets,
    bpf::sockcalls::{self as bpf, types::socket_call},
    btf,
    column::{Cell, Columns},
    dns,
    names::{self, AF_INET, AF_INET6, Interfaces},
    session::{Session, Tailed},
};

/// What a call does: `enum socket_op` of sockcalls.bpf.c.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Op {
    Bind = 1,
    Listen,
    Connect,
    Accept,
}

/// `OP_MULTIPLEXED`: socketcall(2).
const MULTIPLEXED: u8 = 5;

/// Which calls to tell of: `enum socket_results` of sockcalls.bpf.c.
#[derive(Clone, Copy, Default)]
pub enum Results {
    #[default]
    All,
    Failed,
    Done,
}

// Which calls to show, for tools that show all but those of others.
#[derive(Args)]
pub struct SocketCalls {
    #[command(flatten)]
    pub sockets: Sockets,
    /// Show failed calls only
    #[arg(short = 'x', long)]
    failed: bool,
}

impl SocketCalls {
    /// Prints the calls as they end.
    pub fn stream(
        &self,
        session: &mut Session,
        op: Op,
        udp_only: bool,
        columns: Columns<Call>,
    ) -> Result<()> {
        session.sockets(&self.sockets);
        let results = if self.failed { Results::Failed } else { Results::All };
        stream(session, &Which { op, results, udp_only, count: false }, columns)
    }

    /// When, who and what address, with which the table begins.
    pub fn columns(&self) -> Columns<Call> {
        Columns::new()
            .time(|e: &Call| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .text("FAM", family)
            .width(6)
            .table_only()
            .bytes("ADDRESS", address)
            .width(if self.sockets.wide { 39 } else { 16 })
            .num("PORT", port)
            .left()
            .width(5)
    }
}

/// The columns with which such a table ends.
pub fn with_result(columns: Columns<Call>) -> Columns<Call> {
    more(columns)
        .text("RESULT", |e| names::errno_of(e.ret.into()).unwrap_or("success").into())
        .width(11)
        .table_only()
}

/// Which calls to trace.
pub struct Which {
    pub op: Op,
    pub results: Results,
    /// Only those of UDP sockets.
    pub udp_only: bool,
    /// Counts those of IP sockets by their own address, in `binds`, instead of telling of each.
    pub count: bool,
}

pub type Call = Tailed<socket_call>;

/// `struct sockaddr` of Linux, as far as names for it are known here.
const AF_UNSPEC: u16 = libc::AF_UNSPEC as u16;
const AF_UNIX: u16 = libc::AF_UNIX as u16;
const AF_NETLINK: u16 = libc::AF_NETLINK as u16;
const AF_PACKET: u16 = libc::AF_PACKET as u16;
const AF_VSOCK: u16 = libc::AF_VSOCK as u16;

/// Prints the calls as they end.
pub fn stream(session: &mut Session, which: &Which, columns: Columns<Call>) -> Result<()> {
    let timed = columns.all.iter().any(|c| c.key() == "lat_ns" && c.shown) || session.wants("lat");
    attach(session, which, timed)?;
    session.stream_tailed(columns)
}

/// Attaches the programs; `timed`: how long calls take is wanted.
pub fn attach(session: &mut Session, which: &Which, timed: bool) -> Result<()> {
    let names: &[&str] = match which.op {
        Op::Bind => &["bind"],
        Op::Listen => &["listen"],
        Op::Connect => &["connect"],
        Op::Accept => &["accept", "accept4"],
    };
    let op = which.op as u8;
    let multiplexed = [("socketcall", MULTIPLEXED)];
    session.syscalls(names.iter().map(|name| (*name, op)).chain(multiplexed));
    session.without("call_begin", !timed);
    session.without("call_begins_exit", !timed);
    if !timed {
        session.size("call_begins", 1);
    }
    if !which.count {
        session.size("binds", 1);
    }
    // Before, a request does not hold its result, nor is it handed to programs.
    if !btf::kernel().is_some_and(|types| types.has_struct("io_cqe")) {
        session.without("socket_calls_of_uring", true);
        session.warn("what io_uring does is not seen on this kernel");
    }
    let mut open = session.open(bpf::Object)?;
    let options = open.options();
    options.count = which.count;
    options.results = which.results as u32;
    options.wanted_ops = 1 << op;
    options.udp_only = which.udp_only;
    session.attach(open)?;
    Ok(())
}

/// What all of these tools can show of a call, behind what each shows itself.
pub fn more(columns: Columns<Call>) -> Columns<Call> {
    let has = |name: &str| columns.all.iter().any(|c| c.key() == name);
    let (no_ret, no_lat) = (!has("ret"), !has("lat_ns"));
    columns
        .when(no_ret, |all| all.num("RET", |e: &Call| e.ret).hidden())
        .num("ERRNO", errno)
        .hidden()
        .text("ERROR", |e| names::errno_of(e.ret.into()).into())
        .width(12)
        .hidden()
        .when(no_lat, |all| {
            all.amount("LAT", crate::column::Unit::Us, |e: &Call| latency(e)).hidden()
        })
        .num("FD", fd)
        .left()
        .hidden()
        .text("FAMILY", family)
        .width(7)
        .hidden()
        .text("TYPE", |e| names::SOCKET_TYPES.name(e.kind.into()).into())
        .key("socket_type")
        .width(9)
        .hidden()
        .text("PROTOCOL", protocol)
        .hidden()
        .netns(|e| &e.ends)
        .unless(|e| e.ends.netns == 0)
        .text("VIA", |e| if e.by_uring != 0 { "io_uring" } else { "syscall" }.into())
        .width(8)
        .hidden()
        .task(|e| &e.task)
}

/// The positive error number; 0 if the call succeeded.
pub fn errno(e: &Call) -> i32 {
    if (-4095..0).contains(&e.ret) { -e.ret } else { 0 }
}

/// How long the call took, in ns, if its begin was seen.
pub fn latency(e: &Call) -> Option<u64> {
    (e.lat_ns > 0).then_some(e.lat_ns)
}

/// The descriptor that the call was given; none through io_uring.
pub fn fd(e: &Call) -> Option<i32> {
    (e.by_uring == 0).then_some(e.fd as i32)
}

/// The family of the socket, or of the address if it is no socket.
pub fn family(e: &Call) -> Cell<'_> {
    let family = if e.family == 0 { given_family(e).unwrap_or(0) } else { e.family };
    match names::ADDRESS_FAMILIES.name(family.into()) {
        _ if e.family == 0 && given_family(e).is_none() => Cell::None,
        Some(name) => name.into(),
        None => family.to_string().into(),
    }
}

/// TCP, UDP, RAW …; of sockets of other families, the family.
pub fn protocol(e: &Call) -> Cell<'_> {
    match e.family {
        AF_INET | AF_INET6 if e.kind == libc::SOCK_RAW as u16 => "RAW".into(),
        AF_INET | AF_INET6 => match names::IP_PROTOCOLS.name(e.protocol.into()) {
            Some(name) => name.into(),
            None => e.protocol.to_string().into(),
        },
        _ => family(e),
    }
}

fn given_family(e: &Call) -> Option<u16> {
    Some(u16::from_ne_bytes(*e.address().first_chunk()?))
}

fn ip(family: u16) -> bool {
    [AF_INET, AF_INET6].contains(&family)
}

/// The end that the call was about: of a bind or a listen its own, else the other one.
fn end(e: &Call) -> Option<(IpAddr, u16)> {
    if e.op == Op::Bind as u16 || e.op == Op::Listen as u16 {
        Some((e.ends.source()?, e.ends.sport))
    } else if e.op == Op::Accept as u16 && e.ret < 0 {
        None
    } else {
        Some((e.ends.destination()?, e.ends.dport))
    }
}

/// The address: an IP address, a path, `@` and an abstract name, or what else the family has.
/// Nothing is made up where the socket has none.
pub fn address(e: &Call) -> Cell<'_> {
    if ip(e.ends.family) {
        return end(e).map(|(address, _)| dns::host(address)).into();
    }
    let bytes = e.address();
    let word = |at: usize| {
        bytes.get(at..at + 4).map(|w| u32::from_ne_bytes(w.try_into().unwrap_or_default()))
    };
    match (given_family(e), bytes.get(2..).unwrap_or_default()) {
        (None | Some(AF_UNSPEC), _) | (Some(AF_UNIX), []) => Cell::None,
        (Some(AF_UNIX), [0, name @ ..]) => [b"@", name].concat().into(),
        (Some(AF_UNIX), path) => crate::text::until_zero(path).into(),
        (Some(AF_NETLINK), _) => word(8).map(|groups| format!("groups {groups:#x}")).into(),
        (Some(AF_PACKET), [high, low, ..]) => {
            format!("protocol {:#06x}", u16::from_be_bytes([*high, *low])).into()
        }
        (Some(AF_VSOCK), _) => word(8).map(|cid| format!("cid {}", any(cid))).into(),
        (Some(_), rest) => rest.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}

/// All ones stand for any.
fn any(number: u32) -> String {
    if number == u32::MAX { "any".into() } else { number.to_string() }
}

/// The port, or what goes for it in other families.
pub fn port(e: &Call) -> Cell<'static> {
    if ip(e.ends.family) {
        return end(e).map_or(Cell::None, |(_, port)| dns::service(port));
    }
    let word =
        || e.address().get(4..8).map(|w| u32::from_ne_bytes(w.try_into().unwrap_or_default()));
    match given_family(e) {
        Some(AF_NETLINK | AF_VSOCK) => word().into(),
        _ => Cell::None,
    }
}

/// The interface that the socket is bound to, or its address is of.
pub fn interface(interfaces: &Interfaces, e: &Call) -> Option<String> {
    let index = match e.address().get(4..8) {
        Some(index) if e.family == AF_PACKET => {
            u32::from_ne_bytes(index.try_into().unwrap_or_default())
        }
        _ => e.ends.ifindex,
    };
    (index != 0).then(|| interfaces.name(e.ends.netns, index))
}

/// The letters of the socket's options, as BCC has them: freebind, transparent, no port, reuse of
/// the address, reuse of the port; `.` for each that is off.
pub fn options(e: &Call) -> Cell<'_> {
    if e.family == 0 {
        return Cell::None;
    }
    let letter = |(bit, letter): (u16, char)| if e.options & 1 << bit != 0 { letter } else { '.' };
    (0..).zip("FTNRr".chars()).map(letter).collect::<String>().into()
}

trait Address {
    fn address(&self) -> &[u8];
}

impl Address for Call {
    /// `struct sockaddr`, without what the ring rounded up.
    fn address(&self) -> &[u8] {
        &self.tail[..self.tail.len().min(self.address_len as usize)]
    }
}

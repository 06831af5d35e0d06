use beebox::{
    bpf::sofdsnoop::{self as bpf, types::passed},
    calls,
    prelude::*,
};

/// `enum message_call` of the program.
const CALLS: [(&str, u8); 4] = [("sendmsg", 1), ("recvmsg", 2), ("sendmmsg", 3), ("recvmmsg", 4)];

/// Trace files that processes pass to others by UNIX sockets
///
/// A row for each descriptor, where it is sent and where it is received. What io_uring sends and
/// receives is not seen.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every descriptor that is sent or received"),
        ("-T -p 181", "those of process 181, with the time"),
        ("-n dbus --duration 10", "of processes with dbus in their name, for 10 seconds"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('T', "timestamp=rel"), ('t', "tid"), ('n', "comm"), ('d', "duration")];
    const SPELLINGS: &[(&str, &str)] = &[("name", "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(CALLS);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.stream_tailed(columns())
    }
}

pub(super) fn columns() -> Columns<Tailed<passed>> {
    Columns::new()
        .time(|e: &Tailed<passed>| e.time_ns)
        .text("ACTION", |e| if e.received != 0 { "RECV" } else { "SEND" }.into())
        .width(6)
        .num("TID", |e| e.task.tid)
        .left()
        .width(7)
        .comm(|e| &e.task.comm)
        .text("SOCKET", |e| format!("{}:socket:[{}]", e.socket_fd, e.socket).into())
        .width(25)
        .num("FD", |e| e.fd)
        .left()
        .width(5)
        .pid(|e| e.task.pid)
        .hidden()
        .process(|e| &e.task)
        .bytes("NAME", |e| calls::path(&e.file, &e.tail).map_or(Cell::None, Cell::Bytes))
}

use std::time::Duration;

use beebox::{args::millis_or_zero, bpf::tcpconnect as bpf, prelude::*};
use bpf::types::connection;

use super::tcpconnect::outcome;

/// Trace how long TCP connects take
///
/// The time is from the SYN to its answer, also where that refuses.
#[derive(Args)]
pub struct Opts {
    /// Shortest time to show: milliseconds, or with a unit
    #[arg(value_parser = millis_or_zero, value_name = "MIN")]
    min: Option<Duration>,
    /// Show the local port, BCC's --lport
    #[arg(short = 'L', long)]
    print_lport: bool,
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every connect and how long it took"),
        ("100", "connects that took 100 milliseconds and longer"),
        ("-t -p 181", "those of process 181, with seconds since the first"),
        ("--raddr 192.0.2.0/24", "those to a network"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        for program in ["connect_failed", "begun_exit"] {
            session.without(program, true);
        }
        session.size("flows", 1);
        session.size("connecting", 16384);
        let mut open = session.open(bpf::Object)?;
        open.options().min_ns = self.min.unwrap_or_default().as_nanos() as u64;

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<connection> {
        let wide = self.sockets.wide;
        Columns::new()
            .time(|c: &connection| c.start_ns + c.lat_ns)
            .pid(|c| c.task.pid)
            .comm(|c| &c.task.comm)
            .width(12)
            .ip(|c| &c.ends)
            .address("SADDR", wide, |c| c.ends.source())
            .port("LPORT", |c| c.ends.sport)
            .unless(|c| c.ends.sport == 0)
            .shown(self.print_lport)
            .address("DADDR", wide, |c| c.ends.destination())
            .port("DPORT", |c| c.ends.dport)
            .amount("LAT", Unit::Ms, |c| c.lat_ns)
            .decimals(2)
            .num("RETRANSMITS", |c| c.retransmits)
            .hidden()
            .text("RESULT", |c| outcome(c).into())
            .hidden()
            .num("ERRNO", |c| c.error)
            .hidden()
            .text("ERROR", |c| names::errno(c.error as i32).into())
            .hidden()
            .netns(|c| &c.ends)
            .task(|c| &c.task)
            .text("STATUS", |c| names::errno(c.error as i32).unwrap_or(outcome(c)).into())
            .table_only()
    }
}

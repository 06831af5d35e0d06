use beebox::{bpf::tcplife as bpf, prelude::*};
use bpf::types::session;

/// Trace TCP sessions with their bytes and durations
///
/// A line is printed when a session ends; of one that goes to TIME_WAIT that
/// is when it does. Its time is from the SYN that opens it, or for the side
/// that accepts, from the end of the handshake.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every TCP session that ends"),
        ("-D 80,443", "those to web servers"),
        ("-T -w", "with the time of day, and room for IPv6"),
        ("-p 181 --raddr 10.0.0.0/8", "those of process 181 with that network"),
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

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<session> {
        let wide = self.sockets.wide;
        Columns::new()
            .time(|s: &session| s.end_ns)
            .owner(if wide { 16 } else { 12 }, |s| &s.task)
            .ip(|s| &s.ends)
            .shown(wide)
            .ends(wide, |s| &s.ends)
            .amount("TX_KB", Unit::KiB, |s| s.tx_bytes)
            .key("tx")
            .decimals(2)
            .amount("RX_KB", Unit::KiB, |s| s.rx_bytes)
            .key("rx")
            .decimals(2)
            .amount("MS", Unit::Ms, |s| (s.earlier == 0).then_some(s.life_ns))
            .key("life")
            .decimals(2)
            .amount("SRTT", Unit::Ms, |s| s.srtt_ns)
            .decimals(3)
            .hidden()
            .num("RETRANSMITS", |s| s.retransmits)
            .hidden()
            .netns(|s| &s.ends)
            .process(|s| &s.task)
    }
}

use beebox::{bpf::tcpwin as bpf, prelude::*};
use bpf::types::window;

/// What the kernel has where there is no threshold yet.
const NO_THRESHOLD: u32 = i32::MAX as u32;

/// Trace the windows of TCP connections, with each segment
///
/// A line for each segment that comes for an established connection, to be
/// plotted: with --csv. CWND and SSTHRESH are in segments.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("--rport 443", "connections to web servers"),
        ("--csv -p 181", "those of process 181, comma-separated"),
        ("--fields sock,cwnd,srtt,unacked", "some columns"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let open = session.open(bpf::Object)?;

        session.attach(open)?;
        session.out.default_timestamp(Style::Rel);
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<window> {
        let wide = self.sockets.wide;
        Columns::new()
            .time(|w: &window| w.time_ns)
            .text("SOCK", |w| format!("{:x}", w.sock).into())
            .width(16)
            .hidden()
            .owner_hidden(|w| &w.task)
            .ip(|w| &w.ends)
            .hidden()
            .port("LPORT", |w| w.ends.sport)
            .address("RADDR", wide, |w| w.ends.destination())
            .port("RPORT", |w| w.ends.dport)
            .num("CWND", |w| w.cwnd)
            .num("SSTHRESH", |w| (w.ssthresh < NO_THRESHOLD).then_some(w.ssthresh))
            .amount("SRTT", Unit::Ms, |w| w.srtt_ns)
            .decimals(3)
            .amount("SNDBUF", Unit::Bytes, |w| w.sndbuf)
            .amount("QUEUED", Unit::Bytes, |w| w.queued)
            .amount("UNACKED", Unit::Bytes, |w| w.unacked)
            .hidden()
            .amount("SND_WND", Unit::Bytes, |w| w.snd_wnd)
            .hidden()
            .amount("RCV_WND", Unit::Bytes, |w| w.rcv_wnd)
            .hidden()
            .amount("BYTES", Unit::Bytes, |w| w.bytes)
            .key("size")
            .hidden()
            .address("LADDR", wide, |w| w.ends.source())
            .hidden()
            .netns(|w| &w.ends)
            .process(|w| &w.task)
    }
}

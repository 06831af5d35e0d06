use beebox::{bpf::udplife as bpf, prelude::*, probe};
use bpf::types::life;

/// The programs at the functions of UDP.
const FUNCTIONS: [&str; 4] =
    ["udp_sends__fexit", "udp_sends__fexit_v6", "udp_reads__fexit", "udp_reads__fexit_v6"];

/// Trace UDP sockets as they end: who, how much, how long
///
/// A socket's life begins with its first use; of one that was there when the tool started MS is not
/// known. TX_B and RX_B are what was sent and read while the tool ran, without headers. A socket
/// that is never connected has no remote end.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every UDP socket that was used or bound, as it ends"),
        ("-D 53", "those that ask name servers"),
        ("-w --fields +tx_datagrams,+rx_datagrams", "with room for IPv6, and datagrams"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('T', "timestamp"), ('t', "timestamp=rel"), ('L', "lport"), ('D', "rport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        // What the programs at functions read their results by; since Linux 5.17.
        let results = probe::enum_value("bpf_func_id", "BPF_FUNC_get_func_ret").is_some();
        for program in FUNCTIONS {
            session.without(program, !results);
        }
        // Since Linux 5.11: without it no socket can be found by its file.
        let files = probe::enum_value("bpf_func_id", "BPF_FUNC_sock_from_file").is_some();
        session.without("earlier_sockets", !files);
        let open = session.open(bpf::Object)?;
        let loaded = session.attach(open)?;
        session.attach_to_root(&loaded.program("udp_ends")?, "cgroup/sock_release")?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<life> {
        let wide = self.sockets.wide;
        Columns::new()
            .time(|e: &life| e.end_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .width(9)
            .ip(|e| &e.ends)
            .shown(wide)
            .address("LADDR", wide, |e| e.ends.source())
            .width(if wide { 39 } else { 15 })
            .port("LPORT", |e| e.ends.sport)
            .address("RADDR", wide, |e| e.ends.destination())
            .unless(|e| e.ends.dport == 0)
            .width(if wide { 39 } else { 15 })
            .port("RPORT", |e| e.ends.dport)
            .unless(|e| e.ends.dport == 0)
            .num("TX_DATAGRAMS", |e| e.tx)
            .hidden()
            .num("RX_DATAGRAMS", |e| e.rx)
            .hidden()
            .netns(|e| &e.ends)
            .task(|e| &e.task)
            .num("TX_B", |e| e.tx_bytes)
            .key("tx_bytes")
            .width(5)
            .num("RX_B", |e| e.rx_bytes)
            .key("rx_bytes")
            .width(5)
            .amount("MS", Unit::Ms, |e| (e.start_ns != 0).then(|| e.end_ns - e.start_ns))
            .key("life")
            .decimals(2)
            .width(6)
    }
}

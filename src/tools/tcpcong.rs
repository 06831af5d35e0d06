use std::collections::HashMap;

use beebox::{bpf::tcpcong as bpf, hist::Hist, names::KernelEnum, prelude::*};
use bpf::types::{conn, end, hist};
use libbpf_rs::{MapCore, MapFlags};

/// The states, by the kernel's names, and the headings of the times in them.
const STATES: [(&str, &str, &str); 5] = [
    ("Open", "OPEN", "open"),
    ("Disorder", "DISORDER", "disorder"),
    ("Recovery", "RECOVERY", "recovery"),
    ("CWR", "CWR", "cwr"),
    ("Loss", "LOSS", "loss"),
];

/// Show how long TCP connections are in each congestion state
///
/// Open: all is well. Disorder: segments came out of order. CWR: told to send
/// less. Recovery: resends what was lost. Loss: waits for a time-out.
/// Connections that change their state in an interval are shown.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    #[command(flatten)]
    sockets: Sockets,
    /// A histogram of the times in each state, instead
    #[arg(long)]
    dist: bool,
    /// In microseconds
    #[arg(short = 'u', long)]
    microseconds: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, the times of each connection"),
        ("-T 1 10", "each second, ten times, with the time of day"),
        ("-d -R 443", "histograms, of connections to web servers"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('L', "lport"), ('R', "rport"), ('T', "timestamp"), ('d', "dist")];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns()).and(Schema::histograms(&states()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        session.size("hists", 8);
        let mut open = session.open(bpf::Object)?;
        open.options().distributions = self.dist;

        let (columns, states) = (self.columns(), states());
        let loaded = session.attach(open)?;
        session.out.check(&columns)?;
        let unit = if self.microseconds { Unit::Us } else { Unit::Ms };
        let mut before: HashMap<_, conn> = HashMap::new();
        session.every(&self.interval, |report| {
            report.stamp();
            if self.dist {
                let taken = report.take::<u32, hist>("hists")?.into_iter();
                let hists = taken.map(|(state, hist)| (state, Hist::from(&*hist)));
                return report.histograms(&states, unit, false, hists.collect());
            }
            let now = report.clock.now();
            let mut all = Vec::new();
            for (end, conn) in report.take::<end, conn>("ended")? {
                all.push((end.sock, conn));
            }
            let ended = all.len();
            for key in loaded.map("conns")?.keys() {
                if let Some(bytes) = loaded.map("conns")?.lookup(&key, MapFlags::ANY)? {
                    let mut conn: conn = *beebox::session::event(&bytes)?;
                    if let Some(ns) = conn.ns.get_mut(conn.state as usize) {
                        *ns += now.saturating_sub(conn.since_ns);
                    }
                    all.push((u64::from_ne_bytes(key[..].try_into()?), conn));
                }
            }
            // What is new since the last time.
            let mut last = HashMap::new();
            let mut rows = Vec::new();
            for (at, (sock, conn)) in all.into_iter().enumerate() {
                let id = (sock, conn.ends.sport, conn.ends.dport);
                let old = before.get(&id).copied().unwrap_or_default();
                if at >= ended {
                    last.insert(id, conn);
                }
                let mut row = conn;
                row.changes = conn.changes.saturating_sub(old.changes);
                for (ns, old) in row.ns.iter_mut().zip(old.ns) {
                    *ns = ns.saturating_sub(old);
                }
                rows.extend((row.changes > 0).then_some(row));
            }
            if !report.looks {
                before = last;
            }
            let rows = sorted(rows, |a, b| a.ends.sport.cmp(&b.ends.sport));
            report.table(&columns, &rows)
        })
    }
}

/// What a histogram is of.
fn states() -> Columns<u32> {
    let names = KernelEnum::congestion_states();
    Columns::new().text("tcp_congest_state", move |state: &u32| names.name(*state).into())
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<conn> {
        let unit = if self.microseconds { Unit::Us } else { Unit::Ms };
        let names = KernelEnum::congestion_states();
        let mut all = Columns::new().ends(self.sockets.wide, |c: &conn| &c.ends);
        for (name, heading, key) in STATES {
            let at = names.number(name).map(|at| at as usize);
            let get = move |c: &conn| at.and_then(|at| c.ns.get(at)).copied();
            all = all.amount(heading, unit, get).key(key);
        }
        all.num("CHANGES", |c| c.changes)
            .netns(|c| &c.ends)
            .owner_hidden(|c| &c.task)
            .process(|c| &c.task)
    }
}

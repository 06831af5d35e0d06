use std::{
    collections::HashSet,
    ops::Deref,
    time::{Duration, Instant},
};

use beebox::{
    args::duration,
    bpf::tcpconnect as bpf,
    dns::{self, Name},
    prelude::*,
    session::event,
};
use bpf::types::{attempts, connection, endpoints};
use libbpf_rs::{MapCore, MapFlags};

/// How long an attempt goes on before it is shown as pending.
const PENDING_AFTER: Duration = Duration::from_secs(1);
/// `enum outcome` of the program.
const OUTCOMES: [&str; 4] = ["pending", "connected", "failed", "cancelled"];

/// Trace TCP connects and how they turn out
///
/// A row is printed when the attempt ends, and for one that takes longer than
/// a second another, as pending. BCC's --cgroupmap and --mntnsmap are
/// --cgroup and --container here.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show only attempts that did not connect, also those refused at once
    /// (slows every failing system call a little)
    #[arg(short = 'x', long)]
    failed: bool,
    /// Show only attempts that took at least this long: 100ms
    #[arg(long, value_parser = duration, value_name = "TIME")]
    min: Option<Duration>,
    /// Show the source port
    #[arg(short, long, short_alias = 'L', visible_alias = "print-lport")]
    source_port: bool,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
    /// Count attempts by source and destination instead of showing each
    #[arg(short, long, conflicts_with = "dns")]
    count: bool,
    /// Print the counts, and start anew, each time this has passed
    #[arg(long, value_parser = duration, value_name = "TIME", requires = "count")]
    interval: Option<Duration>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-P 80,443", "connections to web servers"),
        ("-x", "connections that fail, and why"),
        ("-d", "with the names that were looked up"),
        ("-c --interval 5", "who connects how often to what"),
    ];
    const LETTERS: &[(char, &str)] = &[('u', "uid"), ('t', "timestamp=rel"), ('P', "rport")];
    const SPELLINGS: &[(&str, &str)] = &[("port", "rport")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns()).and(Schema::rows(&self.flows()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { sockets, failed, min, source_port, print_uid: _, count, interval } = self;
        session.sockets(sockets);
        session.without("connect_failed", !failed);
        session.without("begun_exit", !failed);
        session.size("connecting", 16384);
        session.size("flows", if *count { 16384 } else { 1 });
        let min_ns = min.unwrap_or_default().as_nanos() as u64;
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.failed_only, options.early_too) = (*failed, *failed);
        (options.count, options.count_sports) = (*count, *source_port);
        options.min_ns = min_ns;

        let loaded = session.attach(open)?;
        if *count {
            return session.every(&(*interval).into(), |report| {
                report.stamp();
                let mut flows = report.take::<endpoints, attempts>("flows")?;
                flows = sorted(flows, |a, b| b.1.all.cmp(&a.1.all));
                report.table(&self.flows(), &flows)
            });
        }

        let columns = self.columns();
        session.out.head(&columns)?;
        let hidden = !sockets.lport.is_empty();
        let mut pending = Pending { min_ns, hidden, ..Pending::default() };
        session.stream_looking(|next, out| match next {
            Next::Event(bytes) => out.row(&columns, &Row::new(*event(bytes)?)),
            Next::Look { last } => {
                for attempt in pending.find(&loaded.map("connecting")?, out.clock.now(), last)? {
                    out.row(&columns, &Row::new(attempt))?;
                }
                Ok(())
            }
        })
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let wide = self.sockets.wide;
        Columns::new()
            .time(|r: &Row| r.start_ns + r.lat_ns)
            .uid(|r| r.task.uid)
            .shown(self.print_uid)
            .pid(|r| r.task.pid)
            .comm(|r| &r.task.comm)
            .ip(|r| &r.ends)
            .address("SADDR", wide, |r| r.ends.source())
            // Its name stands in a column of its own.
            .text("DADDR", |r| r.ends.destination().map(|address| address.to_string()).into())
            .width(if wide { 39 } else { 16 })
            .port("SPORT", |r| r.ends.sport)
            // Not known before an answer, nor of what got none to send from.
            .unless(|r| r.ends.sport == 0)
            .shown(self.source_port)
            .port("DPORT", |r| r.ends.dport)
            .amount("LAT", Unit::Ms, |r| r.lat_ns)
            .decimals(3)
            .hidden()
            .num("RETRANSMITS", |r| r.retransmits)
            .hidden()
            .num("MPTCP", |r| r.mptcp)
            .hidden()
            .num("NETNS", |r| r.ends.netns)
            .hidden()
            .text("RESULT", |r| r.outcome().into())
            .width(9)
            .hidden()
            .num("ERRNO", |r| r.error)
            .hidden()
            .text("ERROR", |r| names::errno(r.error as i32).into())
            .hidden()
            .task(|r| &r.task)
            .text("STATUS", |r| names::errno(r.error as i32).unwrap_or(r.outcome()).into())
            .width(12)
            .table_only()
            .text("QUERY", |r| r.query.as_ref().map(|q| q.name.as_str()).into())
            .shown(self.sockets.dns)
            .amount("QUERY_AGE", Unit::Ms, |r| r.query.as_ref().map(|q| q.age(r.start_ns)))
            .hidden()
    }

    fn flows(&self) -> Columns<(endpoints, attempts)> {
        let wide = self.sockets.wide;
        Columns::new()
            .address("LADDR", wide, |(ends, _): &(endpoints, attempts)| ends.source())
            .address("RADDR", wide, |(ends, _)| ends.destination())
            .port("LPORT", |(ends, _)| ends.sport)
            .unless(|(ends, _)| ends.sport == 0)
            .shown(self.source_port)
            .port("RPORT", |(ends, _)| ends.dport)
            .num("NETNS", |(ends, _)| ends.netns)
            .hidden()
            .num("CONNECTS", |(_, attempts)| attempts.all)
            .num("FAILED", |(_, attempts)| attempts.failed)
    }
}

/// An attempt, and the name that its address was found under.
pub(super) struct Row {
    pub attempt: connection,
    pub query: Option<Name>,
}

impl Row {
    fn new(attempt: connection) -> Self {
        let query = attempt.ends.destination().and_then(dns::heard);
        let query = query.filter(|query| query.heard <= attempt.start_ns);
        Row { attempt, query }
    }

    fn outcome(&self) -> &'static str {
        outcome(&self.attempt)
    }
}

/// How an attempt has ended.
pub(super) fn outcome(attempt: &connection) -> &'static str {
    OUTCOMES[attempt.outcome as usize % OUTCOMES.len()]
}

impl Deref for Row {
    type Target = connection;
    fn deref(&self) -> &connection {
        &self.attempt
    }
}

/// Attempts that have not ended; each is shown once.
#[derive(Default)]
struct Pending {
    min_ns: u64,
    /// Their ports are asked for, which are not known yet.
    hidden: bool,
    shown: HashSet<(u64, u64)>,
    looked: Option<Instant>,
}

impl Pending {
    /// Those not shown yet, looked for once a second; the last time also the new ones.
    fn find(&mut self, map: &impl MapCore, now: u64, last: bool) -> Result<Vec<connection>> {
        let mut found = Vec::new();
        let soon = !last && self.looked.is_some_and(|looked| looked.elapsed() < PENDING_AFTER);
        if self.hidden || soon {
            return Ok(found);
        }
        self.looked = Some(Instant::now());
        let after_ns = if last { 0 } else { PENDING_AFTER.as_nanos() as u64 };
        let shown = std::mem::take(&mut self.shown);
        for key in map.keys() {
            let Some(bytes) = map.lookup(&key, MapFlags::ANY)? else { continue };
            let mut attempt = *event::<connection>(&bytes)?;
            attempt.lat_ns = now.saturating_sub(attempt.start_ns);
            let id = (attempt.sock, attempt.start_ns);
            let known = shown.contains(&id);
            if known || attempt.lat_ns >= after_ns.max(self.min_ns) {
                self.shown.insert(id);
                found.extend((!known).then_some(attempt));
            }
        }
        Ok(found)
    }
}

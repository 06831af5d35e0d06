use beebox::{bpf::tcptracer as bpf, prelude::*};
use bpf::types::event;

/// `enum what` of the program.
const WHAT: [(&str, &str); 3] = [("C", "connect"), ("A", "accept"), ("X", "close")];

/// Trace TCP connections that are made, accepted and closed
///
/// T is C for a connect that was answered, A for an accept, X for the end of a
/// connection, also where a reset or the kernel ends it.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    sockets: Sockets,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every connection, at its begin and its end"),
        ("-t -U", "with seconds since the first event, and the user's id"),
        ("-N 4026531840 --fields +netns", "those in one network namespace"),
        ("-p 181", "those of process 181"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('N', "netns"), ('u', "uid"), ('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        session.note("accepts", "rawtp", "connections accepted by io_uring are not shown");
        let open = session.open(bpf::Object)?;

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        let wide = self.sockets.wide;
        let what = |e: &event| WHAT[e.what as usize % WHAT.len()];
        Columns::new()
            .time(|e: &event| e.time_ns)
            .uid(|e| e.task.uid)
            .unless(|e| e.task.pid == 0)
            .shown(self.print_uid)
            .text("T", move |e| what(e).0.into())
            .table_only()
            .text("EVENT", move |e| what(e).1.into())
            .width(7)
            .hidden()
            .owner(12, |e| &e.task)
            .ip(|e| &e.ends)
            .address("SADDR", wide, |e| e.ends.source())
            .address("DADDR", wide, |e| e.ends.destination())
            .port("SPORT", |e| e.ends.sport)
            .port("DPORT", |e| e.ends.dport)
            .netns(|e| &e.ends)
            .process(|e| &e.task)
    }
}

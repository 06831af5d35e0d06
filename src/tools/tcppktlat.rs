use std::time::Duration;

use beebox::{args::micros, bpf::tcppktlat as bpf, prelude::*};
use bpf::types::wait;

/// Trace how long TCP data waits until a program reads it
///
/// The time is from when the oldest data came that nobody had read. What a read leaves behind is
/// timed by when it came, and so is what only MSG_PEEK has seen. A read of what came in several
/// packets may have a row for each.
#[derive(Args)]
pub struct Opts {
    /// Shortest time to show: microseconds, or with a unit
    #[arg(value_parser = micros, value_name = "MIN")]
    min: Option<Duration>,
    #[command(flatten)]
    sockets: Sockets,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every read of data that came"),
        ("10ms", "data that waited 10 milliseconds and longer"),
        ("-p 181 -T", "what process 181 reads, with the time of day"),
        ("-l 80", "what a web server reads"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('l', "lport"), ('r', "rport"), ('t', "tid"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.sockets(&self.sockets);
        let mut open = session.open(bpf::Object)?;
        open.options().min_ns = self.min.unwrap_or_default().as_nanos() as u64;

        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<wait> {
        Columns::new()
            .time(|w: &wait| w.time_ns)
            .pid(|w| w.task.pid)
            .task(|w| &w.task)
            .show("TID", true)
            .comm(|w| &w.task.comm)
            .ip(|w| &w.ends)
            .hidden()
            .ends(self.sockets.wide, |w| &w.ends)
            .amount("MS", Unit::Ms, |w| w.lat_ns)
            .key("lat")
            .decimals(2)
            .netns(|w| &w.ends)
    }
}

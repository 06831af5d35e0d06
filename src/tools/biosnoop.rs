use std::time::Duration;

use beebox::{
    args::{Disk, millis},
    bpf::biosnoop as bpf,
    names::{BlockEnums, Disks, block_errno},
    prelude::*,
};
use bpf::types::event;

/// Trace block I/O, one line per request
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    disk: Disk,
    #[command(flatten)]
    limit: For,
    /// Show how long requests waited for the disk: QUE(ms)
    #[arg(short = 'Q', long, alias = "queue")]
    queued: bool,
    /// Show requests that kept the disk this long or longer: 10 (milliseconds), 500us
    #[arg(short, long, value_parser = millis, value_name = "TIME")]
    min: Option<Duration>,
    /// Show whether a request is sequential (S: it begins where the one before it ended) or random (R)
    #[arg(short = 'P', long)]
    pattern: bool,
    /// Show the time of day instead of the seconds since the first event
    #[arg(short = 't', long)]
    wall_clock: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all block I/O"),
        ("-Q -d vda", "requests to vda, with the time they were queued"),
        ("-m 10", "requests that took 10 ms or longer"),
        ("-- dd if=file of=/dev/null", "what a command asks of the disks"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { disk, limit, queued: _, min, pattern, wall_clock } = self;
        // Disks without requests show as those below them.
        session.without("bios_begin", true);
        session.without("bios_end", true);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.disk_wanted = disk.number()?;
        options.min_ns = min.unwrap_or_default().as_nanos() as u64;
        options.want_pattern = *pattern || session.out.is_machine() || session.out.wants("pattern");
        session.limit(limit.for_time);
        session.out.default_timestamp(if *wall_clock { Style::ClockMs } else { Style::Rel });

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        columns(self.queued, self.pattern)
    }
}

/// What a request is shown with, by bioerr too.
pub(super) fn columns(queued: bool, pattern: bool) -> Columns<event> {
    let (disks, parts) = (Disks::load(), Disks::load());
    let enums = BlockEnums::of_kernel();
    Columns::new()
        .time(|e: &event| e.time_ns)
        .comm(|e| &e.io.task.comm)
        // A line has 80 columns.
        .width(if queued { 11 } else { 15 })
        .pid(|e| e.io.task.pid)
        .text("DISK", move |e| disks.cell(e.io.disk))
        .width(7)
        .text("PART", move |e| parts.cell(e.io.part))
        .width(9)
        .hidden()
        .text("T", move |e| enums.letters(e.io.flags).into())
        .key("op")
        .width(4)
        .text("P", |e| [None, Some("S"), Some("R")][e.io.pattern as usize % 3].into())
        .key("pattern")
        .shown(pattern)
        .num("SECTOR", |e| (e.io.sector != u64::MAX).then_some(e.io.sector))
        .left()
        .width(10)
        .amount("BYTES", Unit::Bytes, |e| e.io.bytes)
        .key("size")
        .left()
        .width(7)
        .num("ERR", |e| block_errno(e.io.error))
        .key("errno")
        .width(3)
        .hidden()
        .text("ERROR", |e| names::errno(block_errno(e.io.error)).into())
        .width(7)
        .hidden()
        .task(|e| &e.io.task)
        .amount("QUE", Unit::Ms, |e| {
            (e.io.start_ns != 0).then_some(e.io.issue_ns.saturating_sub(e.io.start_ns))
        })
        .key("queued")
        .decimals(3)
        .shown(queued)
        .amount("LAT", Unit::Ms, |e| e.time_ns.saturating_sub(e.io.issue_ns))
        .decimals(3)
}

use std::fs;

use beebox::{bpf::mdflush as bpf, names::Disks, prelude::*};
use bpf::types::event;

/// Trace flushes of software RAID arrays (md)
///
/// A flush makes all disks of the array write what they hold in their caches. Its bytes are those
/// that are written after it.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each flush, and who asks for it"),
        ("--fields +size -- sync", "those of sync(1), with the bytes that follow"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        open.options().majors = majors();
        session.out.default_timestamp(Style::Clock);

        session.attach(open)?;
        session.out.remark("Tracing md flush requests... Hit Ctrl-C to end.");
        session.stream(columns())
    }
}

/// The major numbers of arrays: `md` has always had the same, `mdp` has one while md is loaded.
fn majors() -> [u32; 2] {
    const MD: u32 = 9;
    let text = fs::read_to_string("/proc/devices").unwrap_or_default();
    let blocks = text.split_once("Block devices:").map_or("", |(_, blocks)| blocks);
    let number = |wanted: &str| {
        let line = blocks.lines().find_map(|line| line.trim().strip_suffix(wanted));
        line.and_then(|number| number.trim_end().parse().ok()).unwrap_or(MD)
    };
    [number(" md"), number(" mdp")]
}

pub(super) fn columns() -> Columns<event> {
    let disks = Disks::load();
    Columns::new()
        .time(|e: &event| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .amount("SIZE", Unit::Bytes, |e| e.bytes)
        .hidden()
        .text("DEVICE", move |e| disks.cell(e.disk))
        .key("disk")
}

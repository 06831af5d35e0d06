use beebox::{
    args::Disk,
    bpf::biotop as bpf,
    names::{BlockEnums, Disks, major, minor},
    prelude::*,
};
use bpf::types::{counts, key};

/// Show the processes with the most block I/O, each second
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    top: Top,
    #[command(flatten)]
    disk: Disk,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a table each second, the largest sums of bytes first"),
        ("-C 5", "each 5 seconds, one table below the other"),
        ("-s avg -r 5", "the 5 with the slowest requests"),
        ("-p 181 1 10", "process 181 only, ten times"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { top, disk } = self;
        let mut open = session.open(bpf::Object)?;
        open.options().disk_wanted = disk.number()?;

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        session.top(top, "bytes", columns(), |report| report.take("counts"))
    }
}

pub(super) fn columns() -> Columns<(key, counts)> {
    let disks = Disks::load();
    let enums = BlockEnums::of_kernel();
    Columns::new()
        .pid(|(key, _): &(key, counts)| key.pid)
        .comm(|(key, _)| &key.comm)
        .process(|(_, c)| &c.task)
        .text("D", move |(key, _)| enums.letters(key.op).into())
        .key("op")
        .num("MAJ", |(key, _)| major(key.disk))
        .left()
        .num("MIN", |(key, _)| minor(key.disk))
        .left()
        .text("DISK", move |(key, _)| disks.cell(key.disk))
        .num("I/O", |(_, c)| c.ios)
        .key("ios")
        .alias("io")
        .amount("Kbytes", Unit::KiB, |(_, c)| c.bytes)
        .key("size")
        .alias("bytes")
        .amount("TOTAL", Unit::Ms, |(_, c)| c.ns)
        .alias("time")
        .decimals(2)
        .hidden()
        .amount("AVGms", Unit::Ms, |(_, c)| c.ns / c.ios.max(1))
        .key("avg")
        .decimals(2)
}

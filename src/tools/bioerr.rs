use beebox::{args::Disk, bpf::biosnoop as bpf, prelude::*};
use bpf::types::event;

use super::biosnoop;

/// Trace block I/O that ends with an error
///
/// These are the requests to a disk that failed, with who asked for them. What is made of other
/// disks (dm, md) has a row of its own if it fails, too; it may try again elsewhere.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    disk: Disk,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each request that fails, with the time of day"),
        ("-d sdb", "those of one disk"),
        ("--timestamp=iso --fields +part", "with the date and the partition"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.disk_wanted = self.disk.number()?;
        options.errors_only = true;
        session.out.default_timestamp(Style::Clock);

        session.count_unfinished("requests", "requests");
        session.attach(open)?;
        session.stream(columns())
    }
}

pub(super) fn columns() -> Columns<event> {
    biosnoop::columns(false, false).show("ERROR", true)
}

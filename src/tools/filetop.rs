use std::{
    cell::RefCell, collections::HashMap, os::unix::fs::MetadataExt as _, path::PathBuf, rc::Rc,
};

use beebox::{
    bpf::filetop as bpf,
    calls::{self, TRANSFERS},
    names::device_of_stat,
    prelude::*,
};
use bpf::types::{counts, key, name};

/// The names of files, by the number that stands for each within an interval.
pub(super) type Names = Rc<RefCell<HashMap<u64, Vec<u8>>>>;

/// Show the files that are read and written most, each second
///
/// Counted are the bytes that system calls moved. What is mapped, and what io_uring and AIO do, is
/// not seen.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    top: Top,
    /// Show sockets, pipes and devices too
    #[arg(short, long, alias = "all-files")]
    all: bool,
    /// Show reads only
    #[arg(long, conflicts_with = "write_only")]
    read_only: bool,
    /// Show writes only
    #[arg(long)]
    write_only: bool,
    /// Files in this directory only, but not in those below it
    #[arg(short, long, value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a table each second, the most bytes first"),
        ("-C -s writes -r 5 10", "each 10 seconds the 5 files that are written most often"),
        ("-d /var/log --write-only", "who writes to the files of a directory"),
        ("-a -p 181", "process 181, with its sockets and pipes"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns(Names::default()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { top, all, read_only, write_only, directory } = self;
        session.syscalls(TRANSFERS.iter().copied());
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.all_files = *all;
        options.no_reads = *write_only;
        options.no_writes = *read_only;
        if let Some(dir) = directory {
            let found = dir.metadata().with_context(|| format!("-d {}", dir.display()))?;
            options.dir_inode = found.ino();
            // Btrfs tells programs of devices that it does not have; their major number is 0.
            let dev = device_of_stat(found.dev());
            options.dir_dev = if names::major(dev) == 0 { 0 } else { dev };
        }
        session.attach(open)?;
        let names = Names::default();
        let kept = names.clone();
        session.serve("events", move |bytes| {
            let mut name = Tailed::<name>::default();
            if name.set(bytes).is_ok()
                && let Some(path) = calls::path(&name.named, &name.tail)
            {
                kept.borrow_mut().insert(name.file, path.into_owned());
            }
        })?;
        session.top(top, "total", columns(names), |report| report.take("counts"))
    }
}

pub(super) fn columns(names: Names) -> Columns<(key, counts)> {
    Columns::new()
        .num("TID", |(key, _): &(key, counts)| key.tid)
        .left()
        .pid(|(_, c)| c.task.pid)
        .hidden()
        .comm(|(_, c)| &c.task.comm)
        .process(|(_, c)| &c.task)
        .num("READS", |(_, c)| c.reads)
        .num("WRITES", |(_, c)| c.writes)
        .amount("R_Kb", Unit::KiB, |(_, c)| c.read_bytes)
        .key("read")
        .alias("rbytes")
        .amount("W_Kb", Unit::KiB, |(_, c)| c.write_bytes)
        .key("written")
        .alias("wbytes")
        .amount("TOTAL", Unit::KiB, |(_, c)| c.read_bytes + c.write_bytes)
        .hidden()
        .text("T", |(_, c)| calls::file_type(c.mode).into())
        .key("file_type")
        .num("INODE", |(key, _)| key.inode)
        .hidden()
        .bytes("FILE", move |(key, _)| names.borrow().get(&key.file).cloned().into())
        .key("path")
}

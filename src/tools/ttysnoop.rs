use std::{fs, os::unix::fs::MetadataExt as _};

use beebox::{bpf::ttysnoop as bpf, error::usage, prelude::*};
use bpf::types::event;

/// Show what is written to a terminal
///
/// The bytes come as they are, with all that moves the cursor: only a mirror of the same size shows
/// the same. Seen is what programs write to that device; what they write to /dev/tty, or have the
/// kernel copy there, is not.
#[derive(Args)]
pub struct Opts {
    /// The terminal: /dev/pts/3, /dev/tty1, or 3
    #[arg(value_name = "TTY", default_value = "/dev/console")]
    tty: String,
    /// Do not clear the screen first
    #[arg(short = 'C', long, alias = "noclear")]
    no_clear: bool,
    /// Bytes of each piece of a write
    #[arg(short = 's', long = "datasize", value_name = "BYTES", default_value_t = 4096,
        value_parser = clap::value_parser!(u32).range(1..=4096))]
    data_size: u32,
    /// Pieces that are shown of a write at most
    #[arg(short = 'c', long = "datacount", value_name = "N", default_value_t = 16,
        value_parser = clap::value_parser!(u32).range(1..=16))]
    data_count: u32,
}

impl Tool for Opts {
    const EXAMPLES: Examples =
        &[("3", "what shows on /dev/pts/3"), ("-C /dev/tty1", "another, below what is there")];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let path = match self.tty.parse::<u32>() {
            Ok(number) => format!("/dev/pts/{number}"),
            Err(_) => self.tty.clone(),
        };
        let node =
            fs::metadata(&path).map_err(|e| usage(format!("there is no terminal {path}: {e}")))?;
        session.syscalls([("write", 1), ("writev", 2)]);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.inode_wanted, options.dev_wanted) =
            (node.ino(), names::device_of_stat(node.dev()));
        options.most = self.data_size * self.data_count;
        session.attach(open)?;
        let columns = columns();
        if session.out.is_machine() {
            session.out.head(&columns)?;
        } else if !self.no_clear {
            session.out.clear_screen();
        }
        let (mut written, mut begun) = (Tailed::<event>::default(), Vec::new());
        session.stream_with(|bytes, out| {
            written.set(bytes)?;
            if out.is_machine() {
                return out.row(&columns, &written);
            }
            begun.extend_from_slice(data(&written));
            out.raw(&whole(&mut begun));
            out.printed += 1;
            Ok(())
        })
    }
}

pub(super) fn columns() -> Columns<Tailed<event>> {
    Columns::new()
        .time(|e: &Tailed<event>| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .bytes("DATA", |e| data(e).into())
}

fn data(e: &Tailed<event>) -> &[u8] {
    &e.tail[..e.tail.len().min(e.len as usize)]
}

/// Takes out what are whole characters: the rest of the last one comes with the next write.
fn whole(bytes: &mut Vec<u8>) -> String {
    let end = match std::str::from_utf8(bytes) {
        Err(e) if e.error_len().is_none() => e.valid_up_to(),
        _ => bytes.len(),
    };
    let rest = bytes.split_off(end);
    String::from_utf8_lossy(&std::mem::replace(bytes, rest)).into_owned()
}

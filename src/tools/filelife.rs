use beebox::{bpf::filelife as bpf, calls, prelude::*};
use bpf::types::event;

/// `enum kind` of the BPF side.
const CALLS: &[(&str, u8)] = &[
    ("open", 1),
    ("creat", 1),
    ("openat", 1),
    ("openat2", 1),
    ("unlink", 2),
    ("unlinkat", 3),
    ("rename", 4),
    ("renameat", 5),
    ("renameat2", 5),
];

/// Trace how old files are that are deleted soon
///
/// Shown are files that were made since tracing began, when their last name is deleted or taken by
/// another file, and who did that: it is by those that tasks are chosen. The 32768 files (or
/// --map-size) that were made last are remembered. What io_uring and the kernel itself (an NFS
/// server) make and delete is not seen, nor what mknod(2) and O_TMPFILE make.
#[derive(Args)]
pub struct Opts {
    /// Paths are always shown whole
    #[arg(short = 'F', long, hide = true)]
    full_path: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "files that are deleted again, and how old they became"),
        ("-p 181", "those that process 181 deletes"),
        ("-- make", "the temporary files of a build"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(CALLS.iter().copied());
        session.note(
            "victims",
            "change",
            "knows a file that is deleted by its new time of change: this kernel lets nobody probe \
             deletions, and those of file systems that set no such time (FUSE, NFS) are not seen",
        );
        session.out.default_timestamp(Style::Clock);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.stream_tailed(columns())
    }
}

pub(super) fn columns() -> Columns<Tailed<event>> {
    Columns::new()
        .time(|e: &Tailed<event>| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .amount("AGE", Unit::S, |e| e.age_ns)
        .decimals(2)
        .left()
        .bytes("FILE", |e| calls::path(&e.named, &e.tail).map_or(Cell::None, Cell::Bytes))
        .key("path")
}

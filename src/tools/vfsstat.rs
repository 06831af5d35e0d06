use beebox::{bpf::vfsstat as bpf, prelude::*};

/// Headings and keys, in the order of `enum op` of the BPF side.
const OPS: [(&str, &str); 8] = [
    ("READ/s", "reads"),
    ("WRITE/s", "writes"),
    ("FSYNC/s", "fsyncs"),
    ("OPEN/s", "opens"),
    ("CREATE/s", "creates"),
    ("UNLINK/s", "unlinks"),
    ("MKDIR/s", "mkdirs"),
    ("RMDIR/s", "rmdirs"),
];

/// What stands for the calls of the VFS where its functions cannot be probed: the operation, from 1.
const CALLS: &[(&str, u8)] = &[
    ("read", 1),
    ("pread64", 1),
    ("write", 2),
    ("pwrite64", 2),
    ("fsync", 3),
    ("fdatasync", 3),
    ("open", 4),
    ("creat", 4),
    ("openat", 4),
    ("openat2", 4),
    ("open_by_handle_at", 4),
    ("unlink", 6),
    ("mkdir", 7),
    ("mkdirat", 7),
    ("rmdir", 8),
    ("unlinkat", 9),
];

/// Count common calls of the VFS, each second
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    when: EachSecond,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a row each second"),
        ("5 3", "three rows, each of 5 seconds"),
        ("-p 181", "of process 181 alone"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(CALLS.iter().copied());
        session.note(
            "vfs",
            "syscalls",
            "counts system calls that succeed: this kernel lets nobody probe the VFS, and what the \
             kernel does on its own is not seen",
        );
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        session.sums(&self.when, "ops", columns())
    }
}

pub(super) fn columns() -> Columns<Sums<8>> {
    Sums::columns(&OPS)
}

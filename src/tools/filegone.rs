use beebox::{
    bpf::calls::types::call,
    calls::{self, Results, Shape},
    prelude::*,
};

const CALLS: &[(&str, Shape)] = &[
    ("unlink", Shape::Path),
    ("unlinkat", Shape::At),
    ("rmdir", Shape::Path),
    ("rename", Shape::TwoPaths),
    ("renameat", Shape::TwoAt),
    ("renameat2", Shape::TwoAt),
];

/// Trace who deletes or renames which file
///
/// Shown are the system calls and their paths, with the directories that these start from. What
/// io_uring and the kernel itself (an NFS server) delete is not seen.
#[derive(Args)]
pub struct Opts {
    /// Show what fails instead, and why
    #[arg(short = 'x', long)]
    failed: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "files that are deleted or renamed, and by whom"),
        ("-p 181", "by process 181"),
        ("-x", "who tries in vain, and why"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let results = if self.failed { Results::Failed } else { Results::Done };
        calls::stream(session, CALLS, results, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<call>> {
        let is_rename = |e: &Tailed<call>| e.other.len > 0;
        Columns::new()
            .time(|e: &Tailed<call>| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .text("ACTION", move |e| if is_rename(e) { "RENAME" } else { "DELETE" }.into())
            .right()
            .text("SYSCALL", calls::name)
            .width(10)
            .hidden()
            .num("ERR", calls::errno)
            .key("errno")
            .width(3)
            .hidden()
            .text("ERROR", |e| names::errno_of(e.ret).into())
            .width(9)
            .shown(self.failed)
            .task(|e| &e.task)
            // BCC's way to show both names; JSON has them apart.
            .bytes("FILE", |e| match (calls::file(e), calls::other(e)) {
                (Cell::Bytes(old), Cell::Bytes(new)) => [&*old, b" > ", &*new].concat().into(),
                (old, _) => old,
            })
            .table_only()
            .bytes("PATH", calls::file)
            .hidden()
            .bytes("NEW_PATH", calls::other)
            .hidden()
    }
}

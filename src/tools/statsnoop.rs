use beebox::{
    bpf::calls::types::call,
    calls::{self, Results, Shape},
    prelude::*,
};

const CALLS: &[(&str, Shape)] = &[
    ("stat", Shape::Path),
    ("lstat", Shape::Path),
    ("fstat", Shape::Fd),
    ("newfstatat", Shape::At),
    ("statx", Shape::At),
    ("statfs", Shape::Path),
    ("fstatfs", Shape::Fd),
    // 32-bit programs have these besides.
    ("oldstat", Shape::Path),
    ("oldlstat", Shape::Path),
    ("oldfstat", Shape::Fd),
    ("stat64", Shape::Path),
    ("lstat64", Shape::Path),
    ("fstat64", Shape::Fd),
    ("fstatat64", Shape::At),
    ("statfs64", Shape::Path),
    ("fstatfs64", Shape::Fd),
];

/// Trace which files programs ask about: stat(2), statfs(2)
///
/// Paths begin at the root where the directory is known that they start from.
#[derive(Args)]
pub struct Opts {
    /// Show calls that fail only
    #[arg(short = 'x', long)]
    failed: bool,
    /// Show which system call it was
    #[arg(short, long)]
    sysname: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every call, with its result and the file"),
        ("-x", "what is looked for in vain"),
        ("-t -s -p 181", "process 181, with seconds and the calls' names"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let results = if self.failed { Results::Failed } else { Results::All };
        calls::stream(session, CALLS, results, self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<call>> {
        Columns::new()
            .time(|e: &Tailed<call>| e.time_ns)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .width(20)
            .num("RET", |e| if e.ret < 0 { -1 } else { e.ret })
            .left()
            .width(4)
            .num("ERR", calls::errno)
            .key("errno")
            .left()
            .width(4)
            .text("ERROR", |e| names::errno_of(e.ret).into())
            .width(12)
            .hidden()
            .text("SYSCALL", calls::name)
            .width(10)
            .shown(self.sysname)
            .task(|e| &e.task)
            .bytes("PATH", calls::file)
    }
}

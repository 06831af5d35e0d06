use std::time::Duration;

use beebox::{
    args::duration,
    bpf::errsnoop::{self as bpf, types::key},
    prelude::*,
    results::Results,
    text::until_zero,
};
use bpf::types::event;

/// Calls that are given a path, and which argument that is, from 1.
const PATHS: [(&[&str], u8); 2] = [
    (
        &[
            "open",
            "creat",
            "stat",
            "lstat",
            "stat64",
            "lstat64",
            "access",
            "execve",
            "chdir",
            "mkdir",
            "rmdir",
            "unlink",
            "rename",
            "link",
            "symlink",
            "readlink",
            "chmod",
            "chown",
            "lchown",
            "chown32",
            "lchown32",
            "truncate",
            "truncate64",
            "statfs",
            "statfs64",
            "mount",
            "umount2",
            "chroot",
            "pivot_root",
            "mknod",
            "utime",
            "utimes",
            "swapon",
            "swapoff",
            "setxattr",
            "lsetxattr",
            "getxattr",
            "lgetxattr",
            "listxattr",
            "llistxattr",
            "removexattr",
            "lremovexattr",
            "memfd_create",
        ],
        1,
    ),
    (
        &[
            "openat",
            "openat2",
            "newfstatat",
            "fstatat64",
            "statx",
            "faccessat",
            "faccessat2",
            "execveat",
            "mkdirat",
            "unlinkat",
            "renameat",
            "renameat2",
            "linkat",
            "readlinkat",
            "fchmodat",
            "fchmodat2",
            "fchownat",
            "mknodat",
            "utimensat",
            "name_to_handle_at",
            "inotify_add_watch",
            "open_tree",
            "fspick",
        ],
        2,
    ),
];

/// Trace system calls that fail
///
/// A path is shown as the call was given it. What io_uring does is no call.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    results: Results,
    /// Count failures by program, call and error instead
    #[arg(short, long)]
    summary: bool,
    /// Time between tables of counts [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME", requires = "summary")]
    interval: Option<Duration>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every call that fails"),
        ("-e EACCES,EPERM", "what is forbidden"),
        ("-p 181 -e ENOENT", "files that process 181 does not find"),
        ("-s -i 1", "each second, how often who fails at what"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&columns()).and(Schema::rows(&counts()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        session
            .syscalls(PATHS.iter().flat_map(|(calls, at)| calls.iter().map(|call| (*call, *at))));
        if !self.summary {
            session.size("counts", 1);
        }
        let mut open = session.open(bpf::Object)?;
        open.options().summary = self.summary;
        self.results.apply(&mut open, true)?;
        session.attach(open)?;
        if !self.summary {
            return session.stream_tailed(columns());
        }
        let columns = counts();
        session.out.check(&columns)?;
        session.out.remark("Counting failed calls... Hit Ctrl-C to end.");
        session.every(&self.interval.into(), |report| {
            let rows = report.take::<key, u64>("counts")?;
            report.stamp();
            report.table(&columns, &sorted(rows, |a, b| b.1.cmp(&a.1)))
        })
    }
}

pub(super) fn columns() -> Columns<Tailed<event>> {
    Columns::new()
        .time(|e: &Tailed<event>| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .text("SYSCALL", |e| names::call_name(e.call, e.compat != 0).into())
        .width(18)
        .text("ERROR", |e| names::errno_of(e.ret.into()).into())
        .width(10)
        .num("ERRNO", |e| -e.ret)
        .hidden()
        .bytes("PATH", |e| (e.len > 0).then(|| until_zero(&e.tail)).into())
}

pub(super) fn counts() -> Columns<(key, u64)> {
    Columns::new()
        .comm(|(key, _): &(key, u64)| &key.comm)
        .text("SYSCALL", |(key, _)| names::call_name(key.call, key.compat != 0).into())
        .text("ERROR", |(key, _)| names::errno_of(key.ret.into()).into())
        .num("ERRNO", |(key, _)| -key.ret)
        .hidden()
        .num("COUNT", |(_, count)| *count)
}

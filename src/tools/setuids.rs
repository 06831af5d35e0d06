use beebox::{bpf::setuids as bpf, prelude::*};
use bpf::types::event;

/// The calls and their arguments; the number of a call in the program is its place here, from 1.
/// 32-bit programs have calls of their own for large numbers, with a 32 behind the name.
const CALLS: [(&str, &str, &[&str]); 8] = [
    ("setuid", "setuid32", &["uid"]),
    ("setgid", "setgid32", &["gid"]),
    ("setreuid", "setreuid32", &["ruid", "euid"]),
    ("setregid", "setregid32", &["rgid", "egid"]),
    ("setresuid", "setresuid32", &["ruid", "euid", "suid"]),
    ("setresgid", "setresgid32", &["rgid", "egid", "sgid"]),
    ("setfsuid", "setfsuid32", &["uid"]),
    ("setfsgid", "setfsgid32", &["gid"]),
];
/// `EXEC_USER` of the program, and `EXEC_GROUP`.
const EXECS: [(&str, &str, &[&str]); 2] =
    [("execve", "", &["ruid", "euid"]), ("execve", "", &["rgid", "egid"])];
const EXEC: usize = 100;

/// Trace tasks that take another user's or group's rights
///
/// By setuid(2) and its kin, with the user that called (UID); and by starting a program whose file
/// says so, of which the real and the effective user are shown.
#[derive(Args)]
pub struct Opts {
    /// Only calls that fail
    #[arg(short = 'x', long)]
    failed: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every call, and programs such as sudo"),
        ("-x", "calls that are refused"),
        ("--uid 1000", "by user 1000"),
    ];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let kinds = CALLS.iter().zip(1..);
        session
            .syscalls(kinds.flat_map(|((name, name32, _), kind)| [(*name, kind), (*name32, kind)]));
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.out.remark("Tracing setuid(2) family syscalls. Hit Ctrl-C to end.");
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        let failed_only = self.failed;
        let columns = Columns::new()
            .time(|e: &event| e.time_ns)
            .keep(move |e| !failed_only || error(e).is_some())
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .uid(|e| e.task.uid)
            .task(|e| &e.task)
            .text("SYSCALL", |e| call(e).0.into())
            .width(10);
        ["ruid", "euid", "suid", "rgid", "egid", "sgid"]
            .into_iter()
            .fold(columns, |columns, name| columns.num(name, move |e| argument(e, name)).hidden())
            .num("ID", |e| argument(e, "uid").or(argument(e, "gid")))
            .hidden()
            .num("RET", |e| if error(e).is_some() { -1 } else { e.ret })
            .hidden()
            .text("ERROR", |e| error(e).into())
            .hidden()
            .text("ARGS (RET)", arguments)
            .key("args")
            .table_only()
    }
}

fn call(e: &event) -> (&'static str, &'static str, &'static [&'static str]) {
    let kind = e.kind as usize;
    let known = if kind >= EXEC { EXECS.get(kind - EXEC) } else { CALLS.get(kind.wrapping_sub(1)) };
    known.copied().unwrap_or(("", "", &[]))
}

/// -1: to be left as it is.
fn argument(e: &event, name: &str) -> Option<i64> {
    let at = call(e).2.iter().position(|argument| *argument == name)?;
    Some(if e.args[at] == u32::MAX { -1 } else { e.args[at].into() })
}

/// What setfsuid(2) and its twin return is whom it was before, never an error.
fn error(e: &event) -> Option<&'static str> {
    if call(e).0.starts_with("setfs") { None } else { names::errno_of(e.ret) }
}

fn arguments(e: &event) -> Cell<'_> {
    let (name, _, names) = call(e);
    let given = names.iter().map(|name| format!("{name}={}", argument(e, name).unwrap_or(-1)));
    let given = given.collect::<Vec<_>>().join(" ");
    match name.strip_prefix("setfs") {
        Some(what) => format!("{given} (prev{what}={})", e.ret).into(),
        None => format!("{given} ({})", error(e).map_or(e.ret.to_string(), String::from)).into(),
    }
}

use beebox::{bpf::shmsnoop as bpf, prelude::*};
use bpf::types::event;

/// The calls: the number of one in the program is its place here, from 1.
const CALLS: [&str; 4] = ["shmget", "shmat", "shmdt", "shmctl"];

/// Bits of shmget(2), and of shmat(2).
const GET_FLAGS: &[(u64, &str)] = &[
    (0o1000, "IPC_CREAT"),
    (0o2000, "IPC_EXCL"),
    (0o4000, "SHM_HUGETLB"),
    (0o10000, "SHM_NORESERVE"),
];
const AT_FLAGS: &[(u64, &str)] = &[
    (0o10000, "SHM_RDONLY"),
    (0o20000, "SHM_RND"),
    (0o40000, "SHM_REMAP"),
    (0o100000, "SHM_EXEC"),
];
/// Commands of shmctl(2).
const COMMANDS: &[(u64, &str)] = &[
    (0, "IPC_RMID"),
    (1, "IPC_SET"),
    (2, "IPC_STAT"),
    (3, "IPC_INFO"),
    (11, "SHM_LOCK"),
    (12, "SHM_UNLOCK"),
    (13, "SHM_STAT"),
    (14, "SHM_INFO"),
    (15, "SHM_STAT_ANY"),
];

/// Trace calls about System V shared memory
///
/// RET is a segment's number or an address, in hex, or the error.
#[derive(Args)]
pub struct Opts {}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who makes and uses shared memory"),
        ("-T -p 181", "process 181, with times since the first"),
        ("-n postgres -d 10", "by name, for 10 seconds"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('T', "timestamp=rel"), ('t', "tid"), ('d', "duration"), ('n', "comm")];
    const SPELLINGS: &[(&str, &str)] = &[("name", "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(CALLS.iter().copied().zip(1..));
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.stream(columns())
    }
}

/// Of an argument that only this call has.
fn of(call: u32, at: usize) -> impl Fn(&event) -> Option<u64> + Copy {
    move |e| (e.kind == call).then_some(e.args[at])
}

pub(super) fn columns() -> Columns<event> {
    let (get, at) = (of(1, 2), of(2, 2));
    Columns::new()
        .time(|e: &event| e.time_ns)
        .pid(|e| e.task.pid)
        .comm(|e| &e.task.comm)
        .task(|e| &e.task)
        .text("SYS", |e| CALLS.get(e.kind as usize - 1).copied().into())
        .width(6)
        .num("ret_number", |e| e.ret)
        .key("ret")
        .hidden()
        .text("ERROR", |e| names::errno_of(e.ret).into())
        .hidden()
        .num("KEY", move |e| of(1, 0)(e).map(|key| key as u32))
        .hidden()
        .amount("SIZE", Unit::Bytes, of(1, 1))
        .hidden()
        .num("ID", |e| of(2, 0)(e).or(of(4, 0)(e)))
        .key("shmid")
        .hidden()
        .num("ADDR", |e| of(2, 1)(e).or(of(3, 0)(e)))
        .hidden()
        .text("CMD", |e| of(4, 1)(e).and_then(command).into())
        .hidden()
        .text("FLAGS", move |e| {
            let flags = get(e).map(|f| flags(f, GET_FLAGS));
            flags.or(at(e).map(|f| self::flags(f, AT_FLAGS))).into()
        })
        .hidden()
        .text("RET", |e| {
            names::errno_of(e.ret).map_or_else(|| format!("{:x}", e.ret), Into::into).into()
        })
        .key("result")
        .table_only()
        .right()
        .width(16)
        .text("ARGs", |e| arguments(e).into())
        .table_only()
}

/// IPC_64, which tells the kernel of a newer structure, says nothing to people.
fn command(number: u64) -> Option<&'static str> {
    COMMANDS.iter().find(|(known, _)| *known == number & !0x100).map(|(_, name)| *name)
}

/// The names of bits, and the permissions: `IPC_CREAT|0600`.
fn flags(bits: u64, names: &[(u64, &str)]) -> String {
    let known = names.iter().filter(|(bit, _)| bits & bit != 0);
    let rest = names.iter().fold(bits & 0xffff_ffff, |rest, (bit, _)| rest & !bit);
    let rest = (rest != 0).then(|| format!("{rest:#05o}").replacen("0o", "0", 1));
    known.map(|(_, name)| (*name).to_string()).chain(rest).collect::<Vec<_>>().join("|")
}

fn arguments(e: &event) -> String {
    let [a, b, c] = e.args;
    let shown = |bits: u64, names: &[(u64, &str)]| match flags(bits, names) {
        names if names.is_empty() => format!("{bits:#x}"),
        names => format!("{bits:#x} ({names})"),
    };
    match e.kind {
        1 => format!(
            "key: {:#x}, size: {b}, shmflg: {}",
            a as u32,
            shown(c & 0xffff_ffff, GET_FLAGS)
        ),
        2 => format!(
            "shmid: {:#x}, shmaddr: {b:#x}, shmflg: {}",
            a as u32,
            shown(c & 0xffff_ffff, AT_FLAGS)
        ),
        3 => format!("shmaddr: {a:#x}"),
        _ => {
            let command = command(b).map_or_else(|| b.to_string(), Into::into);
            format!("shmid: {:#x}, cmd: {command}, buf: {c:#x}", a as u32)
        }
    }
}

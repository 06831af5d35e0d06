use beebox::{
    bpf::mountsnoop as bpf,
    names::{Table, mount::*, syscall_of},
    prelude::*,
    text::until_zero,
};
use bpf::types::event;

/// What an argument of a call is.
#[derive(Clone, Copy)]
enum Arg {
    Text,
    /// The descriptor of a directory.
    Dir,
    Number,
    Bits(Table),
    Command,
    /// What fsconfig(2) sets: a text or bytes, by its command.
    Value,
    /// A `struct mount_attr`.
    Attributes,
}
use Arg::*;

/// The calls, and their arguments by the names that they have here.
type Call = (&'static str, &'static [(&'static str, Arg)]);
const OPEN_TREE_ARGS: &[(&str, Arg)] = &[
    ("dfd", Dir),
    ("path", Text),
    ("flags", Bits(OPEN_TREE)),
    ("attr", Attributes),
    ("size", Number),
];
const CALLS: &[Call] = &[
    (
        "mount",
        &[("source", Text), ("target", Text), ("fs", Text), ("flags", Bits(MS)), ("data", Text)],
    ),
    // The 32-bit umount has no flags.
    ("umount", &[("target", Text)]),
    ("umount2", &[("target", Text), ("flags", Bits(UMOUNT))]),
    ("fsopen", &[("fs", Text), ("flags", Bits(FSOPEN))]),
    (
        "fsconfig",
        &[("fd", Number), ("cmd", Command), ("key", Text), ("value", Value), ("aux", Number)],
    ),
    ("fsmount", &[("fd", Number), ("flags", Bits(FSMOUNT)), ("attr", Bits(MOUNT_ATTR))]),
    (
        "move_mount",
        &[
            ("from_dfd", Dir),
            ("from_path", Text),
            ("to_dfd", Dir),
            ("to_path", Text),
            ("flags", Bits(MOVE_MOUNT)),
        ],
    ),
    ("fspick", &[("dfd", Dir), ("path", Text), ("flags", Bits(FSPICK))]),
    ("open_tree", OPEN_TREE_ARGS.split_at(3).0),
    ("open_tree_attr", OPEN_TREE_ARGS),
    ("mount_setattr", OPEN_TREE_ARGS),
    ("pivot_root", &[("new_root", Text), ("put_old", Text)]),
];

/// Trace mounts and unmounts, with their arguments
#[derive(Args)]
pub struct Opts {
    /// Show each value on a line of its own
    #[arg(short, long)]
    detailed: bool,
    /// Show the parent's name and number
    #[arg(short = 'P', long, alias = "parent_process")]
    parent_process: bool,
    /// Show calls that fail only
    #[arg(short = 'x', long)]
    failed: bool,
}

/// A call, and its arguments as they are shown.
pub struct Row {
    pub event: Tailed<event>,
    args: Vec<(&'static str, Vec<u8>)>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each call, as strace would show it"),
        ("-d", "with the result, the time it took and each argument by name"),
        ("-x -t", "what fails, and when"),
        ("-P --container web", "in one container, with the parents"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls(CALLS.iter().map(|(name, args)| (*name, kind(args))));
        let timed = self.detailed || session.wants("lat");
        session.without("call_begin", !timed);
        session.without("call_begins_exit", !timed);
        let mut open = session.open(bpf::Object)?;
        open.options().failed_only = self.failed;
        session.attach(open)?;
        let columns = self.columns();
        let upright = self.detailed && !session.out.is_machine();
        if !upright {
            session.out.head(&columns)?;
        }
        session.stream_with(move |bytes, out| {
            let mut event = Tailed::<event>::default();
            event.set(bytes)?;
            match (Row::new(event), upright) {
                (row, false) => out.row(&columns, &row),
                (row, true) => {
                    out.upright(&columns, &row)?;
                    for (name, value) in &row.args {
                        out.value(&name.to_uppercase(), value);
                    }
                    out.line("");
                    Ok(())
                }
            }
        })
    }
}

/// What the program is told of a call: see mountsnoop.bpf.c.
fn kind(args: &[(&str, Arg)]) -> u8 {
    args.iter().enumerate().fold(1 << 7, |kind, (i, (_, arg))| match arg {
        Text => kind | 1 << i,
        Value => kind | 1 << 6,
        Attributes => kind | 1 << 5,
        _ => kind,
    })
}

impl Row {
    pub fn new(event: Tailed<event>) -> Self {
        let name = syscall_of(event.nr, event.compat != 0).unwrap_or_default();
        let call = CALLS.iter().find(|(call, _)| *call == name);
        let (_, kinds) = call.unwrap_or(&("", &[]));
        let (mut args, mut tail) = (Vec::new(), &event.tail[..]);
        for (i, &(name, arg)) in kinds.iter().enumerate() {
            let (bytes, rest) = tail.split_at(tail.len().min(event.lens[i] as usize));
            tail = rest;
            args.push((name, shown(arg, event.args[i], bytes)));
        }
        Row { event, args }
    }

    fn name(&self) -> &'static str {
        syscall_of(self.event.nr, self.event.compat != 0).unwrap_or("unknown")
    }

    /// A text without its quotes, or what else an argument is.
    fn arg(&self, names: &[&str]) -> Cell<'_> {
        let found = self.args.iter().find(|(name, _)| names.contains(name));
        found.map_or(Cell::None, |(_, value)| match &value[..] {
            b"NULL" => Cell::None,
            [b'"', text @ .., b'"'] => text.into(),
            other => other.into(),
        })
    }

    fn call(&self) -> Vec<u8> {
        let args: Vec<_> = self.args.iter().map(|(_, value)| &value[..]).collect();
        let args = args.join(&b", "[..]);
        [self.name().as_bytes(), b"(", &args, b") = ", self.result().as_bytes()].concat()
    }

    fn result(&self) -> String {
        let ret = self.event.ret;
        names::errno_of(ret).map_or_else(|| ret.to_string(), |name| format!("-{name}"))
    }
}

fn shown(arg: Arg, value: u64, bytes: &[u8]) -> Vec<u8> {
    let quoted = |text: &[u8]| [b"\"", until_zero(text), b"\""].concat();
    let hex = || bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    match arg {
        Text | Value if !bytes.is_empty() && bytes.ends_with(b"\0") => return quoted(bytes),
        Value if !bytes.is_empty() => hex(),
        Text | Value | Attributes if value == 0 => "NULL".into(),
        Attributes if bytes.len() == 32 => {
            let word = |n: usize| u64::from_ne_bytes(bytes[8 * n..][..8].try_into().unwrap());
            format!(
                "{{set={}, clear={}, propagation={}, userns_fd={}}}",
                MOUNT_ATTR.bits(word(0)),
                MOUNT_ATTR.bits(word(1)),
                MS.bits(word(2)),
                word(3)
            )
        }
        Text | Value | Attributes => format!("{value:#x}"),
        Dir if value as i32 == libc::AT_FDCWD => "AT_FDCWD".into(),
        Dir | Number => (value as i32).to_string(),
        Bits(table) if value >> 16 == MS_MAGIC >> 16 => table.bits(value & 0xffff),
        Bits(table) => table.bits(value),
        Command => FSCONFIG.name(value as u32).map_or(value.to_string(), Into::into),
    }
    .into()
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let (few, all) = (!self.detailed, self.detailed);
        Columns::new()
            .time(|r: &Row| r.event.time_ns)
            .bytes("PCOMM", |r| (&r.event.parent).into())
            .width(16)
            .shown(self.parent_process)
            .ppid(|r| r.event.task.ppid)
            .shown(self.parent_process)
            .comm(|r| &r.event.task.comm)
            .pid(|r| r.event.task.pid)
            .num("TID", |r| r.event.task.tid)
            .left()
            .width(7)
            .num("MNT_NS", |r| r.event.mnt_ns)
            .left()
            .width(11)
            .text("OP", |r| r.name().into())
            .width(10)
            .shown(all)
            .num("RET", |r| r.event.ret)
            .shown(all)
            .text("ERROR", |r| names::errno_of(r.event.ret).into())
            .width(9)
            .shown(all)
            .amount("LAT", Unit::Us, |r| (r.event.lat_ns > 0).then_some(r.event.lat_ns))
            .shown(all)
            .process(|r| &r.event.task)
            .bytes("SOURCE", |r| r.arg(&["source", "from_path", "put_old"]))
            .hidden()
            .bytes("TARGET", |r| r.arg(&["target", "to_path", "path", "new_root"]))
            .hidden()
            .bytes("FS", |r| r.arg(&["fs"]))
            .hidden()
            .bytes("FLAGS", |r| r.arg(&["flags"]))
            .hidden()
            .bytes("DATA", |r| r.arg(&["data"]))
            .hidden()
            .bytes("KEY", |r| r.arg(&["key"]))
            .hidden()
            .bytes("VALUE", |r| r.arg(&["value"]))
            .hidden()
            .bytes("CALL", |r| r.call().into())
            .shown(few)
    }
}

use beebox::{
    bpf::capable as bpf,
    prelude::*,
    symbols::{Frame, Symbols},
};
use bpf::types::event;
use clap::ValueEnum;

/// Those of linux/capability.h, in the order of their numbers; see capabilities(7).
const NAMES: [&str; 41] = [
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_DAC_READ_SEARCH",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_SETGID",
    "CAP_SETUID",
    "CAP_SETPCAP",
    "CAP_LINUX_IMMUTABLE",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_BROADCAST",
    "CAP_NET_ADMIN",
    "CAP_NET_RAW",
    "CAP_IPC_LOCK",
    "CAP_IPC_OWNER",
    "CAP_SYS_MODULE",
    "CAP_SYS_RAWIO",
    "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE",
    "CAP_SYS_PACCT",
    "CAP_SYS_ADMIN",
    "CAP_SYS_BOOT",
    "CAP_SYS_NICE",
    "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME",
    "CAP_SYS_TTY_CONFIG",
    "CAP_MKNOD",
    "CAP_LEASE",
    "CAP_AUDIT_WRITE",
    "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP",
    "CAP_MAC_OVERRIDE",
    "CAP_MAC_ADMIN",
    "CAP_SYSLOG",
    "CAP_WAKE_ALARM",
    "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ",
    "CAP_PERFMON",
    "CAP_BPF",
    "CAP_CHECKPOINT_RESTORE",
];

/// `CAP_OPT_NOAUDIT`, `CAP_OPT_INSETID` and `OPTS_UNKNOWN` of the program.
const NO_AUDIT: u32 = 2;
const IN_SETID: u32 = 4;
const UNKNOWN: u32 = u32::MAX;

/// Trace checks of capabilities, and how they turn out
///
/// A check that is not audited (AUDIT 0) is a question: what was asked for was
/// done in another way, or not at all, and nobody complains.
#[derive(Args)]
pub struct Opts {
    /// Show checks that deny only
    #[arg(long)]
    failed: bool,
    /// Show each capability once for each process or cgroup
    #[arg(short, long, value_enum, value_name = "BY")]
    unique: Option<Unique>,
    /// Show the kernel's stack below each
    #[arg(short = 'K', long)]
    kernel_stack: bool,
    /// Show the program's stack below each
    #[arg(short = 'U', long)]
    user_stack: bool,
    /// Show the thread and whether the check is for setuid(2) or setgid(2), too
    #[arg(short = 'x', long, alias = "extra")]
    extra_fields: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unique {
    Pid = 1,
    Cgroup,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each check"),
        ("--failed", "what is denied"),
        ("-u pid -- make install", "which capabilities a command needs"),
        ("-KU -p 181", "where process 181 comes to need them"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { failed, unique, kernel_stack, user_stack, extra_fields: _ } = self;
        session.note("checks", "rawtp", "this kernel does not tell which checks are audited");
        session.size("seen", if unique.is_some() { 16384 } else { 1 });
        let mut open = session.open(bpf::Builder::default())?;
        let options = rodata(&mut open.maps.rodata_data);
        options.failed_only = *failed;
        options.unique = unique.map_or(0, |by| by as u32);
        (options.kernel_stack, options.user_stack) = (*kernel_stack, *user_stack);

        let _skel = session.attach(open)?;
        session.out.default_timestamp(Style::Clock);
        let columns = self.columns();
        session.out.head(&columns)?;
        let (mut symbols, mut row) = (Symbols::new(), Row::default());
        session.stream_with(|bytes, out| {
            row.set(bytes, &mut symbols)?;
            out.row(&columns, &row)?;
            let stacks = [&row.kernel, &row.user];
            stacks
                .iter()
                .flat_map(|s| s.iter())
                .for_each(|frame| out.line(&format!("    {frame}")));
            Ok(())
        })
    }
}

/// A check and its stacks, the inner frames first.
#[derive(Default)]
pub(super) struct Row {
    pub check: Tailed<event>,
    pub kernel: Vec<String>,
    pub user: Vec<String>,
}

impl Row {
    fn set(&mut self, bytes: &[u8], symbols: &mut Symbols) -> Result<()> {
        self.check.set(bytes)?;
        let (words, _) = self.check.tail.as_chunks();
        let words: Vec<_> = words.iter().map(|word| u64::from_ne_bytes(*word)).collect();
        let (kernel, user) = words.split_at(words.len().min(self.check.kernel_bytes as usize / 8));
        let text = |frames: Vec<Frame>| frames.iter().map(Frame::to_string).collect();
        // First what may soon be gone.
        self.user = text(symbols.user(self.check.task.pid, user));
        self.kernel = text(symbols.kernel(kernel));
        Ok(())
    }

    fn opts(&self) -> Option<u32> {
        Some(self.check.opts).filter(|opts| *opts != UNKNOWN)
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let (kernel, user) = (self.kernel_stack, self.user_stack);
        Columns::new()
            .time(|r: &Row| r.check.time_ns)
            .uid(|r| r.check.task.uid)
            .pid(|r| r.check.task.pid)
            .task(|r| &r.check.task)
            .show("TID", self.extra_fields)
            .comm(|r| &r.check.task.comm)
            .num("CAP", |r| r.check.cap)
            .left()
            .width(4)
            .text("NAME", |r| NAMES.get(r.check.cap as usize).copied().into())
            .width(20)
            .num("AUDIT", |r| r.opts().map(|opts| u32::from(opts & NO_AUDIT == 0)))
            .left()
            .width(5)
            .text("VERDICT", |r| if r.check.ret == 0 { "allow" } else { "deny" }.into())
            .width(7)
            .num("INSETID", |r| r.opts().map(|opts| u32::from(opts & IN_SETID != 0)))
            .left()
            .width(7)
            .shown(self.extra_fields)
            .num("USERNS", |r| r.check.userns)
            .hidden()
            .list("KERNEL_STACK", false, move |r| frames(kernel, &r.kernel))
            .hidden()
            .list("USER_STACK", false, move |r| frames(user, &r.user))
            .key("user_stack")
            .hidden()
    }
}

fn frames(asked: bool, stack: &[String]) -> Cell<'_> {
    match asked {
        true => Cell::List(stack.iter().map(String::as_bytes).collect()),
        false => Cell::None,
    }
}

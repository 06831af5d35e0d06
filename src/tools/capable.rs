use beebox::{
    bpf::capable as bpf,
    error::unsupported,
    names::CAPABILITIES,
    prelude::*,
    symbols::{Symbols, lines},
    text::escaped,
};
use bpf::types::event;
use clap::ValueEnum;

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
    /// Show audited checks only, as BCC's does
    #[arg(long, conflicts_with = "all_checks")]
    audited_only: bool,
    // What BCC's does with -v, and this one always.
    #[arg(long, hide = true)]
    all_checks: bool,
    /// Show each capability once for each process or cgroup
    #[arg(short, long, value_enum, value_name = "BY", num_args = 0..=1,
        default_missing_value = "pid")]
    unique: Option<Unique>,
    /// Show the kernel's stack below each
    #[arg(short = 'K', long)]
    kernel_stack: bool,
    /// Show the program's stack below each
    #[arg(short = 'U', long)]
    user_stack: bool,
    /// Frames of a stack that are shown, at most 60
    #[arg(long, alias = "perf-max-stack-depth", value_name = "N", default_value_t = 60,
        value_parser = clap::value_parser!(u32).range(1..=60))]
    stack_depth: u32,
    // Stacks come with their rows.
    #[arg(long, hide = true, value_name = "N")]
    stack_storage_size: Option<u32>,
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
        let Self { failed, unique, kernel_stack, user_stack, .. } = self;
        session.note("checks", "rawtp", "this kernel does not tell which checks are audited");
        session.size("seen", if unique.is_some() { 16384 } else { 1 });
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.failed_only, options.audited_only) = (*failed, self.audited_only);
        options.stack_bytes = self.stack_depth * size_of::<u64>() as u32;
        options.unique = unique.map_or(0, |by| by as u32);
        (options.kernel_stack, options.user_stack) = (*kernel_stack, *user_stack);

        session.attach(open)?;
        ensure!(
            !(self.audited_only && session.uses("checks", "rawtp")),
            unsupported("this kernel does not tell which checks are audited")
        );
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
                .for_each(|frame| out.line(&format!("    {}", escaped(frame.as_bytes()))));
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
        let words = self.check.words();
        let (kernel, user) = words.split_at(words.len().min(self.check.kernel_bytes as usize / 8));
        // First what may soon be gone.
        self.user = lines(&symbols.user(self.check.task.pid, user));
        self.kernel = lines(&symbols.kernel(kernel));
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
            .text("NAME", |r| CAPABILITIES.name(r.check.cap).into())
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
            .list("KERNEL_STACK", false, move |r| kernel.then_some(&*r.kernel).into())
            .hidden()
            .list("USER_STACK", false, move |r| user.then_some(&*r.user).into())
            .key("user_stack")
            .hidden()
    }
}

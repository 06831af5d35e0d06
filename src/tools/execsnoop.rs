use beebox::{bpf::execsnoop as bpf, path, prelude::*, text};
use bpf::types::event;
use libbpf_rs::num_possible_cpus;

/// `enum kind` of the BPF side.
const FAILED: u32 = 1;
const EXIT: u32 = 2;
/// FILE_LEN and DIR_LEN of the BPF side.
const FILE_AND_DIR: usize = 2 * 4096;

/// Trace programs as they are started
///
/// BCC's --cgroupmap and --mntnsmap are --cgroup and --container here.
#[derive(Args)]
pub struct Opts {
    /// Show execs that fail too
    #[arg(short = 'x', long)]
    fails: bool,
    /// Quote each argument
    #[arg(short, long)]
    quote: bool,
    /// Only lines with this text in the arguments
    #[arg(short, long, value_name = "TEXT")]
    line: Option<String>,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
    /// Show the processor
    #[arg(short = 'C', long)]
    print_cpu: bool,
    /// Show the parent's name
    #[arg(short = 'M', long)]
    print_pcomm: bool,
    /// Show at most this many arguments
    #[arg(long, value_name = "N", default_value_t = u32::MAX, hide_default_value = true)]
    max_args: u32,
    /// Read at most this many bytes of arguments
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::value_parser!(u32).range(1..=65536))]
    max_bytes: u32,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every program that is started, with its arguments"),
        ("-x -t", "failed ones too, with the seconds since the first"),
        ("--container web -U", "in one container, with the user's id"),
        ("--fields +cwd,+exit_code,+age -- make", "what a build runs, where, and how it ends"),
    ];
    const LETTERS: &[(char, &str)] = &[
        ('u', "uid"),
        ('n', "comm"),
        ('P', "ppid"),
        ('c', "cgroup"),
        ('T', "timestamp"),
        ('t', "timestamp=rel"),
    ];

    const SPELLINGS: &[(&str, &str)] = &[("name", "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.max_bytes = self.max_bytes;
        options.want_cwd = session.wants("cwd");
        let exit_fields = ["event", "exit_code", "signal", "age"];
        options.want_exits = exit_fields.iter().any(|f| session.wants(f));
        session.without("exits", !options.want_exits);
        let room = size_of::<event>() + FILE_AND_DIR + self.max_bytes as usize;
        open.map("rooms")?.set_max_entries(num_possible_cpus()? as u32)?;
        open.map("rooms")?.set_value_size(room.next_multiple_of(8) as u32)?;
        session.without("failed_execs", !self.fails);

        session.attach(open)?;
        session.stream_tailed(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<event>> {
        let (max_args, line) = (self.max_args as usize, self.line.clone());
        Columns::new()
            .time(|e: &Tailed<event>| e.time_ns)
            .keep(move |e| line.as_ref().is_none_or(|line| has(e, line.as_bytes())))
            .uid(|e| e.task.uid)
            .shown(self.print_uid)
            .text("EVENT", |e| ["exec", "failed", "exit"][e.kind.min(EXIT) as usize].into())
            .width(6)
            .hidden()
            .bytes("PCOMM", |e| (&e.task.comm).into())
            .key("comm")
            .width(16)
            .pid(|e| e.task.pid)
            .ppid(|e| e.task.ppid)
            .bytes("PARENT", |e| (&e.parent).into())
            .key("parent_comm")
            .width(16)
            .shown(self.print_pcomm)
            .num("CPU", |e| e.cpu)
            .shown(self.print_cpu)
            .num("RET", |e| if e.kind == FAILED { e.result } else { 0 })
            .width(3)
            .text("ERROR", |e| names::errno_of(e.result.into()).into())
            .width(12)
            .unless(|e| e.kind != FAILED)
            .hidden()
            .num("EXIT_CODE", |e| e.result >> 8 & 0xff)
            .unless(|e| e.kind != EXIT || e.result & 0x7f != 0)
            .hidden()
            .text("SIGNAL", |e| names::signal(e.result as u32 & 0x7f).map(String::from).into())
            .width(10)
            .unless(|e| e.kind != EXIT)
            .hidden()
            .amount("AGE", Unit::Ms, |e| e.age_ns)
            .unless(|e| e.kind != EXIT)
            .hidden()
            .bytes("CWD", |e| path::from_names(parts(e).2).into())
            .width(20)
            .unless(|e| e.kind == EXIT)
            .hidden()
            .bytes("FILE", |e| text::until_zero(parts(e).0).into())
            .width(20)
            .unless(|e| e.kind == EXIT)
            .hidden()
            .num("ARGC", |e| e.argc)
            .unless(|e| e.kind == EXIT)
            .hidden()
            .task(|e| &e.task)
            .list("ARGS", self.quote, move |e| args(e, max_args))
    }
}

/// The file, the arguments and the names of the working directory.
fn parts(e: &Tailed<event>) -> (&[u8], &[u8], &[u8]) {
    let (file, rest) = e.tail.split_at((e.file_len as usize).min(e.tail.len()));
    let (args, rest) = rest.split_at((e.args_len as usize).min(rest.len()));
    (file, args, &rest[..(e.cwd_len as usize).min(rest.len())])
}

/// The arguments; `…` is the last one if there were more.
fn args(e: &Tailed<event>, most: usize) -> Cell<'_> {
    let (_, args, _) = parts(e);
    let mut list: Vec<&[u8]> =
        args.strip_suffix(b"\0").unwrap_or(args).split(|&b| b == 0).collect();
    if args.is_empty() {
        list.clear();
    }
    if list.len() > most || e.args_cut != 0 {
        list.truncate(most);
        list.push("…".as_bytes());
    }
    Cell::List(list)
}

fn has(e: &Tailed<event>, text: &[u8]) -> bool {
    let line = parts(e).1.split(|&b| b == 0).collect::<Vec<_>>().join(&b' ');
    line.windows(text.len().max(1)).any(|part| part == text)
}

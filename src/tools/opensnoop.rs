use std::{borrow::Cow, cell::RefCell};

use beebox::{
    bpf::opensnoop as bpf,
    error::usage,
    names::{OpenFlags, open_flags},
    path,
    prelude::*,
    symbols::{Frame, Symbols},
    text::until_zero,
};
use bpf::types::event;

const PATH_MAX: usize = 4096;
/// The flags with which a mode has a meaning (open(2)).
const CREATES: u32 = (libc::O_CREAT | libc::O_TMPFILE & !libc::O_DIRECTORY) as u32;

/// Trace files as they are opened
///
/// BCC's --exec is -- here, its --cgroupmap and --mntnsmap are --cgroup and
/// --container.
#[derive(Args)]
pub struct Opts {
    /// Show failed opens only
    #[arg(short = 'x', long)]
    failed: bool,
    /// Show opens with these flags only: O_WRONLY, O_CREAT|O_EXCL
    #[arg(short, long = "flags", alias = "flag-filter", value_name = "FLAGS", value_parser = OpenFlags::parse)]
    flags: Vec<OpenFlags>,
    /// Show whole paths: relative ones with the directory they start from
    #[arg(short = 'F', long)]
    full_path: bool,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
    /// Show flags and mode
    #[arg(short, long)]
    extended_fields: bool,
    /// Show the two functions that led to the open
    #[arg(short, long)]
    callers: bool,
    /// The same as --buffer-size, in pages
    #[arg(short, long, value_name = "N", conflicts_with = "buffer_size",
        value_parser = clap::value_parser!(u32).range(1..=1 << 18))]
    buffer_pages: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181", "files that process 181 opens"),
        ("-x", "opens that fail, and why"),
        ("-f O_WRONLY -F", "files opened for writing, with their whole paths"),
        ("-- make", "what a build opens"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('t', "tid"), ('u', "uid"), ('n', "comm"), ('d', "duration"), ('T', "timestamp")];

    const SPELLINGS: &[(&str, &str)] = &[("name", "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let Self { failed, flags, full_path, callers, buffer_pages, .. } = self;
        session.buffer(buffer_pages.map(|pages| pages * 4096));
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.failed_only = *failed;
        options.full_path = *full_path;
        options.want_callers = *callers;
        ensure!(flags.len() <= options.flag_filter.len(), usage("-f can be given four times"));
        options.flag_filters = flags.len() as u32;
        for (filter, flags) in options.flag_filter.iter_mut().zip(flags) {
            (filter.mask, filter.value) = (flags.mask, flags.value);
        }

        session.attach(open)?;
        session.stream_tailed(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<event>> {
        let symbols = RefCell::new(Symbols::new());
        Columns::new()
            .time(|e: &Tailed<event>| e.time_ns)
            .uid(|e| e.task.uid)
            .shown(self.print_uid)
            .pid(|e| e.task.pid)
            .comm(|e| &e.task.comm)
            .num("FD", |e| e.ret.max(-1))
            .width(3)
            .num("ERR", |e| (-e.ret).max(0))
            .key("errno")
            .width(3)
            .text("ERROR", |e| names::errno_of(e.ret.into()).into())
            .width(12)
            .hidden()
            .octal("FLAGS", |e| e.flags)
            .width(8)
            .shown(self.extended_fields)
            .text("FLAG_NAMES", |e| open_flags(e.flags).into())
            .hidden()
            .octal("MODE", |e| e.mode)
            .unless(|e| e.flags & CREATES == 0)
            .width(5)
            .shown(self.extended_fields)
            .task(|e| &e.task)
            .text("CALLERS", move |e| callers(e, &mut symbols.borrow_mut()).into())
            .width(32)
            .only(self.callers)
            .bytes("PATH", path)
    }
}

/// The functions that led to the call, the inner one first; where it was made,
/// which is in libc, is left out.
fn callers(e: &Tailed<event>, symbols: &mut Symbols) -> String {
    let frames = symbols.user(e.task.pid, &e.frames[1..]);
    frames.iter().map(Frame::label).collect::<Vec<_>>().join(" < ")
}

/// The path as it was given, or from the root on where the directory is known.
fn path(e: &Tailed<event>) -> Cell<'_> {
    let (path, names) = e.tail.split_at((e.path_len as usize).min(e.tail.len()));
    let given = until_zero(path);
    let mut whole = match e.has_dir {
        0 if path.is_empty() => return Cell::None,
        0 => Cow::from(given),
        _ => path::join(path::from_names(&names[..usize::from(e.dir_len).min(names.len())]), given)
            .into(),
    };
    // A longer path is refused, and was cut when it was read.
    if e.ret == -libc::ENAMETOOLONG && path.len() == PATH_MAX {
        whole.to_mut().extend("…".as_bytes());
    }
    Cell::Bytes(whole)
}

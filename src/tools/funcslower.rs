use std::{cell::RefCell, rc::Rc};

use beebox::{
    bpf::funcslower as bpf,
    prelude::*,
    spec::{Found, Specs},
    stack,
    symbols::{Frame, Symbols, fold},
    text::{escaped, until_zero},
};
use bpf::types::event;

/// Trace calls of functions that take long
///
/// A pattern is FUNCTION of the kernel, or LIB:FUNCTION of a library (c, or its path) or of a
/// program. The stack is that at the return, without the function itself; old kernels do not follow
/// their own from there. Arguments are what six registers hold.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    specs: Specs,
    /// Shortest call to show, in milliseconds [default: 1]
    #[arg(short, long, value_name = "MS", value_parser = least)]
    min_ms: Option<f64>,
    /// The same in microseconds
    #[arg(short = 'u', long, value_name = "US", value_parser = least, conflicts_with = "min_ms")]
    min_us: Option<f64>,
    /// Show this many arguments, up to 6
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true,
        value_parser = clap::value_parser!(u32).range(0..=6))]
    arguments: u32,
    /// Show the kernel's stack below each
    #[arg(short = 'K', long)]
    kernel_stack: bool,
    /// Show the program's stack below each
    #[arg(short = 'U', long)]
    user_stack: bool,
    /// One line for each call and its stacks, as programs that draw flame graphs read it
    #[arg(short, long, conflicts_with_all = ["json", "csv"])]
    folded: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("vfs_read", "calls of a kernel function that take 1 ms and longer"),
        ("-m 10 -UK vfs_write vfs_fsync", "10 ms and longer, with stacks"),
        ("-u 100 -a 2 c:open", "100 us and longer, with two arguments"),
        ("-p 181 c:getaddrinfo", "slow look-ups of process 181"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.specs.find(session, true)?;
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        let ms = self.min_ms.map(|ms| ms * 1e6);
        options.min_ns = ms.or(self.min_us.map(|us| us * 1e3)).unwrap_or(1e6) as u64;
        let folds = |asked| asked || self.folded && !self.kernel_stack && !self.user_stack;
        options.kernel_stack = folds(self.kernel_stack);
        options.user_stack = folds(self.user_stack);
        found.apply(session, &mut open)?;
        // The events themselves have the stacks.
        ["stacks", "stacks_more"].into_iter().for_each(|map| session.size(map, 1));

        let loaded = session.load(open)?;
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        let columns = self.columns();
        let unit = self.unit().shown();
        found.remark(session, &format!("slow calls ({unit}) of "));
        if !self.folded {
            session.out.head(&columns)?;
        }
        let symbols = Rc::new(RefCell::new(Symbols::new()));
        stack::remember(session, &symbols)?;
        let mut row = Row::default();
        session.stream_with(|bytes, out| {
            row.set(bytes, &found, &mut symbols.borrow_mut())?;
            if self.folded {
                out.raw(&row.folded());
                out.printed += 1;
                return Ok(());
            }
            out.row(&columns, &row)?;
            let frames = row.kernel.iter().chain(&row.user);
            frames.for_each(|frame| out.line(&format!("    {}", escaped(frame.to_string()))));
            Ok(())
        })
    }
}

/// A call with its names.
#[derive(Default)]
pub(super) struct Row {
    pub call: Tailed<event>,
    pub function: String,
    pub args: Vec<String>,
    pub kernel: Vec<Frame>,
    pub user: Vec<Frame>,
}

impl Row {
    fn set(&mut self, bytes: &[u8], found: &Found, symbols: &mut Symbols) -> Result<()> {
        self.call.set(bytes)?;
        self.function = found.name(self.call.function).into();
        self.args = self.call.args.iter().map(|arg| format!("{arg:#x}")).collect();
        let (words, _) = self.call.tail.as_chunks();
        let words: Vec<_> = words.iter().map(|word| u64::from_ne_bytes(*word)).collect();
        let (kernel, user) = words.split_at(words.len().min(self.call.kernel_bytes as usize / 8));
        // First what may soon be gone.
        self.user = symbols.user(self.call.task.pid, user);
        self.kernel = symbols.kernel(kernel);
        Ok(())
    }

    fn folded(&self) -> String {
        let comm = escaped(until_zero(&self.call.task.comm)).replace(';', ":");
        let (user, kernel) = (escaped(fold(&self.user)), escaped(fold(&self.kernel)));
        let mut parts = vec![comm, user, kernel, escaped(&self.function)];
        parts.retain(|part| !part.is_empty());
        parts.join(";") + " 1\n"
    }
}

impl Opts {
    fn unit(&self) -> Unit {
        if self.min_us.is_some() { Unit::Us } else { Unit::Ms }
    }

    pub(super) fn columns(&self) -> Columns<Row> {
        let (kernel, user, args) = (self.kernel_stack, self.user_stack, self.arguments as usize);
        Columns::new()
            .time(|r: &Row| r.call.time_ns)
            .comm(|r| &r.call.task.comm)
            .width(14)
            .pid(|r| r.call.task.pid)
            .width(6)
            .task(|r| &r.call.task)
            .amount("LAT", self.unit(), |r| r.call.lat_ns)
            .decimals(2)
            .text("RVAL", |r| format!("{:x}", r.call.ret).into())
            .width(16)
            .right()
            .table_only()
            .num("RET", |r| r.call.ret)
            .hidden()
            .bytes("FUNC", |r| r.function.as_bytes().into())
            .width(20)
            .list("ARGS", false, move |r| words(&r.args[..args.min(r.args.len())]))
            .shown(args > 0)
            .text("KERNEL_STACK", move |r| whole(kernel, &r.kernel))
            .hidden()
            .text("USER_STACK", move |r| whole(user, &r.user))
            .hidden()
    }
}

fn words(texts: &[String]) -> Cell<'_> {
    Cell::List(texts.iter().map(String::as_bytes).collect())
}

/// As one text, the outermost first; none if it was not asked for.
fn whole(asked: bool, frames: &[Frame]) -> Cell<'static> {
    asked.then(|| fold(frames)).into()
}

/// A number of 0 or more.
fn least(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.parse().ok();
    number.filter(|n| (0.0..1e9).contains(n)).ok_or_else(|| "a number, 0 or more, is needed".into())
}

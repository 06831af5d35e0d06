use beebox::{
    args::Format,
    bpf::ksnoop as bpf,
    btf::{
        self, Btf,
        call::{AT_ENTRY, Function, number_of, split},
        value::Member,
    },
    bytes,
    error::{unsupported, usage},
    prelude::*,
    probe,
    spec::Specs,
    text::escaped,
};
use bpf::types::event;
use libbpf_rs::{MapCore as _, MapFlags};

/// Print arguments and results of kernel functions
///
/// FUNC is a function, for all its arguments and what it returns, or FUNC(VALUE, ...), where a
/// VALUE is an argument, its member (sk->sk_family, dentry->d_name.name), what it points to
/// (*path), or return; each may have a condition: == != > >= < <= and a number. Only calls for
/// which all conditions hold are shown; with one on return, all is shown at the return, and memory
/// is read then. A const char * is shown as text, others if it is said with *.
#[derive(Args)]
pub struct Opts {
    /// trace (as without it) or info, which shows what there is of a function; then functions
    #[arg(required = true, value_name = "FUNC")]
    words: Vec<String>,
    /// Show each function only where the one named before it calls it
    #[arg(short, long)]
    stack: bool,
    /// The same as --buffer-size, in pages
    #[arg(short = 'P', long, value_name = "N", conflicts_with = "buffer_size",
        value_parser = clap::value_parser!(u32).range(1..=1 << 18))]
    pages: Option<u32>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("vfs_read", "all arguments of a function, and what it returns"),
        ("info vfs_read", "its arguments, and their members"),
        ("'vfs_read(count > 4096, return)'", "what large reads return"),
        ("'vfs_open(path->dentry->d_name.name)'", "names of files that are opened"),
        ("-s vfs_read 'rw_verify_area(count)'", "the latter where the former calls it"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "verbose")];
    const SPELLINGS: &[(&str, &str)] = &[("debug", "verbose")];

    fn schema(&self) -> Schema {
        Schema::events(&columns()).and(Schema::rows(&infos()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        probe::must_trace()?;
        let btf = btf::kernel()
            .ok_or_else(|| unsupported("this kernel carries no type information (BTF)"))?;
        let (is_info, words) = self.asked();
        ensure!(!words.is_empty(), usage("which function?"));
        if is_info {
            ensure!(session.command().is_none(), usage("a list runs no command"));
            session.hooked("no program");
            return info(session, &btf, words);
        }
        let mut functions: Vec<Function> =
            words.iter().map(|word| Function::parse(&btf, word)).collect::<Result<_>>()?;
        probe::can_attach("kprobe").map_err(unsupported)?;
        // The one that calls each, before they are numbered by their names.
        let callers: Vec<String> = functions.iter().map(|f| f.name.clone()).collect();
        let before = |name: &String| {
            let at = callers.iter().position(|of| of == name)?;
            callers.get(at.checked_sub(1)?).cloned()
        };
        functions.sort_by(|a, b| a.name.cmp(&b.name));
        let twice = functions.windows(2).find(|two| two[0].name == two[1].name);
        ensure!(twice.is_none(), usage("a function is named twice"));
        let found = Specs::functions(callers.clone()).find(session, true)?;
        let number = |name: String| found.names.iter().position(|of| *of == name);
        for function in &mut functions {
            let caller = before(&function.name).filter(|_| self.stack).and_then(number);
            function.shown.within = caller.map_or(0, |number| number as u32 + 1);
        }

        session.buffer(self.pages.map(|pages| pages * 4096));
        let mut open = session.open(bpf::Object)?;
        found.apply(session, &mut open)?;
        open.map("shown_functions")?.set_max_entries(functions.len() as u32)?;
        let loaded = session.load(open)?;
        let map = loaded.map("shown_functions")?;
        for (number, function) in (0u32..).zip(&functions) {
            map.update(&number.to_ne_bytes(), bytes::of(&function.shown), MapFlags::ANY)?;
        }
        session.attach_loaded(&loaded)?;
        found.attach(session, &loaded)?;
        session.out.default_timestamp(Style::Mono);
        let columns = columns();
        session.out.head(&columns)?;
        let mut row = Row::default();
        session.stream_with(|bytes, out| {
            row.call.set(bytes)?;
            let function = functions.get(row.call.function as usize).context("no such function")?;
            row.set(&btf, function);
            out.row(&columns, &row)
        })
    }
}

impl Opts {
    /// Whether it is about what there is; and the functions.
    fn asked(&self) -> (bool, &[String]) {
        let is = |word: &str| self.words.len() > 1 && word.starts_with(&self.words[0]);
        match (is("info"), is("trace")) {
            (true, _) => (true, &self.words[1..]),
            (_, true) => (false, &self.words[1..]),
            _ => (false, &self.words),
        }
    }
}

/// A call that begins or returns.
#[derive(Default)]
pub(super) struct Row {
    pub call: Tailed<event>,
    pub function: String,
    pub values: Vec<String>,
}

impl Row {
    pub fn set(&mut self, btf: &Btf, function: &Function) {
        self.function.clone_from(&function.name);
        self.values = function.show(btf, self.call.phase, self.call.known, &self.call.tail);
    }
}

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .time(|r: &Row| r.call.time_ns)
        .num("CPU", |r| r.call.cpu)
        .width(4)
        .pid(|r| r.call.task.pid)
        .comm(|r| &r.call.task.comm)
        .hidden()
        .task(|r| &r.call.task)
        .text("FUNC", |r| (&*r.function).into())
        .hidden()
        .text("AT", |r| if r.call.phase == AT_ENTRY { "entry" } else { "return" }.into())
        .hidden()
        .list("VALUES", false, |r| (&r.values[..]).into())
        .hidden()
        .text("FUNCTION/ARGS", |r| format!("{}({})", r.function, r.values.join(", ")).into())
        .table_only()
}

/// What there is of a function.
pub(super) struct Info {
    pub name: String,
    pub signature: String,
    /// `file->f_flags: unsigned int`
    pub members: Vec<String>,
}

pub(super) fn infos() -> Columns<Info> {
    Columns::new()
        .text("NAME", |r: &Info| (&*r.name).into())
        .text("SIGNATURE", |r| (&*r.signature).into())
        .list("MEMBERS", false, |r| (&r.members[..]).into())
}

fn info(session: &mut Session, btf: &Btf, words: &[String]) -> Result<()> {
    let one = |word: &String| {
        let (name, _) = split(word)?;
        let id = number_of(btf, name)?;
        let mut members = Vec::new();
        for (name, id) in btf.parameters(id).0 {
            if let Some(target) = btf.target(id) {
                list(btf, target, &name, &mut members);
            }
        }
        Ok(Info { name: name.into(), signature: btf.signature(id), members })
    };
    let mut rows: Vec<Info> = words.iter().map(one).collect::<Result<_>>()?;
    rows.truncate(session.out.most_rows());
    if session.out.format() != Format::Table {
        return session.out.table(&infos(), &rows);
    }
    for row in rows {
        let members: String = row.members.iter().map(|line| format!("    {line}\n")).collect();
        session.out.raw(&escaped_lines(&format!("{};\n{members}", row.signature)));
    }
    Ok(())
}

fn escaped_lines(text: &str) -> String {
    text.lines().map(|line| escaped(line) + "\n").collect()
}

/// The members of what an argument points to, those of structs without a name as its own.
fn list(btf: &Btf, id: u32, of: &str, all: &mut Vec<String>) {
    for (name, Member { id, bits, .. }) in btf.members(id) {
        if name.is_empty() {
            list(btf, id, of, all);
            continue;
        }
        let width = bits.map_or_else(String::new, |(_, width)| format!(":{width}"));
        all.push(format!("{of}->{name}{width}: {}", btf.type_name(id).trim_end()));
    }
}

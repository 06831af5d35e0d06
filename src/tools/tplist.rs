use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use beebox::{
    args::Format, btf, error::usage, pattern::Pattern, prelude::*, probe, spec, symbols::Library,
    text::escaped,
};

/// List tracepoints, USDT probes and kernel functions
///
/// With -v, what each hands over: the fields of a tracepoint; the places of a USDT probe, and the
/// arguments at each. A function is shown with its arguments always.
#[derive(Args)]
pub struct Opts {
    /// Only these: CATEGORY:EVENT, PROVIDER:PROBE, FUNCTION; * stands for anything
    #[arg(value_name = "PATTERN")]
    pattern: Option<String>,
    /// The USDT probes of a process and its libraries
    #[arg(short, long, value_name = "PID", conflicts_with = "lib")]
    pid: Option<u32>,
    /// The USDT probes of a library (c, or its path) or program
    #[arg(short, long, value_name = "LIB")]
    lib: Option<String>,
    /// The kernel's functions, as its type information has them
    #[arg(short, long, conflicts_with_all = ["pid", "lib"])]
    kernel: bool,
}

/// Something that can be traced.
pub(super) struct Row {
    pub kind: &'static str,
    pub name: String,
    /// That a USDT probe is in.
    pub file: Option<String>,
    pub semaphore: u64,
    /// Fields, arguments.
    pub details: Vec<String>,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("block:*", "tracepoints of block devices"),
        ("-v syscalls:sys_enter_openat", "what this one hands over"),
        ("-p 181", "USDT probes of process 181 and its libraries"),
        ("-v -l /usr/bin/python3 *:gc*", "probes of a program, with their arguments"),
        ("-k tcp_send*", "the kernel's functions that begin so, with their arguments"),
    ];
    const TASKS: bool = false;

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        ensure!(session.command().is_none(), usage("a list runs no command"));
        probe::must_trace()?;
        session.hooked("no program");
        let verbose = session.is_verbose() || session.out.is_machine();
        let pattern = self.pattern.as_deref().unwrap_or("*");
        let wanted = Pattern::glob(pattern).map_err(usage)?;
        let mut rows = match (self.kernel, self.pid, &self.lib) {
            (true, ..) => functions(&wanted)?,
            (_, Some(pid), _) => {
                let all = Library::all_of(pid);
                ensure!(!all.is_empty(), "there is no process {pid}, or it cannot be looked into");
                probes(all, &wanted)
            }
            (_, _, Some(lib)) => {
                let library = Library::find(lib, &[]);
                let library = library.with_context(|| {
                    format!("no library or program '{}' is found", escaped(lib))
                })?;
                probes(vec![library], &wanted)
            }
            _ => tracepoints(&wanted, verbose)?,
        };
        if self.pattern.is_some() {
            ensure!(!rows.is_empty(), "nothing matches '{}'", escaped(pattern));
        }
        rows.truncate(session.out.most_rows());
        if session.out.format() != Format::Table {
            return session.out.table(&columns(), &rows);
        }
        rows.iter().for_each(|row| session.out.raw(&row.text(verbose)));
        Ok(())
    }
}

impl Row {
    pub(super) fn text(&self, verbose: bool) -> String {
        let file = self.file.iter().map(|file| escaped(file) + " ").collect::<String>();
        let mut text = format!("{file}{}", escaped(&self.name));
        if verbose && self.semaphore > 0 {
            text += &format!(" [sema {:#x}]", self.semaphore);
        }
        text.push('\n');
        if verbose {
            self.details.iter().for_each(|line| text += &format!("    {}\n", escaped(line)));
        }
        text
    }
}

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .text("KIND", |row: &Row| row.kind.into())
        .bytes("FILE", |row| row.file.as_ref().map(|file| file.as_bytes()).into())
        .bytes("NAME", |row| row.name.as_bytes().into())
        .list("DETAILS", false, |row| {
            Cell::List(row.details.iter().map(String::as_bytes).collect())
        })
}

fn tracepoints(wanted: &Pattern, verbose: bool) -> Result<Vec<Row>> {
    let all = spec::events()?.into_iter().filter_map(|(category, event, dir): (_, _, PathBuf)| {
        let name = format!("{category}:{event}");
        let details = if verbose && wanted.matches(&name) { fields(&dir) } else { Vec::new() };
        wanted.matches(&name).then_some(Row {
            kind: "tracepoint",
            name,
            file: None,
            semaphore: 0,
            details,
        })
    });
    Ok(all.collect())
}

/// The fields of a tracepoint that no other has: `const char *comm;`
fn fields(dir: &Path) -> Vec<String> {
    let text = fs::read_to_string(dir.join("format")).unwrap_or_default();
    let field =
        |line: &str| Some(line.trim().strip_prefix("field:")?.split(';').next()?.to_string() + ";");
    let own = |field: &String| !field.contains(" common_");
    text.lines().filter_map(field).filter(own).collect()
}

fn probes(libraries: Vec<Library>, wanted: &Pattern) -> Vec<Row> {
    let mut all: BTreeMap<(String, String), Row> = BTreeMap::new();
    for library in libraries {
        for probe in library.usdt() {
            let name = format!("{}:{}", probe.provider, probe.name);
            if !wanted.matches(&name) {
                continue;
            }
            let row = all.entry((library.path.clone(), name.clone())).or_insert_with(|| Row {
                kind: "usdt",
                name,
                file: Some(library.path.clone()),
                semaphore: probe.semaphore,
                details: Vec::new(),
            });
            row.details.push(format!("{:#x} {}", probe.address, arguments(&probe.arguments)));
        }
    }
    all.into_values().collect()
}

/// `-4@%eax 8@$5` in words.
fn arguments(text: &str) -> String {
    let one = |word: &str| {
        let (size, place) = word.split_once('@')?;
        let (sign, bytes) = size.strip_prefix('-').map_or(("u", size), |bytes| ("s", bytes));
        let bits = 8 * bytes.trim_end_matches('f').parse::<u32>().ok()?;
        let kind = if bytes.ends_with('f') { "f" } else { sign };
        Some(format!("{kind}{bits} {place}"))
    };
    let words = text.split_whitespace().map(|word| one(word).unwrap_or_else(|| word.into()));
    format!("({})", words.collect::<Vec<_>>().join(", "))
}

fn functions(wanted: &Pattern) -> Result<Vec<Row>> {
    let btf = btf::kernel().context("this kernel carries no type information")?;
    let all = btf.functions().filter(|(name, _)| wanted.matches(name));
    let row = |(_, id)| Row {
        kind: "function",
        name: btf.signature(id),
        file: None,
        semaphore: 0,
        details: vec![],
    };
    let mut rows: Vec<_> = all.map(row).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

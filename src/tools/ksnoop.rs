use beebox::{
    args::Format,
    bpf::ksnoop as bpf,
    btf::{
        self, Btf,
        value::{Member, shifts},
    },
    bytes,
    error::{unsupported, usage},
    prelude::*,
    probe,
    spec::Specs,
    text::{escaped, until_zero},
};
use bpf::types::{event, shown, value};
use libbpf_rs::{MapCore as _, MapFlags};

// As ksnoop.bpf.c has them.
const ARGUMENTS: usize = 6;
const RETURNED: u32 = 6;
const AT_ENTRY: u32 = 1;
const AT_RETURN: u32 = 2;
const TEXT_BYTES: u32 = 256;
const VALUE_BYTES: u32 = 2040;
const TAIL_BYTES: u32 = 4096;
const CONDITIONS: [(&str, u32); 6] =
    [("==", 1), ("!=", 2), (">=", 4), ("<=", 6), (">", 3), ("<", 5)];

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

/// A function, and what of it is shown.
#[derive(Default)]
pub(super) struct Function {
    pub name: String,
    pub shown: shown,
    /// In the order of those in `shown`.
    pub values: Vec<Value>,
}

/// What a value is called and how it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Value {
    pub name: String,
    pub id: u32,
    pub bits: Option<(u32, u32)>,
    pub text: bool,
}

/// Splits FUNC(VALUE, ...).
fn split(text: &str) -> Result<(&str, Option<&str>)> {
    let Some((name, list)) = text.split_once('(') else { return Ok((text.trim(), None)) };
    let list = list.trim_end().strip_suffix(')');
    let list = list.ok_or_else(|| usage(format!("'{}' has no )", escaped(text))))?;
    Ok((name.trim(), Some(list.trim())))
}

fn number_of(btf: &Btf, name: &str) -> Result<u32> {
    btf.function(name).with_context(|| {
        format!("the kernel's type information has no function '{}'", escaped(name))
    })
}

impl Function {
    pub fn parse(btf: &Btf, text: &str) -> Result<Self> {
        let (name, list) = split(text)?;
        let id = number_of(btf, name)?;
        let (parameters, returned) = btf.parameters(id);
        let all = || {
            let in_registers = (0..parameters.len()).take_while(|n| register(btf, id, *n).is_ok());
            let names = in_registers.map(|n| parameters[n].0.clone()).filter(|n| !n.is_empty());
            names.chain((returned > 0).then(|| "return".into())).collect::<Vec<_>>()
        };
        let words: Vec<String> = match list {
            Some("") => Vec::new(),
            Some(list) => list.split(',').map(|word| word.trim().into()).collect(),
            None => all(),
        };
        let mut function = Function { name: name.into(), ..Function::default() };
        let most = function.shown.values.len();
        ensure!(words.len() <= most, usage(format!("{most} values of a function at most")));
        for (word, place) in words.iter().zip(&mut function.shown.values) {
            let (value, at) = Value::parse(btf, id, word)?;
            function.values.push(value);
            *place = at;
        }
        let shown = &mut function.shown;
        shown.number = words.len() as u64;
        let values = &mut shown.values[..words.len()];
        let last = values.iter().any(|v| v.from == RETURNED && v.condition > 0);
        shown.phases = if values.is_empty() || list.is_none() && !last { AT_ENTRY } else { 0 };
        for value in values {
            value.phase = if last || value.from == RETURNED { AT_RETURN } else { AT_ENTRY };
            shown.phases |= value.phase;
            let bytes = &mut shown.bytes[usize::from(value.phase == AT_RETURN)];
            value.at = *bytes;
            *bytes += value.size.next_multiple_of(8);
            ensure!(*bytes < TAIL_BYTES, usage("so many bytes of one call cannot be shown"));
        }
        Ok(function)
    }

    /// What is known at the entry or return, in C's words.
    fn show(&self, btf: &Btf, call: &Tailed<event>) -> Vec<String> {
        let one = |(n, value): (usize, &Value)| {
            let place = &self.shown.values[n];
            let bytes = call.tail.get(place.at as usize..).unwrap_or_default();
            let bytes = &bytes[..bytes.len().min(place.size as usize)];
            let text = match () {
                () if call.known & 1 << n == 0 => {
                    let address = call.tail.get(place.at as usize..place.at as usize + 8)?;
                    format!("(nothing readable at {:#x})", bytes::read::<u64>(address))
                }
                () if value.text => {
                    let text = until_zero(bytes);
                    // Room for a zero is left by a text that just fits.
                    let (text, more) = match text.len() + 1 < bytes.len() {
                        true => (text, ""),
                        false => (&text[..text.len().saturating_sub(1)], "..."),
                    };
                    format!("\"{}\"{more}", escaped(text))
                }
                () => btf.show(value.id, value.bits, bytes),
            };
            Some(format!("{} = {text}", value.name))
        };
        let of_phase = |n: &usize| self.shown.values[*n].phase == call.phase;
        let all = self.values.iter().enumerate().filter(|(n, _)| of_phase(n));
        all.filter_map(one).collect()
    }
}

/// The register that an argument is in, if it is in one.
fn register(btf: &Btf, function: u32, parameter: usize) -> Result<u32> {
    let (parameters, _) = btf.parameters(function);
    let fits = |(_, id): &(String, u32)| btf.size(*id).is_some_and(|size| size <= 8);
    let is_plain = parameter < ARGUMENTS && parameters[..=parameter].iter().all(fits);
    ensure!(is_plain, "'{}' is not in a register of its own", parameters[parameter].0);
    Ok(parameter as u32)
}

impl Value {
    /// Where the value of an expression such as `path->dentry->d_flags != 0` is found.
    fn parse(btf: &Btf, function: u32, text: &str) -> Result<(Self, value)> {
        // Every byte keeps its place.
        let dotted = text.replace("->", "..");
        let end = dotted.find(['=', '!', '<', '>']).unwrap_or(dotted.len());
        let name = text[..end].trim();
        let wrong = |why: &str| usage(format!("'{}': {why}", escaped(text)));
        let (points, path) = match dotted[..end].trim().strip_prefix('*') {
            Some(path) => (true, path),
            None => (false, &dotted[..end]),
        };
        let mut words = path.split('.').map(str::trim).filter(|word| !word.is_empty());
        let first = words.next().ok_or_else(|| wrong("names nothing"))?;
        let (parameters, returned) = btf.parameters(function);
        let (from, mut id) = match parameters.iter().position(|(name, _)| name == first) {
            Some(n) => (register(btf, function, n)?, parameters[n].1),
            None if first == "return" => (RETURNED, returned),
            None => {
                let names: Vec<_> = parameters.iter().map(|(name, _)| &**name).collect();
                bail!("there is no argument '{}'; there are {}", escaped(first), names.join(", "));
            }
        };
        ensure!(id > 0, "the function returns nothing");
        let (mut offsets, mut bits) = (Vec::new(), None);
        for word in words {
            if let Some(target) = btf.target(id) {
                offsets.push(0);
                id = target;
            }
            let member = btf.member(id, word);
            let of = || format!("'{}' has no member '{}'", btf.type_name(id), escaped(word));
            let member = member.with_context(of)?;
            *offsets.last_mut().ok_or_else(|| wrong("is not in memory"))? += member.offset;
            (id, bits) = (member.id, member.bits);
        }
        let target = btf.target(id);
        let (is_char, constant) = target.map_or((false, false), |target| btf.character(target));
        let is_text = is_char && (constant || points);
        if points || is_text {
            let target = target.ok_or_else(|| wrong("is no pointer"))?;
            offsets.push(0);
            id = if is_text { id } else { target };
        }
        let size = match (is_text, bits) {
            (true, _) => TEXT_BYTES,
            (_, Some((first, width))) => (first + width).div_ceil(8),
            _ => btf.size(id).unwrap_or(0).min(VALUE_BYTES),
        };
        ensure!(size > 0, wrong("is of a type without a size"));
        ensure!(!offsets.is_empty() || size <= 8, wrong("is not in a register of its own"));
        let mut at = value { from, size, steps: offsets.len() as u32, ..value::default() };
        ensure!(offsets.len() <= at.offsets.len(), wrong("too many pointers to follow"));
        at.offsets[..offsets.len()].copy_from_slice(&offsets);
        at.is_text = is_text.into();
        at.is_signed = btf.is_signed(id).into();
        let (first, width) = bits.unwrap_or((0, 8 * size));
        (at.left, at.right) = shifts(first, width);
        let condition = dotted[end..].trim();
        if !condition.is_empty() {
            ensure!(!is_text && btf.is_number(id), wrong("only numbers can be compared"));
            let operator =
                CONDITIONS.iter().find_map(|(op, n)| Some((n, condition.strip_prefix(op)?)));
            let (number, operand) =
                operator.ok_or_else(|| wrong("== != > >= < or <= is needed"))?;
            at.condition = *number;
            at.operand = operand_of(operand.trim()).ok_or_else(|| wrong("a number is needed"))?;
        }
        Ok((Value { name: name.into(), id, bits, text: is_text }, at))
    }
}

/// `-2`, `0x10`, `18446744073709551615`.
fn operand_of(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok().or_else(|| Some(text.parse::<i64>().ok()? as u64)),
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
        self.values = function.show(btf, &self.call);
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

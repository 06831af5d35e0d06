//! Stacks: the options of the tools that sum up by stack, and what these print.
//!
//! The programs of `stacks.bpf.h` keep addresses; here they get their names,
//! and each process is looked at when its first stack is taken, since it may
//! be gone when the report is made.

use std::{
    cell::RefCell,
    cmp::Reverse,
    collections::{HashMap, hash_map::Entry},
    fmt::Write as _,
    fs::{self, File},
    io::{self, BufWriter, Write as _},
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Context as _, Result};
use clap::Args;
use libbpf_rs::OpenObject;
use serde_json::{Value, json};

use crate::{
    args::Format,
    bpf::shared::types::{stack, stack_options, task},
    bytes,
    column::{Columns, Unit},
    error::usage,
    hist::Hist,
    json,
    object::Opened,
    output::{Output, csv, show},
    schema::Schema,
    session::{Report, Session},
    symbols::{Frame, Symbols, flamegraph, fold},
    text::{escape, escaped, until_zero},
};

/// `STACK_UNWANTED` and `STACK_NONE` of stacks.bpf.h.
const UNWANTED: i32 = -1;
const NONE: i32 = -14;
/// `STACK_MORE`: the id is one of `stacks_more`.
const MORE: i32 = 1 << 30;
/// How much text may collect before it is written.
const WRITE: usize = 1 << 16;

// No doc comment: clap would make it the tool's summary.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Stacks")]
pub struct Stacks {
    /// Leave out kernel stacks
    #[arg(short = 'U', long, conflicts_with = "kernel_stacks_only")]
    user_stacks_only: bool,
    /// Leave out user stacks
    #[arg(short = 'K', long)]
    kernel_stacks_only: bool,
    /// One line for each stack, as programs that draw flame graphs read it
    #[arg(short, long, conflicts_with_all = ["json", "csv"])]
    folded: bool,
    /// Part kernel frames from user frames
    #[arg(short, long)]
    delimited: bool,
    /// Mark kernel frames with _[k]
    #[arg(short, long)]
    annotations: bool,
    /// Show the address of each frame
    #[arg(short = 'A', long, alias = "address")]
    addresses: bool,
    /// Show where in its function and in which module each frame is
    #[arg(short = 's', long)]
    offset: bool,
    /// Draw a flame graph
    #[arg(long, value_name = "FILE.svg")]
    flamegraph: Option<PathBuf>,
    /// Frames of a stack that are kept
    #[arg(long, alias = "perf-max-stack-depth", default_value_t = 127, value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=1024))]
    stack_depth: u32,
    /// Different stacks that are kept
    #[arg(long, default_value_t = 16384, value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=1 << 22))]
    stack_storage_size: u32,
}

/// How a tool's rows are shown, each with a stack and what it weighs.
pub struct StackRows<R> {
    /// What else a row has. The task's own column comes from `task`.
    pub keys: Columns<R>,
    pub task: fn(&R) -> &task,
    pub stack: fn(&R) -> &stack,
    pub value: fn(&R) -> u64,
    /// Of the value; none: it counts samples.
    pub unit: Unit,
    /// What the value is the sum of, for tools that draw it below each stack.
    pub spread: Option<fn(&R) -> Hist>,
    /// What stands above a stack, and instead of the task and the value below it.
    pub title: Option<fn(&R) -> String>,
    pub largest_first: bool,
    /// Kernel stacks begin with the program at a tracepoint and what called
    /// it, which are left out.
    pub at_tracepoint: bool,
    /// Who ended what the row is about, for tools that show it: task and stack.
    pub waker: Option<Waker<R>>,
}

pub type Waker<R> = fn(&R) -> (&task, &stack);

/// Turns the rows of a report into text.
pub struct Printer<R> {
    rows: StackRows<R>,
    options: Stacks,
    symbols: Rc<RefCell<Symbols>>,
    flamegraph: Option<File>,
}

impl<R: 'static> StackRows<R> {
    pub fn schema(&self) -> Schema {
        Schema::stacks(&self.keys, self.spread.is_some(), self.waker.is_some())
    }
}

impl Stacks {
    /// Sets in an object what the user said of stacks.
    pub fn apply<S>(&self, open: &mut Opened<S>) -> Result<()> {
        self.apply_to(&mut open.object)
    }

    fn apply_to(&self, object: &mut OpenObject) -> Result<()> {
        const MOST: &str = "/proc/sys/kernel/perf_event_max_stack";
        let most = fs::read_to_string(MOST).ok().and_then(|text| text.trim().parse().ok());
        if most.is_some_and(|most: u32| self.stack_depth > most) {
            return Err(usage(format!(
                "--stack-depth {} is more than the sysctl kernel.perf_event_max_stack allows",
                self.stack_depth
            )));
        }
        for mut map in object.maps_mut() {
            match map.name().to_str() {
                Some(".rodata.stacks") => {
                    let options = stack_options {
                        no_kernel: self.user_stacks_only.into(),
                        no_user: self.kernel_stacks_only.into(),
                    };
                    let value = map.initial_value_mut().context("stacks have no options")?;
                    value.copy_from_slice(bytes::of(&options));
                }
                Some(name @ ("stacks" | "stacks_more")) => {
                    let part = if name == "stacks" { 1 } else { 2 };
                    map.set_value_size(self.stack_depth * size_of::<u64>() as u32)?;
                    map.set_max_entries(self.stack_storage_size.div_ceil(part))?;
                }
                _ => {}
            }
        }
        let watch = object.progs_mut().find(|prog| prog.name() == "stack_exec");
        if let Some(mut watch) = watch {
            watch.set_autoload(!self.kernel_stacks_only);
        }
        Ok(())
    }

    /// User stacks only, as many as this, for tools that print them in a way of their own.
    pub fn of_users(number: u32) -> Self {
        Stacks { user_stacks_only: true, kernel_stacks_only: false, ..Self::of_kernel(127, number) }
    }

    /// Stacks of the kernel only, of so many frames at most.
    pub fn of_kernel(depth: u32, number: u32) -> Self {
        Stacks {
            user_stacks_only: false,
            kernel_stacks_only: true,
            folded: false,
            delimited: false,
            annotations: false,
            addresses: false,
            offset: false,
            flamegraph: None,
            stack_depth: depth,
            stack_storage_size: number,
        }
    }

    /// The same, but only those of the kernel, of programs, of both, or none.
    pub fn of(&self, kernel: bool, user: bool) -> Self {
        Stacks { user_stacks_only: !kernel, kernel_stacks_only: !user, ..self.clone() }
    }

    /// Which stacks these are: `user + kernel stack`.
    pub fn which(&self) -> &'static str {
        match (self.user_stacks_only, self.kernel_stacks_only) {
            (true, _) => "user stack",
            (_, true) => "kernel stack",
            _ => "user + kernel stack",
        }
    }

    /// Makes ready to print what a loaded object will have collected.
    pub fn printer<R: 'static>(
        &self,
        session: &mut Session,
        rows: StackRows<R>,
    ) -> Result<Printer<R>> {
        // What is wrong is better found now than after an hour: a column that
        // there is not, a file that cannot be written.
        rows.keys.select(&session.out.shape.fields, false)?;
        let symbols = Rc::new(RefCell::new(Symbols::new()));
        remember(session, &symbols)?;
        let create = |path: &PathBuf| {
            File::create(path).with_context(|| format!("--flamegraph {}", path.display()))
        };
        let flamegraph = self.flamegraph.as_ref().map(create).transpose()?;
        Ok(Printer { rows, options: self.clone(), symbols, flamegraph })
    }
}

/// Has the symbols know each process whose stack a program takes (`stack_process()`).
pub fn remember(session: &mut Session, symbols: &Rc<RefCell<Symbols>>) -> Result<()> {
    let known = Rc::clone(symbols);
    session.serve("stack_pids", move |event| {
        if let Some(Ok(pid)) = event.get(..4).map(<[u8; 4]>::try_from) {
            known.borrow_mut().renew(u32::from_ne_bytes(pid));
        }
    })
}

/// One of the two stacks of a row.
#[derive(Clone)]
enum Trace {
    Unwanted,
    /// It found no room.
    Missed,
    Frames(Rc<[Frame]>),
}

/// What stands below a stack.
struct Weight {
    value: u64,
    spread: Option<Hist>,
}

/// A row with its names.
struct Named<'a, R> {
    row: &'a R,
    value: u64,
    kernel: Trace,
    user: Trace,
    waker: Option<Woken<'a>>,
}

/// The waker of a row: the task, and its stack.
struct Woken<'a> {
    task: &'a task,
    kernel: Trace,
    user: Trace,
}

impl<R: 'static> Printer<R> {
    pub fn print(&mut self, report: &mut Report<'_>, found: Vec<R>) -> Result<()> {
        let mut all = self.name(report, &found)?;
        if let Some(remark) = self.symbols.borrow().remark() {
            eprintln!("{remark}");
        }
        if let Some(file) = self.flamegraph.take() {
            self.draw(report, &all, file)?;
            if report.format() == Format::Table && !self.options.folded {
                return Ok(());
            }
        }
        match report.format() {
            Format::Table => self.text(report, &all)?,
            format => {
                let chosen = self.rows.keys.select(&report.shape.fields, true)?;
                order(&mut all, |named| named.value, report, self.rows.largest_first);
                let time = report.clock.now();
                for named in &all {
                    match format {
                        Format::Csv => self.csv(report, time, &chosen, named),
                        _ => self.json(report, time, &chosen, named),
                    }
                    report.printed += 1;
                    flush(report)?;
                }
            }
        }
        Ok(())
    }

    /// Finds the names of all frames, of each stack once.
    fn name<'a>(&self, report: &Report<'_>, found: &'a [R]) -> Result<Vec<Named<'a, R>>> {
        let mut known: HashMap<(Option<u32>, i32), Trace> = HashMap::new();
        let mut trace = |pid: Option<u32>, id: i32| -> Result<Trace> {
            if let Some(trace) = known.get(&(pid, id)) {
                return Ok(trace.clone());
            }
            let trace = match id {
                UNWANTED => Trace::Unwanted,
                NONE => Trace::Frames(Rc::new([])),
                _ => match addresses(report, id)? {
                    Some(addrs) => Trace::Frames(self.frames(pid, &addrs)),
                    None => Trace::Missed,
                },
            };
            known.insert((pid, id), trace.clone());
            Ok(trace)
        };
        let name = |row| {
            let stack = (self.rows.stack)(row);
            let kernel = trace(None, stack.kernel)?;
            let user = trace(Some((self.rows.task)(row).pid), stack.user)?;
            let waker = self.rows.waker.map(|waker| -> Result<_> {
                let (task, stack) = waker(row);
                let kernel = trace(None, stack.kernel)?;
                Ok(Woken { task, kernel, user: trace(Some(task.pid), stack.user)? })
            });
            Ok(Named {
                row,
                value: (self.rows.value)(row),
                kernel,
                user,
                waker: waker.transpose()?,
            })
        };
        found.iter().map(name).collect()
    }

    /// The frames of a process's user stack, or of a kernel stack.
    fn frames(&self, pid: Option<u32>, addrs: &[u64]) -> Rc<[Frame]> {
        let mut symbols = self.symbols.borrow_mut();
        let Some(pid) = pid else {
            let mut frames = symbols.kernel(addrs);
            if self.rows.at_tracepoint {
                // Those of programs have lost their names if these are gone by now.
                let is_own = |frame: &&Frame| frame.name.is_none() || is_program(frame);
                let own = frames.iter().take_while(is_own).count();
                frames.drain(..own);
            }
            return frames.into();
        };
        symbols.user(pid, addrs).into()
    }

    /// Tables and folded lines. What reads the same is one: threads of a
    /// process, calls from different places in a function.
    fn text(&self, report: &mut Report<'_>, all: &[Named<R>]) -> Result<()> {
        let rows = &self.rows;
        let chosen = rows.keys.select(&report.shape.fields, false)?;
        let text = |named: &Named<R>| match self.options.folded {
            true => self.folded(named, self.options.delimited),
            false => match &named.waker {
                Some(waker) => self.pair(named, waker),
                None => self.block(&chosen, named),
            },
        };
        let weight = |named: &Named<R>| Weight {
            value: named.value,
            spread: rows.spread.map(|spread| spread(named.row)),
        };
        let mut all = merge(all.iter().map(|named| (text(named), weight(named))));
        order(&mut all, |(_, weight)| weight.value, report, self.rows.largest_first);
        for (text, Weight { value, spread }) in all {
            let value = value / rows.unit.divisor();
            report.raw(&text);
            report.raw(&match spread {
                _ if self.options.folded => format!(" {value}\n"),
                Some(hist) => hist.picture(rows.unit),
                None if rows.title.is_some() => "\n".into(),
                None => format!("        {value}\n\n"),
            });
            report.printed += 1;
            flush(report)?;
        }
        Ok(())
    }

    /// A stack as BCC prints it: a line for each frame, the innermost first,
    /// and one for the task; above them, where there is a picture below.
    fn block(&self, chosen: &[usize], named: &Named<R>) -> String {
        let mut text = self.rows.title.map_or_else(String::new, |title| title(named.row));
        if self.rows.spread.is_some() && self.rows.title.is_none() {
            for column in chosen.iter().map(|&i| &self.rows.keys.all[i]) {
                let mut cell = String::new();
                show(column, &(column.value)(named.row), &mut cell);
                let _ = write!(text, "{cell:<w$} ", w = column.width);
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        self.lines(&named.kernel, true, &mut text);
        if self.options.delimited && named.kernel.is_there() && named.user.is_there() {
            text += "    --\n";
        }
        self.lines(&named.user, false, &mut text);
        if self.rows.spread.is_some() || self.rows.title.is_some() {
            return text;
        }
        let (mut comm, mut id, mut more) = (String::new(), String::new(), String::new());
        for column in chosen.iter().map(|&i| &self.rows.keys.all[i]) {
            let mut cell = String::new();
            show(column, &(column.value)(named.row), &mut cell);
            match column.name {
                "COMM" => comm = cell,
                "PID" | "TID" if id.is_empty() => id = format!(" ({cell})"),
                name => more += &format!(" {name}={cell}"),
            }
        }
        // A tool may not tell tasks apart.
        if !chosen.is_empty() {
            let _ = writeln!(text, "    {:<16} {comm}{id}{more}", "-");
        }
        text
    }

    /// Waker and sleeper as BCC prints them: where both have a stack, the waker comes first, and
    /// the frames nearest to the wake-up are in the middle.
    fn pair(&self, named: &Named<R>, waker: &Woken<'_>) -> String {
        let who = |what: &str, task: &task| {
            let comm = escaped(until_zero(&task.comm));
            format!("    {what:<16} {comm} ({})\n", task.pid)
        };
        let by = match waker.is_known() {
            true => who("waker:", waker.task),
            false => "    waker:           [unknown]\n".into(),
        };
        let sleeper = who("target:", (self.rows.task)(named.row));
        let mut text = String::new();
        if named.has_no_stack() {
            text += &sleeper;
            self.lines(&waker.kernel, true, &mut text);
            self.lines(&waker.user, false, &mut text);
            return text + &by;
        }
        text += &by;
        self.lines(&waker.user.reversed(), false, &mut text);
        self.lines(&waker.kernel.reversed(), true, &mut text);
        text += "    --               --\n";
        self.lines(&named.kernel, true, &mut text);
        self.lines(&named.user, false, &mut text);
        text + &sleeper
    }

    fn lines(&self, trace: &Trace, kernel: bool, out: &mut String) {
        let frames = match trace {
            Trace::Unwanted => return,
            Trace::Missed if kernel => return *out += "    [Missed Kernel Stack]\n",
            Trace::Missed => return *out += "    [Missed User Stack]\n",
            Trace::Frames(frames) => frames,
        };
        for frame in frames.iter() {
            *out += "    ";
            if self.options.addresses {
                let _ = write!(out, "{:#018x} ", frame.addr);
            }
            let mut name = if self.options.offset { frame.to_string() } else { frame.label() };
            if let (Some((file, line)), true) = (&frame.source, self.options.offset) {
                let _ = write!(name, " {file}:{line}");
            }
            escape(name.as_bytes(), out);
            *out += if kernel && self.options.annotations { "_[k]\n" } else { "\n" };
        }
    }

    /// A stack as one line, from the task's name in; with a waker, on to that one's name.
    fn folded(&self, named: &Named<R>, delimited: bool) -> String {
        let name = |task: &task| escaped(until_zero(&task.comm)).replace(';', ":");
        let task = name((self.rows.task)(named.row));
        let Named { kernel, user, waker, .. } = named;
        let mut parts = vec![task.clone()];
        self.fold(user, kernel, delimited, &mut parts);
        if let Some(waker) = waker {
            let mut by = vec![if waker.is_known() { name(waker.task) } else { "[unknown]".into() }];
            match named.has_no_stack() {
                // BCC's other order: from the waker to whom it wakes.
                true => {
                    self.fold(&waker.user, &waker.kernel, delimited, &mut by);
                    by.push(task);
                    parts = by;
                }
                false => {
                    parts.push("--".into());
                    self.fold(&waker.user.reversed(), &Trace::Unwanted, false, &mut by);
                    let user = by.split_off(1);
                    self.fold(&Trace::Unwanted, &waker.kernel.reversed(), false, &mut parts);
                    parts.extend(user.into_iter().chain(by));
                }
            }
        }
        parts.retain(|part| !part.is_empty());
        parts.join(";")
    }

    fn fold(&self, user: &Trace, kernel: &Trace, delimited: bool, parts: &mut Vec<String>) {
        match user {
            Trace::Unwanted => {}
            Trace::Missed => parts.push("[Missed User Stack]".into()),
            Trace::Frames(frames) => parts.push(escaped(fold(frames))),
        }
        if delimited && kernel.is_there() && user.is_there() {
            parts.push("-".into());
        }
        match kernel {
            Trace::Unwanted => {}
            Trace::Missed => parts.push("[Missed Kernel Stack]".into()),
            Trace::Frames(frames) if !self.options.annotations => parts.push(escaped(fold(frames))),
            Trace::Frames(frames) => {
                let mark = |frame: &Frame| {
                    let name = Some(format!("{}_[k]", frame.label()).into());
                    Frame { name, ..frame.clone() }
                };
                parts.push(escaped(fold(&frames.iter().map(mark).collect::<Vec<_>>())));
            }
        }
    }

    fn json(&self, out: &mut Output, time: u64, chosen: &[usize], named: &Named<R>) {
        out.json_row("stack", &self.rows.keys, chosen, named.row, Some(time));
        out.text.truncate(out.text.len() - "}\n".len());
        let spread = match self.rows.spread {
            Some(spread) => spread(named.row).json(self.rows.unit),
            None => format!("\"unit\":\"{}\"", unit(self.rows.unit)),
        };
        let _ = writeln!(
            out.text,
            ",\"value\":{},{spread},\"kernel\":{},\"user\":{}",
            named.value,
            json::safe(&named.kernel.json()),
            json::safe(&named.user.json()),
        );
        out.text.pop();
        if let Some(waker) = &named.waker {
            let (kernel, user) = (waker.kernel.json(), waker.user.json());
            let (kernel, user) = (json::safe(&kernel), json::safe(&user));
            let _ = write!(out.text, ",\"waker_kernel\":{kernel},\"waker_user\":{user}");
        }
        out.text += "}\n";
    }

    fn csv(&self, out: &mut Output, time: u64, chosen: &[usize], named: &Named<R>) {
        let columns = || chosen.iter().map(|&i| &self.rows.keys.all[i]);
        if !out.headed && !out.shape.no_header {
            out.headed = true;
            let keys: String = columns().map(|column| format!(",{}", column.key())).collect();
            let count = if self.rows.spread.is_some() { ",count" } else { "" };
            out.text += &format!("time{keys},value,unit{count},stack\n");
        }
        out.clock.utc(time, &mut out.text);
        for column in columns() {
            out.text.push(',');
            csv(&(column.value)(named.row), &mut out.text);
        }
        let _ = write!(out.text, ",{},{}", named.value, unit(self.rows.unit));
        if let Some(spread) = self.rows.spread {
            let _ = write!(out.text, ",{}", spread(named.row).count);
        }
        out.text.push(',');
        csv(&self.folded(named, self.options.delimited).into(), &mut out.text);
        out.text.push('\n');
    }

    fn draw(&self, report: &Report<'_>, all: &[Named<R>], file: File) -> Result<()> {
        let rows = &self.rows;
        let path = self.options.flamegraph.as_deref().unwrap_or(Path::new("")).display();
        let folded = |named: &Named<R>| {
            let value = named.value / rows.unit.divisor();
            (self.folded(named, false), Weight { value, spread: None })
        };
        let all = merge(all.iter().map(folded)).into_iter().map(|(text, of)| (text, of.value));
        let all: Vec<_> = all.collect();
        let total: u64 = all.iter().map(|(_, value)| value).sum();
        let unit = if rows.unit == Unit::None { "samples" } else { rows.unit.shown() };
        if total == 0 {
            report.remark(&format!("There was no stack to draw in {path}"));
            return Ok(());
        }
        let mut file = BufWriter::new(file);
        flamegraph(all.into_iter(), "Flame graph", unit, &mut file)?;
        file.flush().with_context(|| path.to_string())?;
        report.remark(&format!("{path} shows {total} {unit}"));
        Ok(())
    }
}

impl<R> Named<'_, R> {
    /// Only that of the waker is shown.
    fn has_no_stack(&self) -> bool {
        matches!((&self.kernel, &self.user), (Trace::Unwanted, Trace::Unwanted))
    }
}

impl Woken<'_> {
    /// The kernel may have kept the wake-up from the tool. (Idle tasks have a name.)
    fn is_known(&self) -> bool {
        self.task.comm[0] != 0
    }
}

impl Trace {
    /// The outermost frame first.
    fn reversed(&self) -> Trace {
        match self {
            Trace::Frames(frames) => Trace::Frames(frames.iter().rev().cloned().collect()),
            other => other.clone(),
        }
    }

    fn is_there(&self) -> bool {
        !matches!(self, Trace::Frames(frames) if frames.is_empty())
            && !matches!(self, Trace::Unwanted)
    }

    /// `null`: not asked for, or lost.
    fn json(&self) -> Value {
        let frame = |frame: &Frame| {
            let mut value = json!({
                "addr": format!("{:#x}", frame.addr),
                "symbol": frame.name.as_deref(),
                "offset": frame.offset,
                "module": frame.module.as_deref(),
            });
            if frame.inlined {
                value["inlined"] = true.into();
            }
            if let Some((file, line)) = &frame.source {
                value["file"] = (**file).into();
                value["line"] = (*line).into();
            }
            value
        };
        match self {
            Trace::Unwanted | Trace::Missed => Value::Null,
            Trace::Frames(frames) => frames.iter().map(frame).collect(),
        }
    }
}

/// The addresses of a stack, if it found room.
pub fn addresses(report: &Report<'_>, id: i32) -> Result<Option<Vec<u64>>> {
    if id < 0 {
        return Ok(None);
    }
    let map = if id & MORE == 0 { "stacks" } else { "stacks_more" };
    let words = |value: Vec<u8>| {
        let word = |bytes: &[u8]| u64::from_ne_bytes(bytes.try_into().expect("8 bytes"));
        value.chunks_exact(8).map(word).collect()
    };
    Ok(report.value(map, (id & !MORE) as u32)?.map(words))
}

/// Whether a frame lies between a BPF program and the tracepoint it is at.
fn is_program(frame: &Frame) -> bool {
    const CALLERS: [&str; 4] = ["bpf_prog_", "bpf_trace_run", "__bpf_trace_", "__traceiter_"];
    frame.name.as_deref().is_some_and(|name| CALLERS.iter().any(|start| name.starts_with(start)))
}

/// What a value counts, in JSON and CSV.
fn unit(unit: Unit) -> &'static str {
    match unit.base() {
        "" => "samples",
        base => base,
    }
}

/// Adds up the values of equal texts.
fn merge(all: impl Iterator<Item = (String, Weight)>) -> Vec<(String, Weight)> {
    let mut sums: HashMap<String, Weight> = HashMap::new();
    for (text, weight) in all {
        match sums.entry(text) {
            Entry::Vacant(new) => drop(new.insert(weight)),
            Entry::Occupied(known) => {
                let known = known.into_mut();
                known.value += weight.value;
                known.spread.iter_mut().zip(&weight.spread).for_each(|(all, one)| all.add(one));
            }
        }
    }
    sums.into_iter().collect()
}

/// Sorts, and leaves the largest if the user wants to see only so many.
fn order<T>(all: &mut Vec<T>, value: impl Fn(&T) -> u64, out: &Output, largest_first: bool) {
    all.sort_by_key(|one| Reverse(value(one)));
    all.truncate(out.shape.max_events.map_or(usize::MAX, |most| most as usize));
    if !largest_first {
        all.reverse();
    }
}

fn flush(out: &mut Output) -> io::Result<()> {
    if out.pending() > WRITE { out.flush() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use clap::{Command, FromArgMatches as _};

    use super::*;
    use crate::args::Shape;

    type Row = (task, u64);

    fn printer(options: &str) -> Printer<Row> {
        let command = Shape::augment_args(Stacks::augment_args(Command::new("tool")));
        let matches = command.get_matches_from(format!("tool {options}").split_whitespace());
        let rows = StackRows {
            keys: Columns::new().comm(|r: &Row| &r.0.comm).pid(|r| r.0.pid).num("UID", |r| r.0.uid),
            task: |r| &r.0,
            stack: |_| unreachable!("names are given"),
            value: |r| r.1,
            unit: Unit::Us,
            spread: None,
            title: None,
            largest_first: false,
            at_tracepoint: true,
            waker: None,
        };
        let options = Stacks::from_arg_matches(&matches).unwrap();
        Printer { rows, options, symbols: Rc::default(), flamegraph: None }
    }

    fn frames(names: &[&str]) -> Trace {
        let frame = |name: &&str| Frame {
            addr: 0x1000,
            name: (*name != "?").then(|| (*name).into()),
            offset: 0x1f,
            module: Some("/usr/bin/x".into()),
            ..Frame::default()
        };
        Trace::Frames(names.iter().map(frame).collect())
    }

    fn row() -> Row {
        let mut row = (task { pid: 7, uid: 5, ..task::default() }, 0);
        row.0.comm[..5].copy_from_slice(b"a;\x1bb ");
        row
    }

    #[test]
    fn a_stack_as_a_block() {
        let row = row();
        let (kernel, user) = (frames(&["vfs_read"]), frames(&["read", "?", "ma\nin"]));
        let named = Named { row: &row, value: 0, kernel, user, waker: None };
        let text = printer("").block(&[0, 1], &named);
        assert_eq!(
            text,
            "    vfs_read\n    read\n    [x]\n    ma\\x0ain\n    -                a;\\x1bb  (7)\n"
        );
        let text = printer("-dsA").block(&[1, 2], &named);
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [
                "    0x0000000000001000 vfs_read+0x1f [x]",
                "    --",
                "    0x0000000000001000 read+0x1f [x]",
                "    0x0000000000001000 0x1000 [x+0x1f]",
                "    0x0000000000001000 ma\\x0ain+0x1f [x]",
                "    -                 (7) UID=5",
            ]
        );
    }

    #[test]
    fn a_stack_as_a_line() {
        let row = row();
        let (kernel, user) = (frames(&["vfs_read", "do;syscall"]), frames(&["read", "main"]));
        let named = Named { row: &row, value: 0, kernel, user, waker: None };
        let folded = |options: &str| printer(options).folded(&named, options.contains('d'));
        assert_eq!(folded(""), "a:\\x1bb ;main;read;do:syscall;vfs_read");
        assert_eq!(folded("-da"), "a:\\x1bb ;main;read;-;do:syscall_[k];vfs_read_[k]");

        let (kernel, user) = (Trace::Missed, frames(&[]));
        let named = Named { row: &row, value: 0, kernel, user, waker: None };
        assert_eq!(printer("").folded(&named, true), "a:\\x1bb ;[Missed Kernel Stack]");
        assert_eq!(named.kernel.json(), Value::Null);
        assert_eq!(named.user.json(), json!([]));
    }

    #[test]
    fn a_sleeper_and_its_waker() {
        let (row, mut by) = (row(), task { pid: 9, ..task::default() });
        by.comm[..2].copy_from_slice(b"w;");
        let pair = |by, kernel, user| {
            let (of, its) = (frames(&["up", "write"]), frames(&["main"]));
            let waker = Some(Woken { task: by, kernel: of, user: its });
            Named { row: &row, value: 0, kernel, user, waker }
        };
        let (printer, nobody) = (printer(""), task::default());
        let named = pair(&by, frames(&["schedule", "read"]), frames(&["go"]));
        assert_eq!(
            printer.pair(&named, named.waker.as_ref().unwrap()),
            "    waker:           w; (9)\n    main\n    write\n    up\n    --               --\n    \
             schedule\n    read\n    go\n    target:          a;\\x1bb  (7)\n"
        );
        assert_eq!(printer.folded(&named, false), "a:\\x1bb ;go;read;schedule;--;up;write;main;w:");
        let named = pair(&by, Trace::Unwanted, Trace::Unwanted);
        assert_eq!(
            printer.pair(&named, named.waker.as_ref().unwrap()),
            "    target:          a;\\x1bb  (7)\n    up\n    write\n    main\n    \
             waker:           w; (9)\n"
        );
        assert_eq!(printer.folded(&named, false), "w:;main;write;up;a:\\x1bb ");
        let named = pair(&nobody, frames(&[]), Trace::Missed);
        assert!(printer.folded(&named, false).ends_with(";main;[unknown]"));
    }

    #[test]
    fn the_way_from_a_program_to_its_tracepoint_is_known() {
        let own = ["bpf_prog_6deef7357e7b4530_f", "bpf_trace_run4", "__traceiter_sched_switch"];
        let Trace::Frames(own) = frames(&own) else { panic!() };
        assert!(own.iter().all(is_program));
        let Trace::Frames(others) = frames(&["__schedule", "?", "bpf_map_update_elem"]) else {
            panic!()
        };
        assert!(!others.iter().any(is_program));
    }
}

use std::{
    cell::RefCell,
    collections::{HashMap, hash_map::Entry},
    rc::Rc,
    time::Duration,
};

use beebox::{
    args::{Interval, duration},
    bpf::klockstat::{self as bpf, types::key},
    error::usage,
    kallsyms,
    prelude::*,
    session::Report,
    stack,
    symbols::{Frame, Symbols},
};
use bpf::types::{counts, lock_use};
use clap::ValueEnum;

/// Show who waits for the kernel's locks, and who holds them
///
/// Mutexes and semaphores of readers and writers, and how long; not spin locks. The caller is the
/// function that takes the lock.
#[derive(Args)]
pub struct Opts {
    /// Time between tables [default: one, at the end]
    #[arg(short, long, value_parser = duration, value_name = "TIME")]
    interval: Option<Duration>,
    /// Count anew after each table
    #[arg(short = 'R', long)]
    reset: bool,
    /// Only callers whose names begin with this
    #[arg(short, long, value_name = "PREFIX")]
    caller: Option<String>,
    /// Only this lock: its name, or its address in hex
    #[arg(short = 'L', long, value_name = "NAME|0xADDR")]
    lock: Option<String>,
    /// How many rows to show at most
    #[arg(short = 'n', long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    locks: Option<u32>,
    /// How many frames to show of each stack
    #[arg(short = 's', long = "frames", alias = "stacks", value_name = "N", default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..))]
    stacks: u32,
    /// What to sort by: the table of waits, that of holds
    #[arg(short = 'S', long, value_enum, value_delimiter = ',', value_name = "LIST")]
    sort: Vec<By>,
    /// Frames of a stack that are kept
    #[arg(long, alias = "perf-max-stack-depth", default_value_t = 127, value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=1024))]
    stack_depth: u32,
    /// Different stacks that are kept
    #[arg(long, default_value_t = 4096, value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=1 << 22))]
    stack_storage_size: u32,
    /// Sum up by thread, not by stack
    #[arg(short = 'P', long, conflicts_with = "stacks")]
    per_thread: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
#[value(rename_all = "snake_case")]
enum By {
    AcqMax,
    AcqTotal,
    AcqCount,
    HldMax,
    HldTotal,
    HldCount,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "until Ctrl-C, who waited and who held"),
        ("-S acq_total,hld_total -n 10", "by total times, ten rows"),
        ("-s 5 -p 181", "process 181, five frames of each stack"),
        ("-P -i 1 -R", "threads, each second anew"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid"), ('d', "duration"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::rows(&self.columns(0, &Names::default()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.note(
            "locks",
            "rawtp",
            "shows the waits of those who found a lock taken, and no holds: this kernel lets nobody \
             probe the functions that take locks",
        );
        let mut open = session.open(bpf::Object)?;
        Stacks::of_kernel(self.stack_depth, self.stack_storage_size).apply(&mut open)?;
        let options = open.options();
        options.per_thread = self.per_thread;
        if let Some(lock) = &self.lock {
            options.lock_wanted = address(lock)?;
        }
        session.attach(open)?;
        let names = Names::default();
        let columns = [0, 1].map(|side| self.columns(side, &names));
        session.out.check(&columns[0])?;
        session.out.remark("Tracing lock waits and holds... Hit Ctrl-C to end.");

        let mut symbols = Symbols::new();
        let mut sums: HashMap<(i32, u32), counts> = HashMap::new();
        session.every(&Interval::from(self.interval), |report| {
            let mut all = if self.reset { HashMap::new() } else { sums.clone() };
            for (key, counts) in report.take::<key, counts>("counts")? {
                let sum: &mut counts = all.entry((key.stack, key.tid)).or_default();
                add(&mut sum.wait, &counts.wait);
                add(&mut sum.hold, &counts.hold);
            }
            let mut rows = Vec::new();
            for ((stack, tid), counts) in &all {
                let addrs = stack::addresses(report, *stack)?.unwrap_or_default();
                rows.push(Row {
                    tid: *tid,
                    frames: callers(&symbols.kernel(&addrs)),
                    counts: *counts,
                });
            }
            rows.retain(|row| {
                self.caller.as_ref().is_none_or(|start| row.caller().starts_with(start))
            });
            for row in &rows {
                [row.counts.wait.max_lock, row.counts.hold.max_lock].iter().for_each(|lock| {
                    names.borrow_mut().entry(*lock).or_default();
                });
            }
            name(&mut names.borrow_mut());
            if !report.looks {
                sums = all;
            }
            report.stamp();
            self.print(report, rows, &columns)
        })
    }
}

impl Opts {
    /// A table of waits and one of holds; for programs, rows with both.
    fn print(
        &self,
        report: &mut Report<'_>,
        rows: Vec<Row>,
        columns: &[Columns<Row>; 2],
    ) -> Result<()> {
        let of = |side| self.sort.iter().copied().find(|by| by.side() == side);
        let sorts = [of(0).unwrap_or(By::AcqMax), of(1).unwrap_or(By::HldMax)];
        let by = |rows, by: By| {
            let mut rows = sorted(rows, |a: &Row, b| by.of(&b.counts).cmp(&by.of(&a.counts)));
            rows.truncate(self.locks.map_or(usize::MAX, |most| most as usize));
            rows
        };
        if report.is_machine() {
            return report.table(&columns[0], &by(rows, *self.sort.first().unwrap_or(&By::AcqMax)));
        }
        // What reads the same is one.
        let mut merged: HashMap<_, Row> = HashMap::new();
        for row in rows {
            let shown = row.frames.iter().take(self.stacks as usize).cloned().collect::<Vec<_>>();
            match merged.entry((row.tid, shown)) {
                Entry::Vacant(new) => drop(new.insert(row)),
                Entry::Occupied(known) => known.into_mut().add(&row.counts),
            }
        }
        let rows = by(merged.into_values().collect(), sorts[0]);
        report.table(&columns[0], &rows)?;
        if rows.iter().any(|row| row.counts.hold.count > 0) {
            report.table(&columns[1], &by(rows, sorts[1]))?;
        }
        Ok(())
    }

    /// Those of a side, waits or holds, are shown.
    pub(super) fn columns(&self, shown: usize, names: &Names) -> Columns<Row> {
        let most = self.stacks as usize;
        let columns = Columns::new()
            .text("Caller", move |row: &Row| {
                row.frames[..row.frames.len().min(most)].join(" <- ").into()
            })
            .unless(|row| row.frames.is_empty())
            .table_only()
            .width(37)
            .shown(!self.per_thread)
            .text("caller", |row| row.caller().into())
            .unless(|row| row.frames.is_empty())
            .hidden()
            .num("TID", |row| row.tid)
            .left()
            .width(7)
            .only(self.per_thread)
            .list("KERNEL_STACK", false, |row| row.frames.as_slice().into())
            .hidden();
        const NAMES: [[&str; 8]; 2] = [
            [
                "Avg Wait",
                "Count",
                "wait_count",
                "Max Wait",
                "wait_max",
                "Total Wait",
                "wait_total",
                "wait_max_lock",
            ],
            [
                "Avg Hold",
                "Count",
                "hold_count",
                "Max Hold",
                "hold_max",
                "Total Hold",
                "hold_total",
                "hold_max_lock",
            ],
        ];
        (0..2).fold(columns, |columns, side| {
            let [avg, count, count_key, max, max_key, total, total_key, lock] = NAMES[side];
            let (yes, names) = (side == shown, names.clone());
            columns
                .amount(avg, Unit::Us, move |row: &Row| {
                    row.side(side).ns / row.side(side).count.max(1)
                })
                .decimals(1)
                .table_only()
                .shown(yes)
                .num(count, move |row| row.side(side).count)
                .key(count_key)
                .width(8)
                .shown(yes)
                .amount(max, Unit::Us, move |row| row.side(side).max_ns)
                .key(max_key)
                .decimals(1)
                .shown(yes)
                .amount(total, Unit::Us, move |row| row.side(side).ns)
                .key(total_key)
                .decimals(1)
                .shown(yes)
                .text("Lock", move |row| lock_name(&names, row.side(side).max_lock).into())
                .key(lock)
                .unless(move |row| row.side(side).count == 0)
                .width(18)
                .shown(yes && self.stacks > 1)
                .bytes("By", move |row| (&row.side(side).max_by.comm).into())
                .key(if side == 0 { "wait_max_comm" } else { "hold_max_comm" })
                .unless(move |row| row.side(side).count == 0)
                .width(16)
                .shown(yes && (self.stacks > 1 || self.per_thread))
                .num(if side == 0 { "wait_max_tid" } else { "hold_max_tid" }, move |row| {
                    row.side(side).max_by.tid
                })
                .unless(move |row| row.side(side).count == 0)
                .hidden()
        })
    }
}

/// Locks by their addresses; empty: it has no name.
pub(super) type Names = Rc<RefCell<HashMap<u64, Option<String>>>>;

pub(super) struct Row {
    pub tid: u32,
    /// From the caller on.
    pub frames: Vec<String>,
    pub counts: counts,
}

impl Row {
    fn caller(&self) -> &str {
        self.frames.first().map_or("[unknown]", |frame| frame)
    }

    fn add(&mut self, more: &counts) {
        add(&mut self.counts.wait, &more.wait);
        add(&mut self.counts.hold, &more.hold);
    }

    fn side(&self, side: usize) -> &lock_use {
        [&self.counts.wait, &self.counts.hold][side]
    }
}

impl By {
    /// 0: of waits, 1: of holds.
    fn side(self) -> usize {
        usize::from(self as u32 >= By::HldMax as u32)
    }

    fn of(self, counts: &counts) -> u64 {
        match self {
            By::AcqMax => counts.wait.max_ns,
            By::AcqTotal => counts.wait.ns,
            By::AcqCount => counts.wait.count,
            By::HldMax => counts.hold.max_ns,
            By::HldTotal => counts.hold.ns,
            By::HldCount => counts.hold.count,
        }
    }
}

fn add(sum: &mut lock_use, more: &lock_use) {
    if more.max_ns >= sum.max_ns {
        (sum.max_ns, sum.max_lock, sum.max_by) = (more.max_ns, more.max_lock, more.max_by);
    }
    sum.count += more.count;
    sum.ns += more.ns;
}

/// The frames from that on which takes the lock. Before it are the functions of the lock, and before
/// these the program and what led to it, which have lost their names if they are gone by now; newer
/// kernels have these alone.
fn callers(frames: &[Frame]) -> Vec<String> {
    const LOCKS: [&str; 11] = [
        "mutex_",
        "_mutex_",
        "__mutex_",
        "down_",
        "_down_",
        "__down_",
        "rwsem_",
        "percpu_",
        "__percpu_",
        "rt_mutex_",
        "__rt_mutex_",
    ];
    let is_lock = |frame: &Frame| {
        let name = frame.name.as_deref().unwrap_or_default();
        LOCKS.iter().any(|start| name.starts_with(start))
    };
    let is_program =
        |frame: &Frame| frame.name.as_deref().is_none_or(|name| name.starts_with("bpf_"));
    let lock = frames.iter().position(is_lock);
    let first = lock.or_else(|| frames.iter().position(|frame| !is_program(frame))).unwrap_or(0);
    frames[first..].iter().skip_while(|frame| is_lock(frame)).map(Frame::label).collect()
}

fn lock_name(names: &Names, lock: u64) -> String {
    names.borrow().get(&lock).cloned().flatten().unwrap_or_else(|| format!("{lock:#x}"))
}

/// Gives the locks names that have none yet.
fn name(known: &mut HashMap<u64, Option<String>>) {
    let mut asked = true;
    for (lock, name) in known.iter_mut().filter(|(_, name)| name.is_none()) {
        match kallsyms::at(*lock) {
            Ok(symbol) => *name = symbol.map(|symbol| symbol.to_string()),
            Err(_) => asked = false,
        }
    }
    if !asked {
        let _ = kallsyms::each(|line| {
            if let Some(lock @ None) = known.get_mut(&line.address) {
                *lock = Some(line.name.into());
            }
        });
    }
}

fn address(lock: &str) -> Result<u64> {
    if let Some(hex) = lock.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16)
            .map_err(|_| usage(format!("--lock {lock}: no address")));
    }
    kallsyms::address(lock)
        .ok_or_else(|| usage(format!("--lock {lock}: this kernel has no lock of that name")))
}

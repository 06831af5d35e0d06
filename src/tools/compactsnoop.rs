use beebox::{
    bpf::compactsnoop as bpf,
    names::KernelEnum,
    prelude::*,
    probe,
    symbols::{Symbols, lines},
};
use bpf::types::event;

/// Trace memory as it is compacted, which tasks wait for
///
/// ORDER is how much was asked for: 2^ORDER pages in one piece; -1: whoever wrote to
/// /proc/sys/vm/compact_memory, or the kernel on its own, asked for no piece of a size.
#[derive(Args)]
pub struct Opts {
    /// Show free memory and the marks of the zone, too, as they were at the end, and why it lacked
    /// such a piece as it began: FRAGIDX is near 0 for want of memory, near 1000 as memory was in
    /// pieces; -1000: there was one
    #[arg(short = 'e', long, alias = "extended")]
    extended_fields: bool,
    /// Show the kernel's stack below each
    #[arg(short = 'K', long)]
    kernel_stack: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who waits, how long, with what result"),
        ("-e -K", "with the memory that was free, and who asked"),
        ("-p 181 -d 10", "process 181, for 10 seconds"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp=rel"), ('d', "duration")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns(KernelEnum::default()))
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.kernel_stack = self.kernel_stack;
        options.extended = self.extended_fields;
        let free = probe::enum_value("zone_stat_item", "NR_FREE_PAGES");
        options.free_pages = free.unwrap_or_default() as u32;
        let columns = self.columns(KernelEnum::compact_results());
        session.attach(open)?;
        session.out.head(&columns)?;
        let (mut symbols, mut row) = (Symbols::new(), Row::default());
        session.stream_with(|bytes, out| {
            row.0.set(bytes)?;
            row.1 = lines(&symbols.kernel(&row.0.words()));
            out.row(&columns, &row)?;
            row.1.iter().for_each(|frame| out.line(&format!("    {frame}")));
            Ok(())
        })
    }
}

/// A compaction and its stack.
#[derive(Default)]
pub(super) struct Row(pub Tailed<event>, pub Vec<String>);

impl Opts {
    pub(super) fn columns(&self, results: KernelEnum) -> Columns<Row> {
        let (extended, stacks) = (self.extended_fields, self.kernel_stack);
        let columns = Columns::new()
            .time(|r: &Row| r.0.time_ns)
            .comm(|r| &r.0.task.comm)
            .pid(|r| r.0.task.pid)
            .task(|r| &r.0.task)
            .num("NODE", |r| r.0.node)
            .left()
            .width(4)
            .bytes("ZONE", |r| (&r.0.zone).into())
            .width(8)
            .num("ORDER", |r| r.0.order)
            .left()
            .width(5)
            .text("MODE", |r| ["ASYNC", "SYNC"][usize::from(r.0.sync != 0)].into())
            .width(7);
        let columns = columns
            .num("FRAGIDX", |r| r.0.fragidx)
            .unless(|r| r.0.order < 0)
            .width(7)
            .only(extended);
        let marks = [("MIN", 0), ("LOW", 1), ("HIGH", 2)].into_iter();
        let columns = marks.fold(columns, |columns, (name, at)| {
            columns.num(name, move |r| r.0.marks[at]).width(8).shown(extended)
        });
        columns
            .num("FREE", |r| r.0.free)
            .unless(|r| r.0.free < 0)
            .width(8)
            .shown(extended)
            .amount("LAT", Unit::Ms, |r| r.0.lat_ns)
            .decimals(3)
            .width(9)
            .text("STATUS", move |r| results.name(r.0.status as u32).into())
            .list("KERNEL_STACK", false, move |r| stacks.then_some(&*r.1).into())
            .hidden()
    }
}

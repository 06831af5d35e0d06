use beebox::{bpf::futexctn as bpf, hist::Hist, prelude::*};
use bpf::types::{key, waits};

/// Show how long threads wait for locks in user space, by lock
///
/// A lock that nobody holds is taken without the kernel, and does not show. What waits for a
/// condition, with or without a time limit, waits by futex(2) too. User stacks need frame pointers.
#[derive(Args)]
// These letters have other meanings here, and the kernel's stack says nothing.
#[command(mut_arg("user_stacks_only", |arg| arg.short(None).hide(true)))]
#[command(mut_arg("kernel_stacks_only", |arg| arg.short(None).hide(true)))]
#[command(mut_arg("offset", |arg| arg.short(None)))]
pub struct Opts {
    #[command(flatten)]
    interval: Interval,
    /// Only this lock, by its address
    #[arg(short, long, value_name = "ADDRESS", value_parser = address)]
    lock: Option<u64>,
    /// One histogram for each process and lock, without stacks
    #[arg(short, long)]
    summary: bool,
    #[command(flatten)]
    unit: Milliseconds,
    #[command(flatten)]
    stacks: Stacks,
}

type Row = (key, waits);

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181", "what the threads of process 181 wait for, and where"),
        ("-s 1 10", "each second, the locks that are waited for"),
        ("-l 0x7f00dead1000 -p 181", "one lock"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.syscalls([
            ("futex", 1),
            ("futex_time64", 1),
            ("futex_wait", 2),
            ("futex_waitv", 3),
        ]);
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        options.one_lock = self.lock.is_some();
        options.lock_wanted = self.lock.unwrap_or(0);
        options.by_process = self.summary;
        self.stacks.of(false, !self.summary).apply(&mut open)?;
        session.size("contention", 2048);
        let _loaded = session.attach(open)?;
        let mut printer = self.stacks.printer(session, self.rows())?;
        let (what, until) = session.scope();
        session.out.remark(&format!("Summarize futex contention latency of {what}{until}."));
        session.every(&self.interval, |report| {
            let found = report.take("contention")?;
            report.stamp();
            printer.print(report, found)
        })
    }
}

impl Opts {
    fn rows(&self) -> StackRows<Row> {
        let by_process = self.summary;
        StackRows {
            keys: Columns::new()
                .comm(|(_, waits): &Row| &waits.task.comm)
                .pid(|(key, _)| key.pid)
                .num("TID", move |(key, _)| (!by_process).then_some(key.tid))
                .text("LOCK", |(key, _)| format!("{:#x}", key.lock).into()),
            task: |(_, waits)| &waits.task,
            stack: |(key, _)| &key.stack,
            value: |(_, waits)| waits.hist.sum,
            unit: self.unit.unit(),
            spread: Some(|(_, waits)| Hist::from(&*waits.hist)),
            title: Some(if self.unit.unit() == Unit::Ms { title_ms } else { title_us }),
            waker: None,
            largest_first: false,
            at_tracepoint: true,
        }
    }
}

fn title_us(row: &Row) -> String {
    title(row, Unit::Us)
}

fn title_ms(row: &Row) -> String {
    title(row, Unit::Ms)
}

/// `app[182] lock 0x7f00dead1000 contended 3 times, 20100 avg usecs [max: 20200 usecs, min 20050 usecs]`
fn title((key, waits): &Row, unit: Unit) -> String {
    let comm = beebox::text::escaped(beebox::text::until_zero(&waits.task.comm));
    let id = if key.tid == 0 { key.pid } else { key.tid };
    let hist = Hist::from(&*waits.hist);
    let name = if unit == Unit::Ms { "msecs" } else { "usecs" };
    let in_unit = |ns: u64| ns / unit.divisor();
    format!(
        "{comm}[{id}] lock {:#x} contended {} times, {} avg {name} [max: {} {name}, min {} {name}]\n",
        key.lock,
        hist.count,
        in_unit(hist.mean() as u64),
        in_unit(hist.max),
        in_unit(hist.min),
    )
}

fn address(text: &str) -> Result<u64, String> {
    let digits = text.strip_prefix("0x").unwrap_or(text);
    u64::from_str_radix(digits, 16).map_err(|_| "an address is needed: 0x7f00dead1000".into())
}

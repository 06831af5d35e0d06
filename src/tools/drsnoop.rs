use beebox::{
    bpf::drsnoop as bpf, error::unsupported, kallsyms, memory::bytes_of, prelude::*, probe,
};
use bpf::types::event;

/// Trace tasks that must reclaim memory before they get some
///
/// A task waits for it when too little is free, in the system or in what its cgroup may have.
#[derive(Args)]
pub struct Opts {
    /// Show how much memory was free at the end, too
    #[arg(short, long)]
    extended: bool,
    /// Show the user's id
    #[arg(short = 'U', long)]
    print_uid: bool,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "who waits how long for how many pages"),
        ("-e", "with the memory that was free"),
        ("-p 181", "only process 181"),
    ];
    const LETTERS: &[(char, &str)] =
        &[('T', "timestamp"), ('t', "tid"), ('d', "duration"), ('n', "comm"), ('u', "uid")];
    const SPELLINGS: &[(&str, &str)] = &[("name", "comm")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Clock);
        let mut open = session.open(bpf::Object)?;
        if self.extended || session.out.wants("free") {
            open.options().free_pages = free_pages()?;
        }

        session.attach(open)?;
        session.out.remark("Tracing direct reclaims... Hit Ctrl-C to end.");
        session.stream(self.columns())
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<event> {
        Columns::new()
            .time(|e: &event| e.time_ns)
            .uid(|e| e.task.uid)
            .shown(self.print_uid)
            .comm(|e| &e.task.comm)
            .task(|e| &e.task)
            .show("TID", true)
            .pid(|e| e.task.pid)
            .hidden()
            .amount("LAT", Unit::Ms, |e| e.lat_ns)
            .decimals(3)
            .width(8)
            .num("PAGES", |e| e.pages)
            .width(6)
            .text("SCOPE", |e| ["system", "cgroup"][e.scope as usize % 2].into())
            .width(6)
            .num("ORDER", |e| e.order)
            .hidden()
            .amount("FREE", Unit::KiB, |e| bytes_of(e.free.max(0) as u64))
            .unless(|e| e.free < 0)
            .width(8)
            .extra()
            .show("FREE", self.extended)
    }
}

/// Where the kernel counts free pages.
fn free_pages() -> Result<u64> {
    let index = probe::enum_value("zone_stat_item", "NR_FREE_PAGES").unwrap_or_default() as u64;
    match kallsyms::address("vm_zone_stat") {
        None => Err(unsupported(
            "where the kernel counts free memory is hidden (kptr_restrict, or lockdown): \
             leave out -e",
        )),
        Some(array) => Ok(array + 8 * index),
    }
}

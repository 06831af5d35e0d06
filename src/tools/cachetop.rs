use std::time::Duration;

use beebox::{
    bpf::cachetop as bpf,
    cache::{Pages, sizes},
    prelude::*,
    tasks,
};
use bpf::types::{counts, key};

/// Show the processes that use the page cache most
///
/// HITS and MISSES are pages of files that reads and page faults asked for; DIRTIES are pages that
/// became dirty, of which WRITE_HIT% were in the cache before.
#[derive(Args)]
#[command(mut_arg("interval", |arg| arg.help("Time between tables [default: 5]")))]
#[command(mut_arg("count", |arg| arg.help("How many tables to print")))]
pub struct Opts {
    #[command(flatten)]
    top: Top,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "a table each 5 seconds, the most hits first"),
        ("-C -s misses 1", "each second, the most misses first, one table below the other"),
        ("-p 181", "process 181 alone"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        let mut top = self.top.clone();
        top.interval = top.interval.or_every(Duration::from_secs(5));
        let order = top.sort.clone().unwrap_or("hits".into());
        let head = move |out: &mut Output| {
            let (buffers, cached) = sizes();
            let (field, order) = match order.strip_suffix(":asc") {
                Some(field) => (field, "ascending"),
                None => (&*order, "descending"),
            };
            out.time_and(&format!(
                "Buffers MB: {} / Cached MB: {} / Sort: {} / Order: {order}",
                buffers >> 20,
                cached >> 20,
                field.to_uppercase(),
            ));
        };
        session.top_below(&top, "hits", columns(), head, |report| report.take("counts"))
    }
}

pub(super) fn columns() -> Columns<(key, counts)> {
    let pages = |(_, counts): &(key, counts)| Pages::from(counts.pages);
    Columns::new()
        .pid(|(key, _): &(key, counts)| key.pid)
        .num("UID_NUMBER", |(key, _)| key.uid)
        .key("uid")
        .hidden()
        .text("UID", |(key, _)| tasks::user_name(key.uid).into())
        .key("user")
        .bytes("CMD", |(key, _)| (&key.comm).into())
        .key("comm")
        .num("HITS", move |row| pages(row).hits())
        .num("MISSES", move |row| pages(row).misses())
        .num("DIRTIES", move |row| pages(row).dirtied)
        .float("READ_HIT%", move |row| pages(row).hit_percent().unwrap_or(0.0))
        .unless(move |row| pages(row).hit_percent().is_none())
        .key("read_hit_percent")
        .float("WRITE_HIT%", move |row| pages(row).write_hit_percent().unwrap_or(0.0))
        .unless(move |row| pages(row).write_hit_percent().is_none())
        .key("write_hit_percent")
}

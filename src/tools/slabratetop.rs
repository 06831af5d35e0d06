use std::collections::HashMap;

use beebox::{
    bpf::slabratetop::{self as bpf, types::key},
    prelude::*,
    probe,
    text::until_zero,
};
use bpf::types::counts;

/// The largest size for which kmalloc() has a cache: from two pages on it takes pages.
const LARGEST: u64 = 8192;

/// Show the kernel's caches of objects that most is taken from
///
/// What kmalloc() gives is shown by its size, as kmalloc-64, of whichever of its caches of that
/// size it was; [pages] is what is too large for them. Objects that are taken in bulk are not seen.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    top: Top,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "each second, the caches of which most bytes are taken"),
        ("-C -s count 5", "every 5 seconds, the most objects, without clearing the screen"),
        ("-p 181", "what process 181 takes"),
    ];

    fn schema(&self) -> Schema {
        Schema::rows(&columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let old = probe::can_attach("raw_tp/kmem_cache_alloc_node").is_ok();
        session.without("allocs__rawtp", old);
        let open = session.open(bpf::Object)?;
        session.attach(open)?;
        session.top(&self.top, "size", columns(), |report| {
            // Caches may have a name in common.
            let mut rows: HashMap<Vec<u8>, Row> = HashMap::new();
            for (key, counts) in report.take::<key, counts>("counts")? {
                let name = name(&key, &counts);
                let row = rows.entry(name.clone()).or_insert(Row { name, count: 0, bytes: 0 });
                row.count += counts.count;
                row.bytes += counts.bytes;
            }
            Ok(rows.into_values().collect())
        })
    }
}

pub(super) struct Row {
    pub name: Vec<u8>,
    pub count: u64,
    pub bytes: u64,
}

pub(super) fn columns() -> Columns<Row> {
    Columns::new()
        .bytes("CACHE", |row: &Row| row.name.as_slice().into())
        .alias("name")
        .width(32)
        .num("ALLOCS", |row| row.count)
        .key("count")
        .amount("BYTES", Unit::Bytes, |row| row.bytes)
        .key("size")
        .width(10)
}

fn name(key: &key, counts: &counts) -> Vec<u8> {
    match key.size {
        _ if key.cache != 0 => until_zero(&counts.name).into(),
        size if size > LARGEST => b"[pages]".into(),
        size => format!("kmalloc-{size}").into(),
    }
}

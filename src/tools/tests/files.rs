//! Rows of tools that count what is done to files and disks.

use beebox::{
    bpf::biosnoop::types::{event, io, task},
    names::device,
    session::Sums,
};

use super::{golden_events, golden_sums, golden_tables, text};
use crate::tools;

/// A request that took 12.345678 ms and had waited 7.654322 ms before.
fn request(sector: u64, bytes: u32, flags: u32) -> event {
    event {
        time_ns: 1_500_000_000,
        io: io {
            issue_ns: 1_487_654_322,
            start_ns: 1_480_000_000,
            sector,
            bytes,
            flags,
            disk: device(4095, 7),
            part: device(4095, 8),
            task: task { pid: 181, tid: 182, comm: text(b"a b\n"), ..Default::default() },
            ..Default::default()
        },
    }
}

#[test]
fn biosnoop_prints_what_it_did() {
    let mut rows = [request(4096, 65536, 0), request(8, 512, 1), request(u64::MAX, 0, 2)];
    (rows[0].io.pattern, rows[1].io.pattern) = (1, 2);
    golden_events(
        "biosnoop",
        "biosnoop -Q -P --timestamp=mono --fields +part,+errno",
        |tool: &tools::biosnoop::Opts| tool.columns(),
        &rows,
    );
}

#[test]
fn bioerr_prints_what_it_did() {
    let mut rows = [request(4096, 65536, 1), request(8, 512, 0), request(u64::MAX, 0, 2)];
    // As new kernels say it, and as old ones do.
    (rows[0].io.error, rows[1].io.error, rows[2].io.error) = (3, -5, 9999);
    golden_events::<tools::bioerr::Opts, _>(
        "bioerr",
        "bioerr --timestamp=mono --fields +part,+errno,+queued",
        |_| tools::bioerr::columns(),
        &rows,
    );
}

#[test]
fn biopattern_prints_rows() {
    use beebox::bpf::biopattern::types::counts;
    use tools::biopattern::{Opts, Row, columns};
    let row = |sequential, random, count| Row {
        time_ns: 1_500_000_000,
        seconds: 2.0,
        disk: device(4095, 7),
        counts: counts { count, bytes: 4096 * count, sequential, random },
    };
    golden_sums::<Opts, _>("biopattern -T", |_| columns(), &[row(2, 1, 4), row(0, 0, 1)]);
}

#[test]
fn tools_that_count_each_second_print_rows() {
    fn sums<const N: usize>(counts: [u64; N]) -> [Sums<N>; 2] {
        [(2.0, counts), (1.0, [0; N])].map(|(seconds, counts)| Sums {
            time_ns: 1_500_000_000,
            seconds,
            counts,
        })
    }
    // Without what the machine has just now.
    golden_sums::<tools::cachestat::Opts, _>(
        "cachestat --fields hits,misses,dirties,hitratio,hit_percent,interval_s",
        |_| tools::cachestat::columns().time(|sums| sums.time_ns),
        &sums([1000, 300, 50, 100]),
    );
    golden_sums::<tools::dcstat::Opts, _>(
        "dcstat",
        |_| tools::dcstat::columns().time(|sums| sums.time_ns),
        &sums([1000, 30, 7]),
    );
    golden_sums::<tools::vfsstat::Opts, _>(
        "vfsstat",
        |_| tools::vfsstat::columns().time(|sums| sums.time_ns),
        &sums([1_234_567, 20, 3, 400, 5, 6, 7, 8]),
    );
}

#[test]
fn filetop_prints_tables() {
    use beebox::bpf::filetop::types::{counts, key, task};
    let row = |file, comm: &[u8], mode, read_bytes| {
        let key = key { file, inode: 131, tid: 182, ..Default::default() };
        let task = task { pid: 181, tid: 182, ppid: 1, comm: text(comm), ..Default::default() };
        let counts = counts {
            reads: 3,
            writes: 1,
            read_bytes,
            write_bytes: 512,
            task,
            mode,
            ..Default::default()
        };
        (key, counts)
    };
    let rows = [row(1, b"a b\n", 0o100_644, 1 << 20), row(2, b"cat", 0o140_777, 0)];
    golden_tables::<tools::filetop::Opts, _>(
        "filetop",
        &[("wide", "--fields +total,+inode")],
        |_| {
            let names = tools::filetop::Names::default();
            names.borrow_mut().insert(1, b"/tmp/a\x1b\n".to_vec());
            tools::filetop::columns(names)
        },
        &rows,
    );
}

#[test]
fn vfscount_prints_a_table() {
    let row = |at, name: &str, count| (at, name.into(), count);
    golden_tables::<tools::vfscount::Opts, _>(
        "vfscount",
        &[],
        |_| tools::vfscount::columns(),
        &[row(Some(0xffff_ffff_8123_4560), "vfs_read", 70_000), row(None, "vfs_write", 1)],
    );
}

#[test]
fn swapin_prints_tables() {
    use beebox::bpf::swapin::types::{counts, key, task};
    let row = |comm: &[u8], count, pages| {
        let task = task { pid: 181, tid: 182, ppid: 1, ..Default::default() };
        (key { pid: 181, comm: text(comm), ..Default::default() }, counts { count, pages, task })
    };
    golden_tables::<tools::swapin::Opts, _>(
        "swapin -T",
        &[("wide", "--fields +size,+ppid")],
        |_| tools::swapin::columns(),
        &[row(b"a b\n", 100, 1600), row(b"cat", 1, 1)],
    );
}

//! System calls about files: tools of which each traces some.

use std::borrow::Cow;

use anyhow::Result;

use crate::{
    bpf::{
        calls::{self as bpf, types::call},
        shared::types::named,
    },
    column::{Cell, Columns},
    names,
    path::{from_names, join},
    session::{Session, Tailed},
    text::until_zero,
};

/// Where the arguments of a call name its files: `enum shape` of calls.bpf.c.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
pub enum Shape {
    /// It names none.
    None = 1,
    Fd,
    Path,
    /// A path behind the descriptor of a directory.
    At,
    TwoPaths,
    TwoAt,
}

/// Which calls to tell of: `enum results` of calls.bpf.c.
#[derive(Clone, Copy)]
pub enum Results {
    All,
    Failed,
    Done,
}

/// Prints the calls of these names as they end.
pub fn stream(
    session: &mut Session,
    calls: &[(&'static str, Shape)],
    results: Results,
    columns: Columns<Tailed<call>>,
) -> Result<()> {
    session.syscalls(calls.iter().map(|(name, shape)| (*name, *shape as u8)));
    let timed = columns.all.iter().any(|c| c.key() == "lat_ns" && c.shown) || session.wants("lat");
    session.without("call_begin", !timed);
    session.without("call_begins_exit", !timed);
    if !timed {
        session.size("call_begins", 1);
    }
    let mut open = session.open(bpf::Object)?;
    open.options().results = results as u32;
    session.attach(open)?;
    session.stream_tailed(columns)
}

/// `enum named_kind` of path.bpf.h.
const IN_DIR: u8 = 1;
const PIPE: u8 = 2;
const SOCKET: u8 = 3;
const OTHER: u8 = 4;

/// What a `struct named` says, with what of the tail belongs to it: the path from the root on,
/// if that is known; else as it was given, or as /proc/PID/fd has it.
pub fn path<'a>(named: &named, tail: &'a [u8]) -> Option<Cow<'a, [u8]>> {
    let (given, names) = tail.split_at(tail.len().min(named.len as usize));
    let given = until_zero(given);
    let names = &names[..names.len().min(named.dir_len.into())];
    Some(match named.kind {
        IN_DIR => join(from_names(names), given).into(),
        PIPE => format!("pipe:[{}]", named.inode).into_bytes().into(),
        SOCKET => format!("socket:[{}]", named.inode).into_bytes().into(),
        OTHER if names.starts_with(b"[") => [b"anon_inode:", until_zero(names)].concat().into(),
        OTHER => until_zero(names).into(),
        _ if given.is_empty() => return None,
        _ => given.into(),
    })
}

fn len(named: &named) -> usize {
    named.len as usize + usize::from(named.dir_len)
}

/// The file that a call was about, or the first of two.
pub fn file(e: &Tailed<call>) -> Cell<'_> {
    path(&e.file, &e.tail).map_or(Cell::None, Cell::Bytes)
}

/// The second file.
pub fn other(e: &Tailed<call>) -> Cell<'_> {
    let rest = e.tail.get(len(&e.file)..).unwrap_or_default();
    path(&e.other, rest).map_or(Cell::None, Cell::Bytes)
}

/// The call's name, or its number.
pub fn name(e: &Tailed<call>) -> Cell<'_> {
    match names::syscall_of(e.nr, e.compat != 0) {
        Some(name) => name.into(),
        None => format!("syscall_{}", e.nr).into(),
    }
}

/// The positive error number; 0 if the call succeeded.
pub fn errno(e: &Tailed<call>) -> i64 {
    if (-4095..0).contains(&e.ret) { -e.ret } else { 0 }
}

/// How long the call took, in ns, if its begin was seen.
pub fn latency(e: &Tailed<call>) -> Option<u64> {
    (e.lat_ns > 0).then_some(e.lat_ns)
}

/// What calls move from or to files: `enum transfer_kind` of transfers.bpf.h.
pub const TRANSFERS: &[(&str, u8)] = &[
    ("read", 1),
    ("pread64", 1),
    ("write", 2),
    ("pwrite64", 2),
    ("readv", 3),
    ("preadv", 3),
    ("preadv2", 3),
    ("writev", 4),
    ("pwritev", 4),
    ("pwritev2", 4),
    ("sendfile", 5),
    ("sendfile64", 5),
    ("splice", 6),
    ("copy_file_range", 6),
];

/// The letter of a kind of file: regular, socket, other.
pub fn file_type(mode: u32) -> &'static str {
    match mode & libc::S_IFMT {
        libc::S_IFREG => "R",
        libc::S_IFSOCK => "S",
        _ => "O",
    }
}

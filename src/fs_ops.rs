//! What is done to the files of a kind of file system: `fs_ops.bpf.h`.

use std::{array, fs};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{error::unsupported, object::Opened, session::Session};

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Kind {
    Bcachefs,
    Btrfs,
    Ext4,
    F2fs,
    Fuse,
    Nfs,
    Xfs,
    Zfs,
}

// Which file systems.
#[derive(Args, Clone, Debug)]
pub struct FileSystems {
    /// File systems of this kind
    #[arg(short = 't', long = "type", value_enum, default_value = "ext4", value_name = "TYPE")]
    pub kind: Kind,
}

/// `enum fs_op`, with FS_CALL_AT where it applies.
const CALLS: &[(&str, u8)] = &[
    ("read", READ),
    ("readv", READ),
    ("pread64", READ | AT),
    ("preadv", READ | AT),
    ("preadv2", READ | AT),
    ("write", WRITE),
    ("writev", WRITE),
    ("pwrite64", WRITE | AT),
    ("pwritev", WRITE | AT),
    ("pwritev2", WRITE | AT),
    ("open", OPEN),
    ("creat", OPEN),
    ("openat", OPEN),
    ("openat2", OPEN),
    ("open_by_handle_at", OPEN),
    ("fsync", FSYNC),
    ("fdatasync", FSYNC),
    ("fstat", GETATTR),
    ("fstat64", GETATTR),
    ("newfstatat", GETATTR | AT),
    ("fstatat64", GETATTR | AT),
    ("statx", GETATTR | AT),
];

const READ: u8 = 1;
const WRITE: u8 = 2;
const OPEN: u8 = 3;
const FSYNC: u8 = 4;
const GETATTR: u8 = 5;
const AT: u8 = 16;

/// What operations are called, and BCC's letters for them.
const NAMES: [(&str, &str); 5] =
    [("read", "R"), ("write", "W"), ("open", "O"), ("fsync", "F"), ("getattr", "G")];

/// The name of an operation and its letter.
pub fn name(op: u32) -> (&'static str, &'static str) {
    NAMES.get((op as usize).wrapping_sub(1)).copied().unwrap_or(("unknown", "?"))
}

/// Whether the operation moves bytes, from an offset on.
pub fn moves(op: u32) -> bool {
    op == u32::from(READ) || op == u32::from(WRITE)
}

impl Kind {
    /// What the kernel calls it.
    fn types(self) -> &'static [&'static str] {
        match self {
            Kind::Bcachefs => &["bcachefs"],
            Kind::Btrfs => &["btrfs"],
            Kind::Ext4 => &["ext4", "ext3", "ext2"],
            Kind::F2fs => &["f2fs"],
            Kind::Fuse => &["fuse", "fuseblk", "virtiofs"],
            Kind::Nfs => &["nfs", "nfs4"],
            Kind::Xfs => &["xfs"],
            Kind::Zfs => &["zfs"],
        }
    }

    /// The kernel's functions that do what `NAMES` says, in that order; "": there is none.
    fn functions(self) -> [&'static str; 5] {
        match self {
            Kind::Bcachefs => {
                ["bch2_read_iter", "bch2_write_iter", "bch2_open", "bch2_fsync", "bch2_getattr"]
            }
            Kind::Btrfs => [
                "btrfs_file_read_iter",
                "btrfs_file_write_iter",
                "btrfs_file_open",
                "btrfs_sync_file",
                "btrfs_getattr",
            ],
            Kind::Ext4 => [
                "ext4_file_read_iter",
                "ext4_file_write_iter",
                "ext4_file_open",
                "ext4_sync_file",
                "ext4_file_getattr",
            ],
            Kind::F2fs => [
                "f2fs_file_read_iter",
                "f2fs_file_write_iter",
                "f2fs_file_open",
                "f2fs_sync_file",
                "f2fs_getattr",
            ],
            Kind::Fuse => [
                "fuse_file_read_iter",
                "fuse_file_write_iter",
                "fuse_open",
                "fuse_fsync",
                "fuse_getattr",
            ],
            // An open goes by one of several functions, as the version of NFS is.
            Kind::Nfs => [""; 5],
            Kind::Xfs => [
                "xfs_file_read_iter",
                "xfs_file_write_iter",
                "xfs_file_open",
                "xfs_file_fsync",
                "xfs_vn_getattr",
            ],
            Kind::Zfs => ["zpl_iter_read", "zpl_iter_write", "zpl_open", "zpl_fsync", ""],
        }
    }
}

impl FileSystems {
    pub fn name(&self) -> &'static str {
        self.kind.types()[0]
    }

    /// Fails where the kernel has no such file systems.
    pub fn check(&self) -> Result<()> {
        let known = fs::read_to_string("/proc/filesystems").unwrap_or_default();
        let has = |name: &&str| known.lines().any(|line| line.split('\t').nth(1) == Some(name));
        if known.is_empty() || self.kind.types().iter().any(has) {
            return Ok(());
        }
        let name = self.name();
        Err(unsupported(format!("this kernel has no {name}: if it is a module, modprobe {name}")))
    }

    /// Attaches the programs. What has begun is told apart by functions only: of a system call, its
    /// end tells what file it is about.
    pub fn attach<S>(&self, session: &mut Session, open: Opened<S>) -> Result<()> {
        session.attach(open)?;
        if !session.uses("ops", "syscalls") {
            session.count_unfinished("operations", "begun_ops");
        }
        Ok(())
    }

    /// Says to the session what is to be seen, before `open`; returns `fs_types`. `getattr`: with
    /// what asks for the attributes of open files.
    pub fn trace(&self, session: &mut Session, getattr: bool) -> [[u64; 2]; 3] {
        let types = self.kind.types();
        let wanted = CALLS.iter().copied().filter(|(_, kind)| getattr || kind & 7 != GETATTR);
        session.syscalls(wanted);
        let functions = NAMES.iter().zip(self.kind.functions()).map(|((op, _), name)| (*op, name));
        let getattr_too =
            |&(op, name): &(&str, &str)| !name.is_empty() && (getattr || op != "getattr");
        session.functions(functions.filter(getattr_too));
        session.note(
            "ops",
            "syscalls",
            "measures the system calls for files, with what they do besides; io_uring, page faults \
             of mapped files and stat of paths are not seen",
        );
        let word = |name: &[u8], at: usize| {
            u64::from_ne_bytes(array::from_fn(|i| name.get(at + i).copied().unwrap_or(0)))
        };
        array::from_fn(|i| {
            let name = types.get(i).map_or(&b""[..], |name| name.as_bytes());
            [word(name, 0), word(name, 8)]
        })
    }
}

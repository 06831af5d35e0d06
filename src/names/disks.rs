//! Block devices by number.
//!
//! A device number is the kernel's own `dev_t` here: 12 bits of major and 20 of minor, as in
//! `gendisk`, `super_block.s_dev` and tracepoints. What stat(2) returns is laid out otherwise.

use std::{
    cell::{self, RefCell},
    collections::BTreeMap,
    fs,
    os::unix::fs::{FileTypeExt, MetadataExt},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::Unknown;
use crate::column::Cell;

const MINOR_BITS: u32 = 20;

/// The number of a major and minor number, and back.
pub const fn device(major: u32, minor: u32) -> u32 {
    major << MINOR_BITS | minor
}

pub const fn major(device: u32) -> u32 {
    device >> MINOR_BITS
}

pub const fn minor(device: u32) -> u32 {
    device & ((1 << MINOR_BITS) - 1)
}

/// The kernel's number from `st_dev` or `st_rdev`.
pub const fn device_of_stat(dev: u64) -> u32 {
    device(libc::major(dev), libc::minor(dev))
}

/// How long an unknown number stays unknown before it is looked for again.
const RETRY: Duration = Duration::from_millis(100);

/// The disks and partitions of `/proc/partitions`, also those that appear later.
///
/// Look-ups take `&self`, as columns do their work in shared closures. A disk that goes away keeps
/// its name, because its last requests are yet to be shown.
pub struct Disks {
    root: PathBuf,
    names: RefCell<BTreeMap<u32, String>>,
    read: cell::Cell<Instant>,
}

impl Disks {
    /// The disks of this machine.
    pub fn load() -> Self {
        Self::below("/")
    }

    /// Reads `proc` and `dev` below another root. A file that cannot be read is no disk.
    pub fn below(root: impl Into<PathBuf>) -> Self {
        let disks = Self {
            root: root.into(),
            names: RefCell::default(),
            read: cell::Cell::new(Instant::now()),
        };
        disks.reload();
        disks
    }

    /// The name of a disk or partition, without `/dev/`.
    pub fn name(&self, device: u32) -> Option<String> {
        let known = || self.names.borrow().get(&device).cloned();
        known().or_else(|| {
            if self.read.get().elapsed() < RETRY {
                return None;
            }
            self.reload();
            known()
        })
    }

    /// The name, or `MAJOR:MINOR` without one.
    pub fn label(&self, device: u32) -> String {
        self.name(device).unwrap_or_else(|| format!("{}:{}", major(device), minor(device)))
    }

    /// The same as a cell; none for 0, which is no disk.
    pub fn cell(&self, device: u32) -> Cell<'static> {
        (device != 0).then(|| self.label(device)).into()
    }

    /// The number of a disk given as `sda1`, `8:1`, `/dev/sda1`, or any path that leads to its
    /// node, such as `/dev/mapper/home`. The error lists the disks there are.
    pub fn find(&self, text: &str) -> Result<u32, Unknown> {
        self.reload();
        let names = self.names.borrow();
        let by_name = |name: &str| names.iter().find(|(_, n)| *n == name).map(|(dev, _)| *dev);
        by_name(text)
            .or_else(|| numbers(text).filter(|device| names.contains_key(device)))
            .or_else(|| {
                let path = self.root.join(text.strip_prefix('/')?);
                // Without a node (a bare /dev), the name at the end of the links will do.
                let real = fs::canonicalize(&path).unwrap_or(path);
                node(&real).or_else(|| by_name(real.file_name()?.to_str()?))
            })
            .ok_or_else(|| {
                let known: Vec<_> = names.values().map(String::as_str).collect();
                Unknown { what: "disk", given: text.into(), known: known.join(" ") }
            })
    }

    fn reload(&self) {
        let text = fs::read_to_string(self.root.join("proc/partitions")).unwrap_or_default();
        self.names.borrow_mut().extend(text.lines().filter_map(parse));
        self.read.set(Instant::now());
    }
}

/// A line of `/proc/partitions`: major, minor, blocks, name.
fn parse(line: &str) -> Option<(u32, String)> {
    let mut words = line.split_ascii_whitespace();
    let (major, minor) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some((device(major, minor), words.nth(1)?.to_string()))
}

/// `8:1`
fn numbers(text: &str) -> Option<u32> {
    let (major, minor) = text.split_once(':')?;
    let (major, minor) = (major.parse().ok()?, minor.parse().ok()?);
    (major < 1 << (32 - MINOR_BITS) && minor < 1 << MINOR_BITS).then(|| device(major, minor))
}

/// The number of a block device's node.
fn node(path: &Path) -> Option<u32> {
    let meta = fs::metadata(path).ok()?;
    meta.file_type().is_block_device().then(|| device_of_stat(meta.rdev()))
}

#[cfg(test)]
mod tests {
    use std::{env, os::unix::fs::symlink, process, thread};

    use super::*;

    const HEAD: &str = "major minor  #blocks  name\n\n";

    /// A root of its own for each test, gone with it.
    struct Root(PathBuf);

    impl Root {
        fn new(test: &str) -> Self {
            let root = Self(env::temp_dir().join(format!("disks-{test}-{}", process::id())));
            fs::create_dir_all(root.0.join("proc")).unwrap();
            fs::create_dir_all(root.0.join("dev/mapper")).unwrap();
            root.partitions("   8  0  976762584 sda\n   8  1  1024 sda1\n 253  0  512 dm-0\n");
            root
        }

        fn partitions(&self, lines: &str) {
            fs::write(self.0.join("proc/partitions"), format!("{HEAD}{lines}")).unwrap();
        }
    }

    impl Drop for Root {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn device_numbers() {
        let number = device(259, 300);
        assert_eq!((major(number), minor(number)), (259, 300));
        assert_eq!(device_of_stat(libc::makedev(259, 300)), number);
        assert_eq!(device_of_stat(libc::makedev(8, 0xfffff)), device(8, 0xfffff));
        assert_eq!(device(8, 1), 0x800001);
    }

    #[test]
    fn both_ways() {
        let root = Root::new("both");
        let disks = Disks::below(&root.0);
        for (number, name) in
            [(device(8, 0), "sda"), (device(8, 1), "sda1"), (device(253, 0), "dm-0")]
        {
            assert_eq!(disks.name(number).as_deref(), Some(name));
            assert_eq!(disks.find(name).unwrap(), number);
            assert_eq!(disks.find(&format!("/dev/{name}")).unwrap(), number);
            assert_eq!(
                disks.find(&format!("{}:{}", major(number), minor(number))).unwrap(),
                number
            );
        }
        assert_eq!(disks.label(device(8, 1)), "sda1");
        assert_eq!(disks.label(device(7, 3)), "7:3");
    }

    #[test]
    fn links() {
        let root = Root::new("links");
        fs::write(root.0.join("dev/dm-0"), "").unwrap();
        symlink("../dm-0", root.0.join("dev/mapper/home")).unwrap();
        assert_eq!(Disks::below(&root.0).find("/dev/mapper/home").unwrap(), device(253, 0));
    }

    #[test]
    fn errors_list_the_disks() {
        let root = Root::new("errors");
        let disks = Disks::below(&root.0);
        for text in ["sdq", "8:2", "/dev/sdq", "", ":", "8:-1", "99999:1", "/"] {
            let error = disks.find(text).unwrap_err().to_string();
            assert_eq!(error, format!("no disk {text:?}; there are: sda sda1 dm-0"));
        }
    }

    #[test]
    fn hot_plug() {
        let root = Root::new("plug");
        let disks = Disks::below(&root.0);
        root.partitions("   8  16  1024 sdb\n");
        let (old, new) = (device(8, 1), device(8, 16));
        if disks.read.get().elapsed() < RETRY / 2 {
            assert_eq!(disks.name(new), None, "read again too soon");
        }
        let start = Instant::now();
        while disks.name(new).is_none() {
            assert!(start.elapsed() < Duration::from_secs(10));
            thread::sleep(RETRY / 10);
        }
        assert_eq!(disks.name(new).as_deref(), Some("sdb"));
        assert_eq!(disks.name(old).as_deref(), Some("sda1"), "a disk that left keeps its name");
        assert_eq!(disks.find("sdb").unwrap(), new);
    }

    #[test]
    fn nothing_to_read() {
        let disks = Disks::below("/nonexistent");
        assert_eq!(disks.name(1), None);
        assert!(disks.find("sda").is_err());
    }

    #[test]
    fn this_machine() {
        let disks = Disks::load();
        let names = disks.names.borrow().clone();
        for (number, name) in names {
            assert_eq!(disks.find(&name).unwrap(), number);
        }
    }
}

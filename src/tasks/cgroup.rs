//! The cgroup hierarchies of a host, and the way from a name to a cgroup's id.
//!
//! The id is what the kernel calls `kernfs_node.id`: the inode number of the cgroup's directory
//! (Linux 5.5 and later). It is unique for as long as the host is up, so a stale id never names
//! another cgroup.

use super::{below, decode, file_name, listed, near};
use crate::mount;
use anyhow::{Context, Result, bail};
use std::fmt;
use std::fs::{self, File};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirEntryExt, MetadataExt};
use std::path::{Component, Path, PathBuf};

/// The v1 controllers, the one to tell containers and units apart by first: systemd and the
/// runtimes put every service and container into `memory` and `pids`, not always into the others.
const CONTROLLERS: [&str; 15] = [
    "memory",
    "pids",
    "cpu",
    "freezer",
    "devices",
    "blkio",
    "cpuset",
    "cpuacct",
    "net_cls",
    "net_prio",
    "perf_event",
    "hugetlb",
    "rdma",
    "misc",
    "debug",
];

/// A hierarchy that a BPF program can reach from a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hierarchy {
    /// The unified one: `task->cgroups->dfl_cgrp`.
    V2,
    /// The v1 one of a controller: `task->cgroups->subsys[…]->cgroup`.
    V1(&'static str),
}

impl Hierarchy {
    /// The enumerator of `enum cgroup_subsys_id` that indexes `subsys[]`; look its value up in
    /// the kernel's BTF, it depends on the configuration.
    pub fn subsys(self) -> Option<String> {
        match self {
            Self::V2 => None,
            Self::V1("blkio") => Some("io_cgrp_id".into()),
            Self::V1(controller) => Some(format!("{controller}_cgrp_id")),
        }
    }
}

impl fmt::Display for Hierarchy {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::V2 => f.write_str("cgroup v2"),
            Self::V1(controller) => write!(f, "cgroup v1 {controller}"),
        }
    }
}

/// A cgroup to trace, with everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The kernfs id.
    pub id: u64,
    pub hierarchy: Hierarchy,
    /// From the hierarchy's root, as in `/proc/PID/cgroup`: `/system.slice/sshd.service`.
    pub path: String,
}

impl Target {
    /// The last component; empty for the root.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// A mounted hierarchy.
#[derive(Clone, Debug)]
struct Mount {
    /// None for a v1 hierarchy without a controller (`name=systemd`): no program can address it.
    hierarchy: Option<Hierarchy>,
    dir: PathBuf,
    /// The cgroup at `dir`; other than "" where only a part is mounted, as inside a container.
    root: String,
}

impl Mount {
    /// Reads one line of mountinfo (proc_pid_mountinfo(5)); None for other file systems and for
    /// mounts that are hidden below another.
    fn parse(root: &Path, line: &str) -> Option<Self> {
        let (mount, filesystem) = line.split_once(" - ")?;
        let mount: Vec<&str> = mount.split(' ').collect();
        let filesystem: Vec<&str> = filesystem.split(' ').collect();
        let hierarchy = match *filesystem.first()? {
            "cgroup2" => Some(Hierarchy::V2),
            "cgroup" => {
                let options: Vec<&str> = filesystem.get(2)?.split(',').collect();
                CONTROLLERS.into_iter().find(|name| options.contains(name)).map(Hierarchy::V1)
            }
            _ => return None,
        };
        let dir = fs::canonicalize(below(root, &plain(mount.get(4)?))).ok()?;
        let root = plain(mount.get(3)?).trim_end_matches('/').to_string();
        dir.is_dir().then_some(Self { hierarchy, dir, root })
    }

    /// The directory of a cgroup, which may be given with or without the part that `dir` stands
    /// for.
    fn directory(&self, path: &str) -> PathBuf {
        let inside =
            path.strip_prefix(&self.root).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        below(&self.dir, inside.unwrap_or(path))
    }

    /// The cgroup of a directory, if it is one of this mount's.
    fn target(&self, dir: &Path) -> Option<Target> {
        // By components, so that `a//b/` is `a/b`.
        let inside: PathBuf = dir.strip_prefix(&self.dir).ok()?.components().collect();
        let metadata = fs::metadata(dir).ok().filter(|metadata| metadata.is_dir())?;
        let path = match (self.root.as_str(), inside.to_str()?) {
            ("", inside) => format!("/{inside}"),
            (root, "") => root.to_string(),
            (root, inside) => format!("{root}/{inside}"),
        };
        Some(Target { id: metadata.ino(), hierarchy: self.hierarchy?, path })
    }

    /// Every cgroup, parents before children. What vanishes meanwhile is left out.
    fn walk(&self) -> Vec<Target> {
        let mut found: Vec<Target> = self.target(&self.dir).into_iter().collect();
        let mut next = 0;
        while let Some(parent) = found.get(next).cloned() {
            next += 1;
            let dir = self.directory(&parent.path);
            // Two links are the directory's name and its ".": it has no children, and reading it
            // would only list some fifty control files.
            if fs::metadata(&dir).is_ok_and(|metadata| metadata.nlink() == 2) {
                continue;
            }
            for entry in fs::read_dir(&dir).into_iter().flatten().flatten() {
                if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    let name = entry.file_name();
                    let above = parent.path.trim_end_matches('/');
                    let path = format!("{above}/{}", name.to_string_lossy());
                    found.push(Target { id: entry.ino(), path, ..parent.clone() });
                }
            }
        }
        found
    }
}

/// Undoes mountinfo's octal escapes (`\040` is a blank).
fn plain(text: &str) -> String {
    decode(text, "\\", 3, 8)
}

/// The hierarchies of a host, and the cgroups in them by every name a user may give.
#[derive(Clone, Debug)]
pub struct Cgroups {
    pub(super) root: PathBuf,
    /// The best to tell containers and units apart first; those without a controller last.
    mounts: Vec<Mount>,
}

impl Cgroups {
    /// The hierarchies mounted for this process. Fails if `/proc` is not there.
    pub fn of_host() -> Result<Self> {
        Self::under(Path::new("/"))
    }

    /// The hierarchies of the system whose `/proc`, `/sys`, `/run` … are below `root`.
    pub fn under(root: &Path) -> Result<Self> {
        let file = below(root, "/proc/self/mountinfo");
        let info = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let info = String::from_utf8_lossy(&info);
        let mut mounts: Vec<Mount> =
            info.lines().filter_map(|line| Mount::parse(root, line)).collect();
        // Where v2 sits at the usual place it has the controllers, hence the containers and units;
        // beside v1 it may well be empty.
        let usual = fs::canonicalize(below(root, "/sys/fs/cgroup")).unwrap_or_default();
        let unified = mounts.iter().any(|m| m.dir == usual && m.hierarchy == Some(Hierarchy::V2));
        mounts.sort_by_key(|mount| {
            let rank = match mount.hierarchy {
                Some(Hierarchy::V2) if unified => 0,
                Some(Hierarchy::V1(name)) => {
                    1 + CONTROLLERS.iter().position(|c| *c == name).unwrap_or(0)
                }
                Some(Hierarchy::V2) => 1 + CONTROLLERS.len(),
                None => 2 + CONTROLLERS.len(),
            };
            (rank, mount.root.len())
        });
        // A second mount of a hierarchy shows nothing new; the one with the shortest root shows
        // the most.
        mounts.dedup_by(|b, a| a.hierarchy.is_some() && a.hierarchy == b.hierarchy);
        Ok(Self { root: root.to_path_buf(), mounts })
    }

    /// The hierarchy that tells containers and units apart; None on a host without cgroups.
    pub fn hierarchy(&self) -> Option<Hierarchy> {
        self.mounts.first()?.hierarchy
    }

    /// The root of the v2 hierarchy, to which programs are attached for all packets. It need not
    /// be mounted anywhere.
    pub fn v2_root(&self) -> Result<OwnedFd> {
        match self.mounts.iter().find(|m| m.hierarchy == Some(Hierarchy::V2) && m.root.is_empty()) {
            Some(mount) => Ok(File::open(&mount.dir)?.into()),
            None => mount::detached(c"cgroup2")
                .context("this kernel gives no view of its cgroup v2 hierarchy"),
        }
    }

    #[cfg(test)]
    pub(super) fn directories(&self) -> Vec<PathBuf> {
        let addressable = self.mounts.iter().filter(|mount| mount.hierarchy.is_some());
        addressable.map(|mount| mount.dir.clone()).collect()
    }

    /// Every cgroup of the default hierarchy.
    pub(super) fn walk(&self) -> Vec<Target> {
        self.mounts.first().map(Mount::walk).unwrap_or_default()
    }

    /// The cgroups of each hierarchy that can be filtered by, the default one first.
    pub(super) fn trees(&self) -> impl Iterator<Item = Vec<Target>> + '_ {
        self.mounts.iter().filter(|mount| mount.hierarchy.is_some()).map(Mount::walk)
    }

    /// The cgroup at a path from the root, in the first hierarchy that has it.
    fn at(&self, path: &str) -> Option<Target> {
        self.mounts.iter().find_map(|mount| mount.target(&mount.directory(path)))
    }

    /// Finds a cgroup by its directory (`/sys/fs/cgroup/system.slice`), by its path from the root
    /// as in `/proc/PID/cgroup`, or by a container's id (8 hex digits or more).
    ///
    /// Fails if there is none, or if it is one that the kernel side cannot address.
    pub fn cgroup(&self, text: &str) -> Result<Target> {
        if self.mounts.is_empty() {
            bail!("no cgroup hierarchy is mounted on this host");
        }
        if let Ok(dir) = fs::canonicalize(below(&self.root, text)) {
            let holds = |mount: &&Mount| text.starts_with('/') && dir.starts_with(&mount.dir);
            let mount = self.mounts.iter().filter(holds).max_by_key(|m| m.dir.as_os_str().len());
            if let Some(mount) = mount {
                return self.directory(mount, text, &dir);
            }
        }
        let climbs = Path::new(text).components().any(|part| part == Component::ParentDir);
        if let Some(target) = self.at(text).filter(|_| !climbs && !text.is_empty()) {
            return Ok(target);
        }
        if text.len() >= 8 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return self.container(text);
        }
        if text.parse::<u32>().is_ok() {
            bail!("no cgroup `{text}`: --pid {text} is a process, --ppid {text} its children");
        }
        let tree = self.walk();
        let name = file_name(Path::new(text));
        let names = near(&name, tree.iter().map(Target::name));
        let alike = names.iter().flat_map(|name| tree.iter().filter(move |c| c.name() == *name));
        let paths: Vec<String> = alike.map(|cgroup| cgroup.path.clone()).collect();
        let hint =
            if paths.is_empty() { String::new() } else { format!("; near it: {}", listed(&paths)) };
        bail!("no cgroup `{text}`: give its directory, or its path as in /proc/PID/cgroup{hint}")
    }

    /// The cgroup of a directory in `mount`; from a hierarchy without a controller, its namesake in
    /// one that has.
    fn directory(&self, mount: &Mount, text: &str, dir: &Path) -> Result<Target> {
        if !dir.is_dir() {
            bail!("`{text}` is a file, not a cgroup's directory");
        }
        if let Some(target) = mount.target(dir) {
            return Ok(target);
        }
        let inside = dir.strip_prefix(&mount.dir).unwrap_or(dir).to_string_lossy();
        let path = format!("{}/{inside}", mount.root);
        self.at(&path).with_context(|| {
            format!(
                "`{text}` is in a hierarchy without a controller, which BPF programs cannot see, \
                 and no controller's hierarchy has a cgroup {path}"
            )
        })
    }
}

//! Turns what the user said of tasks into the `struct task_filter` that the
//! programs read, and the contents of their lists.

use std::{fs, os::unix::fs::MetadataExt as _, process};

use anyhow::{Context as _, Result};

use crate::{
    args::Tasks,
    bpf::shared::types::{cgroup_filter, comm_filter, list_filter, list_key, task_filter},
    error::usage,
    probe,
    tasks::{Cgroups, Hierarchy, Target, Users},
    text::escaped,
};

/// The inode of the first pid namespace (linux/proc_ns.h: PROC_PID_INIT_INO).
const FIRST_PID_NS: u64 = 0xEFFF_FFFC;

/// `enum list` of task.bpf.h.
#[derive(Clone, Copy, Debug)]
pub enum List {
    Pid,
    Tid,
    Ppid,
    Uid,
    Family,
    LocalPort,
    RemotePort,
}

/// `enum list_mode` of task.bpf.h.
const ONE: u32 = 1;
const INCLUDES: u32 = 2;
const EXCLUDES: u32 = 3;

/// A filter as it goes to the kernel.
#[derive(Default)]
pub struct Filter {
    pub rodata: task_filter,
    pub lists: Vec<(list_key, u32)>,
}

impl Filter {
    /// `identity`: whether the output names containers, units or cgroups.
    pub fn new(tasks: &Tasks, trace_self: bool, identity: bool) -> Result<Self> {
        let mut filter = Filter::default();
        let rodata = &mut filter.rodata;
        rodata.own = if trace_self { 0 } else { process::id() };
        let pid_ns = fs::metadata("/proc/self/ns/pid").map_or(FIRST_PID_NS, |m| m.ino());
        rodata.pid_ns = if pid_ns == FIRST_PID_NS { 0 } else { pid_ns as u32 };
        rodata.tree = if tasks.load.command.is_empty() { 0 } else { process::id() };
        rodata.identity = match identity.then(|| Cgroups::of_host().ok()?.hierarchy()).flatten() {
            Some(hierarchy) => subsys(hierarchy)?,
            None => CGROUP_V2,
        };

        let number = |what: &'static str| {
            move |text: &str| match text.parse() {
                Ok(n @ 1..) => Ok(n),
                _ => Err(usage(format!("'{}' is no {what}: a number is needed", escaped(text)))),
            }
        };
        let users = Users::of_host();
        filter.list(List::Pid, &tasks.pid, number("pid"))?;
        filter.list(List::Tid, &tasks.tid, number("tid"))?;
        filter.list(List::Ppid, &tasks.ppid, number("pid"))?;
        filter.list(List::Uid, &tasks.uid, |text| {
            users.uid_of(text).map_err(|e| usage(e.to_string()))
        })?;
        filter.comms(&tasks.comm)?;
        filter.cgroups(tasks)?;
        Ok(filter)
    }

    /// Families and ports, as tools for sockets have them.
    pub fn sockets(&mut self, lists: &[(List, Vec<String>)]) -> Result<()> {
        for (list, words) in lists {
            self.list(*list, words, |text| {
                let wrong = || usage(format!("'{}' is no port: 0 to 65535", escaped(text)));
                text.parse::<u16>().map(u32::from).map_err(|_| wrong())
            })?;
        }
        Ok(())
    }

    fn list(
        &mut self,
        list: List,
        words: &[String],
        parse: impl Fn(&str) -> Result<u32>,
    ) -> Result<()> {
        let mut ids = Vec::new();
        for word in words {
            ids.push((parse(word.trim_start_matches('!'))?, !word.starts_with('!')));
        }
        self.rodata.lists[list as usize] = match ids[..] {
            [] => return Ok(()),
            [(one, true)] => list_filter { mode: ONE, one },
            _ => {
                let mode = if ids.iter().any(|(_, wanted)| *wanted) { INCLUDES } else { EXCLUDES };
                list_filter { mode, one: 0 }
            }
        };
        let key = |id| list_key { list: list as u32, id };
        self.lists.extend(ids.into_iter().map(|(id, wanted)| (key(id), u32::from(wanted))));
        Ok(())
    }

    fn comms(&mut self, words: &[String]) -> Result<()> {
        let room = self.rodata.comm.len();
        if words.len() > room {
            return Err(usage(format!("--comm takes at most {room} texts")));
        }
        for (i, word) in words.iter().enumerate() {
            let text = word.trim_start_matches('!').as_bytes();
            if text.is_empty() || text.len() > 15 {
                return Err(usage(format!(
                    "'{}' cannot be part of a task's name, which has 1 to 15 bytes",
                    escaped(word)
                )));
            }
            let words = |byte: &dyn Fn(usize) -> u8| {
                [0, 8].map(|at| u64::from_ne_bytes(std::array::from_fn(|i| byte(at + i))))
            };
            self.rodata.comm[i] = comm_filter {
                text: words(&|i| text.get(i).copied().unwrap_or(0)),
                mask: words(&|i| if i < text.len() { 0xff } else { 0 }),
            };
            self.rodata.comms += 1;
            self.rodata.comms_except |= u32::from(word.starts_with('!')) << i;
        }
        Ok(())
    }

    fn cgroups(&mut self, tasks: &Tasks) -> Result<()> {
        type Find = fn(&Cgroups, &str) -> Result<Target>;
        let groups: [(&[String], Find); 3] = [
            (&tasks.cgroup, Cgroups::cgroup),
            (&tasks.container, Cgroups::container),
            (&tasks.unit, Cgroups::unit),
        ];
        let words = || groups.iter().flat_map(|(words, find)| words.iter().map(move |w| (w, find)));
        let room = self.rodata.cgroup.len();
        if words().count() > room {
            return Err(usage(format!(
                "--cgroup, --container and --unit take at most {room} together"
            )));
        }
        for (i, (word, find)) in words().enumerate() {
            let host = Cgroups::of_host().context("cannot read the cgroups of this host")?;
            let target = find(&host, word.trim_start_matches('!'))
                .map_err(|e| usage(escaped(e.to_string())))?;
            self.rodata.cgroup[i] =
                cgroup_filter { id: target.id, subsys: subsys(target.hierarchy)?, pad: 0 };
            self.rodata.cgroups += 1;
            self.rodata.cgroups_except |= u32::from(word.starts_with('!')) << i;
        }
        Ok(())
    }
}

const CGROUP_V2: i32 = -1;

/// The index of a hierarchy's controller in `css_set.subsys`, which depends on
/// how the kernel was configured.
fn subsys(hierarchy: Hierarchy) -> Result<i32> {
    match hierarchy.subsys() {
        None => Ok(CGROUP_V2),
        Some(name) => probe::enum_value("cgroup_subsys_id", &name)
            .map(|v| v as i32)
            .with_context(|| format!("this kernel's BTF has no {name}")),
    }
}

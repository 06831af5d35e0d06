//! Turns what the user said of tasks into the `struct task_filter` that the
//! programs read, and the contents of their lists.

use std::{fs, net::IpAddr, os::unix::fs::MetadataExt as _, path::Path, process};

use anyhow::{Context as _, Result};

use crate::{
    args::{Networks, Sockets, Tasks},
    bpf::shared::types::{
        addr_filter, cgroup_filter, comm_filter, list_filter, list_key, sock_filter, task_filter,
    },
    error::usage,
    probe,
    tasks::{Cgroups, Hierarchy, Target, Users},
    text::escaped,
};

/// The inode of the first pid namespace (linux/proc_ns.h: PROC_PID_INIT_INO).
const FIRST_PID_NS: u64 = 0xEFFF_FFFC;

/// `enum list` of task.bpf.h.
#[derive(Clone, Copy)]
enum List {
    Pid,
    Tid,
    Ppid,
    Uid,
    Family,
    LocalPort,
    RemotePort,
    NetNs,
}

/// `enum list_mode` of task.bpf.h.
const ONE: u32 = 1;
const INCLUDES: u32 = 2;
const EXCLUDES: u32 = 3;

/// A filter as it goes to the kernel.
#[derive(Default)]
pub struct Filter {
    pub rodata: task_filter,
    pub sockets: sock_filter,
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

    /// What is said of sockets.
    pub fn sockets(&mut self, sockets: &Sockets) -> Result<()> {
        let port = |text: &str| match text.parse::<u16>() {
            Ok(port) => Ok(port.into()),
            Err(_) => Err(usage(format!("'{}' is no port: 0 to 65535", escaped(text)))),
        };
        self.list(List::Family, &sockets.families(), port)?;
        self.list(List::LocalPort, &ports(&sockets.lport)?, port)?;
        self.list(List::RemotePort, &ports(&sockets.rport)?, port)?;
        self.networks(&sockets.networks)?;
        // The ends by their bits: ADDR_LOCAL and ADDR_REMOTE of sock.bpf.h.
        let ends = [(&sockets.laddr, 1), (&sockets.raddr, 2), (&sockets.addr, 3)];
        let words = || ends.iter().flat_map(|(words, ends)| words.iter().map(move |w| (w, *ends)));
        let room = self.sockets.addr.len();
        if words().count() > room {
            return Err(usage(format!("--addr, --laddr and --raddr take at most {room} together")));
        }
        for ((word, ends), filter) in words().zip(&mut self.sockets.addr) {
            let (network, except) = match word.strip_prefix('!') {
                Some(network) => (network, 1),
                None => (&**word, 0),
            };
            let net = Net::parse(network)?;
            *filter = addr_filter { ends, except, ..net.filter() };
            self.sockets.addrs += 1;
        }
        Ok(())
    }

    /// Network namespaces.
    pub fn networks(&mut self, networks: &Networks) -> Result<()> {
        self.list(List::NetNs, &networks.netns, netns)
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

/// Ports one by one: `8000-8002`, `!22`.
fn ports(words: &[String]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for word in words {
        let (not, range) = word.strip_prefix('!').map_or(("", &**word), |range| ("!", range));
        match range.split_once('-').map(|(a, b)| (a.parse::<u16>(), b.parse::<u16>())) {
            None => all.push(word.clone()),
            Some((Ok(first), Ok(last))) if first <= last => {
                all.extend((first..=last).map(|port| format!("{not}{port}")));
            }
            Some(_) => {
                let wrong = escaped(range);
                return Err(usage(format!("'{wrong}' is no range of ports: 8000-8080")));
            }
        }
    }
    Ok(all)
}

/// A network: `192.0.2.0/24`, `2001:db8::/32`, or an address alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Net {
    pub address: IpAddr,
    pub bits: u32,
}

impl Net {
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = || {
            usage(format!(
                "'{}' is no address or network: 192.0.2.1, 192.0.2.0/24, 2001:db8::/32",
                escaped(text)
            ))
        };
        let (address, bits) = text.split_once('/').map_or((text, None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| wrong())?;
        match bits <= most {
            true => Ok(Net { address, bits }),
            false => Err(wrong()),
        }
    }

    /// Whether an address is in it.
    pub fn has(&self, address: IpAddr) -> bool {
        let Net { bits, .. } = *self;
        let other = Net { address, bits: bits.min(if address.is_ipv4() { 32 } else { 128 }) };
        let (own, other) = (self.filter(), other.filter());
        (own.family, own.net) == (other.family, other.net)
    }

    /// As programs compare it, with the bytes behind the network zero.
    fn filter(self) -> addr_filter {
        let (bytes, family) = match self.address {
            IpAddr::V4(v4) => (u128::from(u32::from(v4)) << 96, libc::AF_INET),
            IpAddr::V6(v6) => (u128::from(v6), libc::AF_INET6),
        };
        let mask = u128::MAX.checked_shl(128 - self.bits).unwrap_or(0);
        let words = |bits: u128| {
            let bytes = bits.to_be_bytes();
            [0, 8].map(|at| u64::from_ne_bytes(std::array::from_fn(|i| bytes[at + i])))
        };
        addr_filter {
            net: words(bytes & mask),
            mask: words(mask),
            family: family as u16,
            ..Default::default()
        }
    }
}

/// The inode of a network namespace: its number, that of a process in it, its file, or the name
/// that ip-netns(8) gave it.
fn netns(text: &str) -> Result<u32> {
    /// Above all pids (PID_MAX_LIMIT), below all namespaces.
    const LAST_PID: u32 = 1 << 22;
    let path = match text.parse::<u32>() {
        Ok(inode) if inode > LAST_PID => return Ok(inode),
        Ok(pid) => format!("/proc/{pid}/ns/net"),
        Err(_) if text.contains('/') => text.into(),
        Err(_) => format!("/run/netns/{text}"),
    };
    fs::metadata(Path::new(&path)).map(|file| file.ino() as u32).map_err(|_| {
        usage(format!(
            "'{}' is no network namespace: give its inode, a pid in it, or its file",
            escaped(text)
        ))
    })
}

/// Whether a list of network namespaces lets one pass, as it does in the kernel.
pub fn network_is_wanted(networks: &Networks, inode: u32) -> Result<bool> {
    let mut only_others = true;
    for word in &networks.netns {
        let other = word.strip_prefix('!');
        if netns(other.unwrap_or(word))? == inode {
            return Ok(other.is_none());
        }
        only_others &= other.is_some();
    }
    Ok(only_others)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_ports() {
        let words = |text: &str| text.split(',').map(String::from).collect::<Vec<_>>();
        assert_eq!(ports(&words("80,!8000-8002")).unwrap(), words("80,!8000,!8001,!8002"));
        assert_eq!(ports(&words("0-65535")).unwrap().len(), 65536);
        for wrong in ["9-8", "1-", "-1", "1-70000"] {
            assert!(ports(&words(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn networks() {
        let words = |bytes: [u8; 16]| {
            [0, 8].map(|at| u64::from_ne_bytes(bytes[at..at + 8].try_into().unwrap()))
        };
        let net = |text| Net::parse(text).unwrap().filter();
        let mut ten = [0; 16];
        ten[0] = 10;
        let mut mask = [0; 16];
        mask[0] = 255;
        assert_eq!((net("10.1.2.3/8").net, net("10.1.2.3/8").mask), (words(ten), words(mask)));
        assert_eq!((net("0.0.0.0/0").mask, net("::/0").mask), ([0; 2], [0; 2]));
        assert_eq!(net("::1").mask, [u64::MAX; 2]);
        assert_eq!((net("::1").family, net("1.2.3.4").family), (10, 2));
        for wrong in ["", "10", "10.0.0.0/33", "::/129", "10.0.0.0/x", "10.0.0.0/", "a.b"] {
            assert!(Net::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn network_namespaces() {
        let own = fs::metadata("/proc/self/ns/net").unwrap().ino() as u32;
        assert_eq!(netns("/proc/self/ns/net").unwrap(), own);
        assert_eq!(netns(&process::id().to_string()).unwrap(), own);
        assert_eq!(netns("4026531840").unwrap(), 4_026_531_840);
        assert!(netns("no-such").is_err() && netns("/nowhere").is_err());
    }
}

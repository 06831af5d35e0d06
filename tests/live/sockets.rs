//! Sockets of all kinds, step by step, each step one system call of this thread.

use std::{
    fs, io, mem,
    net::{Ipv4Addr, Ipv6Addr},
    os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd},
    process::Command,
    thread,
};

use crate::support::*;

/// The number of this thread.
#[allow(unsafe_code)]
pub fn tid() -> i32 {
    // SAFETY: it takes nothing.
    unsafe { libc::gettid() }
}

fn check(ret: i32) -> io::Result<i32> {
    if ret < 0 { Err(io::Error::last_os_error()) } else { Ok(ret) }
}

pub struct Sock(pub OwnedFd);

#[allow(unsafe_code)]
impl Sock {
    /// None where the kernel has no such thing.
    pub fn new(family: i32, kind: i32, protocol: i32) -> Option<Self> {
        // SAFETY: the descriptor is new.
        unsafe {
            let fd = check(libc::socket(family, kind | libc::SOCK_CLOEXEC, protocol)).ok()?;
            Some(Sock(OwnedFd::from_raw_fd(fd)))
        }
    }

    pub fn tcp() -> Self {
        Sock::new(libc::AF_INET, libc::SOCK_STREAM, 0).unwrap()
    }

    pub fn tcp6() -> Self {
        Sock::new(libc::AF_INET6, libc::SOCK_STREAM, 0).unwrap()
    }

    pub fn udp() -> Self {
        Sock::new(libc::AF_INET, libc::SOCK_DGRAM, 0).unwrap()
    }

    pub fn udp6() -> Self {
        Sock::new(libc::AF_INET6, libc::SOCK_DGRAM, 0).unwrap()
    }

    pub fn unix() -> Self {
        Sock::new(libc::AF_UNIX, libc::SOCK_STREAM, 0).unwrap()
    }

    pub fn fd(&self) -> i32 {
        self.0.as_raw_fd()
    }

    pub fn set(&self, level: i32, option: i32) {
        let on = 1i32;
        // SAFETY: the kernel reads an int.
        let ret = unsafe { libc::setsockopt(self.fd(), level, option, (&raw const on).cast(), 4) };
        check(ret).unwrap();
    }

    pub fn bind(&self, address: &[u8]) -> io::Result<()> {
        // SAFETY: the kernel reads as many bytes as there are.
        check(unsafe { libc::bind(self.fd(), address.as_ptr().cast(), address.len() as u32) })
            .map(drop)
    }

    pub fn connect(&self, address: &[u8]) -> io::Result<()> {
        // SAFETY: the kernel reads as many bytes as there are.
        check(unsafe { libc::connect(self.fd(), address.as_ptr().cast(), address.len() as u32) })
            .map(drop)
    }

    pub fn listen(&self, backlog: i32) -> io::Result<()> {
        // SAFETY: numbers only.
        check(unsafe { libc::listen(self.fd(), backlog) }).map(drop)
    }

    pub fn accept(&self) -> io::Result<Sock> {
        // SAFETY: the descriptor is new; no address is asked for.
        unsafe {
            let nowhere = std::ptr::null_mut();
            let fd = libc::accept4(self.fd(), nowhere, std::ptr::null_mut(), libc::SOCK_CLOEXEC);
            let fd = check(fd)?;
            Ok(Sock(OwnedFd::from_raw_fd(fd)))
        }
    }

    pub fn nonblocking(self) -> Self {
        // SAFETY: numbers only.
        check(unsafe { libc::fcntl(self.fd(), libc::F_SETFL, libc::O_NONBLOCK) }).unwrap();
        self
    }

    pub fn send(&self, bytes: &[u8]) -> io::Result<usize> {
        // SAFETY: the kernel reads as many bytes as there are.
        let n = unsafe { libc::send(self.fd(), bytes.as_ptr().cast(), bytes.len(), 0) };
        check(n as i32).map(|n| n as usize)
    }

    pub fn send_to(&self, bytes: &[u8], to: &[u8]) -> io::Result<usize> {
        // SAFETY: the kernel reads as many bytes as there are.
        let n = unsafe {
            let (at, len) = (to.as_ptr().cast(), to.len() as u32);
            libc::sendto(self.fd(), bytes.as_ptr().cast(), bytes.len(), 0, at, len)
        };
        check(n as i32).map(|n| n as usize)
    }

    pub fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; 65536];
        // SAFETY: the kernel writes as many bytes as there are.
        let n = unsafe { libc::recv(self.fd(), bytes.as_mut_ptr().cast(), bytes.len(), 0) };
        bytes.truncate(check(n as i32)? as usize);
        Ok(bytes)
    }

    /// The port that it has itself.
    pub fn port(&self) -> u16 {
        let mut address = [0u8; 128];
        let mut len = address.len() as u32;
        // SAFETY: the kernel writes as many bytes as there are.
        let ret =
            unsafe { libc::getsockname(self.fd(), address.as_mut_ptr().cast(), &raw mut len) };
        check(ret).unwrap();
        u16::from_be_bytes([address[2], address[3]])
    }
}

/// Waits until a UDP socket is no more: another thread that starts a program may hold it, too, for
/// a moment after it was closed here.
pub fn closed(port: u16) {
    let port = format!(":{port:04X} ");
    wait_for("the socket to be closed", || {
        let tables = ["/proc/thread-self/net/udp", "/proc/thread-self/net/udp6"];
        let left = tables.iter().any(|table| {
            let local = |line: &str| line.split_whitespace().nth(1).map(|end| format!("{end} "));
            let table = fs::read_to_string(table).unwrap();
            table.lines().filter_map(local).any(|end| end.ends_with(&port))
        });
        (!left).then_some(())
    });
}

fn family(family: i32) -> Vec<u8> {
    (family as u16).to_ne_bytes().to_vec()
}

/// `struct sockaddr_in`
pub fn v4(address: [u8; 4], port: u16) -> Vec<u8> {
    [family(libc::AF_INET), port.to_be_bytes().into(), address.into(), vec![0; 8]].concat()
}

/// `struct sockaddr_in6`
pub fn v6(address: Ipv6Addr, port: u16) -> Vec<u8> {
    let (port, address) = (port.to_be_bytes(), address.octets());
    [family(libc::AF_INET6), port.into(), vec![0; 4], address.into(), vec![0; 4]].concat()
}

pub fn mapped(address: [u8; 4], port: u16) -> Vec<u8> {
    v6(Ipv4Addr::from(address).to_ipv6_mapped(), port)
}

/// `struct sockaddr_un`, at its real length.
pub fn path(name: &[u8]) -> Vec<u8> {
    [&family(libc::AF_UNIX), name].concat()
}

/// `struct sockaddr_nl`
pub fn netlink(pid: u32, groups: u32) -> Vec<u8> {
    let (pid, groups) = (pid.to_ne_bytes(), groups.to_ne_bytes());
    [family(libc::AF_NETLINK), vec![0; 2], pid.into(), groups.into()].concat()
}

/// `struct sockaddr_ll`
pub fn packet(protocol: u16, index: u32) -> Vec<u8> {
    let (protocol, index) = (protocol.to_be_bytes(), index.to_ne_bytes());
    [family(libc::AF_PACKET), protocol.into(), index.into(), vec![0; 12]].concat()
}

/// `struct sockaddr_vm`
pub fn vsock(cid: u32, port: u32) -> Vec<u8> {
    let (cid, port) = (cid.to_ne_bytes(), port.to_ne_bytes());
    [family(libc::AF_VSOCK), vec![0; 2], port.into(), cid.into(), vec![0; 4]].concat()
}

/// Runs on a thread that has a network of its own, in which the loopback is up.
pub fn in_network<T: Send>(body: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let network = scope.spawn(|| {
            new_network();
            body()
        });
        match network.join() {
            Ok(value) => value,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

#[allow(unsafe_code)]
fn new_network() {
    // SAFETY: this thread alone gets another network; the structure is plain.
    unsafe {
        check(libc::unshare(libc::CLONE_NEWNET)).unwrap();
        let mut request: libc::ifreq = mem::zeroed();
        request.ifr_name[0] = b'l' as libc::c_char;
        request.ifr_name[1] = b'o' as libc::c_char;
        request.ifr_ifru.ifru_flags = (libc::IFF_UP | libc::IFF_RUNNING) as i16;
        check(libc::ioctl(Sock::udp().fd(), libc::SIOCSIFFLAGS, &raw mut request)).unwrap();
    }
}

/// The number of this thread's network.
pub fn network() -> u64 {
    let link = fs::read_link("/proc/thread-self/ns/net").unwrap();
    link.to_str().unwrap().trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
}

/// Gives the interface `near` of `far_end` a network emulator: `delay 20ms`. False, and the test is
/// skipped, where there is none.
pub fn emulates(what: &str) -> bool {
    let words: Vec<_> = "qdisc add dev near root netem".split(' ').chain(what.split(' ')).collect();
    let made = done("tc", &words);
    if !made {
        skip("no sch_netem here");
    }
    made
}

/// How many packets it has dropped.
pub fn emulated_losses() -> u64 {
    let said = Command::new("tc").args("-s qdisc show dev near".split(' ')).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let dropped = said.split_once("(dropped ").and_then(|(_, rest)| rest.split_once(','));
    dropped.unwrap_or_else(|| panic!("{said}")).0.parse().unwrap()
}

/// Makes a pair of interfaces, `near` in the network of this thread with 192.0.2.1, and `far` in a
/// new one with 192.0.2.2, where `make` makes its sockets. The network goes with the last of
/// these. There is no IPv6, by which the kernel would send packets of its own. None, and the test
/// is skipped, where there is no veth.
pub fn far_end<T: Send>(make: impl FnOnce() -> T + Send) -> Option<T> {
    let near = tid();
    let ip = |line: &str| -> Result<(), String> {
        let output =
            Command::new("ip").args(line.split(' ')).output().map_err(|e| e.to_string())?;
        let said = || format!("ip {line}: {}", String::from_utf8_lossy(&output.stderr).trim());
        if output.status.success() { Ok(()) } else { Err(said()) }
    };
    let without_v6 = || {
        let _ = fs::write("/proc/sys/net/ipv6/conf/default/disable_ipv6", "1");
    };
    without_v6();
    let far = move || {
        new_network();
        without_v6();
        ip("link add name far type veth peer name near")?;
        ip(&format!("link set near netns {near}"))?;
        ip("addr add 192.0.2.2/24 dev far")?;
        ip("link set far up")?;
        Ok(make())
    };
    let made = thread::scope(|scope| scope.spawn(far).join().unwrap()).and_then(|made| {
        ip("addr add 192.0.2.1/24 dev near")?;
        ip("link set near up")?;
        Ok(made)
    });
    made.inspect_err(|e: &String| skip(&format!("no veth can be made here: {e}"))).ok()
}

//! Networks of a test's own: connections, and two hosts with a wire between them that delays and
//! loses what the test says.

#![allow(unsafe_code)]

use std::{
    collections::VecDeque,
    fs::{File, OpenOptions},
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    os::fd::AsRawFd as _,
    os::unix::fs::MetadataExt as _,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::support::*;

/// A listener on a port that the kernel chose, and that port.
pub fn listener(address: &str) -> (TcpListener, u16) {
    let listener = TcpListener::bind(address).unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// A connection: the end that connects and the one that accepts.
pub fn connected(listener: &TcpListener) -> (TcpStream, TcpStream) {
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    (client, listener.accept().unwrap().0)
}

/// Waits until a connection can be accepted.
pub fn wait_for_one(listener: &TcpListener) {
    let mut polled = libc::pollfd { fd: listener.as_raw_fd(), events: libc::POLLIN, revents: 0 };
    assert_eq!(unsafe { libc::poll(&mut polled, 1, PATIENCE.as_millis() as i32) }, 1);
}

/// Sends bytes each way, as many as said, and closes: the client first.
pub fn talk(client: TcpStream, server: TcpStream, there: usize, back: usize) {
    talk_until(&client, &server, there, back);
    client.shutdown(Shutdown::Write).unwrap();
    assert_eq!((&server).read(&mut [0; 8]).unwrap(), 0);
    drop(server);
    assert_eq!((&client).read(&mut [0; 8]).unwrap(), 0);
}

/// Sends bytes each way, as many as said.
pub fn talk_until(client: &TcpStream, server: &TcpStream, there: usize, back: usize) {
    for (mut from, mut to, bytes) in [(client, server, there), (server, client, back)] {
        thread::scope(|scope| {
            scope.spawn(move || from.write_all(&vec![b'x'; bytes]).unwrap());
            to.read_exact(&mut vec![0; bytes]).unwrap();
        });
    }
}

/// Closes a connection by a reset.
pub fn reset(stream: TcpStream) {
    let linger = libc::linger { l_onoff: 1, l_linger: 0 };
    let ret = unsafe {
        let (at, len) = ((&raw const linger).cast(), size_of_val(&linger) as u32);
        libc::setsockopt(stream.as_raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, at, len)
    };
    assert_eq!(ret, 0);
}

/// A port that nobody listens on, as long as its value lives.
pub fn closed_port() -> (impl Drop, u16) {
    let holder = OwnedPort::new();
    let port = holder.1;
    (holder, port)
}

struct OwnedPort(libc::c_int, u16);

impl OwnedPort {
    fn new() -> Self {
        let (listener, port) = listener("127.0.0.1:0");
        drop(listener);
        let fd = unsafe { libc::socket(libc::AF_INET, libc::SOCK_STREAM, 0) };
        let mut address: libc::sockaddr_in = unsafe { std::mem::zeroed() };
        address.sin_family = libc::AF_INET as u16;
        address.sin_port = port.to_be();
        address.sin_addr.s_addr = u32::from_ne_bytes([127, 0, 0, 1]);
        let len = size_of_val(&address) as u32;
        assert_eq!(unsafe { libc::bind(fd, (&raw const address).cast(), len) }, 0);
        OwnedPort(fd, port)
    }
}

impl Drop for OwnedPort {
    fn drop(&mut self) {
        unsafe { libc::close(self.0) };
    }
}

/// The events in which one of two keys holds a port.
pub fn of_port(ran: &Ran, port: u16, local: &str, remote: &str) -> (Vec<Value>, Vec<Value>) {
    let has = |key: &str| {
        let all = ran.events().into_iter();
        all.filter(|e| e[key] == port).collect()
    };
    (has(local), has(remote))
}

pub fn own_pid() -> u32 {
    std::process::id()
}

/// A network namespace.
pub struct Host(File);

impl Host {
    fn new() -> Self {
        let enter = || {
            assert_eq!(unsafe { libc::unshare(libc::CLONE_NEWNET) }, 0);
            File::open("/proc/thread-self/ns/net").unwrap()
        };
        Host(thread::spawn(enter).join().unwrap())
    }

    /// What `--netns` calls it.
    pub fn inode(&self) -> u64 {
        self.0.metadata().unwrap().ino()
    }

    /// Does something in it.
    pub fn within<T: Send>(&self, what: impl FnOnce() -> T + Send) -> T {
        let enter = || {
            assert_eq!(unsafe { libc::setns(self.0.as_raw_fd(), libc::CLONE_NEWNET) }, 0);
            what()
        };
        thread::scope(|scope| scope.spawn(enter).join().unwrap())
    }

    /// Runs a command in it; whether that came to a good end.
    pub fn run(&self, line: &str) -> bool {
        let mut words = line.split_whitespace();
        let mut command = Command::new(words.next().unwrap());
        command.args(words);
        self.within(|| command.output().is_ok_and(|o| o.status.success()))
    }

    /// Its end of a wire, with two addresses.
    fn plug(&self, number: u32) -> Option<File> {
        let open = || {
            let tun = OpenOptions::new().read(true).write(true).open("/dev/net/tun").ok()?;
            let mut request: libc::ifreq = unsafe { std::mem::zeroed() };
            for (to, from) in request.ifr_name.iter_mut().zip(b"wire") {
                *to = *from as libc::c_char;
            }
            // IFF_TUN, IFF_NO_PI, and TUNSETIFF of linux/if_tun.h.
            request.ifr_ifru.ifru_flags = 0x1001;
            let ret = unsafe { libc::ioctl(tun.as_raw_fd(), 0x4004_54ca, &request) };
            (ret == 0).then_some(tun)
        };
        let tun = self.within(open)?;
        let done = self.run("ip link set lo up")
            && self.run(&format!("ip addr add 10.77.0.{number}/24 dev wire"))
            && self.run(&format!("ip addr add fd77::{number}/64 dev wire nodad"))
            && self.run("ip link set wire up");
        done.then_some(tun)
    }
}

/// What the wire is to lose, told by each packet from A to B: true.
type Lose = Box<dyn FnMut(&[u8]) -> bool + Send>;

/// Two hosts, 10.77.0.1 and 10.77.0.2 (fd77::1 and fd77::2), and a wire between them.
pub struct Wire {
    pub a: Host,
    pub b: Host,
    stop: Arc<AtomicBool>,
    carrier: Option<thread::JoinHandle<()>>,
}

impl Wire {
    /// `delay` each way. None, and the test is skipped, where none can be made.
    pub fn new(delay: Duration, lose: impl FnMut(&[u8]) -> bool + Send + 'static) -> Option<Self> {
        let (a, b) = (Host::new(), Host::new());
        let (Some(end_a), Some(end_b)) = (a.plug(1), b.plug(2)) else {
            skip("no tun devices here");
            return None;
        };
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, lose) = (stop.clone(), Box::new(lose));
        let carrier = thread::spawn(move || carry([end_a, end_b], delay, lose, &stopped));
        Some(Wire { a, b, stop, carrier: Some(carrier) })
    }

    /// A connection from A to a listener on B.
    pub fn connect(&self) -> (TcpStream, TcpStream, u16) {
        let (listener, port) = self.b.within(|| listener("10.77.0.2:0"));
        let client = self.a.within(|| TcpStream::connect(("10.77.0.2", port)).unwrap());
        (client, listener.accept().unwrap().0, port)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(carrier) = self.carrier.take() {
            let _ = carrier.join();
        }
    }
}

fn carry(mut ends: [File; 2], delay: Duration, mut lose: Lose, stop: &AtomicBool) {
    let mut ways: [VecDeque<(Instant, Vec<u8>)>; 2] = Default::default();
    while !stop.load(Ordering::Relaxed) {
        let next = ways.iter().filter_map(|way| way.front()).map(|(due, _)| *due).min();
        let wait = next.map_or(Duration::from_millis(20), |due| {
            due.saturating_duration_since(Instant::now()).min(Duration::from_millis(20))
        });
        let mut polled = ends.each_ref().map(|end| libc::pollfd {
            fd: end.as_raw_fd(),
            events: libc::POLLIN,
            revents: 0,
        });
        let ms = wait.as_micros().div_ceil(1000) as i32;
        unsafe { libc::poll(polled.as_mut_ptr(), 2, ms) };
        for from in 0..2 {
            if polled[from].revents & libc::POLLIN != 0 {
                let mut packet = vec![0; 65536];
                let Ok(bytes) = ends[from].read(&mut packet) else { continue };
                packet.truncate(bytes);
                if from == 1 || !lose(&packet) {
                    ways[from].push_back((Instant::now() + delay, packet));
                }
            }
            while ways[from].front().is_some_and(|(due, _)| *due <= Instant::now()) {
                let (_, packet) = ways[from].pop_front().unwrap();
                let _ = ends[1 - from].write(&packet);
            }
        }
    }
}

/// The sequence number of an IPv4 TCP packet and how much data it has; none if it is no such one.
pub fn segment(packet: &[u8]) -> Option<(u32, usize)> {
    if packet.len() < 40 || packet[0] >> 4 != 4 || packet[9] != 6 {
        return None;
    }
    let ip = usize::from(packet[0] & 15) * 4;
    let tcp = &packet[ip..];
    let seq = u32::from_be_bytes(tcp[4..8].try_into().unwrap());
    Some((seq, tcp.len() - usize::from(tcp[12] >> 4) * 4))
}

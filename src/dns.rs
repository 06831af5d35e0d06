//! Names of hosts: answers of name servers say which name led to which address. Nobody is asked.

use std::{
    cell::{self, OnceCell, RefCell},
    collections::HashMap,
    fmt::Write as _,
    fs,
    hash::Hash,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    os::fd::AsFd as _,
};

use libbpf_rs::{MapHandle, ObjectBuilder};

use crate::{
    bpf::dns_answers::{Object, types::dns_answer},
    column::Cell,
    libbpf_log,
    object::{Loaded, Opened},
    ring::Ring,
    session::{Session, Tailed},
};

/// The size of the ring of answers.
const RING: u32 = 1 << 18;

thread_local! {
    static HEARD: RefCell<Names> = RefCell::new(Names::new(10_000));
    static SHOWN: cell::Cell<bool> = const { cell::Cell::new(false) };
    static SERVICES: OnceCell<HashMap<u16, String>> = const { OnceCell::new() };
    static HOSTS: OnceCell<HashMap<IpAddr, String>> = const { OnceCell::new() };
}

/// Hears from now on what any socket of the machine is answered by name servers.
pub fn listen(session: &mut Session) -> anyhow::Result<()> {
    let mut open = Opened::new(Object, &mut ObjectBuilder::default())?;
    open.map("events")?.set_max_entries(RING)?;
    open.set(".rodata.events", &u64::from(RING / 4))?;
    if let Some(lost) = session.lost() {
        open.map("lost")?.reuse_fd(lost.as_fd())?;
    }
    let loaded =
        Loaded(open.object.load().map_err(|e| libbpf_log::explain(e, "load the BPF programs"))?);
    session.attach_to_root(&loaded.program("dns_answers")?, "cgroup_skb/ingress")?;
    let mut answer = Tailed::<dns_answer>::default();
    session.serve_ring(Ring::new(&MapHandle::try_from(&loaded.map("events")?)?)?, move |record| {
        if answer.set(record).is_ok()
            && let Some(found) = parse(&answer.tail)
        {
            HEARD.with_borrow_mut(|names| names.learn(found, answer.time_ns));
        }
    });
    Ok(())
}

/// Whether tables show names in the place of numbers.
pub(crate) fn show_names(yes: bool) {
    SHOWN.set(yes);
}

/// The name that an address was last found under.
pub fn heard(address: IpAddr) -> Option<Name> {
    HEARD.with_borrow(|names| names.get(address).cloned())
}

/// An address or, where names are shown, that which it was found under, or which /etc/hosts has.
pub fn host(address: IpAddr) -> String {
    let known = || {
        HOSTS.with(|hosts| {
            let read = || hosts_of(&fs::read_to_string("/etc/hosts").unwrap_or_default());
            hosts.get_or_init(read).get(&plain(address)).cloned()
        })
    };
    let named = || heard(address).map(|found| found.name).or_else(known);
    SHOWN.get().then(named).flatten().unwrap_or_else(|| address.to_string())
}

/// A port, or the service of /etc/services where names are shown.
pub fn service(port: u16) -> Cell<'static> {
    let named = || {
        SERVICES.with(|services| {
            let read = || services_of(&fs::read_to_string("/etc/services").unwrap_or_default());
            services.get_or_init(read).get(&port).cloned()
        })
    };
    let name = SHOWN.get().then(named).flatten();
    name.map_or(Cell::Int(port.into()), |name| Cell::Text(name.into()))
}

/// The names of ports (services(5)); the first of several, as TCP's stand before UDP's.
fn services_of(text: &str) -> HashMap<u16, String> {
    first_of_each(text, |name, port| Some((port.split('/').next()?.parse().ok()?, name)))
}

/// The names of addresses (hosts(5)).
fn hosts_of(text: &str) -> HashMap<IpAddr, String> {
    first_of_each(text, |address, name| Some((address.parse().ok()?, name)))
}

/// What the first two words of lines say, as a key and a name.
fn first_of_each<K: Eq + Hash>(
    text: &str,
    read: for<'a> fn(&'a str, &'a str) -> Option<(K, &'a str)>,
) -> HashMap<K, String> {
    let mut names = HashMap::new();
    for line in text.lines() {
        let mut words = words(line);
        if let (Some(first), Some(second)) = (words.next(), words.next())
            && let Some((key, name)) = read(first, second)
        {
            names.entry(key).or_insert_with(|| name.to_string());
        }
    }
    names
}

/// The words of a line before its remark, up to one that no terminal should see.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let text = line.split('#').next().unwrap_or_default();
    text.split_ascii_whitespace().take_while(|word| word.bytes().all(|b| b.is_ascii_graphic()))
}

/// What an answer says about addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The name that was asked for: lower case, no final dot, odd bytes as `\DDD`.
    pub name: String,
    /// The addresses, at the end of aliases too, and their time to live in seconds.
    pub addresses: Vec<(IpAddr, u32)>,
}

const A: u16 = 1;
const CNAME: u16 = 5;
const AAAA: u16 = 28;
const INTERNET: u16 = 1;

/// Limits on what one message may make us do.
const RECORDS: u16 = 256;
const ALIASES: usize = 16;

/// Reads a DNS message. `None` if it is not an answer, or names no address.
/// Of a message that was cut, what is whole counts.
pub fn parse(packet: &[u8]) -> Option<Answer> {
    let flags = word(packet, 2)?;
    // An answer (QR) to a plain question (opcode 0) without an error (rcode 0).
    if flags & 0xf80f != 0x8000 {
        return None;
    }
    let (questions, answers) = (word(packet, 4)?, word(packet, 6)?);

    let mut at = 12;
    let mut chain = Vec::new();
    // More than one question is seen nowhere; none at all is multicast DNS.
    for _ in 0..questions.min(RECORDS) {
        let (name, next) = read_name(packet, at)?;
        chain.push(name);
        at = next + 4;
    }

    let (mut aliases, mut found) = (Vec::new(), Vec::new());
    for _ in 0..answers.min(RECORDS) {
        let Some((record, next)) = read_record(packet, at) else { break };
        at = next;
        match record.data {
            Data::Alias(target) => aliases.push((record.owner, target)),
            Data::Address(address) => found.push((record.owner, address, record.ttl)),
            Data::Other => {}
        }
    }

    if chain.is_empty() {
        chain.push(found.first()?.0.clone());
    }
    for _ in 0..ALIASES {
        let Some(next) = aliases.iter().position(|(owner, _)| chain.contains(owner)) else { break };
        chain.push(aliases.swap_remove(next).1);
    }
    let addresses: Vec<_> = found
        .into_iter()
        .filter(|(owner, ..)| chain.contains(owner))
        .map(|(_, address, ttl)| (address, ttl))
        .collect();
    (!addresses.is_empty()).then(|| Answer { name: chain.swap_remove(0), addresses })
}

/// A question, or an answer to one, as far as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: u16,
    pub is_answer: bool,
    /// RCODE of an answer.
    pub result: u16,
    /// QTYPE.
    pub kind: u16,
    /// The name that is asked for, as in [`Answer`].
    pub name: String,
    /// What an answer has of addresses and aliases.
    pub answers: Vec<String>,
}

/// RCODEs from 0 on (RFC 1035, RFC 2136).
const RESULTS: [&str; 11] = [
    "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED", "YXDOMAIN", "YXRRSET",
    "NXRRSET", "NOTAUTH", "NOTZONE",
];

/// What may be asked for (the registry of DNS parameters at IANA); not all of it.
const KINDS: [(u16, &str); 19] = [
    (A, "A"),
    (2, "NS"),
    (CNAME, "CNAME"),
    (6, "SOA"),
    (12, "PTR"),
    (15, "MX"),
    (16, "TXT"),
    (AAAA, "AAAA"),
    (33, "SRV"),
    (35, "NAPTR"),
    (43, "DS"),
    (46, "RRSIG"),
    (48, "DNSKEY"),
    (52, "TLSA"),
    (64, "SVCB"),
    (65, "HTTPS"),
    (251, "IXFR"),
    (252, "AXFR"),
    (255, "ANY"),
];

impl Message {
    /// `None` if this is no DNS message, or has no question.
    pub fn parse(packet: &[u8]) -> Option<Self> {
        let flags = word(packet, 2)?;
        let (questions, records) = (word(packet, 4)?, word(packet, 6)?);
        if questions == 0 {
            return None;
        }
        let (name, mut at) = read_name(packet, 12)?;
        let kind = word(packet, at)?;
        at += 4;
        for _ in 1..questions.min(RECORDS) {
            at = read_name(packet, at)?.1 + 4;
        }
        let mut answers = Vec::new();
        for _ in 0..records.min(RECORDS) {
            let Some((record, next)) = read_record(packet, at) else { break };
            at = next;
            match record.data {
                Data::Alias(name) => answers.push(name),
                Data::Address(address) => answers.push(address.to_string()),
                Data::Other => {}
            }
        }
        let (is_answer, result) = (flags & 0x8000 != 0, flags & 0xf);
        Some(Message { id: word(packet, 0)?, is_answer, result, kind, name, answers })
    }

    /// `NXDOMAIN`, or the number.
    pub fn result(&self) -> String {
        let known = RESULTS.get(usize::from(self.result));
        known.map_or_else(|| self.result.to_string(), ToString::to_string)
    }

    /// `AAAA`, or `TYPE123` as RFC 3597 has it.
    pub fn kind(&self) -> String {
        let known = KINDS.iter().find(|(number, _)| *number == self.kind);
        known.map_or_else(|| format!("TYPE{}", self.kind), |(_, name)| (*name).into())
    }
}

struct Record {
    owner: String,
    ttl: u32,
    data: Data,
}

enum Data {
    Address(IpAddr),
    Alias(String),
    Other,
}

/// The record at a place, and where the next one begins.
fn read_record(packet: &[u8], at: usize) -> Option<(Record, usize)> {
    let (owner, at) = read_name(packet, at)?;
    let (kind, class) = (word(packet, at)?, word(packet, at + 2)?);
    let ttl = u32::from_be_bytes(packet.get(at + 4..at + 8)?.try_into().ok()?);
    let (start, length) = (at + 10, usize::from(word(packet, at + 8)?));
    let bytes = packet.get(start..start + length)?;

    // The highest bit of the class is multicast DNS's "forget older ones".
    let data = match (class & 0x7fff, kind) {
        (INTERNET, A) => Data::Address(Ipv4Addr::from(<[u8; 4]>::try_from(bytes).ok()?).into()),
        (INTERNET, AAAA) => Data::Address(Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?).into()),
        (INTERNET, CNAME) => Data::Alias(read_name(packet, start)?.0),
        _ => Data::Other,
    };
    Some((Record { owner, ttl, data }, start + length))
}

/// The name at a place, and where what follows it begins.
fn read_name(packet: &[u8], start: usize) -> Option<(String, usize)> {
    let mut name = String::new();
    let (mut at, mut earlier, mut after, mut length) = (start, start, None, 0);
    loop {
        match *packet.get(at)? {
            0 => return Some((name, after.unwrap_or(at + 1))),
            size @ 1..=63 => {
                let label = packet.get(at + 1..at + 1 + usize::from(size))?;
                length += label.len() + 1;
                if length > 254 {
                    return None;
                }
                if !name.is_empty() {
                    name.push('.');
                }
                for &byte in label {
                    match byte {
                        b'.' | b'\\' => name.extend(['\\', char::from(byte)]),
                        b'!'..=b'~' => name.push(char::from(byte.to_ascii_lowercase())),
                        _ => write!(name, "\\{byte:03}").ok()?,
                    }
                }
                at += 1 + label.len();
            }
            // The rest of the name stands elsewhere: further to the front each
            // time, so this ends.
            192.. => {
                let target = usize::from(word(packet, at)? & 0x3fff);
                if target >= earlier {
                    return None;
                }
                after.get_or_insert(at + 2);
                (at, earlier) = (target, target);
            }
            _ => return None,
        }
    }
}

fn word(packet: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(packet.get(at..at + 2)?.try_into().ok()?))
}

/// The names that addresses were last found under. It holds between `room`
/// and half as many; those not heard of for the longest time give way.
pub struct Names {
    room: usize,
    recent: HashMap<IpAddr, Name>,
    older: HashMap<IpAddr, Name>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub name: String,
    /// When it was heard, in ns.
    pub heard: u64,
    /// How long it may be relied on, in seconds.
    pub ttl: u32,
}

impl Names {
    pub fn new(room: usize) -> Self {
        Self { room, recent: HashMap::new(), older: HashMap::new() }
    }

    /// Takes note of an answer that came in at a time.
    pub fn learn(&mut self, answer: Answer, now: u64) {
        for (address, ttl) in answer.addresses {
            if self.recent.len() >= self.room.div_ceil(2) && !self.recent.contains_key(&address) {
                self.older = std::mem::take(&mut self.recent);
            }
            self.recent.insert(plain(address), Name { name: answer.name.clone(), heard: now, ttl });
        }
    }

    /// The name that an address was last found under.
    pub fn get(&self, address: IpAddr) -> Option<&Name> {
        let address = plain(address);
        self.recent.get(&address).or_else(|| self.older.get(&address))
    }
}

impl Name {
    /// How old the answer is at a time, in ns.
    pub fn age(&self, now: u64) -> u64 {
        now.saturating_sub(self.heard)
    }
}

/// `::ffff:192.0.2.1` is 192.0.2.1.
fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_and_hosts_are_read() {
        let text = "# a remark\nssh\t\t22/tcp\nx\x1b[1m 23/tcp\ndomain 53/tcp\nother 53/udp # no\nhttps 443/tcp\n";
        let services = services_of(text);
        assert_eq!(services.get(&22).map(String::as_str), Some("ssh"));
        assert_eq!(services.get(&53).map(String::as_str), Some("domain"));
        assert_eq!(services.len(), 3);

        let hosts =
            hosts_of("127.0.0.1 localhost # me\n::1 ip6-localhost loopback\nno address\n\n");
        let name = |address: &str| hosts.get(&address.parse().unwrap()).map(String::as_str);
        assert_eq!((name("127.0.0.1"), name("::1")), (Some("localhost"), Some("ip6-localhost")));
    }

    const WWW: &[u8] = b"\x03wWw\x07example\x03com\0";

    fn message(answers: u16, records: &[u8]) -> Vec<u8> {
        let mut packet = b"\x12\x34\x81\x80\0\x01".to_vec();
        packet.extend(answers.to_be_bytes());
        packet.extend(b"\0\0\0\0");
        packet.extend(WWW);
        packet.extend(b"\0\x01\0\x01");
        packet.extend(records);
        packet
    }

    const V4: &[u8] = b"\xc0\x0c\0\x01\0\x01\0\0\x01\x2c\0\x04\xc0\0\x02\x01";

    #[test]
    fn an_address() {
        let answer = parse(&message(1, V4)).unwrap();
        assert_eq!(answer.name, "www.example.com");
        assert_eq!(answer.addresses, [("192.0.2.1".parse().unwrap(), 300)]);
    }

    #[test]
    fn aliases_keep_the_name_that_was_asked_for() {
        // www.example.com -> cdn.example.com -> two addresses; one of a stranger.
        let records = [
            b"\xc0\x0c\0\x05\0\x01\0\0\0\x05\0\x06\x03cdn\xc0\x10".as_slice(),
            b"\xc0\x2d\0\x1c\0\x01\0\0\0\x05\0\x10\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01",
            b"\xc0\x2d\0\x01\0\x01\0\0\0\x06\0\x04\xc0\0\x02\x02",
            b"\x05other\0\0\x01\0\x01\0\0\0\x06\0\x04\xc0\0\x02\x09",
        ];
        let answer = parse(&message(4, &records.concat())).unwrap();
        assert_eq!(answer.name, "www.example.com");
        assert_eq!(
            answer.addresses,
            [("2001:db8::1".parse().unwrap(), 5), ("192.0.2.2".parse().unwrap(), 6)]
        );
    }

    #[test]
    fn multicast_has_no_question() {
        let packet = b"\0\0\x84\0\0\0\0\x01\0\0\0\0\x04host\x05local\0\0\x01\x80\x01\0\0\0\x78\0\x04\x0a\0\0\x01";
        assert_eq!(parse(packet).unwrap().name, "host.local");
    }

    #[test]
    fn questions_errors_and_the_cut() {
        let mut packet = message(2, &[V4, V4].concat());
        packet.truncate(packet.len() - 1);
        assert_eq!(parse(&packet).unwrap().addresses.len(), 1);
        for length in 0..packet.len() {
            parse(&packet[..length]);
        }
        packet[3] |= 3; // NXDOMAIN
        assert_eq!(parse(&packet), None);
        packet[2] &= 0x7f; // a question
        assert_eq!(parse(&packet), None);
        assert_eq!(parse(&message(0, b"")), None);
    }

    #[test]
    fn hostile_names() {
        // A pointer to itself, to what follows, and a loop of two.
        for target in [b"\xc0\x21\0\x01", b"\xc0\xff\0\x01", b"\xc0\x23\xc0\x21"] {
            assert_eq!(parse(&message(1, &[target.as_slice(), V4].concat())), None);
        }
        let mut packet = message(1, V4);
        packet[13] = 0x1b;
        packet[14] = b'.';
        assert_eq!(parse(&packet).unwrap().name, "\\027\\.w.example.com");
    }

    #[test]
    fn names_are_bounded_and_the_latest_wins() {
        let mut names = Names::new(10);
        let learn = |names: &mut Names, i: u32, name: &str| {
            let address = Ipv4Addr::from(i).into();
            names.learn(Answer { name: name.into(), addresses: vec![(address, 1)] }, i.into());
            assert_eq!(names.get(address).unwrap().name, name);
            assert!(names.recent.len() + names.older.len() <= 10);
        };
        for i in 0..1000 {
            learn(&mut names, i, "a");
        }
        learn(&mut names, 999, "b");
        let mapped = "::ffff:0.0.3.231".parse().unwrap();
        assert_eq!(names.get(mapped).unwrap().age(1001), 2);
        assert_eq!(names.get(Ipv4Addr::from(1).into()), None);
    }

    /// What a hostile server can make us do in 4096 bytes: 256 records whose
    /// owners are long names, and aliases that all match.
    #[test]
    fn the_worst_is_bearable() {
        let mut packet = message(256, b"");
        let long = packet.len();
        packet.extend([b"\x3f".as_slice(), &[b'a'; 63], b"\x3f", &[b'b'; 63]].concat());
        packet.extend([b"\x3f".as_slice(), &[b'c'; 63], b"\x3b", &[b'd'; 59], b"\0"].concat());
        packet.extend(b"\0\x10\0\x01\0\0\0\0\0\0");
        let pointer = (0xc000 | long as u16).to_be_bytes();
        while packet.len() + 14 <= 4096 {
            packet.extend(pointer);
            packet.extend(b"\0\x05\0\x01\0\0\0\0\0\x02");
            packet.extend(pointer);
        }
        let started = std::time::Instant::now();
        assert_eq!(parse(&packet), None);
        assert!(started.elapsed().as_millis() < 100, "{:?}", started.elapsed());

        // Nothing but pointers, each to the one before it.
        let mut packet = message(256, b"");
        let first = packet.len() as u16;
        packet.extend(b"\0\0\x10\0\x01\0\0\0\0\x0e\0");
        for at in 0..1792_u16 {
            let target = if at == 0 { first } else { first + 11 + 2 * (at - 1) };
            packet.extend((0xc000 | target).to_be_bytes());
        }
        let last = (0xc000 | (packet.len() as u16 - 2)).to_be_bytes();
        while packet.len() + 12 <= 4096 {
            packet.extend(last);
            packet.extend(b"\0\x10\0\x01\0\0\0\0\0\0");
        }
        let started = std::time::Instant::now();
        assert_eq!(parse(&packet), None);
        assert!(started.elapsed().as_millis() < 100, "{:?}", started.elapsed());
    }

    /// Random bytes, and good messages with random damage.
    #[test]
    fn random_bytes() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let good = message(
            3,
            &[
                b"\xc0\x0c\0\x05\0\x01\0\0\0\x05\0\x06\x03cdn\xc0\x10".as_slice(),
                b"\xc0\x2d\0\x1c\0\x01\0\0\0\x05\0\x10\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01",
                V4,
            ]
            .concat(),
        );
        for _ in 0..20_000 {
            let mut packet = good.clone();
            if random() % 2 == 0 {
                packet = (0..random() % 600).map(|_| random() as u8).collect();
                if packet.len() > 4 {
                    (packet[2], packet[3]) = (0x80, 0);
                }
            }
            for _ in 0..random() % 8 {
                let at = random() as usize % packet.len().max(1);
                match random() % 4 {
                    0 => packet.truncate(at.max(1)),
                    1 => packet.insert(at.min(packet.len()), 0xc0),
                    _ => {
                        if let Some(byte) = packet.get_mut(at) {
                            *byte = random() as u8;
                        }
                    }
                }
            }
            if let Some(answer) = parse(&packet) {
                assert!(answer.name.is_ascii() && answer.name.len() <= 4 * 255);
                assert!(!answer.name.bytes().any(|b| !b.is_ascii_graphic()));
            }
        }
    }
}

//! Options that tools share. Every tool has [`Shape`] and [`Run`]; a tool that
//! traces tasks has [`Tasks`]; the other groups are taken with
//! `#[command(flatten)]`.

use std::{ffi::OsString, path::PathBuf, time::Duration};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{
    column::Unit,
    error::usage,
    names::{self, Disks},
    time::Style,
};

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// What was said here goes before NO_COLOR, and that before
    /// CLICOLOR_FORCE and CLICOLOR (no-color.org, bixense.com/clicolors).
    pub fn wanted(self, terminal: bool) -> bool {
        let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
        let zero = |name| std::env::var_os(name).is_some_and(|v| v == "0");
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if set("NO_COLOR") => false,
            Color::Auto if set("CLICOLOR_FORCE") && !zero("CLICOLOR_FORCE") => true,
            Color::Auto => terminal && !zero("CLICOLOR"),
        }
    }
}

// These groups have no doc comments: clap would make them the tool's summary.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Output")]
pub struct Shape {
    /// JSON Lines, the same as --format json
    #[arg(short = 'J', long, conflicts_with = "format")]
    json: bool,
    /// Comma-separated values, the same as --format csv
    #[arg(long, conflicts_with_all = ["format", "json"])]
    csv: bool,
    /// How to print
    #[arg(
        long,
        value_enum,
        default_value = "table",
        value_name = "FORMAT",
        hide_possible_values = true,
        help = "table, json or csv"
    )]
    format: Format,
    /// Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away
    #[arg(long, value_delimiter = ',', value_name = "LIST", allow_hyphen_values = true)]
    pub fields: Vec<String>,
    /// Time of each event: clock (the default), rel, iso or mono
    #[arg(long, value_enum, value_name = "STYLE", num_args = 0..=1, require_equals = true,
        default_missing_value = "clock", hide_possible_values = true)]
    pub timestamp: Option<Style>,
    /// Leave out the headings
    #[arg(long)]
    pub no_header: bool,
    /// Stop after this many rows
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub max_events: Option<u64>,
    /// Colours: auto, always or never
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        value_name = "WHEN",
        hide_possible_values = true
    )]
    pub color: Color,
}

impl Shape {
    pub fn format(&self) -> Format {
        match (self.json, self.csv) {
            (true, _) => Format::Json,
            (_, true) => Format::Csv,
            _ => self.format,
        }
    }
}

#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Run")]
pub struct Run {
    /// Stop after this time: 5 (seconds), 500ms, 2m
    #[arg(long, value_parser = duration, value_name = "TIME")]
    pub duration: Option<Duration>,
    /// Exit with 3 if anything was lost
    #[arg(long)]
    pub strict: bool,
    /// Room for events that are not printed yet: 4M, 256K
    #[arg(long, value_parser = size, value_name = "BYTES")]
    pub buffer_size: Option<u32>,
    /// Entries in the tool's tables
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=16_777_216))]
    pub map_size: Option<u32>,
    /// Trace this tool's own process too
    #[arg(long)]
    pub trace_self: bool,
    /// Kernel type information for a kernel that does not carry it
    #[arg(long, value_name = "FILE")]
    pub btf: Option<PathBuf>,
    /// Say what is attached and why; show libbpf's messages
    #[arg(short, long)]
    pub verbose: bool,
    /// Create this file once everything is attached
    #[arg(long, hide = true, value_name = "FILE")]
    pub ready_file: Option<PathBuf>,
}

#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Tasks (lists by comma; ! leaves out)")]
pub struct Tasks {
    /// Processes
    #[arg(short, long, value_delimiter = ',', value_name = "LIST")]
    pub pid: Vec<String>,
    /// Threads
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub tid: Vec<String>,
    /// Children of these processes
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub ppid: Vec<String>,
    /// Users, by name or number
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub uid: Vec<String>,
    /// Tasks with this text in their name
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub comm: Vec<String>,
    /// Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup
    #[arg(short = 'G', long, value_name = "PATH")]
    pub cgroup: Vec<String>,
    /// Tasks in a container, by name or id
    #[arg(long, value_name = "NAME|ID")]
    pub container: Vec<String>,
    /// Tasks of a systemd unit
    #[arg(long, value_name = "NAME")]
    pub unit: Vec<String>,
    #[command(flatten)]
    pub load: Load,
}

// Also for tools that do not tell tasks apart.
#[derive(Args, Clone, Debug, Default)]
pub struct Load {
    /// Run this command; trace it and its descendants
    #[arg(last = true, value_name = "COMMAND")]
    pub command: Vec<OsString>,
}

// When to print summaries.
#[derive(Args, Clone, Debug, Default)]
pub struct Interval {
    /// Time between summaries [default: one, at the end]
    #[arg(value_parser = duration, value_name = "INTERVAL")]
    interval: Option<Duration>,
    /// How many summaries to print
    #[arg(value_name = "COUNT", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// The same as INTERVAL
    #[arg(long = "interval", value_parser = duration, value_name = "TIME", conflicts_with = "interval")]
    every: Option<Duration>,
    /// The same as COUNT
    #[arg(long = "count", value_name = "N", conflicts_with = "count",
        value_parser = clap::value_parser!(u64).range(1..))]
    times: Option<u64>,
}

/// For tools whose `--count` means something else.
impl From<Option<Duration>> for Interval {
    fn from(every: Option<Duration>) -> Self {
        Interval { interval: None, count: None, every, times: None }
    }
}

impl Interval {
    pub fn every(&self) -> Option<Duration> {
        self.interval.or(self.every)
    }

    pub fn count(&self) -> Option<u64> {
        self.count.or(self.times)
    }

    /// So many of them.
    pub fn times(self, times: Option<u64>) -> Self {
        Interval { times, ..self }
    }

    /// For tools that print a summary a second unless told otherwise.
    pub fn or_every(&self, default: Duration) -> Self {
        Interval { every: self.every().or(Some(default)), interval: None, ..self.clone() }
    }
}

// For tools that print a row a second.
#[derive(Args, Clone, Debug)]
#[command(mut_arg("interval", |arg| arg.help("Time between rows [default: 1]")))]
#[command(mut_arg("count", |arg| arg.help("How many rows to print")))]
pub struct EachSecond {
    #[command(flatten)]
    pub interval: Interval,
}

// What the tools have in common that show who did most.
#[derive(Args, Clone, Debug)]
// Both are named: an argument that is changed goes behind all others.
#[command(mut_arg("interval", |arg| arg.help("Time between tables [default: 1]")))]
#[command(mut_arg("count", |arg| arg.help("How many tables to print")))]
pub struct Top {
    #[command(flatten)]
    pub interval: Interval,
    /// Do not clear the screen
    #[arg(short = 'C', long, alias = "noclear")]
    pub no_clear: bool,
    /// How many rows to show at most [default: 20; all in JSON and CSV]
    #[arg(short, long, alias = "maxrows", value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..))]
    pub rows: Option<u32>,
    /// Column to sort by, the largest first; with :asc behind it, the smallest
    #[arg(short, long, value_name = "COLUMN")]
    pub sort: Option<String>,
}

// A positional duration, as BCC has it for some tools.
#[derive(Args, Clone, Debug)]
pub struct For {
    /// The same as --duration
    #[arg(value_parser = duration, value_name = "DURATION", conflicts_with = "duration")]
    pub for_time: Option<Duration>,
}

// Which disk.
#[derive(Args, Clone, Debug)]
pub struct Disk {
    /// Requests to this disk or partition only: vda, 8:1, /dev/mapper/home
    #[arg(short, long, value_name = "DISK")]
    disk: Option<String>,
}

impl Disk {
    /// The same option; without it, what was said otherwise.
    pub fn or(&self, otherwise: &Option<String>) -> Self {
        Disk { disk: self.disk.clone().or(otherwise.clone()) }
    }

    /// The number of the disk; 0 means all.
    pub fn number(&self) -> Result<u32> {
        let find = |name: &String| Disks::load().find(name).map_err(|e| usage(e.to_string()));
        Ok(self.disk.as_ref().map(find).transpose()?.unwrap_or(0))
    }
}

// Which sockets to trace, and how to show them.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Sockets (lists by comma; ! leaves out)")]
pub struct Sockets {
    /// IPv4 only, also where an IPv6 socket speaks it
    #[arg(short = '4', long)]
    ipv4: bool,
    /// IPv6 only
    #[arg(short = '6', long)]
    ipv6: bool,
    /// Keep room for IPv6 addresses
    #[arg(short, long)]
    pub wide: bool,
    /// Local ports: 80, 8000-8080
    #[arg(long, alias = "localport", value_delimiter = ',', value_name = "LIST")]
    pub lport: Vec<String>,
    /// Remote ports: 80, 8000-8080
    #[arg(long, alias = "remoteport", value_delimiter = ',', value_name = "LIST")]
    pub rport: Vec<String>,
    /// Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub addr: Vec<String>,
    /// Those of the local end
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub laddr: Vec<String>,
    /// Those of the remote end
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub raddr: Vec<String>,
    #[command(flatten)]
    pub networks: Networks,
    /// Show names in tables: services, and hosts as name servers answered meanwhile
    #[arg(short, long)]
    pub dns: bool,
}

impl Sockets {
    /// The family to trace, if not both.
    pub fn families(&self) -> Vec<String> {
        match (self.ipv4, self.ipv6) {
            (true, false) => vec![names::AF_INET.to_string()],
            (false, true) => vec![names::AF_INET6.to_string()],
            _ => Vec::new(),
        }
    }
}

// Which interface, for tools about packets.
#[derive(Args, Clone, Debug)]
pub struct Wire {
    /// Packets on this interface only
    #[arg(short, long, value_parser = interface_name, value_name = "NAME")]
    pub interface: Option<String>,
    #[command(flatten)]
    pub networks: Networks,
}

// In which networks.
#[derive(Args, Clone, Debug)]
pub struct Networks {
    /// Network namespaces: inode, pid in it, file, or ip-netns(8)'s name
    #[arg(long, value_delimiter = ',', value_name = "LIST")]
    pub netns: Vec<String>,
}

// The unit of times in tables.
#[derive(Args, Clone, Debug)]
pub struct Milliseconds {
    /// Show milliseconds instead of microseconds
    #[arg(short, long)]
    milliseconds: bool,
}

impl Milliseconds {
    pub fn unit(&self) -> Unit {
        if self.milliseconds { Unit::Ms } else { Unit::Us }
    }
}

// The unit of times in tables, where they are short.
#[derive(Args, Clone, Debug)]
pub struct TimeUnit {
    /// Show microseconds instead of nanoseconds
    #[arg(short = 'u', long)]
    microseconds: bool,
    /// Show milliseconds instead of nanoseconds
    #[arg(short, long, conflicts_with = "microseconds")]
    milliseconds: bool,
}

impl TimeUnit {
    pub fn unit(&self) -> Unit {
        match (self.microseconds, self.milliseconds) {
            (true, _) => Unit::Us,
            (_, true) => Unit::Ms,
            _ => Unit::Ns,
        }
    }
}

/// The name of a network interface.
fn interface_name(text: &str) -> Result<String, String> {
    if (1..libc::IF_NAMESIZE).contains(&text.len()) {
        Ok(text.into())
    } else {
        Err("the name of an interface has 1 to 15 bytes".into())
    }
}

/// A protocol that packets carry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EthProtocol {
    Ethernet(u16),
    /// Within IP.
    Ip(u8),
}

impl std::str::FromStr for EthProtocol {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let ethernet = names::ethernet_protocol(text).map(Self::Ethernet);
        let named = || names::IP_PROTOCOLS.number(text).and_then(|number| number.try_into().ok());
        let ip = || text.parse().ok().or_else(named).map(Self::Ip);
        ethernet.or_else(ip).ok_or_else(|| {
            "a protocol is needed: tcp, udp, icmp, arp, 47, or 0x88cc for one of Ethernet".into()
        })
    }
}

/// A time that is not zero, below 30 years: `5`, `0.5`, `500ms`, `2m`.
pub fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let scale = match &text[digits.len()..] {
        "ns" => 1e-9,
        "us" => 1e-6,
        "ms" => 1e-3,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        "d" => 86400.0,
        other => return Err(format!("'{other}' is no unit of time: ns, us, ms, s, m, h, d")),
    };
    match digits.parse::<f64>().map(|n| n * scale) {
        Ok(s) if (1e-9..1e9).contains(&s) => Ok(Duration::from_secs_f64(s)),
        Ok(_) => Err("a time from 1ns to 30 years is needed".into()),
        Err(_) => Err("a number, with or without a unit, is needed: 5, 500ms, 2m".into()),
    }
}

/// A time that is in milliseconds unless it has a unit: `10`, `0.5`, `500us`.
pub fn millis(text: &str) -> Result<Duration, String> {
    let bare = text.ends_with(|c: char| c.is_ascii_digit());
    duration(&if bare { format!("{text}ms") } else { text.into() })
}

/// The same, or 0.
pub fn millis_or_zero(text: &str) -> Result<Duration, String> {
    if text == "0" { Ok(Duration::ZERO) } else { millis(text) }
}

/// A time that is in microseconds unless it has a unit: `1000`, `10ms`; or 0.
pub fn micros(text: &str) -> Result<Duration, String> {
    if text == "0" {
        return Ok(Duration::ZERO);
    }
    let bare = text.ends_with(|c: char| c.is_ascii_digit());
    duration(&if bare { format!("{text}us") } else { text.into() })
}

/// A number of bytes: `65536`, `64K`, `4M`, `1G`.
pub fn size(text: &str) -> Result<u32, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let scale = match &text[digits.len()..] {
        "" => 1,
        "K" | "k" | "KiB" => 1 << 10,
        "M" | "MiB" => 1 << 20,
        "G" | "GiB" => 1 << 30,
        other => return Err(format!("'{other}' is no unit of size: K, M, G")),
    };
    match digits.parse::<u64>().ok().and_then(|n| n.checked_mul(scale)) {
        Some(n @ 4096..=0x4000_0000) => Ok(n as u32),
        Some(_) => Err("a size from 4K to 1G is needed".into()),
        None => Err("a number, with or without a unit, is needed: 64K, 4M".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units_and_bounds() {
        assert_eq!(duration("5"), Ok(Duration::from_secs(5)));
        assert_eq!(duration("0.5"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("2m"), Ok(Duration::from_secs(120)));
        assert_eq!(millis("10"), Ok(Duration::from_millis(10)));
        assert_eq!(millis("0.5"), millis("500us"));
        for wrong in ["0", "-1", "1e99", "5 s", "x", "", "5w", "nan", "inf"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn sizes_have_units_and_bounds() {
        assert_eq!(size("64K"), Ok(65536));
        assert_eq!(size("4M"), Ok(4 << 20));
        for wrong in ["0", "1", "-1", "9999G", "18446744073709551615G", "K", "4X"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}

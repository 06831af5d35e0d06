//! Samples by perf_event_open(2): what is counted, how often it calls, and on
//! which processors.

use std::{
    ffi::CStr,
    fs, io,
    os::fd::{AsRawFd as _, FromRawFd as _, IntoRawFd as _, OwnedFd},
};

use anyhow::{Context as _, Result};
use libbpf_rs::ProgramMut;

use crate::{
    error::{unsupported, usage},
    session::Session,
    text::near,
};

/// linux/perf_event.h
const HARDWARE: u32 = 0;
const SOFTWARE: u32 = 1;

/// Something that the kernel or the processor counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    pub name: &'static str,
    kind: u32,
    config: u64,
}

/// The names are those of perf-list(1).
const EVENTS: &[(&str, u32, u64)] = &[
    ("cpu-clock", SOFTWARE, 0),
    ("task-clock", SOFTWARE, 1),
    ("page-faults", SOFTWARE, 2),
    ("faults", SOFTWARE, 2),
    ("context-switches", SOFTWARE, 3),
    ("cs", SOFTWARE, 3),
    ("cpu-migrations", SOFTWARE, 4),
    ("migrations", SOFTWARE, 4),
    ("minor-faults", SOFTWARE, 5),
    ("major-faults", SOFTWARE, 6),
    ("alignment-faults", SOFTWARE, 7),
    ("emulation-faults", SOFTWARE, 8),
    ("cycles", HARDWARE, 0),
    ("cpu-cycles", HARDWARE, 0),
    ("instructions", HARDWARE, 1),
    ("cache-references", HARDWARE, 2),
    ("cache-misses", HARDWARE, 3),
    ("branches", HARDWARE, 4),
    ("branch-instructions", HARDWARE, 4),
    ("branch-misses", HARDWARE, 5),
    ("bus-cycles", HARDWARE, 6),
    ("stalled-cycles-frontend", HARDWARE, 7),
    ("stalled-cycles-backend", HARDWARE, 8),
    ("ref-cycles", HARDWARE, 9),
];

impl Event {
    pub const CPU_CLOCK: Event = Event { name: "cpu-clock", kind: SOFTWARE, config: 0 };

    pub fn parse(text: &str) -> Result<Self, String> {
        let wanted = text.to_lowercase();
        let found = EVENTS.iter().find(|(name, ..)| *name == wanted);
        found.map(|&(name, kind, config)| Event { name, kind, config }).ok_or_else(|| {
            let names = EVENTS.iter().map(|(name, ..)| *name);
            let close = near(&wanted, names.clone());
            match close.is_empty() {
                true => format!("there is {}", names.collect::<Vec<_>>().join(", ")),
                false => format!("perhaps {}", close.join(", ")),
            }
        })
    }

    pub fn is_hardware(self) -> bool {
        self.kind == HARDWARE
    }

    /// Whether it passes by itself, so that it can be had at a frequency, and
    /// needs to be: of other software events each one counts.
    pub fn is_clock(self) -> bool {
        self.kind == HARDWARE || self.config <= 1
    }
}

/// When an event calls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Each {
    /// So many times a second.
    Hertz(u64),
    /// Every so many events; of clocks, nanoseconds.
    Period(u64),
}

/// The second version of struct perf_event_attr, which every kernel takes.
#[repr(C)]
#[derive(Default)]
struct Attr {
    kind: u32,
    size: u32,
    config: u64,
    each: u64,
    sample_type: u64,
    read_format: u64,
    flags: u64,
    wakeup: u32,
    bp_type: u32,
    config1: u64,
    config2: u64,
}

const FREQ: u64 = 1 << 10;

/// An event on one processor, whatever runs there.
fn open(event: Event, each: Each, cpu: u32) -> io::Result<OwnedFd> {
    let (each, flags) = match each {
        Each::Hertz(n) => (n, FREQ),
        Each::Period(n) => (n, 0),
    };
    let Event { kind, config, .. } = event;
    open_attr(Attr { kind, config, each, flags, ..Attr::default() }, cpu)
}

/// A tracepoint, by its number; it counts on all processors.
pub(crate) fn tracepoint(id: u64) -> io::Result<OwnedFd> {
    const TRACEPOINT: u32 = 2;
    open_attr(Attr { kind: TRACEPOINT, config: id, each: 1, ..Attr::default() }, 0)
}

/// An instruction of the kernel, so many bytes behind the start of a function.
pub(crate) fn kprobe(function: &CStr, offset: u64) -> io::Result<OwnedFd> {
    let kind = fs::read_to_string("/sys/bus/event_source/devices/kprobe/type")?;
    let kind = kind.trim().parse().map_err(io::Error::other)?;
    let config1 = function.as_ptr() as u64;
    open_attr(Attr { kind, config1, config2: offset, ..Attr::default() }, 0)
}

fn open_attr(attr: Attr, cpu: u32) -> io::Result<OwnedFd> {
    const PERF_FLAG_FD_CLOEXEC: libc::c_ulong = 8;
    let attr = Attr { size: size_of::<Attr>() as u32, ..attr };
    // SAFETY: the kernel reads `size` bytes of the attributes and the text that they may point to,
    // keeps no pointer to them, and returns a descriptor that nobody else owns.
    #[allow(unsafe_code)]
    unsafe {
        let fd = libc::syscall(
            libc::SYS_perf_event_open,
            &attr,
            -1 as libc::pid_t,
            cpu as libc::c_int,
            -1 as libc::c_int,
            PERF_FLAG_FD_CLOEXEC,
        );
        if fd < 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(OwnedFd::from_raw_fd(fd as i32))
    }
}

/// Has a program called by an event on these processors, or on all.
pub fn attach(
    session: &mut Session,
    program: &ProgramMut<'_>,
    event: Event,
    each: Each,
    only: Option<&Cpus>,
) -> Result<()> {
    let online = online()?;
    let chosen = only.unwrap_or(&online);
    if let Some(cpu) = chosen.0.iter().find(|cpu| !online.0.contains(cpu)) {
        return Err(usage(format!("processor {cpu} is not online")));
    }
    let hook = format!("perf_event/{}", event.name);
    for &cpu in &chosen.0 {
        let fd = match open(event, each, cpu) {
            Ok(fd) => fd,
            // It went off line since.
            Err(e) if e.raw_os_error() == Some(libc::ENODEV) => continue,
            Err(e) => return Err(explain(event, each, e)),
        };
        let link = program.attach_perf_event(fd.as_raw_fd()).with_context(|| hook.clone())?;
        // The link closes it.
        let _ = fd.into_raw_fd();
        session.keep(&hook, link);
    }
    Ok(())
}

fn explain(event: Event, each: Each, e: io::Error) -> anyhow::Error {
    let most = fs::read_to_string("/proc/sys/kernel/perf_event_max_sample_rate");
    let most: Option<u64> = most.ok().and_then(|text| text.trim().parse().ok());
    match (e.raw_os_error(), each, most) {
        (Some(libc::EINVAL), Each::Hertz(hz), Some(most)) if hz > most => usage(format!(
            "{hz} samples a second are more than the sysctl kernel.perf_event_max_sample_rate \
             allows, which is {most}"
        )),
        (Some(libc::ENOENT | libc::EOPNOTSUPP | libc::EINVAL), ..) if event.kind == HARDWARE => {
            unsupported(format!(
                "this machine has no hardware counter for {}, as is usual for virtual machines: \
                 --event has what works everywhere: cpu-clock, page-faults, major-faults …",
                event.name
            ))
        }
        (Some(libc::EACCES | libc::EPERM), ..) => unsupported(format!(
            "the kernel does not let this user count {}: lower the sysctl \
             kernel.perf_event_paranoid, or try sudo",
            event.name
        )),
        _ => anyhow::Error::new(e).context(format!("perf_event_open for {}", event.name)),
    }
}

/// The processors that are online.
fn online() -> Result<Cpus> {
    const FILE: &str = "/sys/devices/system/cpu/online";
    let text = fs::read_to_string(FILE).context(FILE)?;
    Cpus::parse(text.trim()).map_err(anyhow::Error::msg).context(FILE)
}

/// Processors by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Cpus(Vec<u32>);

impl Cpus {
    /// A list as the kernel writes it: `0,2-5`.
    pub fn parse(text: &str) -> Result<Self, String> {
        /// As many as Linux can have.
        const MOST: u32 = 8192;
        let mut all = Vec::new();
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            match (first.parse::<u32>(), last.parse::<u32>()) {
                (Ok(first), Ok(last)) if first <= last && last < MOST => all.extend(first..=last),
                _ => return Err(format!("'{part}' is no processor, nor a range such as 2-5")),
            }
        }
        all.sort_unstable();
        all.dedup();
        Ok(Cpus(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_processors() {
        assert_eq!(Cpus::parse("0").unwrap().0, [0]);
        assert_eq!(Cpus::parse("2-4,129,0,3").unwrap().0, [0, 2, 3, 4, 129]);
        for wrong in ["", "x", "1-", "3-2", "-1", "0-99999999"] {
            assert!(Cpus::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn events_have_names() {
        assert_eq!(Event::parse("CPU-clock"), Ok(Event::CPU_CLOCK));
        assert!(Event::parse("page-fault").unwrap_err().contains("page-faults"));
        assert!(Event::parse("nothing").unwrap_err().starts_with("there is cpu-clock"));
        assert!(!Event::parse("faults").unwrap().is_clock());
    }
}

//! Event times. BPF takes them from the boot clock; people read dates.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use clap::ValueEnum;
use jiff::{
    Timestamp,
    tz::{Offset, TimeZone},
};

const SECOND: u64 = 1_000_000_000;
/// A step of the wall clock that is not just its being slewed.
const STEP: u64 = 1_000_000;

/// How a table shows the time of an event.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Style {
    /// HH:MM:SS, local time
    Clock,
    /// HH:MM:SS.mmm, local time
    #[value(skip)]
    ClockMs,
    /// Seconds since the first event
    Rel,
    /// Date and time with the zone, as ISO 8601
    Iso,
    /// Nanoseconds of CLOCK_MONOTONIC
    Mono,
    /// Seconds since the machine was started
    #[value(skip)]
    Boot,
}

impl Style {
    pub fn heading(self) -> &'static str {
        match self {
            Style::Rel | Style::Boot => "TIME(s)",
            Style::ClockMs => "TIMESTAMP",
            _ => "TIME",
        }
    }

    pub fn width(self) -> usize {
        match self {
            Style::Clock => 8,
            Style::ClockMs => 12,
            Style::Rel => 11,
            Style::Iso => 32,
            Style::Mono => 15,
            Style::Boot => 18,
        }
    }
}

/// Reads a clock, in ns.
pub fn now_ns(clock: libc::clockid_t) -> u64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the kernel fills in the timespec it is given.
    #[allow(unsafe_code)]
    unsafe {
        libc::clock_gettime(clock, &mut time);
    }
    time.tv_sec as u64 * SECOND + time.tv_nsec as u64
}

/// Turns ns of the boot clock into what people read.
pub struct Clock {
    /// Wall clock minus boot clock, ns.
    to_real: u64,
    /// Boot clock minus CLOCK_MONOTONIC, ns: the time that was slept through.
    slept: u64,
    first: Option<u64>,
    zone: TimeZone,
    checked: Instant,
    /// The last second that was written out, and how: events come in bursts.
    second: (u64, Style, String),
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock {
    pub fn new() -> Self {
        Clock {
            to_real: offset(libc::CLOCK_REALTIME),
            slept: offset(libc::CLOCK_MONOTONIC).wrapping_neg(),
            first: None,
            zone: TimeZone::system(),
            checked: Instant::now(),
            second: (u64::MAX, Style::Clock, String::new()),
        }
    }

    /// Shows the boot clock as if the machine had come up in 1970, in UTC: for tests.
    pub fn fixed() -> Self {
        Clock { to_real: 0, slept: 0, zone: TimeZone::UTC, ..Clock::new() }
    }

    /// Shows times of UTC, not local ones.
    pub fn show_utc(&mut self) {
        self.zone = TimeZone::UTC;
    }

    /// Follows steps of the wall clock; call now and then.
    pub fn refresh(&mut self) {
        if self.checked.elapsed() > Duration::from_millis(100) {
            self.checked = Instant::now();
            let to_real = offset(libc::CLOCK_REALTIME);
            if to_real.abs_diff(self.to_real) > STEP {
                self.to_real = to_real;
            }
        }
    }

    /// The time now, in ns of the boot clock.
    pub fn now(&self) -> u64 {
        now_ns(libc::CLOCK_BOOTTIME)
    }

    /// Appends a time in UTC, as JSON has it: `2026-11-22T08:41:05.123456789Z`.
    pub fn utc(&mut self, boot_ns: u64, out: &mut String) {
        let real = boot_ns.wrapping_add(self.to_real);
        // Mono is never written by the second: here it stands for UTC.
        if self.second.0 != real / SECOND || self.second.1 != Style::Mono {
            self.second = (real / SECOND, Style::Mono, date(real, Offset::UTC));
        }
        out.push_str(&self.second.2);
        out.push('.');
        // Nine digits, by way of a tenth in front.
        out.push_str(&itoa::Buffer::new().format(SECOND + real % SECOND)[1..]);
        out.push('Z');
    }

    /// Appends a time as a table shows it.
    pub fn show(&mut self, boot_ns: u64, style: Style, out: &mut String) {
        let real = boot_ns.wrapping_add(self.to_real);
        let first = *self.first.get_or_insert(boot_ns);
        let _ = match style {
            Style::Rel => {
                // Another processor's event may be older than the first that was printed.
                let (sign, ns) = match boot_ns >= first {
                    true => ("", boot_ns - first),
                    false => ("-", first - boot_ns),
                };
                write!(out, "{sign}{}.{:06}", ns / SECOND, ns % SECOND / 1000)
            }
            Style::Mono => write!(out, "{}", boot_ns.wrapping_sub(self.slept)),
            Style::Boot => write!(out, "{}.{:09}", boot_ns / SECOND, boot_ns % SECOND),
            Style::Clock | Style::ClockMs | Style::Iso => {
                let offset = self.zone.to_offset(timestamp(real));
                if self.second.0 != real / SECOND || self.second.1 != style {
                    self.second = (real / SECOND, style, date(real, offset));
                }
                let date = &self.second.2;
                let time = &date[date.len() - "HH:MM:SS".len()..];
                match style {
                    Style::Clock => write!(out, "{time}"),
                    Style::ClockMs => write!(out, "{time}.{:03}", real % SECOND / 1_000_000),
                    _ => {
                        let minutes = offset.seconds().unsigned_abs() / 60;
                        let sign = if offset.seconds() < 0 { '-' } else { '+' };
                        let (hours, minutes) = (minutes / 60, minutes % 60);
                        let micros = real % SECOND / 1000;
                        write!(out, "{date}.{micros:06}{sign}{hours:02}:{minutes:02}")
                    }
                }
            }
        };
    }
}

fn timestamp(real_ns: u64) -> Timestamp {
    Timestamp::from_second((real_ns / SECOND) as i64).unwrap_or_default()
}

/// `2026-11-22T08:41:05`, by hand: jiff's printer of patterns is large.
fn date(real_ns: u64, offset: Offset) -> String {
    let t = offset.to_datetime(timestamp(real_ns));
    let (year, month, day) = (t.year(), t.month(), t.day());
    let (hour, minute, second) = (t.hour(), t.minute(), t.second());
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

/// A clock minus the boot clock, in ns (wrapping).
fn offset(clock: libc::clockid_t) -> u64 {
    now_ns(clock).wrapping_sub(now_ns(libc::CLOCK_BOOTTIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_asked() {
        let mut clock = Clock::new();
        (clock.to_real, clock.slept, clock.zone) = (1_700_000_000 * SECOND, 5, TimeZone::UTC);
        let mut all = String::new();
        for (style, ns) in [
            (Style::Clock, 7 * SECOND),
            (Style::Rel, 9 * SECOND + 1_000),
            (Style::Rel, 6 * SECOND),
            (Style::ClockMs, 7 * SECOND + 1_000_000),
            (Style::Iso, 7 * SECOND + 1_000_000),
            (Style::Mono, 7),
            (Style::Boot, 86_400 * SECOND + 1),
        ] {
            clock.show(ns, style, &mut all);
            all.push(' ');
        }
        clock.utc(7 * SECOND + 1, &mut all);
        assert_eq!(
            all,
            "22:13:27 2.000001 -1.000000 22:13:27.001 2023-11-14T22:13:27.001000+00:00 2 \
             86400.000000001 2023-11-14T22:13:27.000000001Z"
        );
    }
}

//! Signals.

use std::borrow::Cow;

use super::table::{Table, table};

/// `asm/signal.h`, the same on x86 and arm64.
const SIGNALS: Table = table!(
    "1 SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 \
     SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG \
     SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS"
);

/// As `kill -l` counts. The kernel's own first real-time signal is 32, but glibc keeps two.
const RTMIN: u32 = 34;
const RTMAX: u32 = 64;

/// The name of a signal: `SIGKILL`, `SIGRTMIN+2`; 32 and 33 are `SIGRTMIN-2` and `SIGRTMIN-1`.
pub fn signal(number: u32) -> Option<Cow<'static, str>> {
    match number {
        RTMIN => Some("SIGRTMIN".into()),
        32..=RTMAX => Some(format!("SIGRTMIN{:+}", i64::from(number) - i64::from(RTMIN)).into()),
        _ => SIGNALS.name(number).map(Cow::Borrowed),
    }
}

/// The number of a signal by number or name, with or without `SIG`, in either case; real-time
/// signals count from `RTMIN` up or `RTMAX` down.
pub fn signal_number(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return signal(number).map(|_| number);
    }
    let upper = text.to_ascii_uppercase();
    let name = upper.strip_prefix("SIG").unwrap_or(&upper);
    match name {
        "IOT" => return Some(6),
        "CLD" => return Some(17),
        "POLL" => return Some(29),
        _ => {}
    }
    for (start, base) in [("RTMIN", RTMIN), ("RTMAX", RTMAX)] {
        let Some(offset) = name.strip_prefix(start) else { continue };
        let offset = match offset {
            "" => 0,
            _ if offset.starts_with(['+', '-']) => offset.parse().ok()?,
            _ => return None,
        };
        return base.checked_add_signed(offset).filter(|n| (32..=RTMAX).contains(n));
    }
    SIGNALS.number(&format!("SIG{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        SIGNALS.check();
        assert_eq!(SIGNALS.iter().count(), 31);
        for number in 1..=64 {
            let name = signal(number).unwrap();
            assert_eq!(signal_number(&name), Some(number), "{name}");
            assert_eq!(signal_number(&name[3..]), Some(number), "{name}");
            assert_eq!(signal_number(&name.to_lowercase()), Some(number), "{name}");
        }
    }

    #[test]
    fn anchors() {
        assert_eq!(signal(libc::SIGKILL as u32).unwrap(), "SIGKILL");
        assert_eq!(signal(libc::SIGCHLD as u32).unwrap(), "SIGCHLD");
        assert_eq!(signal(libc::SIGSYS as u32).unwrap(), "SIGSYS");
        assert_eq!(signal(libc::SIGRTMIN() as u32).unwrap(), "SIGRTMIN");
        assert_eq!(signal(36).unwrap(), "SIGRTMIN+2");
        assert_eq!(signal_number("RTMAX-1"), Some(63));
        assert_eq!(signal_number("poll"), Some(libc::SIGPOLL as u32));
        assert_eq!(signal_number("15"), Some(15));
    }

    #[test]
    fn no_such_signal() {
        assert!([0, 65, u32::MAX].iter().all(|n| signal(*n).is_none()));
        for name in ["", "SIG", "0", "65", "NONE", "RTMIN+31", "RTMAX+1", "RTMIN2", "RTMIN+x"] {
            assert_eq!(signal_number(name), None, "{name}");
        }
    }
}

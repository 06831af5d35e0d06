//! What libbpf says, kept for the reason in it, or shown with `-v`.

use std::{
    io::{self, Write as _},
    sync::Mutex,
};

use libbpf_rs::PrintLevel;

use crate::{error::unsupported, probe};

static LOG: Mutex<String> = Mutex::new(String::new());

/// Keeps libbpf's messages; with `verbose`, prints them too.
pub fn keep(verbose: bool) {
    fn push(_: PrintLevel, message: String) {
        if let Ok(mut log) = LOG.lock() {
            log.push_str(&message);
        }
    }
    fn print(level: PrintLevel, message: String) {
        let _ = io::stderr().write_all(message.as_bytes());
        push(level, message);
    }
    libbpf_rs::set_print(Some(match verbose {
        true => (PrintLevel::Debug, print as fn(_, _)),
        false => (PrintLevel::Info, push as fn(_, _)),
    }));
}

/// Why a program cannot be attached to a hook, as [`explain`] says it.
pub fn not_attached(error: libbpf_rs::Error, hook: &str) -> anyhow::Error {
    explain(error, &format!("attach a BPF program to {hook}"))
}

/// An error of libbpf-rs, which carries but an errno, as a sentence with the
/// reason that libbpf gave. `what` was to be done: "load the BPF programs".
pub fn explain(error: libbpf_rs::Error, what: &str) -> anyhow::Error {
    let log = std::mem::take(&mut *LOG.lock().unwrap_or_else(|e| e.into_inner()));
    let reason = reason(&log);
    if probe::is_confidential() {
        return unsupported(
            "this kernel is locked down for confidentiality: no program may read its memory \
             (boot it with lockdown=integrity, or without)",
        );
    }
    // What libbpf-rs gives is no io::Error, but is worded as one.
    let files = io::Error::from_raw_os_error(libc::EMFILE).to_string();
    let in_reason = reason.as_ref().is_some_and(|reason| reason.contains("-EMFILE"));
    if in_reason || format!("{error:#}").contains(&files) {
        return anyhow::anyhow!("too many open files: raise the limit (ulimit -n)");
    }
    if let Some(sentence) = no_room(&log) {
        return anyhow::anyhow!(sentence);
    }
    match error.kind() {
        libbpf_rs::ErrorKind::PermissionDenied if !probe::is_admin() => unsupported(format!(
            "the kernel refuses to {what}: CAP_BPF and CAP_PERFMON are not enough for it: try sudo"
        )),
        libbpf_rs::ErrorKind::PermissionDenied => unsupported(format!(
            "the kernel refuses to {what} ({}): see `beebox doctor`",
            reason.as_deref().unwrap_or("operation not permitted")
        )),
        _ => match reason {
            Some(reason) => unsupported(format!("this kernel cannot {what}: {reason}")),
            None => anyhow::anyhow!("cannot {what}: {error}"),
        },
    }
}

/// What keeps a map from being made, where that is no fault of the kernel.
fn no_room(log: &str) -> Option<&'static str> {
    // What libbpf does where the kernel counts maps and programs as locked memory (before 5.11).
    if log.contains("Failed to bump RLIMIT_MEMLOCK") && !log.contains("BEGIN PROG LOAD LOG") {
        return Some("this kernel counts maps as locked memory: raise the limit (ulimit -l)");
    }
    let (_, why) = log.lines().find_map(|line| line.split_once(": failed to create: "))?;
    match why.trim() {
        "-ENOMEM" => Some(
            "there is no memory for the maps: make them smaller (--buffer-size, --map-size), \
             or raise the limit of the cgroup",
        ),
        _ => None,
    }
}

/// The line of libbpf's log that says why: the verifier's last word, or else
/// the first complaint.
fn reason(log: &str) -> Option<String> {
    let mut lines = log.lines().map(str::trim).filter(|l| !l.is_empty());
    let verdict = log
        .split("BEGIN PROG LOAD LOG --")
        .nth(1)
        .and_then(|l| l.split("-- END PROG LOAD LOG").next())
        .and_then(|l| {
            l.lines().map(str::trim).rfind(|l| !l.is_empty() && !l.starts_with("processed "))
        });
    let complaint =
        lines.find(|l| l.starts_with("libbpf:") && !l.starts_with("libbpf: loading object"));
    let line = verdict.or(complaint.map(|l| l.trim_start_matches("libbpf: ")))?;
    Some(line.chars().take(200).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_without_room_are_told_from_the_rest() {
        let told = |why| no_room(&format!("libbpf: map 'events': failed to create: {why}\n"));
        let locked = "libbpf: Failed to bump RLIMIT_MEMLOCK (err = -EPERM), you might need to\n";
        assert!(no_room(locked).is_some_and(|sentence| sentence.contains("ulimit -l")));
        assert!(told("-ENOMEM").is_some_and(|sentence| sentence.contains("--buffer-size")));
        assert_eq!((told("-EPERM"), no_room("libbpf: prog 'x': -EPERM\n")), (None, None));
    }

    #[test]
    fn the_verifier_has_the_last_word() {
        let log = "libbpf: prog 'x': BPF program load failed: -EACCES\n\
                   libbpf: prog 'x': -- BEGIN PROG LOAD LOG --\n0: R1=ctx()\nR0 !read_ok\n\
                   processed 1 insns\n-- END PROG LOAD LOG --\n";
        assert_eq!(reason(log).as_deref(), Some("R0 !read_ok"));
        let log = "libbpf: loading object 'x' from buffer\nlibbpf: no BTF\nlibbpf: bye\n";
        assert_eq!(reason(log).as_deref(), Some("no BTF"));
        assert_eq!(reason(""), None);
    }
}

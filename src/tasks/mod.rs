//! Whose work an event is: control groups, containers, units and users, by the names people use.
//!
//! [`Cgroups`] turns what the user typed (`--cgroup`, `--container`, `--unit`) into a [`Target`]
//! for a filter in the kernel; [`Describer`] goes the other way, from the cgroup id in an event to
//! a path, a container and a unit; [`Users`] does both for user names. All of it is read from
//! `/proc`, the cgroup file systems and the runtimes' own files: no daemon is asked, and nothing
//! is written.

mod cgroup;
mod container;
mod describe;
mod unit;
mod user;

pub use cgroup::{Cgroups, Hierarchy, Target};
pub use container::Container;
pub use describe::{Describer, Place};
pub use user::Users;

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use crate::text::near;

/// How many names a message lists before it says "and N more".
const LISTED: usize = 5;

/// What the columns of tasks ask for, read when it is first asked for.
struct Host {
    users: Users,
    describer: Option<Describer>,
}

thread_local! {
    static HOST: OnceCell<Host> = const { OnceCell::new() };
}

fn host<T>(ask: impl FnOnce(&Host) -> Option<T>) -> Option<T> {
    HOST.with(|host| {
        ask(host.get_or_init(|| Host {
            users: Users::of_host(),
            describer: Cgroups::of_host().ok().map(Describer::new),
        }))
    })
}

/// How many threads there are now; 0 if the kernel does not tell (proc_loadavg(5)).
pub fn count() -> u32 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let all = text.split(' ').nth(3).and_then(|word| word.split_once('/'));
    all.and_then(|(_, all)| all.parse().ok()).unwrap_or(0)
}

/// A user's name on this host.
pub fn user_name(uid: u32) -> Option<String> {
    host(|host| host.users.user_name(uid).map(String::from))
}

/// The path of the cgroup with this id, in the hierarchy that tells containers apart.
pub fn cgroup(id: u64) -> Option<String> {
    host(|host| host.describer.as_ref()?.path_of(id).map(|path| path.to_string()))
}

/// The name of the container that a cgroup is part of, or the beginning of its id.
pub fn container(id: u64) -> Option<String> {
    host(|host| {
        let place = host.describer.as_ref()?.at(id)?;
        place.container.as_ref().map(|container| container.display().to_string())
    })
}

/// The systemd unit that a cgroup is part of.
pub fn unit(id: u64) -> Option<String> {
    host(|host| host.describer.as_ref()?.at(id)?.unit.clone())
}

/// "; near it: a, b", or nothing: the end of a message about an unknown name.
fn suggestion<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> String {
    match near(wanted, names) {
        near if near.is_empty() => String::new(),
        near => format!("; near it: {}", near.join(", ")),
    }
}

/// "a, b, c and 4 more".
fn listed(names: &[String]) -> String {
    let shown = names[..names.len().min(LISTED)].join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// Undoes systemd's `\x2d`.
fn unescape(text: &str) -> String {
    decode(text, "\\x", 2, 16)
}

/// Puts the byte for each `mark` with so many digits in `radix`; anything else stays as it is.
fn decode(text: &str, mark: &str, digits: usize, radix: u32) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(mark) {
        let (before, after) = (&rest[..at], &rest[at + mark.len()..]);
        bytes.extend_from_slice(before.as_bytes());
        let number = after.get(..digits).and_then(|number| u8::from_str_radix(number, radix).ok());
        match number {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(mark.as_bytes()),
        }
        rest = if number.is_some() { &after[digits..] } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a directory holds, sorted; nothing if it is missing or unreadable.
fn entries(dir: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(dir).into_iter().flatten();
    let mut paths: Vec<_> = read.flatten().map(|entry| entry.path()).collect();
    paths.sort_unstable();
    paths
}

/// A path's last component as text; empty if there is none.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// An absolute path, seen below another root directory.
fn below(root: &Path, path: &str) -> PathBuf {
    root.join(path.trim_start_matches('/'))
}

#[cfg(test)]
mod tests;

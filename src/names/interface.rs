//! Network interfaces.

use std::{
    ffi::CStr,
    fs,
    os::{fd::AsRawFd as _, unix::fs::MetadataExt as _},
};

use crate::mount;

/// Names of interfaces by their index, which another network namespace counts for itself.
pub struct Interfaces {
    own: u32,
}

impl Interfaces {
    /// Those of the tool's own network namespace.
    pub fn of_host() -> Self {
        Interfaces { own: fs::metadata("/proc/self/ns/net").map_or(0, |ns| ns.ino() as u32) }
    }

    /// The name, or the number where only that is known.
    pub fn name(&self, netns: u32, index: u32) -> String {
        let mut room = [0; libc::IF_NAMESIZE];
        if netns == self.own {
            // SAFETY: there is room for the longest name and its zero.
            #[allow(unsafe_code)]
            unsafe {
                libc::if_indextoname(index, room.as_mut_ptr().cast());
            }
        }
        match CStr::from_bytes_until_nul(&room) {
            Ok(name) if !name.is_empty() => name.to_string_lossy().into_owned(),
            _ => index.to_string(),
        }
    }
}

/// An interface of the tool's own network namespace.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own {
    pub netns: u32,
    pub index: u32,
    /// That it sends and receives by.
    pub queues: [u32; 2],
}

impl Own {
    /// None if there is no such interface.
    pub fn named(name: &str) -> Option<Self> {
        // What is mounted at /sys may be another namespace's.
        let own = mount::detached(c"sysfs").ok();
        let root = own.as_ref().map(|fd| format!("/proc/self/fd/{}", fd.as_raw_fd()));
        let dir = format!("{}/class/net/{name}", root.as_deref().unwrap_or("/sys"));
        let index = fs::read_to_string(format!("{dir}/ifindex")).ok()?.trim().parse().ok()?;
        let mut queues = [0; 2];
        for entry in fs::read_dir(format!("{dir}/queues")).ok()?.flatten() {
            match entry.file_name().as_encoded_bytes().first() {
                Some(b't') => queues[0] += 1,
                Some(b'r') => queues[1] += 1,
                _ => {}
            }
        }
        Some(Own { netns: Interfaces::of_host().own, index, queues })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_of_our_own_namespace_have_names() {
        let interfaces = Interfaces::of_host();
        assert_eq!(interfaces.name(interfaces.own, 1), "lo");
        assert_eq!(interfaces.name(interfaces.own, 987_654), "987654");
        assert_eq!(interfaces.name(interfaces.own + 1, 1), "1");
    }

    #[test]
    fn queues_are_counted() {
        let own = Interfaces::of_host().own;
        assert_eq!(Own::named("lo"), Some(Own { netns: own, index: 1, queues: [1, 1] }));
        assert_eq!(Own::named("nosuch"), None);
    }
}

//! Network interfaces.

use std::{ffi::CStr, fs, os::unix::fs::MetadataExt as _};

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
}

//! Users by name, from `/etc/passwd` itself: the C library's name services need shared libraries,
//! which a static binary does not have. Users of a directory service are known by number only.

use super::{below, suggestion};
use anyhow::{Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};

struct User {
    name: String,
    uid: u32,
    home: PathBuf,
}

/// The users of this host, read once.
pub struct Users(Vec<User>);

impl Users {
    pub fn of_host() -> Self {
        Self::under(Path::new("/"))
    }

    /// The users of the system below `root`; none if it has no `/etc/passwd`.
    pub fn under(root: &Path) -> Self {
        let passwd = fs::read(below(root, "/etc/passwd")).unwrap_or_default();
        let user = |line: &str| {
            let fields: Vec<&str> = line.split(':').collect();
            let uid = fields.get(2)?.parse().ok()?;
            let home = PathBuf::from(fields.get(5)?);
            Some(User { name: fields[0].to_string(), uid, home })
        };
        Self(String::from_utf8_lossy(&passwd).lines().filter_map(user).collect())
    }

    /// The uid that a name or a number stands for; an unknown name is an error that lists near
    /// ones.
    pub fn uid_of(&self, text: &str) -> Result<u32> {
        if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            // The kernel's (uid_t)-1 means "no user".
            let uid = text.parse().ok().filter(|uid| *uid != u32::MAX);
            return uid
                .ok_or_else(|| anyhow!("uid {text} is out of range (0 to {})", u32::MAX - 1));
        }
        match self.0.iter().find(|user| user.name == text) {
            Some(user) => Ok(user.uid),
            None => {
                let names = self.0.iter().map(|user| user.name.as_str());
                bail!("no user `{text}` in /etc/passwd{}", suggestion(text, names))
            }
        }
    }

    /// The first name that `/etc/passwd` gives to a uid.
    pub fn user_name(&self, uid: u32) -> Option<&str> {
        // A scan beats a hash look-up for the few dozen users a host has.
        self.0.iter().find(|user| user.uid == uid).map(|user| user.name.as_str())
    }

    /// The distinct home directories.
    pub(super) fn homes(&self) -> impl Iterator<Item = &str> {
        let mut homes: Vec<&str> = self.0.iter().filter_map(|user| user.home.to_str()).collect();
        homes.sort_unstable();
        homes.dedup();
        homes.into_iter()
    }
}

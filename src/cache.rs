//! What the tools for the page cache count: the numbers of `pagecache.bpf.h`.

use std::fs;

/// Pages, by `enum cache` of pagecache.bpf.h.
pub struct Pages {
    asked: u64,
    added: u64,
    pub dirtied: u64,
    written: u64,
}

impl From<[u64; 4]> for Pages {
    fn from([asked, added, dirtied, written]: [u64; 4]) -> Self {
        Pages { asked, added, dirtied, written }
    }
}

impl Pages {
    /// Pages that were asked for and not there. What was read ahead and not asked for is none.
    pub fn misses(&self) -> u64 {
        self.added.saturating_sub(self.written).min(self.asked)
    }

    pub fn hits(&self) -> u64 {
        self.asked - self.misses()
    }

    /// Of the pages that were asked for, those that were there; none if there were none.
    pub fn hit_percent(&self) -> Option<f64> {
        (self.asked > 0).then(|| 100.0 * self.hits() as f64 / self.asked as f64)
    }

    /// Of the pages that were written, those that were there.
    pub fn write_hit_percent(&self) -> Option<f64> {
        let there = self.dirtied.saturating_sub(self.written);
        (self.dirtied > 0).then(|| 100.0 * there as f64 / self.dirtied as f64)
    }
}

/// Bytes in the caches for buffers and for files, of /proc/meminfo.
pub fn sizes() -> (u64, u64) {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kib: Option<u64> = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        kib.unwrap_or(0) * 1024
    };
    (value("Buffers"), value("Cached"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_ahead_or_written_is_no_miss() {
        let pages = Pages::from([10, 32, 5, 2]);
        assert_eq!((pages.hits(), pages.misses()), (0, 10));
        let pages = Pages::from([100, 12, 5, 2]);
        assert_eq!((pages.hits(), pages.misses(), pages.hit_percent()), (90, 10, Some(90.0)));
        assert_eq!(pages.write_hit_percent(), Some(60.0));
        let none = Pages::from([0; 4]);
        assert_eq!((none.hits(), none.hit_percent(), none.write_hit_percent()), (0, None, None));
    }
}

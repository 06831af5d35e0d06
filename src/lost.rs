//! What was lost, by cause: the counters of `lost.bpf.h`, and what the kernel
//! itself counts.

use libbpf_rs::{MapCore as _, MapFlags, MapHandle};
use serde_json::{Value, json};

/// How many, since the tool began.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lost {
    /// Events that found no room in the ring.
    pub ring_full: u64,
    /// Keys that found no room in a map.
    pub map_full: u64,
    /// Stacks that found no room, or their place taken.
    pub stacks: u64,
    /// Texts that were cut.
    pub truncated: u64,
    /// Events that the kernel kept from a program: it was running already, or a later event
    /// tells that there was one.
    pub missed: u64,
}

impl Lost {
    pub const KEYS: [&str; 5] = ["ring_full", "map_full", "stacks", "truncated", "missed"];

    /// Reads the counters of a loaded object; the order is that of `enum lost`.
    pub fn read(map: &MapHandle) -> Self {
        let count = |cause: u32| {
            let per_cpu = map.lookup_percpu(&cause.to_ne_bytes(), MapFlags::ANY);
            let words = per_cpu.ok().flatten().unwrap_or_default();
            words.iter().filter_map(|w| Some(u64::from_ne_bytes(w[..8].try_into().ok()?))).sum()
        };
        Lost {
            ring_full: count(0),
            map_full: count(1),
            stacks: count(2),
            truncated: count(3),
            missed: count(4),
        }
    }

    /// Whether something is missing from the output; a cut text is marked where it stands.
    pub fn any(&self) -> bool {
        *self != Lost { truncated: self.truncated, ..Lost::default() }
    }

    /// One line for people; none if nothing was lost.
    pub fn sentence(&self) -> Option<String> {
        let parts = [
            (self.ring_full, "events came faster than they were read (--buffer-size)"),
            (self.map_full, "events found a table full (--map-size)"),
            (self.stacks, "stacks found no room (--stack-storage-size)"),
            (self.missed, "events were kept from the tool by the kernel"),
            (self.truncated, "texts were cut"),
        ];
        let said: Vec<_> =
            parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        (!said.is_empty()).then(|| format!("lost: {}", said.join("; ")))
    }

    pub fn json(&self) -> Value {
        json!({
            "ring_full": self.ring_full,
            "map_full": self.map_full,
            "stacks": self.stacks,
            "truncated": self.truncated,
            "missed": self.missed,
        })
    }
}

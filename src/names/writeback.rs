//! Why pages are written back: kernels number the reasons differently.

use crate::probe;

/// The running kernel's `enum wb_reason`.
pub struct WritebackReasons(Vec<(String, i64)>);

impl WritebackReasons {
    pub fn of_kernel() -> Self {
        WritebackReasons(probe::enum_values("wb_reason"))
    }

    /// `background`, `sync` …, or the number.
    pub fn name(&self, reason: u32) -> String {
        let found = self.0.iter().find(|(_, number)| *number == i64::from(reason));
        found.map_or(reason.to_string(), |(name, _)| {
            name.strip_prefix("WB_REASON_").unwrap_or(name).to_lowercase()
        })
    }
}

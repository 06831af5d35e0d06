//! Enums that kernels number differently: names are those of the running kernel's BTF.

use std::collections::HashMap;

use crate::{btf, probe};

/// One of the running kernel's enums.
#[derive(Default)]
pub struct KernelEnum {
    names: HashMap<i64, String>,
    /// Who numbers what is beyond 16 bits, as drop reasons are.
    parts: HashMap<i64, String>,
}

impl KernelEnum {
    fn new(all: Vec<(String, i64)>, prefix: &str, last: &str) -> Self {
        let own = all.into_iter().filter(|(name, _)| name != last);
        let names = own.map(|(name, number)| {
            (number, name.strip_prefix(prefix).map(str::to_string).unwrap_or(name))
        });
        KernelEnum { names: names.collect(), parts: HashMap::new() }
    }

    /// `ESTABLISHED`, `SYN_SENT` …
    pub fn tcp_states() -> Self {
        let all = btf::kernel().map(|b| b.enumerators_from("TCP_ESTABLISHED"));
        Self::new(all.unwrap_or_default(), "TCP_", "TCP_MAX_STATES")
    }

    /// Why a packet was dropped: `NO_SOCKET`, `NETFILTER_DROP` …
    pub fn drop_reasons() -> Self {
        let all = probe::enum_values("skb_drop_reason");
        let parts = probe::enum_values("skb_drop_reason_subsys");
        let parts = Self::new(parts, "SKB_DROP_REASON_SUBSYS_", "SKB_DROP_REASON_SUBSYS_NUM");
        let own = Self::new(all, "SKB_DROP_REASON_", "SKB_DROP_REASON_MAX");
        KernelEnum { parts: parts.names, ..own }
    }

    /// Why a connection was reset: `NO_SOCKET`, `TCP_ABORT_ON_CLOSE` …
    pub fn reset_reasons() -> Self {
        let all = probe::enum_values("sk_rst_reason");
        Self::new(all, "SK_RST_REASON_", "SK_RST_REASON_MAX")
    }

    /// What TCP makes of the network: `Open`, `Disorder`, `CWR`, `Recovery`, `Loss`.
    pub fn congestion_states() -> Self {
        Self::new(probe::enum_values("tcp_ca_state"), "TCP_CA_", "")
    }

    /// What came of compacting memory, as BCC writes it: `success`, `no_suitable_page` …
    pub fn compact_results() -> Self {
        let all = probe::enum_values("compact_result").into_iter();
        let all = all.map(|(name, number)| (name.to_lowercase(), number));
        Self::new(all.collect(), "compact_", "")
    }

    /// A name, or the number of what has none: beyond 16 bits, who numbers it and their number.
    pub fn name(&self, number: u32) -> String {
        match (self.names.get(&number.into()), self.parts.get(&i64::from(number >> 16))) {
            (Some(name), _) => name.clone(),
            (None, Some(part)) if number >> 16 != 0 => format!("{part}:{}", number & 0xffff),
            (None, None) if number >> 16 != 0 => format!("{}:{}", number >> 16, number & 0xffff),
            _ => number.to_string(),
        }
    }

    /// A number, by its name.
    pub fn number(&self, name: &str) -> Option<u32> {
        let found = self.names.iter().find(|(_, n)| n.eq_ignore_ascii_case(name));
        found.map(|(number, _)| *number as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_and_what_has_none_is_a_number() {
        let all = [("X_A", 0), ("X_B", 2), ("OTHER", 3), ("X_MAX", 4)];
        let all = all.map(|(name, number)| (name.to_string(), number)).to_vec();
        let parts = HashMap::from([(1, "MAC80211".to_string())]);
        let names = KernelEnum { parts, ..KernelEnum::new(all, "X_", "X_MAX") };
        let shown = [0, 1, 2, 3, 4, 0x10005, 0x20007].map(|n| names.name(n));
        assert_eq!(shown, ["A", "1", "B", "OTHER", "4", "MAC80211:5", "2:7"]);
        assert_eq!((names.number("b"), names.number("x")), (Some(2), None));
    }
}

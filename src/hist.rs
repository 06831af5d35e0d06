//! Histograms of `hist.bpf.h`: each power of two in eight parts.

use std::fmt::Write as _;

use hdrhistogram::Histogram;
use serde_json::{Value, json};

use crate::{
    bpf::shared::types::{hist, linear},
    column::Unit,
};

const SUB_BITS: u32 = 3;
const SUB: usize = 1 << SUB_BITS;
const SLOTS: usize = (64 - SUB_BITS as usize + 1) * SUB;

/// Values in base units (ns, bytes). `count`, `sum`, `min` and `max` are
/// exact; the rest is known to 1/16 of the value.
#[derive(Clone, Debug)]
pub struct Hist {
    pub count: u64,
    pub sum: u64,
    pub min: u64,
    pub max: u64,
    slots: Vec<u32>,
    /// How much the values of a slot differ, if that is the same for all.
    step: Option<u64>,
}

/// `count` values from `lo` to below `hi`.
#[derive(Debug, PartialEq)]
pub struct Bucket {
    pub lo: u64,
    pub hi: u64,
    pub count: u64,
}

impl From<&hist> for Hist {
    fn from(h: &hist) -> Self {
        let slots = h.slots.to_vec();
        let used = |at: Option<usize>| at.map_or(0, |slot| slot);
        let (first, last) =
            (used(slots.iter().position(|&n| n > 0)), used(slots.iter().rposition(|&n| n > 0)));
        // Where two processors raced for an extreme, its slot still holds it.
        let max = if h.max < low(last) { high(last) - 1 } else { h.max };
        let min = if !h.max_inverse >= high(first) { low(first) } else { !h.max_inverse };
        Hist { count: h.count, sum: h.sum, min, max, slots, step: None }
    }
}

/// The smallest value that falls in a slot.
fn low(slot: usize) -> u64 {
    match slot {
        0..SUB => slot as u64,
        SLOTS.. => u64::MAX,
        _ => ((SUB + slot % SUB) as u64) << (slot / SUB - 1),
    }
}

fn high(slot: usize) -> u64 {
    low(slot + 1)
}

impl Hist {
    /// What was counted in equal steps.
    pub fn of_steps(h: &linear, step: u64) -> Self {
        let (slots, step) = (h.slots.to_vec(), Some(step));
        Hist { count: h.count, sum: h.sum, min: !h.max_inverse, max: h.max, slots, step }
    }

    /// From where a slot goes, and up to where.
    fn range(&self, slot: usize) -> (u64, u64) {
        match self.step {
            None => (low(slot), high(slot)),
            // All that is beyond the last one is in it.
            Some(step) if slot + 1 == self.slots.len() => (slot as u64 * step, self.max + 1),
            Some(step) => (slot as u64 * step, (slot as u64 + 1) * step),
        }
    }

    fn used(&self) -> impl Iterator<Item = (usize, u64)> {
        self.slots.iter().enumerate().filter(|(_, n)| **n > 0).map(|(slot, n)| (slot, (*n).into()))
    }

    /// The slots that hold something, in base units.
    pub fn buckets(&self) -> impl Iterator<Item = Bucket> {
        self.used().map(|(slot, count)| {
            let (lo, hi) = self.range(slot);
            Bucket { lo, hi, count }
        })
    }

    /// Takes up the values of another one.
    pub fn add(&mut self, other: &Hist) {
        self.count += other.count;
        self.sum += other.sum;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.slots.iter_mut().zip(&other.slots).for_each(|(mine, more)| *mine += more);
    }

    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum as f64 / self.count as f64 }
    }

    /// The values below which the given parts of all lie, 1 being all. Each
    /// slot counts as its middle.
    pub fn percentiles<const N: usize>(&self, parts: [f64; N]) -> [u64; N] {
        let mut all = Histogram::<u64>::new(2).expect("two digits are allowed");
        for (slot, n) in self.used() {
            // It grows as needed; only what no 64 bits hold could fail.
            let (low, high) = self.range(slot);
            let _ = all.record_n(low + (high - 1 - low) / 2, n);
        }
        let value = |part| if part < 1.0 { all.value_at_quantile(part) } else { self.max };
        parts.map(|part| value(part).clamp(self.min, self.max))
    }

    /// Powers of two of `unit`, from zero to the last that holds a value, as
    /// `(low, high, count)`, both ends included.
    fn log2(&self, unit: Unit) -> Vec<(u64, u64, u64)> {
        let mut counts = [0u64; 64];
        for (slot, n) in self.used() {
            let value = (low(slot) / 2 + (high(slot) - 1) / 2) / unit.divisor();
            counts[value.max(1).ilog2() as usize] += n;
        }
        let last = counts.iter().rposition(|&n| n > 0).map_or(0, |i| i + 1);
        let row = |i: usize| (if i == 0 { 0 } else { 1 << i }, (1 << i) - 1 + (1 << i), counts[i]);
        (0..last).map(row).collect()
    }

    /// BCC's picture: a row for each power of two, 40 stars for the largest;
    /// below it the percentiles.
    pub fn picture(&self, unit: Unit) -> String {
        let mut out = String::new();
        match self.step {
            None => self.draw(unit, &mut out),
            Some(step) => self.draw_steps(step, unit, &mut out),
        }
        let part = |v: u64| Self::in_unit(v as f64, unit);
        let [p50, p90, p99, p999] = self.percentiles([0.5, 0.9, 0.99, 0.999]).map(part);
        let _ = writeln!(
            out,
            "\n  count {}, mean {}, min {}, max {}\n  p50 {p50}, p90 {p90}, p99 {p99}, p99.9 {p999}\n",
            self.count,
            Self::in_unit(self.mean(), unit),
            part(self.min),
            part(self.max),
        );
        out
    }

    fn draw(&self, unit: Unit, out: &mut String) {
        let rows = self.log2(unit);
        let most = rows.iter().map(|r| r.2).max().unwrap_or(0).max(1);
        // From 2^32 on numbers take more room, and stars less.
        let (pad, number, stars) = if rows.len() > 32 { (15, 20, 20) } else { (5, 10, 40) };
        let name = Self::word(unit);
        let _ = writeln!(out, "{:pad$}{name:<w$} : count    distribution", "", w = 2 * number - 1);
        for (low, high, count) in rows {
            let bar = "*".repeat((u128::from(count) * stars as u128 / u128::from(most)) as usize);
            let _ = writeln!(out, "{low:>number$} -> {high:<number$} : {count:<8} |{bar:<stars$}|");
        }
    }

    /// A row for each step, from zero to the last that holds a value.
    fn draw_steps(&self, step: u64, unit: Unit, out: &mut String) {
        let most = self.slots.iter().max().map_or(1, |most| u64::from(*most).max(1));
        let last = self.slots.iter().rposition(|&n| n > 0).map_or(0, |last| last + 1);
        let _ = writeln!(out, "     {:<13} : count    distribution", Self::word(unit));
        for (count, low) in self.slots[..last].iter().zip((0..).step_by(step as usize)) {
            let bar = "*".repeat((u64::from(*count) * 40 / most) as usize);
            let _ = writeln!(out, "        {:<10} : {count:<8} |{bar:<40}|", low / unit.divisor());
        }
    }

    /// BCC's line of averages, in whole units: `avg = 4 usecs, total: 16 usecs, count: 4`.
    pub fn averages(&self, unit: Unit) -> String {
        let (name, divisor) = (Self::word(unit), unit.divisor());
        let (mean, total) = (self.mean() as u64 / divisor, self.sum / divisor);
        format!("avg = {mean} {name}, total: {total} {name}, count: {}\n", self.count)
    }

    /// What BCC calls a unit.
    fn word(unit: Unit) -> &'static str {
        match unit {
            Unit::Ns => "nsecs",
            Unit::Us => "usecs",
            Unit::Ms => "msecs",
            Unit::KiB => "Kbytes",
            Unit::Tasks => "runqlen",
            other => other.shown(),
        }
    }

    /// A value in `unit`, with as many decimals as it is good for.
    fn in_unit(base: f64, unit: Unit) -> String {
        let value = base / unit.divisor() as f64;
        match value {
            _ if value.fract() == 0.0 => format!("{value:.0}"),
            ..10.0 => format!("{value:.2}"),
            10.0..100.0 => format!("{value:.1}"),
            _ => format!("{value:.0}"),
        }
    }

    /// The fields of the JSON object, in base units, without its braces.
    pub fn json(&self, unit: Unit) -> String {
        let [p50, p90, p95, p99, p999] = self.percentiles([0.5, 0.9, 0.95, 0.99, 0.999]);
        let buckets: Vec<Value> =
            self.buckets().map(|b| json!({"lo": b.lo, "hi": b.hi, "count": b.count})).collect();
        format!(
            "\"unit\":\"{}\",\"count\":{},\"sum\":{},\"min\":{},\"max\":{},\"mean\":{},\
             \"p50\":{p50},\"p90\":{p90},\"p95\":{p95},\"p99\":{p99},\"p999\":{p999},\"buckets\":{}",
            unit.base(),
            self.count,
            self.sum,
            self.min,
            self.max,
            self.mean(),
            Value::from(buckets)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same arithmetic as hist_add().
    fn slot(v: u64) -> usize {
        match v {
            0..8 => v as usize,
            _ => {
                let log = v.ilog2();
                (log - SUB_BITS + 1) as usize * SUB + (v >> (log - SUB_BITS)) as usize % SUB
            }
        }
    }

    fn hist_of(values: &[u64]) -> Hist {
        let mut h = hist { slots: [0; SLOTS], count: 0, sum: 0, max: 0, max_inverse: 0 };
        for &v in values {
            h.slots[slot(v)] += 1;
            h.count += 1;
            h.sum += v;
            h.max = h.max.max(v);
            h.max_inverse = h.max_inverse.max(!v);
        }
        Hist::from(&h)
    }

    #[test]
    fn slots_begin_where_bpf_puts_values() {
        assert_eq!(slot(u64::MAX), SLOTS - 1);
        for s in 0..SLOTS {
            assert_eq!(slot(low(s)), s);
            assert_eq!(slot(high(s) - 1), s);
        }
    }

    #[test]
    fn extremes_are_exact_and_percentiles_near() {
        let h = hist_of(&(1..=1000).map(|i| i * 1000).collect::<Vec<_>>());
        assert_eq!((h.count, h.min, h.max, h.mean()), (1000, 1000, 1_000_000, 500_500.0));
        for (part, exact) in [(0.5, 500_000.0), (0.9, 900_000.0), (0.99, 990_000.0)] {
            let [p] = h.percentiles([part]);
            assert!((p as f64 / exact - 1.0).abs() < 0.0625 + 0.001, "{part}: {p} for {exact}");
        }
        assert_eq!(hist_of(&[5, 4600, 4601]).percentiles([0.0, 1.0]), [5, 4601]);
    }

    #[test]
    fn two_are_as_good_as_one() {
        let mut both = hist_of(&[5, 3_000]);
        both.add(&hist_of(&[7, 3_001, 1 << 40]));
        let one = hist_of(&[5, 3_000, 7, 3_001, 1 << 40]);
        assert_eq!(both.json(Unit::Ns), one.json(Unit::Ns));
    }

    #[test]
    fn the_picture_is_bcc_s() {
        assert_eq!(
            hist_of(&[500, 3_500, 3_600, 9_000]).picture(Unit::Us),
            "     usecs               : count    distribution
         0 -> 1          : 1        |********************                    |
         2 -> 3          : 2        |****************************************|
         4 -> 7          : 0        |                                        |
         8 -> 15         : 1        |********************                    |

  count 4, mean 4.15, min 0.50, max 9
  p50 3.46, p90 8.70, p99 8.70, p99.9 8.70

"
        );
    }

    #[test]
    fn steps_are_equal() {
        let mut of = linear { count: 5, sum: 141, max: 130, max_inverse: !0, ..linear::default() };
        (of.slots[0], of.slots[1], of.slots[4], of.slots[63]) = (1, 2, 1, 1);
        let hist = Hist::of_steps(&of, 2);
        let last = Bucket { lo: 126, hi: 131, count: 1 };
        assert_eq!(hist.buckets().map(|b| b.lo).collect::<Vec<_>>(), [0, 2, 8, 126]);
        assert_eq!(hist.buckets().last(), Some(last));
        assert_eq!(hist.percentiles([0.5, 1.0]), [2, 130]);
        (of.slots[63], of.max) = (0, 9);
        let picture = Hist::of_steps(&of, 2).picture(Unit::Tasks);
        assert_eq!(
            picture.lines().take(4).collect::<Vec<_>>(),
            [
                "     runqlen       : count    distribution",
                "        0          : 1        |********************                    |",
                "        2          : 2        |****************************************|",
                "        4          : 0        |                                        |",
            ]
        );
    }
}

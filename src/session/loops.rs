//! The loops: events as they come, and summaries.
//!
//! What a tool hands over is called through a pointer, so that there is one of
//! each loop in the binary, and not one for each tool.

use std::{
    collections::HashMap,
    ops::{Deref, DerefMut},
    os::fd::AsFd as _,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use libbpf_rs::{MapCore as _, MapFlags, MapHandle};
use plain::Plain;

use super::{Served, Session, State};
use crate::{
    args::{EachSecond, Interval, Top},
    batch, bytes,
    column::Columns,
    order::sorted,
    output::Output,
    ring::Ring,
    signals::{self, Question},
    wait::Waiter,
};

/// How long an event may wait in the ring before it is printed.
const LOOK: Duration = Duration::from_millis(20);
/// How much text may collect before it is written.
const WRITE: usize = 1 << 16;

/// An event that ends in a tail of variable length.
#[derive(Default)]
pub struct Tailed<E> {
    event: E,
    pub tail: Vec<u8>,
}

impl<E> Deref for Tailed<E> {
    type Target = E;
    fn deref(&self) -> &E {
        &self.event
    }
}

/// The event that a record of the ring holds.
pub fn event<E: Plain>(bytes: &[u8]) -> Result<&E> {
    plain::from_bytes(bytes).ok().context("an event is cut")
}

impl<E: Plain> Tailed<E> {
    pub fn new(event: E) -> Self {
        Tailed { event, tail: Vec::new() }
    }

    /// Takes over the bytes of a record, which may be longer than event and
    /// tail: the ring rounds up.
    pub fn set(&mut self, bytes: &[u8]) -> Result<()> {
        let tail = bytes.get(size_of::<E>()..).context("an event is cut")?;
        plain::copy_from_bytes(&mut self.event, bytes).ok().context("an event is cut")?;
        self.tail.clear();
        self.tail.extend_from_slice(tail);
        Ok(())
    }

    /// The tail as words, such as the addresses of a stack.
    pub fn words(&self) -> Vec<u64> {
        self.tail.as_chunks().0.iter().map(|word| u64::from_ne_bytes(*word)).collect()
    }
}

/// What a stream hands to its tool.
pub enum Next<'a> {
    /// A record of the ring.
    Event(&'a [u8]),
    /// The ring has been looked at, as it is every 20 ms; the last time when nothing is attached
    /// any more.
    Look { last: bool },
}

/// What is printed at the end of an interval: the output, and the sums of that interval.
pub struct Report<'a> {
    out: &'a mut Output,
    maps: &'a HashMap<String, MapHandle>,
    epoch: u32,
    /// It is but looked at: what was counted stays, and counts for the next one, too.
    pub looks: bool,
    /// None comes after it.
    pub last: bool,
    /// How long the interval was, in seconds.
    pub seconds: f64,
    /// The end of the tool cut the interval short.
    pub cut: bool,
}

/// What was counted in an interval.
pub struct Sums<const N: usize> {
    /// When it ended, in ns of the boot clock.
    pub time_ns: u64,
    pub seconds: f64,
    pub counts: [u64; N],
}

impl<const N: usize> Sums<N> {
    /// Columns of what was counted, by their headings and keys: in a table by
    /// the second, in JSON and CSV as they are, with the interval's length.
    pub fn columns(names: &[(&'static str, &'static str); N]) -> Columns<Self> {
        let mut all = Columns::new();
        for (at, &(heading, key)) in names.iter().enumerate() {
            all = all
                .float(heading, move |sums: &Self| sums.counts[at] as f64 / sums.seconds)
                .decimals(0)
                .width(8)
                .table_only()
                .num(key, move |sums| sums.counts[at])
                .hidden();
        }
        all.float("INTERVAL", |sums| sums.seconds).key("interval_s").hidden()
    }
}

impl Deref for Report<'_> {
    type Target = Output;
    fn deref(&self) -> &Output {
        self.out
    }
}

impl DerefMut for Report<'_> {
    fn deref_mut(&mut self) -> &mut Output {
        self.out
    }
}

impl Report<'_> {
    /// Takes everything out of a `SUM_MAP`, or out of a single map for what is
    /// reported once.
    pub fn take<K: Plain + Default, V: Plain + Default>(&self, name: &str) -> Result<Vec<(K, V)>> {
        let of_epoch = self.maps.get(&format!("{name}_{}", self.epoch));
        let map = of_epoch.unwrap_or_else(|| &self.maps[name]);
        let mut all = Vec::new();
        let each = |key: &[u8], value: &[u8]| all.push((bytes::read(key), bytes::read(value)));
        if self.looks {
            batch::look(map, each)?
        } else {
            batch::take(map, each)?
        }
        Ok(all)
    }

    /// Reads a map, and leaves everything in it.
    pub fn read<K: Plain + Default, V: Plain + Default>(&self, name: &str) -> Result<Vec<(K, V)>> {
        let mut all = Vec::new();
        batch::look(&self.maps[name], |key, value| {
            all.push((bytes::read(key), bytes::read(value)))
        })?;
        Ok(all)
    }

    /// Takes an entry out of a map, if it is still there.
    pub fn forget<K: Plain>(&self, name: &str, key: &K) {
        let _ = self.maps[name].delete(bytes::of(key));
    }

    /// Takes the sums over all processors out of `COUNTERS`.
    pub fn counters<const N: usize>(&self, name: &str) -> Result<[u64; N]> {
        let map = &self.maps[&format!("{name}_{}", self.epoch)];
        let mut sums = [0; N];
        for (key, sum) in (0u32..).zip(&mut sums) {
            let key = key.to_ne_bytes();
            let words = map.lookup_percpu(&key, MapFlags::ANY)?.context("no such counter")?;
            *sum = words.iter().map(|word| bytes::read::<u64>(word)).sum();
            if !self.looks {
                map.update_percpu(&key, &vec![vec![0; 8]; words.len()], MapFlags::ANY)?;
            }
        }
        Ok(sums)
    }

    /// The sum over all processors of what a map has for a number.
    pub fn sum_of(&self, map: &str, key: u32) -> Result<u64> {
        let words = self.maps[map].lookup_percpu(&key.to_ne_bytes(), MapFlags::ANY)?;
        Ok(words.context("no such counter")?.iter().map(|word| bytes::read::<u64>(word)).sum())
    }

    /// The value that a map has for a number.
    pub fn value(&self, map: &str, key: u32) -> Result<Option<Vec<u8>>> {
        Ok(self.maps[map].lookup(&key.to_ne_bytes(), MapFlags::ANY)?)
    }
}

impl Session {
    /// Hands what comes in a ring beside that of the events to `serve`, in
    /// either loop: at once if the program forces a wake-up, else within 20 ms.
    pub fn serve(&mut self, name: &'static str, serve: impl FnMut(&[u8]) + 'static) -> Result<()> {
        let map = self.state.maps.get(name).context("the object has no such ring")?;
        let ring = Ring::new(map)?;
        self.serve_ring(ring, serve);
        Ok(())
    }

    /// The same of a ring that is no map of the tool's objects.
    pub(crate) fn serve_ring(&mut self, ring: Ring, serve: impl FnMut(&[u8]) + 'static) {
        self.state.rings.push(Served { ring, serve: Box::new(serve) });
    }

    /// Prints the events of the ring as they come.
    pub fn stream<E: Plain + 'static>(&mut self, columns: Columns<E>) -> Result<()> {
        self.out.head(&columns)?;
        self.stream_with(|bytes, out| out.row(&columns, event::<E>(bytes)?))
    }

    /// Prints events that end in a tail of variable length.
    pub fn stream_tailed<E: Plain + Default + 'static>(
        &mut self,
        columns: Columns<Tailed<E>>,
    ) -> Result<()> {
        self.out.head(&columns)?;
        let mut event = Tailed::<E>::default();
        self.stream_with(move |bytes, out| {
            event.set(bytes)?;
            out.row(&columns, &event)
        })
    }

    /// Hands each event of the ring to `show`.
    pub fn stream_with(
        &mut self,
        mut show: impl FnMut(&[u8], &mut Output) -> Result<()>,
    ) -> Result<()> {
        self.stream_looking(|next, out| match next {
            Next::Event(bytes) => show(bytes, out),
            Next::Look { .. } => Ok(()),
        })
    }

    /// Hands each event of the ring to `show`, and each look at it.
    pub fn stream_looking(
        &mut self,
        mut show: impl FnMut(Next<'_>, &mut Output) -> Result<()>,
    ) -> Result<()> {
        self.run_stream(&mut show)
    }

    fn run_stream(
        &mut self,
        show: &mut dyn FnMut(Next<'_>, &mut Output) -> Result<()>,
    ) -> Result<()> {
        self.state.begin(&mut self.out)?;
        let events = self.state.maps.remove("events").context("the object has no ring")?;
        let (out, state) = (&mut self.out, &mut self.state);
        let mut ring = Ring::new(&events)?;
        let mut look = |out: &mut Output, state: &mut State, last| -> Result<()> {
            // What the other rings say is about events that come after it.
            let end = ring.end();
            state.serve()?;
            ring.consume(end, |bytes| {
                show(Next::Event(bytes), out)?;
                if out.pending() > WRITE {
                    out.flush()?;
                }
                Ok(())
            })?;
            show(Next::Look { last }, out)?;
            out.clock.refresh();
            Ok(out.flush()?)
        };
        let waiter = state.waiter(Some(&events))?;
        out.flush()?;
        while !waiter.wait(state.at_most(LOOK))? && !state.is_over()? {
            look(out, state, false)?;
            if out.is_full() {
                break;
            }
            state.look_at_losses();
        }
        // What was under way when the end came.
        state.detach();
        state.read_misses();
        look(out, state, true)?;
        state.maps.insert("events".into(), events);
        Ok(())
    }

    /// Runs `show` once an interval, at the end, and when a signal asks for it.
    pub fn every(
        &mut self,
        when: &Interval,
        mut show: impl FnMut(&mut Report<'_>) -> Result<()>,
    ) -> Result<()> {
        self.run_every(when, &mut show)
    }

    fn run_every(
        &mut self,
        when: &Interval,
        show: &mut dyn FnMut(&mut Report<'_>) -> Result<()>,
    ) -> Result<()> {
        let (out, state) = (&mut self.out, &mut self.state);
        signals::listen_to_questions();
        state.begin(out)?;
        let (waiter, pause) = (state.waiter(None)?, state.pause());
        let mut left = when.count().unwrap_or(u64::MAX);
        let mut next = Instant::now();
        let mut begin = next;
        let mut report = |out: &mut Output, state: &mut State, looks, last, cut| -> Result<()> {
            let epoch = if looks { state.epoch()? & 1 } else { state.flip_epoch()? };
            state.serve()?;
            out.clock.refresh();
            let seconds = begin.elapsed().as_secs_f64();
            if !looks {
                begin = Instant::now();
            }
            show(&mut Report { out, maps: &state.maps, epoch, looks, last, seconds, cut })?;
            Ok(out.flush()?)
        };
        'all: while left > 0 && !out.is_full() {
            let every = when.every();
            next += every.unwrap_or_default();
            let mut over = false;
            while !over {
                let rest = next.saturating_duration_since(Instant::now());
                if every.is_some() && rest.is_zero() {
                    break;
                }
                let rest = if every.is_some() { rest.min(pause) } else { pause };
                over = waiter.wait(state.at_most(rest))? || state.is_over()?;
                state.serve()?;
                state.look_at_losses();
                if let Some(question) = signals::asked().filter(|_| !over) {
                    report(out, state, question == Question::Look, false, false)?;
                    if out.is_full() {
                        break 'all;
                    }
                }
            }
            left = if over { 0 } else { left - 1 };
            if left == 0 {
                state.detach();
            }
            report(out, state, false, left == 0, over)?;
            // A report that took longer than the interval does not run after the time it lost.
            next = next.max(Instant::now());
        }
        state.detach();
        state.read_misses();
        Ok(())
    }

    /// Once an interval (a second unless told otherwise), the rows of whoever
    /// did most; by the column `by` if the user names none.
    pub fn top<R: 'static>(
        &mut self,
        top: &Top,
        by: &str,
        columns: Columns<R>,
        rows: impl FnMut(&Report<'_>) -> Result<Vec<R>>,
    ) -> Result<()> {
        self.top_below(top, by, columns, Output::load, rows)
    }

    /// The same, with what `head` prints above each table.
    pub fn top_below<R: 'static>(
        &mut self,
        top: &Top,
        by: &str,
        columns: Columns<R>,
        head: impl Fn(&mut Output),
        mut rows: impl FnMut(&Report<'_>) -> Result<Vec<R>>,
    ) -> Result<()> {
        // BCC's word for what it likes best.
        let by = top.sort.as_deref().filter(|&name| name != "all").unwrap_or(by);
        let (column, ascending) = columns.sort_column(by)?;
        self.out.check(&columns)?;
        let most = top.rows.unwrap_or(if self.out.is_machine() { u32::MAX } else { 20 });
        self.every(&top.interval.or_every(Duration::from_secs(1)), |report| {
            let mut rows = sorted(rows(report)?, |a, b| {
                let order = (column.value)(a).rank(&(column.value)(b));
                if ascending { order.reverse() } else { order }
            });
            rows.truncate(most as usize);
            if !top.no_clear {
                report.clear_screen();
            }
            head(report);
            report.table(&columns, &rows)
        })
    }

    /// Prints a row of `COUNTERS` once an interval, a second unless told otherwise.
    pub fn sums<const N: usize>(
        &mut self,
        when: &EachSecond,
        counters: &str,
        columns: Columns<Sums<N>>,
    ) -> Result<()> {
        let columns = columns.time(|sums: &Sums<N>| sums.time_ns);
        self.out.head(&columns)?;
        self.every(&when.interval.or_every(Duration::from_secs(1)), |report| {
            let counts = report.counters(counters)?;
            // Nothing in what is left of an interval is nothing to tell.
            if report.cut && counts == [0; N] {
                return Ok(());
            }
            let time_ns = report.clock.now();
            let sums = Sums { time_ns, seconds: report.seconds, counts };
            report.sum(&columns, &sums)
        })
    }

    /// Runs `show` once, at the end.
    pub fn at_end(&mut self, show: impl FnMut(&mut Report<'_>) -> Result<()>) -> Result<()> {
        self.every(&Interval::default(), show)
    }
}

impl State {
    /// What wakes the session: signals, the end of the command, the rings, and `events`.
    fn waiter(&self, events: Option<&MapHandle>) -> Result<Waiter> {
        let rings = self.rings.iter().map(|served| served.ring.as_fd());
        let end = self.child.as_ref().and_then(|child| child.end());
        let others = signals::bell().into_iter().chain(end);
        Waiter::new(rings.chain(events.map(|map| map.as_fd())).chain(others))
    }

    /// How long to wait where nothing is read between reports: as long as nobody calls, but for
    /// what does not call.
    fn pause(&self) -> Duration {
        let all_call = signals::bell().is_some()
            && self.rings.is_empty()
            && self.child.as_ref().is_none_or(|child| child.end().is_some());
        if all_call { Duration::from_secs(1) } else { LOOK }
    }

    fn serve(&mut self) -> Result<()> {
        for Served { ring, serve, .. } in &mut self.rings {
            ring.consume(ring.end(), |bytes| {
                serve(bytes);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Counts the intervals; its lowest bit says to which of each pair of maps programs write.
    fn epoch(&self) -> Result<u32> {
        let Some(map) = self.maps.get(".bss.epoch") else { return Ok(0) };
        let value = map.lookup(&0u32.to_ne_bytes(), MapFlags::ANY)?.context("no epoch")?;
        Ok(u32::from_ne_bytes(value[..4].try_into()?))
    }

    /// Turns programs to the other of each pair of maps, and waits until none
    /// still writes to the one that is to be read. Returns which that is.
    fn flip_epoch(&mut self) -> Result<u32> {
        let old = self.epoch()?;
        let Some(map) = self.maps.get(".bss.epoch") else { return Ok(0) };
        map.update(&0u32.to_ne_bytes(), &(old + 1).to_ne_bytes(), MapFlags::ANY)?;
        if !self.links.is_empty() {
            signals::grace_period();
        }
        Ok(old & 1)
    }
}

//! What a row shows: its columns, each with a name, a unit and a value.
//!
//! A tool says this once. Table, JSON, CSV, `--fields`, `--sort` and the
//! schema follow from it.

use std::{
    borrow::Cow,
    cell::OnceCell,
    net::IpAddr,
    ops::{Deref, DerefMut},
};

use crate::{
    bpf::shared::types::{endpoints, task},
    dns,
    error::usage,
    tasks,
    text::{self, until_zero},
};

/// One value of a row, in base units: nanoseconds, bytes.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// There is no such thing here: `-` in a table, `null` in JSON.
    None,
    Int(i64),
    Float(f64),
    /// Shown in octal; a number in JSON.
    Octal(u32),
    /// Bytes that a traced program chose.
    Bytes(Cow<'a, [u8]>),
    /// Words that a traced program chose: apart by blanks, an array in JSON.
    List(Vec<&'a [u8]>),
    /// Text of our own.
    Text(Cow<'a, str>),
}

macro_rules! from_int {
    ($($t:ty)*) => { $(impl From<$t> for Cell<'_> { fn from(v: $t) -> Self { Cell::Int(v as i64) } })* };
}
from_int!(u8 u16 u32 u64 i32 i64 usize);

impl From<f64> for Cell<'_> {
    fn from(v: f64) -> Self {
        Cell::Float(v)
    }
}
impl From<String> for Cell<'_> {
    fn from(v: String) -> Self {
        Cell::Text(v.into())
    }
}
impl<'a> From<&'a str> for Cell<'a> {
    fn from(v: &'a str) -> Self {
        Cell::Text(v.into())
    }
}
impl From<Vec<u8>> for Cell<'_> {
    fn from(v: Vec<u8>) -> Self {
        Cell::Bytes(v.into())
    }
}
impl<'a> From<&'a [u8]> for Cell<'a> {
    fn from(v: &'a [u8]) -> Self {
        Cell::Bytes(v.into())
    }
}
impl<'a> From<&'a [String]> for Cell<'a> {
    fn from(v: &'a [String]) -> Self {
        Cell::List(v.iter().map(String::as_bytes).collect())
    }
}
/// A C string: up to its first zero.
impl<'a, const N: usize> From<&'a [u8; N]> for Cell<'a> {
    fn from(v: &'a [u8; N]) -> Self {
        until_zero(v).into()
    }
}
impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(v: Option<T>) -> Self {
        v.map_or(Cell::None, Into::into)
    }
}

impl Cell<'_> {
    /// The order of `--sort`: large numbers first, names by the alphabet.
    pub fn rank(&self, other: &Self) -> std::cmp::Ordering {
        match (self, other) {
            (Cell::Bytes(a), Cell::Bytes(b)) => a.cmp(b),
            (Cell::Text(a), Cell::Text(b)) => a.cmp(b),
            (a, b) => b.number().total_cmp(&a.number()),
        }
    }

    fn number(&self) -> f64 {
        match self {
            Cell::Int(v) => *v as f64,
            Cell::Float(v) => *v,
            Cell::Octal(v) => f64::from(*v),
            _ => f64::NEG_INFINITY,
        }
    }
}

/// What a number counts, and in what a table shows it. JSON and CSV keep the
/// base unit, and say it in the key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    None,
    Ns,
    Us,
    Ms,
    S,
    Bytes,
    KiB,
    /// Of a frequency, in Hz.
    Mhz,
    /// How many there are of them.
    Tasks,
}

impl Unit {
    /// The unit of the value itself, as in the key `lat_ns`.
    pub fn base(self) -> &'static str {
        match self {
            Unit::None => "",
            Unit::Ns | Unit::Us | Unit::Ms | Unit::S => "ns",
            Unit::Bytes | Unit::KiB => "bytes",
            Unit::Mhz => "hz",
            Unit::Tasks => "tasks",
        }
    }

    /// The unit that a table shows, as in the heading `LAT(ms)`.
    pub fn shown(self) -> &'static str {
        match self {
            Unit::None => "",
            Unit::Ns => "ns",
            Unit::Us => "us",
            Unit::Ms => "ms",
            Unit::S => "s",
            Unit::Bytes => "bytes",
            Unit::KiB => "KB",
            Unit::Mhz => "MHz",
            Unit::Tasks => "tasks",
        }
    }

    /// How many base units make one shown unit.
    pub fn divisor(self) -> u64 {
        match self {
            Unit::None | Unit::Ns | Unit::Bytes | Unit::Tasks => 1,
            Unit::Us => 1_000,
            Unit::Ms | Unit::Mhz => 1_000_000,
            Unit::S => 1_000_000_000,
            Unit::KiB => 1024,
        }
    }
}

/// What JSON holds, for the schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Int,
    Float,
    Text,
    /// Text with a lossless twin `KEY_bytes` where it is not UTF-8.
    Bytes,
    List,
}

type Value<R> = Box<dyn for<'r> Fn(&'r R) -> Cell<'r>>;
type Time<R> = Box<dyn Fn(&R) -> u64>;
type Wanted<R> = Box<dyn Fn(&R) -> bool>;

/// What a column is called and how it looks, whatever the rows are.
pub struct Head {
    /// The heading of a table, without its unit.
    pub name: &'static str,
    pub unit: Unit,
    pub kind: Kind,
    /// Display cells that a stream keeps free.
    pub width: usize,
    pub right: bool,
    pub decimals: usize,
    /// The words of a list are quoted.
    pub quote: bool,
    /// Shown by default.
    pub shown: bool,
    /// Not in JSON unless asked for: it takes a look-up in user space, or is for people only.
    pub extra: bool,
    key: Option<&'static str>,
    /// `"key":`, made once.
    member: OnceCell<String>,
    alias: Option<&'static str>,
}

pub struct Column<R> {
    head: Head,
    pub value: Value<R>,
}

impl<R> Deref for Column<R> {
    type Target = Head;
    fn deref(&self) -> &Head {
        &self.head
    }
}

impl<R> DerefMut for Column<R> {
    fn deref_mut(&mut self) -> &mut Head {
        &mut self.head
    }
}

impl Head {
    /// The heading of a table: `LAT(ms)`.
    pub fn heading(&self) -> String {
        let name = self.name.to_lowercase();
        let said = |unit: &str| name.ends_with(&unit.to_lowercase());
        match self.unit.shown() {
            "" => self.name.into(),
            unit if said(unit) => self.name.into(),
            _ if self.unit.base() == "bytes" && said("bytes") => self.name.into(),
            unit => format!("{}({unit})", self.name),
        }
    }

    /// The name in JSON, CSV, `--fields` and `--sort`, without its unit: `lat`.
    fn stem(&self) -> String {
        self.key.map_or_else(|| self.name.to_lowercase(), Into::into)
    }

    /// The key in JSON and CSV: `lat_ns`.
    pub fn key(&self) -> String {
        match self.unit.base() {
            "" => self.stem(),
            unit => format!("{}_{unit}", self.stem()),
        }
    }

    /// How a JSON member of this column begins.
    pub fn member(&self) -> &str {
        self.member.get_or_init(|| format!("\"{}\":", self.key()))
    }

    fn is_named(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        [self.key(), self.stem(), self.name.to_lowercase(), self.heading().to_lowercase()]
            .contains(&name)
            || self.alias == Some(&*name)
    }
}

/// The columns of a row of type `R`, in order.
///
/// Methods that add a column are named for what it holds; those after them
/// (`hidden`, `width`, …) change the column added last.
pub struct Columns<R> {
    pub all: Vec<Column<R>>,
    /// The time of an event, in ns of the boot clock.
    pub time: Option<Time<R>>,
    /// Which rows are printed, where that is decided in user space.
    pub kept: Option<Wanted<R>>,
}

impl<R: 'static> Default for Columns<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R: 'static> Columns<R> {
    pub fn new() -> Self {
        Columns { all: Vec::new(), time: None, kept: None }
    }

    // Not inlined: a tool adds many.
    #[inline(never)]
    fn add(mut self, name: &'static str, kind: Kind, value: Value<R>) -> Self {
        let head = Head {
            name,
            unit: Unit::None,
            kind,
            width: name.len(),
            right: false,
            decimals: 0,
            quote: false,
            shown: true,
            extra: false,
            key: None,
            member: OnceCell::new(),
            alias: None,
        };
        self.all.push(Column { head, value });
        self
    }

    fn last(&mut self) -> &mut Column<R> {
        self.all.last_mut().expect("a column comes before what changes it")
    }

    /// When it happened: the boot clock in ns.
    pub fn time(mut self, get: impl Fn(&R) -> u64 + 'static) -> Self {
        self.time = Some(Box::new(get));
        self
    }

    /// Prints only the rows for which this holds.
    pub fn keep(mut self, wanted: impl Fn(&R) -> bool + 'static) -> Self {
        self.kept = Some(Box::new(wanted));
        self
    }

    /// A number.
    pub fn num<T: Into<Cell<'static>>>(
        self,
        name: &'static str,
        get: impl Fn(&R) -> T + 'static,
    ) -> Self {
        self.add(name, Kind::Int, Box::new(move |r| get(r).into())).right()
    }

    /// A ratio or a mean.
    pub fn float(self, name: &'static str, get: impl Fn(&R) -> f64 + 'static) -> Self {
        self.add(name, Kind::Float, Box::new(move |r| get(r).into())).right().decimals(2)
    }

    /// A time in ns or a size in bytes, which a table shows in `unit`.
    pub fn amount<T: Into<Cell<'static>>>(
        self,
        name: &'static str,
        unit: Unit,
        get: impl Fn(&R) -> T + 'static,
    ) -> Self {
        let mut all = self.num(name, get);
        all.last().unit = unit;
        let width = all.last().heading().len().max(7);
        all.width(width)
    }

    /// Permission bits, flags.
    pub fn octal(self, name: &'static str, get: impl Fn(&R) -> u32 + 'static) -> Self {
        self.add(name, Kind::Int, Box::new(move |r| Cell::Octal(get(r))))
    }

    /// Bytes that a traced program chose.
    pub fn bytes<F>(self, name: &'static str, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> Cell<'r> + 'static,
    {
        self.add(name, Kind::Bytes, Box::new(get))
    }

    /// Words that a traced program chose; with `quote`, each in quotes.
    pub fn list<F>(self, name: &'static str, quote: bool, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> Cell<'r> + 'static,
    {
        let mut all = self.add(name, Kind::List, Box::new(get));
        all.last().quote = quote;
        all
    }

    /// Text of our own.
    pub fn text<F>(self, name: &'static str, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> Cell<'r> + 'static,
    {
        self.add(name, Kind::Text, Box::new(get))
    }

    /// The user's number.
    pub fn uid(self, get: impl Fn(&R) -> u32 + 'static) -> Self {
        self.num("UID", get).left().width(6)
    }

    /// The parent process.
    pub fn ppid(self, get: impl Fn(&R) -> u32 + 'static) -> Self {
        self.num("PPID", get).left().width(7)
    }

    /// The process.
    pub fn pid(self, get: impl Fn(&R) -> u32 + 'static) -> Self {
        self.num("PID", get).left().width(7)
    }

    /// The name that the task gave itself.
    pub fn comm<F>(self, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> &'r [u8; 16] + 'static,
    {
        self.bytes("COMM", move |r| get(r).into()).width(16)
    }

    /// The process that a socket is of, where it is known; with `width` for its name.
    pub fn owner<F>(self, width: usize, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> &'r task + Copy + 'static,
    {
        let nobody = move |r: &R| get(r).pid == 0;
        self.pid(move |r| get(r).pid)
            .unless(nobody)
            .comm(move |r| &get(r).comm)
            .unless(nobody)
            .width(width)
    }

    /// The same where the table has no room for it.
    pub fn owner_hidden<F>(self, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> &'r task + Copy + 'static,
    {
        let mut all = self.owner(16, get);
        all.all.iter_mut().rev().take(2).for_each(|column| column.shown = false);
        all
    }

    /// The version of IP that a socket speaks.
    pub fn ip(self, get: impl Fn(&R) -> &endpoints + 'static) -> Self {
        self.num("IP", move |r| get(r).version()).left().width(2)
    }

    /// An address of a socket, or its name; `wide` keeps room for the longest address.
    pub fn address(
        self,
        name: &'static str,
        wide: bool,
        get: impl Fn(&R) -> Option<IpAddr> + 'static,
    ) -> Self {
        self.text(name, move |r| get(r).map(dns::host).into()).width(if wide { 39 } else { 16 })
    }

    /// Both ends of a connection.
    pub fn ends(self, wide: bool, get: impl Fn(&R) -> &endpoints + Copy + 'static) -> Self {
        self.address("LADDR", wide, move |r| get(r).source())
            .port("LPORT", move |r| get(r).sport)
            .address("RADDR", wide, move |r| get(r).destination())
            .port("RPORT", move |r| get(r).dport)
    }

    /// The network namespace of a socket.
    pub fn netns(self, get: impl Fn(&R) -> &endpoints + 'static) -> Self {
        self.num("NETNS", move |r| get(r).netns).left().width(10).hidden()
    }

    pub fn port(self, name: &'static str, get: impl Fn(&R) -> u16 + 'static) -> Self {
        self.num(name, move |r| dns::service(get(r))).left().width(5)
    }

    /// What else is known of the task: nothing of it is shown unless asked for
    /// with `--fields`, or by [`shown`](Self::shown).
    pub fn task<F>(self, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> &'r task + Copy + 'static,
    {
        self.num("TID", move |r| get(r).tid).left().width(7).hidden().process(get)
    }

    /// The same of a process, of which any thread may have been seen.
    pub fn process<F>(self, get: F) -> Self
    where
        F: for<'r> Fn(&'r R) -> &'r task + Copy + 'static,
    {
        let has = |name| self.all.iter().any(|c| c.name == name);
        let (has_ppid, has_uid) = (has("PPID"), has("UID"));
        // Without a process, as in a sum over many, there are no numbers.
        let nobody = move |r: &R| get(r).pid == 0;
        self.when(!has_ppid, |all| all.ppid(move |r| get(r).ppid).unless(nobody).hidden())
            .when(!has_uid, |all| all.uid(move |r| get(r).uid).unless(nobody).hidden())
            .text("USER", move |r| tasks::user_name(get(r).uid).into())
            .unless(nobody)
            .width(10)
            .extra()
            .text("CONTAINER", move |r| tasks::container(get(r).cgroup).into())
            .width(12)
            .extra()
            .text("UNIT", move |r| tasks::unit(get(r).cgroup).into())
            .width(20)
            .extra()
            .text("CGROUP", move |r| tasks::cgroup(get(r).cgroup).into())
            .width(30)
            .extra()
    }

    /// Where the column has no meaning.
    pub fn unless(mut self, absent: impl Fn(&R) -> bool + 'static) -> Self {
        let column = self.last();
        let value = std::mem::replace(&mut column.value, Box::new(|_| Cell::None));
        column.value = Box::new(move |r| if absent(r) { Cell::None } else { value(r) });
        self
    }

    /// A key that has a meaning with some options only: `null` without them.
    pub fn only(self, yes: bool) -> Self {
        self.unless(move |_| !yes).shown(yes)
    }

    /// Further columns, if `yes`.
    pub fn when(self, yes: bool, more: impl FnOnce(Self) -> Self) -> Self {
        if yes { more(self) } else { self }
    }

    /// Left out of the table, but not of JSON.
    pub fn hidden(self) -> Self {
        self.shown(false)
    }

    pub fn shown(mut self, yes: bool) -> Self {
        self.last().shown = yes;
        self
    }

    /// Left out everywhere unless `--fields` asks for it.
    pub fn extra(mut self) -> Self {
        self.last().extra = true;
        self.hidden()
    }

    /// Shown by a table only: it sums up what JSON has in other columns.
    pub fn table_only(self) -> Self {
        self.extra().shown(true)
    }

    pub fn width(mut self, width: usize) -> Self {
        let column = self.last();
        column.width = width.max(column.heading().len());
        self
    }

    pub fn decimals(mut self, decimals: usize) -> Self {
        self.last().decimals = decimals;
        self
    }

    pub fn left(mut self) -> Self {
        self.last().right = false;
        self
    }

    pub fn right(mut self) -> Self {
        self.last().right = true;
        self
    }

    /// Another name in JSON than the heading in small letters.
    pub fn key(mut self, key: &'static str) -> Self {
        self.last().key = Some(key);
        self
    }

    /// Another name in `--sort` and `--fields`, such as BCC has.
    pub fn alias(mut self, alias: &'static str) -> Self {
        self.last().alias = Some(alias);
        self
    }

    /// Shows a column that is hidden, at this place.
    pub fn show(mut self, name: &str, yes: bool) -> Self {
        let at = self.all.iter().position(|c| c.is_named(name)).expect("a column of that name");
        self.all[at].shown |= yes;
        self.all[at].extra &= !yes;
        self
    }

    fn heads(&self) -> Vec<&Head> {
        self.all.iter().map(|column| &**column).collect()
    }

    /// The column that `--sort` names, and whether the least comes first:
    /// `lat`, `lat:asc`.
    pub fn sort_column(&self, name: &str) -> anyhow::Result<(&Column<R>, bool)> {
        let (name, ascending) = name.strip_suffix(":asc").map_or((name, false), |n| (n, true));
        let column = &self.all[find(&self.heads(), name)?];
        // Names are in the order of the alphabet anyway.
        Ok((column, ascending && matches!(column.kind, Kind::Int | Kind::Float)))
    }

    /// The columns to print, in order. `fields` is what `--fields` said: names
    /// replace the usual columns, `+name` adds one, `-name` takes one away.
    /// Added columns stand before the last one, which is free text.
    pub fn select(&self, fields: &[String], machine: bool) -> anyhow::Result<Vec<usize>> {
        select(&self.heads(), fields, machine)
    }
}

fn select(heads: &[&Head], fields: &[String], machine: bool) -> anyhow::Result<Vec<usize>> {
    let usual = |c: &Head| if machine { !c.extra } else { c.shown };
    let signed = |f: &String| f.starts_with(['+', '-']);
    let mut chosen: Vec<usize> = match fields.iter().all(signed) {
        true => (0..heads.len()).filter(|&i| usual(heads[i])).collect(),
        false => Vec::new(),
    };
    for field in fields {
        let name = field.trim_start_matches(['+', '-']);
        let at = find(heads, name)?;
        chosen.retain(|&i| i != at);
        if field.starts_with('-') {
            continue;
        }
        match chosen.last() {
            Some(&last) if signed(field) && !machine && !heads[last].right => {
                chosen.insert(chosen.len() - 1, at);
            }
            _ => chosen.push(at),
        }
    }
    Ok(chosen)
}

fn find(heads: &[&Head], name: &str) -> anyhow::Result<usize> {
    let found = heads.iter().position(|c| c.is_named(name));
    found.ok_or_else(|| {
        let keys: Vec<_> = heads.iter().map(|c| c.stem()).collect();
        let near = text::near(name, keys.iter().map(|k| &**k));
        let (what, list) = match near.is_empty() {
            true => ("there are", keys.join(", ")),
            false => ("perhaps", near.join(", ")),
        };
        usage(format!("no column is named '{}'; {what} {list}", text::escaped(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns<(u32, u64)> {
        Columns::new()
            .pid(|r: &(u32, u64)| r.0)
            .amount("LAT", Unit::Ms, |r| r.1)
            .num("UID", |_| 0)
            .hidden()
            .bytes("PATH", |_| Cell::None)
    }

    fn selected(fields: &[&str], machine: bool) -> Vec<String> {
        let fields: Vec<_> = fields.iter().map(|f| f.to_string()).collect();
        let columns = columns();
        let chosen = columns.select(&fields, machine).unwrap();
        chosen.into_iter().map(|i| columns.all[i].key()).collect()
    }

    #[test]
    fn a_unit_is_in_heading_and_key() {
        assert_eq!(columns().all[1].heading(), "LAT(ms)");
        assert_eq!(columns().all[1].key(), "lat_ns");
        let sizes = Columns::new()
            .amount("Kbytes", Unit::KiB, |r: &u64| *r)
            .amount("R_Kb", Unit::KiB, |r| *r)
            .amount("BYTES", Unit::Bytes, |r| *r)
            .amount("SIZE", Unit::KiB, |r| *r);
        let headings: Vec<_> = sizes.all.iter().map(|c| c.heading()).collect();
        assert_eq!(headings, ["Kbytes", "R_Kb", "BYTES", "SIZE(KB)"]);
    }

    #[test]
    fn fields_replace_add_and_take_away() {
        assert_eq!(selected(&[], false), ["pid", "lat_ns", "path"]);
        assert_eq!(selected(&[], true), ["pid", "lat_ns", "uid", "path"]);
        assert_eq!(selected(&["+uid"], false), ["pid", "lat_ns", "uid", "path"]);
        assert_eq!(selected(&["-pid"], false), ["lat_ns", "path"]);
        assert_eq!(selected(&["path", "LAT"], false), ["path", "lat_ns"]);
    }

    #[test]
    fn a_wrong_field_says_which_there_are() {
        let error = columns().select(&["pth".into()], false).unwrap_err().to_string();
        assert!(error.starts_with("no column is named 'pth'; perhaps path"), "{error}");
    }
}

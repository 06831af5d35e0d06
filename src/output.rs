//! Prints rows, tables, histograms and stacks in the format the user asked for.
//!
//! stdout carries data only. What is printed is collected and written in one
//! piece by [`Output::flush`], which the session calls at least every 20 ms.

use std::{
    fmt::Write as _,
    fs,
    io::{self, IsTerminal as _, Write as _},
};

use anyhow::{Result, ensure};
use comfy_table::{CellAlignment, Table, presets};
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    args::{Format, Shape},
    column::{Cell, Column, Columns, Head, Unit},
    error::usage,
    hist::Hist,
    json,
    order::sorted,
    text::{decimal, escape},
    time::{Clock, Style},
};

pub struct Output {
    pub(crate) shape: Shape,
    pub clock: Clock,
    pub(crate) text: String,
    /// The columns of a stream, chosen at its first row.
    chosen: Option<Vec<usize>>,
    pub(crate) headed: bool,
    /// Rows, histograms and stacks printed so far.
    pub printed: u64,
    cell: String,
    bold: bool,
    mute: bool,
}

impl Output {
    pub fn new(shape: Shape) -> Self {
        let bold =
            shape.format() == Format::Table && shape.color.wanted(io::stdout().is_terminal());
        Output {
            shape,
            clock: Clock::new(),
            text: String::new(),
            chosen: None,
            headed: false,
            printed: 0,
            cell: String::new(),
            bold,
            mute: false,
        }
    }

    /// An output that prints nothing: a tool is only tried.
    pub fn mute(&mut self) {
        self.mute = true;
    }

    pub fn format(&self) -> Format {
        self.shape.format()
    }

    /// Whether a program reads it: it gets every field, whatever is shown to people.
    pub fn is_machine(&self) -> bool {
        self.format() != Format::Table
    }

    /// How the time of an event is shown if the user says nothing of it.
    pub fn default_timestamp(&mut self, style: Style) {
        self.shape.timestamp.get_or_insert(style);
    }

    /// Whether as many rows were printed as the user wants to see.
    pub fn is_full(&self) -> bool {
        self.shape.max_events.is_some_and(|most| self.printed >= most)
    }

    /// Enough is printed: the loop ends.
    pub fn end(&mut self) {
        self.shape.max_events = Some(self.printed);
    }

    /// How many rows a list may have.
    pub fn most_rows(&self) -> usize {
        self.shape.max_events.map_or(usize::MAX, |most| most as usize)
    }

    /// Whether a column was asked for by name.
    pub fn wants(&self, field: &str) -> bool {
        self.shape.fields.iter().any(|f| f.trim_start_matches('+').eq_ignore_ascii_case(field))
    }

    /// Prints the heading of a stream before its first row comes, so that
    /// people see that tracing has begun. A wrong `--fields` is found here.
    #[inline(never)]
    pub fn head<R: 'static>(&mut self, columns: &Columns<R>) -> Result<()> {
        let chosen = self.chosen_of(columns)?;
        if !self.shape.no_header && !self.headed {
            self.heading(columns, &chosen);
        }
        self.headed = true;
        self.chosen = Some(chosen);
        Ok(())
    }

    /// Finds a wrong `--fields` before the first summary.
    pub fn check<R: 'static>(&self, columns: &Columns<R>) -> Result<()> {
        columns.select(&self.shape.fields, self.is_machine()).map(drop)
    }

    /// The columns that a row shows; one there must be.
    #[inline(never)]
    fn chosen_of<R: 'static>(&self, columns: &Columns<R>) -> Result<Vec<usize>> {
        let chosen = columns.select(&self.shape.fields, self.is_machine())?;
        ensure!(!chosen.is_empty(), usage("--fields leaves no column"));
        Ok(chosen)
    }

    /// One row of a stream, in columns of fixed width.
    pub fn row<R: 'static>(&mut self, columns: &Columns<R>, row: &R) -> Result<()> {
        self.row_of("event", columns, row)
    }

    /// What sums up an interval in one row, below those of the intervals before.
    pub fn sum<R: 'static>(&mut self, columns: &Columns<R>, row: &R) -> Result<()> {
        self.row_of("row", columns, row)
    }

    #[inline(never)]
    fn row_of<R: 'static>(&mut self, kind: &str, columns: &Columns<R>, row: &R) -> Result<()> {
        if self.chosen.is_none() {
            self.head(columns)?;
        }
        if self.is_full() || columns.kept.as_ref().is_some_and(|kept| !kept(row)) {
            return Ok(());
        }
        self.printed += 1;
        let chosen = self.chosen.take().unwrap_or_default();
        let time = columns.time.as_ref().map(|get| get(row));
        match self.format() {
            Format::Table => self.table_row(columns, &chosen, row, time),
            Format::Csv => self.csv_row(columns, &chosen, row, time),
            Format::Json => self.json_row(kind, columns, &chosen, row, time),
        }
        self.chosen = Some(chosen);
        Ok(())
    }

    /// A row of a table on end, a value a line: `PID: 181`.
    pub fn upright<R: 'static>(&mut self, columns: &Columns<R>, row: &R) -> Result<()> {
        if self.is_full() {
            return Ok(());
        }
        self.printed += 1;
        if let (Some(get), Some(style)) = (&columns.time, self.shape.timestamp) {
            self.text += "TIME: ";
            self.clock.show(get(row), style, &mut self.text);
            self.text.push('\n');
        }
        for i in self.chosen_of(columns)? {
            let c = &columns.all[i];
            let _ = write!(self.text, "{}: ", c.heading());
            show(c, &(c.value)(row), &mut self.text);
            self.text.push('\n');
        }
        Ok(())
    }

    /// One more value of such a row.
    pub fn value(&mut self, name: &str, bytes: &[u8]) {
        let _ = write!(self.text, "{name}: ");
        escape(bytes, &mut self.text);
        self.text.push('\n');
    }

    fn heading<R: 'static>(&mut self, columns: &Columns<R>, chosen: &[usize]) {
        match self.format() {
            Format::Json => {}
            Format::Csv => {
                let keys = chosen.iter().map(|&i| columns.all[i].key());
                let time = "time".to_string();
                self.text += &[time].into_iter().chain(keys).collect::<Vec<_>>().join(",");
                self.text.push('\n');
            }
            Format::Table => {
                self.text += if self.bold { "\x1b[1m" } else { "" };
                if let (Some(_), Some(style)) = (&columns.time, self.shape.timestamp) {
                    let _ = write!(self.text, "{:<w$} ", style.heading(), w = style.width());
                }
                for (n, &i) in chosen.iter().enumerate() {
                    let c = &columns.all[i];
                    self.cell.clear();
                    self.cell += &c.heading();
                    self.pad(c, n + 1 == chosen.len());
                }
                self.text += if self.bold { "\x1b[0m\n" } else { "\n" };
            }
        }
    }

    fn table_row<R: 'static>(
        &mut self,
        columns: &Columns<R>,
        chosen: &[usize],
        row: &R,
        time: Option<u64>,
    ) {
        if let (Some(time), Some(style)) = (time, self.shape.timestamp) {
            let from = self.text.len();
            self.clock.show(time, style, &mut self.text);
            let used = self.text.len() - from;
            self.blanks(style.width().saturating_sub(used) + 1);
        }
        for (n, &i) in chosen.iter().enumerate() {
            let c = &columns.all[i];
            self.cell.clear();
            show(c, &(c.value)(row), &mut self.cell);
            self.pad(c, n + 1 == chosen.len());
        }
        self.text.push('\n');
    }

    /// Appends `self.cell` to the line, at the width of its column.
    fn pad(&mut self, column: &Head, last: bool) {
        let used = match self.cell.is_ascii() {
            true => self.cell.len(),
            false => self.cell.width(),
        };
        let free = column.width.saturating_sub(used);
        if column.right {
            self.blanks(free);
            self.text += &self.cell;
            self.blanks(usize::from(!last));
        } else {
            self.text += &self.cell;
            self.blanks(if last { 0 } else { free + 1 });
        }
    }

    fn blanks(&mut self, mut n: usize) {
        const BLANKS: &str = "                                                                ";
        while n > 0 {
            let some = n.min(BLANKS.len());
            self.text += &BLANKS[..some];
            n -= some;
        }
    }

    fn csv_row<R: 'static>(
        &mut self,
        columns: &Columns<R>,
        chosen: &[usize],
        row: &R,
        time: Option<u64>,
    ) {
        let time = time.unwrap_or_else(|| self.clock.now());
        self.clock.utc(time, &mut self.text);
        for &i in chosen {
            self.text.push(',');
            csv(&(columns.all[i].value)(row), &mut self.text);
        }
        self.text.push('\n');
    }

    pub(crate) fn json_row<R: 'static>(
        &mut self,
        kind: &str,
        columns: &Columns<R>,
        chosen: &[usize],
        row: &R,
        time: Option<u64>,
    ) {
        for part in ["{\"type\":\"", kind, "\",\"time\":\""] {
            self.text += part;
        }
        let time = time.unwrap_or_else(|| self.clock.now());
        self.clock.utc(time, &mut self.text);
        self.text.push('"');
        for &i in chosen {
            self.text.push(',');
            json::field(&columns.all[i], &(columns.all[i].value)(row), &mut self.text);
        }
        self.text += "}\n";
    }

    /// All rows of one summary, in columns as wide as they need to be.
    #[inline(never)]
    pub fn table<R: 'static>(&mut self, columns: &Columns<R>, rows: &[R]) -> Result<()> {
        let format = self.format();
        let chosen = self.chosen_of(columns)?;
        self.printed += rows.len() as u64;
        if format != Format::Table {
            if format == Format::Csv && !self.headed && !self.shape.no_header {
                self.headed = true;
                self.heading(columns, &chosen);
            }
            // One time for all: by it programs tell one summary from the next.
            let now = self.clock.now();
            for row in rows {
                let time = columns.time.as_ref().map_or(now, |get| get(row));
                match format {
                    Format::Csv => self.csv_row(columns, &chosen, row, Some(time)),
                    _ => self.json_row("row", columns, &chosen, row, Some(time)),
                }
            }
            return Ok(());
        }
        let headings = chosen.iter().map(|&i| (columns.all[i].heading(), columns.all[i].right));
        let cell = |row: &R, i: usize| {
            let c = &columns.all[i];
            let mut cell = String::new();
            show(c, &(c.value)(row), &mut cell);
            cell
        };
        let cells = rows.iter().map(|row| chosen.iter().map(|&i| cell(row, i)).collect());
        self.lay_out(headings.collect(), cells.collect());
        Ok(())
    }

    /// Headings, each with whether its column is aligned to the right; and rows.
    fn lay_out(&mut self, headings: Vec<(String, bool)>, rows: Vec<Vec<String>>) {
        let mut table = Table::new();
        table.load_preset(presets::NOTHING);
        if !self.shape.no_header {
            table.set_header(headings.iter().map(|(heading, _)| heading));
        }
        for row in rows {
            table.add_row(row);
        }
        for (n, (_, right)) in headings.into_iter().enumerate() {
            if let Some(column) = table.column_mut(n) {
                column.set_padding((0, 1));
                if right {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        for line in table.lines() {
            self.text += line.trim_end();
            self.text.push('\n');
        }
        self.text.push('\n');
    }

    /// A histogram for each key; a table shows its values in `unit`, and below each histogram,
    /// if `averages`, BCC's line of them.
    #[inline(never)]
    pub fn histograms<K: 'static>(
        &mut self,
        keys: &Columns<K>,
        unit: Unit,
        averages: bool,
        mut hists: Vec<(K, Hist)>,
    ) -> Result<()> {
        let machine = self.format() != Format::Table;
        let chosen = keys.select(&self.shape.fields, machine)?;
        hists.retain(|(_, hist)| hist.count > 0);
        let hists = sorted(hists, |a, b| a.1.count.cmp(&b.1.count));
        self.printed += hists.len() as u64;
        if self.format() == Format::Csv && !self.headed && !self.shape.no_header {
            self.headed = true;
            let names = chosen.iter().map(|&i| keys.all[i].key());
            let (time, rest) =
                (["time"].map(String::from), ["lo", "hi", "count"].map(String::from));
            let line: Vec<_> = time.into_iter().chain(names).chain(rest).collect();
            self.text += &(line.join(",") + "\n");
        }
        let time = self.clock.now();
        for (key, hist) in &hists {
            match self.format() {
                Format::Table => {
                    let labels = chosen.iter().map(|&i| keys.all[i].label(key));
                    let labels = labels.collect::<Vec<_>>().join(" ");
                    if !labels.is_empty() {
                        let _ = writeln!(self.text, "{labels}");
                    }
                    self.text += &hist.picture(unit);
                    if averages {
                        self.text += &hist.averages(unit);
                    }
                }
                Format::Json => {
                    self.json_row("histogram", keys, &chosen, key, Some(time));
                    self.text.truncate(self.text.len() - "}\n".len());
                    let _ = writeln!(self.text, ",{}}}", hist.json(unit));
                }
                Format::Csv => {
                    for b in hist.buckets() {
                        self.clock.utc(time, &mut self.text);
                        for &i in &chosen {
                            self.text.push(',');
                            csv(&(keys.all[i].value)(key), &mut self.text);
                        }
                        let _ = writeln!(self.text, ",{},{},{}", b.lo, b.hi, b.count);
                    }
                }
            }
        }
        Ok(())
    }

    /// What is going on, on stderr: for people at a terminal, who read tables,
    /// and not when the tool is only tried.
    pub fn remark(&self, line: &str) {
        let people = self.format() == Format::Table && io::stderr().is_terminal();
        if people && !self.shape.no_header && !self.mute {
            eprintln!("{line}");
        }
    }

    /// A line that belongs to a table, such as the time above a summary.
    pub fn line(&mut self, line: &str) {
        if self.format() == Format::Table {
            self.text += line;
            self.text.push('\n');
        }
    }

    /// Text as it is, for the formats of one tool (folded stacks).
    pub fn raw(&mut self, text: &str) {
        self.text += text;
    }

    /// One JSON object on a line of its own.
    pub fn object(&mut self, object: &Value) {
        self.text += &json::safe(object);
        self.text.push('\n');
    }

    /// Takes what was printed and is not written yet.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// Bytes that are not written yet.
    pub fn pending(&self) -> usize {
        self.text.len()
    }

    /// The time above a summary, if the user asked for one.
    pub fn stamp(&mut self) {
        if let (Format::Table, Some(style)) = (self.format(), self.shape.timestamp) {
            let now = self.clock.now();
            self.clock.show(now, style, &mut self.text);
            self.text.push('\n');
        }
    }

    /// What stands above the table of a top tool: `HH:MM:SS loadavg: …`.
    pub fn load(&mut self) {
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        self.time_and(&format!("loadavg: {}", load.trim_end()));
    }

    /// The time and something else, above a table.
    pub fn time_and(&mut self, what: &str) {
        if self.is_machine() || self.shape.no_header {
            return;
        }
        let now = self.clock.now();
        self.clock.show(now, self.shape.timestamp.unwrap_or(Style::Clock), &mut self.text);
        let _ = writeln!(self.text, " {what}\n");
    }

    /// Empties the screen before the next summary.
    pub fn clear_screen(&mut self) {
        if self.format() == Format::Table && io::stdout().is_terminal() {
            self.text += "\x1b[H\x1b[2J";
        }
    }

    /// Writes out what was printed. The error kind is `BrokenPipe` where the
    /// reader has gone.
    pub fn flush(&mut self) -> io::Result<()> {
        if self.mute {
            self.text.clear();
        }
        if self.text.is_empty() {
            return Ok(());
        }
        // In one write: the text ends with a newline, where std's buffer would be emptied anyway.
        let mut stdout = io::stdout().lock();
        let result = stdout.write_all(self.text.as_bytes()).and_then(|()| stdout.flush());
        self.text.clear();
        // A burst may have made it large; one page of lines is the usual.
        self.text.shrink_to(1 << 16);
        result
    }
}

impl<K> Column<K> {
    /// The line above a histogram: `disk = sda`; a column without a name is just its value.
    fn label(&self, key: &K) -> String {
        let mut text = String::new();
        if !self.name.is_empty() {
            let _ = write!(text, "{} = ", self.name);
        }
        show(self, &(self.value)(key), &mut text);
        text
    }
}

/// A value as a table shows it.
pub(crate) fn show(column: &Head, cell: &Cell, out: &mut String) {
    match cell {
        Cell::None => out.push('-'),
        Cell::Int(v) => match (column.unit.divisor(), column.decimals) {
            (1, _) => decimal(*v, out),
            (divisor, 0) => decimal(v / divisor as i64, out),
            (divisor, d) => drop(write!(out, "{:.d$}", *v as f64 / divisor as f64)),
        },
        Cell::Float(v) => drop(write!(out, "{v:.d$}", d = column.decimals)),
        Cell::Octal(v) => drop(write!(out, "{v:0w$o}", w = column.width)),
        Cell::Text(v) => escape(v.as_bytes(), out),
        Cell::Bytes(v) => escape(v, out),
        Cell::List(words) => {
            for (n, word) in words.iter().enumerate() {
                *out += if n > 0 { " " } else { "" };
                match column.quote {
                    true => quote(word, out),
                    false => escape(word, out),
                }
            }
        }
    }
}

/// A word in double quotes, as a shell would take it back if it is text.
fn quote(word: &[u8], out: &mut String) {
    let mut text = String::new();
    escape(word, &mut text);
    let _ = write!(out, "\"{}\"", text.replace('"', "\\\""));
}

/// A value in CSV (RFC 4180): base units, absent is empty. Text that acts on a
/// terminal is escaped: CSV is read by people too.
pub(crate) fn csv(cell: &Cell, out: &mut String) {
    let from = out.len();
    match cell {
        Cell::None => {}
        Cell::Int(v) => decimal(*v, out),
        Cell::Float(v) => drop(write!(out, "{v}")),
        Cell::Octal(v) => decimal(*v, out),
        Cell::Text(v) => escape(v.as_bytes(), out),
        Cell::Bytes(v) => escape(v, out),
        Cell::List(words) => escape(&words.join(&b' '), out),
    }
    if out[from..].bytes().any(|b| b == b',' || b == b'"') {
        let text = out.split_off(from);
        let _ = write!(out, "\"{}\"", text.replace('"', "\"\""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_quoted_where_it_must_be() {
        let mut out = String::new();
        csv(&Cell::Bytes(b"a,\"b\"\n"[..].into()), &mut out);
        assert_eq!(out, r#""a,""b""\x0a""#);
    }
}

//! BPF tracing tools for Linux in one binary.
//!
//! A tool is one Rust file in `tools/`, compiled into the binary, and one BPF
//! file in `bpf/`. Everything that tools share is in this library:
//!
//! - [`tool`]: what a tool is, and the table of them; [`cli`] finds the one
//!   that was called and runs it.
//! - [`session`] takes a tool from its BPF object to its output: it opens the
//!   object, chooses hooks ([`probe`]), attaches, and runs one of two loops.
//! - [`args`] has the options that tools share; [`filter`] turns those about
//!   tasks into what the programs read, with the help of [`tasks`].
//! - [`column`] says what a row shows; [`output`] prints it as a table, JSON or
//!   CSV; [`hist`] draws histograms, [`by`] makes them for tasks; [`stack`] prints stacks, which [`symbols`]
//!   names; [`perf`] samples; [`dns`] reads the answers of name servers.
//! - [`calls`] are system calls about files, as events, [`sockcalls`] those about sockets;
//!   [`fs_ops`] what is done on a file system; [`cache`] is the page cache; [`irqs`] are interrupts;
//!   [`waits`] says which waits of tasks count, [`results`] which system calls.
//! - [`spec`] finds and attaches to the functions, tracepoints and USDT probes that the user names.
//! - [`batch`] empties maps; `ring` and `wait` read what comes.
//! - [`kallsyms`] are the kernel's symbols; [`names`] has its numbers by name, [`time`] its clocks, [`lost`]
//!   its counters of what was lost, [`text`] makes safe what programs chose.
//! - `mount` has file systems of the kernel that are mounted nowhere.
//! - [`doctor`], [`schema`], [`install`]: the commands beside the tools.

/// Like std's, but it does not panic where stderr is closed or full.
macro_rules! eprintln {
    ($($said:tt)*) => { $crate::text::say(format_args!($($said)*)) };
}

pub mod bytes;
mod command;
mod libbpf_log;
pub mod memory;
mod mount;
pub mod pattern;
mod ring;
mod signals;
mod tracing;
mod wait;

pub mod args;
pub mod batch;
pub mod btf;
pub mod by;
pub mod cache;
pub mod calls;
pub mod cli;
pub mod column;
pub mod dns;
pub mod doctor;
pub mod error;
pub mod filter;
pub mod fs_ops;
pub mod hist;
pub mod install;
pub mod irqs;
pub mod json;
pub mod kallsyms;
pub mod lost;
pub mod names;
pub mod object;
pub mod order;
pub mod output;
pub mod path;
pub mod perf;
pub mod probe;
pub mod results;
pub mod schema;
pub mod session;
pub mod sockcalls;
pub mod spec;
pub mod stack;
pub mod symbols;
pub mod tasks;
pub mod text;
pub mod time;
pub mod tool;
pub mod waits;

/// The BPF objects: `bpf::NAME` is generated from `src/bpf/NAME.bpf.c`.
pub mod bpf {
    include!(concat!(env!("OUT_DIR"), "/bpf.rs"));
}

/// What a tool's file starts from.
pub mod prelude {
    pub use crate::{
        args::{EachSecond, For, Interval, Milliseconds, Sockets, Top},
        by::By,
        column::{Cell, Columns, Unit},
        names,
        order::sorted,
        output::Output,
        schema::Schema,
        session::{Next, Session, Sums, Tailed},
        stack::{StackRows, Stacks},
        time::Style,
        tool::{Examples, Tool},
    };
    pub use anyhow::{Context as _, Result, bail, ensure};
    pub use clap::Args;
}

//! Which waits of tasks count: the options of the tools that sum them up by stack, as
//! `waits.bpf.h` reads them.

use std::time::Duration;

use anyhow::{Result, ensure};
use clap::Args;

use crate::{
    args::micros,
    bpf::shared::types::{wait_options, waits},
    column::{Columns, Unit},
    error::usage,
    names,
    object::{Opened, Source},
};

// No doc comment: clap would make it the tool's summary.
#[derive(Args, Clone, Debug)]
pub struct Waits {
    /// Threads of user programs only
    #[arg(short, long, alias = "useronly", conflicts_with = "kernel_threads_only")]
    user_threads_only: bool,
    /// Kernel threads only
    #[arg(short, long)]
    kernel_threads_only: bool,
    /// Shortest wait that counts: microseconds, or with a unit
    #[arg(short, long, value_name = "TIME", value_parser = micros, default_value = "1")]
    min_block_time: Duration,
    /// Longest wait that counts
    #[arg(short = 'M', long, value_name = "TIME", value_parser = micros)]
    max_block_time: Option<Duration>,
    /// Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = names::task_state_bits)]
    state: Vec<u32>,
}

impl Waits {
    /// Sets in an object what the user said of waits.
    pub fn apply<S: Source>(&self, open: &mut Opened<S>) -> Result<()> {
        let options = wait_options {
            min_ns: self.min_block_time.as_nanos() as u64,
            max_ns: self.max_block_time.map_or(u64::MAX, |time| time.as_nanos() as u64),
            states: match self.state[..] {
                [] => u32::MAX,
                ref some => some.iter().fold(0, |all, bits| all | bits),
            },
            threads: match (self.user_threads_only, self.kernel_threads_only) {
                (false, false) => 0,
                (true, _) => 1,
                (_, true) => 2,
            },
        };
        ensure!(
            options.min_ns <= options.max_ns,
            usage("no wait is as long as --min-block-time and not longer than --max-block-time")
        );
        open.set(".rodata.waits", &options)
    }

    /// What is known of a sum of waits beside the sum, and of the state in which they began.
    pub fn columns<R: 'static>(
        columns: Columns<R>,
        state: impl Fn(&R) -> u32 + 'static,
        waits: impl Fn(&R) -> &waits + Copy + 'static,
    ) -> Columns<R> {
        columns
            .text("STATE", move |r| names::task_state(state(r)).into())
            .hidden()
            .num("COUNT", move |r| waits(r).count)
            .hidden()
            .amount("MIN", Unit::Us, move |r| !waits(r).max_inverse)
            .hidden()
            .amount("MAX", Unit::Us, move |r| waits(r).max)
            .hidden()
    }
}

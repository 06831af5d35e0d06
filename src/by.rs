//! Histograms of tasks: `by.bpf.h`.

use anyhow::Result;
use clap::Args;

use crate::{
    args::{Interval, Milliseconds},
    bpf::shared::types::{by_key, task, task_hist},
    column::Columns,
    hist::Hist,
    schema::Schema,
    session::{Report, Session},
};

// What to make histograms of tasks for, when and in which unit.
#[derive(Args, Clone, Debug)]
pub struct By {
    #[command(flatten)]
    when: Interval,
    #[command(flatten)]
    unit: Milliseconds,
    /// A histogram for each process
    #[arg(short = 'P', long, group = "by")]
    pids: bool,
    /// A histogram for each thread
    #[arg(short = 'L', long, group = "by")]
    tids: bool,
    /// A histogram for each pid namespace
    #[arg(long, group = "by")]
    pidnss: bool,
    /// A histogram for each cgroup
    #[arg(long, group = "by")]
    cgroups: bool,
}

impl By {
    /// As `enum by` counts.
    pub(crate) fn number(&self) -> u32 {
        let chosen = [self.pids, self.tids, self.pidnss, self.cgroups];
        chosen.iter().position(|yes| *yes).map_or(0, |at| at as u32 + 1)
    }

    pub(crate) fn names_cgroups(&self) -> bool {
        self.cgroups
    }

    pub fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    /// Prints them once an interval; below each, if `averages`, BCC's line of them.
    pub fn print(&self, session: &mut Session, averages: bool) -> Result<()> {
        session.every(&self.when, |report| self.report(report, averages))
    }

    fn report(&self, report: &mut Report<'_>, averages: bool) -> Result<()> {
        report.stamp();
        let keys = self.keys();
        let taken = report.take::<by_key, task_hist>("hists")?.into_iter();
        let hists = taken.map(|(key, of)| ((key, of.task), Hist::from(&of.hist)));
        report.histograms(&keys, self.unit.unit(), averages, hists.collect())
    }

    fn keys(&self) -> Columns<(by_key, task)> {
        Columns::new()
            .num("pid", |(k, _): &(by_key, task)| k.id as u32)
            .only(self.pids)
            .num("tid", |(k, _)| k.id as u32)
            .only(self.tids)
            .num("pidns", |(k, _)| k.id as u32)
            .only(self.pidnss)
            .bytes("", |(_, task)| (&task.comm).into())
            .key("comm")
            .only(self.pids || self.tids)
            .process(|(_, task)| task)
            .show("CGROUP", self.cgroups)
            .show("CONTAINER", self.cgroups)
    }
}

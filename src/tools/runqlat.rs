use beebox::{bpf::runqlat as bpf, hist::Hist, prelude::*};
use bpf::types::{key, task, waits};

/// Show how long tasks wait for a processor, as histograms
#[derive(Args)]
pub struct Opts {
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

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "all tasks, until Ctrl-C"),
        ("-mT 1", "in milliseconds, each second, with the time"),
        ("-P -p 181,182", "two processes, each on its own"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "cgroup"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        Schema::histograms(&self.keys())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        if self.cgroups {
            session.identify();
        }
        let mut open = session.open(bpf::Builder::default())?;
        let by = [self.pids, self.tids, self.pidnss, self.cgroups];
        rodata(&mut open.maps.rodata_data).by =
            by.iter().position(|by| *by).map_or(0, |at| at as u32 + 1);
        session.size("waits", if by.contains(&true) { 4096 } else { 1 });

        let _skel = session.attach(open)?;
        let keys = self.keys();
        session.every(&self.when, |report| {
            report.stamp();
            let hists = report.take::<key, waits>("waits")?.into_iter().map(|(key, waits)| {
                let hist = Hist::from(&*waits.hist);
                ((key, waits.task), hist)
            });
            report.histograms(&keys, self.unit.unit(), hists.collect())
        })
    }
}

impl Opts {
    fn keys(&self) -> Columns<(key, task)> {
        Columns::new()
            .num("pid", |(k, _): &(key, task)| k.id as u32)
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

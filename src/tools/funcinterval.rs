use beebox::{bpf::funcinterval as bpf, prelude::*, spec::Timed};

/// Show the time between calls of a function, as a histogram
///
/// From one call to the next, whoever makes it. A pattern is what it is for funccount: FUNCTION,
/// LIB:FUNCTION, t:CATEGORY:EVENT, u:LIB:PROBE.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    timed: Timed,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("t:sched:sched_switch", "the time between switches of tasks"),
        ("-u t:block:block_rq_issue", "between requests to disks, in microseconds"),
        ("-m -p 181 c:fsync", "between calls that process 181 makes"),
        ("-F -i 5 vfs_*", "for each of these functions, each 5 seconds"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('T', "timestamp")];

    fn schema(&self) -> Schema {
        self.timed.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.timed.specs.find(session, false)?;
        let mut open = session.open(bpf::Object)?;
        open.options().per_function = self.timed.per_function;
        found.apply(session, &mut open)?;
        open.map("last")?.set_max_entries(found.names.len() as u32)?;
        self.timed.print(session, open, &found, true)
    }
}

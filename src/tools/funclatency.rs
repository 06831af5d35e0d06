use beebox::{bpf::funclatency as bpf, prelude::*, spec::Timed};

/// Show how long functions take, as histograms
///
/// A pattern is FUNCTION of the kernel, or LIB:FUNCTION of a library (c, or its path), of a program
/// or, with -p or a command, :FUNCTION of its own binary. The time of a function holds that of what
/// it calls. Go's functions cannot be traced so: their stacks move.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    timed: Timed,
    // Which is done where there is nothing better.
    #[arg(short, long, hide = true)]
    kprobes: bool,
    /// How deep functions may call each other: 1 to 16
    #[arg(short, long, value_name = "N", default_value_t = 16,
        value_parser = clap::value_parser!(u32).range(1..=16))]
    level: u32,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("vfs_read", "the time of a kernel function, in nanoseconds"),
        ("-u c:getaddrinfo", "of a library's, in microseconds"),
        ("-mT -i 5 ext4_sync_file", "in milliseconds, each 5 seconds"),
        ("-F -p 181 c:malloc c:free", "a histogram for each function, of process 181"),
        ("-F tcp_*", "for each of the kernel's functions that begin with tcp_"),
    ];
    const LETTERS: &[(char, &str)] = &[('d', "duration"), ('T', "timestamp"), ('c', "cgroup")];

    fn schema(&self) -> Schema {
        self.timed.schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        let found = self.timed.specs.find(session, true)?;
        let mut open = session.open(bpf::Object)?;
        let options = open.options();
        (options.per_function, options.func_depth) = (self.timed.per_function, self.level);
        found.apply(session, &mut open)?;
        self.timed.print(session, open, &found, false)
    }
}

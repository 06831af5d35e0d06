use beebox::{prelude::*, waits::Waits};

use super::offwaketime;

/// Sum up the time that tasks wait, by waker's stack
///
/// What an interrupt wakes is charged to the task that it came upon: the stack shows it. A wait is
/// counted when it ends.
#[derive(Args)]
pub struct Opts {
    #[command(flatten)]
    time: For,
    #[command(flatten)]
    waits: Waits,
    #[command(flatten)]
    stacks: Stacks,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("-p 181 10", "who wakes process 181, for 10 seconds"),
        ("-m 10ms", "after waits of 10 milliseconds and more"),
        ("-f 30", "folded stacks, for flame graph programs"),
        ("-K -- make", "the wake-ups of a build, kernel stacks only"),
    ];
    const LETTERS: &[(char, &str)] = &[('t', "tid")];

    fn schema(&self) -> Schema {
        offwaketime::rows().schema()
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        offwaketime::run(session, (&self.time, &self.waits, &self.stacks), true)
    }
}

//! What a tool is.

use std::ffi::OsString;

use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, parser::ValueSource};

use crate::{
    args::{Load, Run, Shape, Tasks},
    schema::Schema,
    session::Session,
};

/// Options to try, each with what it shows.
pub type Examples = &'static [(&'static str, &'static str)];

/// A tool: its options (the struct's fields), its help (their doc comments)
/// and what it does.
///
/// The first line of the struct's doc comment is the tool's one-line summary
/// everywhere: in `--help`, `beebox list`, the man page and the README.
pub trait Tool: Args {
    /// Options to try. Every one is parsed by a test.
    const EXAMPLES: Examples;

    /// The letters by which BCC's users know common options: `('n', "comm")`,
    /// or with a value, `('t', "timestamp=rel")`.
    const LETTERS: &'static [(char, &'static str)] = &[];

    /// Other long spellings of common options that a tool of BCC has:
    /// `("name", "comm")`.
    const SPELLINGS: &'static [(&'static str, &'static str)] = &[];
    /// Whether what is traced has a task, by which it can be filtered.
    const TASKS: bool = true;

    /// What the tool prints, for `beebox schema`.
    fn schema(&self) -> Schema;

    fn run(&self, session: &mut Session) -> Result<()>;
}

/// A [`Tool`] in the table of all tools.
pub struct Entry {
    pub name: &'static str,
    /// The tool's own name and the options that another name of it stands for.
    pub alias: Option<(&'static str, &'static str)>,
    pub examples: Examples,
    tasks: bool,
    command: fn(&'static str) -> Command,
    run: fn(&ArgMatches, &mut Session) -> Result<()>,
    schema: fn(&ArgMatches) -> Result<Schema>,
}

/// A subject and its tools.
pub type Subject = (&'static str, &'static [Entry]);

/// The entries of modules that each have a tool named `Opts`; with `= tool "options"`,
/// of another name for a tool and options of it.
#[macro_export]
macro_rules! table {
    ($($name:ident $(= $tool:ident $options:literal)?)*) => {
        &[$($crate::table!(@ $name $($tool $options)?)),*]
    };
    (@ $name:ident) => { $crate::tool::Entry::of::<$name::Opts>(stringify!($name), None) };
    (@ $name:ident $tool:ident $options:literal) => {
        $crate::tool::Entry::of::<$tool::Opts>(
            stringify!($name),
            Some((stringify!($tool), $options)),
        )
    };
}
pub use table;

impl Entry {
    pub const fn of<T: Tool>(
        name: &'static str,
        alias: Option<(&'static str, &'static str)>,
    ) -> Self {
        Entry {
            name,
            alias,
            examples: T::EXAMPLES,
            tasks: T::TASKS,
            command: command::<T>,
            run: |matches, session| parse::<T>(matches)?.run(session),
            schema: |matches| Ok(parse::<T>(matches)?.schema()),
        }
    }

    pub fn command(&self) -> Command {
        let command = (self.command)(self.name);
        match self.alias {
            Some((tool, options)) => command.about(format!("The same as {tool} {options}")),
            None => command,
        }
    }

    /// Parses a command line, of which the first word is the program's name.
    pub fn parse<W: Into<OsString>>(
        &self,
        line: impl IntoIterator<Item = W>,
    ) -> Result<ArgMatches, clap::Error> {
        let mut words: Vec<OsString> = line.into_iter().map(Into::into).collect();
        let implied = self.alias.into_iter().flat_map(|(_, options)| options.split(' '));
        words.splice(words.len().min(1)..words.len().min(1), implied.map(OsString::from));
        self.command().try_get_matches_from(words)
    }

    pub fn summary(&self) -> String {
        self.command().get_about().map(ToString::to_string).unwrap_or_default()
    }

    /// Runs the tool with the options it was given.
    pub fn run(&self, matches: &ArgMatches, session: &mut Session) -> Result<()> {
        (self.run)(matches, session)
    }

    /// The options that every tool has, as they were given.
    pub fn session(&self, matches: &ArgMatches) -> Result<Session> {
        let mut shape = Shape::from_arg_matches(matches)?;
        for arg in self.command().get_arguments() {
            // `-t` for `--timestamp=rel`: its id is what it stands for.
            let id = arg.get_id().as_str();
            if let Some(("timestamp", style)) = id.split_once('=')
                && matches.value_source(id) == Some(ValueSource::CommandLine)
            {
                shape.timestamp = clap::ValueEnum::from_str(style, true).ok();
            }
        }
        // A tool that has no tasks may have a process of its own meaning.
        // A tool without tasks may have a --pid of its own.
        let tasks = match self.tasks {
            true => Tasks::from_arg_matches(matches)?,
            false => Tasks { load: Load::from_arg_matches(matches)?, ..Tasks::default() },
        };
        Session::new(self.name, shape, Run::from_arg_matches(matches)?, tasks)
    }

    pub fn schema(&self) -> Result<Schema> {
        (self.schema)(&self.parse(self.first_example())?)
    }

    /// The tool's name and the options of its first example, enough to run it.
    pub fn first_example(&self) -> impl Iterator<Item = &'static str> + use<> {
        let required = self.command().get_positionals().any(|a| a.is_required_set());
        let words = if required { self.examples[0].0 } else { "" };
        [self.name].into_iter().chain(words.split_whitespace())
    }
}

/// Not inlined: what clap derives is large, and is called from two places.
#[inline(never)]
fn parse<T: Tool>(matches: &ArgMatches) -> Result<T> {
    Ok(T::from_arg_matches(matches)?)
}

fn command<T: Tool>(name: &'static str) -> Command {
    let own = T::augment_args(Command::new(name).bin_name(name).version(env!("CARGO_PKG_VERSION")));
    complete(own, T::EXAMPLES, T::LETTERS, T::SPELLINGS, T::TASKS)
}

/// A tool's own options, and those that it shares. (Apart from `command`, so
/// that there is one of it in the binary, and not one for each tool.)
fn complete(
    mut command: Command,
    examples: Examples,
    letters: &[(char, &'static str)],
    spellings: &[(&'static str, &'static str)],
    tasks: bool,
) -> Command {
    // What is said at length stands at the end: clap would spread out all options for it.
    let long = command.get_long_about().map(ToString::to_string).unwrap_or_default();
    let mut text = long.split_once("\n\n").map_or("", |(_, note)| note).to_string();
    text += if text.is_empty() { "Examples:\n" } else { "\n\nExamples:\n" };
    for (options, shows) in examples {
        let line = format!("{} {options}", command.get_name());
        text += &format!("  {:<36} {shows}\n", line.trim_end());
    }
    command = command.long_about(None::<&str>);
    // Letters of options that the tool has itself are its own, too.
    let is_own = |(_, long): &&(char, &'static str)| {
        let id = long.replace('-', "_");
        command.get_arguments().any(|arg| arg.get_id() == &*id)
    };
    let (own_letters, shared_letters): (Vec<_>, Vec<_>) = letters.iter().partition(is_own);
    // They come before those of the groups of options that it has.
    for (letter, long) in letters {
        let of = |arg: &&Arg| arg.get_short() == Some(*letter) && arg.get_id() != *long;
        let other = command.get_arguments().find(of).map(|arg| arg.get_id().clone());
        if let Some(id) = other {
            command = command.mut_arg(id, |arg| arg.short(None));
        }
    }
    command = with_letters(command, own_letters);
    let own = command.get_arguments().map(|arg| (arg.get_short(), arg.get_id().clone()));
    let own: Vec<_> = own.filter(|(letter, _)| letter.is_some()).collect();
    command = match tasks {
        true => Tasks::augment_args(command),
        false => Load::augment_args(command)
            .mut_arg("command", |arg| arg.help("Run this command, and end with it")),
    };
    command = Run::augment_args(Shape::augment_args(command));
    // A letter that is the tool's own is not that of a shared option.
    let is_taken =
        |arg: &&Arg| own.iter().any(|(of, id)| *of == arg.get_short() && id != arg.get_id());
    let taken: Vec<_> =
        command.get_arguments().filter(is_taken).map(|arg| arg.get_id().clone()).collect();
    for id in taken {
        command = command.mut_arg(id, |arg| arg.short(None));
    }
    command = with_letters(command, shared_letters);
    for &(spelling, long) in spellings {
        command = command.mut_arg(long.replace('-', "_"), |arg| arg.alias(spelling));
    }
    command.after_help(text).infer_long_args(true).args_override_self(true)
}

/// Gives options the letters by which they are known.
fn with_letters(mut command: Command, letters: Vec<&(char, &'static str)>) -> Command {
    for &(letter, long) in letters {
        command = match long.split_once('=') {
            None => command.mut_arg(long.replace('-', "_"), |arg| match arg.get_short() {
                None => arg.short(letter),
                Some(_) => arg.visible_short_alias(letter),
            }),
            Some(_) => command.arg(
                Arg::new(long)
                    .short(letter)
                    .action(ArgAction::SetTrue)
                    .help(format!("The same as --{long}"))
                    .help_heading("Output"),
            ),
        };
    }
    command
}

//! Finds the tool that was called and runs it; the commands beside the tools.

use std::{
    env,
    ffi::OsString,
    fmt::Write as _,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Result, anyhow};
use clap::{
    Arg, Command, FromArgMatches as _, Parser, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};
use serde_json::{Value, json};

use crate::{
    command, doctor,
    error::{self, usage},
    install,
    text::{escaped, near},
    tool::{Entry, Subject},
};

pub const NAME: &str = env!("CARGO_PKG_NAME");

/// BPF tracing tools for Linux in one binary
#[derive(Parser)]
#[command(name = NAME, version, disable_help_subcommand = true, subcommand_value_name = "TOOL | COMMAND")]
struct Suite {
    #[command(subcommand)]
    command: Option<Other>,
}

/// What is not a tool.
#[derive(Subcommand)]
enum Other {
    /// List the tools
    List {
        /// Only those with this word in their name or summary
        word: Option<String>,
        /// As JSON: names, summaries, options, examples, schemas
        #[arg(short = 'J', long)]
        json: bool,
    },
    /// Say what works on this machine, by which hooks, and what does not and why
    Doctor {
        /// Only this tool
        tool: Option<String>,
        /// As JSON
        #[arg(short = 'J', long)]
        json: bool,
        /// Show on stderr what libbpf says, below the name of each tool
        #[arg(short, long)]
        verbose: bool,
    },
    /// Print the JSON Schema of a tool's output
    Schema { tool: String },
    /// Print the man page of a tool, or of beebox
    Man { tool: Option<String> },
    /// Print a shell's completions for beebox, or for a tool's own link
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
        tool: Option<String>,
    },
    /// Make links to the tools, with man pages and completions
    Install(install::Opts),
    /// Write what the source tree keeps of all this
    #[command(hide = true)]
    Generate { root: PathBuf },
}

pub fn all(tools: &[Subject]) -> impl Iterator<Item = &'static Entry> + use<> {
    let entries: Vec<&'static Entry> = tools.iter().flat_map(|(_, tools)| tools.iter()).collect();
    entries.into_iter()
}

/// The tool that a program name stands for: the name itself, or the longest
/// part of it between `-`, `_` and `.`, since packagers add prefixes and
/// suffixes (`bpf-opensnoop`, `opensnoop-bpfcc`).
pub fn find(tools: &[Subject], name: &str) -> Option<&'static Entry> {
    let ends = |c: Option<char>| c.is_none_or(|c| "-_.".contains(c));
    let is_in = |tool: &str| {
        name.match_indices(tool).any(|(at, _)| {
            ends(name[..at].chars().last()) && ends(name[at + tool.len()..].chars().next())
        })
    };
    all(tools)
        .find(|tool| tool.name == name)
        .or_else(|| all(tools).filter(|tool| is_in(tool.name)).max_by_key(|tool| tool.name.len()))
}

/// The tool of exactly this name; an error names near ones.
fn named(tools: &[Subject], name: &str) -> Result<&'static Entry> {
    all(tools).find(|tool| tool.name == name).ok_or_else(|| unknown(tools, name))
}

fn unknown(tools: &[Subject], name: &str) -> anyhow::Error {
    let names: Vec<_> = all(tools).map(|tool| tool.name).collect();
    let name = escaped(name);
    usage(match near(&name, names)[..] {
        [] => format!("there is no tool '{name}': see `{NAME} list`"),
        ref near => format!("there is no tool '{name}'; near it: {}", near.join(", ")),
    })
}

/// The whole suite as one command: what completions and man pages see.
pub fn suite(tools: &[Subject]) -> Command {
    let suite = <Suite as clap::CommandFactory>::command();
    suite.subcommands(all(tools).map(Entry::command))
}

pub fn main(tools: &'static [Subject]) -> ExitCode {
    let mut args: Vec<OsString> = env::args_os().collect();
    let called = args.first().map(Path::new).and_then(Path::file_name).unwrap_or_default();
    let tool = find(tools, &called.to_string_lossy()).or_else(|| {
        let tool = named(tools, args.get(1)?.to_str()?).ok()?;
        args.remove(0);
        Some(tool)
    });
    let (name, result) = match tool {
        Some(tool) => (tool.name, run(tool, args)),
        None => (NAME, other(tools, args)),
    };
    match result {
        Ok(status) => ExitCode::from(status),
        Err(e) if is_closed_pipe(&e) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{name}: {}", escaped(format!("{e:#}")));
            ExitCode::from(error::status(&e))
        }
    }
}

/// Whether the reader of the output went away: no error, but a wish to end.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

fn run(tool: &Entry, args: Vec<OsString>) -> Result<u8> {
    let matches = match tool.parse(spelled(args)) {
        Ok(matches) => matches,
        Err(e) => return told(&e, &tool.command()),
    };
    command::raise_open_files();
    let mut session = tool.session(&matches)?;
    let result = tool.run(&matches, &mut session);
    session.end(result)
}

/// BCC writes some long options with `_`, and `--exec` for `--`.
fn spelled(mut args: Vec<OsString>) -> Vec<OsString> {
    for arg in args.iter_mut().take_while(|arg| *arg != "--") {
        let Some(option) = arg.to_str().filter(|text| text.starts_with("--")) else { continue };
        if option == "--exec" {
            *arg = "--".into();
            break;
        }
        let name = option.split('=').next().unwrap_or(option);
        *arg = (name.replace('_', "-") + &option[name.len()..]).into();
    }
    args
}

/// What BCC's tools can be told and these cannot, and what to say instead.
const GONE: [(&str, &str); 4] = [
    ("--cgroupmap", "--cgroup takes the path of a cgroup"),
    ("--command", "the command comes last, behind --"),
    ("--journal", "systemd-cat(1) takes what -J prints"),
    ("--mntnsmap", "--container takes the name of a container"),
];

/// Help and version go to stdout; all else is a usage error, in a sentence.
fn told(error: &clap::Error, command: &Command) -> Result<u8> {
    let text = error.render();
    if !error.use_stderr() {
        write!(io::stdout(), "{text}")?;
        return Ok(0);
    }
    let text = text.to_string();
    let said = text.split("\n\n").next().unwrap_or_default().trim_start_matches("error: ");
    let mut sentence = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let unknown = context(ContextKind::InvalidArg)
        .filter(|arg| error.kind() == ErrorKind::UnknownArgument && arg.starts_with("--"));
    if let Some(arg) = unknown {
        let longs = command.get_arguments().filter(|a| !a.is_hide_set()).filter_map(Arg::get_long);
        let longs: Vec<_> = longs.map(|long| format!("--{long}")).collect();
        let meant: Vec<_> = longs.iter().filter(|l| l.starts_with(arg)).map(|l| &**l).collect();
        if let Some((_, instead)) = GONE.iter().find(|(gone, _)| *gone == arg) {
            sentence = format!("there is no {arg} here: {instead}");
        } else if meant.len() > 1 {
            sentence = format!("{arg} may be any of {}", meant.join(", "));
        } else if let Some(near) = near(arg, longs.iter().map(|l| &**l)).first() {
            sentence += &format!("; perhaps {near}");
        }
    }
    let is_bare = context(ContextKind::InvalidValue) == Some("");
    let of = context(ContextKind::InvalidArg).unwrap_or_default();
    let has_threads = || command.get_arguments().any(|arg| arg.get_long() == Some("threads"));
    if is_bare && of.starts_with("--tid") && has_threads() {
        // What libbpf-tools call so.
        sentence += "; perhaps --threads";
    }
    Err(usage(sentence + "; see --help"))
}

fn other(tools: &'static [Subject], mut args: Vec<OsString>) -> Result<u8> {
    // `beebox help opensnoop`, and a word that is neither tool nor command.
    if args.get(1).is_some_and(|word| word == "help") {
        args.remove(1);
        args.push("--help".into());
        if let Some(tool) = args[1].to_str().and_then(|name| named(tools, name).ok()) {
            return run(tool, args.split_off(1));
        }
    }
    let commands = <Suite as clap::CommandFactory>::command();
    if let Some(word) = args.get(1).and_then(|word| word.to_str())
        && !word.starts_with('-')
        && commands.find_subcommand(word).is_none()
    {
        return Err(unknown(tools, word));
    }
    let suite = match commands.clone().try_get_matches_from(args) {
        Ok(matches) => Suite::from_arg_matches(&matches)?,
        Err(e) => return told(&e, &commands),
    };
    let mut text = String::new();
    let mut status = 0;
    match suite.command {
        None => front_door(tools, &mut text),
        Some(Other::List { word, json: false }) => list(tools, word.as_deref(), &mut text),
        Some(Other::List { word, json: true }) => {
            for tool in all(tools).filter(|t| matches_word(t, word.as_deref())) {
                writeln!(text, "{}", describe(tool)?)?;
            }
        }
        Some(Other::Doctor { tool, json, verbose }) => {
            let only = tool.map(|name| named(tools, &name)).transpose()?;
            status = doctor::report(tools, only, json, verbose, &mut text)?;
        }
        Some(Other::Schema { tool }) => {
            let tool = named(tools, &tool)?;
            writeln!(text, "{:#}", tool.schema()?.json(tool.name))?;
        }
        Some(Other::Man { tool }) => {
            text += &match tool {
                Some(name) => install::man(named(tools, &name)?.command())?,
                None => install::man(self::suite(tools))?,
            };
        }
        Some(Other::Completions { shell, tool }) => {
            text += &match tool {
                Some(name) => install::completions(shell, named(tools, &name)?.command()),
                None => install::completions(shell, self::suite(tools)),
            };
        }
        Some(Other::Install(opts)) => install::install(tools, &opts, &mut text)?,
        Some(Other::Generate { root }) => install::generate(tools, &root)?,
    }
    io::stdout().write_all(text.as_bytes())?;
    Ok(status)
}

/// What `beebox` alone says.
fn front_door(tools: &[Subject], text: &mut String) {
    *text += "BPF tracing tools for Linux. Run one as `beebox TOOL`, or by a link of its name.\n";
    list(tools, None, text);
    *text += "\nWhere to begin:\n\
        \x20 beebox execsnoop         what is being run right now\n\
        \x20 beebox opensnoop -x      files that cannot be opened\n\
        \x20 beebox biolatency 1      how long the disks take, each second\n\
        \x20 beebox TOOL --help       options and examples of a tool\n\
        \x20 beebox doctor            what works on this machine, and what does not\n\
        \x20 beebox install DIR       links for all tools, man pages and completions\n";
}

fn matches_word(tool: &Entry, word: Option<&str>) -> bool {
    let word = word.unwrap_or_default().to_lowercase();
    tool.name.contains(&word) || tool.summary().to_lowercase().contains(&word)
}

fn list(tools: &[Subject], word: Option<&str>, text: &mut String) {
    for (subject, tools) in tools {
        let found: Vec<_> = tools.iter().filter(|t| matches_word(t, word)).collect();
        if !found.is_empty() {
            let _ = writeln!(text, "\n{subject}");
        }
        for tool in found {
            let _ = writeln!(text, "  {:<16} {}", tool.name, tool.summary());
        }
    }
}

/// A tool for a program that reads the catalogue.
fn describe(tool: &Entry) -> Result<Value> {
    let command = tool.command();
    let options: Vec<_> = command
        .get_arguments()
        .filter(|arg| !arg.is_hide_set())
        .map(|arg| {
            let value = arg.get_action().takes_values().then(|| arg.get_value_names());
            json!({
                "long": arg.get_long(),
                "short": arg.get_short(),
                "value": value.flatten().and_then(|names| names.first()).map(|name| name.as_str()),
                "help": arg.get_help().map(ToString::to_string),
            })
        })
        .collect();
    let examples: Vec<_> = tool
        .examples
        .iter()
        .map(|(line, shows)| json!({"line": format!("{} {line}", tool.name), "shows": shows}))
        .collect();
    Ok(json!({
        "name": tool.name,
        "summary": tool.summary(),
        "options": options,
        "examples": examples,
        "schema": tool.schema().map_err(|e| anyhow!("{}: {e}", tool.name))?.json(tool.name),
    }))
}

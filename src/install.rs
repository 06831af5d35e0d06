//! Links, man pages and completions, all written by the binary itself.

use std::{
    env,
    fmt::Write as _,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use clap::{Args, Command};
use clap_complete::Shell;

use crate::{cli, tool::Subject};

#[derive(Args)]
pub struct Opts {
    /// Where the links go, such as /usr/local/bin
    dir: PathBuf,
    /// Put this before the name of each link
    #[arg(long, default_value = "")]
    prefix: String,
    /// Put this behind the name of each link
    #[arg(long, default_value = "")]
    suffix: String,
    /// Where man pages and completions go [default: DIR/../share if there is one]
    #[arg(long, value_name = "DIR")]
    share: Option<PathBuf>,
}

/// The man page of a command.
pub fn man(command: Command) -> Result<String> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).section("8").render(&mut page)?;
    Ok(String::from_utf8(page)?)
}

/// A shell's completions for a command.
pub fn completions(shell: Shell, mut command: Command) -> String {
    let name = command.get_name().to_string();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// Where a shell looks for a command's completions, below `share`.
fn completion_file(shell: Shell, name: &str) -> String {
    match shell {
        Shell::Zsh => format!("zsh/site-functions/_{name}"),
        Shell::Fish => format!("fish/vendor_completions.d/{name}.fish"),
        _ => format!("bash-completion/completions/{name}"),
    }
}

pub fn install(tools: &[Subject], opts: &Opts, text: &mut String) -> Result<()> {
    let Opts { dir, prefix, suffix, share } = opts;
    let this = env::current_exe().context("cannot tell where this program is")?;
    fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    // A link beside the program stays right when both are moved, as packagers do.
    let beside = dir.canonicalize().is_ok_and(|dir| this.parent() == Some(&*dir));
    let target = if beside { this.file_name().map(PathBuf::from) } else { None };
    let target = target.unwrap_or_else(|| this.clone());
    let mut commands = vec![(cli::NAME.to_string(), cli::suite(tools))];
    for tool in cli::all(tools) {
        let name = format!("{prefix}{}{suffix}", tool.name);
        let link = dir.join(&name);
        match fs::symlink_metadata(&link) {
            Ok(found) if !found.is_symlink() => {
                bail!("{} is there already, and is no link: it was left alone", link.display())
            }
            Ok(_) => fs::remove_file(&link)?,
            Err(_) => {}
        }
        symlink(&target, &link).with_context(|| format!("cannot make {}", link.display()))?;
        commands.push((name, tool.command()));
    }
    let links = commands.len() - 1;
    writeln!(text, "{links} links to {} in {}", this.display(), dir.display())?;

    let near = dir.parent().map(|parent| parent.join("share")).filter(|dir| dir.is_dir());
    let Some(share) = share.clone().or(near) else { return Ok(()) };
    for (name, command) in commands {
        let command = command.name(name.clone());
        write(&share.join(format!("man/man8/{name}.8")), &man(command.clone())?)?;
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let script = completions(shell, command.clone());
            write(&share.join(completion_file(shell, &name)), &script)?;
        }
    }
    writeln!(text, "man pages and completions in {}", share.display())?;
    Ok(())
}

/// What is kept in the source tree of what the binary says of itself: the
/// completions, the man pages and the README's table of tools.
pub fn generate(tools: &[Subject], root: &Path) -> Result<()> {
    let mut commands = vec![(cli::NAME, cli::suite(tools))];
    commands.extend(cli::all(tools).map(|tool| (tool.name, tool.command())));
    for (name, command) in commands {
        write(&root.join(format!("man/{name}.8")), &man(command.clone())?)?;
        for (shell, file) in [
            (Shell::Bash, format!("bash/{name}")),
            (Shell::Zsh, format!("zsh/_{name}")),
            (Shell::Fish, format!("fish/{name}.fish")),
        ] {
            write(&root.join("completions").join(file), &completions(shell, command.clone()))?;
        }
    }
    let readme = root.join("README.md");
    let text = fs::read_to_string(&readme).context("cannot read README.md")?;
    let (head, rest) = text.split_once(BEGIN).context("README.md has no place for the table")?;
    let (_, tail) = rest.split_once(END).context("README.md's table has no end")?;
    write(&readme, &format!("{head}{BEGIN}\n{}{END}{tail}", table(tools)))
}

const BEGIN: &str = "<!-- tools: written by `make generate` -->";
const END: &str = "<!-- end of tools -->";

fn table(tools: &[Subject]) -> String {
    let mut text = String::from("| Subject | Tool | What it does |\n| --- | --- | --- |\n");
    for (subject, tools) in tools {
        for tool in *tools {
            let _ = writeln!(text, "| {subject} | `{}` | {} |", tool.name, tool.summary());
        }
    }
    text
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

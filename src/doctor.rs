//! Says what works on this machine. Each tool is really tried: opened, loaded
//! and attached as `run` would, and taken down again.

use anyhow::Result;
use serde_json::json;

use crate::{
    cli, probe,
    tool::{Entry, Subject},
};
use std::{fmt::Write as _, fs, path::Path};

/// What a tool can do here.
struct Verdict {
    tool: &'static str,
    /// `ok`, `degraded` or `cannot`.
    verdict: &'static str,
    /// The hooks that are used.
    hooks: Vec<String>,
    /// What is lacking, or why the tool cannot run.
    why: Vec<String>,
    /// What is not quite the same as on other kernels.
    notes: Vec<String>,
}

/// Appends the report; returns the exit status: 4 if the one tool that was
/// asked for cannot run.
pub fn report(
    tools: &'static [Subject],
    only: Option<&'static Entry>,
    json: bool,
    verbose: bool,
    text: &mut String,
) -> Result<u8> {
    let facts = facts();
    if json {
        let facts: serde_json::Map<_, _> =
            facts.iter().map(|(name, fact)| (name.to_string(), json!(fact))).collect();
        writeln!(text, "{}", json!({"type": "machine", "facts": facts}))?;
    } else if only.is_none() {
        for (name, fact) in facts {
            writeln!(text, "{name:<14} {fact}")?;
        }
        text.push('\n');
    }
    let mut status = 0;
    let entries: Vec<_> = only.map_or_else(|| cli::all(tools).collect(), |tool| vec![tool]);
    for entry in entries {
        if verbose {
            eprintln!("{}:", entry.name);
        }
        let v = examine(entry, verbose)?;
        if json {
            let line = json!({
                "type": "tool", "tool": v.tool, "verdict": v.verdict, "hooks": v.hooks, "why": v.why,
                "notes": v.notes,
            });
            writeln!(text, "{line}")?;
        } else {
            let detail = match v.verdict {
                "cannot" => v.why.join("; "),
                _ => {
                    let lacking = v.why.iter().map(|what| format!("; lacking {what}"));
                    let notes = v.notes.iter().map(|note| format!("; {note}"));
                    format!("by {}{}", v.hooks.join(", "), lacking.chain(notes).collect::<String>())
                }
            };
            writeln!(text, "{:<16} {:<9} {detail}", v.tool, v.verdict)?;
        }
        if only.is_some() && v.verdict == "cannot" {
            status = 4;
        }
    }
    Ok(status)
}

fn examine(entry: &Entry, verbose: bool) -> Result<Verdict> {
    let try_with = |options: &[&'static str]| {
        let words = entry.first_example().chain(options.iter().copied());
        let matches = entry.parse(words.chain(verbose.then_some("-v")))?;
        let session = entry.session(&matches)?;
        anyhow::Ok(session.try_out(|session| entry.run(&matches, session)))
    };
    let (result, tried) = try_with(&[])?;
    let (hooks, notes) = (tried.hooks, tried.notes);
    let is_whole = notes.is_empty();
    let notes = tried.warnings.into_iter().chain(notes).collect();
    let mut lacking: Vec<String> = tried
        .choices
        .iter()
        .filter(|c| c.optional && c.chosen.is_none())
        .map(|c| c.name.replace('_', " "))
        .collect();
    // Who a task descends from stands in the kernel's memory, which what the tool counts may not.
    let has_filters = || entry.command().get_arguments().any(|arg| arg.get_long() == Some("ppid"));
    if probe::is_confidential()
        && result.is_ok()
        && has_filters()
        && try_with(&["--ppid=1"])?.0.is_err()
    {
        lacking.push("--ppid and -- COMMAND".into());
    }
    let verdict = match &result {
        Err(_) => "cannot",
        Ok(()) if lacking.is_empty() && is_whole => "ok",
        Ok(()) => "degraded",
    };
    let why = result.map_or_else(|e| vec![format!("{e:#}")], |()| lacking);
    Ok(Verdict { tool: entry.name, verdict, hooks, why, notes })
}

/// What tracing depends on, as far as this machine tells.
fn facts() -> Vec<(&'static str, String)> {
    let read = |path: &str| fs::read_to_string(path).map(|text| text.trim().to_string());
    let yes = |yes: bool| if yes { "yes".to_string() } else { "no".to_string() };
    let kernel = read("/proc/sys/kernel/osrelease").unwrap_or("unknown".into());
    vec![
        ("kernel", format!("{kernel} {}", std::env::consts::ARCH)),
        (
            "privileges",
            match probe::may_trace() {
                true => "enough".into(),
                false => "root, or CAP_BPF and CAP_PERFMON, are needed: try sudo".into(),
            },
        ),
        ("BTF", yes(Path::new("/sys/kernel/btf/vmlinux").exists())),
        (
            "tracefs",
            match probe::tracefs() {
                Some(dir) => dir.display().to_string(),
                None => "not mounted (mount -t tracefs tracefs /sys/kernel/tracing)".into(),
            },
        ),
        ("lockdown", probe::lockdown().unwrap_or("not told (securityfs is not mounted)".into())),
        ("fentry", verdict(probe::can_attach("fentry/schedule"))),
        ("kprobes", verdict(probe::can_attach("kprobe/schedule"))),
        ("BPF LSM", verdict(probe::can_attach("lsm/file_open"))),
        (
            "JIT",
            match read("/proc/sys/net/core/bpf_jit_enable").as_deref() {
                Ok("0") => "off (sysctl net.core.bpf_jit_enable=1)".into(),
                _ => "on".into(),
            },
        ),
        (
            "cgroups",
            crate::tasks::Cgroups::of_host()
                .ok()
                .and_then(|c| c.hierarchy())
                .map_or("none".into(), |hierarchy| hierarchy.to_string()),
        ),
    ]
}

fn verdict(possible: Result<(), String>) -> String {
    possible.map_or_else(|why| format!("no: {why}"), |()| "yes".into())
}

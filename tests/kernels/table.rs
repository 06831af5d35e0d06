//! `docs/kernels.md`: what each tool does on each kernel. A cell is earned by the tool's tests.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use crate::results::{Outcome, Results, Run, Verdict};

const HEAD: &str = "\
# Tools and kernels

What `beebox doctor` says on each kernel, where the tests agree: each cell stands for a run of the
tool's live tests on Debian's kernel of that series, with one processor. (Those tests that ask
nothing of the kernel, `tests/kernels/anywhere`, run on the first one only.) The hooks that the
tool uses there follow. Written by `make kernels UPDATE=1`.

";

/// Tools whose tests bring what the kernel lacks: files that tell frequencies, events to count.
const BRING: [&str; 2] = ["cpufreq", "llcstat"];

const VARIANTS: &str = "
## Fallbacks

The same tests, where a tool is told to do without what it would rather use there. No entry: it
does without already.

";

const HOSTS: &str = "
## Hosts

Linux SERIES, made to be one kind of host after the other.

| host | tests | tools |
| --- | --- | --- |
";

const GAPS: &str = "
## Not tried

Container runtimes, and kernels of other distributions. With one processor, guests run on a clock
that counts instructions: how fast a tool is, or what it does beside others at the same instant, is
not told by them.
";

/// The page, and where doctor and tests contradict each other.
///
/// `old`: the page as it was, whose hosts stay where they were not tried again. `others`: names of
/// tools that stand for another with an option, whose tests are theirs.
pub fn page(
    old: &str,
    all: &[Results],
    hosts: &[Results],
    others: &BTreeMap<String, String>,
) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    let mut page = HEAD.to_string();
    let Some(first) = all.first().and_then(|results| results.runs.first()) else {
        return (page, wrong);
    };
    let heads: Vec<_> = all.iter().map(|results| &*results.series).collect();
    let rule = "| --- ".repeat(heads.len() + 1) + "|";
    let _ = writeln!(page, "| | {} |\n{rule}", heads.join(" | "));
    for tool in first.verdicts.keys() {
        row(&mut page, tool, tool, "all", all, others, &mut wrong);
    }
    page += VARIANTS;
    let _ = writeln!(page, "| | {} |\n{rule}", heads.join(" | "));
    let variants = all.iter().flat_map(|results| &results.runs);
    let variants = variants.filter(|run| run.name.starts_with("without-"));
    let tools = variants.flat_map(|run| {
        let tools = run.tests.keys().filter_map(|test| test.split_once("::"));
        tools.map(|(tool, _)| (&*run.name, tool))
    });
    for (run, tool) in tools.collect::<BTreeSet<_>>() {
        let name = format!("{tool} {}", run.replacen('-', " ", 1));
        row(&mut page, &name, tool, run, all, others, &mut wrong);
    }
    let is_host = |run: &&Run| run.name.starts_with("host-");
    if let Some(results) = all.iter().find(|results| results.runs.iter().any(|r| is_host(&r))) {
        let head = HOSTS.replace("SERIES", &results.series);
        let kept = old.split_once(&head).map_or("", |(_, rows)| rows).lines();
        let kept =
            kept.map_while(|line| Some((line.split(" | ").next()?, line)).filter(|_| line != ""));
        let mut rows: BTreeMap<String, String> =
            kept.map(|(name, line)| (name.to_string(), format!("{line}\n"))).collect();
        for run in all.iter().chain(hosts).flat_map(|results| &results.runs).filter(is_host) {
            let name = format!("| {}", run.name.trim_start_matches("host-").replace('-', " "));
            let failed = run.tests.values().filter(|o| **o == Outcome::Failed).count();
            let tests = match (failed, run.tests.is_empty()) {
                (_, true) => "**none ran**".into(),
                (0, _) => "pass".into(),
                _ => format!("**{failed} fail**"),
            };
            let differences = differences(run, results.runs.iter().find(|run| run.name == "all"));
            let row = format!("{name} | {tests} | {differences} |\n");
            rows.insert(name, row);
        }
        page += &head;
        page.extend(rows.into_values());
    }
    page += GAPS;
    (page, wrong)
}

/// How the tools fare on a host where they do not as on the kernel otherwise, those of one fate
/// together.
fn differences(run: &Run, otherwise: Option<&Run>) -> String {
    let fate = |verdict: &Verdict| match &*verdict.verdict {
        "cannot" => format!("cannot: {}", verdict.why.join("; ")),
        _ if verdict.why.is_empty() && verdict.notes.is_empty() => "run".into(),
        _ => {
            let lacking = verdict.why.iter().map(|what| format!("without {what}"));
            let all: Vec<_> = lacking.chain(verdict.notes.iter().cloned()).collect();
            format!("run: {}", all.join("; "))
        }
    };
    let mut fates = BTreeMap::<String, Vec<&str>>::new();
    for (tool, verdict) in &run.verdicts {
        let other = otherwise.and_then(|run| run.verdicts.get(tool)).map(fate);
        if other.is_none_or(|other| other != fate(verdict)) {
            fates.entry(fate(verdict)).or_default().push(tool);
        }
    }
    if fates.is_empty() {
        return "as otherwise".into();
    }
    let words = fates.iter().map(|(fate, tools)| match tools.len() == run.verdicts.len() {
        true => format!("all {fate}"),
        false => format!("{} {fate}", tools.join(", ")),
    });
    words.collect::<Vec<_>>().join(". ")
}

fn row(
    page: &mut String,
    name: &str,
    tool: &str,
    run: &str,
    all: &[Results],
    others: &BTreeMap<String, String>,
    wrong: &mut Vec<String>,
) {
    let cells: Vec<_> = all
        .iter()
        .map(|results| {
            let Some(run) = results.runs.iter().find(|r| r.name == run) else { return "".into() };
            let (cell, why) = cell(run, tool, others);
            wrong.extend(
                why.map(|why| format!("Linux {}, {}, {tool}: {why}", results.series, run.name)),
            );
            cell
        })
        .collect();
    let _ = writeln!(page, "| {name} | {} |", cells.join(" | "));
}

/// What stands in the table, and what is wrong with it.
fn cell(run: &Run, tool: &str, others: &BTreeMap<String, String>) -> (String, Option<String>) {
    let name = others.get(tool).map_or(tool, |other| other);
    let own = |test: &str| test.split_once("::").is_some_and(|(module, _)| module == name);
    let outcomes: Vec<_> = run.tests.iter().filter(|(test, _)| own(test)).map(|(_, o)| o).collect();
    let passed = outcomes.contains(&&Outcome::Passed);
    let failed = outcomes.contains(&&Outcome::Failed);
    let Some(v) = run.verdicts.get(tool) else {
        return ("unknown".into(), Some("the doctor does not know it".into()));
    };
    let mut kinds: Vec<_> = v.hooks.iter().map(|h| h.split('/').next().unwrap_or(h)).collect();
    let mut seen = BTreeSet::new();
    kinds.retain(|kind| seen.insert(*kind));
    let (mut kinds, why) = (kinds.join(", "), v.why.join("; "));
    match &*v.verdict {
        // Of a name that is the tool with an option, it may be that option that cannot be had.
        "cannot" if passed && BRING.contains(&name) => {
            (format!("cannot: {why}; works where its tests bring what lacks"), None)
        }
        "cannot" if passed && name == tool => {
            (why, Some("tests pass where the doctor says it cannot run".into()))
        }
        "cannot" => (format!("cannot: {why}"), None),
        _ if failed => {
            ("**fails**".into(), Some(format!("tests fail, the doctor says {}", v.verdict)))
        }
        _ if !passed => ("not tested".into(), Some("no test ran to its end".into())),
        _ => {
            if !why.is_empty() {
                kinds += &format!("; lacks {why}");
            }
            kinds.extend(v.notes.iter().map(|note| format!("; {note}")));
            (kinds, None)
        }
    }
}

//! `docs/kernels.md`: what each tool does on each kernel. A cell is earned by the tool's tests.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::results::{Outcome, Results, Run};

const HEAD: &str = "\
# Tools and kernels

What `beebox doctor` says on each kernel, where the tests agree: each cell stands for a run of the
tool's live tests on Debian's kernel of that series, with two processors. The hooks that the tool
uses there follow. Written by `make kernels UPDATE=1`.

";

const VARIANTS: &str = "
## Fallbacks

The same tests, where a tool is told to do without what it would rather use there. No entry: it
does without already.

";

/// The page, and where doctor and tests contradict each other.
pub fn page(all: &[Results]) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    let mut page = HEAD.to_string();
    let Some(first) = all.first().and_then(|results| results.runs.first()) else {
        return (page, wrong);
    };
    let heads: Vec<_> = all.iter().map(|results| &*results.series).collect();
    let rule = "| --- ".repeat(heads.len() + 1) + "|";
    let _ = writeln!(page, "| | {} |\n{rule}", heads.join(" | "));
    for tool in first.verdicts.keys() {
        row(&mut page, tool, tool, "all", all, &mut wrong);
    }
    page += VARIANTS;
    let _ = writeln!(page, "| | {} |\n{rule}", heads.join(" | "));
    let variants = all.iter().flat_map(|results| results.runs.iter().skip(1));
    let tools = variants.flat_map(|run| {
        let tools = run.tests.keys().filter_map(|test| test.split_once("::"));
        tools.map(|(tool, _)| (&*run.name, tool))
    });
    for (run, tool) in tools.collect::<BTreeSet<_>>() {
        let name = format!("{tool} {}", run.replacen('-', " ", 1));
        row(&mut page, &name, tool, run, all, &mut wrong);
    }
    (page, wrong)
}

fn row(
    page: &mut String,
    name: &str,
    tool: &str,
    run: &str,
    all: &[Results],
    wrong: &mut Vec<String>,
) {
    let cells: Vec<_> = all
        .iter()
        .map(|results| {
            let Some(run) = results.runs.iter().find(|r| r.name == run) else { return "".into() };
            let (cell, why) = cell(run, tool);
            wrong.extend(
                why.map(|why| format!("Linux {}, {}, {tool}: {why}", results.series, run.name)),
            );
            cell
        })
        .collect();
    let _ = writeln!(page, "| {name} | {} |", cells.join(" | "));
}

/// What stands in the table, and what is wrong with it.
fn cell(run: &Run, tool: &str) -> (String, Option<String>) {
    let own = |test: &str| test.split_once("::").is_some_and(|(module, _)| module == tool);
    let outcomes: Vec<_> = run.tests.iter().filter(|(test, _)| own(test)).map(|(_, o)| o).collect();
    let passed = outcomes.contains(&&Outcome::Passed);
    let failed = outcomes.contains(&&Outcome::Failed);
    let Some(v) = run.verdicts.get(tool) else {
        return ("unknown".into(), Some("the doctor does not know it".into()));
    };
    let mut kinds: Vec<_> = v.hooks.iter().map(|h| h.split('/').next().unwrap_or(h)).collect();
    let mut seen = BTreeSet::new();
    kinds.retain(|kind| seen.insert(*kind));
    let (kinds, why) = (kinds.join(", "), v.why.join("; "));
    match &*v.verdict {
        "cannot" if passed => (why, Some("tests pass where the doctor says it cannot run".into())),
        "cannot" => (format!("cannot: {why}"), None),
        _ if failed => {
            ("**fails**".into(), Some(format!("tests fail, the doctor says {}", v.verdict)))
        }
        _ if !passed => ("not tested".into(), Some("no test ran to its end".into())),
        "degraded" => (format!("{kinds}; lacks {why}"), None),
        _ => (kinds, None),
    }
}

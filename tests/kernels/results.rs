//! What one kernel's guest brought back.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::Result;

/// How many lines of the kernel's log are shown beside failures.
const LOG: usize = 20;

pub struct Results {
    pub series: String,
    pub dir: PathBuf,
    /// All tests, then those of each variant.
    pub runs: Vec<Run>,
}

/// One run of the tests.
pub struct Run {
    /// `all`, or what was taken away.
    pub name: String,
    pub tests: BTreeMap<String, Outcome>,
    pub verdicts: BTreeMap<String, Verdict>,
    /// Instructions that the verifier went through, by tool and program.
    pub verified: BTreeMap<(String, String), u64>,
    /// Tests that failed, and passed when they were run once more, as which they count.
    unsteady: Vec<String>,
    /// Whether it was ended before the last test had.
    is_cut: bool,
    /// What failed tests said.
    said: String,
    /// What libbpf said of each tool, below a line with its name.
    verbose: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Passed,
    Skipped(String),
    Failed,
}

/// What the doctor says of a tool.
pub struct Verdict {
    pub verdict: String,
    pub hooks: Vec<String>,
    pub why: Vec<String>,
    pub notes: Vec<String>,
}

impl Results {
    pub fn read(series: &str, dir: &Path) -> Result<Self> {
        let mut runs = Vec::new();
        for entry in fs::read_dir(dir)? {
            let path = entry?.path();
            if path.is_dir() {
                runs.push(Run::read(&path)?);
            }
        }
        runs.sort_by(|a, b| a.name.cmp(&b.name));
        let mut results = Results { series: series.into(), dir: dir.into(), runs };
        // A test without a result did not end.
        let list = fs::read_to_string(dir.join("list"))?;
        for run in results.runs.iter_mut().filter(|run| run.is_cut) {
            let rest = if run.name == "all" { &*list } else { "the rest" };
            for test in rest.lines() {
                run.tests.entry(test.into()).or_insert(Outcome::Failed);
            }
        }
        Ok(results)
    }

    /// Prints what failed, and the counts. Returns whether nothing failed.
    pub fn tell(&self) -> bool {
        let mut good = true;
        for run in &self.runs {
            let count =
                |wanted: fn(&Outcome) -> bool| run.tests.values().filter(|o| wanted(o)).count();
            let passed = count(|o| *o == Outcome::Passed);
            let failed = count(|o| *o == Outcome::Failed);
            let skipped = run.tests.len() - passed - failed;
            let Run { name, .. } = run;
            println!(
                "\nLinux {}, {name}: {passed} passed, {failed} failed, {skipped} skipped",
                self.series
            );
            let why: BTreeSet<_> = run
                .tests
                .iter()
                .filter_map(|(test, outcome)| match outcome {
                    Outcome::Skipped(why) => Some(format!("  skipped: {test}: {why}")),
                    _ => None,
                })
                .collect();
            why.iter().for_each(|line| println!("{line}"));
            for test in &run.unsteady {
                println!("  unsteady: {test}: it failed, and passed when it was run once more");
            }
            if failed > 0 || !run.unsteady.is_empty() {
                println!("{}", run.said);
            }
            if failed > 0 || run.tests.is_empty() {
                good = false;
                let failed: Vec<_> =
                    run.tests.iter().filter(|(_, o)| **o == Outcome::Failed).collect();
                let tools: BTreeSet<_> =
                    failed.iter().filter_map(|(test, _)| test.split("::").next()).collect();
                let mut of_tools = false;
                for line in run.verbose.lines() {
                    let tool = line.strip_suffix(':').filter(|name| !name.contains(' '));
                    of_tools = tool.map_or(of_tools, |name| tools.contains(name));
                    if of_tools {
                        println!("  -v: {line}");
                    }
                }
                failed.iter().for_each(|(test, _)| println!("  FAILED: {test}"));
            }
        }
        if !good {
            let log = fs::read_to_string(self.dir.join("dmesg")).unwrap_or_default();
            let lines: Vec<_> = log.lines().collect();
            println!("The end of the kernel's log:");
            lines[lines.len().saturating_sub(LOG)..].iter().for_each(|line| println!("  {line}"));
        }
        good
    }
}

/// A test and whether it passed, of a line about that.
fn outcome(line: &str) -> Option<(&str, bool)> {
    let (test, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
    Some((test, outcome.split(' ').next() == Some("ok")))
}

impl Run {
    fn read(dir: &Path) -> Result<Self> {
        let read = |name: &str| -> String {
            let bytes = fs::read(dir.join(name)).unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let name = dir.file_name().unwrap_or_default().to_string_lossy().replace(':', "/");
        let (text, errors) = (read("tests"), read("errors"));
        let mut tests = BTreeMap::new();
        for (test, passed) in text.lines().filter_map(outcome) {
            let outcome = if passed { Outcome::Passed } else { Outcome::Failed };
            tests.insert(test.to_string(), outcome);
        }
        let again = read("again");
        let passed = again.lines().filter_map(outcome).filter(|(_, passed)| *passed);
        let unsteady: Vec<_> = passed.map(|(test, _)| test.to_string()).collect();
        for test in &unsteady {
            tests.insert(test.clone(), Outcome::Passed);
        }
        for line in errors.lines() {
            if let Some((test, why)) =
                line.strip_prefix("SKIPPED ").and_then(|rest| rest.split_once(": "))
                && let Some(outcome @ Outcome::Passed) = tests.get_mut(test)
            {
                *outcome = Outcome::Skipped(why.trim().into());
            }
        }
        let said = text.split_once("\nfailures:\n").map_or("", |(_, said)| said);
        let said = said.rsplit_once("\nfailures:\n").map_or(said, |(said, _)| said).to_string();

        let mut verdicts = BTreeMap::new();
        for line in read("doctor").lines() {
            let record: Value =
                serde_json::from_str(line).map_err(|e| format!("doctor: {e}: {line}"))?;
            if record["type"] == "tool" {
                let texts = |key: &str| -> Vec<String> {
                    let all = record[key].as_array().into_iter().flatten();
                    all.map(|v| v.as_str().unwrap_or_default().to_string()).collect()
                };
                let verdict = record["verdict"].as_str().unwrap_or_default().to_string();
                let (hooks, why, notes) = (texts("hooks"), texts("why"), texts("notes"));
                let verdict = Verdict { verdict, hooks, why, notes };
                verdicts.insert(record["tool"].as_str().unwrap_or_default().to_string(), verdict);
            }
        }
        // TOOL: PROGRAM: N instructions verified
        let mut verified = BTreeMap::new();
        let verbose = read("verbose");
        for line in verbose.lines() {
            if let Some(rest) = line.strip_suffix(" instructions verified")
                && let [tool, program, n] = &rest.split(": ").collect::<Vec<_>>()[..]
                && let Ok(n @ 1..) = n.parse::<u64>()
            {
                let most = verified.entry((tool.to_string(), program.to_string())).or_insert(0);
                *most = n.max(*most);
            }
        }
        let is_cut = !text.contains("\ntest result: ");
        Ok(Run { name, tests, verdicts, verified, unsteady, is_cut, said, verbose })
    }
}

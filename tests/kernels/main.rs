//! Boots the kernels of `list` under qemu, runs the live tests there (those of `anywhere` on the
//! first one only), and compares what came of it with what is written down: `docs/kernels.md`,
//! `verifier.tsv`, `absent.tsv`. With UPDATE=1 they are written anew. KERNELS=5.10,6.1 boots only
//! those, TESTS=opensnoop:: runs only such tests, MINUTES=15 leaves out, and names, what has not
//! begun by then.

mod guest;
mod kernel_types;
mod results;
mod table;
mod verifier;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use guest::Kernel;
use results::Results;
use serde_json::Value;

type Error = Box<dyn std::error::Error + Send + Sync>;
type Result<T> = std::result::Result<T, Error>;

fn main() -> ExitCode {
    match all() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

/// Returns whether everything is as it should be.
fn all() -> Result<bool> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kernels");
    let word = |name| env::var(name).unwrap_or_default();
    let (filter, only) = (word("TESTS"), word("KERNELS"));
    // Some tests' results do not take the place of all tests'.
    let dir = if filter.is_empty() { "kernels" } else { "kernels-some" };
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join(dir);
    fs::create_dir_all(&work)?;
    let only: Vec<&str> = only.split([',', ' ']).filter(|w| !w.is_empty()).collect();

    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|p| p.is_absolute());
    let cache = cache.or_else(|| Some(env::home_dir()?.join(".cache"))).ok_or("no home")?;
    let cache = cache.join("beebox/kernels");
    let series = only.iter().map(|name| name.trim_end_matches("-four"));
    guest::run(Command::new(here.join("fetch")).arg(&cache).args(series))?;
    let list = fs::read_to_string(here.join("list"))?;
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let lines: Vec<Vec<_>> = lines.map(|line| line.split_whitespace().collect()).collect();
    let mut kernels = Vec::new();
    for words in &lines {
        let is = |what| words[2..].contains(&what);
        let kernel = |processors| Kernel {
            series: words[0].into(),
            dir: cache.join(words[0]),
            hosts: is("hosts"),
            first: false,
            processors,
        };
        let named = |kernel: &Kernel| only.contains(&&*kernel.name());
        kernels.extend(Some(kernel(1)).filter(|k| named(k) || only.is_empty() && !is("named")));
        kernels.extend(Some(kernel(4)).filter(|k| named(k) && k.hosts));
    }
    kernels.first_mut().ok_or("no kernel has such a name")?.first = true;

    // A guest takes one processor of this machine.
    let reuse = |kernel: &Kernel| {
        env::var_os("REUSE").is_some() && work.join(kernel.name()).join("release").exists()
    };
    let image = match kernels.iter().all(reuse) {
        true => None,
        false => Some(guest::image(&work)?),
    };
    let mut ran: Vec<Option<Result<Results>>> = kernels.iter().map(|_| None).collect();
    let queue = Mutex::new(kernels.iter().zip(&mut ran));
    let begun = Instant::now();
    let limit = match word("MINUTES") {
        text if text.is_empty() => Duration::MAX,
        text => Duration::from_secs(text.parse::<u64>()? * 60),
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, |n| n.get()) {
            scope.spawn(|| {
                loop {
                    let Some((kernel, result)) = queue.lock().unwrap().next() else { break };
                    if begun.elapsed() > limit {
                        println!("Linux {}: left out: no time is left", kernel.name());
                        continue;
                    }
                    let dir = match &image {
                        Some(image) if !reuse(kernel) => kernel.run(image, &filter, &work),
                        _ => Ok(work.join(kernel.name())),
                    };
                    *result = Some(dir.and_then(|dir| Results::read(&kernel.name(), &dir)));
                }
            });
        }
    });
    let is_named = |words: &Vec<&str>| words[2..].contains(&"named");
    let is_whole = ran.iter().all(Option::is_some)
        && lines.iter().all(|w| only.is_empty() || only.contains(&w[0]) || is_named(w));
    let results: Vec<Results> = ran.into_iter().flatten().collect::<Result<_>>()?;
    let mut good = true;
    for result in &results {
        good &= result.tell();
    }
    let (hosts, results): (Vec<_>, Vec<_>) =
        results.into_iter().partition(|results| results.series.ends_with("-four"));
    let old = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut files = Vec::new();

    // The first kernel ran them all. A name that is nobody's any more would leave nothing out.
    if let Some(first) = results.first().filter(|_| filter.is_empty()) {
        let tests = fs::read_to_string(first.dir.join("list"))?;
        let names = fs::read_to_string(here.join("anywhere"))?;
        let stale = names.lines().filter(|name| !name.starts_with('#') && !tests.contains(name));
        wrong.extend(stale.map(|name| format!("tests/kernels/anywhere: there is no test {name}")));
    }
    let path = here.join("absent.tsv");
    let (text, changed) = kernel_types::compare(&old(&path), &results, &work)?;
    files.push((path, text, changed));
    // What a part of the tests says is nothing to be kept.
    if filter.is_empty() {
        let path = here.join("verifier.tsv");
        let (text, changed) = verifier::compare(&old(&path), &results);
        files.push((path, text, changed));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/kernels.md");
        let (text, contradictions) = table::page(&old(&path), &results, &hosts, &other_names()?);
        wrong.extend(contradictions);
        println!("\n{text}");
        if is_whole {
            let differs = old(&path) != text;
            let changed = differs.then(|| "docs/kernels.md is not what came of the tests".into());
            files.push((path, text, changed.into_iter().collect()));
        }
    }
    for (path, text, changed) in files {
        match env::var_os("UPDATE") {
            None => wrong.extend(changed),
            Some(_) => {
                fs::create_dir_all(path.parent().unwrap_or(&here))?;
                fs::write(path, text)?;
            }
        }
    }
    for line in &wrong {
        println!("WRONG: {line}");
    }
    if !wrong.is_empty() {
        println!("If that is as it should be: make kernels UPDATE=1");
    }
    Ok(good && wrong.is_empty())
}

/// Names of tools that stand for another with an option.
fn other_names() -> Result<BTreeMap<String, String>> {
    let beebox = env::var_os("BEEBOX").ok_or("BEEBOX names no program")?;
    let output = Command::new(beebox).args(["list", "--json"]).output()?;
    let mut others = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let tool: Value = serde_json::from_str(line)?;
        if let (Some(name), Some(summary)) = (tool["name"].as_str(), tool["summary"].as_str())
            && let Some(other) = summary.strip_prefix("The same as ")
            && let Some((other, _)) = other.split_once(' ')
        {
            others.insert(name.to_string(), other.to_string());
        }
    }
    Ok(others)
}

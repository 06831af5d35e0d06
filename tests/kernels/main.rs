//! Boots the kernels of `list` under qemu, runs the live tests there, and compares what came of it
//! with what is written down: `docs/kernels.md`, `verifier.tsv`, `absent.tsv`. With UPDATE=1 they
//! are written anew. KERNELS=5.10,6.1 boots only those, TESTS=opensnoop:: runs only such tests.

mod guest;
mod results;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use guest::Kernel;
use results::Results;

type Error = Box<dyn std::error::Error>;
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
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kernels");
    fs::create_dir_all(&work)?;
    let word = |name| env::var(name).unwrap_or_default();
    let (filter, only) = (word("TESTS"), word("KERNELS"));
    let only: Vec<&str> = only.split([',', ' ']).filter(|w| !w.is_empty()).collect();

    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|p| p.is_absolute());
    let cache = cache.or_else(|| Some(env::home_dir()?.join(".cache"))).ok_or("no home")?;
    let cache = cache.join("beebox/kernels");
    guest::run(Command::new(here.join("fetch")).arg(&cache).args(&only))?;
    let list = fs::read_to_string(here.join("list"))?;
    let series = list.lines().filter(|line| !line.starts_with('#'));
    let series = series.filter_map(|line| line.split_whitespace().next());
    let kernels: Vec<Kernel> = series
        .filter(|series| only.is_empty() || only.contains(series))
        .map(|series| Kernel { series: series.into(), dir: cache.join(series) })
        .collect();

    let image = guest::image(&work)?;
    let mut results = Vec::new();
    for kernel in &kernels {
        let dir = kernel.run(&image, &filter, &work)?;
        results.push(Results::read(&kernel.series, &dir)?);
    }
    let mut good = true;
    for result in &results {
        good &= result.tell();
    }
    Ok(good)
}

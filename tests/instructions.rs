//! Costs that are the same in each run, while clocks differ, and machines more so: the instructions
//! that the shipped program executes in user space for a row, counted by valgrind for opens of a
//! known number; and those that the kernel's verifier goes through before a program may run.
//!
//! More than a tenth above `instructions.tsv` or `verified.tsv` fails. With UPDATE_GOLDEN=1 they are
//! written anew.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path, process::Command};

#[allow(dead_code)]
#[path = "live/support.rs"]
mod support;
use support::{Scratch, beebox, is_root, skip, workload};

const FEW: u64 = 1_000;
const MANY: u64 = 9_000;

/// All instructions of a run that shows `n` opens.
fn instructions(format: &str, n: u64, scratch: &Scratch) -> u64 {
    let (out, counts) = (scratch.path("out"), scratch.path("counts"));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={counts}")])
        .arg(beebox())
        .args(["opensnoop", "--strict", "--format", format, "--"])
        .arg(workload())
        .args(["open", &n.to_string(), "/dev/null", "--close"])
        .stdout(fs::File::create(&out).unwrap())
        .output()
        .expect("valgrind");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let shown = fs::read_to_string(&out).unwrap();
    let shown = shown.lines().filter(|line| line.contains("/dev/null")).count();
    assert_eq!(shown as u64, n, "{said}");
    let text = fs::read_to_string(counts).unwrap();
    let sum = text.lines().find_map(|l| l.strip_prefix("summary: ").or(l.strip_prefix("totals: ")));
    sum.expect("a sum").trim().parse().unwrap()
}

#[test]
fn a_row_costs_no_more_than_it_did() {
    assert!(is_root(), "this test needs root");
    if env::var_os("BEEBOX").is_none() {
        return skip("what counts is the shipped program, which BEEBOX names: make test");
    }
    if cfg!(not(target_arch = "x86_64")) {
        return skip("the figures are those of x86_64");
    }
    let scratch = Scratch::new();
    let mut text = String::from("# Instructions in user space for each row of opensnoop.\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/instructions.tsv");
    let kept = fs::read_to_string(&path).unwrap_or_default();
    for format in ["table", "json", "csv"] {
        let [few, many] = [FEW, MANY].map(|n| instructions(format, n, &scratch));
        let each = (many - few) / (MANY - FEW);
        let _ = writeln!(text, "{format}\t{each}");
        let known = kept.lines().find_map(|l| l.strip_prefix(format)?.trim().parse::<u64>().ok());
        if env::var_os("UPDATE_GOLDEN").is_none() {
            let most = known.expect("tests/instructions.tsv has all formats") * 11 / 10;
            assert!(each <= most, "a row in {format} costs {each} instructions, not {most}");
        }
    }
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(path, text).unwrap();
    }
}

/// Of each program, as the compiler makes it and on the kernel that the file names: others may take
/// more steps or fewer. `make kernels` asks the same of the kernels that it boots.
#[test]
fn no_program_costs_the_verifier_more_than_it_did() {
    assert!(is_root(), "this test needs root");
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap();
    let version = release.trim().split('-').next().unwrap_or_default();
    let clang = Command::new("clang").arg("--version").output().unwrap();
    let clang = String::from_utf8_lossy(&clang.stdout);
    let clang = clang.split_whitespace().skip_while(|word| *word != "version").nth(1);
    let head = format!("Linux {version}, clang {}\n", clang.unwrap_or_default());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verified.tsv");
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let is_new = env::var_os("UPDATE_GOLDEN").is_some();
    if !is_new && !kept.starts_with(&head) {
        return skip("the figures are those of another kernel or compiler");
    }
    let output = Command::new(beebox()).args(["doctor", "--json", "-v"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let costs: BTreeMap<&str, u64> = said
        .lines()
        .filter_map(|line| line.strip_suffix(" instructions verified")?.rsplit_once(": "))
        .map(|(program, cost)| (program, cost.parse().unwrap()))
        .collect();
    assert!(costs.len() > 300, "{} programs: {said}", costs.len());
    if is_new {
        let lines = costs.iter().map(|(program, cost)| format!("{program}\t{cost}\n"));
        fs::write(path, head + &lines.collect::<String>()).unwrap();
        return;
    }
    for line in kept.lines().skip(1) {
        let (program, known) = line.split_once('\t').unwrap();
        let Some(cost) = costs.get(program) else { continue };
        let most = known.parse::<u64>().unwrap() * 11 / 10;
        assert!(*cost <= most, "{program} costs the verifier {cost} instructions, not {most}");
    }
}

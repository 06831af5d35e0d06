//! Compares beebox with Debian's libbpf-tools and bpftrace: `make bench`.
//!
//! The contenders take turns on the same load, A B A B, so that what disturbs the machine disturbs
//! all alike. What is printed are medians, and beebox's ratio to each peer. ROUNDS=9 says how often,
//! the arguments which tools. Everything goes to `target/bench.json` too; with UPDATE=1 the tables
//! go to `docs/performance.md`.

mod alone;
mod contender;
mod loads;
#[allow(dead_code)]
#[path = "../live/support.rs"]
mod support;

use std::{env, error::Error, fs, path::Path, process::Command};

use contender::{Contender, Run};
use loads::Subject;
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    if !support::is_root() {
        return Err("root is needed: make bench".into());
    }
    let wanted: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let rounds = env::var("ROUNDS").map_or(Ok(5), |text| text.parse())?;
    let scratch = support::Scratch::new();
    let mut text = conditions() + &format!("- rounds: {rounds}\n");
    let mut all = json!({ "conditions": text.trim_end() });
    print!("{text}");
    for subject in loads::subjects(&scratch)? {
        if wanted.is_empty() || wanted.iter().any(|name| name == subject.tool) {
            let figures = compare(&subject, rounds, &scratch)?;
            let table = figures.table(&subject);
            print!("{table}");
            text += &table;
            all[subject.tool] = figures.json();
        }
    }
    if wanted.is_empty() || wanted.iter().any(|name| name == "alone") {
        let table = alone::table(rounds, &scratch)?;
        print!("{table}");
        text += &table;
        all["alone"] = table.into();
    }
    let load = format!("\nLoad of the machine afterwards: {}\n", first_line("/proc/loadavg"));
    print!("{load}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::write(root.join("target/bench.json"), format!("{all:#}\n"))?;
    if env::var_os("UPDATE").is_some() {
        const MARKS: [&str; 2] = ["<!-- figures: written by `make bench` -->\n", "<!-- end -->"];
        let path = root.join("docs/performance.md");
        let page = fs::read_to_string(&path)?;
        let (head, rest) = page.split_once(MARKS[0]).ok_or("no mark in docs/performance.md")?;
        let (_, tail) = rest.split_once(MARKS[1]).ok_or("no end in docs/performance.md")?;
        fs::write(path, [head, MARKS[0], &text, &load, MARKS[1], tail].concat())?;
    }
    Ok(())
}

/// Where all this is measured, as Markdown.
fn conditions() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let mut mitigated = Vec::new();
    for file in fs::read_dir("/sys/devices/system/cpu/vulnerabilities").into_iter().flatten() {
        let path = file.map(|f| f.path()).unwrap_or_default();
        if first_line(&path).starts_with("Mitigation") {
            mitigated.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    mitigated.sort();
    let version = |package| {
        let output = Command::new("dpkg-query").args(["-W", "-f", "${Version}", package]).output();
        output.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default()
    };
    format!(
        "- Linux {}, {} CPUs ({})\n- mitigations: {}\n- load before: {}\n- libbpf-tools {}, bpftrace {}\n",
        first_line("/proc/sys/kernel/osrelease"),
        contender::cpus(),
        model.map_or("", |(_, name)| name),
        if mitigated.is_empty() { "none".into() } else { mitigated.join(", ") },
        first_line("/proc/loadavg"),
        version("libbpf-tools"),
        version("bpftrace"),
    )
}

fn first_line(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).unwrap_or_default().lines().next().unwrap_or_default().into()
}

/// What was measured of a tool: for each measure, each contender's values.
struct Figures {
    contenders: Vec<Contender>,
    rows: Vec<(String, Vec<Vec<f64>>)>,
    /// Why a contender cannot run.
    refused: Vec<Option<String>>,
}

impl Figures {
    fn add(&mut self, contender: usize, measure: &str, value: f64) {
        let n = self.contenders.len();
        let at = self.rows.iter().position(|(name, _)| name == measure).unwrap_or_else(|| {
            self.rows.push((measure.into(), vec![Vec::new(); n]));
            self.rows.len() - 1
        });
        self.rows[at].1[contender].push(value);
    }

    fn table(&self, subject: &Subject) -> String {
        let mut text = format!("\n{}: {}\n\n", subject.tool, subject.what);
        let runs: Vec<usize> =
            (0..self.contenders.len()).filter(|&i| self.refused[i].is_none()).collect();
        let names = runs.iter().map(|&i| match i {
            0 | 1 => self.contenders[i].name.to_string(),
            _ => format!("{} | ratio", self.contenders[i].name),
        });
        text += &format!("| {:<34} | {} |\n", subject.tool, names.collect::<Vec<_>>().join(" | "));
        let columns: usize = runs.iter().map(|&i| if i > 1 { 2 } else { 1 }).sum();
        text += &format!("| --- |{}\n", " ---: |".repeat(columns));
        for (measure, values) in &self.rows {
            let own = median(&values[0]);
            text += &format!("| {measure:<34} |");
            for &i in &runs {
                let value = median(&values[i]);
                text += &format!(" {:>8} |", value.map_or("-".into(), short));
                if i > 1 {
                    let ratio = own.zip(value).filter(|(_, v)| *v > 0.0).map(|(own, v)| own / v);
                    text += &format!(" {:>5} |", ratio.map_or("-".into(), short));
                }
            }
            text += "\n";
        }
        for (contender, why) in self.contenders.iter().zip(&self.refused) {
            if let Some(why) = why {
                text += &format!("\n{} cannot run here: {why}\n", contender.name);
            }
        }
        text
    }

    fn json(&self) -> Value {
        let mut all = json!({});
        for (measure, values) in &self.rows {
            for (contender, values) in self.contenders.iter().zip(values) {
                all[measure][contender.name] = json!(values);
            }
        }
        for (contender, why) in self.contenders.iter().zip(&self.refused) {
            if let Some(why) = why {
                all["refused"][contender.name] = why.as_str().into();
            }
        }
        all
    }
}

fn compare(subject: &Subject, rounds: usize, scratch: &support::Scratch) -> Result<Figures> {
    let contenders = contender::all(subject);
    let n = contenders.len();
    let mut figures = Figures { contenders, rows: Vec::new(), refused: vec![None; n] };
    for round in 0..rounds {
        eprint!("{}: round {} of {rounds}\r", subject.tool, round + 1);
        let bare: Vec<f64> = subject.loads.iter().map(|l| l.run(None).cpu_ns).collect();
        for i in 0..n {
            if figures.refused[i].is_none()
                && let Err(why) = turn(&mut figures, i, subject, &bare, scratch)
            {
                figures.refused[i] = Some(why.to_string().replace('\n', " "));
            }
        }
    }
    Ok(figures)
}

/// One contender's turn.
fn turn(
    figures: &mut Figures,
    i: usize,
    subject: &Subject,
    bare: &[f64],
    scratch: &support::Scratch,
) -> Result<()> {
    let ms = |d: std::time::Duration| d.as_secs_f64() * 1e3;
    let contender = figures.contenders[i].clone();
    let steady = subject.steady.start();
    let mut run = Run::start(&contender, subject, None)?;
    figures.add(i, "start to attached, ms", ms(run.attached));
    if let Some(line) = run.first_line() {
        figures.add(i, "start to first line, ms", ms(line));
    }
    drop(steady);
    figures.add(i, "Ctrl-C to exit, ms", ms(run.stop()?));

    let out = scratch.path("out");
    let steady = subject.steady.start();
    let run = Run::start(&contender, subject, Some(&out))?;
    drop(steady);
    run.quiet();
    for (load, bare) in subject.loads.iter().zip(bare) {
        let seen = run.lines(&out, subject);
        let did = load.run(Some(&run));
        run.quiet();
        let calls = load.calls as f64;
        let mut add = |what: &str, value| figures.add(i, &format!("{}: {what}", load.name), value);
        if load.cost {
            add("added per call, us", (did.cpu_ns - bare) / calls / 1e3);
        }
        add("tool's CPU per call, us", (run.cpu_ns() - did.tool_before_ns) / calls / 1e3);
        add("wake-ups/s", did.wakeups_per_second);
        if let (Some(before), Some(after)) = (seen, run.lines(&out, subject)) {
            add("lost, %", 100.0 * (1.0 - (after - before) as f64 / calls).max(0.0));
        }
    }
    let ran = contender::with_stats(|| {
        let before = run.programs_ran().1;
        let load = &subject.loads[0];
        load.run(None);
        (run.programs_ran().1 - before) as f64 / load.calls as f64
    })?;
    figures.add(i, "BPF programs per call, ns", ran);
    let (resident, peak) = run.memory();
    figures.add(i, "resident, MB", resident);
    figures.add(i, "peak, MB", peak);
    figures.add(i, "the binary, MB", contender.bytes()? as f64 / 1e6);
    run.stop()?;
    Ok(())
}

fn median(values: &[f64]) -> Option<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let n = values.len();
    (n > 0).then(|| (values[n / 2] + values[(n - 1) / 2]) / 2.0)
}

/// Three digits.
fn short(value: f64) -> String {
    let digits = match value.abs() {
        v if !(0.0005..99.95).contains(&v) => 0,
        v if v >= 9.995 => 1,
        v if v >= 0.0995 => 2,
        _ => 3,
    };
    format!("{value:.digits$}")
}

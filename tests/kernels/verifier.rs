//! `verifier.tsv`: how many instructions the kernel's verifier goes through, by tool, program and
//! kernel. What costs it much may one day be refused. Kernels before 5.16 do not tell.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::results::Results;

/// How much may change unnoticed, in percent.
const SLACK: u64 = 5;

type Costs = BTreeMap<(String, String), BTreeMap<String, u64>>;

/// The file with the kernels' results in it, and how they differ from what it said.
pub fn compare(text: &str, all: &[Results]) -> (String, Vec<String>) {
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().unwrap_or_default();
    let mut old = Costs::new();
    for line in lines {
        let [tool, program, costs @ ..] = &line[..] else { continue };
        for (series, cost) in head.iter().skip(2).zip(costs) {
            if let Ok(cost) = cost.parse() {
                let costs = old.entry((tool.to_string(), program.to_string())).or_default();
                costs.insert(series.to_string(), cost);
            }
        }
    }
    let mut new = old.clone();
    let mut changed = Vec::new();
    for results in all {
        for costs in new.values_mut() {
            costs.remove(&results.series);
        }
        for ((tool, program), cost) in results.runs.iter().flat_map(|run| &run.verified) {
            let costs = new.entry((tool.clone(), program.clone())).or_default();
            let most = costs.entry(results.series.clone()).or_insert(0);
            *most = (*most).max(*cost);
        }
        for (key, costs) in &new {
            let was = old.get(key).and_then(|costs| costs.get(&results.series)).copied();
            let is = costs.get(&results.series).copied();
            let (a, b) = (was.unwrap_or(0), is.unwrap_or(0));
            if a.abs_diff(b) * 100 > a * SLACK {
                let text = |cost: Option<u64>| cost.map_or("none".into(), |cost| cost.to_string());
                let (tool, program) = key;
                let (was, is) = (text(was), text(is));
                changed.push(format!(
                    "Linux {}: the verifier's instructions for {program} of {tool}: {was}, now {is}",
                    results.series
                ));
            }
        }
    }
    new.retain(|_, costs| !costs.is_empty());
    let mut series: Vec<String> = head.iter().skip(2).map(|s| s.to_string()).collect();
    for results in all {
        let tells = new.values().any(|costs| costs.contains_key(&results.series));
        if tells && !series.contains(&results.series) {
            series.push(results.series.clone());
        }
    }
    let mut page = format!("tool\tprogram\t{}\n", series.join("\t"));
    for ((tool, program), costs) in &new {
        let _ = write!(page, "{tool}\t{program}");
        for series in &series {
            let cost = costs.get(series).map_or("-".into(), |cost| cost.to_string());
            let _ = write!(page, "\t{cost}");
        }
        page.push('\n');
    }
    (page, changed)
}

//! What must hold for every tool.

use std::collections::BTreeMap;

use clap::Command;

use super::TOOLS;
use beebox::tool::Entry;

fn all() -> impl Iterator<Item = &'static Entry> {
    TOOLS.iter().flat_map(|(_, tools)| tools.iter())
}

#[test]
fn commands_are_well_formed() {
    all().for_each(|tool| tool.command().debug_assert());
}

#[test]
fn examples_parse_and_schemas_are_made() {
    for tool in all() {
        assert!(!tool.examples.is_empty(), "{}", tool.name);
        for (line, _) in tool.examples {
            let words = [tool.name].into_iter().chain(line.split_whitespace());
            let parsed = tool.command().try_get_matches_from(words);
            assert!(parsed.is_ok(), "{} {line}: {}", tool.name, parsed.unwrap_err());
        }
        tool.schema().unwrap();
    }
}

fn stems(dir: &str, end: &str) -> Vec<String> {
    let dir = format!("{}/{dir}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().file_name());
    let mut stems: Vec<_> = files
        .filter_map(|f| Some(f.to_str()?.strip_suffix(end)?.to_string()))
        .filter(|stem| !["mod", "tests"].contains(&&**stem))
        .collect();
    stems.sort();
    stems
}

#[test]
fn every_file_is_in_the_table_and_has_live_tests() {
    let mut names: Vec<_> = all().map(|tool| tool.name.to_string()).collect();
    names.sort();
    assert_eq!(stems("src/tools", ".rs"), names);
    let live = stems("tests/live", ".rs");
    assert!(names.iter().all(|name| live.contains(name)), "{names:?} {live:?}");
    let programs = stems("src/bpf", ".bpf.c");
    assert!(names.iter().all(|name| programs.contains(name)), "{names:?} {programs:?}");
}

#[test]
fn subjects_and_their_tools_are_in_order() {
    assert!(TOOLS.is_sorted_by_key(|(subject, _)| subject));
    for (subject, tools) in TOOLS {
        assert!(tools.is_sorted_by_key(|t| t.name), "{subject}");
    }
}

#[test]
fn summaries_fit_one_line() {
    for tool in all() {
        let summary = tool.summary();
        assert!((10..=60).contains(&summary.len()) && !summary.ends_with('.'), "{summary}");
    }
}

/// A long option takes a value everywhere or nowhere: one vocabulary.
#[test]
fn long_options_mean_one_thing() {
    let mut seen: BTreeMap<String, (bool, &str)> = BTreeMap::new();
    for tool in all() {
        let command: Command = tool.command();
        for arg in command.get_arguments() {
            let Some(long) = arg.get_long() else { continue };
            let takes = arg.get_action().takes_values();
            let (first, by) = *seen.entry(long.into()).or_insert((takes, tool.name));
            assert_eq!(first, takes, "--{long} of {} and {by}", tool.name);
        }
    }
}

/// The letters that mean one thing in every tool.
#[test]
fn reserved_letters_are_kept() {
    for tool in all() {
        for (letter, long) in [('J', "json"), ('G', "cgroup"), ('v', "verbose"), ('h', "help")] {
            let command = tool.command();
            let mut args = command.get_arguments();
            if let Some(arg) = args.find(|arg| arg.get_short() == Some(letter)) {
                assert_eq!(arg.get_long(), Some(long), "{} -{letter}", tool.name);
            }
        }
    }
}

//! Which programs of an object are used: those that this kernel can attach.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use libbpf_rs::{OpenObject, ProgramAttachType};

use super::State;
use crate::{probe, tracing};

/// A group of programs of which one is used, or a program that is optional.
#[derive(Clone, Debug)]
pub struct Choice {
    pub name: String,
    /// The variant that is used, or the section of an optional program.
    pub chosen: Option<String>,
    /// Sections that are not, and why.
    pub refused: Vec<(String, String)>,
    /// The tool works without it, but lacks something.
    pub optional: bool,
}

/// A variant whose programs are attached to functions that the tool names.
struct OfFunctions {
    group: String,
    name: String,
    /// The section that cannot be had, and why.
    refused: Option<(String, String)>,
}

/// Sections of programs whose functions the tool names: `Session::functions`.
const FUNCTIONS: &[&str] = &["fentry", "fexit", "kprobe", "kretprobe"];

/// What the name of a program says: in `opens__fexit`, `fexit` is a variant of
/// the group `opens`; `opens__fexit_handles` is a further program of that
/// variant, used if it can be.
#[derive(Clone, Copy)]
pub(super) struct Variant<'a> {
    pub(super) group: &'a str,
    pub(super) name: &'a str,
    pub(super) more: bool,
}

impl<'a> Variant<'a> {
    pub(super) fn of(program: &'a str) -> Option<Self> {
        let (group, rest) = program.rsplit_once("__")?;
        let (name, more) = rest.split_once('_').map_or((rest, false), |(name, _)| (name, true));
        Some(Variant { group, name, more })
    }
}

impl Choice {
    /// A further program of a variant that cannot be had.
    pub(super) fn lacking(program: &str, section: String, why: String) -> Self {
        let name = program.rsplit_once("__").map_or(program, |(_, name)| name);
        let name = name.split_once('_').map_or(name, |(_, name)| name).into();
        Choice { name, chosen: None, refused: vec![(section, why)], optional: true }
    }

    /// What is true of the kernel is said once, and not of each hook.
    pub(super) fn sentence(&self, tool: &str) -> String {
        let mut all: Vec<String> = Vec::new();
        for (section, why) in &self.refused {
            let said = match why.strip_prefix("this kernel ") {
                Some(why) => format!("it {why}"),
                None => format!("{section}: {why}"),
            };
            if !all.contains(&said) {
                all.push(said);
            }
        }
        format!("this kernel cannot run {tool}: {}", all.join("; "))
    }
}

impl State {
    /// Decides which programs to load, from their names and sections alone.
    ///
    /// - Of `NAME__fentry`, `NAME__kprobe`, … the first in the file that can be
    ///   attached is used, and there must be one. Attaching may fail where
    ///   loading did not, so what comes next is loaded too, up to the first
    ///   that cannot fail.
    /// - A program with `SEC("?…")` is used if it can be attached; if it is a further one of a
    ///   variant, nobody misses it.
    pub(super) fn choose(&mut self, object: &mut OpenObject) -> Result<()> {
        self.choose_functions(object);
        let sure = ["raw_tp", "tp_btf", "tp"];
        let tree = self.filter.as_ref().is_some_and(|f| f.rodata.tree != 0);
        // Groups that have a variant which cannot fail, and that variant.
        let mut settled: HashMap<String, String> = HashMap::new();
        // Programs that can be attached and bring others with them.
        let mut possible_ones: HashSet<(String, String)> = HashSet::new();
        for mut prog in object.progs_mut() {
            let name = prog.name().to_string_lossy().into_owned();
            let section = prog.section().to_string_lossy().into_owned();
            // libbpf forgets the '?' of a section but for this.
            let optional = !prog.autoload();
            let variant = Variant::of(&name);
            if FUNCTIONS.contains(&&*section) {
                continue;
            }
            if name.starts_with("task_tree_") {
                prog.set_autoload(tree);
                continue;
            }
            if self.without.contains(&&*name) {
                prog.set_autoload(false);
                continue;
            }
            if section.ends_with("probe.multi") && probe::can_attach("uprobe.multi").is_err() {
                // 0: such a program is attached to one function at a time.
                prog.set_attach_type(ProgramAttachType::CgroupInetIngress);
            }
            if variant.is_none() && !optional {
                continue;
            }
            if let Some(variant) = variant
                && let Some(sure) = settled.get(variant.group)
                && !(variant.more && variant.name == sure)
            {
                prog.set_autoload(false);
                continue;
            }
            let possible = probe::can_attach(&section);
            let first = variant.map(|v| (v.group.to_string(), v.name.to_string()));
            if let (Some(first), true) = (&first, variant.is_some_and(|v| v.more)) {
                let wanted = possible_ones.contains(first);
                prog.set_autoload(possible.is_ok() && wanted);
                if let (Err(why), true) = (possible, wanted && !optional) {
                    self.choices.push(Choice::lacking(&name, section, why));
                }
                continue;
            }
            prog.set_autoload(possible.is_ok());
            if possible.is_ok() {
                possible_ones.extend(first);
            }
            let known = variant.map_or(&*name, |v| v.group);
            let at = self.choices.iter().position(|c| c.name == known).unwrap_or_else(|| {
                self.choices.push(Choice {
                    name: known.into(),
                    chosen: None,
                    refused: Vec::new(),
                    optional,
                });
                self.choices.len() - 1
            });
            match (possible, variant) {
                (Err(why), _) => self.choices[at].refused.push((section, why)),
                (Ok(()), None) => self.choices[at].chosen = Some(section),
                (Ok(()), Some(variant)) => {
                    if sure.contains(&section.split('/').next().unwrap_or_default()) {
                        settled.insert(variant.group.into(), variant.name.into());
                    }
                }
            }
        }
        Ok(())
    }

    /// Of the programs whose sections name no function, decides which variant is loaded: the first
    /// of which all may have theirs. What is to be a probe there, only attaching tells.
    fn choose_functions(&mut self, object: &mut OpenObject) {
        let mut variants: Vec<OfFunctions> = Vec::new();
        let mut theirs = HashMap::new();
        for mut prog in object.progs_mut() {
            let section = prog.section().to_string_lossy().into_owned();
            if !FUNCTIONS.contains(&&*section) {
                continue;
            }
            prog.set_autoload(false);
            let name = prog.name().to_string_lossy().into_owned();
            let Some(variant) = Variant::of(&name) else { continue };
            let part = name.rsplit("__").next().and_then(|rest| rest.split('_').nth(1));
            let function = self.functions.iter().find(|(what, _)| Some(*what) == part);
            let Some(&(_, function)) = function else { continue };
            let same = |v: &OfFunctions| (&*v.group, &*v.name) == (variant.group, variant.name);
            let at = variants.iter().position(same).unwrap_or_else(|| {
                let (group, name) = (variant.group.into(), variant.name.into());
                variants.push(OfFunctions { group, name, refused: None });
                variants.len() - 1
            });
            self.targets.insert(name.clone(), function);
            theirs.insert(name.clone(), at);
            if variants[at].refused.is_some() {
                continue;
            }
            let possible = probe::can_attach(&section).and_then(|()| {
                match section.starts_with('k') || tracing::set_target(&name, function) {
                    true => Ok(()),
                    false => Err(format!("this kernel has no function {function} in its BTF")),
                }
            });
            variants[at].refused = possible.err().map(|why| (format!("{section}/{function}"), why));
        }
        let mut used = Vec::new();
        for (at, OfFunctions { group, refused, .. }) in variants.into_iter().enumerate() {
            let choice = self.choices.iter().position(|c| c.name == group).unwrap_or_else(|| {
                let (chosen, refused) = (None, Vec::new());
                self.choices.push(Choice { name: group.clone(), chosen, refused, optional: false });
                self.choices.len() - 1
            });
            match refused {
                _ if used.iter().any(|(of, _)| *of == group) => {}
                Some(refused) => self.choices[choice].refused.push(refused),
                None => used.push((group, at)),
            }
        }
        for mut prog in object.progs_mut() {
            let at = theirs.get(&*prog.name().to_string_lossy());
            if used.iter().any(|(_, used)| Some(used) == at) {
                prog.set_autoload(true);
            }
        }
    }
}

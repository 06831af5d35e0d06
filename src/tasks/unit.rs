//! systemd's units, by the directories that systemd names after them.

use super::cgroup::{Cgroups, Target};
use super::{below, entries, file_name, listed, suggestion};
use anyhow::{Result, bail, ensure};

/// The kinds of unit that have a cgroup.
const KINDS: [&str; 6] = [".service", ".scope", ".socket", ".mount", ".swap", ".slice"];

/// Where unit files lie, by systemd.unit(5).
const FILES: [&str; 5] = [
    "/etc/systemd/system",
    "/run/systemd/system",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
];

/// The unit that a cgroup's directory is named after, if any.
fn unit(component: &str) -> Option<&str> {
    // systemd puts `_` before a name that could be taken for a control file (`_cpu.service`).
    let name = component.strip_prefix('_').unwrap_or(component);
    let is = |kind: &&str| name.strip_suffix(*kind).is_some_and(|stem| !stem.is_empty());
    KINDS.iter().any(is).then_some(name)
}

/// The unit that a path is in: the innermost service, scope …, or the innermost slice if there is
/// nothing else.
pub(super) fn unit_of(path: &str) -> Option<&str> {
    let units = || path.rsplit('/').filter_map(unit);
    units().find(|name| !name.ends_with(".slice")).or_else(|| units().next())
}

impl Cgroups {
    /// Finds a systemd unit, of the system or of a user; `.service` is assumed, and a template
    /// without an instance (`getty@`) is all its instances.
    ///
    /// Fails, listing near names, if no unit of that name runs, or if several users run one.
    pub fn unit(&self, text: &str) -> Result<Target> {
        ensure!(!text.is_empty(), "the name of a unit is empty");
        let name = match unit(text) {
            Some(_) => text.to_string(),
            None => format!("{text}.service"),
        };
        // All instances of a template share a slice: system-getty.slice, and below a user manager
        // app-NAME.slice.
        let wanted = match name.strip_suffix("@.service").map(|name| name.replace('-', "\\x2d")) {
            Some(name) => ["system", "app"].map(|above| format!("{above}-{name}.slice")).to_vec(),
            None => vec![name.clone()],
        };
        let mut others = Vec::new();
        for tree in self.trees() {
            let is = |cgroup: &Target| wanted.iter().any(|w| unit(cgroup.name()) == Some(w));
            let (mut found, rest): (Vec<_>, Vec<_>) = tree.into_iter().partition(is);
            // The system's own unit is meant before one of a user or in a container, whose path
            // leads through another service or scope.
            let owned = |cgroup: &Target| {
                let parent = cgroup.path.rsplit_once('/').map_or("", |(parent, _)| parent);
                unit_of(parent).is_none_or(|unit| unit.ends_with(".slice"))
            };
            if found.iter().any(owned) {
                found.retain(owned);
            }
            match found.len() {
                0 => others.extend(rest),
                1 => return Ok(found.remove(0)),
                _ => {
                    let mut paths: Vec<String> =
                        found.into_iter().map(|cgroup| cgroup.path).collect();
                    paths.sort_unstable();
                    bail!("several units are named {name}, use --cgroup: {}", listed(&paths));
                }
            }
        }
        if FILES.iter().any(|dir| below(&self.root, dir).join(&name).exists()) {
            bail!("unit {name} has no cgroup: is it running?");
        }
        let running: Vec<&str> = others.iter().filter_map(|cgroup| unit(cgroup.name())).collect();
        match running.is_empty() {
            true => bail!("no unit {name}: systemd runs no unit on this host"),
            false => bail!("no unit {name} runs{}", suggestion(&name, running.into_iter())),
        }
    }

    /// The unit of a machine that systemd-machined knows by `name`.
    pub(super) fn machine(&self, name: &str) -> Option<Target> {
        let machines = entries(&below(&self.root, "/run/systemd/machines"));
        let file = machines.iter().find(|file| file_name(file) == name)?;
        let state = std::fs::read_to_string(file).ok()?;
        let value = |key: &str| state.lines().find_map(|line| line.strip_prefix(key));
        let unit = value("UNIT=").or_else(|| value("SCOPE="))?;
        // The file escapes the backslashes of `\x2d`.
        self.unit(&unit.replace("\\\\", "\\")).ok()
    }
}

//! Containers, by the cgroups that their runtimes make and the state they keep on disk.
//!
//! A cgroup's path tells the runtime and the id; the names are in the runtimes' files. Nobody has
//! to run for this but the container itself.

use super::cgroup::{Cgroups, Target};
use super::user::Users;
use super::{below, entries, file_name, listed, suggestion, unescape};
use anyhow::{Result, bail};
use serde_json::Value;
use std::fmt;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// The first digits of an id are shown, as the runtimes do.
const SHORT: usize = 12;

/// What a container is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Container {
    /// `docker`, `podman`, `containerd`, `cri-o`, `nspawn`, `machine`, `lxc`, or `oci` if only the
    /// form of the id is known.
    pub runtime: &'static str,
    /// 64 hex digits; a machine's or an LXC container's name.
    pub id: String,
    /// None where the runtime's state does not tell, or cannot be read.
    pub name: Option<String>,
    /// The Kubernetes pod: `namespace/name`, or its uid if that is all that is known.
    pub pod: Option<String>,
}

impl Container {
    /// The name, or the first 12 characters of the id.
    pub fn display(&self) -> &str {
        self.name.as_deref().unwrap_or_else(|| short(&self.id))
    }

    fn new(runtime: &'static str, id: &str) -> Self {
        Self { runtime, id: id.to_string(), name: None, pod: None }
    }

    /// Takes over what the runtimes' state knows about this container.
    pub(super) fn named(mut self, states: &[State]) -> Self {
        if let Some(State { container, .. }) = states.iter().find(|s| s.container.id == self.id) {
            self.runtime = container.runtime;
            self.name = container.name.clone().or(self.name);
            self.pod = container.pod.clone().or(self.pod);
        }
        self
    }

    /// Whether state read earlier covers it, or need not be asked.
    pub(super) fn is_known(&self, states: &[State]) -> bool {
        self.name.is_some() || states.iter().any(|state| state.container.id == self.id)
    }

    /// Whether the user may mean this one by `text`; part of an id is another matter.
    fn is(&self, text: &str) -> bool {
        let Some(name) = &self.name else { return self.id == text };
        let mut pods = self.pod.iter().flat_map(|pod| [pod, last(pod)]);
        let in_pod = |pod: &str| text.strip_prefix(pod).and_then(|rest| rest.strip_prefix('/'));
        self.id == text
            || name == text
            || last(name) == text
            || pods.any(|p| in_pod(p) == Some(name))
    }

    /// Whether the id begins so. One that is a name (of a machine) must be given whole.
    fn begins(&self, text: &str) -> bool {
        let digits = text.replace('-', "");
        digits.len() >= 4
            && is_hex(&digits)
            && self.name.as_ref() != Some(&self.id)
            && self.id.starts_with(text)
    }
}

/// "web (docker 3f2a9c01b2c3)", "app of default/web-1 (containerd 3f2a9c01b2c3)".
impl fmt::Display for Container {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Some(name) = &self.name else {
            return write!(f, "{} ({})", short(&self.id), self.runtime);
        };
        f.write_str(name)?;
        if let Some(pod) = &self.pod {
            write!(f, " of {pod}")?;
        }
        write!(f, " ({} {})", self.runtime, short(&self.id))
    }
}

/// The name in `namespace/name`.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// An id as people read it; other ids than hex ones are names, and whole.
fn short(id: &str) -> &str {
    if is_id(id) { &id[..SHORT] } else { id }
}

fn is_id(text: &str) -> bool {
    text.len() == 64 && is_hex(text)
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The container that a path is in: the innermost, if one runs in another. Nameless yet.
pub(super) fn container_of(path: &str) -> Option<Container> {
    let mut container = ancestors(path).find_map(own_container)?;
    container.pod = ancestors(path).find_map(own_pod);
    Some(container)
}

/// The path itself, its parent, and so on, without the root.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| Some(path.rsplit_once('/')?.0))
        .filter(|path| !path.is_empty())
}

/// The container that a cgroup was made for; None for the cgroups above and below it.
///
/// The forms are those of runc, crun and systemd-nspawn with either cgroup driver. A `conmon` has
/// more before its id, so it is not taken for the container it watches.
fn own_container(path: &str) -> Option<Container> {
    const PREFIXES: [(&str, &str); 5] = [
        ("docker-", "docker"),
        ("libpod-", "podman"),
        ("cri-containerd-", "containerd"),
        ("nerdctl-", "containerd"),
        ("crio-", "cri-o"),
    ];
    let mut components = path.rsplit('/');
    let last = components.next()?;
    let parent = components.next().unwrap_or_default();
    // SLICE:cri-containerd:ID is what becomes of systemd's form where systemd is not asked.
    let name = last.split_once(':').map_or(last.to_string(), |(_, name)| name.replace(':', "-"));
    let name = name.strip_suffix(".scope").unwrap_or(&name);
    for (prefix, runtime) in PREFIXES {
        if let Some(id) = name.strip_prefix(prefix).filter(|id| is_id(id)) {
            return Some(Container::new(runtime, id));
        }
    }
    if is_id(name) {
        return Some(Container::new(if parent == "docker" { "docker" } else { "oci" }, name));
    }
    let (runtime, machine) = if let Some(instance) = last.strip_prefix("systemd-nspawn@") {
        ("nspawn", instance.strip_suffix(".service")?)
    } else if let Some(scope) = last.strip_prefix("machine-") {
        ("machine", scope.strip_suffix(".scope")?)
    } else if let Some(payload) = last.strip_prefix("lxc.payload.") {
        ("lxc", payload)
    } else if parent == "lxc" || parent == "lxc.payload" {
        ("lxc", last)
    } else {
        return None;
    };
    let id = unescape(machine);
    Some(Container { name: Some(id.clone()), ..Container::new(runtime, &id) })
}

/// The uid of the pod that a cgroup was made for: `pod<uid>`, or with systemd's cgroup driver
/// `kubepods-burstable-pod<uid>.slice` and `_` for `-`; likewise podman's `libpod_pod_<id>.slice`.
fn own_pod(path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?.split(':').next()?;
    let name = name.strip_suffix(".slice").unwrap_or(name);
    if let Some((_, id)) = name.rsplit_once("libpod_pod_") {
        return is_id(id).then(|| id.to_string());
    }
    let (before, uid) = name.rsplit_once("pod")?;
    let digits: String = uid.chars().filter(|c| !matches!(c, '-' | '_')).collect();
    let is_pod = before.is_empty() || before.contains("kubepods-");
    (is_pod && digits.len() == 32 && is_hex(&digits)).then(|| uid.replace('_', "-"))
}

/// What a runtime's files say about one container, running or not.
pub(super) struct State {
    container: Container,
    /// The uid of its pod.
    pod_uid: Option<String>,
}

/// What all runtimes' files say. Unreadable ones say nothing.
pub(super) fn states(root: &Path) -> Vec<State> {
    let system = |path: &str| below(root, path);
    let mut states = Vec::new();
    let moved = text(&json(&system("/etc/docker/daemon.json")), "data-root");
    for dir in
        [moved.as_deref().unwrap_or("/var/lib/docker"), "/var/snap/docker/common/var-lib-docker"]
    {
        docker(&system(dir), &mut states);
    }
    for dir in ["/var/lib/containers/storage", "/run/containers/storage"] {
        podman(&system(dir), &mut states);
    }
    for dir in ["/run/containerd", "/run/k3s/containerd"] {
        containerd(&system(dir), &mut states);
    }
    // The first to know an id is believed, so nobody renames a container of the system.
    for home in Users::under(root).homes().map(system) {
        docker(&home.join(".local/share/docker"), &mut states);
        podman(&home.join(".local/share/containers/storage"), &mut states);
    }
    states
}

fn docker(data: &Path, states: &mut Vec<State>) {
    for dir in entries(&data.join("containers")) {
        let config = json(&dir.join("config.v2.json"));
        let name = text(&config, "Name").map(|name| name.trim_start_matches('/').to_string());
        states.extend(State::read("docker", &file_name(&dir), name, &config["Config"]["Labels"]));
    }
}

/// Podman and CRI-O share one store; only CRI-O's containers are annotated by Kubernetes.
fn podman(storage: &Path, states: &mut Vec<State>) {
    for store in entries(storage).iter().filter(|dir| file_name(dir).ends_with("-containers")) {
        // Those that are removed when they end (`--rm`) may be in the second file.
        let lists = ["containers.json", "volatile-containers.json"].map(|f| json(&store.join(f)));
        for container in lists.iter().filter_map(Value::as_array).flatten() {
            let Some(id) = text(container, "id").filter(|id| is_id(id)) else { continue };
            let name = container["names"][0].as_str().map(String::from);
            let config = json(&store.join(&id).join("userdata/config.json"));
            let notes = &config["annotations"];
            let kubernetes = notes.get("io.kubernetes.pod.uid").is_some();
            let runtime = if kubernetes { "cri-o" } else { "podman" };
            states.extend(State::read(runtime, &id, name, notes));
        }
    }
}

fn containerd(run: &Path, states: &mut Vec<State>) {
    let namespaces = entries(&run.join("io.containerd.runtime.v2.task"));
    // Docker's own are in the namespace `moby`, and known by name from Docker's state.
    let others = namespaces.iter().filter(|dir| !dir.ends_with("moby"));
    for dir in others.flat_map(|namespace| entries(namespace)) {
        let notes = &json(&dir.join("config.json"))["annotations"];
        states.extend(State::read("containerd", &file_name(&dir), None, notes));
    }
}

impl State {
    /// `notes` are labels or annotations, which in a cluster tell the pod and the name in it.
    fn read(runtime: &'static str, id: &str, name: Option<String>, notes: &Value) -> Option<Self> {
        // containerd's key, and the kubelet's own, which CRI-O and cri-dockerd pass on.
        let note = |ours: &str, kubelets: &str| {
            let ours = text(notes, &format!("io.kubernetes.cri.{ours}"));
            ours.or_else(|| text(notes, &format!("io.kubernetes.{kubelets}")))
        };
        let pod_uid = note("sandbox-uid", "pod.uid");
        let namespace = note("sandbox-namespace", "pod.namespace");
        let pod = match note("sandbox-name", "pod.name") {
            Some(pod) => Some(format!("{}/{pod}", namespace.as_deref().unwrap_or("default"))),
            None => pod_uid.clone(),
        };
        let name = note("container-name", "container.name")
            .or_else(|| text(notes, "nerdctl/name"))
            .or(name);
        let container = Container { name, pod, ..Container::new(runtime, id) };
        is_id(id).then_some(Self { container, pod_uid })
    }
}

/// A file's JSON; null if there is none. Homes are read too, whose owners may have put a pipe
/// there, or a file without end.
fn json(file: &Path) -> Value {
    let read = || {
        let file = File::options().read(true).custom_flags(libc::O_NONBLOCK).open(file).ok()?;
        let mut text = Vec::new();
        file.metadata().ok().filter(|metadata| metadata.is_file())?;
        file.take(1 << 24).read_to_end(&mut text).ok()?;
        serde_json::from_slice(&text).ok()
    };
    read().unwrap_or_default()
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(String::from)
}

impl Cgroups {
    /// Finds a running container by its name, its id or at least 4 digits of it, or as
    /// `POD/NAME`; a machine or an LXC container by its name; a whole pod by its name or uid.
    ///
    /// Fails, listing near names or candidates, if none or several are meant.
    pub fn container(&self, text: &str) -> Result<Target> {
        if text.is_empty() {
            bail!("the name of a container is empty");
        }
        let states = states(&self.root);
        let mut seen: Vec<Container> = Vec::new();
        for tree in self.trees() {
            let running = running(tree, &states);
            let mut meant: Vec<_> = running.iter().filter(|(c, _)| c.is(text)).collect();
            if meant.is_empty() {
                meant = running.iter().filter(|(c, _)| c.begins(text)).collect();
            }
            match meant[..] {
                [] => seen.extend(running.into_iter().map(|(container, _)| container)),
                [(_, target)] => return Ok(target.clone()),
                _ => {
                    let mut names: Vec<String> = meant.iter().map(|(c, _)| c.to_string()).collect();
                    names.sort_unstable();
                    bail!("`{text}` may be any of these containers: {}", listed(&names));
                }
            }
        }
        if let Some(target) = self.machine(text) {
            return Ok(target);
        }
        if let Some(State { container, .. }) = states.iter().find(|s| s.container.is(text)) {
            bail!("container {container} is not running: it has no cgroup");
        }
        if seen.is_empty() {
            bail!("no container `{text}`: no container runs on this host");
        }
        let near = suggestion(text, seen.iter().map(Container::display));
        bail!("no container `{text}` runs{near}")
    }
}

/// The containers and pods among these cgroups; a pod is named like a container, by its uid.
fn running(tree: Vec<Target>, states: &[State]) -> Vec<(Container, Target)> {
    let own = |path: &str| {
        let pod = |uid: String| {
            let state = states.iter().find(|s| s.pod_uid.as_deref() == Some(uid.as_str()));
            let name = state.and_then(|state| state.container.pod.clone());
            Container { name, ..Container::new("pod", &uid) }
        };
        match own_container(path) {
            Some(_) => container_of(path).map(|container| container.named(states)),
            None => own_pod(path).map(pod),
        }
    };
    tree.into_iter().filter_map(|target| Some((own(&target.path)?, target))).collect()
}

//! From the cgroup id in an event to names.

use super::cgroup::Cgroups;
use super::container::{self, Container, State};
use super::unit;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// How many ids and paths are remembered. A busy CI host makes new ones for ever.
const REMEMBERED: usize = 1 << 16;

/// What a cgroup is, in the words of those who made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub container: Option<Container>,
    /// The innermost service, scope, … or else slice.
    pub unit: Option<String>,
}

/// Names cgroups, at the price of a hash look-up for those already seen.
pub struct Describer {
    cgroups: Cgroups,
    paths: RefCell<Paths>,
    places: RefCell<Places>,
}

/// The paths of the default hierarchy by id.
#[derive(Default)]
struct Paths {
    /// None for an id that a scan did not find. That is final: a cgroup exists before the first
    /// event in it, so one that a later scan does not find is gone or outside this mount.
    known: HashMap<u64, Option<Rc<str>>>,
    pace: Pace,
}

#[derive(Default)]
struct Places {
    known: HashMap<Rc<str>, Rc<Place>>,
    states: Vec<State>,
    pace: Pace,
}

impl Describer {
    pub fn new(cgroups: Cgroups) -> Self {
        Self { cgroups, paths: RefCell::default(), places: RefCell::default() }
    }

    /// The path of a cgroup of the default hierarchy, as in `/proc/PID/cgroup`. One that was seen
    /// keeps its path when it is deleted.
    ///
    /// None for an unknown id, and for a new one while the last scan is too fresh.
    pub fn path_of(&self, id: u64) -> Option<Rc<str>> {
        let Paths { known, pace } = &mut *self.paths.borrow_mut();
        if let Some(path) = known.get(&id) {
            return path.clone();
        }
        let tree = pace.run(|| self.cgroups.walk())?;
        if known.len() + tree.len() > REMEMBERED {
            known.clear();
        }
        known.extend(tree.into_iter().map(|cgroup| (cgroup.id, Some(cgroup.path.into()))));
        known.entry(id).or_default().clone()
    }

    /// What the cgroup at a path is.
    pub fn place(&self, path: &str) -> Rc<Place> {
        let Places { known, states, pace } = &mut *self.places.borrow_mut();
        if let Some(place) = known.get(path) {
            return place.clone();
        }
        let container = container::container_of(path);
        let unnamed = container.as_ref().is_some_and(|c| !c.is_known(states));
        let fresh =
            !unnamed || pace.run(|| *states = container::states(&self.cgroups.root)).is_some();
        let container = container.map(|container| container.named(states));
        let unit = unit::unit_of(path).map(String::from);
        let place = Rc::new(Place { container, unit });
        // Whether a new container has a name cannot be told from old state: ask again later.
        if fresh {
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(path.into(), place.clone());
        }
        place
    }

    /// What the cgroup with an id of the default hierarchy is.
    pub fn at(&self, id: u64) -> Option<Rc<Place>> {
        Some(self.place(&self.path_of(id)?))
    }
}

/// Keeps a repeated scan to a twentieth of one CPU and to ten a second, whatever asks for it.
#[derive(Default)]
struct Pace {
    ready: Option<Instant>,
}

impl Pace {
    const PAUSE: Duration = Duration::from_millis(100);

    /// Runs the scan unless the last one is too recent.
    fn run<T>(&mut self, scan: impl FnOnce() -> T) -> Option<T> {
        let start = Instant::now();
        if self.ready.is_some_and(|ready| start < ready) {
            return None;
        }
        let result = scan();
        let end = Instant::now();
        self.ready = Some(end + (20 * (end - start)).max(Self::PAUSE));
        Some(result)
    }
}

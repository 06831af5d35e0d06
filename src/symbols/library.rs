//! The files that hold functions to probe: a library as each container has it, in use or not yet.

use std::{
    collections::HashSet,
    fs::{self, File},
    os::{
        fd::{AsFd as _, AsRawFd as _},
        unix::fs::MetadataExt as _,
    },
    path::{Path, PathBuf},
    rc::Rc,
    sync::OnceLock,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use libbpf_rs::{Link, ProgramMut as Program, UprobeMultiOpts, UprobeOpts, libbpf_sys as sys};

use crate::{
    bpf::shared::types::new_program,
    object::Loaded,
    probe,
    session::{Session, close, event},
    text::{escaped, say},
};

use super::{
    elf::{Elf, Source, Usdt},
    files::{Files, Key, open_mapped, open_plain},
    process::mappings,
};

/// Where systems keep what programs are linked with, and shells.
const DIRECTORIES: [&str; 7] = [
    "/bin",
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
];

/// How many libraries may be probed before it is asked which are still in use.
const ROOM: usize = 64;
/// How long a program that was started may still be mapping its libraries.
const SETTLING: Duration = Duration::from_secs(1);
/// `NEW_PROGRAM` of program.bpf.h.
const NEW_PROGRAM: u32 = 79;

/// Probes in every copy of a library that any container has, also in those that come later; with
/// `--pid` or a command, in whatever the processes that it names have mapped, their own binaries
/// too.
///
/// The tool includes `program.bpf.h` and hands each record of its ring to [`hear`](Self::hear)
/// first, and each look at it to [`look`](Self::look).
pub struct Probes<A> {
    libraries: Libraries,
    wanted: fn(&str) -> bool,
    /// The user named processes, so all that they have is wanted.
    named: bool,
    /// Only calls of this process are wanted.
    by: Option<u32>,
    attach: A,
    probed: Vec<(Library, Vec<Link>)>,
    room: usize,
    started: Vec<Started>,
}

impl<A: Fn(&Library) -> Vec<Link>> Probes<A> {
    /// Probes what is there. `wanted`: by the name of the file; `attach` makes the links.
    pub fn new(session: &Session, wanted: fn(&str) -> bool, attach: A) -> Self {
        let pids: Vec<u32> = session.pids().collect();
        let command = session.command().and_then(|command| executable(Path::new(command)));
        let named = !pids.is_empty() || command.is_some();
        let mut libraries = Libraries::default();
        let first = match pids.is_empty() {
            true => libraries.all(wanted),
            false => pids.iter().flat_map(|&pid| libraries.of(pid, |_| true)).collect(),
        };
        let own = command.and_then(|file| libraries.named(&file));
        let mut probes = Probes {
            libraries,
            wanted,
            named,
            by: session.only_pid(),
            attach,
            probed: Vec::new(),
            room: ROOM,
            started: Vec::new(),
        };
        probes.add(first.into_iter().chain(own));
        probes.room = ROOM.max(2 * probes.probed.len());
        probes
    }

    /// Probes one file, whoever uses it: a path, or the name of a library or program.
    pub fn only(session: &Session, file: &Path, attach: A) -> Self {
        let mut probes = Probes {
            libraries: Libraries::default(),
            wanted: |_| false,
            named: false,
            by: session.only_pid(),
            attach,
            probed: Vec::new(),
            room: ROOM,
            started: Vec::new(),
        };
        probes.add(Library::find(&file.to_string_lossy(), &[]));
        probes
    }

    pub fn is_empty(&self) -> bool {
        self.probed.is_empty()
    }

    /// An error where the user named processes, and those that are there have nothing to probe:
    /// none of `what`.
    pub fn must_find(&self, session: &Session, what: &str) -> Result<()> {
        let is_there = |pid: &u32| Path::new(&format!("/proc/{pid}")).exists();
        let pids: Vec<String> =
            session.pids().filter(is_there).map(|pid| pid.to_string()).collect();
        ensure!(
            !self.is_empty() || pids.is_empty() || session.command().is_some(),
            "there is nothing to trace in process {}: it has none of {what}",
            pids.join(", ")
        );
        Ok(())
    }

    /// Takes note of a record of the ring if it tells of a new program; says whether it did.
    pub fn hear(&mut self, record: &[u8]) -> Result<bool> {
        if !record.starts_with(&NEW_PROGRAM.to_ne_bytes()) {
            return Ok(false);
        }
        let pid = event::<new_program>(record)?.pid;
        self.started.push(Started { pid, since: Instant::now(), due: Duration::ZERO });
        Ok(true)
    }

    /// Probes what new programs have mapped by now, and lets go of what nobody uses any more.
    pub fn look(&mut self) {
        let (named, wanted) = (self.named, self.wanted);
        for mut program in std::mem::take(&mut self.started) {
            let age = program.since.elapsed();
            if age >= program.due {
                // At this look, at the next, and then less and less often.
                program.due = age * 2;
                let new = self.libraries.of(program.pid, |name| named || wanted(name));
                self.add(new);
            }
            if age < SETTLING {
                self.started.push(program);
            }
        }
        if self.probed.len() >= self.room {
            let unused = self.libraries.unused(&mut self.probed);
            close(unused.into_iter().flat_map(|(_, links)| links).collect());
            self.room = ROOM.max(2 * self.probed.len());
        }
    }

    fn add(&mut self, libraries: impl IntoIterator<Item = Library>) {
        for library in libraries {
            let library = Library { by: self.by, ..library };
            let links = (self.attach)(&library);
            if !links.is_empty() {
                self.probed.push((library, links));
            }
        }
    }
}

impl<A> Drop for Probes<A> {
    fn drop(&mut self) {
        close(self.probed.drain(..).flat_map(|(_, links)| links).collect());
    }
}

/// A program that has just been started.
struct Started {
    pid: u32,
    since: Instant,
    /// The age at which it is looked at next.
    due: Duration,
}

/// Where in a file a program is called.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub offset: u64,
    /// Where the file counts who listens to a USDT probe; 0: nowhere.
    pub semaphore: u64,
    /// What the program is told of it: `bpf_get_attach_cookie()`.
    pub cookie: u64,
}

/// A file with code.
pub struct Library {
    /// Its name, for messages; a container's root is not part of it.
    pub path: String,
    file: Rc<File>,
    key: Option<Key>,
    /// Only calls of this process are to be probed, if that can be: others' cost nothing then.
    by: Option<u32>,
}

impl Library {
    pub fn open(path: &Path) -> Option<Self> {
        let file = Rc::new(open_plain(path)?);
        Some(Library { path: path.to_string_lossy().into_owned(), file, key: None, by: None })
    }

    /// The same, to be probed for what this session traces.
    pub fn for_session(self, session: &Session) -> Self {
        Library { by: session.only_pid(), ..self }
    }

    /// Where functions of these names begin in the file; none for what it does not define.
    pub fn offsets(&self, names: &[&str]) -> Vec<Option<u64>> {
        self.elf().map_or_else(|| vec![None; names.len()], |elf| elf.offsets(names))
    }

    /// The file that is meant by a path, by the name of a library (`c` for `libc.so.6`) or by that
    /// of a program: what one of the processes has mapped, if there are any; else what is
    /// installed.
    pub fn find(name: &str, pids: &[u32]) -> Option<Self> {
        let mut libraries = Libraries::default();
        let mapped = |wanted: &dyn Fn(&str) -> bool| -> Option<Library> {
            let mut libraries = Libraries::default();
            pids.iter().find_map(|&pid| libraries.of(pid, wanted).into_iter().next())
        };
        if name.contains('/') {
            let of = |pid| Library::open(Path::new(&format!("/proc/{pid}/root{name}")));
            let rooted = || pids.iter().find_map(of);
            return if name.starts_with('/') { rooted() } else { None }
                .or_else(|| Library::open(Path::new(name)));
        }
        let library = |base: &str| {
            let rest = base.strip_prefix("lib").and_then(|base| base.strip_prefix(name));
            base == name
                || rest.is_some_and(|rest| rest.starts_with(".so") || rest.starts_with("-2."))
        };
        if !pids.is_empty() {
            return mapped(&|base| base == name).or_else(|| mapped(&library));
        }
        let installed = DIRECTORIES.iter().chain(&["/usr/local/lib"]).flat_map(|dir| {
            let entries = fs::read_dir(dir).into_iter().flatten().flatten();
            entries.map(|entry| entry.path())
        });
        let mut installed: Vec<PathBuf> = installed
            .filter(|path| path.file_name().and_then(|n| n.to_str()).is_some_and(library))
            .collect();
        // `libc.so` is no library, but a text for the linker: the longer name comes first.
        installed.sort_by_key(|path| std::cmp::Reverse(path.as_os_str().len()));
        let elf = |library: &Library| library.elf().is_some();
        installed
            .iter()
            .filter_map(|path| libraries.named(path))
            .find(elf)
            .or_else(|| executable(Path::new(name)).and_then(|path| Library::open(&path)))
    }

    /// Everything that a process has mapped; its own binary comes first.
    pub fn all_of(pid: u32) -> Vec<Self> {
        let mut all = Libraries::default().of(pid, |_| true);
        let own = fs::read_link(format!("/proc/{pid}/exe")).unwrap_or_default();
        all.sort_by_key(|library| Path::new(&library.path) != own);
        all
    }

    /// The functions that are wanted by their names, with their offsets; and how many there are
    /// whose code is chosen only when a program starts.
    pub fn functions(&self, wanted: &dyn Fn(&str) -> bool) -> (Vec<(String, u64)>, usize) {
        self.elf().map_or_else(Default::default, |elf| elf.choose(wanted))
    }

    /// The USDT probes in it.
    pub fn usdt(&self) -> Vec<Usdt> {
        self.elf().map_or_else(Vec::new, |elf| elf.usdt())
    }

    /// Attaches a program, which knows its arguments, to a USDT probe wherever the file has it.
    pub fn attach_usdt(&self, prog: &Program, provider: &str, name: &str) -> Result<Link> {
        Ok(prog.attach_usdt(-1, self.own_path(), provider, name)?)
    }

    fn elf(&self) -> Option<Elf> {
        Elf::open(Source::File(Rc::clone(&self.file)))
    }

    /// By which the kernel finds the file whatever its name may lead to by now.
    fn own_path(&self) -> String {
        format!("/proc/self/fd/{}", self.file.as_raw_fd())
    }

    /// Attaches a program that tells the places apart by their cookies: with one link for all if
    /// the kernel can (`multi`, for which the program was loaded), else with one for each.
    pub fn attach_places(
        &self,
        prog: &Program,
        places: &[Place],
        returns: bool,
        multi: bool,
    ) -> libbpf_rs::Result<Vec<Link>> {
        let path = self.own_path();
        if multi {
            let column = |get: fn(&Place) -> u64| places.iter().map(get);
            let opts = UprobeMultiOpts {
                offsets: column(|p| p.offset).map(|n| n as usize).collect(),
                ref_ctr_offsets: column(|p| p.semaphore).map(|n| n as usize).collect(),
                cookies: column(|p| p.cookie).collect(),
                retprobe: returns,
                ..UprobeMultiOpts::default()
            };
            return Ok(vec![self.attach_multi(prog, &opts)?]);
        }
        let one = |place: &Place| {
            self.by_process(|pid| {
                let opts = UprobeOpts {
                    ref_ctr_offset: place.semaphore as usize,
                    cookie: place.cookie,
                    retprobe: returns,
                    ..UprobeOpts::default()
                };
                prog.attach_uprobe_with_opts(pid, &path, place.offset as usize, opts)
            })
        };
        places.iter().map(one).collect()
    }

    /// Attaches for the one process that is wanted, or for all: also where that one has ended.
    fn by_process(
        &self,
        attach: impl Fn(i32) -> libbpf_rs::Result<Link>,
    ) -> libbpf_rs::Result<Link> {
        let of_one = self.by.and_then(|pid| attach(pid as i32).ok());
        of_one.map_or_else(|| attach(-1), Ok)
    }

    fn attach_multi(&self, prog: &Program, opts: &UprobeMultiOpts) -> libbpf_rs::Result<Link> {
        let attach =
            |pid| prog.attach_uprobe_multi_with_opts(pid, self.own_path(), "", opts.clone());
        match self.by.is_some() && tells_processes(prog) {
            true => self.by_process(attach),
            false => attach(-1),
        }
    }

    /// Attaches a program to functions, by their offsets, or to their returns. Its section is
    /// `uprobe.multi` or `uretprobe.multi`: one link for all, which is closed ten times as fast as
    /// ten (Linux 6.6; before that there is one for each).
    pub fn attach(&self, prog: &Program, offsets: &[u64], returns: bool) -> Result<Vec<Link>> {
        if offsets.is_empty() {
            return Ok(Vec::new());
        }
        let path = self.own_path();
        let offsets: Vec<_> = offsets.iter().map(|&offset| offset as usize).collect();
        let opts = UprobeMultiOpts {
            offsets: offsets.clone(),
            retprobe: returns,
            ..UprobeMultiOpts::default()
        };
        if probe::can_attach("uprobe.multi").is_ok()
            && let Ok(link) = self.attach_multi(prog, &opts)
        {
            return Ok(vec![link]);
        }
        let one = |offset| self.by_process(|pid| prog.attach_uprobe(returns, pid, &path, offset));
        Ok(offsets.into_iter().map(one).collect::<Result<_, _>>()?)
    }

    /// Attaches to functions, each by the name of the program for its begin and its offset, and
    /// one program to the ends of all. What cannot be probed is told, and does not keep the others
    /// from being traced.
    pub fn attach_calls(
        &self,
        tool: &str,
        loaded: &Loaded,
        begins: Vec<(String, u64)>,
        end: &str,
    ) -> Vec<Link> {
        let ends = begins.iter().map(|(_, offset)| *offset).collect();
        let begins = begins.into_iter().map(|(program, offset)| (program, vec![offset], false));
        // First the ends: a begin without one would wait for it.
        let probes = [(end.to_string(), ends, true)].into_iter().chain(begins);
        let attach = |(program, offsets, returns): (String, Vec<u64>, bool)| {
            let links = loaded
                .program(&program)
                .and_then(|program| self.attach(&program, &offsets, returns));
            links.unwrap_or_else(|e| {
                say(format_args!("{tool}: cannot trace {}: {e:#}", escaped(&self.path)));
                Vec::new()
            })
        };
        probes.flat_map(attach).collect()
    }
}

/// Whether a link of many uprobes, for which this program was loaded, takes those of all threads of
/// a process for its own: at first (Linux 6.6) it was one thread's only. The kernel that learned it
/// (46ba0e49b642, 6.10) also refuses negative numbers, before it looks at the path.
fn tells_processes(prog: &Program) -> bool {
    static TELLS: OnceLock<bool> = OnceLock::new();
    *TELLS.get_or_init(|| {
        let mut opts = sys::bpf_link_create_opts {
            sz: size_of::<sys::bpf_link_create_opts>() as _,
            ..Default::default()
        };
        opts.__bindgen_anon_1.uprobe_multi =
            sys::bpf_link_create_opts__bindgen_ty_1__bindgen_ty_3 {
                path: c"/".as_ptr(),
                offsets: &0,
                cnt: 1,
                pid: u32::MAX,
                ..Default::default()
            };
        // SAFETY: the kernel reads the path and one offset, and makes no link for a directory.
        #[allow(unsafe_code)]
        let answer = unsafe {
            sys::bpf_link_create(prog.as_fd().as_raw_fd(), -1, sys::BPF_TRACE_UPROBE_MULTI, &opts)
        };
        answer == -libc::EINVAL
    })
}

/// Finds files, each once.
#[derive(Default)]
struct Libraries {
    files: Files,
    found: HashSet<Key>,
}

impl Libraries {
    /// What a process has mapped, of the names that are wanted.
    fn of(&mut self, pid: u32, wanted: impl Fn(&str) -> bool) -> Vec<Library> {
        let mut new = Vec::new();
        for (key, start, end) in mappings(pid, &mut self.files) {
            if wanted(base(&key.path))
                && !self.found.contains(&key)
                && let Some(file) = open_mapped(&key, pid, start, end)
            {
                let (path, file) = (key.path.to_string(), Rc::new(file));
                self.found.insert(key.clone());
                new.push(Library { path, file, key: Some(key), by: None });
            }
        }
        new
    }

    /// What any process has mapped, and what the next one would.
    fn all(&mut self, wanted: impl Fn(&str) -> bool) -> Vec<Library> {
        let mut new = Vec::new();
        for pid in processes() {
            new.extend(self.of(pid, &wanted));
        }
        for directory in DIRECTORIES {
            for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
                if entry.file_name().to_str().is_some_and(&wanted) {
                    new.extend(self.named(&entry.path()));
                }
            }
        }
        new
    }

    /// Takes out of `probed` what no process has mapped any more. It is found anew with
    /// the next new program that has it.
    fn unused<T>(&mut self, probed: &mut Vec<(Library, T)>) -> Vec<(Library, T)> {
        let used = processes().flat_map(|pid| mappings(pid, &mut self.files));
        let used: HashSet<Key> = used.map(|(key, ..)| key).collect();
        let is_unused = |key: &Option<Key>| key.as_ref().is_some_and(|key| !used.contains(key));
        let unused: Vec<_> =
            probed.extract_if(.., |(library, _)| is_unused(&library.key)).collect();
        for key in unused.iter().filter_map(|(library, _)| library.key.as_ref()) {
            self.found.remove(key);
        }
        unused
    }

    /// A file by its name, which is kept whether somebody uses it or not.
    fn named(&mut self, path: &Path) -> Option<Library> {
        let path = fs::canonicalize(path).ok()?;
        let library = Library::open(&path)?;
        let meta = library.file.metadata().ok()?;
        let (major, minor) = (libc::major(meta.dev()), libc::minor(meta.dev()));
        let key = Key {
            dev: self.files.text(&format!("{major:02x}:{minor:02x}")),
            ino: meta.ino(),
            path: self.files.text(&library.path),
        };
        self.found.insert(key).then_some(library)
    }
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The file that a command is found in, as execvp(3) looks for it.
pub fn executable(command: &Path) -> Option<PathBuf> {
    if command.components().count() > 1 || command.is_absolute() {
        return Some(command.to_owned());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(command)).find(|file| file.is_file())
}

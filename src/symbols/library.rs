//! The files that hold functions to probe: a library as each container has it, in use or not yet.

use std::{
    collections::HashSet,
    fs::{self, File},
    os::{fd::AsRawFd as _, unix::fs::MetadataExt as _},
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::Result;
use libbpf_rs::{Link, ProgramMut as Program, UprobeMultiOpts};

use crate::probe;

use super::{
    elf::{Elf, Source},
    files::{Files, Key, open_mapped, open_plain},
    process::mappings,
};

/// Where systems keep what programs are linked with.
const DIRECTORIES: [&str; 6] = [
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
];

/// A file with code.
pub struct Library {
    /// Its name, for messages; a container's root is not part of it.
    pub path: String,
    file: Rc<File>,
    key: Option<Key>,
}

impl Library {
    pub fn open(path: &Path) -> Option<Self> {
        let file = Rc::new(open_plain(path)?);
        Some(Library { path: path.to_string_lossy().into_owned(), file, key: None })
    }

    /// Where functions of these names begin in the file; none for what it does not define.
    pub fn offsets(&self, names: &[&str]) -> Vec<Option<u64>> {
        let elf = Elf::open(Source::File(Rc::clone(&self.file)));
        elf.map_or_else(|| vec![None; names.len()], |elf| elf.offsets(names))
    }

    /// Attaches a program to functions, by their offsets, or to their returns. Its section is
    /// `uprobe.multi` or `uretprobe.multi`: one link for all, which is closed ten times as fast as
    /// ten (Linux 6.6; before that there is one for each).
    pub fn attach(&self, prog: &Program, offsets: &[u64], returns: bool) -> Result<Vec<Link>> {
        if offsets.is_empty() {
            return Ok(Vec::new());
        }
        // So the kernel finds the file whatever its name may lead to by now.
        let path = format!("/proc/self/fd/{}", self.file.as_raw_fd());
        let offsets: Vec<_> = offsets.iter().map(|&offset| offset as usize).collect();
        let opts = UprobeMultiOpts {
            offsets: offsets.clone(),
            retprobe: returns,
            ..UprobeMultiOpts::default()
        };
        if probe::can_attach("uprobe.multi").is_ok()
            && let Ok(link) = prog.attach_uprobe_multi_with_opts(-1, &path, "", opts)
        {
            return Ok(vec![link]);
        }
        let one = |offset| prog.attach_uprobe(returns, -1, &path, offset);
        Ok(offsets.into_iter().map(one).collect::<Result<_, _>>()?)
    }
}

/// Finds files, each once.
#[derive(Default)]
pub struct Libraries {
    files: Files,
    found: HashSet<Key>,
}

impl Libraries {
    /// What a process has mapped, of the names that are wanted.
    pub fn of(&mut self, pid: u32, wanted: impl Fn(&str) -> bool) -> Vec<Library> {
        let mut new = Vec::new();
        for (key, start, end) in mappings(pid, &mut self.files) {
            if wanted(base(&key.path))
                && !self.found.contains(&key)
                && let Some(file) = open_mapped(&key, pid, start, end)
            {
                let (path, file) = (key.path.to_string(), Rc::new(file));
                self.found.insert(key.clone());
                new.push(Library { path, file, key: Some(key) });
            }
        }
        new
    }

    /// What any process has mapped, and what the next one would.
    pub fn all(&mut self, wanted: impl Fn(&str) -> bool) -> Vec<Library> {
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

    /// Takes out of `probed` what no process has mapped any more. It is found anew if one does.
    pub fn unused<T>(&mut self, probed: &mut Vec<(Library, T)>) -> Vec<(Library, T)> {
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

//! The command of `-- COMMAND`.

use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    os::{
        fd::{AsFd as _, BorrowedFd, FromRawFd as _, OwnedFd},
        unix::{
            fs::PermissionsExt as _,
            process::{CommandExt as _, ExitStatusExt as _},
        },
    },
    path::PathBuf,
    process::{self, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

use crate::text::escaped;

/// How long a command that is told to end may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The file that a command's name stands for. Left to execvp(3), the search
/// would show as opens and failed execs of the command.
fn which(name: &OsStr) -> PathBuf {
    let path = env::var_os("PATH").filter(|_| !name.as_encoded_bytes().contains(&b'/'));
    let mut places =
        env::split_paths(path.as_deref().unwrap_or_default()).map(|dir| dir.join(name));
    let runs = |file: &PathBuf| {
        file.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
    };
    places.find(runs).unwrap_or_else(|| name.into())
}

/// How many files the tool could have open when it began.
static OPEN_FILES: OnceLock<libc::rlimit> = OnceLock::new();

/// Takes as many open files as this process may have: probes, maps and the
/// libraries of many containers need more than the usual 1024.
pub fn raise_open_files() {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: the kernel fills in, and reads, the limits it is given.
    #[allow(unsafe_code)]
    unsafe {
        if libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) == 0 {
            let most = libc::rlimit { rlim_cur: limit.rlim_max, ..limit };
            libc::setrlimit(libc::RLIMIT_NOFILE, &most);
            let _ = OPEN_FILES.set(limit);
        }
    }
}

/// Gives a command back the limit that the tool was started with: some
/// programs close, or make room for, all files they could have.
fn lower_open_files() -> io::Result<()> {
    if let Some(limit) = OPEN_FILES.get() {
        // SAFETY: the kernel reads the limits it is given.
        #[allow(unsafe_code)]
        unsafe {
            libc::setrlimit(libc::RLIMIT_NOFILE, limit);
        }
    }
    Ok(())
}

pub struct Child {
    process: process::Child,
    /// Becomes readable when it ends; none before Linux 5.3.
    end: Option<OwnedFd>,
}

impl Child {
    /// Starts the command. What it prints goes to stderr: stdout carries the
    /// tool's data only.
    pub fn start(words: &[OsString]) -> Result<Self> {
        let stderr = io::stderr().as_fd().try_clone_to_owned()?;
        let mut command = Command::new(which(&words[0]));
        command.arg0(&words[0]).args(&words[1..]).stdout(Stdio::from(stderr));
        // SAFETY: between fork and exec it makes one system call.
        #[allow(unsafe_code)]
        unsafe {
            command.pre_exec(lower_open_files);
        }
        let process = command
            .spawn()
            .with_context(|| format!("cannot start {}", escaped(words[0].as_encoded_bytes())))?;
        // SAFETY: pidfd_open(2) makes a descriptor that nobody else owns.
        #[allow(unsafe_code)]
        let end = unsafe {
            let fd = libc::syscall(libc::SYS_pidfd_open, process.id(), 0) as i32;
            (fd >= 0).then(|| OwnedFd::from_raw_fd(fd))
        };
        Ok(Child { process, end })
    }

    /// What becomes readable when the command ends.
    pub fn end(&self) -> Option<BorrowedFd<'_>> {
        self.end.as_ref().map(|fd| fd.as_fd())
    }

    /// The exit status if it has ended, as a shell gives it: 128 + N after signal N.
    pub fn ended(&mut self) -> Result<Option<u8>> {
        let Some(status) = self.process.try_wait()? else { return Ok(None) };
        let code = status.code().or(status.signal().map(|signal| 128 + signal));
        Ok(Some(code.unwrap_or(1) as u8))
    }

    /// Ends a command that outlived the tool.
    pub fn stop(&mut self) {
        // SAFETY: the child was not waited for yet, so its pid is still its own.
        #[allow(unsafe_code)]
        unsafe {
            libc::kill(self.process.id() as i32, libc::SIGTERM);
        }
        let patience = Instant::now() + PATIENCE;
        while Instant::now() < patience && matches!(self.ended(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

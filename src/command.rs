//! The command of `-- COMMAND`.

use std::{
    ffi::OsString,
    io,
    os::{fd::AsFd as _, unix::process::ExitStatusExt as _},
    process::{self, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

use crate::text::escaped;

/// How long a command that is told to end may take.
const PATIENCE: Duration = Duration::from_secs(2);

pub struct Child(process::Child);

impl Child {
    /// Starts the command. What it prints goes to stderr: stdout carries the
    /// tool's data only.
    pub fn start(words: &[OsString]) -> Result<Self> {
        let stderr = io::stderr().as_fd().try_clone_to_owned()?;
        let child = Command::new(&words[0])
            .args(&words[1..])
            .stdout(Stdio::from(stderr))
            .spawn()
            .with_context(|| {
            format!("cannot start {}", escaped(words[0].as_encoded_bytes()))
        })?;
        Ok(Child(child))
    }

    /// The exit status if it has ended, as a shell gives it: 128 + N after signal N.
    pub fn ended(&mut self) -> Result<Option<u8>> {
        let Some(status) = self.0.try_wait()? else { return Ok(None) };
        let code = status.code().or(status.signal().map(|signal| 128 + signal));
        Ok(Some(code.unwrap_or(1) as u8))
    }

    /// Ends a command that outlived the tool.
    pub fn stop(&mut self) {
        // SAFETY: the child was not waited for yet, so its pid is still its own.
        #[allow(unsafe_code)]
        unsafe {
            libc::kill(self.0.id() as i32, libc::SIGTERM);
        }
        let patience = Instant::now() + PATIENCE;
        while Instant::now() < patience && matches!(self.ended(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

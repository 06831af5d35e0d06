//! Which system calls count, by name and by what came of them: as `results.bpf.h` reads it.

use anyhow::Result;
use clap::Args;

use crate::{
    bpf::shared::types::result_options,
    names::{self, Abi},
    object::{Opened, Source},
};

// No doc comment: clap would make it the tool's summary.
#[derive(Args, Clone, Debug)]
pub struct Results {
    /// Only calls that fail with these errors: ENOENT, 2
    #[arg(short, long, value_delimiter = ',', value_name = "LIST", value_parser = errno)]
    errno: Vec<u32>,
    /// Only this call
    #[arg(long, value_name = "NAME", value_parser = call)]
    syscall: Option<&'static str>,
}

impl Results {
    /// Sets in an object what the user said.
    pub fn apply<S: Source>(&self, open: &mut Opened<S>, failed_only: bool) -> Result<()> {
        let mut options = result_options {
            failed_only: failed_only.into(),
            by_errno: (!self.errno.is_empty()).into(),
            ..Default::default()
        };
        self.errno.iter().for_each(|e| options.errnos[*e as usize / 64] |= 1 << (e % 64));
        if let Some(name) = self.syscall {
            let number = |abi: Abi| abi.table().number(name).map_or(-1, |nr| nr as i32);
            options.one_call = 1;
            options.call = number(Abi::NATIVE);
            options.compat_call = Abi::COMPAT.map_or(-1, number);
        }
        open.set(".rodata.results", &options)
    }
}

fn errno(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().or_else(|| names::errno_number(text)?.try_into().ok());
    number.filter(|nr| (1..256).contains(nr)).ok_or_else(|| "no such error: ENOENT, 2".into())
}

fn call(text: &str) -> Result<&'static str, String> {
    let tables = [Some(Abi::NATIVE), Abi::COMPAT].into_iter().flatten().map(Abi::table);
    let mut known = tables.flat_map(|table| table.iter());
    let found = known.find(|(_, name)| *name == text).map(|(_, name)| name);
    found.ok_or_else(|| "no such call: syscount --list has them".into())
}

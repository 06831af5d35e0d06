//! Figures that have no peer.
use super::{Result, support::Scratch};
pub fn table(_: usize, _: &Scratch) -> Result<String> {
    Ok(String::new())
}

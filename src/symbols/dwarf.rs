//! Inlined functions and source lines from DWARF.

use addr2line::Context;
use gimli::{Dwarf as Sections, EndianRcSlice, Error, NativeEndian, SectionId};

use super::elf::Elf;

/// A binary with more bytes of DWARF than this has only the names of its symbol table.
const LONGEST: usize = 256 << 20;

/// Real programs stay below 100.
const DEEPEST: isize = 500;

type Bytes = EndianRcSlice<NativeEndian>;

pub struct Dwarf {
    context: Context<Bytes>,
    /// What the sections take in memory.
    pub bytes: usize,
}

/// A function at an address, its mangled name and its file and line as far as known.
pub struct Place {
    pub name: Option<String>,
    pub source: Option<(String, u32)>,
}

impl Dwarf {
    /// Reads the sections that matter, if there are any. `alternate` is the file that dwz has
    /// moved shared parts to.
    pub fn load(elf: &Elf, alternate: Option<&Elf>) -> Option<Self> {
        if !elf.has(SectionId::DebugInfo.name()) {
            return None;
        }
        let mut left = LONGEST;
        let mut sections = Sections::load(|id| section(elf, id, &mut left)).ok()?;
        if let Some(alternate) = alternate {
            sections.load_sup(|id| section(alternate, id, &mut left)).ok()?;
        }
        if !shallow(&sections).ok()? {
            return None;
        }
        let context = Context::from_dwarf(sections).ok()?;
        Some(Self { context, bytes: LONGEST - left })
    }

    /// What is at a virtual address, innermost first: all but the last were inlined.
    pub fn find(&self, addr: u64) -> Vec<Place> {
        let mut places = Vec::new();
        let Ok(mut frames) = self.context.find_frames(addr).skip_all_loads() else { return places };
        while let Ok(Some(frame)) = frames.next() {
            let name = frame.function.and_then(|f| f.raw_name().map(|name| name.into_owned()).ok());
            let source = frame.location.and_then(|at| Some((at.file?.to_owned(), at.line?)));
            places.push(Place { name, source });
        }
        places
    }
}

/// Whether all entries can be read and none lies deeper than [`DEEPEST`]: addr2line descends by recursion, and a file
/// with a million nested functions would overflow our stack.
fn shallow(sections: &Sections<Bytes>) -> Result<bool, Error> {
    let mut units = sections.units();
    while let Some(unit) = units.next()? {
        let Ok(abbreviations) = sections.abbreviations(&unit) else { continue };
        let Ok(mut entries) = unit.entries_raw(&abbreviations, None) else { continue };
        while !entries.is_empty() {
            if entries.next_depth() > DEEPEST {
                return Ok(false);
            }
            match entries.read_abbreviation() {
                Ok(None) => {}
                Ok(Some(kind)) if entries.skip_attributes(kind.attributes()).is_ok() => {}
                // Who knows how far addr2line would get.
                _ => return Ok(false),
            }
        }
    }
    Ok(true)
}

fn section(elf: &Elf, id: SectionId, left: &mut usize) -> Result<Bytes, Error> {
    use SectionId::*;
    let wanted = matches!(
        id,
        DebugAbbrev
            | DebugAddr
            | DebugAranges
            | DebugInfo
            | DebugLine
            | DebugLineStr
            | DebugRanges
            | DebugRngLists
            | DebugStr
            | DebugStrOffsets
    );
    // One that is too long is as good as missing; the parser copes.
    let bytes = if wanted { elf.section(id.name(), *left).unwrap_or_default() } else { Vec::new() };
    *left = left.saturating_sub(bytes.len());
    Ok(Bytes::new(bytes.into(), NativeEndian))
}

//! BPF objects: what the build makes of `src/bpf/NAME.bpf.c`, opened, then loaded.
//!
//! libbpf-cargo compiles them and writes their types. Its skeletons, which name each map and each
//! program of an object in code, are left out: they would be a tenth of the binary.

use std::marker::PhantomData;

use anyhow::{Context as _, Result};
use libbpf_rs::{Map, MapCore as _, Object, ObjectBuilder, OpenMapMut, OpenObject, ProgramMut};
use miniz_oxide::inflate::decompress_to_vec;

use crate::{bytes, libbpf_log};

/// An object as it is in the binary; `bpf::NAME::Object` is one.
pub trait Source {
    /// Its name, of which the kernel makes the first part of those of its unnamed maps.
    const NAME: &str;
    /// The ELF file, compressed: so the objects take a quarter of the room, and unpacking one
    /// takes 0.3 ms.
    const PACKED: &[u8];
    /// Its options: `.rodata`, or nothing.
    type Options;
}

/// An object whose options and maps can still be set.
pub struct Opened<S> {
    pub object: OpenObject,
    source: PhantomData<S>,
}

impl<S: Source> Opened<S> {
    pub(crate) fn new(_: S, builder: &mut ObjectBuilder) -> Result<Self> {
        let object = open(builder, S::NAME, S::PACKED)?;
        Ok(Opened { object, source: PhantomData })
    }

    /// The options, to be set before the object is loaded.
    pub fn options(&mut self) -> &mut S::Options {
        let mut map = map_mut(&mut self.object, |name| name.ends_with(".rodata"));
        let bytes = map.as_mut().and_then(|map| map.initial_value_mut()).unwrap_or_default();
        // The section ends with its last variable, the type may be padded.
        let size = bytes.len().next_multiple_of(align_of::<S::Options>());
        assert!(size >= size_of::<S::Options>(), "the object has its options");
        let options = bytes.as_mut_ptr().cast::<S::Options>();
        assert!(options.is_aligned());
        // SAFETY: the build takes the type from the object itself, whose first values are valid;
        // the memory is libbpf's, whole pages of it, for as long as the object is.
        #[allow(unsafe_code)]
        unsafe {
            &mut *options
        }
    }

    /// Sets options that a shared header has in a section of their own.
    pub fn set(&mut self, section: &str, options: &impl plain::Plain) -> Result<()> {
        set(&mut self.object, section, bytes::of(options))
    }

    pub fn map(&mut self, name: &str) -> Result<OpenMapMut<'_>> {
        map_mut(&mut self.object, |of| of == name).with_context(|| format!("no map {name}"))
    }
}

fn open(builder: &mut ObjectBuilder, name: &str, packed: &[u8]) -> Result<OpenObject> {
    let bytes = decompress_to_vec(packed).expect("what the build packed can be unpacked");
    builder
        .name(name)?
        .open_memory(&bytes)
        .map_err(|e| libbpf_log::explain(e, "open the BPF programs"))
}

fn set(object: &mut OpenObject, section: &str, options: &[u8]) -> Result<()> {
    let mut map = map_mut(object, |name| name == section).context("the object lacks options")?;
    map.initial_value_mut().context("options have no place")?.copy_from_slice(options);
    Ok(())
}

fn map_mut<'a>(
    object: &'a mut OpenObject,
    wanted: impl Fn(&str) -> bool,
) -> Option<OpenMapMut<'a>> {
    object.maps_mut().find(|map| map.name().to_str().is_some_and(&wanted))
}

/// An object in the kernel. Programs stay there, attached, when it is dropped.
pub struct Loaded(pub(crate) Object);

impl Loaded {
    pub fn program(&self, name: &str) -> Result<ProgramMut<'_>> {
        let mut programs = self.0.progs_mut();
        programs.find(|prog| prog.name() == name).with_context(|| format!("no program {name}"))
    }

    pub fn map(&self, name: &str) -> Result<Map<'_>> {
        let mut maps = self.0.maps();
        maps.find(|map| map.name() == name).with_context(|| format!("no map {name}"))
    }
}

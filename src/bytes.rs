//! Bytes: of numbers, for maps, and of objects.

use miniz_oxide::inflate::decompress_to_vec;
use plain::Plain;

/// The bytes of a value that crosses the kernel boundary.
pub fn of<T: Plain>(value: &T) -> &[u8] {
    // SAFETY: Plain types are made of numbers, and their gaps are fields too
    // (libbpf-cargo writes them out), so every byte has been set.
    #[allow(unsafe_code)]
    unsafe {
        plain::as_bytes(value)
    }
}

/// Reads a map's key or value as the type BPF wrote.
pub fn read<T: Plain + Default>(bytes: &[u8]) -> T {
    let mut value = T::default();
    plain::copy_from_bytes(&mut value, bytes).expect("a map's entries are as long as their type");
    value
}

/// What the build packed.
pub fn unpack(packed: &[u8]) -> Vec<u8> {
    decompress_to_vec(packed).expect("what the build packed can be unpacked")
}

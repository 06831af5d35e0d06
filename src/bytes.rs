//! The bytes of numbers, for maps.

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

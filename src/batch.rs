//! Reads entries of a hash map, or takes them out, many with each system call.
//!
//! libbpf-rs has an iterator for it, but that takes a batch which is not full for the last one. The
//! kernel ends a batch early where the next bucket would not fit: entries stayed behind, unsaid.

use std::{
    ffi::{c_int, c_void},
    io,
    os::fd::{AsFd as _, AsRawFd as _},
    ptr,
};

use anyhow::{Context as _, Result};
use libbpf_rs::{MapCore as _, MapHandle, libbpf_sys};

/// For how many bytes of entries there is room at first; more, where a bucket of the map has more.
const ROOM: usize = 256 << 10;

/// Empties a map, and hands over each key and value.
pub fn take(map: &MapHandle, mut each: impl FnMut(&[u8], &[u8])) -> Result<()> {
    walk(map, libbpf_sys::bpf_map_lookup_and_delete_batch, &mut each)
}

/// The same, but leaves the map as it is.
pub fn look(map: &MapHandle, mut each: impl FnMut(&[u8], &[u8])) -> Result<()> {
    walk(map, libbpf_sys::bpf_map_lookup_batch, &mut each)
}

/// Both functions of libbpf that read a batch.
type Batch = unsafe extern "C" fn(
    c_int,
    *mut c_void,
    *mut c_void,
    *mut c_void,
    *mut c_void,
    *mut u32,
    *const libbpf_sys::bpf_map_batch_opts,
) -> c_int;

fn walk(map: &MapHandle, read: Batch, each: &mut dyn FnMut(&[u8], &[u8])) -> Result<()> {
    let (key, value) = (map.key_size() as usize, map.value_size() as usize);
    let mut batch = map.max_entries().min((ROOM / (key + value)).max(16) as u32);
    let mut room = (vec![0; batch as usize * key], vec![0; batch as usize * value]);
    // Where the next batch begins: a number, or a key, as the kind of map has it.
    let mut place = vec![0u8; key.max(size_of::<u64>())];
    let mut begun = false;
    loop {
        let mut count = batch;
        let from = if begun { place.as_mut_ptr() } else { ptr::null_mut() };
        // SAFETY: there is room for `count` keys and values, and for a place.
        #[allow(unsafe_code)]
        let result = unsafe {
            read(
                map.as_fd().as_raw_fd(),
                from.cast(),
                place.as_mut_ptr().cast(),
                room.0.as_mut_ptr().cast(),
                room.1.as_mut_ptr().cast(),
                &mut count,
                &libbpf_sys::bpf_map_batch_opts {
                    sz: size_of::<libbpf_sys::bpf_map_batch_opts>() as u64,
                    ..Default::default()
                },
            )
        };
        match -result {
            0 | libc::ENOENT => {
                let entries = room.0.chunks_exact(key).zip(room.1.chunks_exact(value));
                entries.take(count as usize).for_each(|(key, value)| each(key, value));
                if result != 0 {
                    return Ok(());
                }
                begun = true;
            }
            // Not even one bucket fits. It is still there.
            libc::ENOSPC if batch < map.max_entries() => {
                batch = (batch * 2).min(map.max_entries());
                room = (vec![0; batch as usize * key], vec![0; batch as usize * value]);
            }
            libc::EINTR | libc::EAGAIN => {}
            error => {
                let error = io::Error::from_raw_os_error(error);
                return Err(error).with_context(|| format!("cannot read the map {:?}", map.name()));
            }
        }
    }
}

//! Emptying a map: all of it, however the kernel cuts it into batches.

use beebox::batch;
use libbpf_rs::{MapCore as _, MapFlags, MapHandle, MapType, libbpf_sys};

use crate::support::is_root;

#[test]
fn every_entry_is_taken() {
    assert!(is_root(), "live tests need root");
    for entries in [1, 255, 256, 257, 10_000] {
        let opts = libbpf_sys::bpf_map_create_opts {
            sz: size_of::<libbpf_sys::bpf_map_create_opts>() as u64,
            ..Default::default()
        };
        let map = MapHandle::create(MapType::Hash, Some("batch"), 8, 16, entries, &opts).unwrap();
        let mut sum = 0;
        for key in 0..u64::from(entries) {
            sum += key;
            map.update(&key.to_ne_bytes(), &[key as u8; 16], MapFlags::ANY).unwrap();
        }
        let (mut taken, mut found) = (0, 0);
        batch::take(&map, |key, value| {
            let key = u64::from_ne_bytes(key.try_into().unwrap());
            assert_eq!(value, [key as u8; 16]);
            (taken, found) = (taken + 1, found + key);
        })
        .unwrap();
        assert_eq!((taken, found), (entries, sum));
        assert_eq!(map.keys().count(), 0);
    }
}

//! mdflush: flushes of arrays.

use std::{fs, path::Path, process::Command};

use crate::support::*;

/// Runs a tool where /proc/devices says of loop devices that they are arrays: the tool cannot tell,
/// and flushes come to both on the same way.
fn with_loops_as_arrays(tool_line: &str, load: &str) -> Option<Ran> {
    let dir = Scratch::new();
    let devices = fs::read_to_string("/proc/devices").unwrap();
    assert!(devices.contains(" loop\n"), "{devices}");
    let changed: String = devices
        .lines()
        .filter(|line| !line.ends_with(" md") && !line.ends_with(" mdp"))
        .map(|line| line.replace(" loop", " md") + "\n")
        .collect();
    fs::write(dir.path("devices"), changed).unwrap();
    let line = format!(
        "mount --bind {} /proc/devices && exec {} {tool_line} -- {} {load}",
        dir.path("devices"),
        beebox().display(),
        workload().display()
    );
    let ran = program("unshare", "mdflush").args("-m sh -c").arg(line).run();
    if ran.stderr.contains("mount:") || ran.stderr.contains("unshare:") {
        skip("no mount namespaces");
        return None;
    }
    Some(ran.ok())
}

#[test]
fn each_flush_is_a_row() {
    let (Some(disk), Some(_other)) = (Loop::new(1 << 20), Loop::new(1 << 20)) else { return };
    let load = format!("write {} 65536 16384 --direct --fsync --count 5", disk.path);
    let Some(ran) = with_loops_as_arrays("mdflush -J", &load) else { return };
    let events = ran.events();
    assert_eq!(events.len(), 5, "{}", ran.story());
    for e in &events {
        assert_eq!((&e["comm"], &e["disk"]), (&"workload".into(), &(*disk.name).into()), "{e}");
        assert_eq!((&e["tid"], &e["size_bytes"]), (&e["pid"], &0.into()), "{e}");
    }
    assert_eq!(ran.lost(), 0);
    // Of disks that are no arrays there is nothing.
    let ran = tool("mdflush -J").load(&load).ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("write {} 4096 4096 --direct --fsync --count 2", disk.path);
    let Some(ran) = with_loops_as_arrays("mdflush", &load) else { return };
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(heading, "TIME     PID     COMM             DEVICE");
    let rows = ran.table();
    assert_eq!(rows.len(), 2, "{}", ran.story());
    for row in rows {
        assert_eq!((&*row["COMM"], &row["DEVICE"]), ("workload", &disk.name));
        assert_eq!(row["TIME"].len(), 8, "{row:?}");
    }
}

/// An array, stopped with its value.
struct Array {
    name: String,
    _disks: [Loop; 2],
}

impl Array {
    /// A mirror of two disks, made without mdadm and without anything of it on the disks.
    fn new() -> Option<Self> {
        let new = "/sys/module/md_mod/parameters/new_array";
        if !Path::new(new).exists() && !done("modprobe", &["raid1"]) {
            skip("this kernel has no software RAID");
            return None;
        }
        let disks = [Loop::new(8 << 20)?, Loop::new(8 << 20)?];
        let name = format!("md_beebox{}", std::process::id() % 1000);
        fs::write(new, &name).ok()?;
        let array = Array { name, _disks: disks };
        let set = |what: &str, value: &str| {
            fs::write(format!("/sys/block/{}/md/{what}", array.name), value)
        };
        set("metadata_version", "none").ok()?;
        set("level", "raid1").ok()?;
        set("raid_disks", "2").ok()?;
        for (slot, disk) in array._disks.iter().enumerate() {
            let dev = fs::read_to_string(format!("/sys/block/{}/dev", disk.name)).unwrap();
            set("new_dev", dev.trim()).ok()?;
            set(&format!("dev-{}/slot", disk.name), &slot.to_string()).ok()?;
        }
        set("component_size", "4096").ok()?;
        set("array_state", "active").ok()?;
        Some(array)
    }
}

impl Drop for Array {
    fn drop(&mut self) {
        let _ = fs::write(format!("/sys/block/{}/md/array_state", self.name), "clear");
    }
}

#[test]
fn an_array_is_known() {
    let Some(array) = Array::new() else { return };
    let dev = fs::read_to_string(format!("/sys/block/{}/dev", array.name)).unwrap();
    let (major, minor) = dev.trim().split_once(':').unwrap();
    let dir = Scratch::new();
    let node = dir.path("node");
    assert!(Command::new("mknod").args([&node, "b", major, minor]).status().unwrap().success());
    let ran = tool("mdflush -J").load(&format!("write {node} 65536 4096 --fsync --count 3")).ok();
    let events = ran.events();
    assert_eq!(events.len(), 3, "{}", ran.story());
    assert!(events.iter().all(|e| e["disk"] == *array.name), "{}", ran.story());
}

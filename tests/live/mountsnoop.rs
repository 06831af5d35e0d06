//! mountsnoop: every call that mounts, with its arguments.

use crate::support::*;

#[test]
fn every_call_is_shown_as_it_was() {
    let dir = Scratch::new();
    let path = dir.path("");
    let load = format!("mounts {path}");
    let ran = tool("mountsnoop -J").load(&load);
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let ran = ran.ok();
    let calls: Vec<_> =
        ran.events().iter().map(|e| e["call"].as_str().unwrap().to_string()).collect();
    let number = |call: &str| call.rsplit(' ').next().unwrap().to_string();
    let (fs, mount) = (number(&calls[4]), number(&calls[7]));
    let expected = [
        "mount(\"none\", \"/\", NULL, MS_REC|MS_PRIVATE, NULL) = 0".to_string(),
        format!("mount(\"a source\", \"{path}\", \"tmpfs\", MS_NOSUID|MS_NODEV, \"size=64k\") = 0"),
        format!("umount2(\"{path}\", MNT_DETACH) = 0"),
        format!("umount2(\"{path}\", 0) = -EINVAL"),
        format!("fsopen(\"tmpfs\", FSOPEN_CLOEXEC) = {fs}"),
        format!("fsconfig({fs}, FSCONFIG_SET_STRING, \"size\", \"128k\", 0) = 0"),
        format!("fsconfig({fs}, FSCONFIG_CMD_CREATE, NULL, NULL, 0) = 0"),
        format!("fsmount({fs}, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOSUID) = {mount}"),
        format!("move_mount({mount}, \"\", AT_FDCWD, \"{path}\", MOVE_MOUNT_F_EMPTY_PATH) = 0"),
        format!("umount2(\"{path}\", 0) = 0"),
    ];
    assert_eq!(calls, expected);
    let own = std::fs::read_link("/proc/self/ns/mnt").unwrap();
    let namespaces: std::collections::BTreeSet<_> =
        ran.events().iter().map(|e| e["mnt_ns"].as_u64().unwrap()).collect();
    assert_eq!(namespaces.len(), 1, "all in the load's own");
    assert!(!own.to_str().unwrap().contains(&namespaces.first().unwrap().to_string()));
    let second = &ran.events()[1];
    assert_eq!((&second["source"], &second["fs"]), (&"a source".into(), &"tmpfs".into()));
    assert!(ran.events().iter().all(|e| e["lat_ns"].as_u64().unwrap() > 0), "{}", ran.story());
    assert_eq!(ran.lost(), 0);

    let failed = tool("mountsnoop -x -J").load(&load).ok().events();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0]["error"], "EINVAL");
}

#[test]
fn the_table_and_the_details_are_bcc_s() {
    let dir = Scratch::new();
    let load = format!("mounts {}", dir.path(""));
    let ran = tool("mountsnoop -t -P").load(&load);
    if ran.status == Some(77) {
        return skip(&ran.stderr);
    }
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "PCOMM", "PPID", "COMM", "PID", "TID", "MNT_NS", "CALL"]);
    let rows = ran.table();
    assert_eq!(rows.len(), 10, "{}", ran.story());
    assert!(rows.iter().all(|r| r["PCOMM"] == "beebox" && r["COMM"] == "workload"), "{rows:?}");
    let details = tool("mountsnoop -d").load(&load).ok().stdout;
    let second = details.split("\n\n").nth(1).unwrap();
    for line in [
        "OP: mount",
        "RET: 0",
        "SOURCE: \"a source\"",
        "FS: \"tmpfs\"",
        "FLAGS: MS_NOSUID|MS_NODEV",
    ] {
        assert!(second.lines().any(|l| l == line), "{line}\n{second}");
    }
}

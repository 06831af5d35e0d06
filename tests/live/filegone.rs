//! filegone: which files are deleted or renamed, by whom.

use crate::support::*;

#[test]
fn every_call_is_seen_once_with_whole_paths() {
    let dir = Scratch::new();
    let mut loads = Vec::new();
    for (call, at) in [
        ("unlink", "relative"),
        ("unlinkat", "dirfd"),
        ("unlinkat", "absolute"),
        ("rmdir", "relative"),
        ("rename", "relative"),
        ("renameat", "dirfd"),
        ("renameat2", "dirfd"),
    ] {
        let (file, new) = (dir.path(&format!("{call}-{at}")), dir.path(&format!("new-{call}")));
        let other = Some(new).filter(|_| call.starts_with("rename"));
        let load = format!("call {call} 9 {file} {} --at {at}", other.as_deref().unwrap_or(""));
        if can(&load) {
            loads.push((call, file, other, load));
        }
    }
    let ran = tool("filegone -J").loads(loads.iter().map(|(.., load)| load)).ok();
    let found = ran.events();
    assert_eq!(found.len(), 9 * loads.len(), "{}", ran.story());
    for ((call, file, other, load), events) in loads.iter().zip(found.chunks(9)) {
        for e in events {
            let action = if other.is_none() { "DELETE" } else { "RENAME" };
            assert_eq!((&e["action"], &e["syscall"]), (&action.into(), &(*call).into()), "{load}");
            assert_eq!(e["path"], **file, "{e}");
            assert_eq!(e["new_path"].as_str(), other.as_deref(), "{e}");
        }
    }
    assert_eq!(ran.lost(), 0);
}

/// A call that fails deletes nothing; -x shows those alone.
#[test]
fn what_fails_is_shown_when_asked_for() {
    let dir = Scratch::new();
    std::fs::create_dir(dir.path("full")).unwrap();
    std::fs::write(dir.path("full/file"), "").unwrap();
    let load = format!("rmdir {0}; rm {1}", dir.path("full"), dir.path("full/file"));
    let ran = tool("filegone -J --").args("sh -c").arg(&load).run();
    let paths: Vec<_> = ran.events().iter().map(|e| e["path"].clone()).collect();
    assert_eq!(paths, [dir.path("full/file")], "{}", ran.story());
    std::fs::write(dir.path("full/file"), "").unwrap();
    let ran = tool("filegone -x -J --").args("sh -c").arg(&load).run();
    let errors: Vec<_> = ran.events().iter().map(|e| e["error"].clone()).collect();
    assert!(errors.contains(&"ENOTEMPTY".into()), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let dir = Scratch::new();
    let ran =
        tool("filegone").load(&format!("call renameat2 2 {} {}", dir.path("a"), dir.path("b")));
    let rows = ran.ok().table();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!((&*row["COMM"], &*row["ACTION"]), ("workload", "RENAME"));
        assert_eq!(row["FILE"], format!("{} > {}", dir.path("a"), dir.path("b")));
    }
}

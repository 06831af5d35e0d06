//! ksnoop: what functions of the kernel are called with, and return, by their types.

use serde_json::{Value, json};

use crate::support::*;

/// Whether this kernel has kprobes; if not, checks that the tool says so.
fn kprobes() -> bool {
    if !has_kprobes() {
        let ran = tool("ksnoop vfs_read").run();
        assert_eq!(ran.status, Some(4), "{}", ran.story());
        assert!(ran.stderr.contains("no kprobes") && ran.stdout.is_empty(), "{}", ran.story());
        assert_eq!(ran.stderr.lines().count(), 1);
    }
    has_kprobes()
}

/// The calls by the load, each as function, entry or return, and values.
fn calls(ran: &Ran) -> Vec<(String, String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_string();
    let of = |e: &Value| {
        let values = e["values"].as_array().unwrap().iter().map(text).collect();
        (text(&e["func"]), text(&e["at"]), values)
    };
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    ran.events().iter().filter(|e| e["comm"] == "workload").map(of).collect()
}

fn call(function: &str, at: &str, values: &[&str]) -> (String, String, Vec<String>) {
    (function.into(), at.into(), values.iter().map(ToString::to_string).collect())
}

#[test]
fn what_there_is_of_a_function() {
    let ran = tool("ksnoop info vfs_open").run().ok();
    let mut lines = ran.stdout.lines();
    let open = "int vfs_open(const struct path *path, struct file *file);";
    assert_eq!(lines.next(), Some(open), "{}", ran.story());
    assert_eq!(lines.next(), Some("    path->mnt: struct vfsmount *"));
    assert_eq!(lines.next(), Some("    path->dentry: struct dentry *"));
    assert!(ran.stdout.contains("\n    file->f_flags: unsigned int\n"), "{}", ran.story());
    let ran = tool("ksnoop -J i vfs_open vfs_read").run().ok();
    let rows = ran.of_type("row");
    assert_eq!((rows.len(), &rows[0]["members"][1]), (2, &json!("path->dentry: struct dentry *")));
    assert_eq!(tool("ksnoop info no_such_function").run().status, Some(1));
    assert_eq!(tool("ksnoop").arg("vfs_read(count > many)").run().status, Some(2));
}

#[test]
fn reads_with_their_sizes_and_what_they_return() {
    if !kprobes() {
        return;
    }
    let scratch = Scratch::new();
    let path = scratch.path("data");
    std::fs::write(&path, [b'x'; 3000]).unwrap();
    let load = format!("read {path} 3000 1237 --count 4");
    let ran = tool("ksnoop -J").arg("vfs_read(count, *pos, return)").load(&load).ok();
    let mut wanted = Vec::new();
    for _ in 0..4 {
        for (count, pos) in [(1237, 0), (1237, 1237), (526, 2474)] {
            let entry = [&*format!("count = {count}"), &*format!("*pos = {pos}")];
            wanted.push(call("vfs_read", "entry", &entry));
            wanted.push(call("vfs_read", "return", &[&format!("return = {count}")]));
        }
    }
    assert_eq!(calls(&ran), wanted, "{}", ran.story());
    // Some of them: by what they are called with, and by what they return.
    let ran = tool("ksnoop -J trace").arg("vfs_read(count < 1237, return)").load(&load).ok();
    let one = [
        call("vfs_read", "entry", &["count = 526"]),
        call("vfs_read", "return", &["return = 526"]),
    ];
    assert_eq!(calls(&ran), [&one[..]; 4].concat(), "{}", ran.story());
    let ran = tool("ksnoop -J").arg("vfs_read(count, return > 526)").load(&load).ok();
    let one = call("vfs_read", "return", &["count = 1237", "return = 1237"]);
    assert_eq!(calls(&ran), vec![one; 8], "{}", ran.story());
    let ran = tool("ksnoop -J").arg("vfs_read(count, return < 0)").load(&load).ok();
    assert!(calls(&ran).is_empty(), "{}", ran.story());
}

#[test]
fn names_members_and_functions_within_others() {
    if !kprobes() {
        return;
    }
    let name = "do_filp_open(dfd, pathname->name, pathname->uptr, op->open_flag)";
    let dentry =
        "vfs_open(path->dentry->d_name.name, path->dentry->d_inode->i_mode, *path, return)";
    let ran = tool("ksnoop -J").arg(dentry).arg(name).load("open 20 /dev/null --close").ok();
    let all = calls(&ran);
    let opens: Vec<_> = all.iter().filter(|(func, ..)| func == "do_filp_open").collect();
    assert_eq!(opens.len(), 20, "{}", ran.story());
    let (_, _, values) = opens[7];
    assert_eq!(
        values[..3],
        ["dfd = -100", "pathname->name = \"/dev/null\"", "pathname->uptr = \"/dev/null\""]
    );
    assert!(values[3].starts_with("op->open_flag = "), "{values:?}");
    let of_null = |values: &[String]| values[0] == "path->dentry->d_name.name = \"null\"";
    let entries: Vec<_> = all.iter().filter(|(_, at, v)| at == "entry" && of_null(v)).collect();
    assert_eq!(entries.len(), 20, "{}", ran.story());
    // A character device that all may read and write.
    assert_eq!(entries[3].2[1], format!("path->dentry->d_inode->i_mode = {}", 0o20666));
    let path = &entries[3].2[2];
    assert!(path.starts_with("*path = {.mnt = 0x") && path.contains(", .dentry = 0x"), "{path}");
    let returns = all.iter().filter(|call| call.1 == "return" && call.2 == ["return = 0"]);
    assert!(returns.count() >= 20, "{}", ran.story());

    let within = |outer: &str| {
        let mut tool = tool("ksnoop -J -s").arg(outer);
        tool = tool.arg("vfs_open(path->dentry->d_name.name)");
        let ran = tool.load("open 20 /dev/null --close").ok();
        calls(&ran).iter().filter(|(func, _, v)| func == "vfs_open" && of_null(v)).count()
    };
    assert_eq!(within("do_filp_open(dfd)"), 20);
    assert_eq!(within("do_filp_open(dfd == 5)"), 0);
    assert_eq!(within("vfs_read(count)"), 0);
}

#[test]
fn a_table_as_people_read_it() {
    if !kprobes() {
        return;
    }
    let ran = tool("ksnoop").arg("vfs_open(path->dentry->d_name.name)");
    let ran = ran.load("open 5 /dev/null --close").ok();
    let mut lines = ran.stdout.lines();
    let head: Vec<_> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(head, ["TIME", "CPU", "PID", "FUNCTION/ARGS"], "{}", ran.story());
    let end = " vfs_open(path->dentry->d_name.name = \"null\")";
    assert_eq!(lines.filter(|line| line.ends_with(end)).count(), 5, "{}", ran.story());
    assert_eq!(tool("ksnoop vfs_read vfs_read").run().status, Some(2));
}

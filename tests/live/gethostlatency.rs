use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};

use crate::support::*;

/// Compiles the program that looks names up; none if there is no compiler.
fn lookup(scratch: &Scratch, name: &str, options: &[&str]) -> Option<String> {
    let (source, program) = (scratch.path("lookup.c"), scratch.path(name));
    fs::write(&source, include_str!("lookup.c")).unwrap();
    let cc = Command::new("cc").args(options).args(["-O1", "-w", "-o", &program, &source]).output();
    if !cc.is_ok_and(|output| output.status.success()) {
        skip(&format!("no C compiler, or not with {options:?}"));
        return None;
    }
    Some(program)
}

/// A process that is killed with its value.
pub struct Killed(pub Child);

impl Killed {
    pub fn start(command: &mut Command) -> Self {
        Killed(command.stdin(Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs a tool on lookups in a network of its own, where the only name server
/// is the program's own and answers after 100 ms.
fn with_name_server(tool: Tool, words: &[&str]) -> Option<Ran> {
    let scratch = Scratch::new();
    let program = lookup(&scratch, "lookup", &[])?;
    fs::write(scratch.path("resolv.conf"), "nameserver 127.0.0.1\noptions timeout:30\n").unwrap();
    fs::write(scratch.path("nsswitch.conf"), "hosts: files dns\n").unwrap();
    fs::write(scratch.path("hosts"), "127.0.0.1 localhost\n").unwrap();
    let script = format!(
        "ip link set lo up || exit 77; cd {} || exit 77
         for f in resolv.conf nsswitch.conf hosts; do mount --bind $f /etc/$f || exit 77; done
         exec {program} --serve 100 \"$@\"",
        scratch.0.display()
    );
    let mut tool = tool;
    for arg in ["--", "unshare", "-nm", "sh", "-c", &script, "sh"].iter().chain(words) {
        tool = tool.arg(arg);
    }
    let ran = tool.run();
    if ran.status == Some(77) {
        skip(&format!("no network namespace with a name server: {}", ran.stderr));
        return None;
    }
    Some(ran.ok())
}

/// The lookups of the program itself, not of the shell before it.
fn lookups(ran: &Ran) -> Vec<Value> {
    ran.events().into_iter().filter(|e| e["comm"] == "lookup").collect()
}

#[test]
fn every_function_is_timed_once_with_its_result() {
    let words = [
        "g:slow.test",
        "g:no.such.test",
        "n:slow.test",
        "n:no.such.test",
        "2:slow.test",
        "r:slow.test",
        "r:no.such.test",
        "g:localhost",
        "g:-",
    ];
    let Some(ran) = with_name_server(tool("gethostlatency -J"), &words) else { return };
    let found = lookups(&ran);
    assert_eq!(found.len(), words.len(), "{}", ran.story());
    let expected = [
        ("getaddrinfo", json!("slow.test"), json!(null), 100),
        ("getaddrinfo", json!("no.such.test"), json!("EAI_NONAME"), 100),
        ("gethostbyname", json!("slow.test"), json!(null), 100),
        ("gethostbyname", json!("no.such.test"), json!("not found"), 100),
        ("gethostbyname2", json!("slow.test"), json!(null), 100),
        ("gethostbyname_r", json!("slow.test"), json!(null), 100),
        ("gethostbyname_r", json!("no.such.test"), json!("not found"), 100),
        ("getaddrinfo", json!("localhost"), json!(null), 0),
        ("getaddrinfo", json!(null), json!(null), 0),
    ];
    for (e, (function, host, error, ms)) in found.iter().zip(expected) {
        assert_eq!((&e["function"], &e["host"], &e["error"]), (&json!(function), &host, &error));
        assert!(e["lat_ns"].as_u64().unwrap() >= ms * 1_000_000, "{e}");
        assert_eq!(e["ret"] == 0, error.is_null(), "{e}");
        let service = if function == "getaddrinfo" { json!("80") } else { json!(null) };
        assert_eq!(e["service"], service, "{e}");
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let Some(ran) = with_name_server(tool("gethostlatency"), &["g:slow.test"]) else { return };
    assert!(ran.stdout.starts_with("TIME     PID     COMM                  LATms HOST\n"));
    let rows: Vec<_> = ran.table().into_iter().filter(|row| row["COMM"] == "lookup").collect();
    let [row] = &rows[..] else { panic!("{}", ran.story()) };
    assert_eq!(row["HOST"], "slow.test");
    assert!(row["LATms"].parse::<f64>().unwrap() >= 100.0, "{}", ran.story());

    let words = ["g:slow.test", "g:no.such.test"];
    let Some(ran) = with_name_server(tool("gethostlatency -x"), &words) else { return };
    let rows: Vec<_> = ran.table().into_iter().filter(|row| row["COMM"] == "lookup").collect();
    assert_eq!(rows.len(), 1, "{}", ran.story());
    assert_eq!(rows[0]["HOST"], "no.such.test");
}

#[test]
fn host_names_are_whole_and_harmless() {
    let long = format!("g:no{}", "x".repeat(253));
    let words = ["g:no\x1b[31m\n\u{202e}", &long];
    let Some(ran) = with_name_server(tool("gethostlatency"), &words) else { return };
    assert!(ran.stdout.contains(r"no\x1b[31m\x0a\xe2\x80\xae"), "{}", ran.story());
    assert!(ran.stdout.lines().any(|line| line.ends_with(&long[2..])), "{}", ran.story());
    assert!(!ran.stdout.contains('\x1b'));
}

/// A root directory with the program and copies of all it is linked with.
fn root(scratch: &Scratch, program: &str) -> String {
    let root = scratch.path("root");
    let ldd = Command::new("ldd").arg(program).output().unwrap();
    let text = String::from_utf8(ldd.stdout).unwrap();
    let libraries = text.split_whitespace().filter(|word| word.starts_with('/'));
    for file in libraries.chain([program]) {
        let to = Path::new(&root).join(file.trim_start_matches('/'));
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
    root
}

#[test]
fn a_container_s_own_libc_is_traced() {
    let scratch = Scratch::new();
    let Some(program) = lookup(&scratch, "in_chroot", &[]) else { return };
    let root = root(&scratch, &program);
    let mut inside = Command::new("chroot");
    inside.args([&root, &program, "--repeat", "g:127.0.0.1"]);
    let line = "gethostlatency -J --comm in_chroot --max-events 1";

    // One that starts while the tool runs, and one that has long been there.
    let running = tool(line).start();
    let child = Killed::start(&mut inside);
    let ran = running.finish().ok();
    assert_eq!(ran.events()[0]["host"], "127.0.0.1", "{}", ran.story());
    let ran = tool(line).run().ok();
    assert_eq!(ran.events()[0]["pid"], child.0.id(), "{}", ran.story());
    let ran = tool(&format!("{line} -p {}", child.0.id())).run().ok();
    assert_eq!(ran.events()[0]["pid"], child.0.id(), "{}", ran.story());

    // With -l, only that one.
    let maps = fs::read_to_string(format!("/proc/{}/maps", child.0.id())).unwrap();
    let libc = maps.split_whitespace().find(|word| word.ends_with("/libc.so.6")).unwrap();
    let ran = tool(line).args("-l").arg(libc).run().ok();
    assert_eq!(ran.events()[0]["pid"], child.0.id(), "{}", ran.story());
}

#[test]
fn a_static_program_that_is_named_is_traced() {
    let scratch = Scratch::new();
    let Some(program) = lookup(&scratch, "is_static", &["-static"]) else { return };
    let ran = tool("gethostlatency -J").args("--").args(&program).args("g:127.0.0.1 g:127.0.0.2");
    let ran = ran.run().ok();
    let hosts: Vec<_> = ran.events().iter().map(|e| e["host"].clone()).collect();
    assert_eq!(hosts, ["127.0.0.1", "127.0.0.2"], "{}", ran.story());

    let child = Killed::start(Command::new(&program).args(["--repeat", "g:127.0.0.3"]));
    let ran = tool(&format!("gethostlatency -J --max-events 1 -p {}", child.0.id())).run().ok();
    assert_eq!(ran.events()[0]["host"], "127.0.0.3", "{}", ran.story());
}

#[test]
fn older_kernels_have_a_probe_for_each_function() {
    let older = tool("gethostlatency -J").env("BEEBOX_WITHOUT", "uprobe.multi");
    let Some(ran) = with_name_server(older, &["g:slow.test", "n:slow.test"]) else { return };
    assert_eq!(lookups(&ran).len(), 2, "{}", ran.story());
}

#[test]
fn what_has_no_such_function_is_an_error() {
    let ran = tool("gethostlatency -l /etc/passwd").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
    assert!(ran.stderr.contains("/etc/passwd has none of getaddrinfo"), "{}", ran.story());
}

//! Runs every command of the workload program once and compares what it reports.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

fn program() -> PathBuf {
    let test = env::current_exe().unwrap();
    let path = test.ancestors().nth(2).unwrap().join("examples/workload");
    assert!(path.exists(), "{path:?}: build the examples first");
    path
}

fn run(args: &str) -> Output {
    Command::new(program()).args(args.split(' ')).stdin(Stdio::null()).output().unwrap()
}

/// Runs a command and checks its report, of which `want` is a part. Where the machine refuses,
/// says so.
fn reports(args: &str, want: &str) {
    let out = run(&format!("--report {args}"));
    let (text, error) =
        (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    if out.status.code() == Some(77) {
        println!("refused: {args}: {error}");
        return;
    }
    assert!(out.status.success(), "{args}: {} {error}", out.status);
    assert!(text.contains(want) && text.lines().count() == 1, "{args}: {text}, not {want}");
}

/// A directory with a file of 1 MiB, gone at the end.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Self {
        let dir = env::temp_dir().join(format!("workload-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("file"), vec![0; 1 << 20]).unwrap();
        Self(dir)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn every_command_is_tested() {
    let help = String::from_utf8(run("help").stdout).unwrap();
    let source = include_str!("live/workload.rs");
    for line in help.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     ")) {
        let name = line.split_whitespace().next().unwrap();
        assert!(
            ["\"", " "].iter().any(|before| source.contains(&format!("{before}{name}"))),
            "{name}"
        );
    }
}

#[test]
fn opens() {
    let dir = Dir::new("open");
    let file = dir.0.join("file").display().to_string();
    let ok = "\"calls\":7,\"failed\":0";
    for call in ["open", "openat", "openat2", "creat", "open_by_handle_at", "io_uring"] {
        reports(&format!("open 7 {file} --call {call}"), ok);
        reports(&format!("open 7 {file} --call {call} --close --threads 3"), ok);
    }
    for call in ["open", "openat", "openat2", "io_uring"] {
        reports(&format!("open 7 {file}/no --call {call}"), "\"calls\":7,\"failed\":7");
    }
    for at in ["relative", "absolute", "dirfd"] {
        reports(&format!("open 7 {file} --at {at} --rate 1000"), ok);
    }
    reports(&format!("open 3000 {file}"), "\"calls\":3000,\"failed\":0");
    reports(&format!("open 1 {file}.new --flags O_CREAT|O_WRONLY|O_EXCL"), "\"failed\":0");
    let hostile = dir.0.join("a\u{1b}[2J\n").display().to_string();
    let hex: String = hostile.bytes().map(|byte| format!("{byte:02x}")).collect();
    reports(&format!("open-hex {hex} --flags O_CREAT|O_WRONLY"), "\"calls\":1,\"failed\":0");
    assert!(fs::exists(hostile).unwrap());
}

#[test]
fn transfers() {
    let dir = Dir::new("io");
    let file = dir.0.join("file").display().to_string();
    reports(&format!("read {file} 65536 4096"), "\"calls\":16,\"bytes\":65536,\"fsyncs\":0");
    reports(&format!("read {file} 10000 4096 --count 2"), "\"calls\":6,\"bytes\":20000");
    reports(&format!("read {file} 65536 4096 --direct --random 7"), "\"calls\":16,\"bytes\":65536");
    reports(
        &format!("write {file} 65536 8192 --fsync --count 3"),
        "\"calls\":24,\"bytes\":196608,\"fsyncs\":3",
    );
    reports(&format!("write {file}.new 65536 8192 --direct --sync"), "\"calls\":8,\"bytes\":65536");
}

#[test]
fn calls() {
    let dir = Dir::new("call");
    let (file, new) = (dir.0.join("file").display().to_string(), dir.0.join("new"));
    for call in ["stat", "lstat", "fstat", "newfstatat", "statx", "statfs", "fstatfs", "fsync"] {
        reports(&format!("call {call} 3 {file} --at relative"), "\"calls\":3,\"failed\":0");
    }
    for call in ["fdatasync", "syncfs", "sync_file_range", "sync", "unlink", "unlinkat"] {
        reports(&format!("call {call} 3 {file}"), "\"calls\":3,\"failed\":0");
    }
    for call in ["rename", "renameat", "renameat2"] {
        reports(&format!("call {call} 3 {file} {}", new.display()), "\"calls\":3,\"failed\":0");
        assert!(fs::exists(&new).unwrap());
    }
    reports(&format!("call rmdir 3 {file} --at relative"), "\"calls\":3,\"failed\":0");
    reports(&format!("mounts {}", dir.0.display()), "\"calls\":10");
    reports(&format!("drop {}", dir.0.join("new").display()), "\"workload\":\"drop\"");
    reports("swap 64", "\"pages\":64");
    reports("call statx 3 /nonexistent/file", "\"calls\":3,\"failed\":3");
}

#[test]
fn processes() {
    let me = program().display().to_string();
    for via in ["execve", "execveat", "fexecve"] {
        reports(&format!("exec 3 --via {via} {me} true"), "\"execs\":3,\"failed\":0");
        reports(
            &format!("exec 3 --via {via} --thread -- {me} true --via"),
            "\"execs\":3,\"failed\":0",
        );
    }
    reports(&format!("exec 2 {me} false"), "\"execs\":2,\"failed\":2");
    reports(&format!("exec 2 {me}.no"), "\"execs\":2,\"failed\":2");
    reports("exec-fail 5", "\"execs\":5,\"failed\":5");
    reports("exec-args 200 100", "\"execs\":1,\"args\":202");
    reports("fork-storm 70 3", "\"forks\":210,\"execs\":210");
    reports("sleep 1", "\"workload\":\"sleep\"");
    reports("name 1b5b324a0aff -- exec-fail 1", "\"execs\":1");
    reports("true x y", "\"workload\":\"true\"");
    assert_eq!(run("false").status.code(), Some(1));
    assert_eq!(run("exit 42").status.code(), Some(42));
    use std::os::unix::process::ExitStatusExt;
    for signal in [9, 11, 13, 15] {
        assert_eq!(run(&format!("kill-self {signal}")).status.signal(), Some(signal));
    }
}

#[test]
fn hostile_comm() {
    let mut child = Command::new(program())
        .args(["name", "1b5b324a0aff", "--", "listen", "127.0.0.1", "0"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let comm = fs::read(format!("/proc/{}/comm", child.id())).unwrap();
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert_eq!(comm, b"\x1b[2J\n\xff\n");
}

/// Starts a listener and reads its port; none if the machine lacks the address.
fn listen(address: &str, options: &[&str]) -> Option<(Child, u16)> {
    let mut server = Command::new(program())
        .args(["listen", address, "0"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut port = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut port).unwrap();
    if let Ok(port) = port.trim().parse() {
        return Some((server, port));
    }
    assert_eq!(server.wait().unwrap().code(), Some(77));
    None
}

#[test]
fn network() {
    for (address, options) in [("127.0.0.1", ""), ("127.0.0.1", " --v4mapped"), ("::1", "")] {
        let Some((mut server, port)) = listen(address, &[]) else { continue };
        let to = format!("connect {address} {}{options}", port);
        reports(&format!("{to} 5"), "\"connects\":5,\"bytes\":0");
        reports(&format!("{to} 5 --nonblock --send 1000"), "\"connects\":5,\"bytes\":5000");
        reports(&format!("{to} 2 --bind-port 45670"), "\"connects\":2");
        drop(server.stdin.take());
        assert!(server.wait().unwrap().success());
        reports(&format!("connect {address} 0 5 --send 10"), "\"connects\":5,\"bytes\":50");
        reports(&format!("connect-refused {address} 3"), "\"connects\":3,\"failed\":3");
    }
    let (mut server, port) = listen("127.0.0.1", &["--deaf"]).unwrap();
    reports(&format!("connect-timeout 127.0.0.1 {port} 50"), "\"connects\":1,\"failed\":1");
    drop(server.stdin.take());
    assert!(server.wait().unwrap().success());
}

#[test]
fn cpu() {
    reports("burn 5 --threads 2", "\"threads\":2,\"cpu_ms\":10");
    reports("block 1 3", "\"sleeps\":3,\"slept_ms\":3");
    reports("pipe-pingpong 100", "\"round_trips\":100");
    reports("runq 3 2", "\"threads\":3,");
    reports("--pin 0 runq 2 1", "\"cpu\":0,\"cpu_ms\":2");
}

#[test]
fn before_the_command() {
    reports("--uid 65534 -- exec-fail 1", "\"failed\":1");
    assert_eq!(run("--pin 99999 true").status.code(), Some(77));
    for wrong in [
        "",
        "nonsense",
        "open",
        "open x y",
        "open 1 /dev/null more",
        "burn 1 --threads",
        "--cgroup",
    ] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong}");
    }
    assert_eq!(run("--cgroup /nonexistent true").status.code(), Some(1));
}

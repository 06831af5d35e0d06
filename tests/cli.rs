//! The binary without root: names, help, usage errors, what it writes of itself.

use std::{
    fs,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

fn beebox() -> PathBuf {
    std::env::var_os("BEEBOX").map_or_else(|| env!("CARGO_BIN_EXE_beebox").into(), PathBuf::from)
}

/// Runs the program as nobody, under a name.
fn called(name: &str, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(beebox());
    // Programmers have this set: nothing that we say shall change for it.
    command.arg0(name).args(args).env("RUST_BACKTRACE", "1");
    if fs::read_to_string("/proc/self/status").unwrap().contains("\nUid:\t0\t0") {
        command.uid(65534).gid(65534);
    }
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn ran(args: &[&str]) -> (i32, String, String) {
    called("beebox", args)
}

fn tools() -> Vec<String> {
    let (status, text, _) = ran(&["list", "--json"]);
    assert_eq!(status, 0);
    let name = |line: &str| -> String {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(value["schema"]["oneOf"].is_array() && value["options"].is_array());
        value["name"].as_str().unwrap().into()
    };
    text.lines().map(name).collect()
}

/// A directory of the test's own, gone at the end.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("beebox-cli-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        Dir(dir)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn alone_it_is_the_front_door() {
    let (status, text, errors) = ran(&[]);
    assert_eq!((status, &*errors), (0, ""));
    for tool in tools() {
        assert!(text.contains(&format!("  {tool} ")), "{tool}");
    }
    assert!(text.contains("beebox doctor"));
    assert!(text.lines().all(|line| line.len() <= 80), "{text}");
}

#[test]
fn a_tool_is_found_by_any_name_that_a_packager_gives_it() {
    for name in [
        "opensnoop",
        "bpf-opensnoop",
        "opensnoop-bpfcc",
        "opensnoop.bee",
        "/usr/bin/opensnoop",
        "x_opensnoop_y",
    ] {
        let (status, text, _) = called(name, &["--help"]);
        assert_eq!(status, 0, "{name}");
        assert!(text.contains("Usage: opensnoop"), "{name}: {text}");
    }
    // Only between the marks that packagers use.
    let (_, text, _) = called("myopensnoop", &[]);
    assert!(text.starts_with("BPF tracing tools"), "{text}");
}

#[test]
fn every_tool_has_help_that_fits() {
    for tool in tools() {
        for args in [&[&*tool, "--help"][..], &["help", &tool]] {
            let (status, text, errors) = ran(args);
            assert_eq!((status, &*errors), (0, ""), "{tool}");
            assert!(text.contains("Examples:") && text.contains("--json"), "{tool}");
        }
        let (status, text, _) = ran(&[&tool, "--version"]);
        assert_eq!((status, text.trim()), (0, &*format!("{tool} {}", env!("CARGO_PKG_VERSION"))));
    }
}

#[test]
fn bad_use_is_told_in_a_sentence_with_status_2() {
    for (args, sentence) in [
        (&["opensnop"][..], "there is no tool 'opensnop'; near it: opensnoop"),
        (&["xyzzy"], "there is no tool 'xyzzy': see `beebox list`"),
        (&["opensnoop", "--json", "--csv"], "cannot be used with"),
        (&["opensnoop", "--nosuch"], "unexpected argument '--nosuch'"),
        (&["opensnoop", "--duration", "0"], "a time from 1ns to 30 years is needed"),
        (&["opensnoop", "--duration", "1e30"], "a time from 1ns to 30 years is needed"),
        (&["opensnoop", "--duration", "5parsecs"], "'parsecs' is no unit of time"),
        (&["opensnoop", "--buffer-size", "99999999999999G"], "a number, with or without a unit"),
        (&["opensnoop", "--max-events", "0"], "0 is not in 1.."),
        (&["opensnoop", "--max-events", "99999999999999999999"], "number too large"),
        (&["opensnoop", "--map-size", "99999999999"], "is not in 1..=16777216"),
        (&["opensnoop", "surplus"], "unexpected argument 'surplus'"),
        (&["runqlat", "0"], "a time from 1ns to 30 years is needed"),
        (&["runqlat", "1", "0"], "0 is not in 1.."),
        (&["runqlat", "1x"], "'x' is no unit of time"),
        (&["opensnoop", "-p", "-1"], "unexpected argument '-1' found; see --help"),
        (&["opensnoop", "--co", "x"], "--co may be any of --"),
        (&["opensnoop", "--durration", "1"], "perhaps --duration"),
        (&["opensnoop", "--cgroupmap", "x"], "--cgroup takes the path of a cgroup"),
        (&["llcstat", "--tid"], "perhaps --threads"),
        (&["opensnoop", "--format", "x"], "[possible values: table, json, csv]"),
        (&["schema", "nosuch"], "there is no tool 'nosuch'"),
        (&["doctor", "opensnoo"], "near it: opensnoop"),
    ] {
        let (status, text, errors) = ran(args);
        assert_eq!((status, &*text), (2, ""), "{args:?}: {errors}");
        assert!(errors.contains(sentence), "{args:?}: {errors}");
        assert_eq!(errors.lines().count(), 1, "{args:?}: {errors}");
        let name = tools().into_iter().find(|tool| tool == args[0]).unwrap_or("beebox".into());
        assert!(errors.starts_with(&format!("{name}: ")), "{args:?}: {errors}");
    }
}

/// They are understood, and end for want of root.
#[test]
fn spellings_of_bcc_are_taken() {
    for line in [
        "execsnoop --name cc --max_args 5 --print-pcomm",
        "opensnoop --name cc --flag_filter O_WRONLY --extended_fields -b 64",
        "opensnoop --buffer-pages 8 --full-path --exec true --not_ours",
        "tcpconnect --print-uid --print-uid --print-lport --source_port --port 80,443",
        "biolatency --disks --flags --extension -j 1 2",
        "biosnoop --queue --pattern -m 1 5",
        "biotop --noclear --maxrows 5 --sort all 1",
        "runqlat --pidnss --milliseconds -T 1 1",
        "profile --hash-storage-size 99 --perf-max-stack-depth 9 --stack-storage-size 9 -A -a 1",
        "offcputime --perf-max-stack-depth 9 --user-threads-only --min-block-time 5 --offset 1",
        "statsnoop --sysname --failed --timestamp",
        "syncsnoop",
        "filegone --pid 1",
        "mountsnoop --detailed --parent_process",
        "filetop --all-files --noclear --maxrows 5 --sort rbytes --directory / --read-only 1 1",
        "vfsstat 1 2",
        "cachestat -T 1 2",
        "cachetop --pid 1 5",
        "readahead --duration 1",
        "writeback",
        "dcstat 1 2",
        "dcsnoop --all",
        "swapin --notime 1 2",
        "vfscount 5",
        "fileslower --all-files 10",
        "gethostlatency --libc /lib/libc.so.6 -p 1",
        "tcpaccept --time -t --pid 1 --port 80,443 -4",
        "tcpcong --localport 80-90 --remoteport 443 --timestamp --dist --microseconds 1 1",
        "tcpconnlat -t -p 1 -L -6 5",
        "tcpdrop -4 --netns-id 4026531840 --pid-netns 1",
        "tcplife --pid 1 --localport 80 --remoteport 443 --time -t --csv --wide -4",
        "tcppktlat --pid 1 --tid 1 --timestamp --lport 1 --rport 2 --wide 5",
        "tcpretrans --sequence --lossprobe --count -4",
        "tcprtt --interval 1 --duration 5 --timestamp --millisecond --lport 1 --rport 2 --byladdr",
        "tcprtt --laddr 10.0.0.1 --raddr 10.0.0.2 --byraddr --extension -p 1 -P 2 -a ::1 -A ::2",
        "tcpstates --localport 80 --remoteport 443 --wide --csv -T",
        "tcpsubnet -f K --interval 5 -J -v 10.80.0.0/24,10.0.0.0/8",
        "tcpsynbl --timestamp --ipv4 --ipv6 1 1",
        "tcptop --nosummary --noclear --sort all --rows 5 -4 -p 1 1 1",
        "tcptracer --timestamp --print-uid --pid 1 --uid 1 -N 4026531840 -t -U",
    ] {
        let (status, text, errors) = ran(&line.split(' ').collect::<Vec<_>>());
        assert_eq!((status, &*text), (1, ""), "{line}: {errors}");
    }
}

#[test]
fn output_that_cannot_be_written_is_no_panic() {
    let full = |args: &[&str], out: bool| {
        let to = || fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(beebox());
        command.args(args).stdin(Stdio::null());
        match out {
            true => command.stdout(to()),
            false => command.stderr(to()),
        };
        command.output().unwrap().status.code()
    };
    assert_eq!(full(&["opensnoop", "--help"], true), Some(1));
    assert_eq!(full(&["list"], true), Some(1));
    assert_eq!(full(&["opensnoop", "--nosuch"], false), Some(2));
}

#[test]
fn without_root_it_says_what_is_needed() {
    for tool in tools() {
        // Those that trace functions must be told which.
        let functions = tool.starts_with("func") || ["ksnoop", "stackcount"].contains(&&*tool);
        let example = ["--duration", "10ms", "vfs_read"];
        let words = &example[..if functions { 3 } else { 2 }];
        let (status, text, errors) = ran(&[&[&*tool], words].concat());
        assert_eq!((status, &*text), (1, ""), "{errors}");
        assert_eq!(
            errors,
            format!("{tool}: root, or CAP_BPF and CAP_PERFMON, are needed: try sudo\n")
        );
    }
    let (status, text, errors) = ran(&["doctor"]);
    assert_eq!((status, &*errors), (0, ""));
    assert!(text.contains("root, or CAP_BPF and CAP_PERFMON, are needed"), "{text}");
}

#[test]
fn schemas_and_man_pages_are_printed() {
    for tool in tools() {
        let (status, text, _) = ran(&["schema", &tool]);
        assert_eq!(status, 0);
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        let kinds = schema["oneOf"].as_array().unwrap();
        assert!(kinds.len() > 1 && kinds.last().unwrap()["properties"]["tool"]["const"] == *tool);
        let (status, page, _) = ran(&["man", &tool]);
        assert!(status == 0 && page.contains(".SH NAME"), "{page}");
    }
}

fn all_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(all_files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// The committed files are what this binary writes: `make generate` if not.
#[test]
fn generated_files_are_up_to_date() {
    let (dir, tree) = (Dir::new("generate"), Path::new(env!("CARGO_MANIFEST_DIR")));
    fs::copy(tree.join("README.md"), dir.0.join("README.md")).unwrap();
    let status = Command::new(beebox()).arg("generate").arg(&dir.0).status().unwrap();
    assert!(status.success());
    let relative = |root: &Path, path: &PathBuf| path.strip_prefix(root).unwrap().to_owned();
    let written: Vec<_> = all_files(&dir.0).iter().map(|p| relative(&dir.0, p)).collect();
    let kept = ["completions", "man"].map(|part| all_files(&tree.join(part))).concat();
    let mut kept: Vec<_> = kept.iter().map(|p| relative(tree, p)).collect();
    kept.push("README.md".into());
    kept.sort();
    assert_eq!(written, kept, "run `make generate`");
    for file in written {
        let same = fs::read(dir.0.join(&file)).unwrap() == fs::read(tree.join(&file)).unwrap();
        assert!(same, "{} is out of date: run `make generate`", file.display());
    }
}

#[test]
fn installing_makes_links_that_run() {
    let dir = Dir::new("install");
    let (bin, share) = (dir.0.join("bin"), dir.0.join("share"));
    let install = |args: &[&str]| {
        let mut command = Command::new(beebox());
        command.arg("install").arg(&bin).arg("--share").arg(&share).args(args);
        command.output().unwrap()
    };
    for _ in 0..2 {
        let output = install(&["--prefix", "bpf-"]);
        assert!(output.status.success(), "{output:?}");
    }
    for tool in tools() {
        let link = bin.join(format!("bpf-{tool}"));
        let output = Command::new(&link).arg("--help").output().unwrap();
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(help.contains(&format!("Usage: {tool} ")), "{help}");
        assert!(share.join(format!("man/man8/bpf-{tool}.8")).exists());
        assert!(share.join(format!("bash-completion/completions/bpf-{tool}")).exists());
    }
    // A file that is no link of ours is left alone.
    fs::write(bin.join("opensnoop"), "precious").unwrap();
    let output = install(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(bin.join("opensnoop")).unwrap(), "precious");
}

/// The shipped binary needs nothing of the host.
#[test]
fn the_binary_is_static_and_small() {
    let path = beebox();
    let file = fs::read(&path).unwrap();
    let interpreter = file.windows(27).any(|w| w == b"/lib64/ld-linux-x86-64.so.2");
    let ldd = Command::new("ldd").arg(&path).output().unwrap();
    let said =
        String::from_utf8_lossy(&ldd.stdout).into_owned() + &String::from_utf8_lossy(&ldd.stderr);
    assert!(said.contains("statically linked") || said.contains("not a dynamic"), "{said}");
    assert!(!interpreter || said.contains("statically"), "{said}");
    if std::env::var_os("BEEBOX").is_some() {
        // 4 MB with the first ten tools, 25 KB for each further one, and never above 6 MB.
        let more = tools().len().saturating_sub(10);
        let most = (4_000_000 + 25_000 * more).min(6_000_000);
        assert!(file.len() < most, "{} bytes, not below {most}", file.len());
    }
}

/// Whoever has libbpf-tools finds each of its commands here, by the same name.
#[test]
fn each_command_of_libbpf_tools_is_there() {
    const THEIRS: &str = "bashreadline bcachefsdist bcachefsslower bindsnoop biolatency biopattern biosnoop \
         biostacks biotop bitesize btrfsdist btrfsslower cachestat capable cpudist cpufreq \
         drsnoop execsnoop exitsnoop ext4dist ext4slower f2fsdist f2fsslower filelife filetop \
         fsdist fsslower funclatency fusedist fuseslower futexctn gethostlatency hardirqs javagc \
         killsnoop klockstat ksnoop llcstat mdflush memleak mountsnoop nfsdist nfsslower numamove \
         offcputime oomkill opensnoop profile readahead runqlat runqlen runqslower sigsnoop \
         slabratetop softirqs softirqslower solisten statsnoop syncsnoop syscount tcpconnect \
         tcpconnlat tcplife tcppktlat tcprtt tcpstates tcpsynbl tcptop tcptracer vfsstat \
         wakeuptime xfsdist xfsslower zfsdist zfsslower";
    assert_eq!(THEIRS.split_whitespace().count(), 75);
    let ours = tools();
    let lacking = THEIRS.split_whitespace().filter(|name| !ours.iter().any(|our| our == name));
    assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&str>::new());
}

//! Hosts that lack something: the sentence and the exit status.

use std::{fs, process::Command};

use crate::support::*;

/// Runs a shell line in a mount namespace of its own.
fn unshared(line: &str) -> Option<(i32, String, String)> {
    let output = Command::new("unshare")
        .args(["-m", "sh", "-c", line])
        .env("BEEBOX", beebox())
        .env("WORKLOAD", workload())
        .output()
        .ok()?;
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Some((output.status.code()?, text(&output.stdout), text(&output.stderr)))
}

#[test]
fn without_btf_it_says_so_and_takes_a_file() {
    let btf = "/sys/kernel/btf/vmlinux";
    if !std::path::Path::new(btf).exists() {
        return skip("this kernel has no BTF anyway");
    }
    let dir = Scratch::new();
    fs::copy(btf, dir.path("btf")).unwrap();
    let hide = "mount -t tmpfs none /sys/kernel/btf";
    let Some((status, out, errors)) =
        unshared(&format!("{hide} && $BEEBOX opensnoop --duration 1ms"))
    else {
        return skip("no mount namespaces");
    };
    assert_eq!((status, &*out), (4, ""), "{errors}");
    assert!(errors.starts_with("opensnoop: this kernel carries no type information"), "{errors}");
    assert!(errors.contains("--btf FILE") && errors.lines().count() <= 3, "{errors}");
    let line = format!(
        "{hide} && $BEEBOX opensnoop --btf {} -- $WORKLOAD open 3 /dev/null --close",
        dir.path("btf")
    );
    let (status, out, errors) = unshared(&line).unwrap();
    assert_eq!((status, out.matches("/dev/null").count()), (0, 3), "{out}{errors}");
    // A tool that asks for types before it opens its object finds those of the file, too: only on
    // kernels without them it says that it cannot see io_uring.
    let line = "soconnect --duration 1ms";
    let (status, _, with_file) =
        unshared(&format!("{hide} && $BEEBOX {line} --btf {}", dir.path("btf"))).unwrap();
    let (_, _, with_own) = unshared(&format!("$BEEBOX {line}")).unwrap();
    assert_eq!((status, &*with_file), (0, &*with_own));
    let (status, _, errors) = unshared("$BEEBOX opensnoop --btf /nonexistent").unwrap();
    assert_eq!(status, 1);
    assert!(errors.contains("--btf /nonexistent: No such file"), "{errors}");
}

/// No tool needs tracefs where raw tracepoints will do.
#[test]
fn without_tracefs_tools_work() {
    let hide = "for d in /sys/kernel/debug/tracing /sys/kernel/tracing /sys/kernel/debug; do \
                umount $d 2>/dev/null; done; ! [ -d /sys/kernel/tracing/events ]";
    let line = format!("{hide} && $BEEBOX opensnoop -- $WORKLOAD open 3 /dev/null --close");
    let Some((status, out, errors)) = unshared(&line) else {
        return skip("no mount namespaces");
    };
    assert_eq!((status, out.matches("/dev/null").count()), (0, 3), "{out}{errors}");
}

#[test]
fn without_capabilities_it_says_which() {
    let line = "exec setpriv --bounding-set=-bpf,-perfmon,-sys_admin --inh-caps=-all \
                $BEEBOX opensnoop --duration 1ms";
    let Some((status, out, errors)) = unshared(line) else { return skip("no setpriv") };
    if errors.contains("setpriv:") {
        return skip(&errors);
    }
    assert_eq!((status, &*out), (1, ""), "{errors}");
    assert_eq!(errors, "opensnoop: root, or CAP_BPF and CAP_PERFMON, are needed: try sudo\n");
}

/// Two capabilities are enough, but for the network.
#[test]
fn with_two_capabilities_it_works() {
    for (tool, expected) in [("opensnoop", 0), ("dnssnoop", 4)] {
        if !able(tool) {
            continue;
        }
        let line = format!(
            "exec setpriv --bounding-set=-all,+bpf,+perfmon,+dac_override \
             $BEEBOX {tool} --duration 1ms"
        );
        let Some((status, _, errors)) = unshared(&line) else { return skip("no setpriv") };
        if errors.contains("setpriv:") {
            return skip(&errors);
        }
        assert_eq!(status, expected, "{errors}");
        assert!(status == 0 || errors.contains("are not enough for it: try sudo"), "{errors}");
    }
}

#[test]
fn in_an_empty_chroot_it_runs() {
    let dir = Scratch::new();
    fs::copy(beebox(), dir.path("beebox")).unwrap();
    let output = Command::new("chroot").arg(&dir.0).args(["/beebox", "list"]).output();
    let Ok(output) = output else { return skip("no chroot") };
    assert!(String::from_utf8_lossy(&output.stdout).contains("opensnoop"), "{output:?}");
}

#[test]
fn a_ring_that_is_too_small_loses_events_and_says_so() {
    let running = tool("opensnoop --buffer-size 4K --strict --uid 54326").start();
    running.signal(libc::SIGSTOP);
    let load = ["--uid", "54326", "open", "1000", "/dev/null", "--close"];
    assert!(Command::new(workload()).args(load).status().unwrap().success());
    running.signal(libc::SIGCONT);
    let ran = running.stop();
    assert_eq!(ran.status, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("(--buffer-size)"), "{}", ran.stderr);
}

#[test]
fn what_a_kernel_refuses_is_told_in_one_sentence() {
    let output = Command::new(beebox())
        .args(["opensnoop", "--duration", "1ms"])
        .env("BEEBOX_WITHOUT", "fexit,raw_tp")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(4), "{errors}");
    assert!(errors.starts_with("opensnoop: this kernel cannot run opensnoop: "), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

#[test]
fn without_proc_tools_work() {
    let line = "umount -l /proc && $BEEBOX opensnoop -- $WORKLOAD open 3 /dev/null --close";
    let Some((status, out, errors)) = unshared(line) else { return skip("no mount namespaces") };
    assert_eq!((status, out.matches("/dev/null").count()), (0, 3), "{out}{errors}");
}

/// Kernels before 5.11 count maps as locked memory, of which there may be little.
#[test]
fn memory_that_may_not_be_locked_is_told() {
    let line = "ulimit -l 64; exec setpriv --bounding-set=-sys_resource --inh-caps=-all \
                $BEEBOX opensnoop --duration 1ms";
    let Some((status, out, errors)) = unshared(line) else { return skip("no setpriv") };
    if errors.contains("setpriv:") {
        return skip(&errors);
    }
    if status == 0 {
        return skip("this kernel does not count maps as locked memory");
    }
    assert_eq!((status, &*out), (1, ""), "{errors}");
    assert!(errors.contains("raise the limit (ulimit -l)"), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

/// A ring larger than the cgroup may be.
#[test]
fn memory_that_a_cgroup_may_not_have_is_told() {
    let cgroup = format!("/sys/fs/cgroup/beebox-test-{}", std::process::id());
    let line = format!(
        "echo +memory >/sys/fs/cgroup/cgroup.subtree_control; mkdir {cgroup} || exit 77
        echo 64M >{cgroup}/memory.max || exit 77
        sh -c 'echo $$ >{cgroup}/cgroup.procs; exec \"$BEEBOX\" opensnoop --buffer-size 256M \
            --duration 1ms'"
    );
    let (status, out, errors) = unshared(&line).unwrap();
    let _ = fs::remove_dir(&cgroup);
    if status == 77 {
        return skip("no cgroup of version 2 with a limit for memory can be made here");
    }
    // The kernel may count maps elsewhere, or not at all.
    if status == 0 {
        return skip("this kernel does not count maps as memory of the cgroup");
    }
    assert_eq!((status, &*out), (1, ""), "{errors}");
    assert!(errors.contains("there is no memory for the maps: "), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

/// The limit is raised as far as it may be, but not for the command.
#[test]
fn few_open_files_are_no_fault_of_the_kernel() {
    let (status, out, errors) = unshared("ulimit -n 16; $BEEBOX profile --duration 1ms").unwrap();
    assert_eq!((status, &*out), (1, ""), "{errors}");
    assert!(errors.contains("too many open files: raise the limit"), "{errors}");
    let line = "ulimit -Sn 17; $BEEBOX profile --duration 1s -- sh -c 'ulimit -n'";
    let (status, _, errors) = unshared(line).unwrap();
    assert_eq!((status, errors.lines().any(|line| line == "17")), (0, true), "{errors}");
}

#[test]
fn remarks_that_nobody_can_read_are_let_go() {
    for to in ["2>/dev/full", "2>&-"] {
        let line = format!("$BEEBOX opensnoop -v --duration 1ms {to}");
        assert_eq!(unshared(&line).unwrap().0, 0, "{to}");
        assert_eq!(unshared(&format!("$BEEBOX opensnoop -p x {to}")).unwrap().0, 2, "{to}");
    }
}

/// Pids are those of the tool's own pid namespace, in options and in what is printed.
#[test]
fn pids_are_those_of_the_own_namespace() {
    let within = |line: &str| {
        unshared(&format!("exec unshare --fork --pid --mount-proc sh -c '{line}'")).unwrap()
    };
    let (status, out, errors) = within("$BEEBOX opensnoop -J -- $WORKLOAD open 3 /dev/null");
    assert_eq!(status, 0, "{errors}");
    let opens: Vec<_> = out.lines().filter(|line| line.contains("/dev/null")).collect();
    assert_eq!(opens.len(), 3, "{out}");
    for line in &opens {
        let event: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["pid", "tid", "ppid"] {
            assert!((1..9).contains(&event[key].as_u64().unwrap()), "{line}");
        }
    }
    // Another process opens it all the while; it is number 3 or so.
    for option in ["-p", "-t", "--ppid"] {
        let opener = match option {
            "--ppid" => "while :; do $WORKLOAD open 1 /dev/null; sleep 0.1; done",
            _ => "while :; do : </dev/null; sleep 0.1; done",
        };
        let line = format!(
            "({opener}) 2>/dev/null >/dev/null & \
             $BEEBOX opensnoop -J {option} $! --max-events 3 --duration 20; kill $!"
        );
        let (_, out, errors) = within(&line);
        let events = out.lines().filter(|line| line.contains("\"event\"")).count();
        assert_eq!(events, 3, "{option}: {out}{errors}");
    }
}

#[test]
fn a_kernel_that_is_locked_down_is_told() {
    let modes = fs::read_to_string("/sys/kernel/security/lockdown").unwrap_or_default();
    if !modes.contains("[confidentiality]") {
        return skip("this kernel is not locked down for confidentiality");
    }
    let ran = tool("opensnoop --duration 1ms").run();
    assert_eq!(ran.status, Some(4), "{}", ran.story());
    assert!(ran.stderr.contains("locked down for confidentiality"), "{}", ran.story());
    assert_eq!((ran.stderr.lines().count(), &*ran.stdout), (1, ""), "{}", ran.story());
}

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
    assert_eq!(errors, "opensnoop: opensnoop needs root, or CAP_BPF and CAP_PERFMON: try sudo\n");
}

/// Two capabilities are enough; no others are needed.
#[test]
fn with_two_capabilities_it_works() {
    let line = "exec setpriv --bounding-set=-all,+bpf,+perfmon,+dac_override \
                $BEEBOX opensnoop --duration 1ms";
    let Some((status, _, errors)) = unshared(line) else { return skip("no setpriv") };
    if errors.contains("setpriv:") {
        return skip(&errors);
    }
    assert_eq!(status, 0, "{errors}");
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
    let ran = tool("opensnoop --buffer-size 4K --strict --max-events 1000000")
        .load("open 100000 /dev/null --close");
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

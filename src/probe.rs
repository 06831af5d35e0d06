//! What the running kernel can do: asked of its BTF, of tracefs and by trial,
//! never of its version.

use std::{env, ffi::CString, fs, path::Path, sync::OnceLock};

use anyhow::{Result, ensure};
use libbpf_rs::ProgramType;

use crate::{btf, perf};

/// Where tracefs is, if it is mounted.
pub fn tracefs() -> Option<&'static Path> {
    ["/sys/kernel/tracing", "/sys/kernel/debug/tracing"]
        .map(Path::new)
        .into_iter()
        .find(|dir| dir.join("events").is_dir())
}

/// Whether a program of this section (`fentry/tcp_sendmsg`) can be loaded and
/// attached; the reason if not. What cannot be told here, or not in short, is
/// said to be possible: loading or attaching then decides.
pub fn can_attach(section: &str) -> Result<(), String> {
    let (kind, target) = section.split_once('/').unwrap_or((section, ""));
    if env::var("BEEBOX_WITHOUT")
        .is_ok_and(|kinds| kinds.split(',').any(|k| k == kind || k == section))
    {
        return Err("left out by BEEBOX_WITHOUT".into());
    }
    match kind {
        "fentry" | "fexit" | "fmod_ret" => {
            static REFUSED: OnceLock<bool> = OnceLock::new();
            if *REFUSED.get_or_init(|| !ProgramType::Tracing.is_supported().unwrap_or(false)) {
                return Err("this kernel refuses fentry and fexit".into());
            }
            // The kernel itself finds the function by its number there.
            if !Path::new(btf::VMLINUX).exists() {
                return Err("this kernel carries no type information of its own".into());
            }
            match btf::kernel().map(|b| target.is_empty() || b.has_function(target)) {
                Some(false) => Err(format!("this kernel has no function {target}")),
                _ => Ok(()),
            }
        }
        "iter" if !Path::new(btf::VMLINUX).exists() => {
            Err("this kernel carries no type information of its own".into())
        }
        "iter" => match btf::kernel().map(|b| b.has_struct(&format!("bpf_iter__{target}"))) {
            Some(false) => Err(format!("this kernel has no iterator {target}")),
            _ => Ok(()),
        },
        "lsm" if !ProgramType::Lsm.is_supported().unwrap_or(false) => {
            Err("this kernel refuses BPF LSM".into())
        }
        // Both exist where the tracepoint's prototype is in BTF.
        "tp_btf" if !Path::new(btf::VMLINUX).exists() => {
            Err("this kernel carries no type information of its own".into())
        }
        "tp_btf" | "raw_tp" => match btf::kernel().map(|b| b.tracepoint_args(target).is_some()) {
            Some(false) => Err(format!("this kernel has no tracepoint {target}")),
            _ => Ok(()),
        },
        "tp" => match tracefs() {
            None => {
                Err("tracefs is not mounted (mount -t tracefs tracefs /sys/kernel/tracing)".into())
            }
            Some(dir) if dir.join("events").join(target).is_dir() => Ok(()),
            Some(_) => Err(format!("this kernel has no tracepoint {target}")),
        },
        "kprobe" | "kretprobe" | "kprobe.multi" => {
            if !Path::new("/sys/bus/event_source/devices/kprobe").exists() {
                return Err("this kernel has no kprobes".into());
            }
            let multi = btf::kernel().is_some_and(|b| b.has_struct("bpf_kprobe_multi_link"));
            if kind == "kprobe.multi" && !multi {
                return Err("this kernel attaches kprobes one by one".into());
            }
            let known = btf::kernel().is_some_and(|b| b.has_function(target));
            if target.is_empty() || known || target.ends_with('*') {
                return Ok(());
            }
            // Types lack some functions. A probe that is made and dropped tells of one sooner than
            // the list of all symbols, which the kernel takes a tenth of a second to write.
            match CString::new(target).map(|name| perf::kprobe(&name, 0)) {
                Ok(Err(e)) if e.raw_os_error() == Some(libc::ENOENT) => {
                    Err(format!("this kernel has no function {target}"))
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// How far the kernel is locked down (kernel_lockdown(7)); none if it does not
/// tell: securityfs may not be mounted.
pub fn lockdown() -> Option<String> {
    let modes = fs::read_to_string("/sys/kernel/security/lockdown").ok()?;
    let chosen = modes.split_whitespace().find(|mode| mode.starts_with('['))?;
    Some(chosen.trim_matches(['[', ']']).to_string())
}

/// Whether the kernel is locked down so far that no program may read its memory.
pub fn is_confidential() -> bool {
    lockdown().as_deref() == Some("confidentiality")
}

/// The number of an enumerator, by its name.
pub fn enum_value(name: &str, enumerator: &str) -> Option<i64> {
    enum_values(name).into_iter().find(|(n, _)| n == enumerator).map(|(_, v)| v)
}

/// All enumerators of an enum of the kernel.
pub fn enum_values(name: &str) -> Vec<(String, i64)> {
    btf::kernel().map(|btf| btf.enumerators(name)).unwrap_or_default()
}

/// An error where it may not.
pub fn must_trace() -> Result<()> {
    ensure!(may_trace(), "root, or CAP_BPF and CAP_PERFMON, are needed: try sudo");
    Ok(())
}

/// Whether this process may load and attach tracing programs
/// (capabilities(7): CAP_SYS_ADMIN is 21, CAP_PERFMON 38, CAP_BPF 39).
pub fn may_trace() -> bool {
    is_admin() || has_capability(38) && has_capability(39)
}

/// Whether it may do all that root may, such as attach to the network.
pub fn is_admin() -> bool {
    has_capability(21)
}

fn has_capability(number: u32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let effective = status
        .lines()
        .find_map(|l| u64::from_str_radix(l.strip_prefix("CapEff:")?.trim(), 16).ok())
        // Without /proc there is nothing to read it from: let the kernel decide.
        .unwrap_or(u64::MAX);
    effective & (1 << number) != 0
}

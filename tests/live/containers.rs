//! Real containers, of runtimes that are installed: found by name and by id,
//! and named in the output.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::support::*;

/// A root directory with nothing but the workload in it.
fn rootfs(dir: &Scratch, program: &str) -> String {
    let root = dir.path("rootfs");
    for part in ["proc", "dev", "sys", "etc", "tmp", "run"] {
        fs::create_dir_all(format!("{root}/{part}")).unwrap();
    }
    fs::copy(workload(), format!("{root}{program}")).unwrap();
    root
}

/// What runs in the container: opens of itself, for ever.
fn load(program: &str) -> [&str; 7] {
    [program, "open", "100000000", program, "--close", "--rate", "300"]
}

/// Runs a runtime's command; where it finds the cgroups of this host confusing
/// (v1 and v2 at once), it is shown one kind only.
fn runtime(command: &[&str]) -> Result<String, String> {
    let mut refusals = String::new();
    for view in [
        "exec \"$@\"",
        "umount /sys/fs/cgroup/unified && exec \"$@\"",
        "mount -t cgroup2 none /sys/fs/cgroup && exec \"$@\"",
    ] {
        let dir = Scratch::new();
        let log = dir.path("log");
        let status = Command::new("unshare")
            .args(["-m", "sh", "-c", view, "-"])
            .args(command)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).unwrap())
            .status();
        match status {
            Ok(status) if status.success() => return Ok(view.into()),
            _ => refusals += fs::read_to_string(&log).unwrap().trim(),
        }
    }
    Err(format!("{}: {refusals}", command[0]))
}

/// The tool sees the container's opens and calls it by `name`, if its cgroup
/// is in the hierarchy that names things.
fn is_seen(program: &str, option: &str, name: &str) {
    let ran =
        tool(&format!("opensnoop -J --max-events 30 {option} --fields +container")).run().ok();
    let events = ran.events();
    assert_eq!(events.len(), 30, "{}", ran.story());
    assert!(events.iter().all(|e| e["path"] == program && e["comm"] == program[1..]));
    // The first look at a new cgroup may come too early for its name.
    let named = events.iter().filter(|e| e["container"] == name).count();
    let unnamed = events.iter().filter(|e| e["container"].is_null()).count();
    assert_eq!(named + unnamed, 30, "{}", ran.story());
    // Everything else is left out.
    let ran =
        tool(&format!("opensnoop -J --duration 300ms {}", option.replace(' ', " !"))).run().ok();
    assert!(ran.events().iter().all(|e| e["path"] != program), "{}", ran.story());
}

#[test]
fn a_container_is_found_by_its_id() {
    let dir = Scratch::new();
    rootfs(&dir, "/by-id");
    let id = format!("{:064x}", u64::from(std::process::id()) | 0xbee0_0000_0000_0000);
    let args: Vec<_> = load("/by-id").iter().map(|a| format!("\"{a}\"")).collect();
    fs::write(
        dir.path("config.json"),
        format!(
            "{{\"ociVersion\":\"1.0.0\",\"root\":{{\"path\":\"rootfs\"}},\
             \"process\":{{\"terminal\":false,\"user\":{{\"uid\":0,\"gid\":0}},\"cwd\":\"/\",\
             \"args\":[{}],\"env\":[]}},\"mounts\":[{{\"destination\":\"/proc\",\"type\":\"proc\",\"source\":\"proc\"}}],\"linux\":{{\"cgroupsPath\":\"/beebox-test/{id}\",\
             \"namespaces\":[{{\"type\":\"pid\"}},{{\"type\":\"mount\"}}]}}}}",
            args.join(",")
        ),
    )
    .unwrap();
    let name = format!("beebox-test-{}", std::process::id());
    let bundle = dir.0.to_str().unwrap();
    let crun = ["crun", "--cgroup-manager=cgroupfs", "run", "-d", "-b", bundle, &name];
    let view = match runtime(&crun) {
        Ok(view) => view,
        Err(why) => return skip(&why),
    };
    let result = std::panic::catch_unwind(|| {
        is_seen("/by-id", &format!("--container {id}"), &id[..12]);
        is_seen("/by-id", &format!("--container {}", &id[..40]), &id[..12]);
    });
    let delete = ["-m", "sh", "-c", &view, "-", "crun", "delete", "-f", &name];
    Command::new("unshare").args(delete).status().unwrap();
    result.unwrap();
}

#[test]
fn a_container_is_found_by_its_name() {
    let dir = Scratch::new();
    let root = rootfs(&dir, "/by-name");
    let name = format!("beebox-test-{}", std::process::id());
    let mut podman =
        vec!["podman", "--cgroup-manager=cgroupfs", "run", "-d", "--replace", "--network=none"];
    podman.extend(["--ulimit", "nofile=1024:1024", "--ulimit", "nproc=1024:1024", "--name", &name]);
    podman.extend(["--rootfs", &root]);
    podman.extend(load("/by-name"));
    let view = match runtime(&podman) {
        Ok(view) => view,
        Err(why) => return skip(&why),
    };
    let result = std::panic::catch_unwind(|| {
        is_seen("/by-name", &format!("--container {name}"), &name);
        let wrong = tool(&format!("opensnoop --container {}x", name)).run();
        assert_eq!(wrong.status, Some(2), "{}", wrong.story());
        assert!(wrong.stderr.contains(&name), "{}", wrong.story());
    });
    let remove = ["-m", "sh", "-c", &view, "-", "podman", "rm", "-f", "-t", "0", &name];
    Command::new("unshare").args(remove).stdout(Stdio::null()).status().unwrap();
    result.unwrap();
}

use super::*;
use crate::text::distance;
use std::os::unix::fs::MetadataExt;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const A: &str = "3f2a9c01b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d";
const B: &str = "3f2a9c01ffc3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d";
const C: &str = "c0ffee01ffc3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d";
const POD: &str = "1a2b3c4d-0000-4000-8000-5e6f7a8b9c0d";

const V2: &str = "29 23 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate\n";
const HYBRID: &str = "\
31 23 0:28 / /sys/fs/cgroup ro - tmpfs tmpfs ro,mode=755
32 31 0:29 / /sys/fs/cgroup/systemd rw shared:9 - cgroup cgroup rw,xattr,name=systemd
33 31 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct
34 31 0:31 / /sys/fs/cgroup/pids rw shared:11 master:3 - cgroup cgroup rw,seclabel,pids
35 31 0:32 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw
";

/// A system below a temporary directory, which goes with it.
struct Host(PathBuf);

impl Host {
    fn new(mountinfo: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let root = std::env::temp_dir().join(format!("tasks-{}-{number}", std::process::id()));
        let host = Self(root);
        host.file("/proc/self/mountinfo", mountinfo);
        for line in mountinfo.lines() {
            host.dir(&line.split(' ').nth(4).unwrap().replace("\\040", " "));
        }
        host
    }

    fn dir(&self, path: &str) -> u64 {
        fs::create_dir_all(below(&self.0, path)).unwrap();
        fs::metadata(below(&self.0, path)).unwrap().ino()
    }

    fn file(&self, path: &str, text: &str) {
        let file = below(&self.0, path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Makes a cgroup in the v2 hierarchy at its usual place.
    fn cgroup(&self, path: &str) -> u64 {
        self.dir(&format!("/sys/fs/cgroup{path}"))
    }

    fn docker(&self, id: &str, name: &str) {
        let config = format!(r#"{{"ID":"{id}","Name":"/{name}","Config":{{"Labels":{{}}}}}}"#);
        self.file(&format!("/var/lib/docker/containers/{id}/config.v2.json"), &config);
    }

    fn cgroups(&self) -> Cgroups {
        Cgroups::under(&self.0).unwrap()
    }

    fn describer(&self) -> Describer {
        Describer::new(self.cgroups())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn target(id: u64, hierarchy: Hierarchy, path: &str) -> Target {
    Target { id, hierarchy, path: path.into() }
}

fn refusal(result: anyhow::Result<Target>) -> String {
    result.expect_err("found").to_string()
}

#[test]
fn hierarchies() {
    assert_eq!(Host::new(V2).cgroups().hierarchy(), Some(Hierarchy::V2));
    assert_eq!(Host::new(HYBRID).cgroups().hierarchy(), Some(Hierarchy::V1("pids")));
    let unified_only =
        HYBRID.lines().filter(|line| line.contains("unified") || line.contains("name="));
    let host = Host::new(&unified_only.collect::<Vec<_>>().join("\n"));
    assert_eq!(host.cgroups().hierarchy(), Some(Hierarchy::V2));
    let host = Host::new("22 27 0:21 / /proc rw - proc proc rw\n");
    assert_eq!(host.cgroups().hierarchy(), None);
    assert!(refusal(host.cgroups().cgroup("/x")).contains("no cgroup hierarchy"));
    let host = Host::new(HYBRID.lines().nth(1).unwrap());
    assert_eq!(host.cgroups().hierarchy(), None);
    assert_eq!(Hierarchy::V1("blkio").subsys().as_deref(), Some("io_cgrp_id"));
    assert!(Cgroups::under(Path::new("/nonexistent")).is_err());
}

#[test]
fn a_hidden_mount_does_not_count() {
    let host = Host::new(&format!("{HYBRID}{V2}"));
    for hidden in ["pids", "cpu,cpuacct", "systemd", "unified"] {
        fs::remove_dir(below(&host.0, "/sys/fs/cgroup").join(hidden)).unwrap();
    }
    assert_eq!(host.cgroups().hierarchy(), Some(Hierarchy::V2));
    let id = host.cgroup("/x");
    assert_eq!(host.cgroups().cgroup("/x").unwrap(), target(id, Hierarchy::V2, "/x"));
}

#[test]
fn cgroup_by_directory_and_by_path() {
    let host = Host::new(V2);
    let id = host.cgroup("/a b/c");
    host.cgroup("/a b/longer-name");
    let cgroups = host.cgroups();
    for text in
        ["/sys/fs/cgroup/a b/c", "/sys/fs/cgroup/a b/../a b/c/", "/a b/c", "a b/c", "//a b/./c/"]
    {
        assert_eq!(cgroups.cgroup(text).unwrap(), target(id, Hierarchy::V2, "/a b/c"), "{text}");
    }
    assert_eq!(cgroups.cgroup("/").unwrap().path, "/");
    assert_eq!(cgroups.cgroup("/sys/fs/cgroup").unwrap().path, "/");
    assert!(refusal(cgroups.cgroup("/a b/longer-nam")).ends_with("; near it: /a b/longer-name"));
    // BCC's syscount has -c for --ppid.
    assert!(refusal(cgroups.cgroup("181")).contains("--ppid 181 its children"));
    for wrong in ["", "..", "/../..", "/nowhere", "/sys/fs"] {
        assert!(refusal(cgroups.cgroup(wrong)).contains("as in /proc/PID/cgroup"), "{wrong}");
    }
    host.file("/sys/fs/cgroup/cgroup.procs", "");
    assert!(refusal(cgroups.cgroup("/sys/fs/cgroup/cgroup.procs")).contains("is a file"));
}

#[test]
fn cgroup_on_a_hybrid_host() {
    let host = Host::new(HYBRID);
    let pids = host.dir("/sys/fs/cgroup/pids/a.slice");
    let cpu = host.dir("/sys/fs/cgroup/cpu,cpuacct/a.slice");
    let unified = host.dir("/sys/fs/cgroup/unified/rootless");
    host.dir("/sys/fs/cgroup/systemd/a.slice");
    host.dir("/sys/fs/cgroup/systemd/only.slice");
    let cgroups = host.cgroups();
    let find = |text| cgroups.cgroup(text).unwrap();
    assert_eq!(find("/a.slice"), target(pids, Hierarchy::V1("pids"), "/a.slice"));
    assert_eq!(find("/sys/fs/cgroup/systemd/a.slice").id, pids);
    assert_eq!(
        find("/sys/fs/cgroup/cpu,cpuacct/a.slice"),
        target(cpu, Hierarchy::V1("cpu"), "/a.slice")
    );
    assert_eq!(find("/rootless"), target(unified, Hierarchy::V2, "/rootless"));
    assert_eq!(find("/sys/fs/cgroup/unified/rootless").id, unified);
    assert!(
        refusal(cgroups.cgroup("/sys/fs/cgroup/systemd/only.slice")).contains("cgroup /only.slice")
    );
    assert!(cgroups.cgroup("/sys/fs/cgroup").is_err());
}

#[test]
fn a_mount_of_a_part_inside_a_container() {
    let line = format!(
        "40 31 0:32 /docker/{A} /sys/fs/cgroup/my\\040memory rw - cgroup cgroup rw,memory\n"
    );
    let host = Host::new(&line);
    let id = host.dir("/sys/fs/cgroup/my memory/job");
    let cgroups = host.cgroups();
    for text in [format!("/docker/{A}/job"), "/job".into(), "/sys/fs/cgroup/my memory/job".into()] {
        let wanted = target(id, Hierarchy::V1("memory"), &format!("/docker/{A}/job"));
        assert_eq!(cgroups.cgroup(&text).unwrap(), wanted);
    }
    assert_eq!(host.describer().path_of(id).as_deref(), Some(&*format!("/docker/{A}/job")));
    assert_eq!(cgroups.container(A).unwrap().path, format!("/docker/{A}"));
}

#[test]
fn paths_by_id() {
    let host = Host::new(V2);
    let old = host.cgroup("/old");
    let describer = host.describer();
    assert_eq!(describer.path_of(old).as_deref(), Some("/old"));
    // Moved, not removed: other than kernfs, a disk gives the inode number out again.
    fs::rename(below(&host.0, "/sys/fs/cgroup/old"), host.0.join("gone")).unwrap();
    let new = host.cgroup("/parent/new");
    let patience = Instant::now() + Duration::from_secs(20);
    while describer.path_of(new).is_none() && Instant::now() < patience {
        std::thread::yield_now();
    }
    assert_eq!(describer.path_of(new).as_deref(), Some("/parent/new"));
    assert_eq!(describer.path_of(old).as_deref(), Some("/old"), "a deleted one keeps its name");
}

#[test]
fn a_storm_of_unknown_ids_costs_nothing() {
    let host = Host::new(V2);
    (0..200).for_each(|n| _ = host.cgroup(&format!("/d{n}")));
    let describer = host.describer();
    let start = Instant::now();
    assert!((1 << 40..(1 << 40) + 100_000).all(|id| describer.path_of(id).is_none()));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn containers_by_path() {
    let pod = POD.replace('-', "_");
    let of = |path: &str| {
        let container = container::container_of(path)?;
        Some((container.runtime, container.id, container.pod))
    };
    let plain = |path: String, runtime, id: &str| {
        assert_eq!(of(&path), Some((runtime, id.to_string(), None)), "{path}");
    };
    plain(format!("/system.slice/docker-{A}.scope"), "docker", A);
    plain(format!("/docker/{A}"), "docker", A);
    plain(format!("/docker/{A}/docker/{B}/init"), "docker", B);
    plain(format!("/jobs/{A}"), "oci", A);
    plain(format!("/machine.slice/libpod-{A}.scope/container"), "podman", A);
    plain(format!("/libpod_parent/libpod-{A}"), "podman", A);
    let user = "/user.slice/user-1000.slice/user@1000.service/user.slice";
    plain(format!("{user}/libpod-{A}.scope/container"), "podman", A);
    plain(format!("/system.slice/nerdctl-{A}.scope"), "containerd", A);
    plain("/machine.slice/machine-my\\x2dbox.scope/payload/init.scope".into(), "machine", "my-box");
    plain("/machine.slice/systemd-nspawn@my\\x2dbox.service/payload".into(), "nspawn", "my-box");
    plain("/lxc.payload.web/system.slice/cron.service".into(), "lxc", "web");
    plain("/lxc/101/ns".into(), "lxc", "101");

    let in_pod = |path: String, runtime| {
        assert_eq!(of(&path), Some((runtime, A.to_string(), Some(POD.to_string()))), "{path}");
    };
    let slice = format!("kubepods-burstable-pod{pod}.slice");
    in_pod(
        format!("/kubepods.slice/kubepods-burstable.slice/{slice}/cri-containerd-{A}.scope"),
        "containerd",
    );
    in_pod(format!("/kubepods.slice/kubepods-pod{pod}.slice/crio-{A}.scope/container"), "cri-o");
    in_pod(
        format!(
            "/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod{pod}.slice/docker-{A}.scope"
        ),
        "docker",
    );
    in_pod(format!("/kubepods/besteffort/pod{POD}/{A}"), "oci");
    in_pod(format!("/system.slice/containerd.service/{slice}:cri-containerd:{A}"), "containerd");
    in_pod(
        format!("/kubelet.slice/kubelet-kubepods-pod{pod}.slice/cri-containerd-{A}.scope"),
        "containerd",
    );

    for none in [
        "/".to_string(),
        "".to_string(),
        "/system.slice/sshd.service".into(),
        format!("/machine.slice/libpod-conmon-{A}.scope"),
        format!("/machine.slice/crio-conmon-{A}.scope"),
        format!("/kubepods.slice/{slice}"),
        "/lxc.monitor.web".into(),
        "/docker".into(),
        format!("/jobs/{}", &A[1..]),
        "/machine.slice/machine-.slice".into(),
    ] {
        assert_eq!(of(&none), None, "{none}");
    }
}

#[test]
fn units_by_path() {
    let user = "/user.slice/user-1000.slice/user@1000.service";
    for (path, wanted) in [
        ("/system.slice/sshd.service", Some("sshd.service")),
        ("/system.slice/system-getty.slice/getty@tty1.service", Some("getty@tty1.service")),
        (user, Some("user@1000.service")),
        (&format!("{user}/app.slice/foo.service/sub"), Some("foo.service")),
        ("/user.slice/user-0.slice/session-3.scope", Some("session-3.scope")),
        ("/user.slice/user-0.slice", Some("user-0.slice")),
        ("/system.slice/_cpu.service", Some("cpu.service")),
        ("/system.slice/dev-disk-by\\x2duuid.swap", Some("dev-disk-by\\x2duuid.swap")),
        ("/kubepods/besteffort", None),
        ("/.service", None),
        ("/", None),
    ] {
        assert_eq!(unit::unit_of(path), wanted, "{path}");
    }
}

#[test]
fn docker_by_name_and_id() {
    let host = Host::new(V2);
    let web = host.cgroup(&format!("/system.slice/docker-{A}.scope"));
    host.cgroup(&format!("/system.slice/docker-{B}.scope/init"));
    host.docker(A, "web");
    host.docker(B, "worker-database");
    host.docker(C, "stopped");
    let cgroups = host.cgroups();
    let find = |text: &str| cgroups.container(text);
    let wanted = target(web, Hierarchy::V2, &format!("/system.slice/docker-{A}.scope"));
    for text in ["web", A, &A[..12]] {
        assert_eq!(find(text).unwrap(), wanted, "{text}");
    }
    assert_eq!(cgroups.cgroup(&A[..12]).unwrap(), wanted);
    assert_eq!(
        refusal(find("3f2a9c01")),
        "`3f2a9c01` may be any of these containers: \
         web (docker 3f2a9c01b2c3), worker-database (docker 3f2a9c01ffc3)"
    );
    assert_eq!(refusal(find("wbe")), "no container `wbe` runs; near it: web");
    assert_eq!(refusal(find("worker")), "no container `worker` runs; near it: worker-database");
    assert_eq!(refusal(find("zzz")), "no container `zzz` runs");
    assert_eq!(refusal(find("3f2")), "no container `3f2` runs", "three digits are too few");
    assert_eq!(
        refusal(find("stopped")),
        "container stopped (docker c0ffee01ffc3) is not running: it has no cgroup"
    );
    assert!(find("").is_err());

    let place = host.describer().at(web).unwrap();
    let container = place.container.as_ref().unwrap();
    assert_eq!((container.display(), container.runtime), ("web", "docker"));
    assert_eq!(place.unit, Some(format!("docker-{A}.scope")));
}

#[test]
fn without_containers_or_state() {
    let host = Host::new(V2);
    assert_eq!(
        refusal(host.cgroups().container("web")),
        "no container `web`: no container runs on this host"
    );
    let id = host.cgroup(&format!("/system.slice/docker-{A}.scope"));
    let place = host.describer().at(id).unwrap();
    assert_eq!(place.container.as_ref().unwrap().display(), &A[..12]);
    assert_eq!(host.cgroups().container(&A[..4]).unwrap().id, id);
}

#[test]
fn podman_of_root_and_of_a_user() {
    let host = Host::new(HYBRID);
    let list =
        |id: &str, name: &str| format!(r#"[{{"id":"{id}","names":["{name}"],"image":"x"}}]"#);
    host.file("/etc/passwd", "root:x:0:0::/root:/bin/sh\nann:x:1000:1000::/home/ann:/bin/sh\n");
    let storage = "/var/lib/containers/storage/overlay-containers";
    host.file(&format!("{storage}/containers.json"), &list(A, "web"));
    host.file(&format!("{storage}/volatile-containers.json"), &list(B, "job"));
    let home = "/home/ann/.local/share/containers/storage";
    host.file(&format!("{home}/vfs-containers/containers.json"), &list(C, "mine"));
    host.file(&format!("{home}/overlay-containers/containers.json"), &list(A, "impostor"));
    let docker = format!("/home/ann/.local/share/docker/containers/{B}/config.v2.json");
    host.file(&docker, r#"{"Name":"/impostor"}"#);
    let machine = "/sys/fs/cgroup/pids/machine.slice";
    let web = host.dir(&format!("{machine}/libpod-{A}.scope"));
    host.dir(&format!("{machine}/libpod-conmon-{A}.scope"));
    let job = host.dir(&format!("{machine}/libpod-{B}"));
    let user = "/user.slice/user-1000.slice/user@1000.service/user.slice";
    let mine = host.dir(&format!("/sys/fs/cgroup/unified{user}/libpod-{C}.scope"));
    host.dir(&format!("/sys/fs/cgroup/unified{user}/libpod-{C}.scope/container"));
    let cgroups = host.cgroups();
    let path = format!("/machine.slice/libpod-{A}.scope");
    assert_eq!(cgroups.container("web").unwrap(), target(web, Hierarchy::V1("pids"), &path));
    assert_eq!(cgroups.container("job").unwrap().id, job);
    let path = format!("{user}/libpod-{C}.scope");
    assert_eq!(cgroups.container("mine").unwrap(), target(mine, Hierarchy::V2, &path));
    assert!(cgroups.container("impostor").is_err(), "a user renamed root's container");
}

#[test]
fn a_pipe_in_a_home_does_not_hang() {
    let host = Host::new(V2);
    host.file("/etc/passwd", "ann:x:1000:1000::/home/ann:/bin/sh\n");
    let dir = "/home/ann/.local/share/containers/storage/overlay-containers";
    host.dir(dir);
    let pipe = below(&host.0, dir).join("containers.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(host.cgroups().container("web").is_err());
}

#[test]
fn kubernetes() {
    let host = Host::new(V2);
    let annotations = |name: &str| {
        format!(
            r#"{{"annotations":{{{name}"io.kubernetes.cri.sandbox-name":"web-1",
            "io.kubernetes.cri.sandbox-namespace":"shop","io.kubernetes.cri.sandbox-uid":"{POD}"}}}}"#
        )
    };
    let tasks = "/run/containerd/io.containerd.runtime.v2.task/k8s.io";
    let named = annotations(r#""io.kubernetes.cri.container-name":"app","#);
    host.file(&format!("{tasks}/{A}/config.json"), &named);
    host.file(&format!("{tasks}/{B}/config.json"), &annotations(""));
    let storage = "/var/lib/containers/storage/overlay-containers";
    host.file(
        &format!("{storage}/containers.json"),
        &format!(r#"[{{"id":"{C}","names":["k8s_app"]}}]"#),
    );
    host.file(
        &format!("{storage}/{C}/userdata/config.json"),
        r#"{"annotations":{"io.kubernetes.container.name":"app","io.kubernetes.pod.name":"web-2",
        "io.kubernetes.pod.namespace":"shop","io.kubernetes.pod.uid":"9"}}"#,
    );
    let slice = format!("/kubepods.slice/kubepods-pod{}.slice", POD.replace('-', "_"));
    let app = host.cgroup(&format!("{slice}/cri-containerd-{A}.scope"));
    host.cgroup(&format!("{slice}/cri-containerd-{B}.scope"));
    let pod = host.cgroup(&slice);
    let crio = host.cgroup(&format!("/kubepods/podffffffff-0000-4000-8000-5e6f7a8b9c0d/crio-{C}"));

    let cgroups = host.cgroups();
    for text in [POD, &POD[..8], &POD[..12], "web-1", "shop/web-1"] {
        assert_eq!(cgroups.container(text).unwrap(), target(pod, Hierarchy::V2, &slice), "{text}");
    }
    for text in ["web-1/app", "shop/web-1/app", A] {
        assert_eq!(cgroups.container(text).unwrap().id, app, "{text}");
    }
    assert_eq!(cgroups.container("web-2/app").unwrap().id, crio);
    assert_eq!(
        refusal(cgroups.container("app")),
        "`app` may be any of these containers: app of shop/web-1 (containerd 3f2a9c01b2c3), \
         app of shop/web-2 (cri-o c0ffee01ffc3)"
    );
    let container = host.describer().at(app).unwrap().container.clone().unwrap();
    assert_eq!((container.display(), container.pod.as_deref()), ("app", Some("shop/web-1")));
    assert_eq!(host.describer().at(pod).unwrap().container, None);
}

#[test]
fn machines() {
    let host = Host::new(V2);
    let scope = host.cgroup("/machine.slice/machine-my\\x2dbox.scope");
    let kept = host.cgroup("/system.slice/build\\x2denv.service");
    let lxc = host.cgroup("/lxc.payload.c1");
    host.cgroup("/lxc.payload.deadline");
    host.cgroup("/lxc.monitor.c1");
    host.file("/run/systemd/machines/builder", "NAME=builder\nUNIT=build\\\\x2denv.service\n");
    let cgroups = host.cgroups();
    assert_eq!(cgroups.container("my-box").unwrap().id, scope);
    assert_eq!(cgroups.container("builder").unwrap().id, kept);
    assert_eq!(cgroups.container("c1").unwrap().id, lxc);
    assert_eq!(refusal(cgroups.container("dead")), "no container `dead` runs; near it: deadline");
    assert!(cgroups.container("../machines/builder").is_err());
}

#[test]
fn units_by_name() {
    let host = Host::new(V2);
    let sshd = host.cgroup("/system.slice/sshd.service");
    host.cgroup(&format!("/system.slice/docker-{A}.scope/system.slice/sshd.service"));
    let gettys = host.cgroup("/system.slice/system-serial\\x2dgetty.slice");
    let getty =
        host.cgroup("/system.slice/system-serial\\x2dgetty.slice/serial-getty@ttyS0.service");
    let manager = |uid| format!("/user.slice/user-{uid}.slice/user@{uid}.service/app.slice");
    let mine = host.cgroup(&format!("{}/mine.service", manager(1000)));
    host.cgroup(&format!("{}/sync.service", manager(1000)));
    host.cgroup(&format!("{}/sync.service", manager(1001)));
    host.file("/lib/systemd/system/cron.service", "[Service]\n");
    let cgroups = host.cgroups();
    let id = |text: &str| cgroups.unit(text).unwrap().id;
    assert_eq!((id("sshd"), id("sshd.service")), (sshd, sshd), "the host's before a container's");
    assert_eq!(id("serial-getty@ttyS0"), getty);
    assert_eq!((id("serial-getty@"), id("serial-getty@.service")), (gettys, gettys));
    assert_eq!(id("mine"), mine);
    assert_eq!(cgroups.unit("user-1000.slice").unwrap().path, "/user.slice/user-1000.slice");
    assert_eq!(refusal(cgroups.unit("ssh")), "no unit ssh.service runs; near it: sshd.service");
    assert_eq!(refusal(cgroups.unit("cron")), "unit cron.service has no cgroup: is it running?");
    let several = refusal(cgroups.unit("sync"));
    assert!(several.starts_with("several units are named sync.service, use --cgroup: /user.slice"));
    assert!(refusal(Host::new(V2).cgroups().unit("x")).contains("systemd runs no unit"));
}

#[test]
fn users() {
    let host = Host::new(V2);
    host.file(
        "/etc/passwd",
        "root:x:0:0:root:/root:/bin/sh\n# no user\n\nwww-data:x:33:33::/:/\nbad:x:y\n",
    );
    let users = Users::under(&host.0);
    assert_eq!(users.uid_of("www-data").unwrap(), 33);
    assert_eq!(users.uid_of("4000").unwrap(), 4000);
    assert_eq!((users.user_name(0), users.user_name(5)), (Some("root"), None));
    let unknown = users.uid_of("wwwdata").unwrap_err().to_string();
    assert_eq!(unknown, "no user `wwwdata` in /etc/passwd; near it: www-data");
    assert!(users.uid_of("4294967295").unwrap_err().to_string().contains("out of range"));
    assert!(users.uid_of("").is_err() && users.uid_of("-1").is_err());
    let none = Users::under(Path::new("/nonexistent"));
    assert_eq!((none.user_name(0), none.uid_of("7").unwrap()), (None, 7));
}

#[test]
fn escapes_and_distances() {
    assert_eq!(unescape("a\\x2db\\x2fc"), "a-b/c");
    for odd in ["a\\x2", "\\xzz", "\\x", "plain", "é\\", "\\xé"] {
        assert_eq!(unescape(odd), odd);
    }
    assert_eq!(decode("a\\040b\\134", "\\", 3, 8), "a b\\");
    assert_eq!(
        (distance("kitten", "sitting"), distance("", "abc"), distance("Web", "web")),
        (3, 3, 0)
    );
    let names = ["web", "wed", "web", "database", "dat"];
    assert_eq!(near("wef", names.into_iter()), ["web", "wed"]);
    assert_eq!(near("data", names.into_iter()), ["dat", "database"]);
    let many: Vec<String> = (0..7).map(|n| n.to_string()).collect();
    assert_eq!(listed(&many), "0, 1, 2, 3, 4 and 2 more");
}

/// A cgroup of this very host, removed when dropped. Needs root.
struct Real(PathBuf);

impl Real {
    fn new(parent: &Path) -> Self {
        let dir = parent.join(format!("tasks-test-{}", std::process::id()));
        fs::create_dir_all(dir.join("inner")).expect("making a cgroup needs root");
        Self(dir)
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        let _ = fs::remove_dir(self.0.join("inner"));
        let _ = fs::remove_dir(&self.0);
    }
}

#[test]
fn real_cgroups_round_trip() {
    let cgroups = Cgroups::of_host().unwrap();
    let default = cgroups.hierarchy().expect("this host has cgroups");
    for root in cgroups.directories() {
        let real = Real::new(&root);
        let path = format!("/{}/inner", file_name(&real.0));
        let found = cgroups.cgroup(real.0.join("inner").to_str().unwrap()).unwrap();
        assert_eq!(found.path, path);
        assert_eq!(found.id, fs::metadata(real.0.join("inner")).unwrap().ino());
        if found.hierarchy == default {
            assert_eq!(cgroups.cgroup(&path).unwrap(), found);
            assert_eq!(Describer::new(cgroups.clone()).path_of(found.id).as_deref(), Some(&*path));
        }
        // The kernel's own word: where it says a process is, and under which name.
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let moved = fs::write(real.0.join("inner/cgroup.procs"), child.id().to_string());
        let seen = fs::read_to_string(format!("/proc/{}/cgroup", child.id())).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(
            moved.is_err() || seen.lines().any(|line| line.ends_with(&format!(":{path}"))),
            "{seen}"
        );
    }
}

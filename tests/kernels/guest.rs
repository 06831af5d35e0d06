//! A guest: what it is made of, its boot, and what it brings back.

use std::{
    env,
    fs::{self, File},
    io::{self, BufRead as _, BufReader, Write as _},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::Result;

/// How long all tests of one kernel may take.
const LIMIT: Duration = Duration::from_secs(3000);
/// How many times faster than this machine's a guest's clock may go.
const HASTE: u64 = 5;
/// Room for what a guest brings back: a disk.
const RESULTS: u64 = 64 << 20;

/// What the tests need of the kernel that may be a module.
const MODULES: &[&str] = &[
    "virtio_pci",
    "virtio_blk",
    "loop",
    "ext4",
    "xfs",
    "raid1",
    "zram",
    "btrfs",
    "f2fs",
    "fuse",
    "nfsd",
    "nfsv4",
    "veth",
    "tun",
    "dummy",
    "tcp_diag",
    "inet_diag",
    "sch_netem",
    "sch_tbf",
    "nft_compat",
    "xt_tcpudp",
    "vsock_loopback",
];

/// Programs that the tests start. Those that this machine lacks are left out, and the tests skip.
const PROGRAMS: &[&str] = &[
    "addpart",
    "as",
    "bash",
    "blkdiscard",
    "cc",
    "fsfreeze",
    "g++",
    "ip",
    "iptables",
    "ld",
    "ldd",
    "losetup",
    "mkfs.btrfs",
    "mkfs.ext4",
    "mkfs.f2fs",
    "mkfs.xfs",
    "mkswap",
    "mount",
    "openssl",
    "script",
    "setpriv",
    "sh",
    "strip",
    "swapoff",
    "swapon",
    "tc",
    "umount",
    "unshare",
];

/// What they read.
const FILES: &[&str] = &["/usr/lib/ssl/openssl.cnf"];

/// What iptables loads.
const MATCHES: &[&str] = &["libxt_standard", "libxt_tcp", "libxt_udp"];

/// What the C compiler needs besides, of the directories it names.
const COMPILER: &[&str] =
    &["32", "cc1", "cc1plus", "collect2", "crt", "include", "libgcc", "libstdc++.", "liblto"];
const LIBC: &[&str] = &[
    "Scrt1",
    "crt",
    "ld-linux",
    "libc.",
    "libc_nonshared",
    "libgcc_s",
    "libm.",
    "libm-",
    "libmvec",
    "libpthread",
    "libresolv",
    "libstdc++",
];
const HEADERS: &[&str] =
    &["arpa", "asm", "asm-generic", "bits", "c++", "gnu", "linux", "net", "netinet", "rpc", "sys"];

/// A kernel of the list, to be booted.
pub struct Kernel {
    pub series: String,
    pub dir: PathBuf,
    /// It is also made to be each of `hosts` that has as many processors.
    pub hosts: bool,
    /// It runs the tests of `anywhere`, too.
    pub first: bool,
    pub processors: u32,
}

/// Builds what all kernels boot: an archive with busybox, the programs of the tests and theirs.
pub fn image(work: &Path) -> Result<PathBuf> {
    let root = work.join("root");
    let _ = fs::remove_dir_all(&root);
    for dir in ["usr/bin", "usr/lib", "usr/lib64", "etc", "payload"] {
        fs::create_dir_all(root.join(dir))?;
    }
    for dir in ["bin", "sbin", "lib", "lib32", "lib64"] {
        symlink(format!("usr/{dir}"), root.join(dir))?;
    }
    symlink("bin", root.join("usr/sbin"))?;
    let busybox = find("busybox").ok_or("there is no busybox: install busybox-static")?;
    if !libraries(&busybox).is_empty() {
        return Err("busybox is not static: install busybox-static".into());
    }
    copy(&busybox, &root.join("usr/bin/busybox"))?;
    for program in PROGRAMS {
        match find(program) {
            Some(path) => with_libraries(&path, &format!("/usr/bin/{program}"), &root)?,
            None => println!("This machine has no {program}: tests that need it will skip."),
        }
    }
    for file in FILES.iter().map(Path::new).filter(|file| file.exists()) {
        copy(file, &below(&root, &file.to_string_lossy()))?;
    }
    if find("cc").is_some() {
        compiler(&root)?;
    }
    fs::write(
        root.join("etc/passwd"),
        "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n",
    )?;
    fs::write(root.join("etc/group"), "root:x:0:\n")?;
    for file in ["resolv.conf", "nsswitch.conf", "hosts"] {
        fs::write(root.join("etc").join(file), "")?;
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kernels");
    for file in ["init", "try", "anywhere", "variants", "hosts"] {
        copy(&here.join(file), &root.join(file))?;
    }
    copy(&here.join("with-two-capabilities"), &root.join("payload/with-two-capabilities"))?;
    for (name, variable) in
        [("beebox", "BEEBOX"), ("workload", "BEEBOX_WORKLOAD"), ("live", "BEEBOX_LIVE")]
    {
        let path = env::var_os(variable).ok_or(format!("{variable} names no program"))?;
        let to = root.join("payload").join(name);
        copy(Path::new(&path), &to)?;
        // Lines of sources are of no use there, and take long to read.
        run(Command::new("strip").arg("--strip-debug").arg(&to))?;
    }
    archive(&root, &work.join("image"))
}

impl Kernel {
    /// What the results of the boot are called.
    pub fn name(&self) -> String {
        format!("{}{}", self.series, if self.processors > 1 { "-four" } else { "" })
    }

    /// Boots the kernel, runs what `init` says, and returns the directory with what came of it.
    /// A guest that breaks down is booted once more.
    pub fn run(&self, image: &Path, filter: &str, work: &Path) -> Result<PathBuf> {
        let begun = Instant::now();
        let first = self.boot(image, filter, work);
        first.or_else(|why| {
            if begun.elapsed() >= LIMIT {
                return Err(why);
            }
            println!("Linux {}: {why}; trying once more.", self.name());
            self.boot(image, filter, work)
        })
    }

    fn boot(&self, image: &Path, filter: &str, work: &Path) -> Result<PathBuf> {
        let results = work.join(self.name());
        let _ = fs::remove_dir_all(&results);
        fs::create_dir_all(&results)?;
        let modules = results.join("root");
        fs::create_dir_all(modules.join("modules"))?;
        let mut order = Vec::new();
        let all = modules_below(&self.dir.join("modules"))?;
        for name in MODULES {
            resolve(name, &all, &mut order)?;
        }
        for (i, (name, bytes)) in order.iter().enumerate() {
            fs::write(modules.join(format!("modules/{i:02}-{name}.ko")), bytes)?;
        }
        let initrd = results.join("initrd");
        fs::copy(image, &initrd)?;
        let mut both = File::options().append(true).open(&initrd)?;
        io::copy(&mut File::open(archive(&modules, &results.join("modules"))?)?, &mut both)?;
        let disk = results.join("disk");
        File::create(&disk)?.set_len(RESULTS)?;

        let start = Instant::now();
        let append = format!(
            "console=ttyS0 quiet no_timer_check nowatchdog rcupdate.rcu_cpu_stall_suppress=1 \
             mitigations=off init_on_alloc=0 no5lvl norandmaps cryptomgr.notests panic=-1 \
             oops=panic \
             tests.limit={} tests.filter={filter} tests.anywhere={} tests.hosts={}",
            LIMIT.as_secs() * HASTE * 2 / 3,
            if self.first { "yes" } else { "" },
            if self.hosts && (self.processors > 1 || filter.is_empty()) { "yes" } else { "" },
        );
        // The guest's clock counts instructions, eight nanoseconds each, and leaps where nobody has
        // anything to do: what else this machine does makes no difference, and waiting takes no
        // time. With more than one processor that does not work: until 8.0, qemu lets the first
        // one take all the time. Without cmpxchg16b: qemu 7.2 leaves garbage in the flags behind
        // it, now and then, and the kernel panics. Programs are at the same addresses each time
        // (norandmaps): at others, qemu would translate their code anew for each start.
        let accel = match self.processors {
            1 => "-accel tcg,thread=single -icount shift=3,sleep=off",
            _ => "-accel tcg,thread=multi",
        };
        let mut qemu = Command::new("timeout")
            .args(["-k", "5", &LIMIT.as_secs().to_string(), "qemu-system-x86_64"])
            .args(accel.split(' '))
            .args(["-smp", &self.processors.to_string()])
            .args("-M q35 -cpu qemu64,cx16=off -m 1536M -nodefaults".split(' '))
            .args("-no-user-config -display none -monitor none -serial stdio -no-reboot".split(' '))
            .arg("-kernel")
            .arg(self.dir.join("vmlinuz"))
            .arg("-initrd")
            .arg(&initrd)
            .args(["-append", &append, "-drive"])
            .arg(format!("file={},if=virtio,format=raw", disk.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("qemu-system-x86_64 cannot be started: {e}"))?;
        let mut serial = File::create(results.join("serial"))?;
        let mut done = false;
        let mut last = String::new();
        for line in BufReader::new(qemu.stdout.take().unwrap()).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).trim_end().to_string();
            writeln!(serial, "{} {line}", start.elapsed().as_secs())?;
            let failed = line.starts_with("test ") && line.contains(" ... FAILED");
            if line.starts_with("@@") || failed {
                // It may be tried once more.
                let line = line.trim_start_matches("@@ ").replace("FAILED", "failed");
                println!("Linux {}: {line}", self.name());
            }
            done |= line.starts_with("@@ done");
            if !line.is_empty() {
                last = line;
            }
        }
        let status = qemu.wait()?;
        for file in [&initrd, &results.join("modules")] {
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_dir_all(&modules);
        if !done {
            let after = start.elapsed().as_secs();
            return Err(format!("the guest ended early, after {after} s ({status}): {last}").into());
        }
        run(Command::new("tar").arg("-xmf").arg(&disk).arg("-C").arg(&results))?;
        fs::remove_file(&disk)?;
        println!("Linux {}: {} s", self.name(), start.elapsed().as_secs());
        Ok(results)
    }
}

/// Modules by their names.
fn modules_below(dir: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().replace('-', "_");
        if path.is_dir() {
            found.extend(modules_below(&path)?);
        } else if let Some((name, _)) = name.split_once(".ko") {
            found.push((name.to_string(), path));
        }
    }
    Ok(found)
}

/// Adds a module, behind those that it depends on. One that is not there is built in.
fn resolve(
    name: &str,
    all: &[(String, PathBuf)],
    order: &mut Vec<(String, Vec<u8>)>,
) -> Result<()> {
    let name = name.replace('-', "_");
    let Some((_, path)) = all.iter().find(|(n, _)| *n == name) else { return Ok(()) };
    if order.iter().any(|(n, _)| *n == name) {
        return Ok(());
    }
    let mut bytes = match path.extension().is_some_and(|e| e == "xz") {
        true => Command::new("xz").arg("-dc").arg(path).output()?.stdout,
        false => fs::read(path)?,
    };
    let words = bytes.split(|b| *b == 0);
    for word in words.map(String::from_utf8_lossy) {
        // Softly: crc32c is asked for by the name of its algorithm.
        let soft = word.strip_prefix("softdep=pre: ").map(|names| names.replace(' ', ","));
        let hard = word.strip_prefix("depends=").map(str::to_string);
        for name in hard.or(soft).iter().flat_map(|names| names.split(',')) {
            resolve(name, all, order)?;
            resolve(&format!("{name}_generic"), all, order)?;
        }
    }
    lighten(&mut bytes);
    order.push((name, bytes));
    Ok(())
}

/// Takes from a module what makes it long to load, and no test needs: its signature, and the names
/// of enumerators, which the kernel looks for in the formats of all tracepoints that there are.
fn lighten(module: &mut Vec<u8>) {
    const SIGNED: &[u8] = b"~Module signature appended~\n";
    if let Some(rest) = module.strip_suffix(SIGNED)
        && let Some((rest, length)) = rest.split_last_chunk()
    {
        // What tells of the signature is twelve bytes, with its length at the end.
        let signature = u32::from_be_bytes(*length) as usize + 8;
        module.truncate(rest.len().saturating_sub(signature));
    }
    const EVAL_MAP: &[u8] = b"_ftrace_eval_map\0";
    if let Some(at) = module.windows(EVAL_MAP.len()).position(|w| w == EVAL_MAP) {
        module[at] = b'.';
    }
}

fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let sbin = ["/usr/sbin".into(), "/sbin".into()];
    let mut dirs = env::split_paths(&path).chain(sbin);
    dirs.find_map(|dir| fs::canonicalize(dir.join(program)).ok())
}

/// The libraries that a program is linked with, and its loader.
fn libraries(program: &Path) -> Vec<String> {
    let Ok(output) = Command::new("ldd").arg(program).output() else { return Vec::new() };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .filter_map(|line| line.split_whitespace().find(|word| word.starts_with('/')))
        .map(str::to_string)
        .collect()
}

fn with_libraries(program: &Path, to: &str, root: &Path) -> Result<()> {
    copy(program, &below(root, to))?;
    for library in libraries(program) {
        copy(Path::new(&library), &below(root, &library))?;
    }
    Ok(())
}

/// The compiler's own programs, its objects, and the headers of the C library.
fn compiler(root: &Path) -> Result<()> {
    let output = Command::new("cc").arg("-print-search-dirs").output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let install = text.lines().find_map(|l| l.strip_prefix("install: ")).unwrap_or_default();
    let install = fs::canonicalize(install)?;
    let output = Command::new("cc").arg("-print-multiarch").output()?;
    let multiarch = String::from_utf8_lossy(&output.stdout).trim().to_string();
    let parts = |dir: &Path, wanted: &[&str]| -> Result<Vec<PathBuf>> {
        let all = fs::read_dir(dir)?.map(|entry| Ok(entry?.path()));
        let all: Vec<PathBuf> = all.collect::<Result<_>>()?;
        let is_wanted = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            wanted.iter().any(|w| name.starts_with(w)) || dir.ends_with("include") && path.is_file()
        };
        Ok(all.into_iter().filter(is_wanted).collect())
    };
    let include = Path::new("/usr/include");
    let mut all = parts(&install, COMPILER)?;
    let lib = Path::new("/usr/lib").join(&multiarch);
    all.extend(parts(&lib, LIBC)?);
    all.extend(parts(&lib.join("xtables"), MATCHES).unwrap_or_default());
    all.extend(parts(&include.join(&multiarch), HEADERS)?);
    all.extend(parts(include, HEADERS)?);
    // 32-bit programs' own.
    if let Ok(libc) = parts(Path::new("/usr/lib32"), LIBC) {
        all.extend(libc);
        all.push("/usr/lib/ld-linux.so.2".into());
    }
    for path in all {
        let to = below(root, &path.to_string_lossy());
        fs::create_dir_all(to.parent().unwrap_or(root))?;
        run(Command::new("cp").args(["-a", "-u", "--"]).arg(&path).arg(&to))?;
        if path.is_file() && !path.is_symlink() && path.extension().is_none() {
            for library in libraries(&path) {
                copy(Path::new(&library), &below(root, &library))?;
            }
        }
    }
    Ok(())
}

fn below(root: &Path, path: &str) -> PathBuf {
    root.join(path.trim_start_matches('/'))
}

/// Copies what a path leads to.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    if fs::symlink_metadata(to).is_ok() {
        fs::remove_file(to)?;
    }
    fs::copy(from, to).map_err(|e| format!("{}: {e}", from.display()))?;
    Ok(())
}

/// Packs a directory as the kernel unpacks it.
fn archive(root: &Path, to: &Path) -> Result<PathBuf> {
    run(Command::new("sh")
        .args(["-c", "find . | cpio -o -H newc --quiet -R 0:0 >\"$1\"", "sh"])
        .arg(to)
        .current_dir(root))?;
    Ok(to.into())
}

pub fn run(command: &mut Command) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{command:?}: {status}").into()),
        Err(e) => Err(format!("{command:?}: {e}").into()),
    }
}

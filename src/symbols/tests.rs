//! Names of real processes: small C programs are built, started and asked for addresses.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Instant;

use super::elf::{Elf, Source};
use super::*;

/// Prints the addresses that `report` returns, then waits for lines on stdin and does `again`
/// for each.
const FRAME: &str = r#"
#undef _GNU_SOURCE
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#define SAY(...) (printf(__VA_ARGS__), fflush(stdout))
#ifdef __cplusplus
namespace outer { template <class T> struct Box { __attribute__((noinline)) T find_me(T x) {
    __asm__ volatile("" : "+r"(x)); return x + 1; } }; }
template struct outer::Box<int>;
#else
__attribute__((noinline)) int find_me(int x) { __asm__ volatile("" : "+r"(x)); return x + 1; }
#endif
"#;

const PLAIN: &str =
    "int main(void) { SAY(\"%lx\\n\", (long)find_me); getchar(); return find_me(0); }";

/// A directory that is gone after the test.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("symbols-{}-{name}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }

    /// Builds `FRAME` and `code` as a program of that name.
    fn build(&self, name: &str, code: &str, compiler: &str, flags: &[&str]) -> PathBuf {
        let source = self.0.join(format!("{name}.{}", if compiler == "g++" { "cc" } else { "c" }));
        fs::write(&source, format!("{FRAME}{code}\n")).unwrap();
        let program = self.0.join(name);
        run(Command::new(compiler).args(flags).arg("-o").arg(&program).arg(&source));
        program
    }

    fn gcc(&self, code: &str, flags: &[&str]) -> PathBuf {
        self.build("program", code, "gcc", flags)
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(command: &mut Command) {
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?}: {status}");
}

/// A running program.
struct Running {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("program starts");
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    fn program(path: &Path) -> Self {
        Self::start(&mut Command::new(path))
    }

    fn tgid(&self) -> u32 {
        self.child.id()
    }

    /// The next line, as hex numbers.
    fn addrs(&mut self) -> Vec<u64> {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.split_whitespace().map(|word| u64::from_str_radix(word, 16).unwrap()).collect()
    }

    fn addr(&mut self) -> u64 {
        self.addrs()[0]
    }

    fn go_on(&mut self) {
        self.child.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

fn only(frames: Vec<Frame>) -> Frame {
    assert_eq!(frames.len(), 1, "{frames:?}");
    frames.into_iter().next().unwrap()
}

#[track_caller]
fn assert_found(symbols: &mut Symbols, tgid: u32, addr: u64, module: &Path) {
    let frame = only(symbols.user(tgid, &[addr + 2]));
    assert_eq!(frame.name.as_deref(), Some("find_me"), "{frame:?}");
    assert_eq!((frame.addr, frame.offset), (addr + 2, 2));
    assert_eq!(frame.module.as_deref(), module.to_str());
}

#[inline(never)]
fn generic<T: std::fmt::Debug>(value: T) -> String {
    std::hint::black_box(format!("{value:?}"))
}

#[test]
fn own_generic_rust_function() {
    let at = generic::<u8> as *const () as u64;
    let frames = Symbols::new().user(std::process::id(), &[at + 1]);
    let frame = frames.last().unwrap();
    let name = frame.name.as_deref().unwrap();
    assert!(name.contains("symbols::tests::generic"), "{name}");
    assert_eq!(frame.offset, 1);
    let (file, line) = frame.source.as_ref().expect("tests are built with debug information");
    assert!(file.ends_with("tests.rs") && *line > 100, "{file}:{line}");
}

#[test]
fn c_program_and_its_libraries() {
    let dir = Dir::new("plain");
    let code = "int main(void) { SAY(\"%lx %lx\\n\", (long)find_me, (long)dlsym(0, \"qsort\"));
        getchar(); return 0; }";
    let program = dir.gcc(code, &[]);
    let mut running = Running::program(&program);
    let addrs = running.addrs();
    let mut symbols = Symbols::new();
    assert_found(&mut symbols, running.tgid(), addrs[0], &program);
    let frame = only(symbols.user(running.tgid(), &[addrs[1]]));
    assert_eq!(frame.label(), "qsort");
    assert!(frame.to_string().starts_with("qsort+0x0 [libc.so.6"), "{frame}");
}

#[test]
fn callers_are_looked_up_before_the_return_address() {
    let dir = Dir::new("callers");
    let program = dir.gcc(PLAIN, &[]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    // As if the last instruction of what lies before had called and never come back.
    let frames = Symbols::new().user(running.tgid(), &[addr, addr, addr + 4, 0, 1]);
    let names: Vec<_> = frames.iter().map(|frame| (frame.label(), frame.offset)).collect();
    assert_eq!(names[0], ("find_me".to_owned(), 0));
    assert_ne!(names[1].0, "find_me");
    assert_eq!(names[2], ("find_me".to_owned(), 4));
    assert_eq!(frames.len(), 3);
}

#[test]
fn stripped_program() {
    let dir = Dir::new("stripped");
    let program = dir.gcc(PLAIN, &["-s"]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    let frame = only(Symbols::new().user(running.tgid(), &[addr]));
    assert_eq!((frame.name.as_deref(), frame.module.as_deref()), (None, program.to_str()));
    assert!(frame.offset > 0x1000 && frame.offset & 0xfff == addr & 0xfff, "{frame:?}");
    assert_eq!(frame.label(), "[program]");
    assert_eq!(frame.to_string(), format!("{addr:#x} [program+{:#x}]", frame.offset));

    // What is exported keeps its name.
    let program = dir.build("exports", PLAIN, "gcc", &["-s", "-rdynamic"]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    assert_found(&mut Symbols::new(), running.tgid(), addr, &program);
}

#[test]
fn separate_debug_file() {
    let dir = Dir::new("debuglink");
    for (name, id) in [("with_id", "-Wl,--build-id=sha1"), ("without", "-Wl,--build-id=none")] {
        let program = dir.build(name, PLAIN, "gcc", &["-g", "-gz=zlib", id]);
        let debug = dir.0.join(format!(".debug/{name}.dbg"));
        fs::create_dir_all(debug.parent().unwrap()).unwrap();
        run(Command::new("objcopy").arg("--only-keep-debug").arg(&program).arg(&debug));
        let link = format!("--add-gnu-debuglink={}", debug.display());
        run(Command::new("objcopy").arg("--strip-all").arg(link).arg(&program));
        let mut running = Running::program(&program);
        let addr = running.addr();
        let mut symbols = Symbols::new();
        assert_found(&mut symbols, running.tgid(), addr, &program);
        assert!(only(symbols.user(running.tgid(), &[addr])).source.is_some());

        // A debug file of another program is not used.
        let mut bytes = fs::read(&debug).unwrap();
        let id = Elf::open(Source::Bytes(bytes.clone())).unwrap().build_id();
        let id = id.unwrap_or_default();
        let at = bytes.windows(id.len().max(1)).position(|part| part == id).unwrap_or(7);
        bytes[at] ^= 1;
        fs::write(&debug, bytes).unwrap();
        assert_eq!(only(Symbols::new().user(running.tgid(), &[addr])).name, None);
    }
}

#[test]
fn static_programs() {
    for (name, flags) in [("fixed", &["-static", "-no-pie"]), ("pie", &["-static-pie", "-fPIE"])] {
        let dir = Dir::new(name);
        let program = dir.gcc(PLAIN, flags);
        let mut running = Running::program(&program);
        let addr = running.addr();
        assert_found(&mut Symbols::new(), running.tgid(), addr, &program);
    }
}

#[test]
fn inlined_functions() {
    let dir = Dir::new("inlined");
    let code = "
static inline __attribute__((always_inline)) long inner(long x) { return (long)__builtin_return_address(0) + x; }
static inline __attribute__((always_inline)) long middle(long x) { here: __asm__ volatile(\"\");
    return inner(x) + (long)&&here; }
__attribute__((noinline)) long whole(long x) { return middle(x) * 3; }
int main(int c, char **v) { SAY(\"%lx\\n\", (long)whole); getchar(); return whole(c); }";
    let program = dir.gcc(code, &["-O2", "-g"]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    let mut symbols = Symbols::new();
    let found = (0..32).any(|offset| {
        let frames = symbols.user(running.tgid(), &[addr + offset]);
        let names: Vec<_> = frames.iter().map(|f| (f.label(), f.inlined)).collect();
        names
            == [
                ("inner".to_owned(), true),
                ("middle".to_owned(), true),
                ("whole".to_owned(), false),
            ]
    });
    assert!(found);
}

#[test]
fn cpp_names() {
    let dir = Dir::new("cpp");
    let code =
        "int main() { auto f = &outer::Box<int>::find_me; long at; memcpy(&at, &f, sizeof at);
        SAY(\"%lx\\n\", at); getchar(); }";
    let program = dir.build("program", code, "g++", &[]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    let frame = only(Symbols::new().user(running.tgid(), &[addr]));
    assert_eq!(frame.label(), "outer::Box<int>::find_me(int)");
}

#[test]
fn another_root_and_mount_namespace() {
    let dir = Dir::new("container");
    let program = dir.gcc(PLAIN, &["-static"]);
    // A container: its root is not within ours, and the path is only valid there.
    let pivot = "mount --bind . . && cd $PWD && mkdir old && pivot_root . old && exec /program";
    let mut container =
        Running::start(Command::new("unshare").args(["-m", "sh", "-c", pivot]).current_dir(&dir.0));
    let addr = container.addr();
    assert!(!Path::new("/program").exists());
    assert_found(&mut Symbols::new(), container.tgid(), addr, Path::new("/program"));
    container.end();

    let mut chroot = Running::start(Command::new("chroot").arg(&dir.0).arg("/program"));
    let addr = chroot.addr();
    assert_found(&mut Symbols::new(), chroot.tgid(), addr, &program);
}

#[test]
fn debug_file_in_a_container() {
    let dir = Dir::new("container-debug");
    let program = dir.gcc(PLAIN, &["-static", "-g", "-Wl,--build-id=0x0123456789abcdef01"]);
    let debug = dir.0.join("usr/lib/debug/.build-id/01/23456789abcdef01.debug");
    fs::create_dir_all(debug.parent().unwrap()).unwrap();
    run(Command::new("objcopy").arg("--only-keep-debug").arg(&program).arg(&debug));
    run(Command::new("strip").arg(&program));
    let pivot = "mount --bind . . && cd $PWD && mkdir old && pivot_root . old && exec /program";
    let mut container =
        Running::start(Command::new("unshare").args(["-m", "sh", "-c", pivot]).current_dir(&dir.0));
    let addr = container.addr();
    assert_found(&mut Symbols::new(), container.tgid(), addr, Path::new("/program"));
}

#[test]
fn thirty_two_bits() {
    let dir = Dir::new("32");
    let (source, object, program) = (dir.0.join("a.s"), dir.0.join("a.o"), dir.0.join("a"));
    let text = ".globl _start\n_start: nop; nop\nlabel: nop\n.type find_me, @function\n\
        find_me: nop; nop\n.size find_me, 2\nafter: nop\n";
    fs::write(&source, text).unwrap();
    run(Command::new("as").arg("--32").arg(&source).arg("-o").arg(&object));
    run(Command::new("ld").args(["-m", "elf_i386"]).arg(&object).arg("-o").arg(&program));
    let elf = Elf::open(Source::Bytes(fs::read(program).unwrap())).unwrap();
    let start = elf.address(0x1000).unwrap();
    let functions = elf.functions();
    let name = |offset| functions.find(start + offset).map(|(name, at)| (name, at - start));
    assert_eq!(name(1), Some(("_start".to_owned(), 0)));
    assert_eq!(name(2), Some(("label".to_owned(), 2)));
    assert_eq!(name(4), Some(("find_me".to_owned(), 3)));
    assert_eq!(name(5), Some(("after".to_owned(), 5)));
    assert_eq!(name(6), None);
}

#[test]
fn open_files_are_bounded() {
    let dir = Dir::new("files");
    let mut files = files::Files::default();
    let own = std::process::id();
    let open = || fs::read_dir("/proc/self/fd").unwrap().count();
    let before = open();
    for i in 0..700 {
        let path = dir.0.join(i.to_string());
        fs::write(&path, if i == 0 { "no ELF" } else { "\x7fELF" }).unwrap();
        let ino = std::os::unix::fs::MetadataExt::ino(&fs::metadata(&path).unwrap());
        let key = |ino| files::Key { dev: "0:0".into(), ino, path: path.to_str().unwrap().into() };
        assert_eq!(files.hold(&key(ino), own, 0, 0), i > 0);
        // Another file has taken the name.
        assert!(!files.hold(&key(ino + 1), own, 0, 0));
        assert_eq!(files.frames(&key(ino), 0, own), None);
    }
    // Other tests run beside this one.
    assert!(open() < before + 600);
}

#[test]
fn exited_process() {
    let dir = Dir::new("exited");
    let program = dir.gcc(PLAIN, &[]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    let mut symbols = Symbols::new();
    symbols.remember(running.tgid());
    running.end();
    fs::remove_file(&program).unwrap();
    assert_found(&mut symbols, running.tgid(), addr, &program);

    // One that was never seen has addresses, at least.
    let frame = only(Symbols::new().user(running.tgid(), &[addr]));
    assert_eq!(frame.to_string(), format!("{addr:#x} [unknown]"));
    assert_eq!(frame.label(), "[unknown]");
}

#[test]
fn deleted_and_replaced_program() {
    let dir = Dir::new("deleted");
    let program = dir.gcc(PLAIN, &[]);
    let mut running = Running::program(&program);
    let addr = running.addr();
    fs::remove_file(&program).unwrap();
    assert_found(&mut Symbols::new(), running.tgid(), addr, &program);
    fs::write(&program, "not the same").unwrap();
    assert_found(&mut Symbols::new(), running.tgid(), addr, &program);
}

#[test]
fn library_loaded_later() {
    let dir = Dir::new("dlopen");
    let library = dir.build("library.so", "", "gcc", &["-shared", "-fPIC"]);
    let code = format!(
        "int main(void) {{ SAY(\"%lx\\n\", (long)find_me); getchar();
        SAY(\"%lx\\n\", (long)dlsym(dlopen({:?}, RTLD_NOW), \"find_me\")); getchar(); return 0; }}",
        library.to_str().unwrap()
    );
    let program = dir.gcc(&code, &[]);
    let mut running = Running::program(&program);
    let first = running.addr();
    let mut symbols = Symbols::new();
    symbols.remember(running.tgid());
    running.go_on();
    let second = running.addr();
    assert_found(&mut symbols, running.tgid(), second, &library);
    assert_found(&mut symbols, running.tgid(), first, &program);
}

#[test]
fn both_sides_of_an_exec() {
    let dir = Dir::new("exec");
    let second = dir.build("second", PLAIN, "gcc", &[]);
    let code = format!(
        "int main(void) {{ SAY(\"%lx\\n\", (long)find_me); getchar();
        execl({0:?}, {0:?}, (char *)0); return 1; }}",
        second.to_str().unwrap()
    );
    let first = dir.build("first", &code, "gcc", &[]);
    let mut running = Running::program(&first);
    let before = running.addr();
    let mut symbols = Symbols::new();
    symbols.remember(running.tgid());
    running.go_on();
    let after = running.addr();
    assert_found(&mut symbols, running.tgid(), after, &second);
    assert_found(&mut symbols, running.tgid(), before, &first);
    running.end();
    assert_found(&mut symbols, running.tgid(), after, &second);
    assert_found(&mut symbols, running.tgid(), before, &first);
}

/// Maps a page of code of no file, and describes it in the perf map after a line on stdin.
const JIT: &str = r#"
int main(void) {
    char name[64];
#ifdef MEMFD
    int memory = memfd_create("doublemapper", 0), flags = MAP_SHARED;
    ftruncate(memory, 4096);
#else
    int memory = -1, flags = MAP_PRIVATE | MAP_ANONYMOUS;
#endif
    long page = (long)mmap(0, 4096, PROT_READ | PROT_EXEC, flags, memory, 0);
    SAY("%lx\n", page);
    getchar();
    snprintf(name, sizeof name, "/tmp/perf-%d.map", getpid());
    unlink(name);
    FILE *map = fopen(name, "w");
    fprintf(map, "%lx 100 Lcom/example/App;::run (tier 2)\n\xff\xfe\x01garbage\n%lx\n", page, page);
    fclose(map);
    SAY("%lx\n", page + 0x10);
    getchar();
    return unlink(name);
}"#;

#[test]
fn compiled_at_run_time() {
    compiled("anonymous", &[], None);
    compiled("memfd", &["-DMEMFD"], Some("/memfd:doublemapper"));
}

fn compiled(name: &str, flags: &[&str], module: Option<&str>) {
    let dir = Dir::new(name);
    let program = dir.gcc(JIT, flags);
    let mut running = Running::program(&program);
    let page = running.addr();
    let mut symbols = Symbols::new();
    let frame = only(symbols.user(running.tgid(), &[page]));
    assert_eq!((frame.name.as_deref(), frame.module.as_deref()), (None, module), "{frame:?}");
    running.go_on();
    let addr = running.addr();
    let frames = symbols.user(running.tgid(), &[addr]);
    let frame = only(frames.clone());
    assert_eq!(frame.name.as_deref(), Some("Lcom/example/App;::run (tier 2)"));
    assert_eq!((frame.offset, frame.module.as_deref()), (0x10, Some("[jit]")));
    assert_eq!(fold(&frames), "Lcom/example/App:::run (tier 2)");
    // The map is read by then: what becomes of file and process does not matter.
    running.go_on();
    running.child.wait().unwrap();
    assert_eq!(symbols.user(running.tgid(), &[addr]), frames);
}

#[test]
fn compiled_in_another_pid_namespace() {
    let dir = Dir::new("pidns");
    dir.gcc(JIT, &["-static"]);
    fs::create_dir(dir.0.join("tmp")).unwrap();
    let mut running = Running::start(
        Command::new("unshare")
            .args(["-mpf", "--kill-child", "chroot"])
            .arg(&dir.0)
            .arg("/program"),
    );
    running.addr();
    running.go_on();
    let addr = running.addr();
    assert!(dir.0.join("tmp/perf-1.map").exists());
    let outer = running.tgid();
    let children = fs::read_to_string(format!("/proc/{outer}/task/{outer}/children")).unwrap();
    let tgid: u32 = children.trim().parse().unwrap();
    let frame = only(Symbols::new().user(tgid, &[addr]));
    assert_eq!(frame.name.as_deref(), Some("Lcom/example/App;::run (tier 2)"));
}

#[test]
fn vdso() {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let line = maps.lines().find(|line| line.ends_with("[vdso]")).unwrap();
    let (start, end) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
    let hex = |text| u64::from_str_radix(text, 16).unwrap();
    let mut symbols = Symbols::new();
    let named = (hex(start)..hex(end)).step_by(16).any(|addr| {
        let frame = only(symbols.user(std::process::id(), &[addr]));
        assert_eq!(frame.module.as_deref(), Some("[vdso]"));
        frame.name.is_some_and(|name| name.ends_with("clock_gettime"))
    });
    assert!(named);
}

#[test]
fn kernel_functions() {
    let text = fs::read_to_string("/proc/kallsyms").unwrap();
    let line = text.lines().find(|line| line.ends_with(" vfs_read")).unwrap();
    let addr = u64::from_str_radix(line.split_once(' ').unwrap().0, 16).unwrap();
    let mut symbols = Symbols::new();
    let frames = symbols.kernel(&[addr + 4, addr + 8, 0, 7]);
    assert_eq!(symbols.remark(), None, "needs root");
    assert_eq!(frames.len(), 2);
    assert_eq!((frames[0].label(), frames[0].offset), ("vfs_read".to_owned(), 4));
    assert_eq!((frames[1].label(), frames[1].offset), ("vfs_read".to_owned(), 8));
    assert_eq!(frames[1].to_string(), "vfs_read+0x8");
}

#[test]
fn what_stands_for_a_return_address() {
    let landing = "arch_uretprobe_trampoline";
    let address = crate::kallsyms::address;
    let (Some(addr), Some(call)) = (address(landing), address("vfs_read")) else { return };
    let frames = Symbols::new().kernel(&[call, addr, addr + 4]);
    let expected = ["vfs_read+0x0".into(), format!("{landing}+0x0"), format!("{landing}+0x4")];
    assert_eq!(lines(&frames), expected);
}

#[test]
fn impossible_processes_and_addresses() {
    let mut symbols = Symbols::new();
    symbols.remember(0);
    symbols.remember(u32::MAX);
    for tgid in [0, 2, std::process::id(), u32::MAX] {
        symbols.renew(tgid);
        for addr in [1, 0x1000, 1 << 47, u64::MAX - 1, u64::MAX] {
            let frames = symbols.user(tgid, &[addr, addr, addr]);
            assert_eq!(frames.len(), 3);
            assert!(frames.iter().all(|frame| frame.name.is_none()), "{frames:?}");
        }
        assert_eq!(symbols.user(tgid, &[]), []);
        assert_eq!(symbols.user(tgid, &[0, 1]), []);
    }
    assert_eq!(symbols.kernel(&[1, u64::MAX]).len(), 2);
}

/// DWARF of one function with 300,000 inlined functions, each within the one before.
#[test]
fn bottomless_dwarf() {
    let dir = Dir::new("bottomless");
    let source = dir.0.join("deep.s");
    let text = "
        .text
        .globl find_me
        .type find_me, @function
find_me: .zero 64
        .size find_me, 64
        .section .debug_abbrev
        .byte 1, 0x11, 1, 0x11, 1, 0x12, 7, 0, 0
        .byte 2, 0x2e, 1, 0x11, 1, 0x12, 7, 0, 0
        .byte 3, 0x1d, 1, 0, 0
        .byte 0
        .section .debug_info
        .long end - start
start:  .short 4
        .long 0
        .byte 8
        .byte 1
        .quad find_me, 64
        .byte 2
        .quad find_me, 64
        .rept DEPTH
        .byte 3
        .endr
        .rept DEPTH + 2
        .byte 0
        .endr
end:
";
    for (depth, dwarf) in [(100, true), (300_000, false)] {
        fs::write(&source, text.replace("DEPTH", &depth.to_string())).unwrap();
        let library = dir.0.join("deep.so");
        run(Command::new("gcc").args(["-shared", "-nostdlib", "-o"]).arg(&library).arg(&source));
        let elf = Elf::open(Source::Bytes(fs::read(&library).unwrap())).unwrap();
        assert_eq!(dwarf::Dwarf::load(&elf, None).is_some(), dwarf);
        let mut object = files::Object::new(elf, "/x/deep.so", 0);
        let frames = object.frames(0x1000, &"/x/deep.so".into()).unwrap();
        assert_eq!(only(frames.to_vec()).label(), "find_me");
    }
}

/// Damaged files cost names, nothing more. The damage is the same in each run.
#[test]
fn damaged_elf_files() {
    let dir = Dir::new("damaged");
    let mutants = std::env::var("MUTANTS").map_or(300, |count| count.parse().unwrap());
    for flags in [&["-g", "-O1"][..], &["-g", "-gz=zlib", "-static"]] {
        let whole = fs::read(dir.gcc(PLAIN, flags)).unwrap();
        let sections = u64::from_le_bytes(*whole[40..].first_chunk().unwrap()) as usize;
        let mut state = 88172645463325252u64;
        let mut random = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state as usize % below
        };
        for _ in 0..mutants / if whole.len() > 100_000 { 10 } else { 1 } {
            let mut bytes = whole.clone();
            for _ in 0..1 + random(12) {
                let at = match random(4) {
                    0 => random(64),
                    1 => sections + random(whole.len() - sections),
                    _ => random(whole.len()),
                };
                bytes[at] = [0xff, 0, 0x80, random(256) as u8][random(4)];
            }
            if random(8) == 0 {
                bytes.truncate(random(whole.len()));
            }
            let Some(elf) = Elf::open(Source::Bytes(bytes)) else { continue };
            let mut object = files::Object::new(elf, "/nowhere/program", 0);
            let path: Rc<str> = "/nowhere/program".into();
            for offset in (0..0x3000).step_by(37) {
                object.frames(offset, &path);
            }
        }
    }
}

#[test]
fn flame_graph() {
    let frame = |name: &str| Frame { name: Some(name.into()), ..Frame::default() };
    let stack = fold(&[frame("leaf<T> & \"x\" 12"), frame("a;b\n\u{202e}"), frame("root")]);
    assert_eq!(stack, "root;a:b??;leaf<T> & \"x\" 12");
    let mut svg = Vec::new();
    let stacks = [(stack, 3), ("# comm\0;f".to_owned(), 2), ("none".to_owned(), 0)];
    flamegraph(stacks.into_iter(), "<title>", "ns", &mut svg).unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert!(svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("&lt;title&gt;"));
    assert!(svg.contains("leaf&lt;T&gt; &amp; &quot;x&quot;\u{a0}12 (3 ns, 60.00%)"), "{svg}");
    assert!(svg.contains("#\u{a0}comm? (2 ns, 40.00%)"));
    assert!(!svg.chars().any(|c| c.is_control() && !c.is_ascii_whitespace()));
    if let Some(path) = std::env::var_os("SVG") {
        fs::write(path, svg).unwrap();
    }
    assert!(flamegraph(std::iter::empty(), "", "", Vec::new()).is_err());
}

#[test]
fn many_stacks_in_little_time() {
    let own = generic::<u8> as *const () as u64;
    let kernel: Vec<u64> = fs::read_to_string("/proc/kallsyms")
        .unwrap()
        .lines()
        .filter(|line| line.contains(" T "))
        .map(|line| u64::from_str_radix(line.split_once(' ').unwrap().0, 16).unwrap() + 1)
        .take(1000)
        .collect();
    let mut symbols = Symbols::new();
    let tgid = std::process::id();
    let cold = Instant::now();
    symbols.kernel(&kernel[..1]);
    let kernel_cold = cold.elapsed();
    let cold = Instant::now();
    symbols.remember(tgid);
    let remembered = cold.elapsed();
    symbols.user(tgid, &[own]);
    let user_cold = cold.elapsed();
    let all = Instant::now();
    let mut frames = 0;
    for stack in 0..10_000u64 {
        let user: Vec<_> = (0..15).map(|i| own + (stack * 15 + i) % 1000 * 16).collect();
        frames += symbols.user(tgid, &user).len();
        let at = (stack as usize * 15) % 980;
        frames += symbols.kernel(&kernel[at..at + 15]).len();
    }
    let all = all.elapsed();
    eprintln!(
        "kernel cold {kernel_cold:?}, remember {remembered:?}, user cold {user_cold:?}, \
         10,000 stacks with {frames} frames {all:?}"
    );
    assert!(frames >= 300_000 && all.as_secs() < 5);
}

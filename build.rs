//! Compiles every `src/bpf/NAME.bpf.c` and generates `beebox::bpf::NAME`.
//!
//! An object is rebuilt only when it, a header, the compiler or its options
//! changed, and the compiler runs on all cores. Everything lands in OUT_DIR.

use std::{
    collections::BTreeSet,
    env,
    ffi::OsStr,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::Mutex,
    thread,
    time::SystemTime,
};

use libbpf_cargo::SkeletonBuilder;
use libbpf_rs::btf::{
    Btf, BtfType, ReferencesType as _,
    types::{Array, DataSec, Int, IntEncoding, Ptr, Struct, Var},
};
use miniz_oxide::deflate::compress_to_vec;

const BPF: &str = "src/bpf";
const INCLUDE: &str = "src/bpf/include";
/// The object that holds the types of the shared headers.
const SHARED: &str = "shared";
/// The first release of clang whose BPF code is relocated as the headers need it.
const OLDEST_CLANG: u32 = 12;

fn main() {
    println!("cargo:rerun-if-changed={BPF}");
    println!("cargo:rerun-if-env-changed=CLANG");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    if env::var("PROFILE").as_deref() == Ok("release") {
        leave_out_unwinding(&out);
        pack_addresses(&out);
    }
    let clang = env::var("CLANG").unwrap_or("clang".into());
    let options = options();

    let stamp = out.join("compiler");
    let made_by = format!("{} {options:?}", version(&clang));
    if fs::read_to_string(&stamp).ok().as_ref() != Some(&made_by) {
        fs::write(&stamp, made_by).unwrap();
    }
    let myself = env::current_exe().unwrap();
    let newest = files(INCLUDE, ".h").iter().chain([&stamp, &myself]).map(|p| mtime(p)).max();

    let sources = files(BPF, ".bpf.c");
    let queue = Mutex::new(sources.iter());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, |n| n.get()) {
            scope.spawn(|| {
                loop {
                    let Some(source) = queue.lock().unwrap().next() else { break };
                    let skel = out.join(format!("{}.skel.rs", name(source)));
                    let built = fs::metadata(&skel).and_then(|m| m.modified()).ok();
                    if built < newest.max(Some(mtime(source))) {
                        compile(source, &skel, &clang, &options);
                    }
                }
            });
        }
    });

    let shared = crossing(&out, SHARED);
    let mut glue = String::new();
    for source in &sources {
        module(&mut glue, &out, name(source), &shared);
    }
    fs::write(out.join("bpf.rs"), glue).unwrap();
}

/// Has the linker drop what unwinding takes, a twelfth of the binary: a panic aborts. The only one
/// left that would unwind is who traces each error back where RUST_BACKTRACE is set, and is handed
/// something harmless instead.
fn leave_out_unwinding(out: &Path) {
    const SCRIPT: &str = "SECTIONS {
        /DISCARD/ : { *(.eh_frame) *(.eh_frame_hdr) *(.gcc_except_table*) }
    } INSERT AFTER .text;";
    let script = out.join("no_unwinding.ld");
    fs::write(&script, SCRIPT).unwrap();
    println!("cargo:rustc-link-arg-bins=-Wl,--no-eh-frame-hdr,-T,{}", script.display());
    println!("cargo:rustc-link-arg-bins=-Wl,--wrap=_Unwind_Backtrace");
    println!("cargo:rustc-link-arg-bins=-Wl,--defsym=__wrap__Unwind_Backtrace=getpid");
}

/// Has the linker pack the addresses of the position-independent binary, 4 % of
/// it, where what it makes can be run: old C libraries do not know how to
/// unpack them, and linkers do not know which those are.
fn pack_addresses(out: &Path) {
    if env::var("HOST") != env::var("TARGET") {
        return;
    }
    const PACK: &str = "-Wl,-z,pack-relative-relocs";
    let (source, program) = (out.join("packed.c"), out.join("packed"));
    fs::write(&source, "int x, *p = &x;\nint main(void) { return p != &x; }\n").unwrap();
    let mut compiler = Command::new("cc");
    compiler.args(["-static-pie", PACK, "-o"]).arg(&program).arg(&source);
    let ok = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if ok(&mut compiler) && ok(&mut Command::new(&program)) {
        println!("cargo:rustc-link-arg-bins={PACK}");
    }
}

/// Gives up with one sentence for whoever runs `cargo build`.
fn fail(sentence: String) -> ! {
    eprintln!("\n{sentence}\n");
    process::exit(1)
}

fn version(clang: &str) -> String {
    let install = "install it (Debian, Ubuntu: apt install clang; Fedora: dnf install clang) \
                   or say where it is with CLANG=/path/to/clang";
    let text = match Command::new(clang).arg("--version").output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
        Err(e) => fail(format!(
            "`{clang}`, which compiles the BPF programs, cannot be run ({e}): {install}"
        )),
    };
    let release: Option<u32> = text
        .split_once("version ")
        .and_then(|(_, v)| v.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
    if release.is_some_and(|r| r < OLDEST_CLANG) {
        fail(format!(
            "`{clang}` is too old for the BPF programs, which need clang {OLDEST_CLANG} or later: {install}"
        ));
    }
    text
}

fn options() -> Vec<String> {
    let arch = match env::var("CARGO_CFG_TARGET_ARCH").as_deref() {
        Ok("x86_64") => "x86",
        Ok("aarch64") => "arm64",
        other => fail(format!("beebox knows x86_64 and aarch64, and not {other:?}")),
    };
    // The instruction set is named because clang's default depends on its release.
    // Blocks stay in their order: clang would begin a loop in its middle, which
    // the verifier of Linux 5.10 takes for an endless one.
    [
        "-I",
        INCLUDE,
        "-Wall",
        "-Werror",
        "-Wno-unused-function",
        "-mcpu=v3",
        "-mllvm",
        "-disable-block-placement",
    ]
    .map(String::from)
    .into_iter()
    .chain([format!("-D__TARGET_ARCH_{arch}")])
    .collect()
}

fn compile(source: &Path, skel: &Path, clang: &str, options: &[String]) {
    SkeletonBuilder::new()
        .source(source)
        .clang(clang)
        .clang_args(options)
        .obj(skel.with_extension("o"))
        .reference_obj(true)
        // The generated code is read by nobody, and rustfmt is not everywhere.
        .rustfmt("cat")
        .build_and_generate(skel)
        .unwrap_or_else(|e| fail(format!("{}: {e:#}", source.display())));
    pack(skel);
}

/// Keeps of a skeleton the types, and packs the object beside it.
fn pack(skel: &Path) {
    let (object, packed) = (skel.with_extension("o"), skel.with_extension("z"));
    let mut bytes = fs::read(object).unwrap();
    if env::var("PROFILE").as_deref() == Ok("release") {
        forget_lines(&mut bytes).unwrap_or_else(|| fail(format!("{}: no BTF", skel.display())));
    }
    fs::write(&packed, compress_to_vec(&bytes, 10)).unwrap();

    let text = fs::read_to_string(skel).unwrap();
    let types = text.find("pub mod types {").and_then(|at| {
        let (mut depth, text) = (0, &text[at..]);
        let end = text.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == '}' && depth == 0
        })?;
        Some(&text[..=end])
    });
    fs::write(skel, types.unwrap_or_else(|| fail(format!("{}: no types", skel.display()))))
        .unwrap();
}

/// Zeroes what an object knows of source lines, the lines themselves included:
/// two fifths of it when packed, and of use only to who reads the verifier's log.
/// Everything keeps its place (`linux/btf.h`; libbpf's btf.h for `.BTF.ext`).
fn forget_lines(object: &mut [u8]) -> Option<()> {
    let word = |bytes: &[u8], at: usize| {
        Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
    };
    let (btf, ext) = (section(object, b".BTF")?, section(object, b".BTF.ext")?);
    let strings = btf + word(object, btf + 4)? + word(object, btf + 16)?;
    let lines = ext + word(object, ext + 4)? + word(object, ext + 16)?;
    let end = lines + word(object, ext + 20)?;
    let size = word(object, lines)?;
    let mut at = lines + 4;
    while at < end {
        let records = word(object, at + 4)?;
        at += 8;
        for record in 0..records {
            let line = strings + word(object, at + record * size + 8)?;
            let length = object[line..].iter().position(|byte| *byte == 0)?;
            // What is a line only, and no type's or field's name.
            if object[line..line + length].iter().any(|byte| b"(){};=\t".contains(byte)) {
                object[line..line + length].fill(0);
            }
        }
        at += records * size;
    }
    object[lines..end].fill(0);
    object[ext + 20..ext + 24].fill(0);
    Some(())
}

/// Where a section of a little-endian 64-bit ELF file begins.
fn section(object: &[u8], name: &[u8]) -> Option<usize> {
    let number = |at: usize, size: usize| {
        let bytes = object.get(at..at + size)?;
        Some(bytes.iter().rev().fold(0usize, |sum, byte| sum << 8 | usize::from(*byte)))
    };
    let (headers, size) = (number(0x28, 8)?, number(0x3a, 2)?);
    let place = |index: usize| number(headers + index * size + 0x18, 8);
    let names = place(number(0x3e, 2)?)?;
    let index = (0..number(0x3c, 2)?).find(|&index| {
        let start = number(headers + index * size, 4).unwrap_or(0);
        object[names + start..].strip_prefix(name).is_some_and(|rest| rest.first() == Some(&0))
    })?;
    place(index)
}

/// Writes `pub mod NAME`: the object, its types, and the right to read from raw
/// bytes those that cross the kernel boundary. A type of a shared header can be
/// taken for the library's own.
fn module(glue: &mut String, out: &Path, name: &str, shared: &BTreeSet<String>) {
    let (types, packed) = (out.join(format!("{name}.skel.rs")), out.join(format!("{name}.skel.z")));
    let crossing = crossing(out, name);
    let has_options = fs::read_to_string(&types).unwrap().contains("pub struct rodata {");
    let options = if has_options { "types::rodata" } else { "()" };

    writeln!(
        glue,
        "#[allow(warnings, unsafe_code, clippy::all)]
        pub mod {name} {{
            include!({types:?});
            pub struct Object;
            impl crate::object::Source for Object {{
                const NAME: &str = {name:?};
                const PACKED: &[u8] = include_bytes!({packed:?});
                type Options = {options};
            }}"
    )
    .unwrap();
    for ty in &crossing {
        // Any bytes are valid: checked below, from the BTF of the object.
        writeln!(glue, "unsafe impl plain::Plain for types::{ty} {{}}").unwrap();
    }
    if name != SHARED {
        for ty in crossing.intersection(shared) {
            writeln!(
                glue,
                "impl std::ops::Deref for types::{ty} {{
                    type Target = super::{SHARED}::types::{ty};
                    fn deref(&self) -> &Self::Target {{
                        plain::from_bytes(unsafe {{ plain::as_bytes(self) }}).unwrap()
                    }}
                }}"
            )
            .unwrap();
        }
    }
    writeln!(glue, "}}").unwrap();
}

/// The structs that cross the kernel boundary: what EXPORT_TYPE names, the
/// keys and values of maps, and the structs in them.
fn crossing(out: &Path, name: &str) -> BTreeSet<String> {
    let object = out.join(format!("{name}.skel.o"));
    let btf = Btf::from_path(&object).unwrap_or_else(|e| fail(format!("{object:?}: {e}")));
    let mut found = BTreeSet::new();
    for var in btf.type_by_kind::<Var<'_>>() {
        let name = var.name().unwrap_or_default().to_string_lossy();
        if let Some(exported) = name.strip_prefix("unused_")
            && !cross(&btf, pointee(var.referenced_type()), &mut found)
        {
            fail(format!(
                "{}: struct {exported} has a bool, an enum, a pointer or a union, for which not \
                 every bit pattern is valid: use __u8 or __u32",
                object.display()
            ));
        }
    }
    let maps = btf.type_by_kind::<DataSec<'_>>().find(|s| s.name() == Some(".maps".as_ref()));
    for var in maps.iter().flat_map(|section| section.iter()) {
        let var: Var<'_> = btf.type_by_id(var.ty).unwrap();
        let map: Struct<'_> = var.referenced_type().skip_mods_and_typedefs().try_into().unwrap();
        for member in map.iter() {
            if matches!(member.name.and_then(OsStr::to_str), Some("key" | "value")) {
                cross(&btf, pointee(btf.type_by_id(member.ty).unwrap()), &mut found);
            }
        }
    }
    found
}

fn pointee(ty: BtfType<'_>) -> BtfType<'_> {
    let ty = ty.skip_mods_and_typedefs();
    match Ptr::try_from(ty) {
        Ok(ptr) => ptr.referenced_type().skip_mods_and_typedefs(),
        Err(ty) => ty,
    }
}

/// Whether a type is made of numbers alone, so that any bytes are one; the
/// structs it is made of are added to `found`.
fn cross(btf: &Btf, ty: BtfType<'_>, found: &mut BTreeSet<String>) -> bool {
    let ty = ty.skip_mods_and_typedefs();
    if let Ok(int) = Int::try_from(ty) {
        return !matches!(int.encoding, IntEncoding::Bool);
    }
    if let Ok(array) = Array::try_from(ty) {
        return cross(btf, array.contained_type(), found);
    }
    let Ok(composite) = Struct::try_from(ty) else { return false };
    let plain = composite.iter().all(|m| cross(btf, btf.type_by_id(m.ty).unwrap(), found));
    if plain && let Some(name) = composite.name() {
        found.insert(name.to_string_lossy().into_owned());
    }
    plain
}

fn name(source: &Path) -> &str {
    source.file_name().unwrap().to_str().unwrap().split('.').next().unwrap()
}

fn files(dir: &str, end: &str) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    all.retain(|p| p.to_str().unwrap().ends_with(end));
    all.sort();
    all
}

fn mtime(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

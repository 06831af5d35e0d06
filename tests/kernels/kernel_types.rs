//! Holds `src/bpf/include/kernel.h` against the type information of each kernel. What a kernel
//! lacks is in `absent.tsv`, on purpose.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
};

use libbpf_rs::btf::{
    Btf, BtfType,
    types::{Composite, Typedef},
};

use crate::{Result, guest, results::Results};

const HEADER: &str = "src/bpf/include/kernel.h";

/// Types of the header that are BPF's own, in no kernel under this name.
const NOT_THE_KERNELS: &[&str] = &["bpf_raw_tracepoint_args", "__sk_buff"];

/// The file with the kernels' results in it, and how they differ from what it said.
pub fn compare(text: &str, all: &[Results], work: &Path) -> Result<(String, Vec<String>)> {
    let wanted = of_the_header(work)?;
    let mut absent: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, series) in text.lines().filter_map(|line| line.split_once('\t')) {
        let series = series.split(' ').map(str::to_string);
        absent.entry(name.into()).or_default().extend(series);
    }
    let mut changed = Vec::new();
    for results in all {
        let kernel = Btf::from_path(results.dir.join("btf"))?;
        let lacks = lacking(&wanted, &kernel);
        // With more modules it has the same types.
        let own = results.series.trim_end_matches("-full");
        let known: BTreeSet<_> = absent
            .iter()
            .filter(|(_, series)| series.contains(own))
            .map(|(name, _)| name.clone())
            .collect();
        for name in lacks.difference(&known) {
            changed.push(format!("Linux {own} has no {name}"));
            absent.entry(name.clone()).or_default().insert(own.to_string());
        }
        for name in known.difference(&lacks) {
            changed.push(format!("Linux {own} has {name}, or {HEADER} has it no more"));
            absent.get_mut(name).map(|series| series.remove(own));
        }
    }
    let mut page = String::new();
    for (name, series) in absent.iter().filter(|(_, series)| !series.is_empty()) {
        let mut series: Vec<_> = series.iter().map(|s| &**s).collect();
        series.sort_by_key(|s| s.split('.').map(|n| n.parse().unwrap_or(0)).collect::<Vec<u32>>());
        let _ = writeln!(page, "{name}\t{}", series.join(" "));
    }
    Ok((page, changed))
}

/// Types of the header and their fields.
fn of_the_header(work: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let header = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(HEADER))?;
    let kinds = [("struct ", " {"), ("typedef void (*", ")")];
    let names = |(start, end): (&'static str, &'static str)| {
        let lines =
            header.lines().filter_map(move |line| line.strip_prefix(start)?.split_once(end));
        lines.map(|(name, _)| name.to_string()).collect::<Vec<_>>()
    };
    let [structs, functions] = kinds.map(names);
    // A type that nothing refers to is not told of.
    let mut source = format!("#include \"{HEADER}\"\n");
    for name in structs.iter().filter(|name| !NOT_THE_KERNELS.contains(&&***name)) {
        let _ = writeln!(source, "struct {name} *the_{name};");
    }
    let (from, to) = (work.join("types.c"), work.join("types.o"));
    fs::write(&from, source)?;
    guest::run(
        Command::new(std::env::var("CLANG").unwrap_or("clang".into()))
            .args(["-target", "bpf", "-D__TARGET_ARCH_x86", "-g", "-O2", "-c", "-I."])
            .args([&from, Path::new("-o"), &to]),
    )?;
    let own = Btf::from_path(&to)?;
    let mut wanted = BTreeMap::new();
    for name in &structs {
        if let Some(ty) = own.type_by_name::<Composite<'_>>(name) {
            wanted.insert(name.clone(), fields(&own, ty));
        }
    }
    for name in functions {
        wanted.insert(name, Vec::new());
    }
    Ok(wanted)
}

/// The names of a type's fields, and of those in its nameless parts.
fn fields(btf: &Btf, ty: Composite<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for member in ty.iter() {
        match member.name {
            Some(name) if !name.is_empty() => all.push(name.to_string_lossy().into_owned()),
            _ => {
                let inner = btf.type_by_id::<BtfType<'_>>(member.ty);
                let inner = inner.map(|ty| ty.skip_mods_and_typedefs());
                if let Some(inner) = inner.and_then(|ty| Composite::try_from(ty).ok()) {
                    all.extend(fields(btf, inner));
                }
            }
        }
    }
    all
}

fn lacking(wanted: &BTreeMap<String, Vec<String>>, kernel: &Btf) -> BTreeSet<String> {
    // A name may stand for several types, of which one will do.
    let mut has: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for ty in kernel.type_by_kind::<Composite<'_>>() {
        if let Some(name) = ty.name()
            && wanted.keys().any(|wanted| essential(wanted) == name)
        {
            has.entry(name.to_string_lossy().into_owned()).or_default().push(fields(kernel, ty));
        }
    }
    for ty in kernel.type_by_kind::<Typedef<'_>>() {
        if let Some(name) = ty.name().map(|name| name.to_string_lossy().into_owned())
            && wanted.contains_key(&name)
        {
            has.entry(name).or_default().push(Vec::new());
        }
    }
    let mut lacks = BTreeSet::new();
    for (name, fields) in wanted {
        let Some(types) = has.get(essential(name)) else {
            lacks.insert(name.clone());
            continue;
        };
        for field in fields {
            if !types.iter().any(|has| has.contains(field)) {
                lacks.insert(format!("{name}.{field}"));
            }
        }
    }
    lacks
}

/// What libbpf looks for in the kernel.
fn essential(name: &str) -> &str {
    name.split_once("___").map_or(name, |(name, _)| name)
}

//! dcstat: how often the directory cache is asked, and how often in vain.

use crate::support::*;

#[test]
fn hits_and_misses_are_those_of_the_load() {
    if !able("dcstat") {
        return;
    }
    let dir = Scratch::new();
    let file = dir.path("file");
    std::fs::write(&file, "").unwrap();
    // Each call walks a path of known parts, all of them in the cache.
    let parts = file.matches('/').count() as u64;
    let ran = tool("dcstat -J").load(&format!("call statx 1000 {file}")).ok();
    let rows = ran.of_type("row");
    let (refs, misses) = (total(&rows, "refs"), total(&rows, "misses"));
    assert!((1000 * parts..1000 * parts + 100).contains(&refs), "{parts}{}", ran.story());
    assert!(misses < 20, "{}", ran.story());
    // Names that nobody has asked for, by calls that walk a path and by those that open.
    for ask in ["[ -e $d/gone$i ]", "{ true <$d/open$i; } 2>/dev/null"] {
        let script =
            format!("d={}; i=0; while [ $i -lt 300 ]; do {ask}; i=$((i+1)); done", dir.path(""));
        let ran = tool("dcstat -J -- sh -c").arg(&script).run();
        let misses = total(&ran.of_type("row"), "misses");
        assert!((300..330).contains(&misses), "{ask}{}", ran.story());
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn the_table_is_bcc_s() {
    if !able("dcstat") {
        return;
    }
    let ran = tool("dcstat 10").load("call statx 1000 /proc/self/comm").ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "REFS/s", "SLOW/s", "MISS/s", "HIT%"]);
    let row = &ran.table()[0];
    assert!(
        row["REFS/s"].parse::<u64>().unwrap() > 0 && row["HIT%"].parse::<f64>().unwrap() > 50.0,
        "{row:?}"
    );
}

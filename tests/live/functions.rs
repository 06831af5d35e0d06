//! What the tests of the tools that trace functions have in common.

use crate::support::*;

/// A function of the program that makes the loads.
pub fn of_workload(name: &str) -> String {
    format!("{}:{name}", workload().display())
}

/// Whether this kernel has kprobes; if not, checks that a tool says what is left.
pub fn kprobes(line: &str) -> bool {
    if !has_kprobes() {
        let ran = tool(line).run();
        assert_eq!(ran.status, Some(4), "{}", ran.story());
        assert!(ran.stderr.contains("no kprobes") && ran.stderr.contains("LIB:FUNCTION"));
        assert!(ran.stderr.lines().count() == 1 && ran.stdout.is_empty(), "{}", ran.story());
    }
    has_kprobes()
}

/// Whether this kernel tells probes apart.
pub fn cookies() -> bool {
    let ran = tool("funccount t:sched:* --duration 1ms").run();
    if ran.status == Some(4) {
        skip("this kernel does not tell probes apart");
        assert!(ran.stderr.contains("does not tell"), "{}", ran.story());
    }
    ran.status != Some(4)
}

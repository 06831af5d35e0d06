//! tplist: what can be traced.

use serde_json::json;

use crate::{gethostlatency::Killed, support::*};

#[test]
fn tracepoints_and_their_fields() {
    let ran = tool("tplist sched:sched_wak*").run().ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert!(lines.contains(&"sched:sched_waking") && lines.contains(&"sched:sched_wakeup_new"));
    assert!(lines.is_sorted() && lines.iter().all(|line| line.starts_with("sched:sched_wak")));
    let ran = tool("tplist -v sched:sched_switch").run().ok();
    assert!(
        ran.stdout.starts_with("sched:sched_switch\n    char prev_comm[16];\n"),
        "{}",
        ran.story()
    );
    assert!(!ran.stdout.contains("common_"));
    let ran = tool("tplist -J sched:sched_switch").run().ok();
    assert_eq!(ran.of_type("row")[0]["details"][0], "char prev_comm[16];", "{}", ran.story());
    let ran = tool("tplist nothing:*").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
    assert!(tool("tplist").run().ok().stdout.lines().count() > 300);
}

#[test]
fn usdt_probes_of_a_file_and_of_a_process() {
    if !cfg!(target_arch = "x86_64") {
        return skip("the load has its probes on x86-64 only");
    }
    let path = workload().to_str().unwrap().to_string();
    let ran = tool("tplist -J hotspot:mem* -l").arg(&path).run().ok();
    let rows = ran.of_type("row");
    let names: Vec<_> = rows.iter().map(|row| row["name"].clone()).collect();
    assert_eq!(names, ["hotspot:mem__pool__gc__begin", "hotspot:mem__pool__gc__end"]);
    assert_eq!((&rows[0]["kind"], &rows[0]["file"]), (&json!("usdt"), &json!(path)));
    let place = rows[0]["details"][0].as_str().unwrap();
    assert!(place.starts_with("0x") && place.matches("u64 %r").count() == 4, "{place}");

    let child = Killed::start(std::process::Command::new(workload()).args(["sleep", "100000"]));
    wait_for("the program to be mapped", || {
        let ran = tool(&format!("tplist -v -p {} hotspot:gc__end", child.0.id())).run();
        ran.stdout.starts_with(&format!("{path} hotspot:gc__end [sema 0x")).then_some(())
    });
    let ran = tool("tplist -p 4194303").run();
    assert_eq!(ran.status, Some(1), "{}", ran.story());
}

#[test]
fn functions_of_the_kernel_as_in_c() {
    let ran = tool("tplist -k vfs_rea*").run().ok();
    let read = "ssize_t vfs_read(struct file *file, char *buf, size_t count, loff_t *pos)";
    assert!(ran.stdout.lines().any(|line| line == read), "{}", ran.story());
}

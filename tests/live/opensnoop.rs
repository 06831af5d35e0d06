use crate::support::*;

#[test]
fn counts_are_those_of_the_load() {
    let ran = tool("opensnoop -J").load("open 100 /etc/hostname --close").ok();
    let opens: Vec<_> = ran.events().into_iter().filter(|e| e["path"] == "/etc/hostname").collect();
    assert_eq!(opens.len(), 100, "{}", ran.story());
    assert!(opens.iter().all(|e| e["fd"] == 3 && e["errno"] == 0 && e["comm"] == "workload"));
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("opensnoop").load("open 3 /nonexistent/file --close").ok();
    let rows: Vec<_> = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((&*row["COMM"], &*row["FD"], &*row["ERR"]), ("workload", "-1", "2"));
        assert_eq!(row["PATH"], "/nonexistent/file");
    }
}

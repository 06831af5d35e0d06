//! shmsnoop: calls about shared memory, their arguments and results.

use serde_json::json;

use crate::support::*;

#[test]
fn calls_are_those_of_the_load() {
    let ran = tool("shmsnoop -J").load("shm 123456").ok();
    let events = ran.events();
    let names: Vec<_> = events.iter().map(|e| e["sys"].as_str().unwrap()).collect();
    assert_eq!(names, ["shmget", "shmat", "shmdt", "shmctl", "shmat"], "{}", ran.story());
    let [get, at, dt, ctl, failed] = &events[..] else { unreachable!() };
    let id = &get["ret"];
    assert_eq!(
        json!([get["size_bytes"], get["key"], get["flags"]]),
        json!([123456, 0, "IPC_CREAT|0600"])
    );
    assert_eq!((&at["shmid"], &at["flags"]), (id, &json!("SHM_RDONLY")), "{at}");
    assert_eq!(at["ret"], dt["addr"], "{dt}");
    assert_eq!(json!([ctl["shmid"], ctl["cmd"], ctl["ret"]]), json!([id, "IPC_RMID", 0]), "{ctl}");
    assert_eq!(json!([failed["shmid"], failed["error"]]), json!([id, "EINVAL"]), "{failed}");
    assert!(dt["size_bytes"].is_null() && dt["cmd"].is_null(), "{dt}");
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("shmsnoop").load("shm 4096").ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    let words: Vec<_> = lines[0].split_whitespace().collect();
    assert_eq!(words, ["PID", "COMM", "SYS", "RET", "ARGs"]);
    let get = "key: 0x0, size: 4096, shmflg: 0x380 (IPC_CREAT|0600)";
    assert!(lines[1].contains("shmget") && lines[1].ends_with(get), "{}", ran.story());
    let id = lines[1].split_whitespace().nth(3).unwrap();
    assert!(
        lines[2].ends_with(&format!("shmid: 0x{id}, shmaddr: 0x0, shmflg: 0x1000 (SHM_RDONLY)")),
        "{}",
        ran.story()
    );
    assert!(lines[4].contains(", cmd: IPC_RMID, buf: 0x0"), "{}", ran.story());
    assert!(lines[5].contains(" EINVAL "), "{}", ran.story());
}

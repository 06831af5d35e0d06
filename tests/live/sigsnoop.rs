//! sigsnoop: who sends what to whom, and what becomes of it.

use serde_json::{Value, json};

use crate::support::*;

fn of_load(ran: &Ran) -> Vec<Value> {
    ran.events().into_iter().filter(|e| e["comm"] == "workload").collect()
}

#[test]
fn every_signal_is_shown_with_its_fate() {
    for (load, delivery, code) in [
        ("kill 1000 10", "delivered", 0),
        ("kill 1000 10 --ignore", "ignored", 0),
        ("kill 100 12 --call tgkill", "delivered", -6),
        ("kill 100 40 --call rt_sigqueueinfo", "delivered", -1),
    ] {
        let ran = tool("sigsnoop -J").load(load).ok();
        let events = of_load(&ran);
        let words: Vec<_> = load.split(' ').collect();
        let (n, sig): (usize, i64) = (words[1].parse().unwrap(), words[2].parse().unwrap());
        let sent: Vec<_> = events.iter().filter(|e| e["sig"] == sig).collect();
        assert_eq!(sent.len(), n, "{load}{}", ran.story());
        for e in sent {
            assert_eq!((&e["delivery"], &e["code"]), (&json!(delivery), &json!(code)), "{e}");
            assert_eq!((&e["pid"], &e["tcomm"]), (&e["tpid"], &json!("workload")), "{e}");
            assert_eq!((&e["ret"], &e["error"]), (&Value::Null, &Value::Null), "{e}");
        }
        assert_eq!(ran.lost(), 0);
    }
}

#[test]
fn calls_tell_their_result() {
    for call in ["kill", "tkill", "tgkill", "rt_sigqueueinfo", "pidfd_send_signal"] {
        let ran = tool("sigsnoop -J --kill").load(&format!("kill 20 10 --call {call}"));
        if ran.status == Some(77) {
            continue;
        }
        let events = of_load(&ran);
        assert_eq!(events.len(), 20, "{call}{}", ran.story());
        for e in events {
            assert_eq!((&e["sig"], &e["ret"]), (&json!(10), &json!(0)), "{call} {e}");
            assert_eq!((&e["tpid"], &e["delivery"]), (&e["pid"], &Value::Null), "{call} {e}");
        }
    }
    // There is no such process.
    for options in ["-k -x", "-x", "-k"] {
        let ran = tool(&format!("sigsnoop -J {options}")).load("kill 7 15 --pid 4194303").ok();
        let events: Vec<_> = of_load(&ran).into_iter().filter(|e| e["sig"] == 15).collect();
        assert_eq!(events.len(), 7, "{options}{}", ran.story());
        for e in events {
            assert_eq!((&e["error"], &e["ret"]), (&json!("ESRCH"), &json!(-3)), "{e}");
            assert_eq!((&e["tpid"], &e["tcomm"]), (&json!(4194303), &Value::Null), "{e}");
        }
    }
    // Not a failure.
    let ran = tool("sigsnoop -J -k -x").load("kill 7 10").ok();
    assert!(of_load(&ran).is_empty(), "{}", ran.story());
}

#[test]
fn signals_and_targets_are_chosen() {
    let ran = tool("sigsnoop -J -s USR1,RTMIN+1").load("kill 3 10").ok();
    assert_eq!(ran.events().len(), 3, "{}", ran.story());
    let ran = tool("sigsnoop -J -s USR2").load("kill 3 10").ok();
    assert_eq!(ran.events().len(), 0, "{}", ran.story());
    let waiting = Waiting::load("kill 5 10");
    let (pid, other) = (waiting.pid(), Waiting::load("kill 5 10"));
    let running = tool(&format!("sigsnoop -J -s 10 -T {pid}")).start();
    other.go();
    waiting.go();
    let ran = running.stop().ok();
    assert_eq!(ran.events().len(), 5, "{}", ran.story());
    assert!(ran.events().iter().all(|e| e["tpid"] == pid), "{}", ran.story());
    let ran = tool("sigsnoop -s NONSENSE").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn the_tables_are_bcc_s() {
    let ran = tool("sigsnoop -s 10").load("kill 1 10").ok();
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(
        heading.trim_end(),
        "TIME     PID     COMM             SIG          TPID    TCOMM            RESULT"
    );
    let row = &ran.table()[0];
    assert_eq!((&*row["SIG"], &*row["TCOMM"], &*row["RESULT"]), ("10", "workload", "0"));
    assert_eq!(row["PID"], row["TPID"], "{}", ran.story());
    let ran = tool("killsnoop -n").load("kill 1 15 --pid 4194303").ok();
    let row = &ran.table()[0];
    assert_eq!((&*row["SIGNAL"], &*row["RESULT"]), ("SIGTERM", "-3"), "{}", ran.story());
}

//! sofdsnoop: files that processes hand to each other.

use std::{
    fs::File,
    io, mem,
    os::fd::{AsRawFd as _, RawFd},
    os::unix::net::UnixDatagram,
};

use serde_json::{Value, json};

use crate::{sockets::tid, support::*};

/// Sends descriptors in one message, with one byte.
#[allow(unsafe_code)]
fn send(socket: &UnixDatagram, fds: &[RawFd]) {
    let mut byte = 0u8;
    let mut vector = libc::iovec { iov_base: (&raw mut byte).cast(), iov_len: 1 };
    let mut room = [0u64; 160];
    // SAFETY: the room is large and aligned enough for 253 descriptors.
    unsafe {
        let mut message: libc::msghdr = mem::zeroed();
        message.msg_iov = &raw mut vector;
        message.msg_iovlen = 1;
        if !fds.is_empty() {
            message.msg_control = room.as_mut_ptr().cast();
            message.msg_controllen = libc::CMSG_SPACE(size_of_val(fds) as u32) as usize;
            let control = libc::CMSG_FIRSTHDR(&raw const message);
            (*control).cmsg_level = libc::SOL_SOCKET;
            (*control).cmsg_type = libc::SCM_RIGHTS;
            (*control).cmsg_len = libc::CMSG_LEN(size_of_val(fds) as u32) as usize;
            let to = libc::CMSG_DATA(control);
            std::ptr::copy_nonoverlapping(fds.as_ptr().cast(), to, size_of_val(fds));
        }
        assert_eq!(libc::sendmsg(socket.as_raw_fd(), &raw const message, 0), 1);
    }
}

/// Receives a message and closes the descriptors in it.
#[allow(unsafe_code)]
fn receive(socket: &UnixDatagram) -> Vec<RawFd> {
    let mut byte = 0u8;
    let mut vector = libc::iovec { iov_base: (&raw mut byte).cast(), iov_len: 1 };
    let mut room = [0u64; 160];
    let mut fds = Vec::new();
    // SAFETY: the room is large and aligned enough for 253 descriptors.
    unsafe {
        let mut message: libc::msghdr = mem::zeroed();
        message.msg_iov = &raw mut vector;
        message.msg_iovlen = 1;
        message.msg_control = room.as_mut_ptr().cast();
        message.msg_controllen = size_of_val(&room);
        assert_eq!(libc::recvmsg(socket.as_raw_fd(), &raw mut message, 0), 1);
        let control = libc::CMSG_FIRSTHDR(&raw const message);
        if !control.is_null() {
            let n = ((*control).cmsg_len - libc::CMSG_LEN(0) as usize) / size_of::<RawFd>();
            let from: *const RawFd = libc::CMSG_DATA(control).cast();
            fds.extend((0..n).map(|i| from.add(i).read_unaligned()));
        }
        fds.iter().for_each(|fd| assert_eq!(libc::close(*fd), 0));
    }
    fds
}

fn of<'a>(events: &'a [Value], action: &str) -> Vec<&'a Value> {
    events.iter().filter(|e| e["action"] == action).collect()
}

#[test]
fn every_descriptor_is_seen_on_both_sides() {
    let dir = Scratch::new();
    let path = dir.path("a\u{1b}[2J");
    let (file, null) = (File::create(&path).unwrap(), File::open("/dev/null").unwrap());
    let (from, to) = UnixDatagram::pair().unwrap();
    let running = tool(&format!("sofdsnoop -J -t {}", tid())).start();
    send(&from, &[file.as_raw_fd(), null.as_raw_fd(), from.as_raw_fd()]);
    let received = receive(&to);
    // A message without any.
    send(&from, &[]);
    assert!(receive(&to).is_empty());
    let ran = running.stop().ok();
    let events = ran.events();
    assert_eq!((received.len(), events.len()), (3, 6), "{}", ran.story());
    let link = |fd: RawFd| std::fs::read_link(format!("/proc/self/fd/{fd}")).unwrap();
    let socket = |fd: RawFd| format!("{fd}:{}", link(fd).display());
    let names = [path, "/dev/null".into(), link(from.as_raw_fd()).to_str().unwrap().into()];
    let sent = [file.as_raw_fd(), null.as_raw_fd(), from.as_raw_fd()];
    for (action, fds, end) in
        [("SEND", sent.to_vec(), from.as_raw_fd()), ("RECV", received, to.as_raw_fd())]
    {
        for ((event, fd), name) in of(&events, action).into_iter().zip(fds).zip(&names) {
            let found = [&event["fd"], &event["name"], &event["socket"], &event["tid"]];
            let expected = [json!(fd), json!(name), json!(socket(end)), json!(tid())];
            assert_eq!(found, expected.each_ref(), "{}", ran.story());
        }
    }
    assert_eq!(ran.lost(), 0);
}

/// As many as one message takes.
#[test]
fn a_message_full_of_them() {
    let null = File::open("/dev/null").unwrap();
    let (from, to) = UnixDatagram::pair().unwrap();
    let running = tool(&format!("sofdsnoop -J --tid {}", tid())).start();
    send(&from, &[null.as_raw_fd(); 253]);
    let received = receive(&to);
    let ran = running.stop().ok();
    let events = ran.events();
    let shown: Vec<_> = of(&events, "RECV").iter().map(|e| e["fd"].clone()).collect();
    assert_eq!(shown, received.iter().map(|fd| json!(fd)).collect::<Vec<_>>(), "{}", ran.story());
    assert_eq!(of(&events, "SEND").len(), 253, "{}", ran.story());
    assert!(events.iter().all(|e| e["name"] == "/dev/null"));
    assert_eq!(ran.summary()["lost"]["truncated"], 0);
}

/// Many messages in one call, of which two have descriptors.
#[test]
fn calls_with_many_messages() {
    let null = File::open("/dev/null").unwrap();
    let (from, to) = UnixDatagram::pair().unwrap();
    let running = tool(&format!("sofdsnoop -J --tid {}", tid())).start();
    for fds in [vec![null.as_raw_fd()], vec![], vec![null.as_raw_fd(); 2]] {
        send(&from, &fds);
    }
    let received = receive_many(&to, 3).unwrap();
    let ran = running.stop().ok();
    let events = ran.events();
    assert_eq!((received, of(&events, "RECV").len()), (3, 3), "{}", ran.story());
}

/// By recvmmsg(2); what is received stays open.
#[allow(unsafe_code)]
fn receive_many(socket: &UnixDatagram, n: usize) -> io::Result<usize> {
    let mut bytes = vec![0u8; n];
    let mut rooms = vec![[0u64; 16]; n];
    let mut vectors: Vec<_> = bytes
        .iter_mut()
        .map(|byte| libc::iovec { iov_base: (&raw mut *byte).cast(), iov_len: 1 })
        .collect();
    // SAFETY: all that the messages point to lives as long as the call.
    unsafe {
        let mut messages: Vec<libc::mmsghdr> = (0..n).map(|_| mem::zeroed()).collect();
        for ((message, vector), room) in messages.iter_mut().zip(&mut vectors).zip(&mut rooms) {
            message.msg_hdr.msg_iov = vector;
            message.msg_hdr.msg_iovlen = 1;
            message.msg_hdr.msg_control = room.as_mut_ptr().cast();
            message.msg_hdr.msg_controllen = size_of_val(room);
        }
        let at = messages.as_mut_ptr();
        let got = libc::recvmmsg(socket.as_raw_fd(), at, n as u32, 0, std::ptr::null_mut());
        if got < 0 { Err(io::Error::last_os_error()) } else { Ok(got as usize) }
    }
}

#[test]
fn the_table_is_bcc_s() {
    let null = File::open("/dev/null").unwrap();
    let (from, to) = UnixDatagram::pair().unwrap();
    let running = tool(&format!("sofdsnoop -T --tid {}", tid())).start();
    send(&from, &[null.as_raw_fd()]);
    receive(&to);
    let ran = running.stop().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME(s)", "ACTION", "TID", "COMM", "SOCKET", "FD", "NAME"]);
    let rows = ran.table();
    let [sent, received] = &rows[..] else { panic!("{}", ran.story()) };
    assert_eq!((&*sent["ACTION"], &*sent["NAME"]), ("SEND", "/dev/null"), "{}", ran.story());
    assert_eq!((&*received["ACTION"], &*received["NAME"]), ("RECV", "/dev/null"));
    assert_eq!(sent["FD"], null.as_raw_fd().to_string());
}

//! A file system of one file, of which each read takes a known time.

use std::{
    ffi::{CStr, OsString},
    fs::File,
    io::{self, Read, Write},
    os::fd::AsRawFd,
    thread,
    time::Duration,
};

use super::{Args, Report, Result, c_string, check, refusable};

pub const FUSE: &str = "DIR BYTES MS  mounts on DIR a file system with one file, DIR/file, until
        stdin ends; each read or write of it is one request and takes MS; says when it is there";

/// What the kernel asks for, of linux/fuse.h.
const LOOKUP: u32 = 1;
const FORGET: u32 = 2;
const GETATTR: u32 = 3;
const OPEN: u32 = 14;
const READ: u32 = 15;
const WRITE: u32 = 16;
const RELEASE: u32 = 18;
const FSYNC: u32 = 20;
const FLUSH: u32 = 25;
const INIT: u32 = 26;
const OPENDIR: u32 = 27;
const RELEASEDIR: u32 = 29;
const BATCH_FORGET: u32 = 42;

/// Past the page cache: each system call is one request.
const FOPEN_DIRECT_IO: u32 = 1;
const ROOT: u64 = 1;
const ONLY_FILE: u64 = 2;

pub fn fuse(mut args: Args) -> Result<Report> {
    let dir = c_string(&args.next::<OsString>("DIR")?)?;
    let size: u64 = args.next("BYTES")?;
    let takes = Duration::from_millis(args.next("MS")?);
    args.end()?;
    let device = File::options().read(true).write(true).open("/dev/fuse");
    let mut device = device.map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => {
            refusable("/dev/fuse", io::Error::from_raw_os_error(libc::ENOSYS))
        }
        _ => refusable("/dev/fuse", e),
    })?;
    let fd = device.as_raw_fd();
    let options = format!("fd={fd},rootmode=40755,user_id=0,group_id=0");
    let options = c_string(options.as_ref())?;
    let (kind, name): (&CStr, &CStr) = (c"fuse", c"workload");
    check(unsafe {
        libc::mount(name.as_ptr(), dir.as_ptr(), kind.as_ptr(), 0, options.as_ptr().cast())
    })
    .map_err(|e| refusable("mount", e))?;

    let server = thread::spawn(move || serve(&mut device, size, takes));
    println!("mounted");
    io::copy(&mut io::stdin(), &mut io::sink())?;
    check(unsafe { libc::umount2(dir.as_ptr(), libc::MNT_DETACH) })?;
    let served = server.join().unwrap_or(0);
    Ok(vec![("reads", served)])
}

/// Answers until the file system is unmounted; returns how many reads there were.
fn serve(device: &mut File, size: u64, takes: Duration) -> i64 {
    let mut request = vec![0; 1 << 20];
    let mut reads = 0;
    // An error: it is unmounted.
    while let Ok(length) = device.read(&mut request) {
        let word = |at: usize| u32::from_le_bytes(request[at..at + 4].try_into().unwrap());
        let long = |at: usize| u64::from_le_bytes(request[at..at + 8].try_into().unwrap());
        let (opcode, node) = (word(4), long(16));
        let body = 40;
        let reply: std::result::Result<Vec<u8>, i32> = match opcode {
            INIT => {
                let mut out = [0u8; 64];
                // The version; then, behind three words, the longest write.
                out[0..4].copy_from_slice(&7u32.to_le_bytes());
                out[4..8].copy_from_slice(&31u32.to_le_bytes());
                out[20..24].copy_from_slice(&131072u32.to_le_bytes());
                Ok(out.into())
            }
            FORGET | BATCH_FORGET => continue,
            LOOKUP if &request[body..length] == b"file\0" => {
                let mut out = vec![0; 40];
                out[0..8].copy_from_slice(&ONLY_FILE.to_le_bytes());
                out.extend(attributes(ONLY_FILE, size));
                Ok(out)
            }
            LOOKUP => Err(libc::ENOENT),
            GETATTR => Ok([vec![0; 16], attributes(node, size)].concat()),
            OPEN | OPENDIR => {
                let mut out = [0; 16];
                out[8..12].copy_from_slice(&FOPEN_DIRECT_IO.to_le_bytes());
                Ok(out.into())
            }
            READ => {
                reads += 1;
                thread::sleep(takes);
                let (from, wanted) = (long(body + 8), u64::from(word(body + 16)));
                Ok(vec![7; wanted.min(size.saturating_sub(from)) as usize])
            }
            WRITE => {
                thread::sleep(takes);
                Ok([word(body + 16), 0].map(u32::to_le_bytes).concat())
            }
            RELEASE | RELEASEDIR | FLUSH | FSYNC => Ok(vec![]),
            _ => Err(libc::ENOSYS),
        };
        let (error, out) = match reply {
            Ok(out) => (0, out),
            Err(error) => (-error, vec![]),
        };
        let mut answer = ((16 + out.len()) as u32).to_le_bytes().to_vec();
        answer.extend(error.to_le_bytes());
        answer.extend(&request[8..16]);
        answer.extend(out);
        // The one who asked may be gone.
        let _ = device.write(&answer);
    }
    reads
}

/// A `struct fuse_attr`.
fn attributes(node: u64, size: u64) -> Vec<u8> {
    let (mode, size) = if node == ROOT { (0o40755, 0) } else { (0o100644, size) };
    let mut out = Vec::new();
    for long in [node, size, 0, 0, 0, 0] {
        out.extend(long.to_le_bytes());
    }
    // Nanoseconds; mode, links, owners, device, size of blocks, flags.
    for word in [0, 0, 0, mode, 1, 0, 0, 0, 4096, 0u32] {
        out.extend(word.to_le_bytes());
    }
    out
}

//! Calls of functions with known names, memory that is never freed, locks, and USDT probes.

use std::{
    arch::asm, cell::UnsafeCell, hint::black_box, ptr, sync::Barrier, thread, time::Duration,
};

use super::{Args, Report, Result};

pub const FUNCTIONS: &str = "N MS DEPTH  N calls of workload_quick, one of workload_slow that takes
        MS, and one of workload_deep that calls itself up to DEPTH";

pub fn functions(mut args: Args) -> Result<Report> {
    let (n, ms, depth) = (args.next::<u32>("N")?, args.next("MS")?, args.next("DEPTH")?);
    args.end()?;
    for i in 0..n {
        black_box(workload_quick(black_box(u64::from(i) + 1), 2, 3));
    }
    workload_slow(ms);
    black_box(workload_deep(depth));
    Ok(vec![("calls", n.into())])
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_quick(a: u64, b: u64, c: u64) -> u64 {
    black_box(a + b + c)
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_slow(ms: u64) -> u64 {
    thread::sleep(Duration::from_millis(black_box(ms)));
    black_box(ms + 7)
}

/// Each call sleeps a millisecond more than the one that it makes.
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_deep(depth: u64) -> u64 {
    if depth > 1 {
        black_box(workload_deep(black_box(depth - 1)));
    }
    thread::sleep(Duration::from_millis(1));
    black_box(depth)
}

pub const LEAK: &str = "N BYTES [--wait]  allocates N times BYTES and keeps them, and N times more
        and frees those; --wait: until stdin ends";

pub fn leak(mut args: Args) -> Result<Report> {
    let wait = args.flag("--wait");
    let (n, bytes) = (args.next::<u32>("N")?, args.next("BYTES")?);
    args.end()?;
    for _ in 0..n {
        workload_leaks(bytes);
        workload_frees(bytes);
    }
    if wait {
        std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    }
    Ok(vec![("kept", n.into())])
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_leaks(bytes: usize) {
    black_box(unsafe { libc::malloc(black_box(bytes)) });
}

#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn workload_frees(bytes: usize) {
    unsafe {
        let some = black_box(libc::malloc(black_box(bytes)));
        let more = black_box(libc::realloc(some, bytes * 2));
        libc::free(more);
        libc::free(black_box(libc::calloc(2, bytes)));
    }
}

/// A lock of the C library's, whose calls can be seen.
struct Lock(UnsafeCell<libc::pthread_mutex_t>);

unsafe impl Sync for Lock {}

impl Lock {
    const fn new() -> Self {
        Lock(UnsafeCell::new(libc::PTHREAD_MUTEX_INITIALIZER))
    }

    fn lock(&self) {
        unsafe { libc::pthread_mutex_lock(self.0.get()) };
    }

    fn unlock(&self) {
        unsafe { libc::pthread_mutex_unlock(self.0.get()) };
    }
}

pub const CONTEND: &str = "MS N  N times, a thread waits for a lock that another one holds for MS";

pub fn contend(mut args: Args) -> Result<Report> {
    let (ms, n) = (args.next("MS")?, args.next::<u32>("N")?);
    args.end()?;
    static LOCK: Lock = Lock::new();
    let begin = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..n {
                begin.wait();
                workload_contends(&LOCK);
                begin.wait();
            }
        });
        for _ in 0..n {
            LOCK.lock();
            begin.wait();
            thread::sleep(Duration::from_millis(ms));
            LOCK.unlock();
            begin.wait();
        }
    });
    Ok(vec![("waits", n.into()), ("lock", LOCK.0.get() as i64)])
}

#[inline(never)]
fn workload_contends(lock: &Lock) {
    black_box(lock).lock();
    black_box(lock).unlock();
}

pub const ORDER: &str = "[--same] [--asked]  two threads, one after the other, take two locks in
        different orders, or in the same one; --asked: once there is a line on stdin";

pub fn order(mut args: Args) -> Result<Report> {
    let (same, asked) = (args.flag("--same"), args.flag("--asked"));
    args.end()?;
    if asked {
        std::io::stdin().read_line(&mut String::new())?;
    }
    static LOCKS: [Lock; 2] = [Lock::new(), Lock::new()];
    let [first, second] = &LOCKS;
    let other = || if same { workload_forth(first, second) } else { workload_back(first, second) };
    thread::scope(|scope| scope.spawn(|| workload_forth(first, second)).join()).ok();
    thread::scope(|scope| scope.spawn(other).join()).ok();
    // So that stacks can be named.
    thread::sleep(Duration::from_millis(100));
    Ok(vec![("first", first.0.get() as i64), ("second", second.0.get() as i64)])
}

#[inline(never)]
fn workload_forth(first: &Lock, second: &Lock) {
    both(black_box(first), second);
}

#[inline(never)]
fn workload_back(first: &Lock, second: &Lock) {
    both(black_box(second), first);
    black_box(());
}

#[inline(never)]
fn both(outer: &Lock, inner: &Lock) {
    outer.lock();
    inner.lock();
    inner.unlock();
    outer.unlock();
}

/// A USDT probe as `sys/sdt.h` makes them, with a semaphore and these arguments.
macro_rules! usdt {
    ($semaphore:ident, $provider:literal, $name:literal, $($arg:expr),*) => {
        #[cfg(target_arch = "x86_64")]
        unsafe {
            asm!(
                "990: nop",
                ".pushsection .note.stapsdt, \"?\", \"note\"",
                ".balign 4",
                ".4byte 992f-991f, 994f-993f, 3",
                "991: .asciz \"stapsdt\"",
                "992: .balign 4",
                "993: .8byte 990b",
                ".8byte _.stapsdt.base",
                concat!(".8byte ", stringify!($semaphore)),
                concat!(".asciz \"", $provider, "\""),
                concat!(".asciz \"", $name, "\""),
                usdt!(@ $($arg),*),
                "994: .balign 4",
                ".popsection",
                ".ifndef _.stapsdt.base",
                ".pushsection .stapsdt.base, \"aG\", \"progbits\", .stapsdt.base, comdat",
                ".weak _.stapsdt.base",
                ".hidden _.stapsdt.base",
                "_.stapsdt.base: .space 1",
                ".size _.stapsdt.base, 1",
                ".popsection",
                ".endif",
                $(in(reg) $arg,)*
                options(nostack, att_syntax),
            );
        }
    };
    (@ $a:expr) => { ".asciz \"8@{}\"" };
    (@ $a:expr, $b:expr, $c:expr, $d:expr) => { ".asciz \"8@{} 8@{} 8@{} 8@{}\"" };
    (@ $a:expr, $b:expr) => { ".asciz \"8@{} 8@{}\"" };
}

#[unsafe(no_mangle)]
#[unsafe(link_section = ".probes")]
static mut WORKLOAD_LISTENERS: u16 = 0;

pub const GC: &str =
    "N MS  N collections of a pool that take MS each, as a Java machine tells of them";

pub fn gc(mut args: Args) -> Result<Report> {
    let (n, ms) = (args.next::<u32>("N")?, args.next("MS")?);
    args.end()?;
    let mut heard = 0;
    for _ in 0..n {
        let (manager, pool) = (c"G1 \x1b Old".as_ptr(), c"Old Gen".as_ptr());
        usdt!(WORKLOAD_LISTENERS, "hotspot", "gc__begin", 1u64);
        usdt!(WORKLOAD_LISTENERS, "hotspot", "mem__pool__gc__begin", manager, 8u64, pool, 7u64);
        thread::sleep(Duration::from_millis(ms));
        usdt!(WORKLOAD_LISTENERS, "hotspot", "mem__pool__gc__end", manager, 8u64, pool, 7u64);
        usdt!(WORKLOAD_LISTENERS, "hotspot", "gc__end", 1u64);
        heard += i64::from(unsafe { ptr::read_volatile(&raw const WORKLOAD_LISTENERS) } > 0);
    }
    Ok(vec![("collections", n.into()), ("heard", heard)])
}

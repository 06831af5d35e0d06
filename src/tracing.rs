//! Programs at functions, at tracepoints whose arguments have types, and iterators; and those at
//! system calls, to whose arguments the kernel gives types where it has its own.
//!
//! To tell the kernel where such a program goes, by the number of a type, libbpf would parse all
//! types of the kernel: 40 ms and 15 MB at every start. Here the number is looked up in what
//! [`btf`](crate::btf) has read already.

use std::{
    cell::RefCell,
    collections::HashMap,
    ffi::CStr,
    io,
    os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd},
    ptr,
    sync::{Once, OnceLock},
};

use libbpf_rs::{AsRawLibbpf as _, Link, ProgramMut, ProgramType, libbpf_sys as sys};

use crate::{
    btf::{self, Btf},
    probe,
    text::until_zero,
};

/// The number of a type, and the types that it is of where they are those of a module.
type Place = (u32, Option<OwnedFd>);

thread_local! {
    /// Where the programs go whose sections do not say it.
    static TARGETS: RefCell<HashMap<String, Place>> = RefCell::default();
}

/// A kind of section, how its programs are attached, and where their types are.
type Kind = (&'static CStr, sys::bpf_attach_type, fn(&Btf, &str) -> Option<u32>);

const KINDS: [Kind; 6] = [
    (c"fentry+", sys::BPF_TRACE_FENTRY, Btf::function),
    (c"fexit+", sys::BPF_TRACE_FEXIT, Btf::function),
    (c"tp_btf+", sys::BPF_TRACE_RAW_TP, Btf::tracepoint),
    (c"raw_tp/sys_enter", sys::BPF_TRACE_RAW_TP, Btf::tracepoint),
    (c"raw_tp/sys_exit", sys::BPF_TRACE_RAW_TP, Btf::tracepoint),
    (c"iter+", sys::BPF_TRACE_ITER, |btf, name| btf.function(&format!("bpf_iter_{name}"))),
];

/// Whether the verifier knows the type of the registers that programs at system calls are given.
pub fn are_registers_typed() -> bool {
    static TYPED: OnceLock<bool> = OnceLock::new();
    *TYPED.get_or_init(|| probe::can_attach("tp_btf/sys_exit").is_ok())
}

/// Has libbpf ask here where programs go. To be called before an object is opened.
pub fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for (cookie, (section, attach_type, _)) in (0..).zip(KINDS) {
            let opts = sys::libbpf_prog_handler_opts {
                sz: size_of::<sys::libbpf_prog_handler_opts>() as _,
                cookie,
                prog_prepare_load_fn: Some(prepare),
                ..Default::default()
            };
            // Not yet a tracing program: for one, libbpf would read the types.
            let until_then = sys::BPF_PROG_TYPE_RAW_TRACEPOINT;
            // SAFETY: libbpf copies the section's name and the options.
            #[allow(unsafe_code)]
            unsafe {
                sys::libbpf_register_prog_handler(section.as_ptr(), until_then, attach_type, &opts);
            }
        }
    });
}

/// Says to which function a program goes whose section names none; returns whether the kernel or a
/// module has it.
pub fn set_target(program: &str, function: &str) -> bool {
    let own = || Some((btf::kernel()?.function(function)?, None));
    let of_module = || {
        let (module, id) = btf::function_of_module(function)?;
        Some((id, Some(types_of_module(&module)?)))
    };
    let place = own().or_else(of_module);
    let known = place.is_some();
    TARGETS.with_borrow_mut(|all| all.extend(place.map(|place| (program.to_string(), place))));
    known
}

/// What was loaded is where it goes.
pub fn forget_targets() {
    TARGETS.take();
}

/// The kernel's handle of a module's types.
#[allow(unsafe_code)]
fn types_of_module(module: &str) -> Option<OwnedFd> {
    let mut id = 0;
    // SAFETY: the kernel writes numbers and, at most as long as is said, a name; the descriptors
    // are nobody else's.
    while unsafe { sys::bpf_btf_get_next_id(id, &mut id) } == 0 {
        let mut name = [0u8; 64];
        let mut info = sys::bpf_btf_info {
            name: name.as_mut_ptr() as u64,
            name_len: name.len() as u32,
            ..Default::default()
        };
        let mut size = size_of_val(&info) as u32;
        let fd = unsafe { OwnedFd::from_raw_fd(positive(sys::bpf_btf_get_fd_by_id(id))?) };
        let told = unsafe { sys::bpf_btf_get_info_by_fd(fd.as_raw_fd(), &mut info, &mut size) };
        if told == 0 && until_zero(&name) == module.as_bytes() {
            return Some(fd);
        }
    }
    None
}

fn positive(fd: i32) -> Option<i32> {
    (fd >= 0).then_some(fd)
}

/// libbpf calls this just before it loads a program.
#[allow(unsafe_code)]
extern "C" fn prepare(
    prog: *mut sys::bpf_program,
    opts: *mut sys::bpf_prog_load_opts,
    cookie: std::ffi::c_long,
) -> std::ffi::c_int {
    // SAFETY: libbpf hands over pointers to its own, and texts that end.
    unsafe {
        if (*opts).attach_btf_id == 0 {
            let text = |text| CStr::from_ptr(text).to_string_lossy();
            let section = text(sys::bpf_program__section_name(prog));
            let (_, _, find) = KINDS[cookie as usize];
            if section.starts_with("raw_tp/") && !are_registers_typed() {
                (*opts).expected_attach_type = 0;
                return 0;
            }
            let found = match section.split_once('/') {
                Some((_, name)) => btf::kernel().and_then(|btf| Some((find(&btf, name)?, 0))),
                None => TARGETS.with_borrow(|all| {
                    let (id, types) = all.get(&*text(sys::bpf_program__name(prog)))?;
                    Some((*id, types.as_ref().map_or(0, |types| types.as_raw_fd())))
                }),
            };
            let Some((id, types)) = found else { return -libc::ESRCH };
            (*opts).attach_btf_id = id;
            (*opts).attach_btf_obj_fd = types as u32;
        }
        sys::bpf_program__set_type(prog, sys::BPF_PROG_TYPE_TRACING)
    }
}

/// Attaches a program to what its section names.
pub fn attach(prog: &ProgramMut<'_>) -> libbpf_rs::Result<Link> {
    let section = prog.section().to_string_lossy();
    match section.split_once('/') {
        Some(("iter", _)) => iterate(prog),
        _ if prog.prog_type() == ProgramType::Tracing => prog.attach_trace(),
        Some(("raw_tp", tracepoint)) => prog.attach_raw_tracepoint(tracepoint),
        _ => prog.attach(),
    }
}

fn iterate(prog: &ProgramMut<'_>) -> libbpf_rs::Result<Link> {
    // SAFETY: the program is loaded; what libbpf returns is a link, or null and an errno.
    #[allow(unsafe_code)]
    unsafe {
        let prog = prog.as_libbpf_object().as_ptr();
        match ptr::NonNull::new(sys::bpf_program__attach_iter(prog, ptr::null())) {
            Some(link) => Ok(Link::from_ptr(link)),
            None => Err(io::Error::last_os_error().into()),
        }
    }
}

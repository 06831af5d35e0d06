//! Errors of system calls.

use super::table::{Table, table};

/// `asm-generic/errno*.h`, which x86 and arm64 share; from 512 on `linux/errno.h`: errors that
/// the kernel keeps to itself but probes see, since a signal turns them into a restart or EINTR.
const ERRNOS: Table = table!(
    "1 EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT \
     ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG \
     ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY \
     ELOOP 42 ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR \
     EXFULL ENOANO EBADRQC EBADSLT 59 EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE \
     ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG \
     ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK \
     EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP \
     EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET \
     ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT \
     ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL \
     EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED \
     EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON \
     512 ERESTARTSYS ERESTARTNOINTR ERESTARTNOHAND ENOIOCTLCMD ERESTART_RESTARTBLOCK \
     EPROBE_DEFER EOPENSTALE ENOPARAM 521 EBADHANDLE ENOTSYNC EBADCOOKIE ENOTSUPP ETOOSMALL \
     ESERVERFAULT EBADTYPE EJUKEBOX EIOCBQUEUED ERECALLCONFLICT ENOGRACE"
);

/// The name of an error number, which is positive.
pub fn errno(number: i32) -> Option<&'static str> {
    ERRNOS.name(number.try_into().ok()?)
}

/// The name of the error in what a call returned: none for a success.
pub fn errno_of(ret: i64) -> Option<&'static str> {
    errno(ret.checked_neg()?.try_into().ok()?)
}

/// The number of an error by name (`ENOENT`, `enoent`) or number (`2`).
pub fn errno_number(name: &str) -> Option<i32> {
    let name = match name.to_ascii_uppercase().as_str() {
        "EWOULDBLOCK" => "EAGAIN",
        "EDEADLOCK" => "EDEADLK",
        "ENOTSUP" => "EOPNOTSUPP",
        _ => name,
    };
    ERRNOS.number(name).map(|n| n as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        ERRNOS.check();
        assert_eq!(errno(libc::ENOENT), Some("ENOENT"));
        assert_eq!(errno_number("EHWPOISON"), Some(libc::EHWPOISON));
        assert_eq!(errno_number("ewouldblock"), Some(libc::EWOULDBLOCK));
        assert_eq!(errno_number("ENOTSUP"), Some(libc::ENOTSUP));
        assert_eq!(errno_number("EDEADLOCK"), Some(libc::EDEADLK));
        assert_eq!(errno_number("13"), Some(libc::EACCES));
        assert_eq!(errno_number("ENONSENSE"), None);
    }

    #[test]
    fn anchors() {
        for (number, name) in [
            (libc::ERANGE, "ERANGE"),
            (libc::ENOMSG, "ENOMSG"),
            (libc::EBADSLT, "EBADSLT"),
            (libc::EBFONT, "EBFONT"),
            (libc::EILSEQ, "EILSEQ"),
            (libc::EOPNOTSUPP, "EOPNOTSUPP"),
            (libc::ECONNREFUSED, "ECONNREFUSED"),
            (libc::ERFKILL, "ERFKILL"),
            (519, "ENOPARAM"),
            (524, "ENOTSUPP"),
            (531, "ENOGRACE"),
        ] {
            assert_eq!(errno(number), Some(name));
        }
    }

    #[test]
    fn only_errors_have_names() {
        for ret in [0, 1, i64::MAX, i64::MIN, -41, -134, -4096] {
            assert_eq!(errno_of(ret), None);
        }
        assert_eq!(errno_of(-2), Some("ENOENT"));
        assert_eq!(errno_of(-512), Some("ERESTARTSYS"));
        assert!([0, 41, 58, 134, 511, 520, 532, -2, i32::MIN].iter().all(|n| errno(*n).is_none()));
    }
}

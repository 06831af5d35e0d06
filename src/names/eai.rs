//! Errors of getaddrinfo(3), whose numbers glibc and musl share.

use super::table::{Table, table};

const EAIS: Table = table!(
    "1 EAI_BADFLAGS EAI_NONAME EAI_AGAIN EAI_FAIL EAI_NODATA EAI_FAMILY EAI_SOCKTYPE EAI_SERVICE \
     EAI_ADDRFAMILY EAI_MEMORY EAI_SYSTEM EAI_OVERFLOW 100 EAI_INPROGRESS EAI_CANCELED \
     EAI_NOTCANCELED EAI_ALLDONE EAI_INTR EAI_IDN_ENCODE"
);

/// The name of what getaddrinfo returned: none for a success.
pub fn eai(ret: i32) -> Option<&'static str> {
    EAIS.name(ret.checked_neg()?.try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors() {
        EAIS.check();
        assert_eq!(eai(libc::EAI_NONAME), Some("EAI_NONAME"));
        assert_eq!(eai(libc::EAI_SYSTEM), Some("EAI_SYSTEM"));
        assert_eq!(eai(libc::EAI_OVERFLOW), Some("EAI_OVERFLOW"));
        assert_eq!(eai(-105), Some("EAI_IDN_ENCODE"));
        assert_eq!((eai(0), eai(2), eai(i32::MIN)), (None, None, None));
    }
}

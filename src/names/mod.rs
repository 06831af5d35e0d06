//! The kernel's numbers by name, and names back to numbers.
//!
//! Everything here is a table or reads one file; nothing needs a running probe. Names are looked
//! up without regard to case, because users type them.

mod address;
mod block;
mod disks;
mod eai;
mod enums;
mod errno;
mod interface;
pub mod mount;
mod open_flags;
mod packet;
mod signal;
mod syscall;
mod table;
mod task_state;
mod writeback;

use std::{error, fmt};

use table::table;

pub use address::{AF_INET, AF_INET6, address};
pub use block::{BlockEnums, OP_MASK, block_errno};
pub use disks::{Disks, device, device_of_stat, major, minor};
pub use eai::eai;
pub use enums::KernelEnum;
pub use errno::{errno, errno_number, errno_of};
pub use interface::{Interfaces, Own};
pub use open_flags::{OpenFlags, open_flags};
pub use packet::{ethernet_protocol, packet_protocol};
pub use signal::{signal, signal_number};
pub use syscall::{Abi, call_name, syscall, syscall_number, syscall_of};
pub use table::Table;
pub use task_state::{task_state, task_state_bits};
pub use writeback::WritebackReasons;

/// Capabilities (`linux/capability.h`).
pub const CAPABILITIES: Table = table!(
    "CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETGID \
     CAP_SETUID CAP_SETPCAP CAP_LINUX_IMMUTABLE CAP_NET_BIND_SERVICE CAP_NET_BROADCAST \
     CAP_NET_ADMIN CAP_NET_RAW CAP_IPC_LOCK CAP_IPC_OWNER CAP_SYS_MODULE CAP_SYS_RAWIO \
     CAP_SYS_CHROOT CAP_SYS_PTRACE CAP_SYS_PACCT CAP_SYS_ADMIN CAP_SYS_BOOT CAP_SYS_NICE \
     CAP_SYS_RESOURCE CAP_SYS_TIME CAP_SYS_TTY_CONFIG CAP_MKNOD CAP_LEASE CAP_AUDIT_WRITE \
     CAP_AUDIT_CONTROL CAP_SETFCAP CAP_MAC_OVERRIDE CAP_MAC_ADMIN CAP_SYSLOG CAP_WAKE_ALARM \
     CAP_BLOCK_SUSPEND CAP_AUDIT_READ CAP_PERFMON CAP_BPF CAP_CHECKPOINT_RESTORE"
);

/// IP protocols as a socket carries them (`linux/in.h`; beyond 255 they are Linux's own).
pub const IP_PROTOCOLS: Table = table!(
    "IP ICMP IGMP 4 IPIP 6 TCP 8 EGP 12 PUP 17 UDP 22 IDP 29 TP 33 DCCP 41 IPV6 46 RSVP GRE \
     50 ESP AH 58 ICMPV6 92 MTP 94 BEETPH 98 ENCAP 103 PIM 108 COMP 115 L2TP 132 SCTP \
     136 UDPLITE MPLS 143 ETHERNET 255 RAW 262 MPTCP"
);

/// Address families (`linux/socket.h`), without their `AF_`.
pub const ADDRESS_FAMILIES: Table = table!(
    "UNSPEC UNIX INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6 ROSE DECNET NETBEUI \
     SECURITY KEY NETLINK PACKET ASH ECONET ATMSVC RDS SNA IRDA PPPOX WANPIPE LLC IB MPLS CAN \
     TIPC BLUETOOTH IUCV RXRPC ISDN PHONET IEEE802154 CAIF ALG NFC VSOCK KCM QIPCRTR SMC XDP MCTP"
);

/// Types of sockets (`linux/net.h`), without their `SOCK_`.
pub const SOCKET_TYPES: Table = table!("1 STREAM DGRAM RAW RDM SEQPACKET DCCP 10 PACKET");

/// A name that nothing here has; its text lists what there is.
#[derive(Debug)]
pub struct Unknown {
    what: &'static str,
    given: String,
    known: String,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { what, given, known } = self;
        write!(f, "no {what} {given:?}; there are: {known}")
    }
}

impl error::Error for Unknown {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capabilities() {
        assert_eq!(CAPABILITIES.name(21), Some("CAP_SYS_ADMIN"));
        assert_eq!(CAPABILITIES.number("CAP_BPF"), Some(39));
        assert_eq!(CAPABILITIES.name(41), None);
        assert_eq!(CAPABILITIES.iter().count(), 41);
        CAPABILITIES.check();
    }

    #[test]
    fn families_and_types_of_sockets() {
        for (number, name) in [
            (libc::AF_UNIX, "UNIX"),
            (libc::AF_INET6, "INET6"),
            (libc::AF_PACKET, "PACKET"),
            (libc::AF_CAN, "CAN"),
            (libc::AF_VSOCK, "VSOCK"),
            (libc::AF_XDP, "XDP"),
        ] {
            assert_eq!(ADDRESS_FAMILIES.name(number as u32), Some(name));
        }
        assert_eq!(SOCKET_TYPES.name(libc::SOCK_SEQPACKET as u32), Some("SEQPACKET"));
        ADDRESS_FAMILIES.check();
        SOCKET_TYPES.check();
    }

    #[test]
    fn ip_protocols() {
        for (number, name) in [
            (libc::IPPROTO_TCP, "TCP"),
            (libc::IPPROTO_UDP, "UDP"),
            (libc::IPPROTO_GRE, "GRE"),
            (libc::IPPROTO_AH, "AH"),
            (libc::IPPROTO_ICMPV6, "ICMPV6"),
            (libc::IPPROTO_SCTP, "SCTP"),
            (libc::IPPROTO_MPLS, "MPLS"),
            (libc::IPPROTO_RAW, "RAW"),
            (libc::IPPROTO_MPTCP, "MPTCP"),
        ] {
            assert_eq!(IP_PROTOCOLS.name(number as u32), Some(name));
        }
        IP_PROTOCOLS.check();
    }
}

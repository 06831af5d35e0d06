//! Network addresses as they lie in sockets.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::bpf::shared::types::endpoints;

/// Families as sockets keep them.
pub const AF_INET: u16 = libc::AF_INET as u16;
pub const AF_INET6: u16 = libc::AF_INET6 as u16;

/// The address in network byte order in `bytes`, the first four of them for IPv4; none for other
/// families. It prints itself; `SocketAddr::new` adds the port.
///
/// An IPv6 socket that speaks IPv4 has a mapped address (`::ffff:192.0.2.1`): what is on the wire
/// is IPv4, and so it is here.
pub fn address(family: u16, bytes: &[u8; 16]) -> Option<IpAddr> {
    match family {
        AF_INET => Some(Ipv4Addr::new(bytes[0], bytes[1], bytes[2], bytes[3]).into()),
        AF_INET6 => Some(Ipv6Addr::from(*bytes).to_canonical()),
        _ => None,
    }
}

impl endpoints {
    pub fn source(&self) -> Option<IpAddr> {
        address(self.family, &self.saddr)
    }

    pub fn destination(&self) -> Option<IpAddr> {
        address(self.family, &self.daddr)
    }

    /// The version of IP: 4 or 6.
    pub fn version(&self) -> Option<i32> {
        match self.family {
            AF_INET => Some(4),
            AF_INET6 => Some(6),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(family: u16, bytes: [u8; 16]) -> String {
        address(family, &bytes).map_or("none".into(), |a| a.to_string())
    }

    #[test]
    fn families() {
        let mut v4 = [0xee; 16];
        v4[..4].copy_from_slice(&[192, 0, 2, 1]);
        assert_eq!(text(AF_INET, v4), "192.0.2.1");
        assert_eq!(text(1, v4), "none");
    }

    #[test]
    fn ipv6_and_mapped_ipv4() {
        for (given, shown) in [
            ("::1", "::1"),
            ("2001:db8::7", "2001:db8::7"),
            ("::", "::"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::ffff:0.0.0.0", "0.0.0.0"),
        ] {
            assert_eq!(text(AF_INET6, given.parse::<Ipv6Addr>().unwrap().octets()), shown);
        }
    }
}

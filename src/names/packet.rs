//! Protocols of packets.

use super::IP_PROTOCOLS;

/// Protocols of Ethernet (`linux/if_ether.h`) that are seen at all often.
const ETHERNET: [(u16, &str); 10] = [
    (0x0800, "IP"),
    (0x0806, "ARP"),
    (0x8100, "VLAN"),
    (0x86dd, "IPV6"),
    (0x8847, "MPLS"),
    (0x8863, "PPPOE"),
    (0x8864, "PPPOE"),
    (0x888e, "EAPOL"),
    (0x88a8, "QINQ"),
    (0x88cc, "LLDP"),
];

const IP: u16 = 0x0800;
const IPV6: u16 = 0x86dd;

/// What a packet carries: of IP the protocol in it, of others that of Ethernet.
pub fn packet_protocol(ethernet: u16, ip: u8) -> String {
    if [IP, IPV6].contains(&ethernet) && ip != 0 {
        return IP_PROTOCOLS.name(ip.into()).map_or_else(|| ip.to_string(), Into::into);
    }
    match ETHERNET.iter().find(|(number, _)| *number == ethernet) {
        Some((_, name)) => (*name).into(),
        None => format!("{ethernet:#06x}"),
    }
}

/// The number of a protocol of Ethernet, by name (`arp`) or as `0x0806`.
pub fn ethernet_protocol(name: &str) -> Option<u16> {
    let hex = name.strip_prefix("0x").and_then(|digits| u16::from_str_radix(digits, 16).ok());
    let known = ETHERNET.iter().find(|(_, known)| known.eq_ignore_ascii_case(name));
    hex.or(known.map(|(number, _)| *number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protocols_of_packets() {
        for (ethernet, ip, name) in [
            (IP, 6, "TCP"),
            (IPV6, 58, "ICMPV6"),
            (IP, 254, "254"),
            (IP, 0, "IP"),
            (0x0806, 0, "ARP"),
            (0x1234, 7, "0x1234"),
        ] {
            assert_eq!(packet_protocol(ethernet, ip), name);
        }
        assert_eq!(ethernet_protocol("arp"), Some(0x0806));
        assert_eq!(ethernet_protocol("0x88cc"), Some(0x88cc));
        assert_eq!(ethernet_protocol("tcp"), None);
    }
}

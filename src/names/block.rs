//! What a block request does, from its `cmd_flags`, and how it ended.

use crate::probe;

/// An operation: the kernel's name after `REQ_OP_`, its word in biolatency, its letters in
/// blktrace, and its number in 6.14.
#[derive(Clone, Copy)]
struct Op(&'static str, &'static str, &'static str, u16);

#[rustfmt::skip]
static OPS: [Op; 17] = [
    Op("READ", "Read", "R", 0),
    Op("WRITE", "Write", "W", 1),
    Op("FLUSH", "Flush", "F", 2),
    Op("DISCARD", "Discard", "D", 3),
    Op("SECURE_ERASE", "SecureErase", "DE", 5),
    Op("ZONE_APPEND", "ZoneAppend", "N", 7),
    Op("WRITE_ZEROES", "WriteZeroes", "N", 9),
    Op("ZONE_OPEN", "ZoneOpen", "N", 10),
    Op("ZONE_CLOSE", "ZoneClose", "N", 11),
    Op("ZONE_FINISH", "ZoneFinish", "N", 12),
    Op("ZONE_RESET", "ZoneReset", "N", 13),
    Op("ZONE_RESET_ALL", "ZoneResetAll", "N", 15),
    Op("DRV_IN", "DrvIn", "N", 34),
    Op("DRV_OUT", "DrvOut", "N", 35),
    // Of older kernels.
    Op("WRITE_SAME", "WriteSame", "W", NONE),
    Op("SCSI_IN", "SCSIIn", "N", NONE),
    Op("SCSI_OUT", "SCSIOut", "N", NONE),
];

/// A flag: the kernel's name after `__REQ_`, its word in biolatency, and its bit in 6.14. Words
/// come in this order, which is that of BCC.
#[derive(Clone, Copy)]
struct Flag(&'static str, &'static str, u16);

#[rustfmt::skip]
static FLAGS: [Flag; 11] = [
    Flag("NOWAIT", "NoWait-", 21),
    Flag("BACKGROUND", "Background-", 20),
    Flag("RAHEAD", "ReadAhead-", 19),
    Flag("PREFLUSH", "PreFlush-", 18),
    Flag("INTEGRITY", "Integrity-", 16),
    Flag("IDLE", "Idle-", 15),
    Flag("NOMERGE", "NoMerge-", 14),
    Flag("PRIO", "Priority-", 13),
    Flag("FUA", "ForcedUnitAccess-", 17),
    Flag("META", "Metadata-", 12),
    Flag("SYNC", "Sync-", 11),
];

/// Flags that have a letter in blktrace, in its order, behind the operation.
const LETTERS: [(&str, char); 4] = [("FUA", 'F'), ("RAHEAD", 'A'), ("SYNC", 'S'), ("META", 'M')];

/// The number of what a kernel has not: beyond all operations and all bits.
const NONE: u16 = u16::MAX;

/// The operation is the low byte of `cmd_flags` in every kernel since 4.10.
pub const OP_MASK: u32 = 0xff;

/// The kernel's numbers of operations and flags. Zone operations and others have moved more than
/// once, so [`set`](Self::set) these from the BTF of the running kernel; the default is 6.14.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockEnums {
    ops: [u16; OPS.len()],
    bits: [u16; FLAGS.len()],
}

impl Default for BlockEnums {
    fn default() -> Self {
        Self { ops: OPS.map(|op| op.3), bits: FLAGS.map(|flag| flag.2) }
    }
}

/// Errnos by `blk_status_t`, which has been the same since 5.10 but for the last ones.
const STATUS: [i32; 20] = [
    0,
    libc::EOPNOTSUPP,
    libc::ETIMEDOUT,
    libc::ENOSPC,
    libc::ENOLINK,
    libc::EREMOTEIO,
    libc::EBADE,
    libc::ENODATA,
    libc::EILSEQ,
    libc::ENOMEM,
    libc::EIO,
    libc::EREMCHG,
    libc::EAGAIN,
    libc::EBUSY,
    libc::ETOOMANYREFS,
    libc::EOVERFLOW,
    libc::ENODEV,
    libc::ETIME,
    libc::EIO,
    libc::EINVAL,
];

/// The errno of a request's end. Kernels hand over a `blk_status_t`, older ones a negative errno.
pub fn block_errno(status: i32) -> i32 {
    match status {
        ..0 => -status,
        _ => STATUS.get(status as usize).copied().unwrap_or(libc::EIO),
    }
}

impl BlockEnums {
    /// The numbers of the running kernel.
    pub fn of_kernel() -> Self {
        let mut enums = Self::default();
        for name in ["req_op", "req_opf", "req_flag_bits"] {
            for (name, value) in probe::enum_values(name) {
                enums.set(&name, value as u64);
            }
        }
        enums
    }

    /// Takes one value of `enum req_op` (`req_opf` before 6.0), as in `REQ_OP_WRITE`, or one bit
    /// number of `enum req_flag_bits`, as in `__REQ_SYNC`; ignores names that mean nothing here.
    ///
    /// What had the value so far loses it: once a whole enum is set, no default is left in its way.
    pub fn set(&mut self, name: &str, value: u64) {
        let (numbers, i) = if let Some(name) = name.strip_prefix("REQ_OP_") {
            (&mut self.ops[..], OPS.iter().position(|op| op.0 == name))
        } else if let Some(name) = name.strip_prefix("__REQ_") {
            (&mut self.bits[..], FLAGS.iter().position(|flag| flag.0 == name))
        } else {
            return;
        };
        let (Some(i), Ok(value)) = (i, u16::try_from(value)) else { return };
        for number in numbers.iter_mut().filter(|number| **number == value) {
            *number = NONE;
        }
        numbers[i] = value;
    }

    /// The bits that the names here tell apart.
    pub fn mask(&self) -> u32 {
        let bit = |bit: &u16| 1u32.checked_shl((*bit).into()).unwrap_or(0);
        self.bits.iter().map(bit).fold(OP_MASK, |all, bit| all | bit)
    }

    /// The operation alone: `Write`.
    pub fn operation(&self, cmd_flags: u32) -> &'static str {
        self.op(cmd_flags).map_or("Unknown", |op| op.1)
    }

    /// Flags and operation in BCC's words: `ForcedUnitAccess-Metadata-Sync-Write`.
    pub fn words(&self, cmd_flags: u32) -> String {
        let flags = FLAGS.iter().filter(|flag| self.has(cmd_flags, flag.0)).map(|flag| flag.1);
        flags.chain([self.operation(cmd_flags)]).collect()
    }

    /// The letters of blktrace (`rwbs`), such as `WS` and `FWFSM`: F for a flush ahead, then the
    /// operation (R, W, D, DE, F; N for all others), then those of the other flags.
    pub fn letters(&self, cmd_flags: u32) -> String {
        let mut text = String::new();
        if self.has(cmd_flags, "PREFLUSH") {
            text.push('F');
        }
        text += self.op(cmd_flags).map_or("N", |op| op.2);
        text.extend(LETTERS.iter().filter(|(name, _)| self.has(cmd_flags, name)).map(|(_, c)| c));
        text
    }

    fn op(&self, cmd_flags: u32) -> Option<&'static Op> {
        let number = cmd_flags & OP_MASK;
        OPS.iter().zip(self.ops).find(|(_, n)| u32::from(*n) == number).map(|(op, _)| op)
    }

    fn has(&self, cmd_flags: u32, name: &str) -> bool {
        let bit = FLAGS.iter().zip(self.bits).find(|(flag, _)| flag.0 == name).map(|(_, bit)| bit);
        bit.is_some_and(|bit| cmd_flags.checked_shr(bit.into()).unwrap_or(0) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYNC: u32 = 1 << 11;
    const META: u32 = 1 << 12;
    const PRIO: u32 = 1 << 13;
    const FUA: u32 = 1 << 17;
    const PREFLUSH: u32 = 1 << 18;
    const RAHEAD: u32 = 1 << 19;

    #[test]
    fn words() {
        let enums = BlockEnums::default();
        for (flags, words) in [
            (0, "Read"),
            (SYNC, "Sync-Read"),
            (RAHEAD, "ReadAhead-Read"),
            (PRIO | META, "Priority-Metadata-Read"),
            (FUA | META | SYNC | 1, "ForcedUnitAccess-Metadata-Sync-Write"),
            (1 << 21 | 1 << 20 | 1 << 15 | 1 << 14 | 1, "NoWait-Background-Idle-NoMerge-Write"),
            (2, "Flush"),
            (3, "Discard"),
            (9, "WriteZeroes"),
            (34, "DrvIn"),
            (99, "Unknown"),
            (255, "Unknown"),
        ] {
            assert_eq!(enums.words(flags), words);
        }
    }

    #[test]
    fn letters() {
        let enums = BlockEnums::default();
        for (flags, letters) in [
            (0, "R"),
            (1, "W"),
            (RAHEAD, "RA"),
            (SYNC | 1, "WS"),
            (PREFLUSH | FUA | SYNC | META | 1, "FWFSM"),
            (PREFLUSH | 2, "FF"),
            (3, "D"),
            (5, "DE"),
            (9, "N"),
            (99, "N"),
            (255, "N"),
        ] {
            assert_eq!(enums.letters(flags), letters);
        }
    }

    #[test]
    fn another_kernel() {
        // 5.10: 7 was another operation, flags one bit higher for the sake of the test.
        let mut enums = BlockEnums::default();
        for (name, value) in [
            ("REQ_OP_WRITE_SAME", 7),
            ("REQ_OP_ZONE_APPEND", 13),
            ("REQ_OP_ZONE_RESET", 15),
            ("REQ_OP_SCSI_IN", 32),
            ("REQ_OP_LAST", 36),
            ("__REQ_SYNC", 12),
            ("__REQ_META", 13),
            ("__REQ_PRIO", 14),
            ("SOMETHING", 1),
            ("REQ_OP_READ", 1 << 40),
        ] {
            enums.set(name, value);
        }
        assert_eq!(enums.words(7), "WriteSame");
        assert_eq!(enums.letters(7), "W");
        assert_eq!(enums.words(13), "ZoneAppend");
        assert_eq!(enums.words(15), "ZoneReset");
        assert_eq!(enums.words(32), "SCSIIn");
        assert_eq!(enums.words(1 << 12), "Sync-Read");
        assert_eq!(enums.words(1 << 14), "Priority-Read");
        assert_eq!(enums.words(1 << 11), "Read");
    }

    #[test]
    fn defaults_by_their_own_names() {
        let mut enums = BlockEnums::default();
        for op in OPS.iter().filter(|op| op.3 != NONE) {
            enums.set(&format!("REQ_OP_{}", op.0), op.3.into());
            assert_eq!(enums.words(op.3.into()), op.1);
        }
        for flag in &FLAGS {
            enums.set(&format!("__REQ_{}", flag.0), flag.2.into());
            assert_eq!(enums.words(1 << flag.2), format!("{}Read", flag.1));
        }
        assert_eq!(enums, BlockEnums::default());
        assert_eq!(enums.mask(), 0x003f_f8ff);
    }
}

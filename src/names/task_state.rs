//! The states in which tasks are switched out, by the letters of ps(1).

/// Letter, name and bits. The last two bits are not the kernel's: `compat.bpf.h` sets them for
/// what the kernel has no bit of its own. Of several the first here counts, as for ps.
const STATES: [(&str, &str, u32); 7] = [
    ("R", "running", 0x20000),
    ("I", "idle", 0x10000),
    ("P", "parked", 0x40),
    ("t", "traced", 0x8),
    ("T", "stopped", 0x4),
    // TASK_RTLOCK_WAIT and TASK_FROZEN are shown as D too.
    ("D", "uninterruptible", 0x2 | 0x1000 | 0x8000),
    ("S", "interruptible", 0x1),
];

/// The letter of a state.
pub fn task_state(state: u32) -> Option<&'static str> {
    STATES.iter().find(|(_, _, bits)| state & bits != 0).map(|(letter, ..)| *letter)
}

/// The bits of a letter, of a name, or of a number as the kernel has it: 0 is running, and 2 has
/// idle tasks among those that cannot be interrupted.
pub fn task_state_bits(text: &str) -> Result<u32, String> {
    if let Ok(number) = text.parse::<u16>() {
        return Ok(match u32::from(number) {
            0 => 0x20000,
            n if n & 0x402 != 0 => n | 0x10000,
            n => n,
        });
    }
    let found = STATES.iter().find(|(letter, name, _)| text == *letter || text == *name);
    found.map(|(.., bits)| *bits).ok_or_else(|| {
        let all: Vec<_> =
            STATES.iter().map(|(letter, name, _)| format!("{letter} {name}")).collect();
        format!("'{text}' is no state; there are {}, or the kernel's numbers", all.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_names_and_numbers() {
        for (letter, name, bits) in STATES {
            assert_eq!(task_state(bits), Some(letter));
            assert_eq!(task_state_bits(letter), Ok(bits));
            assert_eq!(task_state_bits(name), Ok(bits));
        }
        // TASK_KILLABLE, TASK_INTERRUPTIBLE|TASK_FREEZABLE, TASK_WAKING.
        assert_eq!([0x102, 0x2001, 0x200].map(task_state), [Some("D"), Some("S"), None]);
        assert_eq!(["0", "1", "2"].map(|n| task_state_bits(n).unwrap()), [0x20000, 1, 0x10002]);
        for wrong in ["", "d", "-1", "65536", "RS"] {
            assert!(task_state_bits(wrong).is_err(), "{wrong}");
        }
    }
}

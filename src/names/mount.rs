//! Flags of the calls that mount (`linux/mount.h`, `linux/fs.h`, `linux/fcntl.h`), by bit.

use super::table::{Table, table};

/// Of mount(2).
pub const MS: Table = table!(
    "MS_RDONLY MS_NOSUID MS_NODEV MS_NOEXEC MS_SYNCHRONOUS MS_REMOUNT MS_MANDLOCK MS_DIRSYNC \
     MS_NOSYMFOLLOW 10 MS_NOATIME MS_NODIRATIME MS_BIND MS_MOVE MS_REC MS_SILENT MS_POSIXACL \
     MS_UNBINDABLE MS_PRIVATE MS_SLAVE MS_SHARED MS_RELATIME MS_KERNMOUNT MS_I_VERSION \
     MS_STRICTATIME MS_LAZYTIME"
);
/// What old programs put in the upper half of the flags of mount(2).
pub const MS_MAGIC: u64 = 0xc0ed_0000;

pub const UMOUNT: Table = table!("MNT_FORCE MNT_DETACH MNT_EXPIRE UMOUNT_NOFOLLOW");
pub const FSOPEN: Table = table!("FSOPEN_CLOEXEC");
pub const FSMOUNT: Table = table!("FSMOUNT_CLOEXEC");
pub const FSPICK: Table =
    table!("FSPICK_CLOEXEC FSPICK_SYMLINK_NOFOLLOW FSPICK_NO_AUTOMOUNT FSPICK_EMPTY_PATH");
pub const MOUNT_ATTR: Table = table!(
    "MOUNT_ATTR_RDONLY MOUNT_ATTR_NOSUID MOUNT_ATTR_NODEV MOUNT_ATTR_NOEXEC MOUNT_ATTR_NOATIME \
     MOUNT_ATTR_STRICTATIME 7 MOUNT_ATTR_NODIRATIME 20 MOUNT_ATTR_IDMAP MOUNT_ATTR_NOSYMFOLLOW"
);
pub const MOVE_MOUNT: Table = table!(
    "MOVE_MOUNT_F_SYMLINKS MOVE_MOUNT_F_AUTOMOUNTS MOVE_MOUNT_F_EMPTY_PATH \
     4 MOVE_MOUNT_T_SYMLINKS MOVE_MOUNT_T_AUTOMOUNTS MOVE_MOUNT_T_EMPTY_PATH \
     8 MOVE_MOUNT_SET_GROUP MOVE_MOUNT_BENEATH"
);
/// Of open_tree(2) and mount_setattr(2).
pub const OPEN_TREE: Table = table!(
    "OPEN_TREE_CLONE 8 AT_SYMLINK_NOFOLLOW 11 AT_NO_AUTOMOUNT AT_EMPTY_PATH 15 AT_RECURSIVE \
     19 OPEN_TREE_CLOEXEC"
);
/// Commands of fsconfig(2), by number.
pub const FSCONFIG: Table = table!(
    "FSCONFIG_SET_FLAG FSCONFIG_SET_STRING FSCONFIG_SET_BINARY FSCONFIG_SET_PATH \
     FSCONFIG_SET_PATH_EMPTY FSCONFIG_SET_FD FSCONFIG_CMD_CREATE FSCONFIG_CMD_RECONFIGURE \
     FSCONFIG_CMD_CREATE_EXCL"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits() {
        for table in
            [MS, UMOUNT, FSOPEN, FSMOUNT, FSPICK, MOUNT_ATTR, MOVE_MOUNT, OPEN_TREE, FSCONFIG]
        {
            table.check();
        }
        for (name, value) in [
            ("MS_RDONLY", libc::MS_RDONLY),
            ("MS_BIND", libc::MS_BIND),
            ("MS_PRIVATE", libc::MS_PRIVATE),
            ("MS_STRICTATIME", libc::MS_STRICTATIME),
            ("MS_NOSYMFOLLOW", 256),
        ] {
            assert_eq!(MS.bits(value), name);
        }
        assert_eq!(MS.bits(0), "0");
        assert_eq!(MS.bits(1 << 40 | 3), "MS_RDONLY|MS_NOSUID|0x10000000000");
        assert_eq!(OPEN_TREE.bits(libc::O_CLOEXEC as u64), "OPEN_TREE_CLOEXEC");
        assert_eq!(OPEN_TREE.bits(libc::AT_RECURSIVE as u64), "AT_RECURSIVE");
        assert_eq!(MOUNT_ATTR.bits(0x100000), "MOUNT_ATTR_IDMAP");
        assert_eq!(
            MOVE_MOUNT.bits(0x244),
            "MOVE_MOUNT_F_EMPTY_PATH|MOVE_MOUNT_T_EMPTY_PATH|MOVE_MOUNT_BENEATH"
        );
    }
}

//! Paths as BPF programs read them: the names of `path.bpf.h`.

/// The path of a directory from its names, the innermost first, each with a
/// zero behind it; an empty one says that there are more which found no room.
pub fn from_names(names: &[u8]) -> Vec<u8> {
    let mut path = Vec::with_capacity(names.len() + 1);
    for name in names.split(|&b| b == 0).rev().skip(1) {
        match name {
            b"" => path.extend("…".as_bytes()),
            name => {
                path.push(b'/');
                path.extend(name);
            }
        }
    }
    if path.is_empty() { b"/".to_vec() } else { path }
}

/// A path that was given, from the root on: relative ones start at `directory`.
pub fn join(mut directory: Vec<u8>, path: &[u8]) -> Vec<u8> {
    if path.starts_with(b"/") {
        return path.to_vec();
    }
    let mut path = path;
    while let Some(rest) = path.strip_prefix(b"./") {
        path = rest;
    }
    if !directory.ends_with(b"/") && !path.is_empty() {
        directory.push(b'/');
    }
    directory.extend(if path == b"." { b"" } else { path });
    directory
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_turned_round() {
        assert_eq!(from_names(b"c\0b\0a\0"), b"/a/b/c");
        assert_eq!(from_names(b""), b"/");
        assert_eq!(from_names(b"b\0\0"), "…/b".as_bytes());
    }

    #[test]
    fn relative_paths_follow_their_directory() {
        let join = |directory: &str, path: &str| {
            String::from_utf8(join(directory.into(), path.as_bytes())).unwrap()
        };
        assert_eq!(join("/a", "b"), "/a/b");
        assert_eq!(join("/", "b"), "/b");
        assert_eq!(join("/a", "/b"), "/b");
        assert_eq!(join("/a", "././b"), "/a/b");
        assert_eq!(join("/a", ""), "/a");
        assert_eq!(join("/a", "../b"), "/a/../b");
    }
}

//! Types as C writes them.

use super::{Btf, kind};

const FWD: u32 = 7;
const CONST: u32 = 10;
/// Types within types: more than any kernel has, and less than a stack holds.
const DEPTH: usize = 32;

impl Btf {
    /// The functions, each with its number.
    pub fn functions(&self) -> impl Iterator<Item = (String, u32)> {
        let name = |id| String::from_utf8_lossy(self.name(id)).into_owned();
        self.ids(kind::FUNC).map(move |id| (name(id), id))
    }

    /// `int tcp_sendmsg(struct sock *sk, struct msghdr *msg, size_t size)`
    pub fn signature(&self, function: u32) -> String {
        let name = String::from_utf8_lossy(self.name(function)).into_owned();
        self.declare(self.words(function)(0), name, 0)
    }

    /// The parameters of a function, by name and type; and what it returns.
    pub fn parameters(&self, function: u32) -> (Vec<(String, u32)>, u32) {
        let proto = self.words(function)(0);
        let words = self.words(proto);
        let number = (self.info(proto) & 0xffff) as usize;
        let one = |n| {
            (String::from_utf8_lossy(self.text(words(1 + 2 * n))).into_owned(), words(2 + 2 * n))
        };
        ((0..number).map(one).collect(), words(0))
    }

    /// `struct sock *`
    pub fn type_name(&self, id: u32) -> String {
        self.declare(id, String::new(), 0)
    }

    /// Something of this type.
    fn declare(&self, id: u32, what: String, depth: usize) -> String {
        let depth = depth + 1;
        if depth > DEPTH || id as usize >= self.types.len() {
            return what;
        }
        let named = |kind: &str| {
            let name = if id == 0 { "void".into() } else { String::from_utf8_lossy(self.name(id)) };
            let blank = if what.is_empty() { "" } else { " " };
            format!("{kind}{name}{blank}{what}")
        };
        if id == 0 {
            return named("");
        }
        let words = self.words(id);
        match self.kind(id) {
            kind::STRUCT => named("struct "),
            kind::UNION => named("union "),
            kind::ENUM | kind::ENUM64 => named("enum "),
            FWD if self.info(id) >> 31 == 1 => named("union "),
            FWD => named("struct "),
            kind::PTR => match self.kind(words(0)) {
                kind::FUNC_PROTO | kind::ARRAY => {
                    self.declare(words(0), format!("(*{what})"), depth)
                }
                _ => self.declare(words(0), format!("*{what}"), depth),
            },
            kind::ARRAY => self.declare(words(1), format!("{what}[{}]", words(3)), depth),
            kind::FUNC_PROTO => {
                let one = |n| match (words(1 + 2 * n), words(2 + 2 * n)) {
                    (_, 0) => "...".into(),
                    (name, id) => {
                        let name = String::from_utf8_lossy(self.text(name)).into_owned();
                        self.declare(id, name, depth)
                    }
                };
                let all: Vec<_> = (0..(self.info(id) & 0xffff) as usize).map(one).collect();
                let all = if all.is_empty() { "void".into() } else { all.join(", ") };
                self.declare(words(0), format!("{what}({all})"), depth)
            }
            CONST if self.kind(words(0)) == kind::PTR => {
                self.declare(words(0), format!("const {what}").trim_end().into(), depth)
            }
            CONST => format!("const {}", self.declare(words(0), what, depth)),
            kind::VOLATILE => format!("volatile {}", self.declare(words(0), what, depth)),
            kind::RESTRICT | kind::TYPE_TAG => self.declare(words(0), what, depth),
            _ => named(""),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::btf;

    #[test]
    fn functions_are_written_as_in_c() {
        let Some(btf) = btf::kernel() else { return };
        let signature = |wanted: &str| {
            let (_, id) = btf.functions().find(|(name, _)| name == wanted).unwrap();
            btf.signature(id)
        };
        assert_eq!(
            signature("vfs_open"),
            "int vfs_open(const struct path *path, struct file *file)"
        );
        let read = "ssize_t vfs_read(struct file *file, char *buf, size_t count, loff_t *pos)";
        assert_eq!(signature("vfs_read"), read);
        assert_eq!(signature("schedule"), "void schedule(void)");
    }
}

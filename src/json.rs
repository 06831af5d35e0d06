//! JSON that a terminal survives too: what would act on it is escaped, which
//! every parser turns back.

use std::fmt::Write as _;

use serde_json::{Serializer, Value, ser::Formatter};

use crate::{
    column::{Cell, Head},
    text::{acts, decimal},
};

/// Compact, with every character that [`acts`] on a terminal as `\uNNNN`.
struct Safe;

impl Formatter for Safe {
    fn write_string_fragment<W: ?Sized + std::io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> std::io::Result<()> {
        if fragment.is_ascii() && !fragment.contains('\x7f') {
            return writer.write_all(fragment.as_bytes());
        }
        for c in fragment.chars() {
            match acts(c) {
                true => write!(writer, "\\u{:04x}", c as u32)?,
                false => writer.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?,
            }
        }
        Ok(())
    }
}

/// A value as JSON on one line.
pub fn safe(value: &Value) -> String {
    let mut out = Vec::new();
    write(value, &mut out);
    String::from_utf8(out).expect("serde_json writes UTF-8")
}

fn write<T: serde::Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    value
        .serialize(&mut Serializer::with_formatter(out, Safe))
        .expect("a value of ours can be written to memory");
}

/// Appends text as a JSON string.
pub fn string(text: &str, out: &mut String) {
    // Most names and paths need nothing that serde_json knows.
    if text.bytes().all(|b| (b' '..0x7f).contains(&b) && b != b'"' && b != b'\\') {
        out.push('"');
        out.push_str(text);
        out.push('"');
        return;
    }
    let mut bytes = std::mem::take(out).into_bytes();
    write(text, &mut bytes);
    *out = String::from_utf8(bytes).expect("serde_json writes UTF-8");
}

/// Appends `"key":value`. Bytes that are not UTF-8 are shown with U+FFFD, and
/// come whole, in hex, as `"key_bytes"`.
pub fn field(column: &Head, cell: &Cell, out: &mut String) {
    out.push_str(column.member());
    match cell {
        Cell::Int(v) => decimal(*v, out),
        Cell::Octal(v) => decimal(*v, out),
        Cell::Float(v) if v.is_finite() => drop(write!(out, "{v}")),
        Cell::None | Cell::Float(_) => out.push_str("null"),
        Cell::Text(v) => string(v, out),
        Cell::Bytes(v) => match str::from_utf8(v) {
            Ok(text) => string(text, out),
            Err(_) => {
                lossy(v, out);
                let _ = write!(out, ",\"{}_bytes\":", column.key());
                hex(v, out);
            }
        },
        Cell::List(words) => {
            list(words, out, lossy);
            if words.iter().any(|word| str::from_utf8(word).is_err()) {
                let _ = write!(out, ",\"{}_bytes\":", column.key());
                list(words, out, hex);
            }
        }
    }
}

fn lossy(bytes: &[u8], out: &mut String) {
    string(&String::from_utf8_lossy(bytes), out);
}

fn hex(bytes: &[u8], out: &mut String) {
    out.push('"');
    for b in bytes {
        let _ = write!(out, "{b:02x}");
    }
    out.push('"');
}

fn list(words: &[&[u8]], out: &mut String, item: fn(&[u8], &mut String)) {
    out.push('[');
    for (n, word) in words.iter().enumerate() {
        *out += if n > 0 { "," } else { "" };
        item(word, out);
    }
    out.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column::Columns;

    fn written(bytes: &[u8]) -> String {
        let columns = Columns::<()>::new().bytes("PATH", |_| Cell::None);
        let mut out = "{".to_string();
        field(&columns.all[0], &Cell::Bytes(bytes.into()), &mut out);
        out + "}"
    }

    #[test]
    fn every_byte_comes_back() {
        for bytes in
            [&b"/etc/passwd"[..], &(0..=255).collect::<Vec<_>>(), "\u{202e}é\u{9b}".as_bytes()]
        {
            let text = written(bytes);
            assert!(!text.chars().any(acts), "{text:?}");
            let value: Value = serde_json::from_str(&text).unwrap();
            let back = match value.get("path_bytes") {
                Some(hex) => {
                    let hex = hex.as_str().unwrap();
                    let byte = |i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap();
                    (0..hex.len()).step_by(2).map(byte).collect()
                }
                None => value["path"].as_str().unwrap().as_bytes().to_vec(),
            };
            assert_eq!(back, bytes);
        }
    }
}

//! What a tool prints, as JSON Schema.

use serde_json::{Map, Value, json};

use crate::column::{Columns, Kind};

/// The version of the shape of JSON output; it grows when a key changes its
/// meaning or goes.
pub const VERSION: u32 = 1;

/// What is said of a key that is left out where nobody says `--fields`.
const ONLY_ASKED_FOR: &str = "only with --fields";

/// The kinds of records that a tool prints; the summary is among them always.
#[derive(Default)]
pub struct Schema(Vec<Value>);

impl Schema {
    /// One record for each event, with these columns.
    pub fn events<R: 'static>(columns: &Columns<R>) -> Self {
        Schema::default().record("event", columns, json!({}))
    }

    /// One record for each line of an interval's table.
    pub fn rows<R: 'static>(columns: &Columns<R>) -> Self {
        Schema::default().record("row", columns, json!({}))
    }

    /// One record for each histogram, with these keys.
    pub fn histograms<K: 'static>(keys: &Columns<K>) -> Self {
        Schema::default().record("histogram", keys, histogram())
    }

    /// One record for each stack, with these keys; if `spread`, with a histogram of its values, and
    /// if `waker`, with the stack of who ended it.
    pub fn stacks<K: 'static>(keys: &Columns<K>, spread: bool, waker: bool) -> Self {
        let frame = json!({"type": "object", "properties": {
            "addr": {"type": "string"},
            "symbol": {"type": ["string", "null"]},
            "offset": {"type": "integer"},
            "module": {"type": ["string", "null"]},
            "inlined": {"const": true},
            "file": {"type": "string"},
            "line": {"type": "integer"},
        }, "required": ["addr", "symbol", "offset", "module"], "additionalProperties": false});
        let frames = json!({"type": ["array", "null"], "items": frame});
        let mut more = if spread { histogram() } else { json!({}) };
        more["value"] = json!({"type": "integer", "minimum": 0});
        more["unit"] = json!({"enum": ["ns", "bytes", "samples"]});
        more["kernel"] = frames.clone();
        if waker {
            more["waker_kernel"] = frames.clone();
            more["waker_user"] = frames.clone();
        }
        more["user"] = frames;
        Schema::default().record("stack", keys, more)
    }

    /// Both.
    pub fn and(mut self, other: Schema) -> Self {
        self.0.extend(other.0);
        self
    }

    fn record<R: 'static>(self, kind: &str, columns: &Columns<R>, more: Value) -> Self {
        let keys = columns.all.iter().map(|c| (c.key(), c.kind, c.unit.base(), c.extra));
        self.record_of(kind, keys.collect(), more)
    }

    /// Keys, each with what it holds, its unit, and whether it is left out unless asked for.
    fn record_of(
        mut self,
        kind: &str,
        keys: Vec<(String, Kind, &'static str, bool)>,
        more: Value,
    ) -> Self {
        let mut properties = Map::new();
        properties.insert("type".into(), json!({"const": kind}));
        properties.insert("time".into(), json!({"type": "string", "format": "date-time"}));
        let mut required: Vec<String> = vec!["type".into(), "time".into()];
        // --fields may leave any other out.
        for (key, holds, unit, extra) in keys {
            let kind = match holds {
                Kind::Int => "integer",
                Kind::Float => "number",
                Kind::Text | Kind::Bytes => "string",
                Kind::List => "array",
            };
            let mut property = json!({"type": [kind, "null"]});
            if holds == Kind::List {
                property["items"] = json!({"type": "string"});
            }
            let notes = [
                (!unit.is_empty()).then(|| format!("in {unit}")),
                extra.then(|| ONLY_ASKED_FOR.to_string()),
            ];
            let notes: Vec<_> = notes.into_iter().flatten().collect();
            if !notes.is_empty() {
                property["description"] = json!(notes.join(", "));
            }
            properties.insert(key.clone(), property.clone());
            if matches!(holds, Kind::Bytes | Kind::List) {
                let mut hex = property;
                hex["description"] = json!("all bytes in hex, where they are not UTF-8");
                properties.insert(format!("{key}_bytes"), hex);
            }
        }
        if let Value::Object(more) = more {
            required.extend(more.keys().cloned());
            properties.extend(more);
        }
        self.0.push(json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        }));
        self
    }

    /// The JSON Schema of one line of the tool's output.
    pub fn json(mut self, tool: &str) -> Value {
        let count = json!({"type": "integer", "minimum": 0});
        let time = json!({"type": "string", "format": "date-time"});
        let lost: Map<_, _> =
            crate::lost::Lost::KEYS.iter().map(|k| (k.to_string(), count.clone())).collect();
        self.0.push(json!({
            "type": "object",
            "properties": {
                "type": {"const": "summary"},
                "tool": {"const": tool},
                "version": {"type": "string"},
                "schema": {"const": VERSION},
                "start": time,
                "end": time,
                "events": count,
                "unfinished": count,
                "lost": {"type": "object", "properties": lost, "required": crate::lost::Lost::KEYS, "additionalProperties": false},
                "notes": {"type": "array", "items": {"type": "string"}},
            },
            "required": ["type", "tool", "version", "schema", "start", "end", "events", "lost", "notes"],
            "additionalProperties": false,
        }));
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": format!("a line that {tool} prints as JSON"),
            "oneOf": self.0,
        })
    }
}

/// The keys of a histogram, but for those that tell it from others.
fn histogram() -> Value {
    let number = json!({"type": "number", "minimum": 0});
    let count = json!({"type": "integer", "minimum": 0});
    let mut keys = json!({
        "unit": {"enum": ["ns", "bytes", "hz", "tasks", ""]},
        "mean": number,
        "buckets": {"type": "array", "items": {
            "type": "object",
            "properties": {"lo": count, "hi": count, "count": count},
            "required": ["lo", "hi", "count"],
        }},
    });
    for key in ["count", "sum", "min", "max", "p50", "p90", "p95", "p99", "p999"] {
        keys[key] = count.clone();
    }
    keys
}

//! Calls of the kernel's functions: which of their values a user asks for, in C's words, and where
//! `ksnoop.bpf.c` finds them.

use anyhow::{Context as _, Result, bail, ensure};

use super::{Btf, value::shifts};
use crate::{
    bpf::ksnoop::types::{shown, value},
    bytes,
    error::usage,
    text::{escaped, until_zero},
};

// As ksnoop.bpf.c has them.
const ARGUMENTS: usize = 6;
const RETURNED: u32 = 6;
pub const AT_ENTRY: u32 = 1;
const AT_RETURN: u32 = 2;
const TEXT_BYTES: u32 = 256;
const VALUE_BYTES: u32 = 2040;
const TAIL_BYTES: u32 = 4096;
const CONDITIONS: [(&str, u32); 6] =
    [("==", 1), ("!=", 2), (">=", 4), ("<=", 6), (">", 3), ("<", 5)];

/// A function, and what of it is shown.
#[derive(Default)]
pub struct Function {
    pub name: String,
    pub shown: shown,
    /// In the order of those in `shown`.
    pub values: Vec<Value>,
}

/// What a value is called and how it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value {
    pub name: String,
    pub id: u32,
    pub bits: Option<(u32, u32)>,
    pub text: bool,
}

/// Splits FUNC(VALUE, ...).
pub fn split(text: &str) -> Result<(&str, Option<&str>)> {
    let Some((name, list)) = text.split_once('(') else { return Ok((text.trim(), None)) };
    let list = list.trim_end().strip_suffix(')');
    let list = list.ok_or_else(|| usage(format!("'{}' has no )", escaped(text))))?;
    Ok((name.trim(), Some(list.trim())))
}

pub fn number_of(btf: &Btf, name: &str) -> Result<u32> {
    btf.function(name).with_context(|| {
        format!("the kernel's type information has no function '{}'", escaped(name))
    })
}

impl Function {
    pub fn parse(btf: &Btf, text: &str) -> Result<Self> {
        let (name, list) = split(text)?;
        let id = number_of(btf, name)?;
        let (parameters, returned) = btf.parameters(id);
        let all = || {
            let in_registers = (0..parameters.len()).take_while(|n| register(btf, id, *n).is_ok());
            let names = in_registers.map(|n| parameters[n].0.clone()).filter(|n| !n.is_empty());
            names.chain((returned > 0).then(|| "return".into())).collect::<Vec<_>>()
        };
        let words: Vec<String> = match list {
            Some("") => Vec::new(),
            Some(list) => list.split(',').map(|word| word.trim().into()).collect(),
            None => all(),
        };
        let mut function = Function { name: name.into(), ..Function::default() };
        let most = function.shown.values.len();
        ensure!(words.len() <= most, usage(format!("{most} values of a function at most")));
        for (word, place) in words.iter().zip(&mut function.shown.values) {
            let (value, at) = Value::parse(btf, id, word)?;
            function.values.push(value);
            *place = at;
        }
        let shown = &mut function.shown;
        shown.number = words.len() as u64;
        let values = &mut shown.values[..words.len()];
        let last = values.iter().any(|v| v.from == RETURNED && v.condition > 0);
        shown.phases = if values.is_empty() || list.is_none() && !last { AT_ENTRY } else { 0 };
        for value in values {
            value.phase = if last || value.from == RETURNED { AT_RETURN } else { AT_ENTRY };
            shown.phases |= value.phase;
            let bytes = &mut shown.bytes[usize::from(value.phase == AT_RETURN)];
            value.at = *bytes;
            *bytes += value.size.next_multiple_of(8);
            ensure!(*bytes < TAIL_BYTES, usage("so many bytes of one call cannot be shown"));
        }
        Ok(function)
    }

    /// What is known at the entry or return, in C's words.
    pub fn show(&self, btf: &Btf, phase: u32, known: u32, tail: &[u8]) -> Vec<String> {
        let one = |(n, value): (usize, &Value)| {
            let place = &self.shown.values[n];
            let bytes = tail.get(place.at as usize..).unwrap_or_default();
            let bytes = &bytes[..bytes.len().min(place.size as usize)];
            let text = match () {
                () if known & 1 << n == 0 => {
                    let address = tail.get(place.at as usize..place.at as usize + 8)?;
                    format!("(nothing readable at {:#x})", bytes::read::<u64>(address))
                }
                () if value.text => {
                    let text = until_zero(bytes);
                    // Room for a zero is left by a text that just fits.
                    let (text, more) = match text.len() + 1 < bytes.len() {
                        true => (text, ""),
                        false => (&text[..text.len().saturating_sub(1)], "..."),
                    };
                    format!("\"{}\"{more}", escaped(text))
                }
                () => btf.show(value.id, value.bits, bytes),
            };
            Some(format!("{} = {text}", value.name))
        };
        let of_phase = |n: &usize| self.shown.values[*n].phase == phase;
        let all = self.values.iter().enumerate().filter(|(n, _)| of_phase(n));
        all.filter_map(one).collect()
    }
}

/// The register that an argument is in, if it is in one.
fn register(btf: &Btf, function: u32, parameter: usize) -> Result<u32> {
    let (parameters, _) = btf.parameters(function);
    let fits = |(_, id): &(String, u32)| btf.size(*id).is_some_and(|size| size <= 8);
    let is_plain = parameter < ARGUMENTS && parameters[..=parameter].iter().all(fits);
    ensure!(is_plain, "'{}' is not in a register of its own", parameters[parameter].0);
    Ok(parameter as u32)
}

impl Value {
    /// Where the value of an expression such as `path->dentry->d_flags != 0` is found.
    fn parse(btf: &Btf, function: u32, text: &str) -> Result<(Self, value)> {
        // Every byte keeps its place.
        let dotted = text.replace("->", "..");
        let end = dotted.find(['=', '!', '<', '>']).unwrap_or(dotted.len());
        let name = text[..end].trim();
        let wrong = |why: &str| usage(format!("'{}': {why}", escaped(text)));
        let (points, path) = match dotted[..end].trim().strip_prefix('*') {
            Some(path) => (true, path),
            None => (false, &dotted[..end]),
        };
        let mut words = path.split('.').map(str::trim).filter(|word| !word.is_empty());
        let first = words.next().ok_or_else(|| wrong("names nothing"))?;
        let (parameters, returned) = btf.parameters(function);
        let (from, mut id) = match parameters.iter().position(|(name, _)| name == first) {
            Some(n) => (register(btf, function, n)?, parameters[n].1),
            None if first == "return" => (RETURNED, returned),
            None => {
                let names: Vec<_> = parameters.iter().map(|(name, _)| &**name).collect();
                bail!("there is no argument '{}'; there are {}", escaped(first), names.join(", "));
            }
        };
        ensure!(id > 0, "the function returns nothing");
        let (mut offsets, mut bits) = (Vec::new(), None);
        for word in words {
            if let Some(target) = btf.target(id) {
                offsets.push(0);
                id = target;
            }
            let member = btf.member(id, word);
            let of = || format!("'{}' has no member '{}'", btf.type_name(id), escaped(word));
            let member = member.with_context(of)?;
            *offsets.last_mut().ok_or_else(|| wrong("is not in memory"))? += member.offset;
            (id, bits) = (member.id, member.bits);
        }
        let target = btf.target(id);
        let (is_char, constant) = target.map_or((false, false), |target| btf.character(target));
        let is_text = is_char && (constant || points);
        if points || is_text {
            let target = target.ok_or_else(|| wrong("is no pointer"))?;
            offsets.push(0);
            id = if is_text { id } else { target };
        }
        let size = match (is_text, bits) {
            (true, _) => TEXT_BYTES,
            (_, Some((first, width))) => (first + width).div_ceil(8),
            _ => btf.size(id).unwrap_or(0).min(VALUE_BYTES),
        };
        ensure!(size > 0, wrong("is of a type without a size"));
        ensure!(!offsets.is_empty() || size <= 8, wrong("is not in a register of its own"));
        let mut at = value { from, size, steps: offsets.len() as u32, ..value::default() };
        ensure!(offsets.len() <= at.offsets.len(), wrong("too many pointers to follow"));
        at.offsets[..offsets.len()].copy_from_slice(&offsets);
        at.is_text = is_text.into();
        at.is_signed = btf.is_signed(id).into();
        let (first, width) = bits.unwrap_or((0, 8 * size));
        (at.left, at.right) = shifts(first, width);
        let condition = dotted[end..].trim();
        if !condition.is_empty() {
            ensure!(!is_text && btf.is_number(id), wrong("only numbers can be compared"));
            let operator =
                CONDITIONS.iter().find_map(|(op, n)| Some((n, condition.strip_prefix(op)?)));
            let (number, operand) =
                operator.ok_or_else(|| wrong("== != > >= < or <= is needed"))?;
            at.condition = *number;
            at.operand = operand_of(operand.trim()).ok_or_else(|| wrong("a number is needed"))?;
        }
        Ok((Value { name: name.into(), id, bits, text: is_text }, at))
    }
}

/// `-2`, `0x10`, `18446744073709551615`.
fn operand_of(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok().or_else(|| Some(text.parse::<i64>().ok()? as u64)),
    }
}

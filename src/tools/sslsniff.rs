use std::{fmt::Write as _, fs::File, path::PathBuf, str::FromStr};

use beebox::{
    args::Format,
    bpf::sslsniff as bpf,
    object::Loaded,
    prelude::*,
    symbols::{Library, Probes},
    text::escape,
};
use bpf::types::transfer;
use libbpf_rs::Link;

/// `enum function` of the program: what each is called, what it does, and whose it is.
const FUNCTIONS: [(&str, What, Tls); 13] = [
    ("SSL_read", What::Read, Tls::Openssl),
    ("SSL_write", What::Write, Tls::Openssl),
    ("SSL_read_ex", What::Read, Tls::Openssl),
    ("SSL_write_ex", What::Write, Tls::Openssl),
    ("SSL_write_ex2", What::Write, Tls::Openssl),
    ("SSL_do_handshake", What::Handshake, Tls::Openssl),
    ("gnutls_record_recv", What::Read, Tls::Gnutls),
    ("gnutls_record_send", What::Write, Tls::Gnutls),
    ("gnutls_handshake", What::Handshake, Tls::Gnutls),
    ("PR_Read", What::Read, Tls::Nss),
    ("PR_Recv", What::Read, Tls::Nss),
    ("PR_Write", What::Write, Tls::Nss),
    ("PR_Send", What::Write, Tls::Nss),
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    Read,
    Write,
    Handshake,
}

/// Bytes in a line of a hexdump.
const HEX_LINE: usize = 16;
/// `DATA_LEN` of the program.
const DATA_LEN: u32 = 30720;

/// Print what programs send and get over TLS, in plain
///
/// It shows what was meant to be secret: passwords, keys, personal data. OpenSSL, GnuTLS and NSS
/// are traced, in every container, and programs that have one of them in their own binary with its
/// symbols. What is read through OpenSSL's BIO_f_ssl(), and what Go, Rust's rustls and Java encrypt,
/// is not seen.
#[derive(Args)]
pub struct Opts {
    /// Show user and thread
    #[arg(short = 'x', long)]
    extra: bool,
    /// Leave out OpenSSL
    #[arg(short = 'o', long)]
    no_openssl: bool,
    /// Leave out GnuTLS
    #[arg(short = 'g', long)]
    no_gnutls: bool,
    /// Leave out NSS
    #[arg(short = 'n', long)]
    no_nss: bool,
    /// Show the data as hexadecimal numbers too
    #[arg(long)]
    hexdump: bool,
    /// Bytes of each call to show at most, up to 30720
    #[arg(long, default_value_t = 8192, value_name = "BYTES",
        value_parser = clap::value_parser!(u32).range(0..=i64::from(DATA_LEN)))]
    max_buffer_size: u32,
    /// Show how long each call took
    #[arg(short, long)]
    latency: bool,
    /// Show handshakes too
    #[arg(long)]
    handshake: bool,
    /// A further file to trace: openssl:PATH, gnutls:PATH or nss:PATH
    #[arg(long, value_name = "TYPE:PATH")]
    extra_lib: Vec<ExtraLib>,
}

/// What a library speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tls {
    Openssl,
    Gnutls,
    Nss,
}

#[derive(Clone, Debug)]
struct ExtraLib(Tls, PathBuf);

impl FromStr for ExtraLib {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (kind, path) = text.split_once(':').unwrap_or_default();
        let tls = match kind {
            "openssl" => Tls::Openssl,
            "gnutls" => Tls::Gnutls,
            "nss" => Tls::Nss,
            _ => return Err("openssl:PATH, gnutls:PATH or nss:PATH is needed".into()),
        };
        Ok(ExtraLib(tls, path.into()))
    }
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "everything that any program sends or gets over TLS"),
        ("-p 181 --hexdump", "that of process 181, as numbers too"),
        ("--handshake -l", "with handshakes, and how long each call took"),
        ("-o -g --extra-lib openssl:/opt/app/libssl.so.3", "one library only, and NSS"),
    ];
    const LETTERS: &[(char, &str)] = &[('c', "comm"), ('u', "uid")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.out.default_timestamp(Style::Rel);
        session
            .warn("what is shown was encrypted to keep it secret: passwords, keys, personal data");
        for ExtraLib(_, path) in &self.extra_lib {
            File::open(path).with_context(|| format!("--extra-lib {}", path.display()))?;
        }
        session.buffer(Some(8 << 20));
        let mut open = session.open(bpf::Object)?;
        open.options().max_data = self.max_buffer_size;

        let loaded = session.load(open)?;
        let attach = |library: &Library| self.attach(&loaded, library, None);
        let mut probes = Probes::new(session, is_tls, attach);
        let mut extra = Vec::new();
        for ExtraLib(tls, path) in &self.extra_lib {
            let library = Library::open(path)
                .with_context(|| format!("--extra-lib {}: no plain file", path.display()))?
                .for_session(session);
            let links = self.attach(&loaded, &library, Some(*tls));
            ensure!(!links.is_empty(), "{} has none of the functions to trace", path.display());
            extra.extend(links);
        }
        session.hooked("uprobe/SSL_read and its kin");
        session.attach_loaded(&loaded)?;

        let columns = self.columns();
        session.out.head(&columns)?;
        let mut transfer = Tailed::<transfer>::default();
        let result = session.stream_looking(|next, out| match next {
            Next::Event(bytes) if probes.hear(bytes)? => Ok(()),
            Next::Event(bytes) => {
                transfer.set(bytes)?;
                out.row(&columns, &transfer)?;
                if out.format() == Format::Table {
                    out.raw(&self.block(&transfer));
                }
                Ok(())
            }
            Next::Look { .. } => {
                probes.look();
                Ok(())
            }
        });
        beebox::session::close(extra);
        result
    }
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Tailed<transfer>> {
        Columns::new()
            .text("FUNC", |e: &Tailed<transfer>| match function(e).1 {
                What::Read => "READ/RECV".into(),
                What::Write => "WRITE/SEND".into(),
                What::Handshake => "HANDSHAKE".into(),
            })
            .width(12)
            .time(|e| e.time_ns)
            .comm(|e| &e.task.comm)
            .pid(|e| e.task.pid)
            .num("LEN", |e| e.ret)
            .unless(|e| function(e).1 == What::Handshake)
            .left()
            .width(7)
            .uid(|e| e.task.uid)
            .shown(self.extra)
            .task(|e| &e.task)
            .show("TID", self.extra)
            .amount("LAT", Unit::Ms, |e| e.lat_ns)
            .decimals(3)
            .shown(self.latency)
            .num("RET", |e| e.ret)
            .hidden()
            .text("FUNCTION", |e| function(e).0.into())
            .width(18)
            .hidden()
            .bytes("DATA", |e| data(e).into())
            .unless(|e| function(e).1 == What::Handshake)
            .hidden()
    }

    /// Probes the functions that a library has; `tls` says what it must be.
    fn attach(&self, loaded: &Loaded, library: &Library, tls: Option<Tls>) -> Vec<Link> {
        let offsets = library.offsets(&FUNCTIONS.map(|(name, ..)| name));
        let found = FUNCTIONS.iter().zip(offsets).filter(|((_, what, of), _)| {
            tls.unwrap_or(*of) == *of
                && (tls.is_some() || !self.leaves_out(*of))
                && (self.handshake || *what != What::Handshake)
        });
        let begins = found.filter_map(|((name, ..), at)| Some((name.to_lowercase(), at?)));
        library.attach_calls("sslsniff", loaded, begins.collect(), "transfer_end")
    }

    fn leaves_out(&self, tls: Tls) -> bool {
        match tls {
            Tls::Openssl => self.no_openssl,
            Tls::Gnutls => self.no_gnutls,
            Tls::Nss => self.no_nss,
        }
    }

    /// The data, below its row. No line of it can be taken for another row or for the block's end.
    pub(super) fn block(&self, e: &Tailed<transfer>) -> String {
        if function(e).1 == What::Handshake {
            return String::new();
        }
        let data = data(e);
        let mut text = "----- DATA -----\n".to_string();
        if self.hexdump {
            data.chunks(HEX_LINE).for_each(|line| hex(line, &mut text));
        } else {
            let lines = data.strip_suffix(b"\n").unwrap_or(data).split(|byte| *byte == b'\n');
            for line in lines {
                let start = text.len();
                escape(line.strip_suffix(b"\r").unwrap_or(line), &mut text);
                if text[start..].starts_with("-----") {
                    text.replace_range(start..=start, "\\x2d");
                }
                text.push('\n');
            }
        }
        let rest = e.ret as u64 - data.len() as u64;
        let _ = match rest {
            0 => writeln!(text, "----- END DATA -----\n"),
            _ => writeln!(text, "----- END DATA (TRUNCATED, {rest} bytes lost) -----\n"),
        };
        text
    }
}

fn function(e: &transfer) -> (&'static str, What, Tls) {
    FUNCTIONS[e.function as usize % FUNCTIONS.len()]
}

fn data(e: &Tailed<transfer>) -> &[u8] {
    &e.tail[..e.tail.len().min(e.data_len as usize)]
}

/// `48 65 6c 6c 6f   Hello`
fn hex(line: &[u8], text: &mut String) {
    for at in 0..HEX_LINE {
        let _ = match line.get(at) {
            Some(byte) => write!(text, "{byte:02x} "),
            None => write!(text, "   "),
        };
    }
    text.push(' ');
    let plain = |byte: &u8| if (b' '..=b'~').contains(byte) { char::from(*byte) } else { '.' };
    text.extend(line.iter().map(plain));
    text.push('\n');
}

/// The libraries, and programs that may hold one.
fn is_tls(name: &str) -> bool {
    let starts = ["libssl.so", "libssl3.so", "libgnutls.so", "libnspr4.so"];
    starts.iter().any(|start| name.starts_with(start)) || !name.contains(".so")
}

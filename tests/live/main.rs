//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod bad_use;
mod batch;
mod biolatency;
mod biosnoop;
mod biotop;
mod containers;
mod cpudist;
mod every_tool;
mod execsnoop;
mod exitsnoop;
mod filters;
mod gethostlatency;
mod offcputime;
mod opensnoop;
mod profile;
mod runqlat;
mod runqslower;
mod sigsnoop;
mod support;
mod tcpconnect;

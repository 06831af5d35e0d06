//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod bad_use;
mod containers;
mod every_tool;
mod execsnoop;
mod filters;
mod gethostlatency;
mod opensnoop;
mod runqlat;
mod support;
mod tcpconnect;

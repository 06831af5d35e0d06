//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod gethostlatency;
mod opensnoop;
mod support;
mod tcpconnect;

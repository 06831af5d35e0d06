//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod opensnoop;
mod support;
mod tcpconnect;

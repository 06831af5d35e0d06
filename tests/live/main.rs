//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod biolatency;
mod biosnoop;
mod biotop;
mod opensnoop;
mod support;

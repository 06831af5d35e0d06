//! Every tool against loads of a known size. Needs root and a kernel that runs BPF.

mod bad_use;
mod biolatency;
mod biosnoop;
mod biotop;
mod containers;
mod dcsnoop;
mod dcstat;
mod every_tool;
mod execsnoop;
mod filegone;
mod fileslower;
mod filetop;
mod filters;
mod gethostlatency;
mod mountsnoop;
mod offcputime;
mod opensnoop;
mod profile;
mod runqlat;
mod statsnoop;
mod support;
mod swapin;
mod syncsnoop;
mod tcpconnect;
mod vfscount;
mod vfsstat;

/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * The kernel's types, as far as the programs read them: everything beebox
 * depends on in the kernel's insides stands on this page. A field's place is
 * found in the running kernel's BTF when a program is loaded, so the order
 * and the gaps here mean nothing. A name with three underscores is the shape
 * a type has on other kernels; compat.bpf.h says on which.
 */
#pragma once

/* Tells libbpf's headers that these are the kernel's names of registers. */
#define __VMLINUX_H__

typedef signed char __s8;
typedef unsigned char __u8;
typedef short __s16;
typedef unsigned short __u16;
typedef int __s32;
typedef unsigned int __u32;
typedef long long __s64;
typedef unsigned long long __u64;
typedef __u16 __be16;
typedef __u32 __be32;
typedef __u32 __wsum;
typedef __u16 __sum16;
typedef _Bool bool;
typedef unsigned long size_t;
enum { false = 0, true = 1 };

#define NULL ((void *)0)

/* Part of the interface to BPF programs (linux/bpf.h): numbers, not layouts. */
enum bpf_map_type {
	BPF_MAP_TYPE_HASH = 1,
	BPF_MAP_TYPE_ARRAY = 2,
	BPF_MAP_TYPE_PERCPU_HASH = 5,
	BPF_MAP_TYPE_PERCPU_ARRAY = 6,
	BPF_MAP_TYPE_STACK_TRACE = 7,
	BPF_MAP_TYPE_LRU_HASH = 9,
	BPF_MAP_TYPE_SK_STORAGE = 24,
	BPF_MAP_TYPE_RINGBUF = 27,
};

enum {
	BPF_ANY = 0,
	BPF_NOEXIST = 1,
	BPF_F_NO_PREALLOC = 1,
	BPF_SK_STORAGE_GET_F_CREATE = 1,
	BPF_F_USER_STACK = 256,
	BPF_RB_NO_WAKEUP = 1,
	BPF_RB_FORCE_WAKEUP = 2,
	BPF_RB_AVAIL_DATA = 0,
};

#define TASK_COMM_LEN 16

enum {
	AF_UNIX = 1,
	AF_INET = 2,
	AF_INET6 = 10,
	AF_NETLINK = 16,
	IPPROTO_TCP = 6,
	IPPROTO_UDP = 17,
	IPPROTO_MPTCP = 262,
};

/* Errors that a connection can end with (asm-generic/errno.h). */
enum {
	EINTR = 4,
	EBADF = 9,
	EFAULT = 14,
	EPIPE = 32,
	ENOTSOCK = 88,
	EADDRNOTAVAIL = 99,
	ECONNABORTED = 103,
	ECONNRESET = 104,
	EISCONN = 106,
	ETIMEDOUT = 110,
	ECONNREFUSED = 111,
	EALREADY = 114,
	EINPROGRESS = 115,
};

/* States of a TCP socket (net/tcp_states.h; user space sees them in /proc/net/tcp). */
enum {
	TCP_ESTABLISHED = 1,
	TCP_SYN_SENT = 2,
	TCP_SYN_RECV = 3,
	TCP_FIN_WAIT1 = 4,
	TCP_FIN_WAIT2 = 5,
	TCP_TIME_WAIT = 6,
	TCP_CLOSE = 7,
	TCP_CLOSE_WAIT = 8,
	TCP_LAST_ACK = 9,
	TCP_LISTEN = 10,
	TCP_CLOSING = 11,
	TCP_NEW_SYN_RECV = 12,
};

/* A packet as network programs see it (linux/bpf.h); not all of it. */
struct __sk_buff {
	__u32 len, other[18];
	__u32 data, data_end;
};

struct bpf_raw_tracepoint_args {
	__u64 args[0];
};

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

/* Registers of a task in user mode. */
#if defined(__TARGET_ARCH_x86)
struct pt_regs {
	unsigned long r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di;
	unsigned long orig_ax, ip, cs, flags, sp, ss;
};
#elif defined(__TARGET_ARCH_arm64)
struct user_pt_regs {
	__u64 regs[31], sp, pc, pstate;
};
struct pt_regs {
	__u64 regs[31], sp, pc, pstate;
	__u64 orig_x0;
	__s32 syscallno;
};
#endif

/* Tasks. */
typedef struct {
	__u32 val;
} kuid_t;

typedef struct {
	__u32 val;
} kgid_t;

struct cred {
	kuid_t uid, euid;
	kgid_t gid, egid;
};

struct ns_common {
	unsigned int inum;
};

struct pid_namespace {
	struct ns_common ns;
	unsigned int level;
};

struct user_namespace {
	struct ns_common ns;
};

struct upid {
	int nr;
	struct pid_namespace *ns;
};

struct pid {
	unsigned int level;
	struct upid numbers[1];
};

struct mm_struct {
	unsigned long arg_start, arg_end;
};

typedef struct {
	int counter;
} atomic_t;

struct signal_struct {
	atomic_t live; /* threads that have not ended */
	unsigned int flags;
	int group_exit_code;
	short oom_score_adj;
};

struct kernel_siginfo {
	int si_code;
};

struct mnt_namespace {
	struct ns_common ns;
};

struct nsproxy {
	struct mnt_namespace *mnt_ns;
};

/* With CONFIG_TASK_XACCT. */
struct task_io_accounting {
	__u64 syscr;
};

/* What waits for a processor. */
struct rq;

struct cfs_rq {
	unsigned int h_nr_queued, h_nr_runnable;
	struct rq *rq;
};

struct cfs_rq___old {
	unsigned int h_nr_running, h_nr_delayed;
};

struct rq {
	struct cfs_rq cfs;
	unsigned int nr_running;
};

struct sched_entity {
	struct cfs_rq *cfs_rq;
};

struct task_struct {
	struct task_io_accounting ioac;
	struct sched_entity se;
	__u32 __state;
	unsigned int flags;
	unsigned in_execve : 1;
	int pid, tgid, exit_code, prio;
	__u64 start_boottime;
	char comm[TASK_COMM_LEN];
	struct task_struct *real_parent, *group_leader;
	struct pid *thread_pid;
	const struct cred *cred;
	struct css_set *cgroups;
	struct mm_struct *mm;
	struct signal_struct *signal;
	struct nsproxy *nsproxy;
	struct fs_struct *fs;
	struct files_struct *files;
};

struct task_struct___old {
	long state;
};

/* Control groups. */
struct kernfs_node {
	__u64 id;
};

struct cgroup_subsys_state {
	struct cgroup *cgroup;
	struct cgroup_subsys_state *parent;
};

struct cgroup {
	struct cgroup_subsys_state self;
	struct kernfs_node *kn;
};

struct css_set {
	struct cgroup_subsys_state *subsys[1];
	struct cgroup *dfl_cgrp;
};

/* Files and paths. */
struct qstr {
	__u32 len;
	const unsigned char *name;
};

struct nameidata {
	struct qstr last;
};

struct dentry {
	struct dentry *d_parent;
	struct qstr d_name;
	struct inode *d_inode;
};

struct vfsmount {
	struct dentry *mnt_root;
};

struct mount {
	struct mount *mnt_parent;
	struct dentry *mnt_mountpoint;
	struct vfsmount mnt;
};

struct path {
	struct vfsmount *mnt;
	struct dentry *dentry;
};

struct file_system_type {
	const char *name;
};

struct super_block {
	__u32 s_dev;
	unsigned long s_magic;
	struct file_system_type *s_type;
};

struct inode {
	unsigned short i_mode;
	long long i_size;
	struct super_block *i_sb;
	unsigned long i_ino;
	unsigned int i_nlink, i_generation;
};

struct file {
	unsigned int f_mode;
	struct path f_path;
	struct inode *f_inode;
	long long f_pos;
	void *private_data;
};

struct kiocb {
	struct file *ki_filp;
	long long ki_pos;
};

/* Pages. */
enum pageflags {
	PG_head,
};

struct folio {
	struct address_space *mapping;
	unsigned long index;
	unsigned int _nr_pages;
};

struct folio___old {
	unsigned int _folio_nr_pages;
};

struct page___old {
	struct address_space *mapping;
	unsigned long index;
	unsigned int compound_nr;
};

/* A file in the page cache. */
struct address_space {
	struct inode *host;
};

/* Write-back. */
enum wb_reason {
	WB_REASON_BACKGROUND,
};

struct backing_dev_info {
	char dev_name[64];
};

struct bdi_writeback {
	struct backing_dev_info *bdi;
};

struct wb_writeback_work {
	long nr_pages;
	enum wb_reason reason;
};

struct fdtable {
	unsigned int max_fds;
	struct file **fd;
};

struct files_struct {
	struct fdtable *fdt;
};

struct fs_struct {
	struct path root, pwd;
};

struct open_how {
	__u64 flags, mode, resolve;
};

struct filename {
	const char *name;
};

struct io_cqe {
	__s32 res;
};

struct io_cmd_data {
	struct file *file;
};

struct io_kiocb {
	struct file *file;
	struct io_cmd_data cmd;
	__u8 opcode;
	struct io_cqe cqe;
};

struct delayed_filename {
	struct filename *__incomplete_filename;
};

struct io_open {
	int dfd;
	struct delayed_filename filename;
	struct open_how how;
};

struct io_open___old {
	struct filename *filename;
};

struct linux_binprm {
	struct file *file;
	const char *filename;
	int argc;
};

/* Disks and what is asked of them. */
struct device {
	__u32 devt;
};

/* A partition, before it was a block_device. */
struct hd_struct___old {
	struct device __dev;
};

/* What a disk can do; with submit_bio it does so without requests. */
struct block_device_operations {
	void *submit_bio;
};

struct gendisk {
	int major, first_minor;
	const struct block_device_operations *fops;
};

struct block_device {
	__u32 bd_dev;
	struct gendisk *bd_disk;
};

struct bvec_iter {
	__u64 bi_sector;
	unsigned int bi_size;
};

struct bio {
	struct bio *bi_next;
	struct block_device *bi_bdev;
	unsigned int bi_opf;
	__u8 bi_status;
	struct bvec_iter bi_iter;
};

struct bio___old {
	struct gendisk *bi_disk;
};

struct request_queue {
	struct gendisk *disk;
};

enum mq_rq_state { MQ_RQ_IDLE };

struct request {
	struct request_queue *q;
	enum mq_rq_state state;
	struct bio *bio;
	struct block_device *part;
	unsigned int cmd_flags, __data_len;
	__u64 __sector;
	__u64 alloc_time_ns;
};

struct request___old {
	struct gendisk *rq_disk;
	struct hd_struct___old *part;
};

typedef void (*btf_trace_block_io_start)(void *, struct request *);

/* Each kernel has numbers of its own for these. */
enum req_flag_bits {
	__REQ_FUA,
	__REQ_PREFLUSH,
};

/* Sockets. */
typedef enum {
	SS_FREE,
	SS_UNCONNECTED,
	SS_CONNECTING,
	SS_CONNECTED,
	SS_DISCONNECTING,
} socket_state;

struct socket {
	socket_state state;
	short type;
	struct sock *sk;
};

struct in6_addr {
	union {
		__u8 u6_addr8[16];
		__be32 u6_addr32[4];
	} in6_u;
};

struct net {
	struct ns_common ns;
};

typedef struct {
	struct net *net;
} possible_net_t;

struct list_head {
	struct list_head *next;
};

struct sock_common {
	volatile unsigned char skc_state;
	unsigned long skc_flags;
	struct sock *skc_listener;
	__be32 skc_daddr, skc_rcv_saddr;
	__be16 skc_dport;
	__u16 skc_num;
	unsigned short skc_family;
	unsigned char skc_reuse : 4, skc_reuseport : 1;
	int skc_bound_dev_if;
	possible_net_t skc_net;
	struct in6_addr skc_v6_daddr, skc_v6_rcv_saddr;
};

enum sock_flags {
	SOCK_DONE, /* the other end has closed */
};

struct sock {
	struct sock_common __sk_common;
	__u16 sk_protocol;
	__u8 sk_shutdown;
	int sk_err, sk_err_soft;
	int sk_sndbuf, sk_wmem_queued, sk_rcvbuf;
	__u32 sk_ack_backlog, sk_max_ack_backlog;
	struct socket *sk_socket;
};

/* A connection that is being made. */
struct request_sock {
	struct sock_common __req_common;
};

struct inet_sock {
	struct sock sk;
	unsigned long inet_flags;
	__be16 inet_sport;
};

struct inet_connection_sock {
	__u8 icsk_ca_state : 5;
};

struct inet_sock___old {
	__u8 freebind : 1, transparent : 1, bind_address_no_port : 1;
};

struct sockaddr_un {
	unsigned short sun_family;
	char sun_path[108];
};

struct unix_address {
	int len;
	struct sockaddr_un name[0];
};

struct unix_sock {
	struct unix_address *addr;
};

struct netlink_sock {
	__u32 portid;
};

struct tcp_sock {
	__u32 segs_in, segs_out;
	__u64 bytes_received, bytes_acked;
	__u32 total_retrans;
	__u32 srtt_us, mdev_us;
	__u32 snd_cwnd, snd_ssthresh, snd_wnd, rcv_wnd;
	__u32 snd_una, snd_nxt, write_seq, rcv_nxt, copied_seq;
	struct list_head tsorted_sent_queue;
	bool is_mptcp;
};

struct proto_accept_arg {
	int flags;
};

/* A packet. */
struct sk_buff {
	struct net_device *dev;
	struct sk_buff *next;
	struct sock *sk;
	unsigned int len, data_len;
	__be16 protocol;
	__u16 transport_header, network_header, queue_mapping;
	int skb_iif;
	unsigned char *head, *data;
	char cb[48];
};

/* What an iterator shows of each descriptor of each task. */
struct bpf_iter__task_file {
	struct task_struct *task;
	__u32 fd;
	struct file *file;
};

/* Where packets go. */
struct net_device {
	char name[16];
	int ifindex;
	unsigned int real_num_tx_queues, real_num_rx_queues;
	possible_net_t nd_net;
};

struct Qdisc_ops {
	char id[16];
};

struct Qdisc {
	const struct Qdisc_ops *ops;
	__u32 handle, parent;
};

struct netdev_queue {
	struct net_device *dev;
};

/* Interrupts. */
struct irqaction {
	const char *name;
};

/* Memory of one kind on one node, and how it is compacted. */
typedef struct {
	long counter;
} atomic_long_t;

struct pglist_data {
	int node_id;
};

struct free_area {
	unsigned long nr_free;
};

struct zone {
	unsigned long _watermark[3], watermark_boost;
	struct free_area free_area[1];
	struct pglist_data *zone_pgdat;
	const char *name;
	atomic_long_t vm_stat[1];
};

struct compact_control {
	struct zone *zone;
	int order;
};

/* Work that is done later. */
struct workqueue_struct {
	char name[32];
};

struct pool_workqueue {
	struct workqueue_struct *wq;
};

/* A part of the kernel that was loaded. */
struct module {
	char name[56];
	unsigned long taints;
};

/* A cache of objects of one size. */
struct kmem_cache {
	unsigned int size;
	const char *name;
};

/* Memory that ran out. */
struct oom_control {
	struct mem_cgroup *memcg;
	const int order;
	unsigned long totalpages;
	struct task_struct *chosen;
};

#pragma clang attribute pop

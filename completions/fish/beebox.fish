# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_beebox_global_optspecs
    string join \n h/help V/version
end

function __fish_beebox_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_beebox_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_beebox_using_subcommand
    set -l cmd (__fish_beebox_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c beebox -n "__fish_beebox_needs_command" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_needs_command" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "list" -d 'List the tools'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "doctor" -d 'Say what works on this machine, by which hooks, and what does not and why'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "schema" -d 'Print the JSON Schema of a tool\'s output'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "man" -d 'Print the man page of a tool, or of beebox'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "completions" -d 'Print a shell\'s completions for beebox, or for a tool\'s own link'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "install" -d 'Make links to the tools, with man pages and completions'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "generate" -d 'Write what the source tree keeps of all this'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bashreadline" -d 'Print what is typed into bash'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "javagc" -d 'Trace long garbage collections of Java'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bpflist" -d 'List who holds BPF programs, maps and links, and their cost'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tplist" -d 'List tracepoints, USDT probes and kernel functions'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bioerr" -d 'Trace block I/O that ends with an error'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biolatency" -d 'Show how long block I/O takes, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biolatpcts" -d 'Show percentiles of how long block I/O takes'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biopattern" -d 'Show how much of each disk\'s I/O is sequential or random'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biosnoop" -d 'Trace block I/O, one line per request'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biostacks" -d 'Show how long block I/O takes, by the stack that asks for it'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "biotop" -d 'Show the processes with the most block I/O, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bitesize" -d 'Show the sizes of block I/O by process name, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "mdflush" -d 'Trace flushes of software RAID arrays (md)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bcachefsdist" -d 'The same as fsdist --type bcachefs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bcachefsslower" -d 'The same as fsslower --type bcachefs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "btrfsdist" -d 'The same as fsdist --type btrfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "btrfsslower" -d 'The same as fsslower --type btrfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "cachestat" -d 'Count hits and misses of the page cache, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "cachetop" -d 'Show the processes that use the page cache most'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "dcsnoop" -d 'Trace look-ups that the directory cache fails'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "dcstat" -d 'Count look-ups in the directory cache, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "ext4dist" -d 'The same as fsdist --type ext4'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "ext4slower" -d 'The same as fsslower --type ext4'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "f2fsdist" -d 'The same as fsdist --type f2fs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "f2fsslower" -d 'The same as fsslower --type f2fs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "filegone" -d 'Trace who deletes or renames which file'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "filelife" -d 'Trace how old files are that are deleted soon'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "fileslower" -d 'Trace reads and writes of files that take long'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "filetop" -d 'Show the files that are read and written most, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "fsdist" -d 'Show how long a file system takes, by operation'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "fsslower" -d 'Trace operations on a kind of file system that take long'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "fusedist" -d 'The same as fsdist --type fuse'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "fuseslower" -d 'The same as fsslower --type fuse'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "mountsnoop" -d 'Trace mounts and unmounts, with their arguments'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "nfsdist" -d 'The same as fsdist --type nfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "nfsslower" -d 'The same as fsslower --type nfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "opensnoop" -d 'Trace files as they are opened'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "readahead" -d 'Show pages that were read ahead and never used'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "statsnoop" -d 'Trace which files programs ask about: stat(2), statfs(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "syncsnoop" -d 'Trace calls that have files written out: sync(2), fsync(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "vfscount" -d 'Count the calls of all functions of the VFS'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "vfsstat" -d 'Count common calls of the VFS, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "writeback" -d 'Trace how changed pages are written back to disk'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "xfsdist" -d 'The same as fsdist --type xfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "xfsslower" -d 'The same as fsslower --type xfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "zfsdist" -d 'The same as fsdist --type zfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "zfsslower" -d 'The same as fsslower --type zfs'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "funccount" -d 'Count calls of functions, tracepoints and USDT probes'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "funcinterval" -d 'Show the time between calls of a function, as a histogram'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "funclatency" -d 'Show how long functions take, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "funcslower" -d 'Trace calls of functions that take long'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "ksnoop" -d 'Print arguments and results of kernel functions'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "stackcount" -d 'Count the stacks that lead to functions, tracepoints, USDT'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "hardirqs" -d 'Show how long the handlers of hardware interrupts run'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "softirqs" -d 'Show how long softirqs run'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "softirqslower" -d 'Trace softirqs that run late, or for long'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "deadlock" -d 'Find locks that threads take in orders that may deadlock'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "futexctn" -d 'Show how long threads wait for locks in user space, by lock'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "klockstat" -d 'Show who waits for the kernel\'s locks, and who holds them'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "compactsnoop" -d 'Trace memory as it is compacted, which tasks wait for'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "drsnoop" -d 'Trace tasks that must reclaim memory before they get some'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "faults" -d 'The same as profile -e page-faults'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "memleak" -d 'Show memory that was allocated and not freed, by stack'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "numamove" -d 'Count pages that are moved to the NUMA node that uses them'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "oomkill" -d 'Trace processes that are killed for want of memory'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "shmsnoop" -d 'Trace calls about System V shared memory'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "slabratetop" -d 'Show the kernel\'s caches of objects that most is taken from'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "swapin" -d 'Count pages swapped in, by process, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "vmscan" -d 'Show the time that reclaiming memory takes, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "bindsnoop" -d 'Trace sockets as they are bound to an address: bind(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "dnssnoop" -d 'Trace what programs ask name servers, and the answers'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "gethostlatency" -d 'Trace host name lookups by libc, and how long they take'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "netqtop" -d 'Show packets and their sizes by queue of an interface'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "qdisclat" -d 'Show how long packets stay in the queues of interfaces'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "skbdrop" -d 'Count packets that the kernel drops, by reason and place'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "so1stbyte" -d 'Show the time from connect to the first byte, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "soaccept" -d 'Trace accept(2) of sockets of all families: who connects'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "soconnect" -d 'Trace connect(2) of sockets of all families, and its result'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "soconnlat" -d 'Show how long connects take, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "sofdsnoop" -d 'Trace files that processes pass to others by UNIX sockets'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "solisten" -d 'Trace sockets as they begin to listen: listen(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "sslsniff" -d 'Print what programs send and get over TLS, in plain'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpaccept" -d 'Trace TCP connections that are accepted'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpcong" -d 'Show how long TCP connections are in each congestion state'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpconnect" -d 'Trace TCP connects and how they turn out'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpconnlat" -d 'Trace how long TCP connects take'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpdrop" -d 'Trace TCP packets that the kernel drops, and why'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcplife" -d 'Trace TCP sessions with their bytes and durations'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcppktlat" -d 'Trace how long TCP data waits until a program reads it'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpreset" -d 'Trace TCP resets that are sent and received, and why'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpretrans" -d 'Trace TCP segments that are sent again'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcprtt" -d 'Show the round-trip times of TCP connections, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpstates" -d 'Trace the states of TCP sockets and the time spent in each'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpsubnet" -d 'Show how much is sent by TCP to each of some networks'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpsynbl" -d 'Show how full the queues of TCP listeners are, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcptop" -d 'Show the TCP connections with the most traffic, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcptracer" -d 'Trace TCP connections that are made, accepted and closed'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "tcpwin" -d 'Trace the windows of TCP connections, with each segment'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "udpconnect" -d 'Trace UDP sockets as they get a peer: connect(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "udplife" -d 'Trace UDP sockets as they end: who, how much, how long'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "eperm" -d 'The same as errsnoop -e EPERM,EACCES'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "errsnoop" -d 'Trace system calls that fail'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "execsnoop" -d 'Trace programs as they are started'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "exitsnoop" -d 'Trace processes that end, with their age and exit status'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "killsnoop" -d 'The same as sigsnoop --kill'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "naptime" -d 'Trace sleeps that programs ask for by nanosleep(2)'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "pidpersec" -d 'Count processes and threads that are made, each second'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "sigsnoop" -d 'Trace signals, with who sends them and what becomes of them'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "syscount" -d 'Count system calls, and the time that they take'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "threadsnoop" -d 'Trace threads as they are made, and what they begin with'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "cpudist" -d 'Show how long tasks stay on their processor, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "cpufreq" -d 'Sample the frequencies at which processors run, by program'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "llcstat" -d 'Count references to the last-level cache and its misses'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "offcputime" -d 'Sum up the time that tasks spend off-CPU, by stack'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "offwaketime" -d 'Sum up the time that tasks wait, by stack and by waker'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "profile" -d 'Sample what runs on the CPUs, by stack'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "runqlat" -d 'Show how long tasks wait for a processor, as histograms'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "runqlen" -d 'Sample how many tasks wait for each processor'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "runqslower" -d 'Trace tasks that wait long for a processor'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "wakeuptime" -d 'Sum up the time that tasks wait, by waker\'s stack'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "wqlat" -d 'Show how long work waits in the kernel\'s work queues'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "capable" -d 'Trace checks of capabilities, and how they turn out'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "modsnoop" -d 'Trace modules of the kernel as they come and go'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "setuids" -d 'Trace tasks that take another user\'s or group\'s rights'
complete -c beebox -n "__fish_beebox_needs_command" -f -a "ttysnoop" -d 'Show what is written to a terminal'
complete -c beebox -n "__fish_beebox_using_subcommand list" -s J -l json -d 'As JSON: names, summaries, options, examples, schemas'
complete -c beebox -n "__fish_beebox_using_subcommand list" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand doctor" -s J -l json -d 'As JSON'
complete -c beebox -n "__fish_beebox_using_subcommand doctor" -s v -l verbose -d 'Show on stderr what libbpf says, below the name of each tool'
complete -c beebox -n "__fish_beebox_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand schema" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand man" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand completions" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand install" -l prefix -d 'Put this before the name of each link' -r
complete -c beebox -n "__fish_beebox_using_subcommand install" -l suffix -d 'Put this behind the name of each link' -r
complete -c beebox -n "__fish_beebox_using_subcommand install" -l share -d 'Where man pages and completions go [default: DIR/../share if there is one]' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand install" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand generate" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s s -l shared -d 'The file that has readline(): bash, or libreadline.so; all programs that use it are shown' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s U -l user -d 'Show user and terminal session, too'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bashreadline" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s t -l time -d 'Shortest collection to show: microseconds, or with a unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s x -l extra -d 'Show what was collected, too'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand javagc" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s s -l stats -d 'Measure how often programs run and how long: each second, unless told otherwise'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s a -l all -d 'Show programs that did not run, too'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bpflist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s p -l pid -d 'The USDT probes of a process and its libraries' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s l -l lib -d 'The USDT probes of a library (c, or its path) or program' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s k -l kernel -d 'The kernel\'s functions, as its type information has them'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tplist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bioerr" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s Q -l queued -d 'Count the time in the queue too: from when a request is made, not from when it is issued'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s D -l per-disk -d 'A histogram for each disk'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s F -l per-flags -d 'A histogram for each set of operation and flags'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s e -l extension -d 'Below each histogram, its mean, total and count as BCC writes them'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s J -s j -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biolatency" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s i -l interval -d 'Time between tables; -1: one table, at the end; 0: only try whether all this works' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l count -d 'How many tables to print' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s w -l which -d 'From when on: on-device; after-rq-alloc: from when a request is made, with its time in the queue; from-rq-alloc: the same, with the wait for room for it where io.cost is on' -r -f -a "from-rq-alloc\t''
after-rq-alloc\t''
on-device\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s p -l pcts -d 'Percentiles to show' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s J -s j -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biolatpcts" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biopattern" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s m -l min -d 'Show requests that kept the disk this long or longer: 10 (milliseconds), 500us' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s Q -l queued -d 'Show how long requests waited for the disk: QUE(ms)'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s P -l pattern -d 'Show whether a request is sequential (S: it begins where the one before it ended) or random (R)'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s t -l wall-clock -d 'Show the time of day instead of the seconds since the first event'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biosnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biostacks" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s C -l no-clear -d 'Do not clear the screen'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand biotop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s c -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bitesize" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand mdflush" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bcachefsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand btrfsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand cachestat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s C -l no-clear -d 'Do not clear the screen'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand cachetop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s a -l all -d 'Show all references, too'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand dcsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand dcstat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand ext4dist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand ext4slower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand f2fsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s x -l failed -d 'Show what fails instead, and why'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand filegone" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s F -l full-path -d 'Paths are always shown whole'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand filelife" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s a -l all -d 'Show sockets, pipes and devices too'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand fileslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s d -l directory -d 'Files in this directory only, but not in those below it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s C -l no-clear -d 'Do not clear the screen'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s a -l all -d 'Show sockets, pipes and devices too'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l read-only -d 'Show reads only'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l write-only -d 'Show writes only'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand filetop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand fsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand fsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand fusedist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand fuseslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s t -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s d -l detailed -d 'Show each value on a line of its own'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s P -l parent-process -d 'Show the parent\'s name and number'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s x -l failed -d 'Show calls that fail only'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand mountsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand nfsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand nfsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s f -l flags -d 'Show opens with these flags only: O_WRONLY, O_CREAT|O_EXCL' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s b -l buffer-pages -d 'The same as --buffer-size, in pages' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s n -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s x -l failed -d 'Show failed opens only'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s F -l full-path -d 'Show whole paths: relative ones with the directory they start from'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s e -l extended-fields -d 'Show flags and mode'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s c -l callers -d 'Show the two functions that led to the open'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand opensnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand readahead" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s x -l failed -d 'Show calls that fail only'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s s -l sysname -d 'Show which system call it was'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand statsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s e -l extended-fields -d 'Show the process, how long the call took, its result and the file'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand syncsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand vfscount" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand vfsstat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand writeback" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand xfsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand xfsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l notimestamp
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand zfsdist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s m -l min -d 'The same as MIN' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s c -s j -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand zfsslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l top -d 'How many rows to show at most, those with the highest counts' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s c -l cpu -d 'Only this processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s v -s D -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand funccount" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s u -l microseconds -d 'Show microseconds instead of nanoseconds'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s m -l milliseconds -d 'Show milliseconds instead of nanoseconds'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s F -l function -d 'A histogram for each function'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand funcinterval" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s l -l level -d 'How deep functions may call each other: 1 to 16' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s u -l microseconds -d 'Show microseconds instead of nanoseconds'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s m -l milliseconds -d 'Show milliseconds instead of nanoseconds'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s F -l function -d 'A histogram for each function'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s k -l kprobes
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand funclatency" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s m -l min-ms -d 'Shortest call to show, in milliseconds [default: 1]' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s u -l min-us -d 'The same in microseconds' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s a -l arguments -d 'Show this many arguments, up to 6' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s U -l user-stack -d 'Show the program\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s f -l folded -d 'One line for each call and its stacks, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand funcslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s P -l pages -d 'The same as --buffer-size, in pages' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s s -l stack -d 'Show each function only where the one named before it calls it'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s v -s d -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand ksnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s c -l cpu -d 'Only this processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s D -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s P -l per-process -d 'Tell processes apart'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand stackcount" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l times -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s s -s c -l cpu -d 'Only this processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s d -l distributed -d 'Show histograms of the times'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s C -l CPU -d 'Show processors apart'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l count
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand hardirqs" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s c -l cpu -d 'Only this processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l times -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s d -l distributed -d 'Show histograms of the times'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s C -l count -d 'Show how often each ran, too'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l per-cpu -d 'Show processors apart'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand softirqs" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -s c -l cpu -d 'Only this processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand softirqslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l binary -d 'The program or library that has the functions, where it is not the C library' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l dump-graph -d 'Write who takes what while holding what, as JSON, when the tool ends' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l lock-symbols -d 'The functions that take a lock' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l unlock-symbols -d 'The functions that give it back' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s t -l max-threads -d 'Threads that are kept [default: enough for all]' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s e -l edges -d 'Pairs of locks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s s -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand deadlock" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s l -l lock -d 'Only this lock, by its address' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s s -l summary -d 'One histogram for each process and lock, without stacks'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand futexctn" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s c -l caller -d 'Only callers whose names begin with this' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s L -l lock -d 'Only this lock: its name, or its address in hex' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s n -l locks -d 'How many rows to show at most' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s s -l frames -d 'How many frames to show of each stack' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s S -l sort -d 'What to sort by: the table of waits, that of holds' -r -f -a "acq_max\t''
acq_total\t''
acq_count\t''
hld_max\t''
hld_total\t''
hld_count\t''"
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s R -l reset -d 'Count anew after each table'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s P -l per-thread -d 'Sum up by thread, not by stack'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand klockstat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s e -l extended-fields -d 'Show free memory and the marks of the zone, too, as they were at the end, and why it lacked such a piece as it began: FRAGIDX is near 0 for want of memory, near 1000 as memory was in pieces; -1000: there was one'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s T -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand compactsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s n -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s e -l extended -d 'Show how much memory was free at the end, too'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand drsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s F -l frequency -d 'Samples a second, on each processor [default: 49]' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s c -l count -d 'Sample each so many events; nanoseconds of a clock' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s e -l event -d 'What is counted: cpu-clock, page-faults, context-switches, cycles, cache-misses …' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s C -l cpu -d 'Sample these processors only: 0,2-5' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s L -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s I -l include-idle -d 'Sample idle processors too'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand faults" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s o -l older -d 'Only what is older: milliseconds, or with a unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s s -l sample-rate -d 'Trace one of N allocations only, by chance' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s T -l top -d 'How many stacks to show [default: 10; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s z -l min-size -d 'Smallest allocation to trace' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s Z -l max-size -d 'Largest allocation to trace' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s O -l obj -d 'Trace the functions of this file only' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s S -l symbols-prefix -d 'What the names of the functions begin with: je_' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l by -d 'By what to sort stacks' -r -f -a "size\t''
count\t''"
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s c -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s a -l show-allocs -d 'Show each allocation of a stack'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s C -l combined-only -d 'Sum up in the kernel: cheaper, but of any age'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s F -l wa-missing-free -d 'For BCC\'s sake: ends that were missed are always dealt with'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s P -l percpu -d 'Trace what the kernel allocates for each processor, too'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s t -l trace
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand memleak" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s r -l reason -d 'Count pages that are moved for this reason: compaction, syscall, demotion …' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand numamove" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s U -l user-stack -d 'Show the stack of the program that asked below each'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand oomkill" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s n -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s T -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand shmsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s C -l no-clear -d 'Do not clear the screen'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand slabratetop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s T -l notime -d 'Leave out the time above each table'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand swapin" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand vmscan" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s t -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s P -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s x -l failed -d 'Show failed binds too'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s E -l errors -d 'Show failed binds too, and their errors by name'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l count -d 'Count binds of IP sockets by address and port instead of showing each'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand bindsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s q -l questions -d 'Show questions only'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s a -l answers -d 'Show answers only'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s x -l failed -d 'Show answers only that report an error, such as NXDOMAIN'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand dnssnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s l -l libc -d 'Trace this libc only' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s x -l failed -d 'Show failed lookups only'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand gethostlatency" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s i -d 'The same as --interval' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s n -l interface -d 'Packets on this interface only' -r
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s t -l throughput -d 'Show bytes and packets a second'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand netqtop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s i -l interface -d 'Packets on this interface only' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand qdisclat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s i -l interface -d 'Packets on this interface only' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l addr -d 'Packets are not chosen by address here: see tcpdrop' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l protocol -d 'Packets of this protocol only: tcp, udp, icmp, arp, or 0x88cc for that of Ethernet' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s s -l stacks -d 'Show the kernel\'s stacks'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand skbdrop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s P -l pids -d 'A histogram for each process'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s L -l tids -d 'A histogram for each thread'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l pidnss -d 'A histogram for each pid namespace'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l cgroups -d 'A histogram for each cgroup'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand so1stbyte" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s P -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s x -l failed -d 'Show failed calls only'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand soaccept" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s x -l failed -d 'Show failed calls only'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand soconnect" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s P -l pids -d 'A histogram for each process'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s L -l tids -d 'A histogram for each thread'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l pidnss -d 'A histogram for each pid namespace'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l cgroups -d 'A histogram for each cgroup'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s x -l failed -d 'Those that fail, instead of those that succeed'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand soconnlat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s n -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s T -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand sofdsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s n -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s P -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s t -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s x -l failed -d 'Show failed calls only'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l show-netns -d 'Show the network namespace'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand solisten" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l max-buffer-size -d 'Bytes of each call to show at most, up to 30720' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l extra-lib -d 'A further file to trace: openssl:PATH, gnutls:PATH or nss:PATH' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s c -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s x -l extra -d 'Show user and thread'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s o -l no-openssl -d 'Leave out OpenSSL'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s g -l no-gnutls -d 'Leave out GnuTLS'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s n -l no-nss -d 'Leave out NSS'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l hexdump -d 'Show the data as hexadecimal numbers too'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s l -l latency -d 'Show how long each call took'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l handshake -d 'Show handshakes too'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand sslsniff" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s P -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpaccept" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s L -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s R -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s u -l microseconds -d 'In microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s d -l dist -d 'A histogram of the times in each state, instead'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpcong" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l min -d 'Show only attempts that took at least this long: 100ms' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l interval -d 'Print the counts, and start anew, each time this has passed' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s x -l failed -d 'Show only attempts that did not connect, also those refused at once (slows every failing system call a little)'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s s -l source-port -l print-lport -d 'Show the source port'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s c -l count -d 'Count attempts by source and destination instead of showing each'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnect" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s L -l print-lport -d 'Show the local port, BCC\'s --lport'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpconnlat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s s -l stack -d 'Show the kernel\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpdrop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s L -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s D -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcplife" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s l -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s r -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcppktlat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l sent -d 'Those sent only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l received -d 'Those received only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpreset" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l interval -d 'Print the counts, and start anew, each time this has passed' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s s -l sequence -d 'Show sequence numbers'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s l -l lossprobe -d 'Show tail loss probes too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s c -l count -d 'Count by connection instead of showing each'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpretrans" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s p -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s a -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s A -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s i -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s b -l byladdr -d 'A histogram for each local address'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s B -l byraddr -d 'A histogram for each remote address'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s e -l extension -d 'Below each histogram, its mean, total and count as BCC writes them'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcprtt" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s L -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s D -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s s -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpstates" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s f -l units -d 'Unit, BCC\'s --format: b, k, m for bits, B, K, M for bytes' -r -f -a "b\t''
k\t''
m\t''
B\t''
K\t''
M\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s i -l interval -d 'Time between tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l count -d 'How many tables to print' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsubnet" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l per-listener -d 'A histogram for each listener, not for each backlog_max'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpsynbl" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s C -l no-clear -d 'Do not clear the screen'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s S -l no-summary -d 'Leave out the line with the load'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcptop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s N -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcptracer" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand tcpwin" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s x -l failed -d 'Show failed calls only'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand udpconnect" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l laddr -d 'Those of the local end' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l raddr -d 'Those of the remote end' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s L -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s D -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s 6 -l ipv6 -d 'IPv6 only'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand udplife" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s e -l errno -d 'Only calls that fail with these errors: ENOENT, 2' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l syscall -d 'Only this call' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s i -l interval -d 'Time between tables of counts [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s s -l summary -d 'Count failures by program, call and error instead'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand eperm" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s e -l errno -d 'Only calls that fail with these errors: ENOENT, 2' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l syscall -d 'Only this call' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s i -l interval -d 'Time between tables of counts [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s s -l summary -d 'Count failures by program, call and error instead'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand errsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s l -l line -d 'Only lines with this text in the arguments' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l max-args -d 'Show at most this many arguments' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l max-bytes -d 'Read at most this many bytes of arguments' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s u -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s P -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s n -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s x -l fails -d 'Show execs that fail too'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s q -l quote -d 'Quote each argument'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s U -l print-uid -d 'Show the user\'s id'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s C -l print-cpu -d 'Show the processor'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s M -l print-pcomm -d 'Show the parent\'s name'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s t -d 'The same as --timestamp=rel'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand execsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l label -d 'A column with this text, to tell outputs apart' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s t -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s x -l failed -d 'Only those that failed: not with status 0'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s T -l threaded -d 'A line for each thread, not only for each process'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l utc -d 'Show the time, and as that of UTC'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand exitsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s s -l signal -d 'These signals only: 9, KILL, SIGRTMIN+1' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s T -l tpid -d 'Signals to this process only' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s x -l failed -d 'Only signals that were not delivered, and calls that failed'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s k -l kill -d 'Calls that send signals, instead of signals: kill, tkill, tgkill, sigqueue and their kin'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s n -l name -d 'Show the names of signals'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand killsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand naptime" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand pidpersec" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s s -l signal -d 'These signals only: 9, KILL, SIGRTMIN+1' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s T -l tpid -d 'Signals to this process only' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s x -l failed -d 'Only signals that were not delivered, and calls that failed'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s k -l kill -d 'Calls that send signals, instead of signals: kill, tkill, tgkill, sigqueue and their kin'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s n -l name -d 'Show the names of signals'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand sigsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s T -l top -d 'How many rows to show at most [default: 10; all in JSON and CSV]' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s e -l errno -d 'Only calls that fail with these errors: ENOENT, 2' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l syscall -d 'Only this call' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s x -l failures -d 'Only calls that fail'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s L -l latency -d 'Show the time that calls take, too, and sort by it'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s P -l process -d 'Count for each process, not for each call'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s l -l list -d 'List the calls that there are, and end'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand syscount" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand threadsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s P -l pids -d 'A histogram for each process'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s L -l tids -d 'A histogram for each thread'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l pidnss -d 'A histogram for each pid namespace'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l cgroups -d 'A histogram for each cgroup'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s O -l offcpu -d 'How long they stay off it'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s I -l include-idle -d 'The idle tasks too'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s e -l extension -d 'Below each histogram, its mean, total and count as BCC writes them'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand cpudist" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s f -l frequency -d 'Samples a second, on each processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand cpufreq" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s c -l sample-period -d 'Sample each so many events [default: 1000; of software events, each one]' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s e -l event -d 'What is counted instead: page-faults,major-faults, branches,branch-misses …' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s t -l threads -d 'Show threads apart'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s C -l cpus -d 'Show processors apart'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand llcstat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s m -l min-block-time -d 'Shortest wait that counts: microseconds, or with a unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s M -l max-block-time -d 'Longest wait that counts' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l state -d 'Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s u -l user-threads-only -d 'Threads of user programs only'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s k -l kernel-threads-only -d 'Kernel threads only'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand offcputime" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s m -l min-block-time -d 'Shortest wait that counts: microseconds, or with a unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s M -l max-block-time -d 'Longest wait that counts' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l state -d 'Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s u -l user-threads-only -d 'Threads of user programs only'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s k -l kernel-threads-only -d 'Kernel threads only'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand offwaketime" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s F -l frequency -d 'Samples a second, on each processor [default: 49]' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s c -l count -d 'Sample each so many events; nanoseconds of a clock' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s e -l event -d 'What is counted: cpu-clock, page-faults, context-switches, cycles, cache-misses …' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s C -l cpu -d 'Sample these processors only: 0,2-5' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s L -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s I -l include-idle -d 'Sample idle processors too'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand profile" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s P -l pids -d 'A histogram for each process'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s L -l tids -d 'A histogram for each thread'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l pidnss -d 'A histogram for each pid namespace'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l cgroups -d 'A histogram for each cgroup'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand runqlat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s f -l frequency -d 'Samples a second, on each processor' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s C -l cpus -d 'Show processors apart'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s O -l runqocc -d 'Show only how often tasks had to wait, in percent'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s H -l host -d 'Count the tasks of all groups, and real-time tasks'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand runqlen" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s c -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s P -l previous -d 'Show what ran before, too'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand runqslower" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s m -l min-block-time -d 'Shortest wait that counts: microseconds, or with a unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s M -l max-block-time -d 'Longest wait that counts' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l state -d 'Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l flamegraph -d 'Draw a flame graph' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s t -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s u -l user-threads-only -d 'Threads of user programs only'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s k -l kernel-threads-only -d 'Kernel threads only'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s d -l delimited -d 'Part kernel frames from user frames'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s A -l addresses -d 'Show the address of each frame'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand wakeuptime" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l interval -d 'The same as INTERVAL' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l count -d 'The same as COUNT' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s w -l wqname -d 'Only this queue' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s W -l workqueues -d 'A histogram for each queue'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s e -l execution -d 'How long it runs, instead of how long it waits'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand wqlat" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s u -l unique -d 'Show each capability once for each process or cgroup' -r -f -a "pid\t''
cgroup\t''"
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l stack-depth -d 'Frames of a stack that are shown, at most 60' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l stack-storage-size -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l failed -d 'Show checks that deny only'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l audited-only -d 'Show audited checks only, as BCC\'s does'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l all-checks
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s U -l user-stack -d 'Show the program\'s stack below each'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s x -l extra-fields -d 'Show the thread and whether the check is for setuid(2) or setgid(2), too'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand capable" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s r -l requests -d 'Show what the kernel asks modprobe(8) for, too'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand modsnoop" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s x -l failed -d 'Only calls that fail'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand setuids" -s V -l version -d 'Print version'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s s -l datasize -d 'Bytes of each piece of a write' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s c -l datacount -d 'Pieces that are shown of a write at most' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s p -l pid -d 'Processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l tid -d 'Threads' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l ppid -d 'Children of these processes' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l uid -d 'Users, by name or number' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l comm -d 'Tasks with this text in their name' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l container -d 'Tasks in a container, by name or id' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l unit -d 'Tasks of a systemd unit' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l max-events -d 'Stop after this many rows' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l map-size -d 'Entries in the tool\'s tables' -r
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s C -l no-clear -d 'Do not clear the screen first'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s J -l json -d 'JSON Lines, the same as --format json'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l csv -d 'Comma-separated values, the same as --format csv'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l no-header -d 'Leave out the headings'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l strict -d 'Exit with 3 if anything was lost'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -l trace-self -d 'Trace this tool\'s own process too'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s h -l help -d 'Print help'
complete -c beebox -n "__fish_beebox_using_subcommand ttysnoop" -s V -l version -d 'Print version'

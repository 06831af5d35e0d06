complete -c skbdrop -l interval -d 'The same as INTERVAL' -r
complete -c skbdrop -l count -d 'The same as COUNT' -r
complete -c skbdrop -s i -l interface -d 'Packets on this interface only' -r
complete -c skbdrop -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c skbdrop -l addr -d 'Packets are not chosen by address here: see tcpdrop' -r
complete -c skbdrop -l protocol -d 'Packets of this protocol only: tcp, udp, icmp, arp, or 0x88cc for that of Ethernet' -r
complete -c skbdrop -l flamegraph -d 'Draw a flame graph' -r -F
complete -c skbdrop -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c skbdrop -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c skbdrop -s p -l pid -d 'Processes' -r
complete -c skbdrop -l tid -d 'Threads' -r
complete -c skbdrop -l ppid -d 'Children of these processes' -r
complete -c skbdrop -l uid -d 'Users, by name or number' -r
complete -c skbdrop -l comm -d 'Tasks with this text in their name' -r
complete -c skbdrop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c skbdrop -l container -d 'Tasks in a container, by name or id' -r
complete -c skbdrop -l unit -d 'Tasks of a systemd unit' -r
complete -c skbdrop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c skbdrop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c skbdrop -l max-events -d 'Stop after this many rows' -r
complete -c skbdrop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c skbdrop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c skbdrop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c skbdrop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c skbdrop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c skbdrop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c skbdrop -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c skbdrop -s s -l stacks -d 'Show the kernel\'s stacks'
complete -c skbdrop -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c skbdrop -s d -l delimited -d 'Part kernel frames from user frames'
complete -c skbdrop -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c skbdrop -s A -l addresses -d 'Show the address of each frame'
complete -c skbdrop -l offset -d 'Show where in its function and in which module each frame is'
complete -c skbdrop -l user-stacks-only -d 'Leave out kernel stacks'
complete -c skbdrop -l kernel-stacks-only -d 'Leave out user stacks'
complete -c skbdrop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c skbdrop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c skbdrop -l no-header -d 'Leave out the headings'
complete -c skbdrop -l strict -d 'Exit with 3 if anything was lost'
complete -c skbdrop -l trace-self -d 'Trace this tool\'s own process too'
complete -c skbdrop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c skbdrop -s h -l help -d 'Print help'
complete -c skbdrop -s V -l version -d 'Print version'

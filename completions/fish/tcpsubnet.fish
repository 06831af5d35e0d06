complete -c tcpsubnet -s f -l units -d 'Unit, BCC\'s --format: b, k, m for bits, B, K, M for bytes' -r -f -a "b\t''
k\t''
m\t''
B\t''
K\t''
M\t''"
complete -c tcpsubnet -s i -l interval -d 'Time between tables' -r
complete -c tcpsubnet -l count -d 'How many tables to print' -r
complete -c tcpsubnet -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c tcpsubnet -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c tcpsubnet -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c tcpsubnet -l laddr -d 'Those of the local end' -r
complete -c tcpsubnet -l raddr -d 'Those of the remote end' -r
complete -c tcpsubnet -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c tcpsubnet -s p -l pid -d 'Processes' -r
complete -c tcpsubnet -l tid -d 'Threads' -r
complete -c tcpsubnet -l ppid -d 'Children of these processes' -r
complete -c tcpsubnet -l uid -d 'Users, by name or number' -r
complete -c tcpsubnet -l comm -d 'Tasks with this text in their name' -r
complete -c tcpsubnet -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c tcpsubnet -l container -d 'Tasks in a container, by name or id' -r
complete -c tcpsubnet -l unit -d 'Tasks of a systemd unit' -r
complete -c tcpsubnet -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c tcpsubnet -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c tcpsubnet -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c tcpsubnet -l max-events -d 'Stop after this many rows' -r
complete -c tcpsubnet -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c tcpsubnet -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c tcpsubnet -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c tcpsubnet -l map-size -d 'Entries in the tool\'s tables' -r
complete -c tcpsubnet -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c tcpsubnet -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c tcpsubnet -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c tcpsubnet -s 6 -l ipv6 -d 'IPv6 only'
complete -c tcpsubnet -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c tcpsubnet -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c tcpsubnet -s J -l json -d 'JSON Lines, the same as --format json'
complete -c tcpsubnet -l csv -d 'Comma-separated values, the same as --format csv'
complete -c tcpsubnet -l no-header -d 'Leave out the headings'
complete -c tcpsubnet -l strict -d 'Exit with 3 if anything was lost'
complete -c tcpsubnet -l trace-self -d 'Trace this tool\'s own process too'
complete -c tcpsubnet -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c tcpsubnet -s h -l help -d 'Print help'
complete -c tcpsubnet -s V -l version -d 'Print version'

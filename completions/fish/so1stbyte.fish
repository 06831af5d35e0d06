complete -c so1stbyte -l interval -d 'The same as INTERVAL' -r
complete -c so1stbyte -l count -d 'The same as COUNT' -r
complete -c so1stbyte -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c so1stbyte -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c so1stbyte -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c so1stbyte -l laddr -d 'Those of the local end' -r
complete -c so1stbyte -l raddr -d 'Those of the remote end' -r
complete -c so1stbyte -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c so1stbyte -s p -l pid -d 'Processes' -r
complete -c so1stbyte -l tid -d 'Threads' -r
complete -c so1stbyte -l ppid -d 'Children of these processes' -r
complete -c so1stbyte -l uid -d 'Users, by name or number' -r
complete -c so1stbyte -l comm -d 'Tasks with this text in their name' -r
complete -c so1stbyte -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c so1stbyte -l container -d 'Tasks in a container, by name or id' -r
complete -c so1stbyte -l unit -d 'Tasks of a systemd unit' -r
complete -c so1stbyte -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c so1stbyte -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c so1stbyte -l max-events -d 'Stop after this many rows' -r
complete -c so1stbyte -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c so1stbyte -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c so1stbyte -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c so1stbyte -l map-size -d 'Entries in the tool\'s tables' -r
complete -c so1stbyte -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c so1stbyte -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c so1stbyte -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c so1stbyte -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c so1stbyte -s P -l pids -d 'A histogram for each process'
complete -c so1stbyte -s L -l tids -d 'A histogram for each thread'
complete -c so1stbyte -l pidnss -d 'A histogram for each pid namespace'
complete -c so1stbyte -l cgroups -d 'A histogram for each cgroup'
complete -c so1stbyte -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c so1stbyte -s 6 -l ipv6 -d 'IPv6 only'
complete -c so1stbyte -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c so1stbyte -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c so1stbyte -s J -l json -d 'JSON Lines, the same as --format json'
complete -c so1stbyte -l csv -d 'Comma-separated values, the same as --format csv'
complete -c so1stbyte -l no-header -d 'Leave out the headings'
complete -c so1stbyte -l strict -d 'Exit with 3 if anything was lost'
complete -c so1stbyte -l trace-self -d 'Trace this tool\'s own process too'
complete -c so1stbyte -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c so1stbyte -s h -l help -d 'Print help'
complete -c so1stbyte -s V -l version -d 'Print version'
